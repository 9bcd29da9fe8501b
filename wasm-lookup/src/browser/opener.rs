//! The opener: code and second secret of a slip → a record of a sealed feed, as JSON.
//!
//! It holds everything secret-bearing and slow of a sealed lookup, and neither the network nor the page: it runs in a
//! worker of its own, which is ended after each lookup, because memory that a derivation took is never given back. It
//! asks for files, the page's script fetches them, until there is an answer.
//!
//! ```text
//! begin ─▶ {"files":[…]} ─▶ take_file … go_on ─▶ {"files":[…]} … ─▶ {"asof":…} or {"refused":…}
//!   └─ derive, while the files are fetched
//! ```

use wasm_bindgen::prelude::wasm_bindgen;

use super::fetched;
use crate::feed::{Edition, Moment};
use crate::prelude::*;
use crate::sealed::{
    Ask, Derivation, Deriver, Fetched, Key, Lookup, Next, Reason, Reply, Told, files_json, read_asked,
};

/// A lookup under way.
#[wasm_bindgen]
pub struct Opener {
    lookup: Option<Box<Lookup>>,
    files: Vec<Fetched>,
    /// Derivations that were asked for and not yet made.
    waiting: Vec<Derivation>,
    keys: Vec<Option<Key>>,
    /// What it says next.
    word: String,
}

#[wasm_bindgen]
impl Opener {
    /// Begins a lookup; none for settings that no feed can have. `asked` is read by [`read_asked`], out of what
    /// `find_code` and `check_secret` made of what was typed; `seen` is what was stored of the feed; `now` in seconds since
    /// 1970.
    #[wasm_bindgen(skip_jsdoc)]
    pub fn begin(asked: &str, seen: &str, now: f64) -> Option<Self> {
        let (reader, question) = read_asked(asked)?;
        let (lookup, ask) = Lookup::start(reader, question, Edition::decode(seen), Moment(now as i64));
        Some(Self {
            lookup: Some(lookup),
            files: Vec::new(),
            waiting: ask.derivations,
            keys: Vec::new(),
            word: files_json(&ask.files),
        })
    }

    /// What it says: the files that it needs, or how the lookup ended.
    #[wasm_bindgen(skip_jsdoc)]
    pub fn word(&mut self) -> String {
        core::mem::take(&mut self.word)
    }

    /// Takes what came of a file, in the order in which they were asked for; `kind` as in [`fetched`].
    #[wasm_bindgen(skip_jsdoc)]
    pub fn take_file(&mut self, kind: u8, bytes: Vec<u8>) {
        self.files.push(fetched(kind, bytes));
    }

    /// Makes the derivations that are wanted. Slow: to be called while files are fetched.
    #[wasm_bindgen(skip_jsdoc)]
    pub fn derive(&mut self) {
        let mut deriver = Deriver::default();
        for derivation in self.waiting.drain(..) {
            self.keys.push(deriver.run(&derivation));
        }
    }

    /// Goes on when all files have been taken.
    #[wasm_bindgen(skip_jsdoc)]
    pub fn go_on(&mut self) {
        self.derive();
        let reply = Reply { files: core::mem::take(&mut self.files), keys: core::mem::take(&mut self.keys) };
        let Some(lookup) = self.lookup.take() else { return };
        self.word = match lookup.next(reply) {
            Next::Ask(lookup, Ask { files, derivations }) => {
                (self.lookup, self.waiting) = (Some(lookup), derivations);
                files_json(&files)
            }
            Next::Done(Ok(answer)) => Told::of(&answer).json(),
            Next::Done(Err(refusal)) => Reason::of(&refusal).json(),
        };
    }
}
