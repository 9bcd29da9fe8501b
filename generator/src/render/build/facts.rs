//! How long, how much, where, what you get: the four facts of the first screen.

use super::labels;
use crate::model::{AreaClass, Channel, Fee, FeeAmount, Listed, Procedure, ResultItem, TimeLimit};
use crate::render::localize::Localizer;
use crate::render::views::{FactView, FactsView, Words};
use crate::strings::Arguments;

/// A panel with more lines than this is no longer taken in at a glance; the part below says it all.
const NOTES: usize = 2;

pub(in crate::render) fn facts(procedure: &Procedure, localizer: &Localizer<'_>) -> FactsView {
    FactsView {
        time: time(procedure, localizer),
        cost: cost(procedure, localizer),
        place: place(procedure, localizer),
        result: result(procedure, localizer),
    }
}

/// The items of a part as a fact, or what their absence means.
fn fact<T>(stated: &Listed<T>, name: &str, localizer: &Localizer<'_>, make: impl FnOnce(&[T]) -> FactView) -> FactView {
    match stated {
        Listed::Items(items) if !items.is_empty() => make(items),
        Listed::None => FactView {
            state: "none",
            text: Words::own(localizer.text(&format!("fact-{name}-none"))),
            notes: Vec::new(),
        },
        _ => FactView {
            state: "not_stated",
            text: Words::own(localizer.text(&format!("fact-{name}-not-stated"))),
            notes: Vec::new(),
        },
    }
}

fn time(procedure: &Procedure, localizer: &Localizer<'_>) -> FactView {
    fact(&procedure.time_limits, "time", localizer, |limits| {
        let duration = |limit: &TimeLimit| labels::duration(limit, localizer);
        // What holds for most comes first; other limits of some places or cases follow as notes.
        let usual = |limit: &&TimeLimit| limit.when.is_none() && limit.area_class != Some(AreaClass::Mountain);
        let main = limits.iter().find(usual).or(limits.first());
        let text = main.map(duration).unwrap_or_default();
        let others: Vec<_> = limits.iter().filter(|limit| duration(limit) != text).collect();
        let cut_off = main.and_then(|main| labels::cut_off(main, localizer)).map(Words::own);
        // Whoever the first does not hold for would take it for theirs.
        let is_for_some = main.is_some_and(|main| main.when.is_some() || main.channel.is_some());
        if others.len() + usize::from(cut_off.is_some()) > NOTES || (is_for_some && !others.is_empty()) {
            let text = span_of_times(limits, localizer);
            return FactView { state: "stated", text: Words::own(text), notes: Vec::new() };
        }
        let scope = |limit: &TimeLimit| {
            let when = labels::when(limit.when.as_ref(), &procedure.cases, localizer).map(|when| when.label);
            let fallback = when.as_ref().and_then(|when| when.fallback.clone());
            let scope = labels::scope(limit, localizer).into_iter().chain(when.map(|when| when.text));
            Words { text: scope.collect::<Vec<_>>().join("; "), fallback }
        };
        let mut notes: Vec<Words> = if others.is_empty() {
            let scopes: Vec<Words> = limits.iter().map(scope).collect();
            let all = scopes.iter().any(|scope| scope.text.is_empty());
            if all { Vec::new() } else { scopes }
        } else {
            let other = |limit: &&TimeLimit| {
                let scope = scope(limit);
                Words { fallback: scope.fallback, ..note(&scope.text, &duration(limit), localizer) }
            };
            others.iter().map(other).collect()
        };
        notes.splice(..0, cut_off);
        notes.truncate(NOTES);
        FactView { state: "stated", text: Words::own(text), notes }
    })
}

/// `Từ 3 đến 15 ngày làm việc, tùy trường hợp`: more limits than a panel has lines for, or none that holds for most.
fn span_of_times(limits: &[TimeLimit], localizer: &Localizer<'_>) -> String {
    let lowest = limits.iter().min_by_key(|limit| limit.quantity);
    let highest = limits.iter().max_by_key(|limit| limit.quantity);
    let (Some(lowest), Some(highest)) = (lowest, highest) else { return String::new() };
    if limits.iter().any(|limit| limit.unit != highest.unit) {
        return localizer.text("fact-time-varies");
    }
    let arguments = Arguments::new().with("from", lowest.quantity).with("to", labels::duration(highest, localizer));
    localizer.format("fact-time-mixed", &arguments)
}

