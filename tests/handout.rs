//! `motcua handout`: sheets to print.

use crate::support::run;

#[test]
#[cfg(not(feature = "handouts"))]
fn a_binary_without_handouts_says_so() {
    use crate::support::{repository, text};
    let content = repository("content");
    let ran = run(&["handout", "khai-sinh", "--site", text(&content), "--out", "nowhere", "--lang", "en"]).expect(2);
    assert!(ran.words().contains("cargo xtask build"), "{}", ran.words());
}

/// A small site whose settings ask for handouts, built.
fn built_with_handouts(site: &std::path::Path) -> crate::support::Ran {
    use crate::support::{TODAY, text};
    let settings = site.join("site.yaml");
    let asks = "\nbase_url: https://huongdan.vidu.vn\nhandouts: {formats: [a4, image]}\n";
    std::fs::write(&settings, std::fs::read_to_string(&settings).unwrap() + asks).unwrap();
    let public = site.join("public");
    run(&["build", "--site", text(site), "--out", text(&public), "--as-of", TODAY, "--lang", "en"]).expect(0)
}

#[test]
#[cfg(not(feature = "handouts"))]
fn a_build_without_handouts_warns_and_its_pages_offer_none() {
    let site = crate::support::copy_of("tests/fixtures/minimal");
    let ran = built_with_handouts(site.path());
    assert!(ran.words().contains("cargo xtask build"), "{}", ran.words());
    let page = std::fs::read_to_string(site.path().join("public/thu-tuc/mau/index.html")).unwrap();
    assert!(!page.contains("/in/") && !page.contains("handouts"), "{page}");
}

#[cfg(feature = "handouts")]
mod with_handouts {
    use std::path::Path;

    use lopdf::{Dictionary, Document, Object};

    use super::run;
    use crate::support::{Ran, TODAY, copy_of, files, replace, text};

    const ADDRESS: &str = "https://huongdan.vidu.vn";

    fn print(site: &Path, out: &Path, words: &[&str]) -> Ran {
        let common = [
            "handout",
            "--site",
            text(site),
            "--out",
            text(out),
            "--as-of",
            TODAY,
            "--lang",
            "en",
            "--base-url",
            ADDRESS,
        ];
        run(&[&common, words].concat())
    }

    fn open(folder: &Path, name: &str) -> Document {
        Document::load_mem(&std::fs::read(folder.join(name)).unwrap()).unwrap()
    }

