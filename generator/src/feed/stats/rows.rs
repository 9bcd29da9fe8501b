//! Rows of an export → dossiers as far as they are counted. The code only tells rows of one dossier together.

use std::collections::BTreeMap;

use motcua_lookup::dossier::{Code, CodeError};
use motcua_lookup::feed::{Date, Moment};
use motcua_lookup::status::Status;

use super::super::error::{FeedFault, RowFault};
use super::super::input::{Cells, Column, Source, header_key, read, read_date, read_moment};
use super::super::settings::FeedSettings;
use super::OnTimeRule;

/// By what the dossiers of a month are broken down.
pub(super) const BREAKDOWNS: [Column; 3] = [Column::Field, Column::Unit, Column::Channel];

/// What was read, and what became of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) read: usize,
    pub(super) counted: usize,
    /// Dossiers that the rule does not count, and earlier rows of a dossier.
    pub(super) excluded: usize,
    pub(super) rejected: usize,
    /// Rejected rows by the reason's stable name.
    pub(super) reasons: BTreeMap<&'static str, usize>,
}

/// Dossiers, with the words for their fields, offices and channels.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) tally: Tally,
    pub(super) dossiers: Vec<Dossier>,
    /// Words by the numbers that dossiers have, for each of [`BREAKDOWNS`].
    pub(super) names: [Names; BREAKDOWNS.len()],
}

/// One dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dossier {
    pub(super) received: Date,
    pub(super) due: Option<Date>,
    pub(super) ended: Option<Date>,
    /// It waits for the citizen.
    pub(super) is_waiting: bool,
    /// Numbers of its words in [`Rows::names`].
    pub(super) groups: [usize; BREAKDOWNS.len()],
}

/// Words, compared as headers are; the spelling that came first is kept.
#[derive(Debug, Default)]
pub(super) struct Names {
    numbers: BTreeMap<String, usize>,
    pub(super) words: Vec<String>,
}

/// What a row says.
enum Read {
    Counted(Dossier),
    Excluded,
}

/// The rows of a code so far.
struct Gathered {
    updated: Option<Moment>,
    dossier: Option<Dossier>,
    rows: usize,
    is_disputed: bool,
}

impl Names {
    fn number(&mut self, words: &str) -> usize {
        let next = self.words.len();
        let number = *self.numbers.entry(header_key(words)).or_insert(next);
        if number == next {
            self.words.push(words.to_owned());
        }
        number
    }
}

impl Rows {
    pub(super) fn read(source: Source<'_>, settings: &FeedSettings, as_of: Moment) -> Result<Self, FeedFault> {
        let mut rows = Self::default();
        let mut gathered: BTreeMap<Code, Gathered> = BTreeMap::new();
        let (tally, names) = (&mut rows.tally, &mut rows.names);
        tally.read = read(source, &settings.columns, &mut |cells| match read_row(&cells, settings, as_of, names) {
            Ok((code, updated, read)) => {
                let dossier = match read {
                    Read::Counted(dossier) => Some(dossier),
                    Read::Excluded => None,
                };
                gather(&mut gathered, code, updated, dossier);
            }
            Err(reason) => reject(tally, reason, 1),
        })?;
        for found in gathered.into_values() {
            match found.dossier {
                _ if found.is_disputed => reject(&mut rows.tally, RowFault::CodeRepeated.code(), found.rows),
                Some(dossier) => {
                    rows.tally.counted += 1;
                    rows.tally.excluded += found.rows - 1;
                    rows.dossiers.push(dossier);
                }
                None => rows.tally.excluded += found.rows,
            }
        }
        Ok(rows)
    }
}

fn reject(tally: &mut Tally, reason: &'static str, rows: usize) {
    tally.rejected += rows;
    *tally.reasons.entry(reason).or_default() += rows;
}

/// Of a dossier's history the last change counts, as in the feed.
fn gather(gathered: &mut BTreeMap<Code, Gathered>, code: Code, updated: Option<Moment>, dossier: Option<Dossier>) {
    let Some(before) = gathered.get_mut(&code) else {
        gathered.insert(code, Gathered { updated, dossier, rows: 1, is_disputed: false });
        return;
    };
    before.rows += 1;
    match (before.updated, updated) {
        (Some(old), Some(new)) if new > old => {
            (before.updated, before.dossier, before.is_disputed) = (updated, dossier, false);
        }
        (Some(old), Some(new)) if new < old => {}
        _ => before.is_disputed |= before.dossier != dossier,
    }
}

type Row = (Code, Option<Moment>, Read);

fn read_row(
    cells: &Cells<'_>,
    settings: &FeedSettings,
    as_of: Moment,
    names: &mut [Names; BREAKDOWNS.len()],
) -> Result<Row, &'static str> {
    let code = Code::parse(cells.get(Column::Code), &settings.root).map_err(|error| match error {
        CodeError::Empty => RowFault::CodeMissing.code(),
        _ => RowFault::CodeUnreadable.code(),
    })?;
    if code.root().is_some_and(|root| root != settings.root) {
        return Err(RowFault::CodeOfAnotherRoot.code());
    }
    let status = match cells.get(Column::Status) {
        "" => return Err(RowFault::StatusMissing.code()),
        words => settings.status(words).ok_or(RowFault::StatusUnknown.code())?,
    };
    let date = |column, reason: &'static str| match cells.get(column) {
        "" => Ok(None),
        text => read_date(text).map(Some).map_err(|_| reason),
    };
    let updated = match cells.get(Column::Updated) {
        "" => None,
        text => Some(read_moment(text).map_err(|_| "updated-unreadable")?),
    };
    let fate = fate(settings.statistics.rule, status);
    if fate == Fate::Left {
        return Ok((code, updated, Read::Excluded));
    }
    let received = date(Column::Received, "received-unreadable")?.ok_or("received-missing")?;
    let due = date(Column::Due, "due-unreadable")?;
    let ended = match fate {
        Fate::Ended => {
            let finished = date(Column::Finished, "finished-unreadable")?;
            let ended = finished.or_else(|| updated.and_then(Moment::date));
            Some(ended.ok_or("finished-missing")?)
        }
        _ => None,
    };
    let today = as_of.date().ok_or("received-after-export")?;
    if due.is_some_and(|due| due < received) {
        return Err(RowFault::DueBeforeReceived.code());
    }
    if received > today || ended.is_some_and(|ended| ended > today) {
        return Err("after-export");
    }
    if ended.is_some_and(|ended| ended < received) {
        return Err("finished-before-received");
    }
    let mut groups = [0; BREAKDOWNS.len()];
    for ((group, names), column) in groups.iter_mut().zip(names).zip(BREAKDOWNS) {
        *group = names.number(cells.get(column));
    }
    let dossier = Dossier { received, due, ended, is_waiting: fate == Fate::Waiting, groups };
    Ok((code, updated, Read::Counted(dossier)))
}

/// What a status means for the count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Not counted.
    Left,
    Working,
    Waiting,
    Ended,
}

fn fate(rule: OnTimeRule, status: Status) -> Fate {
    let is_table = rule == OnTimeRule::ReportingTable;
    match status {
        // Not accepted yet: nothing has been promised.
        Status::Registered => Fate::Left,
        Status::Accepted | Status::InProgress => Fate::Working,
        Status::PapersWanted | Status::PaymentWanted => Fate::Waiting,
        Status::Done | Status::Returned => Fate::Ended,
        Status::Stopped if is_table => Fate::Waiting,
        Status::NotAccepted | Status::Withdrawn if is_table => Fate::Left,
        Status::Stopped | Status::NotAccepted | Status::Withdrawn => Fate::Ended,
    }
}
