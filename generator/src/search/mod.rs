//! The model becomes the search index: from what guides say, not from their pages.

use motcua_lookup::search::{Entry, IndexFiles, Kind, write_index};

use crate::model::{Article, DocumentItem, Event, Markdown, Office, Procedure, Site, Text};
use crate::render::address::Address;
use crate::validate::plain_text;

/// The index of a site.
pub(crate) fn index(site: &Site) -> IndexFiles {
    write_index(&entries(site), &site.synonyms)
}

/// Everything that can be found, procedures first.
fn entries(site: &Site) -> Vec<Entry> {
    let procedures = site.procedures.iter().map(|procedure| self::procedure(procedure, site));
    let articles = site.articles.iter().map(article);
    let events = site.events.iter().map(event);
    let offices = site.offices.iter().map(office);
    procedures.chain(events).chain(articles).chain(offices).collect()
}

fn procedure(procedure: &Procedure, site: &Site) -> Entry {
    let text = |text: &Text| text.main.clone();
    let markdown = |markdown: &Markdown| plain_text(&markdown.0.main);
    let mut papers: Vec<String> = Vec::new();
    for item in procedure.documents.items() {
        match item {
            DocumentItem::Paper(paper) => papers.push(text(&paper.name)),
            DocumentItem::Group(group) => papers.extend(group.items.iter().map(|paper| text(&paper.name))),
        }
    }
    for form in procedure.forms.items() {
        papers.push(text(&form.name));
        papers.extend(form.number.clone());
    }
    let results = procedure.results.items().iter().map(|result| text(&result.name));
    let questions = procedure
        .questions
        .iter()
        .map(|question| format!("{} {}", text(&question.question), markdown(&question.answer)));
    let guide = procedure.guide.iter().map(markdown);
    Entry {
        kind: Kind::Procedure,
        id: procedure.slug.clone(),
        number: Some(procedure.number),
        codes: procedure.codes.clone(),
        title: procedure.title().main.clone(),
        official_name: procedure.short_name.is_some().then(|| procedure.name.main.clone()),
        aliases: procedure.aliases.clone(),
        translations: translations([Some(&procedure.name), procedure.short_name.as_ref()]),
        level: procedure.online_level.map(|level| level.word().to_owned()).unwrap_or_default(),
        channels: procedure.channels.iter().map(|channel| channel.word().to_owned()).collect(),
        summary: text(&procedure.summary),
        field: site.field(&procedure.field).map(|field| text(&field.name)).unwrap_or_default(),
        papers: papers.into_iter().chain(results).collect(),
        questions: questions.collect(),
        body: guide.collect(),
        url: Address::Procedure(&procedure.slug).path(),
    }
}

fn event(event: &Event) -> Entry {
    Entry {
        aliases: event.aliases.clone(),
        summary: event.summary.main.clone(),
        ..page(Kind::Event, &event.id, &event.name, Address::Event(&event.id))
    }
}

fn article(article: &Article) -> Entry {
    Entry {
        aliases: article.aliases.clone(),
        summary: article.summary.as_ref().map(|summary| summary.main.clone()).unwrap_or_default(),
        body: vec![plain_text(&article.body.0.main)],
        ..page(Kind::Article, &article.slug, &article.title, Address::Article(&article.slug))
    }
}

fn office(office: &Office) -> Entry {
    let address = Address::Office(&office.id);
    Entry { summary: office.address.main.clone(), ..page(Kind::Office, &office.id, &office.name, address) }
}

/// Names in other languages than the main one.
fn translations<'a>(names: impl IntoIterator<Item = Option<&'a Text>>) -> Vec<String> {
    names.into_iter().flatten().flat_map(|name| name.translations.values().cloned()).collect()
}

/// An entry that has a title and an address.
fn page(kind: Kind, id: &str, title: &Text, address: Address<'_>) -> Entry {
    Entry {
        kind,
        id: format!("{}:{id}", kind.name()),
        number: None,
        codes: Vec::new(),
        title: title.main.clone(),
        official_name: None,
        aliases: Vec::new(),
        translations: translations([Some(title)]),
        level: String::new(),
        channels: Vec::new(),
        summary: String::new(),
        field: String::new(),
        papers: Vec::new(),
        questions: Vec::new(),
        body: Vec::new(),
        url: address.path(),
    }
}
