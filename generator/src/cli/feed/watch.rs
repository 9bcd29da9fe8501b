//! `motcua feed publish --watch`: whatever somebody saves into a folder is published.
//!
//! The folder is looked at every few seconds, because shared folders of Windows announce nothing. A file is taken when
//! it has not changed from one look to the next, so that nothing half-written is read. A fault is said once; the loop
//! goes on, and the last publication stays in place.

use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use super::refusal::refused;
use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::feed::newest;
use crate::strings::Arguments;

/// Publishes each new export of a folder by `publish`, until the program is ended.
pub(super) fn run(folder: &Path, every: u64, console: &Console, publish: impl Fn(&Path) -> Outcome) -> Outcome {
    let words = Arguments::new().with("folder", folder.display().to_string()).with("seconds", every.to_string());
    if !folder.is_dir() {
        console.fail("feed-watch-missing", &words);
        return Outcome::CouldNotRun;
    }
    console.say("feed-watch-ready", &words);
    let (mut done, mut seen, mut is_lost) = (None, None, false);
    loop {
        match newest(folder) {
            Ok(found) => {
                is_lost = false;
                if let Some(export) = found.as_ref().filter(|_| found != done && found == seen) {
                    let name = export.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                    console.say("feed-watch-found", &Arguments::new().with("name", name));
                    // What could not run (another publication, a full disk) is tried again.
                    if publish(&export.path) != Outcome::CouldNotRun {
                        done.clone_from(&found);
                    }
                }
                seen = found;
            }
            Err(fault) if !is_lost => {
                is_lost = true;
                refused(&fault, console);
            }
            Err(_) => {}
        }
        sleep(Duration::from_secs(every.max(1)));
    }
}
