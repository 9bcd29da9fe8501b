//! Feeds that were tampered with, or broke on the way. The names are those of TUF's conformance tests where these have
//! the case; the answer is a refusal or a warning each time, never another status.

use super::*;
use crate::feed::Freshness;

/// Looks up after an earlier visit.
fn visit_again(publisher: &Publisher, files: &Files, seen: Option<Edition>, source: Source) -> Result<Answer, Refusal> {
    let host = |request: &Request| serve(files, &request.path);
    let reader = Reader { source, ..publisher.reader(1) };
    drive(reader, question("H56.17-211110-0001", CHECK), seen, AS_OF + HOUR, &host).0
}

fn seen(publisher: &Publisher) -> Option<Edition> {
    must(look_up(publisher, &publisher.publish())).remember
}

fn refusal(publisher: &Publisher, files: &Files) -> Option<Refusal> {
    look_up(publisher, files).err()
}

fn in_manifest(fault: Fault) -> Option<Refusal> {
    Some(Refusal::File(File::Manifest, fault))
}

fn in_keys(fault: Fault) -> Option<Refusal> {
    Some(Refusal::File(File::Keys, fault))
}

#[test]
fn rollback() {
    let mut publisher = publisher();
    let old = publisher.publish();
    publisher.later();
    let seen = seen(&publisher);
    let refused = visit_again(&publisher, &old, seen.clone(), Source::Network);
    assert_eq!(refused, Err(Refusal::Rollback { seen: 8, offered: 7 }));
    // A copy on a stick is old by nature: it is shown, with a warning, and what was seen stays remembered.
    let shown = must(visit_again(&publisher, &old, seen, Source::Copy));
    assert_eq!((shown.about.version, shown.about.seen_later, shown.remember), (7, Some(8), None));
    assert!(shown.found.is_some());
}

#[test]
fn rollback_of_keys() {
    let mut publisher = publisher();
    let old_keys = publisher.keys();
    publisher.keys_version = 2;
    let seen = seen(&publisher);
    let mut files = publisher.later().publish();
    files.insert(KEYS.to_owned(), old_keys);
    let refused = visit_again(&publisher, &files, seen, Source::Network);
    assert_eq!(refused, Err(Refusal::Rollback { seen: 7, offered: 8 }));
}

#[test]
fn freeze() {
    let publisher = publisher();
    let (files, seen) = (publisher.publish(), seen(&publisher));
    let host = |request: &Request| serve(&files, &request.path);
    for (days, freshness) in [(1, Freshness::Fresh), (3, Freshness::Stale), (4, Freshness::Expired)] {
        let now = AS_OF + days * 24 * HOUR + HOUR;
        let asked = question("H56.17-211110-0001", CHECK);
        let answer = must(drive(publisher.reader(1), asked, seen.clone(), now, &host).0);
        assert_eq!((answer.about.as_of, answer.about.freshness), (Moment(AS_OF), freshness));
    }
}

#[test]
fn fast_forward_recovery() {
    let mut publisher = publisher();
    publisher.version = u64::MAX;
    let (seen, last) = (seen(&publisher), publisher.publish());
    assert!(visit_again(&publisher, &last, seen.clone(), Source::Network).is_ok(), "u64::MAX is a version");
    // The publisher takes new keys and goes on from where it was.
    publisher.version = 8;
    publisher.key = signing_key(5);
    publisher.listed = vec![signing_key(5)];
    publisher.keys_version = 2;
    let files = publisher.publish();
    let without_epoch = visit_again(&publisher, &files, seen.clone(), Source::Network);
    assert_eq!(without_epoch, Err(Refusal::Rollback { seen: u64::MAX, offered: 8 }));
    publisher.key_epoch = 2;
    let files = publisher.publish();
    let recovered = must(visit_again(&publisher, &files, seen, Source::Network));
    assert!(recovered.about.is_recovered && recovered.found.is_some());
    // And the thief's publications are over for good.
    let refused = visit_again(&publisher, &last, recovered.remember, Source::Network);
    assert_eq!(refused, Err(Refusal::Rollback { seen: 8, offered: u64::MAX }));
}

