//! The keys of a feed: made once, read at every publication.
//!
//! ```text
//! keys/root-1.key, root-2.key   sign the list of publisher's keys; wanted only when that changes, and to be moved away
//! keys/publisher.key            signs publications
//! keys/check.key                makes check codes
//! keys/seal.key                 makes shards of the same records the same, salts of partitions, and encrypts `cache/`
//! keys/roots                    the public halves of the root keys
//! keys/list                     the list of publisher's keys, as `public/hs1/keys` has it
//! ```

use std::path::{Path, PathBuf};

use motcua_lookup::feed::Moment;
use motcua_lookup::sealed::{
    CURRENT, Fault, FeedId, PublisherKeys, PublisherSecret, RootCheckKey, Roots, SigningKey, hex, hmac, sign_keys,
};

use super::super::error::FeedFault;
use super::super::files::{self, Access};
use super::super::state::State;

pub(super) const DAY: i64 = 86_400;
/// Days for which publisher's keys are in force: a year and a month to remember it; less where two root keys show that
/// somebody sees to them.
const DAYS: i64 = 400;
const DAYS_HARDENED: i64 = 90;

/// The keys that a publication needs.
pub(super) struct Keyring {
    pub(super) publisher: SigningKey,
    pub(super) check: RootCheckKey,
    pub(super) list: PublisherKeys,
    /// The bytes of the list.
    pub(super) list_bytes: Vec<u8>,
    seal: [u8; 32],
}

/// Where the keys of a feed lie.
#[derive(Debug, Clone)]
pub(super) struct KeyFolder(PathBuf);

impl KeyFolder {
    pub(super) fn of(feed: &Path) -> Self {
        Self(feed.join("keys"))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Where root keys are made, to be moved away.
    pub(super) fn root(&self, number: usize) -> PathBuf {
        self.file(&format!("root-{number}.key"))
    }

    pub(super) fn list(&self) -> PathBuf {
        self.file("list")
    }

    pub(super) fn publisher(&self) -> PathBuf {
        self.file("publisher.key")
    }

    /// Where the publisher's next key waits while the list is changed.
    pub(super) fn next_publisher(&self) -> PathBuf {
        self.file("publisher-next.key")
    }

    /// Whether keys were made.
    pub(super) fn is_made(&self) -> bool {
        files::exists(&self.file("roots"))
    }

    /// Whether keys may be made: there are none, and nothing was sealed with others before.
    pub(super) fn may_be_made(&self) -> Result<bool, FeedFault> {
        if self.is_made() {
            return Ok(false);
        }
        let feed = self.0.parent().unwrap_or(Path::new("."));
        let was_published = State::read(feed)?.is_some_and(|state| state.last_partition > 0);
        if was_published || files::exists(&feed.join("public").join(CURRENT)) {
            return Err(FeedFault::KeysMissing(self.list()));
        }
        Ok(true)
    }

    /// Makes all keys: one root key, or two of which one is spare. Gives the files of the root keys.
    pub(super) fn make(&self, feed: FeedId, hardened: bool, now: Moment) -> Result<Vec<PathBuf>, FeedFault> {
        files::create_folder(&self.0, Access::Private)?;
        let mut roots = Vec::new();
        for number in 1..=(1 + usize::from(hardened)) {
            let root = SigningKey::from_bytes(&random()?);
            let about =
                format!("root key {number} of the feed {}: keep it offline, away from this machine", feed.name());
            write_key(&self.root(number), &about, root.as_bytes())?;
            roots.push(root);
        }
        let publisher = SigningKey::from_bytes(&random()?);
        write_key(&self.publisher(), "signs publications", publisher.as_bytes())?;
        write_key(&self.file("check.key"), "makes check codes; slips that were printed need it for good", &random()?)?;
        write_key(&self.file("seal.key"), "seals shards and encrypts the cache", &random()?)?;
        let list = PublisherKeys {
            feed,
            key_epoch: 1,
            version: 1,
            not_before: now,
            expires: Moment(now.0 + lifetime(hardened) * DAY),
            keys: vec![publisher.verifying_key()],
        };
        let signers: Vec<&SigningKey> = roots.iter().collect();
        self.write_list(&sign_keys(&list, 1, &signers).map_err(FeedFault::Unpublishable)?)?;
        let public: String = roots.iter().map(|root| hex(root.verifying_key().as_bytes()) + "\n").collect();
        // Last: from here on the keys count as made.
        files::replace(&self.file("roots"), public.as_bytes(), Access::Private)?;
        Ok((1..=roots.len()).map(|number| self.root(number)).collect())
    }

    pub(super) fn write_list(&self, bytes: &[u8]) -> Result<(), FeedFault> {
        files::replace(&self.list(), bytes, Access::Private)
    }

    /// The root keys that sites pin.
    pub(super) fn roots(&self) -> Result<Vec<[u8; 32]>, FeedFault> {
        let path = self.file("roots");
        let Some(bytes) = files::read_if_there(&path)? else { return Err(FeedFault::KeysMissing(path)) };
        let keys: Option<Vec<[u8; 32]>> = String::from_utf8_lossy(&bytes).lines().map(key_from_hex).collect();
        keys.filter(|keys| Roots::new(keys, 1).is_some()).ok_or(FeedFault::KeyFile(path))
    }

    /// The list of publisher's keys, as it is published.
    pub(super) fn read_list(&self, feed: FeedId) -> Result<(PublisherKeys, Vec<u8>), FeedFault> {
        let bytes = files::read_if_there(&self.list())?.ok_or_else(|| FeedFault::KeysMissing(self.list()))?;
        let roots = Roots::new(&self.roots()?, 1).ok_or_else(|| FeedFault::KeyFile(self.file("roots")))?;
        let list = PublisherKeys::open(&bytes, &roots, feed).map_err(FeedFault::KeysRefused)?;
        Ok((list, bytes))
    }

    /// The key of check codes.
    pub(super) fn check(&self) -> Result<RootCheckKey, FeedFault> {
        read_key(&self.file("check.key")).map(RootCheckKey::new)
    }

    /// Everything that a publication at this moment needs.
    pub(super) fn open(&self, feed: FeedId, now: Moment) -> Result<Keyring, FeedFault> {
        let (list, list_bytes) = self.read_list(feed)?;
        let publisher = SigningKey::from_bytes(&read_key(&self.publisher())?);
        if !list.keys.contains(&publisher.verifying_key()) {
            return Err(FeedFault::KeysRefused(Fault::WrongKey));
        }
        if !(list.not_before..=list.expires).contains(&now) {
            return Err(FeedFault::KeysNotInForce { until: list.expires });
        }
        Ok(Keyring { publisher, check: self.check()?, list, list_bytes, seal: read_key(&self.file("seal.key"))? })
    }
}

impl Keyring {
    pub(super) fn publisher_secret(&self) -> PublisherSecret {
        PublisherSecret::new(hmac(&self.seal, &[b"motcua shards"]))
    }

