//! A column of slip secrets → how long somebody needs who wants to open one dossier.
//!
//! Three estimates are made, each an upper bound, and the least counts: what the declared shape could hold, what the
//! characters hold place by place, and how often two dossiers have the same secret. Secrets that can be read off the
//! code, or that are counted up with it, are none, however long they are.

use std::collections::BTreeMap;

use crate::dossier::{Code, Secret, Shape};

/// Seconds of one core for one guess under Argon2id as the feed uses it.
const GUESS_SECONDS: f64 = 0.015;
/// Numbers that lie so close to that of the dossier before are found by counting.
const NEAR: u64 = 16;

/// How much a column of secrets protects.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strength {
    /// Secrets in the column.
    pub rows: usize,
    /// Different ones.
    pub distinct: usize,
    /// How many coin tosses guessing one is worth, at most.
    pub bits: f64,
    /// Why it is less than the shape promises.
    pub weakness: Option<Weakness>,
}

/// What makes secrets easy to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Half of them or more stand in the code itself.
    InCode,
    /// Half of them or more are close to that of the dossier before.
    CountedUp,
    /// Characters or whole secrets repeat far more than chance allows.
    Repeated,
}

/// A time as people say it: 75 seconds are `1` `minute`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// How many.
    pub count: u64,
    /// Of what.
    pub unit: EffortUnit,
}

/// Units of effort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EffortUnit {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Years.
    Year,
    /// Millions of years.
    Age,
}

impl EffortUnit {
    /// A stable name for messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Year => "year",
            Self::Age => "age",
        }
    }
}

/// Measures the secrets of dossiers, in the order of their codes or in any other.
pub fn strength(rows: &[(Code, Secret)], shape: &Shape) -> Strength {
    let mut rows: Vec<(&str, &str)> = rows.iter().map(|(code, secret)| (code.text(), secret.text())).collect();
    rows.sort_unstable();
    let count = rows.len();
    let mut repeats: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, secret) in &rows {
        *repeats.entry(secret).or_default() += 1;
    }
    let characters: usize = rows.iter().map(|(_, secret)| secret.len()).sum();
    let promised = f64::from(shape.alphabet()).log2() * mean(characters, count);
    let found = by_place(&rows).min(by_repetition(&repeats, count)).min(promised);
    // A short column shows no more than a few bits of every place, and that is no fault of its secrets.
    let falls_short = found < promised * 0.8 && count >= 200;
    // Among a few values neighbours are near by chance.
    let is_counted = is_half(repeats.len(), count)
        && is_half(rows.windows(2).filter(|pair| is_near(pair)).count(), count.saturating_sub(1));
    let (bits, weakness) = if is_half(rows.iter().filter(is_in_code).count(), count) {
        (0.0, Some(Weakness::InCode))
    } else if is_counted {
        (found.min(f64::from(u32::try_from(2 * NEAR + 1).unwrap_or(u32::MAX)).log2()), Some(Weakness::CountedUp))
    } else {
        (if count < 200 { promised } else { found }, falls_short.then_some(Weakness::Repeated))
    };
    Strength { rows: count, distinct: repeats.len(), bits, weakness }
}

impl Strength {
    /// How long one core needs on average to open one dossier whose code is known.
    pub fn effort(&self) -> Effort {
        let seconds = (self.bits - 1.0).exp2() * GUESS_SECONDS;
        let units = [
            (EffortUnit::Age, 1e6 * 365.25 * 86_400.0),
            (EffortUnit::Year, 365.25 * 86_400.0),
            (EffortUnit::Day, 86_400.0),
            (EffortUnit::Hour, 3600.0),
            (EffortUnit::Minute, 60.0),
        ];
        let (unit, length) =
            units.into_iter().find(|(_, length)| seconds >= *length).unwrap_or((EffortUnit::Second, 1.0));
        // A float beyond the range becomes its end; less than one is said as one.
        Effort { count: ((seconds / length).round() as u64).max(1), unit }
    }
}

fn mean(sum: usize, count: usize) -> f64 {
    if count == 0 { 0.0 } else { sum as f64 / count as f64 }
}

fn is_half(part: usize, whole: usize) -> bool {
    part > 0 && part * 2 >= whole
}

/// Shannon's entropy of every place, added up as if places did not depend on each other. A sample shows less of it than
/// there is; the correction is that of Miller (1955).
fn by_place(rows: &[(&str, &str)]) -> f64 {
    let longest = rows.iter().map(|(_, secret)| secret.len()).max().unwrap_or(0);
    (0..longest)
        .map(|place| {
            let mut counts: BTreeMap<Option<u8>, usize> = BTreeMap::new();
            for (_, secret) in rows {
                *counts.entry(secret.as_bytes().get(place).copied()).or_default() += 1;
            }
            let shown =
                counts.values().map(|count| mean(*count, rows.len())).map(|share| -share * share.log2()).sum::<f64>();
            shown + mean(counts.len() - 1, 2 * rows.len()) * std::f64::consts::LOG2_E
        })
        .sum()
}

