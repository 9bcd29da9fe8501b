//! `motcua init`: new sites.

use crate::support::{files, run, text};

#[test]
fn a_new_site_is_never_written_over_files() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), "mine").unwrap();
    run(&["init", text(folder.path())]).expect(2);
    assert_eq!(files(folder.path()).len(), 1);
}

#[test]
fn a_new_site_explains_itself_and_builds() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("new");
    run(&["init", text(&site)]).expect(0);
    assert!(site.join("README.md").is_file());
    let out = folder.path().join("public");
    run(&["build", "--site", text(&site), "--out", text(&out)]).expect(0);
    assert!(out.join("131/index.html").is_file());
}
