//! Bytes become text, with what is wrong about them reported.

use crate::diagnostics::{Code, Diagnostic, FileId, Report, Sources, Span};

/// No text of a site is longer; a larger file is no guide.
const LARGEST: usize = 2 * 1024 * 1024;

/// Adds the file to the sources as text, whatever its bytes are.
pub(super) fn add(sources: &mut Sources, path: String, bytes: &[u8], report: &mut Report) -> FileId {
    if bytes.len() > LARGEST {
        let file = sources.add(path, String::new());
        report.add(Diagnostic::at(Code::FileTooLarge, Span::file_start(file)).with("limit", LARGEST / 1024));
        return file;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => sources.add(path, text.to_owned()),
        Err(error) => {
            let file = sources.add(path, String::from_utf8_lossy(bytes).into_owned());
            let at = error.valid_up_to();
            report.add(Diagnostic::at(Code::TextNotUtf8, Span::new(file, at..at)));
            file
        }
    }
}
