//! Suggestions and complaints, satisfaction, and apologies.

use jiff::civil::Date;

use super::statistics::{figure, named_month, percent};
use super::{abbreviations, review, source};
use crate::model::{FiguresMonth, Measure, Page, Satisfaction, SatisfactionMeasure};
use crate::render::address::Address;
use crate::render::localize::Localizer;
use crate::render::markdown::{self, Scope};
use crate::render::views::{
    ApologyView, ContactView, EndpointView, LateOfficeView, LateOfficesView, LinkView, PageTextView,
    SatisfactionFigureView, SatisfactionView, SuggestionsView,
};

/// The place of the offices in [`crate::model::BREAKDOWNS`].
const OFFICES: usize = 1;

pub(in crate::render) fn suggestions(today: Date, localizer: &Localizer<'_>) -> SuggestionsView {
    let site = localizer.site;
    let settings = site.settings.suggestions.as_ref();
    let boxes = site.offices.iter().filter(|office| office.has_letter_box).map(|office| LinkView {
        name: localizer.words(&office.name),
        href: localizer.href(Address::Office(&office.id)),
    });
    let measures = [SatisfactionMeasure::BallotBox, SatisfactionMeasure::Decision766];
    SuggestionsView {
        contact: settings.map(|settings| ContactView {
            address: settings.address.as_ref().map(|address| localizer.words(address)),
            email: settings.email.clone(),
            phone: settings.phone.as_ref().map(|phone| localizer.phone(phone)),
            note: settings.note.as_ref().map(|note| localizer.words(note)),
        }),
        endpoint: settings
            .and_then(|settings| settings.endpoint.as_deref())
            .map(|url| EndpointView { url: url.to_owned(), host: url.split('/').nth(2).unwrap_or(url).to_owned() }),
        boxes: boxes.collect(),
        text: site.suggestions.as_ref().map(|page| text(page, today, localizer)),
        apology: site.pages().apology.then(|| localizer.href(Address::Apology)),
        satisfaction: match site.satisfaction.is_empty() {
            true => Vec::new(),
            false => measures.map(|measure| satisfaction(measure, localizer)).into(),
        },
    }
}

fn text(page: &Page, today: Date, localizer: &Localizer<'_>) -> PageTextView {
    PageTextView {
        html: markdown::block(&page.body, Scope { procedure: None }, localizer),
        abbreviations: abbreviations(&page.abbreviations, localizer),
        review: review(&page.review, today, localizer),
    }
}

fn satisfaction(measure: SatisfactionMeasure, localizer: &Localizer<'_>) -> SatisfactionView {
    let figures = localizer.site.satisfaction.iter().filter(|figure| figure.measure == measure);
    let period = |figure: &Satisfaction| match figure.month {
        Some(month) => named_month(figure.year, month, localizer),
        None => figure.year.to_string(),
    };
    let figures = figures.map(|figure| SatisfactionFigureView {
        period: period(figure),
        percent: percent(figure.percent, localizer),
        answers: figure.answers.map(|answers| localizer.number(answers)),
        source: source(&figure.source, localizer),
    });
    SatisfactionView { measure: measure.word(), figures: figures.collect() }
}

pub(in crate::render) fn apology(today: Date, localizer: &Localizer<'_>) -> ApologyView {
    let site = localizer.site;
    ApologyView {
        text: site.apology.as_ref().map(|page| text(page, today, localizer)),
        suggestions: site.pages().suggestions.then(|| localizer.href(Address::Suggestions)),
        offices: site.settings.late_by_office.then(|| late_offices(localizer)).flatten(),
    }
}

/// The late dossiers by office of the last whole month for which they are published.
fn late_offices(localizer: &Localizer<'_>) -> Option<LateOfficesView> {
    let mut months = localizer.site.statistics.iter().flat_map(|own| own.months.iter().map(move |month| (own, month)));
    let is_whole = |month: &FiguresMonth| !month.is_running && !month.tables[OFFICES].is_empty();
    let (statistics, month) = months.find(|(_, month)| is_whole(month))?;
    let rows = month.tables[OFFICES].iter().map(|(name, figures)| LateOfficeView {
        name: Some(name.clone()).filter(|name| !name.is_empty()),
        late: figure(figures.get(Measure::Late), localizer),
        overdue: figure(figures.get(Measure::Overdue), localizer),
    });
    let rows: Vec<LateOfficeView> = rows.collect();
    Some(LateOfficesView {
        month: named_month(month.month.year(), month.month.month(), localizer),
        sample: statistics.is_sample,
        has_overdue: rows.iter().any(|row| row.overdue.state != "none"),
        rows,
    })
}
