//! Languages of the site.

use std::collections::BTreeMap;

use unic_langid::LanguageIdentifier;

use super::context::{Context, Thing};
use super::text;
use crate::diagnostics::{Code, Diagnostic};
use crate::load::{Direction, RawSite};
use crate::model::Language;

/// The languages by their tags.
pub(super) fn languages(raw: &RawSite, context: &mut Context<'_>) -> BTreeMap<String, Language> {
    let mut found = BTreeMap::new();
    for (tag, record) in &raw.languages.items {
        let language = &record.value;
        let identifier = tag.value.parse::<LanguageIdentifier>().ok();
        let canonical = identifier.as_ref().is_some_and(|identifier| identifier.to_string() == tag.value);
        if !canonical {
            context.fault(Diagnostic::at(Code::LanguageInvalid, tag.span).with("tag", &tag.value));
        }
        if let Some(script) = &language.script {
            let own = identifier.as_ref().and_then(|identifier| identifier.script);
            let written = script.value.0.parse::<unic_langid::subtags::Script>().ok();
            let named = written.filter(|written| written.as_str() == script.value.0);
            if named.is_none() || own.is_some() && own != named {
                context.fault(Diagnostic::at(Code::LanguageInvalid, script.span).with("tag", &script.value.0));
            }
        }
        context.references(Thing::Source, language.sources.as_ref());
        let direction = language.direction.as_ref().map(|direction| direction.value);
        let language = Language {
            name: text::required(language.name.as_ref()),
            own_name: text::plain(language.own_name.as_ref()),
            right_to_left: direction == Some(Direction::RightToLeft),
        };
        found.insert(tag.value.clone(), language);
    }
    found
}
