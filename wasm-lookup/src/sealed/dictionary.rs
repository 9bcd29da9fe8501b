//! The dictionary: numbers of records ⇄ short names of procedures, units and notes.
//!
//! ```text
//!  0 "HS1D"   4 u8 version 1   5 zero 3 B   8 u16 procedures   10 u16 units   12 u16 notes   14 zero 2 B
//! 16 numbers of the procedures, u32 each; of the units, u16; of the notes, u16: each kind strictly ascending, from 1
//!    names in the same order, in UTF-8, each with a line feed behind it
//! ```
//!
//! Everybody fetches it whole, so that it does not tell what was looked up. Numbers and names stand apart because they
//! compress better so. A name is in plain letters, at most 60 of them; a dictionary may leave names out, and the
//! reader then shows what it has itself.

use super::Fault;
use super::bytes::Reader;
use crate::prelude::*;

/// The most characters of a name.
pub const NAME_LENGTH: usize = 60;
/// No dictionary is larger: compressed it stays below 16 KiB.
pub const MAX_DICTIONARY: usize = 64 * 1024;

const MAGIC: [u8; 4] = *b"HS1D";

/// Names by their numbers, ascending.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dictionary {
    procedures: Vec<(u32, String)>,
    units: Vec<(u16, String)>,
    notes: Vec<(u16, String)>,
}

impl Dictionary {
    /// The short name of a procedure.
    pub fn procedure(&self, number: u32) -> Option<&str> {
        name_of(&self.procedures, number)
    }

    /// The name of a unit.
    pub fn unit(&self, number: u16) -> Option<&str> {
        name_of(&self.units, number)
    }

    /// A note.
    pub fn note(&self, number: u16) -> Option<&str> {
        name_of(&self.notes, number)
    }

    /// Reads a dictionary that is known to be the one that was published.
    pub fn decode(bytes: &[u8]) -> Result<Self, Fault> {
        let mut reader = Reader::start(bytes, MAGIC)?;
        reader.zeros(3)?;
        let [procedures, units, notes] = [reader.u16()?, reader.u16()?, reader.u16()?].map(usize::from);
        reader.zeros(2)?;
        let procedures = reader.slice(procedures * 4)?.as_chunks().0.iter().map(|bytes| u32::from_le_bytes(*bytes));
        let units = reader.slice(units * 2)?.as_chunks().0.iter().map(|bytes| u16::from_le_bytes(*bytes));
        let notes = reader.slice(notes * 2)?.as_chunks().0.iter().map(|bytes| u16::from_le_bytes(*bytes));
        let names = str::from_utf8(reader.rest()).map_err(|_| Fault::Malformed("name"))?;
        let mut names = names.split_inclusive('\n');
        let dictionary = Self {
            procedures: named(procedures, &mut names)?,
            units: named(units, &mut names)?,
            notes: named(notes, &mut names)?,
        };
        if names.next().is_some() { Err(Fault::Malformed("name")) } else { Ok(dictionary) }
    }
}

fn name_of<N: Ord + Copy>(names: &[(N, String)], number: N) -> Option<&str> {
    let at = names.binary_search_by_key(&number, |(number, _)| *number).ok()?;
    names.get(at).map(|(_, name)| name.as_str())
}

/// The next names, one to a number.
fn named<'a, N: Ord + Copy + Default>(
    numbers: impl Iterator<Item = N>,
    names: &mut impl Iterator<Item = &'a str>,
) -> Result<Vec<(N, String)>, Fault> {
    let mut last = N::default();
    numbers
        .map(|number| {
            let name = names.next().and_then(|line| line.strip_suffix('\n')).filter(|name| is_name(name));
            let name = name.filter(|_| number > last).ok_or(Fault::Malformed("name"))?;
            last = number;
            Ok((number, name.to_owned()))
        })
        .collect()
}

fn is_name(name: &str) -> bool {
    // Marks that turn the direction of text could make a name read as another.
    let is_plain =
        |letter: char| !letter.is_control() && !matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !name.is_empty() && name.chars().count() <= NAME_LENGTH && name.chars().all(is_plain)
}

#[cfg(feature = "native")]
mod writing {
    use alloc::collections::BTreeMap;

    use super::{Dictionary, Fault, MAGIC, MAX_DICTIONARY};

    impl Dictionary {
        /// A dictionary of names by their numbers.
        pub fn new(
            procedures: BTreeMap<u32, String>,
            units: BTreeMap<u16, String>,
            notes: BTreeMap<u16, String>,
        ) -> Self {
            Self {
                procedures: procedures.into_iter().collect(),
                units: units.into_iter().collect(),
                notes: notes.into_iter().collect(),
            }
        }

        /// Its bytes. Refused are names that no reader would accept, and more than 64 KiB.
        pub fn encode(&self) -> Result<Vec<u8>, Fault> {
            let mut bytes = Vec::new();
            bytes.extend(MAGIC);
            bytes.extend([1, 0, 0, 0]);
            for count in [self.procedures.len(), self.units.len(), self.notes.len()] {
                bytes.extend(u16::try_from(count).map_err(|_| Fault::TooLong)?.to_le_bytes());
            }
            bytes.extend([0; 2]);
            bytes.extend(self.procedures.iter().flat_map(|(number, _)| number.to_le_bytes()));
            bytes.extend(self.units.iter().chain(&self.notes).flat_map(|(number, _)| number.to_le_bytes()));
            let procedures = self.procedures.iter().map(|(_, name)| name);
            for name in procedures.chain(self.units.iter().chain(&self.notes).map(|(_, name)| name)) {
                bytes.extend(name.as_bytes());
                bytes.push(b'\n');
            }
            if bytes.len() > MAX_DICTIONARY {
                return Err(Fault::TooLong);
            }
            Self::decode(&bytes).map(|_| bytes)
        }
    }
}
