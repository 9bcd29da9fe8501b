//! Dossiers → the files of a feed in open mode: a JSON file an agency and month, and the manifest.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use motcua_lookup::dossier::Code;
use motcua_lookup::feed::{FILE_NAME, FeedError, MAX_BYTES, Manifest, Moment, Month, PATH, Record, parse};

use super::error::FeedFault;
use super::export::{Export, Read};
use super::files::{self, Access};
use super::publish::{Plan, Published, expires};
use super::row::Dossier;
use super::settings::FeedSettings;
use super::state::{STATE, State};
use super::steps::{Staging, Step};

/// Months by their path below `public/`.
type Months = BTreeMap<String, BTreeMap<String, Record>>;

/// Prepares every file that differs from the one in place: months first, then the manifest, then what nobody refers
/// to any more.
pub(super) fn plan(export: &Export<'_>, read: &Read) -> Result<Plan, FeedFault> {
    let public = export.folder.join("public");
    let version = next_version(export.folder, export.settings, read.state.as_ref())?;
    let manifest = manifest(export, version, read.as_of);
    let mut staging = Staging::new(export.folder)?;
    let months = months(&manifest, &read.rows.dossiers);
    let mut published = Published {
        rows: read.rows.count,
        published: read.rows.dossiers.values().filter(|dossier| !dossier.is_sensitive).count(),
        bad: read.rows.rejected.len(),
        version,
        ..Published::default()
    };
    let mut steps = Vec::new();
    for (path, items) in &months {
        let to = public.join(path);
        let before = month_in_place(&to);
        let old = |key: &String| before.as_ref().and_then(|before| before.items.get(key));
        published.new += items.keys().filter(|key| old(key).is_none()).count();
        published.changed += items.iter().filter(|(key, record)| old(key).is_some_and(|old| old != *record)).count();
        if before.as_ref().is_some_and(|before| before.items == *items) {
            continue;
        }
        let bytes = Month { as_of: manifest.as_of, items: items.clone() }.encode();
        if bytes.len() > MAX_BYTES {
            return Err(FeedFault::MonthTooLarge { path: path.clone(), bytes: bytes.len() });
        }
        published.shards_written += 1;
        published.bytes_written += bytes.len();
        steps.push(staging.prepare(bytes.as_bytes(), to, Access::Public)?);
    }
    let bytes = manifest.encode();
    published.bytes_written += bytes.len();
    let state = State::new(version, read.rows.count, read.as_of).encode();
    for (bytes, to) in [(bytes, public.join(FILE_NAME)), (state, export.folder.join(STATE))] {
        steps.push(staging.prepare(bytes.as_bytes(), to, Access::Public)?);
    }
    staging.settle()?;
    let kept: BTreeSet<PathBuf> = months.keys().map(|path| public.join(path)).collect();
    let in_place = files::below(&public.join("open"))?.into_iter().map(|(path, _)| path);
    steps.extend(in_place.filter(|file| !kept.contains(file)).map(Step::Remove));
    Ok(Plan { steps, published, remarks: Vec::new() })
}

/// One more than any version that a reader can have seen: after a kill the manifest may be ahead of the state.
fn next_version(folder: &Path, settings: &FeedSettings, state: Option<&State>) -> Result<u64, FeedFault> {
    let path = folder.join("public").join(FILE_NAME);
    let published = match read_json(&path)? {
        Some(json) => {
            let manifest = Manifest::decode(&&json, &settings.feed);
            manifest.map_err(|error| FeedFault::Damaged { path, error })?.version
        }
        None => 0,
    };
    Ok(published.max(state.map_or(0, |state| state.version)) + 1)
}

fn manifest(export: &Export<'_>, version: u64, as_of: Moment) -> Manifest {
    let created = Moment(export.now);
    Manifest {
        feed: export.settings.feed.clone(),
        sample: export.settings.sample,
        version,
        created,
        expires: expires(created, export.settings),
        as_of,
        cadence: export.settings.cadence_minutes.saturating_mul(60),
        path: PATH.to_owned(),
    }
}

/// Each dossier under every code that was printed for it. Sensitive ones are not published openly.
fn months(manifest: &Manifest, dossiers: &BTreeMap<Code, Dossier>) -> Months {
    let mut months = Months::new();
    for (code, dossier) in dossiers.iter().filter(|(_, dossier)| !dossier.is_sensitive) {
        let timeline = &dossier.timeline;
        let record =
            Record { status: timeline.status, due: timeline.due, updated: timeline.updated, unit: timeline.unit };
        for code in std::iter::once(code).chain(&dossier.aliases) {
            months.entry(manifest.month_path(code)).or_default().insert(code.rest().to_owned(), record);
        }
    }
    months
}

/// The month that is served now; one that cannot be read counts as none and is written anew.
fn month_in_place(path: &Path) -> Option<Month> {
    let json = parse(&files::read(path).ok()?).ok()?;
    Month::decode(&&json).ok()
}

/// The JSON of a file; `None` where there is no such file.
pub(super) fn read_json(path: &Path) -> Result<Option<serde_json::Value>, FeedFault> {
    let damaged = |error: FeedError| FeedFault::Damaged { path: path.to_owned(), error };
    files::read_if_there(path)?.map(|bytes| parse(&bytes).map_err(damaged)).transpose()
}

/// A feed in open mode of which every file was looked at.
#[derive(Debug)]
pub(crate) struct OpenFeed {
    pub(crate) manifest: Manifest,
    /// Rows of the last export, where the folder is that of the publisher.
    pub(crate) rows: Option<usize>,
    /// Files, the manifest included.
    pub(crate) files: usize,
    pub(crate) bytes: u64,
}

/// Looks at every file of the feed in a folder, or in a folder that was copied from what it serves. None: nothing was
/// published there.
pub(crate) fn verify_open(folder: &Path, feed: &str) -> Result<Option<OpenFeed>, FeedFault> {
    let public = folder.join("public");
    let root = if public.is_dir() { &public } else { folder };
    let path = root.join(FILE_NAME);
    let Some(json) = read_json(&path)? else { return Ok(None) };
    let manifest = Manifest::decode(&&json, feed).map_err(|error| FeedFault::Damaged { path: path.clone(), error })?;
    let mut found = vec![path];
    for (path, _) in files::below(&root.join("open"))? {
        let json = read_json(&path)?.unwrap_or_default();
        Month::decode(&&json).map_err(|error| FeedFault::Damaged { path: path.clone(), error })?;
        found.push(path);
    }
    let sizes = files::below(root)?.into_iter().filter(|(path, _)| found.contains(path)).map(|(_, size)| size);
    let rows = State::read(folder)?.map(|state| state.rows);
    Ok(Some(OpenFeed { manifest, rows, files: found.len(), bytes: sizes.sum() }))
}
