//! `feed.yaml`: what a feed is, and how to read the exports it is made from.

use crate::load::read::raw;
use crate::load::words::{FeedMode, KeyDerivation, OnTime};
use crate::load::{Count, Date, Entries, Spanned, Verbatim, Volume};

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
        /// Sealed: slips carry the line "Mã kiểm tra".
        optional check_code: bool,
        /// Sealed: what slips carry already.
        optional secret: RawSecretColumn,
        /// Sealed: dossiers that a full month is expected to have; the largest month so far where it is not given.
        optional forecast: Volume,
        /// Sealed: two root keys, one of them spare, and publisher keys of 90 days.
        optional hardened: bool,
        /// Official codes of procedures of which nothing is published but under the check code, besides those that the
        /// site marks as sensitive.
        optional sensitive: Vec<Spanned<Verbatim>>,
        /// The folder of the site, relative to this file: names of procedures, sensitive ones, and days off.
        optional site: Verbatim,
        /// Words of the column of units and their numbers.
        optional units: Entries<Count>,
        /// Words of the column of notes and their numbers; other notes are not published.
        optional notes: Entries<Count>,
        /// Status words of the export and the numbers 1 to 10 they stand for, besides the official words.
        optional statuses: Entries<Count>,
        /// The sheet of a workbook; without it, the one that has the columns.
        optional sheet: Verbatim,
        /// Where rows come from when no file is named.
        optional source: RawSource,
        /// How figures are made.
        optional statistics: RawStatistics,
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
        /// The official code of the procedure.
        optional procedure: Verbatim,
        optional field: Verbatim,
        optional channel: Verbatim,
        optional note: Verbatim,
        /// Other codes that were printed for the dossier, with `;` between them.
        optional aliases: Verbatim,
    }
}

raw! {
    /// A column whose text the slip carries, so that it can serve as a second secret.
    RawSecretColumn {
        required column: Verbatim,
        required label: Verbatim,
        required example: Verbatim,
        required shape: Verbatim,
        optional derivation: KeyDerivation,
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

raw! {
    /// Where rows come from. How to reach it is in the environment (MOTCUA_FEED_DATABASE), never in the file.
    RawSource {
        required postgres: RawPostgres,
    }
}

raw! {
    /// A PostgreSQL database.
    RawPostgres {
        /// One SELECT whose columns have the names that stand under `columns`.
        required query: Verbatim,
    }
}

raw! {
    /// How figures are made.
    RawStatistics {
        /// What "on time" means.
        optional on_time: OnTime,
        /// Whether the overdue dossiers of every office are published.
        optional overdue_by_office: bool,
    }
}
