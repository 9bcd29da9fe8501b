//! What a person types, pastes or scans → the canonical code of a dossier and its second secret (form C1).
//!
//! Publisher and reader bring codes to this form before they compare them, so that a code copied from paper, from a
//! message or from a QR address finds its record. Two layouts are understood: that of 2018
//! (`000.17.22.H56-210531-0001`) and the present one (`H56.17-211110-0001`). A code of another shape is kept as it is
//! and matched exactly: whatever a person holds on paper is worth a look.
//!
//! ```text
//! code      H56.17-211110-0001       who knows one knows them all: codes are counted up
//! secret    a second text of the same slip, without which a sealed record stays shut:
//!             check code   1234 5678 9012 34      thirteen digits of a keyed hash of the code, and a Damm digit
//!             slip secret  whatever the agency's software prints already, of a declared shape
//! ```

mod check_code;
mod code;
mod finding;
mod plain;
mod secret;
mod secret_shape;
mod shape;

pub use check_code::{CHECK_CODE_DIGITS, CHECK_NUMBERS, CheckCode, grouped};
pub use code::{Code, CodeError};
pub use finding::Pasted;
pub use secret::{Factor, Secret, SecretError};
pub use secret_shape::{Shape, ShapeError};

#[cfg(test)]
mod secret_tests;
#[cfg(test)]
mod tests;
