//! `feed.yaml` becomes the settings of a feed.

use std::collections::{BTreeMap, BTreeSet};

use motcua_lookup::feed::{Date, Moment};
use motcua_lookup::sealed::{FeedId, Kdf};
use motcua_lookup::status::Status;

use super::{slip_secret, text};
use crate::diagnostics::{Code, Diagnostic, FileId, Report, Span};
use crate::feed::{
    Column, Columns, FeedSettings, Names, OnTimeRule, Sealing, SecretColumn, SiteFacts, StatisticsSettings,
    official_statuses, status_key,
};
use crate::load::raw::{RawFeedSettings, RawSecretColumn};
use crate::load::words::{FeedMode, KeyDerivation, OnTime};
use crate::load::{Count, Entries, Spanned};

/// Minutes between exports where the settings do not say: twice a working day.
const CADENCE_MINUTES: u32 = 240;
/// Days after which finished dossiers leave the feed where the settings do not say.
const RETENTION_DAYS: u32 = 90;
/// The most characters of a name that is published.
const NAME_LENGTH: usize = motcua_lookup::sealed::NAME_LENGTH;

/// The settings of a feed; none when the report has errors.
pub(crate) fn feed_settings(raw: &RawFeedSettings, as_of: Option<Moment>, report: &mut Report) -> Option<FeedSettings> {
    let start = raw.id.as_ref().map_or_else(|| Span::file_start(FileId(0)), |id| id.span);
    let sample = raw.sample.as_ref().is_some_and(|sample| sample.value);
    let sample_unreadable = raw.has("sample") && raw.sample.is_none();
    if !sample && !raw.has("authority") && !sample_unreadable {
        // Encrypted or not, statuses are personal data (Law 91/2025/QH15): real ones need somebody's decision.
        report.add(Diagnostic::at(Code::KeyMissing, start).with("key", "authority"));
    }
    let statuses = statuses(raw, report);
    let (units, notes) = (names(raw.units.as_ref(), report), names(raw.notes.as_ref(), report));
    let sealing = sealing(raw, start, report);
    let columns = columns(raw);
    let sensitive: BTreeSet<String> = text::texts(raw.sensitive.as_ref()).into_iter().collect();
    // What cannot be told apart cannot be kept back.
    if let Some(columns) = raw.columns.as_ref()
        && !sensitive.is_empty()
        && !columns.value.has("procedure")
    {
        report.add(Diagnostic::at(Code::KeyMissing, columns.span).with("key", "procedure"));
    }
    if report.has_errors() {
        return None;
    }
    let feed = text::plain(raw.id.as_ref())?;
    let retention =
        raw.authority.as_ref().and_then(|authority| authority.value.retention_days.as_ref()).map(|days| days.value.0);
    Some(FeedSettings {
        root: text::plain(raw.root.as_ref()).unwrap_or_else(|| feed.clone()),
        feed,
        sample,
        columns: columns?,
        statuses,
        cadence_minutes: raw.cadence_minutes.as_ref().map_or(CADENCE_MINUTES, |minutes| minutes.value.0),
        sheet: text::plain(raw.sheet.as_ref()),
        query: raw
            .source
            .as_ref()
            .and_then(|source| source.value.postgres.as_ref())
            .and_then(|postgres| text::plain(postgres.value.query.as_ref())),
        statistics: statistics(raw),
        as_of,
        days_off: text::list(raw.days_off.as_ref())
            .iter()
            .filter_map(|day| Date::parse(&day.value.0.to_string()))
            .collect(),
        units,
        notes,
        sensitive,
        retention_days: retention.unwrap_or(RETENTION_DAYS),
        sealing,
        site_folder: text::plain(raw.site.as_ref()),
        site: SiteFacts::default(),
    })
}

fn statuses(raw: &RawFeedSettings, report: &mut Report) -> BTreeMap<String, Status> {
    let mut statuses = official_statuses();
    for (words, number) in raw.statuses.iter().flat_map(|entries| &entries.value.items) {
        match u8::try_from(number.value.0).ok().and_then(Status::from_number) {
            Some(status) => {
                statuses.insert(status_key(&words.value), status);
            }
            None => report.add(out_of_range(number, "1 – 10")),
        }
    }
    statuses
}

