//! Pages of which every site may have one, and what stands in the settings for them.

use super::{Markdown, Phone, Review, Text};

/// What holds here, in the site's own words.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) body: Markdown,
    /// Abbreviations of the site that it uses without explaining them.
    pub(crate) abbreviations: Vec<String>,
    pub(crate) review: Review,
}

/// Where suggestions go.
#[derive(Debug, Clone)]
pub(crate) struct Suggestions {
    /// For letters.
    pub(crate) address: Option<Text>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<Phone>,
    /// Takes the form of the page.
    pub(crate) endpoint: Option<String>,
    pub(crate) note: Option<Text>,
}
