//! A new working folder for a feed.

use std::fs;
use std::path::Path;

use super::error::FeedFault;

const SETTINGS: &str = include_str!("../../starters/feed/feed.yaml");
const IGNORED: &str = include_str!("../../starters/feed/gitignore");
/// Folders, and whether nobody but the owner may look into them.
const FOLDERS: [(&str, bool); 4] = [("public", false), ("keys", true), ("cache", true), ("log", true)];

/// Makes what is missing of a working folder and leaves alone what is there. Gives what was made.
///
/// # Errors
/// When the name cannot stand in a feed, or a file cannot be written.
#[expect(clippy::disallowed_methods, reason = "a feed has a folder of its own")]
pub(crate) fn start(folder: &Path, id: &str) -> Result<Vec<&'static str>, FeedFault> {
    if !super::publish::is_feed_name(id) {
        return Err(FeedFault::FeedName(id.to_owned()));
    }
    fs::create_dir_all(folder).map_err(FeedFault::io(folder))?;
    let mut made = Vec::new();
    for (name, is_private) in FOLDERS {
        let path = folder.join(name);
        if !path.is_dir() {
            fs::create_dir(&path).map_err(FeedFault::io(&path))?;
            made.push(name);
        }
        if is_private {
            keep_private(&path)?;
        }
    }
    let settings = SETTINGS.replace("\nid: H56\n", &format!("\nid: {id}\n"));
    for (name, text) in [("feed.yaml", settings.as_str()), (".gitignore", IGNORED)] {
        let path = folder.join(name);
        if !path.exists() {
            fs::write(&path, text).map_err(FeedFault::io(&path))?;
            made.push(name);
        }
    }
    Ok(made)
}

#[cfg(unix)]
fn keep_private(folder: &Path) -> Result<(), FeedFault> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(FeedFault::io(folder))
}

/// Folders of a user are private there already.
#[cfg(not(unix))]
fn keep_private(_: &Path) -> Result<(), FeedFault> {
    Ok(())
}
