//! What can be wrong with a file of a sealed feed.

/// Why a file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Not a file of this kind: a page of the host (`is_html`) that came with a good status, or anything else.
    WrongKind {
        /// Whether it looks like a page.
        is_html: bool,
    },
    /// A version of the format that is not known here.
    Version(u8),
    /// The file breaks off.
    Truncated {
        /// Bytes that it should have.
        expected: usize,
        /// Bytes that came.
        found: usize,
    },
    /// The file is longer than it says, or than any of its kind.
    TooLong,
    /// The feed of somebody else.
    WrongFeed,
    /// Not signed by a key that is trusted, or changed after it was signed.
    WrongKey,
    /// Signed by keys of another epoch than the list of keys: one of both files is old.
    OtherKeyEpoch,
    /// Signed at a time at which its keys were not in force.
    KeysNotInForce,
    /// The bytes are not those that were published.
    Damaged,
    /// A field has a value that it cannot have.
    Malformed(&'static str),
}
