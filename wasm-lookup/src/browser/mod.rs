//! What runs in the page: settings and elements of the page → answers written into it.
//!
//! The module of a page is started by the theme's loader with the text of the page's data block. It writes text nodes
//! only, never markup, and touches nothing but the elements that the page names for it. When it cannot start it says
//! so to the loader, and the page stays as it is without scripts.

mod elements;
mod json;
#[cfg(feature = "lookup")]
mod lookup;
mod network;
#[cfg(feature = "search")]
mod search;
mod settings;

#[cfg(feature = "lookup")]
pub use lookup::start_lookup;
#[cfg(feature = "search")]
pub use search::start_search;
