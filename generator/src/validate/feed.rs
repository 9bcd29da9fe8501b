//! `feed.yaml` becomes the settings of a feed.

use crate::diagnostics::{Code, Diagnostic, FileId, Report, Span};
use crate::feed::{Column, FeedSettings, official_statuses, status_key};
use crate::load::raw::RawFeedSettings;

use super::text;
use motcua_lookup::feed::Moment;
use motcua_lookup::status::Status;

/// Minutes between exports where the settings do not say: twice a working day.
const CADENCE_MINUTES: u32 = 240;

/// The settings of a feed; none when the report has errors.
pub(crate) fn feed_settings(raw: &RawFeedSettings, as_of: Option<Moment>, report: &mut Report) -> Option<FeedSettings> {
    let sample = raw.sample.as_ref().is_some_and(|sample| sample.value);
    let sample_unreadable = raw.has("sample") && raw.sample.is_none();
    if !sample && !raw.has("authority") && !sample_unreadable {
        // Encrypted or not, statuses are personal data (Law 91/2025/QH15): real ones need somebody's decision.
        let start = raw.id.as_ref().map_or_else(|| Span::file_start(FileId(0)), |id| id.span);
        report.add(Diagnostic::at(Code::KeyMissing, start).with("key", "authority"));
    }
    let mut statuses = official_statuses();
    for (words, number) in raw.statuses.iter().flat_map(|entries| &entries.value.items) {
        match u8::try_from(number.value.0).ok().and_then(Status::from_number) {
            Some(status) => {
                statuses.insert(status_key(&words.value), status);
            }
            None => report.add(
                Diagnostic::at(Code::ValueUnknown, number.span).with("value", number.value.0).with("known", "1 – 10"),
            ),
        }
    }
    let feed = text::plain(raw.id.as_ref());
    let columns = raw.columns.as_ref().map(|columns| {
        let columns = &columns.value;
        let words = [
            (Column::Code, &columns.code),
            (Column::Status, &columns.status),
            (Column::Due, &columns.due),
            (Column::Received, &columns.received),
            (Column::Updated, &columns.updated),
            (Column::Finished, &columns.finished),
            (Column::Unit, &columns.unit),
            (Column::Procedure, &columns.procedure),
            (Column::Field, &columns.field),
            (Column::Channel, &columns.channel),
        ];
        words.into_iter().filter_map(|(column, words)| Some((column, text::plain(words.as_ref())?))).collect()
    });
    if report.has_errors() {
        return None;
    }
    let feed = feed?;
    Some(FeedSettings {
        root: text::plain(raw.root.as_ref()).unwrap_or_else(|| feed.clone()),
        feed,
        sample,
        columns: columns?,
        statuses,
        cadence_minutes: raw.cadence_minutes.as_ref().map_or(CADENCE_MINUTES, |minutes| minutes.value.0),
        as_of,
        days_off: text::list(raw.days_off.as_ref())
            .iter()
            .filter_map(|day| motcua_lookup::feed::Date::parse(&day.value.0.to_string()))
            .collect(),
    })
}
