//! Markdown with a YAML head between `---` lines.

use super::read::{Read, Reader};
use super::{Spanned, yaml};
use crate::diagnostics::{Code, Diagnostic, FileId, Report, Span};

/// A Markdown text and where it stands in its file.
#[derive(Debug, Clone, Default)]
pub(crate) struct RawMarkdown {
    /// The text in Unicode NFC.
    pub(crate) text: String,
    /// Bytes before the text in its file.
    pub(crate) offset: usize,
}

/// The head and the text of a file.
pub(super) fn read<T: Read>(file: FileId, text: &str, report: &mut Report) -> (Option<Spanned<T>>, RawMarkdown) {
    let Some((head, offset)) = split(text) else {
        report.add(Diagnostic::at(Code::FrontMatterMissing, Span::file_start(file)));
        return (None, RawMarkdown { text: text.to_owned(), offset: 0 });
    };
    // Blank out everything but the head, so that places in the head are places in the file.
    let padded: String = text[..head.start].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
    let document = padded + &text[head.clone()];
    let value = yaml::parse(file, &document, report).and_then(|node| {
        let span = node.span;
        T::read(&node, &mut Reader::new(report)).map(|value| Spanned { value, span })
    });
    (value, RawMarkdown { text: text[offset..].to_owned(), offset })
}

/// The range of the head and the beginning of the text after it.
fn split(text: &str) -> Option<(std::ops::Range<usize>, usize)> {
    let start = text.strip_prefix("---").and_then(|rest| rest.find('\n')).map(|newline| 3 + newline + 1)?;
    if !text[3..start].trim().is_empty() {
        return None;
    }
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((start..at, at + line.len()));
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn the_head_ends_at_the_next_rule() {
        let text = "---\ntitle: A\n---\nText\n---\n";
        let (head, offset) = split(text).expect("a head");
        assert_eq!(&text[head], "title: A\n");
        assert_eq!(&text[offset..], "Text\n---\n");
        for without in ["", "Text", "---", "---\ntitle: A\n", "--- x\n---\n"] {
            assert!(split(without).is_none(), "{without:?}");
        }
    }
}
