//! Typed text → canonical code, or what is wrong with it.

use super::{finding, shape};
use crate::text::fold;

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
        let plain = plain(typed)?;
        if plain.is_empty() {
            return Err(CodeError::Empty);
        }
        let with_root = || shape::current(&format!("{}.{plain}", root.to_ascii_uppercase()));
        match shape::old(&plain).or_else(|| shape::current(&plain)).or_else(with_root) {
            Some(dated) => dated.map(Self::dated),
            None if shape::is_generic(&plain) => Ok(Self::generic(plain, root)),
            None => Err(CodeError::Shape),
        }
    }

    /// Finds the code in whatever was pasted: a code, a message around a code, or the address of a QR label
    /// (`…/tra-cuu/#c=H56.17-211110-0001`).
    pub fn find(pasted: &str, root: &str) -> Result<Self, CodeError> {
        finding::find(pasted, root)
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
        let text = format!("{}-{}-{:0>4}", dated.agency, dated.date, dated.sequence);
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

/// Full-width, Vietnamese, look-alike and invisible characters → the plain ones that codes are made of.
fn plain(typed: &str) -> Result<String, CodeError> {
    let mut plain = String::with_capacity(typed.len());
    for letter in typed.chars() {
        match letter {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{202a}'..='\u{202e}' => {}
            _ if letter.is_whitespace() => {}
            _ => plain.push(plain_character(letter)),
        }
    }
    let plain = fold(&plain).to_ascii_uppercase();
    match plain.chars().find(|letter| !shape::is_code_character(*letter)) {
        Some(other) => Err(CodeError::Character(other)),
        None => Ok(plain),
    }
}

fn plain_character(letter: char) -> char {
    let code = letter as u32;
    let ascii = match code {
        0xff01..=0xff5e => char::from_u32(code - 0xff01 + 0x21).unwrap_or(letter),
        0x660..=0x669 => digit(code - 0x660),
        0x6f0..=0x6f9 => digit(code - 0x6f0),
        0x41d | 0x43d | 0x397 => 'H',
        _ => letter,
    };
    match ascii {
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '_' => '-',
        '\u{3002}' | '\u{ff61}' | '\u{b7}' | '\u{2024}' | '\u{2022}' | ',' => '.',
        other => other,
    }
}

fn digit(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('0')
}
