//! Numbers and texts ⇄ bytes, bounds-checked.

use super::IndexError;

/// Appends a varint.
pub(super) fn put_number(into: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    while rest >= 0x80 {
        into.push((rest & 0x7f) as u8 | 0x80);
        rest >>= 7;
    }
    into.push(rest as u8);
}

/// Appends a text behind its length.
pub(super) fn put_text(into: &mut Vec<u8>, text: &str) {
    put_number(into, text.len());
    into.extend_from_slice(text.as_bytes());
}

/// FNV-1a, 64 bits: tells a damaged copy, not a forged one.
pub(super) fn checksum(bytes: &[u8]) -> [u8; 8] {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix).to_le_bytes()
}

/// Reads from the front of a slice; every step can fail, none can panic.
#[derive(Debug, Clone)]
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn left(&self) -> usize {
        self.rest.len()
    }

    pub(super) fn byte(&mut self) -> Result<u8, IndexError> {
        let (first, rest) = self.rest.split_first().ok_or(IndexError::Damaged)?;
        self.rest = rest;
        Ok(*first)
    }

    pub(super) fn number(&mut self) -> Result<usize, IndexError> {
        let mut number = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            let bits = u32::from(byte & 0x7f);
            let shifted = bits << shift;
            if shifted >> shift != bits {
                return Err(IndexError::Damaged);
            }
            number |= shifted;
            if byte & 0x80 == 0 {
                return Ok(number as usize);
            }
        }
        Err(IndexError::Damaged)
    }

    /// A count of things that take at least one byte each, so that a damaged count cannot ask for memory.
    pub(super) fn count(&mut self) -> Result<usize, IndexError> {
        let count = self.number()?;
        if count <= self.rest.len() { Ok(count) } else { Err(IndexError::Damaged) }
    }

    pub(super) fn slice(&mut self, length: usize) -> Result<&'a [u8], IndexError> {
        let (slice, rest) = self.rest.split_at_checked(length).ok_or(IndexError::Damaged)?;
        self.rest = rest;
        Ok(slice)
    }

    pub(super) fn text(&mut self) -> Result<&'a str, IndexError> {
        let length = self.number()?;
        std::str::from_utf8(self.slice(length)?).map_err(|_| IndexError::Damaged)
    }
}
