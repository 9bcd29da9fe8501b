//! `feed.yaml`: what a feed is, and how to read the exports it is made from.

use crate::load::read::raw;
use crate::load::words::FeedMode;
use crate::load::{Count, Entries, Text};

raw! {
    /// `feed.yaml`.
    RawFeedSettings {
        /// The feed's name: the province's root code.
        required id: Text,
        /// The root that codes may leave out; the id where it is not given.
        optional root: Text,
        required mode: FeedMode,
        /// The records are made up.
        optional sample: bool,
        required columns: RawColumns,
        /// Status words of the export and the numbers 1 to 10 they stand for, besides the official words.
        optional statuses: Entries<Count>,
        /// Minutes between exports.
        optional cadence_minutes: Count,
        /// The decision that allows the publication; without it only samples are published.
        optional authority: RawAuthority,
    }
}

raw! {
    /// Columns by the words of their headers.
    RawColumns {
        required code: Text,
        required status: Text,
        optional due: Text,
        optional received: Text,
        optional updated: Text,
        optional unit: Text,
    }
}

raw! {
    /// Who allowed the publication.
    RawAuthority {
        required decision: Text,
        required date: crate::load::Date,
        required signed_by: Text,
        optional impact_assessment: Text,
        optional host_country: Text,
        optional retention_days: Count,
    }
}
