//! A small site asked as people ask.

use super::*;

pub(super) fn entry(kind: Kind, id: &str, title: &str, aliases: &[&str]) -> Entry {
    Entry {
        kind,
        id: id.to_owned(),
        number: None,
        codes: Vec::new(),
        title: title.to_owned(),
        official_name: None,
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        translations: Vec::new(),
        level: String::new(),
        channels: Vec::new(),
        summary: String::new(),
        field: String::new(),
        papers: Vec::new(),
        questions: Vec::new(),
        body: Vec::new(),
        url: format!("thu-tuc/{id}/"),
    }
}

fn guide(number: u32, code: &str, id: &str, title: &str, official: &str, aliases: &[&str]) -> Entry {
    Entry {
        number: Some(number),
        codes: vec![code.to_owned()],
        official_name: Some(official.to_owned()),
        ..entry(Kind::Procedure, id, title, aliases)
    }
}

pub(super) fn site() -> Vec<Entry> {
    let mut guides = vec![
        guide(
            101,
            "1.001193",
            "khai-sinh",
            "Làm giấy khai sinh cho con",
            "Thủ tục đăng ký khai sinh",
            &["giấy khai sinh"],
        ),
        guide(102, "1.000894", "ket-hon", "Đăng ký kết hôn", "Thủ tục đăng ký kết hôn", &["lấy vợ", "lấy chồng"]),
        guide(103, "1.004222", "thuong-tru", "Đăng ký thường trú", "Đăng ký thường trú", &["nhập hộ khẩu"]),
        guide(
            201,
            "1.012753",
            "dat-dai",
            "Cấp sổ đỏ lần đầu",
            "Đăng ký đất đai, cấp Giấy chứng nhận lần đầu",
            &["sổ hồng"],
        ),
        guide(202, "1.012754", "sang-ten", "Sang tên đất", "Đăng ký biến động quyền sử dụng đất", &["mua bán đất"]),
        guide(301, "2.000815", "ban-sao", "Chứng thực bản sao", "Chứng thực bản sao từ bản chính", &["sao y"]),
        guide(302, "2.000816", "ban-an", "Xin bản án", "Cấp bản sao bản án", &["bàn án"]),
    ];
    guides[0].papers = vec!["Giấy chứng sinh".to_owned(), "Thẻ căn cước".to_owned()];
    guides[1].questions = vec!["Kết hôn có cần sổ hộ khẩu không? Không.".to_owned()];
    guides[3].body = vec!["Nộp tại trung tâm. Có thể mang theo giấy khai sinh.".to_owned()];
    let communes = ["Hạc Thành", "Quảng Phú", "Bỉm Sơn", "Sầm Sơn", "Nghi Sơn"];
    let office = |name: &&str| {
        entry(Kind::Office, &format!("office:{name}"), &format!("Trung tâm Phục vụ hành chính công {name}"), &[])
    };
    guides.extend(communes.iter().map(office));
    guides.push(entry(Kind::Article, "article:vneid", "Đăng ký tài khoản VNeID", &[]));
    guides.push(entry(Kind::Event, "event:sinh-con", "Sinh con", &["con mới sinh"]));
    guides
}

/// An index with all its files, brought as they are asked for.
pub(super) struct Site {
    pub(super) index: Index,
    files: Vec<IndexFile>,
    pub(super) brought: Vec<String>,
}

impl Site {
    pub(super) fn new(entries: &[Entry], synonyms: &[SynonymGroup]) -> Self {
        let files = write_index(entries, synonyms).files;
        let index = Index::open(&files[0].bytes).unwrap_or_else(|error| panic!("{error:?}"));
        Self { index, files, brought: Vec::new() }
    }

    pub(super) fn ask(&mut self, query: &str, options: &Options) -> Answer {
        for _ in 0..9 {
            match self.index.ask(query, options) {
                Step::Answer(answer) => return answer,
                Step::Needs(names) => {
                    assert!(!names.is_empty());
                    for name in names {
                        let file = self.files.iter().find(|file| file.name == name).unwrap();
                        self.index.add(&name, &file.bytes).unwrap_or_else(|error| panic!("{name} {error:?}"));
                        self.brought.push(name);
                    }
                }
            }
        }
        panic!("{query} asks without end")
    }

