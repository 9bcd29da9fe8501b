//! `motcua search`: what the search page would find.

use std::path::Path;

use motcua_lookup::search::{self as lookup, Answer, Hit, Index, IndexError, IndexFile, Options, Step};
use serde::Serialize;

use super::arguments::{Kind, SearchArguments};
use super::console::Console;
use super::{Outcome, check, clock, explain, site};
use crate::diagnostics::Format;
use crate::load::{DiskTree, Tree as _};
use crate::strings::Arguments;
use crate::validate::Given;
use crate::{search, site_build};

/// Searches a site's content, or the index of a built site.
pub(super) fn run(arguments: &SearchArguments, console: &Console) -> Outcome {
    let files = match &arguments.index {
        Some(built) => built_index(built, console),
        None => fresh_index(arguments, console),
    };
    let files = match files {
        Ok(files) => files,
        Err(outcome) => return outcome,
    };
    let options = Options { limit: arguments.limit, kind: arguments.kind.map(kind), ..Options::default() };
    let mut index = match open(&files) {
        Ok(index) => index,
        Err(error) => return damaged(error, console),
    };
    let answer = match ask(&mut index, &files, &arguments.query, &options) {
        Ok(answer) => answer,
        Err(error) => return damaged(error, console),
    };
    let why: Vec<Option<Vec<String>>> = if arguments.explain {
        let explained = index.explain(&arguments.query, &options, &answer.hits);
        explained.iter().map(|own| Some(explain::lines(own, console.strings()))).collect()
    } else {
        vec![None; answer.hits.len()]
    };
    if arguments.json {
        console.data(&json(&answer.hits, why));
    } else {
        for (hit, why) in answer.hits.iter().zip(&why) {
            let number = hit.number.map_or_else(String::new, |number| number.to_string());
            console.data(&format!("{number:>4}  {}\n      /{}\n", hit.title, hit.url));
            why.iter().flatten().for_each(|line| console.data(&format!("      {line}\n")));
        }
        let count = i64::try_from(answer.hits.len()).unwrap_or(i64::MAX);
        console.say("search-count", &Arguments::new().with("n", count));
    }
    Outcome::Done
}

fn damaged(error: IndexError, console: &Console) -> Outcome {
    let reason = console.strings().text(match error {
        IndexError::NotAnIndex => "index-not-an-index",
        IndexError::Version(_) => "index-other-version",
        IndexError::Damaged => "index-cut-off",
        IndexError::Foreign => "index-mixed",
    });
    console.fail("index-damaged", &Arguments::new().with("reason", reason));
    Outcome::CouldNotRun
}

fn bytes<'a>(files: &'a [IndexFile], name: &str) -> &'a [u8] {
    files.iter().find(|file| file.name == name).map_or(&[], |file| &file.bytes)
}

fn open(files: &[IndexFile]) -> Result<Index, IndexError> {
    Index::open(bytes(files, Index::HEAD))
}

/// Asks an index and brings what it asks for.
fn ask(index: &mut Index, files: &[IndexFile], query: &str, options: &Options) -> Result<Answer, IndexError> {
    loop {
        match index.ask(query, options) {
            Step::Answer(answer) => return Ok(answer),
            Step::Needs(names) => {
                for name in names {
                    index.add(&name, bytes(files, &name))?;
                }
            }
        }
    }
}

/// The index of the site's content as it is now.
fn fresh_index(arguments: &SearchArguments, console: &Console) -> Result<Vec<IndexFile>, Outcome> {
    let folder = site::find(arguments.site.site.as_deref(), console).ok_or(Outcome::CouldNotRun)?;
    let today = arguments.site.as_of.unwrap_or_else(clock::today);
    let given = Given { today, drafts: false, strict: false };
    let checked =
        site_build::check(&DiskTree::new(&folder), given).map_err(|error| check::unreadable(&error, console))?;
    if checked.report.has_errors() {
        return Err(check::report(&checked, Format::Human, console));
    }
    Ok(search::index(&checked.site).files)
}

/// The index in the folder of a built site.
fn built_index(built: &Path, console: &Console) -> Result<Vec<IndexFile>, Outcome> {
    let tree = DiskTree::new(built);
    let named = |path: &String| -> Option<String> {
        let name = path.strip_prefix("assets/index-")?.strip_suffix(".bin")?;
        Some(name.split_once('-')?.1.to_owned())
    };
    let read = || -> Option<Vec<IndexFile>> {
        let paths = tree.paths().ok()?;
        let own = paths.iter().filter_map(|path| Some((path, named(path)?)));
        own.map(|(path, name)| Some(IndexFile { name, bytes: tree.read(path).ok()? })).collect()
    };
    read().filter(|files| files.iter().any(|file| file.name == Index::HEAD)).ok_or_else(|| {
        console.fail("index-missing", &Arguments::new().with("folder", built.display().to_string()));
        Outcome::CouldNotRun
    })
}

fn kind(kind: Kind) -> lookup::Kind {
    match kind {
        Kind::Procedure => lookup::Kind::Procedure,
        Kind::Event => lookup::Kind::Event,
        Kind::Article => lookup::Kind::Article,
        Kind::Office => lookup::Kind::Office,
    }
}

#[derive(Serialize)]
struct Row {
    id: String,
    title: String,
    url: String,
    score: f32,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Vec<String>>,
}

fn json(hits: &[Hit], why: Vec<Option<Vec<String>>>) -> String {
    let row = |(hit, why): (&'_ Hit, Option<Vec<String>>)| Row {
        id: hit.id.clone(),
        title: hit.title.clone(),
        url: format!("/{}", hit.url),
        score: hit.score,
        why,
    };
    let rows: Vec<Row> = hits.iter().zip(why).map(row).collect();
    serde_json::to_string_pretty(&rows).unwrap_or_else(|_| "[]".to_owned()) + "\n"
}
