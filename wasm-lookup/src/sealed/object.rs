//! Names of files: objects are named by their content, and only two files ever change.

use super::Fault;
use super::bytes::{expect_length, is_html};
use super::hash::{Hash, hex, sha256};
use crate::prelude::*;

/// The manifest: the one file by which a publication becomes visible.
pub const CURRENT: &str = "hs1/current";
/// The list of the publisher's keys, signed by the root.
pub const KEYS: &str = "hs1/keys";

/// The name of an object: the first 16 bytes of its SHA-256.
pub type Name = [u8; 16];

/// The name of an object with this content.
pub fn name_of(bytes: &[u8]) -> Name {
    name_of_hash(&sha256(bytes))
}

/// The name of an object with this hash.
pub fn name_of_hash(hash: &Hash) -> Name {
    hash.first_chunk().copied().unwrap_or_default()
}

/// Where an object lies below the root of a feed: `hs1/o/<2 hex>/<32 hex>`.
pub fn path_of(name: &Name) -> String {
    let hex = hex(name);
    ["hs1/o/", hex.get(..2).unwrap_or_default(), "/", &hex].concat()
}

/// Checks that bytes are those of an object before anything in them is looked at. `prefix` is as much of the hash as
/// is known; `expected` is the length that they should have, for words about what went wrong.
pub(super) fn verify(bytes: &[u8], prefix: &[u8], expected: usize) -> Result<(), Fault> {
    if !prefix.is_empty() && sha256(bytes).starts_with(prefix) {
        return Ok(());
    }
    if is_html(bytes) {
        return Err(Fault::WrongKind { is_html: true });
    }
    expect_length(bytes, expected)?;
    Err(Fault::Damaged)
}
