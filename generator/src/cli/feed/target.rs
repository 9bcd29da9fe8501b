//! A sealed feed that is to be read, and what it is trusted by: its own keys where it is published here, the site that
//! pins it, or root keys that were given.

use motcua_lookup::dossier::Shape;
use motcua_lookup::sealed::{FeedId, Roots};

use super::refusal::refused;
use super::workspace;
use crate::cli::Outcome;
use crate::cli::arguments::ReadArguments;
use crate::cli::console::Console;
use crate::feed::{Location, key_from_hex, public_roots, published_id};
use crate::strings::Arguments;

/// What a reader knows of a feed.
pub(super) struct Target {
    pub(super) feed: FeedId,
    pub(super) roots: Roots,
    /// Shapes of slip secrets.
    pub(super) shapes: Vec<Shape>,
    /// The root that codes may leave out.
    pub(super) root: String,
}

/// Finds out what the feed at a location is trusted by.
pub(super) fn target(location: &Location, arguments: &ReadArguments, console: &Console) -> Result<Target, Outcome> {
    let any = Shape::parse("alphanumeric 4-40").into_iter().collect();
    let found = if !arguments.root.is_empty() {
        let keys: Option<Vec<[u8; 32]>> = arguments.root.iter().map(|root| key_from_hex(root)).collect();
        published_id(location).map(|feed| (feed.name(), keys.unwrap_or_default(), any, feed.name()))
    } else if let Some(site) = &arguments.site {
        let site = workspace::site_in(site, console)?;
        let own = published_id(location).map(|feed| feed.name());
        let feeds = site.settings.feeds.into_iter();
        let feed = feeds.filter(|feed| own.as_ref().is_none_or(|own| *own == feed.id)).find_map(|feed| {
            let sealed = feed.sealed?;
            Some((feed.id, sealed.roots, sealed.secret.iter().map(|secret| secret.shape).collect()))
        });
        feed.map(|(id, roots, shapes)| (id, roots, shapes, site.settings.province.root))
    } else if let Some(folder) = location.workspace() {
        let settings = workspace::settings(folder, None, console)?;
        let roots = public_roots(folder).map_err(|fault| refused(&fault, console))?;
        let shapes = settings.sealing.map(|sealing| sealing.shapes()).unwrap_or_default();
        Some((settings.feed, roots, shapes, settings.root))
    } else {
        console.fail("feed-root-unknown", &Arguments::new());
        return Err(Outcome::CouldNotRun);
    };
    let target = found.and_then(|(feed, keys, shapes, root)| {
        Some(Target { feed: FeedId::new(&feed)?, roots: Roots::new(&keys, 1)?, shapes, root })
    });
    target.ok_or_else(|| {
        console.fail("feed-not-readable", &Arguments::new().with("folder", arguments.feed.clone()));
        Outcome::CouldNotRun
    })
}
