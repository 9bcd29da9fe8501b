//! Dated facts: what holds on the day for which the site is built.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::context::{Context, Thing};
use super::text;
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::raw::RawFact;
use crate::load::{RawSite, Spanned};

/// What is said of the coming end of a fact or a law, so that there is time to find out what follows.
const WARNING_DAYS: i32 = 60;

/// What holds today.
#[derive(Debug, Clone, Copy)]
pub(super) struct Holding {
    pub(super) amount: u64,
    /// The last day, where it is known.
    pub(super) until: Option<Date>,
}

/// The facts of a site on a day. None for a fact that holds nothing on it.
pub(super) struct Facts(BTreeMap<String, (Span, Option<Holding>)>);

impl Facts {
    /// Reads the periods of every fact.
    pub(super) fn new(raw: &RawSite, context: &mut Context<'_>) -> Self {
        let today = context.given.today;
        let of_fact = |(id, fact): &(Spanned<String>, RawFact)| (id.value.clone(), (id.span, holding(fact, today)));
        for (_, fact) in &raw.facts {
            check(fact, context);
        }
        Self(raw.facts.iter().map(of_fact).collect())
    }

    /// What the fact gives today; a fault at `span` where it gives nothing.
    pub(super) fn amount(&self, id: &str, span: Span, context: &mut Context<'_>) -> Option<Holding> {
        if !context.check(Thing::Fact, id, span) {
            return None;
        }
        let (place, holding) = self.0.get(id)?;
        if holding.is_none() {
            let fault = Diagnostic::at(Code::FactWithoutPeriod, span).with("id", id);
            context.fault(fault.with("date", context.given.today).see(*place, "fact"));
        }
        *holding
    }
}

/// Periods in order, from sources that exist.
fn check(raw: &RawFact, context: &mut Context<'_>) {
    let periods = text::list(raw.periods.as_ref());
    if let Some(list) = raw.periods.as_ref().filter(|list| list.value.is_empty()) {
        context.fault(Diagnostic::at(Code::EmptyList, list.span).with("key", "periods"));
    }
    for pair in periods.windows(2) {
        if let (Some(first), Some(second)) = (&pair[0].value.from, &pair[1].value.from)
            && second.value <= first.value
        {
            context.fault(Diagnostic::at(Code::DateOrder, second.span).see(first.span, "first"));
        }
    }
    for period in periods {
        if let (Some(from), Some(to)) = (&period.value.from, &period.value.to)
            && to.value < from.value
        {
            context.fault(Diagnostic::at(Code::DateOrder, to.span).see(from.span, "first"));
        }
        if let Some(source) = &period.value.source {
            context.use_source(&source.value.0, source.span);
        }
    }
    // Only an end after which nothing is known needs somebody's care: a change that is written down comes by itself.
    if let Some(to) = periods.last().and_then(|period| period.value.to.as_ref()) {
        ends_soon(to.value.0, to.span, context);
    }
}

/// Reports an end that is near.
pub(super) fn ends_soon(end: Date, span: Span, context: &mut Context<'_>) {
    let days = (end - context.given.today).get_days();
    if (0..=WARNING_DAYS).contains(&days) {
        context.fault(Diagnostic::at(Code::EndsSoon, span).with("date", end).with("days", days));
    }
}

fn holding(raw: &RawFact, today: Date) -> Option<Holding> {
    let periods = text::list(raw.periods.as_ref());
    let begun = |period: &&Spanned<_>| from(period).is_some_and(|from| from <= today);
    let index = periods.iter().filter(begun).count().checked_sub(1)?;
    let period = &periods.get(index)?.value;
    let next = periods.get(index + 1).and_then(from).and_then(|day| day.yesterday().ok());
    let until = period.to.as_ref().map(|to| to.value.0).or(next);
    if until.is_some_and(|until| until < today) {
        return None;
    }
    Some(Holding { amount: period.value.as_ref()?.value.0, until })
}

fn from(period: &Spanned<crate::load::raw::RawPeriod>) -> Option<Date> {
    period.value.from.as_ref().map(|from| from.value.0)
}
