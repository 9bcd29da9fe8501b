//! A query that finds nothing → the words of names that come nearest to it.

use super::index::Index;
use super::query::key;
use crate::text::tokens;

/// More words than anybody types who meant one name.
const MAX_WORDS: usize = 8;
/// Longer words are no words.
const MAX_LETTERS: usize = 24;
/// Shorter words have too many neighbours at two letters' distance.
const LEAST_LETTERS: usize = 5;
/// A syllable has at least so many letters, as far as words are cut here.
const LEAST_SYLLABLE: usize = 2;

impl Index {
    /// The words of names that come nearest to a query: syllables typed without blanks are parted (`khaisinh`), words
    /// with up to two wrong letters are mended, what is like no word is left out. It needs no file. None where nothing
    /// is near, or where the query has these words already.
    pub fn nearest(&self, query: &str) -> Option<String> {
        let typed: Vec<String> = tokens(query).take(MAX_WORDS).map(|token| token.folded).collect();
        let near: Vec<String> = typed.iter().filter_map(|word| self.nearest_words(word)).collect();
        (!near.is_empty() && near != typed).then(|| near.join(" "))
    }

    fn nearest_words(&self, typed: &str) -> Option<String> {
        if typed.len() > MAX_LETTERS || self.is_word(typed) {
            return Some(typed.to_owned()).filter(|word| word.len() <= MAX_LETTERS);
        }
        self.syllables(typed).or_else(|| self.nearest_word(typed))
    }

    fn is_word(&self, word: &str) -> bool {
        self.head.terms.binary_search_by(|(term, _)| term.as_str().cmp(&key(word))).is_ok()
    }

    /// The words that make up what was typed without blanks, the longest first.
    fn syllables(&self, typed: &str) -> Option<String> {
        for end in (LEAST_SYLLABLE..=typed.len()).rev() {
            let Some((word, rest)) = typed.split_at_checked(end).filter(|(word, _)| self.is_word(word)) else {
                continue;
            };
            if rest.is_empty() {
                return Some(word.to_owned());
            }
            if let Some(rest) = self.syllables(rest) {
                return Some([word, " ", &rest].concat());
            }
        }
        None
    }

    /// The word with the fewest wrong letters, at most two; of several, that of most names.
    fn nearest_word(&self, typed: &str) -> Option<String> {
        if typed.len() < LEAST_LETTERS {
            return None;
        }
        let mut best: Option<(usize, u8, &str)> = None;
        for (term, count) in &self.head.terms {
            let worst = best.map_or(2, |(distance, ..)| distance);
            let Some(distance) = distance(typed.as_bytes(), term.as_bytes(), worst) else { continue };
            if best.is_none_or(|(least, most, _)| (distance, u8::MAX - count) < (least, u8::MAX - most)) {
                best = Some((distance, *count, term));
            }
        }
        best.map(|(_, _, term)| term.to_owned())
    }
}

/// How many letters must be added, left out or changed to make one word of the other, if it is at most so many.
fn distance(one: &[u8], other: &[u8], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut diagonal = std::mem::replace(row.first_mut()?, at + 1);
        let mut left = at + 1;
        for (cell, own) in row.iter_mut().skip(1).zip(other) {
            let changed = diagonal + usize::from(letter != own);
            diagonal = std::mem::replace(cell, changed.min(*cell + 1).min(left + 1));
            left = *cell;
        }
    }
    row.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distance_counts_wrong_letters_up_to_a_limit() {
        for (one, other, expected) in [
            ("sinh", "sinh", Some(0)),
            ("sinh", "sin", Some(1)),
            ("shin", "sinh", Some(2)),
            ("chuyen", "chuynen", Some(1)),
            ("abcde", "vwxyz", None),
            ("", "ab", Some(2)),
            ("", "abc", None),
        ] {
            assert_eq!(distance(one.as_bytes(), other.as_bytes(), 2), expected, "{one} {other}");
        }
    }
}
