//! Which columns of an export are wanted, and what a row has in them.

use std::collections::BTreeMap;

use motcua_lookup::text::fold;

/// What a column is. No other column of an export is ever looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Column {
    /// The dossier code.
    Code,
    /// The word for the status.
    Status,
    /// When the dossier was received.
    Received,
    /// The promised day.
    Due,
    /// When the dossier last moved.
    Updated,
    /// When it was finished.
    Finished,
    /// The unit that has it, by number or by name.
    Unit,
    /// The procedure, by code or by name.
    Procedure,
    /// The field of the procedure.
    Field,
    /// How it was handed in: in person, online, by post.
    Channel,
    /// One of the notes that the settings know.
    Note,
    /// Other codes that were printed for the dossier.
    Aliases,
    /// What the slip carries besides the code.
    Secret,
}

impl Column {
    /// Every column, in the order of its value.
    pub(crate) const ALL: [Self; 13] = [
        Self::Code,
        Self::Status,
        Self::Received,
        Self::Due,
        Self::Updated,
        Self::Finished,
        Self::Unit,
        Self::Procedure,
        Self::Field,
        Self::Channel,
        Self::Note,
        Self::Aliases,
        Self::Secret,
    ];

    /// The key in `columns` of the settings.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Status => "status",
            Self::Received => "received",
            Self::Due => "due",
            Self::Updated => "updated",
            Self::Finished => "finished",
            Self::Unit => "unit",
            Self::Procedure => "procedure",
            Self::Field => "field",
            Self::Channel => "channel",
            Self::Note => "note",
            Self::Aliases => "aliases",
            Self::Secret => "secret",
        }
    }
}

/// Wanted columns by the words of their headers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Columns(BTreeMap<Column, String>);

impl Columns {
    /// The header of a column, if it is wanted.
    pub(crate) fn header(&self, column: Column) -> Option<&str> {
        self.0.get(&column).map(String::as_str)
    }

    /// The wanted columns with their headers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Column, &str)> {
        self.0.iter().map(|(column, header)| (*column, header.as_str()))
    }
}

impl FromIterator<(Column, String)> for Columns {
    fn from_iter<T: IntoIterator<Item = (Column, String)>>(columns: T) -> Self {
        Self(columns.into_iter().collect())
    }
}

/// The wanted cells of one row, trimmed and composed; empty where the row is short or the column is not wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cells<'a> {
    /// The line of the file, the row of the sheet or the number of the record, from 1.
    pub(crate) line: u64,
    pub(super) cells: &'a [String; Column::ALL.len()],
}

impl<'a> Cells<'a> {
    /// The text in a column.
    pub(crate) fn get(&self, column: Column) -> &'a str {
        self.cells.get(column as usize).map_or("", String::as_str)
    }
}

/// The form in which headers are compared: letters and digits, without marks and case.
pub(crate) fn header_key(header: &str) -> String {
    fold(header).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
