//! A row → a code and its record, or what is wrong with it.

use std::collections::BTreeMap;

use motcua_lookup::dossier::{Code, CodeError};
use motcua_lookup::feed::{Moment, Record};

use super::error::{FeedFault, RowFault};
use super::input::{Cells, Column, Source, read, read_date, read_moment};
use super::settings::FeedSettings;

/// Clocks of two systems may differ, and an export takes a while.
const CLOCK_TOLERANCE: i64 = 3600;

/// Rows sorted into those to publish and those set aside.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Rows of the export.
    pub(super) count: usize,
    /// One record for each code.
    pub(super) records: BTreeMap<Code, Record>,
    /// Lines that are set aside, in their order.
    pub(super) rejected: Vec<(u64, RowFault)>,
}

/// The record that a code has so far, and the lines it came from.
#[derive(Debug)]
struct Gathered {
    record: Record,
    lines: Vec<u64>,
    is_disputed: bool,
}

impl Rows {
    pub(super) fn read(source: Source<'_>, settings: &FeedSettings, as_of: Moment) -> Result<Self, FeedFault> {
        let mut gathered: BTreeMap<Code, Gathered> = BTreeMap::new();
        let mut rejected = Vec::new();
        let count = read(source, &settings.columns, &mut |cells| match read_row(&cells, settings, as_of) {
            Ok((code, record)) => gather(&mut gathered, code, record, cells.line),
            Err(fault) => rejected.push((cells.line, fault)),
        })?;
        let mut records = BTreeMap::new();
        for (code, found) in gathered {
            if found.is_disputed {
                rejected.extend(found.lines.iter().map(|line| (*line, RowFault::CodeRepeated)));
            } else {
                records.insert(code, found.record);
            }
        }
        rejected.sort_unstable();
        Ok(Self { count, records, rejected })
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
fn gather(gathered: &mut BTreeMap<Code, Gathered>, code: Code, record: Record, line: u64) {
    let Some(before) = gathered.get_mut(&code) else {
        gathered.insert(code, Gathered { record, lines: vec![line], is_disputed: false });
        return;
    };
    before.lines.push(line);
    match (before.record.updated, record.updated) {
        (Some(old), Some(new)) if new > old => {
            before.record = record;
            before.is_disputed = false;
        }
        (Some(old), Some(new)) if new < old => {}
        _ => before.is_disputed |= before.record != record,
    }
}

fn read_row(cells: &Cells<'_>, settings: &FeedSettings, as_of: Moment) -> Result<(Code, Record), RowFault> {
    let code = Code::parse(cells.get(Column::Code), &settings.root).map_err(|error| match error {
        CodeError::Empty => RowFault::CodeMissing,
        _ => RowFault::CodeUnreadable,
    })?;
    if code.root().is_some_and(|root| root != settings.root) {
        return Err(RowFault::CodeOfAnotherRoot);
    }
    let status = cells.get(Column::Status);
    if status.is_empty() {
        return Err(RowFault::StatusMissing);
    }
    let status = settings.status(status).ok_or(RowFault::StatusUnknown)?;
    let due = optional(cells.get(Column::Due), read_date, RowFault::DueUnreadable)?;
    let received = optional(cells.get(Column::Received), read_date, RowFault::ReceivedUnreadable)?;
    let updated = optional(cells.get(Column::Updated), read_moment, RowFault::UpdatedUnreadable)?;
    let unit = optional(cells.get(Column::Unit), str::parse, |_| RowFault::UnitUnreadable)?;
    if due.zip(received).is_some_and(|(due, received)| due < received) {
        return Err(RowFault::DueBeforeReceived);
    }
    if updated.is_some_and(|updated| updated.0 > as_of.0.saturating_add(CLOCK_TOLERANCE)) {
        return Err(RowFault::UpdatedAfterExport);
    }
    Ok((code, Record { status, due, updated, unit }))
}

/// An empty cell is no value; any other must be readable.
fn optional<T, E>(
    text: &str,
    read: impl Fn(&str) -> Result<T, E>,
    fault: impl Fn(E) -> RowFault,
) -> Result<Option<T>, RowFault> {
    if text.is_empty() { Ok(None) } else { read(text).map(Some).map_err(fault) }
}
