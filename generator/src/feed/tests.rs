//! Exports as offices make them, published, looked up, cut off and killed half-way.
#![expect(clippy::disallowed_methods, reason = "tests write exports and look at the files of a feed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use motcua_lookup::feed::{Date, Freshness, Manifest, Moment, Month, parse};
use tempfile::TempDir;

use super::input::{DateFault, InputFault};
use super::publish::plan;
use super::steps::take;
use super::*;

const HEADER: &str = "STT,Mã hồ sơ,Họ và tên,Điện thoại,Trạng thái,Ngày tiếp nhận,Ngày hẹn trả,Cập nhật";
const ROWS: [&str; 4] = [
    "1,H56.17-261110-0001,Nguyễn Văn Bí Mật,0912345678,Đang xử lý,10/11/2026,30/11/2026,12/11/2026 09:05",
    "2,H56.17-261110-0002,\"Trần, Thị \"\"Kín\"\"\",0987654321,đã xử lý xong,10/11/2026,15/11/2026,14/11/2026",
    "3,17.22-261001-15,Lê Giấu Tên,0911111111,YÊU CẦU BỔ SUNG GIẤY TỜ,01/10/2026,,2026-10-05T08:00:00+07:00",
    "4,000.17.22.H56-261110-0001,Phạm Ẩn Danh,0922222222,Đã trả kết quả,,,",
];
const PLANTED: [&str; 8] = ["Bí Mật", "Kín", "Giấu", "Ẩn Danh", "0912345678", "0987654321", "0911111111", "0922222222"];

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap_or_else(|| panic!("{text}"))
}

fn settings() -> FeedSettings {
    FeedSettings {
        feed: "H56".to_owned(),
        root: "H56".to_owned(),
        sample: true,
        columns: columns(),
        statuses: official_statuses(),
        cadence_minutes: 720,
        sheet: None,
        query: None,
        statistics: StatisticsSettings::default(),
        as_of: Some(at("2026-11-20T16:30+07:00")),
        days_off: BTreeSet::new(),
        units: Names::default(),
        notes: Names::default(),
        sensitive: BTreeSet::new(),
        retention_days: 90,
        sealing: None,
        site_folder: None,
        site: SiteFacts::default(),
    }
}

fn columns() -> Columns {
    [
        (Column::Code, "Mã hồ sơ"),
        (Column::Status, "trạng  thái"),
        (Column::Due, "Ngày hẹn trả"),
        (Column::Received, "Ngày tiếp nhận"),
        (Column::Updated, "Cập nhật"),
    ]
    .map(|(column, header)| (column, header.to_owned()))
    .into_iter()
    .collect()
}

/// A feed in a folder of its own, with the export that is published next.
struct Office {
    folder: TempDir,
    settings: FeedSettings,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error}"));
        Self { folder, settings: settings() }
    }

    fn feed(&self) -> PathBuf {
        self.folder.path().join("feed")
    }

    fn write(&self, bytes: &[u8]) -> PathBuf {
        let file = self.folder.path().join("export.csv");
        fs::write(&file, bytes).unwrap_or_else(|error| panic!("{error}"));
        file
    }

    fn export<'a>(&'a self, file: &'a Path, folder: &'a Path) -> Export<'a> {
        Export {
            settings: &self.settings,
            source: Source::File { path: file, sheet: None },
            folder,
            now: at("2026-11-20T16:45+07:00").0,
            accept: Accept::default(),
        }
    }

    fn publish_bytes(&self, bytes: &[u8]) -> Result<Published, FeedFault> {
        let file = self.write(bytes);
        publish(&self.export(&file, &self.feed()), &|_| ()).map(|(published, _)| published)
    }

    fn publish(&self, rows: &[&str]) -> Result<Published, FeedFault> {
        self.publish_bytes(table(rows).as_bytes())
    }

    fn status(&self, code: &str) -> Option<u8> {
        match lookup(&self.feed(), "H56", "H56", code, at("2026-11-23T08:00+07:00").0) {
            Lookup::Found { record, .. } => Some(record.status.number()),
            Lookup::Missing { .. } => None,
            other => panic!("{code}: {other:?}"),
        }
    }

    /// Every file of the feed with its bytes, by its path in the folder.
    fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        let mut folders = vec![self.feed()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.push((path.clone(), fs::read(&path).unwrap_or_default()));
                }
            }
        }
        files.sort();
        files
    }

    fn served(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let public = self.feed().join("public");
        self.files().into_iter().filter(|(path, _)| path.starts_with(&public)).collect()
    }
}

