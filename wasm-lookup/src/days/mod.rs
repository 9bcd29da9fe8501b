//! A term and the moment of filing → the day on which the result is promised.
//!
//! The rules, each with where it comes from:
//!
//! - The day of filing is not counted; counting begins on the day after it (Civil Code 2015, art. 147(2)). Hours run
//!   from the moment itself (art. 147(1)).
//! - A term in days ends with its last day (art. 148(1)); a term in months ends on the day of the same number, or on the
//!   last day of a month that has none (art. 148(3)).
//! - A term whose last day is a day off ends with the next working day (art. 148(5)).
//! - A working day ("ngày làm việc") is not a Saturday, a Sunday or a public holiday (Labour Code 2019, art. 111–112); a
//!   day ("ngày") is a day of the calendar. A Saturday or Sunday that the government has worked in exchange for another
//!   day is a working day, and that other day is a day off.
//!
//! Choices of our own, where the law leaves room:
//!
//! - What is filed on a day off, or when the office of a working day has ended, counts as filed on the next working day.
//!   The office ends at the cut-off of the term, else at [`OFFICE_END`]; filing at that very minute is too late.
//! - A same-day term ends on the day that the filing counts for, be it this one or the next working day.
//! - Working hours are not modelled: hours are counted by the clock, through the night, from the moment that the filing
//!   counts for and never from before [`OFFICE_START`]. Where they end on a day off, the term ends when the office of the
//!   next working day does.
//! - Days off are known for the years of a [`Calendar`] only. Whatever needs another year has no answer, never a guess.
//!
//! All of it is arithmetic over the calendar of Vietnam's own time; nothing here reads a clock.

mod calendar;
mod encoding;
mod term;

pub use calendar::{Calendar, CalendarError};
pub use term::{Due, OFFICE_END, OFFICE_START, Term, Unit};

#[cfg(test)]
mod property_tests;
#[cfg(test)]
mod tests;
