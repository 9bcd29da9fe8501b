//! A one-stop shop's export → a status feed, sealed or open, and back: a code → its record.
//!
//! The folder of a feed is a workspace of its own, beside the site:
//!
//! ```text
//! public/         what is served, and nothing else: hs1/… of a sealed feed, open.json and open/… of an open one
//! staging/        files on their way there
//! state.json      the last publication: version, rows, time of its export, partitions
//! public/statistics/  figures, see `stats`
//! rejected.csv    rows that were set aside, with reasons
//! log/            figures of every publication
//! lock            held while publishing
//! ```
//!
//! 1. `input` finds kind, encoding and header of the export and yields its rows.
//! 2. `row` turns rows into dossiers or says what is wrong with them; only the columns named in the settings are looked
//!    at. `export` refuses exports that cannot be whole.
//! 3. `open` or `sealed` prepare what is to be published, and `steps` puts it in place, the manifest last.
//!
//! Nothing here reads a clock or prints.

mod error;
mod export;
mod files;
mod inbox;
mod input;
mod log;
mod lookup;
mod map;
mod open;
mod publish;
mod published;
mod row;
mod sealed;
mod settings;
mod slip;
mod start;
mod state;
mod stats;
mod steps;

pub(crate) use error::FeedFault;
#[cfg(test)]
use error::RowFault;
pub(crate) use export::{Accept, Export};
pub(crate) use inbox::newest;
pub(crate) use input::{Column, Columns, Connection, Source};
pub(crate) use lookup::{Lookup, lookup};
pub(crate) use map::{Looked, Present, Proposal, Secret, look, propose};
pub(crate) use open::{OpenFeed, verify_open};
pub(crate) use publish::{Progress, Published, Remark, publish};
pub(crate) use published::each_published;
pub(crate) use sealed::{
    Location, Reason, Rotated, Status, check_key, collect_now, key_from_hex, list_of_codes, look_up, published_id,
    rotate, status, verify, withdraw, withdrawn,
};
pub(crate) use settings::{
    FeedSettings, Guide, Names, Sealing, SecretColumn, SiteFacts, official_statuses, status_key,
};
pub(crate) use slip::{Page, Slip, SlipWords, address as slip_address, codes_of_export, page as slip_page};
pub(crate) use start::start;
pub(crate) use stats::{OnTimeRule, StatisticsSettings, figures, folder as figures_folder, write as write_figures};

/// The root keys of the feed in a folder, which a site pins.
pub(crate) fn public_roots(feed: &std::path::Path) -> Result<Vec<[u8; 32]>, FeedFault> {
    sealed::public_roots(feed)
}

#[cfg(test)]
mod tests;
