//! What a reader knows before it asks: the feed, and what was typed.

use crate::prelude::*;
use core::fmt;

use super::super::{Derivation, FeedId, Part, Roots};
use crate::dossier::{Code, Factor, Secret, SecretError, Shape};

/// A feed as the page knows it.
#[derive(Debug, Clone)]
pub struct Reader {
    /// Whose feed.
    pub feed: FeedId,
    /// The root keys.
    pub roots: Roots,
    /// How many mirrors it has, at least one.
    pub mirrors: usize,
    /// Where it is read from.
    pub source: Source,
}

/// Where a feed is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A network: an old publication is refused, because somebody in between may have put it there.
    Network,
    /// A copy on a stick or in a folder: an old publication is shown with a warning, because copies are old by nature.
    Copy,
}

/// A code and a secret to be looked up.
#[derive(Clone, PartialEq, Eq)]
pub struct Question {
    code: Code,
    secret: Secret,
    factors: Vec<Factor>,
}

impl Question {
    /// A question from a code and a typed secret, where slip secrets have one of these shapes.
    pub fn new(code: Code, secret: &str, shapes: &[Shape]) -> Result<Self, SecretError> {
        let secret = Secret::parse(secret)?;
        let factors = secret.factors(shapes)?;
        Ok(Self { code, secret, factors })
    }

    /// A question whose parts are canonical already.
    pub(crate) fn of(code: Code, secret: Secret, factors: Vec<Factor>) -> Self {
        Self { code, secret, factors }
    }

    /// The code.
    pub fn code(&self) -> &Code {
        &self.code
    }

    /// What the secret can be.
    pub fn factors(&self) -> &[Factor] {
        &self.factors
    }

    pub(super) fn derivation(&self, part: &Part) -> Derivation {
        Derivation::new(part.kdf, part.salt, part.factor, &self.code, &self.secret)
    }
}

/// Code and secret do not show themselves in logs.
impl fmt::Debug for Question {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Question").field("factors", &self.factors).finish_non_exhaustive()
    }
}
