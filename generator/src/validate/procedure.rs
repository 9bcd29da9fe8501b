//! Guides.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::conditions::Cases;
use super::context::{Context, Thing};
use super::fact::Facts;
use super::markdown::{self, Page};
use super::{consistency, documents, facts, recording, text, wording};
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::raw::{RawForm, RawProcedure};
use crate::load::{Date, Id, ProcedureKind, RawProcedureFolder, RawSite, Slug, Spanned, State};
use crate::model::{
    Agencies, Decision, Form, Listed, Part, Procedure, Question, Requirement, ResultItem, Review, Step,
};

/// Anchors of the parts of a guide page: fixed, because printed codes and other sites point at them.
pub(super) const SECTION_ANCHORS: &[&str] = &[
    "nghe",
    "giay-to",
    "cac-buoc",
    "thoi-han",
    "phi",
    "ket-qua",
    "mau-don",
    "yeu-cau",
    "hoi-dap",
    "lien-quan",
    "can-cu",
    "nguon",
];

/// Ids that the theme gives to parts of pages.
const THEME_IDS: &[&str] = &["main", "truong-hop"];

/// The ids of the theme, which no heading may have.
pub(crate) fn theme_ids() -> BTreeSet<String> {
    THEME_IDS.iter().map(|id| (*id).to_owned()).collect()
}

/// The guides of the site, by number.
pub(super) fn procedures(raw: &RawSite, context: &mut Context<'_>) -> Vec<Procedure> {
    repeated(raw, context);
    let facts = Facts::new(raw, context);
    let (drafts, names) = (context.given.drafts, &*context);
    let checked: Vec<_> = raw
        .procedures
        .par_iter()
        .map(|folder| {
            let mut own = names.fork();
            let procedure = procedure(folder, raw, &facts, &mut own);
            (procedure.filter(|_| drafts || !folder.procedure.draft.as_ref().is_some_and(|draft| draft.value)), own)
        })
        .collect();
    let mut found = Vec::with_capacity(checked.len());
    for (procedure, own) in checked {
        context.join(own);
        found.extend(procedure);
    }
    found.sort_by(|a, b| (a.number, &a.slug).cmp(&(b.number, &b.slug)));
    found
}

/// Reports numbers, slugs and codes that stand in two guides.
fn repeated(raw: &RawSite, context: &mut Context<'_>) {
    let mut numbers: BTreeMap<u32, Span> = BTreeMap::new();
    let mut codes: BTreeMap<&str, Span> = BTreeMap::new();
    let mut slugs: BTreeMap<&str, Span> = BTreeMap::new();
    for folder in &raw.procedures {
        let start = Span::file_start(folder.file);
        if let Some(first) = slugs.insert(&folder.slug, start) {
            let fault = Diagnostic::at(Code::SlugRepeated, start).with("slug", &folder.slug);
            context.fault(fault.see(first, "first"));
        }
        if let Some(number) = &folder.procedure.number {
            match numbers.get(&number.value.0) {
                Some(first) => {
                    let fault = Diagnostic::at(Code::NumberRepeated, number.span).with("number", number.value.0);
                    context.fault(fault.see(*first, "first"));
                }
                None => drop(numbers.insert(number.value.0, number.span)),
            }
        }
        for code in text::list(folder.procedure.codes.as_ref()) {
            match codes.get(code.value.0.as_str()) {
                Some(first) => {
                    let fault = Diagnostic::at(Code::ProcedureCodeRepeated, code.span).with("code", &code.value.0);
                    context.fault(fault.see(*first, "first"));
                }
                None => drop(codes.insert(&code.value.0, code.span)),
            }
        }
    }
    let articles = raw.articles.iter().map(|article| (article.slug.as_str(), Span::file_start(article.file)));
    let events = raw.events.iter().map(|(id, _)| (id.value.as_str(), id.span));
    let sets = raw.sets.iter().map(|(id, _)| (id.value.as_str(), id.span));
    for (slug, span) in articles.chain(events).chain(sets) {
        if let Some(first) = slugs.insert(slug, span) {
            context.fault(Diagnostic::at(Code::SlugRepeated, span).with("slug", slug).see(first, "first"));
        }
    }
}

