//! Time limits, fees and laws.

use super::conditions::Cases;
use super::context::Context;
use super::fact::{Facts, Holding, ends_soon};
use super::markdown::{self, Page};
use super::text;
use crate::diagnostics::{Code, Diagnostic};
use crate::load::raw::{RawFee, RawLegalBasis, RawTimeLimit};
use crate::load::{Spanned, State};
use crate::model::{Fee, FeeAmount, FeeKind, LegalBasis, TimeLimit, Unit, Waiver};

/// A time limit whose quantity and unit fit each other.
pub(super) fn time_limit(
    raw: &Spanned<RawTimeLimit>,
    cases: &mut Cases,
    page: &Page<'_>,
    context: &mut Context<'_>,
) -> Option<TimeLimit> {
    let limit = &raw.value;
    let when = cases.when(limit.when.as_ref(), context);
    let note = markdown::optional(limit.note.as_ref(), page, context);
    let unit = limit.unit.as_ref()?.value;
    let same_day = unit == Unit::SameDay;
    let fault = match &limit.quantity {
        Some(quantity) if same_day => Some((quantity.span, "quantity")),
        Some(quantity) if quantity.value.0 == 0 => Some((quantity.span, "zero")),
        None if !same_day && !limit.has("quantity") => Some((raw.span, "missing")),
        _ => limit.cut_off.as_ref().filter(|_| !same_day).map(|cut_off| (cut_off.span, "cut-off")),
    };
    if let Some((span, fault)) = fault {
        context.fault(Diagnostic::at(Code::TimeLimitShape, span).with("fault", fault));
    }
    Some(TimeLimit {
        id: text::id(limit.id.as_ref()),
        quantity: limit.quantity.as_ref().map_or(0, |quantity| quantity.value.0),
        unit,
        cut_off: limit.cut_off.as_ref().map(|time| time.value),
        area_class: limit.area_class.as_ref().map(|class| class.value),
        channel: limit.channel.as_ref().map(|channel| channel.value),
        when,
        starts: text::optional(limit.starts.as_ref()),
        excludes: text::optional(limit.excludes.as_ref()),
        note,
    })
}

/// A fee with exactly one way of saying how much. `covered`: the sources of the file are worth relying on for money.
pub(super) fn fee(
    raw: &Spanned<RawFee>,
    known: &Facts,
    covered: bool,
    cases: &mut Cases,
    page: &Page<'_>,
    context: &mut Context<'_>,
) -> Fee {
    let fee = &raw.value;
    Fee {
        id: text::id(fee.id.as_ref()),
        name: text::required(fee.name.as_ref()),
        kind: fee.kind.as_ref().map_or(FeeKind::Fee, |kind| kind.value),
        amount: amount(raw, known, covered, context),
        channel: fee.channel.as_ref().map(|channel| channel.value),
        when: cases.when(fee.when.as_ref(), context),
        waivers: text::list(fee.waivers.as_ref())
            .iter()
            .map(|waiver| Waiver {
                who: text::required(waiver.value.who.as_ref()),
                basis: text::quoted(waiver.value.basis.as_ref()),
            })
            .collect(),
        basis: text::quoted(fee.basis.as_ref()),
        note: markdown::optional(fee.note.as_ref(), page, context),
    }
}

fn amount(raw: &Spanned<RawFee>, known: &Facts, covered: bool, context: &mut Context<'_>) -> FeeAmount {
    let fee = &raw.value;
    let per = text::optional(fee.per.as_ref());
    let range = fee.has("from") || fee.has("to");
    let ways = ["amount", "fact", "state"].iter().filter(|key| fee.has(key)).count() + usize::from(range);
    let unreadable = (fee.has("amount") && fee.amount.is_none())
        || (fee.has("fact") && fee.fact.is_none())
        || (fee.has("from") && fee.from.is_none())
        || (fee.has("to") && fee.to.is_none())
        || (fee.has("state") && fee.state.is_none());
    if ways > 1 {
        context.fault(Diagnostic::at(Code::FeeAmountTwice, raw.span));
        return FeeAmount::NotStated;
    }
    for amount in [&fee.amount, &fee.from, &fee.to].into_iter().flatten() {
        if (1..1000).contains(&amount.value.0) {
            context.fault(Diagnostic::at(Code::FeeUnitLost, amount.span).with("amount", amount.value.0));
        }
    }
    let costs = [&fee.amount, &fee.from, &fee.to].into_iter().flatten().find(|amount| amount.value.0 > 0);
    let own = fee.sources.as_ref().map_or(covered, |sources| context.trusts(&sources.value));
    if let Some(amount) = costs.filter(|_| !own && !fee.has("basis")) {
        context.fault(Diagnostic::at(Code::FeeSourceMissing, amount.span));
    }
    if let Some(fact) = &fee.fact {
        let holding = known.amount(&fact.value.0, fact.span, context);
        return holding.map_or(FeeAmount::NotStated, |Holding { amount, until }| FeeAmount::Exact {
            amount,
            per,
            until,
        });
    }
    match (&fee.amount, &fee.from, &fee.to, &fee.state) {
        (Some(amount), ..) => FeeAmount::Exact { amount: amount.value.0, per, until: None },
        (None, Some(from), Some(to), _) if from.value < to.value => {
            FeeAmount::Range { from: from.value.0, to: to.value.0, per }
        }
        (None, None, None, Some(state)) if state.value == State::NotStated => FeeAmount::NotStated,
        _ => {
            if !unreadable {
                context.fault(Diagnostic::at(Code::FeeAmountMissing, raw.span));
            }
            FeeAmount::NotStated
        }
    }
}

/// A law with days of force in order.
pub(super) fn legal_basis(raw: &RawLegalBasis, context: &mut Context<'_>) -> LegalBasis {
    if let (Some(from), Some(to)) = (&raw.valid_from, &raw.valid_to)
        && to.value < from.value
    {
        context.fault(Diagnostic::at(Code::DateOrder, to.span).see(from.span, "first"));
    }
    if let Some(to) = &raw.valid_to {
        ends_soon(to.value.0, to.span, context);
    }
    LegalBasis {
        number: text::plain(raw.number.as_ref()).unwrap_or_default(),
        title: text::quoted(raw.title.as_ref()),
        article: text::quoted(raw.article.as_ref()),
        valid_from: raw.valid_from.as_ref().map(|date| date.value.0),
        valid_to: raw.valid_to.as_ref().map(|date| date.value.0),
        url: text::url(raw.url.as_ref()),
    }
}
