//! What the page and the opener, which share no memory, tell each other ⇄ bytes.
//!
//! ```text
//! page → opener   start     the feed, its root keys, code and secret, what was seen before, the time
//!                 reply     what came of each file that was asked for
//! opener → page   ask       files to fetch
//!                 answer    what the record says, with its numbers as names; what is said of the publication
//!                 refusal   why there is no answer
//! ```
//!
//! Both come with the same page, so there is no version. Texts are preceded by their length, numbers are
//! little-endian; moments and days that are none are 0.

use super::bytes::Reader as Bytes;
use super::client::{About, Answer, Ask, Fetched, File, Found, Question, Reader, Refusal, Request, Source};
use super::{Fault, FeedId, Record, Roots};
use crate::dossier::{Code, Factor, Secret};
use crate::feed::{Date, Edition, Freshness, Moment};
use crate::status::{Class, Status};

/// What the page wants to know.
#[derive(Debug)]
pub struct Start<'a> {
    /// Whose feed.
    pub feed: FeedId,
    /// The root keys, 64 hexadecimal digits each, one after another.
    pub roots: &'a str,
    /// How many of them must have signed.
    pub threshold: u8,
    /// How many addresses the feed has.
    pub mirrors: u8,
    /// What they are.
    pub source: Source,
    /// The code.
    pub code: &'a Code,
    /// The secret.
    pub secret: &'a Secret,
    /// What the secret can be.
    pub factors: &'a [Factor],
    /// What was stored of the feed.
    pub seen: &'a str,
    /// The time of the reader's clock.
    pub now: Moment,
}

/// What the page sends.
#[derive(Debug)]
pub enum Message {
    /// A new lookup.
    Start(Box<Reader>, Question, Option<Edition>, Moment),
    /// What came of the files that were asked for, in their order.
    Reply(Vec<Fetched>),
}

/// What the opener sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// Files are wanted, in this order.
    Ask(Vec<Request>),
    /// The lookup is over.
    Answer(Box<Told>),
    /// There is no answer.
    Refusal(Reason),
}

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
    /// Under what dossiers of this month are published.
    pub offered: Vec<Factor>,
    /// What was tried of it.
    pub tried: Vec<Factor>,
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
    /// What happened.
    pub steps: Vec<CaseStep>,
}

/// One step of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStep {
    /// What the dossier became.
    pub status: Status,
    /// The unit that had it; empty where there is none.
    pub unit: String,
    /// When.
    pub day: Date,
}

/// Why there is no answer, as far as people are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Reason {
    /// No mirror could be reached.
    Offline = 1,
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

const CLASSES: [Class; 6] = [Class::Waiting, Class::Working, Class::Yours, Class::Ready, Class::Ended, Class::Stopped];
const FRESHNESS: [Freshness; 4] = [Freshness::Fresh, Freshness::Stale, Freshness::Expired, Freshness::ClockBehind];
const REASONS: [Reason; 9] = [
    Reason::Offline,
    Reason::Unavailable,
    Reason::Incomplete,
    Reason::Outdated,
    Reason::WrongKey,
    Reason::Damaged,
    Reason::Rollback,
    Reason::Equivocation,
    Reason::Memory,
];
const START: u8 = 0;
const REPLY: u8 = 1;
const ASK: u8 = 0;
const ANSWER: u8 = 1;

impl Start<'_> {
    /// Its bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = vec![START, self.threshold, self.mirrors, u8::from(self.source == Source::Copy)];
        out.extend(self.feed.bytes());
        out.extend(self.now.0.to_le_bytes());
        out.push(factor_bits(self.factors));
        out.extend(self.code.yymm().to_le_bytes());
        for text in [self.code.text(), self.code.agency(), self.secret.text(), self.seen, self.roots] {
            put(&mut out, text.as_bytes());
        }
        out
    }
}

/// The bytes of a reply.
pub fn encode_reply(files: &[Fetched]) -> Vec<u8> {
    let mut out = vec![REPLY];
    for file in files {
        let (kind, bytes) = match file {
            Fetched::Bytes(bytes) => (0, bytes.as_slice()),
            Fetched::NotFound => (1, &[][..]),
            Fetched::TooLong => (2, &[][..]),
            Fetched::Failed => (3, &[][..]),
            Fetched::Offline => (4, &[][..]),
        };
        out.push(kind);
        put(&mut out, bytes);
    }
    out
}

