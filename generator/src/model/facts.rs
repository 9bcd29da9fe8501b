//! Facts that carry numbers: time limits, fees, laws.

use jiff::civil::Date;

use super::{AreaClass, Channel, FeeKind, Markdown, Text, Time, Unit, When};

/// Items whose absence means something.
#[derive(Debug, Clone)]
pub(crate) enum Listed<T> {
    /// They are there.
    Items(Vec<T>),
    /// There is none, and that is a fact.
    None,
    /// No source says.
    NotStated,
    /// The guide does not speak of it.
    Absent,
}

impl<T> Listed<T> {
    /// The items; empty in every other state.
    pub(crate) fn items(&self) -> &[T] {
        match self {
            Self::Items(items) => items,
            _ => &[],
        }
    }
}

/// How long it takes.
#[derive(Debug, Clone)]
pub(crate) struct TimeLimit {
    pub(crate) id: Option<String>,
    /// In `unit`; 0 for the same day.
    pub(crate) quantity: u32,
    pub(crate) unit: Unit,
    pub(crate) cut_off: Option<Time>,
    pub(crate) area_class: Option<AreaClass>,
    pub(crate) channel: Option<Channel>,
    pub(crate) when: Option<When>,
    pub(crate) starts: Option<Text>,
    pub(crate) excludes: Option<Text>,
    pub(crate) note: Option<Markdown>,
}

/// What it costs.
#[derive(Debug, Clone)]
pub(crate) struct Fee {
    pub(crate) id: Option<String>,
    pub(crate) name: Text,
    pub(crate) kind: FeeKind,
    pub(crate) amount: FeeAmount,
    pub(crate) channel: Option<Channel>,
    pub(crate) when: Option<When>,
    pub(crate) waivers: Vec<Waiver>,
    pub(crate) basis: Option<Text>,
    pub(crate) note: Option<Markdown>,
}

/// How much, in whole đồng.
#[derive(Debug, Clone)]
pub(crate) enum FeeAmount {
    /// One amount; 0 is free. `until`: its last day, where it is known.
    Exact { amount: u64, per: Option<Text>, until: Option<Date> },
    /// Between two amounts.
    Range { from: u64, to: u64, per: Option<Text> },
    /// No source says.
    NotStated,
}

/// Who does not pay.
#[derive(Debug, Clone)]
pub(crate) struct Waiver {
    pub(crate) who: Text,
    pub(crate) basis: Option<Text>,
}

/// A law or decision, with its days of force where they are known.
#[derive(Debug, Clone)]
pub(crate) struct LegalBasis {
    pub(crate) number: String,
    pub(crate) title: Option<Text>,
    pub(crate) article: Option<Text>,
    pub(crate) valid_from: Option<Date>,
    /// The last day of force.
    pub(crate) valid_to: Option<Date>,
    pub(crate) url: Option<String>,
}
