//! Entries → the bytes of an index.

use std::collections::{BTreeMap, HashMap};

use super::bytes::{checksum, put_number, put_text};
use super::entry::Entry;
use super::read::{MAGIC, VERSION};
use crate::text::{Token, words};

/// The words of all entries. A word is brought to its forms once, however often it occurs.
#[derive(Debug, Default)]
struct Vocabulary<'a> {
    /// Words as written → number of their spelling.
    written: HashMap<&'a str, usize>,
    /// Folded and exact form → number of the spelling.
    spellings: BTreeMap<(String, String), usize>,
    /// By number of the spelling.
    postings: Vec<Postings>,
}

/// Where a spelling occurs, and the entry that was written last.
#[derive(Debug, Default)]
struct Postings {
    bytes: Vec<u8>,
    last: usize,
}

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
    put_terms(&mut out, &vocabulary(entries));
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
        put_number(out, words(name).count());
    }
    out.push(u8::from(entry.official_name.is_some()));
}

fn vocabulary(entries: &[Entry]) -> Vocabulary<'_> {
    let mut vocabulary = Vocabulary::default();
    for (at, entry) in entries.iter().enumerate() {
        for (spelling, places) in vocabulary.places(entry) {
            if let Some(postings) = vocabulary.postings.get_mut(spelling) {
                put_posting(&mut postings.bytes, at - postings.last, &places);
                postings.last = at;
            }
        }
    }
    vocabulary
}

impl<'a> Vocabulary<'a> {
    /// The words of one entry by number of their spelling.
    fn places(&mut self, entry: &'a Entry) -> BTreeMap<usize, Places> {
        let mut places: BTreeMap<usize, Places> = BTreeMap::new();
        for (name, text) in names(entry).enumerate() {
            for (at, (_, word)) in words(text).enumerate() {
                places.entry(self.spelling(word)).or_default().names.push(name * 256 + at.min(255));
            }
        }
        let mut count = |text: &'a str, zone: fn(&mut Places) -> &mut usize| {
            for (_, word) in words(text) {
                *zone(places.entry(self.spelling(word)).or_default()) += 1;
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
        places
    }

    fn spelling(&mut self, word: &'a str) -> usize {
        if let Some(known) = self.written.get(word) {
            return *known;
        }
        let token = Token::new(word, 0);
        let next = self.postings.len();
        let spelling = *self.spellings.entry((token.folded, token.exact)).or_insert(next);
        if spelling == next {
            self.postings.push(Postings::default());
        }
        self.written.insert(word, spelling);
        spelling
    }
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

fn put_terms(out: &mut Vec<u8>, vocabulary: &Vocabulary<'_>) {
    let spellings: Vec<(&str, &str, usize)> = vocabulary
        .spellings
        .iter()
        .map(|((folded, exact), number)| (folded.as_str(), exact.as_str(), *number))
        .collect();
    let is_same_term = |one: &(&str, &str, usize), other: &(&str, &str, usize)| one.0 == other.0;
    put_number(out, spellings.chunk_by(is_same_term).count());
    let mut before = "";
    for variants in spellings.chunk_by(is_same_term) {
        let folded = variants.first().map_or("", |variant| variant.0);
        let shared = shared_bytes(before, folded);
        put_number(out, shared);
        put_text(out, folded.get(shared..).unwrap_or_default());
        put_number(out, variants.len());
        for (_, exact, number) in variants {
            let postings = vocabulary.postings.get(*number).map_or(&[][..], |postings| &postings.bytes);
            put_text(out, if *exact == folded { "" } else { exact });
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
