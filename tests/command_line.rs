//! The command line itself: help, languages, exit codes.

use crate::support::{copy_of, motcua, run, text};

#[test]
fn help_is_in_the_language_that_is_asked_for() {
    let vietnamese = run(&["--help", "--lang", "vi"]).expect(0).data();
    assert!(vietnamese.contains("Người viết nội dung") && vietnamese.contains("Tìm mọi lỗi"), "{vietnamese}");
    let english = run(&["check", "--help", "--lang=en"]).expect(0).data();
    assert!(english.contains("Find every fault") && english.contains("Examples:"), "{english}");
}

#[test]
fn the_sites_language_comes_before_the_environments() {
    let site = copy_of("tests/fixtures/minimal");
    let output = motcua().args(["check", "--site", text(site.path())]).env("LANG", "en_US.UTF-8").output().unwrap();
    assert!(String::from_utf8(output.stderr).unwrap().contains("0 lỗi"));
    let output = motcua().args(["check", "--site", "/nowhere"]).env("LANG", "vi_VN.UTF-8").output().unwrap();
    assert!(String::from_utf8(output.stderr).unwrap().contains("không thấy site.yaml"));
}

#[test]
fn what_cannot_run_ends_with_two_and_says_why() {
    for words in [
        &["check", "--site", "/nowhere"][..],
        &["build", "--site", "/nowhere", "--out", "x"],
        &["build"],
        &["no-such-command"],
        &["check", "--no-such-option"],
        &["check", "--format", "xml"],
        &["check", "--as-of", "yesterday"],
        &[],
    ] {
        let ran = run(words).expect(2);
        assert!(!ran.words().is_empty() && ran.data().is_empty(), "{words:?}");
    }
}

#[test]
fn the_nearest_folder_upwards_with_settings_is_the_site() {
    let site = copy_of("tests/fixtures/minimal");
    let inside = site.path().join("procedures/ho-tich");
    let output = motcua().arg("check").current_dir(inside).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn quiet_says_nothing_when_nothing_is_wrong() {
    let site = copy_of("tests/fixtures/minimal");
    let ran = run(&["check", "--quiet", "--site", text(site.path())]).expect(0);
    assert_eq!((ran.data(), ran.words()), (String::new(), String::new()));
}

#[test]
fn strict_makes_warnings_count() {
    let site = copy_of("tests/fixtures/minimal");
    let words = ["check", "--site", text(site.path()), "--as-of", "2027-06-01"];
    run(&words).expect(0);
    run(&[&words[..], &["--strict"]].concat()).expect(1);
}

#[test]
fn faults_are_annotated_for_pull_requests() {
    let site = copy_of("tests/fixtures/minimal");
    let words = ["check", "--site", text(site.path()), "--as-of", "2027-06-01", "--format", "github", "--lang", "en"];
    let data = run(&words).expect(0).data();
    assert!(data.starts_with("::warning file=articles/bai-mau.md,line=5,col=12,title=review-overdue::"), "{data}");
}
