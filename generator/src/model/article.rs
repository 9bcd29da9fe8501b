//! Articles.

use super::{Markdown, Review, Text};

/// A longer explanation.
#[derive(Debug, Clone)]
pub(crate) struct Article {
    pub(crate) slug: String,
    pub(crate) title: Text,
    pub(crate) summary: Option<Text>,
    pub(crate) aliases: Vec<String>,
    /// Slugs of guides of the site.
    pub(crate) related: Vec<String>,
    pub(crate) body: Markdown,
    /// Abbreviations of the site that the article uses without explaining them.
    pub(crate) abbreviations: Vec<String>,
    pub(crate) review: Review,
}