#[test]
fn mix_and_match() {
    let mut publisher = publisher();
    let old = publisher.publish();
    publisher.bundles[0].dossiers[0].record = full(Status::Done);
    let new = publisher.later().publish();
    // Under the new manifest every object of the new publication is replaced by one of the old.
    let objects = |files: &Files| -> Vec<String> {
        files.keys().filter(|path| path.starts_with("hs1/o/") && files[*path].len() == SHARD).cloned().collect()
    };
    let other = objects(&old).into_iter().find(|path| !new.contains_key(path)).unwrap_or_default();
    for path in objects(&new).into_iter().filter(|path| !old.contains_key(path)) {
        let mut mixed = new.clone();
        mixed.insert(path, old[&other].clone());
        assert_eq!(refusal(&publisher, &mixed), Some(Refusal::File(File::Shard, Fault::Damaged)));
    }
    // Two shards of one publication change places.
    let names = objects(&new);
    let mut swapped = new.clone();
    for (to, from) in names.iter().zip(names.iter().rev()) {
        swapped.insert(to.clone(), new[from].clone());
    }
    assert_eq!(refusal(&publisher, &swapped), Some(Refusal::File(File::Shard, Fault::Damaged)));
}

#[test]
fn a_manifest_and_keys_of_different_epochs() {
    let mut publisher = publisher();
    let mut files = publisher.publish();
    publisher.key_epoch = 2;
    files.insert(KEYS.to_owned(), publisher.keys());
    assert_eq!(refusal(&publisher, &files), in_manifest(Fault::OtherKeyEpoch));
}

#[test]
fn expired() {
    let mut publisher = publisher();
    let files = publisher.publish();
    let host = |request: &Request| serve(&files, &request.path);
    let years = AS_OF + 3 * 365 * 24 * HOUR;
    let answer = must(drive(publisher.reader(1), question("H56.17-211110-0001", CHECK), None, years, &host).0);
    assert_eq!(answer.about.freshness, Freshness::Expired);
    assert!(answer.found.is_some(), "shown, with a warning");
    // Keys out of force when the publication was made: whoever has them now is not the publisher.
    publisher.keys_term.1 = Moment(AS_OF);
    assert_eq!(refusal(&publisher, &publisher.publish()), in_manifest(Fault::KeysNotInForce));
    publisher.keys_term = (Moment(AS_OF + HOUR), Moment(AS_OF + 2 * HOUR));
    assert_eq!(refusal(&publisher, &publisher.publish()), in_manifest(Fault::KeysNotInForce));
}

/// What a lookup of the first dossier fetches, in order.
fn fetched(publisher: &Publisher, files: &Files) -> Vec<String> {
    let host = |request: &Request| serve(files, &request.path);
    let rounds = drive(publisher.reader(1), question("H56.17-211110-0001", CHECK), None, AS_OF, &host).1;
    rounds.into_iter().flatten().map(|request| request.path).collect()
}

const KINDS: [File; 5] = [File::Manifest, File::Keys, File::Dictionary, File::Index, File::Shard];

#[test]
fn not_found() {
    let publisher = publisher();
    let files = publisher.publish();
    for (path, kind) in fetched(&publisher, &files).iter().zip(KINDS) {
        let mut without = files.clone();
        without.remove(path);
        let expected = match kind {
            File::Manifest | File::Keys => Refusal::NotFound(kind),
            File::Dictionary | File::Index | File::Shard => Refusal::Incomplete(kind),
        };
        assert_eq!(refusal(&publisher, &without), Some(expected), "{path}");
    }
    assert_eq!(refusal(&publisher, &Files::new()).map(|refusal| matches!(refusal, Refusal::NotFound(_))), Some(true));
}

#[test]
fn the_manifest_is_read_again_once_where_an_object_is_missing() {
    let mut publisher = publisher();
    let old = publisher.publish();
    publisher.bundles[0].dossiers[0].record = full(Status::Done);
    let new = publisher.later().publish();
    // The old publication is replaced between the first request and the second.
    let count = std::cell::Cell::new(0);
    let host = |request: &Request| {
        count.set(count.get() + 1);
        serve(if count.get() <= 2 { &old } else { &new }, &request.path)
    };
    let (answer, rounds) = drive(publisher.reader(1), question("H56.17-211110-0001", CHECK), None, AS_OF, &host);
    let answer = must(answer);
    assert_eq!((answer.about.version, answer.found.map(|found| found.record)), (8, Some(full(Status::Done))));
    let again = rounds.iter().filter(|round| round[0].path == CURRENT).count();
    assert_eq!(again, 2);
    // It is read again once, not for ever.
    let host = |request: &Request| if request.is_object { Fetched::NotFound } else { serve(&new, &request.path) };
    let (refused, rounds) = drive(publisher.reader(3), question("H56.17-211110-0001", CHECK), None, AS_OF, &host);
    assert!(matches!(refused, Err(Refusal::Incomplete(_))), "{refused:?}");
    assert_eq!(rounds.len(), 2 * (1 + 3), "two manifests, and three mirrors each time");
}

