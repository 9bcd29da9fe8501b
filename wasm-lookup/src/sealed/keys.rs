//! `hs1/keys`: the publisher's keys, under the signatures of the root.
//!
//! ```text
//!  0 "HS1K"   4 u8 version 1   5 u8 threshold   6 u8 keys, 1–8   7 u8 zero   8 feed 8 B
//! 16 u32 key epoch   20 u32 version of the list   24 u64 not before   32 u64 expires   (seconds since 1970)
//! 40 keys, 32 B each
//!    signatures, 1–8: key id 8 B (first bytes of SHA-256 of the root key), Ed25519 64 B
//!    over "HS1 keys v1\0" and all bytes before the signatures
//! ```
//!
//! Root keys and their threshold are pinned in the page. A file may ask for more signatures than that, never for
//! fewer. Signatures by unknown keys are passed over, so that one file can serve readers that pin an old root and
//! readers that pin the new one; the same root key never counts twice.

use crate::prelude::*;
use ed25519_dalek::VerifyingKey;

use super::bytes::Reader;
use super::hash::{SIGNATURE, is_signed, sha256};
use super::{Fault, FeedId};
use crate::feed::Moment;

const MAGIC: [u8; 4] = *b"HS1K";
const DOMAIN: &[u8] = b"HS1 keys v1\0";
const HEADER: usize = 40;
const KEY: usize = 32;
const ENTRY: usize = 8 + SIGNATURE;
/// The most keys of a list, and the most signatures.
const MOST: usize = 8;
/// No list of keys is larger.
pub const MAX_KEYS: usize = HEADER + MOST * KEY + MOST * ENTRY;

/// The root keys that a reader trusts, and how many must have signed.
#[derive(Debug, Clone)]
pub struct Roots {
    keys: Vec<VerifyingKey>,
    threshold: u8,
}

/// The keys that may sign publications.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublisherKeys {
    /// Whose.
    pub feed: FeedId,
    /// Raised when keys were stolen.
    pub key_epoch: u32,
    /// The version of the list, within its epoch.
    pub version: u32,
    /// From when on.
    pub not_before: Moment,
    /// Until when.
    pub expires: Moment,
    /// The keys: one, or two while one takes over from the other.
    pub keys: Vec<VerifyingKey>,
}

impl Roots {
    /// Root keys, 1 to 8, of which `threshold` must have signed. `None` for keys that are none, and for a threshold
    /// that cannot be reached.
    pub fn new(keys: &[[u8; KEY]], threshold: u8) -> Option<Self> {
        let mut distinct: Vec<VerifyingKey> = Vec::new();
        for key in keys {
            let key = VerifyingKey::from_bytes(key).ok().filter(|key| !key.is_weak())?;
            if !distinct.contains(&key) {
                distinct.push(key);
            }
        }
        let is_possible = distinct.len() <= MOST && (1..=distinct.len()).contains(&usize::from(threshold));
        is_possible.then_some(Self { keys: distinct, threshold })
    }

    /// The root keys from their hexadecimal digits, 64 each, one after another.
    pub fn from_hex(digits: &str, threshold: u8) -> Option<Self> {
        let (pairs, rest) = digits.as_bytes().as_chunks::<2>();
        let value = |digit: u8| char::from(digit).to_digit(16).map(|value| value as u8);
        let byte = |[high, low]: &[u8; 2]| Some(value(*high)? << 4 | value(*low)?);
        let bytes: Vec<u8> = pairs.iter().map(byte).collect::<Option<_>>()?;
        let (keys, more) = bytes.as_chunks();
        if rest.is_empty() && more.is_empty() { Self::new(keys, threshold) } else { None }
    }

    /// How many of the root keys signed.
    fn signatures(&self, body: &[u8], entries: &[[u8; ENTRY]]) -> usize {
        let has_signed = |key: &&VerifyingKey| {
            let id = key_id(key);
            entries.iter().any(|entry| {
                let (own, signature) = entry.split_first_chunk::<8>().unwrap_or((&[0; 8], &[]));
                let signature = signature.first_chunk().filter(|_| *own == id);
                signature.is_some_and(|signature| is_signed(key, DOMAIN, body, signature))
            })
        };
        self.keys.iter().filter(has_signed).count()
    }
}

