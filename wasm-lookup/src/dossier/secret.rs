//! The second secret of a slip: typed text → its canonical form, and which factors it can be.
//!
//! A dossier code is no secret, because codes are counted up. What opens a sealed record is a second text on the same
//! slip: a check code, or whatever the agency's own software already prints there (the *slip secret*). One canonical
//! form serves both, so that a text can be canonical before anybody knows which of the two it is.

use crate::prelude::*;
use core::fmt;

use super::plain::plain;
use super::{CHECK_CODE_DIGITS, CheckCode, Shape};

/// The most bytes a typed secret may have before it is looked at.
const MAX_BYTES: usize = 256;
/// The most characters of a canonical secret.
pub(super) const MAX_LENGTH: usize = 40;

/// What kind of second secret seals a record. The numbers are those of the published files; 0 is left free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Factor {
    /// The check code: 43 random bits.
    CheckCode = 1,
    /// A text that the slip already carries.
    SlipSecret = 2,
}

/// A second secret in canonical form: 1 to 40 capital letters and digits, in which `O` is 0 and `I` and `L` are 1.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Secret(String);

/// Why a text cannot be a second secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretError {
    /// Nothing was given.
    Empty,
    /// More than 40 characters.
    TooLong,
    /// A character that no secret has.
    Character(char),
    /// Fourteen digits, but not a check code: a digit is wrong, or two are swapped.
    CheckDigit,
    /// Neither a check code nor a slip secret of a declared shape.
    Shape,
}

impl Factor {
    /// The factor of this number.
    pub fn from_number(number: u8) -> Option<Self> {
        [Self::CheckCode, Self::SlipSecret].into_iter().find(|factor| factor.number() == number)
    }

    /// 1 or 2.
    pub fn number(self) -> u8 {
        self as u8
    }
}

impl Secret {
    /// Brings a text to its canonical form: folded as codes are, without separators. Letters that look like digits on
    /// paper become digits, which costs a long secret little and saves whoever reads a bad print.
    pub fn parse(typed: &str) -> Result<Self, SecretError> {
        if typed.len() > MAX_BYTES {
            return Err(SecretError::TooLong);
        }
        let secret: String = plain(typed)
            .map_err(SecretError::Character)?
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|letter| match letter {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .collect();
        match secret.len() {
            0 => Err(SecretError::Empty),
            1..=MAX_LENGTH => Ok(Self(secret)),
            _ => Err(SecretError::TooLong),
        }
    }

    /// From its canonical text.
    #[cfg(feature = "sealed")]
    pub(crate) fn from_canonical(text: String) -> Option<Self> {
        let is_plain = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
        ((1..=MAX_LENGTH).contains(&text.len()) && text.bytes().all(is_plain)).then_some(Self(text))
    }

    /// The canonical text.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The check code that it is, if it is one.
    pub fn check_code(&self) -> Option<CheckCode> {
        CheckCode::from_digits(&self.0)
    }

    /// What the secret can be, where slip secrets have one of these shapes. A text can be both: then both are tried.
    pub fn factors(&self, shapes: &[Shape]) -> Result<Vec<Factor>, SecretError> {
        let check_code = self.check_code().map(|_| Factor::CheckCode);
        let slip_secret = shapes.iter().any(|shape| shape.fits(self)).then_some(Factor::SlipSecret);
        let factors: Vec<Factor> = check_code.into_iter().chain(slip_secret).collect();
        if !factors.is_empty() {
            return Ok(factors);
        }
        let is_mistyped = self.0.len() == CHECK_CODE_DIGITS && self.0.bytes().all(|byte| byte.is_ascii_digit());
        Err(if is_mistyped { SecretError::CheckDigit } else { SecretError::Shape })
    }
}

impl From<&CheckCode> for Secret {
    fn from(code: &CheckCode) -> Self {
        Self(code.digits().to_owned())
    }
}

/// A secret does not show itself in logs.
impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(…)")
    }
}
