//! The last publication, as the next one needs to know it.

use std::path::Path;

use motcua_lookup::feed::{FeedError, Moment};
use serde::{Deserialize, Serialize};

use super::error::FeedFault;
use super::files;
use super::sealed::Partition;

/// The file, in the folder of a feed.
pub(super) const STATE: &str = "state.json";

/// What `state.json` holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    pub(super) version: u64,
    pub(super) rows: usize,
    /// Empty before the first publication.
    as_of: String,
    /// Sealed: partitions that were opened, with their salts, whether or not they were published yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) partitions: Vec<Partition>,
    /// Sealed: the last id that a partition was given.
    #[serde(default)]
    pub(super) last_partition: u32,
}

impl State {
    pub(super) fn new(version: u64, rows: usize, as_of: Moment) -> Self {
        Self { version, rows, as_of: as_of.to_string(), ..Self::default() }
    }

    /// Reads the state; a feed that was never published has none. A file that cannot be understood is refused: without
    /// it a cut export would pass for the first.
    pub(super) fn read(feed: &Path) -> Result<Option<Self>, FeedFault> {
        let path = feed.join(STATE);
        let Some(bytes) = files::read_if_there(&path)? else { return Ok(None) };
        let state: Option<Self> = serde_json::from_slice(&bytes).ok();
        let readable = state.filter(|state| state.as_of.is_empty() || state.as_of().is_some());
        readable.map(Some).ok_or(FeedFault::Damaged { path, error: FeedError::NotJson })
    }

    pub(super) fn as_of(&self) -> Option<Moment> {
        Moment::parse(&self.as_of)
    }

    pub(super) fn encode(&self) -> String {
        // Numbers and texts always serialise.
        serde_json::to_string(self).unwrap_or_default() + "\n"
    }
}
