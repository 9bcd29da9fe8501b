//! Words and the entries they occur in → entries, best first.
//!
//! Each word of the query is worth its rarity. In an entry it counts by where it stands; on top of that come words
//! that stand side by side in a name, and names that the query covers whole. An entry that lacks words of the query
//! loses more than their share, so that scattered hits of common words stay below a name.

use super::entry::{Answer, Kind, Options};
use super::query::{Meaning, Query};
use super::read::{Document, Index, Posting};
use super::weights;

/// Names are compared with the query only for the best of the first pass.
const CANDIDATES: usize = 400;
/// Hits with less than this share of the best hit's score are left out: they share a common word, no more.
const LEAST_SHARE: f32 = 0.12;

/// A word of the query in one place of a name.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    document: usize,
    place: usize,
    word: usize,
    weight: f32,
}

impl Place {
    /// By document, place and word. One number compares in far less code than a tuple does.
    fn order(&self) -> u64 {
        (self.document as u64) << 40 | (self.place as u64 & 0xffff_ffff) << 8 | (self.word as u64 & 0xff)
    }
}

/// How a query went through the index.
#[derive(Debug)]
struct Ranking {
    /// Document and score, best first.
    scored: Vec<(usize, f32)>,
    /// Folded forms that were matched, for marking.
    matched: Vec<String>,
    /// Whether the best entry has every word of the query.
    complete: bool,
}

impl Index {
    /// Answers a query.
    pub fn search(&self, query: &str, options: &Options) -> Answer {
        let parsed = Query::new(query);
        let mut ranking = self.rank(&parsed, options.kind, false);
        if !ranking.complete {
            let lenient = self.rank(&parsed, options.kind, true);
            if !lenient.scored.is_empty() {
                ranking = lenient;
            }
        }
        let is_matched = |folded: &str| ranking.matched.iter().any(|matched| matched == folded);
        let of_kind = |document: &&Document| options.kind.is_none_or(|kind| document.kind == kind);
        let direct = self.direct(query).filter(of_kind).map(|document| document.hit(f32::MAX, is_matched));
        let others =
            ranking.scored.iter().filter_map(|(at, score)| Some(self.documents.get(*at)?.hit(*score, is_matched)));
        let others = others.filter(|hit| direct.as_ref().is_none_or(|direct| direct.id != hit.id));
        let hits = direct.iter().cloned().chain(others).take(options.limit).collect();
        Answer { direct, hits }
    }

    fn rank(&self, query: &Query, kind: Option<Kind>, with_mistakes: bool) -> Ranking {
        let meanings: Vec<Vec<Meaning<'_>>> =
            (0..query.words.len()).map(|at| query.meanings(self, at, with_mistakes)).collect();
        let matched = meanings.iter().flatten().map(|meaning| meaning.term.folded.clone()).collect();
        let mut scores = vec![0.0_f32; self.documents.len()];
        let mut found = vec![0.0_f32; self.documents.len()];
        let mut worth = Vec::with_capacity(meanings.len());
        for (at, word) in meanings.iter().enumerate() {
            let best = self.word_scores(word);
            let rarity = self.rarity(&best) * query.asking_weight(at);
            worth.push(rarity);
            for (document, (score, surety)) in best.iter().enumerate().filter(|(_, (score, _))| *score > 0.0) {
                scores[document] += score * rarity;
                found[document] += surety * rarity;
            }
        }
        let total: f32 = worth.iter().sum();
        let mut scored: Vec<(usize, f32)> = (0..self.documents.len())
            .filter(|at| scores[*at] > 0.0 && self.is_of(*at, kind))
            .map(|at| (at, scores[at]))
            .collect();
        sort(&mut scored);
        scored.truncate(CANDIDATES);
        self.add_names(&mut scored, &meanings, &worth);
        for (at, score) in &mut scored {
            let share = if total > 0.0 { found[*at] / total } else { 0.0 };
            *score *= share * self.documents.get(*at).map_or(0.0, |document| weights::of_kind(document.kind));
        }
        sort(&mut scored);
        let least = scored.first().map_or(0.0, |(_, best)| best * LEAST_SHARE);
        scored.retain(|(_, score)| *score >= least);
        let complete = scored.first().is_some_and(|(best, _)| found[*best] > total * 0.95);
        Ranking { scored, matched, complete }
    }

    fn is_of(&self, at: usize, kind: Option<Kind>) -> bool {
        kind.is_none_or(|kind| self.documents.get(at).is_some_and(|document| document.kind == kind))
    }

