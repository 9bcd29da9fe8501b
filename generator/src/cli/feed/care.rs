//! `motcua feed status`, `verify`, `gc` and `withdraw`.

use std::path::Path;

use motcua_lookup::dossier::{Code, Factor};
use motcua_lookup::feed::{Age, Freshness, Moment, Term, age, freshness};
use motcua_lookup::sealed::{FeedId, hex};
use serde_json::json;

use super::days;
use super::lookup::{freshness_name, open_names, warn};
use super::refusal::{no_answer, refused};
use super::target::target;
use super::workspace;
use crate::cli::arguments::{GcArguments, StatusArguments, VerifyArguments, WithdrawArguments};
use crate::cli::console::Console;
use crate::cli::{Outcome, clock};
use crate::feed::{
    FeedSettings, Location, OpenFeed, Status, collect_now, status, verify, verify_open, withdraw, withdrawn,
};
use crate::strings::Arguments;

/// Days before the end of the publisher's keys from which people are reminded.
const REMIND_DAYS: i64 = 30;

/// How the feed stands. Exit code 1 where somebody has to do something about it.
pub(super) fn run_status(arguments: &StatusArguments, console: &Console) -> Outcome {
    let settings = match workspace::settings(&arguments.feed, None, console) {
        Ok(settings) => settings,
        Err(outcome) => return outcome,
    };
    let now = Moment(clock::now());
    match FeedId::new(&settings.feed).filter(|_| settings.sealing.is_some()) {
        Some(feed) => match status(&arguments.feed, feed, now) {
            Ok(status) => sealed_status(&status, &settings, arguments.json, now, console),
            Err(fault) => refused(&fault, console),
        },
        None => match verify_open(&arguments.feed, &settings.feed) {
            Ok(feed) => open_status(feed.as_ref(), arguments.json, now, console),
            Err(fault) => refused(&fault, console),
        },
    }
}

fn sealed_status(status: &Status, settings: &FeedSettings, is_json: bool, now: Moment, console: &Console) -> Outcome {
    let judgement = status.manifest.as_ref().map(|manifest| freshness(&manifest.term, now));
    if is_json {
        console.data(&format!("{}\n", json_of(status, judgement)));
    } else {
        show(status, settings, now, console);
    }
    if let Some(judgement) = judgement {
        warn(judgement, console);
    }
    if status.roots_here > 0 && !settings.sample {
        console.say("feed-root-here", &Arguments::new());
    }
    if status.keys_days <= REMIND_DAYS {
        console.say("feed-keys-end", &Arguments::new().with("days", status.keys_days));
    }
    let is_well = judgement == Some(Freshness::Fresh) && status.keys_days > REMIND_DAYS;
    if is_well { Outcome::Done } else { Outcome::Faults }
}

fn open_status(feed: Option<&OpenFeed>, is_json: bool, now: Moment, console: &Console) -> Outcome {
    let judgement = feed.map(|feed| freshness(&feed.manifest.term(), now));
    if is_json {
        let manifest = feed.map(|feed| &feed.manifest);
        let json = json!({
            "version": manifest.map(|manifest| manifest.version),
            "as_of": manifest.map(|manifest| manifest.as_of.to_string()),
            "expires": manifest.map(|manifest| manifest.expires.to_string()),
            "freshness": judgement.map(freshness_name),
            "sample": manifest.map(|manifest| manifest.sample),
            "rows": feed.and_then(|feed| feed.rows),
            "bytes": feed.map(|feed| feed.bytes),
        });
        console.data(&format!("{json}\n"));
    } else {
        match feed {
            None => line("feed-status-none", &Arguments::new(), console),
            Some(feed) => {
                line(
                    "feed-status-publication",
                    &age_words(feed.manifest.version, &feed.manifest.term(), now, console),
                    console,
                );
                let words = Arguments::new()
                    .with("rows", feed.rows.unwrap_or(0).to_string())
                    .with("files", i64::try_from(feed.files).unwrap_or(i64::MAX))
                    .with("size", size(feed.bytes));
                line("feed-status-open-size", &words, console);
            }
        }
        line("feed-status-rung", &Arguments::new().with("rung", "open"), console);
    }
    if let Some(judgement) = judgement {
        warn(judgement, console);
    }
    if judgement == Some(Freshness::Fresh) { Outcome::Done } else { Outcome::Faults }
}

