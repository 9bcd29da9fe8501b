//! Terms worked out by hand against the days off of three years.
//!
//! The days off are those of the government for 2025 and 2026. For 2027, announced or not, they are the ones that
//! `content/holidays/2027.yaml` expects; what is tested is the arithmetic.

use super::{Calendar, CalendarError, Due, Term, Unit};
use crate::feed::{Date, Moment};
use crate::prelude::*;

/// 2025: 1 January; Tết 27–31 January; Hùng Kings 7 April; 30 April, 1 May, and 2 May for Saturday 26 April; National
/// Day 1–2 September.
/// 2026: 1 January, and 2 January for Saturday 10 January; Tết 16–20 February; Hùng Kings Sunday 26 April, so Monday
/// 27 April; 30 April, 1 May; National Day 1–2 September, and 31 August for Saturday 22 August; 24 November.
/// 2027: 1 January; Tết 4–10 February; Hùng Kings 16 April; 30 April, 1 May on a Saturday, so Monday 3 May; National
/// Day 2–3 September; 24 November.
pub(super) const DAYS_OFF: &str = "2025:1,27-31,97,120-122,244-245+116;\
    2026:1-2,47-51,117,120-121,243-245,328+10,234;2027:1,35-36,39-41,106,120,123,245-246,328";

/// Filed | term | promised | why. Without a clock, filing is at 9:00; `-` is "not known".
const TERMS: &str = "
2025-01-02 | 1 working_day | 2025-01-03 | Thursday: the day of filing is not counted, so Friday
2025-01-03 | 1 working_day | 2025-01-06 | Friday: over the weekend to Monday
2025-01-01 | 1 working_day | 2025-01-03 | New Year: counts as filed on Thursday the 2nd
2025-01-02 16:59 | 1 working_day | 2025-01-03 | the office is still open
2025-01-02 17:00 | 1 working_day | 2025-01-06 | the office has ended: filed on Friday the 3rd
2025-01-02 23:59 | same_day | 2025-01-03 | at night: filed on Friday, done on Friday
2025-01-03 | 0 working_day | 2025-01-03 | nothing to add on a working day
2025-01-04 | 0 working_day | 2025-01-06 | nothing to add, but Saturday counts as Monday

2025-01-24 | 1 working_day | 2025-02-03 | last Friday before Tết: 27–31 January off, Monday after
2025-01-24 17:00 | 1 working_day | 2025-02-04 | too late that Friday: filed on Monday 3 February
2025-01-24 | 7 working_day | 2025-02-11 | 3–7 February are five, 10 is the 6th, 11 the 7th
2025-01-24 | 17 working_day | 2025-02-25 | mountain term: 3–7 five, 10–14 ten, 17–21 fifteen, 24, 25
2025-01-24 | 7 day | 2025-02-03 | the 7th day is Friday 31 January, a day off of Tết
2025-01-24 | 10 day | 2025-02-03 | the 10th day is Monday 3 February itself
2025-01-24 | 11 day | 2025-02-04 | an ordinary Tuesday
2025-01-29 | same_day | 2025-02-03 | first day of the lunar year: not before offices open again
2025-02-01 | 3 working_day | 2025-02-06 | Saturday after Tết: filed on Monday the 3rd, then 4, 5, 6
2025-01-31 | 1 month | 2025-03-03 | last day off of Tết: filed on 3 February, so 3 March, a Monday

