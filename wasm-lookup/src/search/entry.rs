//! What goes into an index and what comes out of a search.

use std::ops::Range;

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A guide to a procedure or service.
    Procedure,
    /// An article.
    Article,
    /// An office.
    Office,
    /// A life event.
    Event,
}

impl Kind {
    /// Every kind, in the order of its number in the index.
    pub const ALL: [Self; 4] = [Self::Procedure, Self::Article, Self::Office, Self::Event];

    /// The name used on the command line and in pages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Procedure => "procedure",
            Self::Article => "article",
            Self::Office => "office",
            Self::Event => "event",
        }
    }

    /// The kind with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    pub(super) fn number(self) -> u8 {
        match self {
            Self::Procedure => 0,
            Self::Article => 1,
            Self::Office => 2,
            Self::Event => 3,
        }
    }
}

/// One page that can be found. Texts are plain, without markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// A procedure's slug; `article:…`, `office:…`, `event:…` for the others.
    pub id: String,
    /// The guide number.
    pub number: Option<u32>,
    /// Official codes.
    pub codes: Vec<String>,
    /// What people call it: the heading of its page.
    pub title: String,
    /// The official name, where it differs.
    pub official_name: Option<String>,
    /// Other names that people type.
    pub aliases: Vec<String>,
    /// One plain sentence.
    pub summary: String,
    /// The name of its field; empty where it has none.
    pub field: String,
    /// Names of papers, forms and results.
    pub papers: Vec<String>,
    /// Questions people have, with their answers.
    pub questions: Vec<String>,
    /// Everything else worth finding: steps, requirements, prose.
    pub body: Vec<String>,
    /// Address relative to the root of the site's language.
    pub url: String,
}

/// What to search for.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// The most hits to return.
    pub limit: usize,
    /// Only entries of this kind.
    pub kind: Option<Kind>,
}

impl Default for Options {
    fn default() -> Self {
        Self { limit: 20, kind: None }
    }
}

/// What a query means.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// The guide whose number or official code was typed alone. It is the first of the hits as well.
    pub direct: Option<Hit>,
    /// Entries, best first.
    pub hits: Vec<Hit>,
}

/// One entry that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// As in [`Entry::id`].
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// As in [`Entry::title`].
    pub title: String,
    /// As in [`Entry::summary`].
    pub summary: String,
    /// As in [`Entry::field`].
    pub field: String,
    /// As in [`Entry::number`].
    pub number: Option<u32>,
    /// As in [`Entry::url`].
    pub url: String,
    /// Comparable within one answer only.
    pub score: f32,
    /// Bytes of the title's words that the query matched, in order.
    pub title_marks: Vec<Range<usize>>,
}
