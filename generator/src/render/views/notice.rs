//! Notices, and what is said where a page is no more.

use serde::Serialize;

use super::{AbbreviationView, LinkView, SourceView, Words};

/// Given to `notices.html` as `notices`: every notice that holds, the most important first.
#[derive(Debug, Serialize)]
pub(crate) struct NoticesView {
    /// The notices.
    pub(crate) items: Vec<NoticeView>,
}

/// A notice.
#[derive(Debug, Serialize)]
pub(crate) struct NoticeView {
    /// Its id on the page.
    pub(crate) anchor: String,
    /// What it is called.
    pub(crate) title: Words,
    /// `info` or `careful`: a kind of the component `Notice`.
    pub(crate) kind: &'static str,
    /// The text as HTML.
    pub(crate) html: String,
    /// Abbreviations of the page and what they stand for.
    pub(crate) abbreviations: Vec<AbbreviationView>,
    /// Its last day.
    pub(crate) until: String,
    /// Guides, fields and offices it concerns; empty: everybody.
    pub(crate) concerns: Vec<LinkView>,
    /// Where it is announced.
    pub(crate) sources: Vec<SourceView>,
}

/// A notice by its title.
#[derive(Debug, Serialize)]
pub(crate) struct NoticeLinkView {
    /// What it is called.
    pub(crate) title: Words,
    /// `info` or `careful`.
    pub(crate) kind: &'static str,
    /// Relative address of the notice.
    pub(crate) href: String,
}

/// Given to `gone.html` as `gone`.
#[derive(Debug, Serialize)]
pub(crate) struct GoneView {
    /// What the page was called.
    pub(crate) title: Words,
    /// The number of the guide that it was.
    pub(crate) number: Option<u32>,
    /// What happened.
    pub(crate) reason_html: String,
    /// Abbreviations of the page and what they stand for.
    pub(crate) abbreviations: Vec<AbbreviationView>,
    /// The day on which it went.
    pub(crate) since: Option<String>,
    /// Where to go instead.
    pub(crate) see: Vec<LinkView>,
}
