//! Values → JSON, in as few bytes of module as that takes.

use crate::prelude::*;

/// A key, with the comma that parts it from what came before.
#[inline(never)]
pub(crate) fn key(out: &mut String, name: &str) {
    if !out.ends_with('{') {
        out.push(',');
    }
    push_text(out, name);
    out.push(':');
}

/// A list.
pub(crate) fn list<T>(out: &mut String, items: &[T], push: impl Fn(&mut String, &T)) {
    out.push('[');
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        push(out, item);
    }
    out.push(']');
}

/// A text, between quotes.
#[inline(never)]
pub(crate) fn push_text(out: &mut String, text: &str) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\0'..='\x1f' => {
                let digit = |at: u32| char::from(DIGITS[at as usize & 15]);
                out.push_str("\\u00");
                out.extend([digit(letter as u32 >> 4), digit(letter as u32)]);
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
}

/// A whole number.
#[inline(never)]
pub(crate) fn push_number(out: &mut String, number: u64) {
    if number >= 10 {
        push_number(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// True or false.
pub(crate) fn push_truth(out: &mut String, truth: bool) {
    out.push_str(if truth { "true" } else { "false" });
}
