//! Derivations → keys: those that are known from the cache, the others on all cores.

use motcua_lookup::sealed::{Derivation, Deriver, Key};
use rayon::prelude::*;

use super::super::error::FeedFault;
use super::cache::{Fingerprint, KeyCache};

/// So many are derived before they are kept: a second or two of work.
const CHUNK: usize = 128;

/// How many derivations were not made before.
pub(super) fn missing(cache: &KeyCache, derivations: impl Iterator<Item = Derivation>) -> usize {
    derivations.filter(|derivation| cache.get(&cache.fingerprint(derivation)).is_none()).count()
}

/// The keys of derivations, in their order, with what stands for each in the cache. `made` is told of every chunk.
pub(super) fn keys(
    cache: &mut KeyCache,
    derivations: impl Iterator<Item = Derivation>,
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
            make(cache, &mut keys, &mut waiting, made)?;
        }
    }
    make(cache, &mut keys, &mut waiting, made)?;
    Ok(keys)
}

fn make(
    cache: &mut KeyCache,
    keys: &mut [(Fingerprint, Key)],
    waiting: &mut Vec<(usize, Derivation)>,
    made: &mut dyn FnMut(usize),
) -> Result<(), FeedFault> {
    if waiting.is_empty() {
        return Ok(());
    }
    let run = |deriver: &mut Deriver, (_, derivation): &(usize, Derivation)| deriver.run(derivation);
    let derived: Option<Vec<Key>> = waiting.par_iter().map_init(Deriver::default, run).collect();
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
