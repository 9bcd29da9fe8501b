//! `languages.yaml`: the languages in which the site can be read or heard.

use crate::load::read::raw;
use crate::load::words::Direction;
use crate::load::{Slug, Spanned, Text, Verbatim};

raw! {
    /// A language, by its BCP 47 tag.
    RawLanguage {
        /// Its name in the site's main language.
        required name: Text,
        /// Its name for itself.
        optional own_name: Verbatim,
        /// The script it is written in here (ISO 15924: `Latn`, `Tavt`).
        optional script: Verbatim,
        /// `ltr` where it is left out.
        optional direction: Direction,
        /// What is not sure.
        optional note: Verbatim,
        optional sources: Vec<Spanned<Slug>>,
    }
}
