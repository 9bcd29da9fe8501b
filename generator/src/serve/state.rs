//! What is shown now, and who waits for what comes next.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::watch;

/// The files of one build.
#[derive(Debug, Default)]
pub(crate) struct Snapshot {
    /// Counts the builds that were shown; 0: none yet.
    pub(super) number: u64,
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// The content security policy of the site.
    pub(super) policy: String,
}

/// What open pages are told: which build is shown, and what is wrong with the content now, in words.
#[derive(Debug, Clone, Default)]
pub(super) struct News {
    pub(super) shown: u64,
    pub(super) faults: Option<String>,
}

/// The site that is shown.
pub(crate) struct Preview {
    /// The last build without faults.
    shown: RwLock<Arc<Snapshot>>,
    news: watch::Sender<News>,
}

impl Preview {
    /// A preview without a build.
    pub(crate) fn new() -> Self {
        Self { shown: RwLock::default(), news: watch::Sender::new(News::default()) }
    }

    /// Shows a new build.
    pub(crate) fn show(&self, files: BTreeMap<String, Vec<u8>>, policy: String) {
        let number = {
            let mut shown = self.shown.write().unwrap_or_else(PoisonError::into_inner);
            let number = shown.number + 1;
            *shown = Arc::new(Snapshot { number, files, policy });
            number
        };
        self.news.send_replace(News { shown: number, faults: None });
    }

    /// Goes on showing the last good build, with what is wrong now.
    pub(crate) fn fail(&self, words: String) {
        self.news.send_modify(|news| news.faults = Some(words));
    }

    /// The build that is shown.
    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.shown.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The news, now and whenever they change.
    pub(super) fn news(&self) -> watch::Receiver<News> {
        self.news.subscribe()
    }
}
