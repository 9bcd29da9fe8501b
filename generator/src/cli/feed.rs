//! `motcua feed`: dossier statuses, published and looked up.

mod care;
mod check_code;
mod days;
mod init;
mod keys;
mod lookup;
mod map;
mod publish;
mod refusal;
mod slip;
mod source;
mod stats;
mod target;
mod watch;
mod workspace;

use super::Outcome;
use super::arguments::FeedCommand;
use super::console::Console;

pub(super) use workspace::served;

/// Runs a command of the feed.
pub(super) fn run(command: &FeedCommand, console: &Console) -> Outcome {
    match command {
        FeedCommand::Init(arguments) => init::run(arguments, console),
        FeedCommand::Map(arguments) => map::run(arguments, console),
        FeedCommand::Stats(arguments) => stats::run(arguments, console),
        FeedCommand::Publish(arguments) => publish::run(arguments, console),
        FeedCommand::Status(arguments) => care::run_status(arguments, console),
        FeedCommand::Verify(arguments) => care::run_verify(arguments, console),
        FeedCommand::Lookup(arguments) => lookup::run(arguments, console),
        FeedCommand::CheckCode(arguments) => check_code::run(arguments, console),
        FeedCommand::Slip(arguments) => slip::run(arguments, console),
        FeedCommand::Withdraw(arguments) => care::run_withdraw(arguments, console),
        FeedCommand::RotateKey(arguments) => keys::run_rotate(arguments, console),
        FeedCommand::Revoke(arguments) => keys::run_revoke(arguments, console),
        FeedCommand::Gc(arguments) => care::run_gc(arguments, console),
    }
}
