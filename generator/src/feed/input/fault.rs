//! Why an export cannot be read.

use std::fmt;

/// What is wrong with an export as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum InputFault {
    /// Text in no known encoding.
    Encoding,
    /// A column that the settings name is in no header; `found` is the row that looks most like one.
    MissingColumn { name: String, found: Vec<String> },
    /// A row that is longer than any export has, or that never ends.
    TooLarge { line: u64 },
}

impl InputFault {
    /// A stable name for programs.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Encoding => "export-encoding",
            Self::MissingColumn { .. } => "export-missing-column",
            Self::TooLarge { .. } => "export-too-large",
        }
    }

    /// What the message of this fault is told, by name.
    pub(crate) fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Encoding => Vec::new(),
            Self::MissingColumn { name, found } => vec![("name", name.clone()), ("found", found.join(", "))],
            Self::TooLarge { line } => vec![("line", line.to_string())],
        }
    }
}

impl std::error::Error for InputFault {}

impl fmt::Display for InputFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<String> = self.words().into_iter().map(|(name, value)| format!("{name}: {value}")).collect();
        write!(out, "{} ({})", self.code(), words.join("; "))
    }
}
