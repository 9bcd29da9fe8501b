//! Files that were prepared → files in place, in an order that leaves a readable feed after every step.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::error::FeedFault;
use super::files::{self, Access};

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
    /// Stops unless a file that was put in place holds what its name says.
    ReadBack(PathBuf, motcua_lookup::sealed::Name),
    /// Removes a file that no longer belongs to the feed.
    Remove(PathBuf),
}

/// Where files are prepared.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
    files: Vec<PathBuf>,
}

impl Staging {
    /// The staging folder of a feed; what was left in it is removed.
    pub(super) fn new(feed: &Path) -> Result<Self, FeedFault> {
        let folder = feed.join("staging");
        files::empty_folder(&folder)?;
        Ok(Self { folder, files: Vec::new() })
    }

    /// Prepares a file.
    pub(super) fn prepare(&mut self, bytes: &[u8], to: PathBuf, access: Access) -> Result<Step, FeedFault> {
        let from = self.folder.join(self.files.len().to_string());
        files::create(&from, access)?.write_all(bytes).map_err(FeedFault::io(&from))?;
        self.files.push(from.clone());
        Ok(Step::Place { from, to })
    }

    /// Brings all that was prepared to disk.
    pub(super) fn settle(&self) -> Result<(), FeedFault> {
        files::settle(&self.folder, &self.files)
    }
}

/// Takes the steps in their order.
pub(super) fn take(steps: &[Step]) -> Result<(), FeedFault> {
    for step in steps {
        match step {
            Step::Place { from, to } => files::place(from, to)?,
            Step::ReadBack(path, name) if motcua_lookup::sealed::name_of(&files::read(path)?) == *name => {}
            Step::ReadBack(path, _) => return Err(FeedFault::WrittenWrong(path.clone())),
            Step::Remove(path) => files::remove(path)?,
        }
    }
    Ok(())
}
