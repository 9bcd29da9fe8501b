//! What the browser remembers, by the names that the page's script gives.
//!
//! Best effort: without storage, or with a full one, every visit is the first.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::prelude::wasm_bindgen;

/// What was stored under a name; empty where nothing is.
#[wasm_bindgen(skip_jsdoc)]
pub fn remembered(name: &str) -> String {
    storage().and_then(|storage| storage.get_item(name).ok()?).unwrap_or_default()
}

/// Stores a text under a name.
#[wasm_bindgen(skip_jsdoc)]
pub fn remember(name: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, text);
    }
}

/// The browser's storage where there is one. `LocalStorage::raw` throws where storage is denied, so that is asked
/// first.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}
