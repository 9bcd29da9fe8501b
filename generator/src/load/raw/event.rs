//! `events/<id>.yaml`: what happens in a life, and the guides it leads to, in order.

use super::{RawCase, RawWhen};
use crate::load::read::raw;
use crate::load::{Count, Date, Id, Slug, Spanned, Text, Verbatim};

type List<T> = Vec<Spanned<T>>;

raw! {
    /// A life event.
    RawEvent {
        required name: Text,
        required summary: Text,
        /// Other names people type.
        optional aliases: List<Verbatim>,
        optional icon: Id,
        /// Its place among the events.
        optional order: Count,
        /// Questions that narrow the chain to one's own case.
        optional cases: List<RawCase>,
        /// What to do, in order.
        required steps: List<RawEventStep>,
        required sources: List<Slug>,
        required reviewed: Date,
        required review_by: Date,
    }
}

raw! {
    /// A step of a life event: a guide or an article, and why.
    RawEventStep {
        optional id: Id,
        /// Slug of a guide.
        optional procedure: Slug,
        /// Slug of an article.
        optional article: Slug,
        /// When and why to do it; Markdown.
        optional text: Text,
        optional when: RawWhen,
    }
}
