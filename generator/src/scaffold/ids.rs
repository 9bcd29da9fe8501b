//! Ids for items that something wants to point at: `motcua check --write-ids`.
//!
//! Only the id is put in, before the first key of its item; every other byte of the file stays.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write as _};
use std::path::Path;

use crate::diagnostics::{Code, Diagnostic, FileId, Report, Sources};

/// Words of a name that become its id.
const WORDS: usize = 4;

/// Gives an id to every item that the report says lacks one; gives the number of items.
///
/// # Errors
/// When a file cannot be read or written, or is no longer what was checked. Files before it have their ids then.
pub(crate) fn write_ids(folder: &Path, report: &Report, sources: &Sources) -> io::Result<usize> {
    let mut by_file: BTreeMap<FileId, Vec<&Diagnostic>> = BTreeMap::new();
    for (fault, _) in report.iter().filter(|(fault, _)| fault.code == Code::IdMissing) {
        if let Some(span) = fault.span {
            by_file.entry(span.file).or_default().push(fault);
        }
    }
    let mut count = 0;
    for (file, faults) in by_file {
        let text = with_ids(sources.text(file), &faults);
        replace(&folder.join(sources.path(file)), sources.text(file), &text)?;
        count += faults.len();
    }
    Ok(count)
}

/// The text with an id for each item.
fn with_ids(text: &str, faults: &[&Diagnostic]) -> String {
    let mut used: BTreeSet<String> = text.split("id:").skip(1).filter_map(first_word).collect();
    let mut inserts: Vec<(usize, String)> = Vec::new();
    for fault in faults {
        let Some(span) = fault.span else { continue };
        let at = span.range().start;
        let id = free_id(fault.argument("label").unwrap_or_default(), &mut used);
        let before = text.get(..at).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let insert = if before.trim_end().ends_with('{') {
            format!("id: {id}, ")
        } else {
            let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
            format!("id: {id}{end}{}", " ".repeat(line.chars().count()))
        };
        inserts.push((at, insert));
    }
    inserts.sort();
    let mut done = text.to_owned();
    for (at, insert) in inserts.into_iter().rev() {
        done.insert_str(at, &insert);
    }
    done
}

fn first_word(text: &str) -> Option<String> {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let word: String = text.trim_start().chars().take_while(|c| word(*c)).collect();
    (!word.is_empty()).then_some(word)
}

/// An id out of the first words of a name that no other item has.
fn free_id(label: &str, used: &mut BTreeSet<String>) -> String {
    let folded = motcua_lookup::text::fold(label);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut id = words.take(WORDS).collect::<Vec<_>>().join("-");
    if !id.starts_with(|c: char| c.is_ascii_lowercase()) {
        id = format!("muc-{id}").trim_end_matches('-').to_owned();
    }
    let mut free = id.clone();
    let mut number = 2;
    while !used.insert(free.clone()) {
        free = format!("{id}-{number}");
        number += 1;
    }
    free
}

/// Replaces a file by a whole new one, if it is still what was read.
#[expect(clippy::disallowed_methods, reason = "ids are written into the authors' files")]
fn replace(path: &Path, read: &str, text: &str) -> io::Result<()> {
    let bytes = std::fs::read(path)?;
    let mark = if bytes.starts_with(b"\xef\xbb\xbf") { &bytes[..3] } else { &[] };
    if bytes.get(mark.len()..) != Some(read.as_bytes()) {
        return Err(io::Error::other(format!("{}: the file was changed meanwhile", path.display())));
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let new = path.with_file_name(name);
    let mut file = std::fs::File::create(&new)?;
    file.write_all(mark)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&new, path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Span;

    #[test]
    fn ids_go_before_the_first_key_of_their_item() {
        let text = "a:\n  - name: Tờ khai\n    copies: 1\n  - {name: Tờ khai}\n  - id: to-khai\n    name: Khác\n";
        let file = Sources::default().add("a.yaml".to_owned(), text.to_owned());
        let fault = |nth| {
            let at = text.match_indices("name:").nth(nth).unwrap().0;
            Diagnostic::at(Code::IdMissing, Span::new(file, at..at + 4)).with("label", "Tờ khai")
        };
        let (block, flow) = (fault(0), fault(1));
        let done = with_ids(text, &[&block, &flow]);
        let expected = "a:\n  - id: to-khai-2\n    name: Tờ khai\n    copies: 1\n  - {id: to-khai-3, name: Tờ khai}\n  - id: to-khai\n    name: Khác\n";
        assert_eq!(done, expected);
    }

    #[test]
    fn an_id_begins_with_a_letter() {
        let mut used = BTreeSet::new();
        assert_eq!(free_id("02 ảnh 4 × 6 cm", &mut used), "muc-02-anh-4-6");
        assert_eq!(free_id("…", &mut used), "muc");
        assert_eq!(free_id("Đơn đề nghị, có xác nhận của xã", &mut used), "don-de-nghi-co");
    }
}