fn procedure(
    folder: &RawProcedureFolder,
    site: &RawSite,
    known: &Facts,
    context: &mut Context<'_>,
) -> Option<Procedure> {
    let raw = &folder.procedure;
    context.take_abbreviated();
    let start = Span::file_start(folder.file);
    let ids = ids(raw, context);
    let form_ids: Vec<&str> = text::list(raw.forms.as_ref())
        .iter()
        .filter_map(|form| Some(form.value.id.as_ref()?.value.0.as_str()))
        .collect();
    let forms_unreadable = raw.has("forms") && raw.forms.is_none();
    let page = Page { forms: &form_ids, slug: Some(&folder.slug), forms_unreadable };
    let mut cases = Cases::new(raw.cases.as_ref(), raw.has("cases"), context);
    let field = raw.field.as_ref();
    if let Some(field) = field
        && context.check(Thing::Field, &field.value.0, field.span)
        && field.value.0 != folder.field
    {
        context.fault(Diagnostic::at(Code::PlaceUnexpected, field.span).with("folder", &folder.field));
    }
    for code in text::list(raw.codes.as_ref()).iter().filter(|code| !is_code(&code.value.0)) {
        context.fault(Diagnostic::at(Code::ProcedureCodeInvalid, code.span).with("code", &code.value.0));
    }
    context.not_empty("applicants", raw.applicants.as_ref());
    context.not_empty("channels", raw.channels.as_ref());
    context.not_empty("sources", raw.sources.as_ref());
    wording::texts([raw.short_name.as_ref(), raw.summary.as_ref()], context);
    let sources = all_sources(raw, context);
    let required = |items: &str, state: &str| (!raw.has(items) && !raw.has(state)).then_some(start);
    let documents = stated(
        "documents",
        raw.documents.as_ref(),
        raw.documents_state.as_ref(),
        required("documents", "documents_state"),
        context,
    )
    .map(|raw| Some(documents::item(raw, &mut cases, &page, context)));
    let steps = steps(raw, &mut cases, &page, context);
    let time_limits = stated(
        "time_limits",
        raw.time_limits.as_ref(),
        raw.time_limits_state.as_ref(),
        required("time_limits", "time_limits_state"),
        context,
    )
    .map(|raw| facts::time_limit(raw, &mut cases, &page, context));
    let covered = raw.sources.as_ref().is_none_or(|sources| context.trusts(&sources.value));
    let fees = stated("fees", raw.fees.as_ref(), raw.fees_state.as_ref(), required("fees", "fees_state"), context)
        .map(|raw| Some(facts::fee(raw, known, covered, &mut cases, &page, context)));
    let results = stated("results", raw.results.as_ref(), raw.results_state.as_ref(), None, context).map(|raw| {
        wording::texts([raw.value.name.as_ref()], context);
        Some(ResultItem {
            id: text::id(raw.value.id.as_ref()),
            name: text::required(raw.value.name.as_ref()),
            delivery: text::words(raw.value.delivery.as_ref()),
            when: cases.when(raw.value.when.as_ref(), context),
            note: markdown::optional(raw.value.note.as_ref(), &page, context),
        })
    });
    let forms = stated("forms", raw.forms.as_ref(), raw.forms_state.as_ref(), None, context)
        .map(|raw| form(&raw.value, folder, site, context));
    let requirements =
        stated("requirements", raw.requirements.as_ref(), raw.requirements_state.as_ref(), None, context).map(|raw| {
            Some(Requirement {
                id: text::id(raw.value.id.as_ref()),
                text: markdown::required(raw.value.text.as_ref(), &page, context),
                when: cases.when(raw.value.when.as_ref(), context),
            })
        });
    let asked = text::list(raw.questions.as_ref());
    wording::texts(asked.iter().map(|raw| raw.value.question.as_ref()), context);
    let questions = asked
        .iter()
        .map(|raw| Question {
            id: text::id(raw.value.id.as_ref()),
            question: text::required(raw.value.question.as_ref()),
            answer: markdown::required(raw.value.answer.as_ref(), &page, context),
        })
        .collect();
    let parts = text::list(raw.parts.as_ref()).iter().map(|raw| part(&raw.value, context)).collect();
    let legal_basis =
        text::list(raw.legal_basis.as_ref()).iter().map(|raw| facts::legal_basis(&raw.value, context)).collect();
    let related = context.references(Thing::Procedure, raw.related.as_ref());
    let guide = folder.guide.as_ref().map(|text| markdown::file(text, &page, context));
    let audio = recording::recordings(folder, site, context);
    let agencies = agencies(raw, context);
    let review =
        review(raw.reviewed.as_ref(), raw.review_by.as_ref(), raw.compared_with_portal.as_ref(), sources, context);
    if cases.are_sound() {
        consistency::procedure(raw, context);
    }
    let cases = cases.finish(context);
    let sections = SECTION_ANCHORS.iter().map(|anchor| (*anchor).to_owned());
    let anchors: BTreeSet<String> = sections.chain(ids).chain(theme_ids()).collect();
    let headings = folder.guide.as_ref().map(|guide| markdown::anchors(guide, &anchors));
    context.set_anchors(&folder.slug, anchors.iter().cloned().chain(headings.into_iter().flatten()).collect());
    Some(Procedure {
        slug: folder.slug.clone(),
        number: raw.number.as_ref()?.value.0,
        kind: raw.kind.as_ref().map_or(ProcedureKind::Procedure, |kind| kind.value),
        name: text::required(raw.name.as_ref()),
        short_name: text::optional(raw.short_name.as_ref()),
        aliases: text::texts(raw.aliases.as_ref()),
        codes: text::texts(raw.codes.as_ref()),
        sensitive: raw.sensitive.as_ref().is_some_and(|sensitive| sensitive.value),
        field: field?.value.0.clone(),
        summary: text::required(raw.summary.as_ref()),
        applicants: text::words(raw.applicants.as_ref()),
        agencies: agencies?,
        channels: text::words(raw.channels.as_ref()),
        online_level: raw.online_level.as_ref().map(|level| level.value),
        decision: raw.decision.as_ref().and_then(|decision| {
            Some(Decision {
                number: text::plain(decision.value.number.as_ref())?,
                date: decision.value.date.as_ref().map(|date| date.value.0),
                by: text::optional(decision.value.by.as_ref()),
            })
        }),
        portal_url: text::url(raw.portal_url.as_ref()),
        cases,
        parts,
        documents,
        steps,
        time_limits,
        fees,
        results,
        forms,
        requirements,
        questions,
        related,
        legal_basis,
        abbreviations: context.take_abbreviated(),
        audio,
        guide,
        anchors,
        review: review?,
    })
}

