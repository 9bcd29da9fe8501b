//! Days and times as offices and their programs write them → moments, in Vietnam's time unless they say otherwise.
//!
//! `20/11/2026`, `20/11/2026 16:30`, `16:30 20/11/2026`, `20/11/2026 4:30 CH`, `2026-11-20`, `2026-11-20T16:30:00`, and
//! the day numbers of spreadsheets. Vietnam writes the day first; what can only be meant otherwise is refused, never
//! turned round.

use motcua_lookup::feed::{Date, Moment};

/// Dossiers of other times are slips of the pen.
const YEARS: std::ops::RangeInclusive<u16> = 1990..=2100;
/// Day 0 of spreadsheets (1899-12-30), in days since 1970.
const SPREADSHEET_EPOCH: i64 = -25_569;

/// Why a text is no day or time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DateFault {
    /// No form that is known, or a day that does not exist.
    Unreadable,
    /// A year of two digits: nobody knows the century, nor whether it is a year.
    ShortYear,
    /// Only the order month, day makes a date of it; then no other date of the column can be relied on.
    MonthFirst,
    /// A year in which there were no dossiers yet, or are none.
    Year,
}

impl DateFault {
    /// What is wrong, for the people who make the export; nothing where there is no more to say.
    pub(crate) fn words(self) -> Option<&'static str> {
        match self {
            Self::Unreadable => None,
            Self::ShortYear => Some("năm chỉ có hai chữ số"),
            Self::MonthFirst => Some("tháng đứng trước ngày"),
            Self::Year => Some("năm không hợp lý"),
        }
    }
}

/// The day of a text.
pub(crate) fn read_date(text: &str) -> Result<Date, DateFault> {
    read_moment(text)?.date().ok_or(DateFault::Unreadable)
}

/// The moment of a text. A day alone is its first minute.
pub(crate) fn read_moment(text: &str) -> Result<Moment, DateFault> {
    let moment = Moment::parse(text).map_or_else(|| read_local(text), Ok)?;
    let is_likely = moment.date().is_some_and(|day| YEARS.contains(&day.year()));
    if is_likely { Ok(moment) } else { Err(DateFault::Year) }
}

fn read_local(text: &str) -> Result<Moment, DateFault> {
    if let Some(moment) = spreadsheet_number(text) {
        return Ok(moment);
    }
    let (one, other) = text.split_once([' ', 'T', ',']).unwrap_or((text, ""));
    let (one, other) = (one.trim(), other.trim_matches([' ', ',', '-']));
    // Some programs write the time first.
    let (day, clock) = if one.contains([':', 'h']) { (other, one) } else { (one, other) };
    let day = Date::parse(day).map_or_else(|| vietnamese_date(day), Ok)?;
    let clock = if clock.is_empty() { "00:00".to_owned() } else { clock_of_day(clock).ok_or(DateFault::Unreadable)? };
    let zoned = |offset: &str| Moment::parse(&format!("{day}T{clock}{offset}"));
    zoned("").or_else(|| zoned("+07:00")).ok_or(DateFault::Unreadable)
}

/// Day, month, year, as Vietnam writes them.
fn vietnamese_date(text: &str) -> Result<Date, DateFault> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
    let [day, month, year] = parts[..] else { return Err(DateFault::Unreadable) };
    let is_number = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !parts.iter().all(is_number) || day.len() > 2 || month.len() > 2 {
        return Err(DateFault::Unreadable);
    }
    let number = |part: &str| part.parse::<u16>().unwrap_or(u16::MAX);
    let (day, month, year_number) = (number(day), number(month), number(year));
    if year.len() == 2 {
        return Err(DateFault::ShortYear);
    }
    let small = |number: u16| u8::try_from(number).unwrap_or(u8::MAX);
    match Date::new(year_number, small(month), small(day)) {
        Some(date) => Ok(date),
        None if month > 12 && Date::new(year_number, small(day), small(month)).is_some() => Err(DateFault::MonthFirst),
        None if !YEARS.contains(&year_number) && (1..=12).contains(&month) => Err(DateFault::Year),
        None => Err(DateFault::Unreadable),
    }
}

