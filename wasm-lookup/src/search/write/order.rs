//! Entries → their order, words → blocks: what one query finds should lie in few files.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap};

use super::super::entry::Entry;
use super::names::Synonyms;
use crate::text::tokens;

/// A topic is a pair of neighbouring words that at most one in so many names has.
const TOPIC_SHARE: usize = 25;
const TOPIC_LEAST: usize = 12;
/// So many topics of a name count.
const TOPICS: usize = 3;
/// So many results are shown first.
const FIRST: usize = 5;
/// A request takes as long as so many bytes, before compression: 0.3 seconds at 400 kbit/s, when a third of them is left.
const REQUEST: u64 = 40_000;
/// No block of words grows beyond this by joining others.
const LARGEST: usize = 96 * 1024;

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

/// Sorts entries a second time, into the blocks of their results; gives how many entries each block has. What one query
/// finds first comes into one block: the entries that have two or three neighbouring words in the shortest names.
pub(super) fn sort_by_results(entries: &mut Vec<&Entry>, synonyms: &Synonyms<'_>, sizes: &[usize], most: usize) -> Vec<usize> {
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

/// Shares things out among blocks of at most `most` bytes, but for those that are larger by themselves: what is often
/// asked for together comes into one block. Gives the block of each.
pub(super) fn share_out(sizes: &[usize], together: &BTreeMap<(usize, usize), usize>, most: usize) -> Vec<usize> {
    let mut groups = Groups::new(sizes);
    groups.join(together, |_, count| count, most);
    groups.blocks(most)
}

/// Shares words out among blocks. `asked` counts the queries that have a word, `together` those that have both of two. Two
/// blocks become one where the requests that this saves are worth more than the bytes that it costs those who ask for one
/// of the two only; what is left over fills blocks of at most `most` bytes.
pub(super) fn share_out_words(
    sizes: &[usize],
    asked: &[usize],
    together: &BTreeMap<(usize, usize), usize>,
    most: usize,
) -> Vec<usize> {
    let mut groups = Groups::new(sizes);
    let mut asked: Vec<u64> = asked.iter().map(|count| *count as u64).collect();
    let mut near: Vec<BTreeMap<usize, u64>> = vec![BTreeMap::new(); sizes.len()];
    for ((one, other), count) in together.iter().filter(|((one, other), _)| one != other) {
        *near[*one].entry(*other).or_default() += *count as u64;
        *near[*other].entry(*one).or_default() += *count as u64;
    }
    let gain = |groups: &Groups<'_>, asked: &[u64], one: usize, other: usize, both: u64| {
        let both = both.min(asked[one]).min(asked[other]);
        let alone = |own: usize, with: usize| asked[own].saturating_sub(both) * groups.weights[with] as u64;
        let gain = (both * REQUEST).checked_sub(alone(one, other) + alone(other, one));
        gain.filter(|gain| *gain > 0 && groups.weights[one] + groups.weights[other] <= LARGEST)
    };
    let mut queue: BinaryHeap<(u64, Reverse<(usize, usize)>)> = BinaryHeap::new();
    for (one, others) in near.iter().enumerate() {
        for (other, both) in others.range(one..) {
            queue.extend(gain(&groups, &asked, one, *other, *both).map(|gain| (gain, Reverse((one, *other)))));
        }
    }
    while let Some((expected, Reverse((one, other)))) = queue.pop() {
        // What was joined since stands in the queue anew.
        let both = near[one].get(&other).copied().unwrap_or(0);
        if gain(&groups, &asked, one, other, both) != Some(expected) {
            continue;
        }
        groups.leaders[other] = one;
        groups.weights[one] += groups.weights[other];
        asked[one] = (asked[one] + asked[other]).saturating_sub(both);
        asked[other] = 0;
        for (third, count) in std::mem::take(&mut near[other]) {
            near[third].remove(&other);
            if third != one {
                *near[one].entry(third).or_default() += count;
                *near[third].entry(one).or_default() += count;
            }
        }
        for (third, both) in &near[one] {
            let pair = (one.min(*third), one.max(*third));
            queue.extend(gain(&groups, &asked, pair.0, pair.1, *both).map(|gain| (gain, Reverse(pair))));
        }
    }
    groups.blocks(most)
}

/// Things that will be in one block, as far as it is known.
struct Groups<'a> {
    sizes: &'a [usize],
    leaders: Vec<usize>,
    /// By leader.
    weights: Vec<usize>,
}

impl<'a> Groups<'a> {
    fn new(sizes: &'a [usize]) -> Self {
        Self { sizes, leaders: (0..sizes.len()).collect(), weights: sizes.to_vec() }
    }

    /// Joins those of pairs that are worth most first, as long as groups stay small; those worth nothing are left apart.
    fn join(&mut self, pairs: &BTreeMap<(usize, usize), usize>, worth: impl Fn((usize, usize), usize) -> usize, most: usize) {
        let worth = pairs.iter().map(|(pair, count)| (worth(*pair, *count), *count, *pair)).filter(|(worth, ..)| *worth > 0);
        let mut pairs: Vec<(usize, usize, (usize, usize))> = worth.collect();
        pairs.sort_by(|one, other| other.0.cmp(&one.0).then(other.1.cmp(&one.1)).then(one.2.cmp(&other.2)));
        for (.., (one, other)) in pairs {
            let (one, other) = (self.leader(one), self.leader(other));
            if one != other && self.weights[one] + self.weights[other] <= most {
                let (first, second) = (one.min(other), one.max(other));
                self.leaders[second] = first;
                self.weights[first] += self.weights[second];
            }
        }
    }

    /// Fills blocks with groups, in order.
    fn blocks(&self, most: usize) -> Vec<usize> {
        let mut blocks = vec![usize::MAX; self.sizes.len()];
        let (mut block, mut filled) = (0, 0);
        for at in 0..self.sizes.len() {
            let leader = self.leader(at);
            if blocks[leader] == usize::MAX {
                if filled > 0 && filled + self.weights[leader] > most {
                    block += 1;
                    filled = 0;
                }
                blocks[leader] = block;
                filled += self.weights[leader];
            }
            blocks[at] = blocks[leader];
        }
        blocks
    }

    fn leader(&self, mut at: usize) -> usize {
        while self.leaders[at] != at {
            at = self.leaders[at];
        }
        at
    }
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
