//! What pages may do.

use std::collections::BTreeSet;

use crate::model::{Feed, Site};
use crate::render::Edition;

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
