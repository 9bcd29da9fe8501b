//! The opener of open feeds: code → manifest, month, record, each checked before the next is asked for; told as JSON.
//! The page talks to it as to the opener of sealed feeds.

use wasm_bindgen::prelude::wasm_bindgen;

use super::fetched;
use super::json::Json;
use crate::dossier::Code;
use crate::feed::{Edition, FILE_NAME, FeedError, MAX_BYTES, Manifest, Moment, Record, Verdict, freshness, record_of};
use crate::prelude::*;
use crate::sealed::{Case, Fetched, Reason, Request, Told, files_json};

/// A lookup under way.
#[wasm_bindgen]
pub struct Opener {
    feed: String,
    code: Code,
    seen: Option<Edition>,
    now: Moment,
    /// The file that was asked for.
    file: Option<Fetched>,
    /// What has been read, once it has been.
    manifest: Option<Box<(Manifest, Edition)>>,
    /// What it says next.
    word: String,
}

#[wasm_bindgen]
impl Opener {
    /// Begins a lookup. `asked` has four words with a blank between them: the feed, and what `find_code` made of what was
    /// typed: code, agency and month. `seen` is what was stored of the feed, `now` in seconds since 1970.
    #[wasm_bindgen(skip_jsdoc)]
    pub fn begin(asked: &str, seen: &str, now: f64) -> Option<Self> {
        let mut words = asked.split(' ').map(str::to_owned);
        Some(Self {
            feed: words.next()?,
            code: Code::from_parts(words.next()?, words.next()?, words.next()?.parse().ok()?),
            seen: Edition::decode(seen),
            now: Moment(now as i64),
            file: None,
            manifest: None,
            word: request(FILE_NAME.to_owned()),
        })
    }

    /// What it says: the file that it needs, or how the lookup ended.
    #[wasm_bindgen(skip_jsdoc)]
    pub fn word(&mut self) -> String {
        core::mem::take(&mut self.word)
    }

    /// Takes what came of the file that was asked for.
    #[wasm_bindgen(skip_jsdoc)]
    pub fn take_file(&mut self, kind: u8, bytes: Vec<u8>) {
        self.file = Some(fetched(kind, bytes));
    }

    /// There is nothing to derive.
    #[wasm_bindgen(skip_jsdoc)]
    pub fn derive(&mut self) {}

    /// Goes on when the file has been taken.
    #[wasm_bindgen(skip_jsdoc)]
    pub fn go_on(&mut self) {
        self.word = self.next().unwrap_or_else(Reason::json);
    }
}

impl Opener {
    fn next(&mut self) -> Result<String, Reason> {
        let text = text(self.file.take())?;
        let Some(known) = &self.manifest else {
            let text = text.ok_or(Reason::Unavailable)?;
            let manifest = Manifest::decode(&parse(&text)?, &self.feed).map_err(failed)?;
            let edition = manifest.edition(&text);
            match edition.judge(self.seen.as_ref()) {
                Verdict::Accept | Verdict::Recovered => {}
                Verdict::Rollback { .. } => return Err(Reason::Rollback),
                Verdict::Equivocation => return Err(Reason::Equivocation),
            }
            let month = manifest.month_path(&self.code);
            self.manifest = Some(Box::new((manifest, edition)));
            return Ok(request(month));
        };
        let (manifest, edition) = &**known;
        let record = match text {
            Some(month) => record_of(&parse(&month)?, &self.code).map_err(failed)?,
            None => None,
        };
        let told = Told {
            case: record.map(case),
            as_of: manifest.as_of,
            freshness: freshness(&manifest.term(), self.now),
            sample: manifest.sample,
            is_old_copy: false,
            offered: Vec::new(),
            is_tried: false,
            remember: edition.encode(),
        };
        Ok(told.json())
    }
}

fn case(record: Record) -> Case {
    let mut case = Case::of_class(record.status.class(), record.due);
    (case.status, case.updated) = (Some(record.status), record.updated);
    case
}

/// None of the files is an object: months change under the same name.
fn request(path: String) -> String {
    files_json(&[Request { mirror: 0, path, limit: MAX_BYTES, is_object: false }])
}

fn text(file: Option<Fetched>) -> Result<Option<String>, Reason> {
    match file.unwrap_or(Fetched::Offline) {
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
