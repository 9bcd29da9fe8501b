//! Codes as they are printed, typed, pasted and scanned.

use super::*;

const ROOT: &str = "H56";

#[test]
fn codes_of_both_layouts_come_to_one_form() {
    for (typed, canonical, agency, yymm, rest) in [
        ("H56.17-211110-0001", "H56.17-211110-0001", "H56.17", 2111, "211110-0001"),
        ("h56.17 - 211110 - 1", "H56.17-211110-0001", "H56.17", 2111, "211110-0001"),
        ("Ｈ５６．１７－２１１１１０－０００１", "H56.17-211110-0001", "H56.17", 2111, "211110-0001"),
        ("Н56,17–2111lO—OOO1", "H56.17-211110-0001", "H56.17", 2111, "211110-0001"),
        ("H56\u{b7}17\u{2212}211110_٠٠٠١", "H56.17-211110-0001", "H56.17", 2111, "211110-0001"),
        ("\u{feff}H56.\u{ad}17-\u{200b}211110-00\u{a0}01", "H56.17-211110-0001", "H56.17", 2111, "211110-0001"),
        ("17-211110-0001", "H56.17-211110-0001", "H56.17", 2111, "211110-0001"),
        ("17.22-211110-0001", "H56.17.22-211110-0001", "H56.17.22", 2111, "211110-0001"),
        ("H56-240229-123456", "H56-240229-123456", "H56", 2402, "240229-123456"),
        ("G06.1.2.3.4-260101-7", "G06.1.2.3.4-260101-0007", "G06.1.2.3.4", 2601, "260101-0007"),
        ("000.17.22.H56-210531-0001", "000.17.22.H56-210531-0001", "000.17.22.H56", 2105, "210531-0001"),
        ("0001722H562105310001", "000.17.22.H56-210531-0001", "000.17.22.H56", 2105, "210531-0001"),
        ("0001722h5621O531000123", "000.17.22.H56-210531-000123", "000.17.22.H56", 2105, "210531-000123"),
    ] {
        let code = Code::parse(typed, ROOT).unwrap_or_else(|error| panic!("{typed}: {error:?}"));
        assert_eq!((code.text(), code.agency(), code.yymm(), code.rest()), (canonical, agency, yymm, rest), "{typed}");
    }
}

#[test]
fn codes_of_other_shapes_are_kept_whole() {
    for (typed, canonical, agency, root) in [
        ("H56.24(C)", "H56.24(C)", "H56", Some("H56")),
        ("h26.103.25", "H26.103.25", "H26", Some("H26")),
        ("H37.0000003", "H37.0000003", "H37", Some("H37")),
        ("00352112000539", "00352112000539", "H56", Some("H56")),
        ("123/Đ-2026", "123/D-2026", "H56", Some("H56")),
        ("H56.1.2.3.4.5-211110-0001", "H56.1.2.3.4.5-211110-0001", "H56", Some("H56")),
        ("H56.17-211110-1234567", "H56.17-211110-1234567", "H56", Some("H56")),
    ] {
        let code = Code::parse(typed, ROOT).unwrap_or_else(|error| panic!("{typed}: {error:?}"));
        assert_eq!(
            (code.text(), code.agency(), code.root(), code.rest()),
            (canonical, agency, root, canonical),
            "{typed}"
        );
        assert!(!code.is_dated() && code.yymm() == 0, "{typed}");
    }
}

#[test]
fn what_is_not_a_code_is_refused_with_a_reason() {
    for (typed, error) in [
        ("", CodeError::Empty),
        (" \u{200b}\t", CodeError::Empty),
        ("H56.17-211310-0001", CodeError::Date),
        ("H56.17-210230-0001", CodeError::Date),
        ("000.17.22.H56-210500-0001", CodeError::Date),
        ("H56.17-211110-0000", CodeError::Sequence),
        ("17-211110-0", CodeError::Sequence),
        ("H56.1", CodeError::Shape),
        ("khaisinh", CodeError::Shape),
        ("H56@17", CodeError::Character('@')),
        ("H56.17-211110-漢", CodeError::Character('漢')),
        (&"1".repeat(41), CodeError::Shape),
        (&"1".repeat(257), CodeError::TooLong),
    ] {
        assert_eq!(Code::parse(typed, ROOT), Err(error), "{typed}");
    }
}

