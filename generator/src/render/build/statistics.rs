//! Figures of months become charts and tables.

use super::source;
use crate::model::{BREAKDOWNS, Figure, Figures, FiguresMonth, FiguresRule, Measure, Statistics};
use crate::render::address::Address;
use crate::render::localize::Localizer;
use crate::render::views::{
    ChartRowView, ChartView, FigureView, FiguresRowView, FiguresTableView, FiguresView, HeadlineView, MonthFigureView,
    RowCountsView, StatisticsView,
};
use crate::strings::Arguments;

/// As many months as a chart shows and one looks through.
const SHOWN: usize = 12;

pub(in crate::render) fn statistics(localizer: &Localizer<'_>) -> StatisticsView {
    let site = localizer.site;
    let satisfaction = !site.satisfaction.is_empty();
    StatisticsView {
        parts: site.statistics.iter().map(|statistics| figures(statistics, localizer)).collect(),
        satisfaction: satisfaction.then(|| format!("{}#hai-long", localizer.href(Address::Suggestions))),
    }
}

/// The share of the last whole month of the latest figures that have one.
pub(super) fn of_the_month(localizer: &Localizer<'_>) -> Option<MonthFigureView> {
    let found =
        localizer.site.statistics.iter().find_map(|statistics| Some((statistics, headline(statistics, localizer)?)));
    found.map(|(statistics, headline)| MonthFigureView {
        headline,
        sample: statistics.is_sample,
        href: localizer.href(Address::Statistics),
    })
}

fn figures(statistics: &Statistics, localizer: &Localizer<'_>) -> FiguresView {
    let row = |month: &FiguresMonth| row(Some(label(month, localizer)), &month.total, statistics.rule, localizer);
    let mut months: Vec<FiguresRowView> = statistics.months.iter().map(row).collect();
    let earlier = months.split_off(months.len().min(SHOWN));
    let shown = statistics.months.get(..months.len()).unwrap_or_default();
    let broken_down = statistics.months.iter().find(|month| month.tables.iter().any(|table| !table.is_empty()));
    let tables = broken_down.map(|month| tables(month, statistics.rule, localizer)).unwrap_or_default();
    let mut every_row = months.iter().chain(&earlier).chain(tables.iter().flat_map(|table| &table.rows));
    let kept = |row: &FiguresRowView| {
        [&row.received, &row.processed, &row.share, &row.open, &row.overdue].iter().any(|figure| figure.state == "kept")
    };
    FiguresView {
        anchor: statistics.id.clone(),
        title: statistics.title.as_ref().map(|title| localizer.words(title)),
        sample: statistics.is_sample,
        counted: statistics.is_counted,
        rule: statistics.rule.word(),
        as_of: localizer.date(statistics.as_of),
        note: statistics.note.as_ref().map(|note| localizer.words(note)),
        headline: headline(statistics, localizer),
        shares: shares(shown, statistics.rule, localizer),
        flow: flow(shown, localizer),
        kept_back: every_row.any(kept),
        has_open: months.iter().any(|row| row.open.state != "none"),
        months,
        earlier,
        month: broken_down.map(|month| month_name(month, localizer)).unwrap_or_default(),
        tables,
        least: statistics.least,
        rows: statistics.rows.map(|rows| RowCountsView {
            read: localizer.number(rows.read.into()),
            counted: localizer.number(rows.counted.into()),
            excluded: localizer.number(rows.excluded.into()),
            rejected: (rows.rejected > 0).then(|| localizer.number(rows.rejected.into())),
        }),
        sources: statistics.sources.iter().filter_map(|id| source(id, localizer)).collect(),
    }
}

fn headline(statistics: &Statistics, localizer: &Localizer<'_>) -> Option<HeadlineView> {
    let whole = statistics.months.iter().filter(|month| !month.is_running);
    whole.into_iter().find_map(|month| {
        let share = share(&month.total, statistics.rule)?;
        Some(HeadlineView {
            share: percent(share, localizer),
            month: month_name(month, localizer),
            late: statistics.rule == FiguresRule::LateShare,
        })
    })
}

/// The share that a rule gives, in hundredths of a percent: as it was published, else as it follows from the numbers. What
/// is neither all nor nothing is never rounded to that.
fn share(figures: &Figures, rule: FiguresRule) -> Option<u32> {
    let known = |measure| figures.known(measure);
    let (part, whole) = match rule {
        FiguresRule::LateShare => {
            (known(Measure::Late)? + known(Measure::Overdue)?, known(Measure::Carried)? + known(Measure::Received)?)
        }
        _ if figures.on_time.is_some() => return figures.on_time,
        FiguresRule::Decision766 | FiguresRule::ReportingTable => {
            (known(Measure::OnTime)?, known(Measure::OnTime)? + known(Measure::Late)?)
        }
        FiguresRule::NotStated => return None,
    };
    let rounded = (part * 10_000 + whole / 2).checked_div(whole)?;
    let share = match part {
        0 => 0,
        all if all >= whole => 10_000,
        _ => rounded.clamp(1, 9_999),
    };
    u32::try_from(share).ok()
}

/// `97,74%`, or `97.74%` in other languages; a whole percent without decimals.
pub(super) fn percent(hundredths: u32, localizer: &Localizer<'_>) -> String {
    let mark = if localizer.language() == "vi" { "," } else { "." };
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => format!("{whole}%"),
        (whole, part) => format!("{whole}{mark}{part:02}%"),
    }
}

/// A month as it is read.
fn month_name(month: &FiguresMonth, localizer: &Localizer<'_>) -> String {
    named_month(month.month.year(), month.month.month(), localizer)
}

