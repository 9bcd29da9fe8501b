//! The sealed feed, whole and attacked: a publisher, hosts that hold its files, and readers.

mod attacks;
mod client;
mod formats;
mod golden;
mod messages;
mod sealing;
mod vectors;

use std::collections::BTreeMap;

use ed25519_dalek::SigningKey;

use super::*;
use crate::dossier::{Code, Factor, Shape};
use crate::feed::{Date, Edition, Moment, Term};
use crate::status::{Class, Status};

/// 2026-11-20T16:30+07:00, the export of the first publication.
const AS_OF: i64 = 1_795_167_000;
const HOUR: i64 = 3600;
const CHECK: &str = "1234 5678 9012 30";

fn must<T, E: std::fmt::Debug>(result: Result<T, E>) -> T {
    result.unwrap_or_else(|error| panic!("{error:?}"))
}

fn code(text: &str) -> Code {
    must(Code::parse(text, "H56"))
}

fn feed(name: &str) -> FeedId {
    FeedId::new(name).unwrap_or_else(|| panic!("{name}"))
}

fn signing_key(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

/// What a host serves, or what lies on a stick.
type Files = BTreeMap<String, Vec<u8>>;

/// A dossier with what is printed on its slip.
struct Dossier {
    code: &'static str,
    secret: &'static str,
    record: Record,
}

/// A part with its dossiers.
struct Bundle {
    months: (u16, u16),
    id: u32,
    shards: u32,
    factor: Factor,
    kdf: Kdf,
    dossiers: Vec<Dossier>,
}

/// Everything a publication is made from; tests change a field and publish again.
struct Publisher {
    feed: FeedId,
    roots: Vec<SigningKey>,
    threshold: u8,
    key: SigningKey,
    listed: Vec<SigningKey>,
    key_epoch: u32,
    keys_version: u32,
    keys_term: (Moment, Moment),
    version: u64,
    term: Term,
    sample: bool,
    bundles: Vec<Bundle>,
}

fn full(status: Status) -> Record {
    Record::Full(Box::new(Timeline {
        status,
        procedure: Some(101),
        received: Moment::parse("2021-11-10T08:15+07:00"),
        due: Date::new(2021, 11, 15),
        is_extended: true,
        updated: Moment::parse("2021-11-12T09:05+07:00"),
        finished: None,
        unit: Some(12),
        note: None,
        steps: [(Status::Accepted, 10), (status, 12)]
            .into_iter()
            .filter_map(|(status, day)| Some(Step { status, unit: Some(12), day: Date::new(2021, 11, day)? }))
            .collect(),
    }))
}

fn coarse(class: Class) -> Record {
    Record::Coarse { class, due: Date::new(2021, 11, 15), is_extended: false }
}

/// Three dossiers of a month under their check codes, one of them under a slip secret too, and one without a date.
fn publisher() -> Publisher {
    let created = Moment(AS_OF + HOUR / 4);
    Publisher {
        feed: feed("H56"),
        roots: vec![signing_key(1)],
        threshold: 1,
        key: signing_key(2),
        listed: vec![signing_key(2)],
        key_epoch: 1,
        keys_version: 1,
        keys_term: (Moment(AS_OF - 1000 * HOUR), Moment(AS_OF + 9000 * HOUR)),
        version: 7,
        term: Term { created, expires: Moment(AS_OF + 92 * HOUR), as_of: Moment(AS_OF), cadence: 43_200 },
        sample: false,
        bundles: vec![
            Bundle {
                months: (2111, 2111),
                id: 1,
                shards: 2,
                factor: Factor::CheckCode,
                kdf: Kdf::Hmac,
                dossiers: vec![
                    Dossier { code: "H56.17-211110-0001", secret: CHECK, record: full(Status::InProgress) },
                    Dossier { code: "H56.17-211110-0002", secret: "00000000000000", record: full(Status::Done) },
                    Dossier { code: "H56.24-211130-0001", secret: CHECK, record: full(Status::PapersWanted) },
                ],
            },
            Bundle {
                months: (2110, 2112),
                id: 2,
                shards: 1,
                factor: Factor::SlipSecret,
                kdf: Kdf::Hmac,
                dossiers: vec![Dossier { code: "H56.17-211110-0001", secret: "4711", record: coarse(Class::Working) }],
            },
            Bundle {
                months: (0, 0),
                id: 3,
                shards: 1,
                factor: Factor::CheckCode,
                kdf: Kdf::Hmac,
                dossiers: vec![Dossier { code: "00352112000539", secret: CHECK, record: full(Status::Returned) }],
            },
        ],
    }
}

impl Bundle {
    fn salt(&self) -> Salt {
        [u8::try_from(self.id).unwrap_or(0); 16]
    }

    fn entry(&self, dossier: &Dossier) -> Entry {
        let (code, secret) = (code(dossier.code), must(crate::dossier::Secret::parse(dossier.secret)));
        let derivation = Derivation::new(self.kdf, self.salt(), self.factor, &code, &secret);
        let key = derivation.run().unwrap_or_else(|| panic!("memory"));
        Entry { key, record: must(dossier.record.encode(&code)) }
    }

    fn shards(&self, feed: FeedId) -> Vec<Vec<u8>> {
        let entries: Vec<Entry> = self.dossiers.iter().map(|dossier| self.entry(dossier)).collect();
        let partition = Partition { feed, id: self.id, shards: self.shards };
        must(seal(partition, &entries, &PublisherSecret::new([3; 32]))).collect()
    }
}

impl Publisher {
    fn roots(&self) -> Roots {
        let keys: Vec<[u8; 32]> = self.roots.iter().map(|key| key.verifying_key().to_bytes()).collect();
        Roots::new(&keys, self.threshold).unwrap_or_else(|| panic!("roots"))
    }

    fn reader(&self, mirrors: usize) -> Reader {
        Reader { feed: self.feed, roots: self.roots(), mirrors, source: Source::Network }
    }

    fn dictionary() -> Dictionary {
        let name = |number, name: &str| (number, name.to_owned());
        Dictionary::new(
            [name(101, "Đăng ký khai sinh"), name(202, "Chứng thực bản sao")].into(),
            [(12, "Bộ phận một cửa".to_owned())].into(),
            BTreeMap::new(),
        )
    }

    fn keys(&self) -> Vec<u8> {
        let list = PublisherKeys {
            feed: self.feed,
            key_epoch: self.key_epoch,
            version: self.keys_version,
            not_before: self.keys_term.0,
            expires: self.keys_term.1,
            keys: self.listed.iter().map(SigningKey::verifying_key).collect(),
        };
        must(sign_keys(&list, self.threshold, &self.roots.iter().collect::<Vec<_>>()))
    }

    fn manifest(&self, files: &mut Files) -> Manifest {
        let mut put = |bytes: Vec<u8>| {
            let name = name_of(&bytes);
            let hash = hash::sha256(&bytes);
            files.insert(path_of(&name), bytes);
            (name, hash)
        };
        let dictionary = put(must(Self::dictionary().encode())).1;
        let parts = self.bundles.iter().map(|bundle| {
            let names: Vec<Name> = bundle.shards(self.feed).into_iter().map(|shard| put(shard).0).collect();
            let index = put(must(write_index(&names))).1;
            Part {
                first: bundle.months.0,
                last: bundle.months.1,
                id: bundle.id,
                shards: bundle.shards,
                factor: bundle.factor,
                kdf: bundle.kdf,
                salt: bundle.salt(),
                index,
            }
        });
        Manifest {
            feed: self.feed,
            key_epoch: self.key_epoch,
            sample: self.sample,
            version: self.version,
            term: self.term,
            dictionary,
            parts: parts.collect(),
        }
    }

    /// A publication with all its files.
    fn publish(&self) -> Files {
        let mut files = Files::new();
        let manifest = must(self.manifest(&mut files).sign(&self.key));
        files.insert(CURRENT.to_owned(), manifest);
        files.insert(KEYS.to_owned(), self.keys());
        files
    }

    /// The publication after this one, twelve hours later.
    fn later(&mut self) -> &mut Self {
        self.version += 1;
        for moment in [&mut self.term.created, &mut self.term.expires, &mut self.term.as_of] {
            moment.0 += 12 * HOUR;
        }
        self
    }
}

fn question(typed: &str, secret: &str) -> Question {
    let shapes = [must(Shape::parse("digits 4"))];
    must(Question::new(code(typed), secret, &shapes))
}

/// A host: the files of a publication, and what is wrong with it.
type Host<'a> = &'a dyn Fn(&Request) -> Fetched;

fn serve(files: &Files, path: &str) -> Fetched {
    files.get(path).cloned().map_or(Fetched::NotFound, Fetched::Bytes)
}

/// Runs a lookup and writes down, round by round, what it asked for.
fn drive(
    reader: Reader,
    question: Question,
    seen: Option<Edition>,
    now: i64,
    host: Host<'_>,
) -> (Result<Answer, Refusal>, Vec<Vec<Request>>) {
    let (mut lookup, mut ask) = Lookup::start(reader, question, seen, Moment(now));
    let mut rounds = Vec::new();
    loop {
        let files = ask.files.iter().map(|request| match host(request) {
            Fetched::Bytes(bytes) if bytes.len() > request.limit => Fetched::TooLong,
            other => other,
        });
        let reply = Reply { files: files.collect(), keys: ask.derivations.iter().map(Derivation::run).collect() };
        rounds.push(ask.files);
        assert!(rounds.len() < 20, "a lookup must end");
        match lookup.next(reply) {
            Next::Ask(next, more) => (lookup, ask) = (next, more),
            Next::Done(done) => return (done.map(|answer| *answer), rounds),
        }
    }
}

/// Looks the first dossier up at one host, as a first-time visitor, an hour after the publication.
fn look_up(publisher: &Publisher, files: &Files) -> Result<Answer, Refusal> {
    let host = |request: &Request| serve(files, &request.path);
    drive(publisher.reader(1), question("H56.17-211110-0001", CHECK), None, AS_OF + HOUR, &host).0
}
