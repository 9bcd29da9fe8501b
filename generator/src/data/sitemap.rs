//! `sitemap.xml` with the languages of every page (sitemaps.org, protocol 0.9), and `robots.txt`.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::{place, xml};
use crate::model::Site;
use crate::render::address::Address;
use crate::render::pages;

/// As many addresses as one file may hold.
const MOST: usize = 50_000;

/// Says that everything may be read, and where the list of pages is.
pub(super) fn robots(site: &Site) -> String {
    let base = site.settings.base_url.as_deref();
    let list = base.map(|base| format!("Sitemap: {base}/sitemap.xml\n"));
    format!("User-agent: *\nAllow: /\n{}", list.unwrap_or_default())
}

/// The list of pages; of more than one file holds, a list of lists.
pub(super) fn sitemaps(site: &Site, base: &str) -> Vec<(String, Vec<u8>)> {
    let mut entries = Vec::new();
    for address in pages(site).into_iter().filter(|address| is_page(*address)) {
        let versions = place::versions(site, address);
        for (_, path) in &versions {
            entries.push(entry(base, path, &versions, changed(site, address)));
        }
    }
    let file = |body: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
             xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{body}</urlset>\n"
        )
        .into_bytes()
    };
    if entries.len() <= MOST {
        return vec![("sitemap.xml".to_owned(), file(&entries.concat()))];
    }
    let parts = entries.chunks(MOST).enumerate();
    let mut files: Vec<(String, Vec<u8>)> =
        parts.map(|(at, part)| (format!("sitemap-{}.xml", at + 1), file(&part.concat()))).collect();
    let list: String =
        files.iter().map(|(name, _)| format!("<sitemap><loc>{}/{name}</loc></sitemap>\n", xml(base))).collect();
    let index = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
         {list}</sitemapindex>\n"
    );
    files.push(("sitemap.xml".to_owned(), index.into_bytes()));
    files
}

/// Whether an address is of a page of its own: no redirect, nothing that is gone, no list of what somebody typed, nothing that says
/// what another page says.
fn is_page(address: Address<'_>) -> bool {
    !matches!(
        address,
        Address::Number(_)
            | Address::Moved(_)
            | Address::Gone(_)
            | Address::Search
            | Address::ProcedureScripts(_)
            | Address::EventScripts(_)
            | Address::SetScripts(_)
    )
}

fn entry(base: &str, path: &str, versions: &[(&str, String)], changed: Option<Date>) -> String {
    let mut out = format!("<url><loc>{}</loc>", xml(&format!("{base}/{path}")));
    if let Some(date) = changed {
        let _ = write!(out, "<lastmod>{date}</lastmod>");
    }
    for (language, path) in versions.iter().filter(|_| versions.len() > 1) {
        let href = xml(&format!("{base}/{path}"));
        let _ = write!(out, "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{href}\"/>");
    }
    out.push_str("</url>\n");
    out
}

/// The day of the last review of a page.
fn changed(site: &Site, address: Address<'_>) -> Option<Date> {
    let review = match address {
        Address::Procedure(slug) => &site.procedure(slug)?.review,
        Address::Event(id) => &site.events.iter().find(|event| event.id == id)?.review,
        Address::Article(slug) => &site.articles.iter().find(|article| article.slug == slug)?.review,
        Address::Set(id) => &site.set(id)?.review,
        Address::Suggestions => &site.suggestions.as_ref()?.review,
        Address::Apology => &site.apology.as_ref()?.review,
        _ => return None,
    };
    Some(review.reviewed)
}
