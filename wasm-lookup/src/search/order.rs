//! Numbers → the same numbers in order. Everything that is sorted here is packed into numbers first: one small routine
//! serves all, where the standard library would be compiled anew for each kind of thing, and weigh more than the search.

/// So few are sorted by insertion.
const FEW: usize = 32;

/// Sorts numbers, ascending, byte by byte from the lowest.
pub(super) fn sort(numbers: &mut Vec<u64>) {
    if numbers.len() <= FEW {
        insert(numbers);
        return;
    }
    let differing = numbers.iter().fold(0, |bits, number| bits | (number ^ numbers[0]));
    let mut other = vec![0; numbers.len()];
    for shift in (0..64).step_by(8).filter(|shift| differing >> shift & 0xff != 0) {
        let mut ends = [0_usize; 256];
        for number in numbers.iter() {
            ends[(number >> shift & 0xff) as usize] += 1;
        }
        let mut end = 0;
        for slot in &mut ends {
            end += *slot;
            *slot = end;
        }
        for number in numbers.iter().rev() {
            let slot = &mut ends[(number >> shift & 0xff) as usize];
            *slot -= 1;
            other[*slot] = *number;
        }
        std::mem::swap(numbers, &mut other);
    }
}

fn insert(numbers: &mut [u64]) {
    for end in 1..numbers.len() {
        for at in (1..=end).rev() {
            if numbers[at - 1] <= numbers[at] {
                break;
            }
            numbers.swap(at - 1, at);
        }
    }
}

/// A number that sorts things by their scores, best first, then by their own numbers; no score is negative.
pub(super) fn best_first(score: f32, number: usize) -> u64 {
    u64::from(!score.to_bits()) << 32 | number as u64
}

/// The score and the number in [`best_first`].
pub(super) fn scored(order: u64) -> (usize, f32) {
    ((order & 0xffff_ffff) as usize, f32::from_bits(!((order >> 32) as u32)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_sorted() {
        for length in [0, 1, 2, 31, 32, 33, 1000] {
            let mut seed = 1_u64;
            let mut next = || {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                seed >> (seed % 50)
            };
            let mut numbers: Vec<u64> = (0..length).map(|_| next()).collect();
            let mut expected = numbers.clone();
            expected.sort_unstable();
            sort(&mut numbers);
            assert_eq!(numbers, expected);
        }
    }

    #[test]
    fn the_best_is_first() {
        let mut orders: Vec<u64> =
            [(0.5, 1), (2.0, 7), (0.0, 2), (2.0, 3)].map(|(score, at)| best_first(score, at)).into();
        sort(&mut orders);
        assert_eq!(orders.into_iter().map(scored).collect::<Vec<_>>(), [(3, 2.0), (7, 2.0), (1, 0.5), (2, 0.0)]);
    }
}
