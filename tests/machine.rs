//! What a site says to other programs: sitemap, feed of changes, linked data, open data.

use std::path::Path;

use serde_json::Value;

use crate::support::{TODAY, copy_of, replace, run, text};

fn build(site: &Path, more: &[&str]) -> tempfile::TempDir {
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    let words = ["build", "--site", text(site), "--out", text(&place), "--as-of", TODAY];
    run(&[&words[..], more].concat()).expect(0);
    out
}

fn file(out: &tempfile::TempDir, path: &str) -> String {
    let file = out.path().join("public").join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn json(out: &tempfile::TempDir, path: &str) -> Value {
    serde_json::from_str(&file(out, path)).unwrap()
}

const BASE: &[&str] = &["--base-url", "https://huongdan.example.vn/tinh"];

#[test]
fn a_site_that_knows_its_address_lists_its_pages_in_all_their_languages() {
    let out = build(copy_of("content").path(), BASE);
    let sitemap = file(&out, "sitemap.xml");
    let guide = "<url><loc>https://huongdan.example.vn/tinh/thu-tuc/khai-sinh/</loc><lastmod>";
    assert!(sitemap.contains(guide), "{sitemap}");
    for language in [
        "hreflang=\"vi\" href=\"https://huongdan.example.vn/tinh/thu-tuc/khai-sinh/\"",
        "hreflang=\"en\" href=\"https://huongdan.example.vn/tinh/en/thu-tuc/khai-sinh/\"",
    ] {
        assert_eq!(sitemap.matches(language).count(), 2, "{language}");
    }
    assert!(!sitemap.contains("/tinh/101/") && !sitemap.contains("/tim/"));
    assert!(file(&out, "robots.txt").ends_with("Sitemap: https://huongdan.example.vn/tinh/sitemap.xml\n"));
    let page = file(&out, "en/thu-tuc/khai-sinh/index.html");
    for expected in [
        "<link rel=\"canonical\" href=\"https://huongdan.example.vn/tinh/en/thu-tuc/khai-sinh/\">",
        "<link rel=\"alternate\" hreflang=\"vi\" href=\"https://huongdan.example.vn/tinh/thu-tuc/khai-sinh/\">",
        "<meta property=\"og:url\" content=\"https://huongdan.example.vn/tinh/en/thu-tuc/khai-sinh/\">",
        "<meta property=\"og:type\" content=\"article\">",
    ] {
        assert!(page.contains(expected), "{expected}");
    }
}

#[test]
fn the_search_page_may_be_found_where_every_search_is_told_to_be_that_page() {
    let hidden = "<meta name=\"robots\" content=\"noindex\">";
    let known = file(&build(copy_of("content").path(), BASE), "tim/index.html");
    assert!(known.contains("<link rel=\"canonical\" href=\"https://huongdan.example.vn/tinh/tim/\">"), "{known}");
    assert!(!known.contains(hidden));
    assert!(file(&build(copy_of("content").path(), &[]), "tim/index.html").contains(hidden));
}

#[test]
fn a_site_that_does_not_know_its_address_says_none() {
    let out = build(copy_of("content").path(), &[]);
    for absent in ["sitemap.xml", "cap-nhat.atom", "en/cap-nhat.atom"] {
        assert!(!out.path().join("public").join(absent).exists(), "{absent}");
    }
    assert_eq!(file(&out, "robots.txt"), "User-agent: *\nAllow: /\n");
    let page = file(&out, "thu-tuc/khai-sinh/index.html");
    assert!(
        !page.contains("rel=\"canonical\"") && page.contains("hreflang=\"en\" href=\"../../en/thu-tuc/khai-sinh/\"")
    );
    assert_eq!(linked(&page)["@graph"][1]["itemListElement"][0]["item"].as_str(), Some("../../"));
    let data = json(&out, "du-lieu/procedures.json");
    assert_eq!(data["procedures"][0]["url"].as_str(), Some("../thu-tuc/khai-sinh/"));
}

/// The linked data of a page.
fn linked(page: &str) -> Value {
    let start = "<script type=\"application/ld+json\">";
    let from = page.find(start).expect("linked data") + start.len();
    let end = page[from..].find("</script>").unwrap();
    serde_json::from_str(&page[from..from + end]).unwrap()
}

#[test]
fn a_guide_tells_search_engines_what_it_is_and_where_it_stands() {
    let out = build(copy_of("content").path(), BASE);
    let data = linked(&file(&out, "thu-tuc/khai-sinh/index.html"));
    let service = &data["@graph"][0];
    assert_eq!(service["@type"].as_str(), Some("GovernmentService"));
    assert_eq!(service["identifier"][0].as_str(), Some("1.001193"));
    assert!(service["provider"]["name"].as_str().unwrap().contains("cấp xã"));
    let steps = data["@graph"][1]["itemListElement"].as_array().unwrap();
    let items: Vec<&str> = steps.iter().map(|step| step["item"].as_str().unwrap()).collect();
    let base = "https://huongdan.example.vn/tinh/";
    assert_eq!(items, [base.to_owned(), format!("{base}linh-vuc/ho-tich/"), format!("{base}thu-tuc/khai-sinh/")]);
}

#[test]
fn a_name_cannot_leave_the_data_block_nor_the_files() {
    let site = copy_of("tests/fixtures/minimal");
    let hostile = "Mẫu </script><script>alert(1)</script><!-- ]]> & \\\"";
    let guide = "procedures/ho-tich/mau/procedure.yaml";
    let name = std::fs::read_to_string(site.path().join(guide)).unwrap();
    let line = name.lines().find(|line| line.starts_with("name:")).unwrap().to_owned();
    replace(site.path(), guide, &format!("{line}\n"), &format!("name: \"{hostile}\"\n"));
    let out = build(site.path(), BASE);
    let page = file(&out, "thu-tuc/mau/index.html");
    assert!(!page.contains("<script>alert"), "{page}");
    assert!(linked(&page)["@graph"][0]["name"].as_str().unwrap().ends_with("<!-- ]]> & \""));
    let atom = file(&out, "cap-nhat.atom");
    assert!(!atom.contains("<script>"), "{atom}");
    assert!(
        json(&out, "du-lieu/procedures.json")["procedures"][0]["name"]["vi"].as_str().unwrap().contains("</script>")
    );
}

#[test]
fn the_feed_of_changes_has_what_was_reviewed_or_announced_last() {
    let out = build(copy_of("content").path(), BASE);
    let atom = file(&out, "cap-nhat.atom");
    assert!(atom.contains("<id>https://huongdan.example.vn/tinh/cap-nhat.atom</id>"), "{atom}");
    assert!(atom.contains("<title>Đã xem lại: "), "{atom}");
    assert!(atom.matches("<entry>").count() <= 50);
    let days: Vec<&str> = atom.match_indices("<updated>").map(|(at, _)| &atom[at + 9..at + 19]).collect();
    assert_eq!(days[0], days[1], "the feed is as new as its newest entry");
    assert!(days[1..].is_sorted_by(|a, b| a >= b), "{days:?}");
    assert!(file(&out, "en/cap-nhat.atom").contains("xml:lang=\"en\""));
    assert!(file(&out, "index.html").contains("type=\"application/atom+xml\""));
}

#[test]
fn a_notice_is_told_on_its_day_and_not_before() {
    let site = copy_of("tests/fixtures/minimal");
    std::fs::create_dir(site.path().join("notices")).unwrap();
    for (name, day) in [("nay", "2026-11-20"), ("mai", "2026-12-01")] {
        let head = format!("title: Tin {name}\nfrom: {day}\nuntil: 2026-12-31\nlevel: info\nsources: [nguon]\n");
        std::fs::write(site.path().join(format!("notices/{name}.md")), format!("---\n{head}---\nChữ.\n")).unwrap();
    }
    let atom = file(&build(site.path(), BASE), "cap-nhat.atom");
    assert!(atom.contains("Thông báo: Tin nay") && !atom.contains("Tin mai"), "{atom}");
}

#[test]
fn public_services_have_what_cpsv_ap_makes_mandatory() {
    let out = build(copy_of("content").path(), BASE);
    let data = json(&out, "du-lieu/cpsv-ap.jsonld");
    let graph = data["@graph"].as_array().unwrap();
    let of = |kind: &str| graph.iter().filter(|node| node["@type"] == kind).collect::<Vec<_>>();
    let (services, organisations) = (of("cpsv:PublicService"), of("cv:PublicOrganisation"));
    assert!(services.len() >= 34 && !organisations.is_empty());
    let ids: Vec<&Value> = graph.iter().map(|node| &node["@id"]).collect();
    for service in services {
        for key in ["dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"] {
            assert!(!service[key].is_null(), "{key}: {service}");
        }
        assert_eq!(service["dct:title"][0]["@language"].as_str(), Some("vi"));
        assert!(ids.contains(&&service["cv:hasCompetentAuthority"]["@id"]), "{service}");
        for part in ["cpsv:hasInput", "cpsv:produces", "cv:hasCost", "cv:hasChannel"] {
            for node in service[part].as_array().into_iter().flatten() {
                assert!(node["dct:identifier"].is_string(), "{part}: {node}");
            }
        }
    }
    for organisation in organisations {
        for key in ["dct:identifier", "skos:prefLabel", "dct:spatial"] {
            assert!(!organisation[key].is_null(), "{key}: {organisation}");
        }
    }
    let mut unique = ids.clone();
    unique.sort_by_key(ToString::to_string);
    unique.dedup();
    assert_eq!(unique.len(), ids.len(), "every node has an address of its own");
}

#[test]
fn instructions_and_questions_stand_in_every_language_of_a_guide() {
    let out = build(copy_of("content").path(), BASE);
    let data = json(&out, "du-lieu/schema-org.jsonld");
    let graph = data["@graph"].as_array().unwrap();
    let of = |kind: &str, language: &str| {
        graph.iter().filter(|node| node["@type"] == kind && node["inLanguage"] == language).count()
    };
    assert!(
        of("HowTo", "vi") >= 34 && of("HowTo", "en") >= 10 && of("FAQPage", "vi") >= 20 && of("FAQPage", "en") >= 5
    );
    for node in graph.iter().filter(|node| node["@type"] == "HowTo") {
        assert!(
            node["step"].as_array().unwrap().iter().all(|step| !step["text"].as_str().unwrap().contains("](")),
            "{node}"
        );
    }
}
