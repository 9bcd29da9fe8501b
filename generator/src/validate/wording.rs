//! Wording that people stumble over: sentences too long to be read out in one breath, abbreviations that nothing explains.
//!
//! Only Vietnamese is judged, where a word between blanks is a syllable: the texts of sites whose main language it is.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, TagEnd};

use super::context::Context;
use super::markdown::OPTIONS;
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::{self, Spanned};

/// A sentence of more syllables is reported. Readers aloud breathe after about 25.
const LONGEST: usize = 30;

/// Judges texts that are no Markdown: names, summaries, questions.
pub(super) fn texts<'t>(texts: impl IntoIterator<Item = Option<&'t Spanned<load::Text>>>, context: &mut Context<'_>) {
    for text in texts.into_iter().flatten() {
        check(&text.value.0, context, |context, range| context.find(text.span, &text.value.0, range));
    }
}

/// Judges a text, which may be Markdown. `place` tells where a part of it stands.
pub(super) fn check(text: &str, context: &mut Context<'_>, place: impl Fn(&Context<'_>, Range<usize>) -> Span) {
    if !context.is_vietnamese() {
        return;
    }
    let mut sentence = Sentence::default();
    let mut found = Vec::new();
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        match event {
            Event::Text(_) => {
                let part = text.get(range.clone()).unwrap_or_default();
                for word in part.split_whitespace() {
                    let at = range.start + (word.as_ptr() as usize - part.as_ptr() as usize);
                    sentence.add(word, at);
                    if ends_sentence(word) {
                        found.extend(sentence.end());
                    }
                }
                for short in abbreviations(part) {
                    let at = range.start + (short.as_ptr() as usize - part.as_ptr() as usize);
                    let span = place(context, at..at + short.len());
                    if !context.explains(short, span) {
                        context.fault(Diagnostic::at(Code::AbbreviationUnknown, span).with("short", short));
                    }
                }
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) | TagEnd::TableCell) => {
                found.extend(sentence.end());
            }
            _ => {}
        }
    }
    found.extend(sentence.end());
    for (range, syllables) in found {
        let span = place(context, range);
        let fault = Diagnostic::at(Code::SentenceLong, span).with("count", syllables);
        context.fault(fault.with("limit", LONGEST));
    }
}

/// What has been read of a sentence.
#[derive(Default)]
struct Sentence {
    syllables: usize,
    range: Option<Range<usize>>,
}

impl Sentence {
    fn add(&mut self, word: &str, at: usize) {
        self.syllables += usize::from(word.chars().any(char::is_alphanumeric));
        let start = self.range.as_ref().map_or(at, |range| range.start);
        self.range = Some(start..at + word.len());
    }

    /// The sentence, if it is too long.
    fn end(&mut self) -> Option<(Range<usize>, usize)> {
        let ended = std::mem::take(self);
        ended.range.filter(|_| ended.syllables > LONGEST).map(|range| (range, ended.syllables))
    }
}

/// Whether a sentence, or a part of it after which one breathes as after a sentence, ends with this word.
fn ends_sentence(word: &str) -> bool {
    word.trim_end_matches(['"', '”', '’', ')', '*', '_']).ends_with(['.', '!', '?', '…', ':', ';'])
}

/// Words of two to six capital letters that are neither Roman numerals nor part of a text in capitals.
fn abbreviations(text: &str) -> impl Iterator<Item = &str> {
    let words: Vec<&str> =
        text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let capitals = words.iter().filter(|word| is_capitals(word)).count();
    let shouted = words.len() > 3 && capitals * 2 > words.len();
    words.into_iter().filter(move |word| !shouted && is_capitals(word))
}

fn is_capitals(word: &str) -> bool {
    let roman = word.chars().all(|c| "IVXLCDM".contains(c));
    (2..=6).contains(&word.chars().count()) && word.chars().all(|c| c.is_uppercase() && c.is_alphabetic()) && !roman
}

#[cfg(test)]
mod tests {
    use super::{abbreviations, ends_sentence};

    #[test]
    fn abbreviations_are_short_words_in_capitals() {
        let of = |text| abbreviations(text).collect::<Vec<_>>();
        assert_eq!(of("Thẻ BHYT, (UBND) cấp xã"), ["BHYT", "UBND"]);
        for none in ["Nghị định 123/2015/NĐ-CP", "Phụ lục XIV", "GIẤY KHAI SINH BẢN CHÍNH", "VNeID", "A4", "Mẫu TK1-TS"]
        {
            assert_eq!(of(none), <Vec<&str>>::new(), "{none}");
        }
    }

    #[test]
    fn a_number_with_a_point_ends_no_sentence() {
        assert!(ends_sentence("xong.") && ends_sentence("(xong.)") && ends_sentence("gồm:"));
        assert!(!ends_sentence("1.004873") && !ends_sentence("xã,"));
    }
}
