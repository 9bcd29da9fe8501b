//! What was typed → the plain characters that codes and secrets are made of.

use super::shape;
use crate::prelude::*;
use crate::text::fold;

/// Full-width, Vietnamese, look-alike and invisible characters → the plain ones; or the first that has none.
pub(super) fn plain(typed: &str) -> Result<String, char> {
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
        Some(other) => Err(other),
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
