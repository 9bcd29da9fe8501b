//! Files that pages load: named by their content, so that they may be kept for ever.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// A file of `assets/`.
#[derive(Debug, Clone)]
pub(crate) struct Asset {
    /// Path in the site: `assets/style-1a2b3c4d.css`.
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
    /// What a browser compares it with before it is used, as the attribute `integrity` has it.
    pub(crate) integrity: String,
}

impl Asset {
    /// A file named by its content.
    pub(crate) fn new(stem: &str, extension: &str, bytes: Vec<u8>) -> Self {
        let digest = Sha256::digest(&bytes);
        let hash: String = digest.iter().take(5).map(|byte| format!("{byte:02x}")).collect();
        Self { path: format!("assets/{stem}-{hash}.{extension}"), bytes, integrity: integrity(&digest) }
    }

    /// A file whose name says otherwise when it changes.
    pub(crate) fn named(path: String, bytes: Vec<u8>) -> Self {
        let integrity = integrity(&Sha256::digest(&bytes));
        Self { path, bytes, integrity }
    }
}

/// A SHA-256 as it stands in attributes and policies.
pub(super) fn integrity(digest: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(digest))
}

/// What every file of `assets/` is compared with, by its name.
#[derive(Debug, Default)]
pub(crate) struct Integrity(BTreeMap<String, String>);

impl Integrity {
    /// That of some files.
    pub(crate) fn of<'a>(assets: impl Iterator<Item = &'a Asset>) -> Self {
        let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        Self(assets.map(|asset| (name(&asset.path), asset.integrity.clone())).collect())
    }

    /// That of the file at a relative address.
    pub(crate) fn get(&self, href: &str) -> Option<&str> {
        self.0.get(href.rsplit('/').next()?).map(String::as_str)
    }
}

/// Drops indentation, empty lines and lines of comments. No text of a theme's script goes over several lines.
pub(crate) fn squeeze_script(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        let starts_comment = line.starts_with("/*");
        if !(in_comment || starts_comment || line.is_empty() || line.starts_with("//")) {
            out.push_str(line);
            out.push('\n');
        }
        in_comment = (in_comment || starts_comment) && !line.ends_with("*/");
    }
    out
}

/// Strips comments and the blanks that a style sheet does not need. Strings are left as they are.
pub(crate) fn minify_css(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.find("*/").map_or("", |end| &comment[end + 2..]);
        } else if first == '"' || first == '\'' {
            let end = rest[1..].find(first).map_or(rest.len(), |end| end + 2);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if first.is_ascii_whitespace() {
            rest = rest.trim_start();
            let after = |c: char| matches!(c, '{' | '}' | ';' | ',' | ':' | '>' | '(');
            let before = |c: char| matches!(c, '{' | '}' | ';' | ',' | '>' | ')' | '!');
            let comment = rest.starts_with("/*");
            // A blank before `)` or after `)` may part two values; one before `:` may part a selector from `:hover`.
            let needed = !out.ends_with(after) && !rest.starts_with(|c| before(c) && c != ')') && !out.is_empty();
            if needed && !comment && !rest.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out.replace(";}", "}")
}

#[cfg(test)]
mod tests {
    use super::minify_css;

    #[test]
    fn blanks_that_mean_something_stay() {
        for (css, expected) in [
            ("a { color : red ; }\n", "a{color :red}"),
            ("nav a:hover, b > i {\n  margin: 0 auto;\n}", "nav a:hover,b>i{margin:0 auto}"),
            ("li :first-child { }", "li :first-child{}"),
            ("a { width: calc(100% - (2px + 1px)) }", "a{width:calc(100% - (2px + 1px))}"),
            ("a::before { content: \"a  /* b */\" }", "a::before{content:\"a  /* b */\"}"),
            ("a /* c */ b { x: y }", "a b{x:y}"),
            ("@media (min-width: 30rem) and (x) { a { b: c } }", "@media (min-width:30rem) and (x){a{b:c}}"),
        ] {
            assert_eq!(minify_css(css).replace(" )", ")"), expected, "{css}");
        }
    }
}
