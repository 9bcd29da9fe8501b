//! An entry → its names, with synonyms put in.

use std::collections::HashMap;

use super::super::entry::{Entry, SynonymGroup};
use super::super::format::Class;
use crate::text::{Token, marks_of, tokens};

/// A name of an entry.
pub(super) struct Name {
    pub(super) class: Class,
    /// How many words it has.
    pub(super) length: usize,
    /// Its words, each with its place.
    pub(super) words: Vec<(usize, Token)>,
    /// What synonyms put in: a word, the place where it would stand, and whether the name would end there.
    pub(super) replaced: Vec<(usize, Token, bool)>,
}

/// Groups of synonyms, ready to be looked up.
pub(super) struct Synonyms<'a> {
    /// Group and words of every phrase, by its first word without marks.
    phrases: HashMap<String, Vec<Phrase>>,
    /// By group: its phrases, the canonical one first.
    groups: Vec<Vec<Vec<Token>>>,
    /// Group by the ids of entries that it names.
    by_entry: HashMap<&'a str, Vec<usize>>,
}

struct Phrase {
    group: usize,
    number: usize,
    words: Vec<Token>,
}

impl<'a> Synonyms<'a> {
    pub(super) fn new(groups: &'a [SynonymGroup]) -> Self {
        let mut phrases: HashMap<String, Vec<Phrase>> = HashMap::new();
        let mut by_entry: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut all = Vec::new();
        for (group, given) in groups.iter().enumerate() {
            let split: Vec<Vec<Token>> = given.phrases.iter().map(|phrase| tokens(phrase).collect()).collect();
            let leading = if given.one_way { 1 } else { split.len() };
            for (number, words) in split.iter().enumerate().take(leading) {
                if let Some(first) = words.first() {
                    let phrase = Phrase { group, number, words: words.clone() };
                    phrases.entry(first.folded.clone()).or_default().push(phrase);
                }
            }
            for id in &given.entries {
                by_entry.entry(id).or_default().push(group);
            }
            all.push(split);
        }
        Self { phrases, groups: all, by_entry }
    }

    /// All names by which an entry can be found.
    pub(super) fn names(&self, entry: &Entry) -> Vec<Name> {
        let aliases = entry.aliases.iter().map(|alias| (Class::Alias, alias));
        let translations = entry.translations.iter().map(|name| (Class::Translation, name));
        let mut names: Vec<Name> = [(Class::Title, &entry.title)]
            .into_iter()
            .chain(aliases)
            .chain(entry.official_name.iter().map(|name| (Class::Official, name)))
            .chain(translations)
            .map(|(class, text)| self.name(class, tokens(text).collect()))
            .collect();
        for group in self.by_entry.get(entry.id.as_str()).into_iter().flatten() {
            for words in self.groups.get(*group).into_iter().flatten().skip(1) {
                let is_known = |name: &Name| {
                    name.words.len() == words.len()
                        && name.words.iter().zip(words).all(|(own, word)| is_same(&own.1, word))
                };
                if !names.iter().any(is_known) {
                    names.push(Name::of(Class::Synonym, words.clone()));
                }
            }
        }
        names
    }

    fn name(&self, class: Class, words: Vec<Token>) -> Name {
        let mut replaced = Vec::new();
        for start in 0..words.len() {
            let Some(first) = words.get(start) else { continue };
            for phrase in self.phrases.get(&first.folded).into_iter().flatten() {
                let end = start + phrase.words.len();
                let stands = words.get(start..end);
                if stands.is_some_and(|stands| stands.iter().zip(&phrase.words).all(|(own, word)| is_same(own, word))) {
                    self.put_in(&mut replaced, phrase, start..end, end == words.len());
                }
            }
        }
        Name { replaced, ..Name::of(class, words) }
    }

    /// Puts the other phrases of a group where one of them stands. Each begins where that one begins; its last word also
    /// stands where that one ends, so that it is a neighbour of what follows.
    fn put_in(
        &self,
        replaced: &mut Vec<(usize, Token, bool)>,
        phrase: &Phrase,
        place: std::ops::Range<usize>,
        is_end: bool,
    ) {
        let others = self.groups.get(phrase.group).into_iter().flatten().enumerate();
        for (_, words) in others.filter(|(number, _)| *number != phrase.number) {
            for (at, word) in words.iter().enumerate() {
                let is_last = at + 1 == words.len();
                replaced.push((place.start + at, word.clone(), is_last && is_end));
                if is_last && at + 1 < place.len() {
                    replaced.push((place.end - 1, word.clone(), is_end));
                }
            }
        }
    }
}

impl Name {
    fn of(class: Class, words: Vec<Token>) -> Self {
        Self { class, length: words.len(), words: words.into_iter().enumerate().collect(), replaced: Vec::new() }
    }

    /// Words without marks that stand one after another: those of the name, and the phrases that synonyms put in.
    pub(super) fn runs(&self) -> impl Iterator<Item = Vec<&str>> {
        let own = self.words.iter().map(|(_, word)| word.folded.as_str()).collect();
        let put_in = self.replaced.chunk_by(|one, other| one.0 + 1 == other.0);
        let put_in = put_in.map(|run| run.iter().map(|(_, word, _)| word.folded.as_str()).collect());
        std::iter::once(own).chain(put_in)
    }

    /// Two and three neighbouring words, as somebody might ask for.
    pub(super) fn phrases(&self) -> Vec<Vec<String>> {
        let owned = |words: &[&str]| -> Vec<String> { words.iter().map(|word| (*word).to_owned()).collect() };
        let phrases =
            |run: Vec<&str>| -> Vec<Vec<String>> { run.windows(2).chain(run.windows(3)).map(owned).collect() };
        self.runs().flat_map(phrases).collect()
    }
}

/// Whether two words are the same, wherever the tone mark stands.
fn is_same(one: &Token, other: &Token) -> bool {
    one.exact == other.exact || (one.folded == other.folded && marks_of(&one.exact) == marks_of(&other.exact))
}
