//! The sealed status feed (wire name HS1): statuses that everybody can copy and only whoever holds the slip can read.
//!
//! ```text
//! hs1/current            the manifest: parts, their salts and indexes, version, as of       changes with every publication
//! hs1/keys               the publisher's keys, signed by the root keys that the page pins   changes with the keys
//! hs1/o/ab/abcd…         objects, named by the first 16 bytes of their SHA-256, never changed:
//!                          index of a part    the names of its shards
//!                          shard, 32 KiB      255 slots: sealed records and noise
//!                          dictionary         short names of procedures, units and notes
//! ```
//!
//! Code and secret of a slip lead, by a slow derivation, to one shard of a part and to one record in it; without both
//! nobody can tell a record from noise, the host included. Every file hangs by its hash on the manifest, and the
//! manifest on keys that the page knows; nothing is parsed before it is verified. All numbers are little-endian.
//!
//! What reads is the same in the browser and elsewhere ([`Lookup`], without any input or output of its own); what
//! writes is for programs (feature `native`).

mod asked;
mod bytes;
#[cfg(feature = "native")]
mod check_key;
mod client;
mod dictionary;
#[cfg(feature = "native")]
mod entropy;
mod fault;
mod feed_id;
mod hash;
mod index;
mod kdf;
mod key;
mod keys;
mod manifest;
mod object;
mod record;
#[cfg(feature = "native")]
mod seal;
mod shard;
mod told;

pub use asked::read_asked;
pub use dictionary::{Dictionary, MAX_DICTIONARY, NAME_LENGTH};
pub use fault::Fault;
pub use feed_id::FeedId;
pub use hash::Hash;
pub use index::{MAX_SHARDS, index_size, shard_names};
pub use kdf::{Derivation, Deriver, Kdf, Salt};
pub use key::Key;
pub use keys::{MAX_KEYS, PublisherKeys, Roots};
pub use manifest::{MAX_MANIFEST, Manifest, Part, Publication};
pub use object::{CURRENT, KEYS, Name, name_of, name_of_hash, path_of};
pub use record::{RECORD, Record, STEPS, Step, Timeline};
pub use shard::{Place, SHARD, SLOTS, check_shard};
pub use told::{Case, Reason, Told, files_json};

pub use client::*;

#[cfg(feature = "native")]
pub use self::{
    check_key::{RootCheckKey, UnitCheckKey},
    entropy::*,
    hash::{hex, hmac},
    index::write_index,
    keys::sign_keys,
    seal::{Entry, Partition, PublisherSecret, SealError, seal, shards_for},
};
#[cfg(feature = "native")]
pub use ed25519_dalek::{SigningKey, VerifyingKey};

#[cfg(all(test, feature = "native"))]
mod tests;
