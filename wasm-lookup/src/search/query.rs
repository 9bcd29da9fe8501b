//! What was typed → words, and the terms of the index that each may mean.

use super::blocks::Head;
use super::format::MAX_WORD;
use super::mistakes::{is_one_edit, sound_alike};
use super::{order, weights};
use crate::text::{Token, fold, from_keystrokes, marks_of, tokens};

/// More words than nearly any name has; the rest of a pasted page is not looked at.
const MAX_WORDS: usize = 48;
/// A word that is no word by itself is completed to so many at most; one that is, to so many.
const MAX_COMPLETIONS: usize = 12;
const MAX_LONGER: usize = 6;
/// So many letters are completed.
const LEAST_PREFIX: usize = 2;
/// Words that are only guessed may come from so many blocks.
const MAX_GUESSED_BLOCKS: usize = 2;
/// So many words are tried for one that was mistyped.
const MAX_CORRECTIONS: usize = 6;

/// A query in words.
#[derive(Debug, Default)]
pub(super) struct Query {
    pub(super) words: Vec<Word>,
    /// Whether the last word may go on.
    open_end: bool,
    /// Whether any word carries marks: then a word without them may be meant so.
    is_marked: bool,
}

/// One word of a query.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) folded: String,
    pub(super) key: String,
    marks: Vec<char>,
    /// The same word, if it was keystrokes that did not become marks.
    decoded: Option<Box<Word>>,
    /// What it weighs by itself, before its rarity.
    pub(super) worth: f32,
}

/// How a word of the query came to stand for a word of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// As it was typed.
    Typed,
    /// The whole query was typed without marks.
    Unmarked,
    /// Some of its marks were typed.
    HalfMarked,
    /// With other marks than those typed.
    OtherMarks,
    /// The beginning of a word.
    Prefix,
    /// Keystrokes of Telex or VNI.
    Keystrokes,
    /// A letter too many, too few or other.
    Typo,
    /// A word that sounds alike.
    Sound,
}

/// A term that a word of the query may mean.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'q> {
    /// Place in the head's directory.
    pub(super) term: usize,
    pub(super) manner: Manner,
    weight: f32,
    /// The word whose marks are compared; without it any marks will do.
    word: Option<&'q Word>,
}

impl Word {
    fn new(token: Token) -> Self {
        let decoded = from_keystrokes(&token.folded).map(|word| Box::new(Self::plain(Token::new(&word, 0))));
        let worth = if weights::ASKING.contains(&token.folded.as_str()) { weights::ASKING_WORTH } else { 1.0 };
        Self { worth, decoded, ..Self::plain(token) }
    }

    fn plain(token: Token) -> Self {
        Self { key: key(&token.folded), marks: marks_of(&token.exact), folded: token.folded, decoded: None, worth: 1.0 }
    }

    /// The term that is the word, or else the one of its keystrokes.
    fn sure(&self, head: &Head) -> Vec<Candidate<'_>> {
        let own = head.term(&self.key);
        let own = own.map(|term| Candidate { term, manner: Manner::Typed, weight: 1.0, word: Some(self) });
        own.or_else(|| decoded(self, head)).into_iter().collect()
    }

    /// Whether it only asks, and need not be found.
    pub(super) fn asks(&self) -> bool {
        self.worth < 1.0
    }
}

impl Query {
    pub(super) fn new(text: &str) -> Self {
        let words: Vec<Word> =
            tokens(text).filter(|token| token.exact.len() <= MAX_WORD).take(MAX_WORDS).map(Word::new).collect();
        let open_end = text.chars().next_back().is_some_and(|last| !last.is_whitespace());
        let is_marked = words.iter().any(|word| !word.marks.is_empty());
        Self { words, open_end, is_marked }
    }

