//! The folder of a feed → how it stands.

use std::path::Path;

use motcua_lookup::dossier::Factor;
use motcua_lookup::feed::Moment;
use motcua_lookup::sealed::{CURRENT, FeedId, Manifest, Publication, RootCheckKey};

use super::super::error::FeedFault;
use super::super::files;
use super::super::input::InputFault;
use super::super::state::State;
use super::keyring::{DAY, KeyFolder};

/// How a sealed feed stands.
#[derive(Debug)]
pub(crate) struct Status {
    /// The root keys, which sites pin.
    pub(crate) roots: Vec<[u8; 32]>,
    /// Files of root keys that still lie in the folder.
    pub(crate) roots_here: usize,
    /// Days until the publisher's keys end.
    pub(crate) keys_days: i64,
    /// Rows of the last export.
    pub(crate) rows: usize,
    /// The publication that is in place.
    pub(crate) manifest: Option<Manifest>,
    /// Bytes of all that is served, old objects included.
    pub(crate) bytes: u64,
}

impl Status {
    /// Shards of all parts under a factor.
    pub(crate) fn shards(&self, factor: Factor) -> u32 {
        let parts = self.manifest.iter().flat_map(|manifest| &manifest.parts);
        parts.filter(|part| part.factor == factor).map(|part| part.shards).sum()
    }

    /// Parts under a factor.
    pub(crate) fn parts(&self, factor: Factor) -> usize {
        let parts = self.manifest.iter().flat_map(|manifest| &manifest.parts);
        parts.filter(|part| part.factor == factor).count()
    }
}

/// Looks at the folder of a feed.
pub(crate) fn status(folder: &Path, feed: FeedId, now: Moment) -> Result<Status, FeedFault> {
    let keys = KeyFolder::of(folder);
    let roots = keys.roots()?;
    let (list, _) = keys.read_list(feed)?;
    let public = folder.join("public");
    let manifest = match files::read_if_there(&public.join(CURRENT))? {
        Some(bytes) => Some(Publication::open(&bytes, &list).map_err(FeedFault::KeysRefused)?.manifest),
        None => None,
    };
    Ok(Status {
        roots_here: (1..=roots.len()).filter(|number| files::exists(&keys.root(*number))).count(),
        roots,
        keys_days: (list.expires.0 - now.0).div_euclid(DAY),
        rows: State::read(folder)?.map_or(0, |state| state.rows),
        manifest,
        bytes: files::below(&public)?.iter().map(|(_, size)| size).sum(),
    })
}

/// A list of codes, one a line; empty lines and those that begin with `#` are passed over.
pub(crate) fn list_of_codes(path: &Path) -> Result<Vec<String>, FeedFault> {
    let bytes = files::read(path)?;
    let text = String::from_utf8(bytes).map_err(|_| InputFault::Encoding)?;
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    Ok(lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect())
}

/// The key from which the check codes of a feed come.
pub(crate) fn check_key(folder: &Path) -> Result<RootCheckKey, FeedFault> {
    KeyFolder::of(folder).check()
}
