//! Where the files of a site are: on disk, or in memory.

#[cfg(test)]
use std::collections::BTreeMap;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// Files by path. Paths are relative to the site and use `/` on every system.
pub(crate) trait Tree: Sync {
    /// Every file, sorted.
    ///
    /// # Errors
    /// When a folder cannot be listed.
    fn paths(&self) -> io::Result<Vec<String>>;

    /// The bytes of a file.
    ///
    /// # Errors
    /// When the file cannot be read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// The size of a file in bytes.
    ///
    /// # Errors
    /// When the file cannot be read.
    fn size(&self, path: &str) -> io::Result<u64>;

    /// The first `length` bytes of a file, or all of a shorter one.
    ///
    /// # Errors
    /// When the file cannot be read.
    fn head(&self, path: &str, length: u64) -> io::Result<Vec<u8>>;
}

/// A folder. Hidden files and what lies behind links are not part of a site.
pub(crate) struct DiskTree {
    root: PathBuf,
}

impl DiskTree {
    /// The tree below `root`.
    pub(crate) fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }
}

impl Tree for DiskTree {
    fn paths(&self) -> io::Result<Vec<String>> {
        let visible =
            |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
        let mut paths = Vec::new();
        for entry in WalkDir::new(&self.root).into_iter().filter_entry(visible) {
            let entry = entry?;
            if entry.file_type().is_file() {
                let relative = entry.path().strip_prefix(&self.root).unwrap_or(entry.path());
                let parts: Option<Vec<&str>> = relative.iter().map(|part| part.to_str()).collect();
                let parts = parts.ok_or_else(|| about(relative.display(), "the file name is not UTF-8"))?;
                paths.push(parts.join("/"));
            }
        }
        paths.sort();
        Ok(paths)
    }

    #[expect(clippy::disallowed_methods, reason = "the tree is where a site's files are read")]
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        std::fs::read(self.root.join(path)).map_err(|error| about(path, error))
    }

    #[expect(clippy::disallowed_methods, reason = "the tree is where a site's files are read")]
    fn size(&self, path: &str) -> io::Result<u64> {
        Ok(std::fs::metadata(self.root.join(path)).map_err(|error| about(path, error))?.len())
    }

    #[expect(clippy::disallowed_methods, reason = "the tree is where a site's files are read")]
    fn head(&self, path: &str, length: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let file = std::fs::File::open(self.root.join(path));
        file.and_then(|file| file.take(length).read_to_end(&mut bytes)).map_err(|error| about(path, error))?;
        Ok(bytes)
    }
}

/// An error that says which file it is about.
fn about(path: impl std::fmt::Display, what: impl std::fmt::Display) -> io::Error {
    io::Error::other(format!("{path}: {what}"))
}

/// Files in memory.
#[cfg(test)]
#[derive(Debug, Default, Clone)]
pub(crate) struct MemoryTree {
    files: BTreeMap<String, Vec<u8>>,
}

#[cfg(test)]
impl MemoryTree {
    /// Adds or replaces a file.
    pub(crate) fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }
}

#[cfg(test)]
impl Tree for MemoryTree {
    fn paths(&self) -> io::Result<Vec<String>> {
        Ok(self.files.keys().cloned().collect())
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn size(&self, path: &str) -> io::Result<u64> {
        self.files.get(path).map(|bytes| bytes.len() as u64).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn head(&self, path: &str, length: u64) -> io::Result<Vec<u8>> {
        let mut bytes = self.read(path)?;
        bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        Ok(bytes)
    }
}
