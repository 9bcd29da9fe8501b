//! The last publication, as the next one needs to know it.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use motcua_lookup::feed::Moment;
use serde::{Deserialize, Serialize};

use super::error::FeedFault;

/// What `state.json` holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    pub(super) version: u64,
    pub(super) rows: usize,
    as_of: String,
}

impl State {
    pub(super) fn new(version: u64, rows: usize, as_of: Moment) -> Self {
        Self { version, rows, as_of: as_of.to_string() }
    }

    /// Reads the state; a feed that was never published has none. A file that cannot be understood is refused: without
    /// it a cut export would pass for the first.
    #[expect(clippy::disallowed_methods, reason = "a feed keeps its state in its own folder")]
    pub(super) fn read(path: &Path) -> Result<Option<Self>, FeedFault> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(FeedFault::io(path)(error)),
        };
        let state: Option<Self> = serde_json::from_slice(&bytes).ok();
        let readable = state.filter(|state| state.as_of().is_some());
        readable.map(Some).ok_or_else(|| {
            let error = motcua_lookup::feed::FeedError::NotJson;
            FeedFault::Damaged { path: path.to_owned(), error }
        })
    }

    pub(super) fn as_of(&self) -> Option<Moment> {
        Moment::parse(&self.as_of)
    }

    pub(super) fn encode(&self) -> String {
        // A struct of two numbers and a text always serialises.
        serde_json::to_string(self).unwrap_or_default() + "\n"
    }
}
