//! `motcua feed rotate-key` and `revoke`.

use std::path::{Path, PathBuf};

use motcua_lookup::feed::Moment;
use motcua_lookup::sealed::hex;

use super::care::sealed;
use super::days;
use super::refusal::refused;
use crate::cli::arguments::{RevokeArguments, RotateArguments};
use crate::cli::console::Console;
use crate::cli::{Outcome, clock};
use crate::feed::{Reason, Rotated, public_roots, rotate};
use crate::strings::Arguments;

pub(super) fn run_rotate(arguments: &RotateArguments, console: &Console) -> Outcome {
    let (settings, feed) = match sealed(&arguments.feed, console) {
        Ok(found) => found,
        Err(outcome) => return outcome,
    };
    let hardened = arguments.hardened || settings.sealing.is_some_and(|sealing| sealing.hardened);
    let now = Moment(clock::now());
    match rotate(&arguments.feed, feed, &arguments.root_key, hardened, Reason::Due, now) {
        Ok(Rotated::Made(files)) => {
            made(&arguments.feed, &files, console);
            Outcome::Done
        }
        Ok(Rotated::Changed { expires, .. }) => {
            console.say("feed-rotated", &Arguments::new().with("expires", days::moment(expires, console)));
            Outcome::Done
        }
        Err(fault) => refused(&fault, console),
    }
}

pub(super) fn run_revoke(arguments: &RevokeArguments, console: &Console) -> Outcome {
    let (_, feed) = match sealed(&arguments.feed, console) {
        Ok(found) => found,
        Err(outcome) => return outcome,
    };
    let now = Moment(clock::now());
    match rotate(&arguments.feed, feed, &arguments.root_key, false, Reason::Stolen, now) {
        Ok(Rotated::Changed { is_signed, .. }) => {
            console.say(if is_signed { "feed-revoked" } else { "feed-revoked-publish" }, &Arguments::new());
            Outcome::Done
        }
        Ok(Rotated::Made(_)) => Outcome::Done,
        Err(fault) => refused(&fault, console),
    }
}

/// Says what is to be done with keys that were made, and what sites pin.
pub(super) fn made(folder: &Path, roots: &[PathBuf], console: &Console) {
    let names: Vec<String> = roots.iter().map(|file| file.display().to_string()).collect();
    console.say("feed-keys-made", &Arguments::new().with("files", names.join(", ")));
    let roots = public_roots(folder).unwrap_or_default();
    let roots: Vec<String> = roots.iter().map(|root| hex(root)).collect();
    console.say("feed-roots", &Arguments::new().with("roots", roots.join(", ")));
}
