//! Words and the entries they occur in → entries, best first.
//!
//! Each word of the query is worth its rarity. In an entry it counts by where it stands; on top of that come words
//! that stand side by side in a name, and names that the query covers whole. An entry that lacks words of the query
//! loses more than their share, so that scattered hits of common words stay below a name.
//!
//! Names are asked first. Only when the best entry lacks a word are the other texts asked, and only when these lack it
//! as well is a mistake looked for: so most queries fetch little.

use super::blocks::{Occurrences, Spelling};
use super::entry::{Kind, Options};
use super::format::{Mention, Occurrence};
use super::index::{Index, Needs};
use super::query::{Candidate, Manner, Query, Word};
use super::{order, weights};
use crate::text::fold;

/// Names are compared with the query only for the best of the first pass.
const CANDIDATES: usize = 255;
/// Hits with less than this share of the best hit's score are left out: they share a common word, no more.
const LEAST_SHARE: f32 = 0.12;

/// A word of the query and everything it may stand for.
#[derive(Debug, Default)]
pub(super) struct Meanings<'a> {
    pub(super) names: Vec<InNames<'a>>,
    pub(super) texts: Vec<InTexts<'a>>,
    /// What it weighs by itself, before its rarity.
    worth: f32,
}

/// A spelling that a word may mean, in names.
#[derive(Debug, Clone, Copy)]
pub(super) struct InNames<'a> {
    pub(super) spelling: &'a Spelling<Occurrences>,
    pub(super) weight: f32,
    pub(super) manner: Manner,
}

/// A spelling that a word may mean, in other texts.
#[derive(Debug, Clone, Copy)]
pub(super) struct InTexts<'a> {
    pub(super) spelling: &'a Spelling<Vec<Mention>>,
    pub(super) weight: f32,
    pub(super) manner: Manner,
}

/// How a query went through the index.
#[derive(Debug, Default)]
pub(super) struct Ranking {
    /// Entry and score, best first.
    pub(super) scored: Vec<(usize, f32)>,
    /// Words that were matched, without marks.
    pub(super) matched: Vec<String>,
    /// By word of the query: its rarity times what it weighs by itself.
    pub(super) worth: Vec<f32>,
}

/// Numbers by entry, kept from query to query so that none has to clear or allocate them all.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// Number of the pass that last wrote to the entry: of a query, of a word.
    query_pass: Vec<u32>,
    word_pass: Vec<u32>,
    pass: u32,
    score: Vec<f32>,
    found: Vec<f32>,
    best: Vec<f32>,
    sure: Vec<f32>,
    /// Place among the candidates.
    candidate: Vec<u8>,
    touched: Vec<u32>,
    word_touched: Vec<u32>,
}

impl Scratch {
    pub(super) fn new(entries: usize) -> Self {
        let zeros = || vec![0.0; entries];
        Self {
            query_pass: vec![0; entries],
            word_pass: vec![0; entries],
            score: zeros(),
            found: zeros(),
            best: zeros(),
            sure: zeros(),
            candidate: vec![0; entries],
            ..Self::default()
        }
    }

    fn next_pass(&mut self) -> u32 {
        self.pass = self.pass.wrapping_add(1);
        if self.pass == 0 {
            self.query_pass.fill(0);
            self.word_pass.fill(0);
            self.pass = 1;
        }
        self.pass
    }

    /// How much of the query an entry has.
    fn share(&self, entry: usize, total: f32) -> f32 {
        if total > 0.0 { self.found[entry] / total } else { 0.0 }
    }

    /// Notes what a word is worth in an entry.
    fn offer(&mut self, entry: u32, pass: u32, score: f32, sure: f32) {
        let at = entry as usize;
        let (Some(seen), Some(best), Some(own)) =
            (self.word_pass.get_mut(at), self.best.get_mut(at), self.sure.get_mut(at))
        else {
            return;
        };
        if *seen != pass {
            *seen = pass;
            self.word_touched.push(entry);
            (*best, *own) = (0.0, 0.0);
        }
        *best = best.max(score);
        *own = own.max(sure);
    }

    /// Adds to what a word is worth in an entry.
    fn add(&mut self, entry: u32, pass: u32, score: f32, sure: f32) {
        self.offer(entry, pass, 0.0, sure);
        if let Some(best) = self.best.get_mut(entry as usize) {
            *best += score;
        }
    }
}

/// A word of the query in one place of a name, packed into a number that sorts by entry, name, place and word, the
/// likeliest spelling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place(u64);

