//! `search/synonyms.yaml`: phrases that mean the same to people who search.

use crate::load::read::raw;
use crate::load::{Slug, Spanned, Verbatim};

type List<T> = Vec<Spanned<T>>;

raw! {
    /// Groups of phrases.
    RawSynonyms {
        required groups: List<RawSynonymGroup>,
    }
}

raw! {
    /// Phrases that mean the same: where a guide's names have one of them, the others find it too.
    RawSynonymGroup {
        /// The phrase that guides use.
        required canonical: Verbatim,
        /// What people type instead: abbreviations, everyday and older words, slips of spelling, English.
        required variants: List<Verbatim>,
        /// Slugs of guides that the variants find, whatever their names say.
        optional procedures: List<Slug>,
        /// Whether only the variants lead to the canonical phrase: they have other meanings as well.
        optional one_way: bool,
        /// Why, for whoever edits the file.
        optional note: Verbatim,
    }
}
