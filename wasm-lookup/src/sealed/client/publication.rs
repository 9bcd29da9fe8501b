//! Manifests and keys of all mirrors → the one publication that counts.

use super::super::{Publication, PublisherKeys};
use super::outcome::{File, Refusal};
use super::{Fetched, Reader, Source};
use crate::feed::{Edition, Verdict};
use crate::prelude::*;

/// The publication that counts.
#[derive(Debug, Clone)]
pub(super) struct Chosen {
    pub(super) publication: Publication,
    /// The mirror it came from.
    pub(super) mirror: usize,
    pub(super) verdict: Verdict,
}

/// Chooses among what came: of every mirror the manifest, then the keys. The newest list of keys counts for all, so
/// that no mirror can keep replaced keys alive.
#[inline(never)]
pub(super) fn choose(reader: &Reader, seen: Option<&Edition>, files: Vec<Fetched>) -> Result<Box<Chosen>, Refusal> {
    let mut refusals = Vec::new();
    let (mut manifests, mut keys) = (Vec::new(), Vec::new());
    let mut files = files.into_iter();
    for mirror in 0..reader.mirrors {
        match bytes(File::Manifest, files.next()) {
            Ok(bytes) => manifests.push((mirror, bytes)),
            Err(refusal) => refusals.push(refusal),
        }
        let opened = bytes(File::Keys, files.next()).and_then(|bytes| {
            PublisherKeys::open(&bytes, &reader.roots, reader.feed).map_err(|fault| Refusal::File(File::Keys, fault))
        });
        match opened {
            Ok(opened) => keys.push(opened),
            Err(refusal) => refusals.push(refusal),
        }
    }
    let gravest = |refusals: Vec<Refusal>| refusals.into_iter().reduce(Refusal::graver).unwrap_or(Refusal::Offline);
    let Some(keys) = keys.into_iter().max_by_key(|keys| (keys.key_epoch, keys.version)) else {
        return Err(gravest(refusals));
    };
    let mut valid: Vec<(usize, Publication)> = Vec::new();
    for (mirror, bytes) in manifests {
        match Publication::open(&bytes, &keys) {
            Ok(publication) => valid.push((mirror, publication)),
            Err(fault) => refusals.push(Refusal::File(File::Manifest, fault)),
        }
    }
    // The first of the mirrors, where several have the highest version.
    let highest = valid.iter().rev().max_by_key(|(_, publication)| publication.manifest.version).cloned();
    let Some((mirror, publication)) = highest else { return Err(gravest(refusals)) };
    let version = publication.manifest.version;
    let disagrees = |other: &Publication| other.manifest.version == version && other.edition != publication.edition;
    if valid.iter().any(|(_, other)| disagrees(other)) {
        return Err(Refusal::Equivocation { version });
    }
    match publication.edition.judge(seen) {
        Verdict::Equivocation => Err(Refusal::Equivocation { version }),
        Verdict::Rollback { seen } if reader.source == Source::Network => {
            Err(Refusal::Rollback { seen, offered: version })
        }
        verdict => Ok(Box::new(Chosen { publication, mirror, verdict })),
    }
}

fn bytes(file: File, fetched: Option<Fetched>) -> Result<Vec<u8>, Refusal> {
    match fetched {
        Some(Fetched::Bytes(bytes)) => Ok(bytes),
        Some(Fetched::NotFound) => Err(Refusal::NotFound(file)),
        Some(Fetched::TooLong) => Err(Refusal::File(file, super::super::Fault::TooLong)),
        Some(Fetched::Failed) => Err(Refusal::Unavailable(file)),
        Some(Fetched::Offline) | None => Err(Refusal::Offline),
    }
}
