//! Whose feed it is: `H56` ⇄ eight bytes.

use crate::prelude::*;
use core::fmt;

/// The name of a feed: 1 to 8 letters, digits, `.` and `-`, filled with zeros.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct FeedId([u8; 8]);

impl FeedId {
    /// The feed of this name, if it can be one.
    pub fn new(name: &str) -> Option<Self> {
        let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
        if name.is_empty() || name.len() > 8 || !is_plain {
            return None;
        }
        let mut bytes = [0; 8];
        for (to, from) in bytes.iter_mut().zip(name.bytes()) {
            *to = from;
        }
        Some(Self(bytes))
    }

    /// From the eight bytes of a file.
    pub(super) fn from_bytes(bytes: &[u8; 8]) -> Option<Self> {
        let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
        let (name, zeros) = bytes.split_at_checked(end)?;
        let name = str::from_utf8(name).ok().filter(|_| zeros.iter().all(|byte| *byte == 0));
        name.and_then(Self::new)
    }

    /// The eight bytes, as files hold them.
    pub fn bytes(&self) -> &[u8; 8] {
        &self.0
    }

    /// The name.
    pub fn name(&self) -> String {
        self.0.iter().take_while(|byte| **byte != 0).map(|byte| char::from(*byte)).collect()
    }
}

impl fmt::Debug for FeedId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "FeedId({})", self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_up_to_eight_plain_characters_are_feeds() {
        for name in ["H56", "h", "H56-2026", "A.b-c"] {
            assert_eq!(FeedId::new(name).map(|id| id.name()).as_deref(), Some(name));
        }
        for name in ["", "H56-20261", "H 56", "Hồ", "H56/", "H\0"] {
            assert_eq!(FeedId::new(name), None, "{name}");
        }
    }
}
