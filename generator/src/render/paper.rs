//! Checked Markdown becomes blocks for a layout of sheets: values, never the source of anything.
//!
//! A block is `{kind: p|heading|list|table|code|rule|note, …}`, its words are `{kind: text|strong|emphasis|code|link|break|mark, …}`.
//! A link that leads to another guide says its number; one that leads elsewhere says its address, for nobody can press a
//! finger on paper.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde_json::{Map, Value, json};

use super::address::Address;
use super::localize::Localizer;
use super::views::Words;
use crate::strings::Arguments;
use crate::validate::{MARKDOWN_OPTIONS, Target};

/// Items of lists deeper than this are paragraphs of the item at this depth, and footnotes in footnotes likewise.
const DEEPEST: usize = 4;
/// Words emphasized more often than this look no different.
const MOST_EMPHASES: usize = 8;
/// An address longer than this does not help on paper; its host does.
const LONGEST_ADDRESS: usize = 48;

/// The blocks of a text as JSON: `{lang, blocks}`.
pub(super) fn blocks(words: &Words, localizer: &Localizer<'_>) -> String {
    let mut builder = Builder { localizer, open: vec![Frame::new(Kind::Root)], notes: Vec::new() };
    for event in Parser::new_ext(&words.text, MARKDOWN_OPTIONS) {
        builder.take(event);
    }
    json!({"lang": words.fallback, "blocks": builder.finish()}).to_string()
}

/// What is being read, with what was read of it.
struct Frame {
    kind: Kind,
    children: Vec<Value>,
}

impl Frame {
    fn new(kind: Kind) -> Self {
        Self { kind, children: Vec::new() }
    }
}

enum Kind {
    Root,
    Paragraph,
    Heading(u8),
    List(Option<u64>),
    Item,
    Strong,
    Emphasis,
    Link(String),
    Code,
    Table,
    Head,
    Row,
    Cell,
    Note(String),
    /// What has no place of its own on paper: its content is that of what it stands in.
    Passing,
}

