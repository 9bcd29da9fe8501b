//! What an export looks like → `feed.yaml`, new or with the parts that no longer fit replaced.

use std::collections::{BTreeMap, BTreeSet};

use motcua_lookup::sealed::NAME_LENGTH;

use super::super::input::{Column, Columns, header_key};
use super::super::settings::{official_statuses, status_key};
use super::look::{Looked, MOST_UNITS, StatusWord};
use super::words::status;

/// Columns in the order in which they are written. The secret is declared elsewhere, and by a person.
const WRITTEN: [Column; 10] = [
    Column::Code,
    Column::Status,
    Column::Received,
    Column::Due,
    Column::Updated,
    Column::Finished,
    Column::Unit,
    Column::Procedure,
    Column::Field,
    Column::Channel,
];
const START: &str = include_str!("../../../starters/feed/feed.yaml");

/// A proposal for `feed.yaml`.
#[derive(Debug)]
pub(crate) struct Proposal {
    /// The whole file.
    pub(crate) text: String,
    /// Columns by key.
    pub(crate) columns: BTreeMap<Column, String>,
    /// Status words of the export and their numbers; the official words are not among them.
    pub(crate) statuses: BTreeMap<String, u8>,
    /// Units of the export and the numbers that stand for them.
    pub(crate) units: BTreeMap<String, u16>,
    /// Whether the column of units is left out, because there are too many or one has too long a name.
    pub(crate) leaves_out_units: bool,
    /// Status words that nobody knows.
    pub(crate) unknown: Vec<StatusWord>,
    /// What differs from the file that is there.
    pub(crate) changes: Vec<Change>,
}

/// A line of `feed.yaml` that becomes another. An empty text is no line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// `columns.code`, `statuses.Đang thụ lý`, `sheet`.
    pub(crate) key: String,
    /// What is there.
    pub(crate) old: String,
    /// What is proposed.
    pub(crate) new: String,
}

/// What the file that is there says.
#[derive(Debug)]
pub(crate) struct Present<'a> {
    pub(crate) text: &'a str,
    pub(crate) columns: &'a Columns,
    pub(crate) statuses: Vec<(String, u8)>,
    pub(crate) units: Vec<(String, u16)>,
    pub(crate) sheet: Option<&'a str>,
}

/// Makes a proposal. What `present` says stays where it fits the export.
pub(crate) fn propose(looked: &Looked, present: Option<&Present<'_>>) -> Proposal {
    let mut changes = Vec::new();
    let mut columns = columns(looked, present, &mut changes);
    let units = units(looked, present, &mut changes);
    let leaves_out_units = units.is_none();
    if leaves_out_units {
        columns.remove(&Column::Unit);
        changes.retain(|change| change.key != "columns.unit");
    }
    let units = units.unwrap_or_default();
    let (statuses, unknown) = statuses(looked, present, &mut changes);
    let sheet = looked.sheet.as_deref();
    let old_sheet = present.and_then(|present| present.sheet);
    if let (Some(_), Some(sheet)) = (present, sheet.filter(|sheet| Some(*sheet) != old_sheet)) {
        changes.push(change("sheet", old_sheet.unwrap_or_default(), sheet));
    }
    let mut text = match present {
        Some(present) => present.text.to_owned(),
        None => {
            let id = looked.root.as_deref().unwrap_or("H56");
            START.replace("\nid: H56\n", &format!("\nid: {}\n", scalar(id)))
        }
    };
    text = without_examples(&with_block(&text, "columns", &columns_block(&columns)), &columns);
    if !statuses.is_empty() || !unknown.is_empty() {
        text = with_block(&text, "statuses", &statuses_block(looked, &statuses, &unknown));
    }
    if !units.is_empty() {
        text = with_block(&text, "units", &units_block(&units));
    }
    if let Some(sheet) = sheet {
        text = with_block(&text, "sheet", &format!("sheet: {}\n", scalar(sheet)));
    }
    if present.is_some() && changes.is_empty() {
        // What a person wrote is not written again for nothing.
        text = present.map_or(text, |present| present.text.to_owned());
    }
    Proposal { text, columns, statuses, units, leaves_out_units, unknown, changes }
}

