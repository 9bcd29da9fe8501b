//! Why an export cannot be read.

use std::fmt;

use super::{Column, DatabaseFault};

/// What is wrong with an export as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum InputFault {
    /// Text in no known encoding.
    Encoding,
    /// A column that the settings name is in no header; `found` is the row that looks most like one.
    MissingColumn { name: String, found: Vec<String> },
    /// No row among the first looks like a header.
    NoHeader,
    /// The settings do not name a column that is needed.
    ColumnUnset { column: Column },
    /// A row that is longer than any export has, or that never ends.
    TooLarge { line: u64 },
    /// A packed file that grows beyond anything an export can be.
    Bomb,
    /// A workbook that breaks off or contradicts itself at or after a row.
    Damaged { line: u64 },
    /// A workbook behind a password.
    Password,
    /// A workbook of Excel before 2007, or in its binary form.
    OldWorkbook,
    /// A document of OpenOffice.
    OpenDocument,
    /// An archive that is no workbook.
    Archive,
    /// A page of the web, often with the name of a workbook.
    Markup,
    /// A document to print.
    Pdf,
    /// Several sheets have the wanted columns, and none is named.
    SeveralSheets { found: Vec<String> },
    /// The named sheet is not there.
    MissingSheet { name: String, found: Vec<String> },
    /// A line that is no JSON object.
    NotAnObject { line: u64 },
    /// An object that holds others.
    NotFlat { line: u64 },
    /// A database that cannot be asked.
    Database(DatabaseFault),
}

impl InputFault {
    /// A stable name for programs.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Encoding => "export-encoding",
            Self::MissingColumn { .. } => "export-missing-column",
            Self::NoHeader => "export-no-header",
            Self::ColumnUnset { .. } => "export-column-unset",
            Self::TooLarge { .. } => "export-too-large",
            Self::Bomb => "export-bomb",
            Self::Damaged { .. } => "export-damaged",
            Self::Password => "export-password",
            Self::OldWorkbook => "export-old-workbook",
            Self::OpenDocument => "export-open-document",
            Self::Archive => "export-archive",
            Self::Markup => "export-markup",
            Self::Pdf => "export-pdf",
            Self::SeveralSheets { .. } => "export-several-sheets",
            Self::MissingSheet { .. } => "export-missing-sheet",
            Self::NotAnObject { .. } => "export-not-an-object",
            Self::NotFlat { .. } => "export-not-flat",
            Self::Database(fault) => fault.code(),
        }
    }

    /// Whether it is not the export that is wrong, but the way to it.
    pub(crate) fn is_outside(&self) -> bool {
        matches!(self, Self::Database(fault) if !matches!(fault, DatabaseFault::Query { .. }))
    }

    /// What the message of this fault is told, by name.
    pub(crate) fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::MissingColumn { name, found } | Self::MissingSheet { name, found } => {
                vec![("name", name.clone()), ("found", found.join(", "))]
            }
            Self::ColumnUnset { column } => vec![("name", column.key().to_owned())],
            Self::SeveralSheets { found } => vec![("found", found.join(", "))],
            Self::TooLarge { line } | Self::Damaged { line } | Self::NotAnObject { line } | Self::NotFlat { line } => {
                vec![("line", line.to_string())]
            }
            Self::Database(fault) => fault.words(),
            Self::Encoding
            | Self::NoHeader
            | Self::Bomb
            | Self::Password
            | Self::OldWorkbook
            | Self::OpenDocument
            | Self::Archive
            | Self::Markup
            | Self::Pdf => Vec::new(),
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
