//! Training sets.

use serde::Serialize;

use super::{AbbreviationView, ReviewView, Words};

/// Given to `set.html` as `set`.
#[derive(Debug, Serialize)]
pub(crate) struct SetView {
    /// What it is called.
    pub(crate) title: Words,
    /// What it is for, in a sentence.
    pub(crate) summary: Words,
    /// For whom it is.
    pub(crate) audience: Words,
    /// How long the whole takes ("90 phút").
    pub(crate) duration: String,
    /// In the order in which they are gone through.
    pub(crate) items: Vec<SetItemView>,
    /// For the trainer.
    pub(crate) notes_html: Option<String>,
    /// Questions to practise with.
    pub(crate) exercises: Vec<ExerciseView>,
    /// Abbreviations of the page and what they stand for.
    pub(crate) abbreviations: Vec<AbbreviationView>,
    /// When it was reviewed, and what it was written from.
    pub(crate) review: ReviewView,
}

/// A part of a training set: a guide or an article.
#[derive(Debug, Serialize)]
pub(crate) struct SetItemView {
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
    /// "45 phút".
    pub(crate) duration: Option<String>,
    /// For the trainer.
    pub(crate) notes_html: Option<String>,
}

/// Given to `set-file.html` as `file`: a training set as one file.
#[derive(Debug, Serialize)]
pub(crate) struct SetFileView {
    /// Its Content-Security-Policy: what stands in the file and nothing else.
    pub(crate) policy: String,
    /// The whole style sheet, to be put into the file as it is.
    pub(crate) style: String,
    /// The set, then every page of it.
    pub(crate) parts: Vec<SetFilePartView>,
}

/// A page in the file of a training set.
#[derive(Debug, Serialize)]
pub(crate) struct SetFilePartView {
    /// Its id in the file; the ids in it begin with it.
    pub(crate) anchor: String,
    /// The main part of the page, its headings one level lower.
    pub(crate) html: String,
}

/// An exercise, with the answer for the trainer.
#[derive(Debug, Serialize)]
pub(crate) struct ExerciseView {
    /// The task, as HTML.
    pub(crate) question_html: String,
    /// What is answered, as HTML.
    pub(crate) answer_html: String,
}

/// Given to `sets.html` as `sets`.
#[derive(Debug, Serialize)]
pub(crate) struct SetsView {
    /// Every training set.
    pub(crate) items: Vec<SetCardView>,
}

/// A training set in a list.
#[derive(Debug, Serialize)]
pub(crate) struct SetCardView {
    /// What it is called.
    pub(crate) title: Words,
    /// What it is for, in a sentence.
    pub(crate) summary: Words,
    /// For whom.
    pub(crate) audience: Words,
    /// "45 phút".
    pub(crate) duration: String,
    /// Relative address.
    pub(crate) href: String,
}
