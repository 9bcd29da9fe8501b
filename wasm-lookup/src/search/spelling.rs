//! Words as they were typed by mistake → the words they may stand for. All forms here are folded.

/// Words shorter than this are not corrected: every one is a neighbour of many.
const LEAST_LETTERS: usize = 4;

/// The other way to write the sound: `ky` ⇄ `ki`. Only at the end, where both are in use.
pub(super) fn other_i(word: &str) -> Option<String> {
    let (start, end) = word.char_indices().last().map(|(at, last)| (word.get(..at).unwrap_or_default(), last))?;
    match end {
        'i' if start.ends_with(['h', 'k', 'l', 'm', 's', 't', 'u']) => Some(format!("{start}y")),
        'y' if start.ends_with(['h', 'k', 'l', 'm', 's', 't', 'u']) => Some(format!("{start}i")),
        _ => None,
    }
}

/// A word typed with Telex or VNI keys while the keyboard did not turn them into marks: `dduowngf`, `d9a8ng` → `dang`.
pub(super) fn from_keystrokes(word: &str) -> Option<String> {
    let has_digit = word.bytes().any(|byte| byte.is_ascii_digit());
    let has_letter = word.bytes().any(|byte| byte.is_ascii_alphabetic());
    let decoded: String = match (has_letter, has_digit) {
        (true, true) => word.chars().filter(|letter| !letter.is_ascii_digit()).collect(),
        (true, false) => from_telex(word),
        _ => return None,
    };
    (decoded != word && !decoded.is_empty()).then_some(decoded)
}

fn from_telex(word: &str) -> String {
    let mut decoded = String::with_capacity(word.len());
    for letter in word.chars() {
        let after_vowel = decoded.contains(['a', 'e', 'i', 'o', 'u', 'y']);
        let doubled = matches!(letter, 'a' | 'e' | 'o' | 'd') && decoded.ends_with(letter);
        let is_mark = matches!(letter, 's' | 'f' | 'r' | 'x' | 'j' | 'w') && after_vowel;
        if !doubled && !is_mark {
            decoded.push(if letter == 'w' { 'u' } else { letter });
        }
    }
    decoded
}

/// Whether two words differ by one letter: added, left out, changed, or two swapped.
pub(super) fn is_one_edit(typed: &str, word: &str) -> bool {
    let (typed, word): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
    if typed.len() < LEAST_LETTERS || typed.len().abs_diff(word.len()) > 1 || typed == word {
        return false;
    }
    let start = typed.iter().zip(&word).take_while(|(one, other)| one == other).count();
    let (typed, word) = (typed.get(start..).unwrap_or_default(), word.get(start..).unwrap_or_default());
    match (typed, word) {
        ([_, rest_typed @ ..], [_, rest_word @ ..]) if typed.len() == word.len() => {
            let swapped =
                matches!((typed, word), ([a, b, one @ ..], [c, d, other @ ..]) if a == d && b == c && one == other);
            rest_typed == rest_word || swapped
        }
        ([_, rest @ ..], _) if typed.len() > word.len() => rest == word,
        (_, [_, rest @ ..]) => rest == typed,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keystrokes_become_the_word_they_were_meant_for() {
        for (typed, word) in [
            ("dduowngf", "duong"),
            ("giaays", "giay"),
            ("ddieenj", "dien"),
            ("tuwr", "tu"),
            ("trichs", "trich"),
            ("d9a8ng", "dang"),
            ("gia61y", "giay"),
        ] {
            assert_eq!(from_keystrokes(typed).as_deref(), Some(word));
        }
        for plain in ["khai", "sinh", "101", "", "漢字"] {
            assert_eq!(from_keystrokes(plain), None, "{plain}");
        }
    }

    #[test]
    fn one_edit_is_one_letter() {
        for (typed, word, expected) in [
            ("dugn", "dung", true),
            ("doang", "doanh", true),
            ("xinh", "sinh", true),
            ("sinhh", "sinh", true),
            ("sihn", "sinh", true),
            ("xung", "xunng", true),
            ("giay", "gi", false),
            ("sinh", "sinh", false),
            ("sinh", "kinhh", false),
            ("abc", "abd", false),
            ("", "a", false),
        ] {
            assert_eq!(is_one_edit(typed, word), expected, "{typed} {word}");
        }
    }

    #[test]
    fn i_and_y_are_one_sound_at_the_end() {
        assert_eq!(other_i("ki").as_deref(), Some("ky"));
        assert_eq!(other_i("ly").as_deref(), Some("li"));
        assert_eq!(other_i("quy").as_deref(), Some("qui"));
        assert_eq!((other_i("giay"), other_i("hai"), other_i("")), (None, None, None));
    }
}
