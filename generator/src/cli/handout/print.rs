//! What was asked for → jobs → files.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;
use serde::Serialize;

use super::package::Packer;
use crate::cli::arguments::{BlankSheet, HandoutArguments, HandoutFormat};
use crate::cli::console::Console;
use crate::cli::unknown::{Unknown, known};
use crate::cli::{Outcome, check, clock, site};
use crate::diagnostics::Format as Report;
use crate::handout::{self, Fault, Format, Job, Press, Printed};
use crate::load::{DiskTree, Url};
use crate::model::{Office, PageTarget, Procedure, Site};
use crate::render::{Blank, Desk, Subject};
use crate::site_build;
use crate::strings::Arguments;
use crate::validate::Given;
use crate::write::Keep;

/// A file, as `--json` lists it.
#[derive(Serialize)]
struct FileLine {
    name: String,
    bytes: usize,
    pages: usize,
}

pub(super) fn run(arguments: &HandoutArguments, console: &Console) -> Outcome {
    let Some(folder) = site::find(arguments.site.site.as_deref(), console) else { return Outcome::CouldNotRun };
    let started = clock::start();
    let today = arguments.site.as_of.unwrap_or_else(clock::today);
    let tree = DiskTree::new(&folder);
    let mut checked = match site_build::check(&tree, Given { today, drafts: false, strict: false }) {
        Ok(checked) => checked,
        Err(error) => return check::unreadable(&error, console),
    };
    if checked.report.has_errors() {
        return check::report(&checked, Report::Human, console);
    }
    if let Some(url) = &arguments.base_url {
        if !Url::is_valid(url) {
            return could_not(console, "base-url-invalid", &Arguments::new().with("url", url.clone()));
        }
        checked.site.settings.base_url = Some(url.trim_end_matches('/').to_owned());
    }
    let site = &checked.site;
    let subjects = match subjects(arguments, site) {
        Ok(subjects) => subjects,
        Err(unknown) => return unknown.say(console),
    };
    let on_board = match arguments.format {
        HandoutFormat::QrBoard => guides_of(&subjects, site),
        _ => Vec::new(),
    };
    let subjects = if arguments.format == HandoutFormat::QrBoard { vec![Subject::Board(&on_board)] } else { subjects };
    if subjects.is_empty() {
        return could_not(console, "handout-nothing", &Arguments::new());
    }
    if arguments.zip && arguments.format == HandoutFormat::QrBoard {
        return could_not(console, "handout-zip-board", &Arguments::new());
    }
    if site.settings.base_url.is_none() {
        if arguments.format == HandoutFormat::QrBoard {
            return could_not(console, "handout-board-address", &Arguments::new());
        }
        warn(console, "handout-no-address", &Arguments::new());
    }
    let office = match arguments.office.as_deref().map(|id| office(site, id)).transpose() {
        Ok(office) => office,
        Err(unknown) => return unknown.say(console),
    };
    let language = arguments.language.as_deref().unwrap_or(site.settings.main_language());
    if !site.settings.languages.iter().any(|own| own == language) {
        return could_not(console, "handout-language", &Arguments::new().with("name", language.to_owned()));
    }
    let theme = &checked.theme;
    let press = match Press::new(theme) {
        Ok(press) => press,
        Err(error) => {
            return could_not(console, "handout-threads", &Arguments::new().with("reason", error.to_string()));
        }
    };
    let desk = match Desk::new(site, theme, language, today, office) {
        Ok(desk) => desk,
        Err(reason) => return could_not(console, "theme-faulty", &Arguments::new().with("reason", reason)),
    };
    if let Some(office) = office {
        say_what_it_does_not_receive(office, &subjects, console);
    }
    let format = format(arguments.format);
    let job = jobs_of(&press, &desk, format, arguments.full);
    let packer = Packer::new(site, &press, &desk, console);
    let done = match arguments.zip {
        true => packer.and_then(|packer| packer.zips(&subjects, &job, &arguments.out)),
        false => print(&press, &subjects.par_iter().map(job).collect::<Vec<_>>(), &arguments.out, console),
    };
    match done {
        Ok(done) => {
            if arguments.json {
                console.data(&(serde_json::to_string_pretty(&done.files).unwrap_or_default() + "\n"));
            }
            let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
            let message = Arguments::new()
                .with("made", count(done.made))
                .with("kept", count(done.kept))
                .with("folder", arguments.out.display().to_string())
                .with("seconds", format!("{:.2}", started.elapsed().as_secs_f64()));
            console.say("handout-done", &message);
            if done.faults == 0 { Outcome::Done } else { Outcome::Faults }
        }
        Err(error) => {
            let message = Arguments::new().with("folder", arguments.out.display().to_string());
            could_not(console, "output-failed", &message.with("reason", error.to_string()))
        }
    }
}