    fn hits(&mut self, query: &str) -> Vec<Hit> {
        self.ask(query, &Options::default()).hits
    }
}

fn index() -> Site {
    Site::new(&site(), &[])
}

fn first(index: &mut Site, query: &str) -> String {
    let hits = index.hits(query);
    hits.first().map(|hit| hit.id.clone()).unwrap_or_default()
}

#[test]
fn people_find_what_they_mean() {
    let mut index = index();
    for (query, expected) in [
        ("giấy khai sinh", "khai-sinh"),
        ("giay khai sinh", "khai-sinh"),
        ("GIẤY KHAI SINH cho bé", "khai-sinh"),
        ("giâ\u{301}y khai sinh", "khai-sinh"),
        ("lay vo", "ket-hon"),
        ("đăng kí kết hôn", "ket-hon"),
        ("nhap ho khau", "thuong-tru"),
        ("sổ đỏ", "dat-dai"),
        ("so do", "dat-dai"),
        ("mua ban dat", "sang-ten"),
        ("dat", "sang-ten"),
        ("kết h", "ket-hon"),
        ("thườ", "thuong-tru"),
        ("giaays khai sinh", "khai-sinh"),
        ("d9a8ng ky1 ke61t ho6n", "ket-hon"),
        ("giấy khai xinh", "khai-sinh"),
        ("thuowngf trus", "thuong-tru"),
        ("sầm sơn", "office:Sầm Sơn"),
        ("con mới sinh", "event:sinh-con"),
        ("tài khoản vneid", "article:vneid"),
    ] {
        assert_eq!(first(&mut index, query), expected, "{query}");
    }
}

#[test]
fn marks_that_were_typed_count() {
    let mut index = index();
    for (query, expected) in [("bàn án", "ban-an"), ("bán", "sang-ten"), ("sao bản", "ban-sao"), ("đò", "dat-dai")]
    {
        assert_eq!(first(&mut index, query), expected, "{query}");
    }
}

#[test]
fn offices_do_not_push_guides_down() {
    let mut index = index();
    let hits = index.ask("đăng ký đất tại trung tâm", &Options::default()).hits;
    assert!(hits.first().is_some_and(|hit| hit.kind == Kind::Procedure), "{hits:?}");
    let offices = index.ask("trung tâm phục vụ hành chính công", &Options::default()).hits;
    assert!(offices.iter().take(5).all(|hit| hit.kind == Kind::Office));
}

#[test]
fn a_number_or_code_alone_is_direct() {
    let mut index = index();
    for (query, expected) in [
        ("101", Some("khai-sinh")),
        (" số 102 ", Some("ket-hon")),
        ("/201", Some("dat-dai")),
        ("1.004222", Some("thuong-tru")),
        ("1.004222.H56", Some("thuong-tru")),
        ("1. 004222", Some("thuong-tru")),
        ("999", None),
        ("101 khai sinh", None),
        ("1.00422", None),
        ("", None),
        ("99999999999999999999", None),
    ] {
        let answer = index.ask(query, &Options::default());
        assert_eq!(answer.direct.as_ref().map(|hit| hit.id.as_str()), expected, "{query}");
        assert!(answer.direct.is_none() || answer.hits == answer.direct.iter().cloned().collect::<Vec<_>>(), "{query}");
    }
}

#[test]
fn matched_words_of_the_title_are_marked() {
    let mut index = index();
    let mut marked = |query: &str| -> Vec<String> {
        let hits = index.ask(query, &Options::default()).hits;
        hits.first()
            .map(|hit| hit.title_marks.iter().map(|mark| hit.title[mark.clone()].to_owned()).collect())
            .unwrap_or_default()
    };
    assert_eq!(marked("giay khai sinh"), ["giấy", "khai", "sinh"]);
    assert_eq!(marked("đăng kí kết hô"), ["Đăng", "ký", "kết", "hôn"]);
    assert_eq!(marked("lấy vợ"), Vec::<String>::new());
}

