//! Text → words, each in its exact and its folded form, with its place in the text.

use crate::prelude::*;
use core::ops::Range;

use super::letters::{fold, lower, nfc};

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The word as written, in NFC and lower case.
    pub exact: String,
    /// The word without marks.
    pub folded: String,
    /// Its bytes in the text that was given, so that it can be marked there.
    pub range: Range<usize>,
}

/// Cuts a text into words: runs of letters, digits and combining marks. Vietnamese writes syllables apart, and the
/// syllable is the word here; what belongs together is found again by the order of the words.
pub fn tokens(text: &str) -> impl Iterator<Item = Token> {
    words(text).map(|(start, word)| Token::new(word, start))
}

/// The words of a text as they are written, each with the byte at which it starts.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text.char_indices().peekable();
    core::iter::from_fn(move || {
        while rest.next_if(|(_, letter)| !is_word(*letter)).is_some() {}
        let start = rest.peek()?.0;
        while rest.next_if(|(_, letter)| is_word(*letter)).is_some() {}
        let end = rest.peek().map_or(text.len(), |(at, _)| *at);
        Some((start, text.get(start..end)?))
    })
}

impl Token {
    /// One word that starts at a byte of its text.
    pub fn new(word: &str, start: usize) -> Self {
        Self { exact: lower(&nfc(word)), folded: fold(word), range: start..start + word.len() }
    }
}

/// Everything but spaces, punctuation, signs and pictures. What is not known to separate is taken for a letter, so
/// that scripts without a table of ours (Tai Viet, Chinese) can be searched as well.
fn is_word(letter: char) -> bool {
    match letter as u32 {
        0..=0x7f => letter.is_ascii_alphanumeric(),
        0x80..=0xbf => matches!(letter, 'ª' | 'µ' | 'º'),
        0xd7 | 0xf7 => false,
        0x2b0..=0x2ff | 0x1680 | 0x2000..=0x2bff | 0x2e00..=0x2e7f | 0x3000..=0x303f => false,
        0xe000..=0xf8ff | 0xfe00..=0xfe6f | 0xfeff | 0xff00..=0xff0f | 0xff1a..=0xff20 | 0xfff0..=0xffff => false,
        0x1f000..=0x1faff | 0xe0000..=0x10ffff => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Vec<(String, String)> {
        tokens(text).map(|token| (token.exact, token.folded)).collect()
    }

    #[test]
    fn words_have_an_exact_and_a_folded_form() {
        let expected = [("đăng", "dang"), ("ký", "ky"), ("khai", "khai"), ("sinh", "sinh"), ("2026", "2026")];
        let expected: Vec<_> = expected.iter().map(|(exact, folded)| ((*exact).into(), (*folded).into())).collect();
        assert_eq!(forms("  Đăng ký, KHAI sinh (2026)…"), expected);
        assert_eq!(forms("Đa\u{306}ng ky\u{301} khai–sinh / 2026 🎉"), expected);
    }

    #[test]
    fn ranges_point_into_the_given_text() {
        let text = "“Giâ\u{301}y” khai\u{a0}sinh,đất";
        let found: Vec<&str> = tokens(text).map(|token| &text[token.range]).collect();
        assert_eq!(found, ["Giâ\u{301}y", "khai", "sinh", "đất"]);
    }

    #[test]
    fn hostile_text_gives_words_within_bounds() {
        let pieces = ["\u{301}", "đ", "\u{feff}", "\u{1f600}", "\0", "Ậ", " ", "漢", "\u{10ffff}", "a", "·"];
        for seed in 0..5_000_usize {
            let text: String =
                (0..8).map(|at| pieces[(seed * 31 + at * at * 7 + seed / (at + 1)) % pieces.len()]).collect();
            for token in tokens(&text) {
                assert!(text.get(token.range.clone()).is_some_and(|word| !word.is_empty()), "{text:?}");
                assert_eq!(fold(&token.folded), token.folded, "{text:?}");
            }
        }
        assert_eq!(forms(""), []);
    }
}
