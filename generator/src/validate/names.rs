//! The names of everything in a site: what may be referred to.

use std::collections::{BTreeMap, BTreeSet};

use super::Given;
use crate::diagnostics::Code;
use crate::load::raw::SourceGrade;
use crate::load::{RawSite, Spanned, suggest};
use crate::render::address::Address;

/// Kinds of things that are referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    Agency,
    Article,
    Event,
    Fact,
    Field,
    Language,
    Notice,
    Office,
    Procedure,
    Set,
    Source,
}

impl Thing {
    /// What a name is that no such thing has.
    pub(super) fn unknown(self) -> Code {
        match self {
            Self::Agency => Code::AgencyUnknown,
            Self::Article => Code::ArticleUnknown,
            Self::Event => Code::EventUnknown,
            Self::Fact => Code::FactUnknown,
            Self::Field => Code::FieldUnknown,
            Self::Language => Code::LanguageUnknown,
            Self::Office => Code::OfficeUnknown,
            Self::Procedure => Code::ProcedureUnknown,
            Self::Notice | Self::Set => Code::TargetUnknown,
            Self::Source => Code::SourceUnknown,
        }
    }
}

/// What validation knows of the whole site before it looks at any file.
pub(super) struct Names<'a> {
    /// Abbreviations that the site explains.
    pub(super) abbreviations: BTreeSet<&'a str>,
    /// Whether the content is written in Vietnamese.
    pub(super) vietnamese: bool,
    known: BTreeMap<Thing, BTreeSet<&'a str>>,
    /// Things whose list could not be read: nothing can be said of their names.
    unknowable: BTreeSet<Thing>,
    /// Sources of grade C.
    pub(super) weak_sources: BTreeSet<&'a str>,
    pub(super) declared_sources: Vec<&'a Spanned<String>>,
    has_statistics: bool,
    has_suggestions: bool,
    has_apology: bool,
}

impl<'a> Names<'a> {
    /// Collects the names of a site.
    pub(super) fn new(raw: &'a RawSite, given: Given) -> Self {
        let on_site = |draft: &Option<Spanned<bool>>| given.drafts || !draft.as_ref().is_some_and(|draft| draft.value);
        let procedures = raw.procedures.iter().filter(|folder| on_site(&folder.procedure.draft));
        let agencies = raw.settings.agencies.iter().flat_map(|list| &list.value);
        let declared_sources: Vec<_> = raw.sources.items.iter().map(|(id, _)| id).collect();
        let mut known: BTreeMap<Thing, BTreeSet<&str>> = BTreeMap::from([
            (Thing::Agency, agencies.filter_map(|agency| Some(agency.value.id.as_ref()?.value.0.as_str())).collect()),
            (Thing::Article, raw.articles.iter().map(|article| article.slug.as_str()).collect()),
            (Thing::Event, raw.events.iter().map(|(id, _)| id.value.as_str()).collect()),
            (Thing::Fact, raw.facts.iter().map(|(id, _)| id.value.as_str()).collect()),
            (Thing::Field, raw.fields.iter().map(|(id, _)| id.value.as_str()).collect()),
            (Thing::Language, raw.languages.items.iter().map(|(tag, _)| tag.value.as_str()).collect()),
            (Thing::Notice, raw.notices.iter().map(|notice| notice.slug.as_str()).collect()),
            (Thing::Office, raw.offices.iter().filter_map(|row| Some(row.cell("id")?.value.as_str())).collect()),
            (Thing::Procedure, procedures.map(|folder| folder.slug.as_str()).collect()),
            (Thing::Set, raw.sets.iter().map(|(id, _)| id.value.as_str()).collect()),
            (Thing::Source, declared_sources.iter().map(|id| id.value.as_str()).collect()),
        ]);
        let mut unknowable = BTreeSet::new();
        for sources in &raw.sources.faulty {
            known.entry(Thing::Source).or_default().insert(&sources.value);
        }
        for language in &raw.languages.faulty {
            known.entry(Thing::Language).or_default().insert(&language.value);
        }
        for path in &raw.unreadable {
            match path.split('/').collect::<Vec<_>>()[..] {
                ["site.yaml"] => drop(unknowable.insert(Thing::Agency)),
                ["languages.yaml"] => drop(unknowable.insert(Thing::Language)),
                ["sources.yaml"] => drop(unknowable.insert(Thing::Source)),
                ["events", name] => {
                    let id = name.strip_suffix(".yaml").unwrap_or(name);
                    known.entry(Thing::Event).or_default().insert(id);
                }
                ["facts", name] => {
                    let id = name.strip_suffix(".yaml").unwrap_or(name);
                    known.entry(Thing::Fact).or_default().insert(id);
                }
                ["fields", name] => {
                    let id = name.strip_suffix(".yaml").unwrap_or(name);
                    known.entry(Thing::Field).or_default().insert(id);
                }
                ["sets", name] => {
                    let id = name.strip_suffix(".yaml").unwrap_or(name);
                    known.entry(Thing::Set).or_default().insert(id);
                }
                ["articles", name] => {
                    let slug = name.strip_suffix(".md").unwrap_or(name);
                    known.entry(Thing::Article).or_default().insert(slug);
                }
                ["procedures", _, slug, _] => drop(known.entry(Thing::Procedure).or_default().insert(slug)),
                _ => {}
            }
        }
        if raw.settings.has("agencies") && raw.settings.agencies.is_none() {
            unknowable.insert(Thing::Agency);
        }
        let abbreviations = raw.settings.abbreviations.iter().flat_map(|list| &list.value);
        let main = raw.settings.languages.as_ref().and_then(|list| list.value.first());
        let has_page = |name: &str| raw.pages.iter().any(|page| page.name == name);
        let weak = raw
            .sources
            .items
            .iter()
            .filter(|(_, source)| source.value.grade.as_ref().is_some_and(|grade| grade.value == SourceGrade::C));
        Self {
            abbreviations: abbreviations
                .filter_map(|known| Some(known.value.short.as_ref()?.value.0.as_str()))
                .collect(),
            vietnamese: main.is_some_and(|main| main.value.0 == "vi"),
            known,
            unknowable,
            weak_sources: weak.map(|(id, _)| id.value.as_str()).collect(),
            declared_sources,
            has_statistics: !raw.statistics.is_empty(),
            has_suggestions: raw.settings.has("suggestions") || !raw.satisfaction.is_empty() || has_page("gop-y"),
            has_apology: has_page("xin-loi"),
        }
    }