#[test]
fn options_limit_and_filter() {
    let mut index = index();
    let mut only = |kind, limit| index.ask("đăng ký", &Options { limit, kind, ..Options::default() }).hits;
    assert_eq!(only(None, 2).len(), 2);
    assert_eq!(only(None, 0), []);
    let articles = only(Some(Kind::Article), 20);
    assert_eq!(articles.iter().map(|hit| hit.id.as_str()).collect::<Vec<_>>(), ["article:vneid"]);
    assert_eq!(index.ask("101", &Options { kind: Some(Kind::Office), ..Options::default() }).direct, None);
}

#[test]
fn hostile_queries_never_panic() {
    let mut index = index();
    let pieces =
        ["\u{301}", "đ", "101", "\u{1f600}", "\0", "Ậ", " ", "漢", "\u{10ffff}", "khai", "sinh", "ww", "y", "."];
    for seed in 0..2_000_usize {
        let query: String =
            (0..9).map(|at| pieces[(seed * 37 + at * at * 11 + seed / (at + 1)) % pieces.len()]).collect();
        for hit in index.ask(&query, &Options::default()).hits {
            assert!(hit.title_marks.iter().all(|mark| hit.title.get(mark.clone()).is_some()), "{query:?}");
            assert!(hit.score.is_finite(), "{query:?}");
        }
    }
    let _ = index.ask(&"khai sinh ".repeat(10_000), &Options::default());
}

pub(super) fn group(phrases: &[&str], one_way: bool, entries: &[&str]) -> SynonymGroup {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    SynonymGroup { phrases: texts(phrases), one_way, entries: texts(entries) }
}

#[test]
fn synonyms_lead_both_ways_unless_they_lead_one_way() {
    let groups = [
        group(&["sổ đỏ", "red book", "bìa đỏ"], false, &[]),
        group(&["nhập hộ khẩu", "nhập khẩu"], true, &[]),
        group(&["hôn thú", "wedding papers"], false, &["ket-hon"]),
    ];
    let mut site = Site::new(&site(), &groups);
    for (query, expected) in [
        ("red book", "dat-dai"),
        ("bia do lan dau", "dat-dai"),
        ("cấp bìa đỏ lần đầu", "dat-dai"),
        ("nhap khau", "thuong-tru"),
        ("wedding papers", "ket-hon"),
    ] {
        assert_eq!(first(&mut site, query), expected, "{query}");
    }
    let mut other = Site::new(&[entry(Kind::Procedure, "hang", "Nhập khẩu hàng", &[])], &groups);
    assert_eq!(first(&mut other, "nhap ho khau").as_str(), "hang", "found by the words it shares");
    let why = {
        let hits = other.hits("nhap ho khau");
        other.index.explain("nhap ho khau", &Options::default(), &hits)
    };
    assert!(why[0].words[1].named.is_none(), "no synonym: {why:?}");
}

#[test]
fn an_explanation_adds_up_to_the_score() {
    let mut site = index();
    for query in
        ["giay khai sinh", "đăng kí kết hô", "so do lan dau", "giaays khai xinh", "con moi sinh", "trung tam sam son"]
    {
        let hits = site.hits(query);
        let explained = site.index.explain(query, &Options::default(), &hits);
        for (hit, why) in hits.iter().zip(explained) {
            let points: f32 = why.words.iter().map(|word| word.points).sum();
            let sum = (points + why.adjacency + why.coverage + why.whole) * why.share * why.kind;
            assert!((sum - hit.score).abs() < 0.01 * hit.score, "{query} {sum} {why:?}");
            assert_eq!((why.id.as_str(), why.score), (hit.id.as_str(), hit.score));
        }
    }
}

