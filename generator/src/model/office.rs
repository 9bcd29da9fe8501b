//! Offices: the provincial centre and the communes'.

use super::{AreaClass, Markdown, Text, Time};

/// An office where dossiers are received.
#[derive(Debug, Clone)]
pub(crate) struct Office {
    pub(crate) id: String,
    pub(crate) tier: Tier,
    pub(crate) name: Text,
    pub(crate) address: Text,
    pub(crate) phone: Option<Phone>,
    pub(crate) hours: Vec<Hours>,
    pub(crate) area_class: AreaClass,
    /// Latitude and longitude in degrees (WGS 84).
    pub(crate) place: Option<(f64, f64)>,
    /// Ids of the fields it receives; empty: all.
    pub(crate) fields: Vec<String>,
    /// Whether a box for suggestions hangs there.
    pub(crate) has_letter_box: bool,
    pub(crate) text: Option<Markdown>,
}

/// The tier of an office; there are two since 1 July 2025.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tier {
    Province,
    Commune,
}

impl Tier {
    /// The word in data.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Province => "province",
            Self::Commune => "commune",
        }
    }
}

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phone {
    /// As it is read.
    pub(crate) shown: String,
    /// For `tel:`: digits, a leading `+` kept.
    pub(crate) dialled: String,
}

/// Opening hours of a run of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hours {
    /// 0 Monday … 6 Sunday, first and last day.
    pub(crate) days: (u8, u8),
    /// From, to.
    pub(crate) times: Vec<(Time, Time)>,
}
