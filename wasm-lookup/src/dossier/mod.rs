//! What a person types, pastes or scans → the canonical code of a dossier (form C1).
//!
//! Publisher and reader bring codes to this form before they compare them, so that a code copied from paper, from a
//! message or from a QR address finds its record. Two layouts are understood: that of 2018
//! (`000.17.22.H56-210531-0001`) and the present one (`H56.17-211110-0001`). A code of another shape is kept as it is
//! and matched exactly: whatever a person holds on paper is worth a look.

mod code;
mod finding;
mod shape;

pub use code::{Code, CodeError};

#[cfg(test)]
mod tests;
