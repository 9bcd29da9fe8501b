//! Some export → its rows, as cells of text with the line they stand on.
//!
//! 1. [`Source`] says where the export is; what a file holds is seen from its bytes, not from its name.
//! 2. A reader for each kind (`csv`, …) yields raw rows, one at a time, and whatever stands above the header too.
//! 3. `header` finds the header among the first rows and hands on the wanted cells of every row below it.
//!
//! A row is in memory while it is looked at, and no column but the wanted ones is ever copied out of it.

mod archive;
mod columns;
mod csv;
mod database;
mod date;
mod fault;
mod header;
mod kind;
mod objects;
#[cfg(test)]
mod tests;
mod text;
mod workbook;

use std::path::Path;
use std::time::UNIX_EPOCH;

use motcua_lookup::feed::Moment;

pub(crate) use columns::{Cells, Column, Columns, header_key};
pub(crate) use database::{Connection, DatabaseFault};
pub(crate) use date::{DateFault, read_date, read_moment};
pub(crate) use fault::InputFault;
pub(super) use header::{join, select};

use super::error::FeedFault;
use database::Database;
use kind::Kind;

/// Where an export is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Source<'a> {
    /// A file.
    File {
        /// Its path.
        path: &'a Path,
        /// The sheet of a workbook; without it, the one that has the wanted columns.
        sheet: Option<&'a str>,
    },
    /// A PostgreSQL database.
    Database {
        /// How to reach it. It holds a password: it is in no file and in no message.
        connection: Connection<'a>,
        /// One SELECT.
        query: &'a str,
    },
}

/// A header may stand below a title, a date and empty lines.
const HEADER_WITHIN: usize = 20;
/// As many columns as a sheet can have.
const MOST_COLUMNS: usize = 16_384;

/// What looks at raw rows: the line, from 1, and all cells. It may end the reading.
pub(super) type Each<'f> = dyn FnMut(u64, &[String]) -> Result<Flow, FeedFault> + 'f;

/// Whether to go on reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flow {
    More,
    Enough,
}

/// An export that was opened: one table, or the sheets of a workbook.
pub(super) trait Tables {
    /// The names of the tables. A table without a name is the only one.
    fn names(&self) -> Vec<String>;
    /// Whether a table is looked at only where it is named.
    fn is_hidden(&self, _table: usize) -> bool {
        false
    }
    /// Among how many rows the header is.
    fn header_within(&self) -> usize {
        HEADER_WITHIN
    }
    /// Yields the rows of a table from its first, among them empty ones.
    fn rows(&mut self, table: usize, each: &mut Each<'_>) -> Result<(), FeedFault>;
}

impl Source<'_> {
    /// When the export was made, as far as the source itself tells: a file's time, or else `now`. Never later than
    /// that.
    #[expect(clippy::disallowed_methods, reason = "the export's own time")]
    pub(crate) fn made(&self, now: Moment) -> Result<Moment, FeedFault> {
        let Self::File { path, .. } = self else { return Ok(now) };
        let modified = std::fs::metadata(path).and_then(|metadata| metadata.modified());
        let since = modified.map_err(FeedFault::io(path))?.duration_since(UNIX_EPOCH);
        let seconds = since.map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX));
        Ok(Moment(seconds).min(now))
    }
}

/// Reads an export: every row below the header that is not empty, in its order. Gives how many there were.
///
/// # Errors
/// When the export is of no known kind, is damaged, or lacks a wanted column; rows may have been handed on by then.
pub(crate) fn read(source: Source<'_>, columns: &Columns, row: &mut dyn FnMut(Cells<'_>)) -> Result<usize, FeedFault> {
    match source {
        Source::File { path, sheet } => header::read(open(path)?.as_mut(), sheet, columns, row),
        Source::Database { connection, query } => {
            header::read(&mut Database::open(connection, query, columns)?, None, columns, row)
        }
    }
}

/// Opens a file, whatever it is.
pub(super) fn open(path: &Path) -> Result<Box<dyn Tables>, FeedFault> {
    Ok(match Kind::of(path)? {
        Kind::Text => Box::new(csv::Csv::open(path)?),
        Kind::Objects => Box::new(objects::Objects::open(path)?),
        Kind::Archive => Box::new(workbook::Workbook::open(path)?),
        Kind::Compound => return Err(InputFault::OldWorkbook.into()),
        Kind::Markup => return Err(InputFault::Markup.into()),
        Kind::Pdf => return Err(InputFault::Pdf.into()),
    })
}
