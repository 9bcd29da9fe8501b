//! What a build writes for hosts.

use crate::support::{TODAY, copy_of, replace, run, text};

fn built(url: &str, feed: &str) -> (tempfile::TempDir, impl Fn(&str) -> String) {
    let site = copy_of("tests/fixtures/minimal");
    let settings = site.path().join("site.yaml");
    let with_feed = std::fs::read_to_string(&settings).unwrap() + feed;
    std::fs::write(&settings, with_feed).unwrap();
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    let words = ["build", "--site", text(site.path()), "--out", text(&place), "--as-of", TODAY, "--base-url", url];
    run(&words).expect(0);
    (out, move |file: &str| std::fs::read_to_string(place.join(file)).unwrap())
}

#[test]
fn a_site_below_a_folder_of_its_host_names_that_folder_everywhere() {
    let (_out, read) = built("https://a.vn/huong-dan/", "feeds:\n  - {id: H56, mode: open, url: feed/}\n");
    assert!(read("_headers").contains("\n/huong-dan/assets/*\n"));
    assert!(read("_redirects").contains("/huong-dan/101/ /huong-dan/thu-tuc/mau/ 302\n"));
    let nginx = read("_hosting/nginx-http.conf");
    assert!(nginx.contains("\"~^/huong-dan/feed/open\\.json$\" \"public, max-age=60\""), "{nginx}");
    assert!(read("_hosting/nginx-server.conf").contains("error_page 404 /huong-dan/404.html;"));
    assert!(read("_hosting/Caddyfile").contains("path /huong-dan/assets/*"));
    let page = read("404.html");
    assert!(page.contains(" data-worker=\"/huong-dan/offline.js\""), "{page}");
}

#[test]
fn a_feed_elsewhere_may_be_asked_and_has_no_rules_here() {
    let (_out, read) = built("https://a.vn", "feeds:\n  - {id: H56, mode: open, url: 'https://feed.vn/x/'}\n");
    assert!(read("_headers").contains("connect-src 'self' https://feed.vn;"));
    assert!(read("index.html").contains("connect-src 'self' https://feed.vn;"));
    assert!(!read("_hosting/nginx-http.conf").contains("feed"));
}

#[test]
fn the_worker_changes_when_the_shell_does() {
    let worker = |edit: &dyn Fn(&std::path::Path)| {
        let site = copy_of("tests/fixtures/minimal");
        edit(site.path());
        let out = tempfile::tempdir().unwrap();
        let place = out.path().join("public");
        run(&["build", "--site", text(site.path()), "--out", text(&place), "--as-of", TODAY]).expect(0);
        std::fs::read_to_string(place.join("offline.js")).unwrap()
    };
    let before = worker(&|_| {});
    let guide = "procedures/ho-tich/mau/procedure.yaml";
    assert!(before == worker(&|_| {}));
    assert!(before != worker(&|site| replace(site, guide, "name: Thủ tục mẫu", "name: Thủ tục khác")));
    assert!(
        worker(&|site| replace(site, "site.yaml", "languages:", "offline: false\nlanguages:")).contains("unregister")
    );
}

#[test]
fn the_heaviest_pages_are_listed_with_what_weighs() {
    let site = copy_of("content");
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("public");
    let words = ["build", "--site", text(site.path()), "--out", text(&place), "--as-of", TODAY, "--weights"];
    let ran = run(&words).expect(0);
    let data = ran.data();
    let lines: Vec<&str> = data.lines().collect();
    assert_eq!(lines.len(), 10, "{data}");
    let weight = |line: &str| line.trim().split(' ').next().unwrap().parse::<f64>().unwrap();
    assert!(lines.is_sorted_by(|a, b| weight(a) >= weight(b)));
    assert!(lines.iter().all(|line| line.contains("HTML ") && line.contains("assets/style-")), "{data}");
}
