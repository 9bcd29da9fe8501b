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
use super::query::{Candidate, Manner, Query};
use super::weights;
use crate::text::fold;

/// Names are compared with the query only for the best of the first pass.
const CANDIDATES: usize = 160;
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

/// A word of the query in one place of a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    entry: u32,
    pub(super) occurrence: Occurrence,
    pub(super) word: u8,
    pub(super) weight: f32,
}

impl Place {
    /// By entry, name, place and word. One number compares in far less code than a tuple does.
    fn order(&self) -> u64 {
        u64::from(self.entry) << 24
            | u64::from(self.occurrence.name) << 16
            | u64::from(self.occurrence.place) << 8
            | u64::from(self.word)
    }
}

impl Index {
    pub(super) fn rank(&self, query: &Query, options: &Options, scratch: &mut Scratch, needs: &mut Needs) -> Ranking {
        let mut words = self.in_names(query, needs);
        if !needs.is_empty() {
            return Ranking::default();
        }
        let mut ranking = self.score(&words, options, scratch);
        let lacking = |ranking: &Ranking, words: &[Meanings<'_>]| -> Vec<usize> {
            let best = ranking.scored.first().map(|(entry, _)| *entry as u32);
            let is_lacking = |at: &usize| {
                let asks = query.words.get(*at).is_none_or(super::query::Word::asks);
                !asks && !best.is_some_and(|best| words.get(*at).is_some_and(|word| word.is_sure_in(best)))
            };
            (0..words.len()).filter(is_lacking).collect()
        };
        if lacking(&ranking, &words).is_empty() {
            return ranking;
        }
        self.add_texts(query, &mut words, needs);
        if !needs.is_empty() {
            return ranking;
        }
        ranking = self.score(&words, options, scratch);
        let lacking = lacking(&ranking, &words);
        if lacking.is_empty() {
            return ranking;
        }
        for at in lacking {
            let candidates = query.corrections(&self.head, at);
            let found = self.meanings(query, &candidates, needs);
            if let Some(word) = words.get_mut(at) {
                word.names.extend(found);
            }
        }
        if needs.is_empty() { self.score(&words, options, scratch) } else { ranking }
    }

