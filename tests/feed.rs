//! `motcua feed`: statuses published from an export and looked up.

use crate::support::{files, run, text};

const SETTINGS: &str = "\
id: H56
mode: open
sample: true
columns: {code: Mã hồ sơ, status: Trạng thái, due: Ngày hẹn trả, updated: Cập nhật}
";

const EXPORT: &str = "\
Mã hồ sơ,Họ tên,Trạng thái,Ngày hẹn trả,Cập nhật
H56.17-261110-0001,Nguyễn Văn Riêng,Đang xử lý,30/11/2026,20/11/2026 09:30
H56.17-261110-0002,Lê Thị Tư,Đã xử lý xong,18/11/2026,18/11/2026 15:00
000.17.22.H56-210531-0001,Trần Kín,Đã trả kết quả,31/05/2021,31/05/2021 16:00
";

struct Feed(tempfile::TempDir);

impl Feed {
    fn new(settings: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("feed.yaml"), settings).unwrap();
        Self(folder)
    }

    fn publish(&self, export: &str, as_of: &str) -> crate::support::Ran {
        let file = self.0.path().join("export.csv");
        std::fs::write(&file, export).unwrap();
        let words = ["feed", "publish", "--json", "--lang", "en", "--data-as-of", as_of];
        run(&[&words[..], &["--feed", text(self.0.path()), "--from", text(&file)]].concat())
    }

    fn look_up(&self, code: &str) -> crate::support::Ran {
        run(&["feed", "lookup", "--feed", text(self.0.path()), "--code", code, "--json"])
    }
}

#[test]
fn what_is_published_is_found_by_the_printed_code_and_says_nothing_else() {
    let feed = Feed::new(SETTINGS);
    let ran = feed.publish(EXPORT, "2026-11-20T16:30").expect(0);
    let published: serde_json::Value = serde_json::from_str(&ran.data()).unwrap();
    let count = |name: &str| published[name].as_u64().unwrap();
    assert_eq!((count("rows"), count("published"), count("bad"), count("new"), count("changed")), (3, 3, 0, 3, 0));
    assert_eq!((count("version"), count("shards_written")), (1, 2));
    for code in ["H56.17-261110-0001", " h56.17–261110–1 ", "17-261110-0001"] {
        let record: serde_json::Value = serde_json::from_str(&feed.look_up(code).expect(0).data()).unwrap();
        assert_eq!((record["status"].as_u64(), record["due"].as_str()), (Some(4), Some("2026-11-30")), "{code}");
    }
    feed.look_up("H56.17-261110-0009").expect(1);
    feed.look_up("xin chào").expect(1);
    let public = feed.0.path().join("public");
    for (path, bytes) in files(&public) {
        let bytes = String::from_utf8(bytes).unwrap();
        for name in ["Nguyễn", "Riêng", "Tư", "Trần", "Kín"] {
            assert!(!bytes.contains(name) && !path.contains(name), "{path}");
        }
    }
}

#[test]
fn the_same_export_changes_nothing_but_the_manifest() {
    let feed = Feed::new(SETTINGS);
    feed.publish(EXPORT, "2026-11-20T16:30").expect(0);
    let before = files(&feed.0.path().join("public/open"));
    let again: serde_json::Value =
        serde_json::from_str(&feed.publish(EXPORT, "2026-11-20T16:45").expect(0).data()).unwrap();
    assert_eq!((again["shards_written"].as_u64(), again["version"].as_u64()), (Some(0), Some(2)));
    assert!(files(&feed.0.path().join("public/open")) == before);
}

