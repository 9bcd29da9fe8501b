//! A YAML document with words in other languages laid over it becomes a typed value.

use super::read::{Read, Reader};
use super::site::Found;
use super::{allow, overlay, yaml};
use crate::diagnostics::{Code, Diagnostic, FileId, Report, Span};

/// The text of a document and the file it is of. Places in the text are places in the file.
pub(super) struct Document<'a> {
    pub(super) file: FileId,
    pub(super) text: &'a str,
}

/// Reads `base` with `words`, each in a language. An empty document reads as an empty mapping, so that its missing keys
/// are named.
pub(super) fn read<T: Read>(base: &Document<'_>, words: &[(&str, Document<'_>)], found: &mut Found) -> Option<T> {
    let empty = base.text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'));
    let mut node = yaml::parse(base.file, if empty { "{}" } else { base.text }, &mut found.report)?;
    allow::take(&mut node, &mut found.report);
    let mut of_words = Report::default();
    for (language, own) in words {
        if let Some(mut own) = yaml::parse(own.file, own.text, &mut of_words) {
            allow::take(&mut own, &mut of_words);
            overlay::lay(&mut node, &own, language, &mut of_words);
        }
    }
    let mut of_base = Report::default();
    let languages: Vec<String> = words.iter().map(|(language, _)| (*language).to_owned()).collect();
    let mut reader = Reader::translated(&mut of_base, &languages);
    let value = T::read(&node, &mut reader);
    let untranslated = reader.untranslated();
    found.texts.extend(reader.into_texts());
    if of_base.has_errors() {
        // Words that seem to have no place may have lost it by what is wrong there.
        of_words.retain(|fault| fault.code != Code::TranslationUnknown);
    } else if let (Some((_, own)), 1..) = (words.first(), untranslated) {
        let fault = Diagnostic::at(Code::TranslationMissing, Span::file_start(own.file));
        of_words.add(fault.with("count", untranslated));
    }
    found.report.append(of_base);
    found.report.append(of_words);
    value
}
