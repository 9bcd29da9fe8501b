//! The publisher's key → the check code of a dossier. Any software can compute it:
//!
//! ```text
//! K_root    32 random bytes that the publisher keeps
//! K_month   HMAC-SHA256(K_root, yymm)        yymm: four ASCII digits, "2111" for November 2021; "0000" for a code
//!                                            without a date
//! K_unit    HMAC-SHA256(K_month, unit)       unit: the canonical code up to the "-" before its date, "H56.17",
//!                                            "000.17.22.H56"; for a code without a date its root, "H56"
//! M         HMAC-SHA256(K_unit, "HS1 chk" | code)      code: canonical, in ASCII, "H56.17-211110-0001"
//! number    M[0..8] as a big-endian number without its highest bit, modulo 10^13
//! check     number in 13 decimal digits, and the digit that makes Damm's sum 0
//! printed   in groups of four: 1234 5678 9012 30
//! ```
//!
//! The highest bit is dropped so that languages without unsigned numbers compute the same, as one-time passwords do
//! (RFC 4226). Taking 2^63 values modulo 10^13 makes the likeliest number 1.1 millionths likelier than the others.
//! Whoever steals `K_unit` from a counter can make the check codes of one office and month, and no others.
//!
//! A vector: `K_root` = bytes 00 01 … 1f, code `H56.17-211110-0001`:
//!
//! ```text
//! K_month   16599d7684a103afa0784887d97a909378c6061835cea452a7b62920bfe2bb0f
//! K_unit    51906faa7ba585dd5f919bddcd8cc5934b0ff4cec2220ad1ca68ce6539e544f0
//! M[0..8]   acbd65611d609dee
//! check     4376 0462 4740 60
//! ```

use std::fmt;

use super::hash::hmac;
use crate::dossier::{CHECK_NUMBERS, CheckCode, Code};

/// The key from which all check codes of a publisher come.
#[derive(Clone)]
pub struct RootCheckKey([u8; 32]);

/// The key of one office and month, for its counter.
#[derive(Clone, PartialEq, Eq)]
pub struct UnitCheckKey([u8; 32]);

impl RootCheckKey {
    /// A key from its bytes, which must be random.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key of an office (`H56.17`) and a month (2111 for November 2021, 0 for codes without a date).
    pub fn unit(&self, yymm: u16, unit: &str) -> UnitCheckKey {
        let month = hmac(&self.0, &[format!("{yymm:04}").as_bytes()]);
        UnitCheckKey(hmac(&month, &[unit.as_bytes()]))
    }

    /// The check code of a dossier.
    pub fn check_code(&self, code: &Code) -> CheckCode {
        self.unit(code.yymm(), code.agency()).check_code(code)
    }
}

impl UnitCheckKey {
    /// A key from its bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes, to be given to a counter.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The check code of a dossier, right only if the key is that of its office and month.
    pub fn check_code(&self, code: &Code) -> CheckCode {
        let [a, b, c, d, e, f, g, h, ..] = hmac(&self.0, &[b"HS1 chk", code.text().as_bytes()]);
        let number = u64::from_be_bytes([a & 0x7f, b, c, d, e, f, g, h]);
        CheckCode::from_number(number % CHECK_NUMBERS)
    }
}

/// A key does not show itself in logs.
impl fmt::Debug for RootCheckKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("RootCheckKey(…)")
    }
}

/// A key does not show itself in logs.
impl fmt::Debug for UnitCheckKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("UnitCheckKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed by other software from the description above.
    #[test]
    fn vectors() {
        let key = RootCheckKey::new(std::array::from_fn(|at| u8::try_from(at).unwrap()));
        for (code, check) in [
            ("H56.17-211110-0001", "4376 0462 4740 60"),
            ("H56.17-211110-0002", "5086 7111 5335 82"),
            ("000.17.22.H56-210531-0001", "1316 6878 4193 67"),
            ("H56-050101-123456", "7424 3975 7650 67"),
            ("H56.24(C)", "7618 2953 4873 87"),
            ("00352112000539", "1371 7552 3992 76"),
        ] {
            let code = Code::parse(code, "H56").unwrap_or_else(|error| panic!("{code}: {error:?}"));
            assert_eq!(key.check_code(&code).to_string(), check, "{}", code.text());
            assert_eq!(key.unit(code.yymm(), code.agency()).check_code(&code).to_string(), check);
        }
    }
}
