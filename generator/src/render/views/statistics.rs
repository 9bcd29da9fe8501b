//! Figures of months.

use serde::Serialize;

use super::{SourceView, Words};

/// Given to `statistics.html` as `statistics`.
#[derive(Debug, Serialize)]
pub(crate) struct StatisticsView {
    /// One part a table of figures, the latest first.
    pub(crate) parts: Vec<FiguresView>,
    /// Where people's opinions stand, where there are any.
    pub(crate) satisfaction: Option<String>,
}

/// A table of figures with its charts.
#[derive(Debug, Serialize)]
pub(crate) struct FiguresView {
    /// Its id on the page.
    pub(crate) anchor: String,
    /// None: counted from an export, without a title of its own.
    pub(crate) title: Option<Words>,
    /// Whether it is made up, for a sample.
    pub(crate) sample: bool,
    /// Whether it was counted from an export of dossiers.
    pub(crate) counted: bool,
    /// `decision-766`, `reporting-table`, `late-share` or `not-stated`.
    pub(crate) rule: &'static str,
    /// The day up to which it counts.
    pub(crate) as_of: String,
    /// What else there is to know.
    pub(crate) note: Option<Words>,
    /// The share of the last whole month.
    pub(crate) headline: Option<HeadlineView>,
    /// The shares of the last months.
    pub(crate) shares: Option<ChartView>,
    /// Received and processed in the last months.
    pub(crate) flow: Option<ChartView>,
    /// The last months.
    pub(crate) months: Vec<FiguresRowView>,
    /// Those before.
    pub(crate) earlier: Vec<FiguresRowView>,
    /// Whether what is open is published.
    pub(crate) has_open: bool,
    /// The month of the breakdowns.
    pub(crate) month: String,
    /// The month by field, office and channel.
    pub(crate) tables: Vec<FiguresTableView>,
    /// Whether a number is kept back, and the least that is not.
    pub(crate) kept_back: bool,
    /// The least number that is not kept back.
    pub(crate) least: Option<u32>,
    /// What became of the rows of the export; none: not counted from one.
    pub(crate) rows: Option<RowCountsView>,
    /// Where it is from.
    pub(crate) sources: Vec<SourceView>,
}

/// One share that stands for a month.
#[derive(Debug, Serialize)]
pub(crate) struct HeadlineView {
    /// `97,74%`.
    pub(crate) share: String,
    /// `tháng 9/2021`.
    pub(crate) month: String,
    /// The share of late dossiers, not of those on time.
    pub(crate) late: bool,
}

/// A chart of horizontal bars, one row a month.
#[derive(Debug, Serialize)]
pub(crate) struct ChartView {
    /// What the bars say, for those who do not see them.
    pub(crate) description: String,
    /// The rows of the chart, one a month.
    pub(crate) rows: Vec<ChartRowView>,
}

/// A row of a chart.
#[derive(Debug, Serialize)]
pub(crate) struct ChartRowView {
    /// The month.
    pub(crate) label: String,
    /// The number at the end of the bar.
    pub(crate) value: String,
    /// Lengths of its bars, `97.74%` of the chart's width.
    pub(crate) bars: Vec<String>,
}

/// A row of figures. A number is a text, `kept` where it is kept back, `none` where it is not published.
#[derive(Debug, Serialize)]
pub(crate) struct FiguresRowView {
    /// None: the dossiers without a name.
    pub(crate) name: Option<String>,
    /// Dossiers received.
    pub(crate) received: FigureView,
    /// Dossiers answered.
    pub(crate) processed: FigureView,
    /// The share on time, or late, as the rule has it.
    pub(crate) share: FigureView,
    /// Open at the end of the month.
    pub(crate) open: FigureView,
    /// Of these, in time.
    pub(crate) in_term: FigureView,
    /// Of these, late.
    pub(crate) overdue: FigureView,
}

/// A figure as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct FigureView {
    /// `known`, `kept` or `none`.
    pub(crate) state: &'static str,
    /// What is read: `1.234`, `97,74%`.
    pub(crate) text: String,
}

/// The figures of a month by field, office or channel.
#[derive(Debug, Serialize)]
pub(crate) struct FiguresTableView {
    /// `fields`, `offices` or `channels`.
    pub(crate) id: &'static str,
    /// One row a field, office or channel.
    pub(crate) rows: Vec<FiguresRowView>,
}

/// What became of the rows of an export.
#[derive(Debug, Serialize)]
pub(crate) struct RowCountsView {
    /// Rows that were read.
    pub(crate) read: String,
    /// Rows that were counted.
    pub(crate) counted: String,
    /// Rows that the rule leaves out.
    pub(crate) excluded: String,
    /// None: no row was rejected.
    pub(crate) rejected: Option<String>,
}

/// The figure of the month on the home page.
#[derive(Debug, Serialize)]
pub(crate) struct MonthFigureView {
    /// The share and its month.
    pub(crate) headline: HeadlineView,
    /// Whether it is made up, for a sample.
    pub(crate) sample: bool,
    /// Relative address of the statistics.
    pub(crate) href: String,
}
