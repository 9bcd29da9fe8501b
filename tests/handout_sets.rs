//! Handouts of a build that are not printed twice, and training sets as one file.
#![cfg(feature = "handouts")]

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;

use crate::support::{Ran, TODAY, copy_of, files, replace, run, text};

const SET: &str = "title: Buổi một
summary: Một câu.
audience: Cán bộ xã
minutes: 25
items: [{procedure: mau, minutes: 15, notes: Nói kỹ.}, {article: bai-mau, minutes: 10}]
notes: In trước.
exercises: [{question: Hỏi gì?, answer: Đáp thế.}]
sources: [nguon]
reviewed: 2026-11-23
review_by: 2027-03-01
";

/// A small site with a training set, whose settings ask for handouts.
fn site() -> tempfile::TempDir {
    let site = copy_of("tests/fixtures/minimal");
    let settings = site.path().join("site.yaml");
    let asks = "\nbase_url: https://huongdan.vidu.vn\nhandouts: {formats: [a4, checklist]}\n";
    std::fs::write(&settings, std::fs::read_to_string(&settings).unwrap() + asks).unwrap();
    std::fs::create_dir_all(site.path().join("sets")).unwrap();
    std::fs::write(site.path().join("sets/buoi-mot.yaml"), SET).unwrap();
    site
}

fn build(site: &Path, out: &str, as_of: &str) -> Ran {
    let public = site.join(out);
    run(&["build", "--site", text(site), "--out", text(&public), "--as-of", as_of, "--lang", "en"]).expect(0)
}

/// How many handouts a build has, and how many of them it printed.
fn counts(ran: &Ran) -> (usize, usize) {
    let words = ran.words();
    let line = words.lines().find(|line| line.starts_with("Handouts:")).unwrap_or_else(|| panic!("{words}"));
    let numbers: Vec<usize> =
        line.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
    (numbers[0], numbers[1])
}

/// The files of a zip file by name.
fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut found = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        found.insert(file.name().unwrap().to_string(), bytes);
    }
    found
}

