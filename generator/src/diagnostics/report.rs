//! The collected faults of a run.

use std::collections::BTreeMap;

use super::{Allowance, Code, Severity, Sources, Span};

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Diagnostic {
    pub(crate) code: Code,
    /// Where it is. None for what belongs to no file (a folder that is missing).
    pub(crate) span: Option<Span>,
    /// The values that the message speaks of, by name.
    pub(crate) arguments: Vec<(&'static str, String)>,
    /// Other places that belong to it, each with the name of an attribute of the message (`first`, `defined`).
    pub(crate) related: Vec<(Span, &'static str)>,
}

impl Diagnostic {
    /// A fault at a place.
    pub(crate) fn at(code: Code, span: Span) -> Self {
        Self { code, span: Some(span), arguments: Vec::new(), related: Vec::new() }
    }

    /// A fault of the site as a whole.
    pub(crate) fn of_site(code: Code) -> Self {
        Self { code, span: None, arguments: Vec::new(), related: Vec::new() }
    }

    /// Names a value for the message.
    #[expect(clippy::needless_pass_by_value, reason = "numbers and texts alike are given as they are at hand")]
    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }

    /// Names a value if there is one; messages choose their words by its presence.
    pub(crate) fn with_some(self, name: &'static str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Points at another place that belongs to the fault.
    pub(crate) fn see(mut self, span: Span, attribute: &'static str) -> Self {
        self.related.push((span, attribute));
        self
    }

    /// The value of an argument.
    pub(crate) fn argument(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }
}

/// Severities that a site sets for itself, and whether warnings count as errors.
#[derive(Debug, Clone, Default)]
pub(crate) struct Severities {
    pub(crate) overrides: BTreeMap<Code, Severity>,
    pub(crate) strict: bool,
}

/// All faults of a run.
#[derive(Debug, Clone, Default)]
pub(crate) struct Report {
    diagnostics: Vec<Diagnostic>,
    allowances: Vec<Allowance>,
    severities: Severities,
}

impl Report {
    /// Adds a fault.
    pub(crate) fn add(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Accepts faults at a place.
    pub(crate) fn allow(&mut self, allowance: Allowance) {
        self.allowances.push(allowance);
    }

    /// Takes over the faults of another report, and what it accepts.
    pub(crate) fn append(&mut self, other: Self) {
        self.diagnostics.extend(other.diagnostics);
        self.allowances.extend(other.allowances);
    }

    /// Keeps only the faults for which `keep` holds.
    pub(crate) fn retain(&mut self, keep: impl Fn(&Diagnostic) -> bool) {
        self.diagnostics.retain(keep);
    }

    /// Sets the severities that hold from now on, for faults already found too.
    pub(crate) fn set_severities(&mut self, severities: Severities) {
        self.severities = severities;
    }

    /// Drops what is accepted and what is said twice, and sorts by file and place.
    pub(crate) fn settle(&mut self, sources: &Sources) {
        let allowances = &mut self.allowances;
        self.diagnostics.retain(|fault| {
            let mut covering = allowances.iter_mut().filter(|allowance| allowance.covers(fault, sources));
            covering.next().map(|allowance| allowance.used = true).is_none()
        });
        // What is wrong elsewhere may be why an accepted fault does not show.
        if !self.has_errors() {
            let idle = self.allowances.iter().filter(|allowance| !allowance.used);
            let faults = idle.map(|allowance| {
                Diagnostic::at(Code::AllowanceUnused, allowance.span).with("code", allowance.code.name())
            });
            self.diagnostics.extend(faults);
        }
        self.diagnostics.sort_by(|a, b| {
            let key = |d: &Diagnostic| d.span.map(|span| (sources.path(span.file).to_owned(), span.start, span.end));
            (key(a), a.code.name(), &a.arguments).cmp(&(key(b), b.code.name(), &b.arguments))
        });
        self.diagnostics.dedup();
    }

    /// The faults with their severities, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Diagnostic, Severity)> {
        self.diagnostics.iter().map(|diagnostic| (diagnostic, self.severity(diagnostic.code)))
    }

    /// How many faults of a severity there are.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.iter().filter(|(_, found)| *found == severity).count()
    }

    /// Whether the content may not be built.
    pub(crate) fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    fn severity(&self, code: Code) -> Severity {
        let severity = self.severities.overrides.get(&code).copied().unwrap_or_else(|| code.default_severity());
        if self.severities.strict && severity == Severity::Warning { Severity::Error } else { severity }
    }
}