#[test]
fn no_network() {
    let publisher = publisher();
    let refused = |came: Fetched| {
        let host = |_: &Request| came.clone();
        drive(publisher.reader(2), question("H56.17-211110-0001", CHECK), None, AS_OF, &host).0.err()
    };
    assert_eq!(refused(Fetched::Offline), Some(Refusal::Offline));
    assert!(matches!(refused(Fetched::Failed), Some(Refusal::Unavailable(_))));
    assert!(matches!(refused(Fetched::TooLong), Some(Refusal::File(_, Fault::TooLong))));
    // The network goes away in the middle: nothing is asked again.
    let files = publisher.publish();
    let host = |request: &Request| if request.is_object { Fetched::Offline } else { serve(&files, &request.path) };
    let (refused, rounds) = drive(publisher.reader(1), question("H56.17-211110-0001", CHECK), None, AS_OF, &host);
    assert_eq!((refused, rounds.len()), (Err(Refusal::Offline), 2));
}

#[test]
fn truncated() {
    let publisher = publisher();
    let files = publisher.publish();
    for (path, kind) in fetched(&publisher, &files).iter().zip(KINDS) {
        let whole = &files[path];
        for length in (0..whole.len()).step_by(if kind == File::Shard { 997 } else { 1 }) {
            let mut cut = files.clone();
            cut.insert(path.clone(), whole[..length].to_vec());
            let refused = refusal(&publisher, &cut);
            let said = match kind {
                // Its length is not known before it is whole.
                File::Dictionary => matches!(refused, Some(Refusal::File(_, Fault::Damaged))),
                _ => {
                    let expected = Some(Refusal::File(kind, Fault::Truncated { expected: whole.len(), found: length }));
                    // So short that not even the length is in it.
                    refused == expected
                        || (length < 8 && matches!(refused, Some(Refusal::File(_, Fault::Truncated { .. }))))
                }
            };
            assert!(said, "{kind:?} {length}: {refused:?}");
        }
    }
}

#[test]
fn incorrect_kind() {
    let publisher = publisher();
    let files = publisher.publish();
    let fetched = fetched(&publisher, &files);
    for (path, kind) in fetched.iter().zip(KINDS) {
        let refused = |bytes: &[u8]| {
            let mut other = files.clone();
            other.insert(path.clone(), bytes.to_vec());
            refusal(&publisher, &other)
        };
        // A page of the host with a good status.
        for page in [&b"<!doctype html><title>404</title>"[..], b"\xef\xbb\xbf\n <html>"] {
            assert_eq!(refused(page), Some(Refusal::File(kind, Fault::WrongKind { is_html: true })), "{path}");
        }
        // Another file of the feed, and a file in compressed form.
        for bytes in fetched.iter().filter(|other| *other != path).map(|other| &files[other]) {
            let refused = refused(bytes);
            assert!(matches!(refused, Some(Refusal::File(own, _)) if own == kind), "{path}: {refused:?}");
        }
        assert!(matches!(refused(b"\x1f\x8b\x08\0\0\0\0\0\0\x03"), Some(Refusal::File(own, _)) if own == kind));
        // A later version of the format.
        let mut later = files[path].clone();
        later[4] = 2;
        let refused = refused(&later);
        match kind {
            File::Manifest | File::Keys => assert_eq!(refused, Some(Refusal::File(kind, Fault::Version(2)))),
            _ => assert_eq!(refused, Some(Refusal::File(kind, Fault::Damaged))),
        }
    }
}

#[test]
fn wrong_key() {
    let mut publisher = publisher();
    publisher.key = signing_key(9);
    assert_eq!(refusal(&publisher, &publisher.publish()), in_manifest(Fault::WrongKey));
    publisher.key = signing_key(2);
    let mut files = publisher.publish();
    publisher.roots = vec![signing_key(9)];
    files.insert(KEYS.to_owned(), publisher.keys());
    publisher.roots = vec![signing_key(1)];
    assert_eq!(refusal(&publisher, &files), in_keys(Fault::WrongKey));
    // The root does not sign publications, nor the publisher lists of keys.
    publisher.key = signing_key(1);
    assert_eq!(refusal(&publisher, &publisher.publish()), in_manifest(Fault::WrongKey));
}

