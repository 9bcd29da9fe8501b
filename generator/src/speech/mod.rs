//! Texts as they are said aloud: numbers, money, days, phones, codes and abbreviations in words.
//!
//! Readers of loudspeakers get nothing that they would have to decipher while they read.

mod letters;
mod numbers;
mod spoken;

pub(crate) use numbers::{Accent, digits};
pub(crate) use spoken::Speaker;
