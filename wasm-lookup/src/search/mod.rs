//! Guides, articles and offices → an index in files; a query → the entries it means, best first.

mod blocks;
mod bytes;
mod entry;
mod explain;
mod format;
mod index;
mod mistakes;
mod order;
mod query;
mod rank;
mod script;
mod weights;
mod write;

pub use blocks::IndexError;
pub use entry::{Answer, Counts, Entry, Hit, Kind, MAX_CHANNELS, Options, Step, SynonymGroup};
pub use explain::{ExplainedWord, Explanation, NameClass, Named, Told};
pub use index::Index;
pub use query::Manner;
pub use script::script;
pub use write::{IndexFile, IndexFiles, write_index};

#[cfg(test)]
mod tests;
