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
mod jobs;
#[cfg(feature = "handouts")]
mod line_breaks;
mod linked;
mod localize;
mod lookup;
mod markdown;
mod markup;
mod offline;
mod one_file;
mod page;
#[cfg(feature = "handouts")]
mod paper;
mod qr;
mod renderer;
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
use tera::Tera;

use crate::model::{Feed, Pages, Site};
use crate::script::Writer;
use crate::strings::Strings;
use address::Address;
use assets::{Asset, Integrity};
pub(crate) use edition::Edition;
pub(crate) use folder::carrier;
#[cfg(feature = "handouts")]
pub(crate) use handout::{Blank, Desk, Subject, receives};
pub(crate) use hosting::content_security_policy;
pub(crate) use jobs::pages;
use jobs::{Job, jobs};
use localize::Localizer;
pub(crate) use localize::exists;
pub(crate) use page::CHANGES;
use renderer::Renderer;
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
        .replace("{day_en}", &today.strftime("%-d %B %Y").to_string())
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
