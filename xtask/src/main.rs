//! Developer commands: `cargo xtask serve | test | build | fields | dossiers | relevance | search-size`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "these commands talk to a developer")]
#![expect(clippy::disallowed_methods, reason = "these commands work on the files and clock of a developer's machine")]

mod browser;
mod dossiers;
mod fields;
mod relevance;
mod run;
mod search_size;
mod serve;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

    serve [--port N]          build, then show the sample site with a sample status feed on this machine
    test [--skip-browser]     everything: format, lints, docs, unit, whole-site and browser tests
    test --fact-sheets FILE   the same, and that no fact which FILE calls doubtful stands on a page
    build                     the release binary, at target/release/motcua
    fields                    what templates are given, from the views into themes/default/FIELDS.md
    dossiers FILE [COUNT]     generated sample dossiers as an export, .xlsx or .csv (2000 unless told)
    relevance --queries FILE --site DIR
                              how well search finds what is expected; DIR has a site or a built site, FILE has the
                              columns kind, query, expected_ids (ids with commas between), separated by tabs
    relevance --names FILE    how well names alone find themselves, typed without marks; FILE has a name a line
    search-size [--site DIR | --records FILE.ndjson]
                              bytes, requests and time of a first search in the browser, beside Pagefind: of the site
                              in DIR, else of generated sites of 1,000 and 10,000 procedures (of records, one a line)";

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
        ["fields"] => fields::write(),
        ["dossiers", file] => dossiers::write(file.as_ref(), dossiers::COUNT),
        ["dossiers", file, count] => match count.parse() {
            Ok(count) => dossiers::write(file.as_ref(), count),
            Err(_) => Err(format!("`{count}` is no number")),
        },
        ["relevance", "--queries", queries, "--site", site] | ["relevance", "--site", site, "--queries", queries] => {
            relevance::queries(queries.as_ref(), site.as_ref())
        }
        ["search-size"] => search_size::measure(None, None),
        ["search-size", "--site", site] => search_size::measure(Some(site), None),
        ["search-size", "--records", records] => search_size::measure(None, Some(records)),
        ["relevance", "--names", names] => relevance::names(names.as_ref()),
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
