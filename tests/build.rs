//! `motcua build`: deterministic, atomic, within its budget.

use crate::support::{TODAY, copy_of, files, replace, run, text};

#[test]
fn the_same_content_gives_the_same_bytes_with_any_number_of_threads() {
    let site = copy_of("content");
    let out = tempfile::tempdir().unwrap();
    let built = |name: &str, jobs: &str| {
        let place = out.path().join(name);
        let words = ["build", "--site", text(site.path()), "--out", text(&place), "--as-of", TODAY, "--jobs", jobs];
        run(&words).expect(0);
        files(&place)
    };
    let one = built("one", "1");
    assert!(one == built("many", "8"));
    assert!(one.len() > 40);
}

#[test]
fn addresses_and_files_of_a_site_stand_where_they_always_will() {
    let site = copy_of("content");
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    run(&["build", "--site", text(site.path()), "--out", text(&place), "--as-of", TODAY]).expect(0);
    for path in [
        "index.html",
        "thu-tuc/khai-sinh/index.html",
        "101/index.html",
        "linh-vuc/ho-tich/index.html",
        "co-quan/index.html",
        "co-quan/trung-tam-tinh/index.html",
        "bai-viet/nop-ho-so-truc-tuyen/index.html",
        "tra-cuu/index.html",
        "tim/index.html",
        "a-z/index.html",
        "404.html",
        "en/index.html",
        "su-kien/sinh-con/index.html",
    ] {
        assert!(place.join(path).is_file(), "{path}");
    }
    assert!(place.join("en/thu-tuc/khai-sinh/index.html").is_file());
    assert!(!place.join("en/thu-tuc/ho-ngheo").exists(), "a guide without English words has no English page");
}

#[test]
fn a_folder_that_the_tool_did_not_make_is_left_alone() {
    let site = copy_of("tests/fixtures/minimal");
    let out = tempfile::tempdir().unwrap();
    std::fs::write(out.path().join("precious.txt"), "mine").unwrap();
    let ran = run(&["build", "--lang", "en", "--site", text(site.path()), "--out", text(out.path())]).expect(2);
    assert!(ran.words().contains("did not make"), "{}", ran.words());
    assert_eq!(files(out.path()).len(), 1);
}

#[test]
fn a_page_over_the_budget_fails_the_build_and_is_named_with_what_weighs() {
    let site = copy_of("tests/fixtures/minimal");
    replace(site.path(), "site.yaml", "languages: [vi, en]", "languages: [vi]\nweights: {page_kib: 9}");
    // Words that do not compress well: every one of them is new.
    let words: Vec<String> = (0u32..6000).map(|n| format!("{:x}", n.wrapping_mul(2_654_435_761))).collect();
    let guide = site.path().join("procedures/ho-tich/mau/guide.md");
    std::fs::write(guide, words.join(" ")).unwrap();
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    let words = ["build", "--site", text(site.path()), "--out", text(&place), "--as-of", TODAY];
    let ran = run(&words).expect(1);
    assert!(ran.words().contains("page-too-heavy") && ran.words().contains("thu-tuc/mau/"), "{}", ran.words());
    assert!(!place.exists());
}

#[test]
fn nothing_of_content_is_taken_as_markup() {
    let site = copy_of("tests/fixtures/minimal");
    let file = "procedures/ho-tich/mau/procedure.yaml";
    replace(site.path(), file, "name: Thủ tục mẫu", "name: '<script>alert(1)</script> \" onload=x & {{ 1 }}'");
    replace(site.path(), file, "{name: Tờ khai}", "{name: '<img src=x onerror=alert(1)>', note: 'a < b & c'}");
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    run(&["build", "--site", text(site.path()), "--out", text(&place), "--as-of", TODAY]).expect(0);
    for (path, bytes) in files(&place).into_iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8(bytes).unwrap();
        assert!(!html.contains("<script>alert") && !html.contains("<img src=x"), "{path}");
    }
    let page = std::fs::read_to_string(place.join("thu-tuc/mau/index.html")).unwrap();
    assert!(page.contains("&lt;script&gt;") && page.contains("{{ 1 }}"));
}

#[test]
fn a_draft_is_built_only_when_asked_for() {
    let site = copy_of("tests/fixtures/minimal");
    let file = "procedures/ho-tich/mau/procedure.yaml";
    replace(site.path(), file, "number: 101", "draft: true\nnumber: 101");
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    let base = ["build", "--site", text(site.path()), "--out", text(&place), "--as-of", TODAY];
    run(&base).expect(0);
    assert!(!place.join("thu-tuc/mau").exists());
    run(&[&base[..], &["--drafts"]].concat()).expect(0);
    assert!(place.join("thu-tuc/mau/index.html").exists());
}

#[test]
fn when_a_law_is_replaced_the_guides_under_it_change_by_themselves() {
    let site = copy_of("content");
    let out = tempfile::tempdir().unwrap();
    let state = |day: &str| {
        let place = out.path().join(day);
        run(&["build", "--site", text(site.path()), "--out", text(&place), "--as-of", day]).expect(0);
        let pages = files(&place.join("thu-tuc")).into_iter();
        let texts = pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()));
        let law = |page: &str, number: &str| {
            let item = page.split("<li>").find(|item| item.contains(number))?;
            Some(item.contains("Chưa có hiệu lực") || item.contains("Hết hiệu lực"))
        };
        texts
            .filter_map(|(path, page)| Some((path, law(&page, "60/2014/QH13")?, law(&page, "03/2026/QH16")?)))
            .collect::<Vec<_>>()
    };
    let (before, after) = (state("2027-02-28"), state("2027-03-01"));
    assert!(before.len() >= 5, "{before:?}");
    assert!(before.iter().all(|(_, old_is_out, new_is_out)| !old_is_out && *new_is_out), "{before:?}");
    assert!(after.iter().all(|(_, old_is_out, new_is_out)| *old_is_out && !new_is_out), "{after:?}");
}

#[test]
fn an_amount_that_changes_on_a_day_changes_on_that_day() {
    let site = copy_of("content");
    let out = tempfile::tempdir().unwrap();
    let page = |day: &str| {
        let place = out.path().join(day);
        run(&["build", "--site", text(site.path()), "--out", text(&place), "--as-of", day]).expect(0);
        std::fs::read_to_string(place.join("thu-tuc/the-can-cuoc/index.html")).unwrap()
    };
    let (before, after) = (page("2026-12-31"), page("2027-01-01"));
    assert!(before.contains("<b>25.000 đồng / lần</b>") && before.contains("đến hết 31/12/2026"));
    assert!(after.contains("<b>50.000 đồng / lần</b>") && !after.contains("<b>25.000 đồng"));
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_is_followed() {
    let site = copy_of("tests/fixtures/minimal");
    let out = tempfile::tempdir().unwrap();
    std::fs::create_dir(out.path().join("real")).unwrap();
    let link = out.path().join("link");
    std::os::unix::fs::symlink(out.path().join("real"), &link).unwrap();
    run(&["build", "--site", text(site.path()), "--out", text(&link), "--as-of", TODAY]).expect(0);
    assert!(link.is_symlink() && out.path().join("real/index.html").is_file());
}
