//! Numbers and closed words, in words.

use crate::model::{Case, FeeAmount, Text, TimeLimit, Unit, When};
use crate::render::localize::Localizer;
use crate::render::views::{WhenView, Words};
use crate::strings::Arguments;

/// When something applies: in words, and as a rule for the script.
pub(super) fn when(when: Option<&When>, cases: &[Case], localizer: &Localizer<'_>) -> Option<WhenView> {
    let when = when?;
    let (or, and) = (localizer.text("when-or"), localizer.text("when-and"));
    let mut labels = Vec::new();
    let mut fallback = None;
    let mut rules = Vec::new();
    for (question, answers) in &when.0 {
        let case = cases.iter().find(|case| case.id == *question)?;
        let texts = case.answers.iter().filter(|answer| answers.contains(&answer.id));
        let words: Vec<Words> = texts.map(|answer| localizer.words(&answer.text)).collect();
        fallback = fallback.or_else(|| words.iter().find_map(|words| words.fallback.clone()));
        labels.push(words.into_iter().map(|words| words.text).collect::<Vec<_>>().join(&format!(" {or} ")));
        rules.push(format!("{question}={}", answers.join("|")));
    }
    Some(WhenView { label: Words { text: labels.join(&format!("; {and} ")), fallback }, rule: rules.join("&") })
}

/// `3 ngày làm việc`, `Trong ngày`.
pub(super) fn duration(limit: &TimeLimit, localizer: &Localizer<'_>) -> String {
    let key = match limit.unit {
        Unit::WorkingDay => "unit-working-day",
        Unit::Day => "unit-day",
        Unit::Hour => "unit-hour",
        Unit::Month => "unit-month",
        Unit::SameDay => return localizer.text("unit-same-day"),
    };
    localizer.format(key, &Arguments::new().with("n", limit.quantity))
}

/// `7 working_day 15:00`: what the estimate of the day computes with.
pub(super) fn term(limit: &TimeLimit) -> String {
    let cut_off = limit.cut_off.map(|time| format!(" {:02}:{:02}", time.hour, time.minute)).unwrap_or_default();
    format!("{} {}{cut_off}", limit.quantity, limit.unit.word())
}

/// `1 phút 15 giây`, `2 phút`, `40 giây`.
pub(super) fn length(seconds: u32, localizer: &Localizer<'_>) -> String {
    let part = |key: &str, n: u32| (n > 0).then(|| localizer.format(key, &Arguments::new().with("n", n)));
    let parts = [part("unit-minute", seconds / 60), part("unit-second", seconds % 60)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What happens after the hour of a same-day time limit.
pub(super) fn cut_off(limit: &TimeLimit, localizer: &Localizer<'_>) -> Option<String> {
    let time = localizer.time(limit.cut_off?);
    Some(localizer.format("cut-off", &Arguments::new().with("time", time)))
}

/// Where or how a time limit applies.
pub(super) fn scope(limit: &TimeLimit, localizer: &Localizer<'_>) -> Vec<String> {
    let area = limit.area_class.map(|class| localizer.text(&format!("area-{}", class.word())));
    let channel = limit.channel.map(|channel| localizer.channel(channel).name);
    area.into_iter().chain(channel).collect()
}

/// `8.000 đồng`, `Miễn phí`.
pub(super) fn money(amount: u64, localizer: &Localizer<'_>) -> String {
    if amount == 0 {
        return localizer.text("money-free");
    }
    localizer.format("money", &Arguments::new().with("amount", localizer.number(amount)))
}

/// `8.000 đồng / bản`, `Miễn phí`; none where it is not stated.
pub(super) fn amount(amount: &FeeAmount, localizer: &Localizer<'_>) -> Option<Words> {
    let number = |amount: u64| localizer.number(amount);
    let with_per = |text: String, per: Option<&Text>| match per.map(|per| localizer.words(per)) {
        Some(per) => Words { text: format!("{text} / {}", per.text), fallback: per.fallback },
        None => Words::own(text),
    };
    match amount {
        FeeAmount::NotStated => None,
        FeeAmount::Exact { amount: 0, .. } => Some(Words::own(money(0, localizer))),
        FeeAmount::Exact { amount, per, .. } => Some(with_per(money(*amount, localizer), per.as_ref())),
        FeeAmount::Range { from, to, per } => {
            let arguments = Arguments::new().with("from", number(*from)).with("to", number(*to));
            Some(with_per(localizer.format("money-range", &arguments), per.as_ref()))
        }
    }
}

/// `đến hết 31/12/2026`.
pub(super) fn until(amount: &FeeAmount, localizer: &Localizer<'_>) -> Option<String> {
    match amount {
        FeeAmount::Exact { until: Some(until), .. } => {
            Some(localizer.format("law-to", &Arguments::new().with("date", localizer.date(*until))))
        }
        _ => None,
    }
}
