//! `motcua feed` with a sealed feed: published, kept going, and read in a folder and over a network.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;

use crate::support::{Ran, copy_of, files, motcua, replace, run, text};

const SETTINGS: &str = "\
id: H56
mode: sealed
sample: true
check_code: true
columns: {code: Mã hồ sơ, status: Trạng thái, received: Tiếp nhận, due: Hẹn trả, updated: Cập nhật, unit: Đơn vị}
units: {UBND xã Hoằng Lộc: 12}
";

/// Slips that carry random secrets: nothing is derived slowly.
const QUICK: &str = "\
id: H56
mode: sealed
sample: true
columns: {code: Mã hồ sơ, status: Trạng thái}
secret: {column: Mã tra cứu, label: Mã tra cứu, example: 7KQ2-7KQ2-7KQ2-7KQ2, shape: alphanumeric 16-24, derivation: fast}
";

const EXPORT: &str = "\
Mã hồ sơ,Họ tên,Trạng thái,Tiếp nhận,Hẹn trả,Cập nhật,Đơn vị
H56.17-261110-0001,Nguyễn Văn Riêng,Đang xử lý,10/11/2026,30/11/2026,20/11/2026 09:30,UBND xã Hoằng Lộc
H56.17-261110-0002,Lê Thị Tư,Đã xử lý xong,10/11/2026,18/11/2026,18/11/2026 15:00,UBND xã Hoằng Lộc
";

struct Feed(tempfile::TempDir);

impl Feed {
    fn new(settings: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("feed")).unwrap();
        std::fs::write(folder.path().join("feed/feed.yaml"), settings).unwrap();
        Self(folder)
    }

    fn published(settings: &str, export: &str) -> Self {
        let feed = Self::new(settings);
        feed.publish(export).expect(0);
        feed
    }

    fn folder(&self) -> PathBuf {
        self.0.path().join("feed")
    }

    fn export(&self, export: &str) -> PathBuf {
        let file = self.0.path().join("export.csv");
        std::fs::write(&file, export).unwrap();
        file
    }

    fn publish(&self, export: &str) -> Ran {
        let file = self.export(export);
        self.run("publish", &["--json", "--from", text(&file)])
    }

    fn run(&self, command: &str, words: &[&str]) -> Ran {
        run(&[&["feed", command, "--lang", "en", "--feed", text(&self.folder())], words].concat())
    }

    fn check_code(&self, code: &str) -> String {
        let line = self.run("check-code", &[code]).expect(0).data();
        line.trim_end().split_once('\t').unwrap().1.to_owned()
    }

    fn root(&self) -> String {
        let status: Value = serde_json::from_str(&self.run("status", &["--json"]).data()).unwrap();
        status["roots"][0].as_str().unwrap().to_owned()
    }
}

#[test]
fn what_is_published_opens_with_the_check_code_alone() {
    let feed = Feed::new(SETTINGS);
    let ran = feed.publish(EXPORT).expect(0);
    let published: Value = serde_json::from_str(&ran.data()).unwrap();
    let keys: Vec<&String> = published.as_object().unwrap().keys().collect();
    let expected =
        ["bad", "bytes_written", "changed", "new", "published", "rows", "seconds", "shards_written", "version"];
    assert!(keys.len() == expected.len() && expected.iter().all(|key| published.get(key).is_some()), "{keys:?}");
    assert!(ran.words().contains("root-1.key") && ran.words().contains("USB"), "{}", ran.words());
    let check = feed.check_code("H56.17-261110-0001");
    assert_eq!(check.replace(' ', "").len(), 14);
    let look = |code: &str, secret: &str| feed.run("lookup", &["--code", code, "--secret", secret, "--json"]);
    for (code, secret) in [("17-261110-1", check.clone()), (" h56.17–261110–0001 ", check.replace(' ', "-"))] {
        let record: Value = serde_json::from_str(&look(code, &secret).expect(0).data()).unwrap();
        assert_eq!((record["status"].as_u64(), record["due"].as_str()), (Some(4), Some("2026-11-30")));
        assert_eq!((record["unit_name"].as_str(), record["sample"].as_bool()), (Some("UBND xã Hoằng Lộc"), Some(true)));
        assert_eq!(record["steps"][0]["day"].as_str(), Some("2026-11-20"));
    }
    look("H56.17-261110-0002", &check).expect(1);
    look("H56.17-261110-0009", &feed.check_code("H56.17-261110-0009")).expect(1);
    look("H56.17-250110-0001", &feed.check_code("H56.17-250110-0001")).expect(1);
    look("H56.17-261110-0001", "1234 5678 9012 34").expect(1);
    feed.run("lookup", &["--code", "H56.17-261110-0001"]).expect(2);
    std::fs::write(feed.folder().join("public/hs1/current"), "<!doctype html>").unwrap();
    look("H56.17-261110-0001", &check).expect(2);
    feed.run("verify", &[]).expect(2);
}

