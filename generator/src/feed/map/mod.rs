//! An export that nobody has described → a proposal for `feed.yaml`.
//!
//! 1. `look` finds the header by the words of one-stop software (`words`), and reads every row once: which words the
//!    status has, and what could serve as a second secret.
//! 2. `settings` writes the proposal as YAML, or into the `feed.yaml` that is there; what a person wrote stays unless it
//!    no longer fits the export.

mod look;
mod settings;
mod words;

#[cfg(test)]
use look::StatusWord;
pub(crate) use look::{Looked, Secret, look};
pub(crate) use settings::{Present, Proposal, propose};

#[cfg(test)]
mod tests;
