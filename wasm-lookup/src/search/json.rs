//! Answers → JSON, for the script of a page.

use std::ops::Range;

use super::entry::{Answer, Hit, Step};
use super::index::Index;
use crate::json::{key, list, push_number, push_text, push_truth};
use crate::text::tokens;

/// What can be filtered by, each value with its name in addresses:
/// `{"fields":[["Hộ tịch","ho-tich"]],"levels":[["full","full"]],"channels":[["in_person","in-person"]]}`.
pub fn filters(index: &Index) -> String {
    let mut out = String::from("{");
    for (name, values) in [("fields", index.fields()), ("levels", index.levels()), ("channels", index.channels())] {
        key(&mut out, name);
        list(&mut out, values, |out, value| {
            let words: Vec<String> = tokens(value).map(|word| word.folded).collect();
            list(out, &[value, &words.join("-")], |out, text| push_text(out, text));
        });
    }
    out.push('}');
    out
}

/// `{"needs":["n0"]}`; or an answer: `{"total":3,"partial":false,"direct":true,"hits":[…],"counts":[[…],[…],[…]]}`, where
/// `direct` says that the first hit is the guide whose number or code was typed, and `counts` are those of fields, levels
/// and channels, empty where not asked for. A hit has `kind`, `title` and `summary` (pieces of text in turn: not matched,
/// matched, not matched…), `field`, `level`, `number` (0 for none) and `url`.
pub fn step(step: &Step) -> String {
    let mut out = String::from("{");
    match step {
        Step::Needs(names) => {
            key(&mut out, "needs");
            list(&mut out, names, |out, name| push_text(out, name));
        }
        Step::Answer(answer) => push_answer(&mut out, answer),
    }
    out.push('}');
    out
}

fn push_answer(out: &mut String, answer: &Answer) {
    key(out, "total");
    push_number(out, answer.total as u64);
    key(out, "partial");
    push_truth(out, answer.is_partial);
    key(out, "direct");
    push_truth(out, answer.direct.is_some());
    key(out, "hits");
    list(out, &answer.hits, push_hit);
    key(out, "counts");
    let counts = answer.counts.iter().flat_map(|counts| [&counts.fields, &counts.levels, &counts.channels]);
    let counts: Vec<&Vec<usize>> = counts.collect();
    list(out, &counts, |out, counts| list(out, counts, |out, count| push_number(out, *count as u64)));
}

fn push_hit(out: &mut String, hit: &Hit) {
    out.push('{');
    for (name, text) in [("kind", hit.kind.name()), ("field", &hit.field), ("level", &hit.level), ("url", &hit.url)] {
        key(out, name);
        push_text(out, text);
    }
    key(out, "number");
    push_number(out, hit.number.unwrap_or(0).into());
    for (name, text, marks) in [("title", &hit.title, &hit.title_marks), ("summary", &hit.summary, &hit.summary_marks)]
    {
        key(out, name);
        list(out, &pieces(text, marks), |out, piece| push_text(out, piece));
    }
    out.push('}');
}

/// A text in pieces, not matched and matched in turn; neighbours that were matched are one piece.
fn pieces<'a>(whole: &'a str, marks: &[Range<usize>]) -> Vec<&'a str> {
    let text = |from: usize, to: usize| whole.get(from..to).unwrap_or_default();
    let mut pieces: Vec<&str> = Vec::new();
    let (mut start, mut end) = (0, 0);
    for mark in marks {
        // Only blanks between this mark and the last: they are one.
        if pieces.is_empty() || !text(end, mark.start).trim().is_empty() {
            if !pieces.is_empty() {
                pieces.push(text(start, end));
            }
            pieces.push(text(end, mark.start));
            start = mark.start;
        }
        end = mark.end;
    }
    if !pieces.is_empty() {
        pieces.push(text(start, end));
    }
    pieces.push(text(end, whole.len()));
    pieces
}

#[cfg(test)]
mod tests {
    use super::super::entry::{Counts, Kind};
    use super::*;

    #[test]
    fn pieces_are_matched_in_turn_and_neighbours_are_one() {
        for (text, marks, expected) in [
            ("Đăng ký kết hôn", vec![], vec!["Đăng ký kết hôn"]),
            ("giấy khai sinh", vec![0..6, 7..11, 12..16], vec!["", "giấy khai sinh", ""]),
            ("Xin giấy, khai", vec![4..10, 12..16], vec!["Xin ", "giấy", ", ", "khai", ""]),
            ("a b c", vec![0..1, 4..5], vec!["", "a", " b ", "c", ""]),
            ("", vec![], vec![""]),
        ] {
            assert_eq!(pieces(text, &marks), expected, "{text}");
        }
    }

    #[test]
    fn any_text_becomes_json() {
        let hostile: String =
            (0..0x60_u32).chain([0x7f, 0x2028, 0x1f476, 0x10ffff]).filter_map(char::from_u32).collect();
        let hit = Hit {
            id: String::new(),
            kind: Kind::Event,
            title: hostile.clone(),
            summary: "</script>".to_owned(),
            field: "\\\"".to_owned(),
            level: String::new(),
            channels: Vec::new(),
            number: Some(1010),
            url: "su-kien/sinh-con/".to_owned(),
            score: 1.0,
            title_marks: std::iter::once(1..2).collect(),
            summary_marks: Vec::new(),
        };
        let counts = Counts { fields: vec![1, 20], levels: vec![], channels: vec![300], ..Counts::default() };
        let answer = Answer { direct: None, hits: vec![hit], total: 12, counts: Some(counts), is_partial: true };
        let read: serde_json::Value = serde_json::from_str(&step(&Step::Answer(answer))).unwrap();
        let title: Vec<&str> = read["hits"][0]["title"].as_array().unwrap().iter().filter_map(|t| t.as_str()).collect();
        assert_eq!(title.concat(), hostile);
        assert_eq!(title.len(), 3);
        assert_eq!(read["hits"][0]["number"], 1010);
        assert_eq!(read["hits"][0]["field"], "\\\"");
        assert_eq!(read["counts"], serde_json::json!([[1, 20], [], [300]]));
        assert_eq!((&read["total"], &read["partial"]), (&12.into(), &true.into()));
        let read: serde_json::Value =
            serde_json::from_str(&step(&Step::Needs(vec!["n0".into(), "r12".into()]))).unwrap();
        assert_eq!(read["needs"], serde_json::json!(["n0", "r12"]));
    }
}
