//! What was typed → words, and the terms of the index that each may mean.

use super::entry::{Hit, Kind};
use super::read::{Document, Index, Term, Variant};
use super::spelling::{from_keystrokes, is_one_edit, other_i};
use super::weights;
use crate::text::{fold, is_marked, same_marks, tokens};

/// More words than any name has; the rest of a pasted page is not looked at.
const MAX_WORDS: usize = 64;
/// The most words that a prefix is completed to.
const MAX_COMPLETIONS: usize = 48;

/// A query in words.
#[derive(Debug)]
pub(super) struct Query {
    pub(super) words: Vec<Word>,
    /// Whether the last word may go on.
    open_end: bool,
    /// Whether any word carries marks: then a word without them is meant so.
    marked: bool,
}

/// One word of a query.
#[derive(Debug)]
pub(super) struct Word {
    exact: String,
    folded: String,
}

/// A spelling that a word of the query may mean, and how surely.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meaning<'a> {
    pub(super) term: &'a Term,
    pub(super) variant: &'a Variant,
    pub(super) weight: f32,
}

impl Query {
    pub(super) fn new(text: &str) -> Self {
        let mut words: Vec<Word> = Vec::new();
        for token in tokens(text).take(MAX_WORDS) {
            if !words.iter().any(|word| word.exact == token.exact) {
                words.push(Word { exact: token.exact, folded: token.folded });
            }
        }
        let open_end = text.chars().next_back().is_some_and(|last| !last.is_whitespace());
        Self { words, open_end, marked: is_marked(text) }
    }

    /// The meanings of a word. Mistakes are considered when asked: they bring in words that were not typed.
    pub(super) fn meanings<'a>(&self, index: &'a Index, at: usize, with_mistakes: bool) -> Vec<Meaning<'a>> {
        let Some(word) = self.words.get(at) else { return Vec::new() };
        let mut found = Vec::new();
        self.add(&mut found, index.term(&word.folded), word, 1.0);
        if let Some(other) = other_i(&word.folded) {
            self.add(&mut found, index.term(&other), word, weights::OTHER_I);
        }
        if self.open_end && at + 1 == self.words.len() {
            let weight = if found.is_empty() { weights::PREFIX } else { weights::PREFIX_OF_WORD };
            for term in index.terms_from(&word.folded).take(MAX_COMPLETIONS) {
                self.add(&mut found, Some(term), word, weight);
            }
        }
        if with_mistakes {
            self.add_mistakes(&mut found, index, word);
        }
        found
    }

    /// What a word weighs by itself, before its rarity.
    pub(super) fn asking_weight(&self, at: usize) -> f32 {
        let asks = |word: &Word| weights::ASKING.contains(&word.folded.as_str());
        if self.words.get(at).is_some_and(asks) { weights::ASKING_WEIGHT } else { 1.0 }
    }

    fn add<'a>(&self, found: &mut Vec<Meaning<'a>>, term: Option<&'a Term>, word: &Word, weight: f32) {
        let Some(term) = term else { return };
        for variant in &term.variants {
            let as_typed = !self.marked || agrees(&word.exact, &variant.exact);
            let weight = weight * if as_typed { weights::EXACT } else { weights::OTHER_MARKS };
            found.push(Meaning { term, variant, weight });
        }
    }

    fn add_mistakes<'a>(&self, found: &mut Vec<Meaning<'a>>, index: &'a Index, word: &Word) {
        // Marks typed as keystrokes or by mistake say nothing about the marks that were meant.
        let mut add = |term: &'a Term, weight: f32| {
            found.extend(term.variants.iter().map(|variant| Meaning { term, variant, weight }));
        };
        if let Some(term) = from_keystrokes(&word.folded).and_then(|decoded| index.term(&decoded)) {
            add(term, weights::KEYSTROKES);
        }
        for term in index.terms.iter().filter(|term| is_one_edit(&word.folded, &term.folded)) {
            add(term, weights::TYPO);
        }
    }
}

/// Whether a spelling is the one typed: the same letters with the same marks, wherever the tone stands (`hòa`, `hoà`);
/// for a longer word, whether it begins with what was typed.
fn agrees(typed: &str, spelling: &str) -> bool {
    let start: String = spelling.chars().take(typed.chars().count()).collect();
    start == typed || same_marks(typed, &start)
}

impl Index {
    pub(super) fn term(&self, folded: &str) -> Option<&Term> {
        let at = self.terms.binary_search_by(|term| term.folded.as_str().cmp(folded)).ok()?;
        self.terms.get(at)
    }

    /// The terms that are longer than a prefix and begin with it.
    fn terms_from<'a>(&'a self, prefix: &str) -> impl Iterator<Item = &'a Term> {
        let start = self.terms.partition_point(|term| term.folded.as_str() <= prefix);
        let from = self.terms.get(start..).unwrap_or_default();
        from.iter().take_while(move |term| term.folded.starts_with(prefix))
    }

    /// The guide whose number or official code is all that was typed.
    pub(super) fn direct(&self, typed: &str) -> Option<&Document> {
        let plain = fold(typed.trim());
        let rest = plain.strip_prefix("so ").unwrap_or(&plain).trim_start_matches(['/', '#']);
        let is_number = !rest.is_empty() && rest.len() <= 6 && rest.bytes().all(|byte| byte.is_ascii_digit());
        let number = if is_number { rest.parse::<u32>().ok() } else { None };
        let code: String = plain.chars().filter(|letter| !letter.is_whitespace()).collect();
        let has_code = |document: &Document| document.codes.iter().any(|own| same_code(own, &code));
        let guides = || self.documents.iter().filter(|document| document.kind == Kind::Procedure);
        guides()
            .find(|guide| number.is_some() && guide.number == number)
            .or_else(|| guides().find(|guide| has_code(guide)))
    }
}

/// Whether a typed code, in lower case, is this one. Provinces add their root to the national code (`1.000948.H38`).
fn same_code(own: &str, typed: &str) -> bool {
    let own = own.to_ascii_lowercase();
    let national = |code: &str| code.rfind(".h").map_or(code.len(), |at| at);
    typed.contains('.') && own.get(..national(&own)) == typed.get(..national(typed))
}

impl Document {
    pub(super) fn hit(&self, score: f32, is_matched: impl Fn(&str) -> bool) -> Hit {
        let marks = tokens(&self.title).filter(|token| is_matched(&token.folded)).map(|token| token.range);
        Hit {
            id: self.id.clone(),
            kind: self.kind,
            title_marks: marks.collect(),
            title: self.title.clone(),
            summary: self.summary.clone(),
            field: self.field.clone(),
            number: self.number,
            url: self.url.clone(),
            score,
        }
    }
}
