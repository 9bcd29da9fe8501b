//! An export → figures of whole months: how many dossiers came in, were processed, were on time.
//!
//! `statistics/figures.json`, `figures.csv` and `figures.yaml` (what the CSV says, for a site that shows it) below the
//! feed's public folder, the same bytes for the same rows:
//!
//! ```text
//! {"v": 1, "feed": "H56", "sample": true, "as_of": "2026-11-20T16:30:00+07:00",
//!  "rule": "decision-766", "least": 5,
//!  "rows": {"read": 9, "counted": 7, "excluded": 1, "rejected": 1, "reasons": {"status-unknown": 1}},
//!  "months": [{"month": "2026-10", "running": false,
//!              "total": {"carried": 12, "received": 80, "processed": 70, "on_time": 61, "late": 9, "undated": 0,
//!                        "open": 22, "in_term": 15, "overdue": 7, "waiting": 0},
//!              "fields": [{"name": "Hộ tịch", "received": 40, …, "late": null}, …], "offices": […], "channels": […]}]}
//! ```
//!
//! - `carried` + `received` = `processed` + `open`, where `carried` were open when the month began and `open` are when
//!   it ends (or at `as_of`, in the month that is `running`); `processed` = `on_time` + `late` + `undated`;
//!   `open` = `in_term` + `overdue` + `waiting` (for the citizen, or without a promised day). A day late is late.
//! - `null` is a number that is kept back, a missing one is not published: see `suppress`. A running month has no
//!   breakdown: from one publication to the next it would show single dossiers.
//! - `rule` says what "on time" means, and how a share is made of these numbers; see [`OnTimeRule`].
//! - In the CSV a number that is kept back is `-`.

mod count;
mod files;
mod rows;
mod suppress;

use std::path::Path;

use motcua_lookup::feed::Moment;

pub(crate) use files::write;

use super::error::FeedFault;
use super::input::{Column, InputFault, Source};
use super::settings::FeedSettings;

/// Numbers from 1 to one less than this are kept back.
const LEAST: u64 = 5;

/// What counts as processed, as on time, and as the share of it (`domain.md` of the design names the sources).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum OnTimeRule {
    /// Decision 766/QĐ-TTg, index 2.1: whatever ended the dossier (9, 10, 8, 3, 7) ends it; share = `on_time` /
    /// (`on_time` + `late`). Requests for papers, which stop its clock, are not in an export of present statuses.
    #[default]
    Decision766,
    /// The reporting table: only results count (9, 10); what was refused or withdrawn is left out, what was stopped
    /// waits. Share as above; `in_term` and `overdue` are the table's "in progress".
    ReportingTable,
    /// Share of late ones = (`late` + `overdue`) / (`carried` + `received`); the numbers are those of the first rule.
    LateShare,
}

impl OnTimeRule {
    /// The word for it in settings and files.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Decision766 => "decision-766",
            Self::ReportingTable => "reporting-table",
            Self::LateShare => "late-share",
        }
    }
}

/// How figures are made.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct StatisticsSettings {
    /// What "on time" means.
    pub(crate) rule: OnTimeRule,
    /// Whether the overdue dossiers of every office are published, and those in term.
    pub(crate) overdue_by_office: bool,
}

/// Figures, ready to be written.
#[derive(Debug)]
pub(crate) struct Figures {
    feed: String,
    sample: bool,
    as_of: Moment,
    rule: OnTimeRule,
    rows: rows::Tally,
    months: Vec<suppress::PublishedMonth>,
}

/// Reads an export and counts it.
///
/// # Errors
/// When the export cannot be read, has no rows, or the settings do not name the column of receipt.
pub(crate) fn figures(source: Source<'_>, settings: &FeedSettings, now: Moment) -> Result<Figures, FeedFault> {
    let as_of = settings.as_of.map_or_else(|| source.made(now), |as_of| Ok(as_of.min(now)))?;
    if settings.columns.header(Column::Received).is_none() {
        return Err(InputFault::ColumnUnset { column: Column::Received }.into());
    }
    let rows = rows::Rows::read(source, settings, as_of)?;
    if rows.tally.read == 0 {
        return Err(FeedFault::NoRows);
    }
    let months = count::months(&rows, as_of);
    let shown = months.iter().map(|month| suppress::publish(month, &rows, settings.statistics)).collect();
    Ok(Figures {
        feed: settings.feed.clone(),
        sample: settings.sample,
        as_of,
        rule: settings.statistics.rule,
        rows: rows.tally,
        months: shown,
    })
}

/// Where figures are written unless told otherwise.
pub(crate) fn folder(feed: &Path) -> std::path::PathBuf {
    feed.join("public").join("statistics")
}
