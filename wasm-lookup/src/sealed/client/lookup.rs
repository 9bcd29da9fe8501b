//! The steps of a lookup, each made only when everything before it has passed.

use super::super::index::shard_name;
use super::super::shard::open;
use super::super::{
    CURRENT, Derivation, Dictionary, KEYS, Key, MAX_DICTIONARY, MAX_KEYS, MAX_MANIFEST, Part, Place, Record, SHARD,
    index_size,
};
use super::gather::Gather;
use super::outcome::{About, Answer, File, Found, Refusal};
use super::publication::{Chosen, choose};
use super::{Question, Reader};
use crate::dossier::Factor;
use crate::feed::{Edition, Moment, Verdict, freshness};
use crate::prelude::*;

/// A file to be fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Of which mirror.
    pub mirror: usize,
    /// Below the root of the feed.
    pub path: String,
    /// Bytes beyond which it is not to be read.
    pub limit: usize,
    /// Whether it never changes, so that any copy of it will do; the others are to be fetched past every cache.
    pub is_object: bool,
}

/// What came of fetching a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fetched {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// The host says that there is no such file.
    NotFound,
    /// The file is longer than its limit.
    TooLong,
    /// The host gave another answer, or broke off.
    Failed,
    /// No answer at all.
    Offline,
}

/// What a lookup needs to go on: files, and derivations that can run while they are fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Files, to be answered in this order.
    pub files: Vec<Request>,
    /// Derivations, to be answered in this order.
    pub derivations: Vec<Derivation>,
}

/// The answer to an [`Ask`].
#[derive(Debug, Clone, Default)]
pub struct Reply {
    /// What came of each file.
    pub files: Vec<Fetched>,
    /// The key of each derivation; `None` where there was not enough memory.
    pub keys: Vec<Option<Key>>,
}

/// How a lookup goes on.
#[derive(Debug)]
pub enum Next {
    /// It needs more.
    Ask(Box<Lookup>, Ask),
    /// It is over.
    Done(Result<Box<Answer>, Refusal>),
}

/// A lookup under way.
#[derive(Debug)]
pub struct Lookup {
    reader: Reader,
    question: Question,
    seen: Option<Edition>,
    now: Moment,
    stage: Stage,
    /// Whether the manifest was read a second time.
    is_second: bool,
    /// Derivations that were asked for.
    asked: Vec<Derivation>,
    /// Derivations that were made, so that a second reading makes none twice.
    keys: Vec<(Derivation, Key)>,
}

#[derive(Debug)]
enum Stage {
    /// Manifests and keys.
    Manifest,
    /// The dictionary, then the index of each part that is tried.
    Indexes(Box<Chosen>, Gather),
    /// The shard of each part that is tried.
    Shards(Box<Chosen>, Vec<Attempt>, Dictionary, Gather),
}

/// A part that is tried, and where in it.
#[derive(Debug)]
struct Attempt {
    factor: Factor,
    place: Place,
    key: Key,
}

enum Flow {
    Ask(Ask),
    Answer(Box<Answer>),
}

impl Lookup {
    /// Begins a lookup. `seen` is what was remembered of the feed, `now` the time of the reader's clock.
    pub fn start(reader: Reader, question: Question, seen: Option<Edition>, now: Moment) -> (Box<Self>, Ask) {
        let (asked, keys) = (Vec::new(), Vec::new());
        let stage = Stage::Manifest;
        let mut lookup = Box::new(Self { reader, question, seen, now, stage, is_second: false, asked, keys });
        let ask = lookup.ask_manifests();
        (lookup, ask)
    }

    /// Goes on with what was asked for.
    pub fn next(mut self: Box<Self>, reply: Reply) -> Next {
        match self.flow(reply) {
            Ok(Flow::Ask(ask)) => Next::Ask(self, ask),
            Ok(Flow::Answer(answer)) => Next::Done(Ok(answer)),
            Err(refusal) => Next::Done(Err(refusal)),
        }
    }

    fn flow(&mut self, reply: Reply) -> Result<Flow, Refusal> {
        let mut keys = reply.keys.into_iter();
        for derivation in core::mem::take(&mut self.asked) {
            self.keys.push((derivation, keys.next().flatten().ok_or(Refusal::Memory)?));
        }
        match core::mem::replace(&mut self.stage, Stage::Manifest) {
            Stage::Manifest => {
                let chosen = choose(&self.reader, self.seen.as_ref(), reply.files)?;
                Ok(self.ask_indexes(chosen))
            }
            Stage::Indexes(chosen, mut gather) => match gather.take(reply.files) {
                Some(Ok(())) => self.ask_shards(chosen, gather),
                Some(Err(refusal)) => self.again(refusal),
                None => {
                    let files = gather.requests();
                    self.stage = Stage::Indexes(chosen, gather);
                    Ok(ask(files))
                }
            },
            Stage::Shards(chosen, attempts, dictionary, mut gather) => match gather.take(reply.files) {
                Some(Ok(())) => self.open(&chosen, &attempts, dictionary, gather),
                Some(Err(refusal)) => self.again(refusal),
                None => {
                    let files = gather.requests();
                    self.stage = Stage::Shards(chosen, attempts, dictionary, gather);
                    Ok(ask(files))
                }
            },
        }
    }

    fn ask_manifests(&mut self) -> Ask {
        self.stage = Stage::Manifest;
        let request = |mirror, path: &str, limit| Request { mirror, path: path.to_owned(), limit, is_object: false };
        let of_mirror = |mirror| [request(mirror, CURRENT, MAX_MANIFEST), request(mirror, KEYS, MAX_KEYS)];
        Ask { files: (0..self.reader.mirrors).flat_map(of_mirror).collect(), derivations: Vec::new() }
    }

