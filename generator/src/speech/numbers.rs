//! Numbers in Vietnamese words, as they are said: 21 “hai mươi mốt”, 105 “một trăm linh năm”, 2026 “hai nghìn không trăm
//! hai mươi sáu”.
//!
//! The rules of schoolbooks: one after a multiple of ten is “mốt”, five after any ten “lăm”, four after twenty and more
//! “tư”; ten is “mười”, other tens “mươi”; an empty ten is “linh” (“lẻ” in the south); hundreds are said also where they
//! are zero, if something greater was said before. Groups that are empty are left out.

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// How a reader of the place speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Accent {
    /// “linh”, “nghìn”.
    #[default]
    North,
    /// “lẻ”, “ngàn”.
    South,
}

/// A whole number in words.
pub(crate) fn number(value: u64, accent: Accent) -> String {
    if value == 0 {
        return DIGITS[0].to_owned();
    }
    let mut words = Vec::new();
    large(value, false, accent, &mut words);
    words.join(" ")
}

/// Each digit by itself, as numbers of phones and guides are said. Other characters are left out.
pub(crate) fn digits(text: &str) -> String {
    let words = text.chars().filter_map(|c| c.to_digit(10)).filter_map(|digit| DIGITS.get(digit as usize));
    words.copied().collect::<Vec<_>>().join(" ")
}

/// `after`: something greater was said before, so that empty hundreds are said too.
fn large(value: u64, after: bool, accent: Accent, words: &mut Vec<&'static str>) {
    const BILLION: u64 = 1_000_000_000;
    let (billions, rest) = (value / BILLION, value % BILLION);
    let mut after = after;
    if billions > 0 {
        // “nghìn tỷ”, “triệu tỷ”, “tỷ tỷ”.
        large(billions, after, accent, words);
        words.push("tỷ");
        after = true;
    }
    let thousand = if accent == Accent::North { "nghìn" } else { "ngàn" };
    for (group, name) in [(rest / 1_000_000, "triệu"), (rest / 1000 % 1000, thousand), (rest % 1000, "")] {
        if group > 0 {
            hundreds(group, after, accent, words);
            words.extend((!name.is_empty()).then_some(name));
            after = true;
        }
    }
}

