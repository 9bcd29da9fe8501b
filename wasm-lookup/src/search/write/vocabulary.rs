//! The words of all entries → every spelling, and where it stands.

use std::collections::{BTreeMap, HashMap};

use super::super::entry::Entry;
use super::super::format::{Class, MAX_WORD, Mention, Occurrence};
use super::super::query::key;
use super::super::weights;
use super::names::{Name, Synonyms};
use super::share::Pairs;
use crate::text::{Token, marks_of, words};

/// A word of texts that stands in more than this share of them tells nothing there, if there are many.
const COMMON_SHARE: usize = 8;
const COMMON_LEAST: usize = 100;

/// A word with its marks.
#[derive(Debug, Default)]
pub(super) struct Spelling {
    pub(super) exact: String,
    /// By entry, ascending: where it stands in names.
    pub(super) names: Vec<(usize, Vec<Occurrence>)>,
    /// By entry, ascending: what it tells of the other texts.
    pub(super) texts: Vec<(usize, Mention)>,
}

/// All spellings, sorted, with their keys.
pub(super) struct Vocabulary {
    /// How often names have a word, and two words side by side, by keys.
    asked: BTreeMap<String, usize>,
    neighbours: BTreeMap<(String, String), usize>,
    keys: Vec<String>,
    spellings: Vec<Spelling>,
}

/// What is the same spelling: key, letters, marks.
type Identity = (String, String, Vec<char>);

#[derive(Default)]
struct Collector<'a> {
    /// Words as written → number of their spelling. A word is brought to its forms once, however often it occurs.
    written: HashMap<&'a str, usize>,
    numbers: BTreeMap<Identity, usize>,
    spellings: Vec<Spelling>,
    asked: BTreeMap<String, usize>,
    neighbours: BTreeMap<(String, String), usize>,
}

impl Vocabulary {
    pub(super) fn new(entries: &[&Entry], synonyms: &Synonyms<'_>) -> Self {
        let mut collector = Collector::default();
        for (at, entry) in entries.iter().enumerate() {
            collector.add_names(at, &synonyms.names(entry));
            collector.add_texts(at, entry);
        }
        collector.finish(entries.len())
    }

    /// How often words are likely to be asked for, and two of them together, by the places of their keys: as often as names have
    /// them, and have them side by side.
    pub(super) fn demand(&self, places: &HashMap<&str, usize>) -> (Vec<usize>, Pairs) {
        let mut asked = vec![0; places.len()];
        let mut together = Pairs::new();
        for (word, count) in &self.asked {
            if let Some(place) = places.get(word.as_str()) {
                asked[*place] += count;
            }
        }
        for ((one, other), count) in &self.neighbours {
            if let (Some(one), Some(other)) = (places.get(one.as_str()), places.get(other.as_str())) {
                *together.entry((*one.min(other), *one.max(other))).or_default() += count;
            }
        }
        (asked, together)
    }

    /// The keys of spellings of which some are wanted, each with all of its spellings.
    pub(super) fn terms(&self, is_wanted: fn(&Spelling) -> bool) -> impl Iterator<Item = (&str, &[Spelling])> {
        let mut start = 0;
        self.keys.chunk_by(|one, other| one == other).filter_map(move |keys| {
            let spellings = self.spellings.get(start..start + keys.len()).unwrap_or_default();
            start += keys.len();
            spellings.iter().any(is_wanted).then_some((keys.first()?.as_str(), spellings))
        })
    }
}

impl<'a> Collector<'a> {
    fn add_names(&mut self, entry: usize, names: &[Name]) {
        let mut found: BTreeMap<usize, Vec<Occurrence>> = BTreeMap::new();
        for (number, name) in names.iter().enumerate() {
            for run in name.runs() {
                for (at, word) in run.iter().enumerate() {
                    let word = key(word);
                    if let Some(next) = run.get(at + 1) {
                        *self.neighbours.entry((word.clone(), key(next))).or_default() += 1;
                    }
                    *self.asked.entry(word).or_default() += 1;
                }
            }
            for (place, word) in &name.words {
                let occurrence = Occurrence::new(number, name.class, name.length, *place, place + 1 == name.length);
                self.add_name_word(&mut found, word, occurrence);
            }
            for (place, word, is_last) in &name.replaced {
                self.add_name_word(
                    &mut found,
                    word,
                    Occurrence::new(number, Class::Synonym, name.length, *place, *is_last),
                );
            }
        }
        for (spelling, mut places) in found {
            places.sort_unstable();
            places.dedup_by_key(|place| (place.name, place.place));
            if let Some(spelling) = self.spellings.get_mut(spelling) {
                spelling.names.push((entry, places));
            }
        }
    }

    fn add_name_word(&mut self, found: &mut BTreeMap<usize, Vec<Occurrence>>, word: &Token, occurrence: Occurrence) {
        if word.exact.len() <= MAX_WORD {
            found.entry(self.spelling(word)).or_default().push(occurrence);
        }
    }

    fn add_texts(&mut self, at: usize, entry: &'a Entry) {
        let mut counts: BTreeMap<usize, [usize; 3]> = BTreeMap::new();
        let mut count = |text: &'a str, zone: usize| {
            for (_, word) in words(text).filter(|(_, word)| tells(word)) {
                let spelling = self.written_word(word);
                counts.entry(spelling).or_default()[zone] += 1;
            }
        };
        entry.papers.iter().chain([&entry.field]).for_each(|text| count(text, 0));
        entry.questions.iter().chain([&entry.summary]).for_each(|text| count(text, 1));
        entry.body.iter().for_each(|text| count(text, 2));
        for (spelling, counts) in counts {
            if let Some(spelling) = self.spellings.get_mut(spelling) {
                spelling.texts.push((at, weights::mention(counts)));
            }
        }
    }

    fn written_word(&mut self, word: &'a str) -> usize {
        if let Some(known) = self.written.get(word) {
            return *known;
        }
        let spelling = self.spelling(&Token::new(word, 0));
        self.written.insert(word, spelling);
        spelling
    }

    fn spelling(&mut self, word: &Token) -> usize {
        let next = self.spellings.len();
        let identity = (key(&word.folded), word.folded.clone(), marks_of(&word.exact));
        let number = *self.numbers.entry(identity).or_insert(next);
        if number == next {
            self.spellings.push(Spelling { exact: word.exact.clone(), ..Spelling::default() });
        }
        number
    }

    /// Sorts the spellings and leaves out what tells nothing.
    fn finish(mut self, entries: usize) -> Vocabulary {
        let most = (entries / COMMON_SHARE).max(COMMON_LEAST);
        let mut keys = Vec::with_capacity(self.spellings.len());
        let mut spellings = Vec::with_capacity(self.spellings.len());
        for ((key, ..), number) in self.numbers {
            keys.push(key);
            spellings.push(self.spellings.get_mut(number).map(std::mem::take).unwrap_or_default());
        }
        let mut start = 0;
        for same in keys.chunk_by(|one, other| one == other) {
            let of_key = spellings.get_mut(start..start + same.len()).unwrap_or_default();
            start += same.len();
            if of_key.iter().map(|spelling| spelling.texts.len()).sum::<usize>() > most {
                of_key.iter_mut().for_each(|spelling| spelling.texts.clear());
            }
        }
        Vocabulary { keys, spellings, asked: self.asked, neighbours: self.neighbours }
    }
}

/// Words of texts that somebody could look for: not overlong ones, nor long numbers.
fn tells(word: &str) -> bool {
    word.len() <= MAX_WORD && (word.len() <= 4 || !word.bytes().all(|byte| byte.is_ascii_digit()))
}
