//! Raw rows → the wanted cells of the rows below the header.

use std::collections::VecDeque;

use motcua_lookup::text::nfc;

use super::super::error::FeedFault;
use super::columns::{Cells, Column, Columns, header_key};
use super::{Flow, InputFault, Tables};

/// A header may stand below a title, a date and empty lines.
pub(super) const HEADER_WITHIN: usize = 20;
/// So many headers are named in a fault.
const NAMED: usize = 40;

/// The wanted columns' places in a row.
type Places = Vec<(Column, usize)>;

/// Hands on the rows of the table in which the header stands.
pub(super) fn read(
    tables: &mut dyn Tables,
    columns: &Columns,
    row: &mut dyn FnMut(Cells<'_>),
) -> Result<usize, FeedFault> {
    let (last, places) = find(tables, 0, columns)?;
    let mut cells: [String; Column::ALL.len()] = Default::default();
    let mut count = 0;
    tables.rows(0, &mut |line, raw| {
        if line > last && raw.iter().any(|cell| !cell.trim().is_empty()) {
            for (column, at) in &places {
                let (Some(cell), text) = (cells.get_mut(*column as usize), raw.get(*at)) else { continue };
                cell.clear();
                cell.push_str(&nfc(text.map_or("", |text| text.trim())));
            }
            count += 1;
            row(Cells { line, cells: &cells });
        }
        Ok(Flow::More)
    })?;
    Ok(count)
}

/// The line on which the header ends, and where its columns are.
fn find(tables: &mut dyn Tables, table: usize, columns: &Columns) -> Result<(u64, Places), FeedFault> {
    let mut found = None;
    let mut nearest: Option<InputFault> = None;
    let mut above: VecDeque<Vec<String>> = VecDeque::new();
    let mut seen = 0;
    tables.rows(table, &mut |line, raw| {
        seen += 1;
        let header: Vec<String> = raw.iter().map(|cell| cell.trim().to_owned()).collect();
        // Two rows are one header where the upper holds what stands over several columns of the lower.
        let joined = above.pop_front().map(|above| join(&above, &header));
        for header in [Some(&header), joined.as_ref()].into_iter().flatten() {
            match places(header, columns) {
                Ok(places) => {
                    found = Some((line, places));
                    return Ok(Flow::Enough);
                }
                Err(fault) => nearest = Some(nearer(nearest.take(), fault)),
            }
        }
        above.push_back(header);
        Ok(if seen < HEADER_WITHIN { Flow::More } else { Flow::Enough })
    })?;
    match (found, nearest) {
        (Some(found), _) => Ok(found),
        (None, Some(fault)) if named(&fault) > 0 => Err(FeedFault::Input(fault)),
        _ => Err(FeedFault::NoRows),
    }
}

/// A header of two rows: the lower word counts, the upper where there is none below.
fn join(above: &[String], below: &[String]) -> Vec<String> {
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
