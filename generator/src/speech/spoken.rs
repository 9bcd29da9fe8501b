//! A written text → the words in which it is said.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex_lite::{Captures, Regex};

use super::letters::spelled;
use super::numbers::{Accent, digits, number};
use super::sentences::{TOGETHER, breaths};

/// What of a text is not said as it is written, first come first. Each alternative has a name; [`Speaker::say`] knows
/// what to do with it. A letter with a mark is no letter to `\b`; what stands beside a match is looked at there. What repeats
/// is bounded, so that a long text is read once.
#[expect(clippy::expect_used, reason = "the pattern is part of the program; a test compiles it")]
static WRITTEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?P<address>(?:https?://)?(?:[a-z0-9-]{1,63}\.){1,8}(?:vn|com|org|net)(?:/[a-z0-9/-]*)?)",
        r"|(?P<law>(?P<kind>(?:[Nn]ghị định|[Nn]ghị quyết|[Ll]uật|[Tt]hông tư(?: liên tịch)?|[Qq]uyết định)(?: số)? )?",
        r"\b\d+(?:\.\d+)?/(?:(?:19|20)\d\d/)?[A-ZĐ][A-Za-zĐđ0-9]*(?:-[A-ZĐ0-9][A-Za-zĐđ0-9]*)*)",
        r"|(?P<day>\b\d{1,2}/\d{1,2}/\d{4}\b)",
        r"|(?P<month>\b\d{1,2}/\d{4}\b)",
        r"|(?P<said_day>(?:[Nn]gày|[Đđ]ến|[Tt]ừ|[Mm]ùng|[Tt]rước|[Ss]au|[Vv]à|[Hh]ết) \d{1,2}/\d{1,2}(?:/\d{4})?\b)",
        r"|(?P<phone>\b(?:0\d{2,3}[ .]\d{3,4}[ .]\d{3,4}|0\d{9,10}|1[89]00[ .]?\d{4,6})\b)",
        r"|(?P<code>\b\d\.\d{6}\b)",
        r"|(?P<clock>\b\d{1,2}(?::\d{2}|[hg](?:\d{2})?)\b)",
        r"|(?P<dong>\b(?:\d{1,3}(?:\.\d{3})+|\d+)đ)",
        r"|(?P<decimal>\b\d+,\d+\b)",
        r"|(?P<grouped>\b\d{1,3}(?:\.\d{3})+\b)",
        r"|(?P<range>\b\d+ ?[–-] ?\d+\b)",
        r"|(?P<mixed>\b[A-ZĐ]{1,4}\d{1,3}\b)",
        r"|(?P<lettered>\b\d{1,3}[a-ln-z]\b)",
        r"|(?P<count>\b\d+\b)",
        r"|(?P<measure>\b(?:km²|m²|m³|(?:km2|m2|m3|cm|km|kg|ha)\b))",
        r"|(?P<short>[A-ZĐ]{2,8}(?:-[A-ZĐ][A-Za-zĐđ]{1,3})*)",
        r"|(?P<sign>[%₫×/&+=])",
        r"|(?P<stray>[0-9]+)",
    ))
    .expect("a pattern")
});

/// Abbreviations that every reader of laws knows; a site may explain others.
const KNOWN: &[(&str, &str)] = &[
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("NĐ-CP", "Nghị định của Chính phủ"),
    ("NQ-CP", "Nghị quyết của Chính phủ"),
    ("QĐ-TTg", "Quyết định của Thủ tướng Chính phủ"),
    ("BHYT", "bảo hiểm y tế"),
    ("BHXH", "bảo hiểm xã hội"),
    ("CCCD", "căn cước công dân"),
    ("CMND", "chứng minh nhân dân"),
    ("TTHC", "thủ tục hành chính"),
];

/// Short forms that are words of their own, whatever a site says they stand for.
const WORDS: &[(&str, &str)] =
    &[("QR", "quy rờ"), ("SIM", "sim"), ("PIN", "pin"), ("OK", "ô kê"), ("HIV", "hát i vê"), ("AIDS", "ết")];

/// Kinds of legal documents by the letters of their numbers.
const LAWS: &[(&str, &str)] = &[
    ("NĐ-CP", "Nghị định"),
    ("NQ-CP", "Nghị quyết"),
    ("NQ-HĐND", "Nghị quyết"),
    ("QH", "Luật"),
    ("TTLT", "Thông tư liên tịch"),
    ("TT-", "Thông tư"),
    ("QĐ-", "Quyết định"),
];

