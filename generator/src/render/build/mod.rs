//! The model becomes views: what there is to show, in a language, at a place.

mod article;
mod event;
mod facts;
mod labels;
mod lists;
mod lookup;
mod notice;
mod office;
mod procedure;
mod set;
mod statistics;
mod suggestions;

pub(super) use article::{article, articles};
pub(super) use event::event;
#[cfg(feature = "handouts")]
pub(super) use event::stated;
#[cfg(feature = "handouts")]
pub(super) use facts::facts;
pub(super) use lists::{field, home, index, search};
pub(super) use lookup::{lookup, statuses};
pub(super) use notice::{gone, notices};
pub(super) use office::{office, offices};
pub(super) use procedure::procedure;
pub(super) use set::{set, sets};
pub(super) use statistics::statistics;
pub(super) use suggestions::{apology, suggestions};

use super::address::Address;
use super::localize::Localizer;
use super::views::{AbbreviationView, AnswerView, CaseView, GuideView, ReviewView, SourceView};
use crate::model::{Case, Procedure, Review};
use jiff::civil::Date;

/// A guide in a list.
pub(super) fn guide(procedure: &Procedure, localizer: &Localizer<'_>) -> GuideView {
    GuideView {
        number: procedure.number,
        name: localizer.words(procedure.title()),
        summary: localizer.words(&procedure.summary),
        href: localizer.href(Address::Procedure(&procedure.slug)),
    }
}

/// What abbreviations of the site stand for.
fn abbreviations(used: &[String], localizer: &Localizer<'_>) -> Vec<AbbreviationView> {
    let known = localizer.site.settings.abbreviations.iter().filter(|known| used.contains(&known.short));
    known.map(|known| AbbreviationView { short: known.short.clone(), long: localizer.words(&known.long) }).collect()
}

/// The guides of a list of slugs.
fn guides(slugs: &[String], localizer: &Localizer<'_>) -> Vec<GuideView> {
    slugs.iter().filter_map(|slug| localizer.site.procedure(slug)).map(|found| guide(found, localizer)).collect()
}

/// The questions of "your case".
fn cases(cases: &[Case], localizer: &Localizer<'_>) -> Vec<CaseView> {
    let answers = |case: &Case| {
        let answers = case.answers.iter();
        answers.map(|answer| AnswerView { id: answer.id.clone(), text: localizer.words(&answer.text) }).collect()
    };
    cases
        .iter()
        .map(|case| CaseView {
            id: case.id.clone(),
            question: localizer.words(&case.question),
            help: case.help.as_ref().map(|help| localizer.words(help)),
            answers: answers(case),
        })
        .collect()
}

/// Sources and dates.
fn review(review: &Review, today: Date, localizer: &Localizer<'_>) -> ReviewView {
    ReviewView {
        reviewed: localizer.date(review.reviewed),
        review_by: localizer.date(review.review_by),
        overdue: review.review_by < today,
        compared: review.compared_with_portal.map(|date| localizer.date(date)),
        sources: review.sources.iter().filter_map(|id| source(id, localizer)).collect(),
    }
}

/// A source by its id.
fn source(id: &str, localizer: &Localizer<'_>) -> Option<SourceView> {
    let source = localizer.site.sources.get(id)?;
    Some(SourceView {
        title: localizer.words(&source.title),
        publisher: source.publisher.as_ref().map(|publisher| localizer.words(publisher)),
        date: source.date.as_ref().map(|date| readable(date, localizer)),
        href: source.url.clone(),
    })
}

/// A source's date: a day is written as on every page, anything else ("07/2026") as it stands.
fn readable(date: &str, localizer: &Localizer<'_>) -> String {
    date.parse().map_or_else(|_| date.to_owned(), |day| localizer.date(day))
}
