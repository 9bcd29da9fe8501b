//! `motcua serve`: a preview that follows the files.

use std::path::Path;
use std::sync::Arc;

use super::arguments::ServeArguments;
use super::console::Console;
use super::{Outcome, clock, site};
use crate::diagnostics::{Format, Severity, Wording, render};
use crate::load::DiskTree;
use crate::render::{Edition, Handouts, content_security_policy};
use crate::serve::{Changes, Preview, ServeError, serve};
use crate::site_build::{self, Making};
use crate::strings::Arguments;
use crate::validate::Given;
use crate::write::MemoryOutput;

/// Where the preview shows the feed of `--feed`, relative to the site's root.
const FEED_URL: &str = "feed/";

/// Serves until the program is ended.
pub(super) fn run(arguments: &ServeArguments, console: &Console) -> Outcome {
    if site_build::lacks_modules() {
        console.fail("modules-missing", &Arguments::new());
        return Outcome::CouldNotRun;
    }
    let Some(folder) = site::find(arguments.site.site.as_deref(), console) else { return Outcome::CouldNotRun };
    let public = arguments.feed.as_ref().map(|feed| feed.join("public"));
    if let Some(feed) = public.as_ref().filter(|feed| !feed.is_dir()) {
        console.fail("feed-missing", &Arguments::new().with("folder", feed.display().to_string()));
        return Outcome::CouldNotRun;
    }
    // Noticed from here on: a file that is saved while the first build runs is not missed.
    let changes = match Changes::of(&folder) {
        Ok(changes) => Some(changes),
        Err(error) => {
            console.fail("watch-failed", &Arguments::new().with("reason", error.to_string()));
            None
        }
    };
    let preview = Arc::new(Preview::new());
    let build = || rebuild(&folder, arguments, &preview, console);
    build();
    std::thread::scope(|scope| {
        if let Some(changes) = changes {
            scope.spawn(move || changes.follow(build));
        }
        let ready = |address: std::net::SocketAddr| {
            console.say("serve-ready", &Arguments::new().with("address", format!("http://{address}/")));
        };
        match serve(Arc::clone(&preview), arguments.port, public, ready) {
            Ok(()) => {}
            Err(ServeError::PortTaken(port)) => {
                console.fail("port-taken", &Arguments::new().with("port", port.to_string()));
            }
            Err(ServeError::System(error)) => {
                console.fail("serve-failed", &Arguments::new().with("reason", error.to_string()));
            }
        }
        // The watcher waits for changes for ever; the program ends here all the same.
        std::process::exit(2)
    })
}

/// Builds the site as it is on disk now and shows it, or shows what is wrong.
fn rebuild(folder: &Path, arguments: &ServeArguments, preview: &Preview, console: &Console) {
    let started = clock::start();
    let today = arguments.site.as_of.unwrap_or_else(clock::today);
    let tree = DiskTree::new(folder);
    let given = Given { today, drafts: true, strict: false };
    let mut checked = match site_build::check(&tree, given) {
        Ok(checked) => checked,
        Err(error) => {
            super::check::unreadable(&error, console);
            return preview.fail(error.to_string());
        }
    };
    let output = MemoryOutput::default();
    let mut policy = String::new();
    if !checked.report.has_errors() {
        let settings = &checked.site.settings;
        let feeds = match &arguments.feed {
            Some(folder) => {
                super::feed::served(folder, &settings.province.root, FEED_URL, console).into_iter().collect()
            }
            None => settings.feeds.clone(),
        };
        policy = content_security_policy(&checked.site, &feeds);
        let making = Making::of(Edition::Preview);
        if let Err(error) = site_build::render(&mut checked, &tree, today, &feeds, &Handouts::new(), making, &output) {
            super::build::render_failed(&error, console);
            return preview.fail(format!("{error:?}"));
        }
    }
    if checked.report.has_errors() {
        console.report(&checked.report, &checked.sources, Format::Human);
        console.summary(&checked.report);
        let wording = Wording::new(console.strings());
        return preview.fail(render(&checked.report, &checked.sources, &wording, Format::Human, false));
    }
    preview.show(output.into_files(), policy);
    let warnings = i64::try_from(checked.report.count(Severity::Warning)).unwrap_or(i64::MAX);
    let milliseconds = i64::try_from(started.elapsed().as_millis()).unwrap_or(i64::MAX);
    console.say("serve-built", &Arguments::new().with("milliseconds", milliseconds).with("warnings", warnings));
}
