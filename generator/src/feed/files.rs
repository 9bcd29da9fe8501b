//! Files of a feed's folder: read where they may be missing, written so that they are whole or not there, and kept from
//! others where they are secret.
#![expect(clippy::disallowed_methods, reason = "a feed has a folder of its own")]

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::error::FeedFault;

/// Who may read what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Whoever the system lets read new files.
    Public,
    /// The owner alone.
    Private,
}

/// Held while a folder is written to. The system releases it with the process, however that ends.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// Takes the lock of a feed's folder, which is made where there is none.
pub(super) fn lock(folder: &Path) -> Result<Lock, FeedFault> {
    create_folder(folder, Access::Public)?;
    let path = folder.join("lock");
    let file = File::create(&path).map_err(FeedFault::io(&path))?;
    file.try_lock().map_err(|error| match error {
        TryLockError::WouldBlock => FeedFault::Locked,
        TryLockError::Error(error) => FeedFault::io(&path)(error),
    })?;
    Ok(Lock { _file: file })
}

/// The bytes of a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, FeedFault> {
    fs::read(path).map_err(FeedFault::io(path))
}

/// The bytes of a file; none where there is no such file.
pub(super) fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, FeedFault> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(FeedFault::io(path)(error)),
    }
}

/// Makes a folder and those above it.
pub(super) fn create_folder(path: &Path, access: Access) -> Result<(), FeedFault> {
    fs::create_dir_all(path).map_err(FeedFault::io(path))?;
    if access == Access::Private { restrict(path, 0o700) } else { Ok(()) }
}

/// Writes a file beside its place, to disk, and moves it there.
pub(super) fn replace(path: &Path, bytes: &[u8], access: Access) -> Result<(), FeedFault> {
    if let Some(folder) = path.parent() {
        create_folder(folder, access)?;
    }
    let beside = with_suffix(path, ".new");
    let mut file = create(&beside, access)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(FeedFault::io(&beside))?;
    place(&beside, path)
}

/// Adds bytes to the end of a private file of which the first `length` bytes are whole.
pub(super) fn append(path: &Path, length: u64, bytes: &[u8]) -> Result<(), FeedFault> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    let mut file = private(&mut options).open(path).map_err(FeedFault::io(path))?;
    let written = file.set_len(length).and_then(|()| {
        std::io::Seek::seek(&mut file, std::io::SeekFrom::Start(length))?;
        file.write_all(bytes)?;
        file.sync_data()
    });
    written.map_err(FeedFault::io(path))
}

/// Creates a file, or empties it.
pub(super) fn create(path: &Path, access: Access) -> Result<File, FeedFault> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(true).write(true);
    let options = if access == Access::Private { private(&mut options) } else { &mut options };
    options.open(path).map_err(FeedFault::io(path))
}

/// Moves a file over another one.
pub(super) fn place(from: &Path, to: &Path) -> Result<(), FeedFault> {
    if let Some(folder) = to.parent() {
        create_folder(folder, Access::Public)?;
    }
    fs::rename(from, to).map_err(FeedFault::io(to))
}

/// Removes a file, if it is there.
pub(super) fn remove(path: &Path) -> Result<(), FeedFault> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(FeedFault::io(path)(error)),
        _ => Ok(()),
    }
}

/// Makes a folder that is empty.
pub(super) fn empty_folder(path: &Path) -> Result<(), FeedFault> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(FeedFault::io(path)(error)),
        _ => create_folder(path, Access::Public),
    }
}

/// Every file below a folder with its size, sorted.
pub(super) fn below(folder: &Path) -> Result<Vec<(PathBuf, u64)>, FeedFault> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(FeedFault::io(folder)(error)),
    };
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry.map_err(FeedFault::io(folder))?;
        let path = entry.path();
        if path.is_dir() {
            files.extend(below(&path)?);
        } else {
            let size = entry.metadata().map_err(FeedFault::io(&path))?.len();
            files.push((path, size));
        }
    }
    files.sort();
    Ok(files)
}

/// Brings files that were written to disk, so that none that is in place is empty after a loss of power.
pub(super) fn settle(folder: &Path, files: &[PathBuf]) -> Result<(), FeedFault> {
    #[cfg(target_os = "linux")]
    {
        let _ = files;
        let opened = File::open(folder).map_err(FeedFault::io(folder))?;
        rustix::fs::syncfs(&opened).map_err(|error| FeedFault::io(folder)(error.into()))
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = folder;
        let sync = |path: &PathBuf| OpenOptions::new().write(true).open(path).and_then(|file| file.sync_all());
        files.iter().try_for_each(|path| sync(path).map_err(FeedFault::io(path)))
    }
}

/// Whether there is such a file.
pub(super) fn exists(path: &Path) -> bool {
    path.is_file()
}

/// Whether others than the owner can read a file.
pub(super) fn is_exposed(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600)
    }
    #[cfg(not(unix))]
    options
}

fn restrict(path: &Path, mode: u32) -> Result<(), FeedFault> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).map_err(FeedFault::io(path))
    }
    #[cfg(not(unix))]
    {
        let _ = (path, mode);
        Ok(())
    }
}
