//! What a host sends with the files of a site: policy, headers and how long a file may be kept, as files for the usual
//! hosts: `_headers` and `_redirects` (Netlify, Cloudflare Pages) at the root, and `_hosting/` for nginx and Caddy.
//!
//! Not said here: that a host is to be asked by HTTPS only (Strict-Transport-Security). Only its operator knows whether all of the
//! domain can be.
//!
//! | files | kept |
//! |---|---|
//! | `assets/`, objects of a sealed feed: named by their content | for a year, without asking again |
//! | pages | five minutes |
//! | what a publication of a feed changes | a minute |
//! | the script of the worker | asked for again every time |

mod caddy;
mod netlify;
mod nginx;
mod policy;

use super::offline;
use crate::model::{Feed, Place, Site};
pub(crate) use policy::content_security_policy;
pub(super) use policy::in_page;

/// Named by its content: it never changes.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// Pages.
const SHORT: &str = "public, max-age=300";
/// As the format of the sealed feed has it.
const FEED: &str = "public, max-age=60";
const ASK: &str = "no-cache";

/// What all servers are told.
struct Host<'a> {
    site: &'a Site,
    policy: String,
    permissions: String,
    /// The folder of the site on its host: `` or `/huong-dan`.
    base: &'a str,
    kept: Vec<Kept>,
    is_compressed: bool,
}

/// How long files may be kept.
struct Kept {
    /// From the root of the host on: `/assets/`; a folder ends in `/` and means all that is in it.
    path: String,
    cache: &'static str,
}

/// The files for hosts: path in the site and text.
pub(super) fn files(site: &Site, feeds: &[Feed], is_compressed: bool) -> Vec<(&'static str, String)> {
    let base = base_path(site.settings.base_url.as_deref());
    let host = Host {
        site,
        policy: content_security_policy(site, feeds),
        permissions: policy::permissions_policy(),
        base,
        kept: kept(base, feeds),
        is_compressed,
    };
    vec![
        ("_headers", netlify::headers(&host)),
        ("_redirects", netlify::redirects(&host)),
        ("_hosting/nginx-http.conf", nginx::http(&host)),
        ("_hosting/nginx-server.conf", nginx::server(&host)),
        ("_hosting/Caddyfile", caddy::snippet(&host)),
    ]
}

/// The path at which a site stands on its host: `` or `/huong-dan`.
pub(super) fn base_path(base_url: Option<&str>) -> &str {
    let rest = base_url.and_then(|base| base.split_once("://")).map_or("", |(_, rest)| rest);
    rest.find('/').map_or("", |at| rest[at..].trim_end_matches('/'))
}

/// The files that are kept longer or shorter than pages.
fn kept(base: &str, feeds: &[Feed]) -> Vec<Kept> {
    let mut kept = vec![
        Kept { path: format!("{base}/assets/"), cache: IMMUTABLE },
        Kept { path: format!("{base}/{}", offline::FILE), cache: ASK },
    ];
    for feed in feeds.iter().filter(|feed| !feed.url.contains("://")) {
        let folder = format!("{base}/{}", feed.url.trim_start_matches('/'));
        if feed.sealed.is_some() {
            kept.push(Kept { path: format!("{folder}hs1/o/"), cache: IMMUTABLE });
            kept.push(Kept { path: format!("{folder}hs1/current"), cache: FEED });
            kept.push(Kept { path: format!("{folder}hs1/keys"), cache: FEED });
        } else {
            kept.push(Kept { path: format!("{folder}open.json"), cache: FEED });
            kept.push(Kept { path: format!("{folder}open/"), cache: FEED });
        }
    }
    kept
}

impl Host<'_> {
    /// Headers of every answer, besides how long it may be kept.
    fn headers(&self) -> [(&'static str, &str); 5] {
        [
            ("Content-Security-Policy", &self.policy),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Permissions-Policy", &self.permissions),
            // A page that opened this one, or that it opened, cannot reach into it.
            ("Cross-Origin-Opener-Policy", "same-origin"),
        ]
    }

    /// Where old addresses and the numbers of guides lead, from the root of the host on.
    fn moved(&self) -> Vec<(String, String)> {
        let at = |path: &str| format!("{}/{path}", self.base);
        let place = |place: &Place| match &place.anchor {
            Some(anchor) => format!("{}#{anchor}", at(&place.path)),
            None => at(&place.path),
        };
        let numbers = self.site.procedures.iter();
        let numbers = numbers.map(|guide| (at(&format!("{}/", guide.number)), at(&format!("thu-tuc/{}/", guide.slug))));
        let moved = self.site.redirects.moved.iter().map(|(from, to)| (at(from), place(to)));
        numbers.chain(moved).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::base_path;

    #[test]
    fn a_site_may_stand_in_a_folder_of_its_host() {
        for (url, expected) in [
            (None, ""),
            (Some("https://a.vn"), ""),
            (Some("https://a.vn/"), ""),
            (Some("https://a.vn/huong-dan"), "/huong-dan"),
            (Some("https://a.vn:8443/a/b/"), "/a/b"),
        ] {
            assert_eq!(base_path(url), expected, "{url:?}");
        }
    }
}
