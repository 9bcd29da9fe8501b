//! Counted months → what may be published of them.
//!
//! A number from 1 to 4 says something of persons, so it is kept back; and so are others, until it cannot be computed
//! from what is left. Numbers hang together in three ways: the rows of a table add up to its month; `carried` +
//! `received` = `processed` + `open`; and the last two are sums of their parts. Numbers that hang together are a
//! *block* and are kept back in a row together:
//!
//! 1. In a month's total: a block with a small number is kept back whole, and what it is the sum of as well. No table
//!    of the month shows that block.
//! 2. In a table: the rows of a block with a small number are kept back, all of those whose totals are, and more rows
//!    (the smallest first) until at least two are and every column of what is kept back adds up to 0 or to 5 and more.
//!
//! Of offices nothing is said about open dossiers in term, unless the overdue ones are published too: one would tell the
//! other.
//!
//! Then every small number has another table with the same sums beside it: one dossier more here and one less in
//! another row that is kept back, made up for in the same two rows by another number of the block. The tests look for
//! that table.

use std::collections::{BTreeMap, BTreeSet};

use motcua_lookup::text::fold;

use super::count::{Counts, Month};
use crate::model::Measure;

use super::rows::{BREAKDOWNS, Rows};
use super::{LEAST, StatisticsSettings};

/// Sums, whose rows hang together.
const TOTALS: &[Measure] = &[Measure::Carried, Measure::Received, Measure::Processed, Measure::Open];
/// Parts of what was processed, and of what is open.
const PROCESSED: &[Measure] = &[Measure::OnTime, Measure::Late, Measure::Undated];
const OPEN: &[Measure] = &[Measure::InTerm, Measure::Overdue, Measure::Waiting];

/// A number, one that is kept back (`Some(None)`), or one that is not published.
pub(super) type Shown = [Option<Option<u64>>; Measure::ALL.len()];

/// What is published of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PublishedMonth {
    /// `2026-10`.
    pub(super) month: String,
    pub(super) is_running: bool,
    pub(super) total: Shown,
    /// For each of `BREAKDOWNS`: names with their numbers, in the order of the names.
    pub(super) tables: [Vec<(String, Shown)>; BREAKDOWNS.len()],
}

/// Takes from a month what may be published.
pub(super) fn publish(month: &Month, rows: &Rows, settings: StatisticsSettings) -> PublishedMonth {
    let mut total: Shown = Default::default();
    let hides_all = has_small(&month.total, TOTALS);
    let mut hidden = BTreeSet::new();
    for block in [TOTALS, PROCESSED, OPEN] {
        let hides = hides_all || has_small(&month.total, block);
        for measure in block {
            show(&mut total, *measure, (!hides).then(|| month.total.get(*measure)));
            if hides {
                hidden.insert(*measure);
            }
        }
    }
    let mut tables: [Vec<(String, Shown)>; BREAKDOWNS.len()] = Default::default();
    let is_broken_down = !month.is_running && !hides_all;
    for (at, table) in tables.iter_mut().enumerate().filter(|_| is_broken_down) {
        let (Some(groups), Some(names)) = (month.groups.get(at), rows.names.get(at)) else { continue };
        // Those in term would tell those that are overdue: what is open is known.
        let hides_overdue = BREAKDOWNS.get(at) == Some(&super::Column::Unit) && !settings.overdue_by_office;
        let blocks: &[_] = if hides_overdue { &[TOTALS, PROCESSED] } else { &[TOTALS, PROCESSED, OPEN] };
        let counted: Vec<(String, Counts)> = groups
            .iter()
            .filter(|(_, counts)| !counts.is_empty())
            .map(|(number, counts)| (names.words.get(*number).cloned().unwrap_or_default(), *counts))
            .collect();
        *table = suppressed(&counted, blocks, &hidden);
    }
    let name = format!("{:04}-{:02}", month.year, month.month);
    PublishedMonth { month: name, is_running: month.is_running, total, tables }
}

/// A table without what must be kept back. Blocks of which the month shows nothing are left out.
pub(super) fn suppressed(
    rows: &[(String, Counts)],
    blocks: &[&[Measure]],
    hidden: &BTreeSet<Measure>,
) -> Vec<(String, Shown)> {
    let mut shown: BTreeMap<(String, &str), Shown> = BTreeMap::new();
    let mut kept_back = BTreeSet::new();
    for block in blocks.iter().filter(|block| !block.iter().any(|measure| hidden.contains(measure))) {
        let own = rows_to_keep_back(rows, block, &kept_back);
        for (at, (name, counts)) in rows.iter().enumerate() {
            let row = shown.entry((fold(name), name.as_str())).or_default();
            for measure in *block {
                show(row, *measure, (!own.contains(&at)).then(|| counts.get(*measure)));
            }
        }
        if kept_back.is_empty() {
            kept_back = own;
        }
    }
    shown.into_iter().map(|((_, name), row)| (name.to_owned(), row)).collect()
}

