//! Bytes of a file ⇄ its fields, little-endian, without ever reading past the end.

use super::Fault;
use crate::feed::Moment;

/// The last second of the year 9999: times beyond it are no times.
const LAST_SECOND: u64 = 253_402_300_799;

/// Reads one field after another.
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Checks the first five bytes of every file: its kind, and version 1.
    pub(super) fn start(bytes: &'a [u8], magic: [u8; 4]) -> Result<Self, Fault> {
        let mut reader = Self(bytes);
        match reader.array::<5>() {
            Ok([kind @ .., 1]) if kind == magic => Ok(reader),
            Ok([kind @ .., version]) if kind == magic => Err(Fault::Version(version)),
            _ if is_html(bytes) => Err(Fault::WrongKind { is_html: true }),
            Err(_) if magic.starts_with(bytes) || bytes == magic => {
                Err(Fault::Truncated { expected: 5, found: bytes.len() })
            }
            _ => Err(Fault::WrongKind { is_html: false }),
        }
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        let (array, rest) = self.0.split_first_chunk().ok_or(Fault::Malformed("length"))?;
        self.0 = rest;
        Ok(*array)
    }

    pub(super) fn slice(&mut self, length: usize) -> Result<&'a [u8], Fault> {
        let (slice, rest) = self.0.split_at_checked(length).ok_or(Fault::Malformed("length"))?;
        self.0 = rest;
        Ok(slice)
    }

    pub(super) fn u8(&mut self) -> Result<u8, Fault> {
        self.array().map(u8::from_le_bytes)
    }

    pub(super) fn u16(&mut self) -> Result<u16, Fault> {
        self.array().map(u16::from_le_bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32, Fault> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn u64(&mut self) -> Result<u64, Fault> {
        self.array().map(u64::from_le_bytes)
    }

    /// Seconds since 1970.
    pub(super) fn moment(&mut self, field: &'static str) -> Result<Moment, Fault> {
        let seconds = self.u64()?;
        if seconds > LAST_SECOND {
            return Err(Fault::Malformed(field));
        }
        i64::try_from(seconds).map(Moment).map_err(|_| Fault::Malformed(field))
    }

    /// Bytes that version 1 does not use.
    pub(super) fn zeros(&mut self, count: usize) -> Result<(), Fault> {
        let is_zero = self.slice(count)?.iter().all(|byte| *byte == 0);
        if is_zero { Ok(()) } else { Err(Fault::Malformed("reserved")) }
    }

    /// What has not been read.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.0
    }
}

/// Seconds since 1970 as they are written; moments that no file can hold are written as the nearest that it can.
#[cfg(feature = "native")]
pub(super) fn seconds(moment: Moment) -> [u8; 8] {
    u64::try_from(moment.0).unwrap_or_default().min(LAST_SECOND).to_le_bytes()
}

/// Compares a length with the one expected.
pub(super) fn expect_length(bytes: &[u8], expected: usize) -> Result<(), Fault> {
    match bytes.len() {
        found if found < expected => Err(Fault::Truncated { expected, found }),
        found if found > expected => Err(Fault::TooLong),
        _ => Ok(()),
    }
}

/// Hosts answer with a page of their own where a file is missing, some with a good status.
pub(super) fn is_html(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    text.trim_ascii_start().first() == Some(&b'<')
}
