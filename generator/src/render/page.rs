//! What every page has: title, way home, languages, files; and what is said of the site everywhere.

use jiff::civil::{Date, date};

use super::address::{Address, relative};
use super::description::description;
use super::localize::{Localizer, exists};
use super::views::{
    AccessibilityView, AssetsView, DataFileView, DataView, HandoutView, ImprintView, LanguageView, LinkView,
    NavigationView, PageView, SiteView, Words,
};
use super::{Edition, HandoutFile, Language, Renderer, broadcast, hosting, linked, lookup, offline, one_file, qr};
use crate::model::{Place, Publication, Site, Text};
use crate::strings::Arguments;

/// The feed of what was reviewed or announced last, below the prefix of a language.
pub(crate) const CHANGES: &str = "cap-nhat.atom";

/// The frame of a page; `address` is none for the page that is shown for unknown addresses.
pub(super) fn page(renderer: &Renderer<'_>, address: Option<Address<'_>>, localizer: &Localizer<'_>) -> PageView {
    let site = localizer.site;
    let main = renderer.languages.first().map_or("", |language| language.code.as_str());
    // A redirect is for its target; search engines shall know the target only.
    let canonical_path = match address {
        Some(redirect @ (Address::Number(_) | Address::Moved(_))) => {
            let place = target(redirect, site);
            place.and_then(|place| localizer.address(&place).map(|address| localizer.target(address)))
        }
        Some(_) => Some(localizer.path.clone()),
        None => None,
    };
    let base = site.settings.base_url.as_ref();
    let languages = renderer.languages.iter().map(|language| {
        let own = address.filter(|address| exists(site, *address, &language.code));
        let path = format!("{}{}", language.prefix, own.unwrap_or(Address::Home).path());
        LanguageView {
            code: language.code.clone(),
            name: own_name(site, language),
            alternate: match base {
                Some(base) => format!("{base}/{path}"),
                None => relative(&localizer.path, &path),
            },
            href: relative(&localizer.path, &path),
            current: language.code == localizer.language(),
            translated: own.is_some() || address.is_none() && language.code == main,
        }
    });
    let title = title(address, localizer);
    PageView {
        kind: kind(address),
        language: localizer.language().to_owned(),
        right_to_left: site.languages.get(localizer.language()).is_some_and(|language| language.right_to_left),
        title,
        description: address.and_then(|address| description(address, localizer)),
        root: relative(&localizer.path, localizer.prefix),
        json_ld: json_ld(address, localizer),
        changes: changes(address, localizer).filter(|_| !renderer.input.edition.is_folder()),
        canonical: base.zip(canonical_path).map(|(base, path)| format!("{base}/{path}")),
        breadcrumb: breadcrumb(address, localizer),
        languages: languages.collect(),
        on_paper: on_paper(renderer, address, localizer),
        scripts: scripts(renderer, address, localizer),
        handouts: address.map(|address| handouts(renderer, address, localizer)).unwrap_or_default(),
        assets: AssetsView {
            style: localizer.file(&renderer.assets.style.path),
            script: localizer.file(&renderer.assets.script.path),
            icon: localizer.file(&renderer.assets.icon.path),
            figures: localizer.file(&renderer.assets.figures.path),
            lookup_style: localizer.file(&renderer.assets.lookup_style.path),
            search: localizer.file(&renderer.language.search.path),
            visit: matches!(address, Some(Address::Procedure(_) | Address::Offices | Address::Office(_)))
                .then(|| localizer.file(&renderer.language.visit.path)),
            worker: offline::is_kept(renderer.input).then(|| localizer.file(offline::FILE)),
            folder: renderer.assets.folder.as_ref().map(|script| localizer.file(&script.path)),
            set_file: set_file(renderer, address, localizer),
            module: lookup::module(renderer, address, localizer),
        },
    }
}

/// What a guide says of itself to search engines.
fn json_ld(address: Option<Address<'_>>, localizer: &Localizer<'_>) -> Option<String> {
    let Some(Address::Procedure(slug)) = address else { return None };
    let procedure = localizer.site.procedure(slug)?;
    Some(linked::script_block(&linked::procedure(procedure, &breadcrumb(address, localizer), localizer)))
}

/// The feed of what changed, named on the home page.
fn changes(address: Option<Address<'_>>, localizer: &Localizer<'_>) -> Option<String> {
    let is_there = localizer.site.settings.base_url.is_some() && matches!(address, Some(Address::Home | Address::Data));
    is_there.then(|| localizer.file(&format!("{}{CHANGES}", localizer.prefix)))
}