2025-04-04 | 1 working_day | 2025-04-08 | Hùng Kings' day is Monday 7 April
2025-04-04 | 3 day | 2025-04-08 | the 3rd day is Monday 7 April, off
2025-04-06 | same_day | 2025-04-08 | Sunday, and Monday is off too
2025-04-25 | 1 working_day | 2025-04-26 | Saturday 26 April is worked for Friday 2 May
2025-04-25 | 1 day | 2025-04-26 | and so a calendar day may end on it
2025-04-26 | same_day | 2025-04-26 | and one may file on it
2025-04-26 | 1 working_day | 2025-04-28 | Sunday stays a day off
2025-04-25 | 5 working_day | 2025-05-06 | 26, 28, 29 April, then 5 and 6 May
2025-04-29 | 1 working_day | 2025-05-05 | 30 April to 2 May off, 3 and 4 are a weekend
2025-04-30 | 1 working_day | 2025-05-06 | filed on a day off: counts for Monday 5 May
2025-05-02 | same_day | 2025-05-05 | the swapped Friday is off
2025-03-31 | 1 month | 2025-05-05 | April has no 31st: 30 April, a day off
2025-08-29 | 1 working_day | 2025-09-03 | National Day: Monday 1 and Tuesday 2 September off
2025-08-28 | 3 working_day | 2025-09-04 | Friday 29 August, Wednesday 3, Thursday 4 September
2025-08-29 | 3 day | 2025-09-03 | the 3rd day is 1 September, off
2025-11-21 | 1 working_day | 2025-11-24 | in 2025, 24 November is a Monday like any other
2025-11-24 | same_day | 2025-11-24 | and offices are open on it
2025-12-31 | 1 working_day | 2026-01-05 | 1 January, the swapped Friday 2, a weekend
2025-12-31 | 2 month | 2026-03-02 | February has no 31st: the 28th is a Saturday, so Monday 2 March
2025-11-28 | 3 month | 2026-03-02 | 28 February 2026 exists and is a Saturday

