//! Training sets, notices, old addresses, recordings and official sites, from their files to their pages.

use std::path::Path;

use crate::support::{TODAY, copy_of, faults, files, replace, run, text};

/// Builds a site for a day into a new folder.
fn build(site: &Path, day: &str) -> tempfile::TempDir {
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    run(&["build", "--site", text(site), "--out", text(&place), "--as-of", day]).expect(0);
    out
}

fn page(out: &tempfile::TempDir, path: &str) -> String {
    let file = out.path().join("public").join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn write(site: &Path, path: &str, bytes: &[u8]) {
    let file = site.join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, bytes).unwrap();
}

#[test]
fn a_training_set_shows_its_parts_in_order_with_notes_and_exercises() {
    let site = copy_of("content");
    let out = build(site.path(), TODAY);
    let html = page(&out, "tap-huan/ho-tich-cho-gia-dinh/index.html");
    let places: Vec<usize> = ["khai-sinh/\"", "lien-thong-khai-sinh/\"", "ket-hon/\"", "khai-tu/\""]
        .iter()
        .map(|slug| html.find(&format!("class=\"event-name\" href=\"../../thu-tuc/{slug}")).unwrap())
        .collect();
    assert!(places.is_sorted());
    assert!(html.contains("120 phút") && html.contains("nhà vừa có tang") && html.contains("Bà Thìn"));
    assert!(page(&out, "tap-huan/index.html").contains("href=\"ho-tich-cho-gia-dinh/\""));
    assert!(page(&out, "index.html").contains("href=\"tap-huan/\""));
    let without = copy_of("tests/fixtures/minimal");
    let out = build(without.path(), TODAY);
    assert!(!out.path().join("public/tap-huan").exists() && !page(&out, "index.html").contains("tap-huan"));
}

const NOTICE: &str = "level: info\nsources: [nguon]\n";

#[test]
fn a_notice_is_shown_from_its_first_to_its_last_day_where_it_concerns_people() {
    let site = copy_of("tests/fixtures/minimal");
    let head = format!(
        "---\ntitle: Sửa nhà\nfrom: 2026-12-01\nuntil: 2026-12-02\n{NOTICE}procedures: [mau]\noffices: [xa-mau]\n---\n"
    );
    write(site.path(), "notices/sua-nha.md", format!("{head}Trung tâm chuyển tạm sang nhà văn hóa.\n").as_bytes());
    for (day, shown) in [("2026-11-30", false), ("2026-12-01", true), ("2026-12-02", true), ("2026-12-03", false)] {
        let out = build(site.path(), day);
        for path in ["thu-tuc/mau/index.html", "co-quan/xa-mau/index.html", "thong-bao/index.html"] {
            assert_eq!(page(&out, path).contains("nhà văn hóa"), shown, "{day} {path}");
        }
        assert_eq!(page(&out, "index.html").contains("href=\"thong-bao/#sua-nha\""), shown, "{day}");
        assert!(!page(&out, "linh-vuc/ho-tich/index.html").contains("nhà văn hóa"));
    }
}

#[test]
fn the_home_page_names_the_three_most_important_notices() {
    let site = copy_of("tests/fixtures/minimal");
    for (name, level, from, rest) in [
        ("a-cu", "info", "2026-11-01", ""),
        ("b-moi", "info", "2026-11-20", ""),
        ("c-rieng", "info", "2026-11-22", "fields: [ho-tich]\n"),
        ("d-gap", "warning", "2026-10-01", "procedures: [mau]\n"),
    ] {
        let head =
            format!("title: T {name}\nfrom: {from}\nuntil: 2026-12-31\nlevel: {level}\nsources: [nguon]\n{rest}");
        write(site.path(), &format!("notices/{name}.md"), format!("---\n{head}---\nChữ.\n").as_bytes());
    }
    let home = page(&build(site.path(), TODAY), "index.html");
    let at = |name: &str| home.find(&format!("#{name}\""));
    assert!(at("d-gap") < at("b-moi") && at("b-moi") < at("a-cu") && at("d-gap").is_some());
    assert_eq!(at("c-rieng"), None);
    assert!(home.contains("Xem mọi thông báo"));
}

const REDIRECTS: &str = "moved:
  - {from: mau-cu, to: 'procedure:mau#giay-to'}
  - {from: /portal/bai.html, to: /bai-viet/bai-mau/}
gone:
  - id: old
    address: thu-tuc-bo
    title: Thủ tục đã bỏ
    reason: Nhà nước bỏ thủ tục này.
    since: 2025-07-01
    number: 199
    see: ['procedure:mau', 'https://dichvucong.gov.vn']
";

