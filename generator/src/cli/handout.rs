//! `motcua handout`: sheets to print, a file each.

use jiff::civil::Date;

use super::Outcome;
use super::arguments::HandoutArguments;
use super::console::Console;
use crate::render::Handouts;
use crate::site_build::Checked;
#[cfg(not(feature = "handouts"))]
use crate::strings::Arguments;
use crate::write::Stage;

#[cfg(feature = "handouts")]
mod package;
#[cfg(feature = "handouts")]
mod print;
#[cfg(feature = "handouts")]
mod site;

/// Prints what was asked for.
#[cfg(feature = "handouts")]
pub(super) fn run(arguments: &HandoutArguments, console: &Console) -> Outcome {
    print::run(arguments, console)
}

/// Says that this binary cannot print.
#[cfg(not(feature = "handouts"))]
pub(super) fn run(arguments: &HandoutArguments, console: &Console) -> Outcome {
    let HandoutArguments {
        site: _,
        procedures: _,
        event: _,
        field: _,
        set: _,
        all: _,
        blank: _,
        format: _,
        office: _,
        zip: _,
        ..
    } = arguments;
    console.fail("handout-missing", &Arguments::new());
    Outcome::CouldNotRun
}

/// The handouts that the site's settings ask for, as files of the site.
#[cfg(feature = "handouts")]
pub(super) fn of_site(checked: &Checked, today: Date, stage: &Stage, console: &Console) -> Result<Handouts, Outcome> {
    site::of_site(checked, today, stage, console)
}

/// None, and a word about it where the site's settings ask for some.
#[cfg(not(feature = "handouts"))]
pub(super) fn of_site(checked: &Checked, _: Date, _: &Stage, console: &Console) -> Result<Handouts, Outcome> {
    if !checked.site.settings.handouts.is_empty() {
        console.say("handout-build-missing", &Arguments::new());
    }
    Ok(Handouts::new())
}