2026-01-02 | same_day | 2026-01-05 | off in exchange for Saturday 10 January
2025-12-31 | 6 working_day | 2026-01-10 | 5–9 January are five, Saturday 10 is worked
2025-12-31 | 7 working_day | 2026-01-12 | after it comes Monday
2026-01-09 | 1 day | 2026-01-10 | a worked Saturday ends a term
2026-01-09 | 2 day | 2026-01-12 | Sunday does not
2026-01-10 16:59 | 1 working_day | 2026-01-12 | filed on the worked Saturday
2026-01-10 17:00 | 1 working_day | 2026-01-13 | too late on it: filed on Monday
2026-01-17 | 1 working_day | 2026-01-20 | the Saturday after it is an ordinary one: filed on Monday 19
2026-02-13 | 1 working_day | 2026-02-23 | last Friday before Tết: 16–20 February off
2026-02-12 | 2 working_day | 2026-02-23 | Friday 13 is the first
2026-02-13 | 7 working_day | 2026-03-03 | 23–27 February are five, 2 and 3 March
2026-02-13 | 17 working_day | 2026-03-17 | mountain term: 23–27, 2–6 and 9–13 March are fifteen, 16, 17
2026-02-13 | 7 day | 2026-02-23 | the 7th day is Friday 20 February, off
2026-02-13 | 17 day | 2026-03-02 | the 17th day is Monday 2 March: half a month earlier than in working days
2026-02-14 | 3 working_day | 2026-02-26 | Saturday before Tết: filed on Monday 23
2026-02-17 | 7 working_day | 2026-03-04 | first day of the lunar year: filed on the 23rd, 24–27 are four, 2–4 March
2026-01-27 | 1 month | 2026-02-27 | the day of the same number, a Friday
2026-01-28 | 1 month | 2026-03-02 | 28 February is a Saturday
2026-01-30 | 1 month | 2026-03-02 | no 30 February: the 28th, a Saturday
2026-01-31 | 1 month | 2026-03-02 | a Saturday: filed on 2 February, so 2 March
2026-01-20 | 1 month | 2026-02-23 | 20 February is a day off of Tết
2026-04-24 | 1 working_day | 2026-04-28 | Hùng Kings' day is Sunday 26 April, so Monday 27 is off
2026-04-24 | 2 day | 2026-04-28 | the 2nd day is that Sunday
2026-04-24 | 3 day | 2026-04-28 | the 3rd day is the Monday off for it
2026-04-24 | 4 working_day | 2026-05-05 | 28, 29 April, 4, 5 May
2026-04-26 | same_day | 2026-04-28 | filed on the day itself
2026-04-29 | 1 working_day | 2026-05-04 | Thursday 30 April and Friday 1 May off
2026-04-29 17:30 | same_day | 2026-05-04 | too late on the eve
2026-03-31 | 1 month | 2026-05-04 | no 31 April: the 30th is off
2026-04-30 | 1 month | 2026-06-04 | filed on a day off: counts for 4 May, so 4 June
2026-06-01 | 5 working_day | 2026-06-08 | a week without days off
2026-06-01 | 5 day | 2026-06-08 | the 5th day is a Saturday
2026-06-01 | 15 working_day | 2026-06-22 | 2–5 four, 8–12 nine, 15–19 fourteen, 22
2026-06-01 | 30 day | 2026-07-01 | a Wednesday
2026-06-01 | 30 working_day | 2026-07-13 | 29 by Friday 10 July, then Monday
2026-05-31 | 1 month | 2026-07-01 | a Sunday: filed on 1 June
2026-06-30 | 12 month | 2027-06-30 | a year later, a Wednesday
2026-08-21 | 1 working_day | 2026-08-22 | Saturday 22 August is worked for Monday 31
2026-08-22 | same_day | 2026-08-22 | and open
2026-08-21 | 7 working_day | 2026-09-03 | 22, 24–28 are six; 31 August to 2 September off
2026-08-28 | 1 working_day | 2026-09-03 | the swapped Monday and two days of National Day
2026-08-31 | 1 working_day | 2026-09-04 | off: filed on Thursday the 3rd
2026-08-29 | 5 day | 2026-09-08 | Saturday: filed on Thursday the 3rd, so the 8th
2026-07-31 | 1 month | 2026-09-03 | 31 August is off
2026-10-22 | 1 month | 2026-11-23 | 22 November is a Sunday
2026-10-23 | 1 month | 2026-11-23 | a Monday
2026-10-24 | 1 month | 2026-11-26 | a Saturday: filed on 26 October
2026-11-20 | 1 working_day | 2026-11-23 | Friday to Monday
2026-11-20 | 2 working_day | 2026-11-25 | Tuesday 24 November is off from 2026 on
2026-11-23 | 1 day | 2026-11-25 | a term that ends on 24 November
2026-11-24 | same_day before 15:00 | 2026-11-25 | filed on it
2026-11-23 14:59 | same_day before 15:00 | 2026-11-23 | the last minute
2026-11-23 15:00 | same_day before 15:00 | 2026-11-25 | 15:00 sharp is too late, and Tuesday is off
2026-11-23 15:59 | same_day before 16:00 | 2026-11-23 | other offices take papers for an hour more
2026-11-23 16:00 | same_day before 16:00 | 2026-11-25 | and no longer
2026-11-23 16:59 | same_day | 2026-11-23 | no cut-off: until the office ends
2026-11-23 06:15 | same_day before 15:00 | 2026-11-23 | online, before the office opens
2026-11-20 15:00 | same_day before 15:00 | 2026-11-23 | too late on Friday: Monday
2026-11-21 | same_day before 15:00 | 2026-11-23 | Saturday: Monday
2026-11-23 15:00 | 3 working_day before 15:00 | 2026-11-30 | a cut-off moves other terms too: filed on Wednesday 25
2026-12-31 | 1 working_day | 2027-01-04 | Friday 1 January off, then a weekend
2026-12-31 | 2 month | 2027-03-01 | no 31 February: the 28th is a Sunday

