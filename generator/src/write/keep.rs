//! What was printed, from what: so that the same is not printed again.
//!
//! The record lies beside the files that it speaks of, in the folder of a command or in the last build. A file is taken only
//! if its bytes have the sum that the record has for what it would be made from now: what is half-written, touched or of two
//! runs at once is printed again.

use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{HANDOUTS_RECORD, whole_file};
use crate::handout::Printed;

/// The digest in hexadecimal of what something was made from, and its files.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Made {
    from: String,
    files: Vec<MadeFile>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct MadeFile {
    /// Its path in the folder.
    name: String,
    kind: String,
    pages: usize,
    /// The digest of its bytes in hexadecimal.
    sum: String,
}

/// A folder of printed files and the record of what they were made from.
pub(crate) struct Keep {
    folder: PathBuf,
    record: BTreeMap<String, Made>,
}

impl Keep {
    /// What is recorded of a folder. A record that is missing or cannot be read is as none.
    #[expect(clippy::disallowed_methods, reason = "this stage reads what it has written")]
    pub(crate) fn open(folder: &Path) -> Self {
        let record = std::fs::read(folder.join(HANDOUTS_RECORD)).ok();
        let record = record.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { folder: folder.to_owned(), record }
    }

    /// Nothing yet, to be recorded for a folder.
    pub(crate) fn empty(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), record: BTreeMap::new() }
    }

    /// The files of what is called `name`, if they were made from just that and stand there untouched.
    pub(crate) fn take(&self, name: &str, from: &str) -> Option<Vec<Printed>> {
        let made = self.record.get(name).filter(|made| made.from == from && !made.files.is_empty())?;
        made.files.iter().map(|file| self.read(file)).collect()
    }

    #[expect(clippy::disallowed_methods, reason = "this stage reads what it has written")]
    fn read(&self, file: &MadeFile) -> Option<Printed> {
        let path = Path::new(&file.name);
        let is_within = path.components().all(|part| matches!(part, Component::Normal(_)));
        let bytes = is_within.then(|| std::fs::read(self.folder.join(path)).ok())??;
        let is_whole = digest_of(&bytes) == file.sum;
        is_whole.then(|| Printed { name: file.name.clone(), kind: file.kind.clone(), bytes, pages: file.pages })
    }

    /// Records what `name` was made from, and its files.
    pub(crate) fn note(&mut self, name: &str, from: &str, files: &[Printed]) {
        let file = |file: &Printed| MadeFile {
            name: file.name.clone(),
            kind: file.kind.clone(),
            pages: file.pages,
            sum: digest_of(&file.bytes),
        };
        let made = Made { from: from.to_owned(), files: files.iter().map(file).collect() };
        self.record.insert(name.to_owned(), made);
    }

    /// Puts the files of `name` in place and records them.
    ///
    /// # Errors
    /// When the disk says so; every file is then the old one or the new one.
    pub(crate) fn put(&mut self, name: &str, from: &str, files: &[Printed]) -> io::Result<()> {
        files.iter().try_for_each(|file| whole_file(&self.folder.join(&file.name), &file.bytes))?;
        self.note(name, from, files);
        Ok(())
    }

    /// The record as a file.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub(crate) fn record(&self) -> io::Result<Vec<u8>> {
        Ok(serde_json::to_vec_pretty(&self.record)?)
    }

    /// Writes the record.
    ///
    /// # Errors
    /// When the disk says so.
    pub(crate) fn finish(&self) -> io::Result<()> {
        whole_file(&self.folder.join(HANDOUTS_RECORD), &self.record()?)
    }
}

fn digest_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests look at the files that were written")]
mod tests {
    use super::*;

    fn printed(bytes: &[u8]) -> Vec<Printed> {
        vec![Printed { name: "a.pdf".to_owned(), kind: "a4".to_owned(), bytes: bytes.to_vec(), pages: 2 }]
    }

    #[test]
    fn what_is_unchanged_and_untouched_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        let mut keep = Keep::open(path);
        assert!(keep.take("a", "1").is_none());
        keep.put("a", "1", &printed(b"one")).unwrap();
        keep.finish().unwrap();
        let keep = Keep::open(path);
        let taken = keep.take("a", "1").unwrap();
        assert_eq!((taken[0].bytes.as_slice(), taken[0].pages), (&b"one"[..], 2));
        assert!(keep.take("a", "2").is_none() && keep.take("b", "1").is_none());
        std::fs::write(path.join("a.pdf"), "on").unwrap();
        assert!(keep.take("a", "1").is_none(), "half-written");
        std::fs::remove_file(path.join("a.pdf")).unwrap();
        assert!(keep.take("a", "1").is_none(), "gone");
        for record in ["", "{", "[]", r#"{"a": {"from": "1", "files": []}}"#, r#"{"a": 1}"#] {
            std::fs::write(path.join(HANDOUTS_RECORD), record).unwrap();
            assert!(Keep::open(path).take("a", "1").is_none(), "{record}");
        }
    }

    #[test]
    fn two_runs_at_once_leave_whole_files_and_none_that_is_taken_for_another() {
        let folder = tempfile::tempdir().unwrap();
        let (mut one, mut two) = (Keep::open(folder.path()), Keep::open(folder.path()));
        one.put("a", "1", &printed(b"one")).unwrap();
        two.put("a", "2", &printed(b"two")).unwrap();
        two.finish().unwrap();
        one.finish().unwrap();
        let keep = Keep::open(folder.path());
        assert!(keep.take("a", "1").is_none(), "the file is of the other run");
        assert!(keep.take("a", "2").is_none());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "nothing is left beside");
    }

    #[test]
    fn nothing_outside_of_the_folder_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("inside");
        std::fs::create_dir(&inside).unwrap();
        std::fs::write(folder.path().join("secret"), "one").unwrap();
        let sum = digest_of(b"one");
        for name in ["../secret", "/etc/hostname"] {
            let file = serde_json::json!({"name": name, "kind": "a4", "pages": 1, "sum": sum});
            let record = serde_json::json!({"a": {"from": "1", "files": [file]}});
            std::fs::write(inside.join(HANDOUTS_RECORD), record.to_string()).unwrap();
            assert!(Keep::open(&inside).take("a", "1").is_none(), "{name}");
        }
    }
}
