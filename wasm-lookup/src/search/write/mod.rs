//! Entries → the files of an index.

mod names;
mod order;
mod share;
mod vocabulary;

use std::collections::HashMap;

use super::bytes::{checksum, put_ascending, put_number, put_text, shared_bytes};
use super::entry::{Entry, Kind, MAX_CHANNELS, SynonymGroup};
use super::format::{Block, HEAD, MAGIC, Part, VERSION};
use super::query::plain_code;
use names::Synonyms;
use vocabulary::{Spelling, Vocabulary};

/// Blocks have about so many bytes, before compression.
const NAMES_BLOCK: usize = 4 * 1024;
const TEXTS_BLOCK: usize = 2 * 1024;
const KEYS_BLOCK: usize = 4 * 1024;
const RESULTS_BLOCK: usize = 6_000;
/// Longer summaries are cut: a result shows two lines of them, or three.
const SUMMARY_LETTERS: usize = 120;

/// A file of an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexFile {
    /// Without folder, prefix and extension: `head`, `n0`.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The files of an index, and what they are called in a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexFiles {
    /// Eight hexadecimal digits that change with any byte of any file.
    pub edition: String,
    /// The head first.
    pub files: Vec<IndexFile>,
}

/// Writes an index. The same entries, in any order, give the same bytes.
pub fn write_index(entries: &[Entry], synonyms: &[SynonymGroup]) -> IndexFiles {
    let mut entries: Vec<&Entry> = entries.iter().collect();
    order::sort(&mut entries);
    let labels = Labels::of(&entries);
    let synonyms = Synonyms::new(synonyms);
    let sizes: Vec<usize> = entries.iter().map(|entry| result(entry, &labels).len()).collect();
    let per_block = order::sort_by_results(&mut entries, &synonyms, &sizes, RESULTS_BLOCK);
    let vocabulary = Vocabulary::new(&entries, &synonyms);
    let mut blocks: Vec<(Block, Vec<u8>)> = Vec::new();
    let mut body = Vec::new();
    put_number(&mut body, entries.len());
    for kind in Kind::ALL.into_iter().skip(1) {
        let own = || entries.iter().enumerate().filter(|(_, entry)| entry.kind == kind).map(|(at, _)| at);
        put_number(&mut body, own().count());
        put_ascending(&mut body, own());
    }
    for list in [&labels.fields, &labels.levels, &labels.channels] {
        put_number(&mut body, list.len());
        list.iter().for_each(|label| put_text(&mut body, label));
    }
    put_names(&mut body, &mut blocks, &vocabulary);
    put_texts(&mut body, &mut blocks, &vocabulary);
    put_keys(&mut body, &mut blocks, &entries);
    put_number(&mut body, per_block.len());
    per_block.iter().for_each(|count| put_number(&mut body, *count));
    put_results(&mut blocks, &entries, &labels, &per_block);
    put_facets(&mut blocks, &entries, &labels);
    frame(&body, blocks)
}

/// Gives every file its frame. The edition is in each, so that files of two builds are never mixed.
fn frame(head: &[u8], blocks: Vec<(Block, Vec<u8>)>) -> IndexFiles {
    let mut all = head.to_vec();
    for (block, body) in &blocks {
        put_text(&mut all, &block.name());
        all.extend_from_slice(body);
    }
    let edition = checksum(&all);
    let close = |mut bytes: Vec<u8>| {
        bytes.extend(checksum(&bytes));
        bytes
    };
    let head = [MAGIC, &[VERSION], &edition, head].concat();
    let mut files = vec![IndexFile { name: HEAD.to_owned(), bytes: close(head) }];
    for (block, body) in blocks {
        let mut bytes = vec![block.part.letter()];
        put_number(&mut bytes, block.number);
        bytes.extend(edition);
        bytes.extend(body);
        files.push(IndexFile { name: block.name(), bytes: close(bytes) });
    }
    let hex = |byte: &u8| [byte >> 4, byte & 15].map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)]));
    IndexFiles { edition: edition.iter().flat_map(hex).collect(), files }
}

/// Words that stand in many entries, by number.
struct Labels {
    fields: Vec<String>,
    levels: Vec<String>,
    channels: Vec<String>,
}