/// Says texts in the way of one place.
pub(crate) struct Speaker {
    accent: Accent,
    abbreviations: BTreeMap<String, String>,
}

impl Speaker {
    /// A speaker who knows the abbreviations of a site, as (short, long).
    pub(crate) fn new(accent: Accent, abbreviations: impl IntoIterator<Item = (String, String)>) -> Self {
        let own = |known: &(&str, &str)| (known.0.to_owned(), known.1.to_owned());
        let known = KNOWN.iter().map(own).chain(abbreviations).chain(WORDS.iter().map(own));
        Self { accent, abbreviations: known.collect() }
    }

    /// The text in words. Brackets become pauses; an abbreviation in brackets behind its own words is left out.
    pub(crate) fn say(&self, text: &str) -> String {
        self.say_together(text).replace(TOGETHER, " ")
    }

    /// The text in words, with [`TOGETHER`] between the words that stand for one number, day or name.
    pub(crate) fn say_together(&self, text: &str) -> String {
        let text = without_brackets(text);
        if is_plain(&text) {
            return tidy(&text);
        }
        let words = WRITTEN.replace_all(&text, |found: &Captures<'_>| {
            let place = found.get(0).map_or(0..0, |whole| whole.range());
            let before = text[..place.start].ends_with(char::is_alphabetic);
            let after = text[place.end..].starts_with(char::is_alphabetic);
            // “KHÔNG” is a word, not “KH” and “NG”.
            if found.name("short").is_some() && (before || after) {
                return text[place].to_owned();
            }
            // “8.000đồng” has the whole word already.
            if let (Some(dong), true) = (found.name("dong"), after) {
                return format!("{} đ", self.plain(&dong.as_str().replace(['.', 'đ'], "")));
            }
            let blank = |there: bool| if there { " " } else { "" };
            format!("{}{}{}", blank(before), together(&self.part(found)), blank(after))
        });
        tidy(&words)
    }

    /// A number in words.
    pub(crate) fn number(&self, value: u64) -> String {
        together(&number(value, self.accent))
    }

    /// An amount in đồng.
    pub(crate) fn money(&self, amount: u64) -> String {
        format!("{} đồng", self.number(amount))
    }

    /// The day of a month, and of a year where that is not 0.
    pub(crate) fn day(&self, day: u64, month: u64, year: u64) -> String {
        let first = if (1..=10).contains(&day) { "mùng " } else { "" };
        let year = if year == 0 { String::new() } else { format!(" năm {}", self.number(year)) };
        format!("{first}{} tháng {}{year}", self.number(day), self.month(month))
    }

    /// April is “tháng tư”.
    fn month(&self, month: u64) -> String {
        if month == 4 { "tư".to_owned() } else { self.number(month) }
    }

    fn part(&self, found: &Captures<'_>) -> String {
        let named = |name: &str| found.name(name).map(|part| part.as_str());
        if let Some(address) = named("address") {
            return address_in_words(address);
        }
        if let Some(law) = named("law") {
            return self.law(law, named("kind"));
        }
        if let Some(day) = named("day") {
            let [day, month, year] = parts(day, '/');
            return self.day(day, month, year);
        }
        if let Some(month) = named("month") {
            let [month, year] = parts(month, '/');
            return format!("{} năm {}", self.month(month), self.number(year));
        }
        if let Some(day) = named("said_day") {
            let (before, day) = day.split_once(' ').unwrap_or(("", day));
            let [day, month, year] = parts(day, '/');
            // “mùng mùng một” nobody says.
            let before = if before.ends_with("ùng") && day <= 10 { "" } else { before };
            return format!("{before} {}", self.day(day, month, year));
        }
        if let Some(phone) = named("phone") {
            return phone_in_words(phone);
        }
        if let Some(code) = named("code") {
            let (head, rest) = code.split_once('.').unwrap_or((code, ""));
            return format!("{} chấm {}", digits(head), digits(rest));
        }
        if let Some(clock) = named("clock") {
            let [hour, minute] = parts(&clock.replace(['h', 'g'], ":"), ':');
            let minutes = if minute == 0 { String::new() } else { format!(" {} phút", self.number(minute)) };
            return format!("{} giờ{minutes}", self.number(hour));
        }
        if let Some(dong) = named("dong") {
            return format!("{} đồng", self.plain(&dong.replace(['.', 'đ'], "")));
        }
        if let Some(lettered) = named("lettered") {
            let (count, letter) = lettered.split_at(lettered.len() - 1);
            return format!("{} {}", self.plain(count), spelled(letter));
        }
        if let Some(decimal) = named("decimal") {
            let (whole, part) = decimal.split_once(',').unwrap_or((decimal, ""));
            let part = if part.starts_with('0') || part.len() > 2 { digits(part) } else { self.plain(part) };
            return format!("{} phẩy {part}", self.plain(whole));
        }
        if let Some(grouped) = named("grouped") {
            return self.plain(&grouped.replace('.', ""));
        }
        if let Some(range) = named("range") {
            let (from, to) = range.split_once(['–', '-']).unwrap_or((range, ""));
            return format!("{} đến {}", self.plain(from.trim()), self.plain(to.trim()));
        }
        if let Some(mixed) = named("mixed") {
            return spelled(mixed);
        }
        if let Some(count) = named("count") {
            return if count.len() > 1 && count.starts_with('0') { digits(count) } else { self.plain(count) };
        }
        if let Some(measure) = named("measure") {
            return measure_in_words(measure).to_owned();
        }
        if let Some(short) = named("short") {
            return self.abbreviation(short);
        }
        if let Some(stray) = named("stray") {
            return format!(" {} ", digits(stray));
        }
        sign_in_words(found.get(0).map_or("", |part| part.as_str())).to_owned()
    }

    /// Digits as a number; more than any number has are said one by one.
    fn plain(&self, text: &str) -> String {
        text.parse().map_or_else(|_| digits(text), |value| self.number(value))
    }

    /// What a short form stands for; Roman numerals as numbers; else its letters.
    fn abbreviation(&self, short: &str) -> String {
        if let Some(long) = self.abbreviations.get(short) {
            return long.clone();
        }
        roman(short).map_or_else(|| spelled(short), |value| self.number(value))
    }

    /// `123/2015/NĐ-CP`: “Nghị định số 123 năm 2015”. `written` is the kind with which the text begins itself.
    fn law(&self, text: &str, written: Option<&str>) -> String {
        let written = written.unwrap_or_default();
        let mut parts = text[written.len()..].split('/');
        let first = parts.next().unwrap_or_default();
        let rest: Vec<&str> = parts.collect();
        let letters = rest.last().copied().unwrap_or_default();
        let known = LAWS.iter().find(|(head, _)| letters.starts_with(head)).map(|(_, kind)| format!("{kind} "));
        let whole: Vec<String> = first.split('.').map(|part| self.plain(part)).collect();
        let year = rest.first().filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
        let year = year.map_or_else(String::new, |year| format!(" năm {}", self.plain(year)));
        let kind = match written.trim_end().trim_end_matches(" số") {
            "" => known.unwrap_or_default(),
            written => format!("{written} "),
        };
        format!("{kind}số {}{year}", whole.join(" chấm "))
    }
}

