//! What loudspeakers read out.

use serde::Serialize;

use super::{LinkView, Words};

/// Given to `scripts.html` as `scripts`: links to the pages with scripts.
#[derive(Debug, Serialize)]
pub(crate) struct ScriptsView {
    /// Training sets that have scripts.
    pub(crate) sets: Vec<LinkView>,
    /// Life events that have scripts.
    pub(crate) events: Vec<LinkView>,
    /// Guides, by number.
    pub(crate) procedures: Vec<ScriptLinkView>,
}

/// A guide in the list.
#[derive(Debug, Serialize)]
pub(crate) struct ScriptLinkView {
    /// The guide's number.
    pub(crate) number: u32,
    /// Its name.
    pub(crate) name: Words,
    /// The page of its scripts.
    pub(crate) href: String,
}

/// Given to `script.html` as `script`: a guide, a life event or a training set in scripts of every length.
#[derive(Debug, Serialize)]
pub(crate) struct ScriptView {
    /// The page that is read out.
    pub(crate) page: LinkView,
    /// The guide's number.
    pub(crate) number: Option<u32>,
    /// A script of each length.
    pub(crate) texts: Vec<ScriptTextView>,
}

/// A script of a length.
#[derive(Debug, Serialize)]
pub(crate) struct ScriptTextView {
    /// `60s` or `3min`.
    pub(crate) id: &'static str,
    /// The length in words.
    pub(crate) name: String,
    /// How long reading takes, in seconds.
    pub(crate) seconds: usize,
    /// Its syllables.
    pub(crate) syllables: usize,
    /// Whether an editor wrote it.
    pub(crate) is_written: bool,
    /// When its content was last looked at.
    pub(crate) reviewed: String,
    /// The last day on which it may be read out.
    pub(crate) until: String,
    /// The same as a file of plain text.
    pub(crate) href: String,
    /// One breath each.
    pub(crate) sentences: Vec<String>,
}
