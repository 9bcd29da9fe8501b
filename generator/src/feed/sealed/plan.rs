//! An export that was read → every file that is to be put in place, in its order.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use motcua_lookup::dossier::{Factor, Secret, Shape};
use motcua_lookup::feed::{FILE_NAME, Moment, Term};
use motcua_lookup::sealed::{
    CURRENT, Derivation, Entry, FeedId, Hash, KEYS, Kdf, MAX_SHARDS, Manifest, Name, Part, Publication, SealError,
    name_of, path_of, seal, strength, write_index,
};
use sha2::{Digest as _, Sha256};

use super::super::error::FeedFault;
use super::super::export::{Export, Read};
use super::super::files::{self, Access};
use super::super::publish::{Plan, Progress, Published, Remark, expires};
use super::super::settings::Sealing;
use super::super::state::{STATE, State};
use super::super::steps::{Staging, Step};
use super::cache::KeyCache;
use super::derive::Derivers;
use super::keyring::{KeyFolder, Keyring};
use super::memory::Memory;
use super::partition::{self, Opening, Partition};
use super::records::{Item, Items, Rules, records};
use super::{cache, derive, memory, withdrawn};

/// Days before the end of the publisher's keys from which people are reminded.
pub(super) const REMIND_DAYS: i64 = 30;
/// One of so many new objects is read back before the manifest names them.
const SAMPLED: usize = 16;

