//! Markdown in content: raw HTML is refused, links lead somewhere.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::context::{Context, Thing};
use super::wording;
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::{self, RawMarkdown, Spanned, Url};
use crate::model::{Markdown, Place, Text};
use crate::render::address::Address;

/// The Markdown that content may use: CommonMark, tables and footnotes.
pub(crate) const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES);

/// Where a link in a text leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// A guide, with `#anchor` where one is named.
    Procedure(String),
    /// An article, likewise.
    Article(String),
    Event(String),
    Office(String),
    /// A form of the guide itself.
    Form(String),
    /// A part of the same page.
    Anchor(String),
    /// Another site.
    Outside(String),
}

impl Target {
    /// Reads a link's address.
    pub(crate) fn parse(address: &str) -> Option<Self> {
        if Url::is_valid(address) || address.starts_with("tel:") || address.starts_with("mailto:") {
            return Some(Self::Outside(address.to_owned()));
        }
        if let Some(anchor) = address.strip_prefix('#') {
            return Some(Self::Anchor(anchor.to_owned()));
        }
        let (scheme, rest) = address.split_once(':')?;
        match scheme {
            "procedure" => Some(Self::Procedure(rest.to_owned())),
            "article" => Some(Self::Article(rest.to_owned())),
            "event" => Some(Self::Event(rest.to_owned())),
            "office" => Some(Self::Office(rest.to_owned())),
            "form" => Some(Self::Form(rest.to_owned())),
            _ => None,
        }
    }

    /// The page of the site it leads to.
    pub(super) fn place(&self) -> Option<Place> {
        let (Self::Procedure(rest) | Self::Article(rest) | Self::Event(rest) | Self::Office(rest)) = self else {
            return None;
        };
        let (id, anchor) = rest.split_once('#').map_or((rest.as_str(), None), |(id, anchor)| (id, Some(anchor)));
        let address = match self {
            Self::Article(_) => Address::Article(id),
            Self::Event(_) => Address::Event(id),
            Self::Office(_) => Address::Office(id),
            _ => Address::Procedure(id),
        };
        Some(Place { path: address.path(), anchor: anchor.map(str::to_owned) })
    }
}

/// A heading of a long text.
#[derive(Debug, Clone)]
pub(crate) struct Heading {
    pub(crate) level: HeadingLevel,
    pub(crate) title: String,
    /// Its words without marks, as an anchor of the page.
    pub(crate) anchor: String,
}

/// The headings of a text in order. An anchor that is `taken`, or that an earlier heading has, gets a number.
pub(crate) fn headings(text: &str, taken: &BTreeSet<String>) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    let mut title: Option<String> = None;
    for event in Parser::new_ext(text, OPTIONS) {
        match event {
            Event::Start(Tag::Heading { .. }) => title = Some(String::new()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(title) = &mut title {
                    title.push_str(&text);
                }
            }
            Event::End(TagEnd::Heading(level)) => {
                let title = title.take().unwrap_or_default();
                let plain = plain_anchor(&title);
                let is_free =
                    |anchor: &String| !taken.contains(anchor) && found.iter().all(|other| other.anchor != *anchor);
                let numbered = (2..).map(|number| format!("{plain}-{number}"));
                let anchor = std::iter::once(plain.clone()).chain(numbered).find(is_free).unwrap_or_default();
                found.push(Heading { level, title, anchor });
            }
            _ => {}
        }
    }
    found
}

fn plain_anchor(title: &str) -> String {
    let folded = motcua_lookup::text::fold(title);
    let words: Vec<&str> = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "phan".to_owned() } else { words.join("-") }
}

/// The anchors of all headings of a file and of its translations.
pub(super) fn anchors(raw: &RawMarkdown, taken: &BTreeSet<String>) -> Vec<String> {
    let texts = std::iter::once(&raw.text).chain(raw.translations.iter().map(|(_, own)| &own.text));
    texts.flat_map(|text| headings(text, taken)).map(|heading| heading.anchor).collect()
}

/// Where forms and anchors of the page itself are known.
pub(super) struct Page<'a> {
    pub(super) forms: &'a [&'a str],
    /// The guide or article the text belongs to.
    pub(super) slug: Option<&'a str>,
    /// The forms could not be read: nothing can be said of their names.
    pub(super) forms_unreadable: bool,
}

