//! Files over the network, with a limit on their size.

use gloo_net::http::{Request, Response};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, RequestCache};

/// What came of asking for a file.
#[derive(Debug)]
pub(super) enum Fetched {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// The host says that there is no such file.
    NotFound,
    /// The host gave another answer.
    Failed,
    /// No answer at all.
    Offline,
    /// The answer is longer than it may be, or broke off.
    Broken,
}

/// Fetches a file. A body that grows over the limit is not read on.
pub(super) async fn fetch(url: &str, cache: RequestCache, limit: usize) -> Fetched {
    let Ok(response) = Request::get(url).cache(cache).send().await else { return Fetched::Offline };
    match response.status() {
        200 => body(&response, limit).await.map_or(Fetched::Broken, Fetched::Bytes),
        404 | 410 => Fetched::NotFound,
        _ => Fetched::Failed,
    }
}

async fn body(response: &Response, limit: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let Some(stream) = response.body() else { return Some(bytes) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        let chunk = JsFuture::from(reader.read()).await.ok()?;
        let part = |key: &str| Reflect::get(&chunk, &JsValue::from_str(key)).ok();
        if part("done")?.is_truthy() {
            return Some(bytes);
        }
        let value: Uint8Array = part("value")?.dyn_into().ok()?;
        let start = bytes.len();
        if start + value.length() as usize > limit {
            // What is left of the body is of no interest, nor is the end of its reading.
            let _ = reader.cancel();
            return None;
        }
        bytes.resize(start + value.length() as usize, 0);
        value.copy_to(bytes.get_mut(start..)?);
    }
}
