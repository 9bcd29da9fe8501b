//! Days and moments as feeds write them. Vietnam has kept one offset, UTC+7, since 1975, so no time zone data are
//! needed.

use core::fmt;

const DAY_SECONDS: i64 = 86_400;
const VIETNAM_SECONDS: i64 = 7 * 3600;

/// A day of the calendar, written `2026-11-30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A point in time in seconds since 1970, written with Vietnam's offset: `2026-11-20T16:30:00+07:00`.
#[derive(Default, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(
    /// Seconds since 1970-01-01T00:00:00Z.
    pub i64,
);

impl Date {
    /// A day from 1970 to 9999 that exists.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1970..=9999).contains(&year) && day >= 1 && day <= days_in(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// Reads `2026-11-30`.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes.get(4) != Some(&b'-') || bytes.get(7) != Some(&b'-') {
            return None;
        }
        let [year, month, day] = [digits(text, 0, 4)?, digits(text, 5, 7)?, digits(text, 8, 10)?];
        Self::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01, a Thursday.
    pub fn days(self) -> i64 {
        // Years begin in March here, so that the leap day is the last.
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// Whether it is a Saturday or a Sunday.
    pub fn is_weekend(self) -> bool {
        is_weekend(self.days())
    }

    /// The day that lies so many days after 1970-01-01, if it is before the year 10000.
    pub fn from_days(days: i64) -> Option<Self> {
        let shifted = days.checked_add(719_468)?;
        let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * years + years / 4 - years / 100);
        let shifted_month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = years + era * 400 + i64::from(month <= 2);
        Self::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// A moment of this day in Vietnam.
    pub fn at(self, hour: u8, minute: u8) -> Moment {
        let seconds = i64::from(hour) * 3600 + i64::from(minute) * 60;
        Moment(self.days() * DAY_SECONDS + seconds - VIETNAM_SECONDS)
    }
}

/// Whether the day that lies so many days after 1970-01-01, a Thursday, is a Saturday or a Sunday.
pub(crate) fn is_weekend(days: i64) -> bool {
    matches!((days + 4).rem_euclid(7), 0 | 6)
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Moment {
    /// Reads `2026-11-20T16:30:00+07:00`; seconds may be left out, `Z` may stand for the offset.
    pub fn parse(text: &str) -> Option<Self> {
        let day = Date::parse(text.get(..10)?)?;
        let (clock, offset) = match text.get(10..)?.strip_prefix('T')? {
            utc if utc.ends_with('Z') => (utc.strip_suffix('Z')?, 0),
            local => {
                let at = local.len().checked_sub(6)?;
                (local.get(..at)?, offset_seconds(local.get(at..)?)?)
            }
        };
        let seconds = match clock.len() {
            5 => clock_seconds(clock, "00")?,
            8 if clock.get(5..6) == Some(":") => clock_seconds(clock.get(..5)?, clock.get(6..)?)?,
            _ => return None,
        };
        Some(Self(day.days() * DAY_SECONDS + seconds - offset))
    }

    /// The day in Vietnam; moments before 1970 and after 9999 have none.
    pub fn date(self) -> Option<Date> {
        Date::from_days(self.0.checked_add(VIETNAM_SECONDS)?.div_euclid(DAY_SECONDS))
    }

    /// Hour and minute in Vietnam.
    pub fn clock(self) -> (u8, u8) {
        let minutes = self.0.saturating_add(VIETNAM_SECONDS).rem_euclid(DAY_SECONDS) / 60;
        (u8::try_from(minutes / 60).unwrap_or(0), u8::try_from(minutes % 60).unwrap_or(0))
    }
}

impl fmt::Display for Moment {
    /// Nothing for a moment that has no day.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(date) = self.date() else { return Ok(()) };
        let (hour, minute) = self.clock();
        write!(out, "{date}T{hour:02}:{minute:02}:{:02}+07:00", self.0.rem_euclid(60))
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(is_leap),
        _ => 0,
    }
}

/// Hour and minute of `16:30` and seconds, as seconds of the day.
fn clock_seconds(clock: &str, seconds: &str) -> Option<i64> {
    if clock.get(2..3) != Some(":") || clock.len() != 5 || seconds.len() != 2 {
        return None;
    }
    let (hour, minute, second) = (digits(clock, 0, 2)?, digits(clock, 3, 5)?, digits(seconds, 0, 2)?);
    (hour < 24 && minute < 60 && second < 60).then(|| i64::from(hour * 3600 + minute * 60 + second))
}

/// Seconds east of Greenwich of `+07:00`.
fn offset_seconds(text: &str) -> Option<i64> {
    let seconds = clock_seconds(text.get(1..)?, "00")?;
    match text.get(..1)? {
        "+" => Some(seconds),
        "-" => Some(-seconds),
        _ => None,
    }
}

fn digits(text: &str, from: usize, to: usize) -> Option<u32> {
    let part = text.get(from..to)?;
    if part.bytes().all(|byte| byte.is_ascii_digit()) { part.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_through_every_leap_rule() {
        assert_eq!(Date::new(1970, 1, 1).map(Date::days), Some(0));
        assert_eq!(Date::new(2026, 11, 23).map(Date::days), Some(20_780));
        let mut expected = 0;
        for year in 1970..=2401 {
            for month in 1..=12 {
                for day in 1..=31 {
                    let Some(date) = Date::new(year, month, day) else { continue };
                    assert_eq!((date.days(), Date::from_days(expected)), (expected, Some(date)));
                    assert_eq!(Date::parse(&date.to_string()), Some(date));
                    expected += 1;
                }
            }
        }
        assert_eq!(expected, 157_785);
    }

    #[test]
    fn moments_are_read_with_any_offset_and_written_with_ours() {
        for (text, written) in [
            ("2026-11-20T16:30:00+07:00", "2026-11-20T16:30:00+07:00"),
            ("2026-11-20T16:30+07:00", "2026-11-20T16:30:00+07:00"),
            ("2026-11-20T20:00:59Z", "2026-11-21T03:00:59+07:00"),
            ("1970-01-01T00:00Z", "1970-01-01T07:00:00+07:00"),
            ("2026-12-31T23:59:59-05:30", "2027-01-01T12:29:59+07:00"),
        ] {
            assert_eq!(Moment::parse(text).map(|moment| moment.to_string()).as_deref(), Some(written));
        }
    }

    #[test]
    fn other_texts_are_no_dates() {
        let texts = "|2026-02-29|2026-13-01|2026-00-10|1969-01-01|2026-1-01|2026-11-20T16:30|2026-11-20 16:30Z|2026-11-20T24:00Z\
            |2026-11-20T16:60Z|2026-11-20T16:30:61Z|2026-11-20T1630Z|2026-11-20T+16:30Z|２026-11-20|2026-11-20T16:30+7|2026-11-20Tế:30Z\
            |20261120|2026-11-20T16:30:00+07:00x|+026-11-20|ế026-11-2";
        for text in texts.split('|') {
            assert_eq!((Date::parse(text), Moment::parse(text)), (None, None), "{text}");
        }
        for seconds in [i64::MIN, i64::MAX, -1_000_000_000_000, 400_000_000_000] {
            assert_eq!(Moment(seconds).to_string(), "");
        }
    }
}
