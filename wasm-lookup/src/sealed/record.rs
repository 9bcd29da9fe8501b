//! What is published of a dossier ⇄ 96 bytes.
//!
//! ```text
//!  0  u8   version 1
//!  1  u8   status: 1–10; in a coarse record 16–21, the class of the status (waiting, working, yours, ready, ended,
//!          stopped)
//!  2  u8   steps, at most 10
//!  3  u8   flags: 1 coarse, 2 the promised day is not the first one (a new day was promised)
//!  4  u32  procedure: its number in the dictionary, which is that of its guide; 0 none
//!  8  u32  received   12  u32  due   16  u32  updated   20  u32  finished
//!          minutes since 2000-01-01T00:00Z, 0 none; due is the beginning of a day in Vietnam
//! 24  u16  unit that has it, 0 none         26  u16  note, 0 none
//! 28  8 B  first bytes of SHA-256 of the canonical code
//! 36  10 × (u8 status 1–10, u8 zero, u16 unit, u16 days since 2000-01-01 in Vietnam), zeros behind the last step
//! ```
//!
//! A coarse record has class, due and the hash of the code, and zeros in all else: it is what a weak secret may open.
//! No record has a name, an address, a number of a person, or free text.

use super::Fault;
use super::bytes::Reader;
use super::hash::sha256;
use crate::dossier::Code;
use crate::feed::{Date, Moment};
use crate::prelude::*;
use crate::status::{Class, Status};

/// Bytes of a record.
pub const RECORD: usize = 96;
/// The most steps of a record.
pub const STEPS: usize = 10;

const COARSE: u8 = 1;
const EXTENDED: u8 = 2;
/// The classes of coarse records, from 16 on.
const CLASSES: [Class; 6] = [Class::Waiting, Class::Working, Class::Yours, Class::Ready, Class::Ended, Class::Stopped];
const FIRST_CLASS: u8 = 16;

/// 2000-01-01T00:00Z in seconds since 1970, and in days.
const EPOCH_SECONDS: i64 = 946_684_800;
const EPOCH_DAYS: i64 = 10_957;

/// All that is ever published of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// What a weak secret opens.
    Coarse {
        /// What the status asks of the citizen.
        class: Class,
        /// The promised day.
        due: Option<Date>,
        /// Whether that day is not the first that was promised.
        is_extended: bool,
    },
    /// The whole timeline.
    Full(Box<Timeline>),
}

/// A dossier from its receipt on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// Where it stands.
    pub status: Status,
    /// The number of its procedure in the dictionary.
    pub procedure: Option<u32>,
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
    /// The number of the unit that has it.
    pub unit: Option<u16>,
    /// The number of a note in the dictionary.
    pub note: Option<u16>,
    /// What happened, at most 10 steps.
    pub steps: Vec<Step>,
}

/// One step of a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// What the dossier became.
    pub status: Status,
    /// The number of the unit that had it.
    pub unit: Option<u16>,
    /// When.
    pub day: Date,
}

impl Record {
    /// The class of its status.
    pub fn class(&self) -> Class {
        match self {
            Self::Coarse { class, .. } => *class,
            Self::Full(timeline) => timeline.status.class(),
        }
    }

    /// The promised day.
    pub fn due(&self) -> Option<Date> {
        match self {
            Self::Coarse { due, .. } => *due,
            Self::Full(timeline) => timeline.due,
        }
    }

    /// Reads a record and refuses that of another code.
    pub fn decode(bytes: &[u8; RECORD], code: &Code) -> Result<Self, Fault> {
        let mut reader = Reader::new(bytes);
        let [version, status, steps, flags] = reader.array()?;
        if version != 1 {
            return Err(Fault::Version(version));
        }
        if flags & !(COARSE | EXTENDED) != 0 {
            return Err(Fault::Malformed("flags"));
        }
        let procedure = reader.u32()?;
        let [received, due, updated, finished] =
            [moment(reader.u32()?), moment(reader.u32()?), moment(reader.u32()?), moment(reader.u32()?)];
        let (unit, note) = (reader.u16()?, reader.u16()?);
        if reader.array()? != fingerprint(code) {
            return Err(Fault::Malformed("code"));
        }
        let (due, is_extended) = (due.and_then(Moment::date), flags & EXTENDED != 0);
        if flags & COARSE != 0 {
            let class = status.checked_sub(FIRST_CLASS).and_then(|at| CLASSES.get(usize::from(at)));
            let says_more = steps != 0
                || procedure != 0
                || (unit, note) != (0, 0)
                || received.or(updated).or(finished).is_some()
                || reader.zeros(STEPS * 6).is_err();
            let class = class.copied().filter(|_| !says_more).ok_or(Fault::Malformed("coarse"))?;
            return Ok(Self::Coarse { class, due, is_extended });
        }
        let status = Status::from_number(status).ok_or(Fault::Malformed("status"))?;
        let count = usize::from(steps);
        if count > STEPS {
            return Err(Fault::Malformed("steps"));
        }
        let steps = (0..count).map(|_| Step::decode(&mut reader)).collect::<Result<_, Fault>>()?;
        reader.zeros(reader.rest().len())?;
        Ok(Self::Full(Box::new(Timeline {
            status,
            procedure: (procedure != 0).then_some(procedure),
            received,
            due,
            is_extended,
            updated,
            finished,
            unit: number(unit),
            note: number(note),
            steps,
        })))
    }

