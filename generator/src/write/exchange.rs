//! Two folders change places, or one takes a place that is free.

use std::io;
use std::path::Path;

/// Puts `new` at `place`, in one step where the system can. What stood there is at `new` or at `old` afterwards, for the
/// caller to remove.
pub(super) fn put_in_place(new: &Path, place: &Path, old: &Path) -> io::Result<()> {
    if !place.exists() {
        return rename(new, place);
    }
    if swap(new, place).is_ok() {
        return Ok(());
    }
    // Two steps; `repair` mends what a kill between them leaves.
    rename(place, old)?;
    rename(new, place)
}

/// Brings back a folder that a kill left aside between two renames.
pub(super) fn repair(place: &Path, old: &Path) -> io::Result<()> {
    if !place.exists() && old.exists() { rename(old, place) } else { Ok(()) }
}

/// One atomic exchange: `renameat2` with `RENAME_EXCHANGE` on Linux, `renamex_np` with `RENAME_SWAP` on macOS.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn swap(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn swap(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[expect(clippy::disallowed_methods, reason = "this stage puts files in place")]
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::rename(from, to)
}
