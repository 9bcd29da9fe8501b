//! `motcua search`: the same engine and index as the page.

use crate::support::{copy_of, repository, run, text};

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

/// Queries as people type them: tests/search/queries.tsv, with what they should find in the sample content.
#[test]
fn people_find_what_they_mean() {
    let site = copy_of("content");
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    run(&["build", "--quiet", "--site", text(site.path()), "--out", text(&place)]).expect(0);
    let queries = std::fs::read_to_string(repository("tests/search/queries.tsv")).unwrap();
    let (mut ranks, mut failures) = (Vec::new(), Vec::new());
    for line in queries.lines().skip(1) {
        let [kind, query, expected] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let found = found(&["--index", text(&place), query]);
        let rank = found.iter().position(|id| expected.split(',').any(|expected| expected == id)).map(|at| at + 1);
        if rank.is_none_or(|rank| rank > 3) {
            failures.push(format!("{kind}: {query} → {found:?}"));
        }
        ranks.push(rank);
    }
    let mean =
        |worth: fn(usize) -> f64| ranks.iter().flatten().map(|rank| worth(*rank)).sum::<f64>() / ranks.len() as f64;
    assert!(ranks.len() >= 120);
    let success = mean(|rank| if rank <= 3 { 1.0 } else { 0.0 });
    assert!(success >= 0.98, "success@3 {success:.3}\n{}", failures.join("\n"));
    let reciprocal = mean(|rank| 1.0 / rank as f64);
    assert!(reciprocal >= 0.96, "MRR@10 {reciprocal:.3}");
}

#[test]
fn an_explanation_is_given_in_words() {
    let site = copy_of("content");
    let said =
        |words: &[&str]| run(&[&["search", "--site", text(site.path()), "--explain"], words].concat()).expect(0).data();
    let english = said(&["--lang", "en", "--limit", "1", "giaays khai sinh"]);
    for part in ["typed with Telex or VNI keys", "points", "another name"] {
        assert!(english.contains(part), "{english}");
    }
    assert!(said(&["--lang", "vi", "--limit", "1", "so do"]).contains("gõ không dấu"));
    assert!(said(&["--lang", "vi", "101"]).contains("chỉ gõ số hướng dẫn"));
    let rows: Vec<serde_json::Value> = serde_json::from_str(&said(&["--json", "khai sinh"])).unwrap();
    assert!(rows.iter().all(|row| row["why"].as_array().unwrap().len() > 1));
}

#[test]
fn a_damaged_index_is_refused_in_words() {
    let site = copy_of("tests/fixtures/minimal");
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    run(&["build", "--site", text(site.path()), "--out", text(&place)]).expect(0);
    let assets = place.join("assets");
    let mut changed = 0;
    for file in std::fs::read_dir(&assets).unwrap().map(|entry| entry.unwrap().path()) {
        if file.to_str().unwrap().ends_with("-head.bin") {
            let mut bytes = std::fs::read(&file).unwrap();
            bytes.truncate(20);
            std::fs::write(&file, bytes).unwrap();
            changed += 1;
        }
    }
    assert_eq!(changed, 1);
    let words = run(&["search", "--lang", "en", "--index", text(&place), "khai sinh"]).expect(2).words();
    assert!(words.contains("cut off or altered"), "{words}");
}
