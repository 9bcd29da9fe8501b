//! Articles.

use serde::Serialize;

use super::{AbbreviationView, GuideView, LinkView, ReviewView, Words};

/// Given to `article.html` as `article`.
#[derive(Debug, Serialize)]
pub(crate) struct ArticleView {
    pub(crate) title: Words,
    pub(crate) summary: Option<Words>,
    /// The text, rendered; headings have anchors.
    pub(crate) body_html: String,
    /// The headings of the second level, as links inside the page.
    pub(crate) contents: Vec<LinkView>,
    pub(crate) related: Vec<GuideView>,
    /// Abbreviations that the page uses, and what they stand for.
    pub(crate) abbreviations: Vec<AbbreviationView>,
    pub(crate) review: ReviewView,
}

/// Given to `articles.html` as `articles`.
#[derive(Debug, Serialize)]
pub(crate) struct ArticlesView {
    pub(crate) items: Vec<ArticleCardView>,
}

/// An article in a list.
#[derive(Debug, Serialize)]
pub(crate) struct ArticleCardView {
    pub(crate) title: Words,
    pub(crate) summary: Option<Words>,
    pub(crate) href: String,
}
