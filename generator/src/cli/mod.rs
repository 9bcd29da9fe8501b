//! The command line: arguments, clock, printing, exit codes. Everything that touches the world outside starts here.

mod arguments;
mod build;
mod check;
mod clock;
mod console;
mod explain;
mod feed;
mod handout;
mod help;
mod init;
mod language;
mod new;
mod schema;
mod script;
mod search;
mod serve;
mod site;
mod theme;
mod unknown;

use std::process::ExitCode;

use arguments::Command;
use console::Console;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Exit code 0.
    Done,
    /// Exit code 1: faults in the content or the data, all reported.
    Faults,
    /// Exit code 2: the command could not run.
    CouldNotRun,
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let words = language::command_line();
    let language = language::choose(&words);
    let console = match Console::new(&language) {
        Ok(console) => console,
        Err(error) => return console::broken(&error),
    };
    let arguments = match help::parse(words, &console) {
        Ok(arguments) => arguments,
        Err(exit) => return exit,
    };
    let console = console.quiet(arguments.quiet);
    let language = arguments.lang;
    let outcome = match arguments.command {
        Command::Init(arguments) => init::run(&arguments, language, &console),
        Command::New(arguments) => new::run(&arguments, &console),
        Command::Check(arguments) => check::run(&arguments, &console),
        Command::Build(arguments) => build::run(&arguments, &console),
        Command::Serve(arguments) => serve::run(&arguments, &console),
        Command::Schema(arguments) => schema::run(&arguments, language, &console),
        Command::Handout(arguments) => handout::run(&arguments, &console),
        Command::Script(arguments) => script::run(&arguments, &console),
        Command::Theme(arguments) => theme::run(&arguments.command, &console),
        Command::Search(arguments) => search::run(&arguments, &console),
        Command::Feed(arguments) => feed::run(&arguments.command, &console),
    };
    match outcome {
        Outcome::Done => ExitCode::SUCCESS,
        Outcome::Faults => ExitCode::from(1),
        Outcome::CouldNotRun => ExitCode::from(2),
    }
}
