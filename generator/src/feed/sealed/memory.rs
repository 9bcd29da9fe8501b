//! What was known of each dossier at the last publication ⇄ `cache/dossiers`: exports show where a dossier is, this
//! shows where it has been.
//!
//! Nonce 24 B, then 112 B a dossier (16 B that stand for its code, 96 B whole record) under XChaCha20-Poly1305, tag
//! 16 B.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use motcua_lookup::dossier::Code;
use motcua_lookup::sealed::{RECORD, Record, Timeline, hmac};

use super::super::error::FeedFault;
use super::super::files;
use super::super::row::last_steps;
use super::cache::{Fingerprint, decrypt, encrypt};

const PLACE: &[u8] = b"motcua dossiers";
const ENTRY: usize = 16 + RECORD;

/// Whole records by what stands for their codes.
#[derive(Debug)]
pub(super) struct Memory {
    secret: [u8; 32],
    records: BTreeMap<Fingerprint, [u8; RECORD]>,
}

/// The file.
pub(super) fn path(feed: &Path) -> PathBuf {
    feed.join("cache").join("dossiers")
}

impl Memory {
    /// A memory of nothing.
    pub(super) fn new(secret: [u8; 32]) -> Self {
        Self { secret, records: BTreeMap::new() }
    }

    /// Reads what was kept; a file that cannot be read counts as nothing known.
    pub(super) fn read(feed: &Path, secret: [u8; 32]) -> Result<Self, FeedFault> {
        let bytes = files::read_if_there(&path(feed))?.unwrap_or_default();
        let mut memory = Self::new(secret);
        memory.records = memory.decode(&bytes).unwrap_or_default();
        Ok(memory)
    }

    fn decode(&self, bytes: &[u8]) -> Option<BTreeMap<Fingerprint, [u8; RECORD]>> {
        let (nonce, rest) = bytes.split_first_chunk::<24>()?;
        let (body, tag) = rest.split_last_chunk::<16>()?;
        let mut body = body.to_vec();
        decrypt(&self.secret, PLACE, nonce, &mut body, tag)?;
        let entry = |entry: &[u8; ENTRY]| Some((*entry.first_chunk()?, *entry.last_chunk()?));
        body.as_chunks().0.iter().map(entry).collect()
    }

    /// The bytes of the file.
    pub(super) fn encode(&self) -> Result<Vec<u8>, FeedFault> {
        let mut body: Vec<u8> = self.records.iter().flat_map(|(one, other)| one.iter().chain(other)).copied().collect();
        let (nonce, tag) = encrypt(&self.secret, PLACE, &mut body)?;
        Ok([nonce.as_slice(), &body, &tag].concat())
    }

    pub(super) fn get(&self, code: &Code) -> Option<&[u8; RECORD]> {
        self.records.get(&self.fingerprint(code))
    }

    pub(super) fn set(&mut self, code: &Code, record: [u8; RECORD]) {
        let fingerprint = self.fingerprint(code);
        self.records.insert(fingerprint, record);
    }

    fn fingerprint(&self, code: &Code) -> Fingerprint {
        hmac(&self.secret, &[b"dossier", code.text().as_bytes()]).first_chunk().copied().unwrap_or_default()
    }

    /// The timeline of a dossier as it is known with this export: the steps that were seen before, and whether another
    /// day was promised meanwhile. An export that has the steps itself is believed.
    pub(super) fn extend(&self, code: &Code, now: &Timeline) -> Timeline {
        let before = self.get(code).and_then(|record| match Record::decode(record, code) {
            Ok(Record::Full(before)) => Some(before),
            _ => None,
        });
        let Some(before) = before else { return now.clone() };
        let mut timeline = now.clone();
        timeline.is_extended |= before.is_extended || before.due.zip(now.due).is_some_and(|(old, new)| new > old);
        if let [step] = now.steps.as_slice() {
            let mut steps = before.steps;
            match steps.last_mut() {
                Some(last) if (last.status, last.unit) == (step.status, step.unit) => {}
                _ => steps.push(*step),
            }
            timeline.steps = last_steps(steps);
        }
        timeline
    }
}
