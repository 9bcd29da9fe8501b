//! One file, put in place when it is whole.

use std::io;
use std::path::Path;

/// Writes a file and the folders it stands in: beside its place, under a name that no other run uses, then moves it there.
/// The file that was there stays until then.
///
/// # Errors
/// When the disk says so; nothing is left beside the place.
#[expect(clippy::disallowed_methods, reason = "this stage writes the output")]
pub(crate) fn whole_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.join(format!(".{name}.{}.new", std::process::id()));
    let written = std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
    written.inspect_err(|_| drop(std::fs::remove_file(&beside)))
}
