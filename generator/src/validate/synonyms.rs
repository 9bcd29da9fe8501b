//! Synonyms of search.

use motcua_lookup::search::SynonymGroup;
use motcua_lookup::text::{lower, nfc, words};

use super::context::{Context, Thing};
use super::text;
use crate::diagnostics::{Code, Diagnostic};
use crate::load::raw::RawSynonymGroup;
use crate::load::{RawSite, Spanned, Verbatim};

/// The groups of the site.
pub(super) fn synonyms(raw: &RawSite, context: &mut Context<'_>) -> Vec<SynonymGroup> {
    text::list(raw.synonyms.groups.as_ref()).iter().map(|raw| group(&raw.value, context)).collect()
}

fn group(raw: &RawSynonymGroup, context: &mut Context<'_>) -> SynonymGroup {
    if let Some(list) = raw.variants.as_ref().filter(|list| list.value.is_empty()) {
        context.fault(Diagnostic::at(Code::EmptyList, list.span).with("key", "variants"));
    }
    let mut phrases: Vec<(String, &Spanned<Verbatim>)> = Vec::new();
    for phrase in raw.canonical.iter().chain(text::list(raw.variants.as_ref())) {
        let form = form(&phrase.value.0);
        if form.is_empty() {
            context.fault(Diagnostic::at(Code::SynonymWithoutWord, phrase.span).with("text", &phrase.value.0));
        } else if let Some((_, first)) = phrases.iter().find(|(known, _)| *known == form) {
            let fault = Diagnostic::at(Code::SynonymRepeated, phrase.span).with("text", &phrase.value.0);
            context.fault(fault.see(first.span, "first"));
        } else {
            phrases.push((form, phrase));
        }
    }
    SynonymGroup {
        phrases: phrases.into_iter().map(|(_, phrase)| phrase.value.0.clone()).collect(),
        one_way: raw.one_way.as_ref().is_some_and(|one_way| one_way.value),
        entries: context.references(Thing::Procedure, raw.procedures.as_ref()),
    }
}

/// The words of a phrase as search sees them, marks and all.
fn form(phrase: &str) -> String {
    words(phrase).map(|(_, word)| lower(&nfc(word))).collect::<Vec<_>>().join(" ")
}
