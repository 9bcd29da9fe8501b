//! Things → blocks: what is asked for together should lie in one file.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// A request takes as long as so many bytes before compression: a quarter of a second at 400 kbit/s, when a third is left.
const REQUEST: u64 = 40_000;
/// No block of words becomes larger by joining others.
const LARGEST: usize = 96 * 1024;

/// Two things, the lower number first, and how often they are asked for together.
pub(super) type Pairs = BTreeMap<(usize, usize), usize>;

/// Shares things out among blocks of at most `most` bytes, but for those that are larger by themselves: what is asked for
/// together most often comes into one block. Gives the block of each.
pub(super) fn share_out(sizes: &[usize], together: &Pairs, most: usize) -> Vec<usize> {
    let mut groups = Groups::new(sizes);
    let mut pairs: Vec<(&(usize, usize), &usize)> = together.iter().collect();
    pairs.sort_by(|one, other| other.1.cmp(one.1).then(one.0.cmp(other.0)));
    for ((one, other), _) in pairs {
        let (one, other) = (groups.leader(*one), groups.leader(*other));
        if one != other && groups.sizes[one] + groups.sizes[other] <= most {
            groups.unite(one.min(other), one.max(other));
        }
    }
    groups.blocks(most)
}

/// Shares words out among blocks, of which `asked` says how often each is asked for. Two blocks become one where the requests
/// that this saves are worth more than the bytes that it costs those who ask for one of the two alone; what is left over
/// fills blocks of at most `most` bytes. Gives the block of each.
pub(super) fn share_out_words(sizes: &[usize], asked: &[usize], together: &Pairs, most: usize) -> Vec<usize> {
    let mut groups = Groups::new(sizes);
    let mut demand = Demand::new(asked, together);
    let mut queue: BinaryHeap<(u64, Reverse<(usize, usize)>)> = BinaryHeap::new();
    for one in 0..sizes.len() {
        queue.extend(demand.offers(&groups, one));
    }
    while let Some((gain, Reverse((one, other)))) = queue.pop() {
        // What was offered before one of the two grew stands in the queue anew.
        if demand.gain(&groups, one, other) == Some(gain) {
            groups.unite(one, other);
            demand.unite(one, other);
            queue.extend(demand.offers(&groups, one));
        }
    }
    groups.blocks(most)
}

/// How often groups are asked for, each known by its leader.
struct Demand {
    asked: Vec<u64>,
    /// By group: others, and how often both are asked for.
    together: Vec<BTreeMap<usize, u64>>,
}

impl Demand {
    fn new(asked: &[usize], pairs: &Pairs) -> Self {
        let mut together = vec![BTreeMap::new(); asked.len()];
        for ((one, other), count) in pairs.iter().filter(|((one, other), _)| one != other) {
            together[*one].insert(*other, *count as u64);
            together[*other].insert(*one, *count as u64);
        }
        Self { asked: asked.iter().map(|count| *count as u64).collect(), together }
    }

    /// What is gained by making one group of two, in bytes over all that is asked for; none where it does not pay.
    fn gain(&self, groups: &Groups, one: usize, other: usize) -> Option<u64> {
        let both = (*self.together[one].get(&other)?).min(self.asked[one]).min(self.asked[other]);
        let cost = |alone: usize, with: usize| (self.asked[alone] - both) * groups.sizes[with] as u64;
        let gain = (both * REQUEST).checked_sub(cost(one, other) + cost(other, one))?;
        (gain > 0 && groups.sizes[one] + groups.sizes[other] <= LARGEST).then_some(gain)
    }

    /// What a group gains by any other.
    fn offers(&self, groups: &Groups, one: usize) -> Vec<(u64, Reverse<(usize, usize)>)> {
        let pairs = self.together[one].keys().map(|other| (one.min(*other), one.max(*other)));
        pairs.filter_map(|pair| Some((self.gain(groups, pair.0, pair.1)?, Reverse(pair)))).collect()
    }

    fn unite(&mut self, one: usize, other: usize) {
        let both = self.together[one].remove(&other).unwrap_or(0);
        self.asked[one] = (self.asked[one] + self.asked[other]).saturating_sub(both);
        for (third, count) in std::mem::take(&mut self.together[other]) {
            self.together[third].remove(&other);
            if third != one {
                *self.together[one].entry(third).or_default() += count;
                *self.together[third].entry(one).or_default() += count;
            }
        }
    }
}

/// Things that come into one block.
struct Groups {
    leaders: Vec<usize>,
    /// By leader: the bytes of its group.
    sizes: Vec<usize>,
}

impl Groups {
    fn new(sizes: &[usize]) -> Self {
        Self { leaders: (0..sizes.len()).collect(), sizes: sizes.to_vec() }
    }

    fn leader(&self, mut thing: usize) -> usize {
        while self.leaders[thing] != thing {
            thing = self.leaders[thing];
        }
        thing
    }

    fn unite(&mut self, first: usize, second: usize) {
        self.leaders[second] = first;
        self.sizes[first] += self.sizes[second];
    }

    /// Fills blocks with groups, in order.
    fn blocks(&self, most: usize) -> Vec<usize> {
        let mut blocks = vec![usize::MAX; self.leaders.len()];
        let (mut block, mut filled) = (0, 0);
        for thing in 0..self.leaders.len() {
            let leader = self.leader(thing);
            if blocks[leader] == usize::MAX {
                if filled > 0 && filled + self.sizes[leader] > most {
                    block += 1;
                    filled = 0;
                }
                blocks[leader] = block;
                filled += self.sizes[leader];
            }
            blocks[thing] = blocks[leader];
        }
        blocks
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

    #[test]
    fn words_share_a_block_where_that_saves_more_than_it_costs() {
        let large = 10_000;
        // Always together; now and then; together, but one of them far more often with others.
        let together = BTreeMap::from([((0, 1), 10), ((2, 3), 2), ((4, 5), 10)]);
        let asked = [10, 10, 10, 10, 10, 1000];
        assert_eq!(share_out_words(&[large; 6], &asked, &together, 100), [0, 0, 1, 2, 3, 4]);
        // What never stood together is joined only to fill a block.
        assert_eq!(share_out_words(&[60, 30, 20], &[1; 3], &BTreeMap::new(), 100), [0, 0, 1]);
        // Nothing grows without end.
        let chain = (0..20).map(|word| ((word, word + 1), 5)).collect();
        let blocks = share_out_words(&[large; 21], &[5; 21], &chain, 100);
        assert!((2..21).contains(blocks.iter().max().unwrap()), "{blocks:?}");
    }
}