/// Items and their state, before the items are checked.
enum RawListed<'a, T> {
    Items(&'a [Spanned<T>]),
    State(Option<State>),
}

impl<T> RawListed<'_, T> {
    fn map<M>(self, make: impl FnMut(&Spanned<T>) -> Option<M>) -> Listed<M> {
        match self {
            Self::Items(items) => Listed::Items(items.iter().filter_map(make).collect()),
            Self::State(Some(State::None)) => Listed::None,
            Self::State(Some(State::NotStated)) => Listed::NotStated,
            Self::State(None) => Listed::Absent,
        }
    }
}

/// Either items or a state. `required_at`: one of them must be there.
fn stated<'a, T>(
    key: &'static str,
    items: Option<&'a Spanned<Vec<Spanned<T>>>>,
    state: Option<&Spanned<State>>,
    required_at: Option<Span>,
    context: &mut Context<'_>,
) -> RawListed<'a, T> {
    match (items, state) {
        (Some(items), Some(state)) => {
            context.fault(Diagnostic::at(Code::StateAndItems, state.span).with("key", key).see(items.span, "items"));
        }
        (Some(items), None) if items.value.is_empty() => {
            context.fault(Diagnostic::at(Code::EmptyList, items.span).with("key", key));
        }
        (None, None) => {
            if let Some(span) = required_at {
                context.fault(Diagnostic::at(Code::StateMissing, span).with("key", key));
            }
        }
        _ => {}
    }
    match items {
        Some(items) => RawListed::Items(&items.value),
        None => RawListed::State(state.map(|state| state.value)),
    }
}

