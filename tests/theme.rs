//! A site's own theme: files in its folder `theme/` stand in the place of the embedded ones, or join them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use tempfile::TempDir;

use crate::support::{Ran, TODAY, copy_of, faults, files, motcua, repository, run, text};

/// Writes files of a site.
fn write(site: &Path, files: &[(&str, &str)]) {
    for (path, words) in files {
        let path = site.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, words).unwrap();
    }
}

/// The minimal site with some files besides.
fn site(files: &[(&str, &str)]) -> TempDir {
    let site = copy_of("tests/fixtures/minimal");
    write(site.path(), files);
    site
}

fn build(site: &Path) -> Ran {
    let out = site.join("public");
    run(&["build", "--lang", "en", "--as-of", TODAY, "--site", text(site), "--out", text(&out)])
}

fn page(site: &Path, path: &str) -> String {
    std::fs::read_to_string(site.join("public").join(path)).unwrap()
}

/// The file of `assets/` whose name begins so.
fn asset(site: &Path, stem: &str) -> String {
    let all = files(&site.join("public/assets"));
    let (_, bytes) = all.iter().find(|(name, _)| name.starts_with(stem)).unwrap();
    String::from_utf8(bytes.clone()).unwrap()
}

#[test]
fn files_of_the_site_stand_in_the_place_of_the_themes_one_by_one() {
    let site = site(&[
        (
            "theme/templates/about.html",
            "{% extends \"templates/base.html\" %}{% block main %}<h1>Về xã mình</h1>{{ <XaBox note={t(key=\"xa-note\")} /> }}{% endblock main %}",
        ),
        (
            "theme/components/xa-box/xa-box.html",
            "{% component XaBox(note: string) %}<aside class=\"xa-box\">{{ note }}{{ <Icon name=\"phone\" /> }}</aside>{% endcomponent XaBox %}",
        ),
        ("theme/components/xa-box/xa-box.css", ".xa-box { border: 9px solid }"),
        (
            "theme/components/breadcrumb/breadcrumb.html",
            "{% component Breadcrumb(links: array) %}<nav class=\"xa-crumbs\">{{ links | length }}</nav>{% endcomponent Breadcrumb %}",
        ),
        ("theme/strings/vi/pages.ftl", "skip-to-content = Vào thẳng bài\n"),
        ("theme/strings/vi/xa.ftl", "xa-note = Trạm của xã\n"),
        ("theme/style/tokens.css", ":root { --xa-token: 1 }"),
        ("theme/style/xa-mau.css", ".xa-last { margin: 0 }"),
        ("theme/scripts/xa-dem.js", "document.documentElement.dataset.xa = 'có';\n"),
        ("theme/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"),
        ("theme/portable/README.txt", "Sao lưu của {name}\n"),
    ]);
    assert_eq!(faults(site.path(), "en").0, []);
    build(site.path()).expect(0);
    let about = page(site.path(), "gioi-thieu/index.html");
    for part in
        ["<h1>Về xã mình</h1>", "<aside class=\"xa-box\">Trạm của xã<svg", "xa-crumbs\">1</nav>", ">Vào thẳng bài</a>"]
    {
        assert!(about.contains(part), "{part}\n{about}");
    }
    // What is not overridden stays.
    assert!(page(site.path(), "index.html").contains(">Vào thẳng bài</a>"));
    assert!(page(site.path(), "index.html").contains("class=\"hero\""));
    let style = asset(site.path(), "style-");
    let place = |part: &str| style.find(part).unwrap_or_else(|| panic!("{part}\n{style}"));
    assert!(style.starts_with(":root{--xa-token:1}"), "{style}");
    assert!(place(".xa-box{border:9px solid}") < place(".xa-last{margin:0}"));
    assert!(place(".xa-last{margin:0}") < style.rfind("@media print").unwrap());
    assert!(asset(site.path(), "site-").ends_with("document.documentElement.dataset.xa = 'có';\n"));
    assert!(asset(site.path(), "icon-").contains("viewBox=\"0 0 1 1\""));
}

#[test]
fn a_text_of_one_language_leaves_the_others_as_they_are() {
    let site = copy_of("content");
    write(site.path(), &[("theme/strings/vi/pages.ftl", "home-title = Bạn cần giúp việc gì?\n")]);
    build(site.path()).expect(0);
    assert!(page(site.path(), "index.html").contains("Bạn cần giúp việc gì?"));
    let english = page(site.path(), "en/index.html");
    assert!(!english.contains("Bạn cần giúp việc gì?") && english.contains("<h1>"), "{english}");
}

