//! Entries → their order, words → blocks: what one query finds should lie in few files.

use std::collections::{BTreeMap, HashMap};

use super::super::entry::Entry;
use crate::text::tokens;

/// A topic is a pair of neighbouring words that at most one in so many names has.
const TOPIC_SHARE: usize = 25;
const TOPIC_LEAST: usize = 12;
/// So many topics of a name count.
const TOPICS: usize = 3;

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

/// Neighbouring words, each pair once.
fn pairs(words: &[String]) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> =
        words.windows(2).filter_map(|pair| Some((pair.first()?.clone(), pair.get(1)?.clone()))).collect();
    pairs.sort();
    pairs.dedup();
    pairs
}

/// Shares terms out among blocks of at most `most` bytes, but for terms that are larger by themselves: words that often
/// stand side by side come into one block. Gives the block of each term.
pub(super) fn share_out(sizes: &[usize], neighbours: &BTreeMap<(usize, usize), usize>, most: usize) -> Vec<usize> {
    let mut leaders: Vec<usize> = (0..sizes.len()).collect();
    let mut weights = sizes.to_vec();
    let mut pairs: Vec<(&(usize, usize), &usize)> = neighbours.iter().collect();
    pairs.sort_by(|one, other| other.1.cmp(one.1).then(one.0.cmp(other.0)));
    for ((one, other), _) in pairs {
        let (one, other) = (leader(&leaders, *one), leader(&leaders, *other));
        if one != other && weights[one] + weights[other] <= most {
            let (first, second) = (one.min(other), one.max(other));
            leaders[second] = first;
            weights[first] += weights[second];
        }
    }
    let mut blocks = vec![usize::MAX; sizes.len()];
    let (mut block, mut filled) = (0, 0);
    for term in 0..sizes.len() {
        let leader = leader(&leaders, term);
        if blocks[leader] == usize::MAX {
            if filled > 0 && filled + weights[leader] > most {
                block += 1;
                filled = 0;
            }
            blocks[leader] = block;
            filled += weights[leader];
        }
        blocks[term] = blocks[leader];
    }
    blocks
}

fn leader(leaders: &[usize], mut term: usize) -> usize {
    while leaders[term] != term {
        term = leaders[term];
    }
    term
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_share_a_block_as_far_as_it_reaches() {
        let neighbours = BTreeMap::from([((0, 3), 9), ((1, 2), 5), ((0, 1), 3)]);
        assert_eq!(share_out(&[4, 4, 4, 4, 9], &neighbours, 8), [0, 1, 1, 0, 2]);
        assert_eq!(share_out(&[1, 1, 1, 1, 1], &neighbours, 8), [0, 0, 0, 0, 0]);
        assert_eq!(share_out(&[], &BTreeMap::new(), 8), Vec::<usize>::new());
    }
}
