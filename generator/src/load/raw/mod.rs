//! Raw values: what authors write, with places, unchecked against each other.

mod event;
mod fact;
mod feed;
mod holidays;
mod language;
mod notice;
mod page;
mod procedure;
mod redirects;
mod script;
mod set;
mod site;
mod statistics;
mod synonyms;
mod table;

pub(crate) use event::{RawEvent, RawEventStep};
pub(crate) use fact::{RawFact, RawPeriod};
pub(crate) use feed::{RawFeedSettings, RawSecretColumn};
pub(crate) use holidays::{RawHoliday, RawHolidays};
pub(crate) use language::RawLanguage;
pub(crate) use notice::RawNoticeHead;
pub(crate) use page::{RawApology, RawPageHead, RawSuggestions};
pub(crate) use procedure::*;
pub(crate) use redirects::{RawGone, RawMoved, RawRedirects};
pub(crate) use script::RawScript;
pub(crate) use set::{RawSet, RawSetItem};
pub(crate) use site::*;
pub(crate) use statistics::{RawRowCounts, RawStatisticsHead};
pub(crate) use synonyms::{RawSynonymGroup, RawSynonyms};
pub(crate) use table::{OFFICES, RawRow, SATISFACTION, STATISTICS, Table};