fn change(key: &str, old: &str, new: &str) -> Change {
    Change { key: key.to_owned(), old: old.to_owned(), new: new.to_owned() }
}

/// The column that is there if the export has its header, else the one that was found.
fn columns(looked: &Looked, present: Option<&Present<'_>>, changes: &mut Vec<Change>) -> BTreeMap<Column, String> {
    let keys: Vec<String> = looked.headers.iter().map(|header| header_key(header)).collect();
    let mut columns = BTreeMap::new();
    for column in WRITTEN {
        let old = present.and_then(|present| present.columns.header(column));
        let fits = old.filter(|old| keys.contains(&header_key(old)));
        let found = looked.columns.get(&column).map(String::as_str);
        // A column that is neither there nor found stays: a person will know.
        let Some(header) = fits.or(found).or(old) else { continue };
        if present.is_some() && old != Some(header) {
            changes.push(change(&format!("columns.{}", column.key()), old.unwrap_or_default(), header));
        }
        columns.insert(column, header.to_owned());
    }
    columns
}

/// Numbers for the words of the export, and the words that have none.
fn statuses(
    looked: &Looked,
    present: Option<&Present<'_>>,
    changes: &mut Vec<Change>,
) -> (BTreeMap<String, u8>, Vec<StatusWord>) {
    let official = official_statuses();
    let mut known: BTreeMap<String, u8> = BTreeMap::new();
    let mut keys: BTreeMap<String, u8> = BTreeMap::new();
    for (words, number) in present.iter().flat_map(|present| &present.statuses) {
        keys.insert(status_key(words), *number);
        known.insert(words.clone(), *number);
    }
    let mut unknown = Vec::new();
    for word in &looked.statuses {
        let key = status_key(&word.words);
        if keys.contains_key(&key) || official.contains_key(&key) {
            continue;
        }
        match status(&word.words) {
            Some(status) => {
                if present.is_some() {
                    changes.push(change(&format!("statuses.{}", word.words), "", &status.number().to_string()));
                }
                keys.insert(key, status.number());
                known.insert(word.words.clone(), status.number());
            }
            None => unknown.push(word.clone()),
        }
    }
    (known, unknown)
}

/// Numbers for the units that have names: those that are there, and the next free ones. None where the names cannot stand
/// in the settings.
fn units(looked: &Looked, present: Option<&Present<'_>>, changes: &mut Vec<Change>) -> Option<BTreeMap<String, u16>> {
    let mut units: BTreeMap<String, u16> = present.iter().flat_map(|present| present.units.clone()).collect();
    let mut keys: BTreeSet<String> = units.keys().map(|words| status_key(words)).collect();
    let mut next = units.values().max().copied().unwrap_or(0);
    if looked.units.len() > MOST_UNITS || looked.units.iter().any(|words| words.chars().count() > NAME_LENGTH) {
        return None;
    }
    for words in &looked.units {
        if keys.insert(status_key(words)) {
            next = next.checked_add(1)?;
            units.insert(words.clone(), next);
            if present.is_some() {
                changes.push(change(&format!("units.{words}"), "", &next.to_string()));
            }
        }
    }
    Some(units)
}

fn units_block(units: &BTreeMap<String, u16>) -> String {
    let mut numbered: Vec<(&String, u16)> = units.iter().map(|(words, number)| (words, *number)).collect();
    numbered.sort_by_key(|(_, number)| *number);
    let lines = numbered.into_iter().map(|(words, number)| format!("  {}: {number}\n", scalar(words)));
    std::iter::once("units:\n".to_owned()).chain(lines).collect()
}

fn columns_block(columns: &BTreeMap<Column, String>) -> String {
    let mut block = String::from("columns:\n");
    for column in WRITTEN {
        if let Some(header) = columns.get(&column) {
            block.push_str(&format!("  {}: {}\n", column.key(), scalar(header)));
        }
    }
    block
}

