//! Code → manifest, month, record, each checked before the next is asked for.

use gloo_storage::{LocalStorage, Storage as _};
use web_sys::RequestCache;

use super::super::json::Json;
use super::super::network::{Fetched, fetch};
use super::super::settings::Settings;
use crate::dossier::Code;
use crate::feed::{
    Edition, FILE_NAME, FeedError, Freshness, MAX_BYTES, Manifest, Moment, Record, Value, Verdict, freshness, record_of,
};

/// A feed and where it lies.
pub(super) struct Feed {
    /// The province's root, which people may leave out of a code.
    pub(super) root: String,
    id: String,
    /// Address of the feed's folder, ending in `/`.
    address: String,
}

/// What a lookup found.
pub(super) enum Outcome {
    Found { record: Record, about: About },
    Missing { about: About },
    Failed(Failure),
}

/// What is said of the publication beside any answer.
pub(super) struct About {
    pub(super) as_of: Moment,
    pub(super) now: Moment,
    pub(super) freshness: Freshness,
    pub(super) sample: bool,
}

/// Why there is no answer.
#[derive(Clone, Copy)]
pub(super) enum Failure {
    Offline,
    Unavailable,
    Incomplete,
    Refused,
    Rollback,
    Equivocation,
}

impl Feed {
    pub(super) fn of(settings: &Settings) -> Option<Self> {
        let feed = settings.block.member("feed")?;
        let field = |key: &str| feed.member(key)?.text();
        if field("mode")? != "open" {
            return None;
        }
        let address = format!("{}/", settings.data.trim_end_matches('/'));
        Some(Self { root: field("root")?, id: field("id")?, address })
    }

    pub(super) async fn look_up(&self, code: &Code) -> Outcome {
        self.read(code).await.unwrap_or_else(Outcome::Failed)
    }

    async fn read(&self, code: &Code) -> Result<Outcome, Failure> {
        let text = self.file(FILE_NAME).await?.ok_or(Failure::Unavailable)?;
        let manifest = Manifest::decode(&parse(&text)?, &self.id).map_err(failed)?;
        let edition = manifest.edition(&text);
        match edition.judge(self.seen().as_ref()) {
            Verdict::Accept | Verdict::Recovered => {}
            Verdict::Rollback { .. } => return Err(Failure::Rollback),
            Verdict::Equivocation => return Err(Failure::Equivocation),
        }
        let month = self.file(&manifest.month_path(code)).await?;
        let record = match month {
            Some(month) => record_of(&parse(&month)?, code).map_err(failed)?,
            None => None,
        };
        self.remember(&edition);
        let now = Moment((js_sys::Date::now() / 1000.0) as i64);
        let about =
            About { as_of: manifest.as_of, now, freshness: freshness(&manifest.term(), now), sample: manifest.sample };
        Ok(match record {
            Some(record) => Outcome::Found { record, about },
            None => Outcome::Missing { about },
        })
    }

    async fn file(&self, path: &str) -> Result<Option<String>, Failure> {
        match fetch(&format!("{}{path}", self.address), RequestCache::NoStore, MAX_BYTES).await {
            Fetched::Bytes(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| Failure::Incomplete),
            Fetched::NotFound => Ok(None),
            Fetched::Failed => Err(Failure::Unavailable),
            Fetched::Offline => Err(Failure::Offline),
            Fetched::Broken => Err(Failure::Incomplete),
        }
    }

    fn seen(&self) -> Option<Edition> {
        Edition::decode(&storage()?.get_item(&self.key()).ok()??)
    }

    /// Best effort: without storage, or with a full one, every visit is the first.
    fn remember(&self, edition: &Edition) {
        if let Some(storage) = storage() {
            let _ = storage.set_item(&self.key(), &edition.encode());
        }
    }

    fn key(&self) -> String {
        format!("motcua-feed-{}", self.id)
    }
}

/// The browser's storage where there is one. `LocalStorage::raw` throws where storage is denied, so that is asked
/// first.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}

/// A host's page in place of a file, and a file that was cut off, both fail to parse.
fn parse(text: &str) -> Result<Json, Failure> {
    Json::parse(text).ok_or(Failure::Incomplete)
}

fn failed(error: FeedError) -> Failure {
    match error {
        FeedError::NotJson | FeedError::TooLarge => Failure::Incomplete,
        FeedError::Field(_) | FeedError::Format | FeedError::OtherFeed => Failure::Refused,
    }
}
