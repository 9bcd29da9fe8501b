//! The bytes of files → what is in them, checked: asking later cannot fail.

use super::bytes::Reader;
use super::entry::Kind;
use super::format::{Class, MAGIC, MAX_WORD, Mention, Occurrence, VERSION};

/// More entries than any site has, so that a forged count cannot ask for memory.
const MAX_ENTRIES: usize = 1 << 18;

/// Why bytes are not a file of an index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexError {
    /// Something else, or nothing.
    NotAnIndex,
    /// An index of another version of the format.
    Version(u8),
    /// Cut off or altered.
    Damaged,
    /// A file of another index, or none of its files.
    Foreign,
}

/// What the head says.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) edition: [u8; 4],
    /// By entry.
    pub(super) kinds: Vec<Kind>,
    /// How many entries are no offices.
    pub(super) guides: usize,
    pub(super) fields: Vec<String>,
    pub(super) levels: Vec<String>,
    pub(super) channels: Vec<String>,
    /// The keys of words in names, ascending, with the logarithm of how many names have them.
    pub(super) terms: Vec<(String, u8)>,
    /// How many blocks of names there are, and by term its block and its place there.
    pub(super) name_blocks: usize,
    pub(super) name_places: Vec<(usize, usize)>,
    /// By block of texts and of keys: its first word.
    pub(super) first_texts: Vec<String>,
    pub(super) first_keys: Vec<String>,
    /// By block of results: where its entries end.
    pub(super) result_ends: Vec<usize>,
}

/// One spelling of a term, and what is known of it by entry.
#[derive(Debug)]
pub(super) struct Spelling<T> {
    pub(super) exact: String,
    /// Ascending.
    pub(super) entries: Vec<u32>,
    pub(super) found: T,
}

/// Where a word stands in names.
#[derive(Debug)]
pub(super) struct Occurrences {
    /// By entry of the list: where its occurrences end.
    ends: Vec<u32>,
    all: Vec<Occurrence>,
}

impl Occurrences {
    /// Those in the entry at this place of the list.
    pub(super) fn of(&self, at: usize) -> &[Occurrence] {
        let end = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        let start = at.checked_sub(1).map_or(0, end);
        self.all.get(start..end(at)).unwrap_or_default()
    }
}

/// A block of names: by term, its spellings.
pub(super) type NamesBlock = Vec<Vec<Spelling<Occurrences>>>;
/// A block of texts: terms, ascending, with their spellings.
pub(super) type TextsBlock = Vec<(String, Vec<Spelling<Vec<Mention>>>)>;
/// A block of keys, ascending, with their entries.
pub(super) type KeysBlock = Vec<(String, usize)>;

/// What a result shows of an entry.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub(super) number: Option<u32>,
    pub(super) facets: [usize; 3],
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) id: String,
    pub(super) url: String,
}

impl Head {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, IndexError> {
        if !bytes.starts_with(MAGIC) {
            return Err(IndexError::NotAnIndex);
        }
        match bytes.get(MAGIC.len()) {
            Some(&VERSION) => {}
            Some(other) => return Err(IndexError::Version(*other)),
            None => return Err(IndexError::Damaged),
        }
        let reader = &mut Reader::checked(bytes)?;
        reader.slice(MAGIC.len() + 1)?;
        let edition = reader.slice(4)?.try_into().map_err(|_| IndexError::Damaged)?;
        let kinds = kinds(reader)?;
        let [fields, levels, channels] = [texts(reader)?, texts(reader)?, texts(reader)?];
        let terms = terms(reader)?;
        let name_blocks = reader.number()?;
        if name_blocks > terms.len() {
            return Err(IndexError::Damaged);
        }
        let mut filled = vec![0; name_blocks];
        let mut name_places = Vec::with_capacity(terms.len());
        for _ in 0..terms.len() {
            let block = reader.number()?;
            let place: &mut usize = filled.get_mut(block).ok_or(IndexError::Damaged)?;
            name_places.push((block, *place));
            *place += 1;
        }
        let [first_texts, first_keys] = [texts(reader)?, texts(reader)?];
        let result_ends = result_ends(reader, kinds.len())?;
        reader.end()?;
        Ok(Self {
            edition,
            guides: kinds.iter().filter(|kind| **kind != Kind::Office).count(),
            kinds,
            fields,
            levels,
            channels,
            terms,
            name_blocks,
            name_places,
            first_texts,
            first_keys,
            result_ends,
        })
    }

