//! A term and the moment of filing → the promised day.

use super::calendar::{Calendar, next};
use crate::feed::{Date, Moment};

/// When offices begin, by the clock of Vietnam. Some open at 7:00 or 7:30; the later hour promises nothing too early.
pub const OFFICE_START: (u8, u8) = (8, 0);
/// When offices end where a term has no cut-off, by the clock of Vietnam.
pub const OFFICE_END: (u8, u8) = (17, 0);

/// What a term is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Ngày làm việc.
    WorkingDay,
    /// Ngày.
    CalendarDay,
    /// Giờ.
    Hour,
    /// Tháng.
    Month,
    /// Trong ngày; has no quantity.
    SameDay,
}

/// How long an office may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Term {
    /// How many units; a same-day term has none.
    pub quantity: u32,
    /// The unit.
    pub unit: Unit,
    /// Hour and minute from which filing counts for the next working day; [`OFFICE_END`] where there is none.
    pub cut_off: Option<(u8, u8)>,
}

/// What is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Due {
    /// The day, always a working day. The result is due by the end of it.
    pub date: Date,
    /// The moment on that day, for terms in hours.
    pub moment: Option<Moment>,
}

impl Unit {
    /// Every unit with its name in content files.
    pub const NAMES: [(&str, Self); 5] = [
        ("working_day", Self::WorkingDay),
        ("day", Self::CalendarDay),
        ("hour", Self::Hour),
        ("month", Self::Month),
        ("same_day", Self::SameDay),
    ];

    /// The unit with this name in content files.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, unit)| *unit)
    }
}

impl Term {
    /// A term from what a page says of it: a quantity, the name of a unit, and a cut-off such as `15:00` or nothing.
    pub fn from_words(quantity: u32, unit: &str, cut_off: &str) -> Option<Self> {
        let cut_off = if cut_off.is_empty() { None } else { Some(clock(cut_off)?) };
        Some(Self { quantity, unit: Unit::from_name(unit)?, cut_off })
    }

    /// What is promised to who files at this moment, if the calendar knows all the days that it depends on.
    pub fn due(self, filed: Moment, calendar: &Calendar) -> Option<Due> {
        let received = self.received(filed, calendar)?;
        let day = received.date()?;
        let date = match self.unit {
            Unit::Hour => return end_of_hours(received, self.quantity, calendar),
            Unit::SameDay => day,
            Unit::WorkingDay => calendar.add_working_days(day, self.quantity)?,
            Unit::CalendarDay => {
                let last = Date::from_days(day.days() + i64::from(self.quantity))?;
                calendar.working_day_from(last)?
            }
            Unit::Month => calendar.working_day_from(add_months(day, self.quantity)?)?,
        };
        Some(Due { date, moment: None })
    }

    /// The moment that the filing counts for: on a working day, while the office is open.
    fn received(self, filed: Moment, calendar: &Calendar) -> Option<Moment> {
        let day = filed.date()?;
        let is_open = filed.clock() < self.cut_off.unwrap_or(OFFICE_END);
        if calendar.is_working_day(day)? && is_open {
            return Some(filed.max(at(day, OFFICE_START)));
        }
        let day = calendar.working_day_from(next(day)?)?;
        Some(at(day, OFFICE_START))
    }
}

impl Due {
    /// `2026-11-25`, for terms in hours `2026-11-25T16:30` by the clock of Vietnam.
    pub fn text(self) -> String {
        let mut text = String::with_capacity(16);
        push(&mut text, "", self.date.year(), 1000);
        push(&mut text, "-", self.date.month().into(), 10);
        push(&mut text, "-", self.date.day().into(), 10);
        if let Some((hour, minute)) = self.moment.map(Moment::clock) {
            push(&mut text, "T", hour.into(), 10);
            push(&mut text, ":", minute.into(), 10);
        }
        text
    }
}

/// Hours by the clock; what ends on a day off ends with the office of the next working day.
fn end_of_hours(received: Moment, quantity: u32, calendar: &Calendar) -> Option<Due> {
    let end = Moment(received.0 + i64::from(quantity) * 3600);
    let day = end.date()?;
    let date = calendar.working_day_from(day)?;
    let moment = if date == day { end } else { at(date, OFFICE_END) };
    Some(Due { date, moment: Some(moment) })
}

/// The day of the same number so many months later, or the last day of a month that has none.
fn add_months(date: Date, quantity: u32) -> Option<Date> {
    let months = u32::from(date.year()) * 12 + u32::from(date.month()) - 1;
    let months = months.checked_add(quantity)?;
    let (year, month) = (u16::try_from(months / 12).ok()?, u8::try_from(months % 12 + 1).ok()?);
    (1..=date.day()).rev().find_map(|day| Date::new(year, month, day))
}

fn at(date: Date, (hour, minute): (u8, u8)) -> Moment {
    date.at(hour, minute)
}

/// Hour and minute of `15:00`.
fn clock(text: &str) -> Option<(u8, u8)> {
    let (hour, minute) = text.split_once(':')?;
    let is_number = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(hour) || !is_number(minute) {
        return None;
    }
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

/// Appends a number with leading zeros, digit by digit: the formatting machinery of the standard library would be most
/// of the browser module.
fn push(text: &mut String, before: &str, number: u16, highest: u16) {
    text.push_str(before);
    let mut place = highest;
    while place > 0 {
        text.extend(char::from_digit(u32::from(number / place % 10), 10));
        place /= 10;
    }
}