2027-02-03 | 1 working_day | 2027-02-11 | Tết from Thursday 4 to Wednesday 10 February
2027-02-03 | 7 working_day | 2027-02-19 | 11, 12 and 15–19 February
2027-02-03 | 17 working_day | 2027-03-05 | mountain term: 11, 12, 15–19, 22–26, 1–5 March
2027-02-03 | 7 day | 2027-02-11 | the 7th day is Wednesday 10 February
2027-02-06 | 1 working_day | 2027-02-12 | first day of the lunar year: filed on the 11th
2027-01-29 | 1 month | 2027-03-01 | 2027 has no 29 February, and the 28th is a Sunday
2027-04-15 | 1 working_day | 2027-04-19 | Hùng Kings' day is Friday 16 April
2027-04-29 | 1 working_day | 2027-05-04 | 1 May is a Saturday, so Monday 3 May is off
2027-04-30 | 2 day | 2027-05-06 | filed on Tuesday 4 May
2027-05-03 | same_day | 2027-05-04 | off in place of the Saturday
2027-09-01 | 1 working_day | 2027-09-06 | National Day on Thursday, Friday beside it
2027-11-23 | 1 working_day | 2027-11-25 | 24 November again, a Wednesday
2027-11-24 | 1 day | 2027-11-26 | filed on Thursday 25
2027-12-31 | same_day | 2027-12-31 | the last day that is known
2027-12-31 17:00 | same_day | - | the next one is not
2027-12-31 | 1 working_day | - | nor what follows
2027-12-30 | 30 day | - | nor the end of longer terms
2027-06-01 | 7 month | - | 1 January 2028
2024-12-31 | 1 working_day | - | a day before the first that is known
2027-12-31 16:00 | 9 hour | - | ends in the first hour of 2028

2026-11-20 | 8 hour | 2026-11-20T17:00 | hours run from the moment of filing
2026-11-20 | 0 hour | 2026-11-20T09:00 | none of them
2026-11-20 16:00 | 4 hour | 2026-11-20T20:00 | by the clock: working hours are not modelled
2026-11-20 | 24 hour | 2026-11-23T17:00 | ends on Saturday: the end of Monday
2026-11-20 | 72 hour | 2026-11-23T09:00 | Monday: the weekend runs by the clock
2026-11-23 10:00 | 24 hour | 2026-11-25T17:00 | ends on 24 November: the end of Wednesday
2026-11-23 10:00 | 48 hour | 2026-11-25T10:00 | Wednesday
2026-11-21 10:00 | 8 hour | 2026-11-23T16:00 | Saturday: from the opening on Monday
2026-11-20 17:00 | 8 hour | 2026-11-23T16:00 | Friday after the office: the same
2026-11-23 06:30 | 8 hour | 2026-11-23T16:00 | before the opening: from 8:00
2026-02-13 15:00 | 72 hour | 2026-02-23T17:00 | ends on Monday 16 February, Tết
2026-01-09 10:00 | 24 hour | 2026-01-10T10:00 | ends on a worked Saturday
";

/// From | to | working days | why.
const BETWEEN: &str = "
2026-11-16 | 2026-11-20 | 4 | Monday to Friday: Monday is not counted
2026-11-20 | 2026-11-20 | 0 | due today
2026-11-20 | 2026-11-23 | 1 | over a weekend
2026-11-23 | 2026-11-25 | 1 | over 24 November
2026-11-21 | 2026-11-23 | 1 | on Saturday, Monday is one day away
2026-11-21 | 2026-11-22 | 0 | a weekend has none
2026-02-13 | 2026-02-23 | 1 | over Tết
2026-01-09 | 2026-01-12 | 2 | with a worked Saturday
2026-08-21 | 2026-09-03 | 7 | with one, and over National Day
2025-12-31 | 2026-12-31 | 249 | 2026: 261 weekdays less 14 off, two Saturdays worked
2026-11-23 | 2026-11-20 | -1 | on Monday, Friday's promise is one day late
2026-11-22 | 2026-11-20 | 0 | on Sunday it is not yet
2026-11-25 | 2026-11-20 | -2 | Monday and Wednesday
2026-02-23 | 2026-02-13 | -1 | Tết is nobody's delay
2027-12-31 | 2028-01-03 | - | not known
2024-12-31 | 2025-01-02 | - | not known
2028-01-03 | 2027-12-31 | - | not known
2025-06-01 | 2025-05-30 | 0 | Sunday, after a promise for Friday
";

