//! Developer commands: `cargo xtask serve | test | build | dossiers`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "these commands talk to a developer")]
#![expect(clippy::disallowed_methods, reason = "these commands work on the files and clock of a developer's machine")]

mod browser;
mod dossiers;
mod run;
mod serve;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

    serve [--port N]          build, then show the sample site with a sample status feed on this machine
    test [--skip-browser]     everything: format, lints, docs, unit, whole-site and browser tests
    test --fact-sheets FILE   the same, and that no fact which FILE calls doubtful stands on a page
    build                     the release binary, at target/release/motcua
    dossiers FILE [COUNT]     generated sample dossiers as an export, .xlsx or .csv (2000 unless told)";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let result = match words[..] {
        ["serve"] => serve::serve("8000"),
        ["serve", "--port", port] => serve::serve(port),
        ["test"] => test::test(true, None),
        ["test", "--skip-browser"] => test::test(false, None),
        ["test", "--fact-sheets", file] => test::test(true, Some(file.as_ref())),
        ["build"] => run::build_release(),
        ["dossiers", file] => dossiers::write(file.as_ref(), dossiers::COUNT),
        ["dossiers", file, count] => match count.parse() {
            Ok(count) => dossiers::write(file.as_ref(), count),
            Err(_) => Err(format!("`{count}` is no number")),
        },
        _ => Err(USAGE.to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
