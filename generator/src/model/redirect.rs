//! Old addresses: where their pages went, and what is said where one is gone.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Markdown, Text};

/// Addresses of the site that are no pages any more, by their path (`thu-tuc/cu/`, `cu.html`).
#[derive(Debug, Clone, Default)]
pub(crate) struct Redirects {
    /// Pages that stand elsewhere.
    pub(crate) moved: BTreeMap<String, Place>,
    /// Pages that are no more.
    pub(crate) gone: BTreeMap<String, Gone>,
}

impl Redirects {
    /// The path of the gone page that had that guide number.
    pub(crate) fn gone_number(&self, number: u32) -> Option<&str> {
        self.gone.iter().find(|(_, gone)| gone.number == Some(number)).map(|(path, _)| path.as_str())
    }

    /// The numbers of guides that are gone: no guide gets them again.
    pub(crate) fn reserved_numbers(&self) -> impl Iterator<Item = u32> {
        self.gone.values().filter_map(|gone| gone.number)
    }
}

/// A page of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// Its path in the main language.
    pub(crate) path: String,
    /// A part of it.
    pub(crate) anchor: Option<String>,
}

/// Where to go instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Destination {
    Page(Place),
    /// The address of another site.
    Outside(String),
}

/// A page that is no more.
#[derive(Debug, Clone)]
pub(crate) struct Gone {
    pub(crate) title: Text,
    pub(crate) reason: Markdown,
    /// Abbreviations of the site that it uses without explaining them.
    pub(crate) abbreviations: Vec<String>,
    pub(crate) since: Option<Date>,
    /// The guide's number.
    pub(crate) number: Option<u32>,
    pub(crate) see: Vec<Destination>,
}
