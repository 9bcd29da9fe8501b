//! Training sets.

use jiff::civil::Date;

use super::{abbreviations, review};
use crate::model::{PageTarget, SetItem, TrainingSet};
use crate::render::address::Address;
use crate::render::localize::Localizer;
use crate::render::markdown::{self, Scope};
use crate::render::views::{ExerciseView, SetCardView, SetItemView, SetView, SetsView};
use crate::strings::Arguments;

/// Notes and exercises stand outside of any guide.
const PLAIN: Scope<'_> = Scope { procedure: None };

pub(in crate::render) fn set(set: &TrainingSet, today: Date, localizer: &Localizer<'_>) -> SetView {
    let items = set.items.iter().enumerate();
    let exercises = set.exercises.iter().map(|exercise| ExerciseView {
        question_html: markdown::block(&exercise.question, PLAIN, localizer),
        answer_html: markdown::block(&exercise.answer, PLAIN, localizer),
    });
    SetView {
        title: localizer.words(&set.title),
        summary: localizer.words(&set.summary),
        audience: localizer.words(&set.audience),
        duration: duration(set.minutes, localizer),
        items: items.filter_map(|(index, item)| self::item(item, index, localizer)).collect(),
        notes_html: set.notes.as_ref().map(|notes| markdown::block(notes, PLAIN, localizer)),
        exercises: exercises.collect(),
        abbreviations: abbreviations(&set.abbreviations, localizer),
        review: review(&set.review, today, localizer),
    }
}

fn item(item: &SetItem, index: usize, localizer: &Localizer<'_>) -> Option<SetItemView> {
    let site = localizer.site;
    let (name, summary, number, href) = match &item.target {
        PageTarget::Procedure(slug) => {
            let procedure = site.procedure(slug)?;
            let address = Address::Procedure(slug);
            (procedure.title(), Some(&procedure.summary), Some(procedure.number), localizer.href(address))
        }
        PageTarget::Article(slug) => {
            let article = site.articles.iter().find(|article| article.slug == *slug)?;
            (&article.title, article.summary.as_ref(), None, localizer.href(Address::Article(slug)))
        }
    };
    Some(SetItemView {
        anchor: item.id.clone().unwrap_or_else(|| format!("phan-{}", index + 1)),
        name: localizer.words(name),
        number,
        summary: summary.map(|summary| localizer.words(summary)),
        href,
        duration: item.minutes.map(|minutes| duration(minutes, localizer)),
        notes_html: item.notes.as_ref().map(|notes| markdown::block(notes, PLAIN, localizer)),
    })
}

pub(in crate::render) fn sets(localizer: &Localizer<'_>) -> SetsView {
    let cards = localizer.site.sets.iter().map(|set| SetCardView {
        title: localizer.words(&set.title),
        summary: localizer.words(&set.summary),
        audience: localizer.words(&set.audience),
        duration: duration(set.minutes, localizer),
        href: localizer.href(Address::Set(&set.id)),
    });
    SetsView { items: cards.collect() }
}

/// `90 phút`.
fn duration(minutes: u32, localizer: &Localizer<'_>) -> String {
    localizer.format("unit-minute", &Arguments::new().with("n", minutes))
}
