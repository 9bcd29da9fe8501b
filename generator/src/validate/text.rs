//! Small conversions of raw scalars.

use crate::load::{self, Spanned};
use crate::model::Text;

/// A text that must be there; empty after a fault that is already reported.
pub(super) fn required(raw: Option<&Spanned<load::Text>>) -> Text {
    optional(raw).unwrap_or_default()
}

/// A text that may be left out.
pub(super) fn optional(raw: Option<&Spanned<load::Text>>) -> Option<Text> {
    raw.map(|text| text_of(&text.value))
}

/// A text with its translations.
pub(super) fn text_of(raw: &load::Text) -> Text {
    let translations = raw.1.iter().map(|own| (own.language.clone(), own.text.value.clone()));
    Text { main: raw.0.clone(), translations: translations.collect() }
}

/// A quoted text that may be left out.
pub(super) fn quoted(raw: Option<&Spanned<load::Quoted>>) -> Option<Text> {
    raw.map(|text| text_of(&text.value.0))
}

/// A text that is the same in every language (a number, a name in an address).
pub(super) fn plain(raw: Option<&Spanned<load::Verbatim>>) -> Option<String> {
    raw.map(|text| text.value.0.clone())
}

/// The address.
pub(super) fn url(raw: Option<&Spanned<load::Url>>) -> Option<String> {
    raw.map(|url| url.value.0.clone())
}

/// The id of an item.
pub(super) fn id(raw: Option<&Spanned<load::Id>>) -> Option<String> {
    raw.map(|id| id.value.0.clone())
}

/// The values of a list.
pub(super) fn list<T>(raw: Option<&Spanned<Vec<Spanned<T>>>>) -> &[Spanned<T>] {
    raw.map_or(&[], |list| &list.value)
}

/// The texts of a list, as they stand.
pub(super) fn texts(raw: Option<&Spanned<Vec<Spanned<load::Verbatim>>>>) -> Vec<String> {
    list(raw).iter().map(|text| text.value.0.clone()).collect()
}

/// The words of a list.
pub(super) fn words<T: Copy>(raw: Option<&Spanned<Vec<Spanned<T>>>>) -> Vec<T> {
    list(raw).iter().map(|word| word.value).collect()
}