fn line(key: &str, words: &Arguments, console: &Console) {
    console.data(&format!("{}\n", console.strings().get(key, words)));
}

/// Which publication, how old, and until when.
fn age_words(version: u64, term: &Term, now: Moment, console: &Console) -> Arguments {
    let (unit, count) = match age(term.as_of, now) {
        Age::Minutes(count) => ("minute", count),
        Age::Hours(count) => ("hour", count),
        Age::Days(count) => ("day", count),
    };
    Arguments::new()
        .with("version", version.to_string())
        .with("as_of", days::moment(term.as_of, console))
        .with("unit", unit)
        .with("count", count)
        .with("expires", days::moment(term.expires, console))
}

/// `33 KiB`, `1.2 MiB`: never nothing where there is something.
fn size(bytes: u64) -> String {
    if bytes < 1_048_576 {
        return format!("{} KiB", bytes.div_ceil(1024));
    }
    format!("{:.1} MiB", bytes as f64 / 1_048_576.0)
}

fn show(status: &Status, settings: &FeedSettings, now: Moment, console: &Console) {
    match &status.manifest {
        None => line("feed-status-none", &Arguments::new(), console),
        Some(manifest) => {
            line("feed-status-publication", &age_words(manifest.version, &manifest.term, now, console), console);
            let parts = status.parts(Factor::CheckCode) + status.parts(Factor::SlipSecret);
            let words = Arguments::new()
                .with("rows", status.rows.to_string())
                .with("parts", i64::try_from(parts).unwrap_or(i64::MAX))
                .with("shards", (status.shards(Factor::CheckCode) + status.shards(Factor::SlipSecret)).to_string())
                .with("size", size(status.bytes));
            line("feed-status-size", &words, console);
        }
    }
    let rung = match settings.sealing.as_ref().map(|sealing| (sealing.check_code, sealing.secret.is_some())) {
        Some((true, false)) => "check",
        Some((true, true)) => "both",
        _ => "secret",
    };
    line("feed-status-rung", &Arguments::new().with("rung", rung), console);
    line("feed-status-keys", &Arguments::new().with("days", status.keys_days), console);
    for root in &status.roots {
        line("feed-status-root", &Arguments::new().with("root", hex(root)), console);
    }
}

fn json_of(status: &Status, judgement: Option<Freshness>) -> serde_json::Value {
    let manifest = status.manifest.as_ref();
    let moment = |moment: Option<Moment>| moment.map(|moment| moment.to_string());
    json!({
        "version": manifest.map(|manifest| manifest.version),
        "as_of": moment(manifest.map(|manifest| manifest.term.as_of)),
        "expires": moment(manifest.map(|manifest| manifest.term.expires)),
        "freshness": judgement.map(freshness_name),
        "sample": manifest.map(|manifest| manifest.sample),
        "rows": status.rows,
        "check_code_parts": status.parts(Factor::CheckCode),
        "slip_secret_parts": status.parts(Factor::SlipSecret),
        "bytes": status.bytes,
        "keys_days_left": status.keys_days,
        "roots": status.roots.iter().map(|root| hex(root)).collect::<Vec<_>>(),
    })
}

