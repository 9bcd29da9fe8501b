//! The tables against the Unicode data of the crate `unicode-normalization`.

use unicode_normalization::UnicodeNormalization;

use super::*;

const VIETNAMESE: &str = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";

fn vietnamese() -> impl Iterator<Item = char> {
    VIETNAMESE.chars().flat_map(|letter| [letter].into_iter().chain(letter.to_uppercase()))
}

/// Every order in which a few marks can be typed.
fn orders(marks: &[char]) -> Vec<Vec<char>> {
    if marks.is_empty() {
        return vec![vec![]];
    }
    let mut all = Vec::new();
    for at in 0..marks.len() {
        let mut others = marks.to_vec();
        let mark = others.remove(at);
        all.extend(orders(&others).into_iter().map(|mut order| {
            order.insert(0, mark);
            order
        }));
    }
    all
}

#[test]
fn every_vietnamese_letter_composes_as_unicode_says() {
    for letter in vietnamese() {
        let apart: Vec<char> = letter.nfd().collect();
        for order in orders(&apart[1..]) {
            let typed: String = apart[..1].iter().chain(&order).collect();
            let expected: String = typed.nfc().collect();
            assert_eq!(nfc(&typed), expected, "{letter} as {order:?}");
        }
        assert_eq!(nfc(&letter.to_string()), letter.to_string());
    }
}

#[test]
fn half_composed_letters_compose_as_unicode_says() {
    for letter in vietnamese() {
        for (mark, _) in MARKS {
            let typed: String = [letter, mark].iter().collect();
            let expected: String = typed.nfc().collect();
            if expected.chars().all(|known| {
                known.is_ascii() || is_mark(known) || decompose(known).is_some() || known == 'đ' || known == 'Đ'
            }) {
                assert_eq!(nfc(&typed), expected, "{letter} with U+{:04X}", mark as u32);
            }
        }
    }
}

#[test]
fn every_row_of_the_table_is_what_unicode_says() {
    for (base, row) in ROWS {
        assert_eq!(row.chars().count(), MARKS.len(), "{base}");
        for ((mark, class), joined) in MARKS.iter().zip(row.chars()) {
            assert_eq!(unicode_normalization::char::canonical_combining_class(*mark), *class);
            let expected = unicode_normalization::char::compose(base, *mark);
            assert!(joined == NONE || Some(joined) == expected, "{base} with U+{:04X}", *mark as u32);
        }
    }
}

#[test]
fn folding_takes_off_every_mark_of_vietnamese() {
    for letter in vietnamese() {
        let expected: String = letter.to_lowercase().nfd().filter(|part| !is_mark(*part)).collect();
        let expected = expected.replace('đ', "d");
        assert_eq!(fold(&letter.to_string()), expected);
        assert_eq!(fold(&letter.nfd().collect::<String>()), expected);
        assert_eq!(marks_of(&letter.to_string()).is_empty(), letter.is_ascii());
    }
}

#[test]
fn the_runs_of_letters_agree_with_the_table() {
    for letter in ('\u{80}'..'\u{2000}').filter(|letter| lower_letter(*letter) == *letter) {
        let mut base = letter;
        while let Some((under, _)) = decompose(base) {
            base = under;
        }
        assert!(bare(letter) == base || letter == 'đ', "{letter}");
    }
}

#[test]
fn spellings_of_the_same_words_fold_to_the_same() {
    for (one, other) in
        [("hoà giải", "HÒA GIẢI"), ("Thuỷ", "thủy"), ("ĐẤT ĐAI", "dat dai"), ("cr\u{e8}che", "cre\u{300}che")]
    {
        assert_eq!(fold(one), fold(other));
    }
}

#[test]
fn lower_case_agrees_with_unicode_for_latin_greek_and_cyrillic() {
    let blocks = [
        0x20..0x130,
        0x132..0x180,
        0x1a0..0x1a6,
        0x1af..0x1b1,
        0x1f8..0x220,
        0x391..0x3ac,
        0x3b1..0x3ca,
        0x400..0x460,
        0x1e00..0x1e96,
        0x1ea0..0x1f00,
    ];
    for letter in blocks
        .into_iter()
        .flatten()
        .filter_map(char::from_u32)
        .filter(|letter| !matches!(letter, 'ĸ' | 'ŉ' | 'Ÿ' | 'ſ'))
    {
        let mut expected = letter.to_lowercase();
        assert_eq!(Some(lower_letter(letter)), expected.next(), "U+{:04X}", letter as u32);
    }
}

#[test]
fn other_text_is_left_alone() {
    for text in ["", "漢字 ꪼꪕ", "ł ø ß", "\u{301}", "\u{301}\u{323}x", "a\u{305}", "\u{ac00}\u{11a8}"] {
        assert_eq!(
            nfc(text).chars().filter(|letter| !is_mark(*letter)).count(),
            text.chars().filter(|letter| !is_mark(*letter)).count()
        );
        assert_eq!(nfc(&nfc(text)), nfc(text));
        assert_eq!(fold(&fold(text)), fold(text));
    }
}