/// Whether a word is said as it is written.
pub(crate) fn is_said(word: &str) -> bool {
    is_plain(word) || !WRITTEN.is_match(word)
}

/// Whether a text is plainly said as it is written: it has nothing of what [`WRITTEN`] looks for. Most texts are such, and this
/// is told a hundred times faster.
fn is_plain(text: &str) -> bool {
    text.split_whitespace().all(|word| {
        let mut last = ' ';
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        !MEASURES.contains(&bare)
            && word.chars().all(|c| {
                let capitals = c.is_uppercase() && last.is_uppercase();
                let address = last == '.' && c.is_alphanumeric();
                last = c;
                !(c.is_numeric() || capitals || address || "%₫×/&+=".contains(c))
            })
    })
}

/// The numbers between separators.
fn parts<const N: usize>(text: &str, separator: char) -> [u64; N] {
    let mut found = [0; N];
    for (slot, part) in found.iter_mut().zip(text.split(separator)) {
        *slot = part.parse().unwrap_or_default();
    }
    found
}

/// One blank that no breath is taken at. What stands around the words stays as it is.
fn together(words: &str) -> String {
    let inside = words.trim();
    words.replace(inside, &inside.replace(' ', TOGETHER))
}

/// Groups of a phone number, with pauses between them.
fn phone_in_words(phone: &str) -> String {
    let groups: Vec<String> = phone.split([' ', '.']).map(digits).collect();
    groups.join(", ")
}

