//! A parsed JSON value as the decoders see it, and what can be wrong with a file.

use crate::prelude::*;

/// JSON as the decoders need it. Members are looked up among an object's own keys only, so that `constructor` is as
/// absent from an empty object in the browser as it is elsewhere.
pub trait Value: Sized {
    /// A member of an object.
    fn member(&self, key: &str) -> Option<Self>;
    /// The keys of an object; none for anything else.
    fn keys(&self) -> Vec<String>;
    /// The text of a string.
    fn text(&self) -> Option<String>;
    /// A number.
    fn number(&self) -> Option<f64>;
    /// True or false.
    fn truth(&self) -> Option<bool>;
}

/// Why a file of a feed is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedError {
    /// Not JSON: cut off, or a page of the host in place of the file.
    NotJson,
    /// More bytes than any file of a feed has.
    TooLarge,
    /// A field is missing or has a value that it cannot have.
    Field(&'static str),
    /// Another mode, or a later version of the format.
    Format,
    /// The feed of somebody else.
    OtherFeed,
}

/// A whole number that JSON can hold exactly, within bounds.
pub(super) fn whole<V: Value>(value: &V, key: &'static str, most: u64) -> Result<u64, FeedError> {
    let number = value.member(key).and_then(|found| found.number()).ok_or(FeedError::Field(key))?;
    // Both bounds are exact in a float, and the comparison refuses NaN.
    let is_whole = number >= 0.0 && number <= most as f64 && number as u64 as f64 == number;
    if is_whole { Ok(number as u64) } else { Err(FeedError::Field(key)) }
}

/// A text field.
pub(super) fn text<V: Value>(value: &V, key: &'static str) -> Result<String, FeedError> {
    value.member(key).and_then(|found| found.text()).ok_or(FeedError::Field(key))
}
