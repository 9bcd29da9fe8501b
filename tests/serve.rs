//! `motcua serve`: a preview that follows the files.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use crate::support::{copy_of, files, motcua, replace, repository, run, text};

/// A preview that ends with the test.
struct Preview {
    child: Child,
    address: String,
}

impl Preview {
    fn open(site: &std::path::Path) -> Self {
        let mut command = motcua();
        command.args(["serve", "--lang", "en", "--port", "0", "--site", text(site)]).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let address = lines.find_map(|line| Some(line.ok()?.split_once("http://")?.1.split('/').next()?.to_owned()));
        // Keep reading, or the preview would stand still when the pipe is full.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address: address.unwrap() }
    }

    fn get(&self, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        (answer[9..12].parse().unwrap(), answer)
    }

    /// Waits until the page says so.
    fn wait(&self, path: &str, holds: impl Fn(&str) -> bool) -> String {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            let (_, answer) = self.get(path);
            if holds(&answer) {
                return answer;
            }
            assert!(Instant::now() < end, "{path} did not change:\n{answer}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[test]
fn a_saved_file_shows_and_a_faulty_one_keeps_the_last_good_page() {
    let site = copy_of("tests/fixtures/minimal");
    let preview = Preview::open(site.path());
    let file = "procedures/ho-tich/mau/procedure.yaml";
    let (status, page) = preview.get("/thu-tuc/mau/");
    assert_eq!(status, 200);
    assert!(page.contains("Thủ tục mẫu") && page.contains("/-/reload.js"));
    assert!(page.to_lowercase().contains("content-security-policy: default-src 'none'"));
    replace(site.path(), file, "name: Thủ tục mẫu", "name: Thủ tục đã sửa");
    preview.wait("/thu-tuc/mau/", |page| page.contains("Thủ tục đã sửa"));
    replace(site.path(), file, "number: 101", "number: một");
    std::thread::sleep(Duration::from_millis(300));
    assert!(preview.get("/thu-tuc/mau/").1.contains("Thủ tục đã sửa"));
    replace(site.path(), file, "number: một", "number: 102");
    preview.wait("/102/", |page| page.starts_with("HTTP/1.1 200"));
}

#[test]
fn a_saved_file_of_the_theme_shows_and_a_faulty_one_keeps_the_last_good_page() {
    let site = copy_of("tests/fixtures/minimal");
    let preview = Preview::open(site.path());
    assert!(preview.get("/gioi-thieu/").1.contains("<nav"));
    std::fs::create_dir_all(site.path().join("theme/templates")).unwrap();
    let file = site.path().join("theme/templates/about.html");
    std::fs::write(&file, "<h1>Trang của xã</h1>").unwrap();
    preview.wait("/gioi-thieu/", |page| page.contains("<h1>Trang của xã</h1>"));
    std::fs::write(&file, "<h1>{{ page.titel }}</h1>").unwrap();
    std::thread::sleep(Duration::from_millis(300));
    assert!(preview.get("/gioi-thieu/").1.contains("<h1>Trang của xã</h1>"));
    std::fs::remove_file(&file).unwrap();
    preview.wait("/gioi-thieu/", |page| page.contains("<nav"));
}

#[test]
fn the_preview_shows_every_component_and_a_built_site_does_not() {
    let site = copy_of("tests/fixtures/minimal");
    let own = [
        // One that shows itself, one that cannot, one that nobody shows.
        ("mine/mine.html", "{% component Mine(word: string) %}<b>{{ word }}</b>{% endcomponent Mine %}"),
        ("mine/mine.example.html", "{% <Example title=\"Một\"> %}{{ <Mine word=\"từ\" /> }}{% </Example> %}"),
        ("theirs/theirs.html", "{% component Theirs(word: string) %}{{ <Mine word /> }}{% endcomponent Theirs %}"),
        ("theirs/theirs.example.html", "{{ <Theirs /> }}"),
        (
            "unseen/unseen.html",
            "{% component Unseen() %}{{ <Theirs word=\"a\" /> }}{{ <Unseen /> }}{% endcomponent Unseen %}",
        ),
    ];
    for (path, words) in own {
        let path = site.path().join("theme/components").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, words).unwrap();
    }
    let preview = Preview::open(site.path());
    let (status, page) = preview.get("/_style-guide/");
    assert_eq!(status, 200, "{page}");
    let part =
        |name: &str| page.split(&format!("id=\"_part-{name}\"")).nth(1).unwrap().split("<section").next().unwrap();
    for entry in std::fs::read_dir(repository("themes/default/components")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let part = page.split(&format!("id=\"_part-{name}\"")).nth(1).unwrap().split("id=\"_part-").next().unwrap();
        assert!(part.contains("class=\"example\""), "{name} has no example");
        assert!(!part.contains("example-fault"), "{part}");
    }
    assert!(part("mine").contains("<b>từ</b>"));
    assert!(part("theirs").contains("example-fault") && part("theirs").contains("word"), "{}", part("theirs"));
    assert!(part("unseen").contains("components/unseen/unseen.example.html"), "{}", part("unseen"));
    let out = site.path().join("public");
    run(&["build", "--site", text(site.path()), "--out", text(&out)]).expect(0);
    for (path, bytes) in files(&out) {
        assert!(!path.contains("style-guide") && !String::from_utf8_lossy(&bytes).contains("style-guide"), "{path}");
    }
}

#[test]
fn addresses_outside_the_site_are_not_files() {
    let site = copy_of("tests/fixtures/minimal");
    let preview = Preview::open(site.path());
    for path in ["/../site.yaml", "/%2e%2e/site.yaml", "/site.yaml", "//etc/passwd", "/thu-tuc/x/"] {
        assert_eq!(preview.get(path).0, 404, "{path}");
    }
    assert_eq!(preview.get("/thu-tuc/mau").0, 301);
}

#[test]
fn a_port_that_is_taken_is_named() {
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let site = copy_of("tests/fixtures/minimal");
    let ran = run(&["serve", "--lang", "en", "--site", text(site.path()), "--port", &port]).expect(2);
    assert!(ran.words().contains(&format!("port {port} is used")), "{}", ran.words());
}
