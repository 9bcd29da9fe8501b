//! Files as they are written and read, and refused.

use super::*;

#[test]
fn records_are_read_back_as_they_were_written() {
    let own = code("H56.17-211110-0001");
    let bare = |status| {
        Record::Full(Box::new(Timeline {
            status,
            procedure: None,
            received: None,
            due: None,
            is_extended: false,
            updated: None,
            finished: None,
            unit: None,
            note: None,
            steps: Vec::new(),
        }))
    };
    let mut records: Vec<Record> = Status::ALL.into_iter().flat_map(|status| [bare(status), full(status)]).collect();
    for class in [Class::Waiting, Class::Working, Class::Yours, Class::Ready, Class::Ended, Class::Stopped] {
        records.push(coarse(class));
        records.push(Record::Coarse { class, due: None, is_extended: true });
    }
    for record in records {
        let bytes = must(record.encode(&own));
        assert_eq!(Record::decode(&bytes, &own), Ok(record));
        assert_eq!(Record::decode(&bytes, &code("H56.17-211110-0002")), Err(Fault::Malformed("code")));
    }
}

#[test]
fn a_record_lies_in_its_bytes_as_described() {
    let bytes = must(full(Status::InProgress).encode(&code("H56.17-211110-0001")));
    assert_eq!(bytes[..8], [1, 4, 2, 2, 101, 0, 0, 0]);
    // 2021-11-10T01:15Z, and 2021-11-14T17:00Z: midnight in Vietnam.
    assert_eq!(u32::from_le_bytes([bytes[8], bytes[9], bytes[10], bytes[11]]), 11_497_035);
    assert_eq!(u32::from_le_bytes([bytes[12], bytes[13], bytes[14], bytes[15]]), 11_497_035 + 4 * 1440 + 945);
    assert_eq!(bytes[24..28], [12, 0, 0, 0]);
    assert_eq!(bytes[36..50], [2, 0, 12, 0, 0x30, 0x1f, 4, 0, 12, 0, 0x32, 0x1f, 0, 0]);
}

#[test]
fn a_coarse_record_says_nothing_else() {
    let own = code("H56.17-211110-0001");
    let bytes = must(coarse(Class::Yours).encode(&own));
    for at in (4..12).chain(16..28).chain(36..96) {
        let mut more = bytes;
        more[at] = 1;
        assert_eq!(Record::decode(&more, &own), Err(Fault::Malformed("coarse")), "{at}");
    }
    let hidden = must(full(Status::Done).encode(&own));
    assert!(bytes.iter().zip(hidden).skip(36).all(|(coarse, _)| *coarse == 0));
}

#[test]
fn a_record_that_cannot_be_is_refused() {
    let own = code("H56.17-211110-0001");
    let bytes = must(full(Status::InProgress).encode(&own));
    for (at, value, fault) in [
        (0, 2, Fault::Version(2)),
        (1, 0, Fault::Malformed("status")),
        (1, 11, Fault::Malformed("status")),
        (1, 16, Fault::Malformed("status")),
        (2, 11, Fault::Malformed("steps")),
        (2, 3, Fault::Malformed("step")),
        (2, 1, Fault::Malformed("reserved")),
        (3, 4, Fault::Malformed("flags")),
        (3, 1, Fault::Malformed("coarse")),
        (28, 0, Fault::Malformed("code")),
        (36, 11, Fault::Malformed("step")),
        (37, 1, Fault::Malformed("step")),
        (95, 1, Fault::Malformed("reserved")),
    ] {
        let mut damaged = bytes;
        damaged[at] = value;
        assert_eq!(Record::decode(&damaged, &own), Err(fault), "{at}: {value}");
    }
    let mut timeline = match full(Status::Done) {
        Record::Full(timeline) => *timeline,
        Record::Coarse { .. } => unreachable!("it is full"),
    };
    timeline.steps = vec![timeline.steps[0]; 11];
    assert_eq!(Record::Full(Box::new(timeline.clone())).encode(&own), Err(Fault::Malformed("steps")));
    timeline.steps.truncate(10);
    timeline.received = Some(Moment(0));
    assert_eq!(Record::Full(Box::new(timeline.clone())).encode(&own), Err(Fault::Malformed("received")));
    timeline.received = None;
    timeline.procedure = Some(0);
    assert_eq!(Record::Full(Box::new(timeline)).encode(&own), Err(Fault::Malformed("procedure")));
}

#[test]
fn noise_in_a_record_never_panics() {
    let own = code("H56.17-211110-0001");
    let bytes = must(full(Status::InProgress).encode(&own));
    for at in 0..RECORD {
        for value in 0..=u8::MAX {
            let mut noisy = bytes;
            noisy[at] = value;
            if let Ok(record) = Record::decode(&noisy, &own) {
                // Whatever is accepted is written back the same, so that nothing in a record is left unread. A promised
                // moment is read as its day.
                let again = must(record.encode(&own));
                assert!(again == noisy || (12..16).contains(&at), "{at}: {value}");
            }
        }
    }
}

