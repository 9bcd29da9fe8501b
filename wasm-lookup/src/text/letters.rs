//! Letters with marks → composed, lower-case or bare letters.

use crate::prelude::*;
use alloc::borrow::Cow;

/// Marks that compose, in the order of the columns of [`ROWS`], with their canonical combining classes.
const MARKS: [(char, u8); 11] = [
    ('\u{300}', 230), // grave
    ('\u{301}', 230), // acute
    ('\u{309}', 230), // hook above
    ('\u{303}', 230), // tilde
    ('\u{323}', 220), // dot below
    ('\u{302}', 230), // circumflex
    ('\u{306}', 230), // breve
    ('\u{31b}', 216), // horn
    ('\u{308}', 230), // diaeresis
    ('\u{30a}', 230), // ring
    ('\u{327}', 202), // cedilla
];

/// No letter in this column.
const NONE: char = '·';

/// A letter, and what it becomes with each of [`MARKS`]. Letters that already carry a mark have rows of their own,
/// because canonical order puts the dot below before the circumflex and the breve (`ậ` is `ạ` + circumflex).
const ROWS: [(char, &str); 20] = [
    ('a', "àáảãạâă·äå·"),
    ('â', "ầấẩẫ·······"),
    ('ă', "ằắẳẵ·······"),
    ('ạ', "·····ậặ····"),
    ('e', "èéẻẽẹê··ë··"),
    ('ê', "ềếểễ·······"),
    ('ẹ', "·····ệ·····"),
    ('i', "ìíỉĩịî··ï··"),
    ('o', "òóỏõọô·ơö··"),
    ('ô', "ồốổỗ·······"),
    ('ơ', "ờớởỡợ······"),
    ('ọ', "·····ộ·····"),
    ('u', "ùúủũụû·ưüů·"),
    ('ư', "ừứửữự······"),
    ('y', "ỳýỷỹỵŷ··ÿẙ·"),
    ('c', "·ć···ĉ····ç"),
    ('n', "ǹń·ñṇ·····ņ"),
    ('g', "·ǵ···ĝğ···ģ"),
    ('s', "·ś··ṣŝ····ş"),
    ('z', "·ź··ẓẑ·····"),
];

/// Composes letters and the marks that follow them (NFC for the letters of the table). Text that comes from a Mac or
/// from some portals is decomposed and would otherwise neither match nor be marked.
pub fn nfc(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|letter| class(letter).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut composed = String::with_capacity(text.len());
    let mut cluster: Vec<char> = Vec::new();
    for letter in text.chars() {
        if class(letter).is_none() {
            compose_cluster(&mut cluster, &mut composed);
        }
        cluster.push(letter);
    }
    compose_cluster(&mut cluster, &mut composed);
    Cow::Owned(composed)
}

/// The form in which spellings meet: lower case, without marks, `đ` as `d`. Composed and decomposed text, the old and
/// the new place of a tone mark all fold to the same.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_mark(letter) {
            continue;
        }
        folded.push(bare(lower_letter(letter)));
    }
    folded
}

/// Lower case of a text in NFC.
pub fn lower(text: &str) -> String {
    text.chars().map(lower_letter).collect()
}

/// The marks of a word, in order of their numbers, `đ` among them: `hoà` and `hòa` have the same.
pub fn marks_of(word: &str) -> Vec<char> {
    let mut marks = Vec::new();
    for letter in word.chars() {
        take_apart(lower_letter(letter), &mut marks);
    }
    marks.retain(|part| is_mark(*part) || *part == 'đ');
    sort_few(&mut marks, u32::from);
    marks
}

/// Sorts the marks of a letter, equal ones in the order they had. The standard library's sort is made for long lists
/// and would weigh as much as all of this module.
fn sort_few(marks: &mut [char], key: impl Fn(char) -> u32) {
    for end in 1..marks.len() {
        for at in (1..=end).rev() {
            if key(marks[at - 1]) <= key(marks[at]) {
                break;
            }
            marks.swap(at - 1, at);
        }
    }
}

/// Any mark of the block of combining marks; those that the table does not compose are still dropped by folding.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

fn class(letter: char) -> Option<u8> {
    if !is_mark(letter) {
        return None;
    }
    MARKS.iter().find(|(mark, _)| *mark == letter).map(|(_, class)| *class)
}

