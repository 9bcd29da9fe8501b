//! What runs in the page: settings and elements of the page → answers written into it.
//!
//! The module of a page is started by the theme's loader with the text of the page's data block. It writes text nodes
//! only, never markup, and touches nothing but the elements that the page names for it. When it cannot start it says
//! so to the loader, and the page stays as it is without scripts. The module `days` only
//! answers what a script of the page asks.

#[cfg(feature = "days")]
mod days;
#[cfg(feature = "browser")]
mod elements;
#[cfg(feature = "browser")]
mod json;
#[cfg(feature = "lookup")]
mod lookup;
#[cfg(feature = "lookup")]
mod network;
#[cfg(feature = "search")]
mod search;
#[cfg(feature = "browser")]
mod settings;

#[cfg(feature = "days")]
pub use days::{due, working_days_between};
#[cfg(feature = "lookup")]
pub use lookup::start_lookup;
#[cfg(feature = "search")]
pub use search::start_search;
