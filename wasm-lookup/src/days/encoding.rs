//! A calendar ⇄ one line of text for the data block of a page.
//!
//! ```text
//! 2026:1-2,47-51,116-117,120-121,243-245,328+10,234;2027:1,35-41
//! ```
//!
//! Years are divided by `;`. After the year and `:` stand the days off as numbers of the year's days, 1 for 1 January,
//! neighbours drawn together; after `+` the weekend days that are worked. Everything ascends.

use std::fmt::Write;

use super::calendar::Calendar;
use crate::feed::Date;

impl Calendar {
    /// Writes the calendar as one line of ASCII, without quotes, spaces or anything that HTML and JSON escape.
    pub fn encode(&self) -> String {
        let mut text = String::new();
        for year in self.years.iter().copied() {
            let divider = if text.is_empty() { "" } else { ";" };
            let (off, worked) = (numbers(&self.days_off, year), numbers(&self.working_days, year));
            let plus = if worked.is_empty() { "" } else { "+" };
            // Writing to a string cannot fail.
            let _ = write!(text, "{divider}{year}:{}{plus}{}", ranges(&off), ranges(&worked));
        }
        text
    }

    /// Reads what [`Calendar::encode`] wrote. Anything else is no calendar: numbers that a year does not have, days out of
    /// order, a weekday among the worked days.
    pub fn decode(text: &str) -> Option<Self> {
        let (mut years, mut days_off, mut working_days) = (Vec::new(), Vec::new(), Vec::new());
        for part in text.split(';').filter(|_| !text.is_empty()) {
            let (year, days) = part.split_once(':')?;
            let year = number(year)?;
            let (off, worked) = match days.split_once('+') {
                Some((_, "")) => return None,
                Some(lists) => lists,
                None => (days, ""),
            };
            read_days(off, year, &mut days_off)?;
            read_days(worked, year, &mut working_days)?;
            years.push(year);
        }
        Self::new(years, days_off, working_days).ok()
    }
}

/// The days of the year in the list as numbers of the year's days.
fn numbers(days: &[Date], year: u16) -> Vec<i64> {
    let start = Date::new(year, 1, 1).map_or(0, Date::days);
    days.iter().filter(|date| date.year() == year).map(|date| date.days() - start + 1).collect()
}

/// `1-2,47` of 1, 2 and 47.
fn ranges(numbers: &[i64]) -> String {
    let runs = numbers.chunk_by(|before, after| before + 1 == *after);
    let runs = runs.filter_map(|run| match run {
        [] => None,
        [only] => Some(only.to_string()),
        [first, .., last] => Some(format!("{first}-{last}")),
    });
    runs.collect::<Vec<_>>().join(",")
}

/// Appends the days that `1-2,47` names. A number that the year does not have ends the reading, so that no text makes
/// a list longer than a year.
fn read_days(text: &str, year: u16, days: &mut Vec<Date>) -> Option<()> {
    let start = Date::new(year, 1, 1)?.days();
    let mut last = 0;
    for part in text.split(',').filter(|_| !text.is_empty()) {
        let (first, end) = part.split_once('-').unwrap_or((part, part));
        let (first, end) = (number(first)?, number(end)?);
        if first <= last || end < first {
            return None;
        }
        for number in first..=end {
            let date = Date::from_days(start + i64::from(number) - 1).filter(|date| date.year() == year)?;
            days.push(date);
        }
        last = end;
    }
    Some(())
}

fn number(text: &str) -> Option<u16> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}
