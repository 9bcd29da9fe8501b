//! An export → a publication, or a refusal that leaves the last one in place.

use motcua_lookup::feed::{Date, Moment};

use super::error::FeedFault;
use super::export::{self, Export};
use super::input::Column;
use super::settings::FeedSettings;
use super::steps::{Step, take};
use super::{files, log, open, sealed};

/// A publication lasts until the end of the next working day and half a day more.
const MARGIN_SECONDS: i64 = 12 * 3600;

/// What was published.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Published {
    /// Rows of the export.
    pub(crate) rows: usize,
    /// Dossiers in the feed.
    pub(crate) published: usize,
    /// Rows set aside.
    pub(crate) bad: usize,
    /// Dossiers that were not in the feed before.
    pub(crate) new: usize,
    /// Dossiers whose record is another than before.
    pub(crate) changed: usize,
    /// Shards, or months of an open feed, that were written.
    pub(crate) shards_written: usize,
    /// Bytes of all files that were written.
    pub(crate) bytes_written: usize,
    /// The version of the publication.
    pub(crate) version: u64,
}

/// How far a publication is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Keys were made, of which these files are the root keys: to be told whatever becomes of the publication.
    KeysMade(Vec<std::path::PathBuf>),
    /// Keys are derived, as many of as many.
    Deriving(usize, usize),
    /// Everything else.
    Sealing,
}

/// A publication that is ready to be put in place.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) steps: Vec<Step>,
    pub(super) published: Published,
    /// What people are told besides.
    pub(super) remarks: Vec<Remark>,
}

/// What the people who publish should know.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Remark {
    /// How much slip secrets protect.
    Secrets(motcua_lookup::sealed::Strength),
    /// Dossiers that are not published because the procedure is sensitive and slips have no check code.
    KeptBack(usize),
    /// Dossiers that ended so long ago that they left.
    Retired(usize),
    /// The publisher's keys end soon.
    KeysEnd {
        /// In so many days.
        days: i64,
    },
}

impl Published {
    /// The answer for programs. The caller measures the time.
    pub(crate) fn to_json(self, seconds: f64) -> serde_json::Value {
        serde_json::json!({
            "rows": self.rows,
            "published": self.published,
            "bad": self.bad,
            "new": self.new,
            "changed": self.changed,
            "shards_written": self.shards_written,
            "bytes_written": self.bytes_written,
            "seconds": seconds,
            "version": self.version,
        })
    }
}

/// Publishes an export. What did not change keeps its files; the manifest is put in place after the last of the
/// others, so that a reader sees the old or the new publication.
pub(crate) fn publish(
    export: &Export<'_>,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<(Published, Vec<Remark>), FeedFault> {
    let _lock = files::lock(export.folder)?;
    let plan = plan(export, progress)?;
    take(&plan.steps)?;
    log::add(export.folder, Moment(export.now), plan.published)?;
    if export.settings.sealing.is_some() {
        sealed::collect_garbage(export.folder, Moment(export.now))?;
    }
    Ok((plan.published, plan.remarks))
}

pub(super) fn plan(export: &Export<'_>, progress: &(dyn Fn(Progress) + Sync)) -> Result<Plan, FeedFault> {
    let settings = export.settings;
    if !is_feed_name(&settings.feed) {
        return Err(FeedFault::FeedName(settings.feed.clone()));
    }
    if settings.keeps_back() && settings.columns.header(Column::Procedure).is_none() {
        return Err(FeedFault::ProcedureColumn);
    }
    let read = export::read(export)?;
    match &settings.sealing {
        None => open::plan(export, &read),
        Some(sealing) => sealed::plan(export, sealing, read, progress),
    }
}

/// The end of the next working day: over a weekend or a holiday no export is due.
pub(super) fn expires(created: Moment, settings: &FeedSettings) -> Moment {
    let is_off = |day: Date| {
        let known = settings.site.calendar.as_ref().and_then(|calendar| calendar.is_working_day(day));
        settings.days_off.contains(&day) || !known.unwrap_or(!day.is_weekend())
    };
    let today = created.date().map_or(0, Date::days);
    let next = (1..60).filter_map(|ahead| Date::from_days(today + ahead)).find(|day| !is_off(*day));
    let end = next.map_or(created.0, |day| day.at(0, 0).0 + 86_400);
    Moment(end + MARGIN_SECONDS)
}

/// Whether a text can name a feed.
pub(super) fn is_feed_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
}
