//! `hs1/current`: what a publication consists of, under the publisher's signature.
//!
//! ```text
//!  0 "HS1M"   4 u8 version 1   5 u8 flags: 1 sample   6 u16 parts, at most 256   8 feed 8 B   16 u32 key epoch
//! 20 u32 seconds between exports   24 u64 version   32 u64 created   40 u64 expires   48 u64 as of
//! 56 zero 8 B   64 SHA-256 of the dictionary 32 B   96 parts   then Ed25519 64 B
//! part, 64 B:  0 u16 first month   2 u16 last month   4 u32 id   8 u32 shards   12 u8 factor: 1 check code, 2 slip
//!              secret   13 u8 key derivation: 0 HMAC, 1 Argon2id   14 u16 zero   16 salt 16 B   32 SHA-256 of the index
//! ```
//!
//! Moments are seconds since 1970, months `yymm` (2111 for November 2021; 0 for codes without a date). The signature
//! is over "HS1 manifest v1\0" and all bytes before it. Factor 0 is left free: statuses that need no secret are
//! published in open mode. *As of* is the time of the export, the age that people are told.

use super::bytes::{Reader, expect_length};
use super::hash::{Hash, SIGNATURE, hex, is_signed, sha256};
use super::index::MAX_SHARDS;
use super::kdf::{Kdf, Salt};
use super::{Fault, FeedId, PublisherKeys};
use crate::dossier::Factor;
use crate::feed::{Edition, Term};
use crate::prelude::*;

const MAGIC: [u8; 4] = *b"HS1M";
const DOMAIN: &[u8] = b"HS1 manifest v1\0";
const HEADER: usize = 96;
const PART: usize = 64;
const SAMPLE: u8 = 1;
/// The most parts of a publication: ten years of months under two factors.
const MAX_PARTS: usize = 256;
/// The most parts of one factor that have the same month: a reader tries them all, at a derivation and a shard each.
const MAX_BESIDE: usize = 2;
/// No manifest is larger.
pub const MAX_MANIFEST: usize = HEADER + MAX_PARTS * PART + SIGNATURE;

/// A publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// Whose feed it is.
    pub feed: FeedId,
    /// The epoch of the keys that sign it.
    pub key_epoch: u32,
    /// Whether the records are made up: a sample feed says so with every answer.
    pub sample: bool,
    /// Grows by one with every publication.
    pub version: u64,
    /// Its moments.
    pub term: Term,
    /// SHA-256 of the dictionary.
    pub dictionary: Hash,
    /// Where its records lie.
    pub parts: Vec<Part>,
}

/// A partition: the dossiers of some months, sealed under one factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The first month, `yymm`; 0 for codes without a date.
    pub first: u16,
    /// The last month.
    pub last: u16,
    /// Tells it from all other partitions of the feed, for good.
    pub id: u32,
    /// How many shards it has.
    pub shards: u32,
    /// What opens its records.
    pub factor: Factor,
    /// How keys are derived.
    pub kdf: Kdf,
    /// What they are derived with: random, chosen when the partition began.
    pub salt: Salt,
    /// SHA-256 of its index.
    pub index: Hash,
}

/// A manifest that was verified, and what a reader remembers of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// What it says. Its term ends with that of its keys.
    pub manifest: Manifest,
    /// What is remembered.
    pub edition: Edition,
}

impl Publication {
    /// Verifies and reads a manifest: length, signature, and only then the fields.
    pub fn open(bytes: &[u8], keys: &PublisherKeys) -> Result<Self, Fault> {
        let mut reader = Reader::start(bytes, MAGIC)?;
        let truncated = Fault::Truncated { expected: HEADER + SIGNATURE, found: bytes.len() };
        let [_, low, high] = reader.array().map_err(|_| truncated)?;
        let parts = usize::from(u16::from_le_bytes([low, high]));
        if parts > MAX_PARTS {
            return Err(Fault::TooLong);
        }
        expect_length(bytes, HEADER + parts * PART + SIGNATURE)?;
        let (body, signature) = bytes.split_last_chunk().ok_or(truncated)?;
        if !keys.keys.iter().any(|key| is_signed(key, DOMAIN, body, signature)) {
            return Err(Fault::WrongKey);
        }
        let mut manifest = Manifest::parse(body)?;
        if manifest.feed != keys.feed {
            return Err(Fault::WrongFeed);
        }
        if manifest.key_epoch != keys.key_epoch {
            return Err(Fault::OtherKeyEpoch);
        }
        if !(keys.not_before..=keys.expires).contains(&manifest.term.created) {
            return Err(Fault::KeysNotInForce);
        }
        manifest.term.expires = manifest.term.expires.min(keys.expires);
        let edition = Edition {
            key_epoch: manifest.key_epoch,
            keys_version: keys.version,
            version: manifest.version,
            letter: hex(&sha256(body)),
        };
        Ok(Self { manifest, edition })
    }
}

