//! The layouts of codes: which text has which, and its parts.

use super::CodeError;
use crate::prelude::*;

/// A code with a date, in parts.
#[derive(Debug)]
pub(super) struct Dated {
    pub(super) agency: String,
    pub(super) date: String,
    pub(super) sequence: String,
    pub(super) yymm: u16,
}

/// A text that has a layout, with what is wrong inside of it; `None`: it has another layout.
type Shaped = Option<Result<Dated, CodeError>>;

/// The layout of 2018: `ddd.dd.dd.Ldd-yymmdd-n`, also without any separator.
pub(super) fn old(text: &str) -> Shaped {
    let Some((agency, date, sequence)) = split(text) else { return old_without_separators(text) };
    let parts: Vec<&str> = agency.split('.').collect();
    let [first, second, third, root] = parts.as_slice() else { return None };
    let is_old = is_digits(first, 3, 3) && is_digits(second, 2, 2) && is_digits(third, 2, 2) && is_root(root);
    if is_old { dated(agency, date, sequence) } else { None }
}

fn old_without_separators(text: &str) -> Shaped {
    if !(20..=22).contains(&text.len()) || !text.is_ascii() {
        return None;
    }
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let (root, digits) = (part(7, 10), part(0, 7));
    if !is_digits(digits, 7, 7) || !is_root(root) {
        return None;
    }
    let agency = [part(0, 3), part(3, 5), part(5, 7), root].join(".");
    dated(&agency, part(10, 16), part(16, text.len()))
}

/// The present layout: `Ldd`, up to four parts of one to three digits, `-yymmdd-n`.
pub(super) fn current(text: &str) -> Shaped {
    let (agency, date, sequence) = split(text)?;
    let mut parts = agency.split('.');
    let is_current =
        parts.next().is_some_and(is_root) && parts.clone().count() <= 4 && parts.all(|part| is_digits(part, 1, 3));
    if is_current { dated(agency, date, sequence) } else { None }
}

/// Whatever else may stand on a slip: 6 to 40 characters with a digit among them.
pub(super) fn is_generic(text: &str) -> bool {
    (6..=40).contains(&text.len()) && text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether a character may occur in a code of any shape.
pub(super) fn is_code_character(letter: char) -> bool {
    letter.is_ascii_digit() || letter.is_ascii_uppercase() || matches!(letter, '.' | '/' | '(' | ')' | '-')
}

/// A province's or ministry's root: a letter and two digits.
pub(super) fn is_root(text: &str) -> bool {
    matches!(text.as_bytes(), [letter, tens, ones]
        if letter.is_ascii_uppercase() && tens.is_ascii_digit() && ones.is_ascii_digit())
}

fn split(text: &str) -> Option<(&str, &str, &str)> {
    let (agency, rest) = text.split_once('-')?;
    let (date, sequence) = rest.split_once('-')?;
    Some((agency, date, sequence))
}

/// Date and running number, in which letters that look like digits are digits.
fn dated(agency: &str, date: &str, sequence: &str) -> Shaped {
    let (date, sequence) = (with_digits(date), with_digits(sequence));
    if !is_digits(&date, 6, 6) || !is_digits(&sequence, 1, 6) {
        return None;
    }
    let number = |from: usize| date.get(from..from + 2).and_then(|two| two.parse::<u16>().ok()).unwrap_or_default();
    let (year, month, day) = (number(0), number(2), number(4));
    if day == 0 || day > days_in(month) {
        return Some(Err(CodeError::Date));
    }
    if sequence.bytes().all(|byte| byte == b'0') {
        return Some(Err(CodeError::Sequence));
    }
    Some(Ok(Dated { agency: agency.to_owned(), yymm: year * 100 + month, date, sequence }))
}

fn with_digits(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// February has 29 days here: a code of a leap year must pass, and the century is not in the code.
fn days_in(month: u16) -> u16 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 29,
        _ => 0,
    }
}

fn is_digits(text: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}
