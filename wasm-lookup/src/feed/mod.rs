//! The status feed in open mode: published files ⇄ what a lookup needs of them. Its freshness and the memory of what
//! was seen serve the sealed mode too.
//!
//! An agency that publishes statuses openly puts two kinds of files on any web server:
//!
//! ```text
//! open.json                      {"mode":"open","v":1,"feed":"H56","version":123,"created":"2026-11-20T16:45:00+07:00",
//!                                 "expires":"2026-11-24T12:00:00+07:00","as_of":"2026-11-20T16:30:00+07:00",
//!                                 "cadence":43200,"path":"open/{agency}/{yymm}.json"}
//! open/H56.17/2111.json          {"asof":"2026-11-20T16:30:00+07:00",
//!                                 "items":{"211110-0001":{"s":3,"due":"2021-11-15","upd":"2021-11-12T09:05:00+07:00","unit":12}}}
//! ```
//!
//! A record holds a status, dates and a unit number, and nothing else: no name, no free text. The file of a month keeps
//! its `asof` while its records stay the same; the age of the data is that of the manifest's `as_of`, the time of the
//! export that all months were last compared with.
//!
//! What is read is checked here once, over [`Value`]: the browser reads JSON with its own parser, a program with
//! `serde_json` (feature `native`).

mod freshness;
mod manifest;
mod memory;
mod month;
#[cfg(feature = "native")]
mod native;
mod time;
mod timing;
mod value;

pub use freshness::{Age, Freshness, Term, age, freshness};
pub use manifest::{FILE_NAME, MAX_BYTES, Manifest, PATH};
pub use memory::{Edition, Verdict};
pub use month::{Month, Record, record_of};
#[cfg(feature = "native")]
pub use native::parse;
pub(crate) use time::is_weekend;
pub use time::{Date, Moment};
pub use timing::timing_json;
pub use value::{FeedError, Value};

#[cfg(all(test, feature = "native"))]
mod tests;
