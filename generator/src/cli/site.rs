//! Which site a command is about.

use std::path::{Path, PathBuf};

use super::console::Console;
use crate::load::{self, DiskTree, Tree as _};
use crate::strings::Arguments;

const SETTINGS: &str = "site.yaml";

/// The site's folder: the one that is named, else the nearest one upwards that has a `site.yaml`.
pub(super) fn find(named: Option<&Path>, console: &Console) -> Option<PathBuf> {
    let found = locate(named);
    if found.is_none() {
        let folder = named.unwrap_or(Path::new("."));
        console.fail("site-missing", &Arguments::new().with("folder", folder.display().to_string()));
    }
    found
}

#[expect(clippy::disallowed_methods, reason = "the command line is about a folder of the machine")]
fn locate(named: Option<&Path>) -> Option<PathBuf> {
    match named {
        Some(folder) => folder.join(SETTINGS).is_file().then(|| folder.to_owned()),
        None => {
            let here = std::env::current_dir().ok()?;
            here.ancestors().find(|folder| folder.join(SETTINGS).is_file()).map(Path::to_owned)
        }
    }
}

/// The first language of the site's settings, if they can be read.
pub(super) fn main_language(named: Option<&Path>) -> Option<String> {
    let folder = locate(named)?;
    let bytes = DiskTree::new(&folder).read(SETTINGS).ok()?;
    let (settings, _, _) = load::load_single::<load::raw::RawSettings>(SETTINGS, &bytes);
    Some(settings?.languages?.value.first()?.value.0.clone())
}