/// From how often two dossiers share a secret; no bound where none do.
fn by_repetition(repeats: &BTreeMap<&str, usize>, rows: usize) -> f64 {
    let pairs = |count: usize| count as f64 * count.saturating_sub(1) as f64;
    let same: f64 = repeats.values().map(|count| pairs(*count)).sum();
    if same == 0.0 { f64::INFINITY } else { (pairs(rows) / same).log2() }
}

/// Whether the secret stands in the code, as written or without its separators.
fn is_in_code((code, secret): &&(&str, &str)) -> bool {
    // The code in the letters of secrets.
    Secret::parse(code).is_ok_and(|code| code.text().contains(secret))
}

fn is_near(pair: &[(&str, &str)]) -> bool {
    let [(_, one), (_, other)] = pair else { return false };
    let numbers = one.parse::<u64>().ok().zip(other.parse::<u64>().ok());
    numbers.is_some_and(|(one, other)| one.abs_diff(other) <= NEAR)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Dossiers with the secrets that a function makes of their numbers.
    fn measured(shape: &str, rows: u64, secret: impl Fn(u64) -> String) -> Strength {
        let row = |number: u64| {
            let code = Code::parse(&format!("H56.17-211110-{number}"), "H56");
            let secret = Secret::parse(&secret(number));
            (code.unwrap_or_else(|error| panic!("{error:?}")), secret.unwrap_or_else(|error| panic!("{error:?}")))
        };
        let rows: Vec<_> = (1..=rows).map(row).collect();
        strength(&rows, &Shape::parse(shape).unwrap_or_else(|error| panic!("{error:?}")))
    }

    /// Numbers without order.
    fn mixed(number: u64) -> u64 {
        let mixed = (number ^ 0x9e37).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 31)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 5
    }

    fn effort(strength: Strength) -> (u64, &'static str) {
        (strength.effort().count, strength.effort().unit.name())
    }

    #[test]
    fn four_random_digits_hold_a_minute() {
        let strength = measured("digits 4", 5_000, |number| format!("{:04}", mixed(number) % 10_000));
        assert!((13.0..13.3).contains(&strength.bits) && strength.weakness.is_none(), "{strength:?}");
        assert_eq!(effort(strength), (1, "minute"));
    }

    #[test]
    fn what_the_shape_promises_is_not_believed() {
        for (shape, secret, weakness, most) in [
            ("digits 8", (|n| format!("2021{:04}", mixed(n) % 10_000)) as fn(u64) -> String, Weakness::Repeated, 13.4),
            ("digits 6", |n| format!("{:06}", mixed(n) % 7), Weakness::Repeated, 3.0),
            ("digits 4", |n| format!("{n:04}"), Weakness::InCode, 0.0),
            ("digits 6", |_| "211110".to_owned(), Weakness::InCode, 0.0),
            ("digits 8", |n| format!("{}", 40_000_000 + n * 3), Weakness::CountedUp, 5.1),
        ] {
            let strength = measured(shape, 2_000, secret);
            assert_eq!(strength.weakness, Some(weakness), "{strength:?}");
            assert!(strength.bits <= most, "{strength:?}");
        }
    }

    #[test]
    fn sixteen_random_symbols_hold_their_eighty_bits() {
        const SYMBOLS: &[u8; 32] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ0";
        let secret = |number: u64| {
            (0..16)
                .map(|place| char::from(SYMBOLS[(mixed(number * 16 + place) >> 20) as usize % 32]))
                .collect::<String>()
        };
        for rows in [300, 3_000] {
            let strength = measured("alphanumeric 16", rows, secret);
            assert!((79.5..80.5).contains(&strength.bits), "{strength:?}");
            assert_eq!(effort(strength).1, "age");
        }
    }

    #[test]
    fn a_short_column_is_taken_at_its_word() {
        let strength = measured("alphanumeric 10", 50, |number| format!("{:010}", mixed(number) % 10_000_000_000));
        assert!(strength.weakness.is_none() && strength.bits > 50.0, "{strength:?}");
        assert_eq!(strength.effort().unit, EffortUnit::Year);
        let none = strength_of_nothing();
        assert_eq!((none.rows, none.distinct, none.weakness, effort(none)), (0, 0, None, (1, "second")));
    }

    fn strength_of_nothing() -> Strength {
        measured("digits 4", 0, |_| String::new())
    }
}
