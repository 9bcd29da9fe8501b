//! `statistics/<id>.yaml`: what the table `statistics/<id>.csv` beside it counts.

use crate::load::read::raw;
use crate::load::words::FiguresRule;
use crate::load::{Entries, Slug, Spanned, Text, Verbatim, Volume};

type List<T> = Vec<Spanned<T>>;

raw! {
    /// What a table of figures counts. `motcua feed stats` writes one.
    RawStatisticsHead {
        optional title: Text,
        /// What "on time" means in it.
        required rule: FiguresRule,
        /// The day or moment up to which it counts.
        required as_of: Verbatim,
        /// Counted from made-up dossiers.
        optional sample: bool,
        /// The feed whose export was counted.
        optional feed: Verbatim,
        /// Numbers from 1 to one less than this are kept back.
        optional least: Volume,
        /// What became of the rows of the export.
        optional rows: RawRowCounts,
        optional note: Text,
        optional sources: List<Slug>,
    }
}

raw! {
    /// What became of the rows of an export.
    RawRowCounts {
        required read: Volume,
        required counted: Volume,
        required excluded: Volume,
        required rejected: Volume,
        /// Rejected rows by reason.
        optional reasons: Entries<Volume>,
    }
}
