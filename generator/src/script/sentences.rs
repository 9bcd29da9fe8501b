//! Written sentences → sentences that one can say in a breath.

/// No sentence has more syllables.
pub(super) const LONGEST: usize = 25;

/// How many syllables a text has: in Vietnamese each word between blanks is one.
pub(super) fn syllables(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The sentences of a text, each short enough; a long one is parted at a pause, else before a word that begins a new
/// thought, else where the breath ends.
pub(super) fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut sentence: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        sentence.push(word);
        if word.ends_with(['.', '!', '?', ';', '…']) {
            part(&sentence, &mut found);
            sentence.clear();
        }
    }
    part(&sentence, &mut found);
    found
}

/// Words that begin a new thought.
const JOINTS: &[&str] =
    &["và", "hoặc", "thì", "nhưng", "để", "khi", "nếu", "mà", "do", "vì", "gồm", "của", "trong", "có"];

fn part(words: &[&str], found: &mut Vec<String>) {
    if words.iter().all(|word| !word.chars().any(char::is_alphanumeric)) {
        return;
    }
    if syllables(&words.join(" ")) <= LONGEST {
        found.push(finished(words));
        return;
    }
    let within = |at: &usize| (4..=LONGEST).contains(at) && words.len() - at >= 2;
    let pause = (1..words.len()).filter(within).rfind(|&at| words[at - 1].ends_with([',', ':']));
    let joint = (1..words.len()).filter(within).rfind(|&at| JOINTS.contains(&words[at]));
    let at = pause.or(joint).unwrap_or(LONGEST);
    part(&words[..at], found);
    part(&words[at..], found);
}

/// A sentence with a capital at its beginning and a full stop at its end.
fn finished(words: &[&str]) -> String {
    let text = words.join(" ");
    let plain = text.trim_end_matches([',', ';', ':', '.', '…']).trim_start_matches(['-', '–', ',', '•']).trim();
    let mut chars = plain.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
    let end = if plain.ends_with(['!', '?']) { "" } else { "." };
    format!("{first}{}{end}", chars.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_can_be_said_in_a_breath() {
        let long = "Mang giấy chứng sinh do bệnh viện hoặc trạm y tế cấp, thẻ căn cước của cha mẹ còn hạn, \
                    giấy chứng nhận kết hôn nếu có và tờ khai đã điền đủ theo mẫu mà cán bộ đưa cho bạn tại quầy";
        let found = sentences(long);
        assert!(found.len() > 1);
        assert!(found.iter().all(|sentence| syllables(sentence) <= LONGEST && sentence.ends_with('.')), "{found:#?}");
        let words = |text: &str| {
            text.to_lowercase().replace([',', '.'], "").split_whitespace().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(words(&found.join(" ")), words(long), "no word is lost");
        let endless = "a ".repeat(1000);
        assert!(sentences(&endless).iter().all(|sentence| syllables(sentence) <= LONGEST));
        assert!(sentences(" … ,, ").is_empty());
    }
}
