//! Days off become the calendar that counts working days, and keep their names.

use motcua_lookup::days::Calendar;
use motcua_lookup::feed::Date;

use super::context::{Context, Thing};
use super::text;
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::raw::{RawHoliday, RawHolidays};
use crate::load::words::HolidayStatus;
use crate::load::{RawSite, Spanned};
use crate::model::{HolidayYear, Text};

/// A calendar covers this many years at most; older files than these are read but not needed.
const YEARS: usize = 16;

/// The calendar of all years that have a file, none where there is no file; and the years with the names of their days.
pub(super) fn calendar(raw: &RawSite, context: &mut Context<'_>) -> (Option<Calendar>, Vec<HolidayYear>) {
    let mut years = Vec::new();
    for (name, holidays) in raw.holidays.iter().rev().take(YEARS).rev() {
        let Some(number) = year(&name.value, holidays, context) else { continue };
        context.references(Thing::Source, holidays.sources.as_ref());
        let off = days(text::list(holidays.days_off.as_ref()), number, context);
        let worked = days(text::list(holidays.working_days.as_ref()), number, context);
        for (day, span, _) in &worked {
            if !day.is_weekend() || off.iter().any(|(other, ..)| other == day) {
                context.fault(Diagnostic::at(Code::HolidayInvalid, *span).with("date", day).with("fault", "worked"));
            }
        }
        years.push(HolidayYear {
            number,
            is_expected: holidays.status.as_ref().is_some_and(|status| status.value == HolidayStatus::Expected),
            days_off: off.into_iter().map(|(day, _, name)| (day, name)).collect(),
            working_days: worked.into_iter().map(|(day, ..)| day).collect(),
        });
    }
    let numbers: Vec<u16> = years.iter().map(|year| year.number).collect();
    let days_off: Vec<Date> = years.iter().flat_map(|year| year.days_off.iter().map(|(day, _)| *day)).collect();
    let working_days: Vec<Date> = years.iter().flat_map(|year| year.working_days.iter().copied()).collect();
    let calendar = Calendar::new(&numbers, &days_off, &working_days).ok();
    (calendar.filter(|_| !years.is_empty()), years)
}

/// The year, which is also the name of the file.
fn year(name: &str, raw: &RawHolidays, context: &mut Context<'_>) -> Option<u16> {
    let year = raw.year.as_ref()?;
    if year.value.0.to_string() != name {
        context.fault(Diagnostic::at(Code::PlaceUnexpected, year.span));
        return None;
    }
    u16::try_from(year.value.0).ok()
}

/// The days of a list in order, each of the year and each once, with their names.
fn days(list: &[Spanned<RawHoliday>], year: u16, context: &mut Context<'_>) -> Vec<(Date, Span, Text)> {
    let mut found: Vec<(Date, Span, Text)> = Vec::new();
    for holiday in list {
        let Some(date) = &holiday.value.date else { continue };
        let day = Date::parse(&date.value.0.to_string()).filter(|day| day.year() == year);
        let fault = match day {
            None => "year",
            Some(day) if found.iter().any(|(other, ..)| *other == day) => "repeated",
            Some(day) => {
                found.push((day, date.span, text::required(holiday.value.name.as_ref())));
                continue;
            }
        };
        let fault = Diagnostic::at(Code::HolidayInvalid, date.span).with("date", date.value.0).with("fault", fault);
        context.fault(fault);
    }
    found.sort_by_key(|(day, ..)| *day);
    found
}
