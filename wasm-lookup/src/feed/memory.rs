//! What a reader remembers of a feed, so that an old or a second publication cannot be passed off as the present one.

use super::Manifest;

/// The last publication that was accepted: its version, and its manifest to the letter (a few hundred bytes, compared
/// whole instead of by a hash).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    version: u64,
    text: String,
}

/// What the memory says of a publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is new, or the one remembered.
    Accept,
    /// It is older than one already seen: refused over a network.
    Rollback,
    /// It has the version of one already seen, but says something else: refused.
    Equivocation,
}

impl Seen {
    /// A publication to be remembered, once *everything* about it has been checked.
    pub fn new(manifest: &Manifest, text: &str) -> Self {
        Self { version: manifest.version, text: text.to_owned() }
    }

    /// As it is stored.
    pub fn encode(&self) -> String {
        format!("{}\n{}", self.version, self.text)
    }

    /// From what was stored; anything else counts as nothing remembered, because a memory that was tampered with must
    /// not lock its owner out.
    pub fn decode(stored: &str) -> Option<Self> {
        let (version, text) = stored.split_once('\n')?;
        Some(Self { version: version.parse().ok()?, text: text.to_owned() })
    }
}

/// Compares a manifest with the one remembered.
pub fn judge(seen: Option<&Seen>, manifest: &Manifest, text: &str) -> Verdict {
    match seen {
        Some(seen) if manifest.version < seen.version => Verdict::Rollback,
        Some(seen) if manifest.version == seen.version && text != seen.text => Verdict::Equivocation,
        _ => Verdict::Accept,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Moment, PATH};
    use super::*;

    fn manifest(version: u64) -> Manifest {
        let (created, expires, as_of) = (Moment(0), Moment(1), Moment(0));
        Manifest {
            feed: "H56".to_owned(),
            sample: false,
            version,
            created,
            expires,
            as_of,
            cadence: 900,
            path: PATH.to_owned(),
        }
    }

    #[test]
    fn only_the_same_or_a_later_publication_is_accepted() {
        let seen = Seen::new(&manifest(5), "five");
        for (version, text, expected) in [
            (4, "four", Verdict::Rollback),
            (0, "five", Verdict::Rollback),
            (5, "five", Verdict::Accept),
            (5, "five, but other", Verdict::Equivocation),
            (6, "six", Verdict::Accept),
            (u64::MAX, "last", Verdict::Accept),
        ] {
            assert_eq!(judge(Some(&seen), &manifest(version), text), expected, "{version} {text}");
            assert_eq!(judge(None, &manifest(version), text), Verdict::Accept);
        }
    }

    #[test]
    fn what_is_stored_is_read_back_and_anything_else_is_forgotten() {
        let seen = Seen::new(&manifest(7), "{\"v\":1}\nsecond line");
        assert_eq!(Seen::decode(&seen.encode()), Some(seen));
        for stored in ["", "7", "\n", "x\n{}", "-1\n{}", "99999999999999999999\n{}", "null"] {
            assert_eq!(Seen::decode(stored), None, "{stored}");
        }
    }
}
