//! `motcua feed stats`: figures of whole months from an export.

use motcua_lookup::feed::Moment;

use super::refusal::refused;
use super::source::{connection, data_as_of, source};
use super::workspace;
use crate::cli::arguments::StatsArguments;
use crate::cli::console::Console;
use crate::cli::{Outcome, clock};
use crate::feed::{figures, figures_folder, write_figures};
use crate::strings::Arguments;

/// Counts an export and writes the figures.
pub(super) fn run(arguments: &StatsArguments, console: &Console) -> Outcome {
    let as_of = match data_as_of(arguments.data_as_of.as_deref(), console) {
        Ok(as_of) => as_of,
        Err(outcome) => return outcome,
    };
    let settings = match workspace::settings(&arguments.feed, as_of, console) {
        Ok(settings) => settings,
        Err(outcome) => return outcome,
    };
    let connection = connection();
    let source = match source(arguments.from.as_deref(), &settings, connection.as_deref(), console) {
        Ok(source) => source,
        Err(outcome) => return outcome,
    };
    let figures = match figures(source, &settings, Moment(clock::now())) {
        Ok(figures) => figures,
        Err(fault) => return refused(&fault, console),
    };
    let folder = arguments.out.clone().unwrap_or_else(|| figures_folder(&arguments.feed));
    if let Err(fault) = write_figures(&figures, &folder) {
        return refused(&fault, console);
    }
    if arguments.json {
        console.data(&format!("{:#}\n", figures.to_json()));
    }
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let [read, counted, rejected] = figures.rows().map(count);
    let words = Arguments::new()
        .with("rows", read)
        .with("counted", counted)
        .with("rejected", rejected)
        .with("months", count(figures.months()))
        .with("folder", folder.display().to_string());
    console.say("feed-stats-done", &words);
    Outcome::Done
}
