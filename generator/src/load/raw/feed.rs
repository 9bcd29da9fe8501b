//! `feed.yaml`: what a feed is, and how to read the exports it is made from.

use crate::load::read::raw;
use crate::load::words::FeedMode;
use crate::load::{Count, Date, Entries, Spanned, Verbatim};

raw! {
    /// `feed.yaml`.
    RawFeedSettings {
        /// The feed's name: the province's root code.
        required id: Verbatim,
        /// The root that codes may leave out; the id where it is not given.
        optional root: Verbatim,
        required mode: FeedMode,
        /// The records are made up.
        optional sample: bool,
        required columns: RawColumns,
        /// Status words of the export and the numbers 1 to 10 they stand for, besides the official words.
        optional statuses: Entries<Count>,
        /// Minutes between exports.
        optional cadence_minutes: Count,
        /// Days off other than Saturdays and Sundays: a publication lasts until the end of the next working day.
        optional days_off: Vec<Spanned<Date>>,
        /// The decision that allows the publication; without it only samples are published.
        optional authority: RawAuthority,
    }
}

raw! {
    /// Columns by the words of their headers.
    RawColumns {
        required code: Verbatim,
        required status: Verbatim,
        optional due: Verbatim,
        optional received: Verbatim,
        optional updated: Verbatim,
        optional finished: Verbatim,
        optional unit: Verbatim,
        optional procedure: Verbatim,
        optional field: Verbatim,
        optional channel: Verbatim,
    }
}

raw! {
    /// Who allowed the publication.
    RawAuthority {
        required decision: Verbatim,
        required date: Date,
        required signed_by: Verbatim,
        optional impact_assessment: Verbatim,
        optional host_country: Verbatim,
        optional retention_days: Count,
    }
}