#[test]
fn a_fault_of_the_theme_fails_the_build_at_its_place_and_keeps_what_was_published() {
    let site = site(&[]);
    build(site.path()).expect(0);
    let before = files(&site.path().join("public"));
    // The first shows when templates are put together, the second only when a page is made.
    for (words, place) in [
        (
            "{% extends \"templates/base.html\" %}\n{% block main %}{{ <Notise /> }}{% endblock main %}",
            "about.html:2:20",
        ),
        (
            "{% extends \"templates/base.html\" %}\n{% block main %}{{ page.titel }}{% endblock main %}",
            "about.html:2:25",
        ),
    ] {
        write(site.path(), &[("theme/templates/about.html", words)]);
        let ran = build(site.path()).expect(1);
        assert!(ran.words().contains(place), "{}", ran.words());
        assert!(ran.words().contains("Did you mean"), "{}", ran.words());
        assert!(files(&site.path().join("public")) == before, "the site that was there has changed");
    }
}

/// Programs without handouts do not read layouts.
#[cfg(feature = "handouts")]
#[test]
fn a_layout_that_cannot_be_read_is_a_fault_before_anything_is_printed() {
    let site = site(&[("theme/handouts/large.typ", "#import \"/sheet.typ\": *\n#show: page-of.with(size: 18pt\n")]);
    let ran = build(site.path()).expect(1);
    assert!(ran.words().contains("theme/handouts/large.typ:2:20"), "{}", ran.words());
    assert!(ran.words().contains("unclosed delimiter"), "{}", ran.words());
}

#[test]
fn every_page_tells_what_is_wrong_with_it() {
    let site = site(&[
        ("theme/templates/about.html", "{{ page.titel }}"),
        ("theme/templates/offices.html", "<p>\n{{ offices.nothing.more }}"),
        ("theme/templates/index.html", "<p>\n\n{{ throw(message=\"stopped\nerror: here\n --> x:1:1\") }}"),
    ]);
    let (found, ran) = faults(site.path(), "vi");
    ran.expect(1);
    let places: Vec<_> = found.iter().map(|(file, line, ..)| (file.as_str(), *line)).collect();
    let expected =
        [("theme/templates/about.html", 1), ("theme/templates/index.html", 3), ("theme/templates/offices.html", 2)];
    assert_eq!(places, expected);
}

#[test]
fn a_theme_reads_nothing_outside_its_folder() {
    let secret = tempfile::tempdir().unwrap();
    write(secret.path(), &[("about.html", "Điều bí mật"), ("secret.css", "a { content: \"Điều bí mật\" }")]);
    let own = site(&[("theme/README.md", "x")]);
    #[cfg(unix)]
    {
        std::fs::create_dir_all(own.path().join("theme/style")).unwrap();
        std::fs::create_dir_all(own.path().join("theme/templates")).unwrap();
        let link =
            |from: &str, to: &str| std::os::unix::fs::symlink(secret.path().join(from), own.path().join(to)).unwrap();
        link("about.html", "theme/templates/about.html");
        link("secret.css", "theme/style/xa-mau.css");
        std::os::unix::fs::symlink(secret.path(), own.path().join("theme/components")).unwrap();
        build(own.path()).expect(0);
        assert!(
            files(&own.path().join("public"))
                .iter()
                .all(|(_, bytes)| !String::from_utf8_lossy(bytes).contains("bí mật"))
        );
    }
    for path in ["/etc/hostname", "../../site.yaml", "site.yaml", "../site.yaml"] {
        let own = site(&[("theme/templates/about.html", &format!("{{% include \"{path}\" %}}"))]);
        let ran = build(own.path()).expect(1);
        assert!(ran.words().contains(&format!("Unknown template `{path}`")), "{}", ran.words());
    }
}

