//! Entries → their order: what one query finds should lie in few files.

use std::collections::{BTreeMap, HashMap};

use super::super::entry::Entry;
use super::names::Synonyms;
use super::share::share_out;
use crate::text::tokens;

/// A topic is a pair of neighbouring words that at most one in so many names has.
const TOPIC_SHARE: usize = 25;
const TOPIC_LEAST: usize = 12;
/// So many topics of a name count.
const TOPICS: usize = 3;
/// So many results are shown first.
const FIRST: usize = 5;

/// Sorts entries so that like names stand side by side: by kind, then by their commonest topics.
pub(super) fn sort(entries: &mut [&Entry]) {
    let words = |entry: &Entry| -> Vec<String> {
        tokens(entry.official_name.as_ref().unwrap_or(&entry.title)).map(|word| word.folded).collect()
    };
    let mut counts: HashMap<(String, String), usize> = HashMap::new();
    for entry in entries.iter() {
        for pair in pairs(&words(entry)) {
            *counts.entry(pair).or_default() += 1;
        }
    }
    let most = (entries.len() / TOPIC_SHARE).max(TOPIC_LEAST);
    entries.sort_by_cached_key(|entry| {
        let words = words(entry);
        let count = |pair: &(String, String)| counts.get(pair).copied().unwrap_or(0);
        let mut topics: Vec<(usize, (String, String))> = pairs(&words)
            .into_iter()
            .map(|pair| (count(&pair), pair))
            .filter(|(count, _)| (2..=most).contains(count))
            .collect();
        topics.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
        topics.truncate(TOPICS);
        let topics: Vec<(String, String)> = topics.into_iter().map(|(_, pair)| pair).collect();
        (entry.kind, topics, words, entry.id.clone())
    });
}

/// Sorts entries into blocks of results of at most `most` bytes; gives how many entries each block has. What one query finds
/// first comes into one block: of the entries that have the same two or three neighbouring words, those with the shortest
/// names.
pub(super) fn sort_by_results(
    entries: &mut Vec<&Entry>,
    synonyms: &Synonyms<'_>,
    sizes: &[usize],
    most: usize,
) -> Vec<usize> {
    let mut found: BTreeMap<Vec<String>, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let mut own: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        for name in synonyms.names(entry) {
            for phrase in name.phrases() {
                let shortest = own.entry(phrase).or_insert(usize::MAX);
                *shortest = name.length.min(*shortest);
            }
        }
        for (phrase, length) in own {
            found.entry(phrase).or_default().push((length, at));
        }
    }
    let mut together: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for first in found.values_mut() {
        first.sort_unstable();
        first.truncate(FIRST);
        for (at, (_, one)) in first.iter().enumerate() {
            for (_, other) in first.iter().skip(at + 1) {
                *together.entry((*one.min(other), *one.max(other))).or_default() += 1;
            }
        }
    }
    let blocks = share_out(sizes, &together, most);
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|at| blocks[*at]);
    *entries = order.iter().map(|at| entries[*at]).collect();
    order.chunk_by(|one, other| blocks[*one] == blocks[*other]).map(<[usize]>::len).collect()
}

/// Neighbouring words, each pair once.
fn pairs(words: &[String]) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> =
        words.windows(2).filter_map(|pair| Some((pair.first()?.clone(), pair.get(1)?.clone()))).collect();
    pairs.sort();
    pairs.dedup();
    pairs
}
