//! Files that were prepared → files in place, in an order that leaves a readable feed after every step.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::error::FeedFault;

/// One change to the folder of a feed. Each is atomic.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Moves a prepared file over the one in place.
    Place {
        /// The prepared file.
        from: PathBuf,
        /// Where it belongs.
        to: PathBuf,
    },
    /// Removes a file that no longer belongs to the feed.
    Remove(PathBuf),
}

/// Writes a file into the staging folder, whole and on disk.
#[expect(clippy::disallowed_methods, reason = "this stage writes the files of a feed")]
pub(super) fn prepare(staging: &Path, number: usize, bytes: &[u8]) -> Result<PathBuf, FeedFault> {
    let path = staging.join(number.to_string());
    let mut file = File::create(&path).map_err(FeedFault::io(&path))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(FeedFault::io(&path))?;
    Ok(path)
}

/// Takes the steps in their order.
#[expect(clippy::disallowed_methods, reason = "this stage puts the files of a feed in place")]
pub(super) fn take(steps: &[Step]) -> Result<(), FeedFault> {
    for step in steps {
        match step {
            Step::Place { from, to } => {
                if let Some(folder) = to.parent() {
                    fs::create_dir_all(folder).map_err(FeedFault::io(folder))?;
                }
                fs::rename(from, to).map_err(FeedFault::io(to))?;
            }
            Step::Remove(path) => match fs::remove_file(path) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(FeedFault::io(path)(error)),
                _ => {}
            },
        }
    }
    Ok(())
}