#[test]
fn the_code_is_found_in_what_was_pasted() {
    for (pasted, canonical) in [
        ("H56.17-211110-0001", "H56.17-211110-0001"),
        ("H56.17 211110 0001", "H56.17-211110-0001"),
        ("Mã H56.17-211110-0001- đã xong", "H56.17-211110-0001"),
        ("Mã hồ sơ: H56.17-211110-0001.", "H56.17-211110-0001"),
        ("Ho so H56.17 - 211110 - 0001 da duoc tiep nhan ngay 10/11/2021, hen tra 15/11/2021", "H56.17-211110-0001"),
        (
            "Hồ sơ (000.17.22.H56-210531-0001) của ông Nguyễn Văn A đã có kết quả. LH 02373123456",
            "000.17.22.H56-210531-0001",
        ),
        ("https://tinh.example/tra-cuu/#c=H56.17-211110-0001&k=12345678901234", "H56.17-211110-0001"),
        ("Quét mã: https://tinh.example/tra-cuu/#c=H56%2E17%2d211110-0001 để xem", "H56.17-211110-0001"),
        ("/tra-cuu/?c=17-211110-1", "H56.17-211110-0001"),
        ("Mã hồ sơ 00352112000539", "00352112000539"),
        ("H37 . 0000003", "H37.0000003"),
        ("Mã số: H56.24(C), đang xử lý", "H56.24(C)"),
        ("Biên nhận H56.17-211110-0001 và H56.17-211110-0002", "H56.17-211110-0001"),
    ] {
        let found = Code::find(pasted, ROOT);
        assert_eq!(found.as_ref().map(Code::text).unwrap_or_default(), canonical, "{pasted}: {found:?}");
    }
}

#[test]
fn a_text_without_a_code_says_so() {
    for (pasted, error) in [
        ("Tôi muốn hỏi hồ sơ của tôi", CodeError::NotFound),
        ("Gọi 02373123456 hoặc 0912345678 nhé", CodeError::NotFound),
        ("H56.17-211310-0001", CodeError::Date),
        ("https://tinh.example/tra-cuu/#c=", CodeError::Empty),
        (&"a ".repeat(3000), CodeError::TooLong),
    ] {
        assert_eq!(Code::find(pasted, ROOT), Err(error), "{pasted}");
    }
}

/// A small generator of numbers, so that the loops below are the same on every run.
fn next(seed: &mut u64) -> usize {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    usize::try_from(*seed >> 33).unwrap_or(0)
}

#[test]
fn canonical_codes_are_canonical_whatever_was_typed() {
    let pieces = [
        "H56",
        ".",
        "17",
        "-",
        "211110",
        "0001",
        "O",
        "l",
        " ",
        "000.17.22.H56",
        "(C)",
        "/",
        "Đ",
        "ậ",
        "\u{301}",
        "#c=",
        "%2",
        "Ｈ",
        "٣",
        "–",
        "H26",
        "999",
        "\u{200b}",
        "mã",
        ",",
        "\0",
        "🎉",
        "12",
        "0",
        "?",
    ];
    let mut seed = 0x9e37_79b9_7f4a_7c15;
    let mut read = 0;
    for _ in 0..60_000 {
        let typed: String = (0..next(&mut seed) % 9 + 1).map(|_| pieces[next(&mut seed) % pieces.len()]).collect();
        for code in [Code::parse(&typed, ROOT), Code::find(&typed, ROOT)].into_iter().flatten() {
            read += 1;
            assert_eq!(Code::parse(code.text(), ROOT), Ok(code.clone()), "{typed:?}");
            assert_eq!(Code::find(code.text(), ROOT), Ok(code.clone()), "{typed:?}");
            let safe = |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '.';
            assert!(code.agency().chars().all(safe) && !code.agency().starts_with('.'), "{typed:?}");
            assert!(code.text().ends_with(code.rest()) && !code.rest().is_empty(), "{typed:?}");
        }
    }
    assert!(read > 5_000, "the loop must reach codes: {read}");
}

#[test]
fn typing_slips_of_a_real_code_never_panic() {
    let code: Vec<char> = "H56.17-211110-0001".chars().collect();
    let slips: Vec<char> = "OIl .,-–_Hh0９Đđ\u{301}(/\u{0}".chars().collect();
    for at in 0..code.len() {
        for slip in &slips {
            for count in 0..2 {
                let mut typed = code.clone();
                typed.splice(at..at + count, [*slip]);
                let typed: String = typed.into_iter().collect();
                let _ = (Code::parse(&typed, ROOT), Code::find(&typed, ROOT), Code::parse(&typed, ""));
            }
        }
    }
}