/// `7:05`, `16:30:59.000`, `16h30`, `4:30 CH`, `16:30+07` → `16:30`, with seconds and offset as `Moment` reads them.
fn clock_of_day(text: &str) -> Option<String> {
    let upper = text.to_uppercase();
    let (clock, half) = ["SA", "CH", "AM", "PM"]
        .iter()
        .find_map(|half| upper.strip_suffix(half).map(|clock| (clock.trim_end(), Some(*half))))
        .unwrap_or((upper.as_str(), None));
    let at = clock.find(['+', 'Z']).or_else(|| clock.rfind('-')).unwrap_or(clock.len());
    let (clock, offset) = clock.split_at_checked(at)?;
    let offset = if offset.len() == 3 { format!("{offset}:00") } else { offset.to_owned() };
    let clock = clock.split('.').next()?.trim().replace('H', ":");
    let mut parts = clock.trim_end_matches(':').split(':');
    let mut hour: u8 = parts.next()?.parse().ok()?;
    let minute = parts.next().unwrap_or("00");
    match half {
        Some("CH" | "PM") if (1..12).contains(&hour) => hour += 12,
        Some("SA" | "AM") if hour == 12 => hour = 0,
        _ => {}
    }
    let second = parts.next().map_or(String::new(), |second| format!(":{second}"));
    if parts.next().is_some() { None } else { Some(format!("{hour:02}:{minute}{second}{offset}")) }
}

/// A day counted from the end of 1899, with the time as its fraction: how spreadsheets keep dates.
fn spreadsheet_number(text: &str) -> Option<Moment> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let days: f64 = if is_number { text.parse().ok()? } else { return None };
    // From 1990 to 2100; other numbers are no days.
    if !(32_874.0..73_415.0).contains(&days) {
        return None;
    }
    let minutes = (days * 1440.0).round() as i64 + SPREADSHEET_EPOCH * 1440 - 7 * 60;
    Some(Moment(minutes * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_read_as_offices_write_them() {
        for (text, expected) in [
            ("20/11/2026", "2026-11-20T00:00:00+07:00"),
            ("2/1/2026", "2026-01-02T00:00:00+07:00"),
            ("20-11-2026", "2026-11-20T00:00:00+07:00"),
            ("20/11/2026 16:30", "2026-11-20T16:30:00+07:00"),
            ("20/11/2026 7:05", "2026-11-20T07:05:00+07:00"),
            ("20/11/2026  16:30:59", "2026-11-20T16:30:59+07:00"),
            ("20/11/2026 4:30:00 CH", "2026-11-20T16:30:00+07:00"),
            ("20/11/2026 12:05 SA", "2026-11-20T00:05:00+07:00"),
            ("20/11/2026 12:05 PM", "2026-11-20T12:05:00+07:00"),
            ("16:30 20/11/2026", "2026-11-20T16:30:00+07:00"),
            ("16h30 20/11/2026", "2026-11-20T16:30:00+07:00"),
            ("16:30:05 - 20/11/2026", "2026-11-20T16:30:05+07:00"),
            ("2026-11-20", "2026-11-20T00:00:00+07:00"),
            ("2026-11-20 16:30", "2026-11-20T16:30:00+07:00"),
            ("2026-11-20T16:30:00.123", "2026-11-20T16:30:00+07:00"),
            ("2026-11-20 16:30:00+07", "2026-11-20T16:30:00+07:00"),
            ("2026-11-20T16:30:00Z", "2026-11-20T23:30:00+07:00"),
            ("46346", "2026-11-20T00:00:00+07:00"),
            ("46346.6875", "2026-11-20T16:30:00+07:00"),
        ] {
            assert_eq!(read_moment(text).map(|moment| moment.to_string()).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_says_why() {
        for (text, fault) in [
            ("", DateFault::Unreadable),
            ("hôm qua", DateFault::Unreadable),
            ("31/02/2026", DateFault::Unreadable),
            ("20/11/2026 25:00", DateFault::Unreadable),
            ("20/11/2026 16:30:00:00", DateFault::Unreadable),
            ("1/2/3/4", DateFault::Unreadable),
            ("٢/١/2026", DateFault::Unreadable),
            ("0912345678", DateFault::Unreadable),
            ("20/11/26", DateFault::ShortYear),
            ("11/20/2026", DateFault::MonthFirst),
            ("20/11/0026", DateFault::Year),
            ("20/11/2206", DateFault::Year),
            ("1900-01-01", DateFault::Unreadable),
        ] {
            assert_eq!(read_moment(text), Err(fault), "{text}");
        }
    }
}
