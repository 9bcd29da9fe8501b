//! `offices.csv`.

use crate::diagnostics::Span;
use crate::load::Spanned;

/// The columns of `offices.csv`, in order.
pub(crate) const OFFICE_COLUMNS: &[&str] =
    &["id", "tier", "name", "address", "phone", "hours", "area_class", "lat", "lon", "fields", "sample"];

/// One row of `offices.csv`; empty cells are none.
#[derive(Debug, Clone)]
pub(crate) struct RawOffice {
    /// The row.
    pub(crate) span: Span,
    cells: Vec<Option<Spanned<String>>>,
    /// Columns that the file has.
    columns: Vec<usize>,
}

impl RawOffice {
    /// A row whose cells stand in the order of [`OFFICE_COLUMNS`].
    pub(crate) fn new(span: Span, cells: Vec<Option<Spanned<String>>>, columns: &[usize]) -> Self {
        Self { span, cells, columns: columns.to_vec() }
    }

    /// Whether the file has that column; one that is missing is reported once, at the header.
    pub(crate) fn has_column(&self, column: &str) -> bool {
        OFFICE_COLUMNS.iter().position(|known| *known == column).is_some_and(|index| self.columns.contains(&index))
    }

    /// The cell of a column.
    pub(crate) fn cell(&self, column: &str) -> Option<&Spanned<String>> {
        let index = OFFICE_COLUMNS.iter().position(|known| *known == column)?;
        self.cells.get(index)?.as_ref()
    }
}
