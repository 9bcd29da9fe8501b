//! A one-stop shop's export → a status feed in open mode, and back: a code → its record.
//!
//! The folder of a feed is a workspace of its own, beside the site:
//!
//! ```text
//! public/open.json, public/open/<agency>/<yymm>.json   what is served, and nothing else
//! staging/                                             files on their way there
//! state.json                                           the last publication: version, rows, time of its export
//! rejected.csv                                         rows that were set aside, with reasons
//! lock                                                 held while publishing
//! ```
//!
//! 1. `input` finds kind, encoding and header of the export and yields its rows.
//! 2. `row` turns a row into a record or says what is wrong with it; only the columns named in the settings are looked at.
//! 3. [`publish()`] refuses exports that cannot be whole, and puts the files of changed months in place, the manifest last.
//!
//! Nothing here reads a clock or prints.

mod error;
mod input;
mod lookup;
mod publish;
mod row;
mod settings;
mod state;
mod steps;

pub(crate) use error::FeedFault;
#[cfg(test)]
use error::RowFault;
#[cfg(test)]
use input::Columns;
pub(crate) use input::{Column, Source};
pub(crate) use lookup::{Lookup, lookup};
pub(crate) use publish::{Export, Published, publish};
pub(crate) use settings::{FeedSettings, official_statuses, status_key};

#[cfg(test)]
mod tests;
