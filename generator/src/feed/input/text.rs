//! The bytes of a file → UTF-8, whatever program wrote it.
//!
//! A mark at the start says UTF-8 or UTF-16; without one the bytes do. What is neither is Windows-1258, the Vietnamese
//! code page of older programs, if it then reads as Vietnamese; other fonts' encodings (TCVN3, VNI) do not.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::ops::Range;
use std::path::Path;

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1258};

use super::super::error::FeedFault;
use super::InputFault;

const CHUNK: usize = 64 * 1024;
/// Letters and marks as Windows-1258 writes Vietnamese, small ones; punctuation of word processors.
const VIETNAMESE: &str = "àáâãèéêìíòóôõùúýăđơư\u{300}\u{301}\u{303}\u{309}\u{323}“”‘’–—…•°₫§\u{a0}";

/// A file as UTF-8.
pub(super) struct Text {
    file: File,
    decoder: Decoder,
    raw: Vec<u8>,
    /// Bytes of `raw` that are not decoded yet.
    pending: Range<usize>,
    decoded: Vec<u8>,
    /// Bytes of `decoded` that nobody has read yet.
    ready: Range<usize>,
    has_ended: bool,
    /// The decoder was told of the end: it must not be asked again.
    is_finished: bool,
}

impl Text {
    /// Opens a file and finds out its encoding.
    #[expect(clippy::disallowed_methods, reason = "exports are files that this module reads")]
    pub(super) fn open(path: &Path) -> Result<Self, FeedFault> {
        let open = |encoding: &'static Encoding| {
            let file = File::open(path).map_err(FeedFault::io(path))?;
            // The decoder takes off the mark.
            let decoder = encoding.new_decoder_with_bom_removal();
            let (raw, decoded) = (vec![0; CHUNK], vec![0; CHUNK]);
            Ok(Self { file, decoder, raw, pending: 0..0, decoded, ready: 0..0, has_ended: false, is_finished: false })
        };
        let mut start = Vec::new();
        open(UTF_8)?.file.take(1024).read_to_end(&mut start).map_err(FeedFault::io(path))?;
        let encoding = match Encoding::for_bom(&start) {
            Some((encoding, _)) => encoding,
            None => match unmarked_utf16(&start) {
                Some(encoding) => encoding,
                None if open(UTF_8)?.check(|_| true, path)? => UTF_8,
                None if open(WINDOWS_1258)?.check(is_vietnamese, path)? => WINDOWS_1258,
                None => return Err(InputFault::Encoding.into()),
            },
        };
        open(encoding)
    }

    /// Whether the whole file decodes, and nearly every letter beyond ASCII is an expected one.
    fn check(mut self, is_expected: fn(char) -> bool, path: &Path) -> Result<bool, FeedFault> {
        let (mut foreign, mut odd) = (0_usize, 0_usize);
        let mut chunk = vec![0; CHUNK];
        // A letter may be cut by the end of a chunk.
        let mut cut = Vec::new();
        loop {
            match self.read(&mut chunk) {
                Ok(0) => return Ok(odd * 20 <= foreign),
                Ok(length) => {
                    cut.extend_from_slice(chunk.get(..length).unwrap_or_default());
                    let valid = std::str::from_utf8(&cut).map_or_else(|error| error.valid_up_to(), str::len);
                    let text = std::str::from_utf8(cut.get(..valid).unwrap_or_default()).unwrap_or_default();
                    for letter in text.chars().filter(|letter| !letter.is_ascii()) {
                        foreign += 1;
                        odd += usize::from(!is_expected(letter));
                    }
                    cut.drain(..valid);
                }
                Err(error) if error.kind() == ErrorKind::InvalidData => return Ok(false),
                Err(error) => return Err(FeedFault::io(path)(error)),
            }
        }
    }
}

fn is_vietnamese(letter: char) -> bool {
    letter.to_lowercase().all(|letter| VIETNAMESE.contains(letter))
}

impl Text {
    /// Decodes some more; nothing is ready at the end of the file.
    fn decode(&mut self) -> io::Result<()> {
        loop {
            if self.pending.is_empty() && !self.has_ended {
                let length = self.file.read(&mut self.raw)?;
                self.pending = 0..length;
                self.has_ended = length == 0;
            }
            let pending = self.raw.get(self.pending.clone()).unwrap_or_default();
            let (result, read, written) =
                self.decoder.decode_to_utf8_without_replacement(pending, &mut self.decoded, self.has_ended);
            self.pending.start += read;
            self.ready = 0..written;
            if let DecoderResult::Malformed(..) = result {
                return Err(InputFault::Encoding.into());
            }
            self.is_finished = self.has_ended && result == DecoderResult::InputEmpty;
            if written > 0 || self.is_finished {
                return Ok(());
            }
        }
    }
}

impl Read for Text {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.ready.is_empty() && !self.is_finished {
            self.decode()?;
        }
        let mut ready = self.decoded.get(self.ready.clone()).unwrap_or_default();
        let length = ready.read(out)?;
        self.ready.start += length;
        Ok(length)
    }
}

/// UTF-16 of Latin letters without a mark: every other byte of the header's blanks, digits and plain letters is zero.
fn unmarked_utf16(start: &[u8]) -> Option<&'static Encoding> {
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), start.len() / 2);
    match (even * 3 > pairs, odd * 3 > pairs) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

/// So that faults come through readers that know only errors of input and output.
impl From<InputFault> for io::Error {
    fn from(fault: InputFault) -> Self {
        Self::new(ErrorKind::InvalidData, fault)
    }
}

impl FeedFault {
    /// For `map_err`: a fault that came through a reader, or which file could not be read.
    pub(super) fn reading(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| match error.get_ref().and_then(|inner| inner.downcast_ref::<InputFault>()) {
            Some(fault) => Self::Input(fault.clone()),
            None => Self::Io { path, error },
        }
    }
}