#[test]
fn hostile_files_are_faults_and_nothing_worse() {
    let deep = |open: &str, close: &str, times: usize| format!("{}{}", open.repeat(times), close.repeat(times));
    let chain: Vec<(String, String)> = (0..400)
        .map(|n| (format!("theme/templates/x{n}.html"), format!("{{% include \"templates/x{}.html\" %}}", n + 1)))
        .chain([
            ("theme/templates/x400.html".to_owned(), "end".to_owned()),
            ("theme/templates/about.html".to_owned(), "{% include \"templates/x0.html\" %}".to_owned()),
        ])
        .collect();
    let calls: Vec<(String, String)> = (0..60)
        .map(|n| {
            (
                format!("theme/components/x{n}/x{n}.html"),
                format!("{{% component X{n}() %}}{{{{ <X{} /> }}}}{{% endcomponent X{n} %}}", (n + 1) % 60),
            )
        })
        .chain([("theme/templates/about.html".to_owned(), "{{ <X0 /> }}".to_owned())])
        .collect();
    let template = |text: String| vec![("theme/templates/about.html".to_owned(), text)];
    let strings = |text: String| vec![("theme/strings/vi/pages.ftl".to_owned(), text)];
    for files in [
        template(deep("{% if true %}", "{% endif %}", 5_000)),
        template(format!("{{% if a %}}{}{{% endif %}}", "{% elif b %}".repeat(20_000))),
        template(format!("{{{{ {} }}}}", deep("(", ")", 20_000))),
        template(format!("{{{{ {} }}}}", deep("[", "]", 20_000))),
        template(format!("{{{{ a{} }}}}", "|safe".repeat(20_000))),
        template(format!("{{{{ 1{} }}}}", "+1".repeat(20_000))),
        template(format!("{{{{ {}1 }}}}", "-".repeat(20_000))),
        template(format!("{{{{ {}true }}}}", "not ".repeat(20_000))),
        template("{{ page".to_owned()),
        template("{#".to_owned()),
        template("{% component".to_owned()),
        template("{% component X( %}{%-".to_owned()),
        template("{{ range(end=99999999999999999999) }}".to_owned()),
        template("{{ 1 / 0 }}{{ 9223372036854775807 * 9223372036854775807 }}".to_owned()),
        template("{{ \"é\"[1:9999] }}{{ page[\"kind\"][-99:] }}".to_owned()),
        template("\u{feff}{{ page.kind }}\0\u{202e}".to_owned()),
        template("{{ site | integrity }}{{ page | words }}{{ t() }}".to_owned()),
        chain,
        calls,
        template("{% extends \"templates/about.html\" %}".to_owned()),
        template("{% include \"templates/about.html\" %}{% include ''".to_owned()),
        strings(deep("a = { ", " }", 20_000)),
        strings(format!("title-home = {}", deep("{ ", " }", 20_000))),
        strings("title-home = { title-about }\ntitle-about = { title-home }\n".to_owned()),
        strings(format!("-a = {}\n-b = {}\ntitle-home = {}\n", "x".repeat(50), "{ -a }".repeat(50), "{ -b }".repeat(50))),
        strings("title-home = { $n ->\n [one] a\n".to_owned()),
        template("é{{ <é/> }}{% include \"é.html\" %}{{ é }}{% é %}".to_owned()),
        template("{{ <Ấ /> }}{% include \"ấ.html\" %}{{ \"ấ\" | ấ }}".to_owned()),
        strings("title-home = { é }\né = ấ\n  ấ\ntitle-about = { $ấ }\n".to_owned()),
        strings("= =\n\u{0}\n[[\n".to_owned()),
        vec![("theme/style/tokens.css".to_owned(), "a { content: \"".to_owned()), ("theme/style/base.css".to_owned(), "/* ' \" } é".to_owned())],
        vec![("theme/scripts/site.js".to_owned(), "/* `\n//".to_owned()), ("theme/icon.svg".to_owned(), String::new())],
        vec![("theme/components/icon/icon.html".to_owned(), "{% component Icon(name: string) %}é{% endcomponent Icon %}".to_owned())],
        vec![("theme/templates/base.html".to_owned(), "</main>{% block style %}{% endblock style %}{% block crumbs %}{% endblock crumbs %}{% block robots %}{% endblock robots %}{% block top_search %}{% endblock top_search %}<pre>{% block main %}{% endblock main %}<main".to_owned())],
    ] {
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let site = site(&files);
        let out = site.path().join("public");
        let ran = motcua().args(["build", "--site", text(site.path()), "--out", text(&out)]).output().unwrap();
        let (path, words) = files[0];
        assert!(matches!(ran.status.code(), Some(0 | 1)), "{:?} {path} {:?}", ran.status, words.get(..60));
    }
}

