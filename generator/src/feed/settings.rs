//! What a feed is: its name, and how to read the exports it is made from.

use std::collections::{BTreeMap, BTreeSet};

use motcua_lookup::days::Calendar;
use motcua_lookup::feed::{Date, Moment};
use motcua_lookup::sealed::Kdf;
use motcua_lookup::status::Status;
use motcua_lookup::text::tokens;

use super::input::Columns;
use super::stats::StatisticsSettings;
use crate::model::SlipSecret;

/// The settings of a feed.
#[derive(Debug, Clone)]
pub(crate) struct FeedSettings {
    /// The feed's name (`H56`): letters, digits, `.` and `-`.
    pub(crate) feed: String,
    /// The province's own root (`H56`), which codes may leave out.
    pub(crate) root: String,
    /// Whether the records are made up.
    pub(crate) sample: bool,
    /// The columns to read; no other is looked at.
    pub(crate) columns: Columns,
    /// Words for statuses, by [`status_key`].
    pub(crate) statuses: BTreeMap<String, Status>,
    /// Minutes between exports.
    pub(crate) cadence_minutes: u32,
    /// The sheet of a workbook that holds the rows.
    pub(crate) sheet: Option<String>,
    /// The SELECT by which a database gives the rows.
    pub(crate) query: Option<String>,
    /// How figures are made.
    pub(crate) statistics: StatisticsSettings,
    /// When the export was made; without it, the time its file was last written.
    pub(crate) as_of: Option<Moment>,
    /// Days off other than Saturdays and Sundays: a publication lasts until the end of the next working day.
    pub(crate) days_off: BTreeSet<Date>,
    /// Units.
    pub(crate) units: Names,
    /// Notes.
    pub(crate) notes: Names,
    /// Official codes of procedures that are published under the check code only.
    pub(crate) sensitive: BTreeSet<String>,
    /// Days after which finished dossiers leave a sealed feed.
    pub(crate) retention_days: u32,
    /// What a sealed feed is sealed with; none for an open one.
    pub(crate) sealing: Option<Sealing>,
    /// The folder of the site, relative to that of the feed.
    pub(crate) site_folder: Option<String>,
    /// What the site knows.
    pub(crate) site: SiteFacts,
}

/// What seals the records of a feed: one factor at least, two while one takes over from the other.
#[derive(Debug, Clone)]
pub(crate) struct Sealing {
    /// Whether slips carry a check code.
    pub(crate) check_code: bool,
    /// The text that slips carry already.
    pub(crate) secret: Option<SecretColumn>,
    /// Dossiers of a full month.
    pub(crate) forecast: Option<u32>,
    /// Two root keys, one of them spare, and publisher keys of 90 days.
    pub(crate) hardened: bool,
}

/// Slip secrets.
#[derive(Debug, Clone)]
pub(crate) struct SecretColumn {
    /// How people are asked for one.
    pub(crate) words: SlipSecret,
    /// How keys come from them.
    pub(crate) kdf: Kdf,
}

/// Words of an export with their numbers, and the words by which the numbers are published: those that the agency wrote
/// into its settings, never those of the export.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    numbers: BTreeMap<String, u16>,
    words: BTreeMap<u16, String>,
}

/// What a site knows that a feed can use.
#[derive(Debug, Clone, Default)]
pub(crate) struct SiteFacts {
    /// Guides by the official codes of their procedures.
    pub(crate) guides: BTreeMap<String, Guide>,
    /// Working days.
    pub(crate) calendar: Option<Calendar>,
}

/// A procedure as far as a feed needs to know it.
#[derive(Debug, Clone)]
pub(crate) struct Guide {
    /// The number of its guide.
    pub(crate) number: u32,
    /// Its short name.
    pub(crate) name: String,
    /// Whether statuses are published under the check code only.
    pub(crate) sensitive: bool,
}

impl Names {
    /// Adds words; the first of several for a number are the ones that are published.
    pub(crate) fn add(&mut self, words: &str, number: u16) {
        self.numbers.insert(status_key(words), number);
        self.words.entry(number).or_insert_with(|| words.trim().to_owned());
    }

    pub(super) fn number(&self, words: &str) -> Option<u16> {
        self.numbers.get(&status_key(words)).copied()
    }

    pub(super) fn words(&self, number: u16) -> Option<&str> {
        self.words.get(&number).map(String::as_str)
    }
}

impl Sealing {
    /// Shapes of the secrets that are not check codes.
    pub(crate) fn shapes(&self) -> Vec<motcua_lookup::dossier::Shape> {
        self.secret.iter().map(|secret| secret.words.shape).collect()
    }
}

impl SiteFacts {
    /// Whether anything of the site is sensitive.
    fn has_sensitive(&self) -> bool {
        self.guides.values().any(|guide| guide.sensitive)
    }
}

impl FeedSettings {
    pub(super) fn status(&self, words: &str) -> Option<Status> {
        self.statuses.get(&status_key(words)).copied()
    }

    /// Whether some procedures are kept back, so that the procedure of every dossier must be known.
    pub(super) fn keeps_back(&self) -> bool {
        !self.sensitive.is_empty() || self.site.has_sensitive()
    }

    /// Whether a dossier of this procedure is published under the check code only. So is one of an unknown procedure
    /// where some are kept back.
    pub(super) fn is_sensitive(&self, procedure: &str) -> bool {
        let of_site = || self.site.guides.get(procedure).is_some_and(|guide| guide.sensitive);
        self.keeps_back() && (procedure.is_empty() || self.sensitive.contains(procedure) || of_site())
    }
}

/// The form in which words for statuses are compared: without marks, case, punctuation and spare blanks.
pub(crate) fn status_key(words: &str) -> String {
    let words: Vec<String> = tokens(words).map(|token| token.folded).collect();
    words.join(" ")
}

/// The ten official words, to start a mapping with.
pub(crate) fn official_statuses() -> BTreeMap<String, Status> {
    let words = [
        "Mới đăng ký",
        "Được tiếp nhận",
        "Không được tiếp nhận",
        "Đang xử lý",
        "Yêu cầu bổ sung giấy tờ",
        "Yêu cầu thực hiện nghĩa vụ tài chính",
        "Công dân yêu cầu rút hồ sơ",
        "Dừng xử lý",
        "Đã xử lý xong",
        "Đã trả kết quả",
    ];
    words.into_iter().map(status_key).zip(Status::ALL).collect()
}
