//! Raw values: what authors write, with places, unchecked against each other.

mod event;
mod fact;
mod feed;
mod holidays;
mod office;
mod procedure;
mod site;

pub(crate) use event::{RawEvent, RawEventStep};
pub(crate) use fact::{RawFact, RawPeriod};
pub(crate) use feed::RawFeedSettings;
pub(crate) use holidays::{RawHoliday, RawHolidays};
pub(crate) use office::{OFFICE_COLUMNS, RawOffice};
pub(crate) use procedure::*;
pub(crate) use site::*;
