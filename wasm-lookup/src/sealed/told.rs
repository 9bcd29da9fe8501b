//! The end of a lookup, in either mode of the feed → what people are told of it, and that as JSON for the page's script.

use super::client::{About, Answer, File, Found, Refusal, Request};
use super::{Fault, Record};
use crate::dossier::Factor;
use crate::feed::{Date, Edition, Freshness, Moment};
use crate::json::{key, list, push_number, push_text, push_truth};
use crate::prelude::*;
use crate::status::{Class, Status};

/// An answer in names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What was found, if the feed has it.
    pub case: Option<Case>,
    /// When the data were exported.
    pub as_of: Moment,
    /// What is told besides the age.
    pub freshness: Freshness,
    /// Whether the records are made up.
    pub sample: bool,
    /// Whether an old copy was shown.
    pub is_old_copy: bool,
    /// Under what dossiers of this month are published; nothing in open mode.
    pub offered: Vec<Factor>,
    /// Whether anything of it was tried.
    pub is_tried: bool,
    /// What is to be stored of the feed; empty: nothing.
    pub remember: String,
}

/// A dossier as far as people are told of it, from either mode of the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// What its status asks of the citizen.
    pub class: Class,
    /// The status; a coarse record has only its class.
    pub status: Option<Status>,
    /// The number of its guide.
    pub procedure: Option<u32>,
    /// The name of its procedure; empty where there is none.
    pub procedure_name: String,
    /// When it was received.
    pub received: Option<Moment>,
    /// The promised day.
    pub due: Option<Date>,
    /// Whether that day is not the first that was promised.
    pub is_extended: bool,
    /// When it last moved.
    pub updated: Option<Moment>,
    /// When it ended.
    pub finished: Option<Moment>,
    /// The unit that has it; empty where there is none.
    pub unit: String,
    /// A note; empty where there is none.
    pub note: String,
    /// What happened: what the dossier became, when, and the unit that had it.
    pub steps: Vec<(Status, Date, String)>,
}

/// Why there is no answer, as far as people are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// No mirror could be reached.
    Offline,
    /// The host has no feed, or is in trouble.
    Unavailable,
    /// Files are missing or cut off: a publication is under way, or the copy is incomplete.
    Incomplete,
    /// The files are those of a later version of the format.
    Outdated,
    /// Not signed by keys that the page trusts.
    WrongKey,
    /// Not what was published.
    Damaged,
    /// Older than what was seen before.
    Rollback,
    /// Two publications of one version.
    Equivocation,
    /// Too little memory.
    Memory,
}

impl Told {
    /// What is told of an answer of a sealed feed.
    pub fn of(answer: &Answer) -> Self {
        let About { as_of, freshness, sample, seen_later, offered, tried, .. } = &answer.about;
        Self {
            case: answer.found.as_ref().map(Case::of),
            as_of: *as_of,
            freshness: *freshness,
            sample: *sample,
            is_old_copy: seen_later.is_some(),
            offered: offered.clone(),
            is_tried: !tried.is_empty(),
            remember: answer.remember.as_ref().map(Edition::encode).unwrap_or_default(),
        }
    }

    /// An object with `asof`, `warnings`, `offered` (numbers of factors) and `tried`, `remember`, and where there is a
    /// dossier its `class`, `status`, `procedure`, `name`, `unit`, `note`, `received`, `updated`, `finished`, `due`,
    /// `extended` and `steps` (`[status,day,unit]`). Moments are seconds, days are days since 1970; 0 and empty texts
    /// stand for none.
    pub fn json(&self) -> String {
        let mut out = String::from("{");
        key(&mut out, "asof");
        push_moment(&mut out, Some(self.as_of));
        key(&mut out, "warnings");
        list(&mut out, &self.warnings(), |out, warning| push_text(out, warning));
        key(&mut out, "offered");
        list(&mut out, &self.offered, |out, factor| push_number(out, factor.number().into()));
        key(&mut out, "tried");
        push_truth(&mut out, self.is_tried);
        key(&mut out, "remember");
        push_text(&mut out, &self.remember);
        if let Some(case) = &self.case {
            case.push(&mut out);
        }
        out.push('}');
        out
    }

    fn warnings(&self) -> Vec<&'static str> {
        let freshness = match self.freshness {
            Freshness::Fresh => None,
            Freshness::Stale => Some("stale"),
            Freshness::Expired => Some("expired"),
            Freshness::ClockBehind => Some("clock"),
        };
        let all = [self.sample.then_some("sample"), self.is_old_copy.then_some("old-copy"), freshness];
        all.into_iter().flatten().collect()
    }
}

impl Case {
    /// A dossier of which nothing else is known.
    pub fn of_class(class: Class, due: Option<Date>) -> Self {
        Self {
            class,
            status: None,
            procedure: None,
            procedure_name: String::new(),
            received: None,
            due,
            is_extended: false,
            updated: None,
            finished: None,
            unit: String::new(),
            note: String::new(),
            steps: Vec::new(),
        }
    }

