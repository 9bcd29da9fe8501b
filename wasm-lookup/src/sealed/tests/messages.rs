//! What page and opener tell each other: questions in words, answers in JSON.

use serde_json::{Value, json};

use super::super::read_asked;
use super::super::told::{Case, Reason, Told, files_json};
use super::*;
use crate::dossier::Secret;
use crate::feed::Freshness;

fn asked(code: &Code, secret: &Secret) -> String {
    let roots = hash::hex(&signing_key(1).verifying_key().to_bytes());
    format!("H56 {} {} {} {roots} 1 1 0 {} 1", code.text(), code.agency(), code.yymm(), secret.text())
}

fn read(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

/// The page and the opener, talking until there is an answer; each sees nothing but texts and files.
fn talk(files: &Files, code: &str, secret: &str) -> Value {
    let (code, secret) = (super::code(code), must(Secret::parse(secret)));
    let (reader, question) = read_asked(&asked(&code, &secret)).unwrap_or_else(|| panic!("no question"));
    let (mut lookup, mut ask) = Lookup::start(reader, question, None, Moment(AS_OF + HOUR));
    loop {
        let wanted = read(&files_json(&ask.files));
        let wanted = wanted["files"].as_array().unwrap_or_else(|| panic!("no files"));
        for (wanted, request) in wanted.iter().zip(&ask.files) {
            assert_eq!(*wanted, json!([request.mirror, request.path, request.limit, request.is_object]));
        }
        assert_eq!(wanted.len(), ask.files.len());
        let fetched = wanted.iter().map(|file| serve(files, file[1].as_str().unwrap_or_default())).collect();
        let keys = ask.derivations.iter().map(Derivation::run).collect();
        match lookup.next(Reply { files: fetched, keys }) {
            Next::Ask(next, more) => (lookup, ask) = (next, more),
            Next::Done(Ok(answer)) => return read(&Told::of(&answer).json()),
            Next::Done(Err(refusal)) => return read(&Reason::of(&refusal).json()),
        }
    }
}

fn seconds(moment: &str) -> Option<i64> {
    Moment::parse(moment).map(|moment| moment.0)
}

fn days(year: u16, month: u8, day: u8) -> Option<i64> {
    Date::new(year, month, day).map(Date::days)
}

#[test]
fn a_whole_record_is_told_in_names() {
    let told = talk(&publisher().publish(), "H56.17-211110-0001", CHECK);
    let remember = told["remember"].as_str().and_then(Edition::decode);
    assert_eq!(remember.map(|edition| edition.version), Some(7));
    let unit = "Bộ phận một cửa";
    assert_eq!(
        told,
        json!({
            "asof": AS_OF, "warnings": [], "offered": [1, 2], "tried": true, "remember": told["remember"],
            "class": "working", "status": 4, "procedure": 101, "name": "Đăng ký khai sinh", "unit": unit, "note": "",
            "received": seconds("2021-11-10T08:15+07:00"), "due": days(2021, 11, 15), "extended": true,
            "updated": seconds("2021-11-12T09:05+07:00"), "finished": 0,
            "steps": [[2, days(2021, 11, 10), unit], [4, days(2021, 11, 12), unit]],
        })
    );
}

#[test]
fn a_coarse_record_and_a_missing_one_are_told() {
    let mut publisher = publisher();
    publisher.bundles[0].dossiers[0].record = coarse(Class::Ready);
    let files = publisher.publish();
    let told = talk(&files, "H56.17-211110-0001", CHECK);
    let facts = ["class", "status", "due", "received", "name", "steps"].map(|name| told[name].clone());
    assert_eq!(json!(facts), json!(["ready", 0, days(2021, 11, 15), 0, "", []]));
    let undated = talk(&files, "00352112000539", CHECK);
    assert_eq!(undated["status"], Status::Returned.number());
    let missing = talk(&files, "H56.17-211110-0009", CHECK);
    assert_eq!((&missing["class"], &missing["tried"]), (&Value::Null, &json!(true)));
    let month = talk(&files, "H56.17-200110-0001", CHECK);
    assert_eq!((&month["offered"], &month["tried"]), (&json!([]), &json!(false)));
}

#[test]
fn every_refusal_has_a_reason() {
    let mut files = publisher().publish();
    files.remove(KEYS);
    assert_eq!(talk(&files, "H56.17-211110-0001", CHECK), json!({"refused": "unavailable"}));
    for (refusal, reason) in [
        (Refusal::Offline, "offline"),
        (Refusal::Unavailable(File::Keys), "unavailable"),
        (Refusal::Incomplete(File::Shard), "incomplete"),
        (Refusal::File(File::Shard, Fault::TooLong), "incomplete"),
        (Refusal::File(File::Manifest, Fault::WrongKind { is_html: true }), "incomplete"),
        (Refusal::File(File::Manifest, Fault::Version(2)), "outdated"),
        (Refusal::File(File::Manifest, Fault::WrongKey), "wrong-key"),
        (Refusal::File(File::Keys, Fault::WrongFeed), "refused"),
        (Refusal::File(File::Shard, Fault::Damaged), "refused"),
        (Refusal::Rollback { seen: 2, offered: 1 }, "rollback"),
        (Refusal::Equivocation { version: 1 }, "equivocation"),
        (Refusal::Memory, "memory"),
    ] {
        assert_eq!(read(&Reason::of(&refusal).json()), json!({"refused": reason}), "{refusal:?}");
    }
}

#[test]
fn whatever_stands_in_a_record_is_text() {
    let mut case = Case::of_class(Class::Working, None);
    case.note = "\"</script>\\\n\u{1}".to_owned();
    let told = Told {
        case: Some(case.clone()),
        as_of: Moment(253_402_300_799),
        freshness: Freshness::Stale,
        sample: true,
        is_old_copy: true,
        offered: Vec::new(),
        is_tried: false,
        remember: "0 0 18446744073709551615\n{}".to_owned(),
    };
    let told = read(&told.json());
    assert_eq!(told["note"], json!(case.note));
    assert_eq!((&told["asof"], &told["due"]), (&json!(253_402_300_799_u64), &json!(0)));
    assert_eq!(told["warnings"], json!(["sample", "old-copy", "stale"]));
    assert_eq!(told["remember"], json!("0 0 18446744073709551615\n{}"));
}

#[test]
fn what_makes_no_sense_is_not_understood() {
    let (code, secret) = (super::code("H56.17-211110-0001"), must(Secret::parse(CHECK)));
    let whole = asked(&code, &secret);
    let words: Vec<&str> = whole.split(' ').collect();
    for end in 0..words.len() {
        assert!(read_asked(&words[..end].join(" ")).is_none(), "cut off at {end}");
    }
    let (reader, question) = read_asked(&whole).unwrap_or_else(|| panic!("no question"));
    assert_eq!((question.code(), question.factors()), (&code, &[Factor::CheckCode][..]));
    assert_eq!((reader.feed, reader.mirrors, reader.source), (feed("H56"), 1, Source::Network));
    for (at, wrong) in [(0, "H56/"), (3, "x"), (4, "00"), (5, "0"), (5, "2"), (6, "256"), (8, "a"), (8, ""), (9, "-1")]
    {
        let mut words = words.clone();
        words[at] = wrong;
        assert!(read_asked(&words.join(" ")).is_none(), "{at}: {wrong}");
    }
}
