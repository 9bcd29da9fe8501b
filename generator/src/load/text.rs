//! Bytes become text, with what is wrong about them reported.

use crate::diagnostics::{Code, Diagnostic, FileId, Report, Sources, Span};

/// No text of a site is longer; a larger file is no guide.
const LARGEST: usize = 2 * 1024 * 1024;

/// Adds the file to the sources as text, whatever its bytes are; says whether it is worth reading.
pub(super) fn add(sources: &mut Sources, path: String, bytes: &[u8], report: &mut Report) -> (FileId, bool) {
    if bytes.len() > LARGEST {
        let file = sources.add(path, String::new());
        report.add(Diagnostic::at(Code::FileTooLarge, Span::file_start(file)).with("limit", LARGEST / 1024));
        return (file, false);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (sources.add(path, text.to_owned()), true),
        Err(error) => {
            let file = sources.add(path, String::from_utf8_lossy(bytes).into_owned());
            let at = error.valid_up_to();
            report.add(Diagnostic::at(Code::TextNotUtf8, Span::new(file, at..at)));
            (file, true)
        }
    }
}
