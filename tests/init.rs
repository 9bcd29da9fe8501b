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

#[test]
fn a_new_page_of_every_kind_checks_clean_and_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("new");
    run(&["init", text(&site)]).expect(0);
    let make = |kind: &str, name: &str| run(&["new", kind, name, "--site", text(&site), "--lang", "en"]);
    for (kind, name, file) in [
        ("procedure", "ho-tich/khai-sinh", "procedures/ho-tich/khai-sinh/procedure.yaml"),
        ("article", "dang-nhap", "articles/dang-nhap.md"),
        ("event", "sinh-con", "events/sinh-con.yaml"),
        ("office", "xa-hai", "offices.csv"),
    ] {
        make(kind, name).expect(0);
        assert!(site.join(file).is_file(), "{file}");
        let before = files(&site);
        make(kind, name).expect(2);
        assert!(files(&site) == before, "{kind} was written over");
    }
    run(&["check", "--site", text(&site), "--strict"]).expect(0);
    let number = std::fs::read_to_string(site.join("procedures/ho-tich/khai-sinh/procedure.yaml")).unwrap();
    assert!(number.contains("number: 132"), "the next free number\n{number}");
    for (kind, name) in
        [("procedure", "khong-co/ten"), ("procedure", "ten"), ("article", "Tên Bài"), ("office", "../x")]
    {
        let before = files(&site);
        make(kind, name).expect(2);
        assert!(files(&site) == before, "{kind} {name}");
    }
}
