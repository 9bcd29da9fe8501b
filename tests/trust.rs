//! What a page says of itself: who is responsible, how fresh it is, whether it is official.

use crate::support::{TODAY, copy_of, replace, run, text};

const GUIDE: &str = "thu-tuc/mau/index.html";
const OFFICIAL: &str = "publication: official\nbase_url: https://huongdan.example.vn\n\
    publisher: {name: Trung tâm tỉnh, decision: Quyết định 1/QĐ, contact: \"Số 1, đường A\", editor: Bà A}\n\
    hotline: {phone: 0237 123 4567}\n";

/// The pages of the minimal site, changed and built for a day.
fn built(change: impl Fn(&std::path::Path), day: &str) -> impl Fn(&str) -> String {
    let site = copy_of("tests/fixtures/minimal");
    change(site.path());
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    run(&["build", "--site", text(site.path()), "--out", text(&place), "--as-of", day]).expect(0);
    move |page| {
        let _kept = &out;
        std::fs::read_to_string(place.join(page)).unwrap()
    }
}

fn official(site: &std::path::Path) {
    replace(site, "site.yaml", "publication: sample\n", OFFICIAL);
}

#[test]
fn a_sample_says_so_on_every_page_and_an_official_site_on_none() {
    let sample = built(|_| (), TODAY);
    let official = built(official, TODAY);
    for page in ["index.html", GUIDE, "gioi-thieu/index.html", "co-quan/index.html", "en/index.html"] {
        assert!(sample(page).contains("class=\"ribbon\""), "{page}");
        assert!(!official(page).contains("class=\"ribbon\""), "{page}");
    }
    assert!(sample(GUIDE).contains("không phải trang của cơ quan nhà nước"));
    let page = official(GUIDE);
    assert!(!page.contains("Trang mẫu") && !page.contains("không phải trang của cơ quan nhà nước"));
    assert!(page.contains("Hướng dẫn thủ tục cho người dân Thanh Hóa. Chịu trách nhiệm: Trung tâm tỉnh."));
}

#[test]
fn the_page_about_an_official_site_names_decision_editor_and_contact() {
    let page = built(official, TODAY)("gioi-thieu/index.html");
    for part in ["Trung tâm tỉnh", "Bà A", "Quyết định 1/QĐ", "Số 1, đường A"] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn the_statement_on_accessibility_says_whom_to_tell_and_promises_no_answer_that_nobody_promised() {
    let page = built(official, TODAY)("tiep-can/index.html");
    for part in ["WCAG 2.2", "Chrome 64", "Chrome 97, Firefox 102", "href=\"tel:", "chưa nói bao lâu thì trả lời"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("#tra-loi"));
}

#[test]
fn a_guide_says_who_is_responsible_what_it_was_compared_with_and_when_it_is_reviewed_again() {
    let line = |page: String| {
        let start = page.find("<p class=\"trust\">").unwrap() + 17;
        page[start..start + page[start..].find("</p>").unwrap()].to_owned()
    };
    let compared = built(
        |site| {
            official(site);
            let file = "procedures/ho-tich/mau/procedure.yaml";
            replace(site, file, "reviewed:", "codes: [\"1.000001\"]\ncompared_with_portal: 2026-11-20\nreviewed:");
        },
        TODAY,
    );
    assert_eq!(
        line(compared(GUIDE)),
        "Chịu trách nhiệm: Trung tâm tỉnh. Rà soát ngày 23/11/2026. So với bản ghi quốc gia ngày 20/11/2026. Sẽ rà soát lại trước ngày 01/03/2027."
    );
    let code = |site: &std::path::Path| {
        replace(site, "procedures/ho-tich/mau/procedure.yaml", "reviewed:", "codes: [\"1.000001\"]\nreviewed:");
    };
    assert!(line(built(code, TODAY)(GUIDE)).contains("Chưa so với bản ghi quốc gia."));
    // What has no national record has nothing to be compared with.
    assert!(!line(built(|_| (), TODAY)(GUIDE)).contains("bản ghi quốc gia"));
}

#[test]
fn a_guide_past_its_review_says_so_from_the_next_day_on() {
    let overdue = "đã quá ngày rà soát";
    assert!(!built(|_| (), "2027-03-01")(GUIDE).contains(overdue));
    let page = built(|_| (), "2027-03-02")(GUIDE);
    assert!(page.contains(overdue) && page.contains("01/03/2027"));
    assert!(page.find(overdue) < page.find("id=\"giay-to\""), "before what it warns of");
}
