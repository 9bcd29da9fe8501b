//! The edition for a folder or a stick: pages that are opened as files.
//!
//! The templates are those of the other edition. What differs: links to folders name their `index.html`; files are not
//! compared with sums, which browsers refuse there; and what a page would fetch lies beside itself as a classic script
//! that carries it, because files may not fetch. `scripts/folder.js` of the theme turns one into the other; the search
//! has scripts of its own.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use motcua_lookup::search::script;

use super::assets::Asset;

/// A file of `assets/` as this edition has it.
pub(super) fn file(asset: &Asset) -> (String, Vec<u8>) {
    let Asset { path, bytes, .. } = asset;
    if let Some(stem) = path.strip_suffix(".bin") {
        let name = stem.rsplit('-').next().unwrap_or(stem);
        (format!("{stem}.js"), script(name, bytes).into_bytes())
    } else if path.starts_with("assets/search-") && path.ends_with(".wasm") {
        (format!("{path}.js"), script("wasm", bytes).into_bytes())
    } else if path.ends_with(".wasm") {
        (format!("{path}.js"), carrier(bytes))
    } else {
        (path.clone(), bytes.clone())
    }
}

/// A script that hands a file to `scripts/folder.js`.
pub(crate) fn carrier(bytes: &[u8]) -> Vec<u8> {
    format!("motcuaFile(\"{}\")\n", STANDARD.encode(bytes)).into_bytes()
}

/// The relative address of a folder's page: `../a/#b` → `../a/index.html#b`. Other addresses stay as they are.
pub(super) fn with_index(href: &str) -> String {
    let end = href.find(['?', '#']).unwrap_or(href.len());
    let (path, rest) = href.split_at(end);
    let is_folder = path.ends_with('/') && !path.starts_with('/') && !path.contains(':');
    if is_folder { format!("{path}index.html{rest}") } else { href.to_owned() }
}

/// A page whose links to folders name their page.
pub(super) fn links(html: &str) -> String {
    let mut out = html.to_owned();
    for before in [" href=\"", " action=\"", " content=\"0; url="] {
        let mut rest = std::mem::take(&mut out);
        while let Some(at) = rest.find(before) {
            let (done, value) = rest.split_at(at + before.len());
            let (href, after) = value.split_at(value.find('"').unwrap_or(value.len()));
            out.push_str(done);
            out.push_str(&with_index(href));
            rest = after.to_owned();
        }
        out.push_str(&rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{links, with_index};

    #[test]
    fn folders_name_their_page() {
        for (href, expected) in [
            ("../a/", "../a/index.html"),
            ("./", "./index.html"),
            ("a/#b", "a/index.html#b"),
            ("../tim/?q=x", "../tim/index.html?q=x"),
            ("#a/", "#a/"),
            ("", ""),
            ("a.pdf", "a.pdf"),
            ("https://a.vn/b/", "https://a.vn/b/"),
            ("//a.vn/", "//a.vn/"),
        ] {
            assert_eq!(with_index(href), expected, "{href}");
        }
        assert_eq!(
            links("<a href=\"b/\">c/</a><form action=\"../tim/\"><meta content=\"0; url=../x/\"><a href=\"#y\">"),
            "<a href=\"b/index.html\">c/</a><form action=\"../tim/index.html\"><meta content=\"0; url=../x/index.html\"><a href=\"#y\">"
        );
    }
}
