//! What a reader remembers of a feed, so that an old or a second publication cannot be passed off as the present one.

use crate::json::push_number;
use crate::prelude::*;

/// A publication, in either mode, as far as it is compared with others of its feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Raised when keys were stolen: what was published before it no longer counts. 0 in open mode.
    pub key_epoch: u32,
    /// The version of the list of keys that signed it, within its epoch. 0 in open mode.
    pub keys_version: u32,
    /// Grows by one with every publication.
    pub version: u64,
    /// What tells it from every other publication: in open mode its manifest to the letter (a few hundred bytes), in
    /// sealed mode the hash of its manifest.
    pub letter: String,
}

/// What the memory says of a publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is new, or the one remembered.
    Accept,
    /// Its version is lower than one already seen, but its keys are newer: whoever stole the old ones had published
    /// versions of their own.
    Recovered,
    /// It is older than one already seen, of the version `seen`: refused over a network.
    Rollback {
        /// The version that was seen.
        seen: u64,
    },
    /// It has the version of one already seen, but says something else: refused.
    Equivocation,
}

impl Edition {
    /// As it is stored, to be read back by [`Edition::decode`]. It is to be stored only once *everything* about the
    /// publication has been checked.
    pub fn encode(&self) -> String {
        let mut out = String::new();
        for (number, end) in [(self.key_epoch.into(), ' '), (self.keys_version.into(), ' '), (self.version, '\n')] {
            push_number(&mut out, number);
            out.push(end);
        }
        out.push_str(&self.letter);
        out
    }

    /// From what was stored; anything else counts as nothing remembered, because a memory that was tampered with must
    /// not lock its owner out.
    pub fn decode(stored: &str) -> Option<Self> {
        let (numbers, letter) = stored.split_once('\n')?;
        let mut numbers = numbers.split(' ');
        let edition = Self {
            key_epoch: numbers.next()?.parse().ok()?,
            keys_version: numbers.next()?.parse().ok()?,
            version: numbers.next()?.parse().ok()?,
            letter: letter.to_owned(),
        };
        numbers.next().is_none().then_some(edition)
    }

    /// Compares a publication with the one remembered.
    pub fn judge(&self, seen: Option<&Self>) -> Verdict {
        let Some(seen) = seen else { return Verdict::Accept };
        let (keys, seen_keys) = ((self.key_epoch, self.keys_version), (seen.key_epoch, seen.keys_version));
        if self.key_epoch > seen.key_epoch {
            let is_lower = self.version < seen.version;
            if is_lower { Verdict::Recovered } else { Verdict::Accept }
        } else if keys < seen_keys || self.version < seen.version {
            Verdict::Rollback { seen: seen.version }
        } else if self.version == seen.version && self.letter != seen.letter {
            Verdict::Equivocation
        } else {
            Verdict::Accept
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(key_epoch: u32, keys_version: u32, version: u64, letter: &str) -> Edition {
        Edition { key_epoch, keys_version, version, letter: letter.to_owned() }
    }

    #[test]
    fn only_the_same_or_a_later_publication_is_accepted() {
        let seen = edition(1, 2, 5, "five");
        let rollback = Verdict::Rollback { seen: 5 };
        for (epoch, keys, version, letter, expected) in [
            (1, 2, 4, "four", rollback),
            (1, 2, 0, "five", rollback),
            (1, 2, 5, "five", Verdict::Accept),
            (1, 2, 5, "five, but other", Verdict::Equivocation),
            (1, 2, 6, "six", Verdict::Accept),
            (1, 2, u64::MAX, "last", Verdict::Accept),
            (1, 1, 6, "six, by keys that were replaced", rollback),
            (0, 9, 6, "six, by keys that were stolen", rollback),
            (1, 3, 4, "four, by newer keys", rollback),
            (2, 0, 4, "four, after the keys were stolen", Verdict::Recovered),
            (2, 0, 6, "six, after the keys were stolen", Verdict::Accept),
            (2, 0, 5, "five, after the keys were stolen", Verdict::Accept),
        ] {
            assert_eq!(edition(epoch, keys, version, letter).judge(Some(&seen)), expected, "{version} {letter}");
            assert_eq!(edition(epoch, keys, version, letter).judge(None), Verdict::Accept);
        }
    }

    #[test]
    fn what_is_stored_is_read_back_and_anything_else_is_forgotten() {
        let seen = edition(3, 4, 7, "{\"v\":1}\nsecond line");
        assert_eq!(Edition::decode(&seen.encode()), Some(seen));
        for stored in
            ["", "7", "\n", "x\n{}", "7\n{}", "0 0 -1\n{}", "0 0 99999999999999999999\n{}", "0 0 1 2\n{}", "null"]
        {
            assert_eq!(Edition::decode(stored), None, "{stored}");
        }
    }
}
