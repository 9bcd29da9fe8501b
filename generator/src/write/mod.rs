//! Finished files are put in place: first into a staging folder, then all at once.

mod bundle;
mod compress;
mod exchange;
#[cfg(feature = "handouts")]
mod keep;
mod stage;
mod weigh;
mod whole_file;

#[cfg(feature = "handouts")]
pub(crate) use bundle::packed;
pub(crate) use bundle::{zip, zip_path, zip_refusal};
pub(crate) use compress::Compressing;
#[cfg(feature = "handouts")]
pub(crate) use keep::Keep;
pub(crate) use stage::{Refusal, Stage};
pub(crate) use weigh::{Scales, Weight};
pub(crate) use whole_file::whole_file;

use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, PoisonError};

use crate::render::Output;

/// The record of what handouts were made from, beside them.
pub(crate) const HANDOUTS_RECORD: &str = ".motcua-handouts.json";

/// Files in memory: what `serve` shows.
#[derive(Debug, Default)]
pub(crate) struct MemoryOutput {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl MemoryOutput {
    /// The files by path.
    pub(crate) fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Output for MemoryOutput {
    fn put(&self, path: &str, bytes: Vec<u8>) -> io::Result<()> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), bytes);
        Ok(())
    }
}
