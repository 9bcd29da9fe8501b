//! What validation knows of the whole site while it looks at one file.

use std::collections::{BTreeMap, BTreeSet};

use super::Given;
use crate::diagnostics::{Code, Diagnostic, FileId, Report, Sources, Span};
use crate::load::raw::SourceGrade;
use crate::load::{RawSite, Slug, Spanned, suggest};
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
    fn unknown(self) -> Code {
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

/// The site's names, the report, and what is found out on the way.
pub(super) struct Context<'a> {
    pub(super) given: Given,
    pub(super) report: &'a mut Report,
    texts: &'a Sources,
    /// Whether the content is written in Vietnamese.
    pub(super) vietnamese: bool,
    /// Abbreviations that the site explains.
    abbreviations: BTreeSet<&'a str>,
    /// Abbreviations that were reported, each once in a file.
    reported: BTreeSet<(FileId, String)>,
    /// Abbreviations of the page at hand that only the site explains.
    abbreviated: BTreeSet<String>,
    known: BTreeMap<Thing, BTreeSet<&'a str>>,
    /// Things whose list could not be read: nothing can be said of their names.
    unknowable: BTreeSet<Thing>,
    used_sources: BTreeSet<String>,
    /// Sources of grade C.
    weak_sources: BTreeSet<&'a str>,
    declared_sources: Vec<&'a Spanned<String>>,
    /// Anchors of every guide and article, by slug.
    anchors: BTreeMap<String, BTreeSet<String>>,
    has_statistics: bool,
    has_suggestions: bool,
    has_apology: bool,
    /// Links to an anchor of a page, by slug, to be checked when all anchors are known.
    links: Vec<(String, String, Span)>,
}

impl<'a> Context<'a> {
    /// Collects the names of a site.
    pub(super) fn new(raw: &'a RawSite, given: Given, texts: &'a Sources, report: &'a mut Report) -> Self {
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
            given,
            report,
            texts,
            vietnamese: main.is_some_and(|main| main.value.0 == "vi"),
            abbreviations: abbreviations
                .filter_map(|known| Some(known.value.short.as_ref()?.value.0.as_str()))
                .collect(),
            reported: BTreeSet::new(),
            abbreviated: BTreeSet::new(),
            known,
            unknowable,
            used_sources: BTreeSet::new(),
            weak_sources: weak.map(|(id, _)| id.value.as_str()).collect(),
            declared_sources,
            anchors: BTreeMap::new(),
            has_statistics: !raw.statistics.is_empty(),
            has_suggestions: raw.settings.has("suggestions") || !raw.satisfaction.is_empty() || has_page("gop-y"),
            has_apology: has_page("xin-loi"),
            links: Vec::new(),
        }
    }

    /// Adds a fault.
    pub(super) fn fault(&mut self, diagnostic: Diagnostic) {
        self.report.add(diagnostic);
    }

    /// The text of a place.
    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.texts.text(span.file).get(span.range()).unwrap_or_default()
    }

    /// The place of a part of a scalar's text. The text is not its source (quotes, folded lines): the part is looked for
    /// in the source again, and the whole scalar is the place where it cannot be found.
    pub(super) fn find(&self, span: Span, text: &str, part: std::ops::Range<usize>) -> Span {
        let needle = text.get(part).unwrap_or_default().lines().next().unwrap_or_default();
        match self.slice(span).find(needle) {
            Some(at) if !needle.is_empty() => Span::new(span.file, at..at + needle.len()).shifted(span.start as usize),
            _ => span,
        }
    }

    /// Whether readers can know what an abbreviation at that place means, or have been told of it already.
    pub(super) fn explains(&mut self, short: &str, place: Span) -> bool {
        let bracketed = format!("({short})");
        if self.texts.text(place.file).contains(&bracketed) {
            return true;
        }
        let known = self.abbreviations.contains(short);
        if known {
            self.abbreviated.insert(short.to_owned());
        }
        known || !self.reported.insert((place.file, short.to_owned()))
    }

    /// The abbreviations that the page at hand must explain; the next page begins without.
    pub(super) fn take_abbreviated(&mut self) -> Vec<String> {
        std::mem::take(&mut self.abbreviated).into_iter().collect()
    }

    /// Whether the site has that thing; if not, a fault at `span`.
    pub(super) fn check(&mut self, thing: Thing, id: &str, span: Span) -> bool {
        let known = self.known.get(&thing);
        if known.is_some_and(|known| known.contains(id)) || self.unknowable.contains(&thing) {
            return true;
        }
        let names: Vec<&str> = known.into_iter().flatten().copied().collect();
        let suggestion = suggest(id, &names);
        self.fault(Diagnostic::at(thing.unknown(), span).with("id", id).with_some("suggestion", suggestion));
        false
    }

    /// Reports a list that is there but has nothing in it.
    pub(super) fn not_empty<T>(&mut self, key: &'static str, list: Option<&Spanned<Vec<T>>>) {
        if let Some(list) = list.filter(|list| list.value.is_empty()) {
            self.fault(Diagnostic::at(Code::EmptyList, list.span).with("key", key));
        }
    }

    /// Whether the site has that thing.
    pub(super) fn knows(&self, thing: Thing, id: &str) -> bool {
        self.known.get(&thing).is_some_and(|known| known.contains(id))
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

    /// The ids of a list that exist.
    pub(super) fn references(&mut self, thing: Thing, list: Option<&Spanned<Vec<Spanned<Slug>>>>) -> Vec<String> {
        let mut found = Vec::new();
        for id in list.into_iter().flat_map(|list| &list.value) {
            if self.check(thing, &id.value.0, id.span) && !found.contains(&id.value.0) {
                found.push(id.value.0.clone());
            }
        }
        if thing == Thing::Source {
            self.used_sources.extend(found.iter().cloned());
        }
        found
    }

    /// Whether one of these sources is an official record or names one.
    pub(super) fn trusts(&self, sources: &[Spanned<Slug>]) -> bool {
        sources.iter().any(|id| !self.weak_sources.contains(id.value.0.as_str()))
    }

    /// Remembers that a source is used, if it exists.
    pub(super) fn use_source(&mut self, id: &str, span: Span) {
        if self.check(Thing::Source, id, span) {
            self.used_sources.insert(id.to_owned());
        }
    }

    /// Makes the anchors of a guide or an article known.
    pub(super) fn set_anchors(&mut self, slug: &str, anchors: BTreeSet<String>) {
        self.anchors.insert(slug.to_owned(), anchors);
    }

    /// Remembers a link to an anchor of a guide or an article.
    pub(super) fn link(&mut self, slug: &str, anchor: &str, span: Span) {
        self.links.push((slug.to_owned(), anchor.to_owned(), span));
    }

    /// Checks what can be checked only when every file has been seen.
    pub(super) fn finish(self) {
        for (slug, anchor, span) in &self.links {
            let Some(anchors) = self.anchors.get(slug.as_str()) else { continue };
            if !anchors.contains(anchor) {
                let names: Vec<&str> = anchors.iter().map(String::as_str).collect();
                self.report.add(
                    Diagnostic::at(Code::AnchorUnknown, *span)
                        .with("anchor", anchor)
                        .with("page", slug)
                        .with_some("suggestion", suggest(anchor, &names)),
                );
            }
        }
        // What is wrong elsewhere may be why a source looks unused.
        let sources = if self.report.has_errors() { &[][..] } else { &self.declared_sources };
        for source in sources {
            if !self.used_sources.contains(&source.value) {
                self.report.add(Diagnostic::at(Code::SourceUnused, source.span).with("id", &source.value));
            }
        }
    }
}
