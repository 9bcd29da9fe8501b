//! Written sentences → sentences that one can say in a breath.

/// No sentence has more syllables.
pub(crate) const LONGEST: usize = 25;

/// A blank between words that are said in one breath.
pub(super) const TOGETHER: &str = "\u{a0}";

/// The words of a text; those that are said in one breath are one.
pub(super) fn breaths(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() && !TOGETHER.contains(c)).filter(|word| !word.is_empty())
}

/// How many syllables a text has: in Vietnamese each word between blanks is one.
pub(crate) fn syllables(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The sentences of a text, each short enough; a long one is parted at a pause, else before a word that begins a new
/// thought, else where the breath ends. What [`TOGETHER`] joins is not parted, but if it is too long by itself.
pub(crate) fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for sentence in written(text) {
        part(&breaths(sentence).collect::<Vec<_>>(), &mut found);
    }
    found
}

/// The sentences of a text as they are written, however long.
pub(crate) fn written(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = None;
    let mut end = 0;
    for word in text.split_whitespace() {
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let from = *start.get_or_insert(at);
        end = at + word.len();
        if ends_sentence(word) {
            found.extend(text.get(from..end));
            start = None;
        }
    }
    found.extend(start.and_then(|from| text.get(from..end)));
    found
}

/// Whether a reader breathes after this word as after a sentence.
fn ends_sentence(word: &str) -> bool {
    word.ends_with(['.', '!', '?', ';', '…'])
}

/// Words that begin a new thought.
const JOINTS: &[&str] =
    &["và", "hoặc", "thì", "nhưng", "để", "khi", "nếu", "mà", "do", "vì", "gồm", "của", "trong", "có"];

/// Words after which something must come.
const OPEN: &[&str] = &[
    "cho", "ở", "tại", "từ", "đến", "hết", "với", "theo", "bằng", "là", "của", "trong", "các", "những", "một", "và",
    "hoặc", "do",
];

fn part(mut words: &[&str], found: &mut Vec<String>) {
    while words.iter().any(|word| word.chars().any(char::is_alphanumeric)) {
        let Some(end) = breath(words) else {
            let pieces: Vec<&str> = words.iter().flat_map(|word| word.split(TOGETHER)).collect();
            return part(&pieces, found);
        };
        let (said, rest) = words.split_at(end);
        found.push(finished(said));
        words = rest;
    }
}

/// How many of the words are said in the first breath; none if the first is too long.
fn breath(words: &[&str]) -> Option<usize> {
    let mut said = 0;
    // At each place: how many syllables stand before it.
    let before: Vec<usize> = std::iter::once(0)
        .chain(words.iter().map(|word| {
            said += syllables(word);
            said
        }))
        .take_while(|&said| said <= LONGEST)
        .collect();
    if before.len() > words.len() {
        return Some(words.len());
    }
    let within = |at: &usize| before[*at] >= 4 && words.len() - at >= 2;
    let places = 1..before.len();
    let pause = places.clone().filter(within).rfind(|&at| words[at - 1].ends_with([',', ':']));
    let closed = |at: &usize| !OPEN.contains(&words[at - 1]);
    let joint = places.clone().filter(within).filter(closed).rfind(|&at| JOINTS.contains(&words[at]));
    pause.or(joint).or(places.clone().rfind(closed)).or(places.last())
}

/// A sentence with a capital at its beginning and a full stop at its end.
fn finished(words: &[&str]) -> String {
    let text = words.join(" ").replace(TOGETHER, " ");
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
        let day = "từ\u{a0}mười\u{a0}lăm\u{a0}tháng\u{a0}ba";
        let filled = format!("{} {day} {day}", "a ".repeat(22));
        assert_eq!(sentences(&filled)[1].to_lowercase(), format!("{day} {day}.").replace(TOGETHER, " "));
        let number = vec!["chín"; 60].join(TOGETHER);
        assert_eq!(sentences(&number).len(), 3, "a number that nobody can say in a breath");
        let endless = "a ".repeat(1000);
        assert!(sentences(&endless).iter().all(|sentence| syllables(sentence) <= LONGEST));
        assert!(sentences(" … ,, ").is_empty());
    }
}
