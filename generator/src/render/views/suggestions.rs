//! Suggestions and complaints, satisfaction, and apologies.

use serde::Serialize;

use super::{AbbreviationView, FigureView, HotlineView, LinkView, ReviewView, SourceView, Words};

/// What a site says on such a page in its own words.
#[derive(Debug, Serialize)]
pub(crate) struct PageTextView {
    /// The text as HTML.
    pub(crate) html: String,
    /// What abbreviations of the text stand for.
    pub(crate) abbreviations: Vec<AbbreviationView>,
    /// When it was reviewed, and what it was written from.
    pub(crate) review: ReviewView,
}

/// Given to `suggestions.html` as `suggestions`.
#[derive(Debug, Serialize)]
pub(crate) struct SuggestionsView {
    /// Ways to reach those who read suggestions.
    pub(crate) contact: Option<ContactView>,
    /// Takes the form of the page; none: no form.
    pub(crate) endpoint: Option<EndpointView>,
    /// Offices with a box for suggestions.
    pub(crate) boxes: Vec<LinkView>,
    /// What the site says in its own words.
    pub(crate) text: Option<PageTextView>,
    /// Where people find what they are owed when a dossier is late.
    pub(crate) apology: Option<String>,
    /// How satisfied people are, each way of measuring by itself; empty: nothing is known.
    pub(crate) satisfaction: Vec<SatisfactionView>,
}

/// Ways to reach those who read suggestions.
#[derive(Debug, Serialize)]
pub(crate) struct ContactView {
    /// Where to write or go.
    pub(crate) address: Option<Words>,
    /// An address for mail.
    pub(crate) email: Option<String>,
    /// The number to call.
    pub(crate) phone: Option<HotlineView>,
    /// What else there is to know.
    pub(crate) note: Option<Words>,
}

/// Where a form goes.
#[derive(Debug, Serialize)]
pub(crate) struct EndpointView {
    /// An absolute address.
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
    /// "Quý III/2026".
    pub(crate) period: String,
    /// `92,4%`.
    pub(crate) percent: String,
    /// How many answered.
    pub(crate) answers: Option<String>,
    /// Where it is from.
    pub(crate) source: Option<SourceView>,
}

/// Given to `apology.html` as `apology`.
#[derive(Debug, Serialize)]
pub(crate) struct ApologyView {
    /// What the site says in its own words.
    pub(crate) text: Option<PageTextView>,
    /// Relative address of the page for suggestions.
    pub(crate) suggestions: Option<String>,
    /// Late dossiers by office, where the site shows them.
    pub(crate) offices: Option<LateOfficesView>,
}

/// Late dossiers of a month by office.
#[derive(Debug, Serialize)]
pub(crate) struct LateOfficesView {
    /// `tháng 9/2021`.
    pub(crate) month: String,
    /// Whether it is made up, for a sample.
    pub(crate) sample: bool,
    /// Whether what is open and late is published.
    pub(crate) has_overdue: bool,
    /// The offices, as they are shown.
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