impl Page<'_> {
    /// A page that is no guide.
    pub(super) const PLAIN: Self = Page { forms: &[], slug: None, forms_unreadable: false };

    /// Whether the guide has that form, as far as can be told.
    pub(super) fn knows_form(&self, id: &str) -> bool {
        self.forms_unreadable || self.forms.contains(&id)
    }
}

/// The Markdown of a YAML text.
pub(super) fn optional(
    raw: Option<&Spanned<load::Text>>,
    page: &Page<'_>,
    context: &mut Context<'_>,
) -> Option<Markdown> {
    let raw = raw?;
    check_scalar(&raw.value.0, raw.span, page, context);
    wording::texts([Some(raw)], context);
    for translation in &raw.value.1 {
        check_scalar(&translation.text.value, translation.text.span, page, context);
    }
    Some(Markdown(super::text::text_of(&raw.value)))
}

fn check_scalar(text: &str, span: Span, page: &Page<'_>, context: &mut Context<'_>) {
    check(text, page, context, |context, range| context.find(span, text, range));
}

/// The Markdown of a YAML text that must be there.
pub(super) fn required(raw: Option<&Spanned<load::Text>>, page: &Page<'_>, context: &mut Context<'_>) -> Markdown {
    optional(raw, page, context).unwrap_or_default()
}

/// The Markdown of a file and of its translations.
pub(super) fn file(raw: &RawMarkdown, page: &Page<'_>, context: &mut Context<'_>) -> Markdown {
    let mut text = Text::main(raw.text.clone());
    let place = |_: &Context<'_>, range| Span::new(raw.file, range).shifted(raw.offset);
    check(&raw.text, page, context, place);
    wording::check(&raw.text, context, place);
    for (language, own) in &raw.translations {
        check(&own.text, page, context, |_, range| Span::new(own.file, range).shifted(own.offset));
        text.translations.insert(language.clone(), own.text.clone());
    }
    Markdown(text)
}

fn check(
    text: &str,
    page: &Page<'_>,
    context: &mut Context<'_>,
    place: impl Fn(&Context<'_>, std::ops::Range<usize>) -> Span,
) {
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                let span = place(context, range);
                context.fault(Diagnostic::at(Code::HtmlInMarkdown, span).with("html", html.trim()));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let span = place(context, range);
                link(&dest_url, page, span, context);
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let span = place(context, range);
                context.fault(Diagnostic::at(Code::LinkInvalid, span).with("link", &*dest_url));
            }
            _ => {}
        }
    }
}

fn link(address: &str, page: &Page<'_>, span: Span, context: &mut Context<'_>) {
    match Target::parse(address) {
        Some(found) => {
            target(&found, page, span, context);
        }
        None => context.fault(Diagnostic::at(Code::LinkInvalid, span).with("link", address)),
    }
}

/// Whether there is what a link leads to; a fault at `span` if not. Anchors are checked when all are known.
pub(super) fn target(target: &Target, page: &Page<'_>, span: Span, context: &mut Context<'_>) -> bool {
    match target {
        Target::Procedure(rest) => page_and_anchor(Thing::Procedure, rest, span, context),
        Target::Article(rest) => page_and_anchor(Thing::Article, rest, span, context),
        Target::Event(id) => context.check(Thing::Event, id, span),
        Target::Office(id) => context.check(Thing::Office, id, span),
        Target::Form(id) => {
            let known = page.knows_form(id);
            if !known {
                let suggestion = load::suggest(id, page.forms);
                let fault = Diagnostic::at(Code::FormUnknown, span).with("id", id);
                context.fault(fault.with_some("suggestion", suggestion));
            }
            known
        }
        Target::Anchor(anchor) => {
            if let Some(slug) = page.slug {
                context.link(slug, anchor, span);
            }
            true
        }
        Target::Outside(_) => true,
    }
}

fn page_and_anchor(thing: Thing, rest: &str, span: Span, context: &mut Context<'_>) -> bool {
    let (slug, anchor) = rest.split_once('#').unwrap_or((rest, ""));
    let known = context.check(thing, slug, span);
    if known && !anchor.is_empty() {
        context.link(slug, anchor, span);
    }
    known
}

/// The text of Markdown without its marks: for the index, for lengths, for spoken words.
pub(crate) fn plain_text(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, OPTIONS) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak | Event::End(_) if !text.ends_with(' ') => text.push(' '),
            _ => {}
        }
    }
    text.trim_end().to_owned()
}
