//! Faults found in content: what, where, how grave, and how to mend it.
//!
//! Stages add to a [`Report`] and go on; nothing is printed before all faults are known. The words are Fluent messages
//! in `generator/strings/`, one for each [`Code`].

mod allowance;
mod code;
mod github;
mod human;
mod json;
mod report;
mod source;
mod wording;

pub(crate) use allowance::Allowance;
pub(crate) use code::{Code, Severity};
pub(crate) use report::{Diagnostic, Report, Severities};
pub(crate) use source::{FileId, Sources, Span};
pub(crate) use wording::Wording;

/// How a report is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people: the line itself, with a mark under the fault.
    Human,
    /// For programs: an array of objects.
    Json,
    /// For pull requests: workflow commands that annotate the changed lines.
    Github,
}

/// Writes a report in one of the formats. `color` is heeded by the human form only.
pub(crate) fn render(report: &Report, sources: &Sources, wording: &Wording, format: Format, color: bool) -> String {
    match format {
        Format::Human => human::render(report, sources, wording, color),
        Format::Json => json::render(report, sources, wording),
        Format::Github => github::render(report, sources, wording),
    }
}
