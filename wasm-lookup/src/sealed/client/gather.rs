//! Objects that are wanted → their bytes, from whichever mirror has them.

use super::super::object::{path_of, verify};
use super::super::{Fault, Hash, Name, name_of_hash};
use super::outcome::{File, Refusal};
use super::{Fetched, Request};
use crate::prelude::*;

/// Objects being gathered. Those that are missing or wrong are asked of the next mirror.
#[derive(Debug, Clone)]
pub(super) struct Gather {
    wanted: Vec<Wanted>,
    mirrors: usize,
    /// The mirror asked first, and how many were asked since.
    first: usize,
    turn: usize,
}

#[derive(Debug, Clone)]
struct Wanted {
    file: File,
    name: Name,
    /// As much of the hash as is known.
    hash: Vec<u8>,
    size: usize,
    bytes: Result<Vec<u8>, Refusal>,
}

impl Gather {
    /// Objects of a publication that came from the mirror `first`.
    pub(super) fn new(first: usize, mirrors: usize) -> Self {
        Self { wanted: Vec::new(), mirrors, first, turn: 0 }
    }

    /// Wants an object of this hash and of at most, or where it is known of exactly, `size` bytes.
    pub(super) fn want(&mut self, file: File, hash: &Hash, size: usize) {
        self.add(file, name_of_hash(hash), hash.to_vec(), size);
    }

    /// Wants an object of which only the name is known.
    pub(super) fn want_named(&mut self, file: File, name: Name, size: usize) {
        self.add(file, name, name.to_vec(), size);
    }

    fn add(&mut self, file: File, name: Name, hash: Vec<u8>, size: usize) {
        self.wanted.push(Wanted { file, name, hash, size, bytes: Err(Refusal::Offline) });
    }

    /// What to fetch now.
    pub(super) fn requests(&self) -> Vec<Request> {
        let mirror = (self.first + self.turn) % self.mirrors.max(1);
        let request =
            |wanted: &Wanted| Request { mirror, path: path_of(&wanted.name), limit: wanted.size, is_object: true };
        self.wanted.iter().filter(|wanted| wanted.bytes.is_err()).map(request).collect()
    }

    /// Takes what came, in the order of the requests. `None`: something is still missing, and another mirror is to be
    /// asked for it.
    pub(super) fn take(&mut self, files: Vec<Fetched>) -> Option<Result<(), Refusal>> {
        let mut files = files.into_iter();
        for wanted in self.wanted.iter_mut().filter(|wanted| wanted.bytes.is_err()) {
            let came = wanted.check(files.next().unwrap_or(Fetched::Offline));
            wanted.bytes = match (came, &wanted.bytes) {
                (Err(now), Err(before)) if self.turn > 0 => Err(before.graver(now)),
                (came, _) => came,
            };
        }
        self.turn += 1;
        let failed = self.wanted.iter().filter_map(|wanted| wanted.bytes.as_ref().err().copied());
        match failed.reduce(Refusal::graver) {
            None => Some(Ok(())),
            Some(refusal) => (self.turn >= self.mirrors).then_some(Err(refusal)),
        }
    }

    /// What was gathered, in the order in which it was wanted.
    pub(super) fn into_bytes(self) -> impl Iterator<Item = Vec<u8>> {
        self.wanted.into_iter().filter_map(|wanted| wanted.bytes.ok())
    }
}

impl Wanted {
    fn check(&self, fetched: Fetched) -> Result<Vec<u8>, Refusal> {
        match fetched {
            Fetched::Bytes(bytes) => match verify(&bytes, &self.hash, self.size) {
                Ok(()) => Ok(bytes),
                // The size of a dictionary is only a bound: shorter is not cut off.
                Err(Fault::Truncated { .. }) if matches!(self.file, File::Dictionary) => {
                    Err(Refusal::File(self.file, Fault::Damaged))
                }
                Err(fault) => Err(Refusal::File(self.file, fault)),
            },
            Fetched::NotFound => Err(Refusal::Incomplete(self.file)),
            Fetched::TooLong => Err(Refusal::File(self.file, Fault::TooLong)),
            Fetched::Failed => Err(Refusal::Unavailable(self.file)),
            Fetched::Offline => Err(Refusal::Offline),
        }
    }
}
