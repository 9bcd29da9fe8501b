//! What validation knows of the whole site while it looks at one file, and what it finds.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Given;
use super::names::Names;
pub(super) use super::names::Thing;
use crate::diagnostics::{Code, Diagnostic, FileId, Report, Sources, Span};
use crate::load::{RawSite, Slug, Spanned, suggest};
use crate::render::address::Address;

/// The site's names, and what is found out on the way.
pub(super) struct Context<'a> {
    pub(super) given: Given,
    names: Arc<Names<'a>>,
    texts: &'a Sources,
    report: Report,
    /// Abbreviations that were reported, each once in a file.
    reported: BTreeSet<(FileId, String)>,
    /// Abbreviations of the page at hand that only the site explains.
    abbreviated: BTreeSet<String>,
    used_sources: BTreeSet<String>,
    /// Anchors of every guide and article, by slug.
    anchors: BTreeMap<String, BTreeSet<String>>,
    /// Links to an anchor of a page, by slug, to be checked when all anchors are known.
    links: Vec<(String, String, Span)>,
}

impl<'a> Context<'a> {
    /// Collects the names of a site; nothing is found yet.
    pub(super) fn new(raw: &'a RawSite, given: Given, texts: &'a Sources) -> Self {
        Self::of(Arc::new(Names::new(raw, given)), given, texts)
    }

    fn of(names: Arc<Names<'a>>, given: Given, texts: &'a Sources) -> Self {
        Self {
            given,
            names,
            texts,
            report: Report::default(),
            reported: BTreeSet::new(),
            abbreviated: BTreeSet::new(),
            used_sources: BTreeSet::new(),
            anchors: BTreeMap::new(),
            links: Vec::new(),
        }
    }

    /// A context for other files, in which nothing is found yet.
    pub(super) fn fork(&self) -> Self {
        Self::of(Arc::clone(&self.names), self.given, self.texts)
    }

    /// Takes over what was found in another context.
    pub(super) fn join(&mut self, other: Self) {
        self.report.append(other.report);
        self.reported.extend(other.reported);
        self.used_sources.extend(other.used_sources);
        self.anchors.extend(other.anchors);
        self.links.extend(other.links);
    }

    /// Whether the content is written in Vietnamese.
    pub(super) fn is_vietnamese(&self) -> bool {
        self.names.vietnamese
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
        let known = self.names.abbreviations.contains(short);
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
        let known = self.names.may_know(thing, id);
        if !known {
            let suggestion = self.names.suggestion(thing, id);
            self.fault(Diagnostic::at(thing.unknown(), span).with("id", id).with_some("suggestion", suggestion));
        }
        known
    }

    /// Reports a list that is there but has nothing in it.
    pub(super) fn not_empty<T>(&mut self, key: &'static str, list: Option<&Spanned<Vec<T>>>) {
        if let Some(list) = list.filter(|list| list.value.is_empty()) {
            self.fault(Diagnostic::at(Code::EmptyList, list.span).with("key", key));
        }
    }

    /// Whether the site has that thing.
    pub(super) fn knows(&self, thing: Thing, id: &str) -> bool {
        self.names.knows(thing, id)
    }

    /// Whether a page stands at that address, other than a redirect.
    pub(super) fn has_page(&self, address: Address<'_>) -> bool {
        self.names.has_page(address)
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
        sources.iter().any(|id| !self.names.weak_sources.contains(id.value.0.as_str()))
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

    /// Adds everything found to `report`, with what can be checked only when every file has been seen.
    pub(super) fn finish(self, report: &mut Report) {
        report.append(self.report);
        for (slug, anchor, span) in &self.links {
            let Some(anchors) = self.anchors.get(slug.as_str()) else { continue };
            if !anchors.contains(anchor) {
                let names: Vec<&str> = anchors.iter().map(String::as_str).collect();
                report.add(
                    Diagnostic::at(Code::AnchorUnknown, *span)
                        .with("anchor", anchor)
                        .with("page", slug)
                        .with_some("suggestion", suggest(anchor, &names)),
                );
            }
        }
        // What is wrong elsewhere may be why a source looks unused.
        let sources = if report.has_errors() { &[][..] } else { &self.names.declared_sources };
        for source in sources {
            if !self.used_sources.contains(&source.value) {
                report.add(Diagnostic::at(Code::SourceUnused, source.span).with("id", &source.value));
            }
        }
    }
}
