//! `holidays/<year>.yaml`: days off and swapped days, a file a year, because the government decides them each year.

use crate::load::read::raw;
use crate::load::words::HolidayStatus;
use crate::load::{Count, Date, Slug, Spanned, Text, Verbatim};

type List<T> = Vec<Spanned<T>>;

raw! {
    /// The days off of a year.
    RawHolidays {
        required year: Count,
        /// Whether the government has announced them.
        required status: HolidayStatus,
        /// What is not sure, and where the days come from.
        optional note: Verbatim,
        optional sources: List<Slug>,
        required days_off: List<RawHoliday>,
        /// Saturdays and Sundays that are worked in exchange.
        optional working_days: List<RawHoliday>,
    }
}

raw! {
    /// A day with its name.
    RawHoliday {
        required date: Date,
        required name: Text,
    }
}
