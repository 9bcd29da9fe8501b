//! Lookups that go well: what is answered, what is asked for, and what is remembered.

use super::*;
use crate::dossier::SecretError;
use crate::feed::Freshness;

fn ask_as(publisher: &Publisher, files: &Files, typed: &str, secret: &str) -> (Answer, Vec<Vec<Request>>) {
    let host = |request: &Request| serve(files, &request.path);
    let (answer, rounds) = drive(publisher.reader(1), question(typed, secret), None, AS_OF + HOUR, &host);
    (must(answer), rounds)
}

#[test]
fn code_and_secret_open_the_record_and_nothing_else_does() {
    use Factor::{CheckCode, SlipSecret};
    let publisher = publisher();
    let files = publisher.publish();
    for (typed, secret, expected) in [
        ("h56.17 - 211110 - 1", "12345678901230", Some((full(Status::InProgress), CheckCode))),
        ("H56.17-211110-0002", "0000 0000 0000 00", Some((full(Status::Done), CheckCode))),
        ("H56.24-211130-0001", CHECK, Some((full(Status::PapersWanted), CheckCode))),
        ("00352112000539", CHECK, Some((full(Status::Returned), CheckCode))),
        ("H56.17-211110-0001", "47i1", Some((coarse(Class::Working), SlipSecret))),
        ("H56.17-211110-0001", "0000 0000 0000 00", None),
        ("H56.17-211110-0002", CHECK, None),
        ("H56.17-211110-0002", "4711", None),
        ("H56.17-211110-0003", CHECK, None),
        ("00352112000530", CHECK, None),
    ] {
        let (answer, _) = ask_as(&publisher, &files, typed, secret);
        let found = answer.found.map(|found| (found.record, found.factor));
        assert_eq!(found, expected, "{typed} {secret}");
        assert_eq!(answer.about.as_of, Moment(AS_OF));
    }
}

#[test]
fn numbers_come_with_their_names() {
    let publisher = publisher();
    let (answer, _) = ask_as(&publisher, &publisher.publish(), "H56.17-211110-0001", CHECK);
    let found = answer.found.unwrap_or_else(|| panic!("it is there"));
    let Record::Full(timeline) = &found.record else { panic!("it is full") };
    assert_eq!(timeline.procedure.and_then(|number| found.dictionary.procedure(number)), Some("Đăng ký khai sinh"));
    assert_eq!(timeline.unit.and_then(|number| found.dictionary.unit(number)), Some("Bộ phận một cửa"));
}

#[test]
fn the_answer_says_which_secrets_the_month_has() {
    use Factor::{CheckCode, SlipSecret};
    let publisher = publisher();
    let files = publisher.publish();
    for (typed, secret, offered, tried) in [
        ("H56.17-211110-0001", CHECK, vec![CheckCode, SlipSecret], vec![CheckCode]),
        ("H56.17-211110-0001", "4711", vec![CheckCode, SlipSecret], vec![SlipSecret]),
        ("H56.17-211010-0001", "4711", vec![SlipSecret], vec![SlipSecret]),
        ("H56.17-211210-0001", CHECK, vec![SlipSecret], vec![]),
        ("H56.17-220110-0001", CHECK, vec![], vec![]),
        ("00352112000539", "4711", vec![CheckCode], vec![]),
    ] {
        let (answer, rounds) = ask_as(&publisher, &files, typed, secret);
        assert_eq!((answer.about.offered, answer.about.tried.len()), (offered, tried.len()), "{typed}");
        assert_eq!(answer.about.tried, tried, "{typed}");
        assert_eq!(rounds.len(), if tried.is_empty() { 1 } else { 3 }, "{typed}: nothing to fetch, nothing asked");
    }
}

#[test]
fn a_text_that_may_be_either_is_tried_as_both() {
    let mut publisher = publisher();
    publisher.bundles[1].dossiers[0].secret = CHECK;
    let shapes = [must(Shape::parse("digits 4-14"))];
    let question = must(Question::new(code("H56.17-211110-0001"), CHECK, &shapes));
    assert_eq!(question.factors(), [Factor::CheckCode, Factor::SlipSecret]);
    let files = publisher.publish();
    let host = |request: &Request| serve(&files, &request.path);
    let (answer, rounds) = drive(publisher.reader(1), question, None, AS_OF, &host);
    let found = must(answer).found.unwrap_or_else(|| panic!("it is there"));
    assert_eq!((found.record, found.factor), (full(Status::InProgress), Factor::CheckCode), "the whole one wins");
    assert_eq!(rounds.iter().map(Vec::len).collect::<Vec<_>>(), [2, 3, 2]);
    assert_eq!(Question::new(code("00352112000539"), "1234 5678 9012 31", &[]), Err(SecretError::CheckDigit));
}

