//! Rows of tables: `offices.csv`, `statistics/<id>.csv`, `satisfaction.csv`.

use crate::diagnostics::Span;
use crate::load::Spanned;

/// The columns that a kind of table has.
#[derive(Debug)]
pub(crate) struct Table {
    /// In their usual order; a file may have them in any.
    pub(crate) columns: &'static [&'static str],
    /// Those of `columns` that may be left out.
    pub(crate) optional: &'static [&'static str],
}

/// `offices.csv`.
pub(crate) const OFFICES: &Table = &Table {
    columns: &[
        "id",
        "tier",
        "name",
        "address",
        "phone",
        "hours",
        "area_class",
        "lat",
        "lon",
        "fields",
        "letter_box",
        "sample",
    ],
    optional: &["letter_box", "sample"],
};

/// `statistics/<id>.csv`: what `motcua feed stats` writes, and a share where only that was published.
pub(crate) const STATISTICS: &Table = &Table {
    columns: &[
        "month",
        "table",
        "name",
        "carried",
        "received",
        "processed",
        "on_time",
        "late",
        "undated",
        "open",
        "in_term",
        "overdue",
        "waiting",
        "on_time_percent",
    ],
    optional: &[
        "carried",
        "received",
        "processed",
        "on_time",
        "late",
        "undated",
        "open",
        "in_term",
        "overdue",
        "waiting",
        "on_time_percent",
    ],
};

/// `satisfaction.csv`.
pub(crate) const SATISFACTION: &Table =
    &Table { columns: &["measure", "period", "percent", "answers", "source"], optional: &["answers"] };

/// One row of a table; empty cells are none.
#[derive(Debug, Clone)]
pub(crate) struct RawRow {
    /// The row.
    pub(crate) span: Span,
    table: &'static Table,
    /// In the order of the table's columns.
    cells: Vec<Option<Spanned<String>>>,
    /// Columns that the file has.
    present: Vec<usize>,
}

impl RawRow {
    /// A row whose cells stand in the order of the table's columns.
    pub(crate) fn new(
        span: Span,
        table: &'static Table,
        cells: Vec<Option<Spanned<String>>>,
        present: &[usize],
    ) -> Self {
        Self { span, table, cells, present: present.to_vec() }
    }

    /// Whether the file has that column; one that is missing is reported once, at the header.
    pub(crate) fn has_column(&self, column: &str) -> bool {
        self.place(column).is_some_and(|index| self.present.contains(&index))
    }

    /// The cell of a column.
    pub(crate) fn cell(&self, column: &str) -> Option<&Spanned<String>> {
        self.cells.get(self.place(column)?)?.as_ref()
    }

    fn place(&self, column: &str) -> Option<usize> {
        self.table.columns.iter().position(|known| *known == column)
    }
}
