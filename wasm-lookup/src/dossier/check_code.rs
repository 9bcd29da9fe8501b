//! The check code of a slip: thirteen digits and a Damm digit ⇄ `1234 5678 9012 34`.
//!
//! The Damm digit catches every single wrong digit and every swap of two neighbours, so that a slip of the finger is
//! told from a code that does not exist. How the thirteen digits come from a key is said in
//! `sealed::check_key`.

use crate::prelude::*;
use core::fmt;

/// Digits of a check code, the Damm digit included.
pub const CHECK_CODE_DIGITS: usize = 14;

/// One more than the largest number that thirteen digits hold.
pub const CHECK_NUMBERS: u64 = 10_000_000_000_000;

/// The quasigroup of H. M. Damm's thesis (2004), the one that every implementation uses.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// A check code whose last digit is right.
#[derive(Clone, PartialEq, Eq)]
pub struct CheckCode(String);

impl CheckCode {
    /// The check code of a number; only its last thirteen digits count.
    pub fn from_number(number: u64) -> Self {
        let mut digits = format!("{:013}", number % CHECK_NUMBERS);
        digits.push(char::from(b'0' + damm(&digits)));
        Self(digits)
    }

    /// Fourteen digits without separators, as [`Secret`](super::Secret) gives them.
    pub(super) fn from_digits(digits: &str) -> Option<Self> {
        let is_whole = digits.len() == CHECK_CODE_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
        (is_whole && damm(digits) == 0).then(|| Self(digits.to_owned()))
    }

    /// The fourteen digits.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

/// Digits of a check code as far as they are typed, in groups of four, and where the caret goes. `None`: something else
/// is being typed or pasted, or too much, and is left as it is.
pub fn grouped(typed: &str, caret: usize) -> Option<(String, usize)> {
    let is_digit = |byte: &&u8| byte.is_ascii_digit();
    let digits = typed.bytes().filter(u8::is_ascii_digit).count();
    if digits > CHECK_CODE_DIGITS || !typed.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b' ' | b'-')) {
        return None;
    }
    let before = typed.as_bytes().iter().take(caret).filter(is_digit).count();
    let mut grouped = String::new();
    for (at, digit) in typed.chars().filter(char::is_ascii_digit).enumerate() {
        if at > 0 && at % 4 == 0 {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    Some((grouped, before + before.saturating_sub(1) / 4))
}

/// As it is printed: `1234 5678 9012 34`.
impl fmt::Display for CheckCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, digit) in self.0.chars().enumerate() {
            let gap = if at > 0 && at % 4 == 0 { " " } else { "" };
            write!(out, "{gap}{digit}")?;
        }
        Ok(())
    }
}

/// A secret does not show itself in logs.
impl fmt::Debug for CheckCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("CheckCode(…)")
    }
}

/// The digit that makes a row of digits end in state 0; 0 for a row that already does.
fn damm(digits: &str) -> u8 {
    let next = |state: u8, digit: u8| {
        let row = DAMM.get(usize::from(state));
        row.and_then(|row| row.get(usize::from(digit.wrapping_sub(b'0')))).copied().unwrap_or_default()
    };
    digits.bytes().fold(0, next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_digit_is_damms() {
        assert_eq!(damm("572"), 4, "the example of the literature");
        assert_eq!(CheckCode::from_number(1_234_567_890_123).to_string(), "1234 5678 9012 30");
        assert_eq!(CheckCode::from_number(0).digits(), "00000000000000");
        assert_eq!(CheckCode::from_number(CHECK_NUMBERS + 7), CheckCode::from_number(7));
        assert_eq!(CheckCode::from_digits("12345678901230"), Some(CheckCode::from_number(1_234_567_890_123)));
        for other in ["", "1234567890123", "123456789012300", "1234567890123a", "12345678901２"] {
            assert_eq!(CheckCode::from_digits(other), None, "{other}");
        }
    }

    #[test]
    fn digits_are_grouped_while_they_are_typed_and_the_caret_stays_where_it_was() {
        for (typed, caret, expected) in [
            ("", 0, Some(("", 0))),
            ("1234", 4, Some(("1234", 4))),
            ("12345", 5, Some(("1234 5", 6))),
            ("1234 56789", 10, Some(("1234 5678 9", 11))),
            ("1294 5678", 3, Some(("1294 5678", 3))),
            ("12934 5678", 3, Some(("1293 4567 8", 3))),
            ("1234 ", 5, Some(("1234", 4))),
            ("1234-5678-9012-34", 17, Some(("1234 5678 9012 34", 17))),
            ("123456789012345", 15, None),
            ("H56.17-211110-0001", 18, None),
            ("１２", 2, None),
        ] {
            let expected = expected.map(|(text, caret): (&str, usize)| (text.to_owned(), caret));
            assert_eq!(grouped(typed, caret), expected, "{typed}");
        }
    }

    #[test]
    fn every_wrong_digit_and_every_swap_is_caught() {
        for number in (0..200).map(|step| step * 48_271_987_654) {
            let right = CheckCode::from_number(number);
            let digits: Vec<char> = right.digits().chars().collect();
            for at in 0..digits.len() {
                for other in '0'..='9' {
                    let mut wrong = digits.clone();
                    wrong[at] = other;
                    let wrong: String = wrong.into_iter().collect();
                    assert_eq!(CheckCode::from_digits(&wrong).is_some(), other == digits[at], "{wrong}");
                }
                let mut swapped = digits.clone();
                swapped.swap(at, (at + 1).min(digits.len() - 1));
                let same = swapped == digits;
                let swapped: String = swapped.into_iter().collect();
                assert_eq!(CheckCode::from_digits(&swapped).is_some(), same, "{swapped}");
            }
        }
    }
}
