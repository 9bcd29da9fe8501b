//! A pasted message or address → the code in it.

use super::{Code, CodeError};

/// A message longer than this is not searched.
const MAX_BYTES: usize = 4096;
/// The most words into which blanks may have cut a code.
const MAX_WORDS: usize = 8;

/// The whole text as a dated code; else the first dated code among its words; else the whole or its one word of
/// unknown shape.
pub(super) fn find(pasted: &str, root: &str) -> Result<Code, CodeError> {
    if pasted.len() > MAX_BYTES {
        return Err(CodeError::TooLong);
    }
    if let Some(code) = from_address(pasted) {
        return Code::parse(&code, root);
    }
    let whole = Code::parse(pasted, root);
    if whole.as_ref().is_ok_and(Code::is_dated) {
        return whole;
    }
    let words: Vec<&str> = pasted.split(separates).map(bare).filter(|word| !word.is_empty()).collect();
    if let Some(code) = dated_among(&words, root) {
        return Ok(code);
    }
    if !words.iter().any(|word| is_prose(word)) {
        return whole;
    }
    let mut codes = words.iter().filter_map(|word| Code::parse(word, root).ok());
    match (codes.next(), codes.next(), words.len()) {
        (Some(code), None, _) => Ok(code),
        (None, _, 0..=1) => whole,
        _ => Err(CodeError::NotFound),
    }
}

/// The value of `c` in the fragment or query of an address.
fn from_address(pasted: &str) -> Option<String> {
    let start = ["#c=", "?c=", "&c="].iter().filter_map(|key| Some(pasted.find(key)? + key.len())).min()?;
    let value = pasted.get(start..)?.split(|end: char| end == '&' || end == '#' || end.is_whitespace()).next()?;
    Some(percent_decoded(value))
}

fn percent_decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = match (first, after) {
            (b'%', [high, low, after @ ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| (high * 16 + low, after)),
            _ => None,
        };
        let (byte, after) = escaped.unwrap_or((*first, after));
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// The first run of words that is a dated code, the shortest run first: what follows a code may be digits too. Blanks
/// may stand inside of a code, or in place of its dashes.
fn dated_among(words: &[&str], root: &str) -> Option<Code> {
    let dated = |text: &str| Code::parse(text.trim_matches(['-', '.']), root).ok().filter(Code::is_dated);
    (0..words.len()).find_map(|start| {
        let run = |count| words.get(start..start + count);
        let joined = (1..=MAX_WORDS).find_map(|count| dated(&run(count)?.concat()));
        joined.or_else(|| dated(&run(3)?.join("-")))
    })
}

fn separates(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, ':' | ';' | '"' | '\'' | '“' | '”' | '«' | '»' | '<' | '>' | '=' | '?' | '#')
}

/// A word without the punctuation of the sentence around it; a closing bracket is left where its partner is inside.
fn bare(word: &str) -> &str {
    let word = word.trim_end_matches(['.', ',', '!', '…']);
    let opens = |word: &str| word.chars().filter(|letter| *letter == '(').count();
    let closes = |word: &str| word.chars().filter(|letter| *letter == ')').count();
    match (opens(word), closes(word)) {
        (open, close) if open > close => word.trim_start_matches('('),
        (open, close) if close > open => word.trim_end_matches(')'),
        _ => word.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(word),
    }
}

/// A word of a sentence: two letters or more, and no digit.
fn is_prose(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_alphabetic()).count() >= 2 && !word.chars().any(char::is_numeric)
}