#[test]
fn no_name_and_no_code_of_an_export_is_in_any_file() {
    let feed = Feed::published(SETTINGS, EXPORT);
    for (path, bytes) in files(&feed.folder()) {
        for planted in ["Nguyễn", "Riêng", "Thị Tư", "261110-0001"] {
            assert!(!bytes.windows(planted.len()).any(|window| window == planted.as_bytes()), "{planted} in {path}");
        }
    }
}

#[test]
fn check_codes_are_made_singly_from_lists_and_by_the_counter_itself() {
    let feed = Feed::published(QUICK, &quick(1, "Đang xử lý"));
    let list = feed.0.path().join("codes.txt");
    std::fs::write(&list, "# hôm nay\nH56.17-261110-0001\n\nH56.17-261110-2\n").unwrap();
    let ran = feed.run("check-code", &["--from", text(&list), "--json"]).expect(0);
    let rows: Vec<Value> = serde_json::from_str(&ran.data()).unwrap();
    assert_eq!((rows.len(), rows[1]["code"].as_str()), (2, Some("H56.17-261110-0002")));
    assert_eq!(rows[0]["check_code"].as_str(), Some(feed.check_code("H56.17-261110-0001").as_str()));
    let key = |month| feed.run("check-code", &["--unit", "H56.17", "--month", month]).expect(0).data();
    assert_eq!(key("2611").trim().len(), 64);
    assert_ne!(key("2611"), key("2612"));
    assert_eq!(feed.run("check-code", &["--unit", " h56.17", "--month", "2611"]).expect(0).data(), key("2611"));
    feed.run("check-code", &["--unit", "H56.17", "--month", "2613"]).expect(2);
    feed.run("check-code", &["xin chào"]).expect(1);
    feed.run("check-code", &["--unit", "H56.17"]).expect(2);
}

#[test]
fn a_feed_is_read_over_a_network_by_the_keys_that_a_site_pins() {
    let feed = Feed::published(SETTINGS, EXPORT);
    let (check, root) = (feed.check_code("H56.17-261110-0001"), feed.root());
    let address = host(feed.folder().join("public"));
    let with = |command: &str, words: &[&str]| {
        run(&[&["feed", command, "--lang", "en", "--feed", address.as_str()], words].concat())
    };
    let question = ["--code", "H56.17-261110-0001", "--secret", &check];
    with("lookup", &[&question[..], &["--root", root.as_str()]].concat()).expect(0);
    with("verify", &["--root", root.as_str()]).expect(0);
    let site = copy_of("tests/fixtures/minimal");
    let pinned = format!("feeds: [{{id: H56, mode: sealed, url: \"{address}\", check_code: true, roots: [{root}]}}]\n");
    std::fs::write(site.path().join("more"), &pinned).unwrap();
    replace(site.path(), "site.yaml", "publication: sample\n", &format!("publication: sample\n{pinned}"));
    with("lookup", &[&question[..], &["--site", text(site.path())]].concat()).expect(0);
    with("verify", &["--site", text(site.path())]).expect(0);
    // Another root key, none at all, and nobody at home.
    let other = Feed::published(QUICK, &quick(1, "Đang xử lý")).root();
    for command in ["lookup", "verify"] {
        let question: &[&str] = if command == "lookup" { &question } else { &[] };
        assert!(with(command, &[question, &["--root", &other]].concat()).expect(2).words().contains("trusted key"));
        with(command, question).expect(2);
        let nobody = ["feed", command, "--feed", "http://127.0.0.1:9", "--root", &root];
        run(&[&nobody[..], question].concat()).expect(2);
    }
    // A copy on a stick.
    let copy = feed.0.path().join("copy");
    std::fs::rename(feed.folder().join("public"), &copy).unwrap();
    run(&["feed", "verify", "--feed", text(&copy), "--root", &root]).expect(0);
    run(&["feed", "verify", "--feed", text(&copy)]).expect(2);
}

