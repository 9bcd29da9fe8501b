//! Life events.

use jiff::civil::Date;

use super::facts::facts;
use super::{cases, labels, review};
use crate::model::{Event, EventStep, PageTarget};
use crate::render::address::Address;
use crate::render::localize::Localizer;
use crate::render::markdown::{self, Scope};
use crate::render::views::{EventStepView, EventView, FactView, Words};

pub(in crate::render) fn event(event: &Event, today: Date, localizer: &Localizer<'_>) -> EventView {
    let steps = event.steps.iter().enumerate();
    EventView {
        name: localizer.words(&event.name),
        icon: event.icon.clone(),
        summary: localizer.words(&event.summary),
        cases: cases(&event.cases, localizer),
        steps: steps.filter_map(|(index, step)| self::step(event, step, index, localizer)).collect(),
        review: review(&event.review, today, localizer),
    }
}

fn step(event: &Event, step: &EventStep, index: usize, localizer: &Localizer<'_>) -> Option<EventStepView> {
    let site = localizer.site;
    let anchor = step.id.clone().unwrap_or_else(|| format!("viec-{}", index + 1));
    let html = step.text.as_ref().map(|text| markdown::inline(text, Scope { procedure: None }, localizer));
    let when = labels::when(step.when.as_ref(), &event.cases, localizer);
    Some(match &step.target {
        PageTarget::Procedure(slug) => {
            let procedure = site.procedure(slug)?;
            let facts = facts(procedure, localizer);
            EventStepView {
                anchor,
                name: localizer.words(procedure.title()),
                number: Some(procedure.number),
                summary: Some(localizer.words(&procedure.summary)),
                href: localizer.href(Address::Procedure(slug)),
                time: stated(facts.time),
                cost: stated(facts.cost),
                html,
                when,
            }
        }
        PageTarget::Article(slug) => {
            let article = site.articles.iter().find(|article| article.slug == *slug)?;
            EventStepView {
                anchor,
                name: localizer.words(&article.title),
                number: None,
                summary: article.summary.as_ref().map(|summary| localizer.words(summary)),
                href: localizer.href(Address::Article(slug)),
                time: None,
                cost: None,
                html,
                when,
            }
        }
    })
}

/// A fact that holds for everybody; one that depends on the case stands in the guide only.
pub(in crate::render) fn stated(fact: FactView) -> Option<Words> {
    (fact.state == "stated" && fact.notes.is_empty()).then_some(fact.text)
}
