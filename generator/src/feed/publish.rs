//! An export → a publication, or a refusal that leaves the last one in place.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use motcua_lookup::dossier::Code;
use motcua_lookup::feed::{Date, FILE_NAME, FeedError, MAX_BYTES, Manifest, Moment, Month, PATH, Record, parse};

use super::error::FeedFault;
use super::input::Source;
use super::row::Rows;
use super::settings::FeedSettings;
use super::state::State;
use super::steps::{Step, prepare, take};

/// A publication lasts until the end of the next working day and half a day more.
const MARGIN_SECONDS: i64 = 12 * 3600;

/// An export and where it goes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Export<'a> {
    /// How to read it.
    pub(crate) settings: &'a FeedSettings,
    /// Where it is.
    pub(crate) source: Source<'a>,
    /// The folder of the feed.
    pub(crate) folder: &'a Path,
    /// Seconds since 1970.
    pub(crate) now: i64,
}

/// What was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Published {
    /// Rows of the export.
    pub(crate) rows: usize,
    /// Dossiers in the feed.
    pub(crate) published: usize,
    /// Rows set aside.
    pub(crate) bad: usize,
    /// Dossiers that were not in the feed before.
    pub(crate) new: usize,
    /// Dossiers whose record is another than before.
    pub(crate) changed: usize,
    /// Months whose file was written.
    pub(crate) shards_written: usize,
    /// Bytes of those files and of the manifest.
    pub(crate) bytes_written: usize,
    /// The version of the publication.
    pub(crate) version: u64,
}

/// Months by their path below `public/`.
type Months = BTreeMap<String, BTreeMap<String, Record>>;

/// A publication that is ready to be put in place.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) steps: Vec<Step>,
    published: Published,
}

impl Published {
    /// The answer for programs. The caller measures the time.
    pub(crate) fn to_json(self, seconds: f64) -> serde_json::Value {
        serde_json::json!({
            "rows": self.rows,
            "published": self.published,
            "bad": self.bad,
            "new": self.new,
            "changed": self.changed,
            "shards_written": self.shards_written,
            "bytes_written": self.bytes_written,
            "seconds": seconds,
            "version": self.version,
        })
    }
}

/// Publishes an export. Months that did not change keep their files; the manifest is put in place after the last of
/// the others, so that a reader sees the old or the new publication.
#[expect(clippy::disallowed_methods, reason = "a feed has a folder of its own")]
pub(crate) fn publish(export: &Export<'_>) -> Result<Published, FeedFault> {
    fs::create_dir_all(export.folder).map_err(FeedFault::io(export.folder))?;
    let path = export.folder.join("lock");
    let lock = File::create(&path).map_err(FeedFault::io(&path))?;
    // The system releases the lock with the process, however that ends.
    lock.try_lock().map_err(|error| match error {
        TryLockError::WouldBlock => FeedFault::Locked,
        TryLockError::Error(error) => FeedFault::io(&path)(error),
    })?;
    let plan = plan(export)?;
    take(&plan.steps)?;
    Ok(plan.published)
}

#[expect(clippy::disallowed_methods, reason = "exports and feeds are files of this module")]
pub(super) fn plan(export: &Export<'_>) -> Result<Plan, FeedFault> {
    let Export { settings, source, folder, .. } = *export;
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    if settings.feed.is_empty() || !settings.feed.bytes().all(is_name) {
        return Err(FeedFault::FeedName(settings.feed.clone()));
    }
    let as_of = as_of(export)?;
    let rows = Rows::read(source, settings, as_of)?;
    let rejected = folder.join("rejected.csv");
    fs::write(&rejected, rows.rejected_csv()).map_err(FeedFault::io(&rejected))?;
    let state = State::read(&folder.join("state.json"))?;
    refuse_unlikely(&rows, state.as_ref(), as_of)?;
    let version = next_version(folder, settings, state.as_ref())?;
    let manifest = manifest(export, version, as_of);
    stage(folder, &manifest, &rows)
}

/// When the export was made, by the settings or else by its source; never later than now.
fn as_of(export: &Export<'_>) -> Result<Moment, FeedFault> {
    let now = Moment(export.now);
    export.settings.as_of.map_or_else(|| export.source.made(now), |as_of| Ok(as_of.min(now)))
}

