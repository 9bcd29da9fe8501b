//! Code and secret → the key of a dossier in a partition, slowly.
//!
//! ```text
//! password   "HS1" | u8 factor | u8 length of the code | code | u8 length of the secret | secret
//! id 0       K = HMAC-SHA256(salt, password)                          for secrets of 80 bits or more only
//! id 1       K = Argon2id 1.3(password, salt, 19,456 KiB, 2 passes, 1 lane, 32 B)
//! ```
//!
//! The ids fix their parameters, so that no file can ask a phone for more memory or time than these.

use crate::prelude::*;
use core::fmt;

use argon2::{Algorithm, Argon2, Block, Params, Version};

use super::hash::hmac;
use super::key::Key;
use crate::dossier::{Code, Factor, Secret};

/// OWASP's least, of the variant with the least memory that still costs a graphics card its bandwidth.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;

/// The salt of a partition.
pub type Salt = [u8; 16];

/// How a partition derives its keys. The numbers are those of the published files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Kdf {
    /// At once: for random secrets of 80 bits or more.
    Hmac = 0,
    /// In 15 ms on a server, in a few hundred on a cheap phone.
    Argon2id = 1,
}

impl Kdf {
    /// The function of this id; others are refused, whatever they would cost.
    pub fn from_number(number: u8) -> Option<Self> {
        [Self::Hmac, Self::Argon2id].into_iter().find(|kdf| kdf.number() == number)
    }

    /// 0 or 1.
    pub fn number(self) -> u8 {
        self as u8
    }
}

/// The one slow step of a lookup, cut loose from all others so that it can run in a worker.
#[derive(Clone, PartialEq, Eq)]
pub struct Derivation {
    /// How.
    pub kdf: Kdf,
    /// The salt of the partition.
    pub salt: Salt,
    /// What is to be derived from.
    pub password: Vec<u8>,
}

impl Derivation {
    /// The derivation of a dossier's key in a partition.
    pub fn new(kdf: Kdf, salt: Salt, factor: Factor, code: &Code, secret: &Secret) -> Self {
        let (code, secret) = (code.text().as_bytes(), secret.text().as_bytes());
        // Neither is ever longer than 40 bytes.
        let length = |text: &[u8]| u8::try_from(text.len()).unwrap_or(u8::MAX);
        let head = [b'H', b'S', b'1', factor.number(), length(code)];
        let password = [&head[..], code, &[length(secret)], secret].concat();
        Self { kdf, salt, password }
    }

    /// Runs it. `None`: the machine has no 19 MiB to spare.
    pub fn run(&self) -> Option<Key> {
        Deriver::default().run(self)
    }
}

/// Runs derivations one after another in the same 19 MiB, which whoever makes many of them saves the trouble of asking
/// for each time.
#[derive(Default)]
pub struct Deriver(Vec<Block>);

impl Deriver {
    /// Runs one. `None`: the machine has no 19 MiB to spare.
    pub fn run(&mut self, derivation: &Derivation) -> Option<Key> {
        match derivation.kdf {
            Kdf::Hmac => Some(Key::new(hmac(&derivation.salt, &[&derivation.password]))),
            Kdf::Argon2id => {
                let parameters = Params::new(MEMORY_KIB, PASSES, 1, Some(32)).ok()?;
                let count = parameters.block_count();
                self.0.try_reserve_exact(count.saturating_sub(self.0.len())).ok()?;
                self.0.resize(count, Block::new());
                let mut key = [0; 32];
                Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters)
                    .hash_password_into_with_memory(&derivation.password, &derivation.salt, &mut key, &mut self.0)
                    .ok()?;
                Some(Key::new(key))
            }
        }
    }
}

/// What is left in it is not shown in logs.
impl fmt::Debug for Deriver {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Deriver(…)")
    }
}

/// Code and secret do not show themselves in logs.
impl fmt::Debug for Derivation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Derivation").field("kdf", &self.kdf).finish_non_exhaustive()
    }
}