/// The rows of a block that are kept back; `totals` are those whose sums are.
fn rows_to_keep_back(rows: &[(String, Counts)], block: &[Measure], totals: &BTreeSet<usize>) -> BTreeSet<usize> {
    let mut kept: BTreeSet<usize> = totals.clone();
    kept.extend(rows.iter().enumerate().filter(|(_, (_, counts))| has_small(counts, block)).map(|(at, _)| at));
    let sum = |at: &usize| -> u64 {
        let counts = rows.get(*at).map(|(_, counts)| *counts).unwrap_or_default();
        block.iter().map(|measure| counts.get(*measure)).sum()
    };
    let mut others: Vec<usize> = (0..rows.len()).filter(|at| !kept.contains(at) && sum(at) > 0).collect();
    others.sort_by_key(|at| std::cmp::Reverse((sum(at), *at)));
    while !kept.is_empty() && !is_safe(rows, block, &kept) {
        let Some(next) = others.pop() else {
            // Nothing is left to hide behind.
            return (0..rows.len()).collect();
        };
        kept.insert(next);
    }
    kept
}

/// Whether at least two rows are kept back, and together they are not small.
fn is_safe(rows: &[(String, Counts)], block: &[Measure], kept: &BTreeSet<usize>) -> bool {
    let column = |measure: &Measure| -> u64 {
        kept.iter().filter_map(|at| rows.get(*at)).map(|(_, counts)| counts.get(*measure)).sum()
    };
    let has_something =
        |at: &&usize| rows.get(**at).is_some_and(|(_, counts)| block.iter().any(|measure| counts.get(*measure) > 0));
    kept.iter().filter(has_something).count() >= 2 && !block.iter().map(column).any(is_small)
}

fn has_small(counts: &Counts, block: &[Measure]) -> bool {
    block.iter().any(|measure| is_small(counts.get(*measure)))
}

fn is_small(count: u64) -> bool {
    (1..LEAST).contains(&count)
}

