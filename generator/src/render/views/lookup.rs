//! The lookup page.

use serde::Serialize;

use super::Words;

/// Given to `lookup.html` as `lookup`.
#[derive(Debug, Serialize)]
pub(crate) struct LookupView {
    /// `none` (no feed: what to do instead) or `open` (statuses are published; the code is enough).
    pub(crate) mode: &'static str,
    /// A code as it stands on a slip, for the drawn slip and the hint under the field: `H56.17-261120-0001`.
    pub(crate) example: String,
    /// The ten statuses: what each means and what to do.
    pub(crate) statuses: Vec<StatusView>,
    /// The official portal's own lookup.
    pub(crate) portal: Option<PortalLookupView>,
}

/// One status of a dossier.
#[derive(Debug, Serialize)]
pub(crate) struct StatusView {
    /// 1 to 10, as portals exchange them.
    pub(crate) number: u8,
    /// The official words ("Yêu cầu bổ sung giấy tờ").
    pub(crate) name: String,
    /// What it means, in a sentence.
    pub(crate) meaning: String,
    /// What to do now.
    pub(crate) action: String,
    /// `waiting`, `working`, `yours` (the citizen must act), `ready`, `ended` or `stopped`.
    pub(crate) class: &'static str,
}

/// Where to look without us.
#[derive(Debug, Serialize)]
pub(crate) struct PortalLookupView {
    pub(crate) name: Words,
    /// Absolute address.
    pub(crate) href: String,
}
