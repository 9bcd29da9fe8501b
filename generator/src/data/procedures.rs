//! The guides as plain JSON: everything a guide states, texts in every language they have, units as they are written.

use jiff::civil::Date;
use rayon::prelude::*;
use serde_json::{Map, Value, json};

use super::{place, plain, words};
use crate::model::{
    Document, DocumentGroup, DocumentItem, Fee, FeeAmount, Listed, Procedure, Publication, Site, Text, TimeLimit, When,
};
use crate::render::address::Address;

/// The schema of the file; a browser test holds them together.
pub(super) const SCHEMA: &str = include_str!("procedures.schema.json");

/// Every guide.
pub(super) fn procedures(site: &Site, today: Date) -> Value {
    let settings = &site.settings;
    let sources = site.sources.iter().map(|(id, source)| {
        let source = optional([
            ("title", Some(words(&source.title, site))),
            ("publisher", source.publisher.as_ref().map(|publisher| words(publisher, site))),
            ("date", source.date.as_ref().map(|date| json!(date))),
            ("url", source.url.as_ref().map(|url| json!(url))),
        ]);
        (id.clone(), source)
    });
    json!({
        "$schema": "procedures.schema.json",
        "version": 1,
        "site": words(&settings.name, site),
        "province": settings.province.root,
        "sample": settings.publication == Publication::Sample,
        "languages": settings.languages,
        "built": today.to_string(),
        "sources": sources.collect::<Map<_, _>>(),
        "procedures": site.procedures.par_iter().map(|own| procedure(own, site)).collect::<Vec<_>>(),
    })
}

/// An object of the entries that there are.
fn optional<const N: usize>(entries: [(&str, Option<Value>); N]) -> Value {
    let entries = entries.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(entries.collect())
}

/// The condition under which an item holds: AND over questions, OR over answers.
fn when(when: Option<&When>) -> Option<Value> {
    let questions = when?.0.iter().map(|(question, answers)| (question.clone(), json!(answers)));
    Some(Value::Object(questions.collect()))
}

/// The items of a part, and what it means where there are none.
fn listed<T>(list: &Listed<T>, item: impl Fn(&T) -> Value) -> Value {
    let state = match list {
        Listed::Items(_) => "stated",
        Listed::None => "none",
        Listed::NotStated => "not_stated",
        Listed::Absent => "absent",
    };
    json!({"state": state, "items": list.items().iter().map(item).collect::<Vec<_>>()})
}

fn procedure(own: &Procedure, site: &Site) -> Value {
    let text = |text: &Text| words(text, site);
    let markdown = |text: &Text| words(&plain(text), site);
    let agency = |id: &String| json!({"id": id, "name": site.settings.agency(id).map_or(json!({}), |agency| text(&agency.name))});
    let field = site.field(&own.field);
    let agencies = optional([
        ("competent", Some(agency(&own.agencies.competent))),
        ("receiving", own.agencies.receiving.as_ref().map(agency)),
        ("coordinating", Some(own.agencies.coordinating.iter().map(agency).collect())),
    ]);
    let decision = own.decision.as_ref().map(|decision| {
        optional([
            ("number", Some(json!(decision.number))),
            ("date", decision.date.map(|date| json!(date.to_string()))),
            ("by", decision.by.as_ref().map(text)),
        ])
    });
    let steps = own.steps.iter().map(|step| {
        optional([
            ("channel", step.channel.map(|channel| json!(channel.word()))),
            ("actor", Some(json!(step.actor.word()))),
            ("text", Some(markdown(&step.text.0))),
            ("when", when(step.when.as_ref())),
        ])
    });
    let questions = own.cases.iter().map(|case| {
        let answers = case.answers.iter().map(|answer| json!({"id": answer.id, "text": text(&answer.text)}));
        json!({"id": case.id, "question": text(&case.question), "answers": answers.collect::<Vec<_>>()})
    });
    let laws = own.legal_basis.iter().map(|law| {
        optional([
            ("number", Some(json!(law.number))),
            ("title", law.title.as_ref().map(text)),
            ("article", law.article.as_ref().map(text)),
            ("valid_from", law.valid_from.map(|date| json!(date.to_string()))),
            ("valid_to", law.valid_to.map(|date| json!(date.to_string()))),
            ("url", law.url.as_ref().map(|url| json!(url))),
        ])
    });
    let asked = own
        .questions
        .iter()
        .map(|asked| json!({"question": text(&asked.question), "answer": markdown(&asked.answer.0)}));
    optional([
        ("slug", Some(json!(own.slug))),
        ("number", Some(json!(own.number))),
        ("kind", Some(json!(own.kind.word()))),
        ("codes", Some(json!(own.codes))),
        ("url", Some(json!(place::page(site, Address::Procedure(&own.slug))))),
        ("name", Some(text(&own.name))),
        ("short_name", own.short_name.as_ref().map(text)),
        ("aliases", Some(json!(own.aliases))),
        ("summary", Some(text(&own.summary))),
        (
            "field",
            Some(optional([
                ("id", Some(json!(own.field))),
                ("code", field.and_then(|field| field.code.as_ref()).map(|code| json!(code))),
                ("name", field.map(|field| text(&field.name))),
            ])),
        ),
        ("applicants", Some(own.applicants.iter().map(|applicant| json!(applicant.word())).collect())),
        ("agencies", Some(agencies)),
        ("channels", Some(own.channels.iter().map(|channel| json!(channel.word())).collect())),
        ("online_level", own.online_level.map(|level| json!(level.word()))),
        ("decision", decision),
        ("portal_url", own.portal_url.as_ref().map(|url| json!(url))),
        ("cases", Some(questions.collect())),
        ("documents", Some(listed(&own.documents, |item| document_item(item, site)))),
        ("steps", Some(steps.collect())),
        ("time_limits", Some(listed(&own.time_limits, |limit| time_limit(limit, site)))),
        ("fees", Some(listed(&own.fees, |own| fee(own, site)))),
        (
            "results",
            Some(listed(&own.results, |result| {
                optional([
                    ("name", Some(text(&result.name))),
                    ("delivery", Some(result.delivery.iter().map(|delivery| json!(delivery.word())).collect())),
                    ("when", when(result.when.as_ref())),
                ])
            })),
        ),
        (
            "forms",
            Some(listed(&own.forms, |form| {
                let file =
                    form.file.as_ref().map(|(name, _)| format!("{}{name}", Address::Procedure(&own.slug).path()));
                let url = file.map(|path| place::path(site, &path)).or_else(|| form.url.clone());
                optional([
                    ("id", Some(json!(form.id))),
                    ("name", Some(text(&form.name))),
                    ("number", form.number.as_ref().map(|number| json!(number))),
                    ("url", url.map(|url| json!(url))),
                ])
            })),
        ),
        (
            "requirements",
            Some(listed(&own.requirements, |requirement| {
                optional([("text", Some(markdown(&requirement.text.0))), ("when", when(requirement.when.as_ref()))])
            })),
        ),
        ("questions", Some(asked.collect())),
        ("related", Some(json!(own.related))),
        ("legal_basis", Some(laws.collect())),
        ("sources", Some(json!(own.review.sources))),
        ("reviewed", Some(json!(own.review.reviewed.to_string()))),
        ("review_by", Some(json!(own.review.review_by.to_string()))),
        ("compared_with_portal", own.review.compared_with_portal.map(|date| json!(date.to_string()))),
    ])
}