/// Makes jobs of subjects.
fn jobs_of<'a>(
    press: &'a Press,
    desk: &'a Desk<'a>,
    format: Format,
    full: bool,
) -> impl Fn(&Subject<'a>) -> Job<'a> + Sync {
    move |subject| press.job(desk, *subject, format, full)
}

/// What came of the jobs.
#[derive(Default)]
pub(super) struct Done {
    files: Vec<FileLine>,
    pub(super) made: usize,
    pub(super) kept: usize,
    pub(super) faults: usize,
}

impl Done {
    pub(super) fn list(&mut self, files: &[Printed]) {
        let line = |file: &Printed| FileLine { name: file.name.clone(), bytes: file.bytes.len(), pages: file.pages };
        self.files.extend(files.iter().map(line));
    }
}

/// Prints the jobs that changed, some at a time, so that memory stays flat.
fn print(press: &Press, jobs: &[Job<'_>], out: &Path, console: &Console) -> std::io::Result<Done> {
    let mut keep = Keep::open(out);
    let mut done = Done::default();
    let changed: Vec<&Job<'_>> = jobs.iter().filter(|job| keep.take(&job.stem, &job.digest).is_none()).collect();
    done.kept = jobs.len() - changed.len();
    each(press, &changed, console, |job, files| {
        let Some(files) = files else {
            done.faults += 1;
            return Ok(());
        };
        keep.put(&job.stem, &job.digest, &files)?;
        done.made += 1;
        done.list(&files);
        std::io::Result::Ok(())
    })?;
    keep.finish()?;
    Ok(done)
}

/// Prints jobs, shows how far it is, and gives the files of each to `done`; none of one with faults, which are said.
pub(super) fn each(
    press: &Press,
    jobs: &[&Job<'_>],
    console: &Console,
    mut done: impl FnMut(&Job<'_>, Option<Vec<Printed>>) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let counter = AtomicUsize::new(0);
    let seen = |job: &Job<'_>| {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let message = Arguments::new()
            .with("done", count(counter.fetch_add(1, Ordering::Relaxed) + 1))
            .with("all", count(jobs.len()))
            .with("name", job.stem.clone());
        console.progress(&console.strings().get("handout-progress", &message));
    };
    press.print_all(jobs, &seen, |job, printed| {
        console.progress("");
        done(job, or_say(job, printed, console))
    })
}

/// The files; or none, and every fault is said.
fn or_say(job: &Job<'_>, printed: Result<Vec<Printed>, Vec<Fault>>, console: &Console) -> Option<Vec<Printed>> {
    let faults = match printed {
        Ok(files) => return Some(files),
        Err(faults) => faults,
    };
    for fault in faults {
        let message = Arguments::new().with("name", job.stem.clone());
        console.fail("handout-fault", &message.with("fault", fault.to_string()));
    }
    None
}

pub(super) fn could_not(console: &Console, key: &str, arguments: &Arguments) -> Outcome {
    console.fail(key, arguments);
    Outcome::CouldNotRun
}

fn warn(console: &Console, key: &str, arguments: &Arguments) {
    console.say(key, arguments);
    if let Some(help) = console.strings().attribute(key, "help", arguments) {
        console.say_text(&format!("  {}: {help}", console.strings().text("help-label")));
    }
}

/// Everything that was asked for, each once, in the site's order.
fn subjects<'a>(arguments: &HandoutArguments, site: &'a Site) -> Result<Vec<Subject<'a>>, Unknown> {
    if let Some(blank) = arguments.blank {
        return Ok(vec![Subject::Blank(blank_sheet(blank))]);
    }
    if arguments.all {
        return Ok(handout::subjects(site));
    }
    for (kind, names) in [
        ("procedure", &arguments.procedures),
        ("event", &arguments.event),
        ("field", &arguments.field),
        ("set", &arguments.set),
    ] {
        known(kind, names, site)?;
    }
    let asked = |names: &[String], name: &str| names.iter().any(|asked| asked == name);
    let mut found = Vec::new();
    let procedures = site.procedures.iter().filter(|procedure| {
        asked(&arguments.procedures, &procedure.slug) || arguments.procedures.contains(&procedure.number.to_string())
    });
    found.extend(procedures.map(Subject::Procedure));
    found.extend(site.events.iter().filter(|event| asked(&arguments.event, &event.id)).map(Subject::Event));
    found.extend(site.fields.iter().filter(|field| asked(&arguments.field, &field.id)).map(Subject::Field));
    found.extend(site.sets.iter().filter(|set| asked(&arguments.set, &set.id)).map(Subject::Set));
    Ok(found)
}

/// The guides of subjects, each once.
fn guides_of<'a>(subjects: &[Subject<'a>], site: &'a Site) -> Vec<&'a Procedure> {
    let mut found: Vec<&Procedure> = Vec::new();
    for subject in subjects {
        let targets: Vec<&PageTarget> = match subject {
            Subject::Event(event) => event.steps.iter().map(|step| &step.target).collect(),
            Subject::Set(set) => set.items.iter().map(|item| &item.target).collect(),
            _ => Vec::new(),
        };
        let targets = targets.into_iter().filter_map(|target| match target {
            PageTarget::Procedure(slug) => site.procedure(slug),
            PageTarget::Article(_) => None,
        });
        match subject {
            Subject::Procedure(procedure) => found.push(procedure),
            Subject::Field(field) => found.extend(site.procedures_of(&field.id)),
            _ => found.extend(targets),
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|procedure| seen.insert(procedure.number));
    found
}

fn office<'a>(site: &'a Site, id: &str) -> Result<&'a Office, Unknown> {
    site.offices.iter().find(|office| office.id == id).ok_or_else(|| Unknown::new("office", id, site))
}

