//! Derivations → keys: those that are known from the cache, the others on all cores.

use std::sync::Mutex;

use motcua_lookup::sealed::{Derivation, Deriver, Key};
use rayon::prelude::*;

use super::super::error::FeedFault;
use super::cache::{Fingerprint, KeyCache};

/// So many are derived before they are kept: a second or two of work.
const CHUNK: usize = 128;

/// The memory in which each core derives, 19 MiB, kept for as long as there is something to derive: asked for anew each
/// time, it would lie about in pieces.
pub(super) struct Derivers(Vec<Mutex<Deriver>>);

impl Derivers {
    pub(super) fn new() -> Self {
        Self((0..rayon::current_num_threads()).map(|_| Mutex::default()).collect())
    }

    /// Runs a derivation in the memory of the core that asks.
    fn run(&self, derivation: &Derivation) -> Option<Key> {
        let own = rayon::current_thread_index().and_then(|at| self.0.get(at));
        match own.map(Mutex::lock) {
            Some(Ok(mut deriver)) => deriver.run(derivation),
            _ => derivation.run(),
        }
    }
}

/// How many derivations were not made before.
pub(super) fn missing(cache: &KeyCache, derivations: impl Iterator<Item = Derivation>) -> usize {
    derivations.filter(|derivation| cache.get(&cache.fingerprint(derivation)).is_none()).count()
}

/// The keys of derivations, in their order, with what stands for each in the cache. `made` is told of every chunk.
pub(super) fn keys(
    cache: &mut KeyCache,
    derivations: impl Iterator<Item = Derivation>,
    derivers: &Derivers,
    made: &mut dyn FnMut(usize),
) -> Result<Vec<(Fingerprint, Key)>, FeedFault> {
    let mut keys = Vec::new();
    let mut waiting: Vec<(usize, Derivation)> = Vec::new();
    for derivation in derivations {
        let fingerprint = cache.fingerprint(&derivation);
        let known = cache.get(&fingerprint);
        if known.is_none() {
            waiting.push((keys.len(), derivation));
        }
        keys.push((fingerprint, known.unwrap_or_else(|| Key::new([0; 32]))));
        if waiting.len() == CHUNK {
            make(cache, &mut keys, &mut waiting, derivers, made)?;
        }
    }
    make(cache, &mut keys, &mut waiting, derivers, made)?;
    Ok(keys)
}

fn make(
    cache: &mut KeyCache,
    keys: &mut [(Fingerprint, Key)],
    waiting: &mut Vec<(usize, Derivation)>,
    derivers: &Derivers,
    made: &mut dyn FnMut(usize),
) -> Result<(), FeedFault> {
    if waiting.is_empty() {
        return Ok(());
    }
    let derived: Option<Vec<Key>> = waiting.par_iter().map(|(_, derivation)| derivers.run(derivation)).collect();
    let derived = derived.ok_or(FeedFault::System("memory for a derivation (19 MiB a core)"))?;
    let mut added = Vec::with_capacity(derived.len());
    for ((at, _), key) in waiting.drain(..).zip(derived) {
        if let Some(slot) = keys.get_mut(at) {
            slot.1 = key;
            added.push(slot.clone());
        }
    }
    made(added.len());
    cache.add(&added)
}
