//! Checked Markdown becomes HTML. Everything is escaped; links are relative.

use std::collections::BTreeSet;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, html};

use super::address::Address;
use super::localize::Localizer;
#[cfg(feature = "handouts")]
use super::localize::Medium;
use super::views::{LinkView, Words};
use crate::model::{Markdown, Procedure};
use crate::validate::{Heading, MARKDOWN_OPTIONS, Target, headings, theme_ids};

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
    #[cfg(feature = "handouts")]
    if localizer.medium == Medium::Paper {
        return super::paper::blocks(&words, localizer);
    }
    // Several texts share a page: what is named in one must not be named again in another.
    let prefix = format!("vb{}-", words.text.len());
    let mut headings = headings(&words.text, &BTreeSet::new());
    for heading in &mut headings {
        heading.anchor.insert_str(0, &prefix);
    }
    in_language(to_html(&words.text, &prefix, &headings, scope, localizer), words.fallback)
}

/// The longer text of a guide, whose headings may be linked to.
pub(super) fn guide(markdown: &Markdown, procedure: &Procedure, localizer: &Localizer<'_>) -> String {
    let words = localizer.words(&markdown.0);
    #[cfg(feature = "handouts")]
    if localizer.medium == Medium::Paper {
        return super::paper::blocks(&words, localizer);
    }
    let headings = headings(&words.text, &procedure.anchors);
    let scope = Scope { procedure: Some(procedure) };
    in_language(to_html(&words.text, "doc-", &headings, scope, localizer), words.fallback)
}

fn in_language(html: String, fallback: Option<String>) -> String {
    match fallback {
        Some(language) => format!("<div lang=\"{}\">{html}</div>", super::theme::escape(&language)),
        None => html,
    }
}

/// A long text and the headings of its second level.
pub(super) fn page(markdown: &Markdown, scope: Scope<'_>, localizer: &Localizer<'_>) -> (String, Vec<LinkView>) {
    let words = localizer.words(&markdown.0);
    let headings = headings(&words.text, &theme_ids());
    let link =
        |heading: &Heading| LinkView { name: Words::own(heading.title.clone()), href: format!("#{}", heading.anchor) };
    let contents = headings.iter().filter(|heading| heading.level == HeadingLevel::H2).map(link).collect();
    (to_html(&words.text, "", &headings, scope, localizer), contents)
}

/// `prefix` stands before the names of footnotes.
fn to_html(text: &str, prefix: &str, headings: &[Heading], scope: Scope<'_>, localizer: &Localizer<'_>) -> String {
    let mut anchors = headings.iter().map(|heading| CowStr::from(heading.anchor.clone()));
    let events = Parser::new_ext(text, MARKDOWN_OPTIONS).map(|event| match event {
        Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
            Event::Start(Tag::Heading { level, id: anchors.next(), classes, attrs })
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
    // Scrollable tables need a focusable frame, so that a keyboard can scroll them; what takes the focus has a name.
    let label = super::theme::escape(&localizer.text("table-label"));
    out.trim_end()
        .replace(
            "<table>",
            &format!("<div class=\"table\" role=\"group\" aria-label=\"{label}\" tabindex=\"0\"><table>"),
        )
        .replace("</table>", "</table></div>")
        // The policy of pages allows no style of an element's own, and a class has no room in the shared one.
        .replace(" style=\"text-align: right\"", "")
        .replace(" style=\"text-align: center\"", "")
        .replace(" style=\"text-align: left\"", "")
}

fn resolve(address: &str, scope: Scope<'_>, localizer: &Localizer<'_>) -> String {
    match Target::parse(address) {
        Some(Target::Procedure(rest)) => to_part(&rest, Address::Procedure, localizer),
        Some(Target::Article(rest)) => to_part(&rest, Address::Article, localizer),
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

/// The address of a page by its slug, with the anchor that may stand behind it.
fn to_part<'a>(rest: &'a str, page: impl Fn(&'a str) -> Address<'a>, localizer: &Localizer<'_>) -> String {
    let (slug, anchor) = rest.split_once('#').unwrap_or((rest, ""));
    let href = localizer.href(page(slug));
    if anchor.is_empty() { href } else { format!("{href}#{anchor}") }
}
