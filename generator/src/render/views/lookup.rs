//! The lookup page.

use serde::Serialize;

use super::Words;

/// Given to `lookup.html` as `lookup`.
#[derive(Debug, Serialize)]
pub(crate) struct LookupView {
    /// `none` (no feed: what to do instead), `open` (statuses are published; the code is enough) or `sealed` (a feed at
    /// least wants a second secret).
    pub(crate) mode: &'static str,
    /// What each sealed feed wants besides the code.
    pub(crate) feeds: Vec<SecretsView>,
    /// A code as it stands on a slip, for the drawn slip and the hint under the field: `H56.17-261120-0001`.
    pub(crate) example: String,
    /// The ten statuses: what each means and what to do.
    pub(crate) statuses: Vec<StatusView>,
    /// The official portal's own lookup.
    pub(crate) portal: Option<PortalLookupView>,
}

/// What a sealed feed wants besides the code; its element is shown while a code of the feed is typed.
#[derive(Debug, Serialize)]
pub(crate) struct SecretsView {
    /// The feed.
    pub(crate) id: String,
    /// Whether it is that of codes which show no root.
    pub(crate) is_first: bool,
    /// Whether slips carry the line "Mã kiểm tra".
    pub(crate) check_code: bool,
    /// What slips carry besides or instead.
    pub(crate) secret: Option<SlipSecretView>,
}

/// A text of the slip that serves as a second secret.
#[derive(Debug, Serialize)]
pub(crate) struct SlipSecretView {
    /// The words before it on the slip.
    pub(crate) label: String,
    /// What one looks like.
    pub(crate) example: String,
    /// Whether it has digits only.
    pub(crate) is_digits: bool,
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
    /// The name of the portal.
    pub(crate) name: Words,
    /// Absolute address.
    pub(crate) href: String,
}
