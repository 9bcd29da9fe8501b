//! New sites and new pages: embedded starters and skeletons become files.

mod ids;
mod page;

use std::borrow::Cow;
use std::io;
use std::path::Path;

pub(crate) use ids::write_ids;
pub(crate) use page::{NewError, NewPage, new_page};
use rust_embed::Embed;

use crate::write::whole_file;

/// One guide, one office, everything explained.
#[derive(Embed)]
#[folder = "starters/empty"]
struct EmptyStarter;

/// The sample content: a province with guides, articles and offices.
#[derive(Embed)]
#[folder = "../content"]
struct ProvinceStarter;

/// How to write a guide: part of every new site.
const GUIDE: &str = "README.md";

/// What a new site begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Starter {
    Empty,
    Province,
}

/// Why no site was made.
#[derive(Debug)]
pub(crate) enum InitError {
    /// The folder has files.
    NotEmpty,
    System(io::Error),
}

impl From<io::Error> for InitError {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// Writes a starter into a folder that is new or empty, with hidden files for its editor; gives the number of files
/// without those.
///
/// # Errors
/// See [`InitError`]. A folder that has files is left as it is.
#[expect(clippy::disallowed_methods, reason = "a new site is made of files")]
pub(crate) fn init(folder: &Path, starter: Starter, editor: Vec<(String, String)>) -> Result<usize, InitError> {
    std::fs::create_dir_all(folder)?;
    for entry in std::fs::read_dir(folder)? {
        // A fresh clone has a hidden folder, and no files.
        if !entry?.file_name().to_string_lossy().starts_with('.') {
            return Err(InitError::NotEmpty);
        }
    }
    let files = match starter {
        Starter::Empty => {
            let guide = ProvinceStarter::get(GUIDE).map(|file| (Cow::Borrowed(GUIDE), file.data));
            files::<EmptyStarter>().into_iter().chain(guide).collect()
        }
        Starter::Province => files::<ProvinceStarter>(),
    };
    for (path, bytes) in &files {
        whole_file(&folder.join(path.as_ref()), bytes)?;
    }
    for (path, text) in editor {
        whole_file(&folder.join(path), text.as_bytes())?;
    }
    Ok(files.len())
}

fn files<E: Embed>() -> Vec<(Cow<'static, str>, Cow<'static, [u8]>)> {
    E::iter().filter_map(|path| E::get(&path).map(|file| (path, file.data))).collect()
}