#[test]
fn a_feed_says_how_it_stands_and_takes_dossiers_out() {
    let feed = Feed::published(QUICK, &quick(60, "Đang xử lý"));
    let words = feed.run("status", &[]).expect(0).data();
    for part in ["Version 1", "60 rows", "reading in bulk only", "Root key: "] {
        assert!(words.contains(part), "{part}\n{words}");
    }
    // A second may have passed since.
    assert!(["400 more days", "399 more days"].iter().any(|days| words.contains(days)), "{words}");
    let look = |code: &str, number| feed.run("lookup", &["--code", code, "--secret", &secret(number)]);
    look("H56.17-261110-0007", 7).expect(0);
    feed.run("withdraw", &["H56.17-261110-7", "H56.17-261110-0008"]).expect(0);
    assert_eq!(feed.run("withdraw", &[]).expect(0).data(), "H56.17-261110-0007\nH56.17-261110-0008\n");
    feed.publish(&quick(60, "Đang xử lý")).expect(0);
    look("H56.17-261110-0007", 7).expect(1);
    look("H56.17-261110-0009", 9).expect(0);
    feed.run("withdraw", &["--undo", "H56.17-261110-0007"]).expect(0);
    feed.publish(&quick(60, "Đang xử lý")).expect(0);
    look("H56.17-261110-0007", 7).expect(0);
    feed.run("withdraw", &["xin chào"]).expect(1);
    feed.run("gc", &[]).expect(0);
    feed.run("verify", &[]).expect(0);
}

#[test]
fn keys_are_changed_and_revoked_with_the_root_key() {
    let feed = Feed::published(QUICK, &quick(3, "Đang xử lý"));
    let root = feed.0.path().join("root.key");
    std::fs::rename(feed.folder().join("keys/root-1.key"), &root).unwrap();
    feed.run("rotate-key", &[]).expect(2);
    feed.run("rotate-key", &["--root-key", text(&root)]).expect(0);
    feed.run("verify", &[]).expect(0);
    feed.publish(&quick(3, "Đang xử lý")).expect(0);
    feed.run("revoke", &["--root-key", text(&root)]).expect(0);
    assert!(feed.run("verify", &[]).expect(0).data().contains("Version 3"));
    feed.publish(&quick(3, "Đã xử lý xong")).expect(0);
    let hardened = Feed::new(QUICK);
    hardened.run("rotate-key", &["--hardened"]).expect(0);
    assert!(hardened.folder().join("keys/root-2.key").is_file());
    assert!(hardened.run("status", &[]).expect(1).data().contains("90 more days"));
}