#[test]
fn an_export_that_cannot_be_whole_leaves_the_last_publication() {
    let feed = Feed::new(SETTINGS);
    feed.publish(EXPORT, "2026-11-20T16:30").expect(0);
    let before = files(&feed.0.path().join("public"));
    let header = EXPORT.lines().next().unwrap();
    let cut = EXPORT.lines().take(2).collect::<Vec<_>>().join("\n");
    let bad = EXPORT.replace("Đang xử lý", "Chờ sếp ký");
    for (export, as_of, code) in [
        (cut.as_str(), "2026-11-21T16:30", 1),
        (bad.as_str(), "2026-11-21T16:30", 1),
        (header, "2026-11-21T16:30", 1),
        (EXPORT, "2026-11-20T16:00", 1),
        ("a,b\n1,2\n", "2026-11-21T16:30", 1),
    ] {
        feed.publish(export, as_of).expect(code);
        assert!(files(&feed.0.path().join("public")) == before, "{export}");
    }
    feed.publish(&bad, "2026-11-21T16:30");
    let rejected = std::fs::read_to_string(feed.0.path().join("rejected.csv")).unwrap();
    assert!(rejected.contains("status-unknown"), "{rejected}");
}

#[test]
fn a_feed_that_is_no_sample_needs_somebody_who_allowed_it() {
    for sample in ["", "sample: false\n"] {
        let feed = Feed::new(&SETTINGS.replace("sample: true\n", sample));
        let ran = feed.publish(EXPORT, "2026-11-20T16:30").expect(1);
        assert!(ran.words().contains("authority"), "{}", ran.words());
        assert!(!feed.0.path().join("public").exists());
    }
}

#[test]
fn faulty_settings_are_reported_at_their_places() {
    let feed = Feed::new("id: H56\nmode: opne\ncolumns: {mã: A}\nstatuses: {Xong: 11}\nsample: true\n");
    let words = feed.publish(EXPORT, "2026-11-20T16:30").expect(1).words();
    for part in ["feed.yaml:2:7", "feed.yaml:3:11", "feed.yaml:4:18", "unknown-value", "unknown-key", "missing-key"] {
        assert!(words.contains(part), "{part}\n{words}");
    }
}

#[test]
fn an_open_feed_says_how_it_stands() {
    let feed = Feed::new(SETTINGS);
    let of = |command: &str| run(&["feed", command, "--feed", text(feed.0.path()), "--lang", "en"]);
    assert!(of("status").expect(1).data().contains("Nothing was published"));
    of("verify").expect(2);
    feed.publish(EXPORT, "2026-11-20T16:30").expect(0);
    let words = of("status").data();
    assert!(words.contains("Version 1") && words.contains("3 rows") && words.contains("openly"), "{words}");
    assert!(of("verify").expect(0).data().contains("all 3 files"));
    std::fs::write(feed.0.path().join("public/open/H56.17/2611.json"), "{}").unwrap();
    of("verify").expect(2);
}

#[test]
fn a_damaged_feed_is_refused_not_guessed() {
    let feed = Feed::new(SETTINGS);
    feed.publish(EXPORT, "2026-11-20T16:30").expect(0);
    std::fs::write(feed.0.path().join("public/open.json"), "<!doctype html>").unwrap();
    feed.look_up("H56.17-261110-0001").expect(2);
}

#[test]
fn rejected_rows_are_named_by_their_lines_in_the_export() {
    for line_end in ["\n", "\r\n"] {
        let feed = Feed::new(SETTINGS);
        let mut lines = vec!["Mã hồ sơ,Trạng thái,Ngày hẹn trả,Cập nhật".to_owned()];
        lines.extend((1..=60).map(|n| format!("H56.17-261110-{n:04},Đang xử lý,30/11/2026,20/11/2026 09:30")));
        lines.push(String::new());
        lines.push("H56.17-261110-0099,Chờ ai đó,30/11/2026,20/11/2026 09:30".to_owned());
        feed.publish(&(lines.join(line_end) + line_end), "2026-11-20T16:30").expect(0);
        let rejected = std::fs::read_to_string(feed.0.path().join("rejected.csv")).unwrap();
        let row = rejected.lines().find(|row| row.contains("status-unknown")).unwrap().to_owned();
        assert!(row.trim_start_matches('\u{feff}').starts_with("63,") || row.contains(",63,"), "{row}");
    }
}
