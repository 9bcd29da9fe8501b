//! `motcua feed publish`.

use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use motcua_lookup::sealed::{Strength, Weakness};

use super::{refusal, source, watch, workspace};
use crate::cli::arguments::PublishArguments;
use crate::cli::console::Console;
use crate::cli::{Outcome, clock};
use crate::feed::{Accept, Export, Progress, Published, Remark, publish};
use crate::strings::Arguments;

/// How often progress is shown.
const SHOWN_EVERY: Duration = Duration::from_millis(250);

pub(super) fn run(arguments: &PublishArguments, console: &Console) -> Outcome {
    let publish = |file: Option<&Path>| publish_from(file, arguments, console);
    match &arguments.watch {
        Some(folder) => watch::run(folder, arguments.every, console, |file| publish(Some(file))),
        None => publish(arguments.from.as_deref()),
    }
}

fn publish_from(from: Option<&Path>, arguments: &PublishArguments, console: &Console) -> Outcome {
    let started = clock::start();
    let as_of = match source::data_as_of(arguments.data_as_of.as_deref(), console) {
        Ok(as_of) => as_of,
        Err(outcome) => return outcome,
    };
    let settings = workspace::settings_with_site(&arguments.feed, arguments.site.as_deref(), as_of, console);
    let settings = match settings {
        Ok(settings) => settings,
        Err(outcome) => return outcome,
    };
    let connection = source::connection();
    let source = match source::source(from, &settings, connection.as_deref(), console) {
        Ok(source) => source,
        Err(outcome) => return outcome,
    };
    let accept = Accept {
        bad_rows: arguments.accept_bad_rows,
        fewer_rows: arguments.accept_fewer_rows,
        older: arguments.accept_older,
    };
    let export = Export { settings: &settings, source, folder: &arguments.feed, now: clock::now(), accept };
    let shown = Mutex::new(started);
    let result = publish(&export, &|progress| match progress {
        Progress::KeysMade(files) => super::keys::made(&arguments.feed, &files, console),
        progress => show(&progress, started, &shown, console),
    });
    console.progress("");
    let (published, remarks) = match result {
        Ok(published) => published,
        Err(fault) => return refusal::refused(&fault, console),
    };
    let seconds = started.elapsed().as_secs_f64();
    if arguments.json {
        console.data(&format!("{}\n", published.to_json(seconds)));
    }
    console.say("feed-published", &published_words(published, seconds));
    for remark in &remarks {
        say(remark, console);
    }
    Outcome::Done
}

/// Shows how far the derivation is, and about how long it will take.
fn show(progress: &Progress, started: Instant, shown: &Mutex<Instant>, console: &Console) {
    let Ok(mut shown) = shown.lock() else { return };
    if shown.elapsed() < SHOWN_EVERY {
        return;
    }
    *shown = clock::start();
    let text = match progress {
        Progress::KeysMade(_) => return,
        Progress::Deriving(done, total) => {
            let left = started.elapsed().as_secs_f64() / (*done).max(1) as f64 * total.saturating_sub(*done) as f64;
            let arguments = Arguments::new()
                .with("done", done.to_string())
                .with("total", total.to_string())
                .with("minutes", (left / 60.0).ceil());
            console.strings().get("feed-deriving", &arguments)
        }
        Progress::Sealing => console.strings().text("feed-sealing"),
    };
    console.progress(&text);
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

fn say(remark: &Remark, console: &Console) {
    let count = |n: usize| Arguments::new().with("count", i64::try_from(n).unwrap_or(i64::MAX));
    match remark {
        Remark::Secrets(strength) => console.say("feed-secret-strength", &strength_words(strength)),
        Remark::KeptBack(dossiers) => console.say("feed-kept-back", &count(*dossiers)),
        Remark::Retired(dossiers) => console.say("feed-retired", &count(*dossiers)),
        Remark::KeysEnd { days } => console.say("feed-keys-end", &Arguments::new().with("days", *days)),
    }
}

/// How long somebody needs who wants to open one dossier.
pub(super) fn strength_words(strength: &Strength) -> Arguments {
    let weakness = match strength.weakness {
        None => "none",
        Some(Weakness::InCode) => "in-code",
        Some(Weakness::CountedUp) => "counted-up",
        Some(Weakness::Repeated) => "repeated",
    };
    let effort = strength.effort();
    Arguments::new()
        .with("bits", strength.bits.round())
        .with("count", i64::try_from(effort.count).unwrap_or(i64::MAX))
        .with("unit", effort.unit.name())
        .with("weakness", weakness)
}
