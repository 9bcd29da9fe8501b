//! A training set as one file, for telephones, which open no folders: the set, then every page of it, with the style
//! inside and without scripts.
//!
//! The parts are taken out of the pages that the site has anyway. Ids get the name of their part in front, links between
//! parts stay in the file, other links lead to the site where it knows its address and are plain text elsewhere.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use tera::Context;

use super::address::Address;
use super::localize::exists;
use super::views::{SetFilePartView, SetFileView};
use super::{Job, RenderError, Renderer, assets};
use crate::model::{PageTarget, TrainingSet};

/// Where the file of a set lies below the root of its language.
pub(super) fn path(set: &str) -> String {
    format!("mot-tep/{set}.html")
}

/// The file of a set in the language of `renderer`.
///
/// # Errors
/// When one of its pages cannot be made.
pub(super) fn set_file(renderer: &Renderer<'_>, set: &TrainingSet) -> Result<String, RenderError> {
    let site = renderer.input.site;
    let mut pages = vec![Job { address: Address::Set(&set.id), template: "set" }];
    pages.extend(set.items.iter().map(|item| match &item.target {
        PageTarget::Procedure(slug) => Job { address: Address::Procedure(slug), template: "procedure" },
        PageTarget::Article(slug) => Job { address: Address::Article(slug), template: "article" },
    }));
    // Named twice in a set, a page stands in the file once.
    let mut paths: Vec<String> = Vec::new();
    let mut mains = Vec::new();
    for job in &pages {
        let main = renderer.languages.first().filter(|_| !exists(site, job.address, &renderer.language.code));
        let own = Renderer { language: main.unwrap_or(renderer.language), ..*renderer };
        let (file, html) = own.page(job)?;
        if !paths.contains(&file) {
            mains.push((main.map(|language| language.code.clone()), still(main_of(&html))));
            paths.push(file);
        }
    }
    let names: BTreeMap<&str, String> =
        paths.iter().enumerate().map(|(number, path)| (path.as_str(), format!("p{number}"))).collect();
    let parts = mains.iter().zip(&paths).map(|((language, html), path)| {
        let is_first = names.get(path.as_str()).is_some_and(|name| name == "p0");
        let inside = Inside { names: &names, path, base: site.settings.base_url.as_deref(), is_first };
        let html = inside.rewritten(html);
        let html = match language {
            Some(code) => format!("<div lang=\"{code}\">{html}</div>"),
            None => html,
        };
        SetFilePartView { anchor: names.get(path.as_str()).cloned().unwrap_or_default(), html }
    });
    let theme = renderer.input.theme;
    let style = theme.style() + &theme.extra_style("set-file");
    let sum = assets::integrity(&Sha256::digest(&style));
    let policy = format!("default-src 'none'; style-src '{sum}'; base-uri 'none'; form-action 'none'");
    let view = SetFileView { policy, style, parts: parts.collect() };
    let mut context = Context::new();
    context.insert("file", &view);
    let address = Address::Set(&set.id);
    let localizer = renderer.localizer(format!("{}{}", renderer.language.prefix, path(&set.id)));
    renderer.fill("set-file", context, Some(address), &localizer)
}

/// What stands in the main part of a page, without the way down to it.
fn main_of(html: &str) -> &str {
    let start = html.find("<main").and_then(|at| html[at..].find('>').map(|end| at + end + 1)).unwrap_or(0);
    // A site's own frame may have no main part, or an odd one.
    let end = html.rfind("</main>").filter(|end| start <= *end).unwrap_or(html.len());
    let main = &html[start..end];
    main.find("<article").map_or(main, |at| &main[at..])
}

/// Without what needs a script or another file: "your case", buttons, recordings, pictures.
fn still(html: &str) -> String {
    let mut html = html.to_owned();
    for (start, end) in [
        ("<form", "</form>"),
        ("<button", "</button>"),
        ("<section id=\"nghe\"", "</section>"),
        ("<audio", "</audio>"),
        ("<img", ">"),
    ] {
        while let Some(at) = html.find(start) {
            let length = html[at..].find(end).map_or(html.len() - at, |found| found + end.len());
            html.replace_range(at..at + length, "");
        }
    }
    html
}

/// A page that becomes a part of the file.
struct Inside<'a> {
    /// The files of all parts and what their ids begin with.
    names: &'a BTreeMap<&'a str, String>,
    /// The file of this one.
    path: &'a str,
    base: Option<&'a str>,
    /// Whether it is the set, whose title is that of the file.
    is_first: bool,
}

