//! What a feed is: its name, and how to read the exports it is made from.

use std::collections::{BTreeMap, BTreeSet};

use motcua_lookup::feed::{Date, Moment};
use motcua_lookup::status::Status;
use motcua_lookup::text::tokens;

use super::input::Columns;

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
    /// When the export was made; without it, the time its file was last written.
    pub(crate) as_of: Option<Moment>,
    /// Days off other than Saturdays and Sundays: a publication lasts until the end of the next working day.
    pub(crate) days_off: BTreeSet<Date>,
}

impl FeedSettings {
    pub(super) fn status(&self, words: &str) -> Option<Status> {
        self.statuses.get(&status_key(words)).copied()
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
