//! Raw types become JSON Schemas, for editors and for validators that are not ours.
//!
//! Draft 7, because it is what the YAML extensions of editors know best. The keys come from the types that read content, so a
//! schema and the tool cannot disagree about them; what holds between keys (an unknown id, a missing state) only
//! `motcua check` knows.

mod describe;
mod words;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};

use crate::load::Entries;
use crate::load::raw::{
    RawArticleHead, RawEvent, RawFact, RawFeedSettings, RawField, RawHolidays, RawLanguage, RawNoticeHead, RawPageHead,
    RawProcedure, RawRedirects, RawScript, RawSet, RawSettings, RawSource, RawStatisticsHead, RawSynonyms,
};
use crate::strings::Strings;

/// A kind of file: the name of its schema, the files it is for, and how its schema is made.
struct Kind {
    name: &'static str,
    /// Paths in a site, with `*` for a name. Files with words in another language have the language before the extension.
    files: &'static str,
    schema: fn() -> Value,
    /// Whether its words may be given in other languages.
    translated: bool,
}

const KINDS: &[Kind] = &[
    Kind { name: "site", files: "site.yaml", schema: of::<RawSettings>, translated: true },
    Kind { name: "sources", files: "sources.yaml", schema: of::<Entries<RawSource>>, translated: true },
    Kind { name: "field", files: "fields/*.yaml", schema: of::<RawField>, translated: true },
    Kind { name: "procedure", files: "procedures/*/*/procedure.yaml", schema: of::<RawProcedure>, translated: true },
    Kind { name: "event", files: "events/*.yaml", schema: of::<RawEvent>, translated: true },
    Kind { name: "article", files: "articles/*.md", schema: of::<RawArticleHead>, translated: true },
    Kind { name: "set", files: "sets/*.yaml", schema: of::<RawSet>, translated: true },
    Kind { name: "script", files: "scripts/*.yaml", schema: of::<RawScript>, translated: false },
    Kind { name: "notice", files: "notices/*.md", schema: of::<RawNoticeHead>, translated: true },
    Kind { name: "page", files: "pages/*.md", schema: of::<RawPageHead>, translated: true },
    Kind { name: "languages", files: "languages.yaml", schema: of::<Entries<RawLanguage>>, translated: true },
    Kind { name: "redirects", files: "redirects.yaml", schema: of::<RawRedirects>, translated: true },
    Kind { name: "fact", files: "facts/*.yaml", schema: of::<RawFact>, translated: true },
    Kind { name: "holidays", files: "holidays/*.yaml", schema: of::<RawHolidays>, translated: true },
    Kind { name: "statistics", files: "statistics/*.yaml", schema: of::<RawStatisticsHead>, translated: true },
    Kind { name: "synonyms", files: "search/synonyms.yaml", schema: of::<RawSynonyms>, translated: false },
    Kind { name: "feed", files: "feed.yaml", schema: of::<RawFeedSettings>, translated: false },
];

/// A schema and the files it is for.
pub(crate) struct SchemaFile {
    /// Its own name, as `procedure.schema.json`.
    pub(crate) name: String,
    /// Globs of the files of a site that it is for; one that begins with `!` takes files out again.
    pub(crate) globs: Vec<String>,
    pub(crate) schema: Value,
}

/// The schemas of every kind of file, with descriptions out of `strings`.
pub(crate) fn schemas(strings: &Strings) -> Vec<SchemaFile> {
    let mut found = Vec::new();
    for kind in KINDS {
        let schema = describe::described((kind.schema)(), strings);
        let words = kind.files.rsplit_once('.').map(|(stem, extension)| format!("{stem}.*.{extension}"));
        let words = words.filter(|_| kind.translated);
        let own = std::iter::once(kind.files.to_owned()).chain(words.iter().map(|words| format!("!{words}"))).collect();
        if let Some(glob) = words {
            let name = format!("{}.words.schema.json", kind.name);
            found.push(SchemaFile { name, globs: vec![glob], schema: words::of(&schema) });
        }
        found.push(SchemaFile { name: format!("{}.schema.json", kind.name), globs: own, schema });
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// Which schema is for which files, in the layout of the catalogue of schemastore.org.
pub(crate) fn catalogue(schemas: &[SchemaFile]) -> Value {
    let entries = schemas.iter().map(|schema| {
        let name = schema.name.trim_end_matches(".schema.json");
        json!({ "name": name, "fileMatch": schema.globs, "url": schema.name })
    });
    json!({ "version": 1, "schemas": entries.collect::<Vec<_>>() })
}

/// The settings with which VS Code checks the files of a site against the schemas in `folder`.
pub(crate) fn editor_settings(schemas: &[SchemaFile], folder: &str) -> Value {
    let places = schemas.iter().filter(|schema| schema.globs.iter().all(|glob| glob.ends_with(".yaml")));
    let places: serde_json::Map<String, Value> =
        places.map(|schema| (format!("./{folder}/{}", schema.name), json!(schema.globs))).collect();
    json!({ "yaml.schemas": places, "files.insertFinalNewline": true, "editor.unicodeHighlight.nonBasicASCII": false })
}

fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = false);
    SchemaGenerator::new(settings).into_root_schema_for::<T>().to_value()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_described_in_both_languages() {
        for (language, catalogue) in
            [("vi", include_str!("../../strings/vi/schema.ftl")), ("en", include_str!("../../strings/en/schema.ftl"))]
        {
            let strings = Strings::parse(language, &[catalogue]).unwrap();
            let mut used = Vec::new();
            for kind in KINDS {
                describe::keys(&(kind.schema)(), &mut used);
            }
            let missing: Vec<_> = used.iter().filter(|(own, any)| !strings.has(own) && !strings.has(any)).collect();
            assert!(missing.is_empty(), "{language}: {missing:#?}");
            let known = |key: &str| used.iter().any(|(own, any)| own == key || any == key);
            let idle: Vec<_> = strings.keys().iter().filter(|(key, _)| !known(key)).collect();
            assert!(idle.is_empty(), "{language}: {idle:#?}");
        }
    }

    #[test]
    fn a_schema_of_words_has_texts_and_no_facts() {
        let words = words::of(&of::<RawProcedure>());
        let keys = &words["properties"];
        assert!(keys.get("summary").is_some() && keys.get("number").is_none() && keys.get("fees_state").is_none());
        assert_eq!(keys["steps"]["additionalProperties"]["properties"]["text"]["type"], "string");
        assert_eq!(keys["aliases"]["type"], "array");
    }
}