/// What a host sees of a lookup: how many files of which kind and how long, in which order. Which of the shards is
/// asked for is decided by code and secret alone.
#[test]
fn a_hit_and_a_miss_ask_for_the_same() {
    let publisher = publisher();
    let files = publisher.publish();
    let seen = |typed: &str, secret: &str| {
        let (answer, rounds) = ask_as(&publisher, &files, typed, secret);
        let sizes = rounds.iter().map(|round| {
            round.iter().map(|request| (request.limit, request.mirror, request.is_object)).collect::<Vec<_>>()
        });
        let fixed: Vec<&str> = rounds.iter().take(2).flatten().map(|request| request.path.as_str()).collect();
        (answer.found.is_some(), sizes.collect::<Vec<_>>(), fixed.join(" "))
    };
    let (hit, sizes, fixed) = seen("H56.17-211110-0001", CHECK);
    let (miss, sizes_of_miss, fixed_of_miss) = seen("H56.17-211110-0009", CHECK);
    assert_eq!((hit, miss), (true, false));
    assert_eq!((&sizes, &fixed), (&sizes_of_miss, &fixed_of_miss));
    assert_eq!(
        sizes,
        [
            vec![(MAX_MANIFEST, 0, false), (MAX_KEYS, 0, false)],
            vec![(MAX_DICTIONARY, 0, true), (index_size(2), 0, true)],
            vec![(SHARD, 0, true)],
        ]
    );
    for typed in ["H56.17-211110-0001", "H56.17-211110-0009"] {
        let (_, rounds) = ask_as(&publisher, &files, typed, CHECK);
        let paths: String = rounds.iter().flatten().map(|request| request.path.as_str()).collect();
        assert!(!paths.contains("211110") && !paths.contains("1234"), "{paths}");
    }
}

#[test]
fn derivations_run_while_files_are_fetched_and_never_twice() {
    let publisher = publisher();
    let files = publisher.publish();
    let question = question("H56.17-211110-0001", CHECK);
    let (lookup, ask) = Lookup::start(publisher.reader(1), question, None, Moment(AS_OF));
    assert!(ask.derivations.is_empty());
    let reply = |ask: &Ask| Reply {
        files: ask.files.iter().map(|request| serve(&files, &request.path)).collect(),
        keys: ask.derivations.iter().map(Derivation::run).collect(),
    };
    let Next::Ask(lookup, ask) = lookup.next(reply(&ask)) else { panic!("it needs more") };
    assert_eq!((ask.files.len(), ask.derivations.len()), (2, 1));
    // Both files are missing: everything is read again, but nothing is derived again.
    let keys = ask.derivations.iter().map(Derivation::run).collect();
    let missing = Reply { files: vec![Fetched::NotFound, Fetched::NotFound], keys };
    let Next::Ask(lookup, ask) = lookup.next(missing) else { panic!("it reads again") };
    assert_eq!(ask.files[0].path, CURRENT);
    let Next::Ask(lookup, ask) = lookup.next(reply(&ask)) else { panic!("it needs more") };
    assert_eq!((ask.files.len(), ask.derivations.len()), (2, 0));
    let Next::Ask(lookup, ask) = lookup.next(reply(&ask)) else { panic!("it needs more") };
    let Next::Done(answer) = lookup.next(reply(&ask)) else { panic!("it is over") };
    assert!(must(answer).found.is_some());
}

#[test]
fn too_little_memory_is_said() {
    let publisher = publisher();
    let files = publisher.publish();
    let (lookup, ask) = Lookup::start(publisher.reader(1), question("H56.17-211110-0001", CHECK), None, Moment(0));
    let fetch = |ask: &Ask| ask.files.iter().map(|request| serve(&files, &request.path)).collect();
    let Next::Ask(lookup, ask) = lookup.next(Reply { files: fetch(&ask), keys: vec![] }) else { panic!("more") };
    let Next::Done(answer) = lookup.next(Reply { files: fetch(&ask), keys: vec![None] }) else { panic!("over") };
    assert_eq!(answer.map(|_| ()), Err(Refusal::Memory));
}

