//! What the standard library's prelude has and `core`'s has not.
//!
//! The openers of the lookup page are built without the standard library: its way of saying why a program panicked would
//! be a fifth of them, and nobody reads it there.

pub(crate) use alloc::borrow::ToOwned;
#[cfg(feature = "sealed")]
pub(crate) use alloc::boxed::Box;
pub(crate) use alloc::format;
pub(crate) use alloc::string::{String, ToString};
pub(crate) use alloc::vec::Vec;
