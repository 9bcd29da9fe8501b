//! Days off and worked weekends → which days are working days, and how many lie between two.

use crate::feed::Date;
use crate::feed::is_weekend;
use crate::prelude::*;

/// More years than any page or program looks ahead.
const MAX_YEARS: usize = 16;

/// The working days of some years. It owns no memory elsewhere: the browser module does without an allocator.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    years: [Year; MAX_YEARS],
}

/// The days of a year, counted as [`Date::days`] does. One that ends where it begins stands for no year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Year {
    first: i64,
    end: i64,
    /// A bit for each day off, weekends with them, from 1 January on.
    off: [u64; 6],
}

/// Why lists of days are no calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarError {
    /// A year that does not exist, stands twice or after a later one, or is one too many.
    Year(u16),
    /// A day that stands twice in its list or after a later one.
    DayOutOfOrder(Date),
    /// A day of a year that the calendar does not cover.
    YearNotCovered(Date),
    /// A day that is both off and worked.
    OffAndWorked(Date),
    /// A day worked in exchange that is neither a Saturday nor a Sunday.
    NotAtWeekend(Date),
}

impl Calendar {
    /// The calendar of these years, 16 at most: Saturdays and Sundays are off but for `working_days`, other days are
    /// worked but for `days_off`. All three lists ascend; a year is covered even if neither list has a day of it.
    pub fn new(years: &[u16], days_off: &[Date], working_days: &[Date]) -> Result<Self, CalendarError> {
        let mut calendar = Self::default();
        for year in years {
            calendar.add(*year).ok_or(CalendarError::Year(*year))?;
        }
        for list in [days_off, working_days] {
            if let Some([_, date]) = list.array_windows().find(|[before, after]| before >= after) {
                return Err(CalendarError::DayOutOfOrder(*date));
            }
            if let Some(date) = list.iter().find(|date| !calendar.covers(date.year())) {
                return Err(CalendarError::YearNotCovered(*date));
            }
        }
        for date in working_days {
            if days_off.contains(date) {
                return Err(CalendarError::OffAndWorked(*date));
            }
            if !date.is_weekend() {
                return Err(CalendarError::NotAtWeekend(*date));
            }
        }
        for (list, is_off) in [(days_off, true), (working_days, false)] {
            for date in list {
                let year = calendar.years.iter_mut().find(|year| year.has(date.days()));
                year.and_then(|year| year.mark(date.days(), is_off));
            }
        }
        Ok(calendar)
    }

    /// The years whose days off are known, ascending.
    pub fn years(&self) -> impl Iterator<Item = u16> {
        self.covered().filter_map(|year| Date::from_days(year.first)).map(Date::year)
    }

    /// Whether the days off of the year are known.
    pub fn covers(&self, year: u16) -> bool {
        self.years().any(|covered| covered == year)
    }

    /// Whether offices work on this day; nothing is known of a year that is not covered.
    pub fn is_working_day(&self, date: Date) -> Option<bool> {
        self.is_worked(date.days())
    }

    /// This day if it is a working day, else the next one.
    pub fn working_day_from(&self, date: Date) -> Option<Date> {
        Date::from_days(self.worked_from(date.days())?)
    }

    /// The working day that comes so many working days after this day, which is not counted itself. None after a day
    /// is that day, or the next working day if it is off.
    pub fn add_working_days(&self, date: Date, quantity: u32) -> Option<Date> {
        Date::from_days(self.add_worked(date.days(), quantity)?)
    }

    /// How many working days lie after the one day up to and with the other: the days left from today to a promised
    /// day. Negative where the other day has passed: the days late.
    pub fn working_days_between(&self, from: Date, to: Date) -> Option<i32> {
        let (from, to) = (from.days(), to.days());
        let (mut day, end) = (from.min(to), from.max(to));
        self.is_worked(day)?;
        let mut count = 0;
        while day < end {
            day += 1;
            count += i32::from(self.is_worked(day)?);
        }
        Some(if from <= to { count } else { -count })
    }

    /// Adds a year that is later than the others, with nothing but its weekends off.
    pub(super) fn add(&mut self, year: u16) -> Option<&mut Year> {
        let first = Date::new(year, 1, 1)?.days();
        let end = Date::new(year, 12, 31)?.days() + 1;
        if self.years.iter().any(|year| year.end > first) {
            return None;
        }
        let free = self.years.iter_mut().find(|year| year.end == year.first)?;
        *free = Year { first, end, off: [0; 6] };
        for day in (first..end).filter(|day| is_weekend(*day)) {
            free.mark(day, true);
        }
        Some(free)
    }

    pub(super) fn covered(&self) -> impl Iterator<Item = &Year> {
        self.years.iter().filter(|year| year.end > year.first)
    }

    pub(super) fn is_worked(&self, day: i64) -> Option<bool> {
        self.years.iter().find(|year| year.has(day))?.is_worked(day)
    }

    pub(super) fn worked_from(&self, mut day: i64) -> Option<i64> {
        while !self.is_worked(day)? {
            day += 1;
        }
        Some(day)
    }

    pub(super) fn add_worked(&self, mut day: i64, quantity: u32) -> Option<i64> {
        self.is_worked(day)?;
        if quantity == 0 {
            return self.worked_from(day);
        }
        for _ in 0..quantity {
            day = self.worked_from(day + 1)?;
        }
        Some(day)
    }
}

impl Year {
    /// The days of the year that are not as their weekday would have it, as numbers of the year's days: the weekdays
    /// that are off, and the weekend days that are worked.
    pub(super) fn exceptions(&self) -> [Vec<i64>; 2] {
        [false, true].map(|at_weekend| {
            let days = (self.first..self.end).filter(|day| is_weekend(*day) == at_weekend);
            days.filter(|day| self.is_worked(*day) == Some(at_weekend)).map(|day| day - self.first + 1).collect()
        })
    }

    /// The number of the year.
    pub(super) fn number(&self) -> u16 {
        Date::from_days(self.first).map_or(0, Date::year)
    }

    /// Sets a day apart from its weekday, 1 for 1 January: a weekday off, or a weekend day worked.
    pub(super) fn except(&mut self, number: u16, at_weekend: bool) -> Option<()> {
        let day = self.first + i64::from(number) - 1;
        if is_weekend(day) != at_weekend {
            return None;
        }
        self.mark(day, !at_weekend)
    }

    fn has(&self, day: i64) -> bool {
        self.first <= day && day < self.end
    }

    fn is_worked(&self, day: i64) -> Option<bool> {
        let at = day - self.first;
        let bits = self.off.get(usize::try_from(at / 64).ok()?)?;
        Some(bits >> (at % 64) & 1 == 0)
    }

    fn mark(&mut self, day: i64, is_off: bool) -> Option<()> {
        if !self.has(day) {
            return None;
        }
        let at = day - self.first;
        let bits = self.off.get_mut(usize::try_from(at / 64).ok()?)?;
        let bit = 1 << (at % 64);
        *bits = if is_off { *bits | bit } else { *bits & !bit };
        Some(())
    }
}
