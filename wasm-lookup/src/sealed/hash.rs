//! SHA-256, HMAC-SHA256 and Ed25519 as the format uses them.

use crate::prelude::*;
use ed25519_dalek::{Signature, VerifyingKey};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// A SHA-256 value.
pub type Hash = [u8; 32];

/// Bytes of a signature.
pub(super) const SIGNATURE: usize = 64;

/// SHA-256 of bytes.
pub(super) fn sha256(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// HMAC-SHA256 of parts, one after another. HMAC fills a key of up to 64 bytes with zeros; doing so here leaves no
/// error to handle.
pub fn hmac<const N: usize>(key: &[u8; N], parts: &[&[u8]]) -> Hash {
    const { assert!(N <= 64, "longer keys are hashed first") };
    let mut block = [0; 64];
    for (to, from) in block.iter_mut().zip(key) {
        *to = *from;
    }
    let mut mac = Hmac::<Sha256>::new(&block.into());
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// Whether a key signed a file: its domain, then its body. Strict: weak keys and malleable signatures are refused.
pub(super) fn is_signed(key: &VerifyingKey, domain: &[u8], body: &[u8], signature: &[u8; SIGNATURE]) -> bool {
    key.verify_strict(&signed_text(domain, body), &Signature::from_bytes(signature)).is_ok()
}

/// What is signed. The domain keeps a signature of one kind of file from serving for another.
pub(super) fn signed_text(domain: &[u8], body: &[u8]) -> Vec<u8> {
    [domain, body].concat()
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
