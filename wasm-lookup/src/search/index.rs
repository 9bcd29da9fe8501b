//! The files of an index as they come → an index that can be asked.

use super::blocks::{self, Head, IndexError, KeysBlock, NamesBlock, Shown, Spelling, TextsBlock};
use super::bytes::Reader;
use super::entry::{Answer, Counts, Hit, Kind, Options, Step};
use super::format::{Block, HEAD, Mention, Part};
use super::query::{Query, direct_key};
use super::rank::{Ranking, Scratch};
use crate::text::tokens;

/// A file that was asked for: brought, or not to be had.
type Slot<T> = Option<Result<T, Missing>>;

/// A file that cannot be had: the answer does without it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Missing;

/// An index: its head, and the files that were brought so far.
#[derive(Debug)]
pub struct Index {
    pub(super) head: Head,
    names: Vec<Slot<NamesBlock>>,
    texts: Vec<Slot<TextsBlock>>,
    keys: Vec<Slot<KeysBlock>>,
    results: Vec<Slot<Vec<Shown>>>,
    facets: Slot<Vec<[usize; 3]>>,
    pub(super) scratch: Scratch,
}

/// Files that are needed to go on.
#[derive(Debug, Default)]
pub(super) struct Needs {
    blocks: Vec<Block>,
    /// Whether one of those asked for cannot be had.
    pub(super) is_partial: bool,
}

impl Needs {
    fn add(&mut self, block: Block) {
        if !self.blocks.contains(&block) {
            self.blocks.push(block);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// What a slot holds; what it lacks is noted.
    fn take<'a, T>(&mut self, slots: &'a [Slot<T>], part: Part, number: usize) -> Option<&'a T> {
        match slots.get(number)? {
            Some(Ok(held)) => Some(held),
            Some(Err(Missing)) => {
                self.is_partial = true;
                None
            }
            None => {
                self.add(Block { part, number });
                None
            }
        }
    }
}

impl Index {
    /// The name of the file that an index is opened with.
    pub const HEAD: &str = HEAD;

    /// Opens an index with its head.
    ///
    /// # Errors
    /// When the bytes are not a whole head of this version.
    pub fn open(head: &[u8]) -> Result<Self, IndexError> {
        let head = Head::read(head)?;
        Ok(Self {
            names: empty(head.name_blocks),
            texts: empty(head.first_texts.len()),
            keys: empty(head.first_keys.len()),
            results: empty(head.result_ends.len()),
            facets: None,
            scratch: Scratch::new(head.entries()),
            head,
        })
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.head.entries()
    }

    /// Whether there is nothing to be found.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The names of fields, by number.
    pub fn fields(&self) -> &[String] {
        &self.head.fields
    }

    /// The words for levels, by number.
    pub fn levels(&self) -> &[String] {
        &self.head.levels
    }

    /// The words for channels, by number.
    pub fn channels(&self) -> &[String] {
        &self.head.channels
    }

