//! The files of a feed that lookups ask for.

use std::io;
use std::path::Path;

use walkdir::WalkDir;

/// Gives every file of a feed's `public/` that a lookup may ask for, with its path from there on, in order.
///
/// # Errors
/// When a file cannot be read or `take` fails.
#[expect(clippy::disallowed_methods, reason = "the published files of a feed are read")]
pub(crate) fn each_published(public: &Path, take: &mut dyn FnMut(&str, &[u8]) -> io::Result<()>) -> io::Result<()> {
    for entry in WalkDir::new(public).sort_by_file_name() {
        let entry = entry?;
        let path = entry.path().strip_prefix(public).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
        let is_asked_for = ["hs1/", "open/"].iter().any(|folder| path.starts_with(folder)) || path == "open.json";
        if entry.file_type().is_file() && is_asked_for {
            take(&path, &std::fs::read(entry.path())?)?;
        }
    }
    Ok(())
}
