//! Tables become rows whose cells know their places.

use super::Spanned;
use super::raw::{RawRow, Table};
use crate::diagnostics::{Code, Diagnostic, FileId, Report, Span};

/// The rows of the file. Columns may stand in any order.
pub(super) fn rows(table: &'static Table, file: FileId, text: &str, report: &mut Report) -> Vec<RawRow> {
    let delimiter = delimiter(text);
    let mut builder = csv::ReaderBuilder::new();
    let mut reader = builder.delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut header: Option<Vec<usize>> = None;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let at = error.position().map_or(0, csv::Position::byte);
                let at = usize::try_from(at).unwrap_or(0).min(text.len());
                report
                    .add(Diagnostic::at(Code::CsvShape, Span::new(file, at..at)).with("found", 0).with("expected", 0));
                continue;
            }
        };
        let cells = places(&record, file, text, delimiter);
        match &header {
            None => header = Some(columns(table, &cells, file, report)),
            Some(columns) => {
                let span = cells.first().map_or_else(|| Span::file_start(file), |cell| cell.span);
                if record.len() != columns.len() {
                    report.add(
                        Diagnostic::at(Code::CsvShape, span)
                            .with("found", record.len())
                            .with("expected", columns.len()),
                    );
                    continue;
                }
                let mut row = vec![None; table.columns.len()];
                for (cell, column) in cells.into_iter().zip(columns) {
                    if let (Some(place), false) = (row.get_mut(*column), cell.value.is_empty()) {
                        *place = Some(cell);
                    }
                }
                rows.push(RawRow::new(span, table, row, columns));
            }
        }
    }
    rows
}

/// What parts the cells: Excel writes semicolons where the comma is the decimal mark, as in Vietnam.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|mark| header.bytes().filter(|byte| byte == mark).count())
        .unwrap_or(b',')
}

/// For each column of the file, its place in the table; unknown columns lie past the end.
fn columns(table: &Table, cells: &[Spanned<String>], file: FileId, report: &mut Report) -> Vec<usize> {
    let mut found = Vec::new();
    for cell in cells {
        let place = table.columns.iter().position(|known| *known == cell.value);
        if place.is_none() || place.is_some_and(|place| found.contains(&place)) {
            let suggestion = super::words::suggest(&cell.value, table.columns);
            report.add(
                Diagnostic::at(Code::CsvHeader, cell.span)
                    .with("column", &cell.value)
                    .with("known", table.columns.join(", "))
                    .with_some("suggestion", suggestion),
            );
        }
        found.push(place.unwrap_or(usize::MAX));
    }
    // A column with a wrong name is most likely the one that is missing: one fault, not two.
    let wrong = found.iter().filter(|place| **place == usize::MAX).count();
    let columns = table.columns.iter().enumerate();
    let missing = columns.filter(|(index, name)| !table.optional.contains(name) && !found.contains(index));
    if missing.clone().count() > wrong {
        for (_, name) in missing {
            report.add(
                Diagnostic::at(Code::CsvHeader, Span::file_start(file))
                    .with("column", name)
                    .with("known", table.columns.join(", ")),
            );
        }
    }
    found
}

/// The cells of a record with their places: found by walking the record's text, since the reader gives only its start.
fn places(record: &csv::StringRecord, file: FileId, text: &str, delimiter: u8) -> Vec<Spanned<String>> {
    let mut at = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
    // The reader gives the end of the last record, blank lines included.
    at += text.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches(['\r', '\n']).len());
    let mut cells = Vec::new();
    for field in record {
        let rest = text.get(at..).unwrap_or_default();
        let length = field_length(rest, delimiter);
        let trimmed = field.trim();
        cells.push(Spanned { value: trimmed.to_owned(), span: Span::new(file, at..at + length) });
        at += length + 1;
    }
    cells
}

/// The bytes of the field that `rest` begins with, up to its delimiter or the end of the line.
fn field_length(rest: &str, delimiter: u8) -> usize {
    let mut quoted = false;
    for (index, byte) in rest.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => return index,
            other if other == delimiter && !quoted => return index,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Sources;
    use crate::load::raw::OFFICES;

    #[test]
    fn cells_know_their_places_quoted_or_not() {
        let text =
            "id,tier,name,address,phone,hours,area_class,lat,lon,fields\n\n\"a\",commune,\"Xã A, B\",Đường 1,,,,,,\n";
        let mut sources = Sources::default();
        let file = sources.add("offices.csv".to_owned(), text.to_owned());
        let mut report = Report::default();
        let found = rows(OFFICES, file, text, &mut report);
        assert!(!report.has_errors());
        let place = |column| found[0].cell(column).map(|cell| &text[cell.span.range()]);
        assert_eq!(place("name"), Some("\"Xã A, B\""));
        assert_eq!(place("address"), Some("Đường 1"));
        assert_eq!(place("phone"), None);
    }

    #[test]
    fn semicolons_of_excel_part_cells_too() {
        let text = "id;tier;name;address;phone;hours;area_class;lat;lon;fields\na;commune;Xã A;Đường 1;;;;;;ho-tich\n";
        let mut report = Report::default();
        let found = rows(OFFICES, Sources::default().add("o".to_owned(), text.to_owned()), text, &mut report);
        assert!(!report.has_errors());
        assert_eq!(found[0].cell("name").map(|cell| &text[cell.span.range()]), Some("Xã A"));
    }

    #[test]
    fn wrong_columns_and_short_rows_are_all_reported() {
        let text = "id,teir,name\nx,commune\ny\n";
        let mut report = Report::default();
        rows(OFFICES, Sources::default().add("o".to_owned(), text.to_owned()), text, &mut report);
        assert_eq!(report.iter().filter(|(d, _)| d.code == Code::CsvShape).count(), 2);
        assert!(report.iter().any(|(d, _)| d.argument("suggestion") == Some("tier")));
    }
}