/// An address as one dictates it.
fn address_in_words(address: &str) -> String {
    let plain = address.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
    let mut words = plain.replace('.', " chấm ").replace('/', " gạch chéo ").replace('-', " gạch ngang ");
    for (part, said) in [("dichvucong", "dịch vụ công"), (" gov", " gờ o vê"), (" vn", " vê nờ"), (" com", " com")]
    {
        words = words.replace(part, said);
    }
    words
}

/// Words that stand for measures.
const MEASURES: &[&str] = &["km", "kg", "cm", "ha"];

fn measure_in_words(measure: &str) -> &'static str {
    match measure {
        "km2" | "km²" => "ki-lô-mét vuông",
        "m2" | "m²" => "mét vuông",
        "m3" | "m³" => "mét khối",
        "cm" => "xăng-ti-mét",
        "km" => "ki-lô-mét",
        "kg" => "ki-lô-gam",
        _ => "héc-ta",
    }
}

fn sign_in_words(sign: &str) -> &'static str {
    match sign {
        "%" => " phần trăm",
        "₫" => " đồng",
        "×" => " nhân ",
        "&" => " và ",
        "+" => " cộng ",
        "=" => " bằng ",
        _ => " hoặc ",
    }
}

/// A Roman numeral up to 39, as annexes and chapters have.
fn roman(text: &str) -> Option<u64> {
    let value = |c| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    let values: Vec<u64> = text.chars().map(value).collect::<Option<_>>()?;
    let mut total = 0_u64;
    let mut greatest = 0;
    // From the right: what stands before something greater is taken away.
    for own in values.into_iter().rev() {
        total = if own < greatest { total.saturating_sub(own) } else { total + own };
        greatest = greatest.max(own);
    }
    Some(total)
}

