//! `motcua check`: every fault of the content.

use std::io;
use std::path::Path;

use super::Outcome;
use super::arguments::CheckArguments;
use super::console::Console;
use super::{clock, site};
use crate::coverage;
use crate::diagnostics::Format;
use crate::load::DiskTree;
use crate::render::{Edition, Output};
use crate::scaffold;
use crate::site_build::{self, Checked, Making};
use crate::strings::Arguments;
use crate::validate::Given;

/// Reads, checks and, to find pages over their budget, renders the site without writing it.
pub(super) fn run(arguments: &CheckArguments, console: &Console) -> Outcome {
    let Some(folder) = site::find(arguments.site.site.as_deref(), console) else { return Outcome::CouldNotRun };
    let today = arguments.site.as_of.unwrap_or_else(clock::today);
    let tree = DiskTree::new(&folder);
    let given = Given { today, drafts: false, strict: arguments.strict };
    let mut checked = match site_build::check(&tree, given) {
        Ok(checked) => checked,
        Err(error) => return unreadable(&error, console),
    };
    if arguments.write_ids {
        checked = match with_ids(checked, &folder, given, console) {
            Ok(checked) => checked,
            Err(error) => return unreadable(&error, console),
        };
    }
    if let Some(place) = &arguments.site.site {
        checked.sources.set_place(&place.to_string_lossy());
    }
    if arguments.coverage && !checked.report.has_errors() {
        return coverage(&checked, arguments.format, console);
    }
    if !checked.report.has_errors()
        && let Err(error) = site_build::render(
            &mut checked,
            &tree,
            today,
            &[],
            Making::of(Edition::Host { is_compressed: false }),
            &Nowhere,
        )
    {
        return super::build::render_failed(&error, console);
    }
    report(&checked, arguments.format, console)
}

/// Writes the ids that are wanted, and checks what has become of the site.
fn with_ids(checked: Checked, folder: &Path, given: Given, console: &Console) -> io::Result<Checked> {
    let count = scaffold::write_ids(folder, &checked.report, &checked.sources)?;
    console.say("check-ids-written", &Arguments::new().with("count", i64::try_from(count).unwrap_or(i64::MAX)));
    if count == 0 { Ok(checked) } else { site_build::check(&DiskTree::new(folder), given) }
}

/// Prints how much is there in each language. Faults that are errors are printed instead: what cannot be read cannot be
/// counted.
fn coverage(checked: &Checked, format: Format, console: &Console) -> Outcome {
    let languages = coverage::coverage(&checked.site, &checked.texts, &checked.sources);
    if format == Format::Json {
        console.data(&coverage::to_json(&languages, &checked.sources));
        return Outcome::Done;
    }
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let strings = console.strings();
    for language in &languages {
        let arguments = Arguments::new()
            .with("name", language.name.clone())
            .with("tag", language.tag.clone())
            .with("heard", count(language.recordings.done))
            .with("guides", count(language.recordings.total));
        let Some(words) = &language.words else {
            let main = language.tag == checked.site.settings.main_language();
            let key = if main { "coverage-main" } else { "coverage-heard" };
            console.data(&format!("{}\n", strings.get(key, &arguments)));
            continue;
        };
        let arguments = arguments
            .with("pages", count(words.pages.done))
            .with("all-pages", count(words.pages.total))
            .with("texts", count(words.texts.done))
            .with("all-texts", count(words.texts.total))
            .with("percent", count(words.texts.percent()));
        console.data(&format!("{}\n", strings.get("coverage-written", &arguments)));
        for file in &words.files {
            let lines: Vec<String> = coverage::lines(file, &checked.sources).iter().map(ToString::to_string).collect();
            let arguments = Arguments::new()
                .with("file", checked.sources.path(file.file).to_owned())
                .with("missing", count(file.missing.len()))
                .with("total", count(file.texts.total))
                .with("lines", lines.join(", "));
            let key = if file.texts.done == 0 { "coverage-file-whole" } else { "coverage-file" };
            console.data(&format!("  {}\n", strings.get(key, &arguments)));
        }
    }
    Outcome::Done
}

/// Prints the faults of a site and gives the outcome they mean.
pub(super) fn report(checked: &Checked, format: Format, console: &Console) -> Outcome {
    console.report(&checked.report, &checked.sources, format);
    console.summary(&checked.report);
    if checked.report.has_errors() { Outcome::Faults } else { Outcome::Done }
}

/// Says that the site cannot be read from disk.
pub(super) fn unreadable(error: &std::io::Error, console: &Console) -> Outcome {
    console.fail("site-unreadable", &Arguments::new().with("reason", error.to_string()));
    Outcome::CouldNotRun
}

/// An output that keeps nothing.
struct Nowhere;

impl Output for Nowhere {
    fn put(&self, _: &str, _: Vec<u8>) -> std::io::Result<()> {
        Ok(())
    }
}
