//! Life events.

use super::{Case, Markdown, Review, Text, When};

/// What happens in a life, and the guides it leads to.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) summary: Text,
    pub(crate) aliases: Vec<String>,
    pub(crate) icon: String,
    pub(crate) cases: Vec<Case>,
    /// In the order in which they are done.
    pub(crate) steps: Vec<EventStep>,
    pub(crate) review: Review,
}

/// A step of a life event.
#[derive(Debug, Clone)]
pub(crate) struct EventStep {
    pub(crate) id: Option<String>,
    pub(crate) target: PageTarget,
    pub(crate) text: Option<Markdown>,
    pub(crate) when: Option<When>,
}

/// What a step of a life event or a part of a training set leads to.
#[derive(Debug, Clone)]
pub(crate) enum PageTarget {
    /// Slug of a guide.
    Procedure(String),
    /// Slug of an article.
    Article(String),
}
