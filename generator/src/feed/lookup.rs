//! A code and a feed in a folder → its record, by the steps that the page takes.

use std::path::Path;

use motcua_lookup::dossier::Code;
use motcua_lookup::feed::{FILE_NAME, FeedError, Freshness, Manifest, Moment, Record, freshness, record_of};

use super::error::FeedFault;
use super::open::read_json;

/// What a lookup found.
#[derive(Debug)]
pub(crate) enum Lookup {
    /// The record of the code, the time of the data, and what to say about their age.
    Found { code: Code, record: Record, as_of: Moment, freshness: Freshness },
    /// The feed has no record of the code.
    Missing { code: Code, as_of: Moment, freshness: Freshness },
    /// The text is no code.
    NoCode,
    /// The feed cannot be relied on.
    Refused(FeedFault),
}

/// Looks a code up in the folder of a feed, or in a folder that holds what is served of one. `root` may be left out in
/// front of the code.
pub(crate) fn lookup(folder: &Path, feed: &str, root: &str, typed: &str, now: i64) -> Lookup {
    match Code::find(typed, root) {
        Ok(code) => read(folder, feed, code, Moment(now)).unwrap_or_else(Lookup::Refused),
        Err(_) => Lookup::NoCode,
    }
}

fn read(folder: &Path, feed: &str, code: Code, now: Moment) -> Result<Lookup, FeedFault> {
    let public = folder.join("public");
    let folder = if public.is_dir() { public.as_path() } else { folder };
    let damaged = |path: &Path, error| FeedFault::Damaged { path: path.to_owned(), error };
    let path = folder.join(FILE_NAME);
    let json = read_json(&path)?.ok_or_else(|| damaged(&path, FeedError::NotJson))?;
    let manifest = Manifest::decode(&&json, feed).map_err(|error| damaged(&path, error))?;
    let path = folder.join(manifest.month_path(&code));
    let record = match read_json(&path)? {
        Some(month) => record_of(&&month, &code).map_err(|error| damaged(&path, error))?,
        None => None,
    };
    let (as_of, freshness) = (manifest.as_of, freshness(&manifest.term(), now));
    Ok(match record {
        Some(record) => Lookup::Found { code, record, as_of, freshness },
        None => Lookup::Missing { code, as_of, freshness },
    })
}
