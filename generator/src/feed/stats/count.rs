//! Dossiers → numbers by month, and by field, office and channel within a month.

use std::collections::BTreeMap;

use motcua_lookup::feed::{Date, Moment};

use crate::model::Measure;

use super::rows::{BREAKDOWNS, Dossier, Rows};

/// Older months are history.
const MOST_MONTHS: usize = 36;

/// The number of every measure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts(pub(super) [u64; Measure::ALL.len()]);

/// A month in numbers.
#[derive(Debug, Clone)]
pub(super) struct Month {
    pub(super) year: u16,
    pub(super) month: u8,
    /// It has not ended.
    pub(super) is_running: bool,
    pub(super) total: Counts,
    /// For each of `BREAKDOWNS`, by the number of the word.
    pub(super) groups: [BTreeMap<usize, Counts>; BREAKDOWNS.len()],
}

impl Counts {
    pub(super) fn get(&self, measure: Measure) -> u64 {
        self.0.get(measure as usize).copied().unwrap_or(0)
    }

    pub(super) fn add(&mut self, measure: Measure) {
        if let Some(count) = self.0.get_mut(measure as usize) {
            *count += 1;
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|count| *count == 0)
    }
}

/// The months from the first receipt to the day of the data, oldest first.
pub(super) fn months(rows: &Rows, as_of: Moment) -> Vec<Month> {
    let Some(today) = as_of.date() else { return Vec::new() };
    let Some(first) = rows.dossiers.iter().map(|dossier| dossier.received).min() else { return Vec::new() };
    let mut months = Vec::new();
    let (mut year, mut month) = (first.year(), first.month());
    while (year, month) <= (today.year(), today.month()) {
        months.push((year, month));
        (year, month) = following(year, month);
    }
    let skipped = months.len().saturating_sub(MOST_MONTHS);
    months.into_iter().skip(skipped).filter_map(|(year, month)| count(rows, year, month, today)).collect()
}

fn following(year: u16, month: u8) -> (u16, u8) {
    if month == 12 { (year + 1, 1) } else { (year, month + 1) }
}

fn count(rows: &Rows, year: u16, month: u8, today: Date) -> Option<Month> {
    let start = Date::new(year, month, 1)?;
    let (next_year, next_month) = following(year, month);
    let last = Date::from_days(Date::new(next_year, next_month, 1)?.days() - 1)?;
    let mut counted =
        Month { year, month, is_running: last >= today, total: Counts::default(), groups: Default::default() };
    let end = last.min(today);
    for dossier in rows.dossiers.iter().filter(|dossier| dossier.received <= end) {
        let measures = measures(dossier, start, end);
        for measure in measures.into_iter().flatten() {
            counted.total.add(measure);
            for (groups, group) in counted.groups.iter_mut().zip(dossier.groups) {
                groups.entry(group).or_default().add(measure);
            }
        }
    }
    Some(counted)
}

/// As what a dossier counts from `start` to `end`: where it came from, and what became of it, in general and in
/// particular.
fn measures(dossier: &Dossier, start: Date, end: Date) -> [Option<Measure>; 3] {
    let ended = dossier.ended.filter(|ended| *ended <= end);
    if ended.is_some_and(|ended| ended < start) {
        return [None; 3];
    }
    let from = if dossier.received < start { Measure::Carried } else { Measure::Received };
    let (general, particular) = match (ended, dossier.due) {
        (Some(_), None) => (Measure::Processed, Measure::Undated),
        (Some(ended), Some(due)) if ended <= due => (Measure::Processed, Measure::OnTime),
        (Some(_), Some(_)) => (Measure::Processed, Measure::Late),
        (None, None) => (Measure::Open, Measure::Waiting),
        (None, Some(_)) if dossier.is_waiting => (Measure::Open, Measure::Waiting),
        (None, Some(due)) if due < end => (Measure::Open, Measure::Overdue),
        (None, Some(_)) => (Measure::Open, Measure::InTerm),
    };
    [Some(from), Some(general), Some(particular)]
}
