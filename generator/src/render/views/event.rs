//! Life events.

use serde::Serialize;

use super::{CaseView, ReviewView, WhenView, Words};

/// Given to `event.html` as `event`.
#[derive(Debug, Serialize)]
pub(crate) struct EventView {
    pub(crate) name: Words,
    pub(crate) icon: String,
    pub(crate) summary: Words,
    /// The questions of "your case".
    pub(crate) cases: Vec<CaseView>,
    /// What to do, in order.
    pub(crate) steps: Vec<EventStepView>,
    pub(crate) review: ReviewView,
}

/// A step of a life event: a guide or an article.
#[derive(Debug, Serialize)]
pub(crate) struct EventStepView {
    pub(crate) anchor: String,
    pub(crate) name: Words,
    /// The guide's number; an article has none.
    pub(crate) number: Option<u32>,
    pub(crate) summary: Option<Words>,
    pub(crate) href: String,
    /// How long the guide takes ("3 ngày làm việc"), where it is stated.
    pub(crate) time: Option<Words>,
    /// What it costs, where it is stated.
    pub(crate) cost: Option<Words>,
    /// When and why to do it.
    pub(crate) html: Option<String>,
    pub(crate) when: Option<WhenView>,
}
