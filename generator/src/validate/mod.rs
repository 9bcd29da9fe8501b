//! Raw values become the model; whatever does not hold is reported.
//!
//! A file per subject. Every check runs, also when others have failed; a value that cannot be made is left out, and the
//! report then has an error, so that no such model is ever rendered.

mod article;
mod conditions;
mod consistency;
mod context;
mod documents;
mod event;
mod fact;
mod facts;
mod feed;
mod holidays;
mod language;
mod markdown;
mod names;
mod notice;
mod office;
mod official;
mod page;
mod phone;
mod procedure;
mod recording;
mod redirect;
mod satisfaction;
mod script;
mod set;
mod settings;
mod slip_secret;
mod statistics;
mod synonyms;
mod table;
mod target;
mod text;
mod wording;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub(crate) use feed::feed_settings;
pub(crate) use markdown::{Heading, OPTIONS as MARKDOWN_OPTIONS, Target, headings, plain_text};
pub(crate) use procedure::theme_ids;

use crate::diagnostics::{Code, Report, Severities, Severity, Sources};
use crate::load::RawSite;
use crate::model::{Procedure, Publication, Site};
use context::Context;

/// What a run takes as given.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given {
    /// The day for which the site is built.
    pub(crate) today: Date,
    /// Whether drafts are part of the site.
    pub(crate) drafts: bool,
    /// Whether warnings count as errors.
    pub(crate) strict: bool,
}

/// Checks a site and makes the model of it. The model is whole only if the report has no errors.
pub(crate) fn validate(raw: &RawSite, given: Given, sources: &Sources, report: &mut Report) -> Site {
    let mut context = Context::new(raw, given, sources);
    let settings = settings::settings(raw, &mut context);
    let all_sources = settings::sources(raw, &mut context);
    let languages = language::languages(raw, &mut context);
    let fields = settings::fields(raw);
    let procedures = procedure::procedures(raw, &mut context);
    let events = event::events(raw, &procedures, &mut context);
    let articles = article::articles(raw, &mut context);
    let notices = notice::notices(raw, &mut context);
    let sets = set::sets(raw, &mut context);
    let scripts = script::scripts(raw, &procedures, &events, &sets, &mut context);
    let offices = office::offices(raw, &mut context);
    let suggestions = page::page("gop-y", raw, &mut context);
    let apology = page::page("xin-loi", raw, &mut context);
    let statistics = statistics::statistics(raw, &mut context);
    let satisfaction = satisfaction::satisfaction(raw, &mut context);
    let synonyms = synonyms::synonyms(raw, &mut context);
    let (calendar, holidays) = holidays::calendar(raw, &mut context);
    let redirects = redirect::redirects(raw, &mut context);
    recording::without_record(raw, &mut context);
    official::official(raw, &mut context);
    context.finish(report);
    let mut overrides = settings::severities(raw, report);
    if settings.publication == Publication::Official {
        overrides.insert(Code::ReviewOverdue, Severity::Error);
    }
    let severities = Severities { overrides, strict: given.strict };
    report.set_severities(severities);
    let procedure_index: BTreeMap<String, usize> =
        procedures.iter().enumerate().map(|(index, procedure)| (procedure.slug.clone(), index)).collect();
    let files = files(raw, &procedures, &procedure_index);
    Site {
        settings,
        calendar,
        holidays,
        sources: all_sources,
        languages,
        fields,
        procedures,
        procedure_index,
        events,
        articles,
        notices,
        sets,
        scripts,
        offices,
        statistics,
        satisfaction,
        suggestions,
        apology,
        redirects,
        synonyms,
        files,
    }
}

/// The files that guides link to, and where they stand in the site.
fn files(raw: &RawSite, procedures: &[Procedure], index: &BTreeMap<String, usize>) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for folder in &raw.procedures {
        let Some(procedure) = index.get(&folder.slug).and_then(|&at| procedures.get(at)) else { continue };
        for (name, _) in procedure.forms.items().iter().filter_map(|form| form.file.as_ref()) {
            let source = format!("procedures/{}/{}/forms/{name}", folder.field, folder.slug);
            files.insert(source, format!("thu-tuc/{}/{name}", folder.slug));
        }
        for recording in &procedure.audio {
            let source = format!("procedures/{}/{}/audio/{}", folder.field, folder.slug, recording.file);
            files.insert(source, format!("thu-tuc/{}/{}", folder.slug, recording.file));
        }
    }
    files
}
