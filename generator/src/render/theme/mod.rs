//! The theme: the embedded files, one by one replaced or joined by those in the site's folder `theme/`, become one style
//! sheet, scripts, templates and strings.

mod engine;
mod faults;
mod own;
pub(crate) mod parts;
mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_embed::Embed;
use tera::Tera;

use super::assets::{Integrity, minify_css, squeeze_script};
use crate::diagnostics::{FileId, Report, Sources};
use crate::strings::Strings;
pub(crate) use engine::escape;

#[derive(Embed)]
#[folder = "../themes/default"]
struct DefaultTheme;

/// The folder of a site with its own files of the theme.
pub(crate) const FOLDER: &str = "theme/";

/// The strings a page may use are these files of a language's folder.
const CATALOGUES: &[&str] = &[
    "pages.ftl",
    "views.ftl",
    "status.ftl",
    "figures.ftl",
    "suggestions.ftl",
    "descriptions.ftl",
    "accessibility.ftl",
    "data.ftl",
    "handouts.ftl",
    "scripts.ftl",
    "offline.ftl",
    "folder.ftl",
    "style-guide.ftl",
];
/// The strings the browser modules use.
const BROWSER_CATALOGUES: &[&str] = &["browser.ftl", "visit.ftl"];
/// Languages that the embedded theme speaks; a text that a language lacks is taken from the later one, then from the first.
const LANGUAGES: [&str; 2] = ["vi", "en"];

/// How the names of files end that show components.
const EXAMPLE: &str = ".example.html";

/// A theme whose texts are in memory.
pub(crate) struct Theme {
    /// All files but the site's own strings, by their paths in the theme.
    files: BTreeMap<String, String>,
    /// The site's own strings, by their paths in the theme: they stand over the others key by key.
    own_strings: BTreeMap<String, String>,
    /// The site's own files, for faults found in them.
    own: BTreeMap<String, FileId>,
}

impl Theme {
    /// The theme that is part of the binary.
    pub(crate) fn embedded() -> Self {
        let files = DefaultTheme::iter().filter_map(|path| Some((path.to_string(), embedded_file(&path)?))).collect();
        Self { files, own_strings: BTreeMap::new(), own: BTreeMap::new() }
    }

    /// The theme with the `own` files of a site whose pages are in `languages`; what is wrong with these files goes into the
    /// report.
    pub(crate) fn of(own: &[FileId], languages: &[String], sources: &Sources, report: &mut Report) -> Self {
        let mut theme = Self::embedded();
        if !own.is_empty() {
            own::lay_over(&mut theme, own, languages, sources, report);
        }
        theme
    }

    /// A file of the theme.
    pub(crate) fn file(&self, path: &str) -> &str {
        self.files.get(path).map_or("", String::as_str)
    }

    /// The layouts of handouts by name (`a4.typ`).
    #[cfg(feature = "handouts")]
    pub(crate) fn layouts(&self) -> BTreeMap<String, String> {
        let name = |path: &str| path.strip_prefix("handouts/").filter(|name| name.ends_with(".typ")).map(str::to_owned);
        self.files.iter().filter_map(|(path, text)| Some((name(path)?, text.clone()))).collect()
    }

    /// A script of the theme, without what is there for readers. Behind `site` stand the scripts that a site adds.
    pub(crate) fn script(&self, name: &str) -> String {
        let script = squeeze_script(self.file(&format!("scripts/{name}.js")));
        let added = self.added("scripts/", ".js").filter(|_| name == "site");
        added.fold(script, |script, text| script + &squeeze_script(text))
    }

    /// The one style sheet: tokens, base, components in the order of their names, what a site adds, print.
    pub(crate) fn style(&self) -> String {
        let mut style = self.file("style/tokens.css").to_owned() + self.file("style/base.css");
        for (_, css) in self.files.iter().filter(|(path, _)| path.starts_with("components/") && path.ends_with(".css"))
        {
            style.push_str(css);
        }
        self.added("style/", ".css").for_each(|css| style.push_str(css));
        style.push_str(self.file("style/print.css"));
        minify_css(&style)
    }

