//! `motcua build`: the site as files.

use super::arguments::BuildArguments;
use super::console::Console;
use super::{Outcome, check, clock, site};
use crate::diagnostics::Format;
use crate::load::{DiskTree, Url};
use crate::render::RenderError;
use crate::site_build;
use crate::strings::Arguments;
use crate::validate::Given;
use crate::write::{Refusal, Stage};

/// Builds into a staging folder and puts it in place if nothing was wrong.
pub(super) fn run(arguments: &BuildArguments, console: &Console) -> Outcome {
    if let Some(jobs) = arguments.jobs {
        // The pool can be set once in a process, and this is the only place that does.
        drop(rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global());
    }
    if site_build::lacks_modules() {
        console.fail("modules-missing", &Arguments::new());
        return Outcome::CouldNotRun;
    }
    let Some(folder) = site::find(arguments.site.site.as_deref(), console) else { return Outcome::CouldNotRun };
    if let Some(url) = arguments.base_url.as_ref().filter(|url| !Url::is_valid(url)) {
        console.fail("base-url-invalid", &Arguments::new().with("url", url.clone()));
        return Outcome::CouldNotRun;
    }
    let started = clock::start();
    let today = arguments.site.as_of.unwrap_or_else(clock::today);
    let tree = DiskTree::new(&folder);
    let given = Given { today, drafts: arguments.drafts, strict: false };
    let mut checked = match site_build::check(&tree, given) {
        Ok(checked) => checked,
        Err(error) => return check::unreadable(&error, console),
    };
    if checked.report.has_errors() {
        return check::report(&checked, Format::Human, console);
    }
    if let Some(url) = &arguments.base_url {
        checked.site.settings.base_url = Some(url.trim_end_matches('/').to_owned());
    }
    let stage = match Stage::open(&arguments.out) {
        Ok(stage) => stage,
        Err(refusal) => return refused(&refusal, console),
    };
    let handouts = match super::handout::of_site(&checked.site, &tree, today, &stage, console) {
        Ok(handouts) => handouts,
        Err(outcome) => return outcome,
    };
    let feeds = checked.site.settings.feeds.clone();
    let rendered = match site_build::render(&mut checked, &tree, today, &feeds, &handouts, &stage) {
        Ok(rendered) => rendered,
        Err(error) => return render_failed(&error, console),
    };
    if check::report(&checked, Format::Human, console) == Outcome::Faults {
        return Outcome::Faults;
    }
    if let Err(refusal) = stage.finish() {
        return refused(&refusal, console);
    }
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    console.say(
        "build-done",
        &Arguments::new()
            .with("guides", count(checked.site.procedures.len()))
            .with("pages", count(rendered.pages))
            .with("folder", arguments.out.display().to_string())
            .with("seconds", format!("{:.2}", started.elapsed().as_secs_f64())),
    );
    Outcome::Done
}

/// Says why pages could not be made.
pub(super) fn render_failed(error: &RenderError, console: &Console) -> Outcome {
    match error {
        RenderError::Theme(reason) => console.fail("theme-faulty", &Arguments::new().with("reason", reason.clone())),
        RenderError::Write(error) => console.fail("write-failed", &Arguments::new().with("reason", error.to_string())),
    }
    Outcome::CouldNotRun
}

fn refused(refusal: &Refusal, console: &Console) -> Outcome {
    let folder = |path: &std::path::Path| Arguments::new().with("folder", path.display().to_string());
    match refusal {
        Refusal::NotOurs(path) => console.fail("output-not-ours", &folder(path)),
        Refusal::Busy(path) => console.fail("output-busy", &folder(path)),
        Refusal::System(path, error) => {
            console.fail("output-failed", &folder(path).with("reason", error.to_string()));
        }
    }
    Outcome::CouldNotRun
}
