//! What writer and reader of an index share: names of files, small codes.

/// The first bytes of a head.
pub(super) const MAGIC: &[u8] = b"MCSI";
/// The version of the format that this module writes and reads.
pub(super) const VERSION: u8 = 3;
/// The name of the file that is read first.
pub(super) const HEAD: &str = "head";
/// Longer words are not in an index, in bytes.
pub(super) const MAX_WORD: usize = 40;
/// Places and names beyond the last count as the last.
pub(super) const LAST_PLACE: usize = 255;

/// What a file of an index holds besides the head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Where words stand in names.
    Names,
    /// Where words stand in other texts.
    Texts,
    /// Guide numbers and official codes.
    Keys,
    /// What results show.
    Results,
    /// What filters ask for.
    Facets,
}

impl Part {
    pub(super) const ALL: [Self; 5] = [Self::Names, Self::Texts, Self::Keys, Self::Results, Self::Facets];

    pub(super) fn letter(self) -> u8 {
        match self {
            Self::Names => b'n',
            Self::Texts => b't',
            Self::Keys => b'k',
            Self::Results => b'r',
            Self::Facets => b'f',
        }
    }
}

/// A file of an index besides the head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) part: Part,
    pub(super) number: usize,
}

impl Block {
    /// The name of the file, without folder and extension: `n0`.
    pub(super) fn name(self) -> String {
        let mut digits = Vec::new();
        let mut rest = self.number;
        loop {
            digits.push(b'0' + (rest % 10) as u8);
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        digits.push(self.part.letter());
        digits.iter().rev().map(|byte| char::from(*byte)).collect()
    }

    /// The block of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        let (letter, digits) = name.as_bytes().split_first()?;
        let part = Part::ALL.into_iter().find(|part| part.letter() == *letter)?;
        let is_number = !digits.is_empty() && digits.len() <= 6 && digits.iter().all(u8::is_ascii_digit);
        let number = digits.iter().fold(0, |number, digit| number * 10 + usize::from(digit.wrapping_sub(b'0')));
        is_number.then_some(Self { part, number })
    }
}

/// What a name is to its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    Title,
    Alias,
    Official,
    Synonym,
    Translation,
}

impl Class {
    pub(super) const ALL: [Self; 5] = [Self::Title, Self::Alias, Self::Official, Self::Synonym, Self::Translation];
}

/// The most words of a name that each of the sixteen codes of a length stands for.
const LENGTHS: [u8; 16] = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 19, 24, 31, 44, 60];

/// Where a word stands in the names of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Occurrence {
    /// Which name of the entry.
    pub(super) name: u8,
    /// Which word of the name.
    pub(super) place: u8,
    /// Class × 32 + 16 if the word is the last of the name + code of the name's length.
    pub(super) shape: u8,
}

impl Occurrence {
    /// The word at `place` of a name of `length` words.
    pub(super) fn new(name: usize, class: Class, length: usize, place: usize, is_last: bool) -> Self {
        let code = LENGTHS.iter().position(|most| length <= usize::from(*most)).unwrap_or(LENGTHS.len() - 1);
        let shape = (class as usize * 32 + usize::from(is_last) * 16 + code) as u8;
        Self { name: name.min(LAST_PLACE) as u8, place: place.min(LAST_PLACE) as u8, shape }
    }

    pub(super) fn class(self) -> Option<Class> {
        Class::ALL.get(usize::from(self.shape / 32)).copied()
    }

    pub(super) fn is_last(self) -> bool {
        self.shape & 16 != 0
    }

    /// The words of the name, roughly.
    pub(super) fn length(self) -> f32 {
        LENGTHS.get(usize::from(self.shape & 15)).map_or(1.0, |length| f32::from(*length))
    }
}

/// How much a word tells about the other texts of an entry: which texts have it, and how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mention(pub(super) u8);

impl Mention {
    /// The greatest level.
    pub(super) const LEVELS: f32 = 31.0;

    /// From what stands in details, summary and body, each with its weight, and the greatest weight there is.
    pub(super) fn new(weights: [f32; 3], greatest: f32) -> Self {
        let flags: u8 =
            weights.iter().zip([128, 64, 32]).map(|(weight, bit)| if *weight > 0.0 { bit } else { 0 }).sum();
        let level = (weights.iter().sum::<f32>() / greatest * Self::LEVELS).clamp(1.0, Self::LEVELS) as u8;
        Self(flags | level)
    }

    /// The share of the greatest weight.
    pub(super) fn share(self) -> f32 {
        f32::from(self.0 & 31) / Self::LEVELS
    }

    /// Whether the word stands in details, in summary or questions, in the body.
    pub(super) fn zones(self) -> [bool; 3] {
        [self.0 & 128 != 0, self.0 & 64 != 0, self.0 & 32 != 0]
    }
}
