//! Texts in a language: Fluent catalogues with a fallback.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

/// Values for the placeables of a message.
#[derive(Default)]
pub(crate) struct Arguments(FluentArgs<'static>);

impl Arguments {
    /// No values.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a value. Whole numbers are given as numbers, so that a message may choose words by them.
    pub(crate) fn with(mut self, name: &str, value: impl Into<FluentValue<'static>>) -> Self {
        self.0.set(name.to_owned(), value);
        self
    }
}

/// The texts of one language.
pub(crate) struct Strings {
    language: String,
    bundle: FluentBundle<FluentResource>,
    /// Keys in the order of their files, each with the variables its text uses.
    keys: Vec<(String, Vec<String>)>,
}

impl Strings {
    /// Reads catalogues, later ones overriding earlier ones.
    ///
    /// # Errors
    /// A sentence that names the language and what Fluent could not read.
    pub(crate) fn parse(language: &str, catalogues: &[&str]) -> Result<Self, String> {
        let identifier: LanguageIdentifier = language.parse().map_err(|error| format!("{language}: {error}"))?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // No isolation marks: texts go into attributes, file names and terminals as well as into sentences.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for catalogue in catalogues {
            let resource = FluentResource::try_new((*catalogue).to_owned())
                .map_err(|(_, errors)| format!("{language}: {errors:?}"))?;
            for entry in resource.entries() {
                if let ast::Entry::Message(message) = entry {
                    keys.push((message.id.name.to_owned(), variables(message.value.as_ref())));
                }
            }
            bundle.add_resource_overriding(resource);
        }
        Ok(Self { language: language.to_owned(), bundle, keys })
    }

    /// The language, a BCP 47 tag.
    pub(crate) fn language(&self) -> &str {
        &self.language
    }

    /// The keys of all messages with the variables their texts use.
    pub(crate) fn keys(&self) -> &[(String, Vec<String>)] {
        &self.keys
    }

    /// Whether there is a message of that key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The text of a message; the key itself where there is none (a test holds that no shipped text lacks).
    pub(crate) fn get(&self, key: &str, arguments: &Arguments) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        pattern.map_or_else(|| key.to_owned(), |pattern| self.format(pattern, arguments))
    }

    /// The text of a message without values.
    pub(crate) fn text(&self, key: &str) -> String {
        self.get(key, &Arguments::new())
    }

    /// The text of an attribute of a message.
    pub(crate) fn attribute(&self, key: &str, attribute: &str, arguments: &Arguments) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        Some(self.format(message.get_attribute(attribute)?.value(), arguments))
    }

    fn format(&self, pattern: &ast::Pattern<&str>, arguments: &Arguments) -> String {
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments.0), &mut errors).into_owned()
    }
}

/// The variables at the top level of a text.
fn variables(pattern: Option<&ast::Pattern<&str>>) -> Vec<String> {
    let elements = pattern.map_or(&[][..], |pattern| &pattern.elements);
    let mut found = Vec::new();
    for element in elements {
        if let ast::PatternElement::Placeable {
            expression: ast::Expression::Inline(ast::InlineExpression::VariableReference { id }),
        } = element
        {
            found.push(id.name.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Code;

    const VI: &[&str] = &[include_str!("../strings/vi/cli.ftl"), include_str!("../strings/vi/diagnostics.ftl")];
    const EN: &[&str] = &[include_str!("../strings/en/cli.ftl"), include_str!("../strings/en/diagnostics.ftl")];

    fn keys(strings: &Strings) -> Vec<&str> {
        strings.keys().iter().map(|(key, _)| key.as_str()).collect()
    }

    #[test]
    fn both_languages_have_the_same_texts_and_every_fault_has_its_words() {
        let (vi, en) = (Strings::parse("vi", VI).unwrap(), Strings::parse("en", EN).unwrap());
        assert_eq!(keys(&vi), keys(&en));
        for strings in [&vi, &en] {
            for code in Code::ALL {
                assert!(strings.has(code.name()), "{}: {}", strings.language(), code.name());
                let help = strings.attribute(code.name(), "help", &Arguments::new());
                assert!(help.is_some_and(|help| !help.is_empty()), "{}: {}", strings.language(), code.name());
            }
        }
    }

    #[test]
    fn the_theme_says_everything_in_both_languages() {
        let theme = crate::render::Theme::embedded();
        for of in [crate::render::Theme::strings, crate::render::Theme::browser_strings] {
            let (vi, en) = (of(&theme, "vi").unwrap(), of(&theme, "en").unwrap());
            let count = |strings: &Strings, key: &str| keys(strings).iter().filter(|known| **known == key).count();
            for key in keys(&vi) {
                // A language's texts stand over the fallback's: a text that stands once is missing in one of them.
                assert_eq!((count(&vi, key), count(&en, key)), (3, 3), "{key}");
            }
        }
    }
}
