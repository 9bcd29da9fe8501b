//! An export → its header, the words of its statuses, and what could be a second secret.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use motcua_lookup::dossier::{Code, Secret as SlipSecret, Shape};
use motcua_lookup::sealed::{Strength, strength};
use motcua_lookup::text::nfc;

use super::super::error::FeedFault;
use super::super::input::{Column, Flow, InputFault, Tables, join, open, read_date, select};
use super::words::{Meaning, meaning};

/// So many rows are enough to measure secrets.
const MEASURED: usize = 5_000;
/// A column with more words is no column of statuses.
const MOST_STATUSES: usize = 200;
/// A column with more words is no column of units.
pub(super) const MOST_UNITS: usize = 1_000;
/// The longest status word.
const LONGEST_STATUS: usize = 100;
/// Two known headers make a row a header.
const KNOWN_HEADERS: usize = 2;

/// What an export looks like.
#[derive(Debug)]
pub(crate) struct Looked {
    /// The sheet, where the export has several.
    pub(crate) sheet: Option<String>,
    /// The line of the header, from 1.
    pub(crate) line: u64,
    /// All headers.
    pub(crate) headers: Vec<String>,
    /// The header of each column that was found.
    pub(crate) columns: BTreeMap<Column, String>,
    /// Rows below the header.
    pub(crate) rows: usize,
    /// The root that most codes have.
    pub(crate) root: Option<String>,
    /// Rows whose code cannot be read.
    pub(crate) bad_codes: usize,
    /// Columns of days and times with the rows in which they cannot be read.
    pub(crate) bad_dates: BTreeMap<Column, usize>,
    /// Words of the column of statuses, the most frequent first.
    pub(crate) statuses: Vec<StatusWord>,
    /// Names in the column of units, where they are not all numbers.
    pub(crate) units: BTreeSet<String>,
    /// What could be a second secret.
    pub(crate) secrets: Vec<Secret>,
}

/// A word for a status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StatusWord {
    /// As the export writes it.
    pub(crate) words: String,
    /// The rows that have it.
    pub(crate) rows: usize,
}

/// A column that could be declared as a slip secret, if slips carry it.
#[derive(Debug)]
pub(crate) struct Secret {
    /// Its header.
    pub(crate) header: String,
    /// The shape of its texts.
    pub(crate) shape: Shape,
    /// How much it protects.
    pub(crate) strength: Strength,
    /// Others may know it: it is a telephone number.
    pub(crate) is_telephone: bool,
}

/// A row that looks like a header.
struct Header {
    table: usize,
    line: u64,
    cells: Vec<String>,
    known: usize,
}

/// Looks at an export. `sheet` names the sheet of a workbook.
///
/// # Errors
/// When it cannot be read, or no row of it looks like a header.
pub(crate) fn look(path: &Path, sheet: Option<&str>) -> Result<Looked, FeedFault> {
    let mut tables = open(path)?;
    let tables = tables.as_mut();
    let names = tables.names();
    let mut best: Option<Header> = None;
    for table in select(tables, sheet)? {
        let found = header(tables, table)?;
        let is_better = found.as_ref().is_some_and(|found| best.as_ref().is_none_or(|best| found.known > best.known));
        if is_better {
            best = found;
        }
    }
    let header = best.filter(|header| header.known >= KNOWN_HEADERS).ok_or(InputFault::NoHeader)?;
    let sheet = names.get(header.table).filter(|_| names.len() > 1).cloned();
    Rows::read(tables, &header)?.into_looked(header, sheet)
}

/// The row among the first that has most known headers.
fn header(tables: &mut dyn Tables, table: usize) -> Result<Option<Header>, FeedFault> {
    let within = tables.header_within();
    let (mut best, mut above): (Option<Header>, Option<Vec<String>>) = (None, None);
    let mut seen = 0;
    tables.rows(table, &mut |line, raw| {
        seen += 1;
        let own: Vec<String> = raw.iter().map(|cell| nfc(cell.trim()).into_owned()).collect();
        let joined = above.take().map(|above| join(&above, &own));
        for cells in [Some(own.clone()), joined].into_iter().flatten() {
            let known = cells.iter().filter(|cell| meaning(cell) != Meaning::Unknown).count();
            if best.as_ref().is_none_or(|best| known > best.known) {
                best = Some(Header { table, line, cells, known });
            }
        }
        above = Some(own);
        Ok(if seen < within { Flow::More } else { Flow::Enough })
    })?;
    Ok(best)
}

/// What is gathered from the rows.
#[derive(Default)]
struct Rows {
    columns: BTreeMap<Column, usize>,
    rows: usize,
    roots: BTreeMap<String, usize>,
    bad_codes: usize,
    bad_dates: BTreeMap<Column, usize>,
    statuses: BTreeMap<String, usize>,
    units: BTreeSet<String>,
    /// By the place of the column; none left where a text is no secret.
    secrets: BTreeMap<usize, Vec<(Code, SlipSecret)>>,
}

