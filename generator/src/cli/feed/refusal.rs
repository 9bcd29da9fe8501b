//! Why nothing was published, or a feed cannot be read, in words.

use motcua_lookup::feed::Moment;
use motcua_lookup::sealed::{Fault, File, Refusal};

use super::days;
use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::feed::FeedFault;
use crate::strings::Arguments;

/// Says why nothing was published or the feed cannot be relied on.
pub(super) fn refused(fault: &FeedFault, console: &Console) -> Outcome {
    let moment = |moment: &Moment| days::moment(*moment, console);
    let words = Arguments::new().with("reason", fault.to_string());
    let path_of = |path: &std::path::Path| path.display().to_string();
    let words = match fault {
        FeedFault::Io { path, error } => words.with("path", path_of(path)).with("error", error.to_string()),
        FeedFault::Input(fault) => {
            fault.words().into_iter().fold(words, |words, (name, value)| words.with(name, value))
        }
        FeedFault::FeedName(name) => words.with("name", name.clone()),
        FeedFault::TooManyBadRows { bad, rows } => words.with("bad", bad.to_string()).with("rows", rows.to_string()),
        FeedFault::RowsFell { before, now } => words.with("before", before.to_string()).with("now", now.to_string()),
        FeedFault::OlderExport { before, now } => words.with("before", moment(before)).with("now", moment(now)),
        FeedFault::MonthTooLarge { path, bytes } => words.with("path", path.clone()).with("bytes", bytes.to_string()),
        FeedFault::Damaged { path, error } => words.with("path", path_of(path)).with("error", format!("{error:?}")),
        FeedFault::WrittenWrong(path)
        | FeedFault::KeysMissing(path)
        | FeedFault::KeyFile(path)
        | FeedFault::RootMissing(path)
        | FeedFault::OtherRoot(path)
        | FeedFault::KeyExposed(path) => words.with("path", path_of(path)),
        FeedFault::System(what) => words.with("what", *what),
        FeedFault::KeysRefused(fault) | FeedFault::Unpublishable(fault) => {
            words.with("fault", fault_words(*fault, console))
        }
        FeedFault::KeysNotInForce { until } => words.with("until", moment(until)),
        FeedFault::WeakSecret { bits } => words.with("bits", *bits),
        FeedFault::WithdrawnLine { path, line } => words.with("path", path_of(path)).with("line", line.to_string()),
        FeedFault::MonthTooFull { yymm } => words.with("month", format!("{:02}/20{:02}", yymm % 100, yymm / 100)),
        FeedFault::Locked | FeedFault::NoRows | FeedFault::ProcedureColumn => words,
    };
    console.fail(fault.code(), &words);
    match fault {
        FeedFault::Input(fault) if fault.is_outside() => Outcome::CouldNotRun,
        FeedFault::Input(_)
        | FeedFault::FeedName(_)
        | FeedFault::NoRows
        | FeedFault::TooManyBadRows { .. }
        | FeedFault::RowsFell { .. }
        | FeedFault::OlderExport { .. }
        | FeedFault::MonthTooLarge { .. }
        | FeedFault::ProcedureColumn
        | FeedFault::WeakSecret { .. }
        | FeedFault::WithdrawnLine { .. }
        | FeedFault::MonthTooFull { .. } => Outcome::Faults,
        _ => Outcome::CouldNotRun,
    }
}

/// Says why a sealed feed gives no answer.
pub(super) fn no_answer(refusal: Refusal, console: &Console) -> Outcome {
    let words = Arguments::new();
    let file = |file: File| {
        let name = match file {
            File::Manifest => "manifest",
            File::Keys => "keys",
            File::Dictionary => "dictionary",
            File::Index => "index",
            File::Shard => "shard",
        };
        Arguments::new().with("file", name)
    };
    match refusal {
        Refusal::Offline => console.fail("feed-offline", &words),
        Refusal::Unavailable(of) => console.fail("feed-unavailable", &file(of)),
        Refusal::NotFound(of) => console.fail("feed-nothing-there", &file(of)),
        Refusal::Incomplete(of) => console.fail("feed-incomplete", &file(of)),
        Refusal::File(of, fault) => {
            console.fail("feed-file-refused", &file(of).with("fault", fault_words(fault, console)));
        }
        Refusal::Rollback { seen, offered } => {
            let words = words.with("seen", seen.to_string()).with("offered", offered.to_string());
            console.fail("feed-rollback", &words);
        }
        Refusal::Equivocation { version } => {
            console.fail("feed-equivocation", &words.with("version", version.to_string()));
        }
        Refusal::Memory => console.fail("feed-system", &words.with("what", "memory")),
    }
    Outcome::CouldNotRun
}

/// What is wrong with a file.
pub(super) fn fault_words(fault: Fault, console: &Console) -> String {
    let name = match fault {
        Fault::Truncated { .. } => "truncated",
        Fault::TooLong => "too-long",
        Fault::WrongKind { is_html: true } => "html",
        Fault::WrongKind { is_html: false } => "kind",
        Fault::Version(_) => "version",
        Fault::WrongFeed => "feed",
        Fault::WrongKey => "key",
        Fault::OtherKeyEpoch => "epoch",
        Fault::KeysNotInForce => "not-in-force",
        Fault::Damaged => "damaged",
        Fault::Malformed(_) => "malformed",
    };
    let field = if let Fault::Malformed(field) = fault { field } else { "" };
    console.strings().get("feed-fault", &Arguments::new().with("fault", name).with("field", field))
}
