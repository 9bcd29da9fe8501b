//! Figures of months, and what people said of the service.

use jiff::civil::Date;

use super::{FiguresRule, SatisfactionMeasure, Text};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    /// Open when the month began.
    Carried,
    /// Received in the month.
    Received,
    /// Ended in the month.
    Processed,
    /// Ended by the promised day.
    OnTime,
    /// Ended later.
    Late,
    /// Ended without a promised day.
    Undated,
    /// Open at the end of the month.
    Open,
    /// Open and not late yet.
    InTerm,
    /// Open and late.
    Overdue,
    /// Waiting for the citizen, or without a promised day.
    Waiting,
}

impl Measure {
    pub(crate) const ALL: [Self; 10] = [
        Self::Carried,
        Self::Received,
        Self::Processed,
        Self::OnTime,
        Self::Late,
        Self::Undated,
        Self::Open,
        Self::InTerm,
        Self::Overdue,
        Self::Waiting,
    ];

    /// The name in files.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Carried => "carried",
            Self::Received => "received",
            Self::Processed => "processed",
            Self::OnTime => "on_time",
            Self::Late => "late",
            Self::Undated => "undated",
            Self::Open => "open",
            Self::InTerm => "in_term",
            Self::Overdue => "overdue",
            Self::Waiting => "waiting",
        }
    }
}

/// By what the dossiers of a month are broken down, as files name it.
pub(crate) const BREAKDOWNS: [&str; 3] = ["fields", "offices", "channels"];

/// A number that was published, or kept back because it is too small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Figure {
    Known(u64),
    KeptBack,
}

/// The figures of a row; those that are not published are none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Figures {
    pub(crate) numbers: [Option<Figure>; Measure::ALL.len()],
    /// The share on time as it was published, in hundredths of a percent.
    pub(crate) on_time: Option<u32>,
}

impl Figures {
    /// What is published of a measure.
    pub(crate) fn get(&self, measure: Measure) -> Option<Figure> {
        self.numbers.get(measure as usize).copied().flatten()
    }

    /// A number that is published.
    pub(crate) fn known(&self, measure: Measure) -> Option<u64> {
        match self.get(measure)? {
            Figure::Known(number) => Some(number),
            Figure::KeptBack => None,
        }
    }
}

/// A month of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FiguresMonth {
    /// Its first day.
    pub(crate) month: Date,
    /// It had not ended when it was counted.
    pub(crate) is_running: bool,
    pub(crate) total: Figures,
    /// Names with their figures, for each of [`BREAKDOWNS`], in the order of the file.
    pub(crate) tables: [Vec<(String, Figures)>; BREAKDOWNS.len()],
}

/// A table of figures and what it counts.
#[derive(Debug, Clone)]
pub(crate) struct Statistics {
    /// The name of its file.
    pub(crate) id: String,
    pub(crate) title: Option<Text>,
    pub(crate) rule: FiguresRule,
    /// The day up to which it counts.
    pub(crate) as_of: Date,
    pub(crate) is_sample: bool,
    /// Whether it was counted from an export of dossiers.
    pub(crate) is_counted: bool,
    /// Numbers from 1 to one less than this are kept back.
    pub(crate) least: Option<u32>,
    pub(crate) rows: Option<RowCounts>,
    pub(crate) note: Option<Text>,
    /// Ids of sources of the site.
    pub(crate) sources: Vec<String>,
    /// The newest first.
    pub(crate) months: Vec<FiguresMonth>,
}

/// What became of the rows of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RowCounts {
    pub(crate) read: u32,
    pub(crate) counted: u32,
    pub(crate) excluded: u32,
    pub(crate) rejected: u32,
}

/// What people said of the service in a year or a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Satisfaction {
    pub(crate) measure: SatisfactionMeasure,
    pub(crate) year: i16,
    /// None where the figure is of a whole year.
    pub(crate) month: Option<i8>,
    /// In hundredths of a percent.
    pub(crate) percent: u32,
    /// How many people answered.
    pub(crate) answers: Option<u64>,
    /// Id of a source of the site.
    pub(crate) source: String,
}