/// The files of the open data.
pub(super) fn data(localizer: &Localizer<'_>) -> DataView {
    let file =
        |id, name: &str| DataFileView { id, name: name.to_owned(), href: localizer.file(&format!("du-lieu/{name}")) };
    DataView {
        files: vec![
            file("procedures", "procedures.json"),
            file("schema", "procedures.schema.json"),
            file("cpsv", "cpsv-ap.jsonld"),
            file("schema-org", "schema-org.jsonld"),
        ],
    }
}

/// When the statements of the default theme's accessibility page were last checked.
const ACCESSIBILITY_CHECKED: Date = date(2026, 11, 23);

/// What the statement on accessibility says of this site.
pub(super) fn accessibility(localizer: &Localizer<'_>) -> AccessibilityView {
    let says_when = localizer.site.suggestions.is_some();
    AccessibilityView {
        answer: says_when.then(|| format!("{}#tra-loi", localizer.href(Address::Suggestions))),
        checked: localizer.date(ACCESSIBILITY_CHECKED),
    }
}

/// What of the page there is to print: handouts are in the main language.
fn handouts(renderer: &Renderer<'_>, address: Address<'_>, localizer: &Localizer<'_>) -> Vec<HandoutView> {
    if !localizer.prefix.is_empty() {
        return Vec::new();
    }
    let files = renderer.input.handouts.get(&address.path()).into_iter().flatten();
    let view = |file: &HandoutFile| {
        let note = match file.path.rsplit('.').next() {
            Some("png") => "handouts-picture",
            Some("zip") => "handouts-package",
            _ => "handouts-file",
        };
        let pages = i64::try_from(file.pages).unwrap_or(i64::MAX);
        let size = i64::try_from(file.size.div_ceil(1000)).unwrap_or(i64::MAX);
        let arguments = Arguments::new().with("pages", pages).with("size", size);
        HandoutView {
            name: localizer.text(&format!("handouts-{}", file.kind)),
            href: localizer.file(&file.path),
            note: localizer.format(note, &arguments),
        }
    };
    files.map(view).collect()
}

/// The address that stands on paper, where the page has a code to scan beside it.
fn on_paper(renderer: &Renderer<'_>, address: Option<Address<'_>>, localizer: &Localizer<'_>) -> Option<String> {
    let base = localizer.site.settings.base_url.as_ref().filter(|_| renderer.input.edition != Edition::Preview)?;
    address.filter(|address| qr::is_printed(*address))?;
    let host = base.split_once("://").map_or(base.as_str(), |(_, host)| host);
    Some(format!("{host}/{}", localizer.path))
}

/// The page of what is read out of this one: scripts are in the main language.
fn scripts(renderer: &Renderer<'_>, address: Option<Address<'_>>, localizer: &Localizer<'_>) -> Option<String> {
    let own = address.filter(|_| localizer.prefix.is_empty())?;
    broadcast::of(own, renderer.input).map(|address| localizer.href(address))
}

/// The file that has a whole training set, where there is one.
fn set_file(renderer: &Renderer<'_>, address: Option<Address<'_>>, localizer: &Localizer<'_>) -> Option<String> {
    match address.filter(|_| renderer.input.edition.is_folder())? {
        Address::Set(id) => Some(localizer.file(&format!("{}{}", localizer.prefix, one_file::path(id)))),
        _ => None,
    }
}

/// A language's name for itself.
fn own_name(site: &Site, language: &Language) -> String {
    let record = site.languages.get(&language.code);
    record.and_then(|record| record.own_name.clone()).unwrap_or_else(|| language.strings.text("language-name"))
}

