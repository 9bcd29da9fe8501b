//! Words in another language are laid over a document: `procedure.en.yaml` over `procedure.yaml`.
//!
//! A translation holds only words. It follows the keys of the document it is for; an item of a list is reached by its id.
//! Amounts, dates, codes and counts exist once and cannot differ between languages.

use super::node::{Entry, Node, Translation, Value};
use crate::diagnostics::{Code, Diagnostic, Report};

/// Lays `words` in `language` over `base`; what has no place there is reported.
pub(super) fn lay(base: &mut Node, words: &Node, language: &str, report: &mut Report) {
    match (&mut base.value, &words.value) {
        (Value::Map(entries), Value::Map(overlay)) => {
            for entry in overlay {
                match entries.iter_mut().find(|known| known.key.value == entry.key.value) {
                    Some(known) => lay(&mut known.node, &entry.node, language, report),
                    None => unknown(entry, report),
                }
            }
        }
        (Value::List(items), Value::Map(overlay)) => {
            for entry in overlay {
                match items.iter_mut().find(|item| id(item) == Some(&entry.key.value)) {
                    Some(item) => lay(item, &entry.node, language, report),
                    None => unknown(entry, report),
                }
            }
        }
        // A list of plain texts (aliases) is no translation item by item: people type these words too.
        (Value::List(items), Value::List(more)) if items.iter().chain(more).all(is_scalar) => {
            items.extend(more.iter().cloned());
        }
        (Value::Scalar(_), Value::Scalar(text)) => {
            let text = super::Spanned { value: text.clone(), span: words.span };
            base.translations.push(Translation { language: language.to_owned(), text });
        }
        (expected, found) => report.add(
            Diagnostic::at(Code::ValueType, words.span)
                .with("expected", if matches!(expected, Value::Scalar(_)) { "text" } else { "map" })
                .with("found", found.shape()),
        ),
    }
}

fn unknown(entry: &Entry, report: &mut Report) {
    report.add(Diagnostic::at(Code::TranslationUnknown, entry.key.span).with("key", &entry.key.value));
}

fn is_scalar(node: &Node) -> bool {
    matches!(node.value, Value::Scalar(_))
}

/// What an item of a list is named by: its id, or a law's number.
fn id(item: &Node) -> Option<&String> {
    let Value::Map(entries) = &item.value else { return None };
    let find = |key: &str| entries.iter().find(|entry| entry.key.value == key);
    let entry = find("id").or_else(|| find("number"))?;
    match &entry.node.value {
        Value::Scalar(id) => Some(id),
        _ => None,
    }
}
