//! Everything that runs in the browser, and every format that the writer and the reader share.
//!
//! Without features this is a plain library with no dependencies: the generator uses it to write what the browser
//! reads. `sealed` adds the sealed status feed, `native` what writes it. The features `search`, `lookup`, `opener` and `days` add the browser modules, each compiled to WebAssembly of its
//! own.

#[cfg(all(target_arch = "wasm32", any(feature = "days", feature = "search", feature = "lookup", feature = "opener")))]
pub mod browser;
pub mod days;
pub mod dossier;
pub mod feed;
#[cfg(feature = "sealed")]
pub mod sealed;
pub mod search;
pub mod status;
pub mod text;
