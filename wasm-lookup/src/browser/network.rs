//! Files over the network, with a limit on their size.

use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, RequestCache, RequestInit, Response};

use crate::sealed::Fetched;

/// A file that is on its way.
pub(super) struct Fetching(Option<Promise>);

impl Fetching {
    /// Asks for a file. It comes while others are waited for.
    pub(super) fn start(url: &str, cache: RequestCache) -> Self {
        let init = RequestInit::new();
        init.set_cache(cache);
        Self(web_sys::window().map(|window| window.fetch_with_str_and_init(url, &init)))
    }

    /// What came of it. A body that grows over the limit is not read on.
    pub(super) async fn finish(self, limit: usize) -> Fetched {
        let Some(promise) = self.0 else { return Fetched::Offline };
        let Ok(response) = JsFuture::from(promise).await else { return Fetched::Offline };
        let response: Response = response.unchecked_into();
        match response.status() {
            200 => body(&response, limit).await.unwrap_or(Fetched::Failed),
            404 | 410 => Fetched::NotFound,
            _ => Fetched::Failed,
        }
    }
}

/// `None`: it broke off.
async fn body(response: &Response, limit: usize) -> Option<Fetched> {
    let mut bytes = Vec::new();
    let Some(stream) = response.body() else { return Some(Fetched::Bytes(bytes)) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        let chunk = JsFuture::from(reader.read()).await.ok()?;
        let part = |key: &str| Reflect::get(&chunk, &JsValue::from_str(key)).ok();
        if part("done")?.is_truthy() {
            return Some(Fetched::Bytes(bytes));
        }
        let value: Uint8Array = part("value")?.dyn_into().ok()?;
        let start = bytes.len();
        if start + value.length() as usize > limit {
            // What is left of the body is of no interest, nor is the end of its reading.
            let _ = reader.cancel();
            return Some(Fetched::TooLong);
        }
        bytes.resize(start + value.length() as usize, 0);
        value.copy_to(bytes.get_mut(start..)?);
    }
}
