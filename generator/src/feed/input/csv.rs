//! Text with delimiters → rows. The delimiter is the one that cuts the first lines into equal rows.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use csv::{ReaderBuilder, StringRecord};

use super::super::error::FeedFault;
use super::text::Text;
use super::{Each, Flow, InputFault, MOST_COLUMNS, Tables};

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// So much of the start decides about the delimiter.
const SAMPLE: u64 = 64 * 1024;
/// A row that is longer never ends: a quotation mark was not closed.
const LONGEST: u64 = 4 * 1024 * 1024;

/// A file of delimited text.
pub(super) struct Csv {
    path: PathBuf,
    delimiter: u8,
}

impl Csv {
    pub(super) fn open(path: &Path) -> Result<Self, FeedFault> {
        let mut sample = Vec::new();
        Text::open(path)?.take(SAMPLE).read_to_end(&mut sample).map_err(FeedFault::reading(path))?;
        Ok(Self { path: path.to_owned(), delimiter: delimiter(&sample) })
    }
}

impl Tables for Csv {
    fn names(&self) -> Vec<String> {
        vec![String::new()]
    }

    fn rows(&mut self, _: usize, each: &mut Each<'_>) -> Result<(), FeedFault> {
        let lines = Rc::new(RefCell::new(Lines { breaks: VecDeque::new(), read: 0, start: 0, line: 1 }));
        let text = Counted { text: Text::open(&self.path)?, lines: Rc::clone(&lines) };
        let mut reader =
            ReaderBuilder::new().delimiter(self.delimiter).has_headers(false).flexible(true).from_reader(text);
        let mut record = StringRecord::new();
        let mut cells = Vec::new();
        loop {
            match reader.read_record(&mut record) {
                Ok(true) => {}
                Ok(false) => return Ok(()),
                Err(error) => {
                    return Err(match error.into_kind() {
                        csv::ErrorKind::Io(error) => FeedFault::reading(&self.path)(error),
                        _ => InputFault::Encoding.into(),
                    });
                }
            }
            let line = record.position().map_or(0, |position| lines.borrow_mut().of(position.byte()));
            if record.len() > MOST_COLUMNS {
                return Err(InputFault::TooLarge { line }.into());
            }
            cells.resize_with(record.len(), String::new);
            for (cell, text) in cells.iter_mut().zip(record.iter()) {
                cell.clear();
                cell.push_str(text);
            }
            if each(line, &cells)? == Flow::Enough {
                return Ok(());
            }
        }
    }
}

/// The delimiter by which most lines of a sample have equally many cells, and many.
fn delimiter(sample: &[u8]) -> u8 {
    let mut best = (0, b',');
    for delimiter in DELIMITERS {
        let mut reader =
            ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(sample);
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        for record in reader.byte_records().take(100).flatten() {
            *widths.entry(record.len()).or_default() += record.len() - 1;
        }
        let most = widths.into_values().max().unwrap_or(0);
        if most > best.0 {
            best = (most, delimiter);
        }
    }
    best.1
}

/// Where lines end, as far as the text has been read ahead of the rows.
struct Lines {
    /// Offsets of the bytes that break lines, and whether a new line begins there.
    breaks: VecDeque<(u64, bool)>,
    read: u64,
    /// Where the last row began.
    start: u64,
    line: u64,
}

impl Lines {
    /// The line of the row that begins at or after a byte: the reader gives the end of the row before it, with line
    /// breaks and empty lines still to come.
    fn of(&mut self, byte: u64) -> u64 {
        self.start = byte;
        while let Some((at, is_new)) = self.breaks.front().copied().filter(|(at, _)| *at <= self.start) {
            self.start += u64::from(at == self.start);
            self.line += u64::from(is_new);
            self.breaks.pop_front();
        }
        self.line
    }
}

/// A text that notes where its lines end.
struct Counted {
    text: Text,
    lines: Rc<RefCell<Lines>>,
}

impl Read for Counted {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let length = self.text.read(out)?;
        let mut lines = self.lines.borrow_mut();
        for (at, byte) in (lines.read..).zip(out.iter().take(length)) {
            if matches!(byte, b'\n' | b'\r') {
                lines.breaks.push_back((at, *byte == b'\n'));
            }
        }
        lines.read += length as u64;
        if lines.read - lines.start > LONGEST {
            return Err(InputFault::TooLarge { line: lines.line }.into());
        }
        Ok(length)
    }
}
