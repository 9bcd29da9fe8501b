//! A workbook of Excel → the rows of its sheets, with values as they are shown.
//!
//! Rows and columns that are hidden count like any other: a filter that was left on must not cut an export. Formulas
//! have the value they had when the file was saved. Sheets that are hidden are not looked at unless they are named.

use std::fs::File;
use std::io::BufReader;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use motcua_lookup::feed::Date;

use super::super::error::FeedFault;
use super::{Each, Flow, InputFault, MOST_COLUMNS, Tables, archive};

/// All cells of a sheet, the empty ones before the last of a row among them.
const MOST_CELLS: usize = 256 * 1024 * 1024;
/// Day 0 of a workbook (1899-12-30) in days since 1970, and how much later those of old Macs begin.
const EPOCH: i64 = -25_569;
const LATER_EPOCH: i64 = 1_462;

/// A workbook that was checked and opened.
pub(super) struct Workbook {
    workbook: Xlsx<BufReader<File>>,
    names: Vec<String>,
    hidden: Vec<bool>,
}

impl Workbook {
    #[expect(clippy::disallowed_methods, reason = "exports are files that this module reads")]
    pub(super) fn open(path: &Path) -> Result<Self, FeedFault> {
        let open = || File::open(path).map_err(FeedFault::io(path));
        archive::check(open()?)?;
        let file = BufReader::new(open()?);
        let workbook = guarded(1, || Xlsx::new(file))?;
        let sheets: Vec<_> =
            workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).collect();
        let names = sheets.iter().map(|sheet| sheet.name.clone()).collect();
        let hidden = sheets.iter().map(|sheet| sheet.visible != SheetVisible::Visible).collect();
        Ok(Self { workbook, names, hidden })
    }
}

impl Tables for Workbook {
    fn names(&self) -> Vec<String> {
        self.names.clone()
    }

    fn is_hidden(&self, table: usize) -> bool {
        self.hidden.get(table).copied().unwrap_or(false)
    }

    fn rows(&mut self, table: usize, each: &mut Each<'_>) -> Result<(), FeedFault> {
        let Some(name) = self.names.get(table) else { return Ok(()) };
        let epoch = EPOCH + if self.workbook.has_1904_epoch() { LATER_EPOCH } else { 0 };
        let mut reader = guarded(1, || self.workbook.worksheet_cells_reader(name))?;
        let mut row = Row { line: 1, cells: Vec::new(), used: 0, seen: 0 };
        while let Some((cell, style)) = guarded(row.line, || reader.next_cell_with_style_id())? {
            let (line, column) = (u64::from(cell.get_position().0) + 1, cell.get_position().1 as usize);
            if line != row.line && row.hand_on(line, each)? == Flow::Enough {
                return Ok(());
            }
            if *cell.get_value() != DataRef::Empty {
                write_value(row.cell(column)?, cell.get_value(), reader.styles().get(style), epoch);
            }
        }
        row.hand_on(0, each)?;
        Ok(())
    }
}

/// The row that is being read. Its texts are written over again and again.
struct Row {
    line: u64,
    cells: Vec<String>,
    used: usize,
    seen: usize,
}

impl Row {
    /// Hands on what has come together, and begins the row `next`.
    fn hand_on(&mut self, next: u64, each: &mut Each<'_>) -> Result<Flow, FeedFault> {
        self.seen += self.used;
        if self.seen > MOST_CELLS {
            return Err(InputFault::TooLarge { line: self.line }.into());
        }
        let used = self.cells.get_mut(..self.used).unwrap_or_default();
        let flow = if used.is_empty() { Flow::More } else { each(self.line, used)? };
        used.iter_mut().for_each(String::clear);
        (self.line, self.used) = (next, 0);
        Ok(flow)
    }

    /// An empty text for a column.
    fn cell(&mut self, column: usize) -> Result<&mut String, InputFault> {
        let too_large = InputFault::TooLarge { line: self.line };
        if column >= MOST_COLUMNS {
            return Err(too_large);
        }
        self.used = self.used.max(column + 1);
        if self.cells.len() < self.used {
            self.cells.resize_with(self.used, String::new);
        }
        let cell = self.cells.get_mut(column).ok_or(too_large)?;
        cell.clear();
        Ok(cell)
    }
}

/// Appends a value as its cell shows it: numbers without a spare `.0`, with the leading zeros of their format; days and
/// times in ISO form.
fn write_value(out: &mut String, value: &DataRef<'_>, style: Option<&Style>, epoch: i64) {
    match value {
        DataRef::Empty => {}
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => out.push_str(text),
        DataRef::SharedString(text) => out.push_str(text),
        DataRef::Int(number) => out.push_str(&number.to_string()),
        DataRef::Bool(is) => out.push_str(if *is { "TRUE" } else { "FALSE" }),
        DataRef::Error(error) => out.push_str(&error.to_string()),
        DataRef::Float(number) => {
            let zeros = style.and_then(|style| style.number_format.as_ref()).map_or("", |format| &format.format_code);
            let width = if zeros.bytes().all(|byte| byte == b'0') { zeros.len().min(40) } else { 0 };
            out.push_str(&format!("{number:0>width$}"));
        }
        DataRef::DateTime(time) if time.is_datetime() => match iso(time.as_f64(), epoch) {
            Some(text) => out.push_str(&text),
            None => out.push_str(&time.as_f64().to_string()),
        },
        DataRef::DateTime(time) => out.push_str(&time.as_f64().to_string()),
    }
}

/// Days since the epoch of the workbook, with the time as their fraction.
fn iso(days: f64, epoch: i64) -> Option<String> {
    // A float beyond the range becomes its end, and that is no day.
    let seconds = (days * 86_400.0).round() as i64;
    let day = Date::from_days(seconds.div_euclid(86_400).checked_add(epoch)?)?;
    let clock = seconds.rem_euclid(86_400);
    let (hour, minute, second) = (clock / 3600, clock / 60 % 60, clock % 60);
    Some(if clock == 0 { day.to_string() } else { format!("{day}T{hour:02}:{minute:02}:{second:02}") })
}

/// Runs the reader of workbooks. It was written for honest files: whatever it makes of others, even a panic, is a fault
/// of the file.
fn guarded<T>(line: u64, run: impl FnOnce() -> Result<T, XlsxError>) -> Result<T, InputFault> {
    match catch_unwind(AssertUnwindSafe(run)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(XlsxError::Password)) => Err(InputFault::Password),
        Ok(Err(_)) | Err(_) => Err(InputFault::Damaged { line: line.max(1) }),
    }
}
