//! Markdown with a YAML head between `---` lines.

use super::Translatable;
use super::document::{self, Document};
use super::read::Read;
use super::site::{Found, Overlay};
use crate::diagnostics::{Code, Diagnostic, FileId, Report, Span};

/// A Markdown text and where it stands in its file.
#[derive(Debug, Clone)]
pub(crate) struct RawMarkdown {
    pub(crate) text: String,
    pub(crate) file: FileId,
    /// Bytes before the text in its file.
    pub(crate) offset: usize,
    /// The same in other languages, by BCP 47 tag.
    pub(crate) translations: Vec<(String, RawMarkdown)>,
}

impl RawMarkdown {
    /// A whole file.
    pub(super) fn whole(file: FileId, text: &str) -> Self {
        Self { text: text.to_owned(), file, offset: 0, translations: Vec::new() }
    }

    /// The text as something to translate; none where there is no text.
    pub(super) fn translatable(&self) -> Option<Translatable> {
        let start = self.offset + self.text.len() - self.text.trim_start().len();
        let has_words = |markdown: &RawMarkdown| !markdown.text.trim().is_empty();
        let languages = self.translations.iter().filter(|(_, own)| has_words(own)).map(|(language, _)| language);
        let span = Span::new(self.file, start..self.offset + self.text.trim_end().len());
        has_words(self).then(|| Translatable { span, languages: languages.cloned().collect() })
    }
}

/// The head and the text of a file, with words in other languages laid over both.
pub(super) fn read<T: Read>(
    file: FileId,
    text: &str,
    overlays: &[Overlay<'_>],
    found: &mut Found,
) -> (Option<T>, RawMarkdown) {
    let (head, mut body) = parts(file, text, &mut found.report);
    let own: Vec<(&str, FileId, Option<String>, RawMarkdown)> = overlays
        .iter()
        .map(|overlay| {
            let (head, body) = parts(overlay.file, overlay.text, &mut found.report);
            (overlay.language.as_str(), overlay.file, head, body)
        })
        .collect();
    let words: Vec<(&str, Document<'_>)> = own
        .iter()
        .filter_map(|(language, file, head, _)| Some((*language, Document { file: *file, text: head.as_deref()? })))
        .collect();
    let value = head.and_then(|head| document::read(&Document { file, text: &head }, &words, found));
    body.translations = own.into_iter().map(|(language, _, _, body)| (language.to_owned(), body)).collect();
    found.texts.extend(body.translatable());
    (value, body)
}

/// The head as a document of the file's size, so that places in it are places in the file, and the text.
fn parts(file: FileId, text: &str, report: &mut Report) -> (Option<String>, RawMarkdown) {
    let Some((head, offset)) = split(text) else {
        report.add(Diagnostic::at(Code::FrontMatterMissing, Span::file_start(file)));
        return (None, RawMarkdown::whole(file, text));
    };
    let before: String = text[..head.start].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
    let body = RawMarkdown { text: text[offset..].to_owned(), offset, ..RawMarkdown::whole(file, "") };
    (Some(before + &text[head]), body)
}

/// The range of the head and the beginning of the text after it.
fn split(text: &str) -> Option<(std::ops::Range<usize>, usize)> {
    let start = text.strip_prefix("---").and_then(|rest| rest.find('\n')).map(|newline| 3 + newline + 1)?;
    if !text[3..start].bytes().all(|byte| byte.is_ascii_whitespace()) {
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
