//! `motcua feed`: dossier statuses, published and looked up.

use std::path::Path;

use motcua_lookup::feed::{FILE_NAME, Freshness, Moment, Record};

use super::arguments::{FeedCommand, LookupArguments, PublishArguments};
use super::console::Console;
use super::{Outcome, clock};
use crate::diagnostics::{Format, Report, Sources};
use crate::feed::{Export, FeedFault, FeedSettings, Lookup, Published, Source, lookup, publish};
use crate::load::raw::RawFeedSettings;
use crate::load::{self, DiskTree, Tree as _};
use crate::render::Theme;
use crate::strings::Arguments;
use crate::validate::feed_settings;

const SETTINGS: &str = "feed.yaml";

/// Runs a command of the feed.
pub(super) fn run(command: &FeedCommand, console: &Console) -> Outcome {
    match command {
        FeedCommand::Publish(arguments) => run_publish(arguments, console),
        FeedCommand::Lookup(arguments) => run_lookup(arguments, console),
    }
}

fn run_publish(arguments: &PublishArguments, console: &Console) -> Outcome {
    let started = clock::start();
    let as_of = match arguments.data_as_of.as_deref().map(|text| (text, moment(text))) {
        Some((text, None)) => {
            let arguments = Arguments::new().with("name", "--data-as-of").with("value", text.to_owned());
            console.fail("usage-invalid-value", &arguments);
            return Outcome::CouldNotRun;
        }
        as_of => as_of.and_then(|(_, moment)| moment),
    };
    let settings = match settings(&arguments.feed, as_of, console) {
        Ok(settings) => settings,
        Err(outcome) => return outcome,
    };
    let source = Source::File(&arguments.from);
    let export = Export { settings: &settings, source, folder: &arguments.feed, now: clock::now() };
    let published = match publish(&export) {
        Ok(published) => published,
        Err(fault) => return refused(&fault, console),
    };
    let seconds = started.elapsed().as_secs_f64();
    if arguments.json {
        console.data(&format!("{}\n", published.to_json(seconds)));
    }
    console.say("feed-published", &published_words(published, seconds));
    Outcome::Done
}

/// `2026-11-20T16:30`, in Vietnam's time.
fn moment(text: &str) -> Option<Moment> {
    Moment::parse(text).or_else(|| Moment::parse(&format!("{text}+07:00")))
}

fn published_words(published: Published, seconds: f64) -> Arguments {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Arguments::new()
        .with("rows", count(published.rows))
        .with("published", count(published.published))
        .with("bad", count(published.bad))
        .with("new", count(published.new))
        .with("changed", count(published.changed))
        .with("version", published.version.to_string())
        .with("seconds", format!("{seconds:.2}"))
}

/// The settings in the folder of a feed.
fn settings(folder: &Path, as_of: Option<Moment>, console: &Console) -> Result<FeedSettings, Outcome> {
    let Ok(bytes) = DiskTree::new(folder).read(SETTINGS) else {
        console.fail("feed-settings-missing", &Arguments::new().with("folder", folder.display().to_string()));
        return Err(Outcome::CouldNotRun);
    };
    let (raw, mut report, sources) = load::load_single::<RawFeedSettings>(SETTINGS, &bytes);
    let settings = raw.and_then(|raw| feed_settings(&raw, as_of, &mut report));
    report.settle(&sources);
    settings.ok_or_else(|| faulty(&report, &sources, console))
}

fn faulty(report: &Report, sources: &Sources, console: &Console) -> Outcome {
    console.report(report, sources, Format::Human);
    console.summary(report);
    Outcome::Faults
}

