//! What every page has: its place in the site, its languages, its files; and what is said of the site everywhere.

use serde::Serialize;

use super::Words;

/// An abbreviation that a page uses.
#[derive(Debug, Serialize)]
pub(crate) struct AbbreviationView {
    /// `BHYT`.
    pub(crate) short: String,
    /// What it stands for.
    pub(crate) long: Words,
}

/// Given to every template as `page`.
#[derive(Debug, Serialize)]
pub(crate) struct PageView {
    /// `home`, `field`, `event`, `procedure`, `article`, `articles`, `set`, `sets`, `notices`, `offices`, `office`,
    /// `search`, `index` (A–Z), `lookup`, `statistics`, `suggestions`, `apology`,
    /// `data`, `about`, `accessibility`, `offline`, `redirect`, `gone` or `not-found`.
    pub(crate) kind: &'static str,
    /// The page's language, a BCP 47 tag.
    pub(crate) language: String,
    /// Whether its script runs from right to left.
    pub(crate) right_to_left: bool,
    /// The title without the site's name.
    pub(crate) title: String,
    /// One sentence for search engines and link previews.
    pub(crate) description: Option<String>,
    /// From this page to the root of its language, ending in `/` (`../../`, `./` on the home page).
    pub(crate) root: String,
    /// What the page says of itself to search engines: JSON-LD for a `<script>` block, already escaped for that place, to be
    /// put in as it is.
    pub(crate) json_ld: Option<String>,
    /// The feed of what changed (Atom), on the pages that name it.
    pub(crate) changes: Option<String>,
    /// The absolute address, when the site knows its own.
    pub(crate) canonical: Option<String>,
    /// From the home page down to this page's parent; empty on the home page.
    pub(crate) breadcrumb: Vec<LinkView>,
    /// This page in the site's languages, the main language first. One entry: nothing to switch.
    pub(crate) languages: Vec<LanguageView>,
    /// The page's address without its scheme, where there is a file `qr.svg` beside the page that leads to it.
    pub(crate) on_paper: Option<String>,
    /// The page of what loudspeakers read out of this one.
    pub(crate) scripts: Option<String>,
    /// What there is of it to print; empty: nothing.
    pub(crate) handouts: Vec<HandoutView>,
    /// The files the page loads.
    pub(crate) assets: AssetsView,
}

/// A file to print.
#[derive(Debug, Serialize)]
pub(crate) struct HandoutView {
    /// What it is ("Một tờ A4").
    pub(crate) name: String,
    /// Relative address.
    pub(crate) href: String,
    /// "PDF, 2 trang, 56 KB".
    pub(crate) note: String,
}

/// A name that leads somewhere.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LinkView {
    /// What is read.
    pub(crate) name: Words,
    /// Relative address.
    pub(crate) href: String,
}

/// One language of the language switch.
#[derive(Debug, Serialize)]
pub(crate) struct LanguageView {
    /// BCP 47 tag.
    pub(crate) code: String,
    /// The language's own name for itself.
    pub(crate) name: String,
    /// This page in that language, or that language's home where the page has no words in it.
    pub(crate) href: String,
    /// The same for search engines: absolute where the site knows its own address.
    pub(crate) alternate: String,
    /// Whether this is the page's language.
    pub(crate) current: bool,
    /// Whether words of this page exist in that language.
    pub(crate) translated: bool,
}

/// Given to `redirect.html` as `redirect`.
#[derive(Debug, Serialize)]
pub(crate) struct RedirectView {
    /// Relative address of the page it leads to.
    pub(crate) href: String,
    /// The name of that page.
    pub(crate) name: Words,
}

/// Given to `data.html` as `data`.
#[derive(Debug, Serialize)]
pub(crate) struct DataView {
    /// One after the other, as they are shown.
    pub(crate) files: Vec<DataFileView>,
}

/// A file of the open data.
#[derive(Debug, Serialize)]
pub(crate) struct DataFileView {
    /// `procedures`, `schema`, `cpsv` or `schema-org`.
    pub(crate) id: &'static str,
    /// `procedures.json`.
    pub(crate) name: String,
    /// Relative address.
    pub(crate) href: String,
}