fn steps(raw: &RawProcedure, cases: &mut Cases, page: &Page<'_>, context: &mut Context<'_>) -> Vec<Step> {
    let steps: Vec<Step> = text::list(raw.steps.as_ref())
        .iter()
        .filter_map(|step| {
            let text = markdown::required(step.value.text.as_ref(), page, context);
            let when = cases.when(step.value.when.as_ref(), context);
            Some(Step {
                id: text::id(step.value.id.as_ref()),
                channel: step.value.channel.as_ref().map(|channel| channel.value),
                actor: step.value.actor.as_ref()?.value,
                text,
                when,
            })
        })
        .collect();
    let described = |channel| {
        let mut steps = text::list(raw.steps.as_ref()).iter();
        steps.any(|step| step.value.channel.as_ref().is_none_or(|own| own.value == channel))
    };
    for channel in text::list(raw.channels.as_ref()) {
        if raw.steps.is_some() && !described(channel.value) {
            context.fault(Diagnostic::at(Code::StepsMissing, channel.span).with("channel", channel.value.word()));
        }
    }
    steps
}

fn form(raw: &RawForm, folder: &RawProcedureFolder, site: &RawSite, context: &mut Context<'_>) -> Option<Form> {
    let file = raw.file.as_ref().and_then(|file| {
        if !is_file_name(&file.value.0) {
            context.fault(Diagnostic::at(Code::FileNameInvalid, file.span).with("file", &file.value.0));
            return None;
        }
        let path = format!("procedures/{}/{}/forms/{}", folder.field, folder.slug, file.value.0);
        let found = site.files.iter().find(|(known, _)| *known == path);
        if found.is_none() {
            context.fault(Diagnostic::at(Code::FileMissing, file.span).with("file", path));
        }
        found.map(|(_, size)| (file.value.0.clone(), *size))
    });
    Some(Form {
        id: raw.id.as_ref()?.value.0.clone(),
        name: text::required(raw.name.as_ref()),
        number: text::plain(raw.number.as_ref()),
        file,
        url: text::url(raw.url.as_ref()),
    })
}

fn part(raw: &crate::load::raw::RawPart, context: &mut Context<'_>) -> Part {
    let procedure = raw.procedure.as_ref().filter(|slug| context.check(Thing::Procedure, &slug.value.0, slug.span));
    Part { name: text::required(raw.name.as_ref()), procedure: procedure.map(|slug| slug.value.0.clone()) }
}

fn agencies(raw: &RawProcedure, context: &mut Context<'_>) -> Option<Agencies> {
    let agencies = &raw.agencies.as_ref()?.value;
    let coordinating = context.references(Thing::Agency, agencies.coordinating.as_ref());
    for agency in [&agencies.competent, &agencies.receiving].into_iter().flatten() {
        context.check(Thing::Agency, &agency.value.0, agency.span);
    }
    Some(Agencies {
        competent: agencies.competent.as_ref()?.value.0.clone(),
        receiving: agencies.receiving.as_ref().map(|agency| agency.value.0.clone()),
        coordinating,
    })
}