impl Inside<'_> {
    /// Goes through the attributes that name something.
    fn rewritten(&self, html: &str) -> String {
        let mut out = String::with_capacity(html.len());
        let mut rest = html;
        while let Some(open) = rest.find('<') {
            let close = rest[open..].find('>').map_or(rest.len(), |end| open + end + 1);
            out.push_str(&rest[..open]);
            out.push_str(&self.tag(&rest[open..close]));
            rest = &rest[close..];
        }
        out.push_str(rest);
        out
    }

    fn tag(&self, tag: &str) -> String {
        let mut tag = if self.is_first { tag.to_owned() } else { demoted(tag) };
        for name in ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            tag = changed(&tag, name, |value| {
                Some(value.split(' ').map(|id| self.id(self.path, id)).collect::<Vec<_>>().join(" "))
            });
        }
        changed(&tag, "href", |href| self.href(href))
    }

    /// An id of a part.
    fn id(&self, path: &str, id: &str) -> String {
        self.names.get(path).map_or_else(|| id.to_owned(), |name| format!("{name}-{id}"))
    }

    /// A link of the part; none where it leads nowhere.
    fn href(&self, href: &str) -> Option<String> {
        if let Some(anchor) = href.strip_prefix('#') {
            return Some(format!("#{}", self.id(self.path, anchor)));
        }
        if href.split(['/', '?', '#']).next().is_some_and(|scheme| scheme.contains(':')) {
            return Some(href.to_owned());
        }
        let (path, anchor) = href.split_once('#').map_or((href, None), |(path, anchor)| (path, Some(anchor)));
        let target = joined(self.path, path);
        match (self.names.get(target.as_str()), anchor, self.base) {
            (Some(name), None, _) => Some(format!("#{name}")),
            (Some(_), Some(anchor), _) => Some(format!("#{}", self.id(&target, anchor))),
            (None, _, Some(base)) => {
                let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
                Some(format!("{base}/{}{anchor}", target.strip_suffix("index.html").unwrap_or(&target)))
            }
            (None, _, None) => None,
        }
    }
}

/// Headings stand below that of the file.
fn demoted(tag: &str) -> String {
    for (level, below) in [("h4", "h5"), ("h3", "h4"), ("h2", "h3"), ("h1", "h2")] {
        for (start, end) in [("<", [' ', '>']), ("</", ['>', '>'])] {
            if let Some(rest) = tag.strip_prefix(&format!("{start}{level}"))
                && rest.starts_with(end)
            {
                return format!("{start}{below}{rest}");
            }
        }
    }
    tag.to_owned()
}

/// A tag with another value of an attribute, or without it.
fn changed(tag: &str, name: &str, change: impl Fn(&str) -> Option<String>) -> String {
    let before = format!(" {name}=\"");
    let Some(at) = tag.find(&before) else { return tag.to_owned() };
    let start = at + before.len();
    let Some(length) = tag[start..].find('"') else { return tag.to_owned() };
    let rest = &tag[start + length + 1..];
    match change(&tag[start..start + length]) {
        Some(value) => format!("{}{before}{value}\"{rest}", &tag[..at]),
        None => format!("{}{rest}", &tag[..at]),
    }
}

/// The file of the site to which a relative address leads from another file.
fn joined(from: &str, href: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            other => parts.push(other),
        }
    }
    super::address::file(&parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_without_a_main_part_is_taken_whole() {
        for (html, expected) in [("<main><p>a</p></main>b", "<p>a</p>"), ("</main><main>a", "a"), ("<p>a", "<p>a")] {
            assert_eq!(main_of(html), expected, "{html}");
        }
    }

    #[test]
    fn links_stay_in_the_file_or_lead_to_the_site() {
        let names =
            BTreeMap::from([("tap-huan/s/index.html", "p0".to_owned()), ("thu-tuc/a/index.html", "p1".to_owned())]);
        let inside = |base| Inside { names: &names, path: "tap-huan/s/index.html", base, is_first: false };
        let html = "<h1 id=\"x\">A</h1><a class=\"c\" href=\"../../thu-tuc/a/index.html\">a</a><a href=\"../../thu-tuc/a/#phi\">b</a>\
                    <a href=\"#x\">c</a><a href=\"tel:1\">d</a><a href=\"../../thu-tuc/b/index.html#y\">e</a>";
        assert_eq!(
            inside(None).rewritten(html),
            "<h2 id=\"p0-x\">A</h2><a class=\"c\" href=\"#p1\">a</a><a href=\"#p1-phi\">b</a>\
             <a href=\"#p0-x\">c</a><a href=\"tel:1\">d</a><a>e</a>"
        );
        assert!(inside(Some("https://a.vn")).rewritten(html).contains("href=\"https://a.vn/thu-tuc/b/#y\""));
    }
}
