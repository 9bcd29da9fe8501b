//! temporary
use super::Outcome;
use super::arguments::FeedCommand;
use super::console::Console;
pub(super) fn run(_: &FeedCommand, _: &Console) -> Outcome { Outcome::CouldNotRun }
