//! Training sets.

use serde::Serialize;

use super::{AbbreviationView, ReviewView, Words};

/// Given to `set.html` as `set`.
#[derive(Debug, Serialize)]
pub(crate) struct SetView {
    pub(crate) title: Words,
    pub(crate) summary: Words,
    /// For whom it is.
    pub(crate) audience: Words,
    /// How long the whole takes ("90 phút").
    pub(crate) duration: String,
    /// In the order in which they are gone through.
    pub(crate) items: Vec<SetItemView>,
    /// For the trainer.
    pub(crate) notes_html: Option<String>,
    pub(crate) exercises: Vec<ExerciseView>,
    /// Abbreviations of the page and what they stand for.
    pub(crate) abbreviations: Vec<AbbreviationView>,
    pub(crate) review: ReviewView,
}

/// A part of a training set: a guide or an article.
#[derive(Debug, Serialize)]
pub(crate) struct SetItemView {
    pub(crate) anchor: String,
    pub(crate) name: Words,
    /// The guide's number; an article has none.
    pub(crate) number: Option<u32>,
    pub(crate) summary: Option<Words>,
    pub(crate) href: String,
    pub(crate) duration: Option<String>,
    /// For the trainer.
    pub(crate) notes_html: Option<String>,
}

/// An exercise, with the answer for the trainer.
#[derive(Debug, Serialize)]
pub(crate) struct ExerciseView {
    pub(crate) question_html: String,
    pub(crate) answer_html: String,
}

/// Given to `sets.html` as `sets`.
#[derive(Debug, Serialize)]
pub(crate) struct SetsView {
    pub(crate) items: Vec<SetCardView>,
}

/// A training set in a list.
#[derive(Debug, Serialize)]
pub(crate) struct SetCardView {
    pub(crate) title: Words,
    pub(crate) summary: Words,
    pub(crate) audience: Words,
    pub(crate) duration: String,
    pub(crate) href: String,
}
