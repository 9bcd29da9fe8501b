//! What people said of the service.

use super::context::Context;
use super::table::{percent, required, unknown, wrong};
use crate::diagnostics::{Code, Diagnostic};
use crate::load::RawSite;
use crate::load::raw::RawRow;
use crate::model::{Satisfaction, SatisfactionMeasure};

/// The figures, the newest first.
pub(super) fn satisfaction(raw: &RawSite, context: &mut Context<'_>) -> Vec<Satisfaction> {
    let mut found: Vec<Satisfaction> = Vec::new();
    for row in &raw.satisfaction {
        let Some(figure) = figure(row, context) else { continue };
        let is_same = |other: &Satisfaction| {
            (other.measure, other.year, other.month) == (figure.measure, figure.year, figure.month)
        };
        if found.iter().any(is_same) {
            context.fault(Diagnostic::at(Code::RowRepeated, row.span));
        }
        found.push(figure);
    }
    found.sort_by_key(|figure| (figure.measure, std::cmp::Reverse((figure.year, figure.month))));
    found
}

fn figure(row: &RawRow, context: &mut Context<'_>) -> Option<Satisfaction> {
    let measure = required(row, "measure", context).and_then(|cell| {
        let measure = SatisfactionMeasure::from_word(&cell.value);
        if measure.is_none() {
            unknown(cell, SatisfactionMeasure::WORDS, context);
        }
        measure
    });
    let period = required(row, "period", context).and_then(|cell| {
        let period = period(&cell.value).filter(|(year, month)| {
            let today = context.given.today;
            (*year, month.unwrap_or(1)) <= (today.year(), today.month())
        });
        if period.is_none() {
            context.fault(Diagnostic::at(Code::MonthInvalid, cell.span).with("month", &cell.value));
        }
        period
    });
    let percent = required(row, "percent", context).and_then(|cell| percent(cell, context));
    let answers = row.cell("answers").and_then(|cell| {
        let answers = cell.value.parse().ok().filter(|_| cell.value.bytes().all(|byte| byte.is_ascii_digit()));
        if answers.is_none() {
            wrong(cell, "figure", context);
        }
        answers
    });
    let source = required(row, "source", context)?;
    context.use_source(&source.value, source.span);
    let (year, month) = period?;
    Some(Satisfaction { measure: measure?, year, month, percent: percent?, answers, source: source.value.clone() })
}

/// `2021`, or `2021-09`.
fn period(text: &str) -> Option<(i16, Option<i8>)> {
    let (year, month) = text.split_once('-').map_or((text, None), |(year, month)| (year, Some(month)));
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(year, 4) || month.is_some_and(|month| !digits(month, 2)) {
        return None;
    }
    let month = month.map(|month| month.parse::<i8>().ok().filter(|month| (1..=12).contains(month)));
    match month {
        Some(None) => None,
        month => Some((year.parse().ok()?, month.flatten())),
    }
}