    /// For each entry, the best that one word of the query scores in it, and how sure the match is.
    fn word_scores(&self, meanings: &[Meaning<'_>]) -> Vec<(f32, f32)> {
        let mut best = vec![(0.0_f32, 0.0_f32); self.documents.len()];
        for meaning in meanings {
            self.each_posting(meaning.variant, |posting| {
                let Some(document) = self.documents.get(posting.document) else { return };
                let Some(slot) = best.get_mut(posting.document) else { return };
                let score = zone_score(document, posting) * meaning.weight;
                *slot = (slot.0.max(score), slot.1.max(meaning.weight));
            });
        }
        best
    }

    /// How much a word tells. A word of many names tells little; one that merely occurs in many texts still tells.
    /// Offices do not count: they are many, and their words are in every address.
    fn rarity(&self, best: &[(f32, f32)]) -> f32 {
        let of_guides = |at: usize| self.documents.get(at).is_some_and(|document| document.kind != Kind::Office);
        let guides = best.iter().enumerate().filter(|(at, _)| of_guides(*at)).map(|(_, (score, _))| *score);
        let (mut all, mut with) = (0.0, 0.0);
        for score in guides {
            all += 1.0;
            with += (score / weights::NAME).min(1.0);
        }
        (1.0 + all / (with + 1.0)).ln()
    }

    fn add_names(&self, scored: &mut [(usize, f32)], meanings: &[Vec<Meaning<'_>>], worth: &[f32]) {
        let mut chosen = vec![false; self.documents.len()];
        for (at, _) in scored.iter() {
            chosen[*at] = true;
        }
        let mut places = Vec::new();
        for (word, meaning) in meanings.iter().enumerate().flat_map(|(at, all)| all.iter().map(move |one| (at, one))) {
            self.each_posting(meaning.variant, |posting| {
                if chosen[posting.document] {
                    let (document, weight) = (posting.document, meaning.weight);
                    places.extend(posting.names.iter().map(|place| Place { document, place: *place, word, weight }));
                }
            });
        }
        places.sort_unstable_by_key(Place::order);
        places.dedup_by(|next, kept| {
            let is_same = next.order() == kept.order();
            kept.weight = if is_same { kept.weight.max(next.weight) } else { kept.weight };
            is_same
        });
        for (at, score) in scored {
            let Some(document) = self.documents.get(*at) else { continue };
            let start = places.partition_point(|place| place.document < *at);
            let end = places.partition_point(|place| place.document <= *at);
            *score += name_score(document, places.get(start..end).unwrap_or_default(), worth);
        }
    }
}

fn sort(scored: &mut [(usize, f32)]) {
    scored.sort_unstable_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
}

fn zone_score(document: &Document, posting: &Posting) -> f32 {
    let name_weight = |place: &usize| {
        let is_official = document.has_official && place / 256 + 1 == document.names.len();
        let length = document.names.get(place / 256).copied().unwrap_or(1) as f32;
        (if is_official { weights::OFFICIAL } else { weights::NAME }) / (1.0 + length / weights::LONG_NAME)
    };
    let names = posting.names.iter().map(name_weight).fold(0.0, f32::max);
    let zones = posting.counts.iter().zip(weights::ZONES).map(|(count, weight)| {
        let count = *count as f32;
        weight * count / (count + weights::SATURATION)
    });
    names + zones.sum::<f32>()
}

/// The best that any one name of the entry adds.
fn name_score(document: &Document, places: &[Place], worth: &[f32]) -> f32 {
    let mut best = 0.0_f32;
    for name in places.chunk_by(|one, other| one.place / 256 == other.place / 256) {
        let number = name.first().map_or(0, |place| place.place / 256);
        let length = document.names.get(number).copied().unwrap_or(1).max(1) as f32;
        let is_official = document.has_official && number + 1 == document.names.len();
        let weight = if is_official { weights::OFFICIAL / weights::NAME } else { 1.0 };
        best = best.max(weight * (adjacency(name, worth) + coverage(name, worth, length)));
    }
    best
}

/// Neighbours in the query that are neighbours in the name.
fn adjacency(name: &[Place], worth: &[f32]) -> f32 {
    let value = |place: &Place| worth.get(place.word).copied().unwrap_or(0.0) * place.weight;
    let mut pairs = vec![0.0_f32; worth.len()];
    for one in name {
        for other in name.iter().filter(|other| other.place == one.place + 1 && other.word == one.word + 1) {
            if let Some(pair) = pairs.get_mut(one.word) {
                *pair = pair.max(value(one).min(value(other)));
            }
        }
    }
    weights::ADJACENT * pairs.iter().sum::<f32>()
}

/// The share of the query that the name has, times the share of the name that the query has.
fn coverage(name: &[Place], worth: &[f32], length: f32) -> f32 {
    let total: f32 = worth.iter().sum();
    let mut of_query = vec![0.0_f32; worth.len()];
    let mut of_name = 0.0;
    for words in name.chunk_by(|one, other| one.place == other.place) {
        of_name += words.iter().map(|place| place.weight).fold(0.0, f32::max);
        for place in words {
            if let Some(slot) = of_query.get_mut(place.word) {
                *slot = slot.max(place.weight * worth.get(place.word).copied().unwrap_or(0.0));
            }
        }
    }
    let found: f32 = of_query.iter().sum();
    if total <= 0.0 { 0.0 } else { weights::COVERED * (found / total) * (of_name / length).min(1.0) * found.sqrt() }
}
