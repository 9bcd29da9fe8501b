//! The model becomes pages: views and templates give HTML, which goes to the output as it is made.

pub(crate) mod address;
mod assets;
mod broadcast;
mod build;
mod description;
mod edition;
mod folder;
#[cfg(feature = "handouts")]
mod handout;
mod hosting;
mod linked;
mod localize;
mod lookup;
mod markdown;
mod offline;
mod one_file;
mod page;
#[cfg(feature = "handouts")]
mod paper;
mod qr;
mod scripts;
mod starter;
mod style_guide;
mod theme;
mod views;
mod visit;

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use motcua_lookup::search::{IndexFile, IndexFiles};
use rayon::prelude::*;
use serde::Serialize;
use tera::{Context, Tera};

use crate::model::{Feed, Pages, Site};
use crate::script::{Subject as Spoken, Writer};
use crate::strings::Strings;
use address::{Address, file};
use assets::{Asset, Integrity};
pub(crate) use edition::Edition;
pub(crate) use folder::carrier;
#[cfg(feature = "handouts")]
pub(crate) use handout::{Blank, Desk, Subject, receives};
pub(crate) use hosting::content_security_policy;
use localize::Localizer;
pub(crate) use localize::exists;
pub(crate) use page::CHANGES;
use scripts::Opener;
pub(crate) use theme::{Theme, escape, parts as theme_parts};

/// What a build is given besides the site.
pub(crate) struct RenderInput<'a> {
    pub(crate) site: &'a Site,
    pub(crate) theme: &'a Theme,
    /// The day for which the site is built.
    pub(crate) today: Date,
    /// The files of the search index.
    pub(crate) index: IndexFiles,
    /// The feeds that the lookup page asks; the first has the codes that show no root.
    pub(crate) feeds: &'a [Feed],
    /// The WebAssembly modules.
    pub(crate) modules: &'a Modules,
    /// Makes what loudspeakers read out; none where a site is not in Vietnamese.
    pub(crate) scripts: Option<&'a Writer<'a>>,
    /// Handouts that are files of the site.
    pub(crate) handouts: &'a Handouts,
    pub(crate) edition: Edition,
}

/// The handouts of pages, by the path of the page.
pub(crate) type Handouts = BTreeMap<String, Vec<HandoutFile>>;

/// A handout that is a file of the site.
#[derive(Debug, Clone)]
pub(crate) struct HandoutFile {
    /// What it is: `a4`, `booklet-front`.
    pub(crate) kind: String,
    /// Where it stands in the site.
    pub(crate) path: String,
    /// In bytes.
    pub(crate) size: usize,
    pub(crate) pages: usize,
}

/// What runs in the browser, as the build of the binary made it.
pub(crate) struct Modules {
    pub(crate) search: Module,
    pub(crate) lookup: Module,
    /// Reads open feeds.
    pub(crate) open: Module,
    /// Reads sealed feeds.
    pub(crate) opener: Module,
    pub(crate) days: Module,
}

/// A WebAssembly module and its glue script.
#[derive(Clone, Copy)]
pub(crate) struct Module {
    pub(crate) glue: &'static [u8],
    pub(crate) wasm: &'static [u8],
}

/// Where finished files go.
pub(crate) trait Output: Sync {
    /// Takes a file of the site.
    ///
    /// # Errors
    /// When it cannot be written.
    fn put(&self, path: &str, bytes: Vec<u8>) -> io::Result<()>;
}

/// What can go wrong while pages are made.
#[derive(Debug)]
pub(crate) enum RenderError {
    /// A catalogue of strings is faulty.
    Theme(String),
    /// Templates are faulty: everything that was found wrong in any page.
    Templates(Vec<tera::Error>),
    /// A file could not be written.
    Write(io::Error),
}