struct Builder<'a> {
    localizer: &'a Localizer<'a>,
    open: Vec<Frame>,
    /// Names of footnotes in the order of their marks.
    notes: Vec<String>,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => {
                let is_apart =
                    matches!(tag, Tag::List(_) | Tag::Item | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_));
                let kind = self.kind(tag);
                if is_apart && matches!(kind, Kind::Passing) {
                    self.end_paragraph();
                }
                self.open.push(Frame::new(kind));
            }
            Event::End(end) => self.close(end),
            Event::Text(text) => self.inline(json!({"kind": "text", "text": text.as_ref()})),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.inline(json!({"kind": "code", "text": text.as_ref()}));
            }
            // Refused at validation; here only words like others.
            Event::Html(text) | Event::InlineHtml(text) => self.inline(json!({"kind": "text", "text": text.as_ref()})),
            Event::SoftBreak => self.inline(json!({"kind": "text", "text": " "})),
            Event::HardBreak => self.inline(json!({"kind": "break"})),
            Event::Rule => self.push(json!({"kind": "rule"})),
            Event::FootnoteReference(name) => {
                let number = self.note(&name);
                self.inline(json!({"kind": "mark", "number": number}));
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn kind(&self, tag: Tag<'_>) -> Kind {
        match tag {
            Tag::Paragraph => Kind::Paragraph,
            Tag::Heading { level, .. } => Kind::Heading(level as u8),
            Tag::List(_) if self.depth(|kind| matches!(kind, Kind::List(_))) >= DEEPEST => Kind::Passing,
            Tag::List(start) => Kind::List(start),
            Tag::Item if !matches!(self.open.last(), Some(Frame { kind: Kind::List(_), .. })) => Kind::Passing,
            Tag::Item => Kind::Item,
            Tag::Strong | Tag::Emphasis
                if self.depth(|kind| matches!(kind, Kind::Strong | Kind::Emphasis)) >= MOST_EMPHASES =>
            {
                Kind::Passing
            }
            Tag::Strong => Kind::Strong,
            Tag::Emphasis => Kind::Emphasis,
            Tag::Link { dest_url, .. } => Kind::Link(dest_url.into_string()),
            Tag::CodeBlock(_) => Kind::Code,
            Tag::Table(_) => Kind::Table,
            Tag::TableHead => Kind::Head,
            Tag::TableRow => Kind::Row,
            Tag::TableCell => Kind::Cell,
            Tag::FootnoteDefinition(_) if self.depth(|kind| matches!(kind, Kind::Note(_))) >= DEEPEST => Kind::Passing,
            Tag::FootnoteDefinition(name) => Kind::Note(name.into_string()),
            _ => Kind::Passing,
        }
    }

    /// How many of such are open.
    fn depth(&self, such: impl Fn(&Kind) -> bool) -> usize {
        self.open.iter().filter(|frame| such(&frame.kind)).count()
    }

    /// The number of a footnote: that of its first mark.
    fn note(&mut self, name: &str) -> usize {
        let known = self.notes.iter().position(|known| known == name);
        known.map_or_else(
            || {
                self.notes.push(name.to_owned());
                self.notes.len()
            },
            |at| at + 1,
        )
    }

    /// What content belongs to now.
    fn holder(&mut self) -> Option<&mut Frame> {
        self.open.iter_mut().rev().find(|frame| !matches!(frame.kind, Kind::Passing))
    }

    fn push(&mut self, value: Value) {
        if let Some(frame) = self.holder() {
            frame.children.push(value);
        }
    }

    /// What comes next stands in a paragraph of its own.
    fn end_paragraph(&mut self) {
        let last = self.holder().and_then(|frame| frame.children.last_mut());
        if let Some(last) = last.filter(|last| last["tight"] == true) {
            last["tight"] = false.into();
        }
    }

    /// Words stand in a paragraph, also where Markdown leaves it out (in tight lists).
    fn inline(&mut self, value: Value) {
        let holds_blocks = |kind: &Kind| matches!(kind, Kind::Root | Kind::Item | Kind::Note(_));
        let Some(frame) = self.holder() else { return };
        if !holds_blocks(&frame.kind) {
            return frame.children.push(value);
        }
        let tight = frame.children.last_mut().filter(|last| last["tight"] == true);
        match tight.and_then(|last| last["words"].as_array_mut()) {
            Some(words) => words.push(value),
            None => frame.children.push(json!({"kind": "p", "tight": true, "words": [value]})),
        }
    }

    fn close(&mut self, _: TagEnd) {
        let Some(Frame { kind, children }) = self.open.pop() else { return };
        match kind {
            Kind::Root | Kind::Passing => {}
            Kind::Paragraph => self.push(json!({"kind": "p", "words": children})),
            Kind::Heading(level) => self.push(json!({"kind": "heading", "level": level, "words": children})),
            Kind::List(start) => self.push(json!({"kind": "list", "start": start, "items": children})),
            Kind::Item => self.push(Value::Array(children)),
            Kind::Strong => self.inline(json!({"kind": "strong", "words": children})),
            Kind::Emphasis => self.inline(json!({"kind": "emphasis", "words": children})),
            Kind::Link(address) => self.link(&address, children),
            Kind::Code => self.push(json!({"kind": "code", "words": children})),
            Kind::Table => {
                let mut rows = children.into_iter();
                let head = rows.next().unwrap_or_default();
                self.push(json!({"kind": "table", "head": head, "rows": rows.collect::<Vec<_>>()}));
            }
            Kind::Head | Kind::Row | Kind::Cell => self.push(Value::Array(children)),
            Kind::Note(name) => {
                let number = self.note(&name);
                self.push(json!({"kind": "note", "number": number, "blocks": children}));
            }
        }
    }

    fn link(&mut self, address: &str, words: Vec<Value>) {
        let target = Target::parse(address);
        let shown = target.as_ref().and_then(|target| self.shown(target, &text_of(&words)));
        let mut link = Map::new();
        link.insert("kind".to_owned(), "link".into());
        link.insert("words".to_owned(), words.into());
        link.insert("shown".to_owned(), shown.into());
        link.insert("href".to_owned(), target.and_then(|target| self.href(&target)).into());
        self.inline(Value::Object(link));
    }

    /// What is written behind the words of a link: `số 101`, or an address that the words do not say.
    fn shown(&self, target: &Target, words: &str) -> Option<String> {
        match target {
            Target::Procedure(rest) => {
                let slug = rest.split('#').next().unwrap_or_default();
                let number = self.localizer.site.procedure(slug)?.number;
                let number = self.localizer.format("guide-number", &Arguments::new().with("n", number));
                Some(number.to_lowercase())
            }
            Target::Outside(url) => {
                let bare = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).trim_end_matches('/');
                let bare = bare.strip_prefix("tel:").or(bare.strip_prefix("mailto:")).unwrap_or(bare);
                let host = bare.split('/').next().unwrap_or_default();
                let shown = if bare.chars().count() > LONGEST_ADDRESS { host } else { bare };
                let said: String = words.chars().filter(|c| !c.is_whitespace()).collect();
                (!said.contains(bare) && !said.contains(shown)).then(|| shown.to_owned())
            }
            _ => None,
        }
    }

    /// Where a link leads when the file is read on a screen.
    fn href(&self, target: &Target) -> Option<String> {
        let base = self.localizer.site.settings.base_url.as_ref();
        let page = |address: Address<'_>, anchor: &str| {
            let anchor = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
            base.map(|base| format!("{base}/{}{anchor}", self.localizer.target(address)))
        };
        match target {
            Target::Procedure(rest) => {
                let (slug, anchor) = rest.split_once('#').unwrap_or((rest, ""));
                page(Address::Procedure(slug), anchor)
            }
            Target::Article(rest) => {
                let (slug, anchor) = rest.split_once('#').unwrap_or((rest, ""));
                page(Address::Article(slug), anchor)
            }
            Target::Event(id) => page(Address::Event(id), ""),
            Target::Office(id) => page(Address::Office(id), ""),
            Target::Outside(url) => Some(url.clone()),
            Target::Form(_) | Target::Anchor(_) => None,
        }
    }

    /// The blocks, footnotes last.
    fn finish(mut self) -> Vec<Value> {
        while self.open.len() > 1 {
            self.close(TagEnd::Paragraph);
        }
        let blocks = self.open.pop().map(|frame| frame.children).unwrap_or_default();
        let (notes, text): (Vec<Value>, Vec<Value>) = blocks.into_iter().partition(|block| block["kind"] == "note");
        text.into_iter().chain(notes).collect()
    }
}

/// The text of words.
fn text_of(words: &[Value]) -> String {
    let text = |word: &Value| match word["words"].as_array() {
        Some(inner) => text_of(inner),
        None => word["text"].as_str().unwrap_or(" ").to_owned(),
    };
    words.iter().map(text).collect()
}
