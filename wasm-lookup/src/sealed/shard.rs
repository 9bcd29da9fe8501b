//! A shard: 32 KiB in which records lie among as many bytes of noise as are needed to fill it.
//!
//! ```text
//! header 128 B    0 "HS1S"   4 u8 version 1   5 u8 7 (log2 of a slot)   6 u16 255 slots   8 feed 8 B
//!                16 u32 partition   20 u32 shard   24 u32 shards of the partition   28 u32 zero
//!                32 shard salt 16 B   48 zero 80 B
//! 255 slots       0 locator 16 B   16 sealed record 96 B   112 tag 16 B, strictly ascending by locator
//! ```
//!
//! A record is sealed with ChaCha20-Poly1305 under a key that no other record and no other version of the shard has,
//! so the nonce is zero; the whole header is authenticated with it.

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce, Tag};

use super::bytes::{Reader, expect_length};
use super::kdf::Salt;
use super::key::Key;
use super::record::RECORD;
use super::{Fault, FeedId, Record};
use crate::dossier::Code;

/// Bytes of a shard, of whichever feed and however full.
pub const SHARD: usize = 32_768;
/// Slots of a shard.
pub const SLOTS: usize = 255;

pub(super) const MAGIC: [u8; 4] = *b"HS1S";
pub(super) const HEADER: usize = 128;
pub(super) const SLOT: usize = 128;
pub(super) const LOCATOR: usize = 16;

/// Where a shard belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The feed.
    pub feed: FeedId,
    /// The id of the partition.
    pub partition: u32,
    /// The number of the shard, below `shards`.
    pub shard: u32,
    /// How many shards the partition has.
    pub shards: u32,
}

impl Place {
    /// The header up to the salt.
    pub(super) fn head(&self) -> [u8; 32] {
        let mut head = [0; 32];
        let slots = u16::try_from(SLOTS).unwrap_or_default().to_le_bytes();
        let (partition, shard, shards) =
            (self.partition.to_le_bytes(), self.shard.to_le_bytes(), self.shards.to_le_bytes());
        let parts: [&[u8]; 7] = [&MAGIC, &[1, 7], &slots, self.feed.bytes(), &partition, &shard, &shards];
        for (to, from) in head.iter_mut().zip(parts.into_iter().flatten()) {
            *to = *from;
        }
        head
    }

    pub(super) fn header(&self, salt: &Salt) -> [u8; HEADER] {
        let mut header = [0; HEADER];
        for (to, from) in header.iter_mut().zip(self.head().iter().chain(salt)) {
            *to = *from;
        }
        header
    }
}

/// Checks that bytes are a shard, and that of its place; gives its salt.
pub fn check_shard(bytes: &[u8], place: &Place) -> Result<Salt, Fault> {
    expect_length(bytes, SHARD)?;
    let mut reader = Reader::start(bytes, MAGIC)?;
    let (head, rest) = bytes.split_first_chunk::<32>().ok_or(Fault::Malformed("length"))?;
    if *head != place.head() {
        return Err(Fault::Malformed("shard"));
    }
    let salt: Salt = rest.first_chunk().copied().ok_or(Fault::Malformed("length"))?;
    if reader.slice(HEADER - 5)? != place.header(&salt).get(5..).unwrap_or_default() {
        return Err(Fault::Malformed("reserved"));
    }
    Ok(salt)
}

/// The record of a code in a shard, if it is there. The bytes must already be known to be those that were published: a
/// flipped bit in another slot is no business of this one.
pub(super) fn open(bytes: &[u8], place: &Place, key: &Key, code: &Code) -> Result<Option<Record>, Fault> {
    let salt = check_shard(bytes, place)?;
    let header = place.header(&salt);
    let locator = key.locator(&salt);
    let mut slots = bytes.get(HEADER..).unwrap_or_default().chunks_exact(SLOT);
    let Some(slot) = slots.find(|slot| slot.starts_with(&locator)) else { return Ok(None) };
    let mut reader = Reader::new(slot.get(LOCATOR..).unwrap_or_default());
    let (mut record, tag): ([u8; RECORD], [u8; 16]) = (reader.array()?, reader.array()?);
    ChaCha20Poly1305::new(&key.record_key(&salt).into())
        .decrypt_inout_detached(&Nonce::default(), &header, record.as_mut_slice().into(), &Tag::from(tag))
        .map_err(|_| Fault::Damaged)?;
    Record::decode(&record, code).map(Some)
}
