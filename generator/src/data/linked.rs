//! Instructions and questions in the words of schema.org.

use rayon::prelude::*;
use serde_json::{Value, json};

use super::{place, plain};
use crate::model::{Procedure, Site, Text};
use crate::render::address::Address;

/// The steps and questions of every guide, in each of its languages.
pub(super) fn instructions(site: &Site) -> Value {
    let graph: Vec<Value> = site.procedures.par_iter().flat_map_iter(|procedure| of(procedure, site)).collect();
    json!({"@context": "https://schema.org", "@graph": graph})
}

fn of(procedure: &Procedure, site: &Site) -> Vec<Value> {
    let mut found = Vec::new();
    for (language, path) in place::versions(site, Address::Procedure(&procedure.slug)) {
        let url = place::path(site, &path);
        found.extend(how_to(procedure, language, &url));
        found.extend(questions(procedure, language, &url));
    }
    found
}

fn said(text: &Text, language: &str) -> String {
    text.translations.get(language).unwrap_or(&text.main).clone()
}

/// One instruction for each way to apply. Steps of a case are told with all others: the page tells cases apart.
fn how_to(procedure: &Procedure, language: &str, url: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for channel in &procedure.channels {
        let steps = procedure.steps.iter().filter(|step| step.channel.is_none_or(|own| own == *channel));
        let steps: Vec<Value> = steps
            .enumerate()
            .map(|(at, step)| json!({"@type": "HowToStep", "position": at + 1, "text": said(&plain(&step.text.0), language)}))
            .collect();
        if !steps.is_empty() {
            let name = said(procedure.title(), language);
            found.push(json!({
                "@type": "HowTo",
                "@id": format!("{url}#{}", channel.word()),
                "name": name,
                "description": said(&procedure.summary, language),
                "inLanguage": language,
                "mainEntityOfPage": url,
                "step": steps,
            }));
        }
    }
    found
}

fn questions(procedure: &Procedure, language: &str, url: &str) -> Option<Value> {
    let questions = procedure.questions.iter().map(|question| {
        json!({
            "@type": "Question",
            "name": said(&question.question, language),
            "acceptedAnswer": {"@type": "Answer", "text": said(&plain(&question.answer.0), language)},
        })
    });
    let questions: Vec<Value> = questions.collect();
    (!questions.is_empty()).then(|| {
        json!({"@type": "FAQPage", "@id": format!("{url}#hoi-dap"), "inLanguage": language, "mainEntity": questions})
    })
}