/// Prepares a publication.
pub(in super::super) fn plan(
    export: &Export<'_>,
    sealing: &Sealing,
    read: Read,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Plan, FeedFault> {
    let settings = export.settings;
    let now = Moment(export.now);
    let feed = FeedId::new(&settings.feed).ok_or_else(|| FeedFault::FeedName(settings.feed.clone()))?;
    let mut remarks = Vec::new();
    let keys = KeyFolder::of(export.folder);
    if keys.may_be_made()? {
        progress(Progress::KeysMade(keys.make(feed, sealing.hardened, now)?));
    }
    let keyring = keys.open(feed, now)?;
    let mut state = state(export.folder, read.state, &keyring)?;
    let withdrawn = withdrawn::read(export.folder, &settings.root)?;
    let mut published = Published { rows: read.rows.count, bad: read.rows.rejected.len(), ..Published::default() };
    let before = Memory::read(export.folder, keyring.cache_key())?;
    let rules = Rules { settings, sealing, withdrawn: &withdrawn, check: &keyring.check, as_of: read.as_of };
    let empty = Memory::new(keyring.cache_key());
    let records = records(&read.rows.dossiers, &before, empty, &rules, &mut published)?;
    drop(before);
    remarks.extend(secret_strength(sealing, &records.items)?.map(Remark::Secrets));
    remarks.extend((records.kept_back > 0).then_some(Remark::KeptBack(records.kept_back)));
    remarks.extend((records.retired > 0).then_some(Remark::Retired(records.retired)));
    let days = keyring.days_left(now);
    remarks.extend((days <= REMIND_DAYS).then_some(Remark::KeysEnd { days }));
    let dropped = open_partitions(&mut state, &records.items, feed, &keyring, sealing, read.as_of);
    // Salts are kept before anything is derived with them: a publication that is killed goes on with the same ones.
    files::replace(&export.folder.join(STATE), state.encode().as_bytes(), Access::Public)?;
    let mut writer = Writer::new(export.folder)?;
    let parts = seal_partitions(export.folder, feed, &keyring, &mut state, records.items, &mut writer, progress)?;
    let dictionary = records.names.encode()?;
    let dictionary = writer.object(&dictionary)?;
    published.version = state.version + 1;
    let cadence = settings.cadence_minutes.saturating_mul(60);
    let manifest = Manifest {
        feed,
        key_epoch: keyring.list.key_epoch,
        sample: settings.sample,
        version: published.version,
        term: Term { created: now, expires: expires(now, settings), as_of: read.as_of, cadence },
        dictionary,
        parts,
    };
    let manifest = sign(&manifest, &keyring)?;
    published.shards_written = writer.shards;
    published.bytes_written = writer.bytes + manifest.len();
    let mut next = State::new(published.version, published.rows, read.as_of);
    (next.partitions, next.last_partition) = (state.partitions, state.last_partition);
    writer.read_back();
    writer.list_of_keys(export.folder, &keyring)?;
    let copy = export.folder.join("log").join("manifests").join(format!("{:010}", published.version));
    writer.file(&manifest, copy, Access::Public)?;
    writer.file(next.encode().as_bytes(), export.folder.join(STATE), Access::Public)?;
    writer.file(&manifest, export.folder.join("public").join(CURRENT), Access::Public)?;
    writer.file(&records.memory.encode()?, memory::path(export.folder), Access::Private)?;
    writer.steps.extend(open_files(export.folder)?.into_iter().map(Step::Remove));
    writer.steps.extend(dropped.into_iter().map(|id| Step::Remove(cache::path(export.folder, id))));
    writer.staging.settle()?;
    Ok(Plan { steps: writer.steps, published, remarks })
}

/// What the feed served while it was in open mode: sealing would be of no use if that stayed.
fn open_files(folder: &Path) -> Result<Vec<PathBuf>, FeedFault> {
    let public = folder.join("public");
    let manifest = Some(public.join(FILE_NAME)).filter(|path| files::exists(path));
    let months = files::below(&public.join("open"))?.into_iter().map(|(path, _)| path);
    Ok(manifest.into_iter().chain(months).collect())
}

/// What is known of the last publication. After a kill its manifest may be ahead of the state; where the state was
/// lost, the manifest tells the partitions.
fn state(folder: &Path, state: Option<State>, keyring: &Keyring) -> Result<State, FeedFault> {
    let mut state = state.unwrap_or_default();
    let Some(bytes) = files::read_if_there(&folder.join("public").join(CURRENT))? else { return Ok(state) };
    if let Ok(publication) = Publication::open(&bytes, &keyring.list) {
        let manifest = publication.manifest;
        state.version = state.version.max(manifest.version);
        if state.partitions.is_empty() {
            state.partitions = manifest.parts.iter().map(Partition::of_part).collect();
        }
        let last = state.partitions.iter().map(|partition| partition.id).max().unwrap_or(0);
        state.last_partition = state.last_partition.max(last);
    }
    Ok(state)
}

/// How much slip secrets protect; refused are those that are declared random and are not.
fn secret_strength(sealing: &Sealing, items: &Items<'_>) -> Result<Option<motcua_lookup::sealed::Strength>, FeedFault> {
    let Some(column) = &sealing.secret else { return Ok(None) };
    let rows: Vec<_> = items
        .iter()
        .filter(|((factor, _), _)| *factor == Factor::SlipSecret)
        .flat_map(|(_, items)| items)
        .map(|item| (item.code.clone(), item.secret.clone()))
        .collect();
    let strength = measured(&rows, &column.words.shape);
    // Sixteen symbols of 32, wholly random, are measured as a hair less than their 80 bits.
    if column.kdf == Kdf::Hmac && strength.bits.round() < 80.0 {
        // A float beyond the range becomes its end.
        return Err(FeedFault::WeakSecret { bits: strength.bits as u32 });
    }
    Ok(Some(strength))
}

fn measured(rows: &[(motcua_lookup::dossier::Code, Secret)], shape: &Shape) -> motcua_lookup::sealed::Strength {
    strength(rows, shape)
}

/// Opens partitions for new months and drops those that nothing lies in any more; gives the ids of the latter.
fn open_partitions(
    state: &mut State,
    items: &Items<'_>,
    feed: FeedId,
    keyring: &Keyring,
    sealing: &Sealing,
    as_of: Moment,
) -> Vec<u32> {
    let largest = items.values().map(Vec::len).max().unwrap_or(0);
    let forecast = sealing.forecast.and_then(|forecast| usize::try_from(forecast).ok()).unwrap_or(largest);
    let salt_key = keyring.salt_key();
    let opening = Opening { feed, salt_key: &salt_key, as_of, forecast };
    let is_used = |partition: &Partition| items.keys().any(|(factor, yymm)| partition.has(*factor, *yymm));
    let dropped: Vec<u32> =
        state.partitions.iter().filter(|partition| !is_used(partition)).map(|partition| partition.id).collect();
    state.partitions.retain(is_used);
    let fast = sealing.secret.as_ref().map_or(Kdf::Argon2id, |secret| secret.kdf);
    for (factor, kdf) in [(Factor::CheckCode, Kdf::Argon2id), (Factor::SlipSecret, fast)] {
        let months: Vec<(u16, usize)> = items
            .iter()
            .filter(|((own, _), _)| *own == factor)
            .map(|((_, yymm), items)| (*yymm, items.len()))
            .collect();
        partition::open(&mut state.partitions, &mut state.last_partition, (factor, kdf), &months, &opening);
    }
    dropped
}

/// Seals all partitions.
fn seal_partitions(
    folder: &Path,
    feed: FeedId,
    keyring: &Keyring,
    state: &mut State,
    items: Items<'_>,
    writer: &mut Writer,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Vec<Part>, FeedFault> {
    let mut assigned: BTreeMap<u32, Vec<Item<'_>>> = BTreeMap::new();
    for ((factor, yymm), items) in items {
        if let Some(partition) = state.partitions.iter().find(|partition| partition.has(factor, yymm)) {
            assigned.entry(partition.id).or_default().extend(items);
        }
    }
    let mut work = Vec::new();
    let mut total = 0;
    for partition in &mut state.partitions {
        let items = assigned.remove(&partition.id).unwrap_or_default();
        let Some(factor) = partition.factor() else { continue };
        let cache = KeyCache::open(folder, keyring.cache_key(), partition.id)?;
        total += derive::missing(&cache, derivations(partition, factor, &items));
        work.push((partition, factor, items, cache));
    }
    let mut done = 0;
    let mut made = |count| {
        done += count;
        progress(Progress::Deriving(done, total));
    };
    let derivers = Derivers::new();
    let mut parts = Vec::new();
    for (partition, factor, items, mut cache) in work {
        let keys = derive::keys(&mut cache, derivations(partition, factor, &items), &derivers, &mut made)?;
        let used: BTreeSet<_> = keys.iter().map(|(fingerprint, _)| *fingerprint).collect();
        cache.keep_only(&used)?;
        progress(Progress::Sealing);
        let entries: Vec<Entry> =
            keys.into_iter().zip(&items).map(|((_, key), item)| Entry { key, record: item.record }).collect();
        let index = seal_partition(feed, partition, &entries, keyring, writer)?;
        parts.push(Part {
            first: partition.first,
            last: partition.last,
            id: partition.id,
            shards: partition.shards,
            factor,
            kdf: partition.kdf(),
            salt: partition.salt(),
            index,
        });
    }
    Ok(parts)
}

fn derivations<'a>(
    partition: &Partition,
    factor: Factor,
    items: &'a [Item<'_>],
) -> impl Iterator<Item = Derivation> + use<'a> {
    let (kdf, salt) = (partition.kdf(), partition.salt());
    items.iter().map(move |item| Derivation::new(kdf, salt, factor, item.code, &item.secret))
}

