//! A text in the page's language, or the main language's text with its language named.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// A text as it stands on a page. Serialised as a plain string, or, where the page's language lacks it, as
/// `{text, lang}`; the filter `words` turns both into HTML and marks the foreign text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    /// The text, without markup.
    pub(crate) text: String,
    /// The language of the text where it is not the page's.
    pub(crate) fallback: Option<String>,
}

impl Words {
    /// A text in the page's own language.
    pub(crate) fn own(text: impl Into<String>) -> Self {
        Self { text: text.into(), fallback: None }
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.fallback {
            None => serializer.serialize_str(&self.text),
            Some(language) => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("text", &self.text)?;
                map.serialize_entry("lang", language)?;
                map.end()
            }
        }
    }
}