impl Labels {
    fn of(entries: &[&Entry]) -> Self {
        let sorted = |words: Vec<&String>| {
            let mut words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).cloned().collect();
            words.sort();
            words.dedup();
            words
        };
        let mut channels = sorted(entries.iter().flat_map(|entry| &entry.channels).collect());
        channels.truncate(MAX_CHANNELS);
        Self {
            fields: sorted(entries.iter().map(|entry| &entry.field).collect()),
            levels: sorted(entries.iter().map(|entry| &entry.level).collect()),
            channels,
        }
    }

    /// Number of the field + 1, of the level + 1 (0: none), and a bit for each channel.
    fn numbers(&self, entry: &Entry) -> [usize; 3] {
        let number = |list: &[String], word: &String| list.binary_search(word).map_or(0, |at| at + 1);
        let bit = |channel: &String| self.channels.binary_search(channel).map_or(0, |at| 1 << at);
        let channels = entry.channels.iter().map(bit).fold(0, |all, bit| all | bit);
        [number(&self.fields, &entry.field), number(&self.levels, &entry.level), channels]
    }
}

/// Cuts what is written one after another into blocks.
struct Cutter {
    part: Part,
    size: usize,
    body: Vec<u8>,
    items: usize,
    number: usize,
}

impl Cutter {
    fn new(part: Part, size: usize) -> Self {
        Self { part, size, body: Vec::new(), items: 0, number: 0 }
    }

    /// Closes the block if it is full, or at the end; tells how many items were in it.
    fn close(&mut self, blocks: &mut Vec<(Block, Vec<u8>)>, is_end: bool) -> Option<usize> {
        if self.items == 0 || (!is_end && self.body.len() < self.size) {
            return None;
        }
        blocks.push((Block { part: self.part, number: self.number }, std::mem::take(&mut self.body)));
        self.number += 1;
        Some(std::mem::take(&mut self.items))
    }
}

/// The directory of the words in names goes to the head, where they stand to blocks.
fn put_names(head: &mut Vec<u8>, blocks: &mut Vec<(Block, Vec<u8>)>, vocabulary: &Vocabulary) {
    let terms: Vec<(&str, &[Spelling])> = vocabulary.terms(|spelling| !spelling.names.is_empty()).collect();
    put_number(head, terms.len());
    let before = |at: usize| at.checked_sub(1).and_then(|at| terms.get(at)).map_or("", |term| term.0);
    let shared: Vec<usize> = terms.iter().enumerate().map(|(at, term)| shared_bytes(before(at), term.0)).collect();
    shared.iter().for_each(|shared| put_number(head, *shared));
    terms.iter().zip(&shared).for_each(|(term, shared)| put_number(head, term.0.len() - shared));
    for (_, spellings) in &terms {
        let count: usize = spellings.iter().map(|spelling| spelling.names.len()).sum();
        head.push(count.ilog2() as u8);
    }
    terms.iter().zip(&shared).for_each(|(term, shared)| head.extend(&term.0.as_bytes()[*shared..]));
    let bodies: Vec<Vec<u8>> = terms.iter().map(|(_, spellings)| names_body(spellings)).collect();
    let sizes: Vec<usize> = bodies.iter().map(Vec::len).collect();
    let keys: HashMap<&str, usize> = terms.iter().enumerate().map(|(at, (key, _))| (*key, at)).collect();
    let (asked, together) = vocabulary.demand(&keys);
    let own = share::share_out_words(&sizes, &asked, &together, NAMES_BLOCK);
    let count = own.iter().max().map_or(0, |last| last + 1);
    put_number(head, count);
    own.iter().for_each(|block| put_number(head, *block));
    for number in 0..count {
        let parts = bodies.iter().zip(&own).filter(|(_, block)| **block == number);
        blocks.push((Block { part: Part::Names, number }, parts.flat_map(|(body, _)| body).copied().collect()));
    }
}

/// Where a word stands in names, by spelling.
fn names_body(spellings: &[Spelling]) -> Vec<u8> {
    let spellings: Vec<&Spelling> = spellings.iter().filter(|spelling| !spelling.names.is_empty()).collect();
    let mut body = Vec::new();
    put_number(&mut body, spellings.len());
    for spelling in spellings {
        put_text(&mut body, &spelling.exact);
        put_occurrences(&mut body, spelling);
    }
    body
}

/// A list in columns: like stands beside like, which compresses well.
fn put_occurrences(body: &mut Vec<u8>, spelling: &Spelling) {
    put_number(body, spelling.names.len());
    put_ascending(body, spelling.names.iter().map(|(entry, _)| *entry));
    spelling.names.iter().for_each(|(_, places)| put_number(body, places.len() - 1));
    let places = || spelling.names.iter().flat_map(|(_, places)| places);
    body.extend(places().map(|place| place.name));
    body.extend(places().map(|place| place.shape));
    body.extend(places().map(|place| place.place));
}

