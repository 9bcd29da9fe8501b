//! Tables of figures: each number is one, and they do not contradict each other.

use jiff::civil::Date;

use super::context::{Context, Thing};
use super::table::{percent, required, unknown, wrong};
use super::text;
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::raw::{RawRow, RawRowCounts};
use crate::load::{RawSite, Spanned};
use crate::model::{BREAKDOWNS, Figure, Figures, FiguresMonth, Measure, RowCounts, Statistics};

/// Sums and their parts.
const SUMS: [(&[Measure], &[Measure]); 3] = [
    (&[Measure::Carried, Measure::Received], &[Measure::Processed, Measure::Open]),
    (&[Measure::Processed], &[Measure::OnTime, Measure::Late, Measure::Undated]),
    (&[Measure::Open], &[Measure::InTerm, Measure::Overdue, Measure::Waiting]),
];

/// A number that is kept back.
const KEPT_BACK: &str = "-";

/// The tables, the one counted up to the latest day first.
pub(super) fn statistics(raw: &RawSite, context: &mut Context<'_>) -> Vec<Statistics> {
    let mut found = Vec::new();
    for (id, head) in &raw.statistics {
        let rows = raw.statistics_rows.iter().find(|(table, _)| table.value == id.value);
        if rows.is_none() {
            missing(id, "csv", context);
        }
        let sources = context.references(Thing::Source, head.sources.as_ref());
        if !head.has("sources") && !head.has("feed") {
            context.fault(Diagnostic::at(Code::KeyMissing, id.span).with("key", "sources"));
        }
        context.not_empty("sources", head.sources.as_ref());
        let as_of = head.as_of.as_ref().and_then(|as_of| day(&as_of.value.0, as_of.span, context));
        let (Some((_, rows)), Some(as_of), Some(rule)) = (rows, as_of, &head.rule) else { continue };
        found.push(Statistics {
            id: id.value.clone(),
            title: text::optional(head.title.as_ref()),
            rule: rule.value,
            as_of,
            is_sample: head.sample.as_ref().is_some_and(|sample| sample.value),
            is_counted: head.feed.is_some(),
            least: head.least.as_ref().map(|least| least.value.0),
            rows: head.rows.as_ref().and_then(|rows| counts(&rows.value)),
            note: text::optional(head.note.as_ref()),
            sources,
            months: months(rows, as_of, context),
        });
    }
    for (id, _) in &raw.statistics_rows {
        let path = format!("statistics/{}.yaml", id.value);
        if !raw.statistics.iter().any(|(head, _)| head.value == id.value) && !raw.unreadable.contains(&path) {
            missing(id, "yaml", context);
        }
    }
    found.sort_by(|a, b| (b.as_of, &a.id).cmp(&(a.as_of, &b.id)));
    found
}

/// Of a table and its head, one is not there.
fn missing(id: &Spanned<String>, extension: &str, context: &mut Context<'_>) {
    let file = format!("statistics/{}.{extension}", id.value);
    context.fault(Diagnostic::at(Code::FileMissing, id.span).with("file", file));
}

/// The day of `2026-11-20` or `2026-11-20T16:30:00+07:00`.
fn day(written: &str, span: Span, context: &mut Context<'_>) -> Option<Date> {
    let date = written.split('T').next().filter(|date| date.len() == 10).and_then(|date| date.parse().ok());
    if date.is_none() {
        context.fault(Diagnostic::at(Code::DateInvalid, span).with("date", written));
    }
    date
}

fn counts(raw: &RawRowCounts) -> Option<RowCounts> {
    Some(RowCounts {
        read: raw.read.as_ref()?.value.0,
        counted: raw.counted.as_ref()?.value.0,
        excluded: raw.excluded.as_ref()?.value.0,
        rejected: raw.rejected.as_ref()?.value.0,
    })
}

