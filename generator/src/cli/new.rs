//! `motcua new`: a page to begin with.

use super::arguments::{NewArguments, PageKind};
use super::console::Console;
use super::{Outcome, check, clock, site};
use crate::load::DiskTree;
use crate::scaffold::{NewError, NewPage, new_page};
use crate::site_build;
use crate::strings::Arguments;
use crate::validate::Given;

/// Makes a guide, an article, an office, a life event or a training set.
pub(super) fn run(arguments: &NewArguments, console: &Console) -> Outcome {
    let Some(folder) = site::find(arguments.site.site.as_deref(), console) else { return Outcome::CouldNotRun };
    let today = arguments.site.as_of.unwrap_or_else(clock::today);
    let checked = match site_build::check(&DiskTree::new(&folder), Given { today, drafts: true, strict: false }) {
        Ok(checked) => checked,
        Err(error) => return check::unreadable(&error, console),
    };
    let name = arguments.name.as_str();
    let page = match (arguments.kind, name.split_once('/')) {
        (PageKind::Procedure, Some((field, slug))) => NewPage::Procedure(field, slug),
        (PageKind::Procedure, None) => {
            console.fail("new-field-missing", &Arguments::new().with("name", name.to_owned()));
            return Outcome::CouldNotRun;
        }
        (PageKind::Article, _) => NewPage::Article(name),
        (PageKind::Event, _) => NewPage::Event(name),
        (PageKind::Set, _) => NewPage::Set(name),
        (PageKind::Office, _) => NewPage::Office(name),
    };
    let (key, name) = match new_page(page, &checked.site, &folder, today) {
        Ok(path) => {
            console.say("new-done", &Arguments::new().with("path", folder.join(path).display().to_string()));
            return Outcome::Done;
        }
        Err(NewError::Name(name)) => ("new-name", name),
        Err(NewError::Field(name)) => ("new-field-unknown", name),
        Err(NewError::Exists(name)) => ("new-exists", name),
        Err(NewError::System(error)) => {
            console.fail("write-failed", &Arguments::new().with("reason", error.to_string()));
            return Outcome::CouldNotRun;
        }
    };
    console.fail(key, &Arguments::new().with("name", name));
    Outcome::CouldNotRun
}
