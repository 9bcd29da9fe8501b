//! Suggestions and complaints, satisfaction, and apologies.

use serde::Serialize;

use super::{AbbreviationView, FigureView, HotlineView, LinkView, ReviewView, SourceView, Words};

/// What a site says on such a page in its own words.
#[derive(Debug, Serialize)]
pub(crate) struct PageTextView {
    pub(crate) html: String,
    pub(crate) abbreviations: Vec<AbbreviationView>,
    pub(crate) review: ReviewView,
}

/// Given to `suggestions.html` as `suggestions`.
#[derive(Debug, Serialize)]
pub(crate) struct SuggestionsView {
    pub(crate) contact: Option<ContactView>,
    /// Takes the form of the page; none: no form.
    pub(crate) endpoint: Option<EndpointView>,
    /// Offices with a box for suggestions.
    pub(crate) boxes: Vec<LinkView>,
    pub(crate) text: Option<PageTextView>,
    /// Where people find what they are owed when a dossier is late.
    pub(crate) apology: Option<String>,
    /// How satisfied people are, each way of measuring by itself; empty: nothing is known.
    pub(crate) satisfaction: Vec<SatisfactionView>,
}

/// Ways to reach those who read suggestions.
#[derive(Debug, Serialize)]
pub(crate) struct ContactView {
    pub(crate) address: Option<Words>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<HotlineView>,
    pub(crate) note: Option<Words>,
}

/// Where a form goes.
#[derive(Debug, Serialize)]
pub(crate) struct EndpointView {
    pub(crate) url: String,
    /// `gop-y.example.vn`.
    pub(crate) host: String,
}

/// One way of measuring satisfaction, and what it found.
#[derive(Debug, Serialize)]
pub(crate) struct SatisfactionView {
    /// `ballot-box` or `decision-766`.
    pub(crate) measure: &'static str,
    /// Empty: no figure is published.
    pub(crate) figures: Vec<SatisfactionFigureView>,
}

/// A share of people who are satisfied.
#[derive(Debug, Serialize)]
pub(crate) struct SatisfactionFigureView {
    pub(crate) period: String,
    pub(crate) percent: String,
    /// How many answered.
    pub(crate) answers: Option<String>,
    pub(crate) source: Option<SourceView>,
}

/// Given to `apology.html` as `apology`.
#[derive(Debug, Serialize)]
pub(crate) struct ApologyView {
    pub(crate) text: Option<PageTextView>,
    pub(crate) suggestions: Option<String>,
    /// Late dossiers by office, where the site shows them.
    pub(crate) offices: Option<LateOfficesView>,
}

/// Late dossiers of a month by office.
#[derive(Debug, Serialize)]
pub(crate) struct LateOfficesView {
    pub(crate) month: String,
    pub(crate) sample: bool,
    pub(crate) has_overdue: bool,
    pub(crate) rows: Vec<LateOfficeView>,
}

/// Late dossiers of an office.
#[derive(Debug, Serialize)]
pub(crate) struct LateOfficeView {
    /// None: the dossiers whose office is not known.
    pub(crate) name: Option<String>,
    /// Answered late in the month.
    pub(crate) late: FigureView,
    /// Open and late at its end.
    pub(crate) overdue: FigureView,
}
