//! The index in the page: the files of an index as they come → answers for the theme's script, which shows them.
//!
//! Nothing of the page is touched here. What goes over to the script is text in JSON: the script writes lists in a
//! tenth of the bytes that the same would take in this module.

use std::cell::RefCell;

use crate::search::{Index, Options, Step, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    /// A page has one index.
    static INDEX: RefCell<Option<Index>> = const { RefCell::new(None) };
}

/// Opens the index with its head. Returns what can be filtered by; see [`json::filters`].
#[wasm_bindgen]
pub fn open_index(head: &[u8]) -> Result<String, JsValue> {
    let index = Index::open(head).map_err(|_| JsValue::from_str("index"))?;
    let filters = json::filters(&index);
    INDEX.set(Some(index));
    Ok(filters)
}

/// Adds a file that was asked for. One that is not as it should be counts as missing, and so does an empty one: answers
/// do without it and say so, and the next question asks for it again.
#[wasm_bindgen]
pub fn add_file(name: &str, bytes: &[u8]) {
    with_index((), |index| {
        if index.add(name, bytes).is_err() {
            index.add_missing(name);
        }
    });
}

/// Asks. `field`, `level` and `channel` are numbers of values, −1 for any; `is_new` has files tried again that could not
/// be had. Returns the files that are needed first, or the answer; see [`json::step`].
#[wasm_bindgen]
pub fn ask_index(query: &str, limit: u32, field: i32, level: i32, channel: i32, count: bool, is_new: bool) -> String {
    let value = |number: i32| usize::try_from(number).ok();
    let (field, level, channel) = (value(field), value(level), value(channel));
    let options = Options { limit: limit as usize, kind: None, field, level, channel, count };
    with_index(String::new(), |index| {
        if is_new {
            index.retry_missing();
        }
        let step: Step = index.ask(query, &options);
        json::step(&step)
    })
}

/// The words of names that come nearest to a query; empty where nothing is near.
#[wasm_bindgen]
pub fn nearest_words(query: &str) -> String {
    with_index(String::new(), |index| index.nearest(query).unwrap_or_default())
}

fn with_index<T>(otherwise: T, then: impl FnOnce(&mut Index) -> T) -> T {
    INDEX.with_borrow_mut(|index| match index {
        Some(index) => then(index),
        None => otherwise,
    })
}
