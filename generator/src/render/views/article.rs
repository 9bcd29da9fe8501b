//! Articles.

use serde::Serialize;

use super::{AbbreviationView, GuideView, LinkView, ReviewView, Words};

/// Given to `article.html` as `article`.
#[derive(Debug, Serialize)]
pub(crate) struct ArticleView {
    /// What it is called.
    pub(crate) title: Words,
    /// What it is for, in a sentence.
    pub(crate) summary: Option<Words>,
    /// The text, rendered; headings have anchors.
    pub(crate) body_html: String,
    /// The headings of the second level, as links inside the page.
    pub(crate) contents: Vec<LinkView>,
    /// Guides it speaks of.
    pub(crate) related: Vec<GuideView>,
    /// Abbreviations that the page uses, and what they stand for.
    pub(crate) abbreviations: Vec<AbbreviationView>,
    /// When it was reviewed, and what it was written from.
    pub(crate) review: ReviewView,
}

/// Given to `articles.html` as `articles`.
#[derive(Debug, Serialize)]
pub(crate) struct ArticlesView {
    /// Every article.
    pub(crate) items: Vec<ArticleCardView>,
}

/// An article in a list.
#[derive(Debug, Serialize)]
pub(crate) struct ArticleCardView {
    /// What it is called.
    pub(crate) title: Words,
    /// What it is for, in a sentence.
    pub(crate) summary: Option<Words>,
    /// Relative address.
    pub(crate) href: String,
}