#[test]
fn slips_and_labels_are_printed_from_the_export() {
    let feed = Feed::published(QUICK, &quick(30, "Đang xử lý"));
    let file = feed.export(&quick(30, "Đang xử lý"));
    let url = ["--url", "https://vi.example"];
    let labels = feed.run("slip", &[&["--labels", "--from", text(&file)], &url[..]].concat()).expect(0).data();
    assert_eq!((labels.matches("<svg").count(), labels.matches("class=\"sheet\"").count()), (30, 2));
    assert!(labels.contains(&feed.check_code("H56.17-261110-0030")));
    let one = ["--code", "H56.17-261110-0001", "--format", "text"];
    let slip = feed.run("slip", &[&one[..], &url[..]].concat()).expect(0).data();
    let check = feed.check_code("H56.17-261110-0001").replace(' ', "");
    assert!(slip.contains(&format!("https://vi.example/tra-cuu/#c=H56.17-261110-0001&k={check}")), "{slip}");
    assert!(feed.run("slip", &[&["--format", "svg"], &url[..]].concat()).expect(0).data().starts_with("<svg"));
    feed.run("slip", &["--code", "H56.17-261110-0001"]).expect(2);
    feed.run("slip", &[&["--code", "chào"], &url[..]].concat()).expect(1);
}

#[test]
fn the_site_names_procedures_and_keeps_sensitive_ones_back() {
    let site = copy_of("tests/fixtures/minimal");
    replace(
        site.path(),
        "procedures/ho-tich/mau/procedure.yaml",
        "number: ",
        "sensitive: true\ncodes: [\"1.001193\"]\nnumber: ",
    );
    let settings = QUICK.replace("status: Trạng thái", "status: Trạng thái, procedure: Thủ tục");
    let export = "Mã hồ sơ,Trạng thái,Mã tra cứu,Thủ tục\n".to_owned()
        + &format!("H56.17-261110-0001,Đang xử lý,{},1.001193\n", secret(1))
        + &format!("H56.17-261110-0002,Đang xử lý,{},1.004873\n", secret(2));
    let feed = Feed::new(&settings);
    let file = feed.export(&export);
    let ran = feed.run("publish", &["--json", "--from", text(&file), "--site", text(site.path())]).expect(0);
    let published: Value = serde_json::from_str(&ran.data()).unwrap();
    assert_eq!(published["published"].as_u64(), Some(1), "{}", ran.words());
    assert!(ran.words().contains("1 dossiers of sensitive procedures"), "{}", ran.words());
    // A site with faults stops the publication: what is sensitive might be among what cannot be read.
    replace(site.path(), "procedures/ho-tich/mau/procedure.yaml", "sensitive: true", "sensitive: perhaps");
    feed.run("publish", &["--from", text(&file), "--site", text(site.path())]).expect(1);
}

#[test]
fn refusals_say_what_to_do_and_can_be_overruled() {
    let feed = Feed::published(QUICK, &quick(100, "Đang xử lý"));
    let before = files(&feed.folder().join("public"));
    let bad = quick(100, "Đang xử lý").replacen("Đang xử lý", "Chờ ai đó", 5);
    let few = quick(70, "Đang xử lý");
    for (export, flag, as_of) in [
        (&bad, "--accept-bad-rows", None),
        (&few, "--accept-fewer-rows", None),
        (&quick(100, "Đang xử lý"), "--accept-older", Some("2020-01-01T00:00")),
    ] {
        let file = feed.export(export);
        let mut words = vec!["--from", text(&file)];
        words.extend(as_of.iter().flat_map(|as_of| ["--data-as-of", *as_of]));
        let refused = feed.run("publish", &words).expect(1).words();
        assert!(refused.contains(flag), "{refused}");
        assert!(files(&feed.folder().join("public")) == before);
    }
    for (export, flag) in [(&bad, "--accept-bad-rows"), (&few, "--accept-fewer-rows")] {
        let file = feed.export(export);
        feed.run("publish", &["--from", text(&file), flag]).expect(0);
    }
}

#[test]
fn a_feed_of_real_dossiers_needs_somebody_who_allowed_it() {
    let feed = Feed::new(&QUICK.replace("sample: true\n", ""));
    assert!(feed.publish(&quick(3, "Đang xử lý")).expect(1).words().contains("authority"));
    assert!(!feed.folder().join("public").exists() && !feed.folder().join("keys").exists());
}