impl Place {
    /// A word of the query with a weight of at most 1, in an entry of the candidates.
    pub(super) fn new(candidate: usize, occurrence: Occurrence, word: usize, weight: f32) -> Self {
        let doubt = 255 - (weight * 255.0) as u64;
        let place = (candidate as u64) << 40 | u64::from(occurrence.name) << 32 | u64::from(occurrence.place) << 24;
        Self(place | (word as u64 & 0xff) << 16 | doubt << 8 | u64::from(occurrence.shape))
    }

    fn byte(self, shift: u32) -> u8 {
        (self.0 >> shift & 0xff) as u8
    }

    fn candidate(self) -> usize {
        (self.0 >> 40) as usize
    }

    fn occurrence(self) -> Occurrence {
        Occurrence { name: self.byte(32), place: self.byte(24), shape: self.byte(0) }
    }

    fn place(self) -> usize {
        usize::from(self.byte(24))
    }

    fn word(self) -> usize {
        usize::from(self.byte(16))
    }

    fn weight(self) -> f32 {
        f32::from(255 - self.byte(8)) / 255.0
    }
}

/// Sorts places and keeps the likeliest spelling of each.
pub(super) fn settle_places(places: Vec<Place>) -> Vec<Place> {
    let mut orders: Vec<u64> = places.into_iter().map(|place| place.0).collect();
    order::sort(&mut orders);
    orders.dedup_by_key(|order| *order >> 16);
    orders.into_iter().map(Place).collect()
}