fn show(shown: &mut Shown, measure: Measure, number: Option<u64>) {
    if let Some(place) = shown.get_mut(measure as usize) {
        *place = Some(number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers without order.
    struct Dice(u64);

    impl Dice {
        fn roll(&mut self, sides: u64) -> u64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) % sides
        }
    }

    /// A table of dossiers that come from somewhere and become something, so that all sums hold.
    fn table(dice: &mut Dice) -> Vec<(String, Counts)> {
        let (rows, most) = (1 + dice.roll(7), [3, 12, 60][dice.roll(3) as usize]);
        (0..rows)
            .map(|row| {
                let mut counts = Counts::default();
                for _ in 0..dice.roll(most) {
                    counts.add([Measure::Carried, Measure::Received][dice.roll(2) as usize]);
                    let (sum, parts) =
                        if dice.roll(3) > 0 { (Measure::Processed, PROCESSED) } else { (Measure::Open, OPEN) };
                    counts.add(sum);
                    // Most are on time, and few are anything else.
                    counts.add(parts[[0, 0, 0, 0, 0, 0, 1, 2][dice.roll(8) as usize]]);
                }
                (format!("{row}"), counts)
            })
            .filter(|(_, counts)| !counts.is_empty())
            .collect()
    }

    fn total(rows: &[(String, Counts)]) -> Counts {
        let mut total = Counts::default();
        for (_, counts) in rows {
            for (sum, count) in total.0.iter_mut().zip(counts.0) {
                *sum += count;
            }
        }
        total
    }

    fn kept_back(shown: &Shown, measure: Measure) -> bool {
        shown[measure as usize] == Some(None)
    }

    /// Whether a table that differs in this number has the same published numbers and keeps every sum: found by moving
    /// dossiers between two rows.
    fn has_another(rows: &[(String, Counts)], shown: &[Shown], at: usize, measure: Measure) -> bool {
        let of = |measure| match measure {
            _ if PROCESSED.contains(&measure) => Some(Measure::Processed),
            _ if OPEN.contains(&measure) => Some(Measure::Open),
            _ => None,
        };
        // A dossier is where it came from and which part it became: moving one of them to another row, and another one
        // back, changes up to three numbers of both rows.
        let parts: Vec<Measure> = PROCESSED.iter().chain(OPEN).copied().collect();
        let sources = [Measure::Carried, Measure::Received];
        let fits = |row: usize, changes: &[i64; Measure::ALL.len()]| {
            Measure::ALL.iter().all(|measure| {
                let (count, change) = (rows[row].1.get(*measure) as i64, changes[*measure as usize]);
                let is_free = shown[row][*measure as usize].is_none_or(|number| number.is_none());
                count + change >= 0 && (change == 0 || is_free)
            })
        };
        let change = |changes: &mut [i64; Measure::ALL.len()], source: Measure, part: Measure, by: i64| {
            for measure in [Some(source), Some(part), of(part)].into_iter().flatten() {
                changes[measure as usize] += by;
            }
        };
        (0..rows.len()).filter(|other| *other != at).any(|other| {
            sources.iter().flat_map(|source| parts.iter().map(move |part| (*source, *part))).any(|(source, part)| {
                let (mut one, mut two) = ([0; Measure::ALL.len()], [0; Measure::ALL.len()]);
                change(&mut one, source, part, 1);
                change(&mut two, source, part, -1);
                let alone = one[measure as usize] != 0 && fits(at, &one) && fits(other, &two);
                let negated = |changes: &[i64; 10]| changes.map(|change| -change);
                let back = one[measure as usize] != 0 && fits(at, &negated(&one)) && fits(other, &negated(&two));
                let exchanged = sources.iter().any(|source_2| {
                    parts.iter().any(|part_2| {
                        let (mut one, mut two) = (one, two);
                        change(&mut one, *source_2, *part_2, -1);
                        change(&mut two, *source_2, *part_2, 1);
                        one[measure as usize] != 0 && fits(at, &one) && fits(other, &two)
                    })
                });
                alone || back || exchanged
            })
        })
    }

    #[test]
    fn no_small_number_can_be_computed() {
        let mut dice = Dice(7);
        let (mut small, mut shown_numbers, mut hidden_tables) = (0, 0, 0);
        for round in 0..6_000 {
            let rows = table(&mut dice);
            let sums = total(&rows);
            if rows.is_empty() || has_small(&sums, TOTALS) {
                continue;
            }
            let mut hidden = BTreeSet::new();
            for block in [PROCESSED, OPEN].into_iter().filter(|block| has_small(&sums, block)) {
                hidden.extend(block);
            }
            let blocks: &[_] = if round % 2 == 0 { &[TOTALS, PROCESSED, OPEN] } else { &[TOTALS, PROCESSED] };
            let published = suppressed(&rows, blocks, &hidden);
            let shown: Vec<Shown> = published.iter().map(|(_, shown)| *shown).collect();
            assert_eq!(shown.len(), rows.len());
            for (at, (_, counts)) in rows.iter().enumerate() {
                for measure in Measure::ALL {
                    let number = counts.get(measure);
                    match shown[at][measure as usize] {
                        Some(Some(shown)) => {
                            assert!(shown == number && !is_small(number), "round {round}: {rows:?}");
                            shown_numbers += 1;
                        }
                        _ if is_small(number) => {
                            small += 1;
                            // Of what is hidden in the whole month not even the sum is known.
                            if !hidden.contains(&measure) {
                                assert!(
                                    has_another(&rows, &shown, at, measure),
                                    "{round} {at} {measure:?}: {rows:?} {shown:?}"
                                );
                            }
                        }
                        _ => {}
                    }
                }
            }
            hidden_tables += usize::from(shown.iter().all(|row| kept_back(row, Measure::Received)));
        }
        assert!(
            small > 5_000 && shown_numbers > 15_000 && hidden_tables < 2_000,
            "{small} {shown_numbers} {hidden_tables}"
        );
    }

    #[test]
    fn a_large_table_keeps_nearly_everything() {
        let row = |name: &str, received, on_time, late| {
            let mut counts = Counts::default();
            counts.0[Measure::Received as usize] = received;
            counts.0[Measure::Processed as usize] = on_time + late;
            counts.0[Measure::OnTime as usize] = on_time;
            counts.0[Measure::Late as usize] = late;
            (name.to_owned(), counts)
        };
        let rows = [row("A", 400, 390, 10), row("B", 300, 297, 3), row("C", 90, 84, 6), row("D", 50, 50, 0)];
        let published = suppressed(&rows, &[TOTALS, PROCESSED, OPEN], &BTreeSet::new());
        let cell = |at: usize, measure: Measure| published[at].1[measure as usize];
        // Late ones of B are few: they hide with those of D, which are none, and of C.
        for (at, late, on_time) in [(0, Some(10), Some(390)), (1, None, None), (2, None, None), (3, None, None)] {
            assert_eq!((cell(at, Measure::Late), cell(at, Measure::OnTime)), (Some(late), Some(on_time)), "{at}");
            assert_eq!(cell(at, Measure::Received), Some(Some(rows[at].1.get(Measure::Received))));
        }
    }
}
