//! The numbers of ranking, in one place.

use super::entry::Kind;
use super::format::{Class, Mention};

/// A word in the title or an alias.
pub(super) const NAME: f32 = 10.0;
/// A name of so many words weighs half of a short one, word for word.
pub(super) const LONG_NAME: f32 = 12.0;
/// A word in details (field, papers, forms), in the summary and questions, in the body.
const ZONES: [f32; 3] = [2.0, 2.5, 0.6];
/// How soon repeating a word stops to count: at this many it has half its weight.
const SATURATION: f32 = 1.2;
/// How sure a word is found that stands in other texts only.
pub(super) const TEXT_CERTAINTY: f32 = 0.5;
/// Two words of the query side by side and in order in a name.
pub(super) const ADJACENT: f32 = 6.0;
/// A name that the query covers and that covers the query, whole by whole.
pub(super) const COVERED: f32 = 20.0;
/// A name that is the query, word for word; a name that begins with it. Both for each word.
pub(super) const WHOLE: f32 = 3.0;
pub(super) const BEGINS: f32 = 2.0;

/// The word as typed, marks and all.
pub(super) const EXACT: f32 = 1.0;
/// The word with some of its marks, in a query that has marks.
pub(super) const HALF_MARKED: f32 = 0.8;
/// The word with other marks than those typed.
pub(super) const OTHER_MARKS: f32 = 0.45;
/// The beginning of a word, while the last one is being typed.
pub(super) const PREFIX: f32 = 0.75;
/// The same where the typed letters are a word by themselves.
pub(super) const PREFIX_OF_WORD: f32 = 0.3;
/// Keystrokes of Telex or VNI that did not become marks.
pub(super) const KEYSTROKES: f32 = 0.9;
/// A word that sounds like the one typed.
pub(super) const SOUND: f32 = 0.42;
/// One letter too many, too few or other.
pub(super) const TYPO: f32 = 0.42;

/// Words with which people ask: they say nothing about what is asked for.
pub(super) const ASKING: [&str; 40] = [
    "lam", "can", "gi", "nhu", "the", "nao", "o", "dau", "cho", "toi", "co", "thi", "la", "phai", "ra", "ve", "cua",
    "nhung", "may", "bao", "xin", "muon", "thu", "tuc", "nhieu", "lau", "duoc", "khong", "a", "an", "the", "of", "for",
    "my", "to", "in", "how", "get", "apply", "and",
];
/// What such a word weighs against its rarity.
pub(super) const ASKING_WORTH: f32 = 0.35;

/// What a word in a name of each class weighs.
pub(super) fn of_class(class: Class) -> f32 {
    match class {
        Class::Title | Class::Alias => NAME,
        Class::Official => 7.0,
        Class::Synonym => 8.0,
        Class::Translation => 8.0,
    }
}

/// Offices are many and alike, and would fill the list for every query that names a centre or a commune.
pub(super) fn of_kind(kind: Kind) -> f32 {
    match kind {
        Kind::Procedure => 1.0,
        Kind::Event => 0.85,
        Kind::Article => 0.85,
        Kind::Office => 0.7,
    }
}

/// What a word tells that stands so often in details, in summary and questions, in the body.
pub(super) fn mention(counts: [usize; 3]) -> Mention {
    let mut weights = [0.0; 3];
    for ((weight, count), zone) in weights.iter_mut().zip(counts).zip(ZONES) {
        let count = count as f32;
        *weight = zone * count / (count + SATURATION);
    }
    Mention::new(weights, greatest_mention())
}

/// The most that a mention can weigh.
pub(super) fn greatest_mention() -> f32 {
    ZONES.iter().sum()
}
