//! `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them.

use super::{Host, IMMUTABLE};

/// Both hosts join the values of all rules that hold for a file, and have browsers ask for pages again every time: so only
/// what never changes is named.
pub(super) fn headers(host: &Host<'_>) -> String {
    let mut text = format!("{}/*\n", host.base);
    for (name, value) in host.headers() {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    for kept in host.kept.iter().filter(|kept| kept.cache == IMMUTABLE) {
        text.push_str(&format!("\n{}*\n  Cache-Control: {IMMUTABLE}\n", kept.path));
    }
    text
}

/// The pages at these addresses lead on by themselves; this saves fetching them. A number may lead elsewhere one day.
pub(super) fn redirects(host: &Host<'_>) -> String {
    host.moved().iter().map(|(from, to)| format!("{from} {to} 302\n")).collect()
}
