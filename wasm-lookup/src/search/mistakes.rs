//! Words as they were typed by mistake → the words they may stand for. All forms here are without marks.

/// Words shorter than this are not corrected by a letter: every one is a neighbour of many.
const LEAST_LETTERS: usize = 4;

/// Whether two words differ by one letter: added, left out, changed, or two swapped.
pub(super) fn is_one_edit(typed: &str, word: &str) -> bool {
    let (typed, word) = (typed.as_bytes(), word.as_bytes());
    if typed.len() < LEAST_LETTERS || typed.len().abs_diff(word.len()) > 1 || typed == word {
        return false;
    }
    let start = typed.iter().zip(word).take_while(|(one, other)| one == other).count();
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

/// Beginnings that sound alike in one part of the country or another, each with the one that stands for all.
const BEGINNINGS: [(&str, &str); 8] =
    [("tr", "ch"), ("ngh", "ng"), ("gh", "g"), ("gi", "d"), ("r", "d"), ("x", "s"), ("l", "n"), ("k", "c")];
/// Ends that sound alike.
const ENDS: [(&str, &str); 5] = [("nh", "n"), ("ng", "n"), ("ch", "t"), ("c", "t"), ("y", "i")];

/// Whether two words sound alike: `tru` and `chu`, `xinh` and `sinh`.
pub(super) fn sound_alike(typed: &str, word: &str) -> bool {
    if typed == word || typed.len() < 2 || typed.len().abs_diff(word.len()) > 2 {
        return false;
    }
    let sound = |word: &'_ str| -> (&'static str, usize, &'static str, usize) {
        let beginning = BEGINNINGS.iter().find(|(own, _)| word.starts_with(own) && word.len() > own.len());
        let end = ENDS.iter().find(|(own, _)| word.ends_with(own) && word.len() > own.len());
        (
            beginning.map_or("", |own| own.1),
            beginning.map_or(0, |own| own.0.len()),
            end.map_or("", |own| own.1),
            end.map_or(0, |own| own.0.len()),
        )
    };
    let (typed_sound, word_sound) = (sound(typed), sound(word));
    let bytes = |word: &str, (beginning, skipped, end, cut): (&'static str, usize, &'static str, usize)| {
        let middle = word.as_bytes().get(skipped..word.len().saturating_sub(cut)).unwrap_or_default().to_vec();
        [beginning.as_bytes(), &middle, end.as_bytes()].concat()
    };
    bytes(typed, typed_sound) == bytes(word, word_sound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_edit_is_one_letter() {
        for (typed, word, expected) in [
            ("dugn", "dung", true),
            ("doang", "doanh", true),
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
    fn words_that_sound_alike_are_known() {
        for (typed, word, expected) in [
            ("chu", "tru", true),
            ("xinh", "sinh", true),
            ("cuot", "cuoc", true),
            ("lam", "nam", true),
            ("zay", "giay", false),
            ("day", "giay", true),
            ("lay", "lai", true),
            ("ran", "dang", true),
            ("sinh", "sinh", false),
            ("a", "b", false),
            ("khai", "sinh", false),
        ] {
            assert_eq!(sound_alike(typed, word), expected, "{typed} {word}");
        }
    }
}
