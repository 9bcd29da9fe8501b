//! `publication: official`: what a site must have, and must not hold, before an authority stands behind it.

use super::context::Context;
use super::text;
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::{Publication, RawSite};

/// Checks a site that calls itself official; a sample may lack all of this. Reviews that are overdue are errors there, too:
/// see [`super::validate`].
pub(super) fn official(raw: &RawSite, context: &mut Context<'_>) {
    let Some(publication) = raw.settings.publication.as_ref().filter(|own| own.value == Publication::Official) else {
        return;
    };
    publisher(raw, publication.span, context);
    for folder in &raw.procedures {
        if let Some(draft) = folder.procedure.draft.as_ref().filter(|draft| draft.value) {
            context.fault(Diagnostic::at(Code::OfficialDraft, draft.span).with("id", &folder.slug));
        }
        for record in text::list(folder.procedure.audio.as_ref()) {
            if !record.value.has("reviewed_by") {
                context.fault(Diagnostic::at(Code::OfficialRecordingUnreviewed, record.span));
            }
        }
    }
    for row in &raw.offices {
        if let Some(sample) = row.cell("sample").filter(|cell| cell.value == "yes") {
            let name = row.cell("name").map_or("", |name| &name.value);
            context.fault(Diagnostic::at(Code::OfficialSampleOffice, sample.span).with("name", name));
        }
    }
    for (_, head) in &raw.statistics {
        if let Some(sample) = head.sample.as_ref().filter(|sample| sample.value) {
            context.fault(Diagnostic::at(Code::OfficialSampleFigures, sample.span));
        }
    }
    sources(raw, context);
}

/// Who publishes, by which decision, where to reach them, and where the site stands.
fn publisher(raw: &RawSite, publication: Span, context: &mut Context<'_>) {
    let settings = &raw.settings;
    match &settings.publisher {
        Some(publisher) => {
            for key in ["decision", "contact", "editor"] {
                if !publisher.value.has(key) {
                    let fault = Diagnostic::at(Code::OfficialPublisherMissing, publisher.span);
                    context.fault(fault.with("key", format!("publisher.{key}")));
                }
            }
        }
        None if settings.has("publisher") => {}
        None => {
            context.fault(Diagnostic::at(Code::OfficialPublisherMissing, publication).with("key", "publisher"));
        }
    }
    match &settings.hotline {
        Some(hotline) => {
            if let Some(sample) = hotline.value.sample.as_ref().filter(|sample| sample.value) {
                context.fault(Diagnostic::at(Code::OfficialSamplePhone, sample.span));
            }
        }
        None if settings.has("hotline") => {}
        None => context.fault(Diagnostic::at(Code::OfficialHotlineMissing, publication)),
    }
    match &settings.base_url {
        Some(url) if !url.value.0.starts_with("https://") => {
            context.fault(Diagnostic::at(Code::OfficialAddressMissing, url.span));
        }
        None if !settings.has("base_url") => {
            context.fault(Diagnostic::at(Code::OfficialAddressMissing, publication));
        }
        _ => {}
    }
}

/// Every page rests on at least one source that is an official record or names one.
fn sources(raw: &RawSite, context: &mut Context<'_>) {
    let procedures = raw.procedures.iter().map(|folder| folder.procedure.sources.as_ref());
    let events = raw.events.iter().map(|(_, event)| event.sources.as_ref());
    let articles = raw.articles.iter().map(|article| article.head.sources.as_ref());
    let sets = raw.sets.iter().map(|(_, set)| set.sources.as_ref());
    let notices = raw.notices.iter().map(|notice| notice.head.sources.as_ref());
    let pages = raw.pages.iter().map(|page| page.head.sources.as_ref());
    let all = procedures.chain(events).chain(articles).chain(sets).chain(notices).chain(pages);
    let named = all.flatten().filter(|list| !list.value.is_empty());
    for list in named.filter(|list| !context.trusts(&list.value)).collect::<Vec<_>>() {
        context.fault(Diagnostic::at(Code::OfficialSourceWeak, list.span));
    }
}