    fn in_names<'a>(&'a self, query: &Query, needs: &mut Needs) -> Vec<Meanings<'a>> {
        let mut all = Vec::with_capacity(query.words.len());
        for (at, word) in query.words.iter().enumerate() {
            let candidates = query.candidates(&self.head, at);
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
        let mut scored: Vec<(usize, f32)> = Vec::with_capacity(scratch.touched.len());
        for entry in &scratch.touched {
            let at = *entry as usize;
            let share = if total > 0.0 { scratch.found[at] / total } else { 0.0 };
            scored.push((at, scratch.score[at] * share));
        }
        let wanted = |entry: usize| options.kind.is_none_or(|kind| self.kind(entry) == kind);
        let count = bring_forward(&mut scored, wanted);
        let best = scored.get_mut(..count).unwrap_or_default();
        best.sort_unstable_by_key(|(entry, _)| *entry);
        self.add_names(best, words, &worth, scratch, total);
        for (entry, score) in &mut scored {
            *score *= weights::of_kind(self.kind(*entry));
        }
        let best = scored.get_mut(..count).unwrap_or_default();
        sort(best);
        let least = best.iter().find(|(entry, _)| wanted(*entry)).map_or(0.0, |(_, best)| best * LEAST_SHARE);
        scored.retain(|(_, score)| *score >= least && *score > 0.0);
        Ranking { scored, worth, matched: matched(words) }
    }

    /// How much a word tells. A word of many names tells little; one that merely occurs in many texts still tells.
    /// Offices do not count: they are many, and their words are in every address.
    fn rarity(&self, scratch: &Scratch) -> f32 {
        let guides = self.head.kind_ends[Kind::Article as usize];
        let of_guides = scratch.word_touched.iter().filter(|entry| (**entry as usize) < guides);
        let with: f32 = of_guides.map(|entry| (scratch.best[*entry as usize] / weights::NAME).min(1.0)).sum();
        (1.0 + guides as f32 / (with + 1.0)).ln()
    }

    /// Adds to each of these entries, sorted by number, what its names say as names.
    fn add_names(
        &self,
        best: &mut [(usize, f32)],
        words: &[Meanings<'_>],
        worth: &[f32],
        scratch: &mut Scratch,
        total: f32,
    ) {
        let pass = scratch.next_pass();
        for (entry, _) in best.iter() {
            scratch.word_pass[*entry] = pass;
        }
        let mut places: Vec<Place> = Vec::new();
        for (word, meanings) in words.iter().enumerate() {
            for meaning in &meanings.names {
                for (at, entry) in meaning.spelling.entries.iter().enumerate() {
                    if scratch.word_pass[*entry as usize] == pass {
                        let (entry, word, weight) = (*entry, word as u8, meaning.weight);
                        let own = meaning.spelling.found.of(at).iter();
                        places.extend(own.map(|occurrence| Place { entry, occurrence: *occurrence, word, weight }));
                    }
                }
            }
        }
        places.sort_unstable_by_key(Place::order);
        places.dedup_by(|next, kept| {
            let is_same = next.order() == kept.order();
            kept.weight = if is_same { kept.weight.max(next.weight) } else { kept.weight };
            is_same
        });
        let mut rest = places.as_slice();
        for (entry, score) in best {
            let start = rest.partition_point(|place| (place.entry as usize) < *entry);
            let end = rest.partition_point(|place| place.entry as usize <= *entry);
            let (own, after) = (rest.get(start..end).unwrap_or_default(), rest.get(end..).unwrap_or_default());
            let share = if total > 0.0 { scratch.found[*entry] / total } else { 0.0 };
            *score += share * best_name(own, worth).sum();
            rest = after;
        }
    }
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

/// Brings the best candidates to the front, those wanted and the others; tells how many.
fn bring_forward(scored: &mut [(usize, f32)], wanted: impl Fn(usize) -> bool) -> usize {
    if scored.len() <= CANDIDATES {
        return scored.len();
    }
    let order = |one: &(usize, f32), other: &(usize, f32)| {
        let is_wanted = wanted(other.0).cmp(&wanted(one.0));
        is_wanted.then(other.1.total_cmp(&one.1)).then(one.0.cmp(&other.0))
    };
    scored.select_nth_unstable_by(CANDIDATES, order);
    CANDIDATES
}

fn sort(scored: &mut [(usize, f32)]) {
    scored.sort_unstable_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
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
    for name in places.chunk_by(|one, other| one.occurrence.name == other.occurrence.name) {
        let Some(first) = name.first() else { continue };
        let weight = first.occurrence.class().map_or(0.0, weights::of_class) / weights::NAME;
        let coverage = coverage(name, worth, first.occurrence.length());
        let score = NameScore {
            adjacency: weight * adjacency(name, worth),
            coverage: weight * coverage,
            whole: if is_whole(name, worth.len()) { weight * weights::WHOLE } else { 0.0 },
            occurrence: Some(first.occurrence),
        };
        if score.sum() > best.sum() {
            best = score;
        }
    }
    best
}

/// Neighbours in the query that are neighbours in the name.
fn adjacency(name: &[Place], worth: &[f32]) -> f32 {
    let value = |place: &Place| worth.get(usize::from(place.word)).copied().unwrap_or(0.0) * place.weight;
    let mut sum = 0.0;
    for word in 1..worth.len() {
        let mut best = 0.0_f32;
        for one in name.iter().filter(|one| usize::from(one.word) + 1 == word) {
            let next = |other: &&Place| {
                usize::from(other.word) == word && other.occurrence.place == one.occurrence.place.saturating_add(1)
            };
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
    for words in name.chunk_by(|one, other| one.occurrence.place == other.occurrence.place) {
        of_name += words.iter().map(|place| place.weight).fold(0.0, f32::max);
        for place in words {
            let own = place.weight * worth.get(usize::from(place.word)).copied().unwrap_or(0.0);
            if let Some(slot) = of_query.get_mut(usize::from(place.word)) {
                *slot = slot.max(own);
            }
        }
    }
    let found: f32 = of_query.iter().sum();
    if total <= 0.0 { 0.0 } else { weights::COVERED * (found / total) * (of_name / length).min(1.0) * found.sqrt() }
}

/// Whether the words of the query, all of them in order, are the whole name.
fn is_whole(name: &[Place], words: usize) -> bool {
    let mut next = 0_usize;
    let mut is_end = false;
    for place in name {
        let stands = usize::from(place.occurrence.place) == next && usize::from(place.word) == next;
        if stands {
            next += 1;
            is_end = place.occurrence.is_last();
        }
    }
    next == words && is_end
}
