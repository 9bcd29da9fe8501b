//! `motcua handout`: sheets to print, a file each.

use super::Outcome;
use super::arguments::HandoutArguments;
use super::console::Console;
#[cfg(not(feature = "handouts"))]
use crate::strings::Arguments;

#[cfg(feature = "handouts")]
mod print;

/// Prints what was asked for.
#[cfg(feature = "handouts")]
pub(super) fn run(arguments: &HandoutArguments, console: &Console) -> Outcome {
    print::run(arguments, console)
}

/// Says that this binary cannot print.
#[cfg(not(feature = "handouts"))]
pub(super) fn run(arguments: &HandoutArguments, console: &Console) -> Outcome {
    let HandoutArguments { site: _, procedures: _, event: _, field: _, set: _, all: _, blank: _, format: _, office: _, .. } =
        arguments;
    console.fail("handout-missing", &Arguments::new());
    Outcome::CouldNotRun
}
