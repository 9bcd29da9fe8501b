//! Vietnamese text → the forms in which it is compared: one normaliser, one folding and one tokenizer for the indexer,
//! the browser and the command line.
//!
//! The tables are made by hand and cover Vietnamese and western European Latin letters; every other script passes
//! through unchanged, so that a name in it can still be found as it is written. Full Unicode tables would cost the
//! browser more than the rest of the module.

mod keystrokes;
mod letters;
mod tokens;

pub use keystrokes::from_keystrokes;
pub use letters::{fold, lower, marks_of, nfc};
pub use tokens::{Token, tokens, words};