/// Days of review that are in order, and whether they have passed.
pub(super) fn review(
    reviewed: Option<&Spanned<Date>>,
    review_by: Option<&Spanned<Date>>,
    compared: Option<&Spanned<Date>>,
    sources: Vec<String>,
    context: &mut Context<'_>,
) -> Option<Review> {
    let (reviewed, review_by) = (reviewed?, review_by?);
    if review_by.value < reviewed.value {
        context.fault(Diagnostic::at(Code::DateOrder, review_by.span).see(reviewed.span, "first"));
    } else if review_by.value.0 < context.given.today {
        context.fault(Diagnostic::at(Code::ReviewOverdue, review_by.span).with("date", review_by.value.0));
    }
    Some(Review {
        reviewed: reviewed.value.0,
        review_by: review_by.value.0,
        compared_with_portal: compared.map(|date| date.value.0),
        sources,
    })
}

/// What every item of a guide may have.
type Item<'a> = (Option<&'a Spanned<Id>>, Option<&'a Spanned<Vec<Spanned<Slug>>>>);

/// The ids and sources of all items.
fn items(raw: &RawProcedure) -> Vec<Item<'_>> {
    let mut found = Vec::new();
    macro_rules! add {
        ($($list:expr),*) => {
            $(found.extend(text::list($list).iter().map(|item| (item.value.id.as_ref(), item.value.sources.as_ref())));)*
        };
    }
    add!(raw.documents.as_ref());
    for group in text::list(raw.documents.as_ref()) {
        add!(group.value.items.as_ref());
    }
    add!(
        raw.steps.as_ref(),
        raw.time_limits.as_ref(),
        raw.fees.as_ref(),
        raw.results.as_ref(),
        raw.forms.as_ref(),
        raw.requirements.as_ref(),
        raw.questions.as_ref()
    );
    found.extend(text::list(raw.legal_basis.as_ref()).iter().map(|law| (None, law.value.sources.as_ref())));
    found
}

/// The sources of the file, then those that its items name.
fn all_sources(raw: &RawProcedure, context: &mut Context<'_>) -> Vec<String> {
    let mut found = context.references(Thing::Source, raw.sources.as_ref());
    for (_, sources) in items(raw) {
        for source in context.references(Thing::Source, sources) {
            if !found.contains(&source) {
                found.push(source);
            }
        }
    }
    found
}

/// The ids of all items; each may stand once in a guide, since it is an anchor of the page.
fn ids(raw: &RawProcedure, context: &mut Context<'_>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for id in items(raw).into_iter().filter_map(|(id, _)| id) {
        if SECTION_ANCHORS.contains(&id.value.0.as_str())
            || THEME_IDS.contains(&id.value.0.as_str())
            || !found.insert(id.value.0.clone())
        {
            context.fault(Diagnostic::at(Code::IdRepeated, id.span).with("id", &id.value.0));
        }
    }
    found
}

/// A name that may stand in an address as it is and is no page.
fn is_file_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let lower = name.to_ascii_lowercase();
    let page = lower.ends_with(".html") || lower.ends_with(".htm");
    name.bytes().all(plain) && !name.starts_with('.') && !page
}

/// `1.001193`, with a case (`.02`) and a province (`.H38`) where there is one.
fn is_code(code: &str) -> bool {
    let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = code.split('.');
    let head = parts.next().is_some_and(|part| digits(part, 1)) && parts.next().is_some_and(|part| digits(part, 6));
    let province = |part: &str| part.strip_prefix(|c: char| c.is_ascii_uppercase()).is_some_and(|rest| digits(rest, 2));
    head && parts.all(|part| digits(part, 2) || province(part))
}

#[cfg(test)]
mod tests {
    use super::is_code;

    #[test]
    fn official_codes_have_a_case_and_a_province_at_most() {
        for code in ["1.001193", "1.000948.H38", "1.115490.02"] {
            assert!(is_code(code), "{code}");
        }
        for code in ["", "1001193", "1.00119", "1.001193.H3", "1.001193.", "a.001193"] {
            assert!(!is_code(code), "{code}");
        }
    }
}
