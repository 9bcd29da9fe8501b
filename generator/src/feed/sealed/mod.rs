//! Dossiers → a sealed feed, and what keeps one going.
//!
//! ```text
//! keys/          private          root keys (to be kept elsewhere), the publisher's key, the key of check codes, the
//!                                 key that seals; `roots`, the public root keys that a site pins; `list`, as published
//! cache/         private          derived keys by partition, and what is known of each dossier; encrypted
//! public/hs1/                     what is served, and nothing else
//! log/                            figures of every publication; the manifests of the last days
//! withdrawn.txt  private          codes of dossiers that are kept out
//! ```
//!
//! 1. `plan` merges the export with what is known (`memory`), leaves out what was withdrawn or ended long ago, and sorts
//!    records into partitions of a month and a factor (`partition`).
//! 2. `derive` makes the keys of new dossiers on all cores and keeps them (`cache`), so that a killed publication goes
//!    on where it stood.
//! 3. `plan` seals every partition and prepares what is not in place yet; the steps put objects first, read some of
//!    them back, and put the manifest in place last.
//!
//! With the same keys and exports, every byte is the same.

mod cache;
mod derive;
mod dictionary;
mod garbage;
mod keyring;
mod lookup;
mod memory;
mod partition;
mod plan;
mod records;
mod rotation;
mod source;
mod status;
mod verify;
mod withdrawn;

pub(super) use garbage::collect as collect_garbage;
pub(crate) use garbage::collect_now;
pub(crate) use keyring::key_from_hex;
pub(super) use keyring::public_roots;
pub(crate) use lookup::{look_up, published_id};
pub(super) use partition::Partition;
pub(super) use plan::plan;
pub(crate) use rotation::{Reason, Rotated, rotate};
pub(crate) use source::Location;
pub(crate) use status::{Status, check_key, list_of_codes, status};
pub(crate) use verify::verify;
pub(crate) use withdrawn::{read as withdrawn, write as withdraw};

#[cfg(test)]
mod tests;