#[test]
fn old_addresses_lead_on_and_gone_pages_say_so() {
    let site = copy_of("tests/fixtures/minimal");
    write(site.path(), "redirects.yaml", REDIRECTS.as_bytes());
    write(site.path(), "procedures/ho-tich/mau/procedure.en.yaml", b"name: A model\nsummary: A sentence.\n");
    replace(site.path(), "site.yaml", "languages: [vi, en]", "languages: [vi, en]\nbase_url: https://a.vn/x");
    let out = build(site.path(), TODAY);
    let moved = page(&out, "thu-tuc/mau-cu/index.html");
    assert!(moved.contains("<meta http-equiv=\"refresh\" content=\"0; url=../mau/#giay-to\">"), "{moved}");
    assert!(moved.contains("<link rel=\"canonical\" href=\"https://a.vn/x/thu-tuc/mau/\">"), "{moved}");
    assert!(moved.contains("<meta name=\"robots\" content=\"noindex\">") && moved.contains("<h1>Thủ tục mẫu</h1>"));
    // A page that is there in English has its old address there, too; one that is not has none.
    assert!(page(&out, "en/thu-tuc/mau-cu/index.html").contains("<h1>A model</h1>"));
    assert!(page(&out, "portal/bai.html").contains("url=../bai-viet/bai-mau/\""));
    assert!(!out.path().join("public/en/portal").exists());
    let gone = page(&out, "thu-tuc/thu-tuc-bo/index.html");
    for words in
        ["Thủ tục đã bỏ", "Nhà nước bỏ", "01/07/2025", "href=\"../mau/\"", "href=\"https://dichvucong.gov.vn\""]
    {
        assert!(gone.contains(words), "{words}");
    }
    let number = page(&out, "199/index.html");
    assert!(number.contains("url=../thu-tuc/thu-tuc-bo/\"") && number.contains("<h1>Thủ tục đã bỏ</h1>"), "{number}");
}

#[test]
fn a_new_guide_gets_no_number_or_name_that_was_used_before() {
    let site = copy_of("tests/fixtures/minimal");
    write(site.path(), "redirects.yaml", REDIRECTS.as_bytes());
    let new = |kind: &str, name: &str| run(&["new", kind, name, "--site", text(site.path()), "--as-of", TODAY]);
    new("procedure", "ho-tich/moi").expect(0);
    let guide = std::fs::read_to_string(site.path().join("procedures/ho-tich/moi/procedure.yaml")).unwrap();
    assert!(guide.contains("number: 200\n"), "{guide}");
    new("procedure", "ho-tich/mau-cu").expect(2);
    new("procedure", "ho-tich/thu-tuc-bo").expect(2);
    new("set", "buoi-dau").expect(0);
    new("set", "buoi-dau").expect(2);
    run(&["check", "--site", text(site.path()), "--strict", "--as-of", TODAY]).expect(0);
    assert!(page(&build(site.path(), TODAY), "tap-huan/buoi-dau/index.html").contains("60 phút"));
}

#[test]
fn a_recording_is_published_with_its_language_length_and_size_and_without_the_speaker() {
    let site = copy_of("content");
    let file = "procedures/ho-tich/khai-sinh/procedure.yaml";
    let record = "audio:\n  - {file: summary.mtq.mp3, speaker: Bùi Thị Mẫu, consent: 2026-11-02, recorded: 2026-11-03, seconds: 75}\n";
    replace(site.path(), file, "related: [lien-thong", &format!("{record}related: [lien-thong"));
    let bytes = [&b"ID3\x04\0\0\0\0\0\0"[..], &[0; 990]].concat();
    write(site.path(), "procedures/ho-tich/khai-sinh/audio/summary.mtq.mp3", &bytes);
    let out = build(site.path(), TODAY);
    let html = page(&out, "thu-tuc/khai-sinh/index.html");
    assert!(html.contains("<audio controls preload=\"none\" src=\"summary.mtq.mp3\""), "{html}");
    assert!(
        html.contains("<b>Tiếng Mường</b> (<span lang=\"mtq\">thiểng Mường</span>): Tóm tắt, 1 phút 15 giây, 1 KB")
    );
    let english = page(&out, "en/thu-tuc/khai-sinh/index.html");
    assert!(
        english.contains("src=\"../../../thu-tuc/khai-sinh/summary.mtq.mp3\"")
            && english.contains("1 minute 15 seconds")
    );
    assert_eq!(std::fs::read(out.path().join("public/thu-tuc/khai-sinh/summary.mtq.mp3")).unwrap(), bytes);
    for (path, bytes) in files(&out.path().join("public")) {
        assert!(!String::from_utf8_lossy(&bytes).contains("Bùi Thị Mẫu"), "{path}");
    }
    // Languages for which nothing was recorded have no place on a page.
    assert!(!html.contains("Khơ Mú") && !page(&out, "thu-tuc/ket-hon/index.html").contains("<audio"));
}

