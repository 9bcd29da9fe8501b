//! `motcua check`: every fault of the content.

use std::io;
use std::path::Path;

use super::Outcome;
use super::arguments::CheckArguments;
use super::console::Console;
use super::{clock, site};
use crate::diagnostics::Format;
use crate::load::DiskTree;
use crate::render::Output;
use crate::scaffold;
use crate::site_build::{self, Checked};
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
    if !checked.report.has_errors()
        && let Err(error) = site_build::render(&mut checked, &tree, today, None, &Nowhere)
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
