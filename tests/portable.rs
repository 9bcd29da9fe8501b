//! `motcua build --portable`: a folder, and the same as one file.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use crate::support::{TODAY, copy_of, files, run, text};

#[test]
fn the_zip_file_has_the_folder_and_every_build_gives_the_same_bytes() {
    let site = copy_of("content");
    let out = tempfile::tempdir().unwrap();
    let built = |jobs: &str| {
        let place = out.path().join("usb");
        let words = ["build", "--site", text(site.path()), "--out", text(&place), "--portable", "--as-of", TODAY];
        run(&[&words[..], &["--jobs", jobs]].concat()).expect(0);
        (files(&place).into_iter().collect::<BTreeMap<_, _>>(), std::fs::read(out.path().join("usb.zip")).unwrap())
    };
    let (mut folder, zip) = built("1");
    assert!((folder.clone(), zip.clone()) == built("8"));
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut unpacked = BTreeMap::new();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        unpacked.insert(file.name().unwrap().strip_prefix("usb/").unwrap().to_owned(), bytes);
    }
    folder.retain(|path, _| path != ".motcua-site");
    assert!(folder == unpacked);
    let sums = String::from_utf8(folder["SHA256SUMS"].clone()).unwrap();
    assert_eq!(sums.lines().count(), folder.len() - 1);
    assert!(sums.lines().all(|line| folder.contains_key(&line[66..])), "{sums}");
    let readme = String::from_utf8(folder["README.txt"].clone()).unwrap();
    assert!(readme.contains("index.html\u{20}") && readme.contains("23/11/2026") && !readme.contains('{'), "{readme}");
    // What is kept for old machines: marks that say how the text is written, and their ends of lines.
    assert!(readme.starts_with('\u{feff}') && readme.lines().count() == readme.matches("\r\n").count());
}

#[test]
fn a_zip_file_that_the_tool_did_not_make_is_left_alone() {
    let site = copy_of("tests/fixtures/minimal");
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("usb");
    let words = ["build", "--lang", "en", "--site", text(site.path()), "--out", text(&place), "--portable"];
    std::fs::write(out.path().join("usb.zip"), "mine").unwrap();
    let ran = run(&words).expect(2);
    assert!(ran.words().contains("did not make") && ran.words().contains("usb.zip"), "{}", ran.words());
    assert_eq!(std::fs::read(out.path().join("usb.zip")).unwrap(), b"mine");
    assert!(!place.exists());
    std::fs::remove_file(out.path().join("usb.zip")).unwrap();
    run(&words).expect(0);
    run(&words).expect(0);
}

#[test]
fn a_feed_that_is_not_there_is_said_to_be_missing() {
    let site = copy_of("tests/fixtures/minimal");
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("usb");
    let base = ["build", "--lang", "en", "--site", text(site.path()), "--out", text(&place), "--feed", "no-such-feed"];
    let ran = run(&[&base[..], &["--portable"]].concat()).expect(2);
    assert!(ran.words().contains("no-such-feed"), "{}", ran.words());
    run(&base).expect(2);
    assert!(!place.exists());
}
