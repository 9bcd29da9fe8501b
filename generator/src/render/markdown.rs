//! Checked Markdown becomes HTML. Everything is escaped; links are relative.

use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd, html};

use super::address::Address;
use super::localize::Localizer;
use super::views::{LinkView, Words};
use crate::model::{Markdown, Procedure};
use crate::validate::{MARKDOWN_OPTIONS, Target};

/// Where a text stands: decides what `form:` means.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) procedure: Option<&'a Procedure>,
}

/// A text without paragraphs of its own: one paragraph loses its `<p>`.
pub(super) fn inline(markdown: &Markdown, scope: Scope<'_>, localizer: &Localizer<'_>) -> String {
    let html = block(markdown, scope, localizer);
    match html.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>")) {
        Some(inner) if !inner.contains("<p>") => inner.to_owned(),
        _ => html,
    }
}

/// A text with paragraphs, lists and tables.
pub(super) fn block(markdown: &Markdown, scope: Scope<'_>, localizer: &Localizer<'_>) -> String {
    let words = localizer.words(&markdown.0);
    // Several texts share a page: what is named in one must not be named again in another.
    let html = to_html(&words.text, &format!("vb{}-", words.text.len()), scope, localizer, &mut Vec::new());
    match words.fallback {
        Some(language) => format!("<div lang=\"{}\">{html}</div>", super::theme::escape(&language)),
        None => html,
    }
}

/// A long text and the headings of its second level.
pub(super) fn page(markdown: &Markdown, scope: Scope<'_>, localizer: &Localizer<'_>) -> (String, Vec<LinkView>) {
    let words = localizer.words(&markdown.0);
    let mut contents = Vec::new();
    let html = to_html(&words.text, "", scope, localizer, &mut contents);
    (html, contents)
}

/// `prefix` stands before the names of headings and footnotes.
fn to_html(
    text: &str,
    prefix: &str,
    scope: Scope<'_>,
    localizer: &Localizer<'_>,
    contents: &mut Vec<LinkView>,
) -> String {
    let events: Vec<Event<'_>> = Parser::new_ext(text, MARKDOWN_OPTIONS).collect();
    let headings = headings(&events);
    let mut heading = 0;
    let events = events.iter().cloned().map(|event| match event {
        Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
            let (title, id) = headings.get(heading).cloned().unwrap_or_default();
            let id = format!("{prefix}{id}");
            heading += 1;
            if level == pulldown_cmark::HeadingLevel::H2 {
                contents.push(LinkView { name: Words::own(title), href: format!("#{id}") });
            }
            Event::Start(Tag::Heading { level, id: Some(CowStr::from(id)), classes, attrs })
        }
        Event::FootnoteReference(name) => Event::FootnoteReference(format!("{prefix}{name}").into()),
        Event::Start(Tag::FootnoteDefinition(name)) => {
            Event::Start(Tag::FootnoteDefinition(format!("{prefix}{name}").into()))
        }
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let href = resolve(&dest_url, scope, localizer);
            Event::Start(Tag::Link { link_type, dest_url: href.into(), title, id })
        }
        // Refused at validation; never passed on.
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        other => other,
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    // Scrollable tables need a focusable frame, so that a keyboard can scroll them.
    out.trim_end()
        .replace("<table>", "<div class=\"table\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>")
}

/// Titles and anchors of all headings.
fn headings(events: &[Event<'_>]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut title: Option<String> = None;
    for event in events {
        match event {
            Event::Start(Tag::Heading { .. }) => title = Some(String::new()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(title) = &mut title {
                    title.push_str(text);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let title = title.take().unwrap_or_default();
                let anchor = anchor(&title);
                let repeats = found.iter().filter(|(_, other)| *other == anchor).count();
                let anchor = if repeats == 0 { anchor } else { format!("{anchor}-{}", found.len() + 1) };
                found.push((title, anchor));
            }
            _ => {}
        }
    }
    found
}

/// The anchor of a heading: its words without marks.
fn anchor(title: &str) -> String {
    let folded = motcua_lookup::text::fold(title);
    let words: Vec<&str> = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "phan".to_owned() } else { words.join("-") }
}

fn resolve(address: &str, scope: Scope<'_>, localizer: &Localizer<'_>) -> String {
    match Target::parse(address) {
        Some(Target::Procedure(rest)) => {
            let (slug, anchor) = rest.split_once('#').unwrap_or((&rest, ""));
            let href = localizer.href(Address::Procedure(slug));
            if anchor.is_empty() { href } else { format!("{href}#{anchor}") }
        }
        Some(Target::Article(slug)) => localizer.href(Address::Article(&slug)),
        Some(Target::Event(id)) => localizer.href(Address::Event(&id)),
        Some(Target::Office(id)) => localizer.href(Address::Office(&id)),
        Some(Target::Form(id)) => {
            let form = scope.procedure.and_then(|procedure| Some((procedure, procedure.form(&id)?)));
            form.map_or_else(|| "#mau-don".to_owned(), |(procedure, form)| localizer.form_href(procedure, form))
        }
        Some(Target::Anchor(anchor)) => format!("#{anchor}"),
        Some(Target::Outside(url)) => url,
        None => "#".to_owned(),
    }
}