#[test]
fn the_age_is_that_of_the_data() {
    let mut publisher = publisher();
    let age = |publisher: &Publisher, now: i64| {
        let files = publisher.publish();
        let host = |request: &Request| serve(&files, &request.path);
        let answer = drive(publisher.reader(1), question("H56.17-211110-0001", CHECK), None, now, &host).0;
        let about = must(answer).about;
        (about.as_of, about.freshness)
    };
    assert_eq!(age(&publisher, AS_OF + HOUR), (Moment(AS_OF), Freshness::Fresh));
    assert_eq!(age(&publisher, AS_OF - HOUR), (Moment(AS_OF), Freshness::ClockBehind));
    assert_eq!(age(&publisher, 0), (Moment(AS_OF), Freshness::ClockBehind));
    assert_eq!(age(&publisher, AS_OF + 80 * HOUR), (Moment(AS_OF), Freshness::Stale));
    assert_eq!(age(&publisher, AS_OF + 93 * HOUR), (Moment(AS_OF), Freshness::Expired));
    // Signed again without new data: no younger.
    publisher.version += 1;
    publisher.term.created.0 += 90 * HOUR;
    publisher.term.expires.0 += 90 * HOUR;
    assert_eq!(age(&publisher, AS_OF + 91 * HOUR), (Moment(AS_OF), Freshness::Stale));
    // The term of the keys ends a publication's own.
    publisher.keys_term.1 = Moment(AS_OF + 95 * HOUR);
    assert_eq!(age(&publisher, AS_OF + 96 * HOUR), (Moment(AS_OF), Freshness::Expired));
}

#[test]
fn a_sample_says_so() {
    let mut publisher = publisher();
    assert!(!must(look_up(&publisher, &publisher.publish())).about.sample);
    publisher.sample = true;
    assert!(must(look_up(&publisher, &publisher.publish())).about.sample);
}

#[test]
fn the_newest_of_several_mirrors_counts() {
    let mut publisher = publisher();
    let old = publisher.publish();
    publisher.bundles[0].dossiers[0].record = full(Status::Done);
    let new = publisher.later().publish();
    for (mirrors, first_objects) in [([&old, &new], 1), ([&new, &old], 0), ([&new, &new], 0)] {
        let host = |request: &Request| serve(mirrors[request.mirror], &request.path);
        let (answer, rounds) =
            drive(publisher.reader(2), question("H56.17-211110-0001", CHECK), None, AS_OF + 13 * HOUR, &host);
        let answer = must(answer);
        assert_eq!((answer.about.version, answer.found.map(|found| found.record)), (8, Some(full(Status::Done))));
        assert_eq!(rounds[0].iter().map(|request| request.mirror).collect::<Vec<_>>(), [0, 0, 1, 1]);
        assert_eq!(rounds[1][0].mirror, first_objects, "objects come from the mirror of the manifest");
    }
}

#[test]
fn what_one_mirror_lacks_another_gives() {
    let publisher = publisher();
    let files = publisher.publish();
    let page = b" <!doctype html>".to_vec();
    for broken in [
        Fetched::Offline,
        Fetched::Failed,
        Fetched::NotFound,
        Fetched::TooLong,
        Fetched::Bytes(page),
        Fetched::Bytes(vec![]),
        Fetched::Bytes(vec![0; SHARD]),
    ] {
        for is_broken in
            [|request: &Request| request.mirror == 0, |request: &Request| request.mirror == 0 && request.is_object]
        {
            let host = |request: &Request| {
                if is_broken(request) { broken.clone() } else { serve(&files, &request.path) }
            };
            let (answer, _) = drive(publisher.reader(2), question("H56.17-211110-0001", CHECK), None, AS_OF, &host);
            assert!(must(answer).found.is_some(), "{broken:?}");
        }
    }
}

#[test]
fn what_was_seen_is_remembered_once_everything_has_passed() {
    let publisher = publisher();
    let files = publisher.publish();
    let hit = must(look_up(&publisher, &files));
    let host = |request: &Request| serve(&files, &request.path);
    let missed = question("H56.17-211110-0009", CHECK);
    let miss = must(drive(publisher.reader(1), missed, None, AS_OF, &host).0);
    assert_eq!(hit.remember, miss.remember, "a hit and a miss leave the same behind");
    let remembered = hit.remember.unwrap_or_else(|| panic!("remembered"));
    assert_eq!((remembered.key_epoch, remembered.keys_version, remembered.version), (1, 1, 7));
    assert_eq!(Edition::decode(&remembered.encode()), Some(remembered.clone()));
    let again = drive(publisher.reader(1), question("H56.17-211110-0001", CHECK), Some(remembered), AS_OF, &host).0;
    assert!(must(again).found.is_some());
}
