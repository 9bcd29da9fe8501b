//! Open mode: code → manifest, month, record, each checked before the next is asked for.

use web_sys::RequestCache;

use super::super::json::Json;
use super::super::network::Fetching;
use super::memory;
use crate::dossier::Code;
use crate::feed::{FILE_NAME, FeedError, MAX_BYTES, Manifest, Moment, Record, Verdict, freshness, record_of};
use crate::sealed::{Case, Fetched, Reason, Told};

/// Looks a code up in the feed `id` at an address that ends in `/`.
pub(super) async fn look_up(id: &str, address: &str, code: &Code, now: Moment) -> Result<Told, Reason> {
    let text = file(address, FILE_NAME).await?.ok_or(Reason::Unavailable)?;
    let manifest = Manifest::decode(&parse(&text)?, id).map_err(failed)?;
    let edition = manifest.edition(&text);
    match edition.judge(memory::edition(id).as_ref()) {
        Verdict::Accept | Verdict::Recovered => {}
        Verdict::Rollback { .. } => return Err(Reason::Rollback),
        Verdict::Equivocation => return Err(Reason::Equivocation),
    }
    let month = file(address, &manifest.month_path(code)).await?;
    let record = match month {
        Some(month) => record_of(&parse(&month)?, code).map_err(failed)?,
        None => None,
    };
    Ok(Told {
        case: record.map(case),
        as_of: manifest.as_of,
        freshness: freshness(&manifest.term(), now),
        sample: manifest.sample,
        is_old_copy: false,
        offered: Vec::new(),
        tried: Vec::new(),
        remember: edition.encode(),
    })
}

fn case(record: Record) -> Case {
    let mut case = Case::of_class(record.status.class(), record.due);
    (case.status, case.updated) = (Some(record.status), record.updated);
    case
}

async fn file(address: &str, path: &str) -> Result<Option<String>, Reason> {
    let fetching = Fetching::start(&format!("{address}{path}"), RequestCache::NoStore);
    match fetching.finish(MAX_BYTES).await {
        Fetched::Bytes(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| Reason::Incomplete),
        Fetched::NotFound => Ok(None),
        Fetched::Failed => Err(Reason::Unavailable),
        Fetched::Offline => Err(Reason::Offline),
        Fetched::TooLong => Err(Reason::Incomplete),
    }
}

/// A host's page in place of a file, and a file that was cut off, both fail to parse.
fn parse(text: &str) -> Result<Json, Reason> {
    Json::parse(text).ok_or(Reason::Incomplete)
}

fn failed(error: FeedError) -> Reason {
    match error {
        FeedError::NotJson | FeedError::TooLarge => Reason::Incomplete,
        FeedError::Field(_) | FeedError::Format | FeedError::OtherFeed => Reason::Damaged,
    }
}
