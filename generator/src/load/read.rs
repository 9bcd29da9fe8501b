//! Typed extraction: nodes become raw values, and every fault on the way is reported.
//!
//! `raw!` declares a mapping; its one list of keys serves extraction, "did you mean" and the schemas. Every field of a
//! raw value is optional, also those that the author must write: a missing key is reported and reading goes on.

use super::node::{Entry, Node, Spanned, Translatable, Value};
use crate::diagnostics::{Code, Diagnostic, Report, Span};

/// Where faults go while nodes are read.
pub(crate) struct Reader<'a> {
    report: &'a mut Report,
    /// Languages into which the document is translated.
    languages: &'a [String],
    /// Texts that lack one of these languages.
    untranslated: usize,
    /// Every text that may be translated.
    texts: Vec<Translatable>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(report: &'a mut Report) -> Self {
        Self::translated(report, &[])
    }

    /// A reader for a document over which words in these languages were laid.
    pub(super) fn translated(report: &'a mut Report, languages: &'a [String]) -> Self {
        Self { report, languages, untranslated: 0, texts: Vec::new() }
    }

    /// How many texts lack a language.
    pub(super) fn untranslated(&self) -> usize {
        self.untranslated
    }

    /// Every text that may be translated.
    pub(super) fn into_texts(self) -> Vec<Translatable> {
        self.texts
    }

    pub(super) fn fault(&mut self, diagnostic: Diagnostic) {
        self.report.add(diagnostic);
    }

    /// Reports that a node has another shape than expected (`expected` is the end of a `shape-…` message key).
    pub(super) fn wrong_type(&mut self, node: &Node, expected: &'static str) {
        let code = if matches!(node.value, Value::Null) { Code::EmptyText } else { Code::ValueType };
        self.fault(Diagnostic::at(code, node.span).with("expected", expected).with("found", node.value.shape()));
    }

    /// The entries of a mapping, and the known keys that its author wrote or meant to write. Keys that are unknown or
    /// stand twice are reported.
    pub(super) fn map<'n>(
        &mut self,
        node: &'n Node,
        known: &[&'static str],
    ) -> Option<(&'n [Entry], Vec<&'static str>)> {
        let Value::Map(entries) = &node.value else {
            self.wrong_type(node, "map");
            return None;
        };
        let mut present = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            present.extend(known.iter().find(|key| **key == entry.key.value));
            if let Some(first) = entries[..index].iter().find(|other| other.key.value == entry.key.value) {
                let fault = Diagnostic::at(Code::KeyRepeated, entry.key.span).with("key", &entry.key.value);
                self.fault(fault.see(first.key.span, "first"));
            } else if !known.contains(&entry.key.value.as_str()) {
                let suggestion = super::words::suggest_key(&entry.key.value, known);
                present.extend(known.iter().find(|key| Some(**key) == suggestion));
                self.fault(
                    Diagnostic::at(Code::KeyUnknown, entry.key.span)
                        .with("key", &entry.key.value)
                        .with("known", known.join(", "))
                        .with_some("suggestion", suggestion),
                );
            }
        }
        Some((entries, present))
    }

    /// Reports a key that must be there.
    pub(super) fn require(&mut self, key: &'static str, present: &[&'static str], map: Span) {
        if !present.contains(&key) {
            self.fault(Diagnostic::at(Code::KeyMissing, map).with("key", key));
        }
    }

    /// The value of a key.
    pub(super) fn field<T: Read>(&mut self, entries: &[Entry], key: &'static str) -> Option<Spanned<T>> {
        let entry = entries.iter().find(|entry| entry.key.value == key)?;
        if matches!(entry.node.value, Value::Null) {
            self.fault(Diagnostic::at(Code::EmptyText, entry.key.span).with("key", key));
            return None;
        }
        T::read(&entry.node, self).map(|value| Spanned { value, span: entry.node.span })
    }

    /// The text of a scalar that people read, and that may be translated.
    pub(super) fn text<'n>(&mut self, node: &'n Node) -> Option<&'n str> {
        let text = self.plain(node, "text")?;
        let languages = node.translations.iter().map(|own| own.language.clone()).collect();
        let own = Translatable { span: node.span, languages };
        self.untranslated += self.languages.iter().filter(|language| !own.has(language)).count();
        self.texts.push(own);
        Some(text)
    }

    /// Reports an item without an id whose words are to be translated: translations point at ids.
    fn want_id(&mut self, item: &Node) {
        let Value::Map(entries) = &item.value else { return };
        if !entries.iter().any(|entry| entry.key.value == "id") {
            let label = entries.iter().find_map(|entry| match &entry.node.value {
                Value::Scalar(text) if ["name", "text", "question", "who"].contains(&entry.key.value.as_str()) => {
                    Some(text)
                }
                _ => None,
            });
            self.fault(Diagnostic::at(Code::IdMissing, item.span).with_some("label", label));
        }
    }

    /// The text of a scalar that is a fact: it is the same in every language.
    pub(super) fn scalar<'n>(&mut self, node: &'n Node, expected: &'static str) -> Option<&'n str> {
        for translation in &node.translations {
            self.fault(Diagnostic::at(Code::FactTranslated, translation.text.span));
        }
        self.plain(node, expected)
    }

    /// The text of a scalar.
    pub(super) fn plain<'n>(&mut self, node: &'n Node, expected: &'static str) -> Option<&'n str> {
        match &node.value {
            Value::Scalar(text) => Some(text),
            _ => {
                self.wrong_type(node, expected);
                None
            }
        }
    }
}

