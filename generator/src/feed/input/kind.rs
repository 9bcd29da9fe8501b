//! The first bytes of a file → what it is, whatever its name says.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::super::error::FeedFault;

/// What an export can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A ZIP archive: a workbook of Excel since 2007, or another kind of document.
    Archive,
    /// A workbook of Excel before 2007, or a workbook behind a password.
    Compound,
    /// A page of the web or an XML document, whatever its name.
    Markup,
    /// A document to print.
    Pdf,
    /// One JSON object a line.
    Objects,
    /// Delimited text.
    Text,
}

impl Kind {
    #[expect(clippy::disallowed_methods, reason = "exports are files that this module reads")]
    pub(super) fn of(path: &Path) -> Result<Self, FeedFault> {
        let mut start = Vec::new();
        let file = File::open(path).map_err(FeedFault::io(path))?;
        file.take(512).read_to_end(&mut start).map_err(FeedFault::io(path))?;
        let blank = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0xef | 0xbb | 0xbf | 0xff | 0xfe | 0);
        let words: Vec<u8> = start.iter().copied().skip_while(blank).filter(|byte| *byte != 0).collect();
        Ok(match start.as_slice() {
            [b'P', b'K', 3 | 5, 4 | 6, ..] => Self::Archive,
            [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => Self::Compound,
            [b'%', b'P', b'D', b'F', ..] => Self::Pdf,
            _ => match words.as_slice() {
                [b'<', b'?' | b'!' | b'a'..=b'z' | b'A'..=b'Z', ..] => Self::Markup,
                [b'{', ..] => Self::Objects,
                _ => Self::Text,
            },
        })
    }
}