#[test]
fn a_script_that_runs_from_right_to_left_is_marked() {
    let site = copy_of("tests/fixtures/minimal");
    replace(site.path(), "site.yaml", "languages: [vi, en]", "languages: [vi, ar]");
    write(site.path(), "languages.yaml", b"ar: {name: A, own_name: B, script: Arab, direction: rtl}\n");
    let out = build(site.path(), TODAY);
    assert!(page(&out, "ar/index.html").contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(
        page(&out, "index.html").contains("<html lang=\"vi\">") && page(&out, "index.html").contains("lang=\"ar\">B<")
    );
}

#[test]
fn every_page_of_a_sample_says_that_it_is_one_and_no_page_of_an_official_site() {
    let site = copy_of("tests/fixtures/minimal");
    write(site.path(), "redirects.yaml", REDIRECTS.as_bytes());
    let marked = |site: &Path| {
        let pages = files(&build(site, TODAY).path().join("public")).into_iter();
        let pages: Vec<_> = pages.filter(|(path, _)| path.ends_with(".html")).collect();
        assert!(pages.len() > 15);
        let says = |bytes: &[u8]| {
            let html = String::from_utf8_lossy(bytes);
            html.contains("không phải trang chính thức") || html.contains("not an official site")
        };
        pages.iter().filter(|(_, bytes)| says(bytes)).count() * 100 / pages.len()
    };
    assert_eq!(marked(site.path()), 100);
    let official = "publication: official\nbase_url: https://a.vn\npublisher: {name: A, decision: B, contact: C, editor: D}\nhotline: {phone: 0237 123 4567}";
    replace(site.path(), "site.yaml", "publication: sample", official);
    assert_eq!(marked(site.path()), 0);
}

#[test]
fn the_sample_content_cannot_be_published_as_official() {
    let site = copy_of("content");
    replace(site.path(), "site.yaml", "publication: sample", "publication: official\nseverity: {review-overdue: note}");
    let (found, ran) = faults(site.path(), "vi");
    ran.expect(1);
    let count = |code: &str| found.iter().filter(|(.., own)| own == code).count();
    assert_eq!(count("official-without-publisher"), 3);
    assert_eq!((count("official-sample-phone"), count("official-without-address")), (1, 1));
    assert_eq!(count("official-sample-office"), 20);
    // An overdue review is an error there, whatever the site says of it.
    let words = ["check", "--site", text(site.path()), "--format", "json", "--as-of", "2028-01-01"];
    let ran = run(&words).expect(1);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&ran.data()).unwrap();
    let overdue: Vec<_> = rows.iter().filter(|row| row["code"] == "review-overdue").collect();
    assert!(overdue.len() > 30 && overdue.iter().all(|row| row["severity"] == "error"));
}

#[test]
fn coverage_counts_what_is_there_in_each_language() {
    let site = copy_of("tests/fixtures/minimal");
    write(site.path(), "languages.yaml", "mtq: {name: Tiếng Mường}\n".as_bytes());
    write(site.path(), "procedures/ho-tich/mau/procedure.en.yaml", b"name: A model\n");
    let coverage = |format: &str| {
        run(&["check", "--coverage", "--format", format, "--lang", "en", "--site", text(site.path()), "--as-of", TODAY])
    };
    let languages: serde_json::Value = serde_json::from_str(&coverage("json").expect(0).data()).unwrap();
    let tags: Vec<&str> = languages.as_array().unwrap().iter().map(|own| own["language"].as_str().unwrap()).collect();
    assert_eq!(tags, ["vi", "en", "mtq"]);
    let english = &languages[1];
    assert_eq!(english["pages"], serde_json::json!({ "done": 1, "total": 2 }));
    let guide =
        english["files"].as_array().unwrap().iter().find(|own| own["file"] == "procedures/ho-tich/mau/procedure.yaml");
    let guide = guide.unwrap();
    // Name and summary, the paper, the step; the paper and the step have no id to be reached by.
    assert_eq!(guide["texts"], serde_json::json!({ "done": 1, "total": 4 }));
    let lines: Vec<u64> =
        guide["missing"].as_array().unwrap().iter().map(|own| own["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [4, 10, 12]);
    assert_eq!(guide["missing"][0]["text"], "Một câu nói thủ tục này để làm gì.");
    assert_eq!(languages[2]["recordings"], serde_json::json!({ "done": 0, "total": 1 }));
    let words = coverage("human").expect(0).data();
    assert!(words.contains("procedures/ho-tich/mau/procedure.yaml: 3 of 4 missing, lines 4, 10, 12"), "{words}");
    assert!(words.contains("articles/bai-mau.md: not translated, 2 texts"), "{words}");
    // The note that `check` gives counts the same places.
    let ran = run(&["check", "--format", "json", "--lang", "en", "--site", text(site.path()), "--as-of", TODAY]);
    assert!(ran.expect(0).data().contains("3 texts are not translated"));
    std::fs::write(site.path().join("site.yaml"), "name: [\n").unwrap();
    coverage("json").expect(1);
}
