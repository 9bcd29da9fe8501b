//! Words in another language are laid over a document: `procedure.en.yaml` over `procedure.yaml`.
//!
//! A translation holds only words. It follows the keys of the document it is for; an item of a list is reached by its id.
//! Amounts, dates, codes and counts exist once and cannot differ between languages.

use super::node::{Entry, Node, Translation, Value};
use crate::diagnostics::{Code, Diagnostic, Report};

/// The one list that grows by another language: names that people type.
const ALIASES: &str = "aliases";

/// Lays `words` in `language` over `base`; what has no place there is reported.
pub(super) fn lay(base: &mut Node, words: &Node, language: &str, report: &mut Report) {
    match (&mut base.value, &words.value) {
        (Value::Map(entries), Value::Map(overlay)) => {
            for entry in once(overlay, report) {
                match entries.iter_mut().find(|known| known.key.value == entry.key.value) {
                    Some(known) if entry.key.value == ALIASES => add(&mut known.node, &entry.node, report),
                    Some(known) => lay(&mut known.node, &entry.node, language, report),
                    None => unknown(entry, report),
                }
            }
        }
        (Value::List(items), Value::Map(overlay)) => {
            for entry in once(overlay, report) {
                match items.iter_mut().find(|item| id(item) == Some(&entry.key.value)) {
                    Some(item) => lay(item, &entry.node, language, report),
                    None => unknown(entry, report),
                }
            }
        }
        (Value::Scalar(_), Value::Scalar(text)) => {
            let text = super::Spanned { value: text.clone(), span: words.span };
            base.translations.push(Translation { language: language.to_owned(), text });
        }
        (Value::List(_), Value::List(_)) => report.add(Diagnostic::at(Code::FactTranslated, words.span)),
        (expected, found) => report.add(
            Diagnostic::at(Code::ValueType, words.span)
                .with("expected", if matches!(expected, Value::Scalar(_)) { "text" } else { "map" })
                .with("found", found.shape()),
        ),
    }
}

/// The entries, without those whose key stands a second time, which are reported.
fn once<'a>(entries: &'a [Entry], report: &mut Report) -> Vec<&'a Entry> {
    let mut found: Vec<&Entry> = Vec::new();
    for entry in entries {
        match found.iter().find(|known| known.key.value == entry.key.value) {
            Some(first) => {
                let fault = Diagnostic::at(Code::KeyRepeated, entry.key.span).with("key", &entry.key.value);
                report.add(fault.see(first.key.span, "first"));
            }
            None => found.push(entry),
        }
    }
    found
}

/// Adds the names that people type in another language.
fn add(aliases: &mut Node, more: &Node, report: &mut Report) {
    match (&mut aliases.value, &more.value) {
        (Value::List(items), Value::List(more)) => items.extend(more.iter().cloned()),
        (_, found) => {
            let fault = Diagnostic::at(Code::ValueType, more.span).with("expected", "list");
            report.add(fault.with("found", found.shape()));
        }
    }
}

fn unknown(entry: &Entry, report: &mut Report) {
    report.add(Diagnostic::at(Code::TranslationUnknown, entry.key.span).with("key", &entry.key.value));
}

/// What an item of a list is named by: its id, a law's number, or an abbreviation.
fn id(item: &Node) -> Option<&String> {
    let Value::Map(entries) = &item.value else { return None };
    let find = |key: &str| entries.iter().find(|entry| entry.key.value == key);
    let entry = find("id").or_else(|| find("number")).or_else(|| find("short"))?;
    match &entry.node.value {
        Value::Scalar(id) => Some(id),
        _ => None,
    }
}
