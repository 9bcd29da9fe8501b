//! Rows → dossiers by their codes, or what is wrong with a row.

use std::collections::{BTreeMap, BTreeSet};

use motcua_lookup::dossier::{Code, CodeError, Secret};
use motcua_lookup::feed::Moment;
use motcua_lookup::sealed::{Record, STEPS, Step, Timeline};

use super::error::{FeedFault, RowFault};
use super::input::{self, Cells, Column, Source, read_date, read_moment};
use super::settings::FeedSettings;

/// Clocks of two systems may differ, and an export takes a while.
const CLOCK_TOLERANCE: i64 = 3600;

/// All that is read of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dossier {
    /// What may be published of it under a check code.
    pub(super) timeline: Timeline,
    /// Other codes that were printed for it.
    pub(super) aliases: Vec<Code>,
    /// The slip secret.
    pub(super) secret: Option<Secret>,
    /// Whether nothing is published of it but under a check code.
    pub(super) is_sensitive: bool,
}

/// Rows sorted into those to publish and those set aside.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Rows of the export.
    pub(super) count: usize,
    /// One dossier for each code.
    pub(super) dossiers: BTreeMap<Code, Dossier>,
    /// Lines that are set aside, in their order.
    pub(super) rejected: Vec<(u64, RowFault)>,
}

/// The dossier that a code has so far, and the lines it came from.
#[derive(Debug)]
struct Gathered {
    dossier: Dossier,
    history: Vec<(Moment, Step)>,
    lines: Vec<u64>,
    is_disputed: bool,
}

impl Rows {
    /// Reads an export.
    pub(super) fn read(source: Source<'_>, settings: &FeedSettings, as_of: Moment) -> Result<Self, FeedFault> {
        let mut gathered: BTreeMap<Code, Gathered> = BTreeMap::new();
        let mut rejected = Vec::new();
        let count = input::read(source, &settings.columns, &mut |cells| match read_row(&cells, settings, as_of) {
            Ok((code, dossier)) => gather(&mut gathered, code, dossier, cells.line),
            Err(fault) => rejected.push((cells.line, fault)),
        })?;
        dispute_aliases(&mut gathered);
        let mut dossiers = BTreeMap::new();
        for (code, found) in gathered {
            if found.is_disputed {
                rejected.extend(found.lines.iter().map(|line| (*line, RowFault::CodeRepeated)));
            } else {
                dossiers.insert(code, found.into_dossier());
            }
        }
        rejected.sort_unstable();
        Ok(Self { count, dossiers, rejected })
    }

    /// The bytes of `rejected.csv`. It names lines, never what stands in them.
    pub(super) fn rejected_csv(&self) -> String {
        let mut out = String::from("\u{feff}row,code,reason\r\n");
        for (line, fault) in &self.rejected {
            out.push_str(&format!("{line},{},\"{}\"\r\n", fault.code(), fault.words()));
        }
        out
    }
}

/// Exports that list a dossier's history have several rows for it: the last change counts. Where no time tells which
/// is the last, none is published rather than a wrong one.
fn gather(gathered: &mut BTreeMap<Code, Gathered>, code: Code, dossier: Dossier, line: u64) {
    let step = dossier.timeline.updated.zip(dossier.timeline.steps.first().copied());
    let Some(before) = gathered.get_mut(&code) else {
        let history = step.into_iter().collect();
        gathered.insert(code, Gathered { dossier, history, lines: vec![line], is_disputed: false });
        return;
    };
    before.lines.push(line);
    before.history.extend(step);
    match (before.dossier.timeline.updated, dossier.timeline.updated) {
        (Some(old), Some(new)) if new > old => {
            before.dossier = dossier;
            before.is_disputed = false;
        }
        (Some(old), Some(new)) if new < old => {}
        _ => before.is_disputed |= before.dossier != dossier,
    }
}

/// A code that two dossiers claim as another one of theirs tells which of them is meant no longer.
fn dispute_aliases(gathered: &mut BTreeMap<Code, Gathered>) {
    let mut claimed: BTreeMap<Code, usize> = BTreeMap::new();
    for alias in gathered.values().flat_map(|found| &found.dossier.aliases) {
        *claimed.entry(alias.clone()).or_default() += 1;
    }
    let own: BTreeSet<Code> = claimed.keys().filter(|alias| gathered.contains_key(*alias)).cloned().collect();
    for found in gathered.values_mut() {
        let is_claimed_twice = |alias: &Code| claimed.get(alias).is_some_and(|count| *count > 1);
        found.is_disputed |= found.dossier.aliases.iter().any(is_claimed_twice);
        // The row that a code has of its own counts.
        found.dossier.aliases.retain(|alias| !own.contains(alias));
    }
}

