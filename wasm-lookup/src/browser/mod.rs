//! What runs in the page.
//!
//! The modules `search` and `days` only answer what a script of the theme asks. The module `lookup` is started by the
//! theme's loader with the text of the page's data block. It writes text nodes only, never markup, and touches nothing
//! but the elements that the page names for it. When a module cannot start it says so to the script, and the page
//! stays as it is without scripts.

#[cfg(feature = "days")]
mod days;
#[cfg(feature = "lookup")]
mod elements;
#[cfg(feature = "lookup")]
mod json;
#[cfg(feature = "lookup")]
mod lookup;
#[cfg(feature = "lookup")]
mod network;
#[cfg(feature = "opener")]
mod opener;
#[cfg(feature = "search")]
mod search;
#[cfg(feature = "lookup")]
mod settings;

#[cfg(feature = "days")]
pub use days::{due, working_days_between};
#[cfg(feature = "lookup")]
pub use lookup::start_lookup;
#[cfg(feature = "opener")]
pub use opener::{derive, take};
#[cfg(feature = "search")]
pub use search::{add_file, ask_index, nearest_words, open_index};

/// An eighth of the standard one's size: both modules live for one page and have few things in memory.
#[cfg(any(feature = "lookup", feature = "opener"))]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());