    pub(super) fn salt_key(&self) -> [u8; 32] {
        hmac(&self.seal, &[b"motcua salts"])
    }

    pub(super) fn cache_key(&self) -> [u8; 32] {
        hmac(&self.seal, &[b"motcua cache"])
    }

    /// Days until the publisher's keys end.
    pub(super) fn days_left(&self, now: Moment) -> i64 {
        (self.list.expires.0 - now.0).div_euclid(DAY)
    }
}

/// Days for which a new key of the publisher is in force.
pub(super) fn lifetime(hardened: bool) -> i64 {
    if hardened { DAYS_HARDENED } else { DAYS }
}

/// The root keys of the feed in a folder, which a site pins.
pub(in super::super) fn public_roots(feed: &Path) -> Result<Vec<[u8; 32]>, FeedFault> {
    KeyFolder::of(feed).roots()
}

/// 64 hexadecimal digits.
pub(crate) fn key_from_hex(text: &str) -> Option<[u8; 32]> {
    let digits: Vec<u8> = text
        .trim()
        .chars()
        .map(|digit| digit.to_digit(16).and_then(|d| u8::try_from(d).ok()))
        .collect::<Option<_>>()?;
    let (pairs, rest) = digits.as_chunks::<2>();
    let bytes: Vec<u8> = pairs.iter().map(|[high, low]| high << 4 | low).collect();
    if rest.is_empty() { bytes.try_into().ok() } else { None }
}

/// Random bytes.
pub(super) fn random<const N: usize>() -> Result<[u8; N], FeedFault> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| FeedFault::System("random numbers"))?;
    Ok(bytes)
}

/// A key file: a line that says what it is, and 64 hexadecimal digits.
pub(super) fn write_key(path: &Path, about: &str, key: &[u8; 32]) -> Result<(), FeedFault> {
    files::replace(path, format!("# motcua, secret: {about}\n{}\n", hex(key)).as_bytes(), Access::Private)
}

/// A key from its file, which nobody else may be able to read.
pub(super) fn read_key(path: &Path) -> Result<[u8; 32], FeedFault> {
    if files::is_exposed(path) {
        return Err(FeedFault::KeyExposed(path.to_owned()));
    }
    parse_key(path)
}

/// A key from its file.
pub(super) fn parse_key(path: &Path) -> Result<[u8; 32], FeedFault> {
    let Some(bytes) = files::read_if_there(path)? else { return Err(FeedFault::KeysMissing(path.to_owned())) };
    let text = String::from_utf8_lossy(&bytes);
    let key = text.lines().find(|line| !line.starts_with('#')).and_then(key_from_hex);
    key.ok_or_else(|| FeedFault::KeyFile(path.to_owned()))
}