impl Rows {
    fn read(tables: &mut dyn Tables, header: &Header) -> Result<Self, FeedFault> {
        let mut ranks: BTreeMap<Column, (usize, usize)> = BTreeMap::new();
        let mut found = Self::default();
        for (at, cell) in header.cells.iter().enumerate() {
            match meaning(cell) {
                Meaning::Column(column, rank) if ranks.get(&column).is_none_or(|(best, _)| rank < *best) => {
                    ranks.insert(column, (rank, at));
                }
                Meaning::Secret | Meaning::Telephone => {
                    found.secrets.insert(at, Vec::new());
                }
                _ => {}
            }
        }
        found.columns = ranks.into_iter().map(|(column, (_, at))| (column, at)).collect();
        let mut has_begun = false;
        tables.rows(header.table, &mut |line, raw| {
            if has_begun && raw.iter().any(|cell| !cell.trim().is_empty()) {
                found.row(raw);
            }
            has_begun |= line == header.line;
            Ok(Flow::More)
        })?;
        Ok(found)
    }

    fn row(&mut self, raw: &[String]) {
        self.rows += 1;
        let cell = |at: usize| raw.get(at).map_or("", |cell| cell.trim());
        let code = self.columns.get(&Column::Code).and_then(|at| Code::parse(cell(*at), "").ok());
        match &code {
            Some(code) => {
                if let Some(root) = code.root() {
                    *self.roots.entry(root.to_owned()).or_default() += 1;
                }
            }
            None => self.bad_codes += 1,
        }
        for column in [Column::Received, Column::Due, Column::Updated, Column::Finished] {
            let text = self.columns.get(&column).map_or("", |at| cell(*at));
            if !text.is_empty() && read_date(text).is_err() {
                *self.bad_dates.entry(column).or_default() += 1;
            }
        }
        if let Some(words) = self.columns.get(&Column::Status).map(|at| nfc(cell(*at)).into_owned())
            && !words.is_empty()
            && words.chars().count() <= LONGEST_STATUS
            && (self.statuses.len() < MOST_STATUSES || self.statuses.contains_key(&words))
        {
            *self.statuses.entry(words).or_default() += 1;
        }
        let unit = self.columns.get(&Column::Unit).map_or("", |at| cell(*at));
        if !unit.is_empty() && unit.parse::<u16>().is_err() && self.units.len() <= MOST_UNITS {
            self.units.insert(nfc(unit).into_owned());
        }
        let Some(code) = code else { return };
        for (at, secrets) in self.secrets.iter_mut().filter(|(_, secrets)| secrets.len() < MEASURED) {
            if let Ok(secret) = SlipSecret::parse(cell(*at)) {
                secrets.push((code.clone(), secret));
            }
        }
    }

    fn into_looked(self, header: Header, sheet: Option<String>) -> Result<Looked, FeedFault> {
        if self.rows == 0 {
            return Err(FeedFault::NoRows);
        }
        let name = |at: &usize| header.cells.get(*at).cloned().unwrap_or_default();
        let mut statuses: Vec<StatusWord> =
            self.statuses.into_iter().map(|(words, rows)| StatusWord { words, rows }).collect();
        statuses.sort_by(|one, other| (other.rows, &one.words).cmp(&(one.rows, &other.words)));
        let measured = self.rows.min(MEASURED);
        let secrets = self.secrets.iter().filter_map(|(at, secrets)| {
            // A secret that one slip in ten lacks is none.
            let shape = shape(secrets).filter(|_| secrets.len() * 10 >= measured * 9)?;
            let header = name(at);
            let is_telephone = meaning(&header) == Meaning::Telephone;
            Some(Secret { header, shape, strength: strength(secrets, &shape), is_telephone })
        });
        Ok(Looked {
            secrets: secrets.collect(),
            units: self.units,
            sheet,
            line: header.line,
            columns: self.columns.iter().map(|(column, at)| (*column, name(at))).collect(),
            headers: header.cells.into_iter().filter(|cell| !cell.is_empty()).collect(),
            rows: self.rows,
            root: self.roots.into_iter().max_by_key(|(_, rows)| *rows).map(|(root, _)| root),
            bad_codes: self.bad_codes,
            bad_dates: self.bad_dates,
            statuses,
        })
    }
}

/// The shape that all of the secrets have.
fn shape(secrets: &[(Code, SlipSecret)]) -> Option<Shape> {
    let lengths = || secrets.iter().map(|(_, secret)| secret.text().len());
    let (least, most) = (lengths().min()?, lengths().max()?);
    let is_digits = secrets.iter().all(|(_, secret)| secret.text().bytes().all(|byte| byte.is_ascii_digit()));
    let kind = if is_digits { "digits" } else { "alphanumeric" };
    let length = if least == most { least.to_string() } else { format!("{least}-{most}") };
    Shape::parse(&format!("{kind} {length}")).ok()
}
