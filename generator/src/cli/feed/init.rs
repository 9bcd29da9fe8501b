//! `motcua feed init`: a working folder with settings that explain themselves.

use super::refusal::refused;
use crate::cli::Outcome;
use crate::cli::arguments::FeedInitArguments;
use crate::cli::console::Console;
use crate::feed::start;
use crate::strings::Arguments;

/// Makes what is missing; what is there stays.
pub(super) fn run(arguments: &FeedInitArguments, console: &Console) -> Outcome {
    let made = match start(&arguments.feed, &arguments.id) {
        Ok(made) => made,
        Err(fault) => return refused(&fault, console),
    };
    let folder = arguments.feed.display().to_string();
    let words = Arguments::new().with("folder", folder).with("made", made.join(", "));
    console.say(if made.is_empty() { "feed-init-nothing" } else { "feed-init-done" }, &words);
    Outcome::Done
}
