//! `motcua feed lookup`.

use std::path::Path;

use motcua_lookup::dossier::{Code, Factor, SecretError};
use motcua_lookup::feed::{FILE_NAME, Freshness, Moment};
use motcua_lookup::sealed::{Answer, Found, Question, Record, Timeline};
use motcua_lookup::status::Status;
use serde_json::json;

use super::days;
use super::refusal::{no_answer, refused};
use super::target::{Target, target};
use super::workspace::SETTINGS;
use crate::cli::arguments::LookupArguments;
use crate::cli::console::Console;
use crate::cli::{Outcome, clock};
use crate::feed::{Location, Lookup, look_up, lookup};
use crate::load::raw::{FeedMode, RawFeedSettings};
use crate::load::{self, DiskTree, Tree as _};
use crate::render::Theme;
use crate::strings::Arguments;

pub(super) fn run(arguments: &LookupArguments, console: &Console) -> Outcome {
    let folder = Path::new(&arguments.read.feed);
    match open_names(folder) {
        Some((feed, root)) => look_up_open(folder, &feed, &root, arguments, console),
        None => look_up_sealed(arguments, console),
    }
}

fn look_up_open(folder: &Path, feed: &str, root: &str, arguments: &LookupArguments, console: &Console) -> Outcome {
    match lookup(folder, feed, root, &arguments.code, clock::now()) {
        Lookup::Found { code, record, as_of, freshness } => {
            if arguments.json {
                let json = json!({
                    "code": code.text(),
                    "status": record.status.number(),
                    "class": record.status.class().name(),
                    "due": record.due.map(|due| due.to_string()),
                    "updated": record.updated.map(|updated| updated.to_string()),
                    "unit": record.unit,
                    "as_of": as_of.to_string(),
                    "freshness": freshness_name(freshness),
                });
                console.data(&format!("{json}\n"));
            } else {
                let words = Arguments::new()
                    .with("code", code.text().to_owned())
                    .with("status", theme_text(&format!("status-{}", record.status.number()), console))
                    .with("due", record.due.map_or_else(|| "–".to_owned(), |due| days::day(due, console)))
                    .with("as_of", days::moment(as_of, console));
                console.data(&format!("{}\n", console.strings().get("feed-found", &words)));
            }
            warn(freshness, console);
            Outcome::Done
        }
        Lookup::Missing { code, as_of, freshness } => {
            warn(freshness, console);
            not_found(&code, as_of, "feed-not-found", console)
        }
        Lookup::NoCode => no_code(arguments, console),
        Lookup::Refused(fault) => {
            refused(&fault, console);
            Outcome::CouldNotRun
        }
    }
}

fn look_up_sealed(arguments: &LookupArguments, console: &Console) -> Outcome {
    let location = Location::new(&arguments.read.feed);
    let Target { feed, roots, shapes, root, .. } = match target(&location, &arguments.read, console) {
        Ok(target) => target,
        Err(outcome) => return outcome,
    };
    let Ok(code) = Code::find(&arguments.code, &root) else { return no_code(arguments, console) };
    let Some(secret) = &arguments.secret else {
        console.fail("feed-secret-missing", &Arguments::new());
        return Outcome::CouldNotRun;
    };
    let question = match Question::new(code.clone(), secret, &shapes) {
        Ok(question) => question,
        Err(error) => {
            let mistyped = if error == SecretError::CheckDigit { "check-digit" } else { "shape" };
            console.fail("feed-secret-unfit", &Arguments::new().with("fault", mistyped));
            return Outcome::Faults;
        }
    };
    match look_up(&location, feed, roots, question, clock::now()) {
        Ok(answer) => show(&code, &answer, arguments.json, console),
        Err(refusal) => no_answer(refusal, console),
    }
}

fn show(code: &Code, answer: &Answer, is_json: bool, console: &Console) -> Outcome {
    let about = &answer.about;
    let Some(found) = &answer.found else {
        warn(about.freshness, console);
        let key = match (about.offered.is_empty(), about.tried.is_empty()) {
            (true, _) => "feed-month-missing",
            (false, true) => "feed-other-secret",
            (false, false) => "feed-pair-not-found",
        };
        return not_found(code, about.as_of, key, console);
    };
    if is_json {
        console.data(&format!("{}\n", json_of(code, answer, found)));
    } else {
        let words = Arguments::new()
            .with("code", code.text().to_owned())
            .with("status", status_words(&found.record, console))
            .with("due", found.record.due().map_or_else(|| "–".to_owned(), |due| days::day(due, console)))
            .with("as_of", days::moment(about.as_of, console));
        console.data(&format!("{}\n", console.strings().get("feed-found", &words)));
        if let Record::Full(timeline) = &found.record {
            show_timeline(timeline, found, console);
        }
    }
    if about.sample {
        console.say("feed-sample", &Arguments::new());
    }
    warn(about.freshness, console);
    Outcome::Done
}

