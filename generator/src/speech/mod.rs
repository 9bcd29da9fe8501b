//! Texts as they are said aloud: numbers, money, days, phones, codes and abbreviations in words.
//!
//! Readers of loudspeakers get nothing that they would have to decipher while they read.

mod letters;
mod numbers;
mod sentences;
mod spoken;

pub(crate) use numbers::{Accent, digits};
pub(crate) use sentences::{LONGEST, sentences, syllables, written};
pub(crate) use spoken::{Speaker, is_said};

/// Syllables that are read out in a minute unless somebody says otherwise.
pub(crate) const PACE: usize = 140;