/// Numbers from 1 on with the words they are published as. The words are those that the agency wrote here, never those
/// of an export.
fn names(raw: Option<&Spanned<Entries<Count>>>, report: &mut Report) -> Names {
    let mut names = Names::default();
    for (words, number) in raw.iter().flat_map(|entries| &entries.value.items) {
        let is_name = !words.value.trim().is_empty() && words.value.chars().count() <= NAME_LENGTH;
        match u16::try_from(number.value.0).ok().filter(|number| *number > 0) {
            Some(_) if !is_name => {
                let fault = Diagnostic::at(Code::ValueUnknown, words.span).with("value", &words.value);
                report.add(fault.with("known", format!("1 – {NAME_LENGTH}")));
            }
            Some(number) => names.add(&words.value, number),
            None => report.add(out_of_range(number, "1 – 65535")),
        }
    }
    names
}

fn out_of_range(number: &Spanned<Count>, known: &str) -> Diagnostic {
    Diagnostic::at(Code::ValueUnknown, number.span).with("value", number.value.0).with("known", known)
}

/// What a sealed feed is sealed with; none for an open one.
fn sealing(raw: &RawFeedSettings, start: Span, report: &mut Report) -> Option<Sealing> {
    let mode = raw.mode.as_ref()?;
    if mode.value == FeedMode::Open {
        // Whoever names a secret does not mean that everybody may read.
        if ["check_code", "secret"].iter().any(|key| raw.has(key)) {
            report.add(Diagnostic::at(Code::ValueUnknown, mode.span).with("value", "open").with("known", "sealed"));
        }
        return None;
    }
    if let Some(id) = raw.id.as_ref().filter(|id| FeedId::new(&id.value.0).is_none()) {
        report.add(Diagnostic::at(Code::ValueUnknown, id.span).with("value", &id.value.0).with("known", "H56"));
    }
    let check_code = raw.check_code.as_ref().is_some_and(|wanted| wanted.value);
    let is_unreadable = raw.has("check_code") && raw.check_code.is_none();
    if !(check_code || is_unreadable || raw.has("secret")) {
        report.add(Diagnostic::at(Code::KeyMissing, start).with("key", "check_code"));
    }
    let secret = raw.secret.as_ref().and_then(|secret| secret_column(&secret.value, report));
    Some(Sealing {
        check_code,
        secret,
        forecast: raw.forecast.as_ref().map(|forecast| forecast.value.0),
        hardened: raw.hardened.as_ref().is_some_and(|wanted| wanted.value),
    })
}

fn secret_column(raw: &RawSecretColumn, report: &mut Report) -> Option<SecretColumn> {
    let (label, example, shape) = (raw.label.as_ref(), raw.example.as_ref(), raw.shape.as_ref());
    let words = slip_secret::slip_secret(label, example, shape, &mut |fault| report.add(fault))?;
    let derivation = raw.derivation.as_ref().map_or(KeyDerivation::Slow, |derivation| derivation.value);
    let kdf = match derivation {
        KeyDerivation::Slow => Kdf::Argon2id,
        KeyDerivation::Fast => Kdf::Hmac,
    };
    Some(SecretColumn { words, kdf })
}

fn columns(raw: &RawFeedSettings) -> Option<Columns> {
    let columns = &raw.columns.as_ref()?.value;
    let secret = raw.secret.as_ref().and_then(|secret| secret.value.column.as_ref());
    let words = [
        (Column::Code, columns.code.as_ref()),
        (Column::Status, columns.status.as_ref()),
        (Column::Due, columns.due.as_ref()),
        (Column::Received, columns.received.as_ref()),
        (Column::Updated, columns.updated.as_ref()),
        (Column::Finished, columns.finished.as_ref()),
        (Column::Unit, columns.unit.as_ref()),
        (Column::Procedure, columns.procedure.as_ref()),
        (Column::Field, columns.field.as_ref()),
        (Column::Channel, columns.channel.as_ref()),
        (Column::Note, columns.note.as_ref()),
        (Column::Aliases, columns.aliases.as_ref()),
        (Column::Secret, secret),
    ];
    Some(words.into_iter().filter_map(|(column, words)| Some((column, text::plain(words)?))).collect())
}

fn statistics(raw: &RawFeedSettings) -> StatisticsSettings {
    let Some(raw) = raw.statistics.as_ref().map(|raw| &raw.value) else { return StatisticsSettings::default() };
    let rule = raw.on_time.as_ref().map_or(OnTimeRule::default(), |rule| match rule.value {
        OnTime::Decision766 => OnTimeRule::Decision766,
        OnTime::ReportingTable => OnTimeRule::ReportingTable,
        OnTime::LateShare => OnTimeRule::LateShare,
    });
    let overdue_by_office = raw.overdue_by_office.as_ref().is_some_and(|wanted| wanted.value);
    StatisticsSettings { rule, overdue_by_office }
}
