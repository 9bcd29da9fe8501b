//! Texts in the site's languages.

use std::collections::BTreeMap;

/// A text without markup.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Text {
    /// In the site's main language.
    pub(crate) main: String,
    /// In other languages, by BCP 47 tag.
    pub(crate) translations: BTreeMap<String, String>,
}

impl Text {
    /// A text that exists in the main language only.
    pub(crate) fn main(text: impl Into<String>) -> Self {
        Self { main: text.into(), translations: BTreeMap::new() }
    }
}

/// A text in Markdown: checked, with links resolved; not yet HTML.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Markdown(pub(crate) Text);