fn show_timeline(timeline: &Timeline, found: &Found, console: &Console) {
    let procedure = timeline.procedure.and_then(|number| found.dictionary.procedure(number));
    for (key, value) in [
        ("feed-found-procedure", procedure.map(str::to_owned)),
        ("feed-found-received", timeline.received.map(|received| days::moment(received, console))),
        ("feed-found-unit", timeline.unit.map(|unit| unit_name(found, unit))),
        ("feed-found-note", timeline.note.and_then(|note| found.dictionary.note(note)).map(str::to_owned)),
    ] {
        if let Some(value) = value {
            let line = console.strings().get(key, &Arguments::new().with("value", value));
            console.data(&format!("  {line}\n"));
        }
    }
    for step in &timeline.steps {
        let unit = step.unit.map(|unit| format!(" · {}", unit_name(found, unit))).unwrap_or_default();
        let status = theme_text(&format!("status-{}", step.status.number()), console);
        console.data(&format!("  {} {status}{unit}\n", days::day(step.day, console)));
    }
}

fn unit_name(found: &Found, unit: u16) -> String {
    found.dictionary.unit(unit).map_or_else(|| unit.to_string(), str::to_owned)
}

fn json_of(code: &Code, answer: &Answer, found: &Found) -> serde_json::Value {
    let about = &answer.about;
    let mut json = json!({
        "code": code.text(),
        "class": found.record.class().name(),
        "due": found.record.due().map(|due| due.to_string()),
        "factor": match found.factor { Factor::CheckCode => "check_code", Factor::SlipSecret => "slip_secret" },
        "as_of": about.as_of.to_string(),
        "freshness": freshness_name(about.freshness),
        "sample": about.sample,
        "version": about.version,
    });
    let rest = match &found.record {
        Record::Coarse { is_extended, .. } => json!({"status": null, "extended": is_extended}),
        Record::Full(timeline) => {
            let moment = |moment: Option<Moment>| moment.map(|moment| moment.to_string());
            let step = |step: &motcua_lookup::sealed::Step| json!({"status": step.status.number(), "unit": step.unit, "day": step.day.to_string()});
            json!({
                "status": timeline.status.number(),
                "extended": timeline.is_extended,
                "procedure": timeline.procedure,
                "procedure_name": timeline.procedure.and_then(|number| found.dictionary.procedure(number)),
                "received": moment(timeline.received),
                "updated": moment(timeline.updated),
                "finished": moment(timeline.finished),
                "unit": timeline.unit,
                "unit_name": timeline.unit.and_then(|unit| found.dictionary.unit(unit)),
                "note": timeline.note.and_then(|note| found.dictionary.note(note)),
                "steps": timeline.steps.iter().map(step).collect::<Vec<_>>(),
            })
        }
    };
    if let (Some(json), serde_json::Value::Object(rest)) = (json.as_object_mut(), rest) {
        json.extend(rest);
    }
    json
}

fn no_code(arguments: &LookupArguments, console: &Console) -> Outcome {
    console.fail("feed-no-code", &Arguments::new().with("code", arguments.code.clone()));
    Outcome::Faults
}

fn not_found(code: &Code, as_of: Moment, key: &str, console: &Console) -> Outcome {
    let words = Arguments::new().with("code", code.text().to_owned()).with("as_of", days::moment(as_of, console));
    console.fail(key, &words);
    Outcome::Faults
}

/// The status, or of a coarse record its class, in the words of the site.
fn status_words(record: &Record, console: &Console) -> String {
    let status = |status: Status| format!("status-{}", status.number());
    let key = match record {
        Record::Full(timeline) => status(timeline.status),
        Record::Coarse { class, .. } => format!("status-class-{}", class.name()),
    };
    theme_text(&key, console)
}

fn theme_text(key: &str, console: &Console) -> String {
    let strings = Theme::embedded().strings(console.strings().language());
    strings.map_or_else(|_| key.to_owned(), |strings| strings.text(key))
}

/// A stable name for programs.
pub(super) fn freshness_name(freshness: Freshness) -> String {
    format!("{freshness:?}").to_lowercase()
}

/// Says when the data are older than they should be, or the clock is wrong.
pub(super) fn warn(freshness: Freshness, console: &Console) {
    let key = match freshness {
        Freshness::Fresh => return,
        Freshness::Stale => "feed-stale",
        Freshness::Expired => "feed-expired",
        Freshness::ClockBehind => "feed-clock-behind",
    };
    console.say(key, &Arguments::new());
}

/// The name and root of a feed in open mode: from its settings, else from what it publishes. None: it is no such feed.
pub(super) fn open_names(folder: &Path) -> Option<(String, String)> {
    let text = |raw: Option<load::Spanned<load::Verbatim>>| raw.map(|text| text.value.0);
    let tree = DiskTree::new(folder);
    if let Ok(bytes) = tree.read(SETTINGS) {
        let raw = load::load_single::<RawFeedSettings>(SETTINGS, &bytes).0?;
        raw.mode.as_ref().filter(|mode| mode.value == FeedMode::Open)?;
        let feed = text(raw.id)?;
        return Some((feed.clone(), text(raw.root).unwrap_or(feed)));
    }
    let bytes = tree.read(FILE_NAME).or_else(|_| tree.read(&format!("public/{FILE_NAME}"))).ok()?;
    let manifest: serde_json::Value = serde_json::from_slice(&bytes).ok()?;
    let feed = manifest.get("feed")?.as_str()?.to_owned();
    Some((feed.clone(), feed))
}
