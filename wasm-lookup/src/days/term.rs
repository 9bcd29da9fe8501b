//! A term and the moment of filing → the promised day.

use super::calendar::Calendar;
use super::encoding::Reader;
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
}

impl Term {
    /// A term from the bytes of what a page says of it: a quantity, the name of a unit, and a cut-off such as `15:00` or
    /// nothing.
    pub fn read(
        quantity: u32,
        unit: &(impl Iterator<Item = u8> + Clone),
        cut_off: impl Iterator<Item = u8>,
    ) -> Option<Self> {
        let (_, unit) = Unit::NAMES.into_iter().find(|(name, _)| unit.clone().eq(name.bytes()))?;
        let mut reader = Reader::new(cut_off);
        let cut_off = if reader.next.is_none() { None } else { Some(clock(&mut reader)?) };
        Some(Self { quantity, unit, cut_off })
    }

    /// What is promised to who files at this moment, if the calendar knows all the days that it depends on.
    pub fn due(self, filed: Moment, calendar: &Calendar) -> Option<Due> {
        let received = self.received(filed, calendar)?;
        let day = received.date()?;
        let last = match self.unit {
            Unit::Hour => return end_of_hours(received, self.quantity, calendar),
            Unit::SameDay => day.days(),
            Unit::WorkingDay => calendar.add_worked(day.days(), self.quantity)?,
            Unit::CalendarDay => day.days() + i64::from(self.quantity),
            Unit::Month => add_months(day, self.quantity)?.days(),
        };
        Some(Due { date: Date::from_days(calendar.worked_from(last)?)?, moment: None })
    }

    /// The moment that the filing counts for: on a working day, while the office is open.
    fn received(self, filed: Moment, calendar: &Calendar) -> Option<Moment> {
        let day = filed.date()?;
        let is_open = filed.clock() < self.cut_off.unwrap_or(OFFICE_END);
        if calendar.is_working_day(day)? && is_open {
            return Some(filed.max(at(day, OFFICE_START)));
        }
        Some(at(Date::from_days(calendar.worked_from(day.days() + 1)?)?, OFFICE_START))
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
fn clock(reader: &mut Reader<impl Iterator<Item = u8>>) -> Option<(u8, u8)> {
    let hour = reader.number().filter(|hour| *hour < 24)?;
    reader.take(b':').then_some(())?;
    let minute = reader.number().filter(|minute| *minute < 60)?;
    let is_end = reader.next.is_none();
    is_end.then_some((u8::try_from(hour).ok()?, u8::try_from(minute).ok()?))
}
