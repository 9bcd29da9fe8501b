//! `motcua check`: faults at their places, in both languages, in every format.

use crate::support::{TODAY, copy_of, faults, files, replace, repository, run, text};

#[test]
fn the_sample_content_has_no_fault() {
    let site = copy_of("content");
    let (found, ran) = faults(site.path(), "vi");
    assert_eq!(found, []);
    ran.expect(0);
}

#[test]
fn every_starter_has_no_fault() {
    for starter in ["empty", "province"] {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        run(&["init", text(&site), "--starter", starter]).expect(0);
        run(&["check", "--site", text(&site), "--strict", "--as-of", TODAY]).expect(0);
    }
}

/// Twelve faults in three files of the sample content, each at the place an author would look.
const TWELVE: &[(&str, &str, &str, &str)] = &[
    ("procedures/ho-tich/khai-sinh/procedure.yaml", "related: [lien-thong", "related: [lien-tong", "unknown-procedure"),
    ("procedures/ho-tich/khai-sinh/procedure.yaml", "field: ho-tich", "lĩnh vực: ho-tich", "unknown-key"),
    ("procedures/ho-tich/khai-sinh/procedure.yaml", "cut_off: \"15:00\"", "cut_off: 15h", "invalid-time"),
    ("procedures/ho-tich/khai-sinh/procedure.yaml", "reviewed: 2026-11-23", "reviewed: 23/11/2026", "invalid-date"),
    ("procedures/ho-tich/khai-sinh/procedure.yaml", "amount: 8000", "amount: 8", "fee-lost-unit"),
    ("procedures/dat-dai/tach-hop-thua/procedure.yaml", "number: 301", "number: ba trăm", "wrong-type"),
    (
        "procedures/dat-dai/tach-hop-thua/procedure.yaml",
        "fees_state: not_stated",
        "fees_state: notstated",
        "unknown-value",
    ),
    ("procedures/dat-dai/tach-hop-thua/procedure.yaml", "\"1.115490\"", "\"1115490\"", "invalid-code"),
    ("procedures/dat-dai/tach-hop-thua/procedure.yaml", "field: dat-dai", "field: dat-daii", "unknown-field"),
    ("offices.csv", "muong-lat,commune", "muong-lat,xa", "unknown-value"),
    ("offices.csv", "trung-tam-tinh,province", "trung-tam-tinh,tinh", "unknown-value"),
    ("offices.csv", "area_class", "area_clas", "csv-header"),
];

/// Where they are reported: these and no others, since what is faulty is not also missing.
const PLACES: &[(&str, u64, u64, &str)] = &[
    ("offices.csv", 1, 34, "csv-header"),
    ("offices.csv", 2, 16, "unknown-value"),
    ("offices.csv", 13, 11, "unknown-value"),
    ("procedures/dat-dai/tach-hop-thua/procedure.yaml", 1, 9, "wrong-type"),
    ("procedures/dat-dai/tach-hop-thua/procedure.yaml", 12, 9, "invalid-code"),
    ("procedures/dat-dai/tach-hop-thua/procedure.yaml", 13, 8, "unknown-field"),
    ("procedures/dat-dai/tach-hop-thua/procedure.yaml", 105, 13, "unknown-value"),
    ("procedures/ho-tich/khai-sinh/procedure.yaml", 15, 1, "unknown-key"),
    ("procedures/ho-tich/khai-sinh/procedure.yaml", 169, 14, "invalid-time"),
    ("procedures/ho-tich/khai-sinh/procedure.yaml", 188, 13, "fee-lost-unit"),
    ("procedures/ho-tich/khai-sinh/procedure.yaml", 223, 11, "unknown-procedure"),
    ("procedures/ho-tich/khai-sinh/procedure.yaml", 265, 11, "invalid-date"),
];

