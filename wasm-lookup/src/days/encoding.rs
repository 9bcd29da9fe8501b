//! A calendar ⇄ one line of text for the data block of a page.
//!
//! ```text
//! 2026:1-2,47-51,117,120-121,243-245,328+10,234;2027:1,35-36,39-41
//! ```
//!
//! Years are divided by `;`. After the year and `:` stand the weekdays that are off as numbers of the year's days, 1 for
//! 1 January, neighbours drawn together; after `+` the weekend days that are worked. Everything ascends. A holiday that
//! falls on a weekend is not written: it changes nothing.

use super::calendar::{Calendar, Year};
use crate::prelude::*;

impl Calendar {
    /// Writes the calendar as one line of ASCII, without quotes, spaces or anything that HTML and JSON escape.
    pub fn encode(&self) -> String {
        let years = self.covered().map(|year| {
            let [off, worked] = year.exceptions().map(|numbers| ranges(&numbers));
            let plus = if worked.is_empty() { "" } else { "+" };
            format!("{}:{off}{plus}{worked}", year.number())
        });
        years.collect::<Vec<_>>().join(";")
    }

    /// Reads what [`Calendar::encode`] wrote. Anything else is no calendar: numbers that a year does not have, days out of
    /// order, a weekend day among those off, a weekday among the worked.
    pub fn decode(text: &str) -> Option<Self> {
        Self::read(text.bytes())
    }

    /// Reads the bytes of such a text.
    pub fn read(bytes: impl Iterator<Item = u8>) -> Option<Self> {
        let mut calendar = Self::default();
        let mut reader = Reader::new(bytes);
        if reader.next.is_none() {
            return Some(calendar);
        }
        loop {
            let year = calendar.add(reader.number()?)?;
            reader.take(b':').then_some(())?;
            if reader.digit().is_some() {
                reader.days(year, false)?;
            }
            if reader.take(b'+') {
                reader.days(year, true)?;
            }
            if !reader.take(b';') {
                return reader.next.is_none().then_some(calendar);
            }
        }
    }
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

/// The byte to read next, and those after it.
pub(super) struct Reader<I> {
    pub(super) next: Option<u8>,
    rest: I,
}

impl<I: Iterator<Item = u8>> Reader<I> {
    pub(super) fn new(mut bytes: I) -> Self {
        Self { next: bytes.next(), rest: bytes }
    }

    pub(super) fn take(&mut self, byte: u8) -> bool {
        let is_next = self.next == Some(byte);
        if is_next {
            self.next = self.rest.next();
        }
        is_next
    }

    pub(super) fn digit(&self) -> Option<u8> {
        self.next.map(|byte| byte.wrapping_sub(b'0')).filter(|digit| *digit < 10)
    }

    pub(super) fn number(&mut self) -> Option<u16> {
        let mut number = u16::from(self.digit()?);
        self.next = self.rest.next();
        while let Some(digit) = self.digit() {
            number = number.checked_mul(10)?.checked_add(u16::from(digit))?;
            self.next = self.rest.next();
        }
        Some(number)
    }

    /// Sets apart the days that `1-2,47` names.
    fn days(&mut self, year: &mut Year, at_weekend: bool) -> Option<()> {
        let mut last = 0;
        loop {
            let first = self.number().filter(|first| *first > last)?;
            last = if self.take(b'-') { self.number().filter(|last| *last > first)? } else { first };
            for number in first..=last {
                year.except(number, at_weekend)?;
            }
            if !self.take(b',') {
                return Some(());
            }
        }
    }
}
