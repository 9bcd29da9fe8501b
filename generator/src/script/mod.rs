//! Guides, life events and training sets → scripts that are read out over loudspeakers.
//!
//! A script is whole at every length: what is for, where, how long, how much, and the guide number twice. What else
//! there is comes in the order of its worth, as long as there is time. What no source says is said as a thing to ask.
//! What an editor wrote (`scripts/`) is read out as it stands.

mod collections;
mod papers;
mod parts;
mod terms;
mod text;

use jiff::civil::Date;

use crate::model::{Event, Procedure, Review, Site, TrainingSet, WrittenScript};
use crate::speech::{Accent, PACE, Speaker, syllables, written};
use crate::strings::Strings;
pub(crate) use text::Layout;

/// No script is read out later than this many months after its review.
const MONTHS: i32 = 6;

/// How long a script may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    Minute,
    ThreeMinutes,
}

impl Length {
    /// Every length, the shortest first.
    pub(crate) const ALL: [Self; 2] = [Self::Minute, Self::ThreeMinutes];

    /// Its name in commands, addresses and file names.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Minute => "60s",
            Self::ThreeMinutes => "3min",
        }
    }

    fn seconds(self) -> usize {
        match self {
            Self::Minute => 60,
            Self::ThreeMinutes => 180,
        }
    }

    /// What an editor wrote of that length.
    fn of(self, written: &WrittenScript) -> Option<&str> {
        match self {
            Self::Minute => written.minute.as_deref(),
            Self::ThreeMinutes => written.three_minutes.as_deref(),
        }
    }
}

/// What is read out.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Subject<'a> {
    Procedure(&'a Procedure),
    Event(&'a Event),
    Set(&'a TrainingSet),
}

impl<'a> Subject<'a> {
    /// Everything of a site that is read out: guides by number, life events, training sets.
    pub(crate) fn all(site: &'a Site) -> impl Iterator<Item = Self> {
        let procedures = site.procedures.iter().map(Self::Procedure);
        procedures.chain(site.events.iter().map(Self::Event)).chain(site.sets.iter().map(Self::Set))
    }

    /// The name of its page in addresses.
    pub(crate) fn slug(self) -> &'a str {
        match self {
            Self::Procedure(procedure) => &procedure.slug,
            Self::Event(event) => &event.id,
            Self::Set(set) => &set.id,
        }
    }

    pub(crate) fn name(self) -> &'a crate::model::Text {
        match self {
            Self::Procedure(procedure) => procedure.title(),
            Self::Event(event) => &event.name,
            Self::Set(set) => &set.title,
        }
    }

    pub(crate) fn review(self) -> &'a Review {
        match self {
            Self::Procedure(procedure) => &procedure.review,
            Self::Event(event) => &event.review,
            Self::Set(set) => &set.review,
        }
    }

    /// The days up to which what it says holds: its review, and amounts that end.
    fn last_days(self) -> impl Iterator<Item = Date> {
        let ends = match self {
            Self::Procedure(procedure) => Some(procedure.ends_of_amounts()),
            Self::Event(_) | Self::Set(_) => None,
        };
        std::iter::once(self.review().review_by).chain(ends.into_iter().flatten())
    }

    /// The name of the file with a script: `101-khai-sinh-60s.txt`.
    pub(crate) fn file_name(self, length: Length, layout: Layout) -> String {
        let number = match self {
            Self::Procedure(procedure) => format!("{}-", procedure.number),
            _ => String::new(),
        };
        let sheet = if layout == Layout::Worksheet { "-worksheet" } else { "" };
        format!("{number}{}-{}{sheet}.txt", self.slug(), length.word())
    }
}

/// A script.
#[derive(Debug, Clone)]
pub(crate) struct Script<'a> {
    pub(crate) subject: Subject<'a>,
    pub(crate) length: Length,
    /// One breath each.
    pub(crate) sentences: Vec<String>,
    /// Whether an editor wrote it.
    pub(crate) is_written: bool,
    /// The day up to which it holds what is known.
    pub(crate) reviewed: Date,
    /// The last day on which it may be read out.
    pub(crate) until: Date,
    /// How many syllables it has.
    pub(crate) syllables: usize,
    /// How many seconds it takes at its pace.
    pub(crate) seconds: usize,
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
    /// Syllables a minute.
    pace: usize,
}

