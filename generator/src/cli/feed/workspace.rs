//! The folder of a feed: its settings, what its site knows, and what opens it.

use std::path::Path;

use motcua_lookup::feed::Moment;

use crate::cli::console::Console;
use crate::cli::{Outcome, clock};
use crate::diagnostics::{Format, Report, Sources};
use crate::feed::{FeedSettings, Guide, SiteFacts, public_roots};
use crate::load::raw::RawFeedSettings;
use crate::load::{self, DiskTree, Tree as _};
use crate::model::{Feed, SealedFeed, Site};
use crate::site_build;
use crate::strings::Arguments;
use crate::validate::{Given, feed_settings};

pub(super) const SETTINGS: &str = "feed.yaml";

/// The settings in the folder of a feed.
pub(super) fn settings(folder: &Path, as_of: Option<Moment>, console: &Console) -> Result<FeedSettings, Outcome> {
    let Ok(bytes) = DiskTree::new(folder).read(SETTINGS) else {
        console.fail("feed-settings-missing", &Arguments::new().with("folder", folder.display().to_string()));
        return Err(Outcome::CouldNotRun);
    };
    let (raw, mut report, sources) = load::load_single::<RawFeedSettings>(SETTINGS, &bytes);
    let settings = raw.and_then(|raw| feed_settings(&raw, as_of, &mut report));
    report.settle(&sources);
    settings.ok_or_else(|| faulty(&report, &sources, console))
}

/// The settings, with what the site knows that they or the command line name.
pub(super) fn settings_with_site(
    folder: &Path,
    named: Option<&Path>,
    as_of: Option<Moment>,
    console: &Console,
) -> Result<FeedSettings, Outcome> {
    let mut settings = settings(folder, as_of, console)?;
    let own = settings.site_folder.as_ref().map(|site| folder.join(site));
    if let Some(site) = named.map(Path::to_owned).or(own) {
        settings.site = facts(&site_in(&site, console)?);
    }
    Ok(settings)
}

/// The site in a folder. Faults of it stop the command: what is sensitive might be among what could not be read.
pub(super) fn site_in(folder: &Path, console: &Console) -> Result<Site, Outcome> {
    let given = Given { today: clock::today(), drafts: true, strict: false };
    let checked = site_build::check(&DiskTree::new(folder), given);
    let Ok(checked) = checked.map_err(|error| crate::cli::check::unreadable(&error, console)) else {
        return Err(Outcome::CouldNotRun);
    };
    if checked.report.has_errors() {
        return Err(faulty(&checked.report, &checked.sources, console));
    }
    Ok(checked.site)
}

fn facts(site: &Site) -> SiteFacts {
    let guides = site.procedures.iter().flat_map(|procedure| {
        procedure.codes.iter().map(|code| {
            let guide = Guide {
                number: procedure.number,
                name: procedure.title().main.clone(),
                sensitive: procedure.sensitive,
            };
            (code.clone(), guide)
        })
    });
    SiteFacts { guides: guides.collect(), calendar: site.calendar.clone() }
}

fn faulty(report: &Report, sources: &Sources, console: &Console) -> Outcome {
    console.report(report, sources, Format::Human);
    console.summary(report);
    Outcome::Faults
}

/// The feed in a folder as a site of the province `root` would name it that is served together with it at `url`. A folder
/// without settings holds what an open feed serves.
pub(in crate::cli) fn served(folder: &Path, root: &str, url: &str, console: &Console) -> Result<Feed, Outcome> {
    if DiskTree::new(folder).read(SETTINGS).is_err() {
        return Ok(Feed { id: root.to_owned(), url: url.to_owned(), sealed: None });
    }
    let settings = settings(folder, None, console)?;
    let sealed = settings.sealing.map(|sealing| {
        let roots = public_roots(folder).map_err(|fault| super::refusal::refused(&fault, console))?;
        Ok(SealedFeed {
            mirrors: Vec::new(),
            roots,
            threshold: 1,
            check_code: sealing.check_code,
            secret: sealing.secret.map(|secret| secret.words),
        })
    });
    Ok(Feed { id: settings.feed, url: url.to_owned(), sealed: sealed.transpose()? })
}