#[test]
fn filters_and_their_counts_agree() {
    let mut entries = site();
    for (at, entry) in entries.iter_mut().enumerate() {
        entry.field = ["Hộ tịch", "Đất đai"][at % 2].to_owned();
        entry.level = ["full", "partial", ""][at % 3].to_owned();
        entry.channels =
            [vec!["online".to_owned()], vec!["online".to_owned(), "post".to_owned()], vec![]][at % 3].clone();
    }
    let mut site = Site::new(&entries, &[]);
    let all = site.ask("đăng ký", &Options { count: true, ..Options::default() });
    let counts = all.counts.clone().unwrap();
    assert_eq!(site.index.fields(), ["Hộ tịch", "Đất đai"]);
    assert_eq!((site.index.levels().len(), site.index.channels().len()), (2, 2));
    assert_eq!(counts.fields.iter().sum::<usize>(), all.total);
    for field in 0..2 {
        let some = site.ask("đăng ký", &Options { field: Some(field), ..Options::default() });
        assert_eq!((some.total, some.hits.len()), (counts.fields[field], counts.fields[field]));
        assert!(some.hits.iter().all(|hit| hit.field == site.index.fields()[field]));
    }
    for level in 0..2 {
        let some = site.ask("đăng ký", &Options { level: Some(level), count: true, ..Options::default() });
        assert_eq!(some.total, counts.levels[level]);
        assert_eq!(some.counts.unwrap().levels, counts.levels, "the filter itself is left aside");
    }
    for channel in 0..2 {
        let some = site.ask("đăng ký", &Options { channel: Some(channel), ..Options::default() });
        assert_eq!(some.total, counts.channels[channel]);
        assert!(some.hits.iter().all(|hit| hit.channels.contains(&site.index.channels()[channel])));
    }
    for (kind, count) in Kind::ALL.into_iter().zip(counts.kinds) {
        let some = site.ask("đăng ký", &Options { kind: Some(kind), ..Options::default() });
        assert!(some.total >= count, "of its own kind more may be worth showing");
    }
}

#[test]
fn an_answer_does_not_depend_on_what_was_brought_before() {
    let queries = ["giay khai sinh", "dat", "đăng kí kết hô", "giaays", "101", "xinh ddepj", "trung tam"];
    let mut warm = index();
    for query in queries.iter().chain(queries.iter().rev()) {
        assert_eq!(warm.ask(query, &Options::default()), index().ask(query, &Options::default()), "{query}");
    }
}

#[test]
fn files_that_cannot_be_had_are_done_without() {
    let files = write_index(&site(), &[]).files;
    let mut index = Index::open(&files[0].bytes).unwrap();
    let mut asked = Vec::new();
    let answer = loop {
        match index.ask("giay khai sinh", &Options::default()) {
            Step::Answer(answer) => break answer,
            Step::Needs(names) => {
                for name in names {
                    index.add_missing(&name);
                    asked.push(name);
                }
            }
        }
    };
    assert!(answer.is_partial && answer.hits.is_empty());
    index.retry_missing();
    assert!(
        matches!(index.ask("giay khai sinh", &Options::default()), Step::Needs(names) if names == [asked[0].clone()])
    );
    for name in ["", "n", "n99", "q0", "head", "n0x", "n-1", "n9999999999"] {
        index.add_missing(name);
        assert!(index.add(name, &files[1].bytes).is_err(), "{name}");
    }
}

#[test]
fn words_that_come_nearest_are_found_without_a_file() {
    let files = write_index(&site(), &[]);
    let head = files.files.iter().find(|file| file.name == Index::HEAD).unwrap();
    let index = Index::open(&head.bytes).unwrap();
    for (typed, expected) in [
        ("khaisinh", Some("khai sinh")),
        ("giaykhaisinh cho con", Some("giay khai sinh cho con")),
        ("chngthuc", None),
        ("thuongg tru", Some("thuong tru")),
        ("thuonggg", Some("thuong")),
        ("zzzzzzzz khaisinh", Some("khai sinh")),
        ("khai sinh", None),
        ("qqqqxxxx", None),
        ("👶🏽 \u{301}", None),
        ("", None),
    ] {
        assert_eq!(index.nearest(typed).as_deref(), expected, "{typed}");
    }
    assert_eq!(index.nearest(&"khaisinh".repeat(2_000)), None);
}
