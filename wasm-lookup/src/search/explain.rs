//! Why a result ranks as it does, in numbers and names; the command line puts it into words.

use super::entry::{Kind, Options};
use super::format::{Class, Occurrence};
use super::index::{Index, Needs};
use super::query::{Manner, Query};
use super::rank::{Meanings, NameScore, Place, best_name, settle_places, value};
use super::weights;

/// Why an entry has its score: (sum of the words + adjacency + coverage + whole) × share × kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// As in [`super::Hit::id`].
    pub id: String,
    /// As in [`super::Hit::score`].
    pub score: f32,
    /// By word of the query.
    pub words: Vec<ExplainedWord>,
    /// For words of the query side by side in a name.
    pub adjacency: f32,
    /// For a name that the query covers.
    pub coverage: f32,
    /// For a name that is the query or begins with it.
    pub whole: f32,
    /// The name that the three are for.
    pub name: Option<NameClass>,
    /// How much of the query the entry has.
    pub share: f32,
    /// What its kind weighs.
    pub kind: f32,
}

/// What became of a word of the query in an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct ExplainedWord {
    /// As it was typed, without marks.
    pub typed: String,
    /// What it adds.
    pub points: f32,
    /// How much the word tells by itself; rare words tell more.
    pub worth: f32,
    /// Where it was found in a name.
    pub named: Option<Named>,
    /// Where it was found in other texts.
    pub told: Option<Told>,
}

/// A word found in a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The word of the index.
    pub word: String,
    /// How the typed word came to stand for it.
    pub manner: Manner,
    /// What kind of name it is.
    pub class: NameClass,
}

/// A word found in other texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The word of the index.
    pub word: String,
    /// How the typed word came to stand for it.
    pub manner: Manner,
    /// Whether it stands in field, papers and results; in summary or questions; in the guide's text.
    pub zones: [bool; 3],
}

/// What a name is to its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameClass {
    /// The heading of its page.
    Title,
    /// Another name.
    Alias,
    /// The official name.
    Official,
    /// A synonym of words of a name.
    Synonym,
    /// A name in another language.
    Translation,
}

impl From<Class> for NameClass {
    fn from(class: Class) -> Self {
        match class {
            Class::Title => Self::Title,
            Class::Alias => Self::Alias,
            Class::Official => Self::Official,
            Class::Synonym => Self::Synonym,
            Class::Translation => Self::Translation,
        }
    }
}

impl Index {
    /// Explains the entries with these ids and scores, as an answer has them. The files that the answer needed must be
    /// there: ask first. An entry that only a number or a code found has no words.
    pub fn explain(&mut self, query: &str, options: &Options, hits: &[super::Hit]) -> Vec<Explanation> {
        let query = Query::new(query);
        let mut scratch = std::mem::take(&mut self.scratch);
        let (words, ranking) = self.rank(&query, options, &mut scratch, &mut Needs::default());
        let found = hits.iter().map(|hit| {
            let entry = ranking.scored.iter().map(|(entry, _)| *entry).find(|entry| self.id(*entry) == Some(&hit.id));
            let explained = entry.map(|entry| self.explained(entry, &query, &words, &ranking.worth));
            Explanation { id: hit.id.clone(), score: hit.score, ..explained.unwrap_or_default() }
        });
        let found = found.collect();
        self.scratch = scratch;
        found
    }

    fn explained(&self, entry: usize, query: &Query, words: &[Meanings<'_>], worth: &[f32]) -> Explanation {
        let each = words.iter().zip(&query.words).zip(worth);
        let explained: Vec<(ExplainedWord, f32)> =
            each.map(|((meanings, word), worth)| meanings.explained(entry, &word.folded, *worth)).collect();
        let total: f32 = worth.iter().sum();
        let found: f32 = explained.iter().zip(worth).map(|((_, sure), worth)| sure * worth).sum();
        let places = words.iter().enumerate().flat_map(|(at, word)| word.places(entry, at)).collect();
        let NameScore { adjacency, coverage, whole, occurrence } = best_name(&settle_places(places), worth);
        Explanation {
            words: explained.into_iter().map(|(word, _)| word).collect(),
            adjacency,
            coverage,
            whole,
            name: occurrence.and_then(Occurrence::class).map(NameClass::from),
            share: if total > 0.0 { found / total } else { 0.0 },
            kind: weights::of_kind(self.kind(entry)),
            ..Explanation::default()
        }
    }
}

impl Default for Explanation {
    fn default() -> Self {
        Self {
            id: String::new(),
            score: 0.0,
            words: Vec::new(),
            adjacency: 0.0,
            coverage: 0.0,
            whole: 0.0,
            name: None,
            share: 1.0,
            kind: weights::of_kind(Kind::Procedure),
        }
    }
}

impl Meanings<'_> {
    /// What became of the word in an entry, and how sure it is found.
    fn explained(&self, entry: usize, typed: &str, worth: f32) -> (ExplainedWord, f32) {
        let mut best = 0.0_f32;
        let mut sure = 0.0_f32;
        let mut named = None;
        for meaning in &self.names {
            let Ok(at) = meaning.spelling.entries.binary_search(&(entry as u32)) else { continue };
            sure = sure.max(meaning.manner.certainty());
            for occurrence in meaning.spelling.found.of(at) {
                let points = value(*occurrence) * meaning.weight;
                if points > best {
                    best = points;
                    named = occurrence.class().map(|class| Named {
                        word: meaning.spelling.exact.clone(),
                        manner: meaning.manner,
                        class: class.into(),
                    });
                }
            }
        }
        let mut told = None;
        for meaning in &self.texts {
            let Ok(at) = meaning.spelling.entries.binary_search(&(entry as u32)) else { continue };
            let Some(mention) = meaning.spelling.found.get(at) else { continue };
            sure = sure.max(meaning.manner.certainty() * weights::TEXT_CERTAINTY);
            best += mention.share() * weights::greatest_mention() * meaning.weight;
            let word = meaning.spelling.exact.clone();
            told = Some(Told { word, manner: meaning.manner, zones: mention.zones() });
        }
        (ExplainedWord { typed: typed.to_owned(), points: best * worth, worth, named, told }, sure)
    }

    fn places(&self, entry: usize, word: usize) -> Vec<Place> {
        let mut places = Vec::new();
        for meaning in &self.names {
            if let Ok(at) = meaning.spelling.entries.binary_search(&(entry as u32)) {
                let own = meaning.spelling.found.of(at).iter();
                places.extend(own.map(|occurrence| Place::new(0, *occurrence, word, meaning.weight)));
            }
        }
        places
    }
}
