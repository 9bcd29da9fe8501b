//! What can be wrong with an export, with one of its rows, and with a feed.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use motcua_lookup::feed::{FeedError, Moment};
use motcua_lookup::sealed::Fault;

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
    /// A file that was just written holds something else.
    WrittenWrong(PathBuf),
    /// The system has no random numbers, or not enough memory for a derivation.
    System(&'static str),
    /// The feed was published before, and its keys are gone.
    KeysMissing(PathBuf),
    /// A key file is not one.
    KeyFile(PathBuf),
    /// Others than the owner can read a key file.
    KeyExposed(PathBuf),
    /// The root key is needed, and does not lie there.
    RootMissing(PathBuf),
    /// A root key, but not one of this feed.
    OtherRoot(PathBuf),
    /// The list of keys is not under the root key, or does not name the publisher's.
    KeysRefused(Fault),
    /// The publisher's keys are not in force at this moment.
    KeysNotInForce { until: Moment },
    /// Sensitive procedures cannot be told apart without their column.
    ProcedureColumn,
    /// Secrets that are too easy to guess for a fast derivation.
    WeakSecret { bits: u32 },
    /// The publication cannot be written as it is.
    Unpublishable(Fault),
    /// A line of the list of withdrawn dossiers is no code.
    WithdrawnLine { path: PathBuf, line: usize },
    /// A month has more dossiers than a part can hold.
    MonthTooFull { yymm: u16 },
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
            Self::WrittenWrong(_) => "feed-written-wrong",
            Self::System(_) => "feed-system",
            Self::KeysMissing(_) => "feed-keys-missing",
            Self::KeyFile(_) => "feed-key-file",
            Self::KeyExposed(_) => "feed-key-exposed",
            Self::RootMissing(_) => "feed-root-missing",
            Self::OtherRoot(_) => "feed-other-root",
            Self::KeysRefused(_) => "feed-keys-refused",
            Self::KeysNotInForce { .. } => "feed-keys-expired",
            Self::ProcedureColumn => "feed-procedure-column",
            Self::WeakSecret { .. } => "feed-weak-secret",
            Self::Unpublishable(_) => "feed-unpublishable",
            Self::WithdrawnLine { .. } => "feed-withdrawn-line",
            Self::MonthTooFull { .. } => "feed-month-too-full",
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
            Self::WrittenWrong(path) => write!(out, "{} does not hold what was written", path.display()),
            Self::System(what) => write!(out, "the system has no {what}"),
            Self::KeysMissing(path) => write!(out, "{} is missing, though the feed was published", path.display()),
            Self::KeyFile(path) => write!(out, "{} is no key file", path.display()),
            Self::KeyExposed(path) => write!(out, "{} can be read by others", path.display()),
            Self::RootMissing(path) => write!(out, "the root key is not at {}", path.display()),
            Self::OtherRoot(path) => write!(out, "{} is the root key of another feed", path.display()),
            Self::KeysRefused(fault) => write!(out, "the list of keys cannot be relied on: {fault:?}"),
            Self::KeysNotInForce { until } => write!(out, "the publisher's keys are not in force (until {until})"),
            Self::ProcedureColumn => write!(out, "procedures are kept back, but `columns.procedure` is missing"),
            Self::WeakSecret { bits } => write!(out, "the secrets hold {bits} bits; `derivation: fast` needs 80"),
            Self::Unpublishable(fault) => write!(out, "the publication cannot be written: {fault:?}"),
            Self::WithdrawnLine { path, line } => write!(out, "{}:{line}: no dossier code", path.display()),
            Self::MonthTooFull { yymm } => write!(out, "month {yymm:04} has too many dossiers for one part"),
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
    /// The day of the end is no time.
    FinishedUnreadable(DateFault),
    /// The unit is neither a number below 65,536 nor one of the words of the settings.
    UnitUnreadable,
    /// One of the other codes is not a code.
    AliasUnreadable,
    /// No slip secret, and slips carry no check code either.
    SecretMissing,
    /// The slip secret has another shape than was declared.
    SecretUnreadable,
    /// A date before the year 2000 or far in the future.
    DateOutOfRange,
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
            Self::FinishedUnreadable(_) => "finished-unreadable",
            Self::UnitUnreadable => "unit-unreadable",
            Self::AliasUnreadable => "alias-unreadable",
            Self::SecretMissing => "secret-missing",
            Self::SecretUnreadable => "secret-unreadable",
            Self::DateOutOfRange => "date-out-of-range",
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
            Self::FinishedUnreadable(why) => ("Ngày kết thúc không đọc được", Some(why)),
            Self::UnitUnreadable => ("Đơn vị chưa có trong bảng đối chiếu", None),
            Self::AliasUnreadable => ("Mã hồ sơ khác của hồ sơ này không đúng dạng", None),
            Self::SecretMissing => ("Thiếu mã tra cứu", None),
            Self::SecretUnreadable => ("Mã tra cứu không đúng dạng đã khai", None),
            Self::DateOutOfRange => ("Ngày trước năm 2000 hoặc quá xa", None),
            Self::DueBeforeReceived => ("Ngày hẹn trả trước ngày tiếp nhận", None),
            Self::UpdatedAfterExport => ("Thời điểm cập nhật sau lúc xuất số liệu", None),
        };
        match why.and_then(DateFault::words) {
            Some(why) => format!("{what}: {why}"),
            None => what.to_owned(),
        }
    }
}
