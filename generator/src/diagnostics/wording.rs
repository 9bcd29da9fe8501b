//! From a fault to words in a language.

use super::{Code, Diagnostic, Severity};
use crate::strings::{Arguments, Strings};

/// The words of diagnostics in one language.
pub(crate) struct Wording<'a> {
    strings: &'a Strings,
}

impl<'a> Wording<'a> {
    /// Words from a catalogue that holds a message for every code.
    pub(crate) fn new(strings: &'a Strings) -> Self {
        Self { strings }
    }

    /// What is wrong.
    pub(crate) fn message(&self, diagnostic: &Diagnostic) -> String {
        self.strings.get(diagnostic.code.name(), &arguments(diagnostic))
    }

    /// How to mend it. A suggestion ("did you mean") stands before the general help.
    pub(crate) fn help(&self, diagnostic: &Diagnostic) -> String {
        let arguments = arguments(diagnostic);
        let general = self.strings.attribute(diagnostic.code.name(), "help", &arguments).unwrap_or_default();
        match diagnostic.argument("suggestion") {
            // The general help lists every key: of no use to somebody who knows which one was meant.
            Some(_) if diagnostic.code == Code::KeyUnknown => self.strings.get("did-you-mean", &arguments),
            Some(_) => format!("{} {general}", self.strings.get("did-you-mean", &arguments)).trim_end().to_owned(),
            None => general,
        }
    }

    /// What another place has to do with the fault.
    pub(crate) fn related(&self, code: Code, attribute: &str) -> String {
        self.strings.attribute(code.name(), attribute, &Arguments::new()).unwrap_or_default()
    }

    /// The word for a severity.
    pub(crate) fn severity(&self, severity: Severity) -> String {
        self.strings.get(&format!("severity-{}", severity.name()), &Arguments::new())
    }

    /// The word before a help text.
    pub(crate) fn help_label(&self) -> String {
        self.strings.get("help-label", &Arguments::new())
    }
}

fn arguments(diagnostic: &Diagnostic) -> Arguments {
    diagnostic.arguments.iter().fold(Arguments::new(), |arguments, (name, value)| arguments.with(name, value.clone()))
}