#[test]
fn faults_of_the_settings_are_reported_at_their_places() {
    let settings = "\
id: H56-Thanh-Hoa
mode: sealed
sample: true
columns: {code: A, status: B}
sensitive: [\"2.000815\"]
forecast: lots
units: {Xã: 0}
secret: {column: C, label: Số CCCD, example: \"12\", shape: digits 4, derivation: quick}
";
    let words = Feed::new(settings).publish(EXPORT).expect(1).words();
    for part in [
        "feed.yaml:1:5",
        "feed.yaml:4:11",
        "feed.yaml:6:11",
        "feed.yaml:7:13",
        "feed.yaml:8:28",
        "feed.yaml:8:46",
        "secret-is-identity",
        "example-unlike-shape",
        "feed.yaml:8:81",
    ] {
        assert!(words.contains(part), "{part}\n{words}");
    }
    let words = Feed::new(&SETTINGS.replace("mode: sealed", "mode: open")).publish(EXPORT).expect(1).words();
    assert!(words.contains("feed.yaml:2:7"), "a check code and open mode contradict each other: {words}");
    let words = Feed::new(&SETTINGS.replace("check_code: true\n", "")).publish(EXPORT).expect(1).words();
    assert!(words.contains("check_code"), "{words}");
    let words = Feed::new(&QUICK.replace("alphanumeric 16-24", "letters 9")).publish(EXPORT).expect(1).words();
    assert!(words.contains("alphanumeric 6-12"), "{words}");
}

#[test]
fn a_publication_that_is_killed_at_any_time_leaves_a_whole_feed() {
    let (old, new) = (quick(2000, "Đang xử lý"), quick(2000, "Đã xử lý xong"));
    let feed = Feed::published(QUICK, &old);
    let file = feed.export(&new);
    let mut killed = 0;
    for step in 0_u64.. {
        let folder = feed.folder();
        let words = ["feed", "publish", "--feed", text(&folder), "--from", text(&file), "--quiet"];
        let mut publishing = motcua().args(words).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(step * 15));
        let is_done = publishing.try_wait().unwrap().is_some_and(|status| status.success());
        publishing.kill().unwrap();
        publishing.wait().unwrap();
        feed.run("verify", &[]).expect(0);
        let ran = feed.run("lookup", &["--code", "H56.17-261110-1999", "--secret", &secret(1999), "--json"]).expect(0);
        let record: Value = serde_json::from_str(&ran.data()).unwrap();
        let expected = if record["version"].as_u64() == Some(1) { "working" } else { "ready" };
        assert_eq!(record["class"].as_str(), Some(expected));
        if is_done {
            break;
        }
        killed += 1;
    }
    assert!(killed > 0);
    feed.publish(&new).expect(0);
}

/// An export of so many dossiers with secrets that nobody guesses.
fn quick(count: u64, status: &str) -> String {
    let row = |number| format!("H56.17-261110-{number:04},{status},{}\n", secret(number));
    "Mã hồ sơ,Trạng thái,Mã tra cứu\n".to_owned() + &(1..=count).map(row).collect::<String>()
}

/// 24 letters: 96 bits, as far as anybody can measure.
fn secret(number: u64) -> String {
    let letter = |at: u64| {
        let mixed = (number ^ (at / 8)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let letters: Vec<char> = "23456789ABCDEFGH".chars().collect();
        letters[usize::try_from((mixed >> (at % 8 * 4 + 16)) & 15).unwrap()]
    };
    (0..24).map(letter).collect()
}

/// Serves the files of a folder on this machine until the test ends; gives the address.
fn host(folder: PathBuf) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let folder = folder.clone();
            std::thread::spawn(move || drop(stream.map(|stream| answer(stream, &folder))));
        }
    });
    address
}

fn answer(mut stream: std::net::TcpStream, folder: &Path) {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
        request.extend(byte);
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    let path = request.split(' ').nth(1).unwrap_or_default().trim_start_matches('/');
    let (status, body) =
        std::fs::read(folder.join(path)).map_or(("404 Not Found", Vec::new()), |body| ("200 OK", body));
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}
