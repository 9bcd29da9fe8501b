//! Files of a feed, whole and damaged.

use super::*;
use crate::dossier::Code;
use crate::status::Status;

const MANIFEST: &str = r#"{"mode":"open","v":1,"feed":"H56","version":123,"created":"2026-11-20T16:45:00+07:00","expires":"2026-11-24T12:00:00+07:00","as_of":"2026-11-20T16:30:00+07:00","cadence":43200,"path":"open/{agency}/{yymm}.json"}
"#;
const MONTH: &str = r#"{"asof":"2026-11-20T16:30:00+07:00","items":{"211110-0001":{"s":3,"due":"2021-11-15","upd":"2021-11-12T09:05:00+07:00","unit":12},"211110-0002":{"s":10}}}
"#;

fn manifest(text: &str) -> Result<Manifest, FeedError> {
    Manifest::decode(&&parse(text.as_bytes())?, "H56")
}

fn code(text: &str) -> Code {
    Code::parse(text, "H56").unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

#[test]
fn what_is_written_is_read_back_to_the_byte() {
    assert_eq!(manifest(MANIFEST).map(|read| read.encode()).as_deref(), Ok(MANIFEST));
    let month = parse(MONTH.as_bytes()).and_then(|json| Month::decode(&&json));
    assert_eq!(month.map(|read| read.encode()).as_deref(), Ok(MONTH));
}

#[test]
fn a_sample_says_so() {
    let sample = MANIFEST.replace("\"version\"", "\"sample\":true,\"version\"");
    assert_eq!(manifest(&sample).map(|read| (read.sample, read.encode())), Ok((true, sample)));
    assert_eq!(manifest(MANIFEST).map(|read| read.sample), Ok(false));
}

#[test]
fn a_manifest_that_is_not_ours_is_refused() {
    for (from, to, expected) in [
        ("\"H56\"", "\"H26\"", FeedError::OtherFeed),
        ("\"open\"", "\"sealed\"", FeedError::Format),
        ("\"v\":1", "\"v\":2", FeedError::Format),
        ("\"v\":1,", "", FeedError::Field("v")),
        ("123", "-1", FeedError::Field("version")),
        ("123", "1.5", FeedError::Field("version")),
        ("123", "9007199254740992", FeedError::Field("version")),
        ("123", "\"123\"", FeedError::Field("version")),
        ("2026-11-24", "2026-11-31", FeedError::Field("expires")),
        ("43200", "4294967296", FeedError::Field("cadence")),
        ("open/{agency}", "../{agency}", FeedError::Field("path")),
        ("open/{agency}", "/{agency}", FeedError::Field("path")),
        ("open/{agency}", "https://x/{agency}", FeedError::Field("path")),
        ("open/{agency}", "open", FeedError::Field("path")),
        ("{yymm}.json", "{yymm}{yymm}.json", FeedError::Field("path")),
        ("{yymm}.json", "{yymm}.json?x", FeedError::Field("path")),
        ("}\n", "", FeedError::NotJson),
        ("{\"mode\"", "<!doctype html>", FeedError::NotJson),
    ] {
        assert!(MANIFEST.contains(from), "{from}");
        assert_eq!(manifest(&MANIFEST.replacen(from, to, 1)), Err(expected), "{to}");
    }
    assert_eq!(parse(&vec![b' '; MAX_BYTES + 1]), Err(FeedError::TooLarge));
}

#[test]
fn a_code_leads_to_its_month_and_record() {
    let json = parse(MONTH.as_bytes()).unwrap_or_default();
    let manifest = manifest(MANIFEST).unwrap_or_else(|error| panic!("{error:?}"));
    for (typed, path, status) in [
        ("H56.17-211110-0001", "open/H56.17/2111.json", Some(Status::NotAccepted)),
        ("H56.17-211110-0002", "open/H56.17/2111.json", Some(Status::Returned)),
        ("H56.17-211110-0003", "open/H56.17/2111.json", None),
        ("000.17.22.H56-050531-0001", "open/000.17.22.H56/0505.json", None),
        ("H56.24(C)", "open/H56/0000.json", None),
    ] {
        assert_eq!(manifest.month_path(&code(typed)), path);
        let record = record_of(&&json, &code(typed)).unwrap_or_else(|error| panic!("{typed}: {error:?}"));
        assert_eq!(record.map(|record| record.status), status, "{typed}");
    }
}

#[test]
fn a_faulty_record_is_refused_and_hides_no_other() {
    for (from, to) in [
        ("\"s\":3", "\"s\":0"),
        ("\"s\":3", "\"s\":11"),
        ("\"s\":3", "\"s\":\"3\""),
        ("\"s\":3", "\"s\":null"),
        ("2021-11-15", "15/11/2021"),
        ("\"due\":\"2021-11-15\"", "\"due\":5"),
        ("09:05:00", "25:05:00"),
        ("\"unit\":12", "\"unit\":65536"),
        ("{\"s\":3,", "[{\"x\":3,"),
    ] {
        let damaged = MONTH
            .replacen(from, to, 1)
            .replace("\"x\":3,\"due\":\"2021-11-15\",\"upd\":\"2021-11-12T09:05:00+07:00\",\"unit\":12}", "\"x\":3}]");
        let json = parse(damaged.as_bytes()).unwrap_or_else(|error| panic!("{damaged}: {error:?}"));
        assert!(record_of(&&json, &code("H56.17-211110-0001")).is_err(), "{to}");
        assert!(record_of(&&json, &code("H56.17-211110-0002")).is_ok_and(|record| record.is_some()), "{to}");
        assert!(Month::decode(&&json).is_err(), "{to}");
    }
}

#[test]
fn damaged_files_never_panic() {
    for file in [MANIFEST, MONTH] {
        for at in 0..file.len() {
            for other in [b'"', b'{', b'0', b'-', b'}', 0, 0xff] {
                let mut bytes = file.as_bytes().to_vec();
                bytes[at] = other;
                for part in [&bytes[..], &bytes[..at]] {
                    let Ok(json) = parse(part) else { continue };
                    let _ = (
                        Manifest::decode(&&json, "H56"),
                        Month::decode(&&json),
                        record_of(&&json, &code("H56-211110-1")),
                    );
                }
            }
        }
    }
}
