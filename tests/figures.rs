//! Figures, satisfaction, suggestions and apologies, from their files to their pages.

use std::path::Path;

use crate::support::{TODAY, copy_of, run, text};

/// Builds a site into a new folder.
fn build(site: &Path) -> tempfile::TempDir {
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    run(&["build", "--site", text(site), "--out", text(&place), "--as-of", TODAY]).expect(0);
    out
}

fn page(out: &tempfile::TempDir, path: &str) -> String {
    let file = out.path().join("public").join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn write(site: &Path, path: &str, text: &str) {
    let file = site.join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
}

fn append(site: &Path, path: &str, text: &str) {
    let before = std::fs::read_to_string(site.join(path)).unwrap();
    write(site, path, &(before + text));
}

/// What people read: tags out, blanks as one.
fn words(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push(' ');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_sample_shows_the_published_months_with_their_source_and_the_rule_that_is_not_stated() {
    let out = build(copy_of("content").path());
    let page_vi = words(&page(&out, "thong-ke/index.html"));
    for expected in [
        "97,16% hồ sơ đúng hạn trong tháng 10/2021",
        "9/2021 91.836 72.012 97,74%",
        "11/2021* 44.595 22.398 95,64%",
        "tính đến ngày 10/11/2021",
        "Nguồn không nói “đúng hạn” được tính theo quy tắc nào",
        "Bài báo ngày 20/11/2021",
    ] {
        assert!(page_vi.contains(expected), "{expected}\n{page_vi}");
    }
    let english = words(&page(&out, "en/thong-ke/index.html"));
    assert!(english.contains("97.16% of applications on time in October 2021"), "{english}");
    assert!(english.contains("Sep 2021 91,836 72,012 97.74%"), "{english}");
    let home = page(&out, "index.html");
    assert!(home.contains("href=\"thong-ke/\">97,16% hồ sơ đúng hạn trong tháng 10/2021</a>"));
}

#[test]
fn a_chart_is_an_image_with_a_name_and_a_table_beside_it() {
    let html = page(&build(copy_of("content").path()), "thong-ke/index.html");
    assert_eq!(html.matches("<svg role=\"img\" aria-labelledby=").count(), 2);
    assert!(html.contains("<desc id=\"thanh-hoa-2021-dung-han-text\">11/2021*: 95,64%; 10/2021: 97,16%"));
    assert!(html.contains("width=\"97.16%\"") && html.contains("<table class=\"figures\"><caption>Theo tháng"));
    assert!(!html.contains("style="), "the policy of the pages refuses inline styles");
}

#[test]
fn a_site_without_figures_has_no_page_for_them_and_no_link() {
    let out = build(copy_of("tests/fixtures/minimal").path());
    for folder in ["thong-ke", "gop-y", "xin-loi"] {
        assert!(!out.path().join("public").join(folder).exists(), "{folder}");
        assert!(!page(&out, "index.html").contains(folder), "{folder}");
    }
}

/// A table as `motcua feed stats` writes it, with numbers kept back.
const COUNTED: &str = "\u{feff}month,table,name,carried,received,processed,on_time,late,undated,open,in_term,overdue,waiting\r\n\
    2026-09,total,,10,90,80,71,9,0,20,15,5,0\r\n\
    2026-09,fields,\"Hộ tịch\",6,50,46,40,6,0,10,-,-,0\r\n\
    2026-09,fields,\"'=Đất, nhà\",4,40,34,31,-,-,10,-,-,0\r\n\
    2026-09,offices,\"Xã <b>Một</b>\",5,45,40,,9,,10,,5,\r\n\
    2026-09,offices,\"\",5,45,40,,-,,10,,-,\r\n\
    2026-10,total,,20,30,25,24,1,0,25,20,5,0\r\n";

const HEAD: &str = "rule: decision-766\nas_of: \"2026-10-20T16:30:00+07:00\"\nsample: true\nfeed: \"H56\"\nleast: 5\n\
    rows:\n  read: 130\n  counted: 120\n  excluded: 6\n  rejected: 4\n  reasons: {\"status-unknown\":4}\n";

#[test]
fn counted_figures_say_what_is_kept_back_and_what_was_rejected() {
    let site = copy_of("tests/fixtures/minimal");
    write(site.path(), "statistics/figures.csv", COUNTED);
    write(site.path(), "statistics/figures.yaml", HEAD);
    let html = page(&build(site.path()), "thong-ke/index.html");
    let shown = words(&html);
    for expected in [
        // 71 of 80, of the last whole month.
        "88,75% hồ sơ đúng hạn trong tháng 9/2026",
        "10/2026* 30 25 96%",
        "=Đất, nhà 40 34 giữ lại",
        "Không ghi 45 40",
        "Số từ 1 đến 4 được giữ lại",
        "130 dòng: 120 hồ sơ được đếm, 6 dòng không tính theo quy tắc. 4 dòng bị gạt ra",
        "hồ sơ kết thúc vào ngày hẹn hoặc trước đó",
        "Số liệu này đếm từ hồ sơ mẫu",
    ] {
        assert!(shown.contains(expected), "{expected}\n{shown}");
    }
    assert!(html.contains("Xã &lt;b&gt;Một&lt;/b&gt;"), "names are texts");
}

#[test]
fn late_dossiers_of_offices_stand_beside_the_apology_only_where_the_site_says_so() {
    let site = copy_of("content");
    write(site.path(), "statistics/figures.csv", COUNTED);
    write(site.path(), "statistics/figures.yaml", HEAD);
    assert!(!page(&build(site.path()), "xin-loi/index.html").contains("Trả trễ"));
    append(site.path(), "site.yaml", "apology: {by_office: true}\n");
    let shown = words(&page(&build(site.path()), "xin-loi/index.html"));
    assert!(shown.contains("tháng 9/2026 Nơi giải quyết Trả trễ Quá hạn Xã &lt;b&gt;Một&lt;/b&gt; 9 5"), "{shown}");
    assert!(shown.contains("Không ghi giữ lại giữ lại"), "{shown}");
}

#[test]
fn the_two_ways_to_measure_satisfaction_stand_apart() {
    let html = words(&page(&build(copy_of("content").path()), "gop-y/index.html"));
    let box_at = html.find("95% hài lòng, 2021 Nguồn: Bài báo ngày 20/11/2021").expect("the ballot box");
    let index_at = html.find("Chỉ số hài lòng theo Quyết định 766/QĐ-TTg").expect("the index");
    let none_at = html.find("chưa có con số nào có nguồn").expect("nothing is known of the index");
    assert!(box_at < index_at && index_at < none_at);
}

#[test]
fn a_form_stands_only_where_something_takes_it_and_the_policy_lets_it_go_there() {
    let site = copy_of("tests/fixtures/minimal");
    append(site.path(), "site.yaml", "suggestions: {email: gop-y@mau.example.vn}\n");
    let out = build(site.path());
    assert!(page(&out, "gop-y/index.html").contains("href=\"mailto:gop-y@mau.example.vn\""));
    assert!(!page(&out, "gop-y/index.html").contains("method=\"post\""));
    assert!(page(&out, "_headers").contains("form-action 'self';"));
    let site = copy_of("tests/fixtures/minimal");
    append(site.path(), "site.yaml", "suggestions: {endpoint: \"https://nhan.example.vn/gop-y\"}\n");
    let out = build(site.path());
    assert!(page(&out, "gop-y/index.html").contains("method=\"post\" action=\"https://nhan.example.vn/gop-y\""));
    assert!(page(&out, "_headers").contains("form-action 'self' https://nhan.example.vn;"));
}
