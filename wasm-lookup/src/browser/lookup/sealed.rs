//! Sealed mode: the opener asks for files, the page fetches them, until there is an answer.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestCache;

use super::feeds::{Feed, Sealed};
use super::memory;
use crate::browser::network::Fetching;
use crate::dossier::{Code, Factor, Secret};
use crate::feed::Moment;
use crate::sealed::{Reason, Request, Source, Start, Told, Word, encode_reply};

#[wasm_bindgen]
extern "C" {
    /// Fetches and starts the opener.
    #[wasm_bindgen(js_namespace = motcuaOpener)]
    pub(super) fn prepare(script: &str, wasm: &str);

    /// Tells the opener something; gives what it says.
    #[wasm_bindgen(js_namespace = motcuaOpener, js_name = ask)]
    fn ask_opener(message: Uint8Array) -> Promise;

    /// Ends the opener, with all that it has in memory.
    #[wasm_bindgen(js_namespace = motcuaOpener)]
    pub(super) fn end();
}

/// What a person holds in hand.
pub(super) struct Question {
    pub(super) code: Code,
    pub(super) secret: Secret,
    pub(super) factors: Vec<Factor>,
}

/// Looks a question up. `Err(None)`: the opener does not run here, or was ended.
pub(super) async fn look_up(
    feed: &Feed,
    sealed: &Sealed,
    question: &Question,
    now: Moment,
) -> Result<Told, Option<Reason>> {
    let is_folder =
        web_sys::window().and_then(|window| window.location().protocol().ok()).is_some_and(|p| p == "file:");
    let start = Start {
        feed: sealed.id,
        roots: &sealed.roots,
        threshold: sealed.threshold,
        mirrors: u8::try_from(feed.addresses.len()).unwrap_or(u8::MAX),
        source: if is_folder { Source::Copy } else { Source::Network },
        code: &question.code,
        secret: &question.secret,
        factors: &question.factors,
        seen: &memory::stored(&feed.id),
        now,
    };
    let mut message = start.encode();
    let mut asked = Vec::new();
    loop {
        let word =
            JsFuture::from(ask_opener(Uint8Array::from(message.as_slice()))).await.map_err(|error| broken(&error))?;
        match Word::decode(&Uint8Array::new(&word).to_vec()).ok_or(None)? {
            Word::Ask(requests) => message = fetch(feed, requests, &mut asked).await,
            Word::Answer(told) => return Ok(*told),
            Word::Refusal(reason) => return Err(Some(reason)),
        }
    }
}

/// Why there is no opener.
fn broken(error: &JsValue) -> Option<Reason> {
    (*error == "offline").then_some(Reason::Offline)
}

/// Fetches all files at once. An object that is asked for again was not what it should be: no cache is asked then.
async fn fetch(feed: &Feed, requests: Vec<Request>, asked: &mut Vec<String>) -> Vec<u8> {
    let mut fetching = Vec::new();
    for request in &requests {
        let url = [feed.addresses.get(request.mirror).map_or("", String::as_str), &request.path].concat();
        let cache = match request.is_object {
            false => RequestCache::NoStore,
            true if asked.contains(&url) => RequestCache::Reload,
            true => RequestCache::Default,
        };
        fetching.push((Fetching::start(&url, cache), request.limit));
        asked.push(url);
    }
    let mut files = Vec::new();
    for (file, limit) in fetching {
        files.push(file.finish(limit).await);
    }
    encode_reply(&files)
}
