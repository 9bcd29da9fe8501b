//! Languages in which the site can be read or heard.

use super::{AudioSlot, Text};

/// A language.
#[derive(Debug, Clone)]
pub(crate) struct Language {
    pub(crate) name: Text,
    /// Its name for itself.
    pub(crate) own_name: Option<String>,
    /// Whether its script runs from right to left.
    pub(crate) right_to_left: bool,
}

/// A recording of a part of a guide.
#[derive(Debug, Clone)]
pub(crate) struct Recording {
    pub(crate) slot: AudioSlot,
    /// A BCP 47 tag of `languages.yaml`.
    pub(crate) language: String,
    /// Its name in the guide's folder `audio/`.
    pub(crate) file: String,
    /// In bytes.
    pub(crate) size: u64,
    pub(crate) seconds: u32,
}