/// Looks at every file of a feed.
pub(super) fn run_verify(arguments: &VerifyArguments, console: &Console) -> Outcome {
    let folder = Path::new(&arguments.read.feed);
    if let Some((feed, _)) = open_names(folder) {
        return match verify_open(folder, &feed) {
            Ok(Some(feed)) => {
                let words = Arguments::new()
                    .with("version", feed.manifest.version.to_string())
                    .with("as_of", days::moment(feed.manifest.as_of, console))
                    .with("files", i64::try_from(feed.files).unwrap_or(i64::MAX))
                    .with("size", size(feed.bytes));
                line("feed-verified-open", &words, console);
                warn(freshness(&feed.manifest.term(), Moment(clock::now())), console);
                Outcome::Done
            }
            Ok(None) => {
                console.fail("feed-missing", &Arguments::new().with("folder", folder.display().to_string()));
                Outcome::CouldNotRun
            }
            Err(fault) => {
                refused(&fault, console);
                Outcome::CouldNotRun
            }
        };
    }
    let location = Location::new(&arguments.read.feed);
    let target = match target(&location, &arguments.read, console) {
        Ok(target) => target,
        Err(outcome) => return outcome,
    };
    let verified = match verify(&location, target.feed, &target.roots) {
        Ok(verified) => verified,
        Err(refusal) => return no_answer(refusal, console),
    };
    let manifest = &verified.publication.manifest;
    let words = Arguments::new()
        .with("version", manifest.version.to_string())
        .with("as_of", days::moment(manifest.term.as_of, console))
        .with("files", i64::try_from(verified.files).unwrap_or(i64::MAX))
        .with("size", size(verified.bytes as u64))
        .with("keys_until", days::moment(verified.keys_expire, console));
    console.data(&format!("{}\n", console.strings().get("feed-verified", &words)));
    if manifest.sample {
        console.say("feed-sample", &Arguments::new());
    }
    warn(freshness(&manifest.term, Moment(clock::now())), console);
    Outcome::Done
}

/// Removes objects that no reader can want any more.
pub(super) fn run_gc(arguments: &GcArguments, console: &Console) -> Outcome {
    match collect_now(&arguments.feed, Moment(clock::now())) {
        Ok(removed) => {
            let words = Arguments::new()
                .with("objects", i64::try_from(removed.objects).unwrap_or(i64::MAX))
                .with("size", size(removed.bytes));
            console.say("feed-collected", &words);
            Outcome::Done
        }
        Err(fault) => refused(&fault, console),
    }
}

/// Changes or shows the list of dossiers that are kept out.
pub(super) fn run_withdraw(arguments: &WithdrawArguments, console: &Console) -> Outcome {
    let settings = match workspace::settings(&arguments.feed, None, console) {
        Ok(settings) => settings,
        Err(outcome) => return outcome,
    };
    let mut list = match withdrawn(&arguments.feed, &settings.root) {
        Ok(list) => list,
        Err(fault) => return refused(&fault, console),
    };
    let mut is_faulty = false;
    for text in &arguments.codes {
        match Code::find(text, &settings.root) {
            Ok(code) if arguments.undo => drop(list.remove(&code)),
            Ok(code) => drop(list.insert(code)),
            Err(_) => {
                is_faulty = true;
                console.fail("feed-no-code", &Arguments::new().with("code", text.clone()));
            }
        }
    }
    if is_faulty {
        return Outcome::Faults;
    }
    if arguments.codes.is_empty() {
        let lines: String = list.iter().map(|code| format!("{}\n", code.text())).collect();
        console.data(&lines);
        return Outcome::Done;
    }
    if let Err(fault) = withdraw(&arguments.feed, &list) {
        return refused(&fault, console);
    }
    let count = i64::try_from(list.len()).unwrap_or(i64::MAX);
    console.say("feed-withdrawn", &Arguments::new().with("count", count));
    Outcome::Done
}

/// The settings of a sealed feed and its id.
pub(super) fn sealed(folder: &Path, console: &Console) -> Result<(FeedSettings, FeedId), Outcome> {
    let settings = workspace::settings(folder, None, console)?;
    match FeedId::new(&settings.feed).filter(|_| settings.sealing.is_some()) {
        Some(feed) => Ok((settings, feed)),
        None => {
            console.fail("feed-not-sealed", &Arguments::new().with("folder", folder.display().to_string()));
            Err(Outcome::CouldNotRun)
        }
    }
}
