//! A code, a secret and a feed → an answer, without input or output of its own.
//!
//! ```text
//! Lookup::start ─▶ Ask { files, derivations } ─▶ … ─▶ Next::Ask … ─▶ Next::Done(answer or refusal)
//!    1  manifest and keys of every mirror     keys against the pinned root, manifest against the keys, both against
//!                                             what was seen before; the highest valid one counts
//!    2  dictionary and indexes, derivations   each file by its hash, from the next mirror where one fails
//!    3  shards                                as many as there are parts to try, whatever is in them
//! ```
//!
//! Whoever drives it fetches what it asks for, runs the derivations in the meantime, and hands both back. A file that
//! is nowhere makes it read the manifest once more, because a publication may be under way; then it gives up. What is
//! asked for depends on the month of the code and on the shards that code and secret lead to, never on whether there
//! is a record. What is to be remembered is part of the answer: before everything has passed there is nothing to save.

mod gather;
mod lookup;
mod outcome;
mod publication;
mod question;

pub use lookup::{Ask, Fetched, Lookup, Next, Reply, Request};
pub use outcome::{About, Answer, File, Found, Refusal};
pub use question::{Question, Reader, Source};
