//! Guides, articles and offices → an index; a query → the entries it means, best first.
//!
//! The generator writes the index from its model with [`write_index`]; the browser and the command line read it with
//! [`Index::read`] and ask it with [`Index::search`]. Query and entries go through the one tokenizer of
//! [`crate::text`], so the three cannot drift apart.
//!
//! # Format, version 1
//!
//! Numbers are unsigned LEB128 varints, texts are UTF-8 behind their length, lists stand behind their count.
//!
//! ```text
//! index    = "MCSI" version:u8 entries terms checksum        checksum: FNV-1a of all before it, 8 bytes, little-endian
//! entry    = kind:u8 id number+1 (0: none) codes title summary field url names
//! names    = list of name lengths in words; the first is the title's; has_official:u8 (1: the last is the official name)
//! term     = shared:number suffix variants                    terms ascend; `shared` bytes are those of the term before
//! variant  = exact (empty: same as the term) size:number postings       size: bytes of the postings
//! posting  = entry distance from the one before (first: from 0, so ids ascend), flags:u8, then by flags:
//!            1 list of places in names (distances), 2 / 4 / 8 count in details / summary / body
//! place    = name × 256 + word (words beyond 255 share the last place)
//! ```

mod bytes;
mod entry;
mod query;
mod rank;
mod read;
mod spelling;
mod weights;
mod write;

pub use entry::{Answer, Entry, Hit, Kind, Options};
pub use read::{Index, IndexError};
pub use write::write_index;

#[cfg(test)]
mod tests;
