//! Raw rows → the wanted cells of the rows below the header.

use motcua_lookup::text::nfc;

use super::super::error::FeedFault;
use super::columns::{Cells, Column, Columns, header_key};
use super::{Flow, InputFault, Tables};

/// So many headers are named in a fault.
const NAMED: usize = 40;

/// The wanted columns' places in a row.
type Places = Vec<(Column, usize)>;

/// Where a header is: its table, the line on which it ends, and where its columns are.
struct Header {
    table: usize,
    line: u64,
    places: Places,
}

/// Hands on the rows of the named table, or of the one in which the header stands.
pub(super) fn read(
    tables: &mut dyn Tables,
    sheet: Option<&str>,
    columns: &Columns,
    row: &mut dyn FnMut(Cells<'_>),
) -> Result<usize, FeedFault> {
    let header = choose(tables, sheet, columns)?;
    let mut cells: [String; Column::ALL.len()] = Default::default();
    let mut count = 0;
    let mut has_begun = false;
    tables.rows(header.table, &mut |line, raw| {
        if has_begun && raw.iter().any(|cell| !cell.trim().is_empty()) {
            for (column, at) in &header.places {
                let (Some(cell), text) = (cells.get_mut(*column as usize), raw.get(*at)) else { continue };
                cell.clear();
                cell.push_str(&nfc(text.map_or("", |text| text.trim())));
            }
            count += 1;
            row(Cells { line, cells: &cells });
        }
        has_begun |= line == header.line;
        Ok(Flow::More)
    })?;
    Ok(count)
}

/// The table that is named, else the only visible one with the wanted columns.
fn choose(tables: &mut dyn Tables, sheet: Option<&str>, columns: &Columns) -> Result<Header, FeedFault> {
    let names = tables.names();
    let mut found = Vec::new();
    let mut nearest = FeedFault::NoRows;
    for table in select(tables, sheet)? {
        match find(tables, table, columns) {
            Ok(header) => found.push(header),
            Err(FeedFault::NoRows) => {}
            Err(FeedFault::Input(fault @ InputFault::MissingColumn { .. })) => {
                nearest = FeedFault::Input(match nearest {
                    FeedFault::Input(nearest) => nearer(Some(nearest), fault),
                    _ => fault,
                });
            }
            Err(other) => return Err(other),
        }
    }
    if found.len() > 1 {
        let found = found.iter().filter_map(|header| names.get(header.table)).cloned().collect();
        return Err(InputFault::SeveralSheets { found }.into());
    }
    found.pop().ok_or(nearest)
}

/// The tables that are looked at: the named one, else all that are visible. A name says nothing where tables have none.
pub(in crate::feed) fn select(tables: &dyn Tables, sheet: Option<&str>) -> Result<Vec<usize>, InputFault> {
    let names = tables.names();
    let Some(sheet) = sheet.filter(|_| names.iter().any(|name| !name.is_empty())) else {
        return Ok((0..names.len()).filter(|table| !tables.is_hidden(*table)).collect());
    };
    let exact = names.iter().position(|name| name == sheet);
    let same = || names.iter().position(|name| header_key(name) == header_key(sheet));
    let missing = || InputFault::MissingSheet { name: sheet.to_owned(), found: names.clone() };
    Ok(vec![exact.or_else(same).ok_or_else(missing)?])
}

fn find(tables: &mut dyn Tables, table: usize, columns: &Columns) -> Result<Header, FeedFault> {
    let mut found = None;
    let mut nearest: Option<InputFault> = None;
    let mut above: Option<Vec<String>> = None;
    let mut seen = 0;
    let within = tables.header_within();
    tables.rows(table, &mut |line, raw| {
        seen += 1;
        let header: Vec<String> = raw.iter().map(|cell| nfc(cell.trim()).into_owned()).collect();
        // Two rows are one header where the upper holds what stands over several columns of the lower.
        let joined = above.take().map(|above| join(&above, &header));
        for header in [Some(&header), joined.as_ref()].into_iter().flatten() {
            match places(header, columns) {
                Ok(places) => {
                    found = Some(Header { table, line, places });
                    return Ok(Flow::Enough);
                }
                Err(fault) => nearest = Some(nearer(nearest.take(), fault)),
            }
        }
        above = Some(header);
        Ok(if seen < within { Flow::More } else { Flow::Enough })
    })?;
    match (found, nearest) {
        (Some(found), _) => Ok(found),
        (None, Some(fault)) if named(&fault) > 0 => Err(FeedFault::Input(fault)),
        _ => Err(FeedFault::NoRows),
    }
}

/// A header of two rows: the lower word counts, the upper where there is none below.
pub(in crate::feed) fn join(above: &[String], below: &[String]) -> Vec<String> {
    let cell = |row: &[String], at: usize| row.get(at).filter(|cell| !cell.is_empty()).cloned();
    (0..above.len().max(below.len()))
        .map(|at| cell(below, at).or_else(|| cell(above, at)).unwrap_or_default())
        .collect()
}

fn places(header: &[String], columns: &Columns) -> Result<Places, InputFault> {
    let keys: Vec<String> = header.iter().map(|cell| header_key(cell)).collect();
    let place = |name: &str| {
        let exact = header.iter().position(|cell| cell == name);
        exact.or_else(|| keys.iter().position(|key| !key.is_empty() && *key == header_key(name)))
    };
    columns
        .iter()
        .map(|(column, name)| {
            let missing = || InputFault::MissingColumn {
                name: name.to_owned(),
                found: header.iter().filter(|cell| !cell.is_empty()).take(NAMED).cloned().collect(),
            };
            place(name).map(|at| (column, at)).ok_or_else(missing)
        })
        .collect()
}

/// Of two rows that are no header, the one with more words in it.
fn nearer(one: Option<InputFault>, other: InputFault) -> InputFault {
    match one {
        Some(one) if named(&one) >= named(&other) => one,
        _ => other,
    }
}

fn named(fault: &InputFault) -> usize {
    match fault {
        InputFault::MissingColumn { found, .. } => found.len(),
        _ => 0,
    }
}
