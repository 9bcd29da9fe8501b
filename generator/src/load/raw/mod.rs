//! Raw values: what authors write, with places, unchecked against each other.

mod event;
mod fact;
mod feed;
mod holidays;
mod language;
mod notice;
mod office;
mod procedure;
mod redirects;
mod set;
mod site;
mod synonyms;

pub(crate) use event::{RawEvent, RawEventStep};
pub(crate) use fact::{RawFact, RawPeriod};
pub(crate) use feed::{RawFeedSettings, RawSecretColumn};
pub(crate) use holidays::{RawHoliday, RawHolidays};
pub(crate) use language::RawLanguage;
pub(crate) use notice::RawNoticeHead;
pub(crate) use office::{OFFICE_COLUMNS, RawOffice};
pub(crate) use procedure::*;
pub(crate) use redirects::{RawGone, RawMoved, RawRedirects};
pub(crate) use set::{RawSet, RawSetItem};
pub(crate) use site::*;
pub(crate) use synonyms::{RawSynonymGroup, RawSynonyms};
