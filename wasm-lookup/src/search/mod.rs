//! Guides, events, articles and offices → an index in files; a query → the entries it means, best first.
//!
//! The generator writes the files from its model with [`write_index`]. The browser and the command line open the index
//! with its head and drive it:
//!
//! ```text
//! index = Index::open(bytes of "head")
//! loop  = match index.ask(query, &options)
//!           Step::Needs(names)   bring each file, index.add(name, bytes); index.add_missing(name) where it cannot be had
//!           Step::Answer(answer) done
//! ```
//!
//! - An answer depends on index, query and options alone, never on which files were brought before. It takes up to four
//!   rounds: words in names; words in other texts, only if the best entry lacks a word; corrections, only if it still lacks
//!   one; what the hits show. A second query brings only what it adds.
//! - Files are called `<prefix><name>.bin`, and `<prefix><name>.js` where they are carried by scripts ([`script()`]). The prefix
//!   has the edition in it, which changes with any byte of any file: files may be kept for ever.
//! - Hits carry what a result shows, and the words to be marked in title and summary as ranges of UTF-8 bytes. Filters and
//!   counts go by the numbers of [`Index::fields`], [`Index::levels`] and [`Index::channels`].
//! - Query and entries go through the one tokenizer of [`crate::text`].
//!
//! # Format, version 3
//!
//! Numbers are unsigned LEB128 varints of at most 32 bits, texts are UTF-8 behind their length, lists stand behind their
//! count. `ascending` are numbers as distances: the first as it is, each other one less the one before, less 1. A `word
//! after` another is the count of bytes it shares with that one, and the rest as a text. Entries are numbered as their results
//! stand in blocks. A key is a word without marks, a final `y` that sounds like `i` written `i`.
//!
//! ```text
//! head     = "MCSI" version:u8 edition:4 kinds fields levels channels terms names texts keys results checksum
//! edition  = FNV-1a, 32 bits, little-endian, of the head from `kinds` to `results`, then of each block in order: its name as
//!            a text, its body
//! checksum = FNV-1a, 32 bits, little-endian, of all bytes of the file before it
//! kinds    = how many entries; count ascending of events, of articles, of offices; the others are procedures
//! fields, levels, channels = lists of texts, sorted
//! terms    = count, then in columns for every key of a word in names, ascending: how many bytes it shares with the key
//!            before; how many follow; the binary logarithm of the entries that have it:u8; the bytes that follow
//! names    = how many blocks; for each term the number of its block
//! texts    = list of texts: the first key of each block
//! keys     = list of texts: the first key of each block
//! results  = how many blocks; for each how many entries it has
//!
//! block    = part:u8 number edition:4 body checksum          the file <part><number>, the number in decimal digits
//!   n        for each of its terms: list of (exact form:text entries)
//!            entries = count ascending, then in columns: occurrences less 1 by entry; by occurrence name:u8; shape:u8; place:u8
//!            shape = class × 32 + 16 if it is the last word of the name + code of the name's length
//!            class: 0 title, 1 alias, 2 official name, 3 synonym, 4 translation
//!            length codes 0–15: at most 1 2 3 4 5 6 7 8 10 12 15 19 24 31 44 words, more
//!   t        to its end: key as a word after the one before (the first after nothing), list of (exact form:text entries)
//!            entries = count ascending, then by entry: 128 in details + 64 in summary or questions + 32 in the body + level 1–31
//!   k        to its end: key as a word after the one before, entry; a key is a guide number in decimal digits or a code in
//!            lower case without its province
//!   r        by entry: guide number + 1 (0: none), field + 1 (0: none), level + 1, bits of channels, title, summary (not all of a
//!            long one), id, url
//!   f0       in columns by entry: field + 1, level + 1, bits of channels
//! ```
//!
//! Bounds: 262,143 entries, words of 40 bytes, names of 256 words (what is beyond counts as the last), 256 names an entry, 16
//! channels. A word that stands in the texts of more than an eighth of the entries, and in more than a hundred, is not
//! in `t`.

mod blocks;
mod bytes;
mod entry;
mod explain;
mod format;
mod index;
pub mod json;
mod mistakes;
mod nearest;
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
pub use script::{base64, script};
pub use write::{IndexFile, IndexFiles, write_index};

#[cfg(test)]
mod files_tests;
#[cfg(test)]
mod format_tests;
#[cfg(test)]
mod tests;