/// The list of parts by name, each with its state and the site's own files.
fn listed(site: &Path) -> Vec<(String, String, Vec<String>)> {
    let ran = run(&["theme", "list", "--json", "--site", text(site)]).expect(0);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&ran.data()).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let all = |value: &serde_json::Value| value.as_array().unwrap().iter().map(text).collect();
    rows.iter().map(|row| (text(&row["name"]), text(&row["state"]), all(&row["own"]))).collect()
}

#[test]
fn every_part_can_be_ejected_and_changes_nothing_until_it_is_edited() {
    let plain = site(&[]);
    build(plain.path()).expect(0);
    let names: Vec<String> = listed(plain.path()).into_iter().map(|(name, ..)| name).collect();
    let own = site(&[]);
    let mut words = vec!["theme", "eject", "--site", text(own.path())];
    words.extend(names.iter().map(String::as_str));
    run(&words).expect(0);
    for (name, state, files) in listed(own.path()) {
        assert!(state == "own" && !files.is_empty(), "{name}: {state}");
    }
    assert_eq!(faults(own.path(), "en").0, []);
    build(own.path()).expect(0);
    let both = [own.path(), plain.path()].map(|site| files(&site.join("public")));
    let different = both[0].iter().zip(&both[1]).find(|(ours, theirs)| ours != theirs);
    assert_eq!(different.map(|((ours, _), (theirs, _))| (ours, theirs)), None);
    assert_eq!(both[0].len(), both[1].len());
}

#[test]
fn ejecting_never_overwrites_and_names_what_may_be_meant() {
    let site = site(&[("theme/components/notice/notice.css", "a { color: red }")]);
    let eject =
        |words: &[&str]| run(&[&["theme", "eject", "--lang", "en", "--site", text(site.path())], words].concat());
    let ran = eject(&["notice"]).expect(2);
    assert!(ran.words().contains("theme/components/notice/notice.css") && ran.words().contains("--force"));
    assert!(!site.path().join("theme/components/notice/notice.html").exists(), "all or nothing");
    for (name, expected) in [
        ("notcie", "Did you mean components/notice?"),
        ("procedur", "Did you mean templates/procedure.html?"),
        ("pages", "Say which: strings/en/pages.ftl, strings/vi/pages.ftl."),
        ("../../etc/passwd", "motcua theme list"),
    ] {
        let ran = eject(&["home", name]).expect(2);
        assert!(ran.words().contains(expected), "{}", ran.words());
    }
    assert!(!site.path().join("theme/templates").exists());
    eject(&["notice", "--force"]).expect(0);
    let css = std::fs::read_to_string(site.path().join("theme/components/notice/notice.css")).unwrap();
    assert!(css.starts_with("/* motcua theme: components/notice/notice.css ") && !css.contains("red"), "{css}");
    eject(&[]).expect(2);
    run(&["theme", "eject", "home", "--site", text(&site.path().join("theme"))]).expect(2);
}

#[test]
fn the_list_tells_own_added_and_outdated_parts() {
    let site = site(&[
        ("theme/style/tokens.css", "/* motcua theme: style/tokens.css 0.0.1 0123456789 */\n:root { color: red }"),
        ("theme/components/notice/notice.css", ".notice { color: red }"),
        ("theme/style/xa-mau.css", ".xa { color: red }"),
    ]);
    let listed = listed(site.path());
    let state =
        |name: &str| listed.iter().find(|row| row.0 == name).map(|row| (row.1.as_str(), row.2.clone())).unwrap();
    assert_eq!(state("style/tokens.css"), ("changed", vec!["theme/style/tokens.css".to_owned()]));
    assert_eq!(state("components/notice"), ("own", vec!["theme/components/notice/notice.css".to_owned()]));
    assert_eq!(state("style/xa-mau.css"), ("added", vec!["theme/style/xa-mau.css".to_owned()]));
    assert_eq!(state("templates/home.html"), ("default", Vec::new()));
    let ran = run(&["theme", "list", "--lang", "en", "--site", text(site.path())]).expect(0);
    assert!(ran.data().lines().any(|line| line.starts_with("style/tokens.css ") && line.contains("has changed since")));
    assert!(ran.words().contains("2 parts are the site's own, 1 of them"), "{}", ran.words());
}

