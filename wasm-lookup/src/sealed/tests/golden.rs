//! The frozen feed of version 1, made by fixed keys. Every later reader reads it as it is, and every later writer
//! writes it to the byte: these files are never made anew.

use super::*;

const CURRENT_FILE: &[u8] = include_bytes!("golden/current.bin");
const KEYS_FILE: &[u8] = include_bytes!("golden/keys.bin");
/// The dictionary; index and shard under the check code; index and shard under the slip secret.
const OBJECTS: [&[u8]; 5] = [
    include_bytes!("golden/dictionary.bin"),
    include_bytes!("golden/index-1.bin"),
    include_bytes!("golden/shard-1.bin"),
    include_bytes!("golden/index-2.bin"),
    include_bytes!("golden/shard-2.bin"),
];

fn golden() -> Files {
    let objects = OBJECTS.iter().map(|bytes| (path_of(&name_of(bytes)), bytes.to_vec()));
    let fixed = [(CURRENT.to_owned(), CURRENT_FILE.to_vec()), (KEYS.to_owned(), KEYS_FILE.to_vec())];
    fixed.into_iter().chain(objects).collect()
}

fn golden_publisher() -> Publisher {
    let mut publisher = publisher();
    publisher.sample = true;
    publisher.bundles.truncate(2);
    for bundle in &mut publisher.bundles {
        bundle.kdf = Kdf::Argon2id;
        bundle.shards = 1;
    }
    publisher
}

#[test]
fn the_writer_writes_version_1_to_the_byte() {
    let (written, golden) = (golden_publisher().publish(), golden());
    assert_eq!(written.keys().collect::<Vec<_>>(), golden.keys().collect::<Vec<_>>());
    for (path, bytes) in &golden {
        assert!(written[path] == *bytes, "{path}");
    }
}

#[test]
fn the_reader_reads_version_1() {
    let files = golden();
    let host = |request: &Request| serve(&files, &request.path);
    for (typed, secret, expected) in [
        ("H56.17-211110-0001", CHECK, Some(full(Status::InProgress))),
        ("H56.17-211110-0002", "00000000000000", Some(full(Status::Done))),
        ("H56.24-211130-0001", CHECK, Some(full(Status::PapersWanted))),
        ("H56.17-211110-0001", "4711", Some(coarse(Class::Working))),
        ("H56.17-211110-0001", "4712", None),
    ] {
        let reader = golden_publisher().reader(1);
        let answer = must(drive(reader, question(typed, secret), None, AS_OF + HOUR, &host).0);
        assert_eq!(answer.found.map(|found| found.record), expected, "{typed} {secret}");
        assert!(answer.about.sample && answer.about.as_of == Moment(AS_OF));
    }
}
