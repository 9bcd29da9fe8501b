//! Where the lines of a sheet may end. Words that no line may part: "15 ngày", "Mẫu số 05", in titles "khai sinh". Their
//! spaces become spaces that do not break (U+00A0); which words they are, the theme's strings say. Words that no line holds
//! get places to break.

use serde_json::Value;

/// A space at which no line ends.
const NO_BREAK: char = '\u{A0}';

/// As many letters may follow what a unit begins with: "hour" is also "hours".
const ENDING: usize = 9;

/// No word has more syllables.
const LONGEST_COMPOUND: usize = 8;

/// As many letters as a line may have without a place to break.
const LONGEST_WORD: usize = 40;
/// As many an address may have, under its code.
const LONGEST_PART: usize = 23;
/// A place to break.
const BREAK: char = '\u{200B}';

/// The words that hold on to numbers, each a phrase.
pub(super) struct LineBreaks {
    /// What stands after a number.
    units: Vec<Vec<String>>,
    /// What stands before one.
    before: Vec<Vec<String>>,
    /// What is one word in two ("khai sinh"), in titles.
    compounds: Vec<Vec<String>>,
}

impl LineBreaks {
    /// From lists of phrases parted by `|`: what stands after numbers, what before them, and what is one word.
    pub(super) fn new(units: &str, before: &str, compounds: &str) -> Self {
        Self { units: phrases(units), before: phrases(before), compounds: phrases(compounds) }
    }

    /// Unfolds the blocks of texts, and settles where lines may end: not within what belongs together, and within words that
    /// no line holds. Whether there are such words.
    pub(super) fn settle(&self, value: &mut Value) -> bool {
        match value {
            Value::Array(items) => items.iter_mut().fold(false, |found, item| self.settle(item) | found),
            Value::Object(members) => members.iter_mut().fold(false, |found, (key, member)| {
                if key == "html" || key.ends_with("_html") {
                    // What cannot be unfolded stays a string: layouts refuse it, so that no text is left out silently.
                    if let Some(blocks) = member.as_str().and_then(|text| serde_json::from_str(text).ok()) {
                        *member = blocks;
                    }
                }
                let has_long = match key.as_str() {
                    // Drawings and addresses of links are no words.
                    "qr" | "icon" | "href" => false,
                    "address" => words_of(member).is_some_and(|text| break_up(text, LONGEST_PART, "/-.")),
                    "title" => words_of(member).is_some_and(|text| {
                        *text = self.in_title(text);
                        break_up(text, LONGEST_WORD, "")
                    }),
                    _ => self.settle(member),
                };
                has_long | found
            }),
            Value::String(text) => {
                *text = self.in_text(text);
                break_up(text, LONGEST_WORD, "")
            }
            _ => false,
        }
    }

    /// A title, with such spaces also within words of several syllables.
    fn in_title(&self, title: &str) -> String {
        let title = self.in_text(title);
        let words: Vec<&str> = title.split(' ').collect();
        let small: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let mut holds = vec![false; words.len()];
        for at in 0..words.len() {
            // A bracket or a quote may stand before it.
            let first = small[at].trim_start_matches(|c: char| !c.is_alphanumeric());
            let next = small[at + 1..].iter().map(String::as_str);
            let rest: Vec<&str> = std::iter::once(first).chain(next.take(LONGEST_COMPOUND)).collect();
            if let Some(compound) = self.compounds.iter().find(|compound| begins_with(&rest, compound)) {
                holds[at..at + compound.len() - 1].fill(true);
            }
        }
        joined(&words, &holds)
    }

    /// The text, with such spaces where no line may end.
    fn in_text(&self, text: &str) -> String {
        let words: Vec<&str> = text.split(' ').collect();
        // Whether the space after the word of that index holds.
        let mut holds = vec![false; words.len()];
        for at in 0..words.len().saturating_sub(1) {
            // No line begins with a stroke.
            if words[at + 1] == "/" {
                holds[at] = true;
            }
            if words[at].ends_with(|c: char| c.is_ascii_digit()) {
                let rest = &words[at + 1..];
                if let Some(unit) = self.units.iter().find(|unit| begins_with(rest, unit)) {
                    let end = at + unit.len();
                    let numbered = words.get(end + 1).is_some_and(|next| is_number(next));
                    holds[at..end + usize::from(numbered)].fill(true);
                }
            }
            if words[at + 1].starts_with(|c: char| c.is_ascii_digit()) {
                let so_far = &words[..=at];
                if let Some(phrase) = self.before.iter().find(|phrase| ends_with(so_far, phrase)) {
                    holds[at + 1 - phrase.len()..=at].fill(true);
                }
            }
        }
        joined(&words, &holds)
    }
}

/// The words with a space behind each but the last: one that does not break where it holds.
fn joined(words: &[&str], holds: &[bool]) -> String {
    let mut out = String::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            out.push(if holds[at - 1] { NO_BREAK } else { ' ' });
        }
        out.push_str(word);
    }
    out
}

fn phrases(list: &str) -> Vec<Vec<String>> {
    list.split('|').map(|phrase| phrase.split_whitespace().map(str::to_owned).collect()).collect()
}

