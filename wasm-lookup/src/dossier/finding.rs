//! A pasted message or address → the code in it, and the second secret that stands beside it.

use super::{CHECK_CODE_DIGITS, Code, CodeError, Secret, grouped};
use crate::prelude::*;
use crate::text::fold;

/// A message longer than this is not searched.
const MAX_BYTES: usize = 4096;
/// The most words into which blanks may have cut a code.
const MAX_WORDS: usize = 8;

/// What a person pasted or scanned.
#[derive(Clone, PartialEq, Eq)]
pub struct Pasted {
    /// The code in it.
    pub code: Code,
    /// The text beside the code that is to be its second secret, as it stands there: what it is worth, its
    /// [`Secret`] says.
    pub secret: Option<String>,
}

impl Pasted {
    /// Finds code and secret: in an address, the values of `c` and `k`; in a message, the code and the check code.
    /// `root` is the province's own root, as for [`Code::parse`].
    pub fn find(pasted: &str, root: &str) -> Result<Self, CodeError> {
        find(pasted, root)
    }
}

/// A secret does not show itself in logs.
impl core::fmt::Debug for Pasted {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        out.debug_struct("Pasted").field("code", &self.code).finish_non_exhaustive()
    }
}

pub(super) fn find(pasted: &str, root: &str) -> Result<Pasted, CodeError> {
    if pasted.len() > MAX_BYTES {
        return Err(CodeError::TooLong);
    }
    if let Some(code) = from_address(pasted, b'c') {
        return Ok(Pasted { code: Code::parse(&code, root)?, secret: from_address(pasted, b'k') });
    }
    let whole = Code::parse(pasted, root);
    if let Ok(code) = &whole
        && code.is_dated()
    {
        return Ok(Pasted { code: code.clone(), secret: None });
    }
    let mut words: Vec<&str> = pasted.split(separates).map(bare).filter(|word| !word.is_empty()).collect();
    // A labelled check code is taken out first: its digits are no part of the code, nor a second one.
    let labelled = take_labelled(&mut words);
    if let Some((code, after)) = dated_among(&words, root) {
        let secret = labelled.or_else(|| words.get(after..).and_then(only_check_code));
        return Ok(Pasted { code, secret });
    }
    if labelled.is_none() && !words.iter().any(|word| is_prose(word)) {
        return whole.map(|code| Pasted { code, secret: None });
    }
    let mut codes = words.iter().filter_map(|word| Code::parse(word, root).ok());
    match (codes.next(), codes.next(), words.len()) {
        (Some(code), None, _) => Ok(Pasted { code, secret: labelled }),
        (None, _, 0..=1) => whole.map(|code| Pasted { code, secret: labelled }),
        _ => Err(CodeError::NotFound),
    }
}

/// The value of a key in the fragment or query of an address. Bytes are compared, because the standard library's search
/// for a text in a text would weigh more in the browser than all of this module.
fn from_address(pasted: &str, key: u8) -> Option<String> {
    let starts = |part: &[u8]| matches!(part, [b'#' | b'?' | b'&', own, b'='] if *own == key);
    let start = pasted.as_bytes().windows(3).position(starts)? + 3;
    let value = pasted.get(start..)?.split(|end: char| end == '&' || end == '#' || end.is_whitespace()).next()?;
    Some(percent_decoded(value))
}

/// Takes “mã kiểm tra 1234 5678 9012 34” (or “check code …”) out of a message, and gives the digits back.
fn take_labelled(words: &mut Vec<&str>) -> Option<String> {
    let is_label = |pair: &[&str]| {
        let [first, second] = pair else { return false };
        matches!((fold(first).as_str(), fold(second).as_str()), ("kiem", "tra") | ("check", "code"))
    };
    let label = words.windows(2).position(is_label)?;
    let (code, count) = check_code_at(words.get(label + 2..)?)?;
    words.drain(label..label + 2 + count);
    Some(code)
}

/// A check code that stands in the words without a label, if there is exactly one.
fn only_check_code(words: &[&str]) -> Option<String> {
    let (mut found, mut rest) = (None, words);
    while let [_, after @ ..] = rest {
        rest = match check_code_at(rest) {
            Some(_) if found.is_some() => return None,
            Some((code, count)) => {
                found = Some(code);
                rest.get(count..)?
            }
            None => after,
        };
    }
    found
}

/// The first words as a check code, and how many they are.
fn check_code_at(words: &[&str]) -> Option<(String, usize)> {
    (1..=words.len().min(CHECK_CODE_DIGITS)).find_map(|count| {
        let run = words.get(..count)?;
        // A word such as “ngày” among the digits would be dropped from a secret, not from a code.
        let is_digits = run.iter().all(|word| word.chars().all(|letter| letter.is_numeric() || letter == '-'));
        let secret = Secret::parse(&run.concat()).ok().filter(|_| is_digits)?;
        secret.check_code().and_then(|code| grouped(code.digits(), 0)).map(|(digits, _)| (digits, count))
    })
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
/// may stand inside of a code, or in place of its dashes. Gives also the place of the word that follows.
fn dated_among(words: &[&str], root: &str) -> Option<(Code, usize)> {
    let dated = |text: &str| Code::parse(text.trim_matches(['-', '.']), root).ok().filter(Code::is_dated);
    (0..words.len()).find_map(|start| {
        let run = |count| words.get(start..start + count);
        let joined = (1..=MAX_WORDS).find_map(|count| Some((dated(&run(count)?.concat())?, start + count)));
        joined.or_else(|| Some((dated(&run(3)?.join("-"))?, start + 3)))
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