/// What a signature's key is told by.
pub(super) fn key_id(key: &VerifyingKey) -> [u8; 8] {
    sha256(key.as_bytes()).first_chunk().copied().unwrap_or_default()
}

impl PublisherKeys {
    /// Verifies and reads a list of keys.
    pub fn open(bytes: &[u8], roots: &Roots, feed: FeedId) -> Result<Self, Fault> {
        let mut reader = Reader::start(bytes, MAGIC)?;
        let [threshold, count, _] = reader.array().map_err(|_| truncated(bytes, HEADER))?;
        let length = HEADER + usize::from(count) * KEY;
        let (body, signatures) = bytes.split_at_checked(length).ok_or_else(|| truncated(bytes, length + ENTRY))?;
        let (entries, left) = signatures.as_chunks::<ENTRY>();
        if entries.is_empty() || !left.is_empty() {
            return Err(truncated(bytes, length + (entries.len() + 1) * ENTRY));
        }
        if usize::from(count) > MOST || entries.len() > MOST {
            return Err(Fault::TooLong);
        }
        if roots.signatures(body, entries) < usize::from(roots.threshold.max(threshold)) {
            return Err(Fault::WrongKey);
        }
        Self::parse(body, feed)
    }

    fn parse(body: &[u8], feed: FeedId) -> Result<Self, Fault> {
        let mut reader = Reader::start(body, MAGIC)?;
        let [_, count, zero] = reader.array()?;
        if reader.array()? != *feed.bytes() {
            return Err(Fault::WrongFeed);
        }
        let (key_epoch, version) = (reader.u32()?, reader.u32()?);
        let (not_before, expires) = (reader.moment("not_before")?, reader.moment("expires")?);
        if zero != 0 || count == 0 || not_before > expires {
            return Err(Fault::Malformed("keys"));
        }
        let key = |bytes: &[u8; KEY]| VerifyingKey::from_bytes(bytes).map_err(|_| Fault::Malformed("key"));
        let keys = reader.rest().as_chunks().0.iter().map(key).collect::<Result<_, Fault>>()?;
        Ok(Self { feed, key_epoch, version, not_before, expires, keys })
    }
}

fn truncated(bytes: &[u8], expected: usize) -> Fault {
    Fault::Truncated { expected, found: bytes.len() }
}

#[cfg(feature = "native")]
pub use writing::sign_keys;

#[cfg(feature = "native")]
mod writing {
    use ed25519_dalek::{Signer, SigningKey};

    use super::super::bytes::seconds;
    use super::super::hash::signed_text;
    use super::{DOMAIN, Fault, MAGIC, MOST, PublisherKeys, key_id};

    /// The file of a list of keys, signed by root keys; as many signatures as there are keys, each counting. Refused
    /// are no keys, more than 8, and a threshold that the signatures do not reach.
    pub fn sign_keys(list: &PublisherKeys, threshold: u8, roots: &[&SigningKey]) -> Result<Vec<u8>, Fault> {
        let count = u8::try_from(list.keys.len()).ok().filter(|count| (1..=MOST).contains(&usize::from(*count)));
        let count = count.ok_or(Fault::Malformed("keys"))?;
        if roots.len() > MOST || !(1..=roots.len()).contains(&usize::from(threshold)) {
            return Err(Fault::Malformed("threshold"));
        }
        let mut bytes = Vec::new();
        bytes.extend(MAGIC);
        bytes.extend([1, threshold, count, 0]);
        bytes.extend(list.feed.bytes());
        bytes.extend(list.key_epoch.to_le_bytes());
        bytes.extend(list.version.to_le_bytes());
        bytes.extend(seconds(list.not_before));
        bytes.extend(seconds(list.expires));
        for key in &list.keys {
            bytes.extend(key.as_bytes());
        }
        let text = signed_text(DOMAIN, &bytes);
        for root in roots {
            bytes.extend(key_id(&root.verifying_key()));
            bytes.extend(root.sign(&text).to_bytes());
        }
        Ok(bytes)
    }
}