fn refuse_unlikely(rows: &Rows, state: Option<&State>, as_of: Moment) -> Result<(), FeedFault> {
    let (now, bad) = (rows.count, rows.rejected.len());
    if now == 0 {
        return Err(FeedFault::NoRows);
    }
    if bad * 50 > now {
        return Err(FeedFault::TooManyBadRows { bad, rows: now });
    }
    let Some(state) = state else { return Ok(()) };
    if now * 5 < state.rows * 4 {
        return Err(FeedFault::RowsFell { before: state.rows, now });
    }
    match state.as_of() {
        Some(before) if as_of < before => Err(FeedFault::OlderExport { before, now: as_of }),
        _ => Ok(()),
    }
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
        expires: expires(created, &export.settings.days_off),
        as_of,
        cadence: export.settings.cadence_minutes.saturating_mul(60),
        path: PATH.to_owned(),
    }
}

/// The end of the next working day: over a weekend or a holiday no export is due.
fn expires(created: Moment, days_off: &BTreeSet<Date>) -> Moment {
    let is_off = |day: Date| day.is_weekend() || days_off.contains(&day);
    let today = created.date().map_or(0, Date::days);
    let next = (1..60).filter_map(|ahead| Date::from_days(today + ahead)).find(|day| !is_off(*day));
    let end = next.map_or(created.0, |day| day.at(0, 0).0 + 86_400);
    Moment(end + MARGIN_SECONDS)
}

/// Prepares every file that differs from the one in place: months first, then the manifest, then what nobody refers
/// to any more.
#[expect(clippy::disallowed_methods, reason = "this stage prepares the files of a feed")]
fn stage(folder: &Path, manifest: &Manifest, rows: &Rows) -> Result<Plan, FeedFault> {
    let (public, staging) = (folder.join("public"), folder.join("staging"));
    match fs::remove_dir_all(&staging) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(FeedFault::io(&staging)(error)),
        _ => fs::create_dir_all(&staging).map_err(FeedFault::io(&staging))?,
    }
    let months = months(manifest, &rows.records);
    let mut published = Published {
        rows: rows.count,
        published: rows.records.len(),
        bad: rows.rejected.len(),
        new: 0,
        changed: 0,
        shards_written: 0,
        bytes_written: 0,
        version: manifest.version,
    };
    let mut steps = Vec::new();
    for (path, items) in months.iter() {
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
        steps.push(Step::Place { from: prepare(&staging, steps.len(), bytes.as_bytes())?, to });
    }
    let bytes = manifest.encode();
    published.bytes_written += bytes.len();
    let state = State::new(manifest.version, rows.count, manifest.as_of).encode();
    for (bytes, to) in [(bytes, public.join(FILE_NAME)), (state, folder.join("state.json"))] {
        steps.push(Step::Place { from: prepare(&staging, steps.len(), bytes.as_bytes())?, to });
    }
    let kept: BTreeSet<PathBuf> = months.keys().map(|path| public.join(path)).collect();
    let in_place = files_below(&public.join("open"))?;
    steps.extend(in_place.into_iter().filter(|file| !kept.contains(file)).map(Step::Remove));
    Ok(Plan { steps, published })
}

fn months(manifest: &Manifest, records: &BTreeMap<Code, Record>) -> Months {
    let mut months = Months::new();
    for (code, record) in records {
        months.entry(manifest.month_path(code)).or_default().insert(code.rest().to_owned(), *record);
    }
    months
}

/// The month that is served now; one that cannot be read counts as none and is written anew.
#[expect(clippy::disallowed_methods, reason = "a feed is compared with what is in place")]
fn month_in_place(path: &Path) -> Option<Month> {
    let json = parse(&fs::read(path).ok()?).ok()?;
    Month::decode(&&json).ok()
}

/// The JSON of a file; `None` where there is no such file.
#[expect(clippy::disallowed_methods, reason = "files of a feed are read here")]
pub(super) fn read_json(path: &Path) -> Result<Option<serde_json::Value>, FeedFault> {
    let damaged = |error: FeedError| FeedFault::Damaged { path: path.to_owned(), error };
    match fs::read(path) {
        Ok(bytes) => parse(&bytes).map(Some).map_err(damaged),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(FeedFault::io(path)(error)),
    }
}

/// Every file below a folder, sorted.
#[expect(clippy::disallowed_methods, reason = "a feed is compared with what is in place")]
fn files_below(folder: &Path) -> Result<Vec<PathBuf>, FeedFault> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(FeedFault::io(folder)(error)),
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(FeedFault::io(folder))?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