/// Relative addresses of content-hashed files.
#[derive(Debug, Serialize)]
pub(crate) struct AssetsView {
    /// The style sheet.
    pub(crate) style: String,
    /// The script every page loads (deferred, classic).
    pub(crate) script: String,
    /// The site's icon (SVG).
    pub(crate) icon: String,
    /// The style of the pages of figures and suggestions.
    pub(crate) figures: String,
    /// The style of the lookup page.
    pub(crate) lookup_style: String,
    /// The script that starts the search: the search page loads it, other pages when somebody turns to a search box.
    pub(crate) search: String,
    /// The script that helps to prepare a visit, on guides and on the pages of offices.
    pub(crate) visit: Option<String>,
    /// Where pages are opened as files: the script that brings what they would fetch.
    pub(crate) folder: Option<String>,
    /// The file that has the whole training set of this page.
    pub(crate) set_file: Option<String>,
    /// The script of the worker that keeps pages, where they are kept.
    pub(crate) worker: Option<String>,
    /// The WebAssembly part of this page, on pages that have one besides the search.
    pub(crate) module: Option<ModuleView>,
}

/// A WebAssembly module and what loads it.
#[derive(Debug, Serialize)]
pub(crate) struct ModuleView {
    /// The loader of the theme (`scripts/module.js`).
    pub(crate) loader: String,
    /// What uses the module, behind wasm-bindgen's glue.
    pub(crate) script: String,
    /// The module itself.
    pub(crate) wasm: String,
    /// The module's texts and settings as JSON, for a `<script type="application/json">` data block: already escaped
    /// for that place (`<` as `\u003c`), to be put in as it is.
    pub(crate) settings_json: String,
}

/// Given to every template as `site`.
#[derive(Debug, Serialize)]
pub(crate) struct SiteView {
    /// The Content-Security-Policy, for hosts that send none.
    pub(crate) policy: String,
    /// The day of the copy, in the edition that is carried along.
    pub(crate) copied_on: Option<String>,
    /// The language of the content, a BCP 47 tag.
    pub(crate) language: String,
    /// The site's name.
    pub(crate) name: Words,
    /// The province's name.
    pub(crate) province: Words,
    /// Whether this is a sample, not an official site.
    pub(crate) sample: bool,
    /// Who answers for the content.
    pub(crate) publisher: Option<Words>,
    /// By which decision, how to reach them, who is responsible; for the page about the site.
    pub(crate) imprint: Option<ImprintView>,
    /// The number to call.
    pub(crate) hotline: Option<HotlineView>,
    /// The official portal where applications are filed.
    pub(crate) portal: Option<LinkView>,
    /// The main navigation.
    pub(crate) navigation: Vec<NavigationView>,
    /// Relative address of the search page.
    pub(crate) search: String,
    /// Relative address of the alphabetical list.
    pub(crate) index: String,
    /// Relative address of the list of training sets, where there are any.
    pub(crate) sets: Option<String>,
    /// Relative address of the lookup page.
    pub(crate) lookup: String,
    /// Statistics and suggestions, where the site has them; apologies are reached from there and from the lookup.
    pub(crate) more: Vec<LinkView>,
    /// Relative address of the page for suggestions, where there is one.
    pub(crate) suggestions: Option<String>,
    /// Relative address of the page about the site (who, privacy).
    pub(crate) about: String,
    /// Relative address of the statement on accessibility.
    pub(crate) accessibility: String,
}

/// Given to `accessibility.html` as `accessibility`.
#[derive(Debug, Serialize)]
pub(crate) struct AccessibilityView {
    /// Relative address of where it says how soon suggestions are answered, if the site says so.
    pub(crate) answer: Option<String>,
    /// When the statements of the page were last checked, as dates are written.
    pub(crate) checked: String,
}

/// What else is known of who publishes.
#[derive(Debug, Serialize)]
pub(crate) struct ImprintView {
    /// The decision that the site rests on.
    pub(crate) decision: Option<Words>,
    /// How to reach the publisher.
    pub(crate) contact: Option<Words>,
    /// Who is responsible for the content.
    pub(crate) editor: Option<Words>,
}

/// A number to call.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HotlineView {
    /// As it is read: `0237 3 123 456`.
    pub(crate) phone: String,
    /// For a `tel:` address: digits, with `+` where given.
    pub(crate) tel: String,
    /// When somebody answers.
    pub(crate) hours: Option<Words>,
    /// What to know of the number (for example that it is a sample).
    pub(crate) note: Option<Words>,
}

/// One entry of the main navigation.
#[derive(Debug, Serialize)]
pub(crate) struct NavigationView {
    /// `procedures`, `lookup`, `offices`, `articles`.
    pub(crate) id: &'static str,
    /// What is read.
    pub(crate) name: String,
    /// Relative address.
    pub(crate) href: String,
    /// Whether the page belongs to this part of the site.
    pub(crate) current: bool,
}
