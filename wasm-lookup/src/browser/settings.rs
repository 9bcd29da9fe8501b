//! The page's data block → settings and texts.

use super::json::Json;
use crate::feed::Value;

/// What the generator tells the module of a page.
#[derive(Debug)]
pub(super) struct Settings {
    /// The whole block.
    pub(super) block: Json,
    texts: Json,
}

impl Settings {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let block = Json::parse(text)?;
        Some(Self { texts: block.member("strings")?, block })
    }

    /// A text with its values put in; the key itself where there is none, so that its absence is seen.
    pub(super) fn text(&self, key: &str, values: &[(&str, &str)]) -> String {
        let Some(text) = self.texts.member(key).and_then(|text| text.text()) else { return key.to_owned() };
        let mut out = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, after)) = after.split_once('}') else { break };
            let value = values.iter().find(|(known, _)| *known == name.trim());
            out.push_str(value.map_or("", |(_, value)| value));
            rest = after;
        }
        out.push_str(rest);
        out
    }

    /// A text that counts: `<key>-one` or `<key>-other`.
    pub(super) fn count(&self, key: &str, count: i64) -> String {
        let form = if count == 1 { "one" } else { "other" };
        self.text(&format!("{key}-{form}"), &[("count", &count.to_string())])
    }
}
