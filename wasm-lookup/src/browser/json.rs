//! JSON by the browser's own parser.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::feed::Value;
use crate::prelude::*;

/// A value that came out of `JSON.parse`.
#[derive(Debug, Clone)]
pub(super) struct Json(JsValue);

impl Json {
    pub(super) fn parse(text: &str) -> Option<Self> {
        js_sys::JSON::parse(text).ok().map(Self)
    }

    /// The elements of an array; none for anything else.
    pub(super) fn items(&self) -> impl Iterator<Item = Self> {
        let array = self.0.dyn_ref::<js_sys::Array>().cloned().unwrap_or_default();
        (0..array.length()).map(move |at| Self(array.get(at)))
    }
}

impl Value for Json {
    fn member(&self, key: &str) -> Option<Self> {
        let (object, key) = (self.0.dyn_ref::<Object>()?, JsValue::from_str(key));
        let own = Reflect::get_own_property_descriptor(object, &key).ok()?;
        if own.is_undefined() {
            return None;
        }
        Reflect::get(object, &key).ok().map(Self)
    }

    fn keys(&self) -> Vec<String> {
        let keys = self.0.dyn_ref::<Object>().map(Object::keys);
        keys.map(|keys| keys.iter().filter_map(|key| key.as_string()).collect()).unwrap_or_default()
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn truth(&self) -> Option<bool> {
        self.0.as_bool()
    }
}
