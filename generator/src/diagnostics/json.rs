//! For programs: an array of `{code, severity, file, line, column, message, help}`.

use serde::Serialize;

use super::{Report, Sources, Wording};

#[derive(Serialize)]
struct Row<'a> {
    code: &'static str,
    severity: &'static str,
    /// Relative to the site; empty for a fault of the site as a whole.
    file: &'a str,
    line: usize,
    column: usize,
    message: String,
    help: String,
}

pub(super) fn render(report: &Report, sources: &Sources, wording: &Wording) -> String {
    let rows: Vec<Row<'_>> = report
        .iter()
        .map(|(diagnostic, severity)| {
            let place = diagnostic.span.map(|span| (sources.path(span.file), sources.position(span)));
            Row {
                code: diagnostic.code.name(),
                severity: severity.name(),
                file: place.map_or("", |(file, _)| file),
                line: place.map_or(1, |(_, position)| position.line),
                column: place.map_or(1, |(_, position)| position.column),
                message: wording.message(diagnostic),
                help: wording.help(diagnostic),
            }
        })
        .collect();
    let mut text = serde_json::to_string_pretty(&rows).unwrap_or_else(|_| "[]".to_owned());
    text.push('\n');
    text
}