/// Guides of fields that the office does not receive have no place of its own on their sheets.
fn say_what_it_does_not_receive(office: &Office, subjects: &[Subject<'_>], console: &Console) {
    let elsewhere = |subject: &&Subject<'_>| match subject {
        Subject::Procedure(procedure) => !crate::render::receives(office, &procedure.field),
        _ => false,
    };
    let count = subjects.iter().filter(elsewhere).count();
    if count > 0 {
        let message = Arguments::new().with("office", office.name.main.clone());
        console.say("handout-office-field", &message.with("count", i64::try_from(count).unwrap_or(i64::MAX)));
    }
}

fn format(format: HandoutFormat) -> Format {
    match format {
        HandoutFormat::A4 => Format::A4,
        HandoutFormat::Booklet => Format::Booklet,
        HandoutFormat::Large => Format::Large,
        HandoutFormat::Checklist => Format::Checklist,
        HandoutFormat::Poster => Format::Poster,
        HandoutFormat::QrBoard => Format::QrBoard,
        HandoutFormat::Image => Format::Image,
    }
}

fn blank_sheet(blank: BlankSheet) -> Blank {
    match blank {
        BlankSheet::Ballot => Blank::Ballot,
        BlankSheet::Suggestion => Blank::Suggestion,
        BlankSheet::Tally => Blank::Tally,
        BlankSheet::Attendance => Blank::Attendance,
    }
}
