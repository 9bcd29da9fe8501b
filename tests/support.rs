//! Running the binary, copying sites.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The day of all tests: content does not grow overdue under them.
pub(crate) const TODAY: &str = "2026-11-23";

/// A folder of the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// A fixture or other folder of the repository, copied to where it may be changed.
pub(crate) fn copy_of(path: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&repository(path), folder.path());
    folder
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Changes a text file: `from` must stand in it once.
pub(crate) fn replace(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(text.matches(from).count(), 1, "{file}: {from}");
    std::fs::write(path, text.replace(from, to)).unwrap();
}

/// The binary, in a neutral environment.
pub(crate) fn motcua() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_motcua"));
    command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "C");
    command
}

/// Runs the binary with words and paths.
pub(crate) fn run(words: &[&str]) -> Ran {
    Ran(motcua().args(words).output().unwrap())
}

/// What a run gave.
pub(crate) struct Ran(Output);

impl Ran {
    /// What a command gave that a test ran itself.
    pub(crate) fn of(output: Output) -> Self {
        Self(output)
    }

    /// The exit code.
    pub(crate) fn code(&self) -> i32 {
        self.0.status.code().unwrap()
    }

    /// Standard output.
    pub(crate) fn data(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    /// Standard error.
    pub(crate) fn words(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    /// This run, which must have ended with `code`.
    pub(crate) fn expect(self, code: i32) -> Self {
        assert_eq!(self.code(), code, "{}\n{}", self.data(), self.words());
        self
    }
}

/// A path as a word of the command line.
pub(crate) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The faults that `check` reports, as (file, line, column, code).
pub(crate) fn faults(site: &Path, language: &str) -> (Vec<(String, u64, u64, String)>, Ran) {
    let words = ["check", "--site", text(site), "--format", "json", "--lang", language, "--as-of", TODAY];
    let ran = run(&words);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&ran.data()).unwrap();
    let field = |row: &serde_json::Value, name: &str| row[name].as_str().unwrap().to_owned();
    let found = rows
        .iter()
        .map(|row| {
            assert!(!field(row, "message").is_empty() && !field(row, "help").is_empty(), "{row}");
            (field(row, "file"), row["line"].as_u64().unwrap(), row["column"].as_u64().unwrap(), field(row, "code"))
        })
        .collect();
    (found, ran)
}

/// Every file below a folder with its bytes, sorted by path.
pub(crate) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    collect(folder, folder, &mut found);
    found.sort();
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else {
            let relative = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            found.push((relative, std::fs::read(&path).unwrap()));
        }
    }
}
