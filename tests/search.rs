//! `motcua search`: the same engine and index as the page.

use crate::support::{copy_of, run, text};

fn found(words: &[&str]) -> Vec<String> {
    let data = run(&[&["search", "--json"], words].concat()).expect(0).data();
    let rows: Vec<serde_json::Value> = serde_json::from_str(&data).unwrap();
    rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn words_are_found_with_marks_without_marks_and_half_typed() {
    let site = copy_of("content");
    for (query, first) in [
        ("giấy khai sinh", "khai-sinh"),
        ("giay khai sinh", "khai-sinh"),
        ("GIAY KHAI SI", "khai-sinh"),
        ("tách thửa đất", "tach-hop-thua"),
        ("doi bang lai xe", "doi-giay-phep-lai-xe"),
        ("ký số", "ky-so-sim-pki"),
        ("101", "khai-sinh"),
        ("1.115490", "tach-hop-thua"),
        ("3.000348", "doi-giay-phep-lai-xe"),
        ("muong lat", "office:muong-lat"),
    ] {
        assert_eq!(found(&["--site", text(site.path()), query]).first().map(String::as_str), Some(first), "{query}");
    }
}

#[test]
fn a_built_site_answers_like_its_content() {
    let site = copy_of("content");
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    run(&["build", "--site", text(site.path()), "--out", text(&place)]).expect(0);
    for query in ["khai sinh", "giay phep", "xã"] {
        assert_eq!(found(&["--index", text(&place), query]), found(&["--site", text(site.path()), query]));
    }
    run(&["search", "--index", text(site.path()), "khai sinh"]).expect(2);
}

#[test]
fn kinds_and_limits_are_kept() {
    let site = copy_of("content");
    let ids = found(&["--site", text(site.path()), "--kind", "office", "--limit", "3", "trung tam"]);
    assert_eq!(ids.len(), 3);
    assert!(ids.iter().all(|id| id.starts_with("office:")));
}

#[test]
fn hostile_queries_are_only_queries() {
    let site = copy_of("tests/fixtures/minimal");
    let long = "đất ".repeat(3000);
    for query in ["", " ", "😀🧧", "\u{301}\u{323}", "<script>", "' OR 1=1 --", "\u{202e}abc", "a\u{7}b", &long] {
        run(&["search", "--site", text(site.path()), "--json", query]).expect(0);
    }
}