fn document_item(item: &DocumentItem, site: &Site) -> Value {
    match item {
        DocumentItem::Paper(paper) => document(paper, site),
        DocumentItem::Group(group) => document_group(group, site),
    }
}

fn document_group(group: &DocumentGroup, site: &Site) -> Value {
    optional([
        ("group", Some(json!(group.kind.word()))),
        ("name", group.name.as_ref().map(|name| words(name, site))),
        ("items", Some(group.items.iter().map(|paper| document(paper, site)).collect())),
        ("note", group.note.as_ref().map(|note| words(&plain(&note.0), site))),
        ("when", when(group.when.as_ref())),
    ])
}

fn document(paper: &Document, site: &Site) -> Value {
    optional([
        ("name", Some(words(&paper.name, site))),
        ("submit", Some(json!(paper.submission.word()))),
        ("originals", Some(json!(paper.originals))),
        ("copies", Some(json!(paper.copies))),
        ("form", paper.form.as_ref().map(|form| json!(form))),
        ("note", paper.note.as_ref().map(|note| words(&plain(&note.0), site))),
        ("when", when(paper.when.as_ref())),
    ])
}

fn time_limit(limit: &TimeLimit, site: &Site) -> Value {
    let text = |text: &Text| words(text, site);
    optional([
        ("quantity", Some(json!(limit.quantity))),
        ("unit", Some(json!(limit.unit.word()))),
        ("cut_off", limit.cut_off.map(|time| json!(format!("{:02}:{:02}", time.hour, time.minute)))),
        ("area_class", limit.area_class.map(|class| json!(class.word()))),
        ("channel", limit.channel.map(|channel| json!(channel.word()))),
        ("starts", limit.starts.as_ref().map(text)),
        ("excludes", limit.excludes.as_ref().map(text)),
        ("note", limit.note.as_ref().map(|note| words(&plain(&note.0), site))),
        ("when", when(limit.when.as_ref())),
    ])
}

fn fee(fee: &Fee, site: &Site) -> Value {
    let text = |text: &Text| words(text, site);
    let (amount, range, per, until) = match &fee.amount {
        FeeAmount::Exact { amount, per, until } => (Some(*amount), None, per.as_ref(), *until),
        FeeAmount::Range { from, to, per } => (None, Some((*from, *to)), per.as_ref(), None),
        FeeAmount::NotStated => (None, None, None, None),
    };
    let waivers = fee
        .waivers
        .iter()
        .map(|waiver| optional([("who", Some(text(&waiver.who))), ("basis", waiver.basis.as_ref().map(text))]));
    optional([
        ("name", Some(text(&fee.name))),
        ("kind", Some(json!(fee.kind.word()))),
        ("currency", Some(json!("VND"))),
        ("amount", amount.map(|amount| json!(amount))),
        ("from", range.map(|(from, _)| json!(from))),
        ("to", range.map(|(_, to)| json!(to))),
        ("per", per.map(text)),
        ("until", until.map(|date| json!(date.to_string()))),
        ("channel", fee.channel.map(|channel| json!(channel.word()))),
        ("waivers", Some(waivers.collect())),
        ("basis", fee.basis.as_ref().map(text)),
        ("note", fee.note.as_ref().map(|note| words(&plain(&note.0), site))),
        ("when", when(fee.when.as_ref())),
    ])
}
