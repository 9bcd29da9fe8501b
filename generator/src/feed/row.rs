//! A row → a code and its record, or what is wrong with it.

use std::collections::BTreeMap;

use motcua_lookup::dossier::{Code, CodeError};
use motcua_lookup::feed::{Date, Moment, Record};

use super::error::RowFault;
use super::settings::FeedSettings;
use super::table::{Cells, Table};

/// Clocks of two systems may differ, and an export takes a while.
const CLOCK_TOLERANCE: i64 = 3600;

/// Rows sorted into those to publish and those set aside.
#[derive(Debug, Default)]
pub(super) struct Rows {
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
    pub(super) fn read(table: &Table, settings: &FeedSettings, as_of: Moment) -> Self {
        let mut gathered: BTreeMap<Code, Gathered> = BTreeMap::new();
        let mut rejected = Vec::new();
        for cells in table.rows() {
            match read_row(&cells, settings, as_of) {
                Ok((code, record)) => gather(&mut gathered, code, record, cells.line),
                Err(fault) => rejected.push((cells.line, fault)),
            }
        }
        let mut records = BTreeMap::new();
        for (code, found) in gathered {
            if found.is_disputed {
                rejected.extend(found.lines.iter().map(|line| (*line, RowFault::CodeRepeated)));
            } else {
                records.insert(code, found.record);
            }
        }
        rejected.sort_unstable();
        Self { records, rejected }
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
    let code = Code::parse(cells.code, &settings.root).map_err(|error| match error {
        CodeError::Empty => RowFault::CodeMissing,
        _ => RowFault::CodeUnreadable,
    })?;
    if code.root().is_some_and(|root| root != settings.root) {
        return Err(RowFault::CodeOfAnotherRoot);
    }
    if cells.status.is_empty() {
        return Err(RowFault::StatusMissing);
    }
    let status = settings.status(cells.status).ok_or(RowFault::StatusUnknown)?;
    let due = optional(cells.due, read_date, RowFault::DueUnreadable)?;
    let received = optional(cells.received, read_date, RowFault::ReceivedUnreadable)?;
    let updated = optional(cells.updated, read_moment, RowFault::UpdatedUnreadable)?;
    let unit = optional(cells.unit, |text| text.parse().ok(), RowFault::UnitUnreadable)?;
    if due.zip(received).is_some_and(|(due, received)| due < received) {
        return Err(RowFault::DueBeforeReceived);
    }
    if updated.is_some_and(|updated| updated.0 > as_of.0.saturating_add(CLOCK_TOLERANCE)) {
        return Err(RowFault::UpdatedAfterExport);
    }
    Ok((code, Record { status, due, updated, unit }))
}

/// An empty cell is no value; any other must be readable.
fn optional<T>(text: &str, read: impl Fn(&str) -> Option<T>, fault: RowFault) -> Result<Option<T>, RowFault> {
    if text.is_empty() { Ok(None) } else { read(text).map(Some).ok_or(fault) }
}

fn read_date(text: &str) -> Option<Date> {
    read_moment(text)?.date()
}

/// `20/11/2026`, `20/11/2026 16:30`, `2026-11-20`, `2026-11-20 16:30`, `2026-11-20T16:30:00+07:00`; in Vietnam's time
/// unless it says otherwise. A day alone is its first minute.
pub(super) fn read_moment(text: &str) -> Option<Moment> {
    if let Some(moment) = Moment::parse(text) {
        return Some(moment);
    }
    let (day, clock) = text.split_once([' ', 'T']).map_or((text, ""), |(day, clock)| (day, clock.trim()));
    let day = Date::parse(day).or_else(|| vietnamese_date(day))?;
    let clock = if clock.is_empty() { "00:00" } else { clock };
    // A single digit before the colon is how spreadsheets write the morning.
    let clock = if clock.find(':') == Some(1) { format!("0{clock}") } else { clock.to_owned() };
    Moment::parse(&format!("{day}T{clock}+07:00"))
}

/// Day, month, year, as Vietnam writes them.
fn vietnamese_date(text: &str) -> Option<Date> {
    let mut parts = text.split('/');
    let mut part = |most: usize| {
        let part = parts.next().filter(|part| (1..=most).contains(&part.len()))?;
        if part.bytes().all(|byte| byte.is_ascii_digit()) { part.parse::<u16>().ok() } else { None }
    };
    let [day, month, year] = [part(2)?, part(2)?, part(4)?];
    if parts.next().is_some() {
        return None;
    }
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_read_as_offices_write_them() {
        for (text, expected) in [
            ("20/11/2026", "2026-11-20T00:00:00+07:00"),
            ("2/1/2026", "2026-01-02T00:00:00+07:00"),
            ("20/11/2026 16:30", "2026-11-20T16:30:00+07:00"),
            ("20/11/2026 7:05", "2026-11-20T07:05:00+07:00"),
            ("20/11/2026  16:30:59", "2026-11-20T16:30:59+07:00"),
            ("2026-11-20", "2026-11-20T00:00:00+07:00"),
            ("2026-11-20 16:30", "2026-11-20T16:30:00+07:00"),
            ("2026-11-20T16:30:00Z", "2026-11-20T23:30:00+07:00"),
        ] {
            assert_eq!(read_moment(text).map(|moment| moment.to_string()).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "",
            "hôm qua",
            "31/02/2026",
            "20-11-2026",
            "20/11/26",
            "20/11/2026 25:00",
            "1/2/3/4",
            "11/20/2026",
            "٢/١/2026",
        ] {
            assert_eq!(read_moment(text), None, "{text}");
        }
    }
}
