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

/// How many leading bytes two words share, ending between two characters.
pub(super) fn shared_bytes(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(one, other)| one == other).map(|(letter, _)| letter.len_utf8()).sum()
}

/// FNV-1a, 32 bits: tells a damaged copy, not a forged one. Any change of a single byte changes it.
pub(super) fn checksum(bytes: &[u8]) -> [u8; 4] {
    let mix = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    bytes.iter().fold(0x811c_9dc5, mix).to_le_bytes()
}

/// Reads from the front of a slice; every step can fail, none can panic.
#[derive(Debug, Clone)]
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Reads what stands before the checksum at the end.
    pub(super) fn checked(bytes: &'a [u8]) -> Result<Self, IndexError> {
        let (content, sum) = bytes.split_last_chunk::<4>().ok_or(IndexError::Damaged)?;
        if *sum == checksum(content) { Ok(Self { rest: content }) } else { Err(IndexError::Damaged) }
    }

    /// Everything must have been read.
    pub(super) fn end(&self) -> Result<(), IndexError> {
        if self.rest.is_empty() { Ok(()) } else { Err(IndexError::Damaged) }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
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

    pub(super) fn text(&mut self) -> Result<String, IndexError> {
        let length = self.number()?;
        Self::utf8(self.slice(length)?).map(str::to_owned)
    }

    /// A word that shares its first bytes with the one before.
    pub(super) fn word_after(&mut self, before: &str) -> Result<String, IndexError> {
        let shared = self.number()?;
        let length = self.number()?;
        let mut word = before.get(..shared).ok_or(IndexError::Damaged)?.to_owned();
        word.push_str(Self::utf8(self.slice(length)?)?);
        Ok(word)
    }

    fn utf8(bytes: &[u8]) -> Result<&str, IndexError> {
        std::str::from_utf8(bytes).map_err(|_| IndexError::Damaged)
    }

    /// As many numbers as told, each the distance from the one before, ascending and below `end`.
    pub(super) fn ascending(&mut self, count: usize, end: usize) -> Result<Vec<u32>, IndexError> {
        let mut numbers = Vec::with_capacity(count);
        let mut next = 0_usize;
        for _ in 0..count {
            let number = next.checked_add(self.number()?).filter(|number| *number < end).ok_or(IndexError::Damaged)?;
            numbers.push(number as u32);
            next = number + 1;
        }
        Ok(numbers)
    }
}

/// Appends ascending numbers as [`Reader::ascending`] reads them.
pub(super) fn put_ascending(into: &mut Vec<u8>, numbers: impl IntoIterator<Item = usize>) {
    let mut next = 0;
    for number in numbers {
        put_number(into, number - next);
        next = number + 1;
    }
}
