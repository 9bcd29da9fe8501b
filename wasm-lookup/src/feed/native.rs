//! JSON through `serde_json`, for programs.

use serde_json::Value as Json;

use super::{FeedError, MAX_BYTES, Value};

/// Parses a file of a feed.
pub fn parse(bytes: &[u8]) -> Result<Json, FeedError> {
    if bytes.len() > MAX_BYTES {
        return Err(FeedError::TooLarge);
    }
    serde_json::from_slice(bytes).map_err(|_| FeedError::NotJson)
}

impl Value for &Json {
    fn member(&self, key: &str) -> Option<Self> {
        self.as_object()?.get(key)
    }

    fn keys(&self) -> Vec<String> {
        self.as_object().map(|object| object.keys().cloned().collect()).unwrap_or_default()
    }

    fn text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn truth(&self) -> Option<bool> {
        self.as_bool()
    }
}
