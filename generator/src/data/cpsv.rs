//! The guides as public services of the Core Public Service Vocabulary Application Profile 3.2.0
//! (<https://semiceu.github.io/CPSV-AP/>), in JSON-LD.
//!
//! `cv:processingTime` is an `xsd:duration`, which knows no working days: only calendar time is given there; the unit as it
//! is written stands in `procedures.json`.

use rayon::prelude::*;
use serde_json::{Map, Value, json};

use super::{languages, place, plain};
use crate::model::{Channel, Document, DocumentItem, Fee, FeeAmount, Procedure, Site, Text, TimeLimit, Unit};
use crate::render::address::Address;

/// Every guide, the agencies, and the province.
pub(super) fn services(site: &Site) -> Value {
    let agencies = site.settings.agencies.iter().map(|agency| {
        json!({
            "@id": agency_id(&agency.id, site),
            "@type": "cv:PublicOrganisation",
            "dct:identifier": agency.id,
            "skos:prefLabel": texts(&agency.name, site),
            "dct:spatial": {"@id": province_id(site)},
        })
    });
    let province = json!({
        "@id": province_id(site),
        "@type": "dct:Location",
        "dct:identifier": site.settings.province.root,
        "skos:prefLabel": texts(&site.settings.province.name, site),
    });
    let services: Vec<Value> = site.procedures.par_iter().map(|procedure| service(procedure, site)).collect();
    let graph: Vec<Value> = std::iter::once(province).chain(agencies).chain(services).collect();
    json!({
        "@context": {
            "adms": "http://www.w3.org/ns/adms#",
            "cpsv": "http://purl.org/vocab/cpsv#",
            "cv": "http://data.europa.eu/m8g/",
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "eli": "http://data.europa.eu/eli/ontology#",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "skos": "http://www.w3.org/2004/02/skos/core#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@graph": graph,
    })
}

/// `[{"@value": "…", "@language": "vi"}, …]`.
fn texts(text: &Text, site: &Site) -> Value {
    languages(text, site).map(|(language, text)| json!({"@value": text, "@language": language})).collect()
}

fn agency_id(id: &str, site: &Site) -> String {
    place::path(site, &format!("du-lieu/cpsv-ap.jsonld#agency-{id}"))
}

fn province_id(site: &Site) -> String {
    place::path(site, "du-lieu/cpsv-ap.jsonld#province")
}

fn service(procedure: &Procedure, site: &Site) -> Value {
    let url = place::page(site, Address::Procedure(&procedure.slug));
    // A guide without an official code is known by its own number.
    let identifier = procedure.codes.first().cloned().unwrap_or_else(|| procedure.number.to_string());
    let part = |kind: &str, at: usize| format!("{url}#{kind}-{}", at + 1);
    let mut service = Map::new();
    let mut set = |key: &str, value: Value| {
        if value.as_array().is_none_or(|list| !list.is_empty()) {
            service.insert(key.to_owned(), value);
        }
    };
    set("@id", json!(url));
    set("@type", json!("cpsv:PublicService"));
    set("dct:identifier", json!(identifier));
    set("dct:title", texts(&procedure.name, site));
    set("dct:description", texts(&procedure.summary, site));
    set("cv:hasCompetentAuthority", json!({"@id": agency_id(&procedure.agencies.competent, site)}));
    set("dct:spatial", json!({"@id": province_id(site)}));
    set("foaf:page", json!({"@id": url}));
    let keywords =
        procedure.aliases.iter().map(|alias| json!({"@value": alias, "@language": site.settings.main_language()}));
    set("dcat:keyword", keywords.collect());
    set("cv:thematicArea", json!({"@id": place::page(site, Address::Field(&procedure.field))}));
    set("cv:hasChannel", procedure.channels.iter().map(|channel| self::channel(*channel, &url)).collect());
    let papers = papers(procedure).into_iter().enumerate();
    set(
        "cpsv:hasInput",
        papers
            .map(|(at, paper)| {
                let id = part("paper", at);
                json!({"@id": id, "@type": "cv:Evidence", "dct:identifier": id, "dct:title": texts(&paper.name, site)})
            })
            .collect(),
    );
    let results = procedure.results.items().iter().enumerate();
    set(
        "cpsv:produces",
        results
            .map(|(at, result)| {
                let id = part("result", at);
                json!({"@id": id, "@type": "cv:Output", "dct:identifier": id, "dct:title": texts(&result.name, site)})
            })
            .collect(),
    );
    let fees = procedure.fees.items().iter().enumerate();
    set("cv:hasCost", fees.map(|(at, fee)| cost(fee, &part("fee", at), site)).collect());
    let laws = procedure.legal_basis.iter().enumerate().map(|(at, law)| {
        let mut resource = json!({"@id": part("law", at), "@type": "eli:LegalResource", "dct:identifier": law.number});
        if let Some(title) = &law.title {
            resource["dct:title"] = texts(title, site);
        }
        resource
    });
    set("cv:hasLegalResource", laws.collect());
    let requirements = procedure.requirements.items().iter().enumerate();
    set(
        "cv:holdsRequirement",
        requirements
            .map(|(at, requirement)| {
                let id = part("requirement", at);
                let text = texts(&plain(&requirement.text.0), site);
                json!({"@id": id, "@type": "cv:Requirement", "dct:identifier": id, "dct:description": text})
            })
            .collect(),
    );
    let [only] = procedure.time_limits.items() else { return Value::Object(service) };
    if let Some(duration) = duration(only) {
        service.insert("cv:processingTime".to_owned(), json!({"@value": duration, "@type": "xsd:duration"}));
    }
    Value::Object(service)
}

/// Papers, those of groups among them.
fn papers(procedure: &Procedure) -> Vec<&Document> {
    let items = procedure.documents.items().iter();
    items
        .flat_map(|item| match item {
            DocumentItem::Paper(paper) => vec![paper],
            DocumentItem::Group(group) => group.items.iter().collect(),
        })
        .collect()
}

fn channel(channel: Channel, url: &str) -> Value {
    let id = format!("{url}#channel-{}", channel.word());
    json!({"@id": id, "@type": "cv:Channel", "dct:identifier": id, "dct:type": channel.word()})
}

/// A cost; one between two amounts, or that no source states, has no value.
fn cost(fee: &Fee, id: &str, site: &Site) -> Value {
    let mut cost = json!({
        "@id": id,
        "@type": "cv:Cost",
        "dct:identifier": id,
        "dct:description": texts(&fee.name, site),
    });
    if let FeeAmount::Exact { amount, .. } = &fee.amount {
        cost["cv:value"] = json!(amount);
        cost["cv:currency"] = json!({"@id": "http://publications.europa.eu/resource/authority/currency/VND"});
    }
    cost
}

fn duration(limit: &TimeLimit) -> Option<String> {
    match limit.unit {
        Unit::Day => Some(format!("P{}D", limit.quantity)),
        Unit::Hour => Some(format!("PT{}H", limit.quantity)),
        Unit::Month => Some(format!("P{}M", limit.quantity)),
        Unit::WorkingDay | Unit::SameDay => None,
    }
}
