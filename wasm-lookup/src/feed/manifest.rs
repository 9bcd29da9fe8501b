//! `open.json`: which publication this is, how old, and where its months lie.

use super::value::{text, whole};
use super::{Edition, FeedError, Moment, Term, Value};
use crate::dossier::Code;
use crate::prelude::*;

/// The name of the manifest, in the root of a feed.
pub const FILE_NAME: &str = "open.json";
/// No file of a feed is larger.
pub const MAX_BYTES: usize = 1024 * 1024;
/// Where months lie, unless a manifest says otherwise.
pub const PATH: &str = "open/{agency}/{yymm}.json";

/// The largest whole number that every JSON reader keeps exactly.
const MAX_VERSION: u64 = (1 << 53) - 1;

/// A publication of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// Whose feed it is (`H56`).
    pub feed: String,
    /// Whether the records are made up: a sample feed says so with every answer.
    pub sample: bool,
    /// Grows by one with every publication.
    pub version: u64,
    /// When it was published.
    pub created: Moment,
    /// Until when it may be relied on.
    pub expires: Moment,
    /// When the data were exported: the age that people are told.
    pub as_of: Moment,
    /// Seconds between exports.
    pub cadence: u32,
    /// Path of a month below the root of the feed, with `{agency}` and `{yymm}`.
    pub path: String,
}

impl Manifest {
    /// Reads a manifest and refuses one of another feed, mode or version of the format.
    pub fn decode<V: Value>(value: &V, feed: &str) -> Result<Self, FeedError> {
        if text(value, "mode")? != "open" || whole(value, "v", u64::from(u32::MAX))? != 1 {
            return Err(FeedError::Format);
        }
        if text(value, "feed")? != feed {
            return Err(FeedError::OtherFeed);
        }
        let path = text(value, "path")?;
        if !is_safe_path(&path) {
            return Err(FeedError::Field("path"));
        }
        let cadence = whole(value, "cadence", u64::from(u32::MAX))?;
        Ok(Self {
            feed: feed.to_owned(),
            sample: value.member("sample").is_some_and(|sample| sample.truth() != Some(false)),
            version: whole(value, "version", MAX_VERSION)?,
            created: moment(value, "created")?,
            expires: moment(value, "expires")?,
            as_of: moment(value, "as_of")?,
            cadence: u32::try_from(cadence).map_err(|_| FeedError::Field("cadence"))?,
            path,
        })
    }

    /// The bytes of `open.json`.
    pub fn encode(&self) -> String {
        let sample = if self.sample { "\"sample\":true," } else { "" };
        format!(
            "{{\"mode\":\"open\",\"v\":1,\"feed\":\"{}\",{sample}\"version\":{},\"created\":\"{}\",\"expires\":\"{}\",\
             \"as_of\":\"{}\",\"cadence\":{},\"path\":\"{}\"}}\n",
            self.feed, self.version, self.created, self.expires, self.as_of, self.cadence, self.path
        )
    }

    /// What its freshness is judged by.
    pub fn term(&self) -> Term {
        Term { created: self.created, expires: self.expires, as_of: self.as_of, cadence: self.cadence }
    }

    /// What a reader remembers of it, with its text as it was read.
    pub fn edition(&self, text: &str) -> Edition {
        Edition { key_epoch: 0, keys_version: 0, version: self.version, letter: text.to_owned() }
    }

    /// The file that holds a code if any does, relative to the root of the feed. It tells the host agency and month of
    /// the code, and is the same whether or not the code exists.
    pub fn month_path(&self, code: &Code) -> String {
        let mut path = String::new();
        for (at, part) in self.path.split(['{', '}']).enumerate() {
            match part {
                "agency" if at % 2 == 1 => path.push_str(code.agency()),
                "yymm" if at % 2 == 1 => {
                    let yymm = code.yymm();
                    path.extend([1000, 100, 10, 1].map(|place| char::from(b'0' + (yymm / place % 10) as u8)));
                }
                other => path.push_str(other),
            }
        }
        path
    }
}

fn moment<V: Value>(value: &V, key: &'static str) -> Result<Moment, FeedError> {
    Moment::parse(&text(value, key)?).ok_or(FeedError::Field(key))
}

/// A relative path to a JSON file that stays below the root of the feed and names both parts once.
fn is_safe_path(path: &str) -> bool {
    let known = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_');
    if !path.bytes().filter(|byte| matches!(byte, b'{' | b'}')).eq(*b"{}{}") {
        return false;
    }
    let (mut agencies, mut months, mut plain) = (0, 0, String::new());
    for (at, part) in path.split(['{', '}']).enumerate() {
        match part {
            "agency" if at % 2 == 1 => agencies += 1,
            "yymm" if at % 2 == 1 => months += 1,
            _ if at % 2 == 1 => return false,
            other => plain.push_str(other),
        }
        // Something stands in the place of a name, so that no part of the path is empty or begins with a dot by it.
        if at % 2 == 1 {
            plain.push('0');
        }
    }
    let parts_stay = plain.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    (agencies, months) == (1, 1)
        && parts_stay
        && path.len() <= 120
        && plain.ends_with(".json")
        && plain.bytes().all(known)
}
