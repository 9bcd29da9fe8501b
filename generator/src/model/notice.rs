//! Notices: what people must know for a time.

use jiff::civil::Date;

use super::{Markdown, NoticeLevel, Procedure, Text};

/// A notice. One that names no guide, field or office is for everybody.
#[derive(Debug, Clone)]
pub(crate) struct Notice {
    pub(crate) slug: String,
    pub(crate) title: Text,
    /// First day on which it is shown.
    pub(crate) from: Date,
    /// Last day on which it is shown.
    pub(crate) until: Date,
    pub(crate) level: NoticeLevel,
    /// Slugs of guides it concerns.
    pub(crate) procedures: Vec<String>,
    /// Ids of fields it concerns, with all their guides.
    pub(crate) fields: Vec<String>,
    /// Ids of offices it concerns.
    pub(crate) offices: Vec<String>,
    pub(crate) body: Markdown,
    /// Abbreviations of the site that it uses without explaining them.
    pub(crate) abbreviations: Vec<String>,
    /// Ids of sources of the site.
    pub(crate) sources: Vec<String>,
}

impl Notice {
    /// Whether it is shown on that day.
    pub(crate) fn holds_on(&self, day: Date) -> bool {
        self.from <= day && day <= self.until
    }

    /// Whether it concerns that guide, by itself or by its field.
    pub(crate) fn concerns(&self, procedure: &Procedure) -> bool {
        self.procedures.contains(&procedure.slug) || self.fields.contains(&procedure.field)
    }

    /// Whether it is for everybody.
    pub(crate) fn is_general(&self) -> bool {
        self.procedures.is_empty() && self.fields.is_empty() && self.offices.is_empty()
    }
}