    /// How many terms a block of names has.
    pub(super) fn terms_in(&self, block: usize) -> usize {
        self.name_places.iter().filter(|(own, _)| *own == block).count()
    }

    /// How many entries there are.
    pub(super) fn entries(&self) -> usize {
        self.kinds.len()
    }

    /// The entries of a block of results.
    pub(super) fn results_of(&self, block: usize) -> std::ops::Range<usize> {
        let end = |block: usize| self.result_ends.get(block).copied().unwrap_or_else(|| self.entries());
        block.checked_sub(1).map_or(0, end)..end(block)
    }

    /// The block in which the result of an entry is, and its place there.
    pub(super) fn result_place(&self, entry: usize) -> (usize, usize) {
        let block = self.result_ends.partition_point(|end| *end <= entry);
        (block, entry - self.results_of(block).start.min(entry))
    }
}

/// The kind of each entry: procedures, but for those that are listed.
fn kinds(reader: &mut Reader<'_>) -> Result<Vec<Kind>, IndexError> {
    let count = reader.number()?;
    if count >= MAX_ENTRIES {
        return Err(IndexError::Damaged);
    }
    let mut kinds = vec![Kind::Procedure; count];
    for kind in [Kind::Event, Kind::Article, Kind::Office] {
        let listed = reader.count()?;
        for entry in reader.ascending(listed, count)? {
            let own = kinds.get_mut(entry as usize).filter(|own| **own == Kind::Procedure);
            *own.ok_or(IndexError::Damaged)? = kind;
        }
    }
    Ok(kinds)
}

/// Where the entries of each block of results end.
fn result_ends(reader: &mut Reader<'_>, entries: usize) -> Result<Vec<usize>, IndexError> {
    let mut ends = Vec::new();
    let mut end = 0_usize;
    for _ in 0..reader.count()? {
        let count = reader.number()?;
        end = end.checked_add(count).filter(|end| count > 0 && *end <= entries).ok_or(IndexError::Damaged)?;
        ends.push(end);
    }
    if end == entries { Ok(ends) } else { Err(IndexError::Damaged) }
}

fn texts(reader: &mut Reader<'_>) -> Result<Vec<String>, IndexError> {
    (0..reader.count()?).map(|_| reader.text()).collect()
}

fn terms(reader: &mut Reader<'_>) -> Result<Vec<(String, u8)>, IndexError> {
    let count = reader.count()?;
    let mut column = || (0..count).map(|_| reader.number()).collect::<Result<Vec<usize>, _>>();
    let (shared, own) = (column()?, column()?);
    let counts = reader.slice(count)?;
    let mut terms: Vec<(String, u8)> = Vec::with_capacity(count);
    for ((shared, own), count) in shared.into_iter().zip(own).zip(counts) {
        let before = terms.last().map_or("", |term| term.0.as_str());
        let mut term = before.get(..shared).ok_or(IndexError::Damaged)?.to_owned();
        term.push_str(std::str::from_utf8(reader.slice(own)?).map_err(|_| IndexError::Damaged)?);
        if term.as_str() <= before || term.len() > MAX_WORD * 2 {
            return Err(IndexError::Damaged);
        }
        terms.push((term, *count));
    }
    Ok(terms)
}

/// Reads a list of names for each of so many terms.
pub(super) fn names(reader: &mut Reader<'_>, terms: usize, entries: usize) -> Result<NamesBlock, IndexError> {
    (0..terms).map(|_| spellings(reader, entries, occurrences)).collect()
}

