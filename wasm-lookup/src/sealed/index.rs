//! The index of a partition: the names of its shards, in their order.
//!
//! ```text
//! 0 "HS1I"   4 u8 version 1   5 zero 3 B   8 u32 shards   12 zero 20 B   32 names, 16 B each
//! ```

use super::bytes::{Reader, expect_length};
use super::{Fault, Name};
use crate::prelude::*;

/// The most shards of a partition: two and a half million dossiers.
pub const MAX_SHARDS: u32 = 16_384;

const MAGIC: [u8; 4] = *b"HS1I";
const HEADER: usize = 32;

/// Bytes of the index of so many shards.
pub fn index_size(shards: u32) -> usize {
    HEADER + usize::try_from(shards).unwrap_or(0).saturating_mul(size_of::<Name>())
}

/// The name of a shard, from an index that is known to be the one that was published.
pub(super) fn shard_name(bytes: &[u8], shards: u32, shard: u32) -> Result<Name, Fault> {
    let names = shard_names(bytes, shards)?;
    usize::try_from(shard).ok().and_then(|at| names.get(at)).copied().ok_or(Fault::Malformed("shard"))
}

/// The names of all shards, in their order.
pub fn shard_names(bytes: &[u8], shards: u32) -> Result<&[Name], Fault> {
    expect_length(bytes, index_size(shards))?;
    let mut reader = Reader::start(bytes, MAGIC)?;
    reader.zeros(3)?;
    if reader.u32()? != shards {
        return Err(Fault::Malformed("shards"));
    }
    reader.zeros(20)?;
    Ok(reader.rest().as_chunks().0)
}

/// The index of a partition with these shards. Refused are none, and more than 16,384.
#[cfg(feature = "native")]
pub fn write_index(shards: &[Name]) -> Result<Vec<u8>, Fault> {
    let count = u32::try_from(shards.len()).ok().filter(|count| (1..=MAX_SHARDS).contains(count));
    let count = count.ok_or(Fault::Malformed("shards"))?;
    let mut bytes = Vec::with_capacity(index_size(count));
    bytes.extend(MAGIC);
    bytes.extend([1, 0, 0, 0]);
    bytes.extend(count.to_le_bytes());
    bytes.resize(HEADER, 0);
    bytes.extend(shards.as_flattened());
    Ok(bytes)
}