impl From<io::Error> for RenderError {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

/// What a build made.
#[derive(Debug, Default)]
pub(crate) struct Rendered {
    /// How many pages there are.
    pub(crate) pages: usize,
}

/// The files of all pages.
struct Assets {
    style: Asset,
    script: Asset,
    icon: Asset,
    /// The style of the few pages of figures and suggestions.
    figures: Asset,
    /// The style of the lookup page.
    lookup_style: Asset,
    loader: Asset,
    index: Vec<Asset>,
    /// What the paths of the index files begin with.
    index_prefix: String,
    search: Asset,
    lookup: (Asset, Asset),
    /// Where pages are opened as files: what they would fetch.
    folder: Option<Asset>,
    /// In the preview: the style of the page that shows the components.
    style_guide: Option<Asset>,
    /// What reads feeds, by their mode.
    openers: Vec<Opener>,
}

impl Assets {
    fn new(input: &RenderInput<'_>) -> Self {
        let [style, script, icon] = shared_assets(input.theme);
        let loader = input.theme.script("module").into_bytes();
        let index_prefix = format!("assets/index-{}-", input.index.edition);
        Self {
            style,
            script,
            icon,
            figures: Asset::new("figures", "css", input.theme.extra_style("figures").into_bytes()),
            lookup_style: Asset::new("lookup", "css", input.theme.extra_style("lookup").into_bytes()),
            loader: Asset::new("module", "js", loader),
            index: input.index.files.iter().map(|file| index_asset(&index_prefix, file)).collect(),
            index_prefix,
            search: Asset::new("search", "wasm", input.modules.search.wasm.to_vec()),
            lookup: scripts::lookup(input),
            style_guide: (input.edition == Edition::Preview).then(|| style_guide::style(input.theme)),
            openers: scripts::openers(input),
            folder: input
                .edition
                .is_folder()
                .then(|| Asset::new("folder", "js", input.theme.script("folder").into_bytes())),
        }
    }

    /// Everything that is part of this site.
    fn all(&self, site: &Site, feeds: &[Feed]) -> Vec<&Asset> {
        let mut all = vec![&self.style, &self.lookup_style, &self.script, &self.icon, &self.search];
        all.extend(&self.index);
        // The page of the components shows those of figures too.
        if site.pages() != Pages::default() || self.style_guide.is_some() {
            all.push(&self.figures);
        }
        all.extend(&self.style_guide);
        all.extend(&self.folder);
        if !feeds.is_empty() {
            all.extend([&self.loader, &self.lookup.0, &self.lookup.1]);
        }
        all.extend(self.openers.iter().flat_map(|opener| [&opener.script, &opener.wasm]));
        all
    }
}

/// A file of the search index. All of one build share a prefix that changes with any of them, so that the head need not
/// name them.
fn index_asset(prefix: &str, file: &IndexFile) -> Asset {
    Asset::named(format!("{prefix}{}.bin", file.name), file.bytes.clone())
}

/// A language with its strings and templates.
struct Language {
    code: String,
    /// `` or `en/`.
    prefix: String,
    strings: Arc<Strings>,
    browser: Strings,
    /// The script that starts the search.
    search: Asset,
    /// The script that helps to prepare a visit.
    visit: Asset,
    engine: Tera,
}

impl Language {
    fn new(code: &str, input: &RenderInput<'_>, assets: &Assets) -> Result<Self, RenderError> {
        let theme = input.theme;
        let strings = Arc::new(theme.strings(code).map_err(RenderError::Theme)?);
        let browser = theme.browser_strings(code).map_err(RenderError::Theme)?;
        let is_main = code == input.site.settings.main_language();
        let prefix = if is_main { String::new() } else { format!("{code}/") };
        let search = starter::starter(input, &assets.index_prefix, &assets.search, code, &prefix, &browser);
        let visit =
            visit::visit(input, &Localizer::new(input.site, &strings, &prefix, visit::FOLDER.to_owned()), &browser);
        let integrity = Integrity::of(assets.all(input.site, input.feeds).into_iter().chain([&search, &visit]));
        let integrity = (!input.edition.is_folder()).then_some(integrity);
        Ok(Self {
            code: code.to_owned(),
            search,
            visit,
            prefix,
            browser,
            engine: theme
                .engine(Arc::clone(&strings), integrity, assets.style_guide.is_some())
                .map_err(|error| RenderError::Templates(vec![error]))?,
            strings,
        })
    }
}

/// One page to make: where, with which template, from what.
struct Job<'a> {
    address: Address<'a>,
    template: &'static str,
}