/// Says why nothing was published or the feed cannot be relied on.
fn refused(fault: &FeedFault, console: &Console) -> Outcome {
    let moment = |moment: &Moment| moment.to_string();
    let words = Arguments::new().with("reason", fault.to_string());
    let words = match fault {
        FeedFault::Io { path, error } => {
            words.with("path", path.display().to_string()).with("error", error.to_string())
        }
        FeedFault::Input(fault) => {
            fault.words().into_iter().fold(words, |words, (name, value)| words.with(name, value))
        }
        FeedFault::FeedName(name) => words.with("name", name.clone()),
        FeedFault::TooManyBadRows { bad, rows } => words.with("bad", bad.to_string()).with("rows", rows.to_string()),
        FeedFault::RowsFell { before, now } => words.with("before", before.to_string()).with("now", now.to_string()),
        FeedFault::OlderExport { before, now } => words.with("before", moment(before)).with("now", moment(now)),
        FeedFault::MonthTooLarge { path, bytes } => words.with("path", path.clone()).with("bytes", bytes.to_string()),
        FeedFault::Damaged { path, error } => {
            words.with("path", path.display().to_string()).with("error", format!("{error:?}"))
        }
        FeedFault::Locked | FeedFault::NoRows => words,
    };
    console.fail(fault.code(), &words);
    match fault {
        FeedFault::Io { .. } | FeedFault::Locked | FeedFault::Damaged { .. } => Outcome::CouldNotRun,
        _ => Outcome::Faults,
    }
}

fn run_lookup(arguments: &LookupArguments, console: &Console) -> Outcome {
    let Some((feed, root)) = names(&arguments.feed) else {
        console.fail("feed-not-readable", &Arguments::new().with("folder", arguments.feed.display().to_string()));
        return Outcome::CouldNotRun;
    };
    match lookup(&arguments.feed, &feed, &root, &arguments.code, clock::now()) {
        Lookup::Found { code, record, as_of, freshness } => {
            if arguments.json {
                console.data(&format!("{}\n", json(code.text(), &record, as_of, freshness)));
            } else {
                let words = Arguments::new()
                    .with("code", code.text().to_owned())
                    .with("status", status_name(&record, console))
                    .with("due", record.due.map_or_else(|| "–".to_owned(), |due| due.to_string()))
                    .with("as_of", as_of.to_string());
                console.data(&format!("{}\n", console.strings().get("feed-found", &words)));
            }
            warn(freshness, console);
            Outcome::Done
        }
        Lookup::Missing { code, as_of, freshness } => {
            warn(freshness, console);
            let words = Arguments::new().with("code", code.text().to_owned()).with("as_of", as_of.to_string());
            console.fail("feed-not-found", &words);
            Outcome::Faults
        }
        Lookup::NoCode => {
            console.fail("feed-no-code", &Arguments::new().with("code", arguments.code.clone()));
            Outcome::Faults
        }
        Lookup::Refused(fault) => {
            refused(&fault, console);
            Outcome::CouldNotRun
        }
    }
}

/// The status in the words of the site.
fn status_name(record: &Record, console: &Console) -> String {
    let number = record.status.number();
    let strings = Theme::embedded().strings(console.strings().language());
    strings.map_or_else(|_| number.to_string(), |strings| strings.text(&format!("status-{number}")))
}

/// Says when the data are older than they should be, or the clock is wrong.
fn warn(freshness: Freshness, console: &Console) {
    let key = match freshness {
        Freshness::Fresh => return,
        Freshness::Stale => "feed-stale",
        Freshness::Expired => "feed-expired",
        Freshness::ClockBehind => "feed-clock-behind",
    };
    console.say(key, &Arguments::new());
}

/// The feed's name and root: from its settings, else from what it publishes.
fn names(folder: &Path) -> Option<(String, String)> {
    let text = |raw: Option<load::Spanned<load::Verbatim>>| raw.map(|text| text.value.0);
    let tree = DiskTree::new(folder);
    if let Ok(bytes) = tree.read(SETTINGS) {
        let raw = load::load_single::<RawFeedSettings>(SETTINGS, &bytes).0?;
        let feed = text(raw.id)?;
        return Some((feed.clone(), text(raw.root).unwrap_or(feed)));
    }
    let bytes = tree.read(FILE_NAME).or_else(|_| tree.read(&format!("public/{FILE_NAME}"))).ok()?;
    let manifest: serde_json::Value = serde_json::from_slice(&bytes).ok()?;
    let feed = manifest.get("feed")?.as_str()?.to_owned();
    Some((feed.clone(), feed))
}

fn json(code: &str, record: &Record, as_of: Moment, freshness: Freshness) -> serde_json::Value {
    serde_json::json!({
        "code": code,
        "status": record.status.number(),
        "class": record.status.class().name(),
        "due": record.due.map(|due| due.to_string()),
        "updated": record.updated.map(|updated| updated.to_string()),
        "unit": record.unit,
        "as_of": as_of.to_string(),
        "freshness": format!("{freshness:?}").to_lowercase(),
    })
}
