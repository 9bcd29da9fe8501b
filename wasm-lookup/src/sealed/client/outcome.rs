//! How a lookup ends.

use super::super::{Dictionary, Fault, Record};
use crate::dossier::Factor;
use crate::feed::{Edition, Freshness, Moment};
use crate::prelude::*;

/// An answer that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The record, if the feed has one for this code and secret.
    pub found: Option<Found>,
    /// What is said of the publication beside it.
    pub about: About,
    /// What is to be remembered of the feed from now on. Nothing, where an old copy was shown.
    pub remember: Option<Edition>,
}

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it says.
    pub record: Record,
    /// What opened it.
    pub factor: Factor,
    /// The names of its numbers.
    pub dictionary: Dictionary,
}

/// The publication behind an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// When the data were exported: the age that is told is that of this moment, never that of a signature.
    pub as_of: Moment,
    /// What is told besides the age.
    pub freshness: Freshness,
    /// Whether the records are made up.
    pub sample: bool,
    /// The version of the publication.
    pub version: u64,
    /// A later version of the feed that was seen here before: the copy is an old one.
    pub seen_later: Option<u64>,
    /// Whether versions seen before were set aside because the publisher's keys had been stolen.
    pub is_recovered: bool,
    /// The factors under which dossiers of this month are published; none: the feed does not have the month.
    pub offered: Vec<Factor>,
    /// Those of them that were tried. Where none was, a secret of another kind is needed.
    pub tried: Vec<Factor>,
}

/// Why there is no answer. Never is a wrong one given instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No mirror could be reached.
    Offline,
    /// No mirror gave the file, and one at least had another reason than that it is not there.
    Unavailable(File),
    /// No mirror has the feed.
    NotFound(File),
    /// An object is nowhere, and still not after the manifest was read again: a publication is under way, or the copy
    /// is incomplete.
    Incomplete(File),
    /// A file is not what was published.
    File(File, Fault),
    /// An older publication than one seen before.
    Rollback {
        /// The version that was seen.
        seen: u64,
        /// The version that was offered.
        offered: u64,
    },
    /// Two publications of the same version: two mirrors disagree, or one of them with what was seen.
    Equivocation {
        /// The version.
        version: u64,
    },
    /// The machine has too little memory for the derivation.
    Memory,
}

/// A file of a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// `hs1/current`.
    Manifest,
    /// `hs1/keys`.
    Keys,
    /// The dictionary.
    Dictionary,
    /// The index of a part.
    Index,
    /// A shard.
    Shard,
}

impl Refusal {
    /// The refusal that tells most, where mirrors fail for different reasons: what a mirror did wrong before what it
    /// did not do.
    pub(super) fn graver(self, other: Self) -> Self {
        if other.weight() > self.weight() { other } else { self }
    }

    fn weight(&self) -> u8 {
        match self {
            Self::Offline => 0,
            Self::Unavailable(_) => 1,
            Self::NotFound(_) => 2,
            Self::File(_, Fault::WrongKind { .. }) => 3,
            Self::File(_, Fault::Truncated { .. }) => 4,
            Self::Incomplete(_) => 5,
            Self::File(..) => 6,
            Self::Memory => 7,
            Self::Rollback { .. } => 8,
            Self::Equivocation { .. } => 9,
        }
    }
}