/// The months of a table, the newest first.
fn months(rows: &[RawRow], as_of: Date, context: &mut Context<'_>) -> Vec<FiguresMonth> {
    let mut found: Vec<(FiguresMonth, Option<Span>)> = Vec::new();
    let mut seen: Vec<(Date, Option<usize>, &str)> = Vec::new();
    for row in rows {
        let Some((month, table, name)) = place(row, as_of, context) else { continue };
        let figures = figures(row, context);
        if seen.contains(&(month, table, name)) {
            context.fault(Diagnostic::at(Code::RowRepeated, row.span));
            continue;
        }
        seen.push((month, table, name));
        let at = found.iter().position(|(known, _)| known.month == month).unwrap_or(found.len());
        if at == found.len() {
            let is_running = as_of < month.last_of_month();
            let month = FiguresMonth { month, is_running, total: Figures::default(), tables: Default::default() };
            found.push((month, None));
        }
        let Some((found, total)) = found.get_mut(at) else { continue };
        match table.and_then(|table| found.tables.get_mut(table)) {
            Some(rows) => rows.push((name.to_owned(), figures)),
            None => (found.total, *total) = (figures, Some(row.span)),
        }
    }
    for (month, total) in &found {
        if let Some(span) = total {
            beyond_total(month, *span, context);
        }
    }
    let mut months: Vec<FiguresMonth> = found.into_iter().map(|(month, _)| month).collect();
    months.sort_by_key(|month| std::cmp::Reverse(month.month));
    months
}

/// Month, table (none: the total) and name of a row.
fn place<'r>(row: &'r RawRow, as_of: Date, context: &mut Context<'_>) -> Option<(Date, Option<usize>, &'r str)> {
    let month = required(row, "month", context).and_then(|cell| {
        let month: Option<Date> = format!("{}-01", cell.value).parse().ok().filter(|_| cell.value.len() == 7);
        match month {
            None => context.fault(Diagnostic::at(Code::MonthInvalid, cell.span).with("month", &cell.value)),
            Some(first) if first > as_of => {
                context.fault(Diagnostic::at(Code::MonthInvalid, cell.span).with("month", &cell.value));
            }
            Some(first) => return Some(first),
        }
        None
    });
    let table = required(row, "table", context)?;
    let name = row.cell("name");
    if table.value == "total" {
        if let Some(name) = name {
            context.fault(Diagnostic::at(Code::RowNamed, name.span));
        }
        return Some((month?, None, ""));
    }
    let Some(index) = BREAKDOWNS.iter().position(|known| *known == table.value) else {
        unknown(table, &[&["total"], &BREAKDOWNS[..]].concat(), context);
        return None;
    };
    let name = name.map_or("", |name| name.value.strip_prefix('\'').unwrap_or(&name.value));
    Some((month?, Some(index), name))
}

/// The numbers of a row.
fn figures(row: &RawRow, context: &mut Context<'_>) -> Figures {
    let numbers = Measure::ALL.map(|measure| {
        let cell = row.cell(measure.name())?;
        if cell.value == KEPT_BACK {
            return Some(Figure::KeptBack);
        }
        let digits = cell.value.bytes().all(|byte| byte.is_ascii_digit());
        let number = cell.value.parse().ok().filter(|number| digits && *number <= 1_000_000_000);
        if number.is_none() {
            wrong(cell, "figure", context);
        }
        number.map(Figure::Known)
    });
    let on_time = row.cell("on_time_percent").and_then(|cell| percent(cell, context));
    let figures = Figures { numbers, on_time };
    let sum = |measures: &[Measure]| measures.iter().map(|measure| figures.known(*measure)).sum::<Option<u64>>();
    for (whole, parts) in SUMS {
        if let (Some(whole_sum), Some(parts_sum)) = (sum(whole), sum(parts))
            && whole_sum != parts_sum
        {
            let names = |measures: &[Measure]| measures.iter().map(|m| m.name()).collect::<Vec<_>>().join(" + ");
            context.fault(
                Diagnostic::at(Code::FiguresContradict, row.span)
                    .with("left", format!("{} = {whole_sum}", names(whole)))
                    .with("right", format!("{} = {parts_sum}", names(parts))),
            );
        }
    }
    figures
}

/// The rows of a table cannot be more than their month.
fn beyond_total(month: &FiguresMonth, span: Span, context: &mut Context<'_>) {
    for (table, rows) in BREAKDOWNS.iter().zip(&month.tables) {
        for measure in Measure::ALL {
            let sum: u64 = rows.iter().filter_map(|(_, figures)| figures.known(measure)).sum();
            if let Some(total) = month.total.known(measure).filter(|total| sum > *total) {
                context.fault(
                    Diagnostic::at(Code::FiguresContradict, span)
                        .with("left", format!("{} = {total}", measure.name()))
                        .with("right", format!("{table}: {} = {sum}", measure.name())),
                );
            }
        }
    }
}