/// A number from 1 to 999.
fn hundreds(value: u64, after: bool, accent: Accent, words: &mut Vec<&'static str>) {
    let digit = |place: u64| usize::try_from(value / place % 10).unwrap_or_default();
    let (hundred, ten, one) = (digit(100), digit(10), digit(1));
    let has_hundred = hundred > 0 || after;
    if has_hundred {
        words.extend([DIGITS[hundred], "trăm"]);
    }
    match ten {
        0 if one > 0 && has_hundred => words.push(if accent == Accent::North { "linh" } else { "lẻ" }),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([DIGITS[ten], "mươi"]),
    }
    match (ten, one) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(DIGITS[one]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked out by hand.
    const TABLE: &str = "
        0 không
        1 một
        4 bốn
        5 năm
        9 chín
        10 mười
        11 mười một
        12 mười hai
        14 mười bốn
        15 mười lăm
        19 mười chín
        20 hai mươi
        21 hai mươi mốt
        22 hai mươi hai
        24 hai mươi tư
        25 hai mươi lăm
        30 ba mươi
        31 ba mươi mốt
        34 ba mươi tư
        35 ba mươi lăm
        40 bốn mươi
        41 bốn mươi mốt
        44 bốn mươi tư
        45 bốn mươi lăm
        50 năm mươi
        51 năm mươi mốt
        54 năm mươi tư
        55 năm mươi lăm
        61 sáu mươi mốt
        64 sáu mươi tư
        75 bảy mươi lăm
        81 tám mươi mốt
        84 tám mươi tư
        90 chín mươi
        91 chín mươi mốt
        94 chín mươi tư
        95 chín mươi lăm
        99 chín mươi chín
        100 một trăm
        101 một trăm linh một
        102 một trăm linh hai
        104 một trăm linh bốn
        105 một trăm linh năm
        109 một trăm linh chín
        110 một trăm mười
        111 một trăm mười một
        114 một trăm mười bốn
        115 một trăm mười lăm
        120 một trăm hai mươi
        121 một trăm hai mươi mốt
        124 một trăm hai mươi tư
        125 một trăm hai mươi lăm
        131 một trăm ba mươi mốt
        155 một trăm năm mươi lăm
        166 một trăm sáu mươi sáu
        200 hai trăm
        205 hai trăm linh năm
        211 hai trăm mười một
        250 hai trăm năm mươi
        301 ba trăm linh một
        404 bốn trăm linh bốn
        415 bốn trăm mười lăm
        444 bốn trăm bốn mươi tư
        500 năm trăm
        505 năm trăm linh năm
        515 năm trăm mười lăm
        555 năm trăm năm mươi lăm
        610 sáu trăm mười
        721 bảy trăm hai mươi mốt
        899 tám trăm chín mươi chín
        999 chín trăm chín mươi chín
        1000 một nghìn
        1001 một nghìn không trăm linh một
        1005 một nghìn không trăm linh năm
        1010 một nghìn không trăm mười
        1015 một nghìn không trăm mười lăm
        1021 một nghìn không trăm hai mươi mốt
        1100 một nghìn một trăm
        1105 một nghìn một trăm linh năm
        1500 một nghìn năm trăm
        1900 một nghìn chín trăm
        1945 một nghìn chín trăm bốn mươi lăm
        1975 một nghìn chín trăm bảy mươi lăm
        2000 hai nghìn
        2004 hai nghìn không trăm linh bốn
        2010 hai nghìn không trăm mười
        2014 hai nghìn không trăm mười bốn
        2021 hai nghìn không trăm hai mươi mốt
        2024 hai nghìn không trăm hai mươi tư
        2025 hai nghìn không trăm hai mươi lăm
        2026 hai nghìn không trăm hai mươi sáu
        5000 năm nghìn
        5005 năm nghìn không trăm linh năm
        7000 bảy nghìn
        8000 tám nghìn
        9999 chín nghìn chín trăm chín mươi chín
        10000 mười nghìn
        10001 mười nghìn không trăm linh một
        10050 mười nghìn không trăm năm mươi
        11000 mười một nghìn
        14000 mười bốn nghìn
        15000 mười lăm nghìn
        15500 mười lăm nghìn năm trăm
        20000 hai mươi nghìn
        21000 hai mươi mốt nghìn
        24000 hai mươi tư nghìn
        25000 hai mươi lăm nghìn
        35000 ba mươi lăm nghìn
        50000 năm mươi nghìn
        70000 bảy mươi nghìn
        98511 chín mươi tám nghìn năm trăm mười một
        100000 một trăm nghìn
        100001 một trăm nghìn không trăm linh một
        101000 một trăm linh một nghìn
        105000 một trăm linh năm nghìn
        110000 một trăm mười nghìn
        115000 một trăm mười lăm nghìn
        120500 một trăm hai mươi nghìn năm trăm
        135000 một trăm ba mươi lăm nghìn
        150000 một trăm năm mươi nghìn
        200000 hai trăm nghìn
        250000 hai trăm năm mươi nghìn
        500000 năm trăm nghìn
        999999 chín trăm chín mươi chín nghìn chín trăm chín mươi chín
        1000000 một triệu
        1000001 một triệu không trăm linh một
        1000500 một triệu năm trăm
        1005000 một triệu không trăm linh năm nghìn
        1050000 một triệu không trăm năm mươi nghìn
        1100000 một triệu một trăm nghìn
        1500000 một triệu năm trăm nghìn
        2340000 hai triệu ba trăm bốn mươi nghìn
        4000000 bốn triệu
        10000000 mười triệu
        15000000 mười lăm triệu
        21000000 hai mươi mốt triệu
        24500000 hai mươi tư triệu năm trăm nghìn
        100000000 một trăm triệu
        105000000 một trăm linh năm triệu
        150000000 một trăm năm mươi triệu
        999000000 chín trăm chín mươi chín triệu
        1000000000 một tỷ
        1000000005 một tỷ không trăm linh năm
        1050000000 một tỷ không trăm năm mươi triệu
        1500000000 một tỷ năm trăm triệu
        2000000001 hai tỷ không trăm linh một
        15000000000 mười lăm tỷ
        125000000000 một trăm hai mươi lăm tỷ
        1000000000000 một nghìn tỷ
        1005000000000 một nghìn không trăm linh năm tỷ
        21000000000000 hai mươi mốt nghìn tỷ
    ";

    #[test]
    fn numbers_are_said_as_in_the_table() {
        let rows: Vec<_> = TABLE.lines().filter_map(|line| line.trim().split_once(' ')).collect();
        assert!(rows.len() >= 150, "{}", rows.len());
        for (value, words) in rows {
            assert_eq!(number(value.parse().unwrap(), Accent::North), words, "{value}");
        }
    }

    #[test]
    fn the_south_says_le_and_ngan() {
        assert_eq!(number(2105, Accent::South), "hai ngàn một trăm lẻ năm");
    }

    #[test]
    fn every_number_has_words_without_gaps() {
        for value in (0..20_000).chain([u64::MAX, u64::MAX - 1, 1 << 40]) {
            let words = number(value, Accent::North);
            assert!(!words.is_empty() && !words.contains("  ") && words.trim() == words, "{value}: {words}");
        }
    }

    #[test]
    fn digits_are_said_one_by_one() {
        assert_eq!(digits("101"), "một không một");
        assert_eq!(digits("0237 000 0001"), "không hai ba bảy không không không không không không một");
    }
}
