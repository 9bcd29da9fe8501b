//! Training sets.

use super::context::{Context, Thing};
use super::markdown::{self, Page};
use super::{procedure, target, text, wording};
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::raw::{RawSet, RawSetItem};
use crate::load::{RawSite, Spanned};
use crate::model::{Exercise, PageTarget, SetItem, TrainingSet};

/// The training sets, by id.
pub(super) fn sets(raw: &RawSite, context: &mut Context<'_>) -> Vec<TrainingSet> {
    raw.sets.iter().filter_map(|(id, set)| self::set(&id.value, set, context)).collect()
}

fn set(id: &str, raw: &RawSet, context: &mut Context<'_>) -> Option<TrainingSet> {
    context.take_abbreviated();
    context.not_empty("items", raw.items.as_ref());
    context.not_empty("exercises", raw.exercises.as_ref());
    context.not_empty("sources", raw.sources.as_ref());
    let items = items(raw, context);
    let minutes = raw.minutes.as_ref();
    let planned: u32 = items.iter().filter_map(|item| item.minutes).sum();
    if let Some(minutes) = minutes.filter(|minutes| planned > minutes.value.0) {
        let fault = Diagnostic::at(Code::SetTooShort, minutes.span).with("minutes", minutes.value.0);
        context.fault(fault.with("planned", planned));
    }
    let exercises = text::list(raw.exercises.as_ref()).iter().map(|exercise| Exercise {
        question: markdown::required(exercise.value.question.as_ref(), &Page::PLAIN, context),
        answer: markdown::required(exercise.value.answer.as_ref(), &Page::PLAIN, context),
    });
    let exercises = exercises.collect();
    wording::texts([raw.title.as_ref(), raw.summary.as_ref(), raw.audience.as_ref()], context);
    let notes = markdown::optional(raw.notes.as_ref(), &Page::PLAIN, context);
    let sources = context.references(Thing::Source, raw.sources.as_ref());
    let review = procedure::review(raw.reviewed.as_ref(), raw.review_by.as_ref(), None, sources, context);
    Some(TrainingSet {
        id: id.to_owned(),
        title: text::required(raw.title.as_ref()),
        summary: text::required(raw.summary.as_ref()),
        audience: text::required(raw.audience.as_ref()),
        minutes: minutes?.value.0,
        items,
        notes,
        exercises,
        abbreviations: context.take_abbreviated(),
        review: review?,
    })
}

/// The parts in order, each page once.
fn items(raw: &RawSet, context: &mut Context<'_>) -> Vec<SetItem> {
    let mut seen: Vec<(String, Span)> = Vec::new();
    let mut found = Vec::new();
    for raw in text::list(raw.items.as_ref()) {
        let Some(item) = item(raw, context) else { continue };
        let (PageTarget::Procedure(slug) | PageTarget::Article(slug)) = &item.target;
        match seen.iter().find(|(other, _)| other == slug) {
            Some((_, first)) => {
                let fault = Diagnostic::at(Code::ItemRepeated, raw.span).with("id", slug);
                context.fault(fault.see(*first, "first"));
            }
            None => {
                seen.push((slug.clone(), raw.span));
                found.push(item);
            }
        }
    }
    found
}

fn item(raw: &Spanned<RawSetItem>, context: &mut Context<'_>) -> Option<SetItem> {
    let item = &raw.value;
    let notes = markdown::optional(item.notes.as_ref(), &Page::PLAIN, context);
    let written = (item.has("procedure"), item.has("article"));
    let target = target::page(item.procedure.as_ref(), item.article.as_ref(), written, raw.span, context)?;
    let minutes = item.minutes.as_ref().map(|minutes| minutes.value.0);
    Some(SetItem { id: text::id(item.id.as_ref()), target, minutes, notes })
}
