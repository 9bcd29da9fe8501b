//! What goes into an index, what is asked of it, and what comes out.

use std::ops::Range;

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A guide to a procedure or service.
    Procedure,
    /// A life event.
    Event,
    /// An article.
    Article,
    /// An office.
    Office,
}

impl Kind {
    /// Every kind, in the order in which an index has its entries.
    pub const ALL: [Self; 4] = [Self::Procedure, Self::Event, Self::Article, Self::Office];

    /// The name used on the command line and in pages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Procedure => "procedure",
            Self::Event => "event",
            Self::Article => "article",
            Self::Office => "office",
        }
    }
}

/// One page that can be found. Texts are plain, without markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// A procedure's slug; `event:…`, `article:…`, `office:…` for the others.
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
    /// Its names in other languages.
    pub translations: Vec<String>,
    /// One plain sentence.
    pub summary: String,
    /// The name of its field; empty where it has none.
    pub field: String,
    /// The word for how much of it can be done online; empty where it has none.
    pub level: String,
    /// The words for the channels through which it can be done; at most [`MAX_CHANNELS`] in a whole index.
    pub channels: Vec<String>,
    /// Names of papers, forms and results.
    pub papers: Vec<String>,
    /// Questions people have, with their answers.
    pub questions: Vec<String>,
    /// Everything else worth finding: steps, requirements, prose.
    pub body: Vec<String>,
    /// Address relative to the root of the site's language.
    pub url: String,
}

/// As many channels as an index tells apart.
pub const MAX_CHANNELS: usize = 16;

/// Phrases that mean the same: where an entry's name has one of them, the others find it too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynonymGroup {
    /// All phrases, the canonical one first.
    pub phrases: Vec<String>,
    /// Whether only the other phrases lead to the canonical one: they have other meanings as well.
    pub one_way: bool,
    /// Ids of entries that the phrases after the first find, whatever their names say.
    pub entries: Vec<String>,
}

/// What to search for. The default is the first twenty of everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The most hits to return.
    pub limit: usize,
    /// Only entries of this kind.
    pub kind: Option<Kind>,
    /// Only entries of this field, by its number in [`super::Index::fields`].
    pub field: Option<usize>,
    /// Only entries of this level, by its number in [`super::Index::levels`].
    pub level: Option<usize>,
    /// Only entries with this channel, by its number in [`super::Index::channels`].
    pub channel: Option<usize>,
    /// Whether to count what was found by field, level and channel.
    pub count: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { limit: 20, kind: None, field: None, level: None, channel: None, count: false }
    }
}

/// What an index says to a question.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a step is taken apart where it is made")]
pub enum Step {
    /// Bring these files (names without folder, prefix and extension), then ask again.
    Needs(Vec<String>),
    /// What was found.
    Answer(Answer),
}

/// What a query means.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// The guide whose number or official code was typed alone. It is the only hit as well.
    pub direct: Option<Hit>,
    /// Entries, best first; no more than asked for.
    pub hits: Vec<Hit>,
    /// How many there are without the limit.
    pub total: usize,
    /// How many of them fall to each kind, field, level and channel, where asked for.
    pub counts: Option<Counts>,
    /// Whether a file could not be had, so that entries may be missing.
    pub is_partial: bool,
}

/// How many entries fall to each value of a filter, by its number. The filter itself is left aside while its own values
/// are counted, so that each number says what choosing that value would show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// By [`Kind::ALL`].
    pub kinds: [usize; 4],
    /// By [`super::Index::fields`].
    pub fields: Vec<usize>,
    /// By [`super::Index::levels`].
    pub levels: Vec<usize>,
    /// By [`super::Index::channels`].
    pub channels: Vec<usize>,
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
    /// As in [`Entry::level`].
    pub level: String,
    /// As in [`Entry::channels`].
    pub channels: Vec<String>,
    /// As in [`Entry::number`].
    pub number: Option<u32>,
    /// As in [`Entry::url`].
    pub url: String,
    /// Comparable within one answer only.
    pub score: f32,
    /// The words of the title that the query matched, in order: bytes of its UTF-8, always whole characters.
    pub title_marks: Vec<Range<usize>>,
    /// The same for the summary.
    pub summary_marks: Vec<Range<usize>>,
}