#[test]
fn wrong_feed() {
    let mut other = publisher();
    other.feed = feed("H26");
    let own = publisher();
    assert_eq!(refusal(&own, &other.publish()), in_keys(Fault::WrongFeed));
    let mut files = own.publish();
    files.insert(CURRENT.to_owned(), other.publish().remove(CURRENT).unwrap_or_default());
    assert_eq!(refusal(&own, &files), in_manifest(Fault::WrongFeed));
}

#[test]
fn key_rotation() {
    let mut publisher = publisher();
    let before = seen(&publisher);
    // Both keys are listed while one takes over from the other.
    publisher.listed.push(signing_key(5));
    publisher.keys_version = 2;
    let files = publisher.later().publish();
    let overlap = must(visit_again(&publisher, &files, before, Source::Network));
    publisher.key = signing_key(5);
    let files = publisher.later().publish();
    let taken_over = must(visit_again(&publisher, &files, overlap.remember, Source::Network));
    // Then the old key is no more.
    publisher.listed.remove(0);
    publisher.keys_version = 3;
    let files = publisher.later().publish();
    let after = must(visit_again(&publisher, &files, taken_over.remember, Source::Network));
    assert!(after.found.is_some() && !after.about.is_recovered);
    publisher.key = signing_key(2);
    let files = publisher.later().publish();
    assert_eq!(visit_again(&publisher, &files, after.remember, Source::Network).err(), in_manifest(Fault::WrongKey));
}

#[test]
fn root_rotation() {
    let mut publisher = publisher();
    let old_page = publisher.reader(1);
    // The file is signed by both roots: pages of either kind read it.
    publisher.roots.push(signing_key(6));
    let files = publisher.publish();
    publisher.roots.remove(0);
    let new_page = publisher.reader(1);
    let read = |page: &Reader, files: &Files| {
        let host = |request: &Request| serve(files, &request.path);
        drive(page.clone(), question("H56.17-211110-0001", CHECK), None, AS_OF, &host).0.err()
    };
    assert_eq!((read(&old_page, &files), read(&new_page, &files)), (None, None));
    // By the new one alone: old pages refuse it.
    let files = publisher.publish();
    assert_eq!((read(&old_page, &files), read(&new_page, &files)), (in_keys(Fault::WrongKey), None));
}

#[test]
fn threshold() {
    let mut publisher = publisher();
    publisher.roots = vec![signing_key(1), signing_key(6)];
    publisher.threshold = 2;
    let files = publisher.publish();
    assert_eq!(refusal(&publisher, &files), None);
    let (page, keys) = (publisher.reader(1), files[KEYS].clone());
    let open = |bytes: &[u8]| PublisherKeys::open(bytes, &page.roots, page.feed).map(|_| ());
    let (body, signatures) = keys.split_at(40 + 32);
    let (first, second) = signatures.split_at(72);
    assert_eq!(open(&[body, second, first].concat()), Ok(()), "in any order");
    assert_eq!(open(&[body, first].concat()), Err(Fault::WrongKey), "one is not two");
    assert_eq!(open(&[body, first, first].concat()), Err(Fault::WrongKey), "the same one twice is not two");
    assert_eq!(open(&[body, &first.repeat(9)].concat()), Err(Fault::TooLong));
    // A thief of one root key writes a file that asks for one signature: the page still wants two.
    publisher.threshold = 1;
    publisher.roots.pop();
    assert_eq!(open(&publisher.keys()), Err(Fault::WrongKey));
    // A file may ask for more than the page does.
    publisher.roots = vec![signing_key(1), signing_key(6)];
    publisher.threshold = 2;
    let strict = publisher.keys();
    publisher.threshold = 1;
    let (roots, feed) = (publisher.roots(), publisher.feed);
    assert!(PublisherKeys::open(&strict, &roots, feed).is_ok());
    assert_eq!(PublisherKeys::open(&strict[..40 + 32 + 72], &roots, feed), Err(Fault::WrongKey));
}