#[test]
fn twelve_faults_in_three_files_are_all_reported_at_their_places() {
    let site = copy_of("content");
    let out = tempfile::tempdir().unwrap();
    let built = out.path().join("public");
    run(&["build", "--site", text(site.path()), "--out", text(&built), "--as-of", TODAY]).expect(0);
    let before = files(&built);
    let mut expected = Vec::new();
    for (file, from, to, code) in TWELVE {
        replace(site.path(), file, from, to);
        expected.push((*file, *to, *code));
    }
    for language in ["vi", "en"] {
        let (found, ran) = faults(site.path(), language);
        ran.expect(1);
        let places: Vec<(&str, u64, u64, &str)> =
            found.iter().map(|(file, line, column, code)| (file.as_str(), *line, *column, code.as_str())).collect();
        assert_eq!(places, PLACES);
    }
    run(&["build", "--site", text(site.path()), "--out", text(&built), "--as-of", TODAY]).expect(1);
    assert!(files(&built) == before, "a faulty build changed the output");
}

#[test]
fn files_that_are_no_text_are_named_and_the_others_still_checked() {
    let site = copy_of("tests/fixtures/minimal");
    std::fs::write(site.path().join("fields/dat-dai.yaml"), b"name: \xc4\x90\xff\n").unwrap();
    std::fs::write(site.path().join("articles/dai.md"), "a".repeat(3 * 1024 * 1024)).unwrap();
    replace(site.path(), "procedures/ho-tich/mau/procedure.yaml", "number: 101", "number: một");
    let (found, ran) = faults(site.path(), "en");
    ran.expect(1);
    let codes: Vec<&str> = found.iter().map(|(.., code)| code.as_str()).collect();
    assert_eq!(codes, ["file-too-large", "text-not-utf8", "wrong-type"]);
}

#[test]
fn a_file_that_cannot_be_read_does_not_make_its_name_unknown() {
    let site = copy_of("content");
    for file in ["procedures/ho-tich/khai-sinh/procedure.yaml", "sources.yaml", "fields/dat-dai.yaml"] {
        std::fs::write(site.path().join(file), "a: [\n").unwrap();
    }
    let (found, _) = faults(site.path(), "vi");
    assert!(found.len() == 3 && found.iter().all(|(.., code)| code == "yaml-syntax"), "{found:#?}");
}

#[test]
fn the_shortest_guide_of_the_authoring_readme_is_valid() {
    let readme = std::fs::read_to_string(repository("content/README.md")).unwrap();
    let part = readme.split("## The shortest guide").nth(1).unwrap();
    let guide = part.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(guide.lines().count() <= 25);
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    run(&["init", text(&site)]).expect(0);
    let place = site.join("procedures/ho-tich/ban-sao");
    std::fs::create_dir(&place).unwrap();
    std::fs::write(place.join("procedure.yaml"), guide).unwrap();
    run(&["check", "--site", text(&site), "--strict", "--as-of", TODAY]).expect(0);
}

#[test]
fn ids_are_written_where_translations_need_them_and_nothing_else_changes() {
    let site = copy_of("tests/fixtures/minimal");
    let guide = "procedures/ho-tich/mau/procedure.yaml";
    std::fs::write(site.path().join("procedures/ho-tich/mau/procedure.en.yaml"), "summary: A sentence.\n").unwrap();
    let before = files(site.path());
    let words = ["check", "--site", text(site.path()), "--write-ids", "--lang", "en", "--as-of", TODAY];
    let said = run(&words).expect(0).words();
    assert!(said.contains("2 items were given an id"), "{said}");
    let after = files(site.path());
    let changed: Vec<&str> =
        before.iter().zip(&after).filter(|(a, b)| a != b).map(|((path, _), _)| path.as_str()).collect();
    assert_eq!(changed, [guide]);
    let written = std::fs::read_to_string(site.path().join(guide)).unwrap();
    assert!(written.contains("- {id: to-khai, name: Tờ khai}"), "{written}");
    assert!(written.contains("- {id: nop-to-khai, actor: applicant, text: Nộp tờ khai.}"), "{written}");
    let again = run(&words).expect(0).words();
    assert!(again.contains("No item needs an id"), "{again}");
    assert!(files(site.path()) == after);
}