pub(super) fn texts_block(reader: &mut Reader<'_>, entries: usize) -> Result<TextsBlock, IndexError> {
    let mut block = TextsBlock::new();
    while !reader.is_empty() {
        let before = block.last().map_or("", |term| term.0.as_str());
        let term = reader.word_after(before)?;
        if term.as_str() <= before {
            return Err(IndexError::Damaged);
        }
        block.push((term, spellings(reader, entries, mentions)?));
    }
    Ok(block)
}

pub(super) fn keys(reader: &mut Reader<'_>, entries: usize) -> Result<KeysBlock, IndexError> {
    let mut block = KeysBlock::new();
    while !reader.is_empty() {
        let key = reader.word_after(block.last().map_or("", |key| key.0.as_str()))?;
        let entry = reader.number()?;
        if entry >= entries {
            return Err(IndexError::Damaged);
        }
        block.push((key, entry));
    }
    Ok(block)
}

/// Reads what is shown of so many entries.
pub(super) fn results(reader: &mut Reader<'_>, count: usize, head: &Head) -> Result<Vec<Shown>, IndexError> {
    let mut block = Vec::new();
    for _ in 0..count {
        let number = reader.number()?.checked_sub(1).map(|number| number as u32);
        let facets = facets_within([reader.number()?, reader.number()?, reader.number()?], head)?;
        let [title, summary, id, url] = [reader.text()?, reader.text()?, reader.text()?, reader.text()?];
        block.push(Shown { number, facets, title, summary, id, url });
    }
    Ok(block)
}

/// Number of the field + 1, of the level + 1, bits of the channels; by entry.
pub(super) fn facets(reader: &mut Reader<'_>, head: &Head) -> Result<Vec<[usize; 3]>, IndexError> {
    let mut all = Vec::new();
    for _ in 0..head.entries() {
        all.push([reader.number()?, 0, 0]);
    }
    for column in 1..3 {
        for facets in &mut all {
            facets[column] = reader.number()?;
        }
    }
    all.into_iter().map(|facets| facets_within(facets, head)).collect()
}

fn facets_within(facets: [usize; 3], head: &Head) -> Result<[usize; 3], IndexError> {
    let [field, level, channels] = facets;
    let is_known =
        field <= head.fields.len() && level <= head.levels.len() && channels >> head.channels.len().min(31) == 0;
    if is_known { Ok(facets) } else { Err(IndexError::Damaged) }
}

fn spellings<T>(
    reader: &mut Reader<'_>,
    entries: usize,
    found: fn(&mut Reader<'_>, usize) -> Result<T, IndexError>,
) -> Result<Vec<Spelling<T>>, IndexError> {
    let mut all = Vec::new();
    for _ in 0..reader.count()? {
        let exact = reader.text()?;
        let count = reader.count()?;
        let entries = reader.ascending(count, entries)?;
        all.push(Spelling { exact, entries, found: found(reader, count)? });
    }
    Ok(all)
}

fn occurrences(reader: &mut Reader<'_>, count: usize) -> Result<Occurrences, IndexError> {
    let mut ends = Vec::with_capacity(count);
    let mut end = 0_usize;
    for _ in 0..count {
        end = end.checked_add(reader.number()?).and_then(|end| end.checked_add(1)).ok_or(IndexError::Damaged)?;
        ends.push(end as u32);
    }
    let [name, shape, place] = [reader.slice(end)?, reader.slice(end)?, reader.slice(end)?];
    if shape.iter().any(|shape| usize::from(shape / 32) >= Class::ALL.len()) {
        return Err(IndexError::Damaged);
    }
    let columns = name.iter().zip(shape).zip(place);
    let all = columns.map(|((name, shape), place)| Occurrence { name: *name, place: *place, shape: *shape }).collect();
    Ok(Occurrences { ends, all })
}

fn mentions(reader: &mut Reader<'_>, count: usize) -> Result<Vec<Mention>, IndexError> {
    Ok(reader.slice(count)?.iter().map(|byte| Mention(*byte)).collect())
}