/// Words in other texts: the head has the first word of each block.
fn put_texts(head: &mut Vec<u8>, blocks: &mut Vec<(Block, Vec<u8>)>, vocabulary: &Vocabulary) {
    let mut cutter = Cutter::new(Part::Texts, TEXTS_BLOCK);
    let mut firsts: Vec<&str> = Vec::new();
    let mut before = "";
    for (term, spellings) in vocabulary.terms(|spelling| !spelling.texts.is_empty()) {
        if cutter.items == 0 {
            firsts.push(term);
            before = "";
        }
        put_word_after(&mut cutter.body, before, term);
        before = term;
        let spellings: Vec<&Spelling> = spellings.iter().filter(|spelling| !spelling.texts.is_empty()).collect();
        put_number(&mut cutter.body, spellings.len());
        for spelling in spellings {
            put_text(&mut cutter.body, &spelling.exact);
            put_number(&mut cutter.body, spelling.texts.len());
            put_ascending(&mut cutter.body, spelling.texts.iter().map(|(entry, _)| *entry));
            cutter.body.extend(spelling.texts.iter().map(|(_, mention)| mention.0));
        }
        cutter.items += 1;
        cutter.close(blocks, false);
    }
    cutter.close(blocks, true);
    put_firsts(head, &firsts);
}

/// Guide numbers and codes: the head has the first key of each block.
fn put_keys(head: &mut Vec<u8>, blocks: &mut Vec<(Block, Vec<u8>)>, entries: &[&Entry]) {
    let mut keys: Vec<(String, usize)> = Vec::new();
    for (at, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.kind == Kind::Procedure) {
        keys.extend(entry.number.map(|number| (number.to_string(), at)));
        keys.extend(entry.codes.iter().map(|code| (plain_code(code), at)));
    }
    keys.sort();
    keys.dedup_by(|next, kept| next.0 == kept.0);
    let mut cutter = Cutter::new(Part::Keys, KEYS_BLOCK);
    let mut firsts: Vec<&str> = Vec::new();
    let mut before = "";
    for (key, entry) in &keys {
        if cutter.items == 0 {
            firsts.push(key);
            before = "";
        }
        put_word_after(&mut cutter.body, before, key);
        before = key;
        put_number(&mut cutter.body, *entry);
        cutter.items += 1;
        cutter.close(blocks, false);
    }
    cutter.close(blocks, true);
    put_firsts(head, &firsts);
}

fn put_firsts(head: &mut Vec<u8>, firsts: &[&str]) {
    put_number(head, firsts.len());
    firsts.iter().for_each(|first| put_text(head, first));
}

fn put_word_after(body: &mut Vec<u8>, before: &str, word: &str) {
    let shared = shared_bytes(before, word);
    put_number(body, shared);
    put_text(body, &word[shared..]);
}

fn put_results(blocks: &mut Vec<(Block, Vec<u8>)>, entries: &[&Entry], labels: &Labels, per_block: &[usize]) {
    let mut entries = entries.iter();
    for (number, count) in per_block.iter().enumerate() {
        let body = entries.by_ref().take(*count).flat_map(|entry| result(entry, labels)).collect();
        blocks.push((Block { part: Part::Results, number }, body));
    }
}

/// What a result shows.
fn result(entry: &Entry, labels: &Labels) -> Vec<u8> {
    let mut body = Vec::new();
    put_number(&mut body, entry.number.map_or(0, |number| number as usize + 1));
    labels.numbers(entry).iter().for_each(|number| put_number(&mut body, *number));
    [&entry.title, &shortened(&entry.summary), &entry.id, &entry.url].iter().for_each(|text| put_text(&mut body, text));
    body
}

/// As much of a summary as a result shows: whole words.
fn shortened(summary: &str) -> String {
    let Some((most, _)) = summary.char_indices().nth(SUMMARY_LETTERS) else { return summary.to_owned() };
    let start = summary.get(..most).unwrap_or_default();
    let words = start.rsplit_once(char::is_whitespace).map_or(start, |(words, _)| words);
    [words.trim_end_matches([',', ';', ':', '.', ' ']), "…"].concat()
}

fn put_facets(blocks: &mut Vec<(Block, Vec<u8>)>, entries: &[&Entry], labels: &Labels) {
    let mut body = Vec::new();
    for column in 0..3 {
        entries.iter().for_each(|entry| put_number(&mut body, labels.numbers(entry)[column]));
    }
    blocks.push((Block { part: Part::Facets, number: 0 }, body));
}