    /// The bytes of the record of a code. Refused are moments before 2000 or far beyond 9999, numbers that are 0, and
    /// more than 10 steps.
    pub fn encode(&self, code: &Code) -> Result<[u8; RECORD], Fault> {
        let mut bytes = Vec::with_capacity(RECORD);
        let none = Timeline {
            status: Status::Registered,
            procedure: None,
            received: None,
            due: None,
            is_extended: false,
            updated: None,
            finished: None,
            unit: None,
            note: None,
            steps: Vec::new(),
        };
        let (status, coarse, timeline) = match self {
            Self::Coarse { class, due, is_extended } => {
                let at = CLASSES.iter().position(|known| known == class).and_then(|at| u8::try_from(at).ok());
                let timeline = Timeline { due: *due, is_extended: *is_extended, ..none };
                (FIRST_CLASS + at.unwrap_or_default(), COARSE, &timeline.clone())
            }
            Self::Full(timeline) => (timeline.status.number(), 0, &**timeline),
        };
        let steps = u8::try_from(timeline.steps.len()).ok().filter(|count| usize::from(*count) <= STEPS);
        let extended = if timeline.is_extended { EXTENDED } else { 0 };
        bytes.extend([1, status, steps.ok_or(Fault::Malformed("steps"))?, coarse | extended]);
        bytes.extend(present(timeline.procedure, "procedure")?.to_le_bytes());
        let due = timeline.due.map(|due| due.at(0, 0));
        for (moment, field) in [
            (timeline.received, "received"),
            (due, "due"),
            (timeline.updated, "updated"),
            (timeline.finished, "finished"),
        ] {
            bytes.extend(minutes(moment, field)?.to_le_bytes());
        }
        bytes.extend(present(timeline.unit, "unit")?.to_le_bytes());
        bytes.extend(present(timeline.note, "note")?.to_le_bytes());
        bytes.extend(fingerprint(code));
        for step in &timeline.steps {
            let day = u16::try_from(step.day.days() - EPOCH_DAYS).map_err(|_| Fault::Malformed("day"))?;
            bytes.extend([step.status.number(), 0]);
            bytes.extend(present(step.unit, "unit")?.to_le_bytes());
            bytes.extend(day.to_le_bytes());
        }
        bytes.resize(RECORD, 0);
        bytes.try_into().map_err(|_| Fault::Malformed("length"))
    }
}

impl Step {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let [status, zero] = reader.array()?;
        let (unit, days) = (number(reader.u16()?), reader.u16()?);
        let status = Status::from_number(status).filter(|_| zero == 0).ok_or(Fault::Malformed("step"))?;
        let day = Date::from_days(EPOCH_DAYS + i64::from(days)).ok_or(Fault::Malformed("day"))?;
        Ok(Self { status, unit, day })
    }
}

/// Tells a record of this code from one that another code led to.
fn fingerprint(code: &Code) -> [u8; 8] {
    sha256(code.text().as_bytes()).first_chunk().copied().unwrap_or_default()
}

fn moment(minutes: u32) -> Option<Moment> {
    (minutes != 0).then(|| Moment(EPOCH_SECONDS + i64::from(minutes) * 60))
}

fn minutes(moment: Option<Moment>, field: &'static str) -> Result<u32, Fault> {
    let Some(moment) = moment else { return Ok(0) };
    let minutes = moment.0.checked_sub(EPOCH_SECONDS).map(|seconds| seconds.div_euclid(60));
    minutes.and_then(|minutes| u32::try_from(minutes).ok()).filter(|m| *m != 0).ok_or(Fault::Malformed(field))
}

fn number(value: u16) -> Option<u16> {
    (value != 0).then_some(value)
}

/// A number as it is written: 0 is kept for none.
fn present<N: Default + PartialEq>(value: Option<N>, field: &'static str) -> Result<N, Fault> {
    match value {
        Some(value) if value == N::default() => Err(Fault::Malformed(field)),
        value => Ok(value.unwrap_or_default()),
    }
}