/// Words with their numbers by number, with the rows that have them; unknown ones as comments to be filled in.
fn statuses_block(looked: &Looked, statuses: &BTreeMap<String, u8>, unknown: &[StatusWord]) -> String {
    let rows = |words: &String| -> usize {
        let same = |word: &&StatusWord| status_key(&word.words) == status_key(words);
        looked.statuses.iter().filter(same).map(|word| word.rows).sum()
    };
    let mut known: Vec<(&String, u8)> = statuses.iter().map(|(words, number)| (words, *number)).collect();
    known.sort_by_key(|(_, number)| *number);
    let mut block = String::from(if known.is_empty() { "statuses: {}\n" } else { "statuses:\n" });
    for (words, number) in known {
        block.push_str(&format!("  {}: {number} # {} dòng\n", scalar(words), rows(words)));
    }
    for word in unknown {
        let words = scalar(&word.words);
        block.push_str(&format!("  # {words}: ? # {} dòng; điền số từ 1 đến 10 rồi bỏ dấu # đầu dòng\n", word.rows));
    }
    block
}

/// A text as a YAML scalar: plain where nothing in it means anything to YAML, else in quotation marks.
fn scalar(text: &str) -> String {
    let is_plain = text.chars().next().is_some_and(char::is_alphabetic)
        && text.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '/' | '(' | ')' | '.' | '-'))
        && !text.ends_with(' ')
        && !["null", "true", "false", "yes", "no", "on", "off"].contains(&text.to_lowercase().as_str());
    // JSON's quoted form is one of YAML's.
    if is_plain { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

/// The text without the examples of columns (`#  due: Ngày hẹn trả`) that are written now; the others say what else there is.
fn without_examples(text: &str, columns: &BTreeMap<Column, String>) -> String {
    let is_example = |line: &&str| {
        let words = line.strip_prefix("#  ").and_then(|words| words.split_once(": "));
        words.is_some_and(|(key, _)| columns.keys().any(|column| column.key() == key))
    };
    text.split_inclusive('\n').filter(|line| !is_example(line)).collect()
}

/// Where an example of a block stands, as comments (`# units:`, `#   Phường Hạc Thành: 1`): the first line and the one
/// after the last.
fn example(lines: &[&str], key: &str) -> Option<(usize, usize)> {
    let begins = |line: &&str| {
        line.strip_prefix("# ").and_then(|rest| rest.strip_prefix(key)).is_some_and(|rest| rest.starts_with(':'))
    };
    let start = lines.iter().position(begins)?;
    let inside = lines.get(start + 1..).unwrap_or_default().iter().take_while(|line| line.starts_with("#  ")).count();
    Some((start, start + 1 + inside))
}

/// The text with a block of the first level replaced; where it is not there, in the place of its example, else at the end.
fn with_block(text: &str, key: &str, block: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let begins = |line: &&str| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(':'));
    let Some(start) = lines.iter().position(begins) else {
        if let Some((start, end)) = example(&lines, key) {
            let part = |range: Option<&[&str]>| range.unwrap_or_default().concat();
            return format!("{}{block}{}", part(lines.get(..start)), part(lines.get(end..)));
        }
        let gap = if text.is_empty() || text.ends_with("\n\n") { "" } else { "\n" };
        let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        return format!("{text}{end}{gap}{block}");
    };
    let after = lines.get(start + 1..).unwrap_or_default();
    // The block ends where the next key of the first level begins; comments and empty lines before that one are its own.
    let next = after
        .iter()
        .position(|line| line.starts_with(|first: char| !first.is_whitespace() && first != '#' && first != '}'));
    let next = next.unwrap_or(after.len());
    let own = after.get(..next).unwrap_or_default();
    let last = own
        .iter()
        .rposition(|line| line.starts_with([' ', '\t', '}']) && !line.trim().is_empty())
        .map_or(0, |at| at + 1);
    let rest = lines.get(start + 1 + last..).unwrap_or_default();
    format!("{}{block}{}", lines.get(..start).unwrap_or_default().concat(), rest.concat())
}
