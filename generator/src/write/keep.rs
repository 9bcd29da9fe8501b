//! A folder of files that are made one by one: each is put in place whole, and what is unchanged is left alone.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// What was made, from what: kept in the folder itself.
const RECORD: &str = ".motcua-handouts.json";

/// Digests in hexadecimal: of what something was made from, and of its files by name.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Made {
    from: String,
    files: BTreeMap<String, String>,
}

/// A folder of files and the record of what they were made from.
pub(crate) struct Keep {
    folder: PathBuf,
    record: BTreeMap<String, Made>,
}

#[expect(clippy::disallowed_methods, reason = "this stage writes the output")]
impl Keep {
    /// Opens a folder, which is made where there is none. A record that cannot be read is as none.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub(crate) fn open(folder: &Path) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let record = std::fs::read(folder.join(RECORD)).ok();
        let record = record.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Ok(Self { folder: folder.to_owned(), record })
    }

    /// Whether what is called `name` was made from just that, and its files stand there untouched.
    pub(crate) fn is_current(&self, name: &str, from: &str) -> bool {
        let made = self.record.get(name).filter(|made| made.from == from && !made.files.is_empty());
        let intact = |(file, digest): (&String, &String)| {
            std::fs::read(self.folder.join(file)).is_ok_and(|bytes| digest_of(&bytes) == *digest)
        };
        made.is_some_and(|made| made.files.iter().all(intact))
    }

    /// Puts the files of `name` in place.
    ///
    /// # Errors
    /// When the disk says so; every file is then the old one or the new one.
    pub(crate) fn put<'f>(
        &mut self,
        name: &str,
        from: &str,
        files: impl IntoIterator<Item = (&'f str, &'f [u8])>,
    ) -> io::Result<()> {
        let mut made = Made { from: from.to_owned(), files: BTreeMap::new() };
        for (file, bytes) in files {
            replace(&self.folder.join(file), bytes)?;
            made.files.insert(file.to_owned(), digest_of(bytes));
        }
        self.record.insert(name.to_owned(), made);
        Ok(())
    }

    /// Writes the record.
    ///
    /// # Errors
    /// When the disk says so.
    pub(crate) fn finish(&self) -> io::Result<()> {
        replace(&self.folder.join(RECORD), &serde_json::to_vec_pretty(&self.record)?)
    }
}

/// Writes a file beside its place, then moves it there.
#[expect(clippy::disallowed_methods, reason = "this stage writes the output")]
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let mut file = std::fs::File::create(&beside)?;
    file.write_all(bytes)?;
    std::fs::rename(&beside, path)
}

fn digest_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "tests look at the files that were written")]
    fn what_is_unchanged_and_untouched_is_current() {
        let folder = tempfile::tempdir().unwrap();
        let mut keep = Keep::open(folder.path()).unwrap();
        assert!(!keep.is_current("a", "1"));
        keep.put("a", "1", [("a.pdf", &b"one"[..])]).unwrap();
        keep.finish().unwrap();
        let keep = Keep::open(folder.path()).unwrap();
        assert!(keep.is_current("a", "1"));
        assert!(!keep.is_current("a", "2"));
        std::fs::write(folder.path().join("a.pdf"), "touched").unwrap();
        assert!(!keep.is_current("a", "1"));
        std::fs::write(folder.path().join(RECORD), "{").unwrap();
        assert!(!Keep::open(folder.path()).unwrap().is_current("a", "1"));
    }
}
