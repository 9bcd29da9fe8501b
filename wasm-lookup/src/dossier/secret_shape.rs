//! `digits 4`, `alphanumeric 6-12` ⇄ the shape of an agency's slip secrets.

use core::fmt;

use super::Secret;
use super::secret::MAX_LENGTH;

/// Fewer characters than this do not even stop reading in bulk.
const LEAST: u8 = 4;

/// The characters and the length that an agency's slip secrets have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    kind: Kind,
    least: u8,
    most: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Digits,
    Alphanumeric,
}

/// Why a text is no shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShapeError {
    /// Not a kind and a length.
    Words,
    /// A kind other than `digits` and `alphanumeric`.
    Kind,
    /// Not a length from 4 to 40, or a range that runs backwards.
    Length,
}

impl Shape {
    /// Reads a kind and a length, or a range of lengths: `digits 4`, `alphanumeric 6-12`.
    pub fn parse(text: &str) -> Result<Self, ShapeError> {
        let mut words = text.split_whitespace();
        let (Some(kind), Some(length), None) = (words.next(), words.next(), words.next()) else {
            return Err(ShapeError::Words);
        };
        let kind = match kind {
            "digits" => Kind::Digits,
            "alphanumeric" => Kind::Alphanumeric,
            _ => return Err(ShapeError::Kind),
        };
        let (least, most) = length.split_once('-').unwrap_or((length, length));
        let number = |text: &str| {
            let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<u8>().ok().filter(|_| is_number).ok_or(ShapeError::Length)
        };
        let (least, most) = (number(least)?, number(most)?);
        let is_possible = LEAST <= least && least <= most && usize::from(most) <= MAX_LENGTH;
        if is_possible { Ok(Self { kind, least, most }) } else { Err(ShapeError::Length) }
    }

    /// Whether a secret has this shape.
    pub fn fits(&self, secret: &Secret) -> bool {
        let text = secret.text();
        let is_long = (usize::from(self.least)..=usize::from(self.most)).contains(&text.len());
        is_long && (self.kind == Kind::Alphanumeric || text.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// How many different characters a place of a canonical secret can have: 10, or 33 (`O`, `I` and `L` are digits).
    pub fn alphabet(&self) -> u32 {
        match self.kind {
            Kind::Digits => 10,
            Kind::Alphanumeric => 33,
        }
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            Kind::Digits => "digits",
            Kind::Alphanumeric => "alphanumeric",
        };
        write!(out, "{kind} {}", self.least)?;
        if self.most == self.least { Ok(()) } else { write!(out, "-{}", self.most) }
    }
}