    /// Files right below `folder` that the embedded theme has not.
    fn added<'a>(&'a self, folder: &'static str, extension: &'static str) -> impl Iterator<Item = &'a str> {
        let own = self.own.keys().filter(move |path| {
            let name = path.strip_prefix(folder).and_then(|name| name.strip_suffix(extension));
            name.is_some_and(|name| !name.contains('/')) && DefaultTheme::get(path).is_none()
        });
        own.map(|path| self.file(path))
    }

    /// The style of a few pages, which they load besides: of figures and suggestions, of the lookup.
    pub(crate) fn extra_style(&self, name: &str) -> String {
        minify_css(self.file(&format!("style/{name}.css")))
    }

    /// The strings of pages in a language; what the theme lacks in it is in English, then in Vietnamese.
    ///
    /// # Errors
    /// A sentence on the catalogue that cannot be read.
    pub(crate) fn strings(&self, language: &str) -> Result<Strings, String> {
        self.catalogues(language, CATALOGUES, |name| !BROWSER_CATALOGUES.contains(&name))
    }

    /// The strings of the browser modules in a language.
    ///
    /// # Errors
    /// A sentence on the catalogue that cannot be read.
    pub(crate) fn browser_strings(&self, language: &str) -> Result<Strings, String> {
        self.catalogues(language, BROWSER_CATALOGUES, |name| BROWSER_CATALOGUES.contains(&name))
    }

    /// For each language the embedded catalogues, then the site's own whose names `belong` to them.
    fn catalogues(&self, language: &str, names: &[&str], belongs: impl Fn(&str) -> bool) -> Result<Strings, String> {
        let mut catalogues = Vec::new();
        for language in LANGUAGES.iter().chain([&language]) {
            let folder = format!("strings/{language}/");
            catalogues.extend(names.iter().map(|name| self.file(&format!("{folder}{name}"))));
            let own = self.own_strings.iter().filter_map(|(path, text)| Some((path.strip_prefix(&folder)?, text)));
            catalogues.extend(own.filter(|(name, _)| belongs(name)).map(|(_, text)| text.as_str()));
        }
        Strings::parse(language, &catalogues)
    }

    /// Templates and components by their paths.
    fn templates(&self) -> impl Iterator<Item = (&str, &str)> {
        let templates = self.files.iter().filter(|(path, _)| path.ends_with(".html"));
        templates.map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The template engine of a language. `shows`: with the page that shows the components, and their examples.
    ///
    /// # Errors
    /// What is wrong with the templates, as far as the engine says it at once.
    pub(crate) fn engine(
        &self,
        strings: Arc<Strings>,
        integrity: Option<Integrity>,
        shows: bool,
    ) -> Result<Tera, tera::Error> {
        let is_wanted = |path: &str| shows || !(path.ends_with(EXAMPLE) || path == "templates/style-guide.html");
        engine::engine(self.templates().filter(|(path, _)| is_wanted(path)), strings, integrity)
    }

    /// The folders of `components/`, by name.
    pub(crate) fn component_folders(&self) -> impl Iterator<Item = &str> {
        let folders = self.files.keys().filter_map(|path| path.strip_prefix("components/")?.split('/').next());
        folders.collect::<BTreeSet<_>>().into_iter()
    }

    /// The files that show the components of a folder.
    pub(crate) fn examples(&self, folder: &str) -> Vec<&str> {
        let files = self.files.keys().filter(|path| path.starts_with(folder) && path.ends_with(EXAMPLE));
        files.map(String::as_str).collect()
    }

    /// Whether a site has files of its own in a folder.
    pub(crate) fn has_own(&self, folder: &str) -> bool {
        self.own.keys().any(|path| path.starts_with(folder))
    }

    /// Puts what the template engine found wrong into the report, at its places in the site's own files.
    pub(crate) fn report(&self, errors: &[tera::Error], sources: &Sources, report: &mut Report) {
        errors.iter().for_each(|error| faults::add(self, error, sources, report));
    }
}

/// A file of the embedded theme.
fn embedded_file(path: &str) -> Option<String> {
    DefaultTheme::get(path).map(|file| String::from_utf8_lossy(&file.data).into_owned())
}
