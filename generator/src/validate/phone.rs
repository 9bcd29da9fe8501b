//! Telephone numbers.

use crate::model::Phone;

/// A number as it is read and as it is dialled; none if nobody could dial it.
pub(super) fn phone(text: &str) -> Option<Phone> {
    let known = |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '.' | '-' | '(' | ')');
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    // `113 - 114` are two numbers.
    if text.contains(" - ") || !text.chars().all(known) || !(3..=15).contains(&digits.len()) {
        return None;
    }
    let plus = if text.trim_start().starts_with('+') { "+" } else { "" };
    Some(Phone { shown: text.trim().to_owned(), dialled: format!("{plus}{digits}") })
}

#[cfg(test)]
mod tests {
    use super::phone;

    #[test]
    fn blanks_and_dots_are_for_the_eye() {
        assert_eq!(phone("0237 3.123-456").map(|phone| phone.dialled).as_deref(), Some("02373123456"));
        assert_eq!(phone("+84 (237) 3123456").map(|phone| phone.dialled).as_deref(), Some("+842373123456"));
        assert!(phone("hỏi tại xã").is_none());
        assert!(phone("12").is_none());
        assert!(phone("113 - 114").is_none());
    }
}