impl Message {
    /// Reads what the page sent; `None` for settings that no feed can have.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut reader = Bytes::new(bytes);
        match reader.u8().ok()? {
            START => decode_start(&mut reader),
            _ => {
                let mut files = Vec::new();
                while !reader.rest().is_empty() {
                    let (kind, bytes) = (reader.u8().ok()?, take(&mut reader)?);
                    files.push(match kind {
                        0 => Fetched::Bytes(bytes.to_vec()),
                        1 => Fetched::NotFound,
                        2 => Fetched::TooLong,
                        3 => Fetched::Failed,
                        _ => Fetched::Offline,
                    });
                }
                Some(Self::Reply(files))
            }
        }
    }
}

fn decode_start(reader: &mut Bytes<'_>) -> Option<Message> {
    let [threshold, mirrors, is_copy] = reader.array().ok()?;
    let feed = FeedId::from_bytes(&reader.array().ok()?)?;
    let now = Moment(i64::from_le_bytes(reader.array().ok()?));
    let factors = factors(reader.u8().ok()?);
    let yymm = reader.u16().ok()?;
    let mut text = || text(reader);
    let (code, secret) = (Code::from_parts(text()?, text()?, yymm), Secret::from_canonical(text()?)?);
    let seen = Edition::decode(&text()?);
    let roots = Roots::new(&keys_from_hex(&text()?)?, threshold)?;
    let source = if is_copy == 1 { Source::Copy } else { Source::Network };
    let feed = Reader { feed, roots, mirrors: usize::from(mirrors), source };
    Some(Message::Start(Box::new(feed), Question::of(code, secret, factors), seen, now))
}

/// Keys of 32 bytes, in hexadecimal digits one after another.
fn keys_from_hex(digits: &str) -> Option<Vec<[u8; 32]>> {
    let (pairs, rest) = digits.as_bytes().as_chunks::<2>();
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
    let bytes: Option<Vec<u8>> =
        pairs.iter().map(|[high, low]| value(*high).zip(value(*low)).map(|(high, low)| high << 4 | low)).collect();
    let bytes = bytes.filter(|_| rest.is_empty())?;
    let (keys, rest) = bytes.as_chunks();
    rest.is_empty().then(|| keys.to_vec())
}

impl Word {
    /// What the opener says at the end of a round.
    pub fn ask(ask: &Ask) -> Vec<u8> {
        let mut out = vec![ASK];
        for request in &ask.files {
            // No feed has so many mirrors, nor a file such a limit.
            out.push(u8::try_from(request.mirror).unwrap_or_default());
            out.push(u8::from(request.is_object));
            out.extend(u32::try_from(request.limit).unwrap_or(u32::MAX).to_le_bytes());
            put(&mut out, request.path.as_bytes());
        }
        out
    }

    /// What the opener says at the end of a lookup.
    pub fn done(done: &Result<Box<Answer>, Refusal>) -> Vec<u8> {
        match done {
            Ok(answer) => encode_answer(answer),
            Err(refusal) => vec![1 + Reason::of(refusal) as u8],
        }
    }

    /// Reads what the opener said.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut reader = Bytes::new(bytes);
        match reader.u8().ok()? {
            ASK => {
                let mut files = Vec::new();
                while !reader.rest().is_empty() {
                    let [mirror, is_object] = reader.array().ok()?;
                    let limit = usize::try_from(reader.u32().ok()?).ok()?;
                    let (mirror, is_object) = (usize::from(mirror), is_object == 1);
                    files.push(Request { mirror, path: text(&mut reader)?, limit, is_object });
                }
                Some(Self::Ask(files))
            }
            ANSWER => decode_answer(&mut reader).map(|told| Self::Answer(Box::new(told))),
            reason => {
                let reason = reason.checked_sub(1)?;
                REASONS.into_iter().find(|known| *known as u8 == reason).map(Self::Refusal)
            }
        }
    }
}

fn encode_answer(answer: &Answer) -> Vec<u8> {
    let About { as_of, freshness, sample, seen_later, offered, tried, .. } = &answer.about;
    let mut out = vec![ANSWER];
    out.extend(as_of.0.to_le_bytes());
    let freshness = FRESHNESS.iter().position(|known| known == freshness).unwrap_or_default();
    out.extend([freshness as u8, u8::from(*sample), u8::from(seen_later.is_some())]);
    out.extend([factor_bits(offered), factor_bits(tried)]);
    put(&mut out, answer.remember.as_ref().map(Edition::encode).unwrap_or_default().as_bytes());
    if let Some(found) = &answer.found {
        encode_case(found, &mut out);
    }
    out
}

