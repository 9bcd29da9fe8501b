//! A staging folder beside the output: written in full, then exchanged with it.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::exchange;
use crate::render::Output;

/// Every output folder holds this file; a folder without it was not made by this tool and is never replaced.
pub(super) const MARK: &str = ".motcua-site";

/// Why an output folder is not written.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// The folder has files that this tool did not make.
    NotOurs(PathBuf),
    /// Another build writes it now.
    Busy(PathBuf),
    /// The system refused.
    System(PathBuf, io::Error),
}

/// A build that is not yet in place. Dropped unfinished, it leaves the output as it was.
pub(crate) struct Stage {
    place: PathBuf,
    new: PathBuf,
    old: PathBuf,
    /// Held until the stage is dropped.
    lock: File,
    lock_path: PathBuf,
}

#[expect(clippy::disallowed_methods, reason = "this stage writes the output")]
impl Stage {
    /// Opens a staging folder for `place`, after checking that `place` may be replaced.
    ///
    /// # Errors
    /// A [`Refusal`]; the output is untouched.
    pub(crate) fn open(place: &Path) -> Result<Self, Refusal> {
        let system = |error| Refusal::System(place.to_owned(), error);
        // A link is followed: the folder it leads to is what a host shows.
        let absolute = match place.is_symlink() {
            true => std::fs::canonicalize(place),
            false => std::path::absolute(place),
        };
        let absolute = absolute.map_err(system)?;
        let name = absolute.file_name().map(|name| name.to_string_lossy().into_owned());
        let (Some(name), Some(parent)) = (name, absolute.parent()) else {
            return Err(Refusal::NotOurs(place.to_owned()));
        };
        std::fs::create_dir_all(parent).map_err(system)?;
        let beside = |kind: &str| parent.join(format!(".{name}.motcua-{kind}"));
        let lock_path = beside("lock");
        let lock = File::create(&lock_path).map_err(system)?;
        if lock.try_lock().is_err() {
            return Err(Refusal::Busy(place.to_owned()));
        }
        let stage = Self { new: beside("new"), old: beside("old"), place: absolute.clone(), lock, lock_path };
        exchange::repair(&stage.place, &stage.old).map_err(system)?;
        for left in [&stage.new, &stage.old] {
            remove(left).map_err(system)?;
        }
        if !is_replaceable(&stage.place).map_err(system)? {
            return Err(Refusal::NotOurs(place.to_owned()));
        }
        std::fs::create_dir(&stage.new).map_err(system)?;
        std::fs::write(stage.new.join(MARK), b"Made by motcua. This folder is replaced whole by every build.\n")
            .map_err(system)?;
        Ok(stage)
    }

    /// The last build, which this one will replace.
    #[cfg(feature = "handouts")]
    pub(crate) fn last(&self) -> &Path {
        &self.place
    }

    /// Adds the sums of all files, for a folder that is carried along.
    ///
    /// # Errors
    /// A [`Refusal::System`].
    pub(crate) fn add_sums(&self) -> Result<(), Refusal> {
        let system = |error| Refusal::System(self.new.clone(), error);
        let sums = super::bundle::sums(&self.new).map_err(system)?;
        self.put("SHA256SUMS", sums.into_bytes()).map_err(system)
    }

    /// Puts the finished files in place.
    ///
    /// # Errors
    /// A [`Refusal::System`]; the output is the old one or the new one.
    pub(crate) fn finish(self) -> Result<(), Refusal> {
        let system = |error| Refusal::System(self.place.clone(), error);
        exchange::put_in_place(&self.new, &self.place, &self.old).map_err(system)?;
        // The new site is in place; what is left of the old one is only a matter of space, and the next run tries again.
        drop(remove(&self.old));
        Ok(())
    }
}

#[expect(clippy::disallowed_methods, reason = "this stage writes the output")]
impl Drop for Stage {
    fn drop(&mut self) {
        drop(remove(&self.new));
        drop(std::fs::remove_file(&self.lock_path));
        drop(self.lock.unlock());
    }
}

#[expect(clippy::disallowed_methods, reason = "this stage writes the output")]
impl Output for Stage {
    fn put(&self, path: &str, bytes: Vec<u8>) -> io::Result<()> {
        let file = self.new.join(path);
        let mut opened = match File::create(&file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if let Some(folder) = file.parent() {
                    std::fs::create_dir_all(folder)?;
                }
                File::create(&file)?
            }
            opened => opened?,
        };
        opened.write_all(&bytes)
    }
}

/// A place that is free, empty, or holds what this tool made.
#[expect(clippy::disallowed_methods, reason = "this stage writes the output")]
fn is_replaceable(place: &Path) -> io::Result<bool> {
    if !place.exists() || place.join(MARK).exists() {
        return Ok(true);
    }
    Ok(place.is_dir() && std::fs::read_dir(place)?.next().is_none())
}

#[expect(clippy::disallowed_methods, reason = "this stage writes the output")]
fn remove(folder: &Path) -> io::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests look at the files that were written")]
mod tests {
    use super::*;

    fn build(place: &Path, text: &str) -> Result<(), Refusal> {
        let stage = Stage::open(place)?;
        stage.put("a/index.html", text.as_bytes().to_vec()).expect("a file");
        stage.finish()
    }

    fn read(place: &Path) -> String {
        std::fs::read_to_string(place.join("a/index.html")).expect("the page")
    }

    #[test]
    fn a_build_replaces_the_last_one_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("public");
        build(&place, "one").expect("built");
        build(&place, "two").expect("built");
        assert_eq!(read(&place), "two");
        assert_eq!(std::fs::read_dir(folder.path()).expect("listed").count(), 1);
    }

    #[test]
    fn an_unfinished_build_changes_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("public");
        build(&place, "one").expect("built");
        let stage = Stage::open(&place).expect("a stage");
        stage.put("a/index.html", b"half".to_vec()).expect("a file");
        drop(stage);
        assert_eq!(read(&place), "one");
        assert_eq!(std::fs::read_dir(folder.path()).expect("listed").count(), 1);
    }

    #[test]
    fn a_folder_of_somebody_else_is_never_replaced() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("public");
        std::fs::create_dir(&place).expect("a folder");
        build(&place, "into an empty folder").expect("built");
        std::fs::remove_file(place.join(MARK)).expect("removed");
        assert!(matches!(build(&place, "two"), Err(Refusal::NotOurs(_))));
        assert_eq!(read(&place), "into an empty folder");
    }

    #[test]
    fn two_builds_at_once_are_not_mixed() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("public");
        let first = Stage::open(&place).expect("a stage");
        assert!(matches!(Stage::open(&place), Err(Refusal::Busy(_))));
        drop(first);
        build(&place, "one").expect("built");
    }

    #[test]
    fn a_kill_between_two_renames_is_mended_by_the_next_run() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("public");
        build(&place, "one").expect("built");
        std::fs::rename(&place, folder.path().join(".public.motcua-old")).expect("renamed");
        drop(Stage::open(&place).expect("a stage"));
        assert_eq!(read(&place), "one");
    }
}
