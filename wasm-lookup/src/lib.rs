//! Everything that runs in the browser, and every format that the writer and the reader share.
//!
//! Without features this is a plain library with no dependencies: the generator uses it to write what the browser
//! reads. `sealed` adds the sealed status feed, `native` what writes it. The features
//! `search`, `lookup`, `opener`, `open` and `days` add the browser modules, each compiled to WebAssembly of its own.

#![cfg_attr(all(target_arch = "wasm32", any(feature = "open", feature = "opener")), no_std)]

extern crate alloc;

#[cfg(all(
    target_arch = "wasm32",
    any(feature = "days", feature = "search", feature = "lookup", feature = "opener", feature = "open")
))]
pub mod browser;
pub mod days;
pub mod dossier;
pub mod feed;
mod json;
mod prelude;
#[cfg(feature = "sealed")]
pub mod sealed;
// It needs the standard library.
#[cfg(not(all(target_arch = "wasm32", any(feature = "open", feature = "opener"))))]
pub mod search;
pub mod status;
pub mod text;
