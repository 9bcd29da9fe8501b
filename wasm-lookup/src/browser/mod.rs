//! What runs in the page: answers for the theme's scripts, and nothing of the page itself. A script writes lists and
//! forms in a third fewer bytes than the same would take in these modules.

#[cfg(feature = "days")]
mod days;
#[cfg(feature = "open")]
mod json;
#[cfg(feature = "lookup")]
mod lookup;
#[cfg(feature = "lookup")]
mod memory;
#[cfg(feature = "open")]
mod open;
#[cfg(feature = "opener")]
mod opener;
#[cfg(feature = "search")]
mod search;

#[cfg(feature = "days")]
pub use days::{due, working_days_between};
#[cfg(feature = "lookup")]
pub use lookup::{check_secret, find_code, group_digits, timing};
#[cfg(feature = "lookup")]
pub use memory::{remember, remembered};
#[cfg(feature = "opener")]
pub use opener::Opener;
#[cfg(feature = "search")]
pub use search::{add_file, ask_index, nearest_words, open_index};

/// What came of a file: `kind` is 0 for its bytes, 1 where there is none, 2 where it is too long, 3 for any other answer,
/// 4 for no answer at all.
#[cfg(any(feature = "open", feature = "opener"))]
fn fetched(kind: u8, bytes: alloc::vec::Vec<u8>) -> crate::sealed::Fetched {
    use crate::sealed::Fetched;
    match kind {
        0 => Fetched::Bytes(bytes),
        1 => Fetched::NotFound,
        2 => Fetched::TooLong,
        3 => Fetched::Failed,
        _ => Fetched::Offline,
    }
}

/// An eighth of the standard one's size: the module lives for one page and has few things in memory.
#[cfg(any(feature = "lookup", feature = "open", feature = "opener"))]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

/// A trap is all that a page needs to know of a panic.
#[cfg(any(feature = "open", feature = "opener"))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