fn cost(procedure: &Procedure, localizer: &Localizer<'_>) -> FactView {
    fact(&procedure.fees, "cost", localizer, |fees| {
        let all_free = fees.iter().all(|fee| matches!(fee.amount, FeeAmount::Exact { amount: 0, .. }));
        let amount = |fee: &Fee| {
            labels::amount(&fee.amount, localizer)
                .unwrap_or_else(|| Words::own(localizer.text("fact-amount-not-stated")))
        };
        let Some(first) = fees.first() else { return not_stated_cost(localizer) };
        if fees.iter().all(|fee| matches!(fee.amount, FeeAmount::NotStated)) {
            return not_stated_cost(localizer);
        }
        if let Some((lowest, highest)) = span_of_cases(fees) {
            let amount = |amount| labels::money(amount, localizer);
            let arguments = Arguments::new().with("from", amount(lowest)).with("to", amount(highest));
            let text = Words::own(localizer.format("fact-cost-mixed", &arguments));
            return FactView { state: "stated", text, notes: Vec::new() };
        }
        let others = if all_free { &[][..] } else { &fees[1..] };
        let notes = others.iter().take(NOTES).map(|fee| {
            let name = localizer.words(&fee.name);
            let amount = amount(fee);
            Words { fallback: name.fallback.or(amount.fallback), ..note(&name.text, &amount.text, localizer) }
        });
        let text = match first.amount {
            FeeAmount::NotStated => Words::own(localizer.text("fact-cost-not-stated")),
            _ => amount(first),
        };
        FactView { state: "stated", text, notes: notes.collect() }
    })
}

/// The lowest and the highest amount, where it is the case that decides between amounts that are all stated.
fn span_of_cases(fees: &[Fee]) -> Option<(u64, u64)> {
    let ends = fees.iter().filter(|fee| fee.when.is_some()).map(|fee| match fee.amount {
        FeeAmount::Exact { amount, .. } => Some((amount, amount)),
        FeeAmount::Range { from, to, .. } => Some((from, to)),
        FeeAmount::NotStated => None,
    });
    let ends: Vec<(u64, u64)> = ends.collect::<Option<_>>()?;
    let (lowest, highest) = (ends.iter().map(|end| end.0).min()?, ends.iter().map(|end| end.1).max()?);
    (fees.first()?.when.is_some() && lowest < highest).then_some((lowest, highest))
}

fn not_stated_cost(localizer: &Localizer<'_>) -> FactView {
    let text = Words::own(localizer.text("fact-cost-not-stated"));
    FactView { state: "not_stated", text, notes: Vec::new() }
}

fn place(procedure: &Procedure, localizer: &Localizer<'_>) -> FactView {
    let agencies = &procedure.agencies;
    let id = agencies.receiving.as_ref().unwrap_or(&agencies.competent);
    let agency = localizer.site.settings.agency(id);
    let text = agency.map_or_else(|| Words::own(""), |agency| localizer.words(&agency.name));
    let others: Vec<String> = procedure
        .channels
        .iter()
        .filter(|channel| **channel != Channel::InPerson)
        .map(|channel| localizer.channel(*channel).name.to_lowercase())
        .collect();
    let or = localizer.text("when-or");
    let notes = match (others.is_empty(), procedure.channels.contains(&Channel::InPerson)) {
        (true, _) => Vec::new(),
        (false, true) => {
            vec![Words::own(
                localizer
                    .format("fact-place-also", &Arguments::new().with("channels", others.join(&format!(" {or} ")))),
            )]
        }
        (false, false) => {
            vec![Words::own(
                localizer
                    .format("fact-place-only", &Arguments::new().with("channels", others.join(&format!(" {or} ")))),
            )]
        }
    };
    FactView { state: "stated", text, notes }
}

fn result(procedure: &Procedure, localizer: &Localizer<'_>) -> FactView {
    fact(&procedure.results, "result", localizer, |results| {
        let name = |result: &ResultItem| localizer.words(&result.name);
        FactView {
            state: "stated",
            text: results.first().map_or_else(|| Words::own(""), name),
            notes: results.iter().skip(1).take(NOTES + 1).map(name).collect(),
        }
    })
}

/// `name: value`.
fn note(name: &str, value: &str, localizer: &Localizer<'_>) -> Words {
    Words::own(
        localizer.format("fact-note", &Arguments::new().with("name", name.to_owned()).with("value", value.to_owned())),
    )
}
