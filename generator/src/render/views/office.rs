//! Offices.

use serde::Serialize;

use super::{HotlineView, LinkView, NoticeView, Words};

/// Given to `offices.html` as `offices`.
#[derive(Debug, Serialize)]
pub(crate) struct OfficesView {
    /// Whether it is known where some of them lie, so that the nearest can be found.
    pub(crate) has_places: bool,
    /// The provincial centre, or centres.
    pub(crate) province: Vec<OfficeCardView>,
    /// Commune centres, by name.
    pub(crate) communes: Vec<OfficeCardView>,
}

/// An office in a list.
#[derive(Debug, Serialize)]
pub(crate) struct OfficeCardView {
    /// The id that is kept when it is chosen.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) name: Words,
    /// Relative address.
    pub(crate) href: String,
    /// Where it is.
    pub(crate) address: Words,
    /// The number to call.
    pub(crate) phone: Option<HotlineView>,
    /// Whether longer time limits hold there.
    pub(crate) mountain: bool,
    /// The name folded (no marks, small letters), for filtering a list without marks.
    pub(crate) folded: String,
}

/// Given to `office.html` as `office`.
#[derive(Debug, Serialize)]
pub(crate) struct OfficeView {
    /// The id that is kept when it is chosen.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) name: Words,
    /// `province` or `commune`.
    pub(crate) tier: &'static str,
    /// Where it is.
    pub(crate) address: Words,
    /// The number to call.
    pub(crate) phone: Option<HotlineView>,
    /// Opening hours: days and times.
    pub(crate) hours: Vec<HoursView>,
    /// Whether longer time limits hold there.
    pub(crate) mountain: bool,
    /// Notices that concern it.
    pub(crate) notices: Vec<NoticeView>,
    /// A link to a map (`geo:` address), where the place is known.
    pub(crate) map: Option<String>,
    /// The fields it receives; empty: all.
    pub(crate) fields: Vec<LinkView>,
    /// More about the office, rendered.
    pub(crate) body_html: Option<String>,
}

/// One line of opening hours.
#[derive(Debug, Serialize)]
pub(crate) struct HoursView {
    /// "Thứ Hai – Thứ Sáu".
    pub(crate) days: String,
    /// "07:30 – 11:30", with spaces that do not break.
    pub(crate) times: Vec<String>,
}