    /// A publication may have been under way: once, everything is read again.
    fn again(&mut self, refusal: Refusal) -> Result<Flow, Refusal> {
        if self.is_second || refusal == Refusal::Offline {
            return Err(refusal);
        }
        self.is_second = true;
        Ok(Flow::Ask(self.ask_manifests()))
    }

    #[inline(never)]
    fn ask_indexes(&mut self, chosen: Box<Chosen>) -> Flow {
        let manifest = &chosen.publication.manifest;
        let mut gather = Gather::new(chosen.mirror, self.reader.mirrors);
        gather.want(File::Dictionary, &manifest.dictionary, MAX_DICTIONARY);
        let mut is_tried = false;
        for part in self.tried(&chosen) {
            is_tried = true;
            gather.want(File::Index, &part.index, index_size(part.shards));
        }
        if !is_tried {
            return Flow::Answer(self.answer(&chosen, None));
        }
        let derivations = self.tried(&chosen).map(|part| self.question.derivation(part));
        self.asked = derivations.filter(|derivation| self.key(derivation).is_none()).collect();
        let ask = Ask { files: gather.requests(), derivations: self.asked.clone() };
        self.stage = Stage::Indexes(chosen, gather);
        Flow::Ask(ask)
    }

    #[inline(never)]
    fn ask_shards(&mut self, chosen: Box<Chosen>, gathered: Gather) -> Result<Flow, Refusal> {
        let mut files = gathered.into_bytes();
        let dictionary = Dictionary::decode(&files.next().unwrap_or_default());
        let dictionary = dictionary.map_err(|fault| Refusal::File(File::Dictionary, fault))?;
        let mut gather = Gather::new(chosen.mirror, self.reader.mirrors);
        let mut attempts = Vec::new();
        for (part, index) in self.tried(&chosen).zip(files) {
            let key = self.key(&self.question.derivation(part)).ok_or(Refusal::Memory)?.clone();
            let shard = key.shard(part.shards);
            let name = shard_name(&index, part.shards, shard).map_err(|fault| Refusal::File(File::Index, fault))?;
            gather.want_named(File::Shard, name, SHARD);
            let place = Place { feed: self.reader.feed, partition: part.id, shard, shards: part.shards };
            attempts.push(Attempt { factor: part.factor, place, key });
        }
        let files = gather.requests();
        self.stage = Stage::Shards(chosen, attempts, dictionary, gather);
        Ok(ask(files))
    }

    #[inline(never)]
    fn open(
        &self,
        chosen: &Chosen,
        attempts: &[Attempt],
        dictionary: Dictionary,
        gathered: Gather,
    ) -> Result<Flow, Refusal> {
        let mut found: Option<(Record, Factor)> = None;
        for (attempt, shard) in attempts.iter().zip(gathered.into_bytes()) {
            let record = open(&shard, &attempt.place, &attempt.key, self.question.code());
            if let Some(record) = record.map_err(|fault| Refusal::File(File::Shard, fault))?
                && found.as_ref().is_none_or(|(other, _)| tells_more(&record, other))
            {
                found = Some((record, attempt.factor));
            }
        }
        let found = found.map(|(record, factor)| Found { record, factor, dictionary });
        Ok(Flow::Answer(self.answer(chosen, found)))
    }

    #[inline(never)]
    fn answer(&self, chosen: &Chosen, found: Option<Found>) -> Box<Answer> {
        let manifest = &chosen.publication.manifest;
        let seen_later = match chosen.verdict {
            Verdict::Rollback { seen } => Some(seen),
            _ => None,
        };
        let about = About {
            as_of: manifest.term.as_of,
            freshness: freshness(&manifest.term, self.now),
            sample: manifest.sample,
            version: manifest.version,
            seen_later,
            is_recovered: chosen.verdict == Verdict::Recovered,
            offered: factors(manifest.parts_of(self.question.code().yymm())),
            tried: factors(self.tried(chosen)),
        };
        let remember = seen_later.is_none().then(|| chosen.publication.edition.clone());
        Box::new(Answer { found, about, remember })
    }

    /// The parts in which code and secret may be.
    fn tried<'a>(&'a self, chosen: &'a Chosen) -> impl Iterator<Item = &'a Part> {
        let parts = chosen.publication.manifest.parts_of(self.question.code().yymm());
        parts.filter(|part| self.question.factors().contains(&part.factor))
    }

    fn key(&self, derivation: &Derivation) -> Option<&Key> {
        self.keys.iter().find(|(known, _)| known == derivation).map(|(_, key)| key)
    }
}

fn ask(files: Vec<Request>) -> Flow {
    Flow::Ask(Ask { files, derivations: Vec::new() })
}

fn factors<'a>(parts: impl Iterator<Item = &'a Part>) -> Vec<Factor> {
    let mut factors = Vec::new();
    for part in parts {
        if !factors.contains(&part.factor) {
            factors.push(part.factor);
        }
    }
    factors
}

/// Whether a record is to be shown rather than another of the same dossier: the whole one, then the later one.
fn tells_more(record: &Record, other: &Record) -> bool {
    match (record, other) {
        (Record::Full(one), Record::Full(other)) => one.updated > other.updated,
        (Record::Full(_), Record::Coarse { .. }) => true,
        (Record::Coarse { .. }, _) => false,
    }
}
