//! Cells of tables.

use super::context::Context;
use crate::diagnostics::{Code, Diagnostic};
use crate::load::raw::RawRow;
use crate::load::{Spanned, suggest};

/// A cell that must be there.
pub(super) fn required<'a>(
    row: &'a RawRow,
    column: &'static str,
    context: &mut Context<'_>,
) -> Option<&'a Spanned<String>> {
    let cell = row.cell(column);
    if cell.is_none() && row.has_column(column) {
        context.fault(Diagnostic::at(Code::KeyMissing, row.span).with("key", column));
    }
    cell
}

/// Reports that a cell has another shape than expected.
pub(super) fn wrong(cell: &Spanned<String>, expected: &'static str, context: &mut Context<'_>) {
    context.fault(Diagnostic::at(Code::ValueType, cell.span).with("expected", expected).with("found", "scalar"));
}

/// Reports a word that is not in its list.
pub(super) fn unknown(cell: &Spanned<String>, known: &[&str], context: &mut Context<'_>) {
    context.fault(
        Diagnostic::at(Code::ValueUnknown, cell.span)
            .with("value", &cell.value)
            .with("known", known.join(", "))
            .with_some("suggestion", suggest(&cell.value, known)),
    );
}

/// `97.74` or `97,74`, in hundredths of a percent.
pub(super) fn percent(cell: &Spanned<String>, context: &mut Context<'_>) -> Option<u32> {
    let percent = hundredths(&cell.value);
    if percent.is_none() {
        wrong(cell, "percent", context);
    }
    percent
}

fn hundredths(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 3
        || part.len() > 2
        || !digits(whole)
        || !digits(part)
        || text.ends_with(['.', ','])
    {
        return None;
    }
    let value = whole.parse::<u32>().ok()? * 100 + format!("{part:0<2}").parse::<u32>().ok()?;
    (value <= 10_000).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::hundredths;

    #[test]
    fn percents_have_at_most_two_decimals() {
        for (text, value) in [("97.74", 9774), ("97,7", 9770), ("95", 9500), ("100", 10_000), ("0.05", 5)] {
            assert_eq!(hundredths(text), Some(value), "{text}");
        }
        for wrong in ["", ".", "5.", "-1", "100.01", "97.745", "97 %", "٩"] {
            assert_eq!(hundredths(wrong), None, "{wrong}");
        }
    }
}