/// Makes every page of the site. `weigh` sees each page whose weight is limited.
///
/// # Errors
/// When the theme is faulty or the output takes no files.
pub(crate) fn render(
    input: &RenderInput<'_>,
    output: &dyn Output,
    weigh: &(dyn Fn(&str, &[u8]) + Sync),
) -> Result<Rendered, RenderError> {
    let site = input.site;
    let assets = Assets::new(input);
    let codes = site.settings.languages.iter();
    let languages: Vec<Language> = codes.map(|code| Language::new(code, input, &assets)).collect::<Result<_, _>>()?;
    let starters = languages.iter().flat_map(|language| [&language.search, &language.visit]);
    for asset in assets.all(site, input.feeds).into_iter().chain(starters) {
        let (path, bytes) = match input.edition {
            Edition::Folder => folder::file(asset),
            _ => (asset.path.clone(), asset.bytes.clone()),
        };
        output.put(&path, bytes)?;
    }
    let mut jobs = jobs(site);
    if offline::is_kept(input) {
        jobs.push(Job { address: Address::Offline, template: "offline" });
    }
    if let Edition::Host { is_compressed } = input.edition {
        for (path, text) in hosting::files(site, input.feeds, is_compressed) {
            output.put(path, text.into_bytes())?;
        }
    }
    let mut pages = 0;
    let faults = Mutex::new(Vec::new());
    for language in &languages {
        let renderer = Renderer { input, assets: &assets, language, languages: &languages };
        let own: Vec<&Job<'_>> = jobs.iter().filter(|job| exists(site, job.address, &language.code)).collect();
        pages += own.len();
        own.par_iter().try_for_each(|job| {
            let (path, html) = match renderer.page(job) {
                Ok(page) => page,
                // Others may show more of what is wrong.
                Err(RenderError::Templates(errors)) => {
                    faults.lock().unwrap_or_else(PoisonError::into_inner).extend(errors);
                    return Ok(());
                }
                Err(error) => return Err(error),
            };
            let is_weighed = matches!(
                job.address,
                Address::Home
                    | Address::Event(_)
                    | Address::Procedure(_)
                    | Address::Article(_)
                    | Address::Set(_)
                    | Address::Office(_)
            );
            // What lies in a folder is loaded over no network.
            if is_weighed && !input.edition.is_folder() {
                weigh(&path, html.as_bytes());
            }
            if let Some((path, drawing)) = renderer.qr(&path, job.address) {
                output.put(&path, drawing.into_bytes())?;
            }
            for (path, text) in broadcast::files(job.address, input) {
                output.put(&path, text)?;
            }
            output.put(&path, html.into_bytes()).map_err(RenderError::from)
        })?;
    }
    let faults = faults.into_inner().unwrap_or_else(PoisonError::into_inner);
    if !faults.is_empty() {
        return Err(RenderError::Templates(faults));
    }
    if let Some(style) = &assets.style_guide {
        for language in &languages {
            let renderer = Renderer { input, assets: &assets, language, languages: &languages };
            let (path, html) = style_guide::page(&renderer, style)?;
            output.put(&path, html.into_bytes())?;
        }
    }
    if input.edition.is_folder() {
        output.put("README.txt", readme(input))?;
        for language in &languages {
            let renderer = Renderer { input, assets: &assets, language, languages: &languages };
            let own = site.sets.iter().filter(|set| exists(site, Address::Set(&set.id), &language.code));
            for set in own {
                let path = format!("{}{}", language.prefix, one_file::path(&set.id));
                output.put(&path, one_file::set_file(&renderer, set)?.into_bytes())?;
            }
        }
        return Ok(Rendered { pages });
    }
    if let Some(language) = languages.first() {
        let renderer = Renderer { input, assets: &assets, language, languages: &languages };
        output.put("404.html", renderer.not_found()?.into_bytes())?;
        let renderers = languages.iter().map(|language| Renderer { language, ..renderer }).collect::<Vec<_>>();
        output.put(offline::FILE, offline::worker(&renderers, &[&assets.style, &assets.script, &assets.icon])?)?;
        pages += 1;
    }
    Ok(Rendered { pages })
}

/// What lies beside the pages of a folder, for whoever opens it: as editors of old systems read it.
fn readme(input: &RenderInput<'_>) -> Vec<u8> {
    let settings = &input.site.settings;
    let today = input.today;
    let name = &settings.name.main;
    let phone = settings.hotline.as_ref().map(|hotline| hotline.phone.shown.as_str());
    let call = |words: &str| phone.map(|phone| format!("{words} {phone}")).unwrap_or_default();
    let text = input.theme.file("portable/README.txt");
    let text = text
        .replace("{name}", name)
        .replace("{line}", &"=".repeat(name.chars().count()))
        .replace("{day}", &format!("{:02}/{:02}/{}", today.day(), today.month(), today.year()))
        .replace("{call_vi}", &call("Cần hỏi, gọi:"))
        .replace("{call_en}", &call("To ask, call:"));
    format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes()
}

