//! Training sets.

use super::{Markdown, PageTarget, Review, Text};

/// What a trainer goes through with a group.
#[derive(Debug, Clone)]
pub(crate) struct TrainingSet {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) summary: Text,
    /// For whom it is.
    pub(crate) audience: Text,
    /// How long the whole takes.
    pub(crate) minutes: u32,
    /// In the order in which they are gone through.
    pub(crate) items: Vec<SetItem>,
    /// For the trainer.
    pub(crate) notes: Option<Markdown>,
    pub(crate) exercises: Vec<Exercise>,
    /// Abbreviations of the site that it uses without explaining them.
    pub(crate) abbreviations: Vec<String>,
    pub(crate) review: Review,
}

/// A part of a training set.
#[derive(Debug, Clone)]
pub(crate) struct SetItem {
    pub(crate) id: Option<String>,
    pub(crate) target: PageTarget,
    pub(crate) minutes: Option<u32>,
    /// For the trainer.
    pub(crate) notes: Option<Markdown>,
}

/// An exercise, with the answer for the trainer.
#[derive(Debug, Clone)]
pub(crate) struct Exercise {
    pub(crate) question: Markdown,
    pub(crate) answer: Markdown,
}
