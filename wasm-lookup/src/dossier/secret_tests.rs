//! Second secrets as they are typed, pasted and declared.

use super::*;

const ROOT: &str = "H56";

fn shape(text: &str) -> Shape {
    Shape::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

fn secret(text: &str) -> Secret {
    Secret::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

#[test]
fn secrets_come_to_one_form_however_they_are_typed() {
    for (typed, canonical) in [
        ("1234 5678 9012 30", "12345678901230"),
        ("1234-5678.9012_30", "12345678901230"),
        ("１２３４５６７８９０１２３O", "12345678901230"),
        ("l234 5678 9Ol2 3٠", "12345678901230"),
        ("ab-c1/29", "ABC129"),
        ("Đà lạt", "DA1AT"),
        ("\u{feff}x\u{200b}9 \u{a0}Z", "X9Z"),
    ] {
        assert_eq!(secret(typed).text(), canonical, "{typed}");
        assert_eq!(secret(canonical), secret(typed), "{typed}");
    }
}

#[test]
fn other_texts_are_no_secrets() {
    for (typed, error) in [
        ("", SecretError::Empty),
        (" - ", SecretError::Empty),
        ("12@4", SecretError::Character('@')),
        ("漢字", SecretError::Character('漢')),
        (&"1".repeat(41), SecretError::TooLong),
        (&" ".repeat(257), SecretError::TooLong),
    ] {
        assert_eq!(Secret::parse(typed), Err(error), "{typed}");
    }
}

#[test]
fn a_shape_is_a_kind_and_a_length() {
    for text in ["digits 4", "digits 4-6", "alphanumeric 6-12", "alphanumeric 40"] {
        assert_eq!(shape(text).to_string(), text);
    }
    assert_eq!(shape(" digits   6-6 ").to_string(), "digits 6");
    for (text, error) in [
        ("", ShapeError::Words),
        ("digits", ShapeError::Words),
        ("digits 4 6", ShapeError::Words),
        ("letters 4", ShapeError::Kind),
        ("Digits 4", ShapeError::Kind),
        ("digits 3", ShapeError::Length),
        ("digits 6-4", ShapeError::Length),
        ("digits 4-41", ShapeError::Length),
        ("digits +4", ShapeError::Length),
        ("digits 4-", ShapeError::Length),
        ("digits 999", ShapeError::Length),
        ("digits bốn", ShapeError::Length),
    ] {
        assert_eq!(Shape::parse(text), Err(error), "{text}");
    }
}

#[test]
fn the_text_tells_which_factor_it_can_be() {
    use Factor::{CheckCode, SlipSecret};
    for (typed, shapes, expected) in [
        ("1234 5678 9012 30", vec![], Ok(vec![CheckCode])),
        ("1234 5678 9012 30", vec!["digits 4"], Ok(vec![CheckCode])),
        ("1234 5678 9012 30", vec!["digits 4", "alphanumeric 6-14"], Ok(vec![CheckCode, SlipSecret])),
        ("1234 5678 9012 31", vec!["digits 4"], Err(SecretError::CheckDigit)),
        ("1234 5678 9012 31", vec!["digits 14"], Ok(vec![SlipSecret])),
        ("12O4", vec!["digits 4"], Ok(vec![SlipSecret])),
        ("12B4", vec!["digits 4"], Err(SecretError::Shape)),
        ("12345", vec!["digits 4"], Err(SecretError::Shape)),
        ("abc-123", vec!["alphanumeric 6-12"], Ok(vec![SlipSecret])),
        ("abc12", vec!["alphanumeric 6-12"], Err(SecretError::Shape)),
        ("1234", vec![], Err(SecretError::Shape)),
    ] {
        let shapes: Vec<Shape> = shapes.into_iter().map(shape).collect();
        assert_eq!(secret(typed).factors(&shapes), expected, "{typed} {shapes:?}");
    }
    let numbers: Vec<u8> = (0..=u8::MAX).filter(|number| Factor::from_number(*number).is_some()).collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn code_and_secret_are_found_in_what_was_pasted() {
    const CODE: &str = "H56.17-211110-0001";
    const CHECK: &str = "1234 5678 9012 30";
    for (pasted, code, secret) in [
        ("https://tinh.example/tra-cuu/#c=H56.17-211110-0001&k=12345678901230", CODE, Some("12345678901230")),
        ("https://tinh.example/tra-cuu/#k=12345678901230&c=H56.17-211110-0001", CODE, Some("12345678901230")),
        ("#c=17-211110-1&k=ab%2D129 ", CODE, Some("ab-129")),
        ("#c=17-211110-1", CODE, None),
        ("H56.17-211110-0001", CODE, None),
        ("Mã hồ sơ: H56.17-211110-0001. Mã kiểm tra: 1234 5678 9012 30.", CODE, Some(CHECK)),
        ("MA KIEM TRA 12345678901230, ma ho so H56.17-211110-0001", CODE, Some(CHECK)),
        ("Ma\u{303} kie\u{302}\u{309}m tra: 1234-5678-9012-30; H56.17 - 211110 - 0001", CODE, Some(CHECK)),
        ("Mã hồ sơ 00352112000539, mã kiểm tra 12345678901230", "00352112000539", Some(CHECK)),
        ("00352112000539 check code 1234 5678 9012 30", "00352112000539", Some(CHECK)),
        ("H56.17-211110-0001 1234 5678 9012 30", CODE, Some(CHECK)),
        ("H56.17-211110-0001 1234 5678 9012 31", CODE, None),
        ("H56.17-211110-0001 hẹn trả 15/11/2021, LH 02373 123456, mã 12345678901230", CODE, Some(CHECK)),
        ("H56.17-211110-0001 12345678901230 00000000000000", CODE, None),
    ] {
        let found = Pasted::find(pasted, ROOT).unwrap_or_else(|error| panic!("{pasted}: {error:?}"));
        assert_eq!((found.code.text(), found.secret.as_deref()), (code, secret), "{pasted}");
    }
}

#[test]
fn secrets_are_not_shown_in_logs() {
    let found = Pasted::find("#c=H56.17-211110-0001&k=12345678901230", ROOT);
    let secret = secret("12345678901230");
    let logged = format!("{found:?} {secret:?} {:?}", secret.check_code());
    assert!(!logged.contains("1234"), "{logged}");
}

#[test]
fn canonical_secrets_are_canonical_whatever_was_typed() {
    let pieces = ["1", "O", "l", " ", "-", "ậ", "Đ", "٣", "Ｚ", "\u{301}", "x", "(", "\u{200b}", "_", "7", "🎉", "\0"];
    let (mut seed, mut read) = (0x2545_f491_4f6c_dd1d_u64, 0);
    for _ in 0..30_000 {
        let mut next = || {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            usize::try_from(seed >> 33).unwrap_or(0)
        };
        let typed: String = (0..next() % 12).map(|_| pieces[next() % pieces.len()]).collect();
        let Ok(secret) = Secret::parse(&typed) else { continue };
        read += 1;
        assert_eq!(Secret::parse(secret.text()), Ok(secret.clone()), "{typed:?}");
        assert!(secret.text().bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()), "{typed:?}");
        assert!(!secret.text().contains(['O', 'I', 'L']), "{typed:?}");
    }
    assert!(read > 5_000, "the loop must reach secrets: {read}");
}