/// The files that every page loads besides its HTML.
pub(crate) fn shared_files(theme: &Theme) -> Vec<(String, Vec<u8>)> {
    shared_assets(theme).map(|asset| (asset.path, asset.bytes)).to_vec()
}

fn shared_assets(theme: &Theme) -> [Asset; 3] {
    [
        Asset::new("style", "css", theme.style().into_bytes()),
        Asset::new("site", "js", theme.script("site").into_bytes()),
        Asset::new("icon", "svg", theme.file("icon.svg").as_bytes().to_vec()),
    ]
}

/// Every page of one language.
fn jobs(site: &Site) -> Vec<Job<'_>> {
    let job = |address, template| Job { address, template };
    let mut jobs = vec![
        job(Address::Home, "home"),
        job(Address::Offices, "offices"),
        job(Address::Articles, "articles"),
        job(Address::Search, "search"),
        job(Address::Index, "index"),
        job(Address::Lookup, "lookup"),
        job(Address::Data, "data"),
        job(Address::About, "about"),
        job(Address::Accessibility, "accessibility"),
    ];
    jobs.extend(site.fields.iter().map(|field| job(Address::Field(&field.id), "field")));
    jobs.extend(site.events.iter().map(|event| job(Address::Event(&event.id), "event")));
    jobs.extend(site.procedures.iter().map(|procedure| job(Address::Procedure(&procedure.slug), "procedure")));
    jobs.extend(site.procedures.iter().map(|procedure| job(Address::Number(procedure.number), "redirect")));
    jobs.extend(site.articles.iter().map(|article| job(Address::Article(&article.slug), "article")));
    jobs.extend(site.offices.iter().map(|office| job(Address::Office(&office.id), "office")));
    jobs.extend(site.sets.first().map(|_| job(Address::Sets, "sets")));
    jobs.extend(site.sets.iter().map(|set| job(Address::Set(&set.id), "set")));
    if broadcast::is_there(site) {
        jobs.push(job(Address::Scripts, "scripts"));
        jobs.extend(Spoken::all(site).map(|subject| job(broadcast::address(subject), "script")));
    }
    jobs.extend(site.notices.first().map(|_| job(Address::Notices, "notices")));
    let pages = site.pages();
    jobs.extend(pages.statistics.then(|| job(Address::Statistics, "statistics")));
    jobs.extend(pages.suggestions.then(|| job(Address::Suggestions, "suggestions")));
    jobs.extend(pages.apology.then(|| job(Address::Apology, "apology")));
    let redirects = &site.redirects;
    jobs.extend(redirects.moved.keys().map(|path| job(Address::Moved(path), "redirect")));
    jobs.extend(redirects.gone.keys().map(|path| job(Address::Gone(path), "gone")));
    jobs.extend(redirects.reserved_numbers().map(|number| job(Address::Number(number), "redirect")));
    jobs
}

/// The addresses of every page of one language.
pub(crate) fn pages(site: &Site) -> Vec<Address<'_>> {
    jobs(site).into_iter().map(|job| job.address).collect()
}

/// Makes the pages of one language.
#[derive(Clone, Copy)]
struct Renderer<'a> {
    input: &'a RenderInput<'a>,
    assets: &'a Assets,
    language: &'a Language,
    languages: &'a [Language],
}