#[test]
fn equivocation() {
    let mut publisher = publisher();
    let first = publisher.publish();
    publisher.bundles[0].dossiers[0].record = full(Status::Done);
    let second = publisher.publish();
    let remembered = must(look_up(&publisher, &first)).remember;
    for source in [Source::Network, Source::Copy] {
        let refused = visit_again(&publisher, &second, remembered.clone(), source);
        assert_eq!(refused, Err(Refusal::Equivocation { version: 7 }));
    }
    // Two mirrors disagree in front of a first-time visitor.
    let host = |request: &Request| serve([&first, &second][request.mirror], &request.path);
    let refused = drive(publisher.reader(2), question("H56.17-211110-0001", CHECK), None, AS_OF, &host).0;
    assert_eq!(refused, Err(Refusal::Equivocation { version: 7 }));
}

#[test]
fn a_mirror_cannot_keep_replaced_keys_alive() {
    let mut publisher = publisher();
    let stolen = publisher.publish();
    publisher.key = signing_key(5);
    publisher.listed = vec![signing_key(5)];
    publisher.key_epoch = 2;
    let honest = publisher.later().publish();
    let mut thief = super::publisher();
    thief.version = 99;
    thief.bundles[0].dossiers[0].record = full(Status::Returned);
    let mut lying = thief.publish();
    lying.insert(KEYS.to_owned(), stolen[KEYS].clone());
    for mirrors in [[&lying, &honest], [&honest, &lying]] {
        let host = |request: &Request| serve(mirrors[request.mirror], &request.path);
        let answer = drive(publisher.reader(2), question("H56.17-211110-0001", CHECK), None, AS_OF, &host).0;
        let answer = must(answer);
        assert_eq!((answer.about.version, answer.found.map(|f| f.record)), (8, Some(full(Status::InProgress))));
    }
}

/// 2^3 times as many files as bytes, each with one bit changed: all are refused, and nothing is remembered of them.
#[test]
fn every_flipped_bit_is_refused() {
    let publisher = publisher();
    let files = publisher.publish();
    let (roots, feed) = (publisher.roots(), publisher.feed);
    let keys = must(PublisherKeys::open(&files[KEYS], &roots, feed));
    let fetched = fetched(&publisher, &files);
    for (path, kind) in fetched.iter().zip(KINDS) {
        let mut bytes = files[path].clone();
        let known: Vec<u8> = match kind {
            File::Shard => name_of(&bytes).to_vec(),
            _ => hash::sha256(&bytes).to_vec(),
        };
        for bit in 0..bytes.len() * 8 {
            bytes[bit / 8] ^= 1 << (bit % 8);
            let is_refused = match kind {
                File::Manifest => Publication::open(&bytes, &keys).is_err(),
                File::Keys => PublisherKeys::open(&bytes, &roots, feed).is_err(),
                File::Dictionary | File::Index => object::verify(&bytes, &known, bytes.len()).is_err(),
                File::Shard => object::verify(&bytes, &known, SHARD).is_err(),
            };
            assert!(is_refused, "{kind:?}: bit {bit}");
            // And through the whole lookup, here and there.
            if bit % (bytes.len() / 8) == 0 {
                let mut damaged = files.clone();
                damaged.insert(path.clone(), bytes.clone());
                assert!(look_up(&publisher, &damaged).is_err(), "{kind:?}: bit {bit}");
            }
            bytes[bit / 8] ^= 1 << (bit % 8);
        }
    }
}

/// Files that were signed all the same, by a publisher whose software is at fault: refused, and no panic.
#[test]
fn signed_nonsense_is_refused() {
    let publisher = publisher();
    let files = publisher.publish();
    let keys = must(PublisherKeys::open(&files[KEYS], &publisher.roots(), publisher.feed));
    let body = &files[CURRENT][..files[CURRENT].len() - 64];
    let mut accepted = 0;
    for at in 0..body.len() {
        for value in [0, 1, 0x7f, 0xff] {
            let mut other = body.to_vec();
            other[at] = value;
            let text = hash::signed_text(b"HS1 manifest v1\0", &other);
            let signature = ed25519_dalek::Signer::sign(&publisher.key, &text);
            other.extend(signature.to_bytes());
            accepted += usize::from(Publication::open(&other, &keys).is_ok());
        }
    }
    // Hashes, salts, numbers of parts and versions can be anything.
    assert!((600..1200).contains(&accepted), "{accepted}");
}