/// An abbreviation in brackets is not said behind its own words; other brackets are a pause.
fn without_brackets(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        out.push_str(before.trim_end());
        let Some((inside, behind)) = after.split_once(')') else {
            rest = after;
            out.push_str(", ");
            continue;
        };
        let short = inside.chars().count() <= 6 && inside.chars().all(char::is_uppercase);
        if !short {
            out.push_str(", ");
            out.push_str(inside);
            if behind.starts_with(|c: char| c.is_whitespace()) {
                out.push(',');
            }
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// One blank between words, none before a comma or a full stop.
fn tidy(text: &str) -> String {
    let mut out = breaths(text).collect::<Vec<_>>().join(" ");
    for mark in [',', '.', ';', ':', '?', '!'] {
        out = out.replace(&format!(" {mark}"), &mark.to_string());
    }
    out.replace(",,", ",").replace(",.", ".")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written → said, worked out by hand.
    const TABLE: &[(&str, &str)] = &[
        ("Phí 8.000 đồng mỗi bản.", "Phí tám nghìn đồng mỗi bản."),
        ("Từ 1.100.000 đồng", "Từ một triệu một trăm nghìn đồng"),
        (
            "Nộp trước ngày 23/11/2026.",
            "Nộp trước ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu.",
        ),
        ("Từ ngày 1/4/2027", "Từ ngày mùng một tháng tư năm hai nghìn không trăm hai mươi bảy"),
        ("tháng 7/2026", "tháng bảy năm hai nghìn không trăm hai mươi sáu"),
        ("đến 15/3", "đến mười lăm tháng ba"),
        ("Sau 15:00 thì trả hôm sau", "Sau mười lăm giờ thì trả hôm sau"),
        ("Mở từ 7:30", "Mở từ bảy giờ ba mươi phút"),
        ("Gọi 0237 000 0001", "Gọi không hai ba bảy, không không không, không không không một"),
        ("Gọi 1900 1234", "Gọi một chín không không, một hai ba bốn"),
        ("Mã 1.001193", "Mã một chấm không không một một chín ba"),
        ("Mẫu CT01", "Mẫu xê tê không một"),
        ("trong 3 ngày", "trong ba ngày"),
        ("10–15 ngày", "mười đến mười lăm ngày"),
        ("trẻ dưới 6 tuổi", "trẻ dưới sáu tuổi"),
        ("mốc 14, 25, 40 và 60 tuổi", "mốc mười bốn, hai mươi lăm, bốn mươi và sáu mươi tuổi"),
        ("95 %", "chín mươi lăm phần trăm"),
        ("97,74 %", "chín mươi bảy phẩy bảy mươi tư phần trăm"),
        ("0,5%", "không phẩy năm phần trăm"),
        ("2,05 lần", "hai phẩy không năm lần"),
        ("120 m²", "một trăm hai mươi mét vuông"),
        ("ảnh 4 × 6 cm", "ảnh bốn nhân sáu xăng-ti-mét"),
        ("thẻ bảo hiểm y tế (BHYT) còn hạn", "thẻ bảo hiểm y tế còn hạn"),
        ("UBND xã", "Ủy ban nhân dân xã"),
        ("Nghị định 123/2015/NĐ-CP", "Nghị định số một trăm hai mươi ba năm hai nghìn không trăm mười lăm"),
        ("theo 60/2014/QH13", "theo Luật số sáu mươi năm hai nghìn không trăm mười bốn"),
        ("Quyết định số 1025/QĐ-BCA", "Quyết định số một nghìn không trăm hai mươi lăm"),
        ("Phụ lục XIV", "Phụ lục mười bốn"),
        ("Điều IX", "Điều chín"),
        ("dichvucong.gov.vn", "dịch vụ công chấm gờ o vê chấm vê nờ"),
        ("vợ/chồng", "vợ hoặc chồng"),
        ("mã số 001", "mã số không không một"),
        ("thẻ XYZ", "thẻ ích y dài dét"),
        ("Quyết định 06/QĐ-TTg của Thủ tướng", "Quyết định số sáu của Thủ tướng"),
        ("theo QĐ-TTg", "theo Quyết định của Thủ tướng Chính phủ"),
        ("KHÔNG nộp bản chính", "KHÔNG nộp bản chính"),
        ("ĐKKD và QĐ mới", "đê ca ca dê và quy đê mới"),
        ("Phí 8.000đ, 500đồng", "Phí tám nghìn đồng, năm trăm đồng"),
        ("Từ 1/7, trước 15/3 và 2/9", "Từ mùng một tháng bảy, trước mười lăm tháng ba và mùng hai tháng chín"),
        ("Mở từ 7h30 đến 17h", "Mở từ bảy giờ ba mươi phút đến mười bảy giờ"),
        ("Mẫu 22b", "Mẫu hai mươi hai bê"),
        ("người thân (ông, bà) đi thay", "người thân, ông, bà, đi thay"),
    ];

    #[test]
    fn texts_are_said_as_in_the_table() {
        let speaker = Speaker::new(Accent::North, []);
        for (written, said) in TABLE {
            assert_eq!(speaker.say(written), *said, "{written}");
        }
    }

    #[test]
    fn a_plain_text_has_nothing_to_put_in_words() {
        for (written, _) in TABLE {
            assert!(!is_plain(written) || !WRITTEN.is_match(written), "{written}");
        }
        for text in ["Bà con mang theo giấy tờ.", "Cha, mẹ; con.", "Ở đâu? Tại xã!"] {
            assert!(is_plain(text), "{text}");
        }
        for text in ["5 ngày", "UBND", "xem a.vn", "m²", "vợ/chồng", "nặng kg"] {
            assert!(!is_said(text), "{text}");
        }
    }

    #[test]
    fn a_site_explains_its_own_abbreviations() {
        let speaker = Speaker::new(Accent::North, [("VPĐK".to_owned(), "văn phòng đăng ký".to_owned())]);
        assert_eq!(speaker.say("Đến VPĐK."), "Đến văn phòng đăng ký.");
        let speaker = Speaker::new(Accent::North, [("SIM".to_owned(), "thẻ thuê bao".to_owned())]);
        assert_eq!(speaker.say("gắn SIM"), "gắn sim", "a page explains it, nobody says it otherwise");
    }

    #[test]
    fn a_long_run_is_read_once() {
        let speaker = Speaker::new(Accent::North, []);
        for run in ["1.", "1-", "a.", "a-", "A-", "1/", "(", "1đ", "Đ"] {
            let said = speaker.say(&run.repeat(100_000));
            assert!(!said.contains(|c: char| c.is_ascii_digit()), "{run}");
        }
    }

    #[test]
    fn nothing_that_is_said_has_digits() {
        let speaker = Speaker::new(Accent::North, []);
        for text in ["99999999999999999999999", "1.2.3.4", "١٢٣", "3/4", "a1b2", "((((", ")1(", "\u{202e}5", "１２"]
        {
            let said = speaker.say(text);
            assert!(!said.contains(|c: char| c.is_ascii_digit()), "{text}: {said}");
        }
    }
}