impl Gathered {
    fn into_dossier(mut self) -> Dossier {
        self.history.sort_by_key(|(moment, step)| (*moment, step.status, step.unit));
        let mut dossier = self.dossier;
        let mut steps: Vec<Step> = Vec::new();
        for (_, step) in self.history {
            if steps.last().is_none_or(|last| (last.status, last.unit) != (step.status, step.unit)) {
                steps.push(step);
            }
        }
        dossier.timeline.steps = last_steps(steps);
        dossier
    }
}

/// As many of the last steps as a record has room for.
pub(super) fn last_steps(mut steps: Vec<Step>) -> Vec<Step> {
    steps.drain(..steps.len().saturating_sub(STEPS));
    steps
}

fn read_row(cells: &Cells<'_>, settings: &FeedSettings, as_of: Moment) -> Result<(Code, Dossier), RowFault> {
    let code = read_code(cells.get(Column::Code), settings)?;
    let timeline = read_timeline(cells, settings, as_of)?;
    // What no record can hold is found here, at its line.
    let record = Record::Full(Box::new(timeline.clone())).encode(&code);
    if record.is_err() {
        return Err(RowFault::DateOutOfRange);
    }
    let mut aliases: Vec<Code> = cells
        .get(Column::Aliases)
        .split(';')
        .filter(|alias| !alias.trim().is_empty())
        .map(|alias| read_code(alias, settings).map_err(|_| RowFault::AliasUnreadable))
        .collect::<Result<_, _>>()?;
    aliases.sort_unstable();
    aliases.dedup();
    aliases.retain(|alias| *alias != code);
    let secret = read_secret(cells.get(Column::Secret), settings)?;
    Ok((code, Dossier { timeline, aliases, secret, is_sensitive: settings.is_sensitive(cells.get(Column::Procedure)) }))
}

fn read_code(text: &str, settings: &FeedSettings) -> Result<Code, RowFault> {
    let code = Code::parse(text, &settings.root).map_err(|error| match error {
        CodeError::Empty => RowFault::CodeMissing,
        _ => RowFault::CodeUnreadable,
    })?;
    match code.root() {
        Some(root) if root != settings.root => Err(RowFault::CodeOfAnotherRoot),
        _ => Ok(code),
    }
}

fn read_timeline(cells: &Cells<'_>, settings: &FeedSettings, as_of: Moment) -> Result<Timeline, RowFault> {
    if cells.get(Column::Status).is_empty() {
        return Err(RowFault::StatusMissing);
    }
    let status = settings.status(cells.get(Column::Status)).ok_or(RowFault::StatusUnknown)?;
    let due = optional(cells.get(Column::Due), read_date, RowFault::DueUnreadable)?;
    let received = optional(cells.get(Column::Received), read_moment, RowFault::ReceivedUnreadable)?;
    let updated = optional(cells.get(Column::Updated), read_moment, RowFault::UpdatedUnreadable)?;
    let finished = optional(cells.get(Column::Finished), read_moment, RowFault::FinishedUnreadable)?;
    let number =
        |text: &str| text.parse().ok().or_else(|| settings.units.number(text)).filter(|unit| *unit > 0).ok_or(());
    let unit = optional(cells.get(Column::Unit), number, |()| RowFault::UnitUnreadable)?;
    if due.zip(received.and_then(Moment::date)).is_some_and(|(due, received)| due < received) {
        return Err(RowFault::DueBeforeReceived);
    }
    let latest = as_of.0.saturating_add(CLOCK_TOLERANCE);
    if updated.is_some_and(|updated| updated.0 > latest) {
        return Err(RowFault::UpdatedAfterExport);
    }
    let day = updated.and_then(Moment::date);
    Ok(Timeline {
        status,
        procedure: settings.site.guides.get(cells.get(Column::Procedure)).map(|guide| guide.number),
        received,
        due,
        is_extended: false,
        updated,
        finished,
        unit,
        note: settings.notes.number(cells.get(Column::Note)),
        steps: day.map(|day| Step { status, unit, day }).into_iter().collect(),
    })
}

fn read_secret(text: &str, settings: &FeedSettings) -> Result<Option<Secret>, RowFault> {
    let Some(sealing) = &settings.sealing else { return Ok(None) };
    let Some(column) = &sealing.secret else { return Ok(None) };
    if text.is_empty() {
        // Where slips carry check codes already, the others need not.
        return if sealing.check_code { Ok(None) } else { Err(RowFault::SecretMissing) };
    }
    let secret = Secret::parse(text).ok().filter(|secret| column.words.shape.fits(secret));
    secret.map(Some).ok_or(RowFault::SecretUnreadable)
}

/// An empty cell is no value; any other must be readable.
fn optional<T, E>(
    text: &str,
    read: impl Fn(&str) -> Result<T, E>,
    fault: impl Fn(E) -> RowFault,
) -> Result<Option<T>, RowFault> {
    if text.is_empty() { Ok(None) } else { read(text).map(Some).map_err(fault) }
}
