//! Words that no line of a sheet may part: "15 ngày", "Mẫu số 05", in titles "khai sinh". Their spaces become spaces that do
//! not break (U+00A0); which words they are, the theme's strings say.

/// A space at which no line ends.
const NO_BREAK: char = '\u{A0}';

/// As many letters may follow what a unit begins with: "hour" is also "hours".
const ENDING: usize = 9;

/// No word has more syllables.
const LONGEST_COMPOUND: usize = 8;

/// The words that hold on to numbers, each a phrase.
pub(super) struct Unparted {
    /// What stands after a number.
    units: Vec<Vec<String>>,
    /// What stands before one.
    before: Vec<Vec<String>>,
    /// What is one word in two ("khai sinh"), in titles.
    compounds: Vec<Vec<String>>,
}

impl Unparted {
    /// From lists of phrases parted by `|`: what stands after numbers, what before them, and what is one word.
    pub(super) fn new(units: &str, before: &str, compounds: &str) -> Self {
        Self { units: phrases(units), before: phrases(before), compounds: phrases(compounds) }
    }

    /// A title, with such spaces also within words of several syllables.
    pub(super) fn in_title(&self, title: &str) -> String {
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
    pub(super) fn in_text(&self, text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Spaces that hold are shown as `~`.
    fn shown(text: &str) -> String {
        let unparted =
            Unparted::new("ngày làm việc|ngày|tháng|đồng|bản sao|bản|trường hợp|KB", "Mẫu số|số|tháng|năm|Điều", "");
        unparted.in_text(text).replace(NO_BREAK, "~")
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
        let unparted = Unparted::new("ngày", "số", "khai sinh|đăng ký|hộ kinh doanh|kinh doanh");
        for (title, expected) in [
            ("Làm giấy khai sinh (đăng ký lại)", "Làm giấy khai~sinh (đăng~ký lại)"),
            ("Mở hộ kinh doanh", "Mở hộ~kinh~doanh"),
            ("Khai sinh", "Khai~sinh"),
            ("Kinh, doanh", "Kinh, doanh"),
            ("", ""),
        ] {
            assert_eq!(unparted.in_title(title).replace(NO_BREAK, "~"), expected);
        }
    }

    #[test]
    fn other_words_that_only_begin_alike_do_not() {
        assert_eq!(shown("101 bảng-giá-đất-đai-mới"), "101 bảng-giá-đất-đai-mới");
        assert_eq!(shown("tổng số"), "tổng số");
        assert_eq!(Unparted::new("", "", "").in_text("15 ngày / bản"), "15 ngày\u{A0}/ bản");
    }
}