/// `tháng 9/2021`.
pub(super) fn named_month(year: i16, month: i8, localizer: &Localizer<'_>) -> String {
    localizer.format("figures-month", &month_of(year, month))
}

fn month_of(year: i16, month: i8) -> Arguments {
    // The year as a text: numbers get marks between thousands.
    Arguments::new().with("month", i64::from(month)).with("year", year.to_string())
}

fn row(name: Option<String>, figures: &Figures, rule: FiguresRule, localizer: &Localizer<'_>) -> FiguresRowView {
    let figure = |measure| figure(figures.get(measure), localizer);
    let parts = [Measure::OnTime, Measure::Late].iter().any(|measure| figures.get(*measure) == Some(Figure::KeptBack));
    let share = match share(figures, rule) {
        Some(share) => FigureView { state: "known", text: percent(share, localizer) },
        None if parts => FigureView { state: "kept", text: String::new() },
        None => FigureView { state: "none", text: String::new() },
    };
    FiguresRowView {
        name,
        received: figure(Measure::Received),
        processed: figure(Measure::Processed),
        share,
        open: figure(Measure::Open),
        in_term: figure(Measure::InTerm),
        overdue: figure(Measure::Overdue),
    }
}

/// A figure as it is shown.
pub(super) fn figure(figure: Option<Figure>, localizer: &Localizer<'_>) -> FigureView {
    match figure {
        Some(Figure::Known(number)) => FigureView { state: "known", text: localizer.number(number) },
        Some(Figure::KeptBack) => FigureView { state: "kept", text: String::new() },
        None => FigureView { state: "none", text: String::new() },
    }
}

/// The breakdowns of a month that have rows.
fn tables(month: &FiguresMonth, rule: FiguresRule, localizer: &Localizer<'_>) -> Vec<FiguresTableView> {
    let tables = BREAKDOWNS.into_iter().zip(&month.tables).filter(|(_, rows)| !rows.is_empty());
    let named = |name: &String| Some(name.clone()).filter(|name| !name.is_empty());
    tables
        .map(|(id, rows)| FiguresTableView {
            id,
            rows: rows.iter().map(|(name, figures)| row(named(name), figures, rule, localizer)).collect(),
        })
        .collect()
}

fn shares(months: &[FiguresMonth], rule: FiguresRule, localizer: &Localizer<'_>) -> Option<ChartView> {
    let rows = months.iter().filter_map(|month| {
        let share = share(&month.total, rule)?;
        Some(ChartRowView {
            label: label(month, localizer),
            value: percent(share, localizer),
            bars: vec![length(share)],
        })
    });
    chart(rows.collect())
}

fn flow(months: &[FiguresMonth], localizer: &Localizer<'_>) -> Option<ChartView> {
    let both =
        |month: &FiguresMonth| Some((month.total.known(Measure::Received)?, month.total.known(Measure::Processed)?));
    let largest = months.iter().filter_map(both).map(|(received, processed)| received.max(processed)).max()?.max(1);
    let of_largest = |number: u64| length(u32::try_from(number * 10_000 / largest).unwrap_or(0));
    let rows = months.iter().filter_map(|month| {
        let (received, processed) = both(month)?;
        Some(ChartRowView {
            label: label(month, localizer),
            value: format!("{} · {}", localizer.number(received), localizer.number(processed)),
            bars: vec![of_largest(received), of_largest(processed)],
        })
    });
    chart(rows.collect())
}

fn chart(rows: Vec<ChartRowView>) -> Option<ChartView> {
    let description = rows.iter().map(|row| format!("{}: {}", row.label, row.value)).collect::<Vec<_>>().join("; ");
    (!rows.is_empty()).then_some(ChartView { description, rows })
}

/// The month of a row, with a mark where it had not ended.
fn label(month: &FiguresMonth, localizer: &Localizer<'_>) -> String {
    let mark = if month.is_running { "*" } else { "" };
    let arguments = month_of(month.month.year(), month.month.month());
    localizer.format("figures-month-short", &arguments) + mark
}

fn length(hundredths: u32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::{Figure, Figures, FiguresRule, Measure, share};

    fn figures(numbers: &[(Measure, u64)]) -> Figures {
        let mut figures = Figures::default();
        for (measure, number) in numbers {
            figures.numbers[*measure as usize] = Some(Figure::Known(*number));
        }
        figures
    }

    #[test]
    fn a_share_is_what_its_rule_says() {
        let month = figures(&[
            (Measure::Carried, 10),
            (Measure::Received, 90),
            (Measure::OnTime, 60),
            (Measure::Late, 20),
            (Measure::Overdue, 5),
        ]);
        assert_eq!(share(&month, FiguresRule::Decision766), Some(7500));
        assert_eq!(share(&month, FiguresRule::ReportingTable), Some(7500));
        assert_eq!(share(&month, FiguresRule::LateShare), Some(2500));
        assert_eq!(share(&month, FiguresRule::NotStated), None);
        let published = Figures { on_time: Some(9774), ..Figures::default() };
        assert_eq!(share(&published, FiguresRule::NotStated), Some(9774));
    }

    #[test]
    fn one_late_dossier_is_not_rounded_away() {
        let month = |on_time, late| figures(&[(Measure::OnTime, on_time), (Measure::Late, late)]);
        assert_eq!(share(&month(1_000_000, 1), FiguresRule::Decision766), Some(9_999));
        assert_eq!(share(&month(1, 1_000_000), FiguresRule::Decision766), Some(1));
        assert_eq!(share(&month(7, 0), FiguresRule::Decision766), Some(10_000));
        assert_eq!(share(&month(0, 7), FiguresRule::Decision766), Some(0));
        assert_eq!(share(&month(0, 0), FiguresRule::Decision766), None);
    }
}