/// One letter with its marks: taken apart, put in canonical order, put together again.
fn compose_cluster(cluster: &mut Vec<char>, composed: &mut String) {
    if cluster.len() < 2 {
        composed.extend(cluster.drain(..));
        return;
    }
    let mut apart: Vec<char> = Vec::with_capacity(cluster.len() + 2);
    for letter in cluster.drain(..) {
        take_apart(letter, &mut apart);
    }
    let (Some(first), Some(marks)) = (apart.first().copied(), apart.get_mut(1..)) else { return };
    sort_few(marks, |mark| u32::from(class(mark).unwrap_or(0)));
    let (mut letter, mut left, mut last_class) = (first, String::new(), 0);
    for mark in marks.iter().copied() {
        let mark_class = class(mark).unwrap_or(0);
        // A mark left over blocks the marks of its own class that follow it.
        let joined = if mark_class > last_class { compose(letter, mark) } else { None };
        match joined {
            Some(joined) => letter = joined,
            None => {
                left.push(mark);
                last_class = mark_class;
            }
        }
    }
    composed.push(letter);
    composed.push_str(&left);
}

fn take_apart(letter: char, into: &mut Vec<char>) {
    match decompose(letter) {
        Some((base, mark)) => {
            take_apart(base, into);
            into.push(mark);
        }
        None => into.push(letter),
    }
}

fn compose(letter: char, mark: char) -> Option<char> {
    let small = lower_letter(letter);
    let column = MARKS.iter().position(|(candidate, _)| *candidate == mark)?;
    let row = ROWS.iter().find(|(base, _)| *base == small)?.1;
    let joined = row.chars().nth(column).filter(|joined| *joined != NONE)?;
    if small == letter { Some(joined) } else { upper_letter(joined) }
}

/// A composed letter as the letter and the mark it is made of, one step.
fn decompose(letter: char) -> Option<(char, char)> {
    if letter.is_ascii() {
        return None;
    }
    let small = lower_letter(letter);
    for (base, row) in ROWS {
        let Some(column) = row.chars().position(|joined| joined == small && joined != NONE) else { continue };
        let mark = MARKS.get(column)?.0;
        return Some((if small == letter { base } else { upper_letter(base)? }, mark));
    }
    None
}

/// The letter under the marks of a lower-case letter. The letters of Vietnamese stand in runs in Unicode and are
/// answered at once, because an index folds millions of them; only the rest is looked up.
fn bare(letter: char) -> char {
    match letter {
        '\0'..='\x7f' => letter,
        'à'..='å' | 'ă' | 'ạ'..='ặ' => 'a',
        'è'..='ë' | 'ẹ'..='ệ' => 'e',
        'ì'..='ï' | 'ĩ' | 'ỉ'..='ị' => 'i',
        'ò'..='ö' | 'ơ' | 'ọ'..='ợ' => 'o',
        'ù'..='ü' | 'ũ' | 'ư' | 'ụ'..='ự' => 'u',
        'ý' | 'ÿ' | 'ỳ'..='ỹ' => 'y',
        'đ' => 'd',
        _ => decompose(letter).map_or(letter, |(base, _)| base),
    }
}

/// Lower case for Latin, Greek and Cyrillic by the regularities of their blocks; the standard library's tables would
/// be the largest part of the browser module.
fn lower_letter(letter: char) -> char {
    let code = letter as u32;
    let small = match code {
        0x41..=0x5a => code + 32,
        0xc0..=0xd6 | 0xd8..=0xde => code + 32,
        // Pairs: the even letter is the capital, except in two stretches where it is the odd one.
        0x100..=0x12f
        | 0x132..=0x137
        | 0x14a..=0x177
        | 0x1a0..=0x1a5
        | 0x1f8..=0x21f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => code | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x1af..=0x1b0 => code + (code & 1),
        0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 32,
        0x400..=0x40f => code + 80,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// The capital of a letter of the table.
fn upper_letter(letter: char) -> Option<char> {
    let code = letter as u32;
    let capital = match code {
        0x61..=0x7a | 0xe0..=0xf6 | 0xf8..=0xfe => code - 32,
        0xff => 0x178,
        0x139..=0x148 | 0x179..=0x17e | 0x1af..=0x1b0 => code - 1 + (code & 1),
        0x100..=0x177 | 0x1a0..=0x1a5 | 0x1f8..=0x21f | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => code & !1,
        _ => return None,
    };
    char::from_u32(capital)
}

#[cfg(test)]
#[path = "letters_tests.rs"]
mod tests;
