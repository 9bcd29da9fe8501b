//! What can be wrong with an export, with one of its rows, and with a feed.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use motcua_lookup::feed::{FeedError, Moment};

use super::input::{DateFault, InputFault};

/// Why nothing was published, or a feed cannot be read. The publication that was there stays as it is.
#[derive(Debug)]
pub(crate) enum FeedFault {
    /// A file or folder could not be read or written.
    Io { path: PathBuf, error: io::Error },
    /// Another publication is under way.
    Locked,
    /// The export cannot be read.
    Input(InputFault),
    /// A name of a feed that cannot stand in a manifest.
    FeedName(String),
    /// The export has no rows at all.
    NoRows,
    /// More than one row in fifty is bad: the mapping or the export is wrong.
    TooManyBadRows { bad: usize, rows: usize },
    /// Rows fell by more than a fifth: the export was cut.
    RowsFell { before: usize, now: usize },
    /// The export is older than the one that was published last.
    OlderExport { before: Moment, now: Moment },
    /// A month would be larger than any reader accepts.
    MonthTooLarge { path: String, bytes: usize },
    /// A file of the feed is not what it should be.
    Damaged { path: PathBuf, error: FeedError },
}

impl FeedFault {
    /// For `map_err`: which file it was.
    pub(super) fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::Io { path, error }
    }

    /// A stable name for programs.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Io { .. } => "feed-io",
            Self::Locked => "feed-locked",
            Self::Input(fault) => fault.code(),
            Self::FeedName(_) => "feed-name",
            Self::NoRows => "export-empty",
            Self::TooManyBadRows { .. } => "export-too-many-bad-rows",
            Self::RowsFell { .. } => "export-rows-fell",
            Self::OlderExport { .. } => "export-older",
            Self::MonthTooLarge { .. } => "feed-month-too-large",
            Self::Damaged { .. } => "feed-damaged",
        }
    }
}

impl fmt::Display for FeedFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, error } => write!(out, "{}: {error}", path.display()),
            Self::Locked => write!(out, "another publication is under way"),
            Self::Input(fault) => fault.fmt(out),
            Self::FeedName(name) => write!(out, "`{name}` is no name for a feed: letters, digits, `.` and `-` only"),
            Self::NoRows => write!(out, "the export has no rows"),
            Self::TooManyBadRows { bad, rows } => write!(out, "{bad} of {rows} rows are bad; see `rejected.csv`"),
            Self::RowsFell { before, now } => write!(out, "the export has {now} rows, the last one had {before}"),
            Self::OlderExport { before, now } => write!(out, "the export is of {now}, the last one was of {before}"),
            Self::MonthTooLarge { path, bytes } => {
                write!(out, "`{path}` would have {bytes} bytes, more than readers accept")
            }
            Self::Damaged { path, error } => write!(out, "{}: {error:?}", path.display()),
        }
    }
}

impl std::error::Error for FeedFault {}

impl From<InputFault> for FeedFault {
    fn from(fault: InputFault) -> Self {
        Self::Input(fault)
    }
}

/// Why a row is set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RowFault {
    /// No code.
    CodeMissing,
    /// Not a code.
    CodeUnreadable,
    /// The code of another province or ministry.
    CodeOfAnotherRoot,
    /// The code stands in several rows that do not agree, and no time tells which is the last.
    CodeRepeated,
    /// No status.
    StatusMissing,
    /// A status word that the settings do not map.
    StatusUnknown,
    /// The promised date is no date.
    DueUnreadable(DateFault),
    /// The date of receipt is no date.
    ReceivedUnreadable(DateFault),
    /// The time of the last change is no time.
    UpdatedUnreadable(DateFault),
    /// The unit is no number below 65,536.
    UnitUnreadable,
    /// Promised before it was received.
    DueBeforeReceived,
    /// Changed after the export was made.
    UpdatedAfterExport,
}

impl RowFault {
    /// A stable name for programs.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::CodeMissing => "code-missing",
            Self::CodeUnreadable => "code-unreadable",
            Self::CodeOfAnotherRoot => "code-of-another-root",
            Self::CodeRepeated => "code-repeated",
            Self::StatusMissing => "status-missing",
            Self::StatusUnknown => "status-unknown",
            Self::DueUnreadable(_) => "due-unreadable",
            Self::ReceivedUnreadable(_) => "received-unreadable",
            Self::UpdatedUnreadable(_) => "updated-unreadable",
            Self::UnitUnreadable => "unit-unreadable",
            Self::DueBeforeReceived => "due-before-received",
            Self::UpdatedAfterExport => "updated-after-export",
        }
    }

    /// What is wrong, for the people who make the export.
    pub(crate) fn words(self) -> String {
        let (what, why) = match self {
            Self::CodeMissing => ("Thiếu mã hồ sơ", None),
            Self::CodeUnreadable => ("Mã hồ sơ không đúng dạng", None),
            Self::CodeOfAnotherRoot => ("Mã hồ sơ của tỉnh hoặc bộ khác", None),
            Self::CodeRepeated => ("Mã hồ sơ có ở nhiều dòng khác nhau, không rõ dòng nào mới nhất", None),
            Self::StatusMissing => ("Thiếu trạng thái", None),
            Self::StatusUnknown => ("Trạng thái chưa có trong bảng đối chiếu", None),
            Self::DueUnreadable(why) => ("Ngày hẹn trả không đọc được", Some(why)),
            Self::ReceivedUnreadable(why) => ("Ngày tiếp nhận không đọc được", Some(why)),
            Self::UpdatedUnreadable(why) => ("Thời điểm cập nhật không đọc được", Some(why)),
            Self::UnitUnreadable => ("Số của đơn vị không đọc được", None),
            Self::DueBeforeReceived => ("Ngày hẹn trả trước ngày tiếp nhận", None),
            Self::UpdatedAfterExport => ("Thời điểm cập nhật sau lúc xuất số liệu", None),
        };
        match why.and_then(DateFault::words) {
            Some(why) => format!("{what}: {why}"),
            None => what.to_owned(),
        }
    }
}