impl<'a> Renderer<'a> {
    fn localizer(&'a self, path: String) -> Localizer<'a> {
        Localizer::new(self.input.site, &self.language.strings, &self.language.prefix, path)
    }

    /// The path of a page's file and its HTML.
    fn page(&self, job: &Job<'_>) -> Result<(String, String), RenderError> {
        let path = format!("{}{}", self.language.prefix, job.address.path());
        let localizer = self.localizer(path.clone());
        let (name, content) = self.content(job.address, &localizer);
        let mut context = Context::new();
        if let (Some(name), Some(content)) = (name, content) {
            context.insert_value(name, content);
        }
        let html = self.fill(job.template, context, Some(job.address), &localizer)?;
        Ok((file(&path), html))
    }

    /// The file with the code that leads to the page of a file, for who reads it on paper. The preview has none: it has no address
    /// that anybody could scan.
    fn qr(&self, file: &str, address: Address<'_>) -> Option<(String, String)> {
        let base = self.input.site.settings.base_url.as_ref().filter(|_| self.input.edition != Edition::Preview)?;
        let folder = file.strip_suffix(address::INDEX).filter(|_| qr::is_printed(address))?;
        Some((format!("{folder}{}", qr::FILE), qr::drawing(&format!("{base}/{folder}"))?))
    }

    /// The page for addresses that do not exist. It may be shown at any depth, so its addresses begin at the root.
    fn not_found(&self) -> Result<String, RenderError> {
        let localizer = self.localizer("404.html".to_owned());
        let html = self.fill("not-found", Context::new(), None, &localizer)?;
        Ok(page::rooted(&html, self.input.site.settings.base_url.as_deref()))
    }

    fn fill(
        &self,
        template: &str,
        mut context: Context,
        address: Option<Address<'_>>,
        localizer: &Localizer<'_>,
    ) -> Result<String, RenderError> {
        let page = page::page(self, address, localizer);
        context.insert("page", &page);
        context.insert("site", &page::site(self, address, localizer));
        let file = format!("templates/{template}.html");
        let html = self.language.engine.render(&file, &context).map_err(|error| RenderError::Templates(vec![error]))?;
        let html = page::squeeze(&html);
        Ok(if self.input.edition.is_folder() { folder::links(&html) } else { html })
    }

    /// What the page shows besides what every page has: the name templates know it by, and the value.
    fn content(&self, address: Address<'_>, localizer: &Localizer<'_>) -> (Option<&'static str>, Option<tera::Value>) {
        let site = self.input.site;
        let today = self.input.today;
        let value = |name, value: Option<tera::Value>| (Some(name), value);
        match address {
            Address::Home => value("home", to_value(&build::home(today, localizer))),
            Address::Procedure(slug) => {
                let view = site.procedure(slug).map(|procedure| build::procedure(procedure, today, localizer));
                value("procedure", view.as_ref().and_then(to_value))
            }
            Address::Number(_) | Address::Moved(_) => {
                let place = page::target(address, site);
                let view = place.map(|place| views::RedirectView {
                    href: localizer.place(&place),
                    name: page::name(&place, localizer),
                });
                value("redirect", view.as_ref().and_then(to_value))
            }
            Address::Gone(path) => {
                let gone = site.redirects.gone.get(path);
                value("gone", gone.and_then(|gone| to_value(&build::gone(gone, localizer))))
            }
            Address::Sets => value("sets", to_value(&build::sets(localizer))),
            Address::Set(id) => value("set", site.set(id).and_then(|set| to_value(&build::set(set, today, localizer)))),
            Address::Scripts => value("scripts", to_value(&broadcast::list(localizer))),
            Address::ProcedureScripts(_) | Address::EventScripts(_) | Address::SetScripts(_) => {
                let view = broadcast::page(address, self.input.scripts, localizer);
                value("script", view.as_ref().and_then(to_value))
            }
            Address::Notices => value("notices", to_value(&build::notices(today, localizer))),
            Address::Field(id) => {
                value("field", site.field(id).and_then(|field| to_value(&build::field(field, today, localizer))))
            }
            Address::Event(id) => {
                let event = site.events.iter().find(|event| event.id == id);
                value("event", event.and_then(|event| to_value(&build::event(event, today, localizer))))
            }
            Address::Offices => value("offices", to_value(&build::offices(localizer))),
            Address::Office(id) => {
                let office = site.offices.iter().find(|office| office.id == id);
                value("office", office.and_then(|office| to_value(&build::office(office, today, localizer))))
            }
            Address::Articles => value("articles", to_value(&build::articles(localizer))),
            Address::Article(slug) => {
                let article = site.articles.iter().find(|article| article.slug == slug);
                value("article", article.and_then(|article| to_value(&build::article(article, today, localizer))))
            }
            Address::Search => value("browse", to_value(&build::search(localizer))),
            Address::Index => value("index", to_value(&build::index(localizer))),
            Address::Lookup => value("lookup", to_value(&build::lookup(self.input.feeds, localizer))),
            Address::Statistics => value("statistics", to_value(&build::statistics(localizer))),
            Address::Suggestions => value("suggestions", to_value(&build::suggestions(today, localizer))),
            Address::Apology => value("apology", to_value(&build::apology(today, localizer))),
            Address::Data => value("data", to_value(&page::data(localizer))),
            Address::Accessibility => value("accessibility", to_value(&page::accessibility(localizer))),
            Address::About | Address::Offline => (None, None),
        }
    }
}

fn to_value<T: Serialize>(view: &T) -> Option<tera::Value> {
    tera::Value::try_from_serializable(view).ok()
}
