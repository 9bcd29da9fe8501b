//! Life events.

use serde::Serialize;

use super::{CaseView, ReviewView, WhenView, Words};

/// Given to `event.html` as `event`.
#[derive(Debug, Serialize)]
pub(crate) struct EventView {
    /// What it is called.
    pub(crate) name: Words,
    /// A name of the component `Icon`.
    pub(crate) icon: String,
    /// What happens, in a sentence.
    pub(crate) summary: Words,
    /// The questions of "your case".
    pub(crate) cases: Vec<CaseView>,
    /// What to do, in order.
    pub(crate) steps: Vec<EventStepView>,
    /// When it was reviewed, and what it was written from.
    pub(crate) review: ReviewView,
}

/// A step of a life event: a guide or an article.
#[derive(Debug, Serialize)]
pub(crate) struct EventStepView {
    /// Its id on the page.
    pub(crate) anchor: String,
    /// What it is called.
    pub(crate) name: Words,
    /// The guide's number; an article has none.
    pub(crate) number: Option<u32>,
    /// What it is for, in a sentence.
    pub(crate) summary: Option<Words>,
    /// Relative address of its guide or article.
    pub(crate) href: String,
    /// How long the guide takes ("3 ngày làm việc"), where it is stated.
    pub(crate) time: Option<Words>,
    /// What it costs, where it is stated.
    pub(crate) cost: Option<Words>,
    /// When and why to do it.
    pub(crate) html: Option<String>,
    /// The case it belongs to; none: it always applies.
    pub(crate) when: Option<WhenView>,
}
