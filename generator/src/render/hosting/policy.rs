//! What pages may do.

use std::collections::BTreeSet;

use crate::model::{Feed, Site};
use crate::render::Edition;

/// What browsers must ask a person for, or tell of the device: all of it is off, for the site itself and for whatever
/// stands in it, but the two that a button of the site asks for. Only what current browsers know by that name is said:
/// of others they complain on the console. (`autoplay` concerns sound that nobody asked for; a tap on a recording plays.)
const DENIED: [&str; 28] = [
    "accelerometer",
    "autoplay",
    "camera",
    "clipboard-read",
    "compute-pressure",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// The Permissions-Policy that a host sends: the nearest office may be found by where the device is, the address of a page
/// may be copied, nothing else.
pub(super) fn permissions_policy() -> String {
    let denied = DENIED.map(|feature| format!("{feature}=()")).join(", ");
    format!("geolocation=(self), clipboard-write=(self), {denied}")
}

/// The Content-Security-Policy that a host sends: pages load from their own site and the feeds' only, run its scripts and
/// its WebAssembly, send the form of suggestions to where it goes, nothing else.
pub(crate) fn content_security_policy(site: &Site, feeds: &[Feed]) -> String {
    format!("{}; frame-ancestors 'none'", in_page(site, feeds, Edition::Preview))
}

/// The policy that stands in the page itself, for hosts that send none. What may frame a page cannot be said there.
pub(in crate::render) fn in_page(site: &Site, feeds: &[Feed], edition: Edition) -> String {
    let origin = |url: &str| {
        let after_scheme = url.find("://")? + 3;
        let host_end = url[after_scheme..].find('/').map_or(url.len(), |slash| after_scheme + slash);
        Some(format!(" {}", &url[..host_end]))
    };
    let endpoint = site.settings.suggestions.as_ref().and_then(|suggestions| suggestions.endpoint.as_deref());
    let forms = endpoint.and_then(origin).unwrap_or_default();
    let mirrors = feeds.iter().filter_map(|feed| feed.sealed.as_ref()).flat_map(|sealed| &sealed.mirrors);
    let origins: BTreeSet<String> =
        feeds.iter().map(|feed| &feed.url).chain(mirrors).filter_map(|url| origin(url)).collect();
    let origins: String = origins.into_iter().collect();
    // A file has no origin, and browsers differ in what is its own; a worker starts from the page's text.
    let (own, workers) = if edition.is_folder() { ("'self' file:", "blob:") } else { ("'self'", "'self'") };
    format!(
        "default-src 'none'; script-src {own} 'wasm-unsafe-eval'; worker-src {workers}; style-src {own}; img-src {own}; media-src {own}; \
         connect-src {own}{origins}; form-action {own}{forms}; base-uri 'none'"
    )
}