    /// Adds a file that was asked for.
    ///
    /// # Errors
    /// When the bytes are not that file of this index. The index is as before.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), IndexError> {
        let block = Block::named(name).ok_or(IndexError::Foreign)?;
        let (part, number) = (block.part, block.number);
        let mut reader = Reader::checked(bytes)?;
        if reader.byte()? != part.letter() || reader.number()? != number || reader.slice(4)? != self.head.edition {
            return Err(IndexError::Foreign);
        }
        let head = &self.head;
        match part {
            Part::Names => {
                let read = blocks::names(&mut reader, head.terms_in(number), head.entries())?;
                put(&mut self.names, number, &reader, read)
            }
            Part::Texts => {
                let read = blocks::texts_block(&mut reader, head.entries())?;
                put(&mut self.texts, number, &reader, read)
            }
            Part::Keys => {
                let read = blocks::keys(&mut reader, head.entries())?;
                put(&mut self.keys, number, &reader, read)
            }
            Part::Results => {
                let read = blocks::results(&mut reader, head.results_of(number).len(), head)?;
                put(&mut self.results, number, &reader, read)
            }
            Part::Facets => {
                let read = blocks::facets(&mut reader, head)?;
                put(std::slice::from_mut(&mut self.facets), number, &reader, read)
            }
        }
    }

    /// Notes that a file cannot be had: answers do without it and say so. It may still be added later.
    pub fn add_missing(&mut self, name: &str) {
        let Some(Block { part, number }) = Block::named(name) else { return };
        match part {
            Part::Names => miss(&mut self.names, number),
            Part::Texts => miss(&mut self.texts, number),
            Part::Keys => miss(&mut self.keys, number),
            Part::Results => miss(&mut self.results, number),
            Part::Facets => miss(std::slice::from_mut(&mut self.facets), number),
        }
    }

    /// Forgets which files could not be had, so that they are asked for again.
    pub fn retry_missing(&mut self) {
        retry(&mut self.names);
        retry(&mut self.texts);
        retry(&mut self.keys);
        retry(&mut self.results);
        retry(std::slice::from_mut(&mut self.facets));
    }

    /// Asks: either for files first, or the answer. The answer depends on the query, the options and the index alone, not
    /// on which other files were brought before.
    pub fn ask(&mut self, query: &str, options: &Options) -> Step {
        let mut needs = Needs::default();
        let direct = self.direct(query, options, &mut needs);
        // What was asked for by number or code needs no words.
        let parsed = if direct.is_some() || !needs.is_empty() { Query::default() } else { Query::new(query) };
        let mut scratch = std::mem::take(&mut self.scratch);
        let (_, ranking) = self.rank(&parsed, options, &mut scratch, &mut needs);
        self.scratch = scratch;
        if needs.is_empty() {
            let answer = self.answer(direct, &ranking, options, &mut needs);
            if needs.is_empty() {
                return Step::Answer(answer);
            }
        }
        Step::Needs(needs.blocks.into_iter().map(Block::name).collect())
    }

    /// The guide whose number or official code is all that was typed.
    fn direct(&self, query: &str, options: &Options, needs: &mut Needs) -> Option<usize> {
        if options.kind.is_some_and(|kind| kind != Kind::Procedure) {
            return None;
        }
        let key = direct_key(query)?;
        let number = self.head.first_keys.partition_point(|first| *first <= key).checked_sub(1)?;
        let block = needs.take(&self.keys, Part::Keys, number)?;
        let at = block.binary_search_by(|(known, _)| known.as_str().cmp(&key)).ok()?;
        block.get(at).map(|(_, entry)| *entry)
    }

    fn answer(&self, direct: Option<usize>, ranking: &Ranking, options: &Options, needs: &mut Needs) -> Answer {
        let mut ranked: Vec<(usize, f32)> = direct.map(|entry| (entry, f32::MAX)).into_iter().collect();
        ranked.extend(ranking.scored.iter().copied().filter(|(entry, _)| Some(*entry) != direct));
        let counts = options.count.then(|| self.counts(&ranked, options, needs));
        let is_filtered = options.field.is_some() || options.level.is_some() || options.channel.is_some();
        if is_filtered {
            match needs.take(std::slice::from_ref(&self.facets), Part::Facets, 0) {
                Some(facets) => {
                    ranked.retain(|(entry, _)| facets.get(*entry).is_some_and(|own| passes(own, options, None)));
                }
                None => ranked.clear(),
            }
        }
        ranked.retain(|(entry, _)| options.kind.is_none_or(|kind| self.kind(*entry) == kind));
        let hits: Vec<Hit> = ranked
            .iter()
            .take(options.limit)
            .filter_map(|(entry, score)| self.hit(*entry, *score, &ranking.matched, needs))
            .collect();
        let direct = direct.and_then(|_| hits.first().filter(|hit| hit.score == f32::MAX).cloned());
        Answer { direct, hits, total: ranked.len(), counts, is_partial: needs.is_partial }
    }

    fn hit(&self, entry: usize, score: f32, matched: &[String], needs: &mut Needs) -> Option<Hit> {
        let (number, at) = self.head.result_place(entry);
        let shown = needs.take(&self.results, Part::Results, number)?.get(at)?;
        let marks = |text: &str| {
            let words = tokens(text).filter(|word| matched.contains(&word.folded));
            words.map(|word| word.range).collect()
        };
        let label = |list: &[String], number: usize| {
            number.checked_sub(1).and_then(|at| list.get(at)).cloned().unwrap_or_default()
        };
        let [field, level, channels] = shown.facets;
        let has = |channel: &usize| channels & (1 << channel) != 0;
        Some(Hit {
            kind: self.kind(entry),
            title_marks: marks(&shown.title),
            summary_marks: marks(&shown.summary),
            id: shown.id.clone(),
            title: shown.title.clone(),
            summary: shown.summary.clone(),
            url: shown.url.clone(),
            number: shown.number,
            field: label(&self.head.fields, field),
            level: label(&self.head.levels, level),
            channels: (0..self.head.channels.len()).filter(has).map(|at| label(&self.head.channels, at + 1)).collect(),
            score,
        })
    }

    fn counts(&self, ranked: &[(usize, f32)], options: &Options, needs: &mut Needs) -> Counts {
        let head = &self.head;
        let mut counts = Counts {
            kinds: [0; 4],
            fields: vec![0; head.fields.len()],
            levels: vec![0; head.levels.len()],
            channels: vec![0; head.channels.len()],
        };
        let facets = needs.take(std::slice::from_ref(&self.facets), Part::Facets, 0);
        let none = [0; 3];
        for (entry, _) in ranked {
            let own = facets.and_then(|facets| facets.get(*entry)).unwrap_or(&none);
            let kind = self.kind(*entry);
            let add = |list: &mut [usize], number: usize| {
                if let Some(count) = number.checked_sub(1).and_then(|at| list.get_mut(at)) {
                    *count += 1;
                }
            };
            if passes(own, options, None) {
                counts.kinds[kind as usize] += 1;
            }
            if options.kind.is_some_and(|wanted| wanted != kind) {
                continue;
            }
            if passes(own, options, Some(0)) {
                add(&mut counts.fields, own[0]);
            }
            if passes(own, options, Some(1)) {
                add(&mut counts.levels, own[1]);
            }
            if passes(own, options, Some(2)) {
                let bits = (0..head.channels.len()).filter(|channel| own[2] & (1 << channel) != 0);
                bits.for_each(|channel| add(&mut counts.channels, channel + 1));
            }
        }
        counts
    }

    /// The id of an entry whose results are there.
    pub(super) fn id(&self, entry: usize) -> Option<&String> {
        let (number, at) = self.head.result_place(entry);
        let block = self.results.get(number)?.as_ref()?.as_ref().ok()?;
        block.get(at).map(|shown| &shown.id)
    }

    pub(super) fn kind(&self, entry: usize) -> Kind {
        self.head.kinds.get(entry).copied().unwrap_or(Kind::Office)
    }

    /// The spellings of a term of the head's directory, and where they stand in names.
    pub(super) fn names_of(&self, term: usize, needs: &mut Needs) -> &[Spelling<blocks::Occurrences>] {
        let Some((number, at)) = self.head.name_places.get(term) else { return &[] };
        let block = needs.take(&self.names, Part::Names, *number);
        block.and_then(|block| block.get(*at)).map_or(&[], Vec::as_slice)
    }

    /// The spellings of a word in other texts.
    pub(super) fn texts_of(&self, key: &str, needs: &mut Needs) -> &[Spelling<Vec<Mention>>] {
        let number = self.head.first_texts.partition_point(|first| first.as_str() <= key).checked_sub(1);
        let block = number.and_then(|number| needs.take(&self.texts, Part::Texts, number));
        let found = block.and_then(|block| {
            let at = block.binary_search_by(|(known, _)| known.as_str().cmp(key)).ok()?;
            block.get(at)
        });
        found.map_or(&[], |(_, spellings)| spellings.as_slice())
    }
}