fn table(rows: &[&str]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

/// A hundred good rows, so that one bad row is one in a hundred.
fn many() -> Vec<String> {
    (1..=100)
        .map(|number| format!("{number},H56.17-261110-{number},Tên,09,Đang xử lý,10/11/2026,30/11/2026,"))
        .collect()
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(order).collect()
}

#[test]
fn an_export_becomes_a_feed_that_answers() {
    let office = Office::new();
    let published = office.publish(&ROWS).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!((published.rows, published.published, published.bad, published.new, published.changed), (4, 4, 0, 4, 0));
    assert_eq!((published.shards_written, published.version), (3, 1));
    for (code, status) in [
        ("H56.17-261110-0001", Some(4)),
        ("Mã 17-261110-2 nhé", Some(9)),
        ("H56.17.22-261001-0015", Some(5)),
        ("0001722H562611100001", Some(10)),
        ("H56.17-261110-0003", None),
        ("H56.99-200101-0001", None),
    ] {
        assert_eq!(office.status(code), status, "{code}");
    }
    let month = fs::read_to_string(office.feed().join("public/open/H56.17/2611.json")).unwrap_or_default();
    let expected = "{\"asof\":\"2026-11-20T16:30:00+07:00\",\"items\":{\
        \"261110-0001\":{\"s\":4,\"due\":\"2026-11-30\",\"upd\":\"2026-11-12T09:05:00+07:00\"},\
        \"261110-0002\":{\"s\":9,\"due\":\"2026-11-15\",\"upd\":\"2026-11-14T00:00:00+07:00\"}}}\n";
    assert_eq!(month, expected);
    let json = published.to_json(1.5);
    assert_eq!(
        (json["bytes_written"].as_u64(), json["seconds"].as_f64()),
        (Some(published.bytes_written as u64), Some(1.5))
    );
}

#[test]
fn the_manifest_says_whose_and_how_long() {
    let mut office = Office::new();
    // Friday; the Monday after is a day off.
    office.settings.days_off = Date::new(2026, 11, 23).into_iter().collect();
    assert!(office.publish(&ROWS).is_ok());
    let json = parse(&fs::read(office.feed().join("public/open.json")).unwrap_or_default()).unwrap_or_default();
    let manifest = Manifest::decode(&&json, "H56").unwrap_or_else(|error| panic!("{error:?}"));
    assert!(manifest.sample && manifest.version == 1 && manifest.cadence == 43_200);
    assert_eq!(manifest.expires, at("2026-11-25T12:00+07:00"));
    assert_eq!((manifest.created, manifest.as_of), (at("2026-11-20T16:45+07:00"), at("2026-11-20T16:30+07:00")));
    for (now, expected) in
        [("2026-11-23T08:00+07:00", Freshness::Fresh), ("2026-11-26T08:00+07:00", Freshness::Expired)]
    {
        match lookup(&office.feed().join("public"), "H56", "H56", "H56.17-261110-0001", at(now).0) {
            Lookup::Found { freshness, as_of, .. } => assert_eq!((freshness, as_of), (expected, manifest.as_of)),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn every_encoding_and_delimiter_gives_the_same_bytes() {
    let plain = Office::new();
    assert!(plain.publish(&ROWS).is_ok());
    let text = table(&ROWS);
    // Only the second row has a comma inside of a cell, and it is quoted in every form.
    let with = |delimiter: &str| text.replace("Trần, Thị", "Trần Thị").replace(',', delimiter);
    let titled = format!("DANH SÁCH HỒ SƠ\n\nNgày 20/11/2026,,\n{}\n,,,,,,,\n", text.replace('\n', "\r\n"));
    for bytes in [
        format!("\u{feff}{text}").into_bytes(),
        utf16(&text, u16::to_le_bytes),
        utf16(&text, u16::to_be_bytes),
        with(";").into_bytes(),
        with("\t").into_bytes(),
        utf16(&with("\t"), u16::to_le_bytes),
        titled.into_bytes(),
        text.replace("Mã hồ sơ", "MÃ  HỒ SƠ ").replace('ạ', "a\u{323}").into_bytes(),
    ] {
        let office = Office::new();
        office.publish_bytes(&bytes).unwrap_or_else(|error| panic!("{error}"));
        let bytes = |office: &Office| office.served().into_iter().map(|(_, bytes)| bytes).collect::<Vec<_>>();
        assert_eq!(bytes(&office), bytes(&plain));
    }
}

#[test]
fn bad_rows_are_set_aside_with_their_reasons() {
    for (row, fault) in [
        ("1,,A,1,Đang xử lý,,,", RowFault::CodeMissing),
        ("1,xin chào,A,1,Đang xử lý,,,", RowFault::CodeUnreadable),
        ("1,H56.17-261310-0001,A,1,Đang xử lý,,,", RowFault::CodeUnreadable),
        ("1,H26.17-261110-0001,A,1,Đang xử lý,,,", RowFault::CodeOfAnotherRoot),
        ("1,H56.17-261110-0900,A,1,,,,", RowFault::StatusMissing),
        ("1,H56.17-261110-0900", RowFault::StatusMissing),
        ("1,H56.17-261110-0900,A,1,Chờ sếp ký,,,", RowFault::StatusUnknown),
        ("1,H56.17-261110-0900,A,1,Đang xử lý,,31/11/2026,", RowFault::DueUnreadable(DateFault::Unreadable)),
        ("1,H56.17-261110-0900,A,1,Đang xử lý,hôm qua,,", RowFault::ReceivedUnreadable(DateFault::Unreadable)),
        ("1,H56.17-261110-0900,A,1,Đang xử lý,,,25:00", RowFault::UpdatedUnreadable(DateFault::Unreadable)),
        ("1,H56.17-261110-0900,A,1,Đang xử lý,10/11/2026,09/11/2026,", RowFault::DueBeforeReceived),
        ("1,H56.17-261110-0900,A,1,Đang xử lý,,,21/11/2026 16:30", RowFault::UpdatedAfterExport),
        ("1,H56.17-261110-0001,A,1,Đã trả kết quả,10/11/2026,30/11/2026,", RowFault::CodeRepeated),
    ] {
        let office = Office::new();
        let good = many();
        let mut rows: Vec<&str> = good.iter().map(String::as_str).collect();
        rows.push(row);
        let published = office.publish(&rows).unwrap_or_else(|error| panic!("{row}: {error}"));
        let disputed = usize::from(fault == RowFault::CodeRepeated);
        assert_eq!((published.published, published.bad), (100 - disputed, 1 + disputed), "{row}");
        assert_eq!(office.status("H56.17-261110-0900"), None, "{row}");
        let rejected = fs::read_to_string(office.feed().join("rejected.csv")).unwrap_or_default();
        assert!(rejected.ends_with(&format!("102,{},\"{}\"\r\n", fault.code(), fault.words())), "{rejected}");
    }
}

#[test]
fn of_a_dossiers_history_the_last_change_counts() {
    let office = Office::new();
    let row = |status: &str, updated: &str| format!("1,H56.17-261110-0001,A,1,{status},,,{updated}");
    let rows = [row("Được tiếp nhận", "10/11/2026"), row("Đang xử lý", "12/11/2026"), row("Mới đăng ký", "09/11/2026")];
    let published = office.publish(&rows.each_ref().map(String::as_str)).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!((published.rows, published.published, published.bad), (3, 1, 0));
    assert_eq!(office.status("H56.17-261110-0001"), Some(4));
}

#[test]
fn an_unlikely_export_is_refused_and_changes_nothing() {
    let mut office = Office::new();
    let good = many();
    let rows: Vec<&str> = good.iter().map(String::as_str).collect();
    assert!(office.publish(&rows).is_ok());
    let before = office.served();
    let bad = [&rows[..], &["1,,,,,,,", "2,,,,,,,"][..], &["3,x,,,,,,"][..]].concat();
    assert!(matches!(office.publish(&bad), Err(FeedFault::TooManyBadRows { bad: 3, rows: 103 })));
    assert!(matches!(office.publish(&rows[..79]), Err(FeedFault::RowsFell { before: 100, now: 79 })));
    assert!(matches!(office.publish(&[]), Err(FeedFault::NoRows)));
    assert!(matches!(office.publish_bytes(b"\xff\xfea"), Err(FeedFault::Input(InputFault::Encoding))));
    assert!(matches!(office.publish_bytes(b"M\xb7 h\xe5"), Err(FeedFault::Input(InputFault::Encoding))));
    match office.publish_bytes("STT;Mã hồ sơ;Tình trạng\n1;2;3\n".as_bytes()) {
        Err(FeedFault::Input(InputFault::MissingColumn { name, found })) => {
            assert_eq!((name.as_str(), found.len()), ("trạng  thái", 3));
        }
        other => panic!("{other:?}"),
    }
    office.settings.as_of = Some(at("2026-11-20T16:29+07:00"));
    assert!(matches!(office.publish(&rows), Err(FeedFault::OlderExport { .. })));
    // What is wrong with the rows of an old export is not the point.
    assert!(matches!(office.publish(&bad), Err(FeedFault::OlderExport { .. })));
    office.settings.feed = "../H56".to_owned();
    assert!(matches!(office.publish(&rows), Err(FeedFault::FeedName(_))));
    assert_eq!(office.served(), before);
    office.settings = settings();
    assert!(office.publish(&rows[..80]).is_ok_and(|published| published.version == 2));
}

#[test]
fn only_months_that_changed_are_written() {
    let office = Office::new();
    assert!(office.publish(&ROWS).is_ok());
    let again = office.publish(&ROWS).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!((again.shards_written, again.new, again.changed, again.version), (0, 0, 0, 2));
    let moved = ROWS[0].replace("Đang xử lý", "Đã xử lý xong");
    let changed = office.publish(&[&moved, ROWS[1], ROWS[2], ROWS[3]]).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!((changed.shards_written, changed.new, changed.changed, changed.version), (1, 0, 1, 3));
    let left = office.publish(&[&moved, ROWS[1], ROWS[2], ROWS[1]]).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!((left.published, left.shards_written), (3, 0));
    assert_eq!(office.status("000.17.22.H56-261110-0001"), None);
    assert!(!office.feed().join("public/open/000.17.22.H56/2611.json").exists());
}

#[test]
fn nothing_but_the_named_columns_leaves_the_export() {
    let office = Office::new();
    let good = many();
    let mut rows: Vec<&str> = good.iter().map(String::as_str).collect();
    rows.extend(ROWS.iter().skip(2));
    rows.push("9,H56.17-261110-0500 Nguyễn Văn Bí Mật 0912345678,x,0987654321,Kín Giấu Ẩn Danh,0911111111,0922222222,");
    assert!(office.publish(&rows).is_ok());
    let files = office.files();
    assert!(files.len() >= 5);
    for (path, bytes) in files {
        for planted in PLANTED {
            let found = bytes.windows(planted.len()).any(|window| window == planted.as_bytes());
            assert!(!found, "{planted} in {}", path.display());
        }
    }
}

#[test]
fn a_kill_at_any_moment_leaves_a_readable_feed() {
    let codes = ["H56.17-261110-0001", "H56.17-261110-0002", "H56.17.22-261001-0015", "000.17.22.H56-261110-0001"];
    let next = [
        ROWS[0].replace("Đang xử lý", "Đã xử lý xong"),
        ROWS[1].to_owned(),
        ROWS[2].replace("YÊU CẦU BỔ SUNG GIẤY TỜ", "Đang xử lý"),
        ROWS[1].to_owned(),
    ];
    let next: Vec<&str> = next.iter().map(String::as_str).collect();
    let (old, new) = ([Some(4), Some(9), Some(5), Some(10)], [Some(9), Some(9), Some(4), None]);
    for killed_after in 0.. {
        let office = Office::new();
        assert!(office.publish(&ROWS).is_ok());
        let (file, feed) = (office.write(table(&next).as_bytes()), office.feed());
        let plan = plan(&office.export(&file, &feed), &|_| ()).unwrap_or_else(|error| panic!("{error}"));
        if killed_after > plan.steps.len() {
            assert!(killed_after > 4);
            break;
        }
        assert!(take(&plan.steps[..killed_after]).is_ok());
        for (at, code) in codes.iter().enumerate() {
            let status = office.status(code);
            assert!(status == old[at] || status == new[at], "{code} after {killed_after}: {status:?}");
        }
        let repaired = office.publish(&next).unwrap_or_else(|error| panic!("{error}"));
        assert!(repaired.version >= 2, "a version is never used twice");
        assert_eq!(codes.map(|code| office.status(code)), new, "after {killed_after}");
    }
}

#[test]
fn one_publication_at_a_time() {
    let office = Office::new();
    assert!(office.publish(&ROWS).is_ok());
    let lock = fs::File::create(office.feed().join("lock")).unwrap_or_else(|error| panic!("{error}"));
    assert!(lock.try_lock().is_ok());
    assert!(matches!(office.publish(&ROWS), Err(FeedFault::Locked)));
    drop(lock);
    assert!(office.publish(&ROWS).is_ok());
}

#[test]
fn a_lookup_says_why_it_cannot_answer() {
    let office = Office::new();
    let look = |code: &str| lookup(&office.feed(), "H56", "H56", code, 0);
    assert!(matches!(look("H56.17-261110-0001"), Lookup::Refused(FeedFault::Damaged { .. })));
    assert!(office.publish(&ROWS).is_ok());
    assert!(matches!(look("chào"), Lookup::NoCode));
    assert!(matches!(look("H56.17-261110-0001"), Lookup::Found { freshness: Freshness::ClockBehind, .. }));
    let month = office.feed().join("public/open/H56.17/2611.json");
    assert!(fs::write(&month, "<!doctype html>").is_ok());
    assert!(matches!(look("H56.17-261110-0001"), Lookup::Refused(FeedFault::Damaged { .. })));
    assert!(office.publish(&ROWS).is_ok(), "a damaged month is written anew");
    let read = parse(&fs::read(&month).unwrap_or_default()).and_then(|json| Month::decode(&&json));
    assert!(read.is_ok_and(|month| month.items.len() == 2));
}