/// A site with the second theme of the fixtures.
fn board() -> TempDir {
    let site = copy_of("content");
    for (path, bytes) in files(&repository("tests/fixtures/theme-board")) {
        write(site.path(), &[(&path, std::str::from_utf8(&bytes).unwrap())]);
    }
    site
}

#[test]
fn a_second_theme_makes_other_pages_of_the_same_content() {
    let site = board();
    let (found, ran) = faults(site.path(), "en");
    ran.expect(0);
    let of_theme: Vec<_> = found.iter().filter(|fault| fault.0.starts_with("theme/")).collect();
    assert!(of_theme.is_empty(), "{of_theme:?}");
    build(site.path()).expect(0);
    let home = page(site.path(), "index.html");
    for part in [
        "<body class=\"board\">",
        "<h1>Bảng hướng dẫn</h1>",
        "<td>101</td>",
        ">Gọi theo số, làm theo bảng</span>",
        "<strong>Bảng tập</strong>",
    ] {
        assert!(home.contains(part), "{part}\n{home}");
    }
    assert!(!home.contains("class=\"hero\"") && !home.contains("class=\"icon\""), "{home}");
    let english = page(site.path(), "en/index.html");
    assert!(english.contains("<h1>The board of guides</h1>") && !english.contains("Bảng tập"), "{english}");
    // A page of the default theme in the other frame.
    let guide = page(site.path(), "thu-tuc/khai-sinh/index.html");
    assert!(guide.contains("<body class=\"board\">") && guide.contains("<section id=\"giay-to\">"), "{guide}");
    assert!(asset(site.path(), "style-").contains("--paper:#fdf6e3"));
}

#[test]
fn every_page_of_a_second_theme_is_whole() {
    let site = board();
    build(site.path()).expect(0);
    let all: BTreeMap<String, Vec<u8>> = files(&site.path().join("public")).into_iter().collect();
    let mut pages = 0;
    for (path, bytes) in all.iter().filter(|(path, _)| path.ends_with(".html")) {
        pages += 1;
        let html = std::str::from_utf8(bytes).unwrap();
        let count = |part: &str| html.matches(part).count();
        let is_redirect = html.contains("http-equiv=\"refresh\"");
        assert!(html.starts_with("<!doctype html>\n<html lang=\"") && count("<title>") == 1, "{path}");
        assert!(is_redirect || (count("<h1") == 1 && count("<main") == 1), "{path}: {} h1", count("<h1"));
        for wrong in ["{{", "{%", "Available fields", " id=\"\""] {
            assert!(!html.contains(wrong), "{path}: {wrong}");
        }
        let mut ids = BTreeSet::new();
        values(html, "id").for_each(|id| assert!(ids.insert(id), "{path}: two of {id}"));
        // The page for unknown addresses is shown anywhere: its links begin at the root.
        let folder = if path == "404.html" { "" } else { path.rsplit_once('/').map_or("", |(folder, _)| folder) };
        for link in values(html, "href").chain(values(html, "src")).chain(values(html, "action")) {
            let link = link.split('?').next().unwrap();
            if link.contains(':') || link.is_empty() {
                continue;
            }
            let (target, anchor) = link.split_once('#').map_or((link, None), |(target, anchor)| (target, Some(anchor)));
            let file =
                resolved(if target.is_empty() { path } else { target }, if target.is_empty() { "" } else { folder });
            let found = all.get(&file).unwrap_or_else(|| panic!("{path}: {link} leads to {file}"));
            let anchor = anchor.filter(|anchor| !anchor.is_empty());
            assert!(
                anchor.is_none_or(|id| String::from_utf8_lossy(found).contains(&format!(" id=\"{id}\""))),
                "{path}: {link}"
            );
        }
    }
    assert!(pages > 60, "{pages}");
}

/// The values of an attribute.
fn values<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let before = format!(" {name}=\"");
    html.match_indices(&before).map(|(at, _)| html[at..].split('"').nth(1).unwrap()).collect::<Vec<_>>().into_iter()
}

/// The file of the site that an address leads to from a folder.
fn resolved(address: &str, folder: &str) -> String {
    let folder = if address.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop().unwrap()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    match address.ends_with('/') || address.ends_with("..") || address == "." {
        true if path.is_empty() => "index.html".to_owned(),
        true => format!("{path}/index.html"),
        false => path,
    }
}
