//! Entries → the bytes of an index.

use std::collections::BTreeMap;

use super::bytes::{checksum, put_number, put_text};
use super::entry::Entry;
use super::read::{MAGIC, VERSION};
use crate::text::tokens;

/// Folded form → exact form → postings.
type Terms = BTreeMap<String, BTreeMap<String, Vec<u8>>>;

/// Where a word stands in one entry.
#[derive(Debug, Default)]
struct Places {
    names: Vec<usize>,
    details: usize,
    summary: usize,
    body: usize,
}

/// Writes an index. The same entries in the same order give the same bytes.
pub fn write_index(entries: &[Entry]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    out.push(VERSION);
    put_number(&mut out, entries.len());
    for entry in entries {
        put_entry(&mut out, entry);
    }
    put_terms(&mut out, &terms(entries));
    out.extend(checksum(&out));
    out
}

fn names(entry: &Entry) -> impl Iterator<Item = &str> {
    let aliases = entry.aliases.iter().map(String::as_str);
    [entry.title.as_str()].into_iter().chain(aliases).chain(entry.official_name.as_deref())
}

fn put_entry(out: &mut Vec<u8>, entry: &Entry) {
    out.push(entry.kind.number());
    put_text(out, &entry.id);
    put_number(out, entry.number.map_or(0, |number| number as usize + 1));
    put_number(out, entry.codes.len());
    for code in &entry.codes {
        put_text(out, code);
    }
    for text in [&entry.title, &entry.summary, &entry.field, &entry.url] {
        put_text(out, text);
    }
    put_number(out, names(entry).count());
    for name in names(entry) {
        put_number(out, tokens(name).count());
    }
    out.push(u8::from(entry.official_name.is_some()));
}

fn terms(entries: &[Entry]) -> Terms {
    let mut terms = Terms::new();
    let mut last: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        for ((folded, exact), places) in places(entry) {
            let before = last.insert((folded.clone(), exact.clone()), at).unwrap_or(0);
            let postings = terms.entry(folded).or_default().entry(exact).or_default();
            put_posting(postings, at - before, &places);
        }
    }
    terms
}

fn places(entry: &Entry) -> BTreeMap<(String, String), Places> {
    let mut words: BTreeMap<(String, String), Places> = BTreeMap::new();
    for (name, text) in names(entry).enumerate() {
        for (word, token) in tokens(text).enumerate() {
            words.entry((token.folded, token.exact)).or_default().names.push(name * 256 + word.min(255));
        }
    }
    let mut count = |text: &str, zone: fn(&mut Places) -> &mut usize| {
        for token in tokens(text) {
            *zone(words.entry((token.folded, token.exact)).or_default()) += 1;
        }
    };
    for text in entry.papers.iter().chain(&entry.codes).chain([&entry.field]) {
        count(text, |places| &mut places.details);
    }
    for text in entry.questions.iter().chain([&entry.summary]) {
        count(text, |places| &mut places.summary);
    }
    for text in &entry.body {
        count(text, |places| &mut places.body);
    }
    words
}

fn put_posting(postings: &mut Vec<u8>, distance: usize, places: &Places) {
    put_number(postings, distance);
    let counts = [places.details, places.summary, places.body];
    let flag = |count: &usize, bit: u8| if *count > 0 { bit } else { 0 };
    let zones: u8 = counts.iter().zip([2, 4, 8]).map(|(count, bit)| flag(count, bit)).sum();
    postings.push(zones | u8::from(!places.names.is_empty()));
    if !places.names.is_empty() {
        put_number(postings, places.names.len());
        let mut before = 0;
        for place in &places.names {
            put_number(postings, place - before);
            before = *place;
        }
    }
    for count in counts.into_iter().filter(|count| *count > 0) {
        put_number(postings, count);
    }
}

fn put_terms(out: &mut Vec<u8>, terms: &Terms) {
    put_number(out, terms.len());
    let mut before = "";
    for (folded, variants) in terms {
        let shared = shared_bytes(before, folded);
        put_number(out, shared);
        put_text(out, folded.get(shared..).unwrap_or_default());
        put_number(out, variants.len());
        for (exact, postings) in variants {
            put_text(out, if exact == folded { "" } else { exact });
            put_number(out, postings.len());
            out.extend_from_slice(postings);
        }
        before = folded;
    }
}

/// How many leading bytes two terms share, ending between two characters.
fn shared_bytes(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(one, other)| one == other).map(|(letter, _)| letter.len_utf8()).sum()
}
