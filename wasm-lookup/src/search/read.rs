//! The bytes of an index → an index that can be asked.

use std::ops::Range;

use super::bytes::{Reader, checksum};
use super::entry::Kind;

pub(super) const MAGIC: &[u8] = b"MCSI";
pub(super) const VERSION: u8 = 1;

/// Why bytes are not an index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexError {
    /// Something else, or nothing.
    NotAnIndex,
    /// An index of another version of the format.
    Version(u8),
    /// Cut off or altered.
    Damaged,
}

/// An index that was read and checked.
#[derive(Debug)]
pub struct Index {
    bytes: Vec<u8>,
    pub(super) documents: Vec<Document>,
    pub(super) terms: Vec<Term>,
}

/// What the index keeps of an entry to rank it and to show it.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) kind: Kind,
    pub(super) id: String,
    pub(super) number: Option<u32>,
    pub(super) codes: Vec<String>,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) field: String,
    pub(super) url: String,
    /// Lengths of the names in words: title, aliases, official name.
    pub(super) names: Vec<usize>,
    pub(super) has_official: bool,
}

/// Words that fold to the same.
#[derive(Debug)]
pub(super) struct Term {
    pub(super) folded: String,
    pub(super) variants: Vec<Variant>,
}

/// One spelling of a term, and where it occurs.
#[derive(Debug)]
pub(super) struct Variant {
    pub(super) exact: String,
    postings: Range<usize>,
}

/// Where a word occurs in one entry.
#[derive(Debug, Default)]
pub(super) struct Posting {
    pub(super) document: usize,
    /// Name × 256 + word.
    pub(super) names: Vec<usize>,
    /// In details, summary and body.
    pub(super) counts: [usize; 3],
}

impl Index {
    /// Reads an index. Every byte is checked here, so that asking it later cannot fail.
    pub fn read(bytes: Vec<u8>) -> Result<Self, IndexError> {
        let content = bytes.len().checked_sub(8).ok_or(IndexError::NotAnIndex)?;
        let mut reader = Reader::new(bytes.get(..content).unwrap_or_default());
        if reader.slice(MAGIC.len()) != Ok(MAGIC) {
            return Err(IndexError::NotAnIndex);
        }
        let version = reader.byte()?;
        if version != VERSION {
            return Err(IndexError::Version(version));
        }
        if bytes.get(content..) != Some(&checksum(bytes.get(..content).unwrap_or_default())) {
            return Err(IndexError::Damaged);
        }
        let documents = (0..reader.count()?).map(|_| Document::read(&mut reader)).collect::<Result<Vec<_>, _>>()?;
        let terms = read_terms(&mut reader, content, &documents)?;
        if !reader.is_empty() {
            return Err(IndexError::Damaged);
        }
        Ok(Self { documents, terms, bytes })
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether there is nothing to be found.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    pub(super) fn each_posting(&self, variant: &Variant, mut visit: impl FnMut(&Posting)) {
        let mut reader = Reader::new(self.bytes.get(variant.postings.clone()).unwrap_or_default());
        let mut posting = Posting::default();
        while posting.read(&mut reader, &self.documents).is_ok() {
            visit(&posting);
        }
    }
}

impl Document {
    fn read(reader: &mut Reader<'_>) -> Result<Self, IndexError> {
        let kind = *Kind::ALL.get(usize::from(reader.byte()?)).ok_or(IndexError::Damaged)?;
        let id = reader.text()?.to_owned();
        let number = reader.number()?.checked_sub(1).and_then(|number| u32::try_from(number).ok());
        let codes = (0..reader.count()?).map(|_| reader.text().map(str::to_owned)).collect::<Result<_, _>>()?;
        let [title, summary, field, url] = [reader.text()?, reader.text()?, reader.text()?, reader.text()?];
        let names = (0..reader.count()?).map(|_| reader.number()).collect::<Result<_, _>>()?;
        let has_official = reader.byte()? == 1;
        let [title, summary, field, url] = [title, summary, field, url].map(str::to_owned);
        Ok(Self { kind, id, number, codes, title, summary, field, url, names, has_official })
    }
}

impl Posting {
    /// Reads the posting that follows this one. The distance is from this one's entry; a first posting starts at 0.
    fn read(&mut self, reader: &mut Reader<'_>, documents: &[Document]) -> Result<(), IndexError> {
        self.document = self.document.checked_add(reader.number()?).ok_or(IndexError::Damaged)?;
        let document = documents.get(self.document).ok_or(IndexError::Damaged)?;
        let flags = reader.byte()?;
        if flags == 0 || flags > 15 {
            return Err(IndexError::Damaged);
        }
        self.names.clear();
        let places = if flags & 1 == 0 { 0 } else { reader.count()? };
        let mut place = 0_usize;
        for _ in 0..places {
            place = place.checked_add(reader.number()?).ok_or(IndexError::Damaged)?;
            self.names.push(place);
        }
        if place / 256 >= document.names.len() && places > 0 {
            return Err(IndexError::Damaged);
        }
        for (count, bit) in self.counts.iter_mut().zip([2, 4, 8]) {
            *count = if flags & bit == 0 { 0 } else { reader.number()? };
        }
        Ok(())
    }
}

fn read_terms(reader: &mut Reader<'_>, end: usize, documents: &[Document]) -> Result<Vec<Term>, IndexError> {
    let mut terms: Vec<Term> = Vec::new();
    for _ in 0..reader.count()? {
        let shared = reader.number()?;
        let before = terms.last().map_or("", |term| term.folded.as_str());
        let folded = before.get(..shared).ok_or(IndexError::Damaged)?.to_owned() + reader.text()?;
        if !terms.is_empty() && folded.as_str() <= before {
            return Err(IndexError::Damaged);
        }
        let variants = (0..reader.count()?)
            .map(|_| Variant::read(reader, end, &folded, documents))
            .collect::<Result<Vec<_>, _>>()?;
        terms.push(Term { folded, variants });
    }
    Ok(terms)
}

impl Variant {
    fn read(reader: &mut Reader<'_>, end: usize, folded: &str, documents: &[Document]) -> Result<Self, IndexError> {
        let exact = reader.text()?;
        let exact = if exact.is_empty() { folded } else { exact }.to_owned();
        let size = reader.number()?;
        let start = end - reader.left();
        let mut postings = Reader::new(reader.slice(size)?);
        let mut posting = Posting::default();
        while !postings.is_empty() {
            posting.read(&mut postings, documents)?;
        }
        Ok(Self { exact, postings: start..start + size })
    }
}
