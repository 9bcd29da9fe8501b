//! The parts of the embedded theme that a site may have of its own, by the names people call them; and which version of
//! the theme a copy was taken from.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

pub(crate) use super::FOLDER;
use super::{DefaultTheme, embedded_file};
use crate::load::suggest;

/// What the mark at the head of a copy begins with.
const MARK: &str = "motcua theme: ";

/// A part of the theme: a file, or the folder of a component with all its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// `templates/home.html`, `components/notice`.
    pub(crate) name: String,
    /// Paths in the theme.
    pub(crate) files: Vec<String>,
}

/// Why there is no such part.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotFound {
    /// Nothing is called so; what may be meant, nearest first.
    Unknown(Vec<String>),
    /// Several parts are.
    Ambiguous(Vec<String>),
}

/// All parts by their names.
pub(crate) fn parts() -> Vec<Part> {
    let mut parts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in DefaultTheme::iter().filter(|path| !path.ends_with(".md")) {
        let name = component(&path).unwrap_or(&path).to_owned();
        parts.entry(name).or_default().push(path.to_string());
    }
    let sorted = |mut files: Vec<String>| {
        files.sort();
        files
    };
    parts.into_iter().map(|(name, files)| Part { name, files: sorted(files) }).collect()
}

/// The folder of a component's file.
pub(crate) fn component(path: &str) -> Option<&str> {
    let (folder, _) = path.rsplit_once('/')?;
    folder.starts_with("components/").then_some(folder)
}

/// The part that is called so: by its name, by the path of a file of it, or by the end of either, with or without extension.
///
/// # Errors
/// When there is none, or there are several.
pub(crate) fn find(name: &str) -> Result<Part, NotFound> {
    let name = name.trim_end_matches('/');
    let name = name.strip_prefix(FOLDER).unwrap_or(name);
    let parts = parts();
    if let Some(part) = parts.iter().find(|part| part.name == name) {
        return Ok(part.clone());
    }
    if parts.iter().any(|part| part.files.iter().any(|file| file == name)) {
        return Ok(Part { name: name.to_owned(), files: vec![name.to_owned()] });
    }
    let mut called: Vec<&Part> = parts.iter().filter(|part| is_called(&part.name, name)).collect();
    match called.len() {
        0 => Err(NotFound::Unknown(nearest(name, &parts))),
        1 => Ok(called.remove(0).clone()),
        _ => Err(NotFound::Ambiguous(called.iter().map(|part| part.name.clone()).collect())),
    }
}

/// Whether a path ends with these words, with or without its extension.
fn is_called(path: &str, name: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let ends = |path: &str| path.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('/'));
    ends(path) || ends(stem)
}

/// Names that may be meant: near to the whole name, or to its last part.
fn nearest(name: &str, parts: &[Part]) -> Vec<String> {
    let last = |path: &str| path.rsplit('/').next().unwrap_or(path).split('.').next().unwrap_or_default().to_owned();
    let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
    let lasts: Vec<String> = names.iter().map(|name| last(name)).collect();
    let meant = suggest(&last(name), &lasts.iter().map(String::as_str).collect::<Vec<_>>());
    let by_last = names.iter().zip(&lasts).filter(|(_, last)| Some(last.as_str()) == meant).map(|(name, _)| *name);
    let mut found: Vec<String> = suggest(name, &names).into_iter().chain(by_last).map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}

/// A file of the theme to be edited: behind a comment that says which version of it this is, where its kind has comments.
pub(crate) fn copy(path: &str) -> String {
    let text = embedded_file(path).unwrap_or_default();
    let mark = format!("{MARK}{path} {} {}", env!("CARGO_PKG_VERSION"), fingerprint(&text));
    let comment = match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => format!("{{#- {mark} -#}}\n"),
        "css" | "js" => format!("/* {mark} */\n"),
        "ftl" => format!("# {mark}\n\n"),
        "typ" => format!("// {mark}\n"),
        "svg" => format!("<!-- {mark} -->\n"),
        _ => String::new(),
    };
    comment + &text
}

/// Whether the theme's file has changed since this copy of it was taken; not known of files that people made themselves.
pub(crate) fn has_changed_since(path: &str, copy: &str) -> bool {
    let Some((_, mark)) = copy.lines().next().and_then(|line| line.split_once(MARK)) else { return false };
    let taken = mark.split_whitespace().nth(2);
    taken.is_some() && taken != embedded_file(path).map(|text| fingerprint(&text)).as_deref()
}

/// A copy without the comment that says where it is from.
pub(super) fn without_mark(copy: &str) -> &str {
    copy.split_once('\n').filter(|(first, _)| first.contains(MARK)).map_or(copy, |(_, rest)| rest)
}

/// What changes when the text does.
fn fingerprint(text: &str) -> String {
    Sha256::digest(text).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_called_by_any_name_that_means_one() {
        let files = |name: &str| find(name).unwrap().files;
        let fees =
            ["css", "example.html", "html"].map(|extension| format!("components/fee-table/fee-table.{extension}"));
        assert_eq!(files("fee-table"), fees);
        for name in ["home", "home.html", "templates/home", "templates/home.html", "theme/templates/home.html"] {
            assert_eq!(files(name), ["templates/home.html"], "{name}");
        }
        assert_eq!(files("components/notice/notice.css"), ["components/notice/notice.css"]);
        assert_eq!(files("components/notice/").len(), files("notice").len());
        assert_eq!(files("vi/pages"), ["strings/vi/pages.ftl"]);
        assert_eq!(files("icon.svg"), ["icon.svg"]);
        let both = ["strings/en/pages.ftl", "strings/vi/pages.ftl"].map(str::to_owned);
        assert_eq!(find("pages"), Err(NotFound::Ambiguous(both.to_vec())));
        assert_eq!(find("notcie"), Err(NotFound::Unknown(vec!["components/notice".to_owned()])));
        assert_eq!(find("zzzzzzzzzz"), Err(NotFound::Unknown(Vec::new())));
        for name in ["", "/", "..", "../../site.yaml", "README.md", "\u{301}é/"] {
            assert!(find(name).is_err(), "{name}");
        }
    }

    #[test]
    fn a_copy_knows_whether_the_theme_went_on() {
        for path in DefaultTheme::iter().filter(|path| !path.ends_with(".md")) {
            let copy = copy(&path);
            assert!(!has_changed_since(&path, &copy), "{path}");
            if path.ends_with(".txt") {
                continue;
            }
            let older = copy.replacen(&fingerprint(&embedded_file(&path).unwrap()), "0123456789", 1);
            assert!(has_changed_since(&path, &older), "{path}");
            let mine = copy.lines().skip(1).collect::<Vec<_>>().join("\n");
            assert!(!has_changed_since(&path, &mine), "{path}");
        }
    }
}
