//! Days off become the calendar that counts working days.

use motcua_lookup::days::Calendar;
use motcua_lookup::feed::Date;

use super::context::{Context, Thing};
use super::text;
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::raw::{RawHoliday, RawHolidays};
use crate::load::{RawSite, Spanned};

/// A calendar covers this many years at most; older files than these are read but not needed.
const YEARS: usize = 16;

/// The calendar of all years that have a file; none where there is no file.
pub(super) fn calendar(raw: &RawSite, context: &mut Context<'_>) -> Option<Calendar> {
    let mut years = Vec::new();
    let (mut days_off, mut working_days) = (Vec::new(), Vec::new());
    for (name, holidays) in raw.holidays.iter().rev().take(YEARS).rev() {
        let Some(year) = year(&name.value, holidays, context) else { continue };
        years.push(year);
        context.references(Thing::Source, holidays.sources.as_ref());
        let off = days(text::list(holidays.days_off.as_ref()), year, context);
        let worked = days(text::list(holidays.working_days.as_ref()), year, context);
        for (day, span) in &worked {
            if !day.is_weekend() || off.iter().any(|(other, _)| other == day) {
                context.fault(Diagnostic::at(Code::HolidayInvalid, *span).with("date", day).with("fault", "worked"));
            }
        }
        days_off.extend(off.into_iter().map(|(day, _)| day));
        working_days.extend(worked.into_iter().map(|(day, _)| day));
    }
    let calendar = Calendar::new(&years, &days_off, &working_days).ok();
    calendar.filter(|_| !years.is_empty())
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

/// The days of a list in order, each of the year and each once.
fn days(list: &[Spanned<RawHoliday>], year: u16, context: &mut Context<'_>) -> Vec<(Date, Span)> {
    let mut found: Vec<(Date, Span)> = Vec::new();
    for date in list.iter().filter_map(|day| day.value.date.as_ref()) {
        let day = Date::parse(&date.value.0.to_string()).filter(|day| day.year() == year);
        let fault = match day {
            None => "year",
            Some(day) if found.iter().any(|(other, _)| *other == day) => "repeated",
            Some(day) => {
                found.push((day, date.span));
                continue;
            }
        };
        let fault = Diagnostic::at(Code::HolidayInvalid, date.span).with("date", date.value.0).with("fault", fault);
        context.fault(fault);
    }
    found.sort();
    found
}
