//! A YAML document as a tree in which everything knows its place.

use crate::diagnostics::Span;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

/// A node of a document.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) value: Value,
    /// A scalar's own text; of a list or a mapping, its beginning.
    pub(crate) span: Span,
    /// The scalar's text in other languages, from files of their own.
    pub(crate) translations: Vec<Translation>,
}

impl Node {
    /// A node that is not translated.
    pub(crate) fn new(value: Value, span: Span) -> Self {
        Self { value, span, translations: Vec::new() }
    }

    /// The byte at which its last value ends.
    pub(super) fn end(&self) -> usize {
        let own = self.span.range().end;
        match &self.value {
            Value::List(items) => items.last().map_or(own, Self::end),
            Value::Map(entries) => entries.last().map_or(own, |entry| entry.node.end().max(entry.key.span.range().end)),
            _ => own,
        }
    }
}

/// A text in another language.
#[derive(Debug, Clone)]
pub(crate) struct Translation {
    /// A BCP 47 tag.
    pub(crate) language: String,
    pub(crate) text: Spanned<String>,
}

/// A text that people read: where it stands, and the languages in which it is there besides its own.
#[derive(Debug, Clone)]
pub(crate) struct Translatable {
    pub(crate) span: Span,
    pub(crate) languages: Vec<String>,
}

impl Translatable {
    /// Whether it is there in that language.
    pub(crate) fn has(&self, language: &str) -> bool {
        self.languages.iter().any(|own| own == language)
    }
}

/// What a node holds.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// Nothing after the colon, or `~`, or `null`.
    Null,
    /// A text as it stands; whether it is a number or a date is decided by who reads it.
    Scalar(String),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) key: Spanned<String>,
    pub(crate) node: Node,
}

impl Value {
    /// The name of the shape for messages: the key of a Fluent message is `shape-<name>`.
    pub(crate) fn shape(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Scalar(_) => "scalar",
            Self::List(_) => "list",
            Self::Map(_) => "map",
        }
    }
}