#[test]
fn dictionaries_are_read_back_as_they_were_written() {
    let dictionary = Publisher::dictionary();
    let bytes = must(dictionary.encode());
    let read = must(Dictionary::decode(&bytes));
    assert_eq!(read, dictionary);
    assert_eq!(read.procedure(202), Some("Chứng thực bản sao"));
    assert_eq!((read.procedure(1), read.unit(12), read.note(1)), (None, Some("Bộ phận một cửa"), None));
    assert_eq!(must(Dictionary::default().encode()).len(), 16);
    for length in 0..bytes.len() {
        assert!(Dictionary::decode(&bytes[..length]).is_err(), "{length}");
    }
    for at in 0..bytes.len() {
        for value in [0, 1, b'\n', 0x7f, 0xff] {
            let mut damaged = bytes.clone();
            damaged[at] = value;
            let _ = Dictionary::decode(&damaged);
        }
    }
}

#[test]
fn names_that_no_page_should_show_are_refused() {
    let long = "ế".repeat(61);
    for name in ["", "hai\ndòng", "\u{202e}ngược", "\u{7}", &long] {
        let dictionary = Dictionary::new([(1, name.to_owned())].into(), BTreeMap::new(), BTreeMap::new());
        assert_eq!(dictionary.encode(), Err(Fault::Malformed("name")), "{name:?}");
    }
    let name = "ế".repeat(60);
    let names = |count: u32| {
        Dictionary::new((1..=count).map(|n| (n, name.clone())).collect(), BTreeMap::new(), BTreeMap::new())
    };
    assert!(names(100).encode().is_ok());
    assert_eq!(names(400).encode(), Err(Fault::TooLong));
}

#[test]
fn an_index_names_every_shard() {
    let names: Vec<Name> = (0..5).map(|at| [at; 16]).collect();
    let bytes = must(write_index(&names));
    assert_eq!(bytes.len(), index_size(5));
    assert_eq!(index::shard_name(&bytes, 5, 4), Ok([4; 16]));
    assert_eq!(index::shard_name(&bytes, 5, 5), Err(Fault::Malformed("shard")));
    assert_eq!(index::shard_name(&bytes, 4, 0), Err(Fault::TooLong));
    assert_eq!(index::shard_name(&bytes, 6, 0), Err(Fault::Truncated { expected: 128, found: 112 }));
    assert_eq!(write_index(&[]), Err(Fault::Malformed("shards")));
    assert_eq!(write_index(&vec![[0; 16]; 16_385]), Err(Fault::Malformed("shards")));
}

#[test]
fn what_no_reader_would_accept_is_not_signed() {
    let change = |change: &dyn Fn(&mut Manifest)| {
        let publisher = publisher();
        let mut manifest = publisher.manifest(&mut Files::new());
        change(&mut manifest);
        manifest.sign(&publisher.key).map(|bytes| bytes.len())
    };
    assert_eq!(change(&|_| {}), Ok(96 + 3 * 64 + 64));
    let malformed = |field| Err(Fault::Malformed(field));
    assert_eq!(change(&|manifest| manifest.term.as_of.0 += 10 * HOUR), malformed("term"));
    assert_eq!(change(&|manifest| manifest.term.expires = Moment(0)), malformed("term"));
    assert_eq!(change(&|manifest| manifest.parts[0].shards = 0), malformed("part"));
    assert_eq!(change(&|manifest| manifest.parts[0].shards = 16_385), malformed("part"));
    assert_eq!(change(&|manifest| manifest.parts[0].last = 2110), malformed("part"));
    assert_eq!(change(&|manifest| manifest.parts[0].last = 2113), malformed("part"));
    assert_eq!(change(&|manifest| manifest.parts[0].first = 0), malformed("part"));
    assert_eq!(change(&|manifest| manifest.parts[1].id = 1), malformed("part"));
    let add = |manifest: &mut Manifest, count: u32, first| {
        let part = manifest.parts[0];
        manifest.parts.extend((0..count).map(|at| Part { id: 10 + at, first, last: first, ..part }));
    };
    assert_eq!(change(&|manifest| add(manifest, 1, 2111)), Ok(96 + 4 * 64 + 64));
    assert_eq!(change(&|manifest| add(manifest, 2, 2111)), malformed("part"));
    assert_eq!(change(&|manifest| add(manifest, 254, 2101)), malformed("parts"));
}

#[test]
fn keys_of_the_root_must_be_keys_and_enough() {
    let own = signing_key(1).verifying_key().to_bytes();
    let other = signing_key(4).verifying_key().to_bytes();
    assert!(Roots::new(&[own], 1).is_some() && Roots::new(&[own, other], 2).is_some());
    assert!(Roots::new(&[], 1).is_none() && Roots::new(&[own], 0).is_none() && Roots::new(&[own], 2).is_none());
    assert!(Roots::new(&[own, own], 2).is_none(), "the same key twice is one");
    // The neutral element, under which signatures can be made up.
    let mut weak = [0; 32];
    weak[0] = 1;
    assert!(Roots::new(&[weak], 1).is_none());
}
