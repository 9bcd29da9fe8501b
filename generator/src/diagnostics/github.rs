//! For pull requests: GitHub workflow commands (`::error file=…,line=…,col=…,title=…::message`).

use super::{Report, Severity, Sources, Wording};

pub(super) fn render(report: &Report, sources: &Sources, wording: &Wording) -> String {
    let mut out = String::new();
    for (diagnostic, severity) in report.iter() {
        let command = match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let place = diagnostic.span.map_or_else(String::new, |span| {
            let position = sources.position(span);
            format!(
                "file={},line={},col={},",
                property(&sources.path_in_repository(span.file)),
                position.line,
                position.column
            )
        });
        let text = format!("{}\n{}", wording.message(diagnostic), wording.help(diagnostic));
        out.push_str(&format!("::{command} {place}title={}::{}\n", diagnostic.code.name(), data(text.trim_end())));
    }
    out
}

/// Escapes the text of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
