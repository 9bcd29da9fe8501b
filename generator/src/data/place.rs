//! Addresses in files for programs: absolute where the site knows its own, else relative to `du-lieu/`.

use crate::model::Site;
use crate::render::address::{Address, relative};
use crate::render::exists;

/// The folder of these files.
const FOLDER: &str = "du-lieu/";

/// The address of a path of the site, as a file below `du-lieu/` says it.
pub(super) fn path(site: &Site, path: &str) -> String {
    match &site.settings.base_url {
        Some(base) => format!("{base}/{path}"),
        None => relative(FOLDER, path),
    }
}

/// The address of a page in the main language.
pub(super) fn page(site: &Site, address: Address<'_>) -> String {
    path(site, &address.path())
}

/// The languages in which a page stands, each with its path.
pub(super) fn versions<'a>(site: &'a Site, address: Address<'a>) -> Vec<(&'a str, String)> {
    let own = site.settings.languages.iter().filter(|language| exists(site, address, language));
    own.map(|language| (language.as_str(), prefix(site, language) + &address.path())).collect()
}

/// `` for the main language, `en/` for others.
pub(super) fn prefix(site: &Site, language: &str) -> String {
    if language == site.settings.main_language() { String::new() } else { format!("{language}/") }
}
