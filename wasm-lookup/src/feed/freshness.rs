//! How old the data are, and what a reader must be told about it.

use super::Moment;

/// A clock may run this much behind the publisher's before it is called wrong.
const CLOCK_TOLERANCE: i64 = 5 * 60;
/// A weekend passes without exports, and that is no fault.
const WEEKEND: i64 = 3 * 86_400;
/// So many exports may be missed before data count as old.
const MISSED_EXPORTS: i64 = 4;

/// The moments of a publication, in either mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// When it was published.
    pub created: Moment,
    /// Until when it may be relied on.
    pub expires: Moment,
    /// When the data were exported: the age that people are told.
    pub as_of: Moment,
    /// Seconds between exports.
    pub cadence: u32,
}

/// What a reader is told besides the age. The answer is shown in every case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Nothing to say.
    Fresh,
    /// The export is older than four cadences and than three days: it may have missed changes.
    Stale,
    /// The publication is past its own term: the publisher, or the copy, has stopped.
    Expired,
    /// The publication lies in the future: the reader's clock is wrong, and so is every age.
    ClockBehind,
}

/// Judges a publication at a moment.
pub fn freshness(term: &Term, now: Moment) -> Freshness {
    let longest = (i64::from(term.cadence) * MISSED_EXPORTS).max(WEEKEND);
    if term.created.0.saturating_sub(now.0) > CLOCK_TOLERANCE {
        Freshness::ClockBehind
    } else if now > term.expires {
        Freshness::Expired
    } else if now.0.saturating_sub(term.as_of.0) > longest {
        Freshness::Stale
    } else {
        Freshness::Fresh
    }
}

/// An age as it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// Less than an hour (0: just now).
    Minutes(i64),
    /// Less than a day.
    Hours(i64),
    /// Days of the calendar: from Friday evening to Monday morning it is three.
    Days(i64),
}

/// How long ago a moment was; a moment in the future was just now.
pub fn age(moment: Moment, now: Moment) -> Age {
    let seconds = now.0.saturating_sub(moment.0).max(0);
    match seconds {
        0..3600 => Age::Minutes(seconds / 60),
        3600..86_400 => Age::Hours(seconds / 3600),
        _ => {
            let days = moment.date().zip(now.date()).map(|(then, today)| today.days() - then.days());
            Age::Days(days.unwrap_or(seconds / 86_400))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3600;

    fn term(cadence: u32) -> Term {
        Term {
            created: Moment(1_000_000),
            expires: Moment(1_000_000 + 100 * HOUR),
            as_of: Moment(1_000_000 - HOUR),
            cadence,
        }
    }

    #[test]
    fn every_moment_has_one_judgement() {
        let created = 1_000_000;
        for (now, cadence, expected) in [
            (created, 900, Freshness::Fresh),
            (created - 300, 900, Freshness::Fresh),
            (created - 301, 900, Freshness::ClockBehind),
            (0, 900, Freshness::ClockBehind),
            (i64::MIN, 900, Freshness::ClockBehind),
            (created + 71 * HOUR, 900, Freshness::Fresh),
            (created + 71 * HOUR + 1, 900, Freshness::Stale),
            (created + 71 * HOUR + 1, 86_400, Freshness::Fresh),
            (created + 100 * HOUR, 86_400, Freshness::Stale),
            (created + 100 * HOUR + 1, 86_400, Freshness::Expired),
            (i64::MAX, u32::MAX, Freshness::Expired),
        ] {
            assert_eq!(freshness(&term(cadence), Moment(now)), expected, "{now}");
        }
    }

    #[test]
    fn ages_are_said_in_the_unit_people_use() {
        let at = |text: &str| Moment::parse(text).unwrap_or(Moment(0));
        let friday = at("2026-11-20T16:30+07:00");
        for (now, expected) in [
            ("2026-11-20T16:00+07:00", Age::Minutes(0)),
            ("2026-11-20T16:30:59+07:00", Age::Minutes(0)),
            ("2026-11-20T17:29+07:00", Age::Minutes(59)),
            ("2026-11-20T17:30+07:00", Age::Hours(1)),
            ("2026-11-21T16:29+07:00", Age::Hours(23)),
            ("2026-11-21T16:30+07:00", Age::Days(1)),
            ("2026-11-23T08:00+07:00", Age::Days(3)),
        ] {
            assert_eq!(age(friday, at(now)), expected, "{now}");
        }
        assert_eq!(age(Moment(i64::MIN), Moment(i64::MAX)), Age::Days(i64::MAX / 86_400));
    }
}
