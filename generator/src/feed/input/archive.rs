//! A workbook's parts, unpacked once and thrown away, before any of it is believed.
//!
//! Compressed files can grow a thousandfold, and the reader of workbooks keeps some parts in memory and makes room for
//! as many texts as a part announces. So every part is measured first, and the announcement is compared with it.

use std::fs::File;
use std::io::{ErrorKind, Read};

use zip::ZipArchive;

use super::InputFault;

const MEBI: u64 = 1024 * 1024;
/// A packed workbook.
const MOST_PACKED: u64 = 256 * MEBI;
/// All parts together. A million rows of twenty columns have about as much.
const MOST: u64 = 768 * MEBI;
/// The table of texts: it is kept in memory.
const MOST_TEXTS: u64 = 192 * MEBI;
/// Every other part that is no sheet.
const MOST_OTHER: u64 = 16 * MEBI;
/// From one cell or text to the next.
const LONGEST_STRETCH: u64 = 16 * MEBI;
const MOST_PARTS: usize = 10_000;

/// What a part may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Sheet,
    Texts,
    Other,
}

/// Refuses archives that are no workbook of Excel, are damaged, or unpack to more than any export has.
pub(super) fn check(file: File) -> Result<(), InputFault> {
    let packed = file.metadata().map_or(0, |metadata| metadata.len());
    if packed > MOST_PACKED {
        return Err(InputFault::Bomb);
    }
    let mut archive = ZipArchive::new(file).map_err(|_| InputFault::Damaged { line: 1 })?;
    if archive.len() > MOST_PARTS {
        return Err(InputFault::Bomb);
    }
    let names: Vec<String> =
        archive.file_names().map(|name| name.map_or_else(|_| String::new(), |name| name.to_string())).collect();
    let has = |name: &str| names.iter().any(|part| part.eq_ignore_ascii_case(name));
    if !has("[Content_Types].xml") || !names.iter().any(|name| name.to_ascii_lowercase().contains("workbook")) {
        return Err(if has("content.xml") { InputFault::OpenDocument } else { InputFault::Archive });
    }
    if names.iter().any(|name| name.to_ascii_lowercase().ends_with("workbook.bin")) {
        return Err(InputFault::OldWorkbook);
    }
    let mut left = MOST;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|_| InputFault::Damaged { line: 1 })?;
        let name = part.name().map_or_else(|_| String::new(), |name| name.to_ascii_lowercase().replace('\\', "/"));
        let kind = match name.rsplit('/').next() {
            Some("sharedstrings.xml") => Part::Texts,
            // The list of styles could be put into the same folder.
            Some(file) if file.starts_with("sheet") && name.contains("worksheets/") => Part::Sheet,
            _ => Part::Other,
        };
        left = left.saturating_sub(measure(&mut part, kind, left)?);
    }
    Ok(())
}

/// The true size of a part.
fn measure(part: &mut impl Read, kind: Part, left: u64) -> Result<u64, InputFault> {
    let most = match kind {
        Part::Sheet => left,
        Part::Texts => MOST_TEXTS.min(left),
        Part::Other => MOST_OTHER.min(left),
    };
    let mut chunk = vec![0; 64 * 1024];
    // The end of the chunk before: a tag may be cut.
    let mut window: Vec<u8> = Vec::new();
    let (mut size, mut announced, mut since) = (0_u64, 0_u64, 0_u64);
    loop {
        let length = match part.read(&mut chunk) {
            Ok(0) => break,
            Ok(length) => length,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(_) => return Err(InputFault::Damaged { line: 1 }),
        };
        let new = chunk.get(..length).unwrap_or_default();
        size += new.len() as u64;
        if size > most {
            return Err(InputFault::Bomb);
        }
        window.extend_from_slice(new);
        if kind == Part::Texts && announced == 0 {
            announced = announced_texts(&window);
        }
        since = if kind == Part::Other || has_cell(&window) { 0 } else { since + length as u64 };
        if since > LONGEST_STRETCH {
            return Err(InputFault::Bomb);
        }
        window.drain(..window.len().saturating_sub(512));
    }
    // `<si/>` is the shortest text.
    if announced > size / 5 { Err(InputFault::Bomb) } else { Ok(size) }
}

/// How many texts the table says it has. Whatever the attribute is written like, its digits are found.
fn announced_texts(window: &[u8]) -> u64 {
    let name = b"uniqueCount";
    let Some(at) = window.windows(name.len()).position(|word| word == name) else { return 0 };
    let digits = window.iter().skip(at + name.len()).skip_while(|byte| !byte.is_ascii_digit());
    let digits: String = digits.take_while(|byte| byte.is_ascii_digit()).map(|byte| char::from(*byte)).collect();
    if digits.is_empty() { 0 } else { digits.parse().unwrap_or(u64::MAX) }
}

/// Whether a cell, a row or a text begins, with or without a prefix: `<c `, `<x:row>`, `<si>`.
fn has_cell(window: &[u8]) -> bool {
    window.split(|byte| *byte == b'<').skip(1).any(|tag| {
        let name =
            tag.split(|byte| matches!(byte, b' ' | b'>' | b'/' | b'\n' | b'\r' | b'\t')).next().unwrap_or_default();
        let local = name.rsplit(|byte| *byte == b':').next().unwrap_or_default();
        matches!(local, b"c" | b"row" | b"si" | b"mergeCell" | b"hyperlink" | b"sheetData")
    })
}