#[test]
fn a_build_prints_only_what_changed_and_gives_what_a_new_one_would() {
    let site = site();
    let path = site.path();
    let (all, printed) = counts(&build(path, "public", TODAY));
    assert!(all >= 6 && printed == all, "{all}, {printed}");
    let first = files(&path.join("public"));
    assert_eq!(counts(&build(path, "public", TODAY)), (all, 0));
    assert!(first == files(&path.join("public")), "taken from the last build, the files are the same");

    // A file that somebody touched, or that was half-written, is printed again.
    let sheet = path.join("public/thu-tuc/mau/in/101-mau-a4.pdf");
    let bytes = std::fs::read(&sheet).unwrap();
    std::fs::write(&sheet, &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(counts(&build(path, "public", TODAY)), (all, 1));
    assert!(first == files(&path.join("public")));

    // What stands on no sheet of a guide prints none of them again; what stands on it does.
    replace(path, "sets/buoi-mot.yaml", "Nói kỹ.", "Nói thật kỹ.");
    let (_, printed) = counts(&build(path, "public", TODAY));
    assert!(printed > 0 && printed < all, "{printed} of {all}");
    build(path, "other", TODAY);
    assert!(files(&path.join("public")) == files(&path.join("other")), "as a build from nothing");
    replace(path, "procedures/ho-tich/mau/procedure.yaml", "summary: ", "summary: Đúng là ");
    let (_, printed) = counts(&build(path, "public", TODAY));
    assert!(printed > 0 && printed <= all, "{printed} of {all}");
    assert_ne!(std::fs::read(&sheet).unwrap(), bytes);

    // The day stands on every sheet, a layout decides them all.
    assert_eq!(counts(&build(path, "public", "2026-11-24")), (all, all));
    let layout = std::fs::read_to_string(crate::support::repository("themes/default/handouts/fold.typ")).unwrap();
    std::fs::create_dir_all(path.join("theme/handouts")).unwrap();
    std::fs::write(path.join("theme/handouts/fold.typ"), layout + "\n// own\n").unwrap();
    assert_eq!(counts(&build(path, "public", "2026-11-24")), (all, all));

    // A record that cannot be read is as none.
    std::fs::write(path.join("public/.motcua-handouts.json"), "{\"101-mau-a4\": {\"from\": 1}}").unwrap();
    assert_eq!(counts(&build(path, "public", "2026-11-24")), (all, all));
}

#[test]
fn what_is_carried_along_has_no_record_of_handouts() {
    let site = site();
    let out = site.path().join("folder");
    let words = ["build", "--site", text(site.path()), "--out", text(&out), "--as-of", TODAY, "--portable"];
    run(&words).expect(0);
    let sums = std::fs::read_to_string(out.join("SHA256SUMS")).unwrap();
    assert!(sums.contains("tap-huan/buoi-mot/in/buoi-mot.zip") && !sums.contains("motcua-handouts"), "{sums}");
    let zip = std::fs::read(site.path().join("folder.zip")).unwrap();
    assert!(unpacked(&zip).keys().all(|name| !name.contains("motcua-handouts")));
    assert_eq!(counts(&run(&[&words[..], &["--lang", "en"]].concat()).expect(0)).1, 0);
}

#[test]
fn a_training_set_is_one_download_with_plan_handouts_and_scripts() {
    let site = site();
    build(site.path(), "public", TODAY);
    build(site.path(), "again", TODAY);
    let public = site.path().join("public");
    let path = "tap-huan/buoi-mot/in/buoi-mot.zip";
    let bytes = std::fs::read(public.join(path)).unwrap();
    assert!(bytes == std::fs::read(site.path().join("again").join(path)).unwrap(), "the same bytes");
    let files = unpacked(&bytes);
    let names: Vec<&str> = files.keys().map(|name| name.strip_prefix("buoi-mot/").unwrap()).collect();
    let expected = [
        "101-mau-a4.pdf",
        "101-mau-checklist.pdf",
        "README.txt",
        "buoi-mot-a4.pdf",
        "buoi-mot-checklist.pdf",
        "phat-thanh/101-mau-3min.txt",
        "phat-thanh/101-mau-60s.txt",
        "phat-thanh/buoi-mot-3min.txt",
        "phat-thanh/buoi-mot-60s.txt",
    ];
    assert_eq!(names, expected);
    // What is in it is what the pages offer one by one.
    for (inside, page) in [
        ("101-mau-a4.pdf", "thu-tuc/mau/in/101-mau-a4.pdf"),
        ("buoi-mot-a4.pdf", "tap-huan/buoi-mot/in/buoi-mot-a4.pdf"),
        ("phat-thanh/101-mau-60s.txt", "thu-tuc/mau/phat-thanh/101-mau-60s.txt"),
    ] {
        assert!(files[&format!("buoi-mot/{inside}")] == std::fs::read(public.join(page)).unwrap(), "{inside}");
    }
    let mut pages = 0;
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".pdf")) {
        let document = lopdf::Document::load_mem(bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        pages += document.get_pages().len();
    }
    let page = std::fs::read_to_string(public.join("tap-huan/buoi-mot/index.html")).unwrap();
    let link = page.split("href=\"in/buoi-mot.zip\"").nth(1).unwrap_or_else(|| panic!("{page}"));
    let said = format!("{pages} trang in, {} KB", bytes.len().div_ceil(1000));
    assert!(link.split("</li>").next().unwrap().contains(&said), "{said}: {link}");
    let list = std::str::from_utf8(&files["buoi-mot/README.txt"]).unwrap();
    assert!(list.contains("Buổi một\r\n========\r\n") && list.contains("BẢN MẪU"), "{list}");
    assert!(list.contains("101-mau-a4.pdf"), "{list}");
}

#[test]
fn the_command_gives_a_whole_set_in_one_file() {
    let site = site();
    let out = site.path().join("prints");
    let print = |words: &[&str]| {
        let common = ["handout", "--site", text(site.path()), "--out", text(&out), "--as-of", TODAY, "--lang", "en"];
        run(&[&common[..], words].concat())
    };
    let ran = print(&["--set", "buoi-mot", "--zip", "--json"]).expect(0);
    let lines: serde_json::Value = serde_json::from_str(&ran.data()).unwrap();
    assert_eq!(lines[0]["name"], "buoi-mot-a4.zip");
    let bytes = std::fs::read(out.join("buoi-mot-a4.zip")).unwrap();
    assert_eq!(unpacked(&bytes).len(), 1 + 2 + 4);
    let again = print(&["--set", "buoi-mot", "--zip"]).expect(0);
    assert!(again.words().contains("1 unchanged"), "{}", again.words());
    replace(site.path(), "procedures/ho-tich/mau/procedure.yaml", "summary: ", "summary: Đúng là ");
    let changed = print(&["--set", "buoi-mot", "--zip"]).expect(0);
    assert!(changed.words().contains("Printed 1 handout"), "{}", changed.words());
    assert_ne!(bytes, std::fs::read(out.join("buoi-mot-a4.zip")).unwrap());
    print(&["--zip", "mau"]).expect(2);
    print(&["--set", "buoi-mot", "--zip", "--format", "qr-board", "--base-url", "https://a.vn"]).expect(2);
    print(&["--set", "buoi-hai", "--zip"]).expect(2);
}
