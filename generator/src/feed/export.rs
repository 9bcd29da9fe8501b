//! An export → its dossiers, unless it cannot be whole.

use std::path::Path;

use motcua_lookup::feed::Moment;

use super::error::FeedFault;
use super::files::{self, Access};
use super::input::Source;
use super::row::Rows;
use super::settings::FeedSettings;
use super::state::State;

/// An export and where it goes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Export<'a> {
    /// How to read it.
    pub(crate) settings: &'a FeedSettings,
    /// Where it is.
    pub(crate) source: Source<'a>,
    /// The folder of the feed.
    pub(crate) folder: &'a Path,
    /// Seconds since 1970.
    pub(crate) now: i64,
    /// What is published though it looks wrong.
    pub(crate) accept: Accept,
}

/// What somebody has looked at and found right.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Accept {
    /// More than one bad row in fifty.
    pub(crate) bad_rows: bool,
    /// A fifth of the rows fewer than last time.
    pub(crate) fewer_rows: bool,
    /// An export that is older than the last one.
    pub(crate) older: bool,
}

/// An export that was read and found likely.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) rows: Rows,
    pub(super) as_of: Moment,
    /// The last publication.
    pub(super) state: Option<State>,
}

/// Reads an export, writes `rejected.csv`, and refuses what cannot be whole.
pub(super) fn read(export: &Export<'_>) -> Result<Read, FeedFault> {
    let as_of = as_of(export)?;
    let state = State::read(export.folder)?;
    // First: the days of an old export that says it is older still seem to lie ahead, and would be blamed.
    refuse_older(state.as_ref(), as_of, export.accept)?;
    let rows = Rows::read(export.source, export.settings, as_of)?;
    files::replace(&export.folder.join("rejected.csv"), rows.rejected_csv().as_bytes(), Access::Public)?;
    refuse_unlikely(&rows, state.as_ref(), export.accept)?;
    Ok(Read { rows, as_of, state })
}

/// When the export was made, by the settings or else by its source; never later than now.
fn as_of(export: &Export<'_>) -> Result<Moment, FeedFault> {
    let now = Moment(export.now);
    export.settings.as_of.map_or_else(|| export.source.made(now), |as_of| Ok(as_of.min(now)))
}

fn refuse_older(state: Option<&State>, as_of: Moment, accept: Accept) -> Result<(), FeedFault> {
    match state.and_then(State::as_of) {
        Some(before) if as_of < before && !accept.older => Err(FeedFault::OlderExport { before, now: as_of }),
        _ => Ok(()),
    }
}

fn refuse_unlikely(rows: &Rows, state: Option<&State>, accept: Accept) -> Result<(), FeedFault> {
    let (now, bad) = (rows.count, rows.rejected.len());
    if now == 0 {
        return Err(FeedFault::NoRows);
    }
    if bad * 50 > now && !accept.bad_rows {
        return Err(FeedFault::TooManyBadRows { bad, rows: now });
    }
    match state {
        Some(state) if now * 5 < state.rows * 4 && !accept.fewer_rows => {
            Err(FeedFault::RowsFell { before: state.rows, now })
        }
        _ => Ok(()),
    }
}
