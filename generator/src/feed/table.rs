//! The bytes of an export → its rows, whatever program wrote it.

use csv::{ReaderBuilder, StringRecord};

use super::error::FeedFault;
use super::settings::{Columns, header_key};

/// A header may stand below a title, a date and an empty line.
const HEADER_WITHIN: usize = 20;
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// An export, cut into rows below its header.
#[derive(Debug)]
pub(super) struct Table {
    rows: Vec<(u64, StringRecord)>,
    places: Places,
}

/// The wanted columns' places in a row.
#[derive(Debug)]
struct Places {
    code: usize,
    status: usize,
    due: Option<usize>,
    received: Option<usize>,
    updated: Option<usize>,
    unit: Option<usize>,
}

/// The wanted cells of one row; empty where the row is short or the column is not wanted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cells<'a> {
    /// The line of the export, from 1.
    pub(super) line: u64,
    pub(super) code: &'a str,
    pub(super) status: &'a str,
    pub(super) due: &'a str,
    pub(super) received: &'a str,
    pub(super) updated: &'a str,
    pub(super) unit: &'a str,
}

impl Table {
    pub(super) fn read(bytes: &[u8], columns: &Columns) -> Result<Self, FeedFault> {
        let text = decode(bytes).ok_or(FeedFault::Encoding)?;
        let mut fault = None;
        for delimiter in DELIMITERS {
            match Self::read_with(&text, delimiter, columns) {
                Ok(table) => return Ok(table),
                Err(other) => fault = Some(nearer(fault, other)),
            }
        }
        Err(fault.unwrap_or(FeedFault::NoRows))
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Cells<'_>> {
        self.rows.iter().map(|(line, row)| {
            let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default().trim();
            Cells {
                line: *line,
                code: cell(Some(self.places.code)),
                status: cell(Some(self.places.status)),
                due: cell(self.places.due),
                received: cell(self.places.received),
                updated: cell(self.places.updated),
                unit: cell(self.places.unit),
            }
        })
    }

    fn read_with(text: &str, delimiter: u8, columns: &Columns) -> Result<Self, FeedFault> {
        let mut reader =
            ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut rows = Vec::new();
        let mut lines = Lines { text, at: 0, line: 1 };
        for record in reader.records() {
            // The text is UTF-8 and rows may have any length: what is left cannot fail.
            let record = record.map_err(|_| FeedFault::Encoding)?;
            let line = record.position().map_or(0, |position| lines.of(position.byte()));
            rows.push((line, record));
        }
        let mut fault = FeedFault::NoRows;
        for at in 0..rows.len().min(HEADER_WITHIN) {
            let header = rows.get(at).map(|(_, header)| header);
            match header.map(|header| Places::find(header, columns)) {
                Some(Ok(places)) => {
                    let is_row = |row: &StringRecord| row.iter().any(|cell| !cell.trim().is_empty());
                    let rows = rows.into_iter().skip(at + 1).filter(|(_, row)| is_row(row)).collect();
                    return Ok(Self { rows, places });
                }
                Some(Err(other)) => fault = nearer(Some(fault), other),
                None => {}
            }
        }
        Err(fault)
    }
}

/// Counts lines as far as they have been read.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the record that begins at or after a byte: the reader gives the end of the record before it, with
    /// line breaks and empty lines still to come.
    fn of(&mut self, byte: u64) -> u64 {
        let from = usize::try_from(byte).unwrap_or(usize::MAX).min(self.text.len());
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        let start = from + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = self.text.as_bytes().get(self.at..start).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.at = start.max(self.at);
        self.line
    }
}

impl Places {
    fn find(header: &StringRecord, columns: &Columns) -> Result<Self, FeedFault> {
        let keys: Vec<String> = header.iter().map(header_key).collect();
        let place = |name: &str| {
            let missing = || {
                let found = header.iter().map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect();
                FeedFault::MissingColumn { name: name.to_owned(), found }
            };
            keys.iter().position(|key| *key == header_key(name)).ok_or_else(missing)
        };
        let optional = |name: &Option<String>| name.as_deref().map(place).transpose();
        Ok(Self {
            code: place(&columns.code)?,
            status: place(&columns.status)?,
            due: optional(&columns.due)?,
            received: optional(&columns.received)?,
            updated: optional(&columns.updated)?,
            unit: optional(&columns.unit)?,
        })
    }
}

/// Of two failed readings, the one that found more columns in the likeliest header: a wrong delimiter finds one.
fn nearer(one: Option<FeedFault>, other: FeedFault) -> FeedFault {
    let columns = |fault: &FeedFault| match fault {
        FeedFault::MissingColumn { found, .. } => found.len(),
        _ => 0,
    };
    match one {
        Some(one) if columns(&one) >= columns(&other) => one,
        _ => other,
    }
}

/// UTF-8 with or without its mark, or UTF-16 with one.
fn decode(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        [0xff, 0xfe, rest @ ..] => decode_utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => decode_utf16(rest, u16::from_be_bytes),
        _ => String::from_utf8(bytes.to_vec()).ok(),
    }
}

fn decode_utf16(bytes: &[u8], join: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| join(*pair)).collect();
    if rest.is_empty() { String::from_utf16(&units).ok() } else { None }
}