    /// The words of all pages, blanks squeezed.
    fn words(document: &Document) -> String {
        let numbers: Vec<u32> = document.get_pages().keys().copied().collect();
        let text = document.extract_text(&numbers).unwrap();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn catalog(document: &Document) -> &Dictionary {
        document.catalog().unwrap()
    }

    /// The kinds of all structure elements below an object, in reading order.
    fn tags(document: &Document, object: &Object, found: &mut Vec<String>) {
        match object {
            Object::Reference(id) => tags(document, document.get_object(*id).unwrap(), found),
            Object::Array(items) => items.iter().for_each(|item| tags(document, item, found)),
            Object::Dictionary(element) => {
                if let Ok(kind) = element.get(b"S").and_then(Object::as_name) {
                    found.push(String::from_utf8_lossy(kind).into_owned());
                }
                if let Ok(children) = element.get(b"K") {
                    tags(document, children, found);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn no_sheet_outlives_what_it_says() {
        let site = copy_of("content");
        let out = site.path().join("prints");
        print(site.path(), &out, &["--event", "sinh-con"]).expect(0);
        // The fee of a card that a newborn gets changes on that day; the event itself is reviewed later.
        assert!(words(&open(&out, "sinh-con-a4.pdf")).contains("31/12/2026"));
    }

    #[test]
    fn a_guide_is_one_sheet_tagged_and_in_reading_order() {
        let site = copy_of("content");
        let out = site.path().join("prints");
        print(site.path(), &out, &["101", "sang-ten-dat"]).expect(0);
        for name in ["101-khai-sinh-a4.pdf", "303-sang-ten-dat-a4.pdf"] {
            let document = open(&out, name);
            assert_eq!(document.get_pages().len(), 2, "{name}");
            let catalog = catalog(&document);
            assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).unwrap(), b"vi");
            assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"MarkInfo") && catalog.has(b"Outlines"), "{name}");
            let mut kinds = Vec::new();
            tags(&document, catalog.get(b"StructTreeRoot").unwrap(), &mut kinds);
            for kind in ["H1", "H2", "L", "LI", "Figure"] {
                assert!(kinds.iter().any(|own| own == kind), "{name}: no {kind} in {kinds:?}");
            }
            assert_eq!(kinds.iter().filter(|kind| *kind == "H1").count(), 1, "{name}");
        }
        let said = words(&open(&out, "101-khai-sinh-a4.pdf"));
        let order =
            ["Làm giấy khai sinh cho con", "Trong ngày", "Giấy tờ cần có", "Các bước", "Thời hạn", "Phí, lệ phí"];
        let places: Vec<usize> =
            order.iter().map(|part| said.rfind(part).unwrap_or_else(|| panic!("{part}: {said}"))).collect();
        assert!(places[2..].is_sorted(), "{places:?}");
        for part in
            ["Số 101", "huongdan.vidu.vn/101", "23/11/2026", "15/02/2027", "Nguồn:", "BẢN MẪU", "2/2", "căn cứ pháp lý"]
        {
            assert!(said.contains(part), "{part}: {said}");
        }
    }

    #[test]
    fn what_is_unchanged_is_not_printed_again_and_the_same_content_gives_the_same_bytes() {
        let site = copy_of("content");
        let (one, two) = (site.path().join("one"), site.path().join("two"));
        print(site.path(), &one, &["131"]).expect(0);
        let again = print(site.path(), &one, &["131"]).expect(0);
        assert!(again.words().contains("1 unchanged"), "{}", again.words());
        print(site.path(), &two, &["131", "--json"]).expect(0);
        assert_eq!(files(&one), files(&two));
        let file = "procedures/ho-tich/xac-nhan-tinh-trang-hon-nhan/procedure.yaml";
        replace(site.path(), file, "short_name: ", "short_name: Xin ");
        let changed = print(site.path(), &one, &["131"]).expect(0);
        assert!(changed.words().contains("Printed 1 handout"), "{}", changed.words());
    }

    #[test]
    fn every_format_of_every_kind_has_a_glyph_for_every_character() {
        let site = copy_of("content");
        let out = site.path().join("prints");
        // Large print leaves nothing out: what it can set, the other formats can.
        print(site.path(), &out, &["--all", "--format", "large"]).expect(0);
        let made = files(&out);
        assert!(made.len() > 50, "{}", made.len());
        for (name, files) in [
            (
                "booklet",
                &[
                    "101-khai-sinh-booklet.pdf",
                    "101-khai-sinh-booklet-front.pdf",
                    "101-khai-sinh-booklet-back.pdf",
                    "101-khai-sinh-booklet-a5.pdf",
                ][..],
            ),
            ("poster", &["101-khai-sinh-poster.pdf", "101-khai-sinh-poster-2xa4.pdf"]),
            ("checklist", &["101-khai-sinh-checklist.pdf"]),
            ("image", &["101-khai-sinh-image.png"]),
            ("qr-board", &["qr-board.pdf"]),
        ] {
            let ran = print(site.path(), &out, &["101", "--format", name, "--json"]).expect(0);
            let rows: Vec<serde_json::Value> = serde_json::from_str(&ran.data()).unwrap();
            let names: Vec<&str> = rows.iter().map(|row| row["name"].as_str().unwrap()).collect();
            assert_eq!(names, files);
            for file in files {
                let size = std::fs::metadata(out.join(file)).unwrap().len();
                assert!(size > 5_000 && (!file.ends_with(".png") || size <= 150_000), "{file}: {size}");
            }
        }
        let pages = |name: &str| open(&out, name).get_pages().len();
        let folded = pages("101-khai-sinh-booklet-a5.pdf").div_ceil(4);
        assert_eq!(pages("101-khai-sinh-booklet.pdf"), 2 * folded);
        assert_eq!(
            (pages("101-khai-sinh-booklet-front.pdf"), pages("101-khai-sinh-booklet-back.pdf")),
            (folded, folded)
        );
    }

    #[test]
    fn a_sheet_for_an_office_has_its_place_and_its_time_limits() {
        let site = copy_of("content");
        let out = site.path().join("prints");
        print(site.path(), &out, &["tach-hop-thua"]).expect(0);
        let everywhere = words(&open(&out, "301-tach-hop-thua-a4.pdf"));
        assert!(everywhere.contains("Nơi nộp gần bạn") && everywhere.contains("miền núi"), "{everywhere}");
        print(site.path(), &out, &["tach-hop-thua", "--office", "hac-thanh"]).expect(0);
        let here = words(&open(&out, "301-tach-hop-thua-a4-hac-thanh.pdf"));
        assert!(here.contains("0237 000 0001") && here.contains("Hạc Thành") && !here.contains("miền núi"), "{here}");
        for sheet in ["ballot", "suggestion", "tally", "attendance"] {
            print(site.path(), &out, &["--blank", sheet, "--office", "hac-thanh"]).expect(0);
            assert!(words(&open(&out, &format!("{sheet}-a4-hac-thanh.pdf"))).contains("Hạc Thành"), "{sheet}");
        }
    }

    #[test]
    fn a_field_of_many_guides_takes_the_sheets_that_it_needs() {
        let site = copy_of("tests/fixtures/minimal");
        let field = site.path().join("procedures/ho-tich");
        let guide = std::fs::read_to_string(field.join("mau/procedure.yaml")).unwrap();
        for number in 200..300 {
            let folder = field.join(format!("mau-{number}"));
            std::fs::create_dir(&folder).unwrap();
            let own = guide.replace("number: 101", &format!("number: {number}"));
            let own = own.replace("Thủ tục mẫu", &format!("Thủ tục mẫu thứ {number}"));
            std::fs::write(folder.join("procedure.yaml"), own).unwrap();
        }
        let out = site.path().join("prints");
        print(site.path(), &out, &["--field", "ho-tich"]).expect(0);
        let document = open(&out, "ho-tich-a4.pdf");
        assert!(document.get_pages().len() > 2);
        let words = words(&document);
        assert!((200..300).all(|number| words.contains(&format!("thứ {number}"))), "{words}");
    }

    #[test]
    fn wrong_names_are_refused_and_a_missing_address_is_said() {
        let site = copy_of("content");
        let out = site.path().join("prints");
        let refused = |words: &[&str], said: &str| {
            let ran = print(site.path(), &out, words).expect(2);
            assert!(ran.words().contains(said), "{}", ran.words());
        };
        refused(&["khai-sin"], "khai-sinh");
        refused(&["--event", "sinh-cn"], "sinh-con");
        refused(&["101", "--office", "hac-thah"], "hac-thanh");
        refused(&["101", "--in", "fr"], "fr");
        refused(&[], "--all");
        refused(&["--blank", "ballot", "--format", "qr-board"], "--format");
        let common = ["handout", "--site", text(site.path()), "--out", text(&out), "--as-of", TODAY, "--lang", "en"];
        let ran = run(&[&common[..], &["--format", "qr-board", "101"]].concat()).expect(2);
        assert!(ran.words().contains("base_url"), "{}", ran.words());
        let ran = run(&[&common[..], &["901"]].concat()).expect(0);
        assert!(ran.words().contains("base_url"), "{}", ran.words());
    }

    #[test]
    fn hostile_content_is_words_on_paper_or_a_fault() {
        let site = copy_of("tests/fixtures/minimal");
        let out = site.path().join("prints");
        let file = "procedures/ho-tich/mau/procedure.yaml";
        let path = site.path().join(file);
        let plain = std::fs::read_to_string(&path).unwrap();
        let emphasized = format!("      {}lõi{}\n", "*đậm ".repeat(160), " nhạt*".repeat(160));
        let nested: String = (0..50).map(|depth| format!("      {}- tầng {depth}\n", "  ".repeat(depth))).collect();
        let questions = |answer: &str| {
            format!(
                "{plain}\nquestions:\n  - question: '#import \"/etc/passwd\": * \\ $x$ @a <b> `c` _d_ *e*'\n    answer: |\n{answer}"
            )
        };
        let hostile = [
            format!("      {}\n", "a".repeat(100_000)),
            emphasized,
            nested,
            "      #panic() $ \\u{0} `#read(\"/etc/passwd\")` **đậm _nghiêng_** [số](procedure:mau)\n\n      | a | b |\n      |---|---|\n      | 1 | 2 |\n".to_owned(),
        ];
        let said = hostile.map(|answer| {
            std::fs::write(&path, questions(&answer)).unwrap();
            let ran = print(site.path(), &out, &["--all", "--format", "large"]);
            assert_eq!(ran.code(), 0, "{}", ran.words());
            words(&open(&out, "101-mau-large.pdf"))
        });
        let [long, emphasized, nested, code] = &said;
        assert!(long.matches('a').count() >= 100_000, "{}", long.matches('a').count());
        let count = |text: &str, word: &str| text.split(' ').filter(|own| *own == word).count();
        assert_eq!((count(emphasized, "đậm"), count(emphasized, "nhạt")), (160, 160), "{emphasized}");
        for depth in 0..49 {
            let (one, next) = (format!("tầng {depth} "), format!("tầng {} ", depth + 1));
            let places = (nested.find(&one), nested.find(&next));
            assert!(places.0.is_some() && places.0 < places.1, "{depth}: {nested}");
        }
        assert!(
            code.contains("#import") && code.contains("#read(\"/etc/passwd\")") && !code.contains("root:"),
            "{code}"
        );
        std::fs::write(&path, questions("      Chữ 漢 này không có trong phông.\n")).unwrap();
        let ran = print(site.path(), &out, &["--all", "--format", "large"]).expect(1);
        assert!(ran.words().contains("U+6F22") && ran.words().contains("Chữ 漢 này không có"), "{}", ran.words());
    }

    #[test]
    fn pages_offer_the_handouts_that_the_site_asks_for() {
        let site = copy_of("tests/fixtures/minimal");
        super::built_with_handouts(site.path());
        let folder = site.path().join("public/thu-tuc/mau");
        let page = std::fs::read_to_string(folder.join("index.html")).unwrap();
        for file in ["101-mau-a4.pdf", "101-mau-image.png"] {
            let size = std::fs::metadata(folder.join("in").join(file)).unwrap().len().div_ceil(1000);
            assert!(
                page.contains(&format!("href=\"in/{file}\"")) && page.contains(&format!("{size} KB")),
                "{file}: {page}"
            );
        }
    }

    #[test]
    fn a_sites_own_layout_stands_in_the_place_of_the_themes() {
        let site = copy_of("content");
        let out = site.path().join("prints");
        let layouts = site.path().join("theme/handouts");
        std::fs::create_dir_all(&layouts).unwrap();
        let own = "#import \"/sheet.typ\": *\n#show: page-of\n= #say(data.title)\nTờ của xã mình\n";
        std::fs::write(layouts.join("a4.typ"), own).unwrap();
        print(site.path(), &out, &["101"]).expect(0);
        assert!(words(&open(&out, "101-khai-sinh-a4.pdf")).contains("Tờ của xã mình"));
        std::fs::write(layouts.join("a4.typ"), "#import \"/sheet.typ\": *\n#show: page-of\n#nothing\n").unwrap();
        let ran = print(site.path(), &out, &["101"]).expect(1);
        assert!(ran.words().contains("a4.typ:3:2"), "{}", ran.words());
    }
}
