//! What holds for every day and every term.

use super::tests::{DAYS_OFF, calendar};
use super::{Calendar, Due, Term, Unit};
use crate::feed::{Date, Moment};
use crate::prelude::*;

const UNITS: [Unit; 5] = [Unit::WorkingDay, Unit::CalendarDay, Unit::Hour, Unit::Month, Unit::SameDay];
const CLOCKS: [(u8, u8); 5] = [(0, 0), (7, 59), (14, 59), (15, 0), (23, 59)];

fn days() -> impl Iterator<Item = Date> {
    let first = Date::new(2025, 1, 1).map_or(0, Date::days);
    (first..first + 365 * 3).filter_map(Date::from_days)
}

fn filings() -> impl Iterator<Item = Moment> {
    days().flat_map(|day| CLOCKS.map(|(hour, minute)| day.at(hour, minute)))
}

fn terms(quantity: u32) -> impl Iterator<Item = Term> {
    let units = UNITS.into_iter();
    units.flat_map(move |unit| [None, Some((15, 0))].map(|cut_off| Term { quantity, unit, cut_off }))
}

#[test]
fn promises_fall_on_working_days_and_never_before_the_filing() {
    let calendar = calendar();
    for filed in filings() {
        for term in [0, 1, 3, 30].into_iter().flat_map(terms) {
            let Some(Due { date, moment }) = term.due(filed, &calendar) else { continue };
            assert_eq!(calendar.is_working_day(date), Some(true), "{filed} {term:?}");
            assert!(Some(date) >= filed.date(), "{filed} {term:?}");
            assert_eq!(moment.is_some(), term.unit == Unit::Hour);
            assert!(moment.is_none_or(|moment| moment >= filed && moment.date() == Some(date)), "{filed} {term:?}");
        }
    }
}

#[test]
fn more_is_never_earlier() {
    let calendar = calendar();
    for filed in filings().step_by(7) {
        for quantity in 0..40 {
            for (less, more) in terms(quantity).zip(terms(quantity + 1)) {
                let (less, more) = (less.due(filed, &calendar), more.due(filed, &calendar));
                let Some(more) = more else { continue };
                let less = less.unwrap();
                assert!(less.date <= more.date, "{filed} {quantity}");
            }
        }
    }
}

#[test]
fn who_files_later_is_never_served_earlier() {
    let calendar = calendar();
    for term in [0, 1, 5, 24].into_iter().flat_map(terms) {
        let due = filings().filter_map(|filed| term.due(filed, &calendar));
        let due: Vec<_> = due.map(|due| (due.date, due.moment)).collect();
        assert!(due.is_sorted() && due.len() > 1000, "{term:?}");
    }
}

#[test]
fn nothing_added_is_the_day_that_the_filing_counts_for() {
    let calendar = calendar();
    for filed in filings() {
        let [working, calendar_day, hours, months, same_day] =
            UNITS.map(|unit| Term { quantity: 0, unit, cut_off: None }.due(filed, &calendar).map(|due| due.date));
        assert!([working, calendar_day, hours, months].iter().all(|date| *date == same_day), "{filed}");
    }
}

#[test]
fn working_days_added_are_working_days_between() {
    let calendar = calendar();
    for day in days() {
        assert_eq!(calendar.working_days_between(day, day), Some(0));
        for quantity in [1, 2, 7, 17] {
            let Some(last) = calendar.add_working_days(day, quantity) else { continue };
            assert_eq!(calendar.working_days_between(day, last), i32::try_from(quantity).ok());
            let back = calendar.working_days_between(last, day);
            assert_eq!(back, i32::try_from(quantity).ok().map(|quantity| -quantity));
        }
    }
}

#[test]
fn working_days_are_never_sooner_than_as_many_calendar_days() {
    let calendar = calendar();
    for filed in filings() {
        for quantity in [1, 7, 17] {
            let due = |unit| Term { quantity, unit, cut_off: None }.due(filed, &calendar).map(|due| due.date);
            let Some(working) = due(Unit::WorkingDay) else { continue };
            assert!(due(Unit::CalendarDay).is_some_and(|day| day <= working), "{filed} {quantity}");
        }
    }
}

#[test]
fn no_input_is_too_much() {
    let last = Date::new(9999, 12, 31).unwrap();
    let to_the_end = Calendar::decode("1970:;9999:1").unwrap();
    let calendars = [Calendar::default(), calendar(), to_the_end];
    let seconds = [i64::MIN, i64::MIN + 25_200, -1, 0, 253_402_275_599, 253_402_275_600, i64::MAX - 25_200, i64::MAX];
    for calendar in &calendars {
        for filed in seconds.map(Moment).into_iter().chain([last.at(9, 0)]) {
            for term in [0, 1, 400, u32::MAX / 12, u32::MAX].into_iter().flat_map(terms) {
                for cut_off in [term.cut_off, Some((0, 0)), Some((u8::MAX, u8::MAX))] {
                    let due = Term { cut_off, ..term }.due(filed, calendar);
                    assert!(due.is_none_or(|due| calendar.is_working_day(due.date) == Some(true)));
                }
            }
        }
        assert_eq!(calendar.add_working_days(last, u32::MAX), None);
        assert_eq!(calendar.working_days_between(Date::new(1970, 1, 1).unwrap(), last), None);
    }
}

#[test]
fn no_text_is_too_much() {
    let mut is_read = 0;
    for at in 0..=DAYS_OFF.len() {
        let (before, after) = DAYS_OFF.split_at(at);
        for between in ["", "0", "9", ",", "-", "+", ":", ";", "99999999999999999999", "ế", "\0"] {
            for text in [format!("{before}{between}{after}"), format!("{before}{between}")] {
                if let Some(calendar) = Calendar::decode(&text) {
                    assert_eq!(Calendar::decode(&calendar.encode()), Some(calendar));
                    is_read += 1;
                }
            }
        }
    }
    assert!(is_read > 100);
}
