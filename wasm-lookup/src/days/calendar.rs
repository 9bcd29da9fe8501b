//! Days off and worked weekends → which days are working days, and how many lie between two.

use crate::feed::Date;

/// The working days of some years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    pub(super) years: Vec<u16>,
    pub(super) days_off: Vec<Date>,
    pub(super) working_days: Vec<Date>,
}

/// Why lists of days are no calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarError {
    /// A year that stands twice or after a later one.
    YearOutOfOrder(u16),
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
    /// The calendar of these years: Saturdays and Sundays are off but for `working_days`, other days are worked but for
    /// `days_off`. All three lists ascend; a year is covered even if neither list has a day of it.
    pub fn new(years: Vec<u16>, days_off: Vec<Date>, working_days: Vec<Date>) -> Result<Self, CalendarError> {
        if let Some(year) = out_of_order(&years) {
            return Err(CalendarError::YearOutOfOrder(year));
        }
        if let Some(date) = out_of_order(&days_off).or_else(|| out_of_order(&working_days)) {
            return Err(CalendarError::DayOutOfOrder(date));
        }
        let calendar = Self { years, days_off, working_days };
        if let Some(date) = calendar.days().find(|date| !calendar.covers(date.year())) {
            return Err(CalendarError::YearNotCovered(date));
        }
        for date in calendar.working_days.iter().copied() {
            if calendar.days_off.binary_search(&date).is_ok() {
                return Err(CalendarError::OffAndWorked(date));
            }
            if !is_weekend(date) {
                return Err(CalendarError::NotAtWeekend(date));
            }
        }
        Ok(calendar)
    }

    /// The years whose days off are known, ascending.
    pub fn years(&self) -> &[u16] {
        &self.years
    }

    /// Whether the days off of the year are known.
    pub fn covers(&self, year: u16) -> bool {
        self.years.binary_search(&year).is_ok()
    }

    /// Whether offices work on this day; nothing is known of a year that is not covered.
    pub fn is_working_day(&self, date: Date) -> Option<bool> {
        if !self.covers(date.year()) {
            return None;
        }
        let is_worked = self.working_days.binary_search(&date).is_ok();
        Some(is_worked || !is_weekend(date) && self.days_off.binary_search(&date).is_err())
    }

    /// This day if it is a working day, else the next one.
    pub fn working_day_from(&self, date: Date) -> Option<Date> {
        let mut date = date;
        while !self.is_working_day(date)? {
            date = next(date)?;
        }
        Some(date)
    }

    /// The working day that comes so many working days after this day, which is not counted itself. None after a day
    /// is that day, or the next working day if it is off.
    pub fn add_working_days(&self, date: Date, quantity: u32) -> Option<Date> {
        let mut last = if quantity == 0 { self.working_day_from(date)? } else { date };
        self.is_working_day(date)?;
        for _ in 0..quantity {
            last = self.working_day_from(next(last)?)?;
        }
        Some(last)
    }

    /// How many working days lie after the one day up to and with the other: the days left from today to a promised
    /// day. Negative where the other day has passed: the days late.
    pub fn working_days_between(&self, from: Date, to: Date) -> Option<i32> {
        let (mut date, end) = if from <= to { (from, to) } else { (to, from) };
        self.is_working_day(date)?;
        let mut count = 0;
        while date < end {
            date = next(date)?;
            count += i32::from(self.is_working_day(date)?);
        }
        Some(if from <= to { count } else { -count })
    }

    fn days(&self) -> impl Iterator<Item = Date> {
        self.days_off.iter().chain(&self.working_days).copied()
    }
}

/// The day after; the last day of the year 9999 has none.
pub(super) fn next(date: Date) -> Option<Date> {
    Date::from_days(date.days() + 1)
}

/// 1970-01-01 was a Thursday.
fn is_weekend(date: Date) -> bool {
    matches!((date.days() + 4).rem_euclid(7), 0 | 6)
}

/// The first value that is not above the one before it.
fn out_of_order<T: Copy + Ord>(list: &[T]) -> Option<T> {
    list.iter().zip(list.iter().skip(1)).find(|(before, after)| before >= after).map(|(_, after)| *after)
}
