//! The folder into which somebody saves exports → the newest of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::error::FeedFault;

/// Endings of files that can be exports.
const ENDINGS: [&str; 5] = ["xlsx", "csv", "txt", "ndjson", "jsonl"];

/// An export as it lies there. While it is being written, it changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    modified: SystemTime,
    /// Its path.
    pub(crate) path: PathBuf,
    size: u64,
}

/// The export that was written last. Hidden files and those that Excel makes while a workbook is open are none.
///
/// # Errors
/// When the folder cannot be read.
#[expect(clippy::disallowed_methods, reason = "exports are files that this module reads")]
pub(crate) fn newest(folder: &Path) -> Result<Option<Found>, FeedFault> {
    let mut newest = None;
    for entry in fs::read_dir(folder).map_err(FeedFault::io(folder))? {
        let path = entry.map_err(FeedFault::io(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        if name.starts_with(['.', '~']) || !ENDINGS.contains(&ending.as_str()) {
            continue;
        }
        // A file that has gone again was none.
        let Ok(metadata) = fs::metadata(&path) else { continue };
        if metadata.is_file() {
            let modified = metadata.modified().map_err(FeedFault::io(&path))?;
            newest = newest.max(Some(Found { modified, path, size: metadata.len() }));
        }
    }
    Ok(newest)
}