    /// Whether the site has that thing.
    pub(super) fn knows(&self, thing: Thing, id: &str) -> bool {
        self.known.get(&thing).is_some_and(|known| known.contains(id))
    }

    /// Whether the site has that thing, or may have it.
    pub(super) fn may_know(&self, thing: Thing, id: &str) -> bool {
        self.knows(thing, id) || self.unknowable.contains(&thing)
    }

    /// The thing of that kind with the name most like this one.
    pub(super) fn suggestion(&self, thing: Thing, id: &str) -> Option<&'a str> {
        let names: Vec<&str> = self.known.get(&thing).into_iter().flatten().copied().collect();
        suggest(id, &names)
    }

    /// Whether a page stands at that address, other than a redirect.
    pub(super) fn has_page(&self, address: Address<'_>) -> bool {
        match address {
            Address::Procedure(slug) => self.knows(Thing::Procedure, slug),
            Address::Article(slug) => self.knows(Thing::Article, slug),
            Address::Event(id) => self.knows(Thing::Event, id),
            Address::Field(id) => self.knows(Thing::Field, id),
            Address::Office(id) => self.knows(Thing::Office, id),
            Address::Set(id) => self.knows(Thing::Set, id),
            Address::ProcedureScripts(slug) => self.vietnamese && self.knows(Thing::Procedure, slug),
            Address::EventScripts(id) => self.vietnamese && self.knows(Thing::Event, id),
            Address::SetScripts(id) => self.vietnamese && self.knows(Thing::Set, id),
            Address::Scripts => self.vietnamese,
            Address::Sets => self.known.get(&Thing::Set).is_some_and(|known| !known.is_empty()),
            Address::Notices => self.known.get(&Thing::Notice).is_some_and(|known| !known.is_empty()),
            Address::Statistics => self.has_statistics,
            Address::Suggestions => self.has_suggestions,
            Address::Apology => self.has_apology,
            Address::Number(_) | Address::Moved(_) | Address::Gone(_) => false,
            Address::Home
            | Address::Offices
            | Address::Articles
            | Address::Search
            | Address::Index
            | Address::Lookup
            | Address::Data
            | Address::About
            | Address::Accessibility => true,
            Address::Offline => false,
        }
    }
}