impl Manifest {
    fn parse(body: &[u8]) -> Result<Self, Fault> {
        let mut reader = Reader::start(body, MAGIC)?;
        let flags = reader.u8()?;
        if flags & !SAMPLE != 0 {
            return Err(Fault::Malformed("flags"));
        }
        let count = usize::from(reader.u16()?);
        let feed = FeedId::from_bytes(&reader.array()?).ok_or(Fault::Malformed("feed"))?;
        let (key_epoch, cadence, version) = (reader.u32()?, reader.u32()?, reader.u64()?);
        let (created, expires) = (reader.moment("created")?, reader.moment("expires")?);
        let as_of = reader.moment("as_of")?;
        if !(as_of <= created && created <= expires) {
            return Err(Fault::Malformed("term"));
        }
        reader.zeros(8)?;
        let dictionary = reader.array()?;
        let parts: Vec<Part> = (0..count).map(|_| Part::decode(&mut reader)).collect::<Result<_, Fault>>()?;
        for part in &parts {
            let is_same = |other: &&Part| other.id == part.id;
            let is_beside = |other: &&Part| other.factor == part.factor && other.has(part.first);
            if parts.iter().filter(is_same).count() > 1 || parts.iter().filter(is_beside).count() > MAX_BESIDE {
                return Err(Fault::Malformed("part"));
            }
        }
        let term = Term { created, expires, as_of, cadence };
        Ok(Self { feed, key_epoch, sample: flags & SAMPLE != 0, version, term, dictionary, parts })
    }

    /// The parts in which a dossier of this month can lie, under any factor.
    pub fn parts_of(&self, yymm: u16) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(move |part| part.has(yymm))
    }
}

impl Part {
    fn has(&self, yymm: u16) -> bool {
        (self.first..=self.last).contains(&yymm)
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let (first, last, id, shards) = (reader.u16()?, reader.u16()?, reader.u32()?, reader.u32()?);
        let (factor, kdf) = (Factor::from_number(reader.u8()?), Kdf::from_number(reader.u8()?));
        reader.zeros(2)?;
        let (salt, index) = (reader.array()?, reader.array()?);
        let is_month = |yymm: u16| yymm < 10_000 && (1..=12).contains(&(yymm % 100));
        let is_range = (first, last) == (0, 0) || (is_month(first) && is_month(last) && first <= last);
        let is_possible = is_range && (1..=MAX_SHARDS).contains(&shards);
        match (factor, kdf) {
            (Some(factor), Some(kdf)) if is_possible => Ok(Self { first, last, id, shards, factor, kdf, salt, index }),
            _ => Err(Fault::Malformed("part")),
        }
    }
}

#[cfg(feature = "native")]
mod writing {
    use ed25519_dalek::{Signer, SigningKey};

    use super::super::bytes::{expect_length, seconds};
    use super::super::hash::{SIGNATURE, signed_text};
    use super::{DOMAIN, Fault, HEADER, MAGIC, MAX_PARTS, Manifest, PART, SAMPLE};

    impl Manifest {
        /// What a manifest says, whoever signed it: for publishers, of files that only they write.
        pub fn read_own(bytes: &[u8]) -> Result<Self, Fault> {
            let (body, _) = bytes.split_last_chunk::<SIGNATURE>().ok_or(Fault::Malformed("length"))?;
            let manifest = Self::parse(body)?;
            expect_length(body, HEADER + manifest.parts.len() * PART)?;
            Ok(manifest)
        }

        /// The file of this publication. What no reader would accept is not signed.
        pub fn sign(&self, key: &SigningKey) -> Result<Vec<u8>, Fault> {
            let parts = u16::try_from(self.parts.len()).ok().filter(|count| usize::from(*count) <= MAX_PARTS);
            let mut bytes = Vec::with_capacity(HEADER);
            bytes.extend(MAGIC);
            bytes.extend([1, if self.sample { SAMPLE } else { 0 }]);
            bytes.extend(parts.ok_or(Fault::Malformed("parts"))?.to_le_bytes());
            bytes.extend(self.feed.bytes());
            bytes.extend(self.key_epoch.to_le_bytes());
            bytes.extend(self.term.cadence.to_le_bytes());
            bytes.extend(self.version.to_le_bytes());
            for moment in [self.term.created, self.term.expires, self.term.as_of] {
                bytes.extend(seconds(moment));
            }
            bytes.extend([0; 8]);
            bytes.extend(self.dictionary);
            for part in &self.parts {
                bytes.extend(part.first.to_le_bytes());
                bytes.extend(part.last.to_le_bytes());
                bytes.extend(part.id.to_le_bytes());
                bytes.extend(part.shards.to_le_bytes());
                bytes.extend([part.factor.number(), part.kdf.number(), 0, 0]);
                bytes.extend(part.salt);
                bytes.extend(part.index);
            }
            Self::parse(&bytes)?;
            let signature = key.sign(&signed_text(DOMAIN, &bytes));
            bytes.extend(signature.to_bytes());
            Ok(bytes)
        }
    }
}
