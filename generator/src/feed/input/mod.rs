//! Some export → its rows, as cells of text with the line they stand on.
//!
//! 1. [`Source`] says where the export is; what a file holds is seen from its bytes, not from its name.
//! 2. A reader for each kind (`csv`, …) yields raw rows, one at a time, and whatever stands above the header too.
//! 3. `header` finds the header among the first rows and hands on the wanted cells of every row below it.
//!
//! A row is in memory while it is looked at, and no column but the wanted ones is ever copied out of it.

mod columns;
mod csv;
mod date;
mod fault;
mod header;
mod text;

use std::path::Path;
use std::time::UNIX_EPOCH;

use motcua_lookup::feed::Moment;

pub(crate) use columns::{Cells, Column, Columns};
pub(crate) use date::{DateFault, read_date, read_moment};
pub(crate) use fault::InputFault;

use super::error::FeedFault;

/// Where an export is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Source<'a> {
    /// A file.
    File(&'a Path),
}

/// As many columns as a sheet can have.
const MOST_COLUMNS: usize = 16_384;

/// What looks at raw rows: the line, from 1, and all cells. It may end the reading.
type Each<'f> = dyn FnMut(u64, &[String]) -> Result<Flow, FeedFault> + 'f;

/// Whether to go on reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flow {
    More,
    Enough,
}

/// An export that was opened: one table, or the sheets of a workbook.
trait Tables {
    /// The names of the tables. A table without a name is the only one.
    fn names(&self) -> Vec<String>;
    /// Yields the rows of a table from its first, among them empty ones.
    fn rows(&mut self, table: usize, each: &mut Each<'_>) -> Result<(), FeedFault>;
}

impl Source<'_> {
    /// When the export was made, as far as the source itself tells: a file's time, or else `now`. Never later than
    /// that.
    #[expect(clippy::disallowed_methods, reason = "the export's own time")]
    pub(crate) fn made(&self, now: Moment) -> Result<Moment, FeedFault> {
        let Self::File(path) = self;
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
    let mut tables = open(source)?;
    header::read(tables.as_mut(), columns, row)
}

fn open(source: Source<'_>) -> Result<Box<dyn Tables>, FeedFault> {
    let Source::File(path) = source;
    Ok(Box::new(csv::Csv::open(path)?))
}