    /// The terms that each word may mean as it stands. A word that is one already is completed only as far as that costs no
    /// further block.
    pub(super) fn candidates<'q>(&'q self, head: &Head) -> Vec<Vec<Candidate<'q>>> {
        let sure: Vec<Vec<Candidate<'q>>> = self.words.iter().map(|word| word.sure(head)).collect();
        let mut blocks: Vec<usize> = sure.iter().flatten().map(|own| head.block(own.term)).collect();
        let mut all = Vec::with_capacity(sure.len());
        for (at, (word, mut found)) in self.words.iter().zip(sure).enumerate() {
            if self.open_end && at + 1 == self.words.len() && word.folded.len() >= LEAST_PREFIX {
                let (weight, most, more) = match head.term(&word.key) {
                    None => (weights::PREFIX, MAX_COMPLETIONS, MAX_GUESSED_BLOCKS),
                    Some(_) => (weights::PREFIX_OF_WORD, MAX_LONGER, 0),
                };
                let longer = head.completions(&word.folded, most, &mut blocks, more);
                let candidate = |term| Candidate { term, manner: Manner::Prefix, weight, word: Some(word) };
                found.extend(longer.into_iter().map(candidate));
            }
            all.push(found);
        }
        all
    }

    /// The key of a word as it was typed or its keystrokes were meant, and how it is to be compared.
    pub(super) fn as_typed(&self, at: usize) -> Option<(&str, Candidate<'_>)> {
        let word = self.words.get(at)?;
        Some((&word.key, Candidate { term: 0, manner: Manner::Typed, weight: 1.0, word: Some(word) }))
    }

    /// The terms that a word may mean if it was mistyped.
    pub(super) fn corrections<'q>(&'q self, head: &Head, at: usize) -> Vec<Candidate<'q>> {
        let Some(word) = self.words.get(at) else { return Vec::new() };
        let mut found: Vec<Candidate<'q>> = decoded(word, head).into_iter().collect();
        let near = |is_near: fn(&str, &str) -> bool, manner: Manner, weight: f32| {
            let terms = head.terms.iter().enumerate().filter(move |(_, (known, _))| is_near(&word.folded, known));
            // Words of many names are the likelier ones.
            let orders = terms.map(|(term, (_, count))| order::best_first(f32::from(*count), term)).collect();
            head.of_few_blocks(orders, MAX_CORRECTIONS, &mut Vec::new(), MAX_GUESSED_BLOCKS)
                .into_iter()
                .map(move |term| Candidate { term, manner, weight, word: None })
        };
        found.extend(near(sound_alike, Manner::Sound, weights::SOUND));
        found.extend(near(is_one_edit, Manner::Typo, weights::TYPO));
        found
    }

    /// How much a spelling of a candidate is what was typed, and how; `certainty` is the part that is not about marks.
    pub(super) fn agreement(&self, candidate: &Candidate<'_>, spelling: &str) -> (f32, Manner) {
        let Some(word) = candidate.word else { return (candidate.weight, candidate.manner) };
        let manner = |own: Manner| if candidate.manner == Manner::Typed { own } else { candidate.manner };
        if !self.is_marked && candidate.manner != Manner::Keystrokes {
            return (candidate.weight, manner(Manner::Unmarked));
        }
        // The end of a longer word says nothing about what was typed.
        let start: String;
        let compared = if candidate.manner == Manner::Prefix {
            start = spelling.chars().take(word.folded.chars().count()).collect();
            start.as_str()
        } else {
            spelling
        };
        let marks = marks_of(compared);
        let (weight, how) = if marks == word.marks {
            (weights::EXACT, Manner::Typed)
        } else if is_part(&word.marks, &marks) {
            (weights::HALF_MARKED, Manner::HalfMarked)
        } else {
            (weights::OTHER_MARKS, Manner::OtherMarks)
        };
        (candidate.weight * weight, if how == Manner::OtherMarks { how } else { manner(how) })
    }
}

