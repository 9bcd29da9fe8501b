//! `motcua build`: the site as files.

use super::arguments::BuildArguments;
use super::console::Console;
use super::{Outcome, check, clock, site};
use crate::diagnostics::Format;
use crate::feed::each_published;
use crate::load::{DiskTree, Url};
use crate::model::{Feed, Site};
use crate::render::{Edition, Output, RenderError, carrier};
use crate::site_build::{self, Making};
use crate::strings::Arguments;
use crate::validate::Given;
use crate::write::{Compressing, Refusal, Stage, Weight, zip, zip_path, zip_refusal};

/// What of a feed's folder everybody may read.
const PUBLIC: &str = "public";
/// Where a feed lies in a folder that is carried along.
const FEED_URL: &str = "feed/";

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
    if let Some(refusal) = arguments.portable.then(|| zip_refusal(&arguments.out)).flatten() {
        return refused(&refusal, console);
    }
    let handouts = match super::handout::of_site(&checked, today, &stage, console) {
        Ok(handouts) => handouts,
        Err(outcome) => return outcome,
    };
    let feeds = match feeds(arguments, &checked.site, console) {
        Ok(feeds) => feeds,
        Err(outcome) => return outcome,
    };
    let edition = match arguments.portable {
        true => Edition::Folder,
        false => Edition::Host { is_compressed: arguments.compress },
    };
    let compressing = Compressing(&stage);
    let output: &dyn Output = if arguments.compress { &compressing } else { &stage };
    let making = Making { edition, lists_weights: arguments.weights };
    let (rendered, weights) = match site_build::render(&mut checked, &tree, today, &feeds, &handouts, making, output) {
        Ok(rendered) => rendered,
        Err(error) => return render_failed(&error, console),
    };
    for Weight { path, total, parts } in weights {
        console.data(&format!("{total:>10}  /{path}  ({parts})\n"));
    }
    if check::report(&checked, Format::Human, console) == Outcome::Faults {
        return Outcome::Faults;
    }
    if let Err(refusal) = finish(arguments, stage) {
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
    if arguments.portable {
        console.say("build-zip", &Arguments::new().with("file", zip_path(&arguments.out).display().to_string()));
    }
    Outcome::Done
}

/// The feeds that the lookup page asks. A folder that is carried along has those that the site finds elsewhere, and the
/// one that is put into it.
fn feeds(arguments: &BuildArguments, site: &Site, console: &Console) -> Result<Vec<Feed>, Outcome> {
    let mut feeds = site.settings.feeds.clone();
    if arguments.portable {
        feeds.retain(|feed| feed.url.contains("://"));
    }
    if let Some(folder) = &arguments.feed {
        if !folder.join(PUBLIC).is_dir() {
            console.fail("feed-missing", &Arguments::new().with("folder", folder.join(PUBLIC).display().to_string()));
            return Err(Outcome::CouldNotRun);
        }
        let own = super::feed::served(folder, &site.settings.province.root, FEED_URL, console)?;
        feeds.retain(|feed| feed.id != own.id);
        feeds.insert(0, own);
    }
    Ok(feeds)
}

/// Puts the finished site in place; a folder that is carried along with its feed and its sums, and as one file beside it.
fn finish(arguments: &BuildArguments, stage: Stage) -> Result<(), Refusal> {
    let system = |error| Refusal::System(arguments.out.clone(), error);
    if let Some(folder) = &arguments.feed {
        let mut put = |path: &str, bytes: &[u8]| stage.put(&format!("{FEED_URL}{path}.js"), carrier(bytes));
        each_published(&folder.join(PUBLIC), &mut put).map_err(system)?;
    }
    if arguments.portable {
        stage.add_sums()?;
    }
    stage.finish()?;
    if arguments.portable {
        zip(&arguments.out).map_err(system)?;
    }
    Ok(())
}

/// Says why pages could not be made.
pub(super) fn render_failed(error: &RenderError, console: &Console) -> Outcome {
    match error {
        RenderError::Theme(reason) => console.fail("theme-faulty", &Arguments::new().with("reason", reason.clone())),
        RenderError::Templates(errors) => {
            let reasons: Vec<String> = errors.iter().map(ToString::to_string).collect();
            console.fail("theme-faulty", &Arguments::new().with("reason", reasons.join("\n")));
        }
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
