//! `motcua init`: a new site.

use super::arguments::{InitArguments, Lang, Starter};
use super::console::Console;
use super::{Outcome, schema};
use crate::scaffold::{self, InitError};
use crate::strings::Arguments;

/// Writes a starter into a folder that is new or empty.
pub(super) fn run(arguments: &InitArguments, language: Option<Lang>, console: &Console) -> Outcome {
    let starter = match arguments.starter {
        Starter::Empty => scaffold::Starter::Empty,
        Starter::Province => scaffold::Starter::Province,
    };
    let folder = || Arguments::new().with("folder", arguments.dir.display().to_string());
    match scaffold::init(&arguments.dir, starter, schema::editor_files(&schema::schemas(language, console))) {
        Ok(files) => {
            let files = i64::try_from(files).unwrap_or(i64::MAX);
            console.say("init-done", &folder().with("files", files));
            Outcome::Done
        }
        Err(InitError::NotEmpty) => {
            console.fail("init-not-empty", &folder());
            Outcome::CouldNotRun
        }
        Err(InitError::System(error)) => {
            console.fail("output-failed", &folder().with("reason", error.to_string()));
            Outcome::CouldNotRun
        }
    }
}