/// What can be read from a node.
pub(crate) trait Read: Sized {
    /// The keys of a mapping.
    const KEYS: &'static [&'static str] = &[];

    /// The value, or none after a fault was reported.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;
}

impl<T: Read> Read for Vec<Spanned<T>> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::List(items) = &node.value else {
            reader.wrong_type(node, "list");
            return None;
        };
        let mut found = Self::new();
        for item in items {
            let untranslated = reader.untranslated;
            found.extend(T::read(item, reader).map(|value| Spanned { value, span: item.span }));
            if reader.untranslated > untranslated && T::KEYS.contains(&"id") {
                reader.want_id(item);
            }
        }
        // A list none of whose items can be read is faulty, not empty.
        (items.is_empty() || !found.is_empty()).then_some(found)
    }
}

/// A mapping with keys of the author's own (ids, question names), in the order of the file.
#[derive(Debug, Clone)]
pub(crate) struct Entries<T> {
    pub(crate) items: Vec<(Spanned<String>, Spanned<T>)>,
    /// Keys whose values could not be read.
    pub(crate) faulty: Vec<Spanned<String>>,
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self { items: Vec::new(), faulty: Vec::new() }
    }
}

impl<T: Read> Read for Entries<T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            reader.wrong_type(node, "map");
            return None;
        };
        let mut found = Self::default();
        for entry in entries {
            if let Some((first, _)) = found.items.iter().find(|(key, _)| key.value == entry.key.value) {
                let fault = Diagnostic::at(Code::KeyRepeated, entry.key.span).with("key", &entry.key.value);
                reader.fault(fault.see(first.span, "first"));
            } else if let Some(value) = T::read(&entry.node, reader) {
                found.items.push((entry.key.clone(), Spanned { value, span: entry.node.span }));
            } else {
                found.faulty.push(entry.key.clone());
            }
        }
        Some(found)
    }
}

/// Declares a raw mapping: `required name: Text, optional note: Text`.
macro_rules! raw {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $need:ident $key:ident : $type:ty),* $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Default)]
        #[allow(dead_code, reason = "a key of the content model is read and checked also where no page shows it yet")]
        pub(crate) struct $name {
            $($(#[$doc])* pub(crate) $key: Option<$crate::load::Spanned<$type>>,)*
            /// The keys that the author wrote, whether or not their values could be read.
            written: Vec<&'static str>,
        }

        impl $name {
            /// Whether the author wrote that key, however faultily: what is there but faulty is not also missing.
            #[allow(dead_code, reason = "not every mapping has parts whose absence means something")]
            pub(crate) fn has(&self, key: &str) -> bool {
                self.written.contains(&key)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $crate::load::shape::definition(stringify!($name))
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let required: Vec<&'static str> = [$(raw!(@needed $need $key)),*].into_iter().flatten().collect();
                $crate::load::shape::mapping(
                    stringify!($name),
                    generator,
                    &[$((stringify!($key), |generator| generator.subschema_for::<$type>())),*],
                    &required,
                )
            }
        }

        impl $crate::load::Read for $name {
            const KEYS: &'static [&'static str] = &[$(stringify!($key)),*];

            fn read(
                node: &$crate::load::node::Node,
                reader: &mut $crate::load::read::Reader<'_>,
            ) -> Option<Self> {
                let (entries, written) = reader.map(node, Self::KEYS)?;
                $(raw!(@$need reader, $key, &written, node.span);)*
                Some(Self {
                    $($key: reader.field(entries, stringify!($key)),)*
                    written,
                })
            }
        }
    };
    (@required $reader:ident, $key:ident, $written:expr, $map:expr) => {
        $reader.require(stringify!($key), $written, $map)
    };
    (@needed required $key:ident) => {
        Some(stringify!($key))
    };
    (@needed optional $key:ident) => {
        None::<&'static str>
    };
    (@optional $reader:ident, $key:ident, $written:expr, $map:expr) => {};
}
pub(super) use raw;
