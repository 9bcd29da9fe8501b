//! Derived keys ⇄ `cache/<partition>.keys`, so that none is derived twice.
//!
//! Chunks, each added when it was derived: `u32` count, nonce 24 B, then 48 B a key (16 B that stand for code and
//! secret, 32 B key) under XChaCha20-Poly1305, tag 16 B. A chunk that was cut off, or that another key encrypted, is
//! where the file ends. The file is as secret as the dossiers: with it, records open without code or secret.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Tag, XChaCha20Poly1305, XNonce};
use motcua_lookup::sealed::{Derivation, Key, hmac};

use super::super::error::FeedFault;
use super::super::files::{self, Access};
use super::keyring::random;

const ENTRY: usize = 48;
const HEAD: usize = 4 + 24;
const TAG: usize = 16;
/// No chunk is longer.
const MOST: usize = 1 << 20;

/// What stands for a code and a secret.
pub(super) type Fingerprint = [u8; 16];

/// The derived keys of a partition.
#[derive(Debug)]
pub(super) struct KeyCache {
    path: PathBuf,
    secret: [u8; 32],
    partition: u32,
    /// Bytes of the file that are whole.
    length: u64,
    keys: BTreeMap<Fingerprint, [u8; 32]>,
}

impl KeyCache {
    /// Reads what was kept of a partition.
    pub(super) fn open(feed: &Path, secret: [u8; 32], partition: u32) -> Result<Self, FeedFault> {
        let path = path(feed, partition);
        let bytes = files::read_if_there(&path)?.unwrap_or_default();
        let mut cache = Self { path, secret, partition, length: 0, keys: BTreeMap::new() };
        let mut rest = bytes.as_slice();
        while let Some((entries, left)) = cache.decrypt(rest) {
            cache.length += (rest.len() - left.len()) as u64;
            cache.keys.extend(entries);
            rest = left;
        }
        Ok(cache)
    }

    pub(super) fn fingerprint(&self, derivation: &Derivation) -> Fingerprint {
        let hash = hmac(&self.secret, &[b"key", &derivation.salt, &derivation.password]);
        hash.first_chunk().copied().unwrap_or_default()
    }

    pub(super) fn get(&self, fingerprint: &Fingerprint) -> Option<Key> {
        self.keys.get(fingerprint).map(|key| Key::new(*key))
    }

    /// Keeps keys, on disk before this returns.
    pub(super) fn add(&mut self, entries: &[(Fingerprint, Key)]) -> Result<(), FeedFault> {
        let entries: Vec<_> = entries.iter().map(|(fingerprint, key)| (*fingerprint, *key.bytes())).collect();
        let chunk = self.encrypt(&entries, self.length)?;
        if self.length == 0
            && let Some(folder) = self.path.parent()
        {
            files::create_folder(folder, Access::Private)?;
        }
        files::append(&self.path, self.length, &chunk)?;
        self.length += chunk.len() as u64;
        self.keys.extend(entries);
        Ok(())
    }

    /// Forgets keys that nothing uses any more, once they are many: what left the feed is not to be kept here.
    pub(super) fn keep_only(&mut self, used: &BTreeSet<Fingerprint>) -> Result<(), FeedFault> {
        let unused = self.keys.len() - used.len().min(self.keys.len());
        if unused * 8 <= self.keys.len() {
            return Ok(());
        }
        self.keys.retain(|fingerprint, _| used.contains(fingerprint));
        let entries: Vec<_> = self.keys.iter().map(|(fingerprint, key)| (*fingerprint, *key)).collect();
        let mut bytes = Vec::new();
        for chunk in entries.chunks(MOST / ENTRY) {
            let at = bytes.len() as u64;
            bytes.extend(self.encrypt(chunk, at)?);
        }
        files::replace(&self.path, &bytes, Access::Private)?;
        self.length = bytes.len() as u64;
        Ok(())
    }

    fn encrypt(&self, entries: &[(Fingerprint, [u8; 32])], at: u64) -> Result<Vec<u8>, FeedFault> {
        let mut body: Vec<u8> = entries.iter().flat_map(|(one, other)| one.iter().chain(other)).copied().collect();
        let count = u32::try_from(entries.len()).unwrap_or(u32::MAX);
        encrypt(&self.secret, &self.place(at), &mut body).map(|(nonce, tag)| {
            let mut chunk = Vec::with_capacity(HEAD + body.len() + TAG);
            chunk.extend(count.to_le_bytes());
            chunk.extend(nonce);
            chunk.extend(body);
            chunk.extend(tag);
            chunk
        })
    }

    /// The entries of the chunk at the end of what is whole, and what is behind it.
    #[expect(clippy::type_complexity, reason = "the entries and the rest")]
    fn decrypt<'a>(&self, bytes: &'a [u8]) -> Option<(Vec<(Fingerprint, [u8; 32])>, &'a [u8])> {
        let (count, rest) = bytes.split_first_chunk::<4>()?;
        let (nonce, rest) = rest.split_first_chunk::<24>()?;
        let length = usize::try_from(u32::from_le_bytes(*count)).ok()?.checked_mul(ENTRY)?;
        let (body, rest) = rest.split_at_checked(length).filter(|_| length <= MOST)?;
        let (tag, rest) = rest.split_first_chunk::<TAG>()?;
        let mut body = body.to_vec();
        decrypt(&self.secret, &self.place(self.length), nonce, &mut body, tag)?;
        let entry = |entry: &[u8; ENTRY]| Some((*entry.first_chunk()?, *entry.last_chunk()?));
        Some((body.as_chunks().0.iter().filter_map(entry).collect(), rest))
    }

    fn place(&self, at: u64) -> Vec<u8> {
        [b"motcua keys".as_slice(), &self.partition.to_le_bytes(), &at.to_le_bytes()].concat()
    }
}

/// The file of a partition.
pub(super) fn path(feed: &Path, partition: u32) -> PathBuf {
    feed.join("cache").join(format!("{partition}.keys"))
}

/// Encrypts in place; gives nonce and tag.
pub(super) fn encrypt(secret: &[u8; 32], place: &[u8], body: &mut [u8]) -> Result<([u8; 24], [u8; 16]), FeedFault> {
    let nonce: [u8; 24] = random()?;
    let tag = XChaCha20Poly1305::new(secret.into())
        .encrypt_inout_detached(&XNonce::from(nonce), place, body.into())
        .map_err(|_| FeedFault::System("memory"))?;
    Ok((nonce, tag.into()))
}

/// Decrypts in place; none if it was not encrypted so.
pub(super) fn decrypt(
    secret: &[u8; 32],
    place: &[u8],
    nonce: &[u8; 24],
    body: &mut [u8],
    tag: &[u8; 16],
) -> Option<()> {
    XChaCha20Poly1305::new(secret.into())
        .decrypt_inout_detached(&XNonce::from(*nonce), place, body.into(), &Tag::from(*tag))
        .ok()
}
