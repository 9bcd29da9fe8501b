//! What is shown now, and who waits for what comes next.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::watch;

/// The files of one build.
#[derive(Debug, Default)]
pub(crate) struct Snapshot {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// What is wrong with the content now, in words; none when nothing is.
#[derive(Debug, Clone, Default)]
pub(crate) struct Faults(pub(crate) Option<String>);

/// The site that is shown.
pub(crate) struct Preview {
    /// The last build without faults.
    shown: RwLock<Arc<Snapshot>>,
    /// Counts builds; open pages wait for it to change.
    builds: watch::Sender<(u64, Faults)>,
}

impl Preview {
    /// A preview without a build.
    pub(crate) fn new() -> Self {
        Self { shown: RwLock::default(), builds: watch::Sender::new((0, Faults::default())) }
    }

    /// Shows a new build.
    pub(crate) fn show(&self, snapshot: Snapshot) {
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot);
        self.builds.send_modify(|(count, faults)| {
            *count += 1;
            *faults = Faults(None);
        });
    }

    /// Goes on showing the last good build, with what is wrong now.
    pub(crate) fn fail(&self, words: String) {
        self.builds.send_modify(|(count, faults)| {
            *count += 1;
            *faults = Faults(Some(words));
        });
    }

    /// The build that is shown.
    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.shown.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What is wrong now.
    pub(super) fn faults(&self) -> Faults {
        self.builds.borrow().1.clone()
    }

    /// The number of the build and what is wrong, now and whenever it changes.
    pub(super) fn subscribe(&self) -> watch::Receiver<(u64, Faults)> {
        self.builds.subscribe()
    }
}
