//! What day and time it is, for a province of Vietnam wherever the machine stands.

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

/// Asia/Ho_Chi_Minh: UTC+7 all year, without summer time since 1975.
const VIETNAM: Offset = jiff::tz::offset(7);

/// Seconds since 1970 in UTC.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub(super) fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// The day in Vietnam.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub(super) fn today() -> Date {
    jiff::Timestamp::now().to_zoned(TimeZone::fixed(VIETNAM)).date()
}

/// A moment to measure from.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub(super) fn start() -> std::time::Instant {
    std::time::Instant::now()
}