    fn of(found: &Found) -> Self {
        let unit = |number: Option<u16>| number.and_then(|number| found.dictionary.unit(number)).unwrap_or_default();
        match &found.record {
            Record::Coarse { class, due, is_extended } => {
                Self { is_extended: *is_extended, ..Self::of_class(*class, *due) }
            }
            Record::Full(timeline) => {
                let procedure = timeline.procedure.and_then(|number| found.dictionary.procedure(number));
                let note = timeline.note.and_then(|number| found.dictionary.note(number));
                let step = |step: &super::Step| (step.status, step.day, unit(step.unit).to_owned());
                Self {
                    class: timeline.status.class(),
                    status: Some(timeline.status),
                    procedure: timeline.procedure,
                    procedure_name: procedure.unwrap_or_default().to_owned(),
                    received: timeline.received,
                    due: timeline.due,
                    is_extended: timeline.is_extended,
                    updated: timeline.updated,
                    finished: timeline.finished,
                    unit: unit(timeline.unit).to_owned(),
                    note: note.unwrap_or_default().to_owned(),
                    steps: timeline.steps.iter().map(step).collect(),
                }
            }
        }
    }

    fn push(&self, out: &mut String) {
        let status = self.status.map_or(0, |status| u64::from(status.number()));
        for (name, number) in [("status", status), ("procedure", self.procedure.unwrap_or(0).into())] {
            key(out, name);
            push_number(out, number);
        }
        for (name, text) in
            [("class", self.class.name()), ("name", &self.procedure_name), ("unit", &self.unit), ("note", &self.note)]
        {
            key(out, name);
            push_text(out, text);
        }
        for (name, moment) in [("received", self.received), ("updated", self.updated), ("finished", self.finished)] {
            key(out, name);
            push_moment(out, moment);
        }
        key(out, "due");
        push_date(out, self.due);
        key(out, "extended");
        push_truth(out, self.is_extended);
        key(out, "steps");
        list(out, &self.steps, |out, (status, day, unit)| {
            out.push('[');
            push_number(out, status.number().into());
            out.push(',');
            push_date(out, Some(*day));
            out.push(',');
            push_text(out, unit);
            out.push(']');
        });
    }
}

impl Reason {
    /// What people are told of a refusal.
    pub fn of(refusal: &Refusal) -> Self {
        match refusal {
            Refusal::Offline => Self::Offline,
            // A host that answers with its own page where the manifest should be has no feed.
            Refusal::Unavailable(_) | Refusal::NotFound(_) => Self::Unavailable,
            Refusal::Incomplete(_)
            | Refusal::File(_, Fault::WrongKind { .. } | Fault::Truncated { .. } | Fault::TooLong) => Self::Incomplete,
            Refusal::File(_, Fault::Version(_)) => Self::Outdated,
            Refusal::File(
                File::Keys | File::Manifest,
                Fault::WrongKey | Fault::OtherKeyEpoch | Fault::KeysNotInForce,
            ) => Self::WrongKey,
            Refusal::File(..) => Self::Damaged,
            Refusal::Rollback { .. } => Self::Rollback,
            Refusal::Equivocation { .. } => Self::Equivocation,
            Refusal::Memory => Self::Memory,
        }
    }

    /// `{"refused":"…"}`, with the name that the page's texts begin with.
    pub fn json(self) -> String {
        let name = match self {
            Self::Offline => "offline",
            Self::Unavailable => "unavailable",
            Self::Incomplete => "incomplete",
            Self::Outdated => "outdated",
            Self::WrongKey => "wrong-key",
            Self::Damaged => "refused",
            Self::Rollback => "rollback",
            Self::Equivocation => "equivocation",
            Self::Memory => "memory",
        };
        let mut out = String::from("{");
        key(&mut out, "refused");
        push_text(&mut out, name);
        out.push('}');
        out
    }
}

/// `{"files":[[mirror,path,limit,is it an object],…]}`: what is to be fetched.
pub fn files_json(files: &[Request]) -> String {
    let mut out = String::from("{");
    key(&mut out, "files");
    list(&mut out, files, |out, file| {
        out.push('[');
        push_number(out, file.mirror as u64);
        out.push(',');
        push_text(out, &file.path);
        out.push(',');
        push_number(out, file.limit as u64);
        out.push(',');
        push_truth(out, file.is_object);
        out.push(']');
    });
    out.push('}');
    out
}

fn push_date(out: &mut String, date: Option<Date>) {
    push_number(out, date.map_or(0, |date| date.days().unsigned_abs()));
}

fn push_moment(out: &mut String, moment: Option<Moment>) {
    push_number(out, moment.map_or(0, |moment| moment.0.max(0).unsigned_abs()));
}
