//! Keys of Telex and VNI that an input method did not turn into letters → the word that was meant.

use super::letters::nfc;
use crate::prelude::*;

const ACUTE: char = '\u{301}';
const GRAVE: char = '\u{300}';
const HOOK: char = '\u{309}';
const TILDE: char = '\u{303}';
const DOT: char = '\u{323}';
const CIRCUMFLEX: char = '\u{302}';
const BREVE: char = '\u{306}';
const HORN: char = '\u{31b}';

/// A word, in lower case and without marks, as the keys of Telex (`dduowngf`) or VNI (`d9u7o7ng2`) that type a word with
/// marks. The tone stands on the first vowel, wherever it belongs: compare marks, not letters.
pub fn from_keystrokes(word: &str) -> Option<String> {
    if !word.is_ascii() || word.len() > 16 {
        return None;
    }
    let has_digit = word.bytes().any(|byte| byte.is_ascii_digit());
    let has_letter = word.bytes().any(|byte| byte.is_ascii_alphabetic());
    let mut typed = Typed::default();
    for key in word.chars() {
        match (has_letter, has_digit) {
            (true, true) => typed.vni(key),
            (true, false) => typed.telex(key),
            _ => return None,
        }
    }
    (typed.is_changed && !typed.letters.is_empty()).then(|| typed.word())
}

/// What was typed so far: letters with the mark of each, and the tone of the word.
#[derive(Default)]
struct Typed {
    letters: Vec<(char, Option<char>)>,
    tone: Option<char>,
    is_changed: bool,
}

impl Typed {
    fn telex(&mut self, key: char) {
        let last = self.letters.last().copied();
        let is_changed = match key {
            's' => self.set_tone(ACUTE),
            'f' => self.set_tone(GRAVE),
            'r' => self.set_tone(HOOK),
            'x' => self.set_tone(TILDE),
            'j' => self.set_tone(DOT),
            'd' if last == Some(('d', None)) || self.starts_with_plain_d() => self.bar(),
            'a' | 'e' | 'o' => self.put(CIRCUMFLEX, |letter| letter == key),
            'w' => self.horn() || self.put(BREVE, |letter| letter == 'a') || self.push_horned(),
            _ => false,
        };
        self.end(key, is_changed);
    }

    fn vni(&mut self, key: char) {
        let is_changed = match key {
            '1' => self.set_tone(ACUTE),
            '2' => self.set_tone(GRAVE),
            '3' => self.set_tone(HOOK),
            '4' => self.set_tone(TILDE),
            '5' => self.set_tone(DOT),
            '6' => self.put(CIRCUMFLEX, |letter| matches!(letter, 'a' | 'e' | 'o')),
            '7' => self.horn(),
            '8' => self.put(BREVE, |letter| letter == 'a'),
            '9' => self.bar(),
            _ => false,
        };
        self.end(key, is_changed);
    }

    fn end(&mut self, key: char, is_changed: bool) {
        self.is_changed |= is_changed;
        if !is_changed {
            self.letters.push((key, None));
        }
    }

    /// A tone key behind a vowel.
    fn set_tone(&mut self, tone: char) -> bool {
        let has_vowel = self.letters.iter().any(|(letter, _)| is_vowel(*letter));
        if has_vowel {
            self.tone = Some(tone);
        }
        has_vowel
    }

    fn starts_with_plain_d(&self) -> bool {
        self.letters.len() > 1 && self.letters.first() == Some(&('d', None))
    }

    fn bar(&mut self) -> bool {
        match self.letters.first_mut() {
            Some(first) if first.0 == 'd' => {
                first.0 = 'đ';
                true
            }
            _ => false,
        }
    }

    /// Puts a mark on the last letter that takes it and has none.
    fn put(&mut self, mark: char, takes: impl Fn(char) -> bool) -> bool {
        let slot = self.letters.iter_mut().rev().find(|(letter, own)| takes(*letter) && own.is_none());
        slot.is_some_and(|slot| {
            slot.1 = Some(mark);
            true
        })
    }

    /// The horn goes on both letters of `uo`.
    fn horn(&mut self) -> bool {
        let is_horned = self.put(HORN, |letter| matches!(letter, 'o' | 'u'));
        let mut pairs = self.letters.windows(2);
        let pair = pairs.position(|pair| matches!(pair, [('u', None), ('o', Some(HORN))]));
        if let Some(slot) = pair.and_then(|at| self.letters.get_mut(at)) {
            slot.1 = Some(HORN);
        }
        is_horned
    }

    /// A `w` by itself is `ư`.
    fn push_horned(&mut self) -> bool {
        self.letters.push(('u', Some(HORN)));
        true
    }

    fn word(&self) -> String {
        let mut word = String::new();
        let mut tone = self.tone;
        for (letter, mark) in &self.letters {
            word.push(*letter);
            word.extend(*mark);
            if is_vowel(*letter) {
                word.extend(tone.take());
            }
        }
        nfc(&word).into_owned()
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::super::letters::{fold, marks_of};
    use super::*;

    #[test]
    fn keystrokes_become_the_word_they_were_meant_for() {
        for (typed, word) in [
            ("dduowngf", "đường"),
            ("dduwowngf", "đường"),
            ("duongdwf", "đường"),
            ("giaays", "giấy"),
            ("giays", "giáy"),
            ("ddieenj", "điện"),
            ("tuwr", "tử"),
            ("twr", "tử"),
            ("trichs", "trích"),
            ("nawm", "năm"),
            ("namw", "năm"),
            ("d9a8ng", "đăng"),
            ("gia61y", "giấy"),
            ("giay61", "giấy"),
            ("d9u7o7ng2", "đường"),
            ("duong79", "đương"),
            ("ho6n", "hôn"),
        ] {
            let decoded = from_keystrokes(typed).unwrap_or_default();
            assert_eq!((fold(&decoded), marks_of(&decoded)), (fold(word), marks_of(word)), "{typed} {decoded}");
        }
        for plain in ["khai", "sinh", "101", "", "漢字", "bcd", "đất"] {
            assert_eq!(from_keystrokes(plain), None, "{plain}");
        }
    }
}
