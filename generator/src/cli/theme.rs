//! `motcua theme`: copies of the theme's files to be edited, and which of them a site has of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Serialize;

use super::arguments::{EjectArguments, ThemeCommand, ThemeListArguments};
use super::console::Console;
use super::{Outcome, check, site};
use crate::load::{DiskTree, Tree as _};
use crate::render::theme_parts::{self, NotFound, Part};
use crate::strings::Arguments;
use crate::write;

pub(super) fn run(command: &ThemeCommand, console: &Console) -> Outcome {
    match command {
        ThemeCommand::Eject(arguments) => eject(arguments, console),
        ThemeCommand::List(arguments) => list(arguments, console),
    }
}

/// Copies parts of the theme into the site, all or none.
fn eject(arguments: &EjectArguments, console: &Console) -> Outcome {
    let Some(folder) = site::find(arguments.site.as_deref(), console) else { return Outcome::CouldNotRun };
    let mut files = BTreeSet::new();
    let mut is_whole = true;
    for name in &arguments.names {
        match theme_parts::find(name) {
            Ok(part) => files.extend(part.files),
            Err(reason) => {
                refuse(name, &reason, console);
                is_whole = false;
            }
        }
    }
    if !is_whole {
        return Outcome::CouldNotRun;
    }
    let own = match own_files(&folder) {
        Ok(own) => own,
        Err(error) => return check::unreadable(&error, console),
    };
    for path in files.iter().filter(|path| own.contains_key(*path) && !arguments.force) {
        console.fail("theme-eject-exists", &Arguments::new().with("path", in_site(path)));
        is_whole = false;
    }
    if !is_whole {
        return Outcome::CouldNotRun;
    }
    for path in &files {
        let path_in_site = folder.join(in_site(path));
        if let Err(error) = write::whole_file(&path_in_site, theme_parts::copy(path).as_bytes()) {
            let reason = format!("{}: {error}", path_in_site.display());
            console.fail("write-failed", &Arguments::new().with("reason", reason));
            return Outcome::CouldNotRun;
        }
        console.say("theme-ejected", &Arguments::new().with("path", path_in_site.display().to_string()));
    }
    Outcome::Done
}

fn refuse(name: &str, reason: &NotFound, console: &Console) {
    let message = Arguments::new().with("name", name.to_owned());
    match reason {
        NotFound::Unknown(near) if near.is_empty() => console.fail("theme-eject-unknown", &message),
        NotFound::Unknown(near) => console.fail("theme-eject-near", &message.with("near", near.join(", "))),
        NotFound::Ambiguous(called) => {
            console.fail("theme-eject-ambiguous", &message.with("called", called.join(", ")));
        }
    }
}

/// A part in the list.
#[derive(Serialize)]
struct Row {
    name: String,
    /// `default`: as the theme has it; `own`: the site has files of it; `changed`: and the theme's have changed since;
    /// `added`: only the site has it.
    state: &'static str,
    /// The site's own files of it, relative to the site.
    own: Vec<String>,
    /// Those of them that are copies of an older version.
    changed: Vec<String>,
}

fn list(arguments: &ThemeListArguments, console: &Console) -> Outcome {
    let Some(folder) = site::find(arguments.site.as_deref(), console) else { return Outcome::CouldNotRun };
    let mut own = match own_files(&folder) {
        Ok(own) => own,
        Err(error) => return check::unreadable(&error, console),
    };
    let mut rows: Vec<Row> = theme_parts::parts().into_iter().map(|part| row(part, &mut own)).collect();
    // What is left stands in the place of nothing.
    let added =
        own.into_keys().map(|path| Row { own: vec![in_site(&path)], name: path, state: "added", changed: Vec::new() });
    rows.extend(added);
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    if arguments.json {
        console.data(&(serde_json::to_string_pretty(&rows).unwrap_or_default() + "\n"));
        return Outcome::Done;
    }
    let strings = console.strings();
    let widest = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or_default();
    for row in &rows {
        let state = strings.get(
            &format!("theme-list-{}", row.state),
            &Arguments::new().with("own", row.own.join(", ")).with("changed", row.changed.join(", ")),
        );
        console.data(format!("{:<widest$}  {state}", row.name).trim_end());
        console.data("\n");
    }
    let count = |state: &[&str]| {
        i64::try_from(rows.iter().filter(|row| state.contains(&row.state)).count()).unwrap_or(i64::MAX)
    };
    let message = Arguments::new().with("own", count(&["own", "changed"])).with("changed", count(&["changed"]));
    console.say("theme-list-done", &message.with("added", count(&["added"])));
    Outcome::Done
}

/// The row of a part; what the site has of it is taken out of `own`.
fn row(part: Part, own: &mut BTreeMap<String, String>) -> Row {
    let has: Vec<(String, String)> = part.files.iter().filter_map(|path| own.remove_entry(path)).collect();
    let changed = has.iter().filter(|(path, text)| theme_parts::has_changed_since(path, text));
    let changed: Vec<String> = changed.map(|(path, _)| in_site(path)).collect();
    let state = match (has.is_empty(), changed.is_empty()) {
        (true, _) => "default",
        (false, true) => "own",
        (false, false) => "changed",
    };
    Row { name: part.name, state, own: has.iter().map(|(path, _)| in_site(path)).collect(), changed }
}

/// The site's own files by their paths in the theme.
fn own_files(folder: &Path) -> std::io::Result<BTreeMap<String, String>> {
    let tree = DiskTree::new(folder);
    let mut own = BTreeMap::new();
    for path in tree.paths()? {
        if let Some(in_theme) = path.strip_prefix(theme_parts::FOLDER).filter(|path| !path.ends_with(".md")) {
            own.insert(in_theme.to_owned(), String::from_utf8_lossy(&tree.read(&path)?).into_owned());
        }
    }
    Ok(own)
}

/// The path of a theme's file in a site.
fn in_site(path: &str) -> String {
    format!("{}{path}", theme_parts::FOLDER)
}
