//! The root key → a new list of publisher's keys: because the old one ends soon, or because it was stolen.

use std::path::{Path, PathBuf};

use motcua_lookup::feed::Moment;
use motcua_lookup::sealed::{CURRENT, FeedId, KEYS, Manifest, PublisherKeys, SigningKey, sign_keys};

use super::super::error::FeedFault;
use super::super::files::{self, Access};
use super::super::state::{STATE, State};
use super::keyring::{DAY, KeyFolder, lifetime, random, read_key, write_key};

/// What became of the keys.
#[derive(Debug)]
pub(crate) enum Rotated {
    /// All keys were made; these are the files of the root keys.
    Made(Vec<PathBuf>),
    /// The publisher has a new key.
    Changed {
        /// Until when it is in force.
        expires: Moment,
        /// Whether the publication that is in place was signed anew.
        is_signed: bool,
    },
}

/// Why the publisher's key is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// It ends soon. The old one stays in force beside the new one until the next change.
    Due,
    /// Somebody else has it: it ends at once, and nothing that it signed counts any more.
    Stolen,
}

/// Changes the publisher's key. `roots` are files of root keys, one at least; where none is named, the places in which
/// they were made are looked at. A feed that has no keys gets all of them.
pub(crate) fn rotate(
    folder: &Path,
    feed: FeedId,
    roots: &[PathBuf],
    hardened: bool,
    reason: Reason,
    now: Moment,
) -> Result<Rotated, FeedFault> {
    let _lock = files::lock(folder)?;
    let keys = KeyFolder::of(folder);
    if reason == Reason::Due && keys.may_be_made()? {
        return keys.make(feed, hardened, now).map(Rotated::Made);
    }
    let pinned = keys.roots()?;
    let signers = root_keys(&keys, roots, &pinned)?;
    let (list, _) = keys.read_list(feed)?;
    // A key that was lost stays listed all the same: what it signed is still in place.
    let old = match read_key(&keys.publisher()) {
        Ok(key) => Some(SigningKey::from_bytes(&key).verifying_key()),
        Err(FeedFault::KeysMissing(_)) => list.keys.last().copied(),
        Err(fault) => return Err(fault),
    };
    let new = SigningKey::from_bytes(&random()?);
    let expires = Moment(now.0 + lifetime(pinned.len() > 1) * DAY);
    let list = match reason {
        // From when the old list was in force, so that what is in place stays valid.
        Reason::Due => PublisherKeys {
            version: list.version + 1,
            expires,
            keys: old.into_iter().chain([new.verifying_key()]).collect(),
            ..list
        },
        Reason::Stolen => PublisherKeys {
            feed,
            key_epoch: list.key_epoch + 1,
            version: 1,
            not_before: now,
            expires,
            keys: vec![new.verifying_key()],
        },
    };
    let signers: Vec<&SigningKey> = signers.iter().collect();
    let bytes = sign_keys(&list, 1, &signers).map_err(FeedFault::Unpublishable)?;
    // At every moment the key in place is on the list in place, or this can be run again.
    let next = keys.next_publisher();
    write_key(&next, "signs publications", new.as_bytes())?;
    keys.write_list(&bytes)?;
    files::place(&next, &keys.publisher())?;
    let public = folder.join("public");
    let is_signed = match (reason, files::read_if_there(&public.join(CURRENT))?) {
        (Reason::Stolen, Some(current)) => sign_again(folder, &current, &list, &new, &bytes, now)?,
        _ => {
            files::replace(&public.join(KEYS), &bytes, Access::Public)?;
            false
        }
    };
    Ok(Rotated::Changed { expires, is_signed })
}

/// Signs what is in place with the new key, so that readers are not left without a feed until the next export.
fn sign_again(
    folder: &Path,
    current: &[u8],
    list: &PublisherKeys,
    key: &SigningKey,
    list_bytes: &[u8],
    now: Moment,
) -> Result<bool, FeedFault> {
    let public = folder.join("public");
    let manifest = Manifest::read_own(current).ok().filter(|manifest| manifest.term.expires > now);
    let Some(mut manifest) = manifest else {
        files::replace(&public.join(KEYS), list_bytes, Access::Public)?;
        return Ok(false);
    };
    let mut state = State::read(folder)?.unwrap_or_default();
    state.version = state.version.max(manifest.version) + 1;
    manifest.version = state.version;
    manifest.key_epoch = list.key_epoch;
    manifest.term.created = now;
    let bytes = manifest.sign(key).map_err(FeedFault::Unpublishable)?;
    files::replace(&folder.join(STATE), state.encode().as_bytes(), Access::Public)?;
    files::replace(&public.join(KEYS), list_bytes, Access::Public)?;
    files::replace(&public.join(CURRENT), &bytes, Access::Public)?;
    Ok(true)
}

/// Root keys from their files, all of them pinned.
fn root_keys(keys: &KeyFolder, named: &[PathBuf], pinned: &[[u8; 32]]) -> Result<Vec<SigningKey>, FeedFault> {
    let places = if named.is_empty() {
        let made: Vec<PathBuf> = (1..=pinned.len()).map(|number| keys.root(number)).collect();
        let there: Vec<PathBuf> = made.into_iter().filter(|path| files::exists(path)).collect();
        if there.is_empty() { vec![keys.root(1)] } else { there }
    } else {
        named.to_vec()
    };
    let read = |path: &PathBuf| {
        if !files::exists(path) {
            return Err(FeedFault::RootMissing(path.clone()));
        }
        // A stick from a shop knows no owners: whoever brings it guards it.
        let key = SigningKey::from_bytes(&super::keyring::parse_key(path)?);
        let is_pinned = pinned.contains(key.verifying_key().as_bytes());
        if is_pinned { Ok(key) } else { Err(FeedFault::OtherRoot(path.clone())) }
    };
    places.iter().map(read).collect()
}
