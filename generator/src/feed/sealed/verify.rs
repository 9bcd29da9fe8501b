//! A feed → whether everything hangs together: every file that its manifest leads to is there and is what was published.

use motcua_lookup::feed::Moment;
use motcua_lookup::sealed::{
    CURRENT, Dictionary, FeedId, Fetched, File, Hash, KEYS, MAX_DICTIONARY, MAX_KEYS, MAX_MANIFEST, Name, Part, Place,
    Publication, PublisherKeys, Refusal, Request, Roots, SHARD, check_shard, index_size, name_of, name_of_hash,
    path_of, shard_names,
};
use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use super::source::Location;

/// A feed of which every file was looked at.
#[derive(Debug)]
pub(crate) struct Verified {
    pub(crate) publication: Publication,
    /// Until when the publisher's keys are in force.
    pub(crate) keys_expire: Moment,
    /// Files, the manifest and the keys included.
    pub(crate) files: usize,
    pub(crate) bytes: usize,
}

/// Looks at every file of a feed.
pub(crate) fn verify(location: &Location, feed: FeedId, roots: &Roots) -> Result<Verified, Refusal> {
    let (current, keys) =
        (get(location, File::Manifest, CURRENT, MAX_MANIFEST)?, get(location, File::Keys, KEYS, MAX_KEYS)?);
    let list = PublisherKeys::open(&keys, roots, feed).map_err(|fault| Refusal::File(File::Keys, fault))?;
    let publication = Publication::open(&current, &list).map_err(|fault| Refusal::File(File::Manifest, fault))?;
    let manifest = &publication.manifest;
    let dictionary = object(location, File::Dictionary, &manifest.dictionary, MAX_DICTIONARY)?;
    Dictionary::decode(&dictionary).map_err(|fault| Refusal::File(File::Dictionary, fault))?;
    let (mut files, mut bytes) = (3, current.len() + keys.len() + dictionary.len());
    for part in &manifest.parts {
        let index = object(location, File::Index, &part.index, index_size(part.shards))?;
        let names = shard_names(&index, part.shards).map_err(|fault| Refusal::File(File::Index, fault))?;
        let look = |(at, name): (usize, &Name)| shard(location, feed, part, at, name);
        names.par_iter().enumerate().try_for_each(look)?;
        files += 1 + names.len();
        bytes += index.len() + names.len() * SHARD;
    }
    let keys_expire = list.expires;
    Ok(Verified { publication, keys_expire, files, bytes })
}

fn shard(location: &Location, feed: FeedId, part: &Part, at: usize, name: &Name) -> Result<(), Refusal> {
    let bytes = get_object(location, File::Shard, name, SHARD)?;
    if name_of(&bytes) != *name {
        return Err(Refusal::File(File::Shard, motcua_lookup::sealed::Fault::Damaged));
    }
    let shard = u32::try_from(at).unwrap_or(u32::MAX);
    let place = Place { feed, partition: part.id, shard, shards: part.shards };
    check_shard(&bytes, &place).map(|_| ()).map_err(|fault| Refusal::File(File::Shard, fault))
}

fn object(location: &Location, file: File, hash: &Hash, limit: usize) -> Result<Vec<u8>, Refusal> {
    let bytes = get_object(location, file, &name_of_hash(hash), limit)?;
    let found: Hash = Sha256::digest(&bytes).into();
    if found == *hash { Ok(bytes) } else { Err(Refusal::File(file, motcua_lookup::sealed::Fault::Damaged)) }
}

fn get_object(location: &Location, file: File, name: &Name, limit: usize) -> Result<Vec<u8>, Refusal> {
    let request = Request { mirror: 0, path: path_of(name), limit, is_object: true };
    bytes(location.fetch(&request), file).map_err(|refusal| match refusal {
        Refusal::NotFound(file) => Refusal::Incomplete(file),
        other => other,
    })
}

fn get(location: &Location, file: File, path: &str, limit: usize) -> Result<Vec<u8>, Refusal> {
    bytes(location.fetch(&Request { mirror: 0, path: path.to_owned(), limit, is_object: false }), file)
}

fn bytes(fetched: Fetched, file: File) -> Result<Vec<u8>, Refusal> {
    match fetched {
        Fetched::Bytes(bytes) => Ok(bytes),
        Fetched::NotFound => Err(Refusal::NotFound(file)),
        Fetched::TooLong => Err(Refusal::File(file, motcua_lookup::sealed::Fault::TooLong)),
        Fetched::Failed => Err(Refusal::Unavailable(file)),
        Fetched::Offline => Err(Refusal::Offline),
    }
}