pub(super) fn calendar() -> Calendar {
    Calendar::decode(DAYS_OFF).unwrap()
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn rows(table: &str) -> impl Iterator<Item = [&str; 4]> {
    let rows = table.lines().filter(|line| !line.is_empty());
    rows.map(|line| line.split(" | ").collect::<Vec<_>>().try_into().unwrap())
}

fn term(text: &str) -> Term {
    let (text, cut_off) = text.split_once(" before ").unwrap_or((text, ""));
    let (quantity, unit) = text.split_once(' ').unwrap_or(("0", text));
    Term::read(quantity.parse().unwrap(), &unit.bytes(), cut_off.bytes()).unwrap()
}

/// `2026-11-25`, or for hours `2026-11-25T16:30`.
fn written(due: Due) -> String {
    due.moment.map_or_else(|| due.date.to_string(), |moment| moment.to_string()[..16].to_owned())
}

#[test]
fn terms_end_on_the_days_worked_out_by_hand() {
    let calendar = calendar();
    for [filed, words, promised, why] in rows(TERMS) {
        let (day, clock) = filed.split_once(' ').unwrap_or((filed, "09:00"));
        let moment = Moment::parse(&format!("{day}T{clock}+07:00")).unwrap();
        let due = term(words).due(moment, &calendar).map_or_else(|| "-".to_owned(), written);
        assert_eq!(due, promised, "{filed}, {words}: {why}");
    }
    assert!(rows(TERMS).count() >= 120);
}

#[test]
fn days_between_leave_out_the_first_and_count_the_last() {
    let calendar = calendar();
    for [from, to, days, why] in rows(BETWEEN) {
        let between = calendar.working_days_between(date(from), date(to));
        assert_eq!(between.map_or_else(|| "-".to_owned(), |days| days.to_string()), days, "{from}, {to}: {why}");
    }
}

#[test]
fn moments_count_for_the_day_that_they_are_in_vietnam() {
    let same_day = term("same_day before 15:00");
    let due = |filed: &str| same_day.due(Moment::parse(filed).unwrap(), &calendar()).map(written);
    assert_eq!(due("2026-11-23T07:59Z").as_deref(), Some("2026-11-23"));
    assert_eq!(due("2026-11-23T08:00Z").as_deref(), Some("2026-11-25"));
    assert_eq!(due("2026-11-22T20:00Z").as_deref(), Some("2026-11-23"));
}

#[test]
fn terms_are_read_from_the_words_of_content_files() {
    let read = |unit: &str, cut_off: &str| Term::read(3, &unit.bytes(), cut_off.bytes());
    assert_eq!(read("working_day", "").map(|term| (term.quantity, term.unit)), Some((3, Unit::WorkingDay)));
    assert_eq!(read("same_day", "15:00").and_then(|term| term.cut_off), Some((15, 0)));
    assert_eq!(read("day", "00:00").and_then(|term| term.cut_off), Some((0, 0)));
    for cut_off in ["15", "15:", "24:00", "15:60", "1500", "+5:00", "15:00:00", ":", "giờ", " 15:00", "99999:00"] {
        assert_eq!(read("same_day", cut_off), None, "{cut_off}");
    }
    for unit in ["", "week", "Day", "ngày"] {
        assert_eq!(read(unit, ""), None, "{unit}");
    }
}

#[test]
fn weekends_holidays_and_worked_weekends_are_told_apart() {
    let calendar = calendar();
    for (day, is_working) in [
        ("2026-11-23", Some(true)),
        ("2026-11-24", Some(false)),
        ("2026-11-21", Some(false)),
        ("2026-11-22", Some(false)),
        ("2026-01-10", Some(true)),
        ("2026-01-11", Some(false)),
        ("2026-04-26", Some(false)),
        ("2024-12-31", None),
        ("2028-01-01", None),
    ] {
        assert_eq!(calendar.is_working_day(date(day)), is_working, "{day}");
    }
    assert_eq!(calendar.years().collect::<Vec<_>>(), [2025, 2026, 2027]);
    assert!(calendar.covers(2027) && !calendar.covers(2028) && !calendar.covers(1970));
    assert_eq!(calendar.working_day_from(date("2026-02-14")), Some(date("2026-02-23")));
    assert_eq!(calendar.add_working_days(date("2026-11-22"), 1), Some(date("2026-11-23")));
}

#[test]
fn lists_that_are_no_calendar_are_refused() {
    let [new_year, saturday, sunday, monday] = ["2026-01-01", "2026-01-10", "2026-01-11", "2026-01-12"].map(date);
    let refuse = |years: &[u16], off: &[Date], worked: &[Date]| Calendar::new(years, off, worked).unwrap_err();
    assert!(Calendar::new(&[2026], &[new_year, sunday], &[saturday]).is_ok());
    assert_eq!(refuse(&[2026, 2026], &[], &[]), CalendarError::Year(2026));
    assert_eq!(refuse(&[2026, 2025], &[], &[]), CalendarError::Year(2025));
    assert_eq!(refuse(&[1969], &[], &[]), CalendarError::Year(1969));
    let years: Vec<u16> = (2025..=2041).collect();
    assert!(Calendar::new(&years[..16], &[], &[]).is_ok());
    assert_eq!(refuse(&years, &[], &[]), CalendarError::Year(2041));
    assert_eq!(refuse(&[2026], &[sunday, new_year], &[]), CalendarError::DayOutOfOrder(new_year));
    assert_eq!(refuse(&[2026], &[], &[saturday, saturday]), CalendarError::DayOutOfOrder(saturday));
    assert_eq!(refuse(&[2027], &[new_year], &[]), CalendarError::YearNotCovered(new_year));
    assert_eq!(refuse(&[2027], &[], &[saturday]), CalendarError::YearNotCovered(saturday));
    assert_eq!(refuse(&[2026], &[saturday], &[saturday]), CalendarError::OffAndWorked(saturday));
    assert_eq!(refuse(&[2026], &[], &[monday]), CalendarError::NotAtWeekend(monday));
}

#[test]
fn calendars_are_read_as_they_were_written() {
    let days_off = ["2028-02-29", "2028-12-29", "2028-12-30"].map(date);
    let leap = Calendar::new(&[2028], &days_off, &[]).unwrap();
    assert_eq!(leap.encode(), "2028:60,364", "30 December 2028 is a Saturday");
    assert_eq!(calendar().encode(), DAYS_OFF);
    for text in ["", "2030:", "2026:+10", "2028:60", "2026:1-2;2028:", "2024:366", "9999:365", DAYS_OFF] {
        assert_eq!(Calendar::decode(text).unwrap().encode(), text);
    }
    assert_eq!(Calendar::decode("2026:5,6,7").unwrap().encode(), "2026:5-7");
    assert_eq!(Calendar::default(), Calendar::decode("").unwrap());
}

#[test]
fn other_texts_are_no_calendars() {
    let texts = "2026|;|2026:;|:1|2026:0|2026:366|2028:367|2026:1,|2026:,1|2026:2,1|2026:1,1|2026:3-1|2026:1-1|2026:1-|2026:-1\
        |2026:5-6-7|2026:5-6,6|2026:+|2026:1+|2026:1+5|2026:10|2026:1-12|2026:10+10|2026:+10+10|2026: 1|2026:+1|2026:１|2026:99999\
        |2026:1;2026:2|2027:1;2026:1|1969:1|99999:1|+2026:1|2026:1-65535|2026:1;|2026:ngày|{\"2026\":1}|2026:1\0";
    for text in texts.split('|') {
        assert_eq!(Calendar::decode(text), None, "{text}");
    }
}