fn begins_with(words: &[&str], phrase: &[String]) -> bool {
    let Some((last, first)) = phrase.split_last() else { return false };
    let same = words.iter().zip(first).all(|(word, own)| word == own);
    let ending = |word: &&str| word.strip_prefix(last.as_str()).is_some_and(|rest| rest.chars().count() <= ENDING);
    same && words.get(first.len()).is_some_and(ending)
}

fn ends_with(words: &[&str], phrase: &[String]) -> bool {
    let Some((first, rest)) = phrase.split_first() else { return false };
    let Some(start) = words.len().checked_sub(phrase.len()) else { return false };
    // A bracket or a quote may stand before the phrase.
    words[start].trim_start_matches(|c: char| !c.is_alphanumeric()) == first
        && words[start + 1..].iter().zip(rest).all(|(word, own)| word == own)
}

/// A number, with what ends a sentence behind it.
fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_punctuation());
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The words of a text, whether in the language of the sheet or marked as in another.
fn words_of(value: &mut Value) -> Option<&mut String> {
    match value {
        Value::String(text) => Some(text),
        Value::Object(words) => words.get_mut("text").and_then(words_of),
        _ => None,
    }
}

/// Gives a text places to break where it has neither a blank nor one of `ends` for more than `longest` letters. Whether it
/// needed them.
fn break_up(text: &mut String, longest: usize, ends: &str) -> bool {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for c in text.chars() {
        run = if c.is_whitespace() || ends.contains(c) { 0 } else { run + 1 };
        if run > longest {
            out.push(BREAK);
            run = 1;
        }
        out.push(c);
    }
    let is_longer = out.len() > text.len();
    *text = out;
    is_longer
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Spaces that hold are shown as `~`.
    fn shown(text: &str) -> String {
        let line_breaks =
            LineBreaks::new("ngày làm việc|ngày|tháng|đồng|bản sao|bản|trường hợp|KB", "Mẫu số|số|tháng|năm|Điều", "");
        line_breaks.in_text(text).replace(NO_BREAK, "~")
    }

    #[test]
    fn numbers_hold_on_to_their_words() {
        for (text, expected) in [
            ("trong 15 ngày làm việc", "trong 15~ngày~làm~việc"),
            ("(10 ngày, không tính lễ)", "(10~ngày, không tính lễ)"),
            ("8.000 đồng / bản", "8.000~đồng~/ bản"),
            ("nộp 02 bản sao có chứng thực", "nộp 02~bản~sao có chứng thực"),
            ("Tờ khai (Mẫu số 05)", "Tờ khai (Mẫu~số~05)"),
            ("ngày 15 tháng 5 năm 2026", "ngày 15~tháng~5 năm~2026"),
            ("theo Điều 9, 10", "theo Điều~9, 10"),
            ("tháng năm", "tháng năm"),
            ("5  ngày", "5  ngày"),
            ("150 KB", "150~KB"),
            ("12", "12"),
            ("", ""),
            (" 3 ngày ", " 3~ngày "),
        ] {
            assert_eq!(shown(text), expected);
        }
    }

    #[test]
    fn words_of_several_syllables_hold_in_titles() {
        let line_breaks = LineBreaks::new("ngày", "số", "khai sinh|đăng ký|hộ kinh doanh|kinh doanh");
        for (title, expected) in [
            ("Làm giấy khai sinh (đăng ký lại)", "Làm giấy khai~sinh (đăng~ký lại)"),
            ("Mở hộ kinh doanh", "Mở hộ~kinh~doanh"),
            ("Khai sinh", "Khai~sinh"),
            ("Kinh, doanh", "Kinh, doanh"),
            ("", ""),
        ] {
            assert_eq!(line_breaks.in_title(title).replace(NO_BREAK, "~"), expected);
        }
    }

    #[test]
    fn other_words_that_only_begin_alike_do_not() {
        assert_eq!(shown("101 bảng-giá-đất-đai-mới"), "101 bảng-giá-đất-đai-mới");
        assert_eq!(shown("tổng số"), "tổng số");
        assert_eq!(LineBreaks::new("", "", "").in_text("15 ngày / bản"), "15 ngày\u{A0}/ bản");
    }

    #[test]
    fn addresses_can_be_broken_where_nothing_else_parts_them() {
        for whole in
            ["huongdan.vidu.vn/su-kien/mua-ban-tang-cho-dat", "Số 28 Đại lộ Lê Lợi, phường Hạc Thành, tỉnh Thanh Hóa"]
        {
            let mut address = whole.to_owned();
            assert!(!break_up(&mut address, LONGEST_PART, "/-.") && address == whole);
        }
        assert!(break_up(&mut "a".repeat(60), LONGEST_PART, "/-."));
    }

    #[test]
    fn long_words_can_be_broken_and_others_stay_as_they_are() {
        let mut short = "một hai ba".to_owned();
        assert!(!break_up(&mut short, LONGEST_WORD, "") && short == "một hai ba");
        let mut long = "a".repeat(100_000);
        assert!(break_up(&mut long, LONGEST_WORD, ""));
        assert!(long.split(BREAK).all(|part| part.len() <= LONGEST_WORD));
        assert_eq!(long.replace(BREAK, "").len(), 100_000);
    }
}
