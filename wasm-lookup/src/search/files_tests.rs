//! How many files a query brings, and what is in them.

use super::tests::{Site, entry};
use super::*;

/// Fields with actions and things of their own, as national names have them.
fn large_site() -> Vec<Entry> {
    let things =
        ["khai sinh", "kết hôn", "quyền sử dụng đất", "giấy phép xây dựng", "thẻ căn cước", "bản sao trích lục"];
    let whom = ["cá nhân", "hộ gia đình", "tổ chức", "hợp tác xã", "doanh nghiệp", "trẻ em", "người cao tuổi"];
    let mut entries = Vec::new();
    for action in ["Đăng ký", "Cấp lại", "Điều chỉnh", "Thu hồi", "Gia hạn"] {
        for thing in things {
            for whom in whom {
                let number = entries.len();
                let mut own =
                    entry(Kind::Procedure, &format!("p-{number}"), &format!("{action} {thing} cho {whom}"), &[]);
                own.summary = "Ai làm được, mang theo giấy tờ nào, nộp ở đâu và bao giờ có kết quả. ".repeat(3);
                entries.push(own);
            }
            let number = entries.len();
            entries.push(entry(Kind::Procedure, &format!("p-{number}"), &format!("{action} {thing}"), &[]));
        }
    }
    // Others, in words of their own.
    let starts = ["b", "c", "ch", "d", "g", "h", "k", "l", "m", "n", "ng", "p", "r", "s", "t", "v", "x"];
    let ends = ["ai", "ang", "ao", "e", "ieu", "in", "oa", "oi", "ong", "u", "ua", "uc", "ung", "uyen"];
    let syllable = |at: usize| format!("{}{}", starts[at % starts.len()], ends[at / starts.len() % ends.len()]);
    for number in 0..6000 {
        let words: Vec<String> = (0..6).map(|word| syllable(number * 7 + word * number % 31)).collect();
        entries.push(entry(Kind::Procedure, &format!("q-{number}"), &words.join(" "), &[]));
    }
    entries.push(entry(Kind::Event, "event:sinh-con", "Sinh con", &["làm khai sinh cho con"]));
    entries
}

#[test]
fn a_query_brings_few_files_though_there_are_many() {
    let entries = large_site();
    let files = write_index(&entries, &[]).files;
    let of = |letter: &str| files.iter().filter(|file| file.name.starts_with(letter) && file.name != "head").count();
    assert!(of("n") >= 2 && of("r") >= 5, "{} {}", of("n"), of("r"));
    for query in ["khai sinh", "đăng ký kết hôn", "quyen su dung dat", "giay phep xay dung", "the can cuoc"] {
        let mut site = Site::new(&entries, &[]);
        let options = Options { limit: 5, ..Options::default() };
        assert_eq!(site.ask(query, &options).hits.len(), 5);
        assert!(site.brought.len() <= 5, "{query}: {:?}", site.brought);
    }
}

#[test]
fn what_is_a_word_is_completed_without_further_files() {
    let entries = large_site();
    let brought = |query: &str| {
        let mut site = Site::new(&entries, &[]);
        site.ask(query, &Options::default());
        site.brought.into_iter().filter(|name| name.starts_with('n')).collect::<Vec<_>>()
    };
    assert_eq!(brought("ca "), brought("ca"));
}

#[test]
fn results_show_whole_words_of_long_summaries() {
    let mut site = Site::new(&large_site(), &[]);
    let hit = site.ask("dang ky khai sinh cho tre em", &Options::default()).hits.remove(0);
    assert_eq!(
        hit.summary,
        "Ai làm được, mang theo giấy tờ nào, nộp ở đâu và bao giờ có kết quả. Ai làm được, mang theo giấy tờ nào, nộp ở đâu và…"
    );
    let mut short = entry(Kind::Procedure, "p", "Khai sinh", &[]);
    short.summary = "a".repeat(120);
    let summary = |entry: Entry| Site::new(&[entry], &[]).ask("khai sinh", &Options::default()).hits.remove(0).summary;
    assert_eq!(summary(short.clone()), short.summary);
    short.summary = "đ".repeat(121);
    assert_eq!(summary(short), "đ".repeat(120) + "…");
}
