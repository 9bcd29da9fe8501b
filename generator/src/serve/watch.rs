//! Changes on disk become rebuilds: one for all files that are saved together.

use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use notify::{EventKind, RecursiveMode, Watcher as _};

/// Editors write a file in several steps; what comes within this time after the first is one change. Short enough that
/// a page is new before the eye has left the editor.
const SETTLE: Duration = Duration::from_millis(12);

/// Changes of a folder, noticed from the moment this is made.
pub(crate) struct Changes {
    events: mpsc::Receiver<PathBuf>,
    /// Noticing ends with it.
    _watcher: notify::RecommendedWatcher,
}

impl Changes {
    /// Begins to notice changes below `folder`.
    ///
    /// # Errors
    /// When the system does not let the folder be watched.
    pub(crate) fn of(folder: &Path) -> notify::Result<Self> {
        let (sender, events) = mpsc::channel();
        let root = folder.canonicalize()?;
        let hidden = move |path: &Path| is_hidden(path.strip_prefix(&root).unwrap_or(path));
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            let Ok(event) = event else { return };
            if matches!(event.kind, EventKind::Access(_) | EventKind::Other) {
                return;
            }
            for path in event.paths.into_iter().filter(|path| !hidden(path)) {
                drop(sender.send(path));
            }
        })?;
        watcher.watch(&folder.canonicalize()?, RecursiveMode::Recursive)?;
        Ok(Self { events, _watcher: watcher })
    }

    /// Calls `changed` after every change, for as long as changes are noticed.
    pub(crate) fn follow(&self, mut changed: impl FnMut()) {
        while self.events.recv().is_ok() {
            while self.events.recv_timeout(SETTLE).is_ok() {}
            changed();
        }
    }
}

/// What is no part of the site: hidden files and folders, and what editors put beside the file that is written.
fn is_hidden(path: &Path) -> bool {
    path.iter().any(|part| {
        let name = part.to_string_lossy();
        name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp")
    })
}