fn kind(address: Option<Address<'_>>) -> &'static str {
    match address {
        Some(Address::Home) => "home",
        Some(Address::Procedure(_)) => "procedure",
        Some(Address::Number(_) | Address::Moved(_)) => "redirect",
        Some(Address::Gone(_)) => "gone",
        Some(Address::Field(_)) => "field",
        Some(Address::Event(_)) => "event",
        Some(Address::Offices) => "offices",
        Some(Address::Office(_)) => "office",
        Some(Address::Articles) => "articles",
        Some(Address::Article(_)) => "article",
        Some(Address::Sets) => "sets",
        Some(Address::Set(_)) => "set",
        Some(Address::Scripts) => "scripts",
        Some(Address::ProcedureScripts(_) | Address::EventScripts(_) | Address::SetScripts(_)) => "script",
        Some(Address::Notices) => "notices",
        Some(Address::Search) => "search",
        Some(Address::Index) => "index",
        Some(Address::Lookup) => "lookup",
        Some(Address::Statistics) => "statistics",
        Some(Address::Suggestions) => "suggestions",
        Some(Address::Apology) => "apology",
        Some(Address::Data) => "data",
        Some(Address::About) => "about",
        Some(Address::Accessibility) => "accessibility",
        Some(Address::Offline) => "offline",
        None => "not-found",
    }
}

/// The page's own title.
fn title(address: Option<Address<'_>>, localizer: &Localizer<'_>) -> String {
    let site = localizer.site;
    let text = |text: &Text| localizer.words(text).text;
    let fixed = |key: &str| localizer.text(key);
    match address {
        Some(Address::Home) => text(&site.settings.name),
        Some(Address::Procedure(slug)) => {
            site.procedure(slug).map(|procedure| text(procedure.title())).unwrap_or_default()
        }
        Some(Address::Number(number)) => localizer.format("guide-number", &Arguments::new().with("n", number)),
        Some(Address::Field(id)) => site.field(id).map(|field| text(&field.name)).unwrap_or_default(),
        Some(Address::Event(id)) => {
            site.events.iter().find(|event| event.id == id).map(|event| text(&event.name)).unwrap_or_default()
        }
        Some(Address::Office(id)) => {
            site.offices.iter().find(|office| office.id == id).map(|office| text(&office.name)).unwrap_or_default()
        }
        Some(Address::Article(slug)) => {
            let article = site.articles.iter().find(|article| article.slug == slug);
            article.map(|article| text(&article.title)).unwrap_or_default()
        }
        Some(Address::Set(id)) => site.set(id).map(|set| text(&set.title)).unwrap_or_default(),
        Some(redirect @ Address::Moved(_)) => {
            target(redirect, site).map(|place| name(&place, localizer).text).unwrap_or_default()
        }
        Some(Address::Gone(path)) => site.redirects.gone.get(path).map(|gone| text(&gone.title)).unwrap_or_default(),
        Some(Address::Sets) => fixed("title-sets"),
        Some(Address::Scripts) => fixed("title-scripts"),
        Some(script @ (Address::ProcedureScripts(_) | Address::EventScripts(_) | Address::SetScripts(_))) => {
            let name = broadcast::subject(script, site).map(|subject| text(subject.name())).unwrap_or_default();
            localizer.format("scripts-of", &Arguments::new().with("name", name))
        }
        Some(Address::Notices) => fixed("title-notices"),
        Some(Address::Offices) => fixed("title-offices"),
        Some(Address::Articles) => fixed("title-articles"),
        Some(Address::Search) => fixed("title-search"),
        Some(Address::Index) => fixed("title-index"),
        Some(Address::Lookup) => fixed("title-lookup"),
        Some(Address::Statistics) => fixed("title-statistics"),
        Some(Address::Suggestions) => fixed("title-suggestions"),
        Some(Address::Apology) => fixed("title-apology"),
        Some(Address::Data) => fixed("title-data"),
        Some(Address::About) => fixed("title-about"),
        Some(Address::Accessibility) => fixed("title-accessibility"),
        Some(Address::Offline) => fixed("title-offline"),
        None => fixed("title-not-found"),
    }
}

/// Where a redirect leads.
pub(super) fn target(redirect: Address<'_>, site: &Site) -> Option<Place> {
    match redirect {
        Address::Number(number) => {
            let guide = site.procedure_numbered(number).map(|procedure| Address::Procedure(&procedure.slug).path());
            let path = guide.or_else(|| site.redirects.gone_number(number).map(str::to_owned))?;
            Some(Place { path, anchor: None })
        }
        Address::Moved(path) => site.redirects.moved.get(path).cloned(),
        _ => None,
    }
}

/// The name of the page at a place, in the page's language where it is there in it.
pub(super) fn name(place: &Place, localizer: &Localizer<'_>) -> Words {
    let address = localizer.address(place);
    let site = localizer.site;
    let own = address.is_some_and(|address| exists(site, address, localizer.language()));
    let fallback = (!own).then(|| site.settings.main_language().to_owned());
    Words { text: title(address, localizer), fallback }
}

/// From home to the page's parent.
fn breadcrumb(address: Option<Address<'_>>, localizer: &Localizer<'_>) -> Vec<LinkView> {
    let link = |name: Words, address: Address<'_>| LinkView { name, href: localizer.href(address) };
    let home = || link(Words::own(localizer.text("title-home")), Address::Home);
    let named = |key: &str, address| link(Words::own(localizer.text(key)), address);
    match address {
        Some(Address::Home | Address::Number(_) | Address::Moved(_)) => Vec::new(),
        Some(Address::Procedure(slug)) => {
            let site = localizer.site;
            let field = site.procedure(slug).and_then(|procedure| site.field(&procedure.field));
            let parent = field.map(|field| link(localizer.words(&field.name), Address::Field(&field.id)));
            std::iter::once(home()).chain(parent).collect()
        }
        Some(Address::Office(_)) => vec![home(), named("title-offices", Address::Offices)],
        Some(Address::Article(_)) => vec![home(), named("title-articles", Address::Articles)],
        Some(Address::Set(_)) => vec![home(), named("title-sets", Address::Sets)],
        Some(Address::ProcedureScripts(_) | Address::EventScripts(_) | Address::SetScripts(_)) => {
            vec![home(), named("title-scripts", Address::Scripts)]
        }
        Some(Address::Accessibility) => vec![home(), named("title-about", Address::About)],
        _ => vec![home()],
    }
}

/// What is said of the site on every page.
pub(super) fn site(renderer: &Renderer<'_>, address: Option<Address<'_>>, localizer: &Localizer<'_>) -> SiteView {
    let settings = &localizer.site.settings;
    SiteView {
        policy: hosting::in_page(renderer.input.site, renderer.input.feeds, renderer.input.edition),
        copied_on: renderer.input.edition.is_folder().then(|| localizer.date(renderer.input.today)),
        language: settings.main_language().to_owned(),
        name: localizer.words(&settings.name),
        province: localizer.words(&settings.province.name),
        sample: settings.publication == Publication::Sample,
        publisher: settings.publisher.as_ref().map(|publisher| localizer.words(&publisher.name)),
        imprint: settings.publisher.as_ref().map(|publisher| {
            let words = |text: &Option<Text>| text.as_ref().map(|text| localizer.words(text));
            ImprintView {
                decision: words(&publisher.decision),
                contact: words(&publisher.contact),
                editor: words(&publisher.editor),
            }
        }),
        hotline: localizer.hotline(),
        portal: settings
            .portal
            .as_ref()
            .map(|portal| LinkView { name: localizer.words(&portal.name), href: portal.url.clone() }),
        navigation: navigation(address, localizer),
        search: localizer.href(Address::Search),
        index: localizer.href(Address::Index),
        sets: (!localizer.site.sets.is_empty()).then(|| localizer.href(Address::Sets)),
        lookup: localizer.href(Address::Lookup),
        more: more(localizer),
        suggestions: localizer.site.pages().suggestions.then(|| localizer.href(Address::Suggestions)),
        about: localizer.href(Address::About),
        accessibility: localizer.href(Address::Accessibility),
    }
}

/// Pages that a site has where its content says something for them.
fn more(localizer: &Localizer<'_>) -> Vec<LinkView> {
    let pages = localizer.site.pages();
    let link = |(key, address)| LinkView { name: Words::own(localizer.text(key)), href: localizer.href(address) };
    let pages = [
        (pages.statistics, "footer-statistics", Address::Statistics),
        (pages.suggestions, "footer-suggestions", Address::Suggestions),
    ];
    pages.into_iter().filter(|page| page.0).map(|(_, key, address)| link((key, address))).collect()
}

fn navigation(address: Option<Address<'_>>, localizer: &Localizer<'_>) -> Vec<NavigationView> {
    let entry = |id, target: Address<'_>, current: bool| NavigationView {
        id,
        name: localizer.text(&format!("navigation-{id}")),
        href: localizer.href(target),
        current,
    };
    let procedures =
        matches!(address, Some(Address::Index | Address::Event(_) | Address::Field(_) | Address::Procedure(_)));
    let offices = matches!(address, Some(Address::Offices | Address::Office(_)));
    let articles = matches!(address, Some(Address::Articles | Address::Article(_)));
    let mut entries = vec![
        entry("procedures", Address::Index, procedures),
        entry("lookup", Address::Lookup, matches!(address, Some(Address::Lookup))),
        entry("offices", Address::Offices, offices),
    ];
    if !localizer.site.articles.is_empty() {
        entries.push(entry("articles", Address::Articles, articles));
    }
    entries
}
