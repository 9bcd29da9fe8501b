//! Guides, life events and training sets → scripts that are read out over loudspeakers.
//!
//! A script is whole at every length: what is for, where, how long, how much, and the guide number twice. What else
//! there is comes in the order of its worth, as long as there is time. What no source says is said as a thing to ask.

mod parts;
mod sentences;
mod text;

use crate::model::{Event, Procedure, Site, TrainingSet};
use crate::speech::Speaker;
use crate::strings::Strings;
use sentences::syllables;
pub(crate) use text::Layout;

/// How long a script may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Length {
    pub(crate) seconds: usize,
    /// Syllables a minute.
    pub(crate) pace: usize,
}

impl Length {
    /// Syllables that can be read in that time.
    fn syllables(self) -> usize {
        self.seconds * self.pace / 60
    }
}

/// A script.
#[derive(Debug, Clone)]
pub(crate) struct Script {
    pub(crate) name: String,
    /// One breath each.
    pub(crate) sentences: Vec<String>,
    length: Length,
}

impl Script {
    /// How many syllables it has.
    pub(crate) fn syllables(&self) -> usize {
        self.sentences.iter().map(|sentence| syllables(sentence)).sum()
    }

    /// How many seconds it takes, at the pace it was made for.
    pub(crate) fn seconds(&self) -> usize {
        (self.syllables() * 60).div_ceil(self.length.pace.max(1))
    }
}

/// Some sentences that belong together, and how much they matter: 0 is never left out.
struct Part {
    worth: u8,
    sentences: Vec<String>,
    /// What is said where there is no time for them.
    otherwise: Vec<String>,
}

/// Makes the scripts of a site.
pub(crate) struct Writer<'a> {
    site: &'a Site,
    speaker: Speaker,
    strings: Strings,
    length: Length,
}

impl<'a> Writer<'a> {
    /// A writer of scripts of that length.
    ///
    /// # Errors
    /// When the built-in texts cannot be read.
    pub(crate) fn new(site: &'a Site, speaker: Speaker, length: Length) -> Result<Self, String> {
        let strings = Strings::parse("vi", &[include_str!("../../strings/vi/script.ftl")])?;
        Ok(Self { site, speaker, strings, length })
    }

    /// The script of a guide.
    pub(crate) fn procedure(&self, procedure: &Procedure) -> Script {
        self.script(&procedure.title().main, self.procedure_parts(procedure))
    }

    /// The script of a life event.
    pub(crate) fn event(&self, event: &Event) -> Script {
        self.script(&event.name.main, self.event_parts(event))
    }

    /// The script of a training set.
    pub(crate) fn set(&self, set: &TrainingSet) -> Script {
        self.script(&set.title.main, self.set_parts(set))
    }

    /// Takes what must be said, then what is worth most as long as it fits, and puts it in order.
    fn script(&self, name: &str, parts: Vec<Part>) -> Script {
        let weight = |sentences: &[String]| sentences.iter().map(|sentence| syllables(sentence)).sum::<usize>();
        // What stands in for a part is paid for at once; taking the part costs what it has more.
        let spent: usize = parts.iter().map(|part| weight(&part.otherwise)).sum();
        let mut left = self.length.syllables().saturating_sub(spent);
        let mut order: Vec<usize> = (0..parts.len()).collect();
        order.sort_by_key(|&at| (parts[at].worth, at));
        let mut taken = vec![false; parts.len()];
        for at in order {
            let needed = weight(&parts[at].sentences).saturating_sub(weight(&parts[at].otherwise));
            taken[at] = parts[at].worth == 0 || needed <= left;
            left = left.saturating_sub(if taken[at] { needed } else { 0 });
        }
        let said = parts.into_iter().zip(taken);
        let sentences = said.flat_map(|(part, taken)| if taken { part.sentences } else { part.otherwise });
        Script { name: name.to_owned(), sentences: sentences.collect(), length: self.length }
    }
}