/// Whether there are scripts for a site: they are in Vietnamese only.
pub(crate) fn are_for(site: &Site) -> bool {
    site.settings.main_language() == "vi"
}

impl<'a> Writer<'a> {
    /// A writer of scripts for readers of a pace, in syllables a minute.
    ///
    /// # Errors
    /// When the built-in texts cannot be read.
    pub(crate) fn new(site: &'a Site, accent: Accent, pace: usize) -> Result<Self, String> {
        let strings = Strings::parse("vi", &[include_str!("../../strings/vi/script.ftl")])?;
        let known = site.settings.abbreviations.iter().map(|known| (known.short.clone(), known.long.main.clone()));
        Ok(Self { site, speaker: Speaker::new(accent, known), strings, pace: pace.max(1) })
    }

    /// The writer of the site's own files: none for a site that is not in Vietnamese.
    ///
    /// # Errors
    /// When the built-in texts cannot be read.
    pub(crate) fn of_site(site: &'a Site) -> Result<Option<Self>, String> {
        are_for(site).then(|| Self::new(site, Accent::North, PACE)).transpose()
    }

    /// The scripts of a guide, a life event or a training set, one for each length.
    pub(crate) fn scripts(&self, subject: Subject<'a>, lengths: &[Length]) -> Vec<Script<'a>> {
        let own = self.site.scripts.get(subject.slug());
        let script = |&length: &Length| {
            if let Some((own, text)) = own.and_then(|own| Some((own, length.of(own)?))) {
                let sentences = text.lines().flat_map(written).map(str::to_owned).collect();
                return self.script(subject, length, sentences, Some(own.reviewed));
            }
            self.script(subject, length, self.chosen(&self.parts(subject, length), length), None)
        };
        lengths.iter().map(script).collect()
    }

    /// `written`: when somebody compared what an editor wrote with the page.
    fn script(
        &self,
        subject: Subject<'a>,
        length: Length,
        sentences: Vec<String>,
        written: Option<Date>,
    ) -> Script<'a> {
        let review = subject.review();
        let reviewed = written.unwrap_or(review.reviewed);
        let syllables = weight(&sentences);
        Script {
            subject,
            length,
            is_written: written.is_some(),
            reviewed,
            until: subject.last_days().fold(reviewed.saturating_add(jiff::Span::new().months(MONTHS)), Date::min),
            syllables,
            seconds: (syllables * 60).div_ceil(self.pace),
            sentences,
        }
    }

    fn parts(&self, subject: Subject<'_>, length: Length) -> Vec<Part> {
        match subject {
            Subject::Procedure(procedure) => self.procedure_parts(procedure),
            Subject::Event(event) => self.event_parts(event, length),
            Subject::Set(set) => self.set_parts(set),
        }
    }

    /// What must be said, then what is worth most as long as it fits, in order.
    fn chosen(&self, parts: &[Part], length: Length) -> Vec<String> {
        // What stands in for a part is paid for at once; taking the part costs what it has more.
        let spent: usize = parts.iter().map(|part| weight(&part.otherwise)).sum();
        let mut left = (length.seconds() * self.pace / 60).saturating_sub(spent);
        let mut order: Vec<usize> = (0..parts.len()).collect();
        order.sort_by_key(|&at| (parts[at].worth, at));
        let mut taken = vec![false; parts.len()];
        for at in order {
            let needed = weight(&parts[at].sentences).saturating_sub(weight(&parts[at].otherwise));
            taken[at] = parts[at].worth == 0 || needed <= left;
            left = left.saturating_sub(if taken[at] { needed } else { 0 });
        }
        let said = parts.iter().zip(taken);
        said.flat_map(|(part, taken)| if taken { &part.sentences } else { &part.otherwise }).cloned().collect()
    }
}

/// How many syllables sentences have.
fn weight(sentences: &[String]) -> usize {
    sentences.iter().map(|sentence| syllables(sentence)).sum()
}
