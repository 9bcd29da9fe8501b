//! Life events.

use super::conditions::Cases;
use super::context::{Context, Thing};
use super::markdown::{self, Page};
use super::{consistency, procedure, target, text, wording};
use crate::diagnostics::{Code, Diagnostic};
use crate::load::raw::{RawEvent, RawEventStep};
use crate::load::{RawSite, Spanned};
use crate::model::{Event, EventStep, Listed, PageTarget, Procedure};

/// The events, in their order.
pub(super) fn events(raw: &RawSite, procedures: &[Procedure], context: &mut Context<'_>) -> Vec<Event> {
    let mut found: Vec<(u32, Event)> = Vec::new();
    for (id, event) in &raw.events {
        let order = event.order.as_ref().map_or(u32::MAX, |order| order.value.0);
        found.extend(self::event(&id.value, event, procedures, context).map(|event| (order, event)));
    }
    found.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
    found.into_iter().map(|(_, event)| event).collect()
}

fn event(id: &str, raw: &RawEvent, procedures: &[Procedure], context: &mut Context<'_>) -> Option<Event> {
    let mut cases = Cases::new(raw.cases.as_ref(), raw.has("cases"), context);
    let steps = text::list(raw.steps.as_ref());
    context.not_empty("steps", raw.steps.as_ref());
    context.not_empty("sources", raw.sources.as_ref());
    let steps: Vec<EventStep> = steps.iter().filter_map(|raw| step(raw, &mut cases, procedures, context)).collect();
    wording::texts([raw.name.as_ref(), raw.summary.as_ref()], context);
    if cases.are_sound() {
        consistency::event(raw, context);
    }
    let sources = context.references(Thing::Source, raw.sources.as_ref());
    let review = procedure::review(raw.reviewed.as_ref(), raw.review_by.as_ref(), None, sources, context);
    Some(Event {
        id: id.to_owned(),
        name: text::required(raw.name.as_ref()),
        summary: text::required(raw.summary.as_ref()),
        aliases: text::texts(raw.aliases.as_ref()),
        icon: text::id(raw.icon.as_ref()).unwrap_or_else(|| "document".to_owned()),
        cases: cases.finish(context),
        steps,
        review: review?,
    })
}

fn step(
    raw: &Spanned<RawEventStep>,
    cases: &mut Cases,
    procedures: &[Procedure],
    context: &mut Context<'_>,
) -> Option<EventStep> {
    let step = &raw.value;
    let text = markdown::optional(step.text.as_ref(), &Page::PLAIN, context);
    let when = cases.when(step.when.as_ref(), context);
    let written = (step.has("procedure"), step.has("article"));
    let target = target::page(step.procedure.as_ref(), step.article.as_ref(), written, raw.span, context)?;
    if let (PageTarget::Procedure(id), Some(slug)) = (&target, &step.procedure) {
        let guide = procedures.iter().find(|procedure| procedure.slug == *id);
        if let Some(missing) = guide.and_then(unstated) {
            let fault = Diagnostic::at(Code::EventGuideUnstated, slug.span);
            context.fault(fault.with("id", id).with("key", missing));
        }
    }
    Some(EventStep { id: text::id(step.id.as_ref()), target, text, when })
}

/// What somebody must know to set out, and the guide does not say.
fn unstated(procedure: &Procedure) -> Option<&'static str> {
    matches!(procedure.documents, Listed::NotStated).then_some("documents")
}
