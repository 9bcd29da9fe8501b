//! Faults that the authors accept at one place.

use super::{Code, Diagnostic, Sources, Span};

/// A kind of fault that is accepted inside a part of a file.
#[derive(Debug, Clone)]
pub(crate) struct Allowance {
    pub(super) code: Code,
    /// Where it is written.
    pub(super) span: Span,
    covered: Span,
    /// It stands at the top of its file and covers what belongs to the file too.
    whole_file: bool,
    pub(super) used: bool,
}

impl Allowance {
    /// `code` is accepted within `covered`, or in the whole file.
    pub(crate) fn new(code: Code, span: Span, covered: Span, whole_file: bool) -> Self {
        Self { code, span, covered, whole_file, used: false }
    }

    /// Whether it speaks of that fault.
    pub(super) fn covers(&self, fault: &Diagnostic, sources: &Sources) -> bool {
        let Some(span) = fault.span.filter(|_| fault.code == self.code) else { return false };
        if self.whole_file {
            return belongs(sources.path(span.file), sources.path(self.covered.file));
        }
        span.file == self.covered.file && span.start >= self.covered.start && span.end <= self.covered.end
    }
}

/// Whether `path` is `file`, its words in another language, or, for a guide, in its folder.
fn belongs(path: &str, file: &str) -> bool {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let own = path.strip_prefix(stem).is_some_and(|rest| rest.starts_with('.'));
    let folder = file.strip_suffix("procedure.yaml");
    own || folder.is_some_and(|folder| path.starts_with(folder))
}
