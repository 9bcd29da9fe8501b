//! `motcua schema`: JSON Schemas of every kind of file, and the settings with which an editor uses them.

use super::Outcome;
use super::arguments::{Lang, SchemaArguments};
use super::console::Console;
use crate::schema::{self, SchemaFile};
use crate::strings::Arguments;
use crate::write;

/// Where the schemas of a new site lie: beside the settings of the editor, out of the way of its authors.
const FOLDER: &str = ".vscode/schemas";

/// Writes the schemas into a folder.
pub(super) fn run(arguments: &SchemaArguments, language: Option<Lang>, console: &Console) -> Outcome {
    let files = files(&schemas(language, console));
    let place = Arguments::new().with("folder", arguments.out.display().to_string());
    for (name, text) in &files {
        if let Err(error) = write::whole_file(&arguments.out.join(name), text.as_bytes()) {
            console.fail("output-failed", &place.with("reason", error.to_string()));
            return Outcome::CouldNotRun;
        }
    }
    console.say("schema-done", &place.with("files", i64::try_from(files.len()).unwrap_or(i64::MAX)));
    Outcome::Done
}

/// The schemas. Whoever writes content reads Vietnamese: their descriptions are in it unless another language is asked for.
pub(super) fn schemas(language: Option<Lang>, console: &Console) -> Vec<SchemaFile> {
    let vietnamese = if language.is_none() { Console::new("vi").ok() } else { None };
    schema::schemas(vietnamese.as_ref().unwrap_or(console).strings())
}

/// The schemas and their catalogue.
fn files(schemas: &[SchemaFile]) -> Vec<(String, String)> {
    let own = schemas.iter().map(|SchemaFile { name, schema, .. }| (name.clone(), text(schema)));
    own.chain([("catalog.json".to_owned(), text(&schema::catalogue(schemas)))]).collect()
}

/// The hidden files by which VS Code completes and checks the content of a new site.
pub(super) fn editor_files(schemas: &[SchemaFile]) -> Vec<(String, String)> {
    let settings = text(&schema::editor_settings(schemas, FOLDER));
    let extensions = text(&serde_json::json!({ "recommendations": ["redhat.vscode-yaml"] }));
    let own = files(schemas).into_iter().map(|(name, text)| (format!("{FOLDER}/{name}"), text));
    let editor = [(".vscode/settings.json".to_owned(), settings), (".vscode/extensions.json".to_owned(), extensions)];
    editor.into_iter().chain(own).collect()
}

fn text(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}