fn encode_case(found: &Found, out: &mut Vec<u8>) {
    let class = CLASSES.iter().position(|known| *known == found.record.class()).unwrap_or_default() as u8;
    let unit = |number: Option<u16>| number.and_then(|number| found.dictionary.unit(number)).unwrap_or_default();
    match &found.record {
        Record::Coarse { due, is_extended, .. } => {
            out.extend([class, 0, u8::from(*is_extended)]);
            out.extend(days(*due));
        }
        Record::Full(timeline) => {
            out.extend([class, timeline.status.number(), u8::from(timeline.is_extended)]);
            out.extend(days(timeline.due));
            out.extend(timeline.procedure.unwrap_or_default().to_le_bytes());
            for moment in [timeline.received, timeline.updated, timeline.finished] {
                out.extend(moment.map_or(0, |moment| moment.0).to_le_bytes());
            }
            let procedure = timeline.procedure.and_then(|number| found.dictionary.procedure(number));
            let note = timeline.note.and_then(|number| found.dictionary.note(number));
            for name in [procedure.unwrap_or_default(), unit(timeline.unit), note.unwrap_or_default()] {
                put(out, name.as_bytes());
            }
            for step in &timeline.steps {
                out.push(step.status.number());
                out.extend(days(Some(step.day)));
                put(out, unit(step.unit).as_bytes());
            }
        }
    }
}

fn decode_answer(reader: &mut Bytes<'_>) -> Option<Told> {
    let as_of = Moment(i64::from_le_bytes(reader.array().ok()?));
    let [freshness, sample, is_old_copy, offered, tried] = reader.array().ok()?;
    let remember = text(reader)?;
    let case = if reader.rest().is_empty() { None } else { Some(decode_case(reader)?) };
    Some(Told {
        case,
        as_of,
        freshness: *FRESHNESS.get(usize::from(freshness))?,
        sample: sample == 1,
        is_old_copy: is_old_copy == 1,
        offered: factors(offered),
        tried: factors(tried),
        remember,
    })
}

fn decode_case(reader: &mut Bytes<'_>) -> Option<Case> {
    let [class, status, is_extended] = reader.array().ok()?;
    let mut case = Case::of_class(*CLASSES.get(usize::from(class))?, day(reader)?);
    case.status = Status::from_number(status);
    case.is_extended = is_extended == 1;
    if case.status.is_none() {
        return Some(case);
    }
    case.procedure = Some(reader.u32().ok()?).filter(|number| *number != 0);
    for into in [&mut case.received, &mut case.updated, &mut case.finished] {
        let seconds = i64::from_le_bytes(reader.array().ok()?);
        *into = (seconds != 0).then_some(Moment(seconds));
    }
    for into in [&mut case.procedure_name, &mut case.unit, &mut case.note] {
        *into = text(reader)?;
    }
    while !reader.rest().is_empty() {
        let status = Status::from_number(reader.u8().ok()?)?;
        case.steps.push(CaseStep { status, day: day(reader)??, unit: text(reader)? });
    }
    Some(case)
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
}

fn factor_bits(factors: &[Factor]) -> u8 {
    factors.iter().fold(0, |bits, factor| bits | factor.number())
}

fn factors(bits: u8) -> Vec<Factor> {
    [Factor::CheckCode, Factor::SlipSecret].into_iter().filter(|factor| bits & factor.number() != 0).collect()
}

fn days(date: Option<Date>) -> [u8; 4] {
    date.and_then(|date| u32::try_from(date.days()).ok()).unwrap_or_default().to_le_bytes()
}

fn day(reader: &mut Bytes<'_>) -> Option<Option<Date>> {
    let days = reader.u32().ok()?;
    Some(if days == 0 { None } else { Date::from_days(i64::from(days)) })
}

fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend(u32::try_from(bytes.len()).unwrap_or_default().to_le_bytes());
    out.extend(bytes);
}

fn take<'a>(reader: &mut Bytes<'a>) -> Option<&'a [u8]> {
    let length = usize::try_from(reader.u32().ok()?).ok()?;
    reader.slice(length).ok()
}

fn text(reader: &mut Bytes<'_>) -> Option<String> {
    str::from_utf8(take(reader)?).ok().map(str::to_owned)
}
