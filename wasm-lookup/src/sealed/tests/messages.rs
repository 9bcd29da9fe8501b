//! Page and opener understand each other, whatever they say.

use super::super::messages::{Case, Message, Reason, Start, Told, Word, encode_reply};
use super::*;
use crate::dossier::Secret;
use crate::feed::Freshness;

fn start(code: &Code, secret: &Secret, seen: &str) -> Vec<u8> {
    let roots = hash::hex(&signing_key(1).verifying_key().to_bytes());
    Start {
        feed: feed("H56"),
        roots: &roots,
        threshold: 1,
        mirrors: 1,
        source: Source::Network,
        code,
        secret,
        factors: &[Factor::CheckCode],
        seen,
        now: Moment(AS_OF + HOUR),
    }
    .encode()
}

/// The page and the opener, talking until there is an answer; each sees nothing but bytes.
fn talk(files: &Files, code: &str, secret: &str) -> Word {
    let (code, secret) = (super::code(code), must(Secret::parse(secret)));
    let Some(Message::Start(reader, question, seen, now)) = Message::decode(&start(&code, &secret, "")) else {
        panic!("no start")
    };
    let (mut lookup, mut ask) = Lookup::start(*reader, question, seen, now);
    loop {
        let Some(Word::Ask(requests)) = Word::decode(&Word::ask(&ask)) else { panic!("no ask") };
        assert_eq!(requests, ask.files);
        let fetched: Vec<Fetched> = requests.iter().map(|request| serve(files, &request.path)).collect();
        let Some(Message::Reply(came)) = Message::decode(&encode_reply(&fetched)) else { panic!("no reply") };
        assert_eq!(came, fetched);
        let keys = ask.derivations.iter().map(Derivation::run).collect();
        match lookup.next(Reply { files: came, keys }) {
            Next::Ask(next, more) => (lookup, ask) = (*next, more),
            Next::Done(done) => return Word::decode(&Word::done(&done)).unwrap_or_else(|| panic!("no answer")),
        }
    }
}

fn told(word: Word) -> Told {
    match word {
        Word::Answer(told) => *told,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_whole_record_is_told_in_names() {
    let told = told(talk(&publisher().publish(), "H56.17-211110-0001", CHECK));
    assert_eq!((told.as_of, told.freshness, told.sample), (Moment(AS_OF), Freshness::Fresh, false));
    assert_eq!((told.offered, told.tried), (vec![Factor::CheckCode, Factor::SlipSecret], vec![Factor::CheckCode]));
    assert_eq!(Edition::decode(&told.remember).map(|edition| edition.version), Some(7));
    let case = told.case.unwrap_or_else(|| panic!("not found"));
    assert_eq!((case.class, case.status), (Class::Working, Some(Status::InProgress)));
    assert_eq!((case.procedure, case.procedure_name.as_str()), (Some(101), "Đăng ký khai sinh"));
    assert_eq!((case.received, case.due), (Moment::parse("2021-11-10T08:15+07:00"), Date::new(2021, 11, 15)));
    assert_eq!((case.updated, case.finished), (Moment::parse("2021-11-12T09:05+07:00"), None));
    assert_eq!((case.is_extended, case.unit.as_str(), case.note.as_str()), (true, "Bộ phận một cửa", ""));
    let steps: Vec<_> = case.steps.iter().map(|step| (step.status, step.unit.as_str(), step.day.day())).collect();
    assert_eq!(steps, [(Status::Accepted, "Bộ phận một cửa", 10), (Status::InProgress, "Bộ phận một cửa", 12)]);
}

#[test]
fn a_coarse_record_and_a_missing_one_are_told() {
    let mut publisher = publisher();
    publisher.bundles[0].dossiers[0].record = coarse(Class::Ready);
    let files = publisher.publish();
    let case = told(talk(&files, "H56.17-211110-0001", CHECK)).case;
    assert_eq!(case, Some(Case::of_class(Class::Ready, Date::new(2021, 11, 15))));
    let undated = told(talk(&files, "00352112000539", CHECK)).case;
    assert_eq!(undated.and_then(|case| case.status), Some(Status::Returned));
    assert_eq!(told(talk(&files, "H56.17-211110-0009", CHECK)).case, None);
    assert_eq!(told(talk(&files, "H56.17-200110-0001", CHECK)).offered, []);
}

#[test]
fn every_refusal_has_a_reason() {
    let mut files = publisher().publish();
    files.remove(KEYS);
    assert_eq!(talk(&files, "H56.17-211110-0001", CHECK), Word::Refusal(Reason::Unavailable));
    for (refusal, reason) in [
        (Refusal::Offline, Reason::Offline),
        (Refusal::Unavailable(File::Keys), Reason::Unavailable),
        (Refusal::Incomplete(File::Shard), Reason::Incomplete),
        (Refusal::File(File::Shard, Fault::TooLong), Reason::Incomplete),
        (Refusal::File(File::Manifest, Fault::WrongKind { is_html: true }), Reason::Incomplete),
        (Refusal::File(File::Manifest, Fault::Version(2)), Reason::Outdated),
        (Refusal::File(File::Manifest, Fault::WrongKey), Reason::WrongKey),
        (Refusal::File(File::Keys, Fault::WrongFeed), Reason::Damaged),
        (Refusal::File(File::Shard, Fault::Damaged), Reason::Damaged),
        (Refusal::Rollback { seen: 2, offered: 1 }, Reason::Rollback),
        (Refusal::Equivocation { version: 1 }, Reason::Equivocation),
        (Refusal::Memory, Reason::Memory),
    ] {
        assert_eq!(Word::decode(&Word::done(&Err(refusal))), Some(Word::Refusal(reason)), "{refusal:?}");
    }
}

#[test]
fn what_makes_no_sense_is_not_understood() {
    let (code, secret) = (super::code("H56.17-211110-0001"), must(Secret::parse(CHECK)));
    let whole = start(&code, &secret, "1 1 7\nabc");
    for end in 0..whole.len() {
        assert!(Message::decode(&whole[..end]).is_none(), "cut off at {end}");
    }
    let Some(Message::Start(_, question, seen, _)) = Message::decode(&whole) else { panic!("no start") };
    assert_eq!((question.code(), seen.map(|seen| seen.version)), (&code, Some(7)));
    for bytes in [&[][..], &[1, 0], &[200], &[255], &[0, 0, 0, 1, 0, 0, 0, 255, 255, 255, 255]] {
        assert_eq!(Word::decode(bytes), None, "{bytes:?}");
    }
}
