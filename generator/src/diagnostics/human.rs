//! For people: the line itself, with a mark under the fault.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Report, Severity, Sources, Span, Wording};

pub(super) fn render(report: &Report, sources: &Sources, wording: &Wording, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for (diagnostic, severity) in report.iter() {
        let name = wording.severity(severity);
        let level = match severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        }
        .with_name(name);
        let title = level.primary_title(wording.message(diagnostic)).id(diagnostic.code.name());
        let mut group = Group::with_title(title);
        if let Some(span) = diagnostic.span {
            let mut snippet =
                snippet_of(sources, span).annotation(AnnotationKind::Primary.span(visible(sources, span)));
            for (other, attribute) in diagnostic.related.iter().filter(|(other, _)| other.file == span.file) {
                let label = wording.related(diagnostic.code, attribute);
                snippet = snippet.annotation(AnnotationKind::Context.span(visible(sources, *other)).label(label));
            }
            group = group.element(snippet);
            for (other, attribute) in diagnostic.related.iter().filter(|(other, _)| other.file != span.file) {
                let label = wording.related(diagnostic.code, attribute);
                group = group.element(
                    snippet_of(sources, *other)
                        .annotation(AnnotationKind::Context.span(visible(sources, *other)).label(label)),
                );
            }
        }
        let help = wording.help(diagnostic);
        if !help.is_empty() {
            group = group.element(Level::HELP.with_name(wording.help_label()).message(help));
        }
        out.push_str(&renderer.render(&[group]));
        out.push_str("\n\n");
    }
    out
}

fn snippet_of(sources: &Sources, span: Span) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    Snippet::source(sources.text(span.file)).path(sources.path(span.file))
}

/// The span cut to its first line, to whole characters and to the text: a fault that spans a paragraph is shown by its
/// beginning.
fn visible(sources: &Sources, span: Span) -> std::ops::Range<usize> {
    let text = sources.text(span.file);
    let start = text.floor_char_boundary(span.start as usize);
    let line_end = text.get(start..).and_then(|rest| rest.find('\n')).map_or(text.len(), |newline| start + newline);
    let end = text.ceil_char_boundary(span.end as usize).clamp(start, line_end.max(start));
    start..end
}
