//! `motcua feed map`: an export → a proposal for `feed.yaml`.

use std::fs;

use motcua_lookup::sealed::Weakness;

use super::refusal::refused;
use super::workspace::{self, SETTINGS};
use crate::cli::Outcome;
use crate::cli::arguments::MapArguments;
use crate::cli::console::Console;
use crate::feed::{Column, FeedSettings, Looked, Present, Proposal, Secret, look, propose};
use crate::load::raw::RawFeedSettings;
use crate::load::{self, DiskTree, Tree as _};
use crate::strings::Arguments;

/// Looks at an export and proposes settings: to standard output, or with `--write` into the file.
pub(super) fn run(arguments: &MapArguments, console: &Console) -> Outcome {
    let path = arguments.feed.join(SETTINGS);
    let present = match present(arguments, console) {
        Ok(present) => present,
        Err(outcome) => return outcome,
    };
    let sheet = arguments.sheet.as_deref();
    let sheet = sheet.or_else(|| present.as_ref().and_then(|present| present.settings.sheet.as_deref()));
    let looked = match look(&arguments.from, sheet) {
        Ok(looked) => looked,
        Err(fault) => return refused(&fault, console),
    };
    let proposal = propose(&looked, present.as_ref().map(PresentFile::view).as_ref());
    if arguments.json {
        console.data(&format!("{:#}\n", json(&looked, &proposal)));
    } else if !arguments.write {
        console.data(&proposal.text);
    }
    let is_whole = say(&looked, &proposal, console);
    for change in &proposal.changes {
        let words = Arguments::new().with("key", change.key.clone()).with("new", change.new.clone());
        let key = if change.old.is_empty() { "feed-map-added" } else { "feed-map-changed" };
        console.say(key, &words.with("old", change.old.clone()));
    }
    let words = Arguments::new().with("path", path.display().to_string());
    if present.as_ref().is_some_and(|present| present.text == proposal.text) {
        console.say("feed-map-same", &words);
    } else if !arguments.write {
        console.say("feed-map-not-written", &words);
    } else if let Err(error) = write(&path, &proposal.text) {
        console.fail("feed-io", &words.with("error", error.to_string()));
        return Outcome::CouldNotRun;
    } else {
        console.say("feed-map-written", &words);
    }
    if is_whole { Outcome::Done } else { Outcome::Faults }
}

/// The file that is there.
struct PresentFile {
    text: String,
    settings: FeedSettings,
    statuses: Vec<(String, u8)>,
    units: Vec<(String, u16)>,
}

impl PresentFile {
    fn view(&self) -> Present<'_> {
        Present {
            text: &self.text,
            columns: &self.settings.columns,
            statuses: self.statuses.clone(),
            units: self.units.clone(),
            sheet: self.settings.sheet.as_deref(),
        }
    }
}

fn present(arguments: &MapArguments, console: &Console) -> Result<Option<PresentFile>, Outcome> {
    let Ok(bytes) = DiskTree::new(&arguments.feed).read(SETTINGS) else { return Ok(None) };
    let settings = workspace::settings(&arguments.feed, None, console)?;
    // Without faults, as was seen just now.
    let raw = load::load_single::<RawFeedSettings>(SETTINGS, &bytes).0;
    let (statuses, units) = raw.map(|raw| (numbers(raw.statuses), numbers(raw.units))).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let statuses = statuses.into_iter().filter_map(|(words, number)| Some((words, u8::try_from(number).ok()?)));
    Ok(Some(PresentFile { text, settings, statuses: statuses.collect(), units }))
}

fn numbers(entries: Option<load::Spanned<load::Entries<load::Count>>>) -> Vec<(String, u16)> {
    let items = entries.map(|entries| entries.value.items).unwrap_or_default();
    items.into_iter().filter_map(|(words, number)| Some((words.value, u16::try_from(number.value.0).ok()?))).collect()
}

/// The file with the settings, in one step.
#[expect(clippy::disallowed_methods, reason = "the settings are written only when it is asked for")]
fn write(path: &std::path::Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let staged = path.with_extension("yaml.new");
    fs::write(&staged, text)?;
    fs::rename(&staged, path)
}