impl Index {
    /// What the words of a query mean, and the entries they find.
    pub(super) fn rank<'a>(
        &'a self,
        query: &Query,
        options: &Options,
        scratch: &mut Scratch,
        needs: &mut Needs,
    ) -> (Vec<Meanings<'a>>, Ranking) {
        let mut words = self.in_names(query, needs);
        if !needs.is_empty() {
            return (words, Ranking::default());
        }
        let mut ranking = self.score(&words, options, scratch);
        if lacking(query, &words, &ranking).is_empty() {
            return (words, ranking);
        }
        self.add_texts(query, &mut words, needs);
        if !needs.is_empty() {
            return (words, ranking);
        }
        ranking = self.score(&words, options, scratch);
        let lacking = lacking(query, &words, &ranking);
        for at in &lacking {
            let candidates = query.corrections(&self.head, *at);
            let found = self.meanings(query, &candidates, needs);
            if let Some(word) = words.get_mut(*at) {
                word.names.extend(found);
            }
        }
        if !lacking.is_empty() && needs.is_empty() {
            ranking = self.score(&words, options, scratch);
        }
        (words, ranking)
    }

    fn in_names<'a>(&'a self, query: &Query, needs: &mut Needs) -> Vec<Meanings<'a>> {
        let mut all = Vec::with_capacity(query.words.len());
        for (word, candidates) in query.words.iter().zip(query.candidates(&self.head)) {
            let names = self.meanings(query, &candidates, needs);
            all.push(Meanings { names, texts: Vec::new(), worth: word.worth });
        }
        all
    }

    fn meanings<'a>(&'a self, query: &Query, candidates: &[Candidate<'_>], needs: &mut Needs) -> Vec<InNames<'a>> {
        let mut found = Vec::new();
        for candidate in candidates {
            for spelling in self.names_of(candidate.term, needs) {
                let (weight, manner) = query.agreement(candidate, &spelling.exact);
                found.push(InNames { spelling, weight, manner });
            }
        }
        found
    }

    fn add_texts<'a>(&'a self, query: &Query, words: &mut [Meanings<'a>], needs: &mut Needs) {
        for (at, meanings) in words.iter_mut().enumerate() {
            let Some((key, candidate)) = query.as_typed(at) else { continue };
            for spelling in self.texts_of(key, needs) {
                let (weight, manner) = query.agreement(&candidate, &spelling.exact);
                meanings.texts.push(InTexts { spelling, weight, manner });
            }
        }
    }

    fn score(&self, words: &[Meanings<'_>], options: &Options, scratch: &mut Scratch) -> Ranking {
        let query_pass = scratch.next_pass();
        scratch.touched.clear();
        let mut worth = Vec::with_capacity(words.len());
        for word in words {
            let pass = scratch.next_pass();
            scratch.word_touched.clear();
            word.offer_to(scratch, pass);
            let rarity = self.rarity(scratch) * word.worth;
            worth.push(rarity);
            let touched = std::mem::take(&mut scratch.word_touched);
            for entry in &touched {
                scratch.settle(*entry, query_pass, rarity);
            }
            scratch.word_touched = touched;
        }
        let total: f32 = worth.iter().sum();
        let wanted = |entry: usize| options.kind.is_none_or(|kind| self.kind(entry) == kind);
        let first_score = |entry: &u32| -> u64 {
            let at = *entry as usize;
            let score = scratch.score[at] * scratch.share(at, total) * weights::of_kind(self.kind(at));
            // What is not of the wanted kind comes behind everything that is.
            order::best_first(if wanted(at) { score } else { score * 1e-6 }, at)
        };
        let mut orders: Vec<u64> = scratch.touched.iter().map(first_score).collect();
        order::sort(&mut orders);
        let best: Vec<usize> = orders.iter().take(CANDIDATES).map(|order| order::scored(*order).0).collect();
        let names = self.name_scores(&best, words, &worth, scratch);
        let score = |(at, order): (usize, &u64)| {
            let (entry, first) = order::scored(*order);
            let name = names.get(at).map_or(0.0, NameScore::sum);
            let first = if wanted(entry) { first } else { first * 1e6 };
            order::best_first(first + name * scratch.share(entry, total) * weights::of_kind(self.kind(entry)), entry)
        };
        let mut orders: Vec<u64> = orders.iter().enumerate().map(score).collect();
        order::sort(&mut orders);
        let mut scored: Vec<(usize, f32)> = orders.into_iter().map(order::scored).collect();
        let best = scored.iter().find(|(entry, _)| wanted(*entry)).map_or(0.0, |(_, best)| *best);
        scored.retain(|(_, score)| *score >= best * LEAST_SHARE && *score > 0.0);
        Ranking { scored, worth, matched: matched(words) }
    }

    /// How much a word tells. A word of many names tells little; one that merely occurs in many texts still tells.
    /// Offices do not count: they are many, and their words are in every address.
    fn rarity(&self, scratch: &Scratch) -> f32 {
        let of_guides = scratch.word_touched.iter().filter(|entry| self.kind(**entry as usize) != Kind::Office);
        let with: f32 = of_guides.map(|entry| (scratch.best[*entry as usize] / weights::NAME).min(1.0)).sum();
        (1.0 + self.head.guides as f32 / (with + 1.0)).ln()
    }

    /// What the names of each of these entries say as names.
    fn name_scores(
        &self,
        entries: &[usize],
        words: &[Meanings<'_>],
        worth: &[f32],
        scratch: &mut Scratch,
    ) -> Vec<NameScore> {
        let pass = scratch.next_pass();
        for (candidate, entry) in entries.iter().enumerate() {
            scratch.word_pass[*entry] = pass;
            scratch.candidate[*entry] = candidate as u8;
        }
        let mut places: Vec<Place> = Vec::new();
        for (word, meanings) in words.iter().enumerate() {
            for meaning in &meanings.names {
                for (at, entry) in meaning.spelling.entries.iter().enumerate() {
                    let entry = *entry as usize;
                    if scratch.word_pass[entry] == pass {
                        let candidate = usize::from(scratch.candidate[entry]);
                        let own = meaning.spelling.found.of(at).iter();
                        places.extend(own.map(|occurrence| Place::new(candidate, *occurrence, word, meaning.weight)));
                    }
                }
            }
        }
        let mut scores = vec![NameScore::default(); entries.len()];
        for own in settle_places(places).chunk_by(|one, other| one.candidate() == other.candidate()) {
            if let Some(score) = own.first().and_then(|first| scores.get_mut(first.candidate())) {
                *score = best_name(own, worth);
            }
        }
        scores
    }
}

/// The words that the best entry lacks, apart from those with which people ask.
fn lacking(query: &Query, words: &[Meanings<'_>], ranking: &Ranking) -> Vec<usize> {
    let best = ranking.scored.first().map(|(entry, _)| *entry as u32);
    let is_sure = |at: usize| best.is_some_and(|best| words.get(at).is_some_and(|word| word.is_sure_in(best)));
    let is_lacking = |(at, word): (usize, &Word)| (!word.asks() && !is_sure(at)).then_some(at);
    query.words.iter().enumerate().filter_map(is_lacking).collect()
}

impl Meanings<'_> {
    /// Whether an entry has the word, beyond doubt.
    fn is_sure_in(&self, entry: u32) -> bool {
        let is_sure = |manner: Manner| manner.certainty() >= 1.0;
        let named = |name: &InNames<'_>| is_sure(name.manner) && name.spelling.entries.binary_search(&entry).is_ok();
        let told = |text: &InTexts<'_>| is_sure(text.manner) && text.spelling.entries.binary_search(&entry).is_ok();
        self.names.iter().any(named) || self.texts.iter().any(told)
    }

    fn offer_to(&self, scratch: &mut Scratch, pass: u32) {
        for meaning in &self.names {
            for (at, entry) in meaning.spelling.entries.iter().enumerate() {
                let value = meaning.spelling.found.of(at).iter().map(|own| value(*own)).fold(0.0, f32::max);
                scratch.offer(*entry, pass, value * meaning.weight, meaning.manner.certainty());
            }
        }
        for meaning in &self.texts {
            for (entry, mention) in meaning.spelling.entries.iter().zip(&meaning.spelling.found) {
                let value = mention.share() * weights::greatest_mention();
                let certainty = meaning.manner.certainty() * weights::TEXT_CERTAINTY;
                scratch.add(*entry, pass, value * meaning.weight, certainty);
            }
        }
    }
}

impl Scratch {
    /// Adds what a word is worth in an entry to the entry's score.
    fn settle(&mut self, entry: u32, pass: u32, rarity: f32) {
        let at = entry as usize;
        if self.query_pass[at] != pass {
            self.query_pass[at] = pass;
            self.touched.push(entry);
            (self.score[at], self.found[at]) = (0.0, 0.0);
        }
        self.score[at] += self.best[at] * rarity;
        self.found[at] += self.sure[at] * rarity;
    }
}

/// What a word weighs in this place of a name.
pub(super) fn value(occurrence: Occurrence) -> f32 {
    let weight = occurrence.class().map_or(0.0, weights::of_class);
    weight / (1.0 + occurrence.length() / weights::LONG_NAME)
}

fn matched(words: &[Meanings<'_>]) -> Vec<String> {
    let mut matched: Vec<String> = Vec::new();
    let names = words.iter().flat_map(|word| word.names.iter().map(|name| &name.spelling.exact));
    let texts = words.iter().flat_map(|word| word.texts.iter().map(|text| &text.spelling.exact));
    for exact in names.chain(texts) {
        let folded = fold(exact);
        if !matched.contains(&folded) {
            matched.push(folded);
        }
    }
    matched
}

/// What a name says as a name.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct NameScore {
    pub(super) adjacency: f32,
    pub(super) coverage: f32,
    pub(super) whole: f32,
    /// Which name it is.
    pub(super) occurrence: Option<Occurrence>,
}

impl NameScore {
    pub(super) fn sum(&self) -> f32 {
        self.adjacency + self.coverage + self.whole
    }
}

/// The best that any one name of an entry adds.
pub(super) fn best_name(places: &[Place], worth: &[f32]) -> NameScore {
    let mut best = NameScore::default();
    for name in places.chunk_by(|one, other| one.occurrence().name == other.occurrence().name) {
        let Some(first) = name.first() else { continue };
        let weight = first.occurrence().class().map_or(0.0, weights::of_class) / weights::NAME;
        let coverage = coverage(name, worth, first.occurrence().length());
        let score = NameScore {
            adjacency: weight * adjacency(name, worth),
            coverage: weight * coverage,
            whole: weight * whole(name, worth),
            occurrence: Some(first.occurrence()),
        };
        if score.sum() > best.sum() {
            best = score;
        }
    }
    best
}

/// Neighbours in the query that are neighbours in the name.
fn adjacency(name: &[Place], worth: &[f32]) -> f32 {
    let value = |place: &Place| worth.get(place.word()).copied().unwrap_or(0.0) * place.weight();
    let mut sum = 0.0;
    for word in 1..worth.len() {
        let mut best = 0.0_f32;
        for one in name.iter().filter(|one| one.word() + 1 == word) {
            let next = |other: &&Place| other.word() == word && other.place() == one.place() + 1;
            for other in name.iter().filter(next) {
                best = best.max(value(one).min(value(other)));
            }
        }
        sum += best;
    }
    weights::ADJACENT * sum
}

/// The share of the query that the name has, times the share of the name that the query has.
fn coverage(name: &[Place], worth: &[f32], length: f32) -> f32 {
    let total: f32 = worth.iter().sum();
    let mut of_query = [0.0_f32; 48];
    let mut of_name = 0.0;
    for words in name.chunk_by(|one, other| one.place() == other.place()) {
        of_name += words.iter().map(|place| place.weight()).fold(0.0, f32::max);
        for place in words {
            let own = place.weight() * worth.get(place.word()).copied().unwrap_or(0.0);
            if let Some(slot) = of_query.get_mut(place.word()) {
                *slot = slot.max(own);
            }
        }
    }
    let found: f32 = of_query.iter().sum();
    if total <= 0.0 { 0.0 } else { weights::COVERED * (found / total) * (of_name / length).min(1.0) * found.sqrt() }
}

/// A name that is the query, or begins with all of it, word for word.
fn whole(name: &[Place], worth: &[f32]) -> f32 {
    let mut next = 0_usize;
    let mut is_end = false;
    for place in name {
        if place.place() == next && place.word() == next {
            next += 1;
            is_end = place.occurrence().is_last();
        }
    }
    if next < worth.len() {
        return 0.0;
    }
    worth.iter().sum::<f32>() * if is_end { weights::WHOLE } else { weights::BEGINS }
}
