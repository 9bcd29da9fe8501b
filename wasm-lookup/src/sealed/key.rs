//! The key of a dossier in a partition → where its record lies, and what opens it.
//!
//! ```text
//! place   L = HMAC-SHA256(K, "HS1 loc")
//!         shard = (u64be(L[0..8]) * shards) >> 64          the same for as long as the partition has as many shards
//!         order = L[8..24]                                 never published
//! slot    locator = HMAC-SHA256(K, "HS1 slot" | shard salt)[0..16]
//! record  key = HMAC-SHA256(K, "HS1 rec" | shard salt)
//! ```
//!
//! Locator and record key change whenever anything in the shard does, for every slot of it: two versions of a shard
//! show neither which records changed, nor which slots are records at all, nor whether a dossier is still there.

use core::fmt;

use super::hash::hmac;
use super::kdf::Salt;

/// What is derived from code and secret. As secret as both.
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; 32]);

impl Key {
    /// A key from its bytes: those that a worker sent, or a publisher kept.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The shard of a partition in which the record lies, below `shards`.
    pub fn shard(&self, shards: u32) -> u32 {
        let [a, b, c, d, e, f, g, h, ..] = self.place();
        let place = u128::from(u64::from_be_bytes([a, b, c, d, e, f, g, h]));
        u32::try_from((place * u128::from(shards)) >> 64).unwrap_or_default()
    }

    /// What orders the records of a shard while it is built.
    #[cfg(feature = "native")]
    pub(super) fn order(&self) -> [u8; 16] {
        let place = self.place();
        place.get(8..).and_then(|rest| rest.first_chunk()).copied().unwrap_or_default()
    }

    fn place(&self) -> [u8; 32] {
        hmac(&self.0, &[b"HS1 loc"])
    }

    pub(super) fn locator(&self, shard_salt: &Salt) -> [u8; 16] {
        hmac(&self.0, &[b"HS1 slot", shard_salt]).first_chunk().copied().unwrap_or_default()
    }

    pub(super) fn record_key(&self, shard_salt: &Salt) -> [u8; 32] {
        hmac(&self.0, &[b"HS1 rec", shard_salt])
    }
}

/// A key does not show itself in logs.
impl fmt::Debug for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Key(…)")
    }
}
