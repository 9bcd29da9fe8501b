//! Typed text → canonical code, or what is wrong with it.

use super::plain::plain;
use super::{finding, shape};
use crate::prelude::*;

/// The most bytes a typed code may have before it is looked at.
const MAX_BYTES: usize = 256;

/// A dossier code in canonical form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    text: String,
    agency: String,
    yymm: u16,
    rest_start: usize,
}

/// Why a text is not a dossier code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    /// Nothing was given.
    Empty,
    /// More than 256 bytes for one code, or a message of more than 4 KiB.
    TooLong,
    /// A character that no code has.
    Character(char),
    /// The shape is right, but month or day does not exist.
    Date,
    /// The shape is right, but the running number is zero.
    Sequence,
    /// Fewer than 6 or more than 40 characters, or no digit.
    Shape,
    /// A message in which no code was found.
    NotFound,
}

impl Code {
    /// Reads one code. `root` is the province's own root (`H56`), which may be left out in front of a unit:
    /// `17-211110-0001` is `H56.17-211110-0001`.
    pub fn parse(typed: &str, root: &str) -> Result<Self, CodeError> {
        if typed.len() > MAX_BYTES {
            return Err(CodeError::TooLong);
        }
        let plain = plain(typed).map_err(CodeError::Character)?;
        if plain.is_empty() {
            return Err(CodeError::Empty);
        }
        let with_root = || shape::current(&[&root.to_ascii_uppercase(), ".", &plain].concat());
        match shape::old(&plain).or_else(|| shape::current(&plain)).or_else(with_root) {
            Some(dated) => dated.map(Self::dated),
            None if shape::is_generic(&plain) => Ok(Self::generic(plain, root)),
            None => Err(CodeError::Shape),
        }
    }

    /// A code that was read already, from its text, its agency and its month.
    #[cfg(feature = "sealed")]
    pub(crate) fn from_parts(text: String, agency: String, yymm: u16) -> Self {
        Self { rest_start: if yymm == 0 { 0 } else { agency.len() + 1 }, text, agency, yymm }
    }

    /// Finds the code in whatever was pasted: a code, a message around a code, or the address of a QR label
    /// (`…/tra-cuu/#c=H56.17-211110-0001`).
    pub fn find(pasted: &str, root: &str) -> Result<Self, CodeError> {
        finding::find(pasted, root).map(|found| found.code)
    }

    /// The whole code: `H56.17-211110-0001`.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The unit that received the dossier (`H56.17`), a safe name for a folder. For a code of unknown shape, its root.
    pub fn agency(&self) -> &str {
        &self.agency
    }

    /// Year and month of receipt (2111 for November 2021); 0 for a code of unknown shape.
    pub fn yymm(&self) -> u16 {
        self.yymm
    }

    /// What tells the dossier from others of its agency and month: `211110-0001`; the whole code for a code of
    /// unknown shape.
    pub fn rest(&self) -> &str {
        self.text.get(self.rest_start..).unwrap_or_default()
    }

    /// The province's or ministry's root (`H56`), where the code tells.
    pub fn root(&self) -> Option<&str> {
        self.agency.split('.').find(|part| shape::is_root(part))
    }

    /// Whether the code has a layout with a date.
    pub fn is_dated(&self) -> bool {
        self.yymm != 0
    }

    fn dated(dated: shape::Dated) -> Self {
        let zeros = "0000".get(dated.sequence.len()..).unwrap_or_default();
        let text = [&dated.agency, "-", &dated.date, "-", zeros, &dated.sequence].concat();
        Self { rest_start: dated.agency.len() + 1, text, yymm: dated.yymm, agency: dated.agency }
    }

    /// Codes of unknown shape lie together under their root, or under the site's where they show none.
    fn generic(text: String, root: &str) -> Self {
        let agency = match text.get(..3).filter(|start| shape::is_root(start)) {
            Some(own) => own.to_owned(),
            None => root.to_ascii_uppercase(),
        };
        Self { text, agency, yymm: 0, rest_start: 0 }
    }
}
