//! "Allowed here, because": a warning or note that is accepted at one place is a key of the content, not a comment, since
//! editors drop comments.
//!
//! Any mapping may hold `allow: [{code, reason}]`. It covers the faults inside that mapping; at the top of a file, those of
//! the whole file and of what belongs to it (its words in other languages, the longer text of a guide).

use super::node::{Node, Spanned, Value};
use super::read::{Read as _, Reader, raw};
use super::words::{Verbatim, suggest};
use crate::diagnostics::{Allowance, Code, Diagnostic, Report, Severity, Span};

/// The key.
pub(super) const KEY: &str = "allow";

raw! {
    /// A fault that is accepted.
    RawAllowance {
        required code: Verbatim,
        required reason: Verbatim,
    }
}

/// Takes the allowances out of a document and into the report.
pub(super) fn take(root: &mut Node, report: &mut Report) {
    take_from(root, true, report);
}

fn take_from(node: &mut Node, whole_file: bool, report: &mut Report) {
    let covered = Span::new(node.span.file, node.span.range().start..node.end());
    match &mut node.value {
        Value::List(items) => items.iter_mut().for_each(|item| take_from(item, false, report)),
        Value::Map(entries) => {
            // An id of the author's own may have that name too; its value is no list.
            let found =
                entries.iter().position(|entry| entry.key.value == KEY && matches!(entry.node.value, Value::List(_)));
            let allowed = found.map(|at| entries.remove(at));
            entries.iter_mut().for_each(|entry| take_from(&mut entry.node, false, report));
            if let Some(allowed) = allowed {
                add(&allowed.node, covered, whole_file, report);
            }
        }
        _ => {}
    }
}

fn add(list: &Node, covered: Span, whole_file: bool, report: &mut Report) {
    let read = Vec::<Spanned<RawAllowance>>::read(list, &mut Reader::new(report));
    for code in read.into_iter().flatten().filter_map(|allowed| allowed.value.code) {
        let text = &code.value.0;
        match Code::from_name(text) {
            Some(known) if known.default_severity() != Severity::Error => {
                report.allow(Allowance::new(known, code.span, covered, whole_file));
            }
            Some(_) => report.add(Diagnostic::at(Code::AllowanceRefused, code.span).with("code", text)),
            None => {
                let may = |code: &&Code| code.default_severity() != Severity::Error;
                let names: Vec<&str> = Code::ALL.iter().filter(may).map(|code| code.name()).collect();
                let fault = Diagnostic::at(Code::ValueUnknown, code.span).with("value", text);
                report.add(fault.with("known", names.join(", ")).with_some("suggestion", suggest(text, &names)));
            }
        }
    }
}
