//! `sets/<id>.yaml`: what a trainer goes through with a group, in order, with notes and exercises.

use crate::load::read::raw;
use crate::load::{Count, Date, Id, Slug, Spanned, Text};

type List<T> = Vec<Spanned<T>>;

raw! {
    /// A training set.
    RawSet {
        required title: Text,
        required summary: Text,
        /// For whom it is.
        required audience: Text,
        /// How long the whole takes, exercises included.
        required minutes: Count,
        /// Guides and articles, in the order in which they are gone through.
        required items: List<RawSetItem>,
        /// For the trainer: what to prepare, what to stress; Markdown.
        optional notes: Text,
        optional exercises: List<RawExercise>,
        required sources: List<Slug>,
        required reviewed: Date,
        required review_by: Date,
    }
}

raw! {
    /// A part of a training set: a guide or an article.
    RawSetItem {
        optional id: Id,
        /// Slug of a guide.
        optional procedure: Slug,
        /// Slug of an article.
        optional article: Slug,
        optional minutes: Count,
        /// For the trainer; Markdown.
        optional notes: Text,
    }
}

raw! {
    /// An exercise.
    RawExercise {
        optional id: Id,
        /// Markdown.
        required question: Text,
        /// For the trainer; Markdown.
        required answer: Text,
    }
}
