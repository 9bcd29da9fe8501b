//! The numbers of ranking, in one place.

use super::entry::Kind;

/// A word in the title or an alias.
pub(super) const NAME: f32 = 10.0;
/// A word in the official name.
pub(super) const OFFICIAL: f32 = 7.0;
/// A name of so many words weighs half of a short one, word for word.
pub(super) const LONG_NAME: f32 = 12.0;
/// A word in details (field, papers, forms, codes), in the summary and questions, in the body.
pub(super) const ZONES: [f32; 3] = [2.0, 2.5, 0.6];
/// How soon repeating a word stops to count: at this many it has half its weight.
pub(super) const SATURATION: f32 = 1.2;
/// Two words of the query side by side and in order in a name.
pub(super) const ADJACENT: f32 = 6.0;
/// A name that the query covers and that covers the query, whole by whole.
pub(super) const COVERED: f32 = 20.0;

/// The word as typed, marks and all; or typed without marks in a query that has none.
pub(super) const EXACT: f32 = 1.0;
/// The word with other marks than those typed.
pub(super) const OTHER_MARKS: f32 = 0.45;
/// `ký` for `kí`.
pub(super) const OTHER_I: f32 = 0.9;
/// The beginning of a word, while the last one is being typed.
pub(super) const PREFIX: f32 = 0.75;
/// The same where the typed letters are a word by themselves.
pub(super) const PREFIX_OF_WORD: f32 = 0.3;
/// Keystrokes of Telex or VNI that did not become marks.
pub(super) const KEYSTROKES: f32 = 0.85;
/// One letter too many, too few or other.
pub(super) const TYPO: f32 = 0.5;

/// Words with which people ask: they say nothing about what is asked for.
pub(super) const ASKING: [&str; 22] = [
    "lam", "can", "gi", "nhu", "the", "nao", "o", "dau", "cho", "toi", "co", "thi", "la", "phai", "ra", "ve", "cua",
    "nhung", "may", "bao", "xin", "muon",
];
/// What such a word weighs against its rarity.
pub(super) const ASKING_WEIGHT: f32 = 0.35;

/// Offices are many and alike, and would fill the list for every query that names a centre or a commune.
pub(super) fn of_kind(kind: Kind) -> f32 {
    match kind {
        Kind::Procedure => 1.0,
        Kind::Event => 0.95,
        Kind::Article => 0.85,
        Kind::Office => 0.7,
    }
}