impl Manner {
    /// How sure it is that the word is found at all.
    pub(super) fn certainty(self) -> f32 {
        match self {
            Self::Typed | Self::Unmarked | Self::HalfMarked | Self::Prefix | Self::Keystrokes => 1.0,
            Self::OtherMarks | Self::Typo | Self::Sound => 0.45,
        }
    }
}

fn decoded<'q>(word: &'q Word, head: &Head) -> Option<Candidate<'q>> {
    let word = word.decoded.as_deref()?;
    let term = head.term(&word.key)?;
    Some(Candidate { term, manner: Manner::Keystrokes, weight: weights::KEYSTROKES, word: Some(word) })
}

/// Whether all of some marks are among others; both in order.
fn is_part(some: &[char], all: &[char]) -> bool {
    let mut rest = all.iter();
    some.iter().all(|mark| rest.any(|other| other == mark))
}

impl Head {
    fn term(&self, key: &str) -> Option<usize> {
        self.terms.binary_search_by(|(term, _)| term.as_str().cmp(key)).ok()
    }

    fn block(&self, term: usize) -> usize {
        self.name_places.get(term).map_or(usize::MAX, |(block, _)| *block)
    }

    /// The first of some terms in their order, as far as they lie in the blocks that are there or in few more: what is only
    /// guessed may not cost much.
    fn of_few_blocks(&self, mut orders: Vec<u64>, most: usize, blocks: &mut Vec<usize>, more: usize) -> Vec<usize> {
        order::sort(&mut orders);
        let end = blocks.len() + more;
        let is_near = |term: &usize| {
            let block = self.block(*term);
            let is_known = blocks.contains(&block);
            if !is_known && blocks.len() < end {
                blocks.push(block);
                return true;
            }
            is_known
        };
        orders.into_iter().map(|order| order::scored(order).0).filter(is_near).take(most).collect()
    }

    /// The commonest terms that are longer than a prefix and begin with it.
    fn completions(&self, prefix: &str, most: usize, blocks: &mut Vec<usize>, more: usize) -> Vec<usize> {
        let start = self.terms.partition_point(|(term, _)| term.as_str() <= prefix);
        let from = self.terms.get(start..).unwrap_or_default();
        let longer = from.iter().take_while(|(term, _)| term.starts_with(prefix)).enumerate();
        let found = longer.map(|(at, (_, count))| order::best_first(f32::from(*count), start + at)).collect();
        self.of_few_blocks(found, most, blocks, more)
    }
}

/// The form under which a word without marks is filed: `ky` and `ki` are one word.
pub(super) fn key(folded: &str) -> String {
    let start = folded.strip_suffix('y').unwrap_or_default();
    if start.ends_with(['h', 'k', 'l', 'm', 's', 't']) || start.ends_with("qu") {
        return [start, "i"].concat();
    }
    folded.to_owned()
}

/// A code in the form in which it is filed: lower case, without blanks and without the province's root, which provinces
/// add to the national code (`1.000948.H38`).
pub(super) fn plain_code(code: &str) -> String {
    let code: String = code.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_ascii_lowercase();
    let national = code.rfind(".h").unwrap_or(code.len());
    code.get(..national).unwrap_or_default().to_owned()
}

/// The key that a query is, if it is a guide number or a code and nothing else.
pub(super) fn direct_key(query: &str) -> Option<String> {
    // What is longer is no code, and not worth folding.
    if query.len() > 64 {
        return None;
    }
    let plain = fold(query.trim());
    let rest = plain.strip_prefix("so ").unwrap_or(&plain).trim_start_matches(['/', '#', ' ']);
    let is_number = !rest.is_empty() && rest.len() <= 6 && rest.bytes().all(|byte| byte.is_ascii_digit());
    if is_number {
        let number = rest.trim_start_matches('0');
        return Some(number.to_owned());
    }
    let code = plain_code(&plain);
    let is_code = code.contains('.') && code.bytes().any(|byte| byte.is_ascii_digit());
    is_code.then_some(code)
}
