//! Scripts for loudspeakers that an editor wrote: as short, as plain and as whole as those that the tool makes.

use std::collections::BTreeMap;

use super::context::Context;
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::raw::RawScript;
use crate::load::{RawSite, Spanned, Verbatim, suggest};
use crate::model::{Event, Procedure, Review, TrainingSet, WrittenScript};
use crate::speech::{Accent, LONGEST, PACE, Speaker, digits, is_said, syllables, written};

/// What a script may be about.
struct Page<'a> {
    review: &'a Review,
    /// A guide's number as it is said.
    number: Option<String>,
}

/// The scripts by slug.
pub(super) fn scripts(
    raw: &RawSite,
    procedures: &[Procedure],
    events: &[Event],
    sets: &[TrainingSet],
    context: &mut Context<'_>,
) -> BTreeMap<String, WrittenScript> {
    let mut pages: BTreeMap<&str, Page<'_>> = BTreeMap::new();
    pages.extend(sets.iter().map(|set| (set.id.as_str(), Page { review: &set.review, number: None })));
    pages.extend(events.iter().map(|event| (event.id.as_str(), Page { review: &event.review, number: None })));
    pages.extend(procedures.iter().map(|procedure| {
        let number = Some(digits(&procedure.number.to_string()));
        (procedure.slug.as_str(), Page { review: &procedure.review, number })
    }));
    let mut found = BTreeMap::new();
    for (slug, script) in &raw.scripts {
        let page = pages.get(slug.value.as_str());
        if page.is_none() && !is_there(&slug.value, raw) {
            let names: Vec<&str> = pages.keys().copied().collect();
            let fault = Diagnostic::at(Code::ScriptUnknown, slug.span).with("id", &slug.value);
            context.fault(fault.with_some("suggestion", suggest(&slug.value, &names)));
        }
        found.extend(self::script(script, slug.span, page, context).map(|script| (slug.value.clone(), script)));
    }
    found
}

/// Whether there is such a page that is a draft or faulty: its script waits for it.
fn is_there(slug: &str, raw: &RawSite) -> bool {
    let named = |path: &String| path.split(['/', '.']).any(|part| part == slug);
    raw.procedures.iter().any(|folder| folder.slug == slug)
        || raw.events.iter().any(|(id, _)| id.value == slug)
        || raw.sets.iter().any(|(id, _)| id.value == slug)
        || raw.unreadable.iter().any(named)
}

fn script(raw: &RawScript, start: Span, page: Option<&Page<'_>>, context: &mut Context<'_>) -> Option<WrittenScript> {
    if !raw.has("minute") && !raw.has("three_minutes") {
        context.fault(Diagnostic::at(Code::KeyMissing, start).with("key", "minute"));
    }
    let reviewed = raw.reviewed.as_ref();
    if let (Some(reviewed), Some(page)) = (reviewed, page)
        && reviewed.value.0 < page.review.reviewed
    {
        let fault = Diagnostic::at(Code::ScriptOutdated, reviewed.span).with("reviewed", reviewed.value.0);
        context.fault(fault.with("page", page.review.reviewed));
    }
    let number = page.and_then(|page| page.number.as_deref());
    let minute = text(raw.minute.as_ref(), 60, number, context);
    let three_minutes = text(raw.three_minutes.as_ref(), 180, number, context);
    Some(WrittenScript { minute, three_minutes, reviewed: reviewed?.value.0 })
}

/// A script of so many seconds, judged sentence by sentence.
fn text(
    raw: Option<&Spanned<Verbatim>>,
    seconds: usize,
    number: Option<&str>,
    context: &mut Context<'_>,
) -> Option<String> {
    let raw = raw?;
    let text = &raw.value.0;
    let speaker = Speaker::new(Accent::North, []);
    for sentence in text.lines().flat_map(written) {
        let at = |part: &str| {
            let start = part.as_ptr() as usize - text.as_ptr() as usize;
            start..start + part.len()
        };
        let count = syllables(sentence);
        if count > LONGEST {
            let span = context.find(raw.span, text, at(sentence));
            context.fault(Diagnostic::at(Code::SentenceLong, span).with("count", count).with("limit", LONGEST));
        }
        for word in sentence.split_whitespace().filter(|word| !is_said(word)) {
            let span = context.find(raw.span, text, at(word));
            let fault = Diagnostic::at(Code::ScriptUnspoken, span).with("word", word);
            context.fault(fault.with("said", speaker.say(word)));
        }
    }
    let (length, most) = (syllables(text), seconds * PACE / 60);
    if length > most {
        let fault = Diagnostic::at(Code::ScriptLong, raw.span).with("seconds", (length * 60).div_ceil(PACE));
        context.fault(fault.with("limit", seconds).with("over", length - most));
    }
    if let Some(number) = number {
        let count = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ").matches(number).count();
        if count < 2 {
            let fault = Diagnostic::at(Code::ScriptNumberUnsaid, raw.span).with("count", count);
            context.fault(fault.with("number", number));
        }
    }
    Some(text.clone())
}