/// Seals one partition, with twice as many shards where one of them overflows; gives the hash of its index.
fn seal_partition(
    feed: FeedId,
    partition: &mut Partition,
    entries: &[Entry],
    keyring: &Keyring,
    writer: &mut Writer,
) -> Result<Hash, FeedFault> {
    let secret = keyring.publisher_secret();
    loop {
        let place = motcua_lookup::sealed::Partition { feed, id: partition.id, shards: partition.shards };
        let sealed = seal(place, entries, &secret);
        match sealed {
            Ok(shards) => {
                let mut names: Vec<Name> = Vec::new();
                for shard in shards {
                    names.push(name_of(&shard));
                    writer.shard(&shard)?;
                }
                let index = write_index(&names).map_err(FeedFault::Unpublishable)?;
                return writer.object(&index);
            }
            Err(SealError::Overflow { .. }) if partition.shards * 2 <= MAX_SHARDS => partition.shards *= 2,
            Err(SealError::Overflow { .. }) => return Err(FeedFault::MonthTooFull { yymm: partition.last }),
            Err(SealError::Duplicate(..)) => {
                return Err(FeedFault::Unpublishable(motcua_lookup::sealed::Fault::Malformed("duplicate")));
            }
        }
    }
}

/// Signs a manifest, and makes sure that readers will take it.
fn sign(manifest: &Manifest, keyring: &Keyring) -> Result<Vec<u8>, FeedFault> {
    let bytes = manifest.sign(&keyring.publisher).map_err(FeedFault::Unpublishable)?;
    Publication::open(&bytes, &keyring.list).map_err(FeedFault::Unpublishable)?;
    Ok(bytes)
}

/// Prepares files that are not in place yet.
struct Writer {
    public: PathBuf,
    staging: Staging,
    steps: Vec<Step>,
    written: BTreeSet<Name>,
    shards: usize,
    bytes: usize,
}

impl Writer {
    fn new(folder: &Path) -> Result<Self, FeedFault> {
        Ok(Self {
            public: folder.join("public"),
            staging: Staging::new(folder)?,
            steps: Vec::new(),
            written: BTreeSet::new(),
            shards: 0,
            bytes: 0,
        })
    }

    fn shard(&mut self, bytes: &[u8]) -> Result<(), FeedFault> {
        let before = self.written.len();
        self.object(bytes)?;
        self.shards += self.written.len() - before;
        Ok(())
    }

    /// Prepares an object unless it is in place, whole; gives its hash.
    fn object(&mut self, bytes: &[u8]) -> Result<Hash, FeedFault> {
        let name = name_of(bytes);
        let to = self.public.join(path_of(&name));
        let is_there = self.written.contains(&name) || files::read_if_there(&to)?.is_some_and(|there| there == bytes);
        if !is_there {
            self.steps.push(self.staging.prepare(bytes, to, Access::Public)?);
            self.written.insert(name);
            self.bytes += bytes.len();
        }
        Ok(Sha256::digest(bytes).into())
    }

    /// Reads some of what was put in place before anything names it.
    fn read_back(&mut self) {
        let sample = self.written.iter().step_by(SAMPLED);
        self.steps.extend(sample.map(|name| Step::ReadBack(self.public.join(path_of(name)), *name)));
    }

    fn file(&mut self, bytes: &[u8], to: PathBuf, access: Access) -> Result<(), FeedFault> {
        self.steps.push(self.staging.prepare(bytes, to, access)?);
        Ok(())
    }

    /// Publishes the list of keys where it is not the one in place.
    fn list_of_keys(&mut self, folder: &Path, keyring: &Keyring) -> Result<(), FeedFault> {
        let to = folder.join("public").join(KEYS);
        if files::read_if_there(&to)?.is_none_or(|there| there != keyring.list_bytes) {
            self.bytes += keyring.list_bytes.len();
            self.file(&keyring.list_bytes, to, Access::Public)?;
        }
        Ok(())
    }
}
