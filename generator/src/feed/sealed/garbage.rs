//! Objects that no reader can want any more → removed. A reader may still hold a manifest that was replaced up to two
//! days ago.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use motcua_lookup::feed::Moment;
use motcua_lookup::sealed::{CURRENT, Manifest, Name, index_size, name_of_hash, path_of, shard_names};

use super::super::error::FeedFault;
use super::super::files;

/// How long a manifest that was replaced still counts.
const KEPT_SECONDS: i64 = 48 * 3600;

/// What was removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Removed {
    pub(crate) objects: usize,
    pub(crate) bytes: u64,
}

/// Removes objects that neither the present manifest nor one that was replaced less than 48 hours ago names. To be
/// called with the lock of the folder held.
pub(in super::super) fn collect(feed: &Path, now: Moment) -> Result<Removed, FeedFault> {
    let public = feed.join("public");
    let Some(current) = files::read_if_there(&public.join(CURRENT))? else { return Ok(Removed::default()) };
    let copies = files::below(&feed.join("log").join("manifests"))?;
    let mut manifests: Vec<(Manifest, Option<PathBuf>)> = Vec::new();
    for (path, _) in copies {
        if let Ok(manifest) = Manifest::read_own(&files::read(&path)?) {
            manifests.push((manifest, Some(path)));
        }
    }
    // Ours, in a folder that only we write: its signature need not be looked at to keep what it names.
    let current = Manifest::read_own(&current).map_err(FeedFault::Unpublishable)?;
    manifests.retain(|(manifest, _)| manifest.version < current.version);
    manifests.sort_by_key(|(manifest, _)| manifest.version);
    manifests.push((current, None));
    let mut kept: BTreeSet<PathBuf> = BTreeSet::new();
    let mut replaced_at = None;
    for (manifest, copy) in manifests.iter().rev() {
        let is_kept = replaced_at.is_none_or(|at: Moment| now.0.saturating_sub(at.0) < KEPT_SECONDS);
        replaced_at = Some(manifest.term.created);
        match copy {
            _ if is_kept => kept.extend(objects(&public, manifest)?),
            Some(copy) => files::remove(copy)?,
            None => {}
        }
    }
    let mut removed = Removed::default();
    for (path, size) in files::below(&public.join("hs1").join("o"))? {
        if !kept.contains(&path) {
            files::remove(&path)?;
            removed.objects += 1;
            removed.bytes += size;
        }
    }
    Ok(removed)
}

/// The files of all objects that hang on a manifest.
fn objects(public: &Path, manifest: &Manifest) -> Result<Vec<PathBuf>, FeedFault> {
    let file = |name: &Name| public.join(path_of(name));
    let mut found = vec![file(&name_of_hash(&manifest.dictionary))];
    for part in &manifest.parts {
        let index = file(&name_of_hash(&part.index));
        let bytes = files::read_if_there(&index)?.filter(|bytes| bytes.len() == index_size(part.shards));
        if let Some(Ok(names)) = bytes.as_ref().map(|bytes| shard_names(bytes, part.shards)) {
            found.extend(names.iter().map(file));
        }
        found.push(index);
    }
    Ok(found)
}

/// As [`collect`], with the lock.
pub(crate) fn collect_now(feed: &Path, now: Moment) -> Result<Removed, FeedFault> {
    let _lock = files::lock(feed)?;
    collect(feed, now)
}
