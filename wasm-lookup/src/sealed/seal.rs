//! Records and their keys → the shards of a partition, one after another.
//!
//! ```text
//! shard salt = HMAC-SHA256(publisher secret, "HS1 salt" | header[0..32] | SHA-256(order, record, …))[0..16]
//! noise      = ChaCha20(HMAC-SHA256(publisher secret, "HS1 noise" | header), …), 128 B for every slot without a record
//! ```
//!
//! The same records give the same bytes, so that a shard that did not change is not uploaded again. Any change of a
//! record, and any record more or less, changes every slot of its shard.

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use sha2::{Digest, Sha256};

use super::FeedId;
use super::hash::hmac;
use super::kdf::Salt;
use super::key::Key;
use super::record::RECORD;
use super::shard::{HEADER, LOCATOR, Place, SHARD, SLOT, SLOTS};

/// What a shard holds on average when its partition is as full as forecast.
const FORECAST_FILL: u64 = 165;

/// What makes shards of the same records the same, and noise noise. Kept by the publisher.
#[derive(Clone)]
pub struct PublisherSecret([u8; 32]);

/// A record, and what opens it.
#[derive(Clone)]
pub struct Entry {
    /// The key of the dossier in the partition.
    pub key: Key,
    /// The record.
    pub record: [u8; RECORD],
}

/// Why a partition cannot be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealError {
    /// More records fell into a shard than it has slots: the partition needs twice as many shards.
    Overflow {
        /// The shard.
        shard: u32,
        /// Its records.
        records: usize,
    },
    /// The same code and secret twice; both as they stand in the list of entries.
    Duplicate(usize, usize),
}

/// A partition to be sealed.
#[derive(Debug, Clone, Copy)]
pub struct Partition {
    /// The feed.
    pub feed: FeedId,
    /// The id of the partition.
    pub id: u32,
    /// How many shards it has, at least one.
    pub shards: u32,
}

impl PublisherSecret {
    /// A secret from its bytes, which must be random.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

/// A secret does not show itself in logs.
impl std::fmt::Debug for PublisherSecret {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("PublisherSecret(…)")
    }
}

/// How many shards a partition gets that is forecast to have so many records when it is full. A tenth more records
/// than forecast leave the chance of an overflow far below one in a thousand.
pub fn shards_for(forecast: u64) -> u32 {
    let shards = forecast.saturating_mul(11).div_ceil(10 * FORECAST_FILL);
    u32::try_from(shards).unwrap_or(u32::MAX).clamp(1, super::MAX_SHARDS)
}

/// Seals a partition: its shards in their order, each made when it is asked for. Whether all records fit is known
/// before the first.
pub fn seal<'a>(
    partition: Partition,
    entries: &'a [Entry],
    secret: &'a PublisherSecret,
) -> Result<impl Iterator<Item = Vec<u8>> + 'a, SealError> {
    let mut placed: Vec<(u32, [u8; 16], usize)> = entries
        .iter()
        .enumerate()
        .map(|(at, entry)| (entry.key.shard(partition.shards), entry.key.order(), at))
        .collect();
    placed.sort_unstable();
    let same = placed.windows(2).find_map(|pair| match pair {
        [one, other] if (one.0, one.1) == (other.0, other.1) => Some((one.2, other.2)),
        _ => None,
    });
    if let Some((one, other)) = same {
        return Err(SealError::Duplicate(one, other));
    }
    let overflow = placed.chunk_by(|one, other| one.0 == other.0).find(|chunk| chunk.len() > SLOTS);
    if let Some([(shard, ..), ..]) = overflow {
        let records = overflow.map_or(0, <[_]>::len);
        return Err(SealError::Overflow { shard: *shard, records });
    }
    let mut from = 0;
    Ok((0..partition.shards).map(move |shard| {
        let rest = placed.get(from..).unwrap_or_default();
        let count = rest.partition_point(|(own, ..)| *own == shard);
        from += count;
        let place = Place { feed: partition.feed, partition: partition.id, shard, shards: partition.shards };
        let own = rest.iter().take(count).filter_map(|(_, order, at)| Some((order, entries.get(*at)?)));
        seal_shard(&place, own, secret)
    }))
}

fn seal_shard<'a>(
    place: &Place,
    entries: impl Iterator<Item = (&'a [u8; 16], &'a Entry)> + Clone,
    secret: &PublisherSecret,
) -> Vec<u8> {
    let mut content = Sha256::new();
    for (order, entry) in entries.clone() {
        content.update(order);
        content.update(entry.record);
    }
    let content: [u8; 32] = content.finalize().into();
    let salt = hmac(&secret.0, &[b"HS1 salt", &place.head(), &content]);
    let salt: Salt = salt.first_chunk().copied().unwrap_or_default();
    let header = place.header(&salt);
    let mut slots: Vec<[u8; SLOT]> = entries.map(|(_, entry)| seal_record(entry, &salt, &header)).collect();
    slots.extend(noise(SLOTS - slots.len(), &header, secret));
    slots.sort_unstable();
    let mut shard = Vec::with_capacity(SHARD);
    shard.extend(header);
    shard.extend(slots.as_flattened());
    shard
}

fn seal_record(entry: &Entry, salt: &Salt, header: &[u8; HEADER]) -> [u8; SLOT] {
    let mut record = entry.record;
    let cipher = ChaCha20Poly1305::new(&entry.key.record_key(salt).into());
    // Only messages of 256 GiB and more fail.
    let tag = cipher.encrypt_inout_detached(&Nonce::default(), header, record.as_mut_slice().into());
    let tag: [u8; 16] = tag.map(Into::into).unwrap_or_default();
    let locator = entry.key.locator(salt);
    let mut slot = [0; SLOT];
    for (to, from) in slot.iter_mut().zip(locator.iter().chain(&record).chain(&tag)) {
        *to = *from;
    }
    slot
}

/// Slots that cannot be told from those with a record.
fn noise(count: usize, header: &[u8; HEADER], secret: &PublisherSecret) -> Vec<[u8; SLOT]> {
    let mut slots = vec![[0; SLOT]; count];
    let cipher = ChaCha20Poly1305::new(&hmac(&secret.0, &[b"HS1 noise", header]).into());
    // As above; and what is encrypted are zeros, so that the key stream itself is left.
    let _ = cipher.encrypt_inout_detached(&Nonce::default(), &[], slots.as_flattened_mut().into());
    slots
}

const _: () = assert!(HEADER + SLOTS * SLOT == SHARD && LOCATOR + RECORD + 16 == SLOT);
