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
        let mut reader = Reader { rest: text.as_bytes() };
        let (mut years, mut days_off, mut working_days) = (Vec::new(), Vec::new(), Vec::new());
        while !reader.rest.is_empty() {
            if !years.is_empty() {
                reader.take(b';')?;
            }
            let year = reader.number()?;
            reader.take(b':')?;
            if reader.rest.first().is_some_and(u8::is_ascii_digit) {
                reader.days(year, &mut days_off)?;
            }
            if reader.take(b'+').is_some() {
                reader.days(year, &mut working_days)?;
            }
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

/// What is left to read.
struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    fn take(&mut self, byte: u8) -> Option<()> {
        let (first, rest) = self.rest.split_first()?;
        if *first != byte {
            return None;
        }
        self.rest = rest;
        Some(())
    }

    fn number(&mut self) -> Option<u16> {
        let mut number: Option<u16> = None;
        while let Some((digit, rest)) = self.rest.split_first().filter(|(byte, _)| byte.is_ascii_digit()) {
            number = Some(number.unwrap_or(0).checked_mul(10)?.checked_add(u16::from(digit - b'0'))?);
            self.rest = rest;
        }
        number
    }

    /// Appends the days that `1-2,47` names. The first number that the year does not have ends the reading, so that no
    /// text makes a list longer than the year.
    fn days(&mut self, year: u16, days: &mut Vec<Date>) -> Option<()> {
        let start = Date::new(year, 1, 1)?.days();
        let mut last = 0;
        loop {
            let first = self.number().filter(|first| *first > last)?;
            last = if self.take(b'-').is_some() { self.number()? } else { first };
            if last < first {
                return None;
            }
            for number in first..=last {
                days.push(Date::from_days(start + i64::from(number) - 1).filter(|date| date.year() == year)?);
            }
            if self.take(b',').is_none() {
                return Some(());
            }
        }
    }
}