/// Whether an entry passes the filters, one of them left aside.
fn passes(facets: &[usize; 3], options: &Options, aside: Option<usize>) -> bool {
    let [field, level, channels] = *facets;
    let is = |filter: usize, wanted: Option<usize>, own: usize| {
        aside == Some(filter) || wanted.is_none_or(|wanted| wanted + 1 == own)
    };
    is(0, options.field, field)
        && is(1, options.level, level)
        && (aside == Some(2) || options.channel.is_none_or(|channel| channel < 16 && channels & (1 << channel) != 0))
}

fn empty<T>(count: usize) -> Vec<Slot<T>> {
    (0..count).map(|_| None).collect()
}

fn put<T>(slots: &mut [Slot<T>], number: usize, reader: &Reader<'_>, read: T) -> Result<(), IndexError> {
    reader.end()?;
    *slots.get_mut(number).ok_or(IndexError::Foreign)? = Some(Ok(read));
    Ok(())
}

fn retry<T>(slots: &mut [Slot<T>]) {
    slots.iter_mut().filter(|slot| matches!(slot, Some(Err(Missing)))).for_each(|slot| *slot = None);
}

fn miss<T>(slots: &mut [Slot<T>], number: usize) {
    if let Some(slot) = slots.get_mut(number).filter(|slot| slot.is_none()) {
        *slot = Some(Err(Missing));
    }
}