/// Says what was found and what a person has to do. Gives whether nothing is left to do.
fn say(looked: &Looked, proposal: &Proposal, console: &Console) -> bool {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let words = Arguments::new().with("rows", count(looked.rows)).with("line", looked.line.to_string());
    match &looked.sheet {
        Some(sheet) => console.say("feed-map-looked-sheet", &words.with("sheet", sheet.clone())),
        None => console.say("feed-map-looked", &words),
    }
    let used: Vec<&String> = proposal.columns.values().collect();
    let left: Vec<&str> = looked.headers.iter().filter(|header| !used.contains(header)).map(String::as_str).collect();
    if !left.is_empty() {
        console.say("feed-map-unread", &Arguments::new().with("found", left.join(", ")));
    }
    let mut is_whole = true;
    for column in [Column::Code, Column::Status].into_iter().filter(|column| !proposal.columns.contains_key(column)) {
        is_whole = false;
        let words = Arguments::new().with("name", column.key()).with("found", looked.headers.join(", "));
        console.fail("feed-map-missing", &words);
    }
    for word in &proposal.unknown {
        is_whole = false;
        console.fail(
            "feed-map-unknown",
            &Arguments::new().with("words", word.words.clone()).with("rows", count(word.rows)),
        );
    }
    if proposal.leaves_out_units {
        console.say("feed-map-long-units", &Arguments::new());
    }
    if looked.bad_codes > 0 && proposal.columns.contains_key(&Column::Code) {
        console.say("feed-map-bad-codes", &Arguments::new().with("rows", count(looked.bad_codes)));
    }
    for (column, rows) in &looked.bad_dates {
        let header = proposal.columns.get(column).cloned().unwrap_or_default();
        console.say("feed-map-bad-dates", &Arguments::new().with("name", header).with("rows", count(*rows)));
    }
    for secret in &looked.secrets {
        say_secret(secret, console);
    }
    is_whole
}

/// Says how much a column would protect.
fn say_secret(secret: &Secret, console: &Console) {
    let effort = secret.strength.effort();
    let words = Arguments::new()
        .with("name", secret.header.clone())
        .with("shape", secret.shape.to_string())
        .with("count", i64::try_from(effort.count).unwrap_or(i64::MAX))
        .with("unit", effort.unit.name());
    console.say("feed-map-secret", &words);
    let weakness = match secret.strength.weakness {
        _ if secret.is_telephone => "feed-map-secret-telephone",
        Some(Weakness::InCode) => "feed-map-secret-in-code",
        Some(Weakness::CountedUp) => "feed-map-secret-counted-up",
        Some(Weakness::Repeated) => "feed-map-secret-repeated",
        None => return,
    };
    console.say(weakness, &words);
}

fn json(looked: &Looked, proposal: &Proposal) -> serde_json::Value {
    let columns: serde_json::Map<String, serde_json::Value> =
        proposal.columns.iter().map(|(column, header)| (column.key().to_owned(), header.clone().into())).collect();
    let secrets: Vec<serde_json::Value> = looked
        .secrets
        .iter()
        .map(|secret| {
            let effort = secret.strength.effort();
            serde_json::json!({
                "column": secret.header,
                "shape": secret.shape.to_string(),
                "bits": (secret.strength.bits * 10.0).round() / 10.0,
                "effort": {"count": effort.count, "unit": effort.unit.name()},
                "weakness": secret.strength.weakness.map(|weakness| format!("{weakness:?}").to_lowercase()),
                "telephone": secret.is_telephone,
            })
        })
        .collect();
    let unknown: Vec<serde_json::Value> =
        proposal.unknown.iter().map(|word| serde_json::json!({"words": word.words, "rows": word.rows})).collect();
    let changes: Vec<serde_json::Value> = proposal
        .changes
        .iter()
        .map(|change| serde_json::json!({"key": change.key, "old": change.old, "new": change.new}))
        .collect();
    serde_json::json!({
        "rows": looked.rows,
        "header_line": looked.line,
        "sheet": looked.sheet,
        "headers": looked.headers,
        "columns": columns,
        "statuses": proposal.statuses,
        "units": proposal.units,
        "unknown_statuses": unknown,
        "secrets": secrets,
        "changes": changes,
        "settings": proposal.text,
    })
}
