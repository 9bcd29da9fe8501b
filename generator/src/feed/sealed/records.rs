//! Dossiers → what is published of each, by month and factor.

use std::collections::{BTreeMap, BTreeSet};

use motcua_lookup::dossier::{Code, Factor, Secret};
use motcua_lookup::feed::Moment;
use motcua_lookup::sealed::{RECORD, Record, RootCheckKey, Timeline};
use motcua_lookup::status::Class;

use super::super::error::FeedFault;
use super::super::publish::Published;
use super::super::row::Dossier;
use super::super::settings::{FeedSettings, Sealing};
use super::dictionary::{self, Names};
use super::memory::Memory;

const DAY: i64 = 86_400;

/// A record, and what is to open it.
pub(super) struct Item<'a> {
    pub(super) code: &'a Code,
    pub(super) secret: Secret,
    pub(super) record: [u8; RECORD],
}

/// Records by factor and month.
pub(super) type Items<'a> = BTreeMap<(Factor, u16), Vec<Item<'a>>>;

/// What is published, and what is known from now on.
pub(super) struct Records<'a> {
    pub(super) items: Items<'a>,
    pub(super) names: Names,
    pub(super) memory: Memory,
    /// Dossiers of sensitive procedures for which there is no check code.
    pub(super) kept_back: usize,
    /// Dossiers that ended too long ago.
    pub(super) retired: usize,
}

/// What decides of a dossier.
pub(super) struct Rules<'a> {
    pub(super) settings: &'a FeedSettings,
    pub(super) sealing: &'a Sealing,
    pub(super) withdrawn: &'a BTreeSet<Code>,
    pub(super) check: &'a RootCheckKey,
    pub(super) as_of: Moment,
}

/// Makes the records of all dossiers.
pub(super) fn records<'a>(
    dossiers: &'a BTreeMap<Code, Dossier>,
    before: &Memory,
    empty: Memory,
    rules: &Rules<'_>,
    published: &mut Published,
) -> Result<Records<'a>, FeedFault> {
    let guides = dictionary::guides(rules.settings);
    let mut records = Records { items: Items::new(), names: Names::default(), memory: empty, kept_back: 0, retired: 0 };
    for (code, dossier) in dossiers {
        if std::iter::once(code).chain(&dossier.aliases).any(|code| rules.withdrawn.contains(code)) {
            continue;
        }
        if is_over(&dossier.timeline, rules.as_of, rules.settings.retention_days) {
            records.retired += 1;
            continue;
        }
        let timeline = before.extend(code, &dossier.timeline);
        let record = Record::Full(Box::new(timeline)).encode(code).map_err(FeedFault::Unpublishable)?;
        let Record::Full(timeline) = Record::decode(&record, code).map_err(FeedFault::Unpublishable)? else { continue };
        if !records.add(code, dossier, &timeline, rules)? {
            continue;
        }
        if rules.sealing.check_code {
            records.names.add(&timeline, rules.settings, &guides);
        }
        published.published += 1;
        match before.get(code) {
            None => published.new += 1,
            Some(old) if *old != record => published.changed += 1,
            Some(_) => {}
        }
        records.memory.set(code, record);
    }
    Ok(records)
}

impl<'a> Records<'a> {
    /// Adds a dossier under each of its codes and each factor that it has. Gives whether there was any.
    fn add(
        &mut self,
        code: &'a Code,
        dossier: &'a Dossier,
        timeline: &Timeline,
        rules: &Rules<'_>,
    ) -> Result<bool, FeedFault> {
        // What opens easily says little, and of some procedures nothing.
        let secret = dossier.secret.as_ref().filter(|_| !dossier.is_sensitive);
        if !rules.sealing.check_code && secret.is_none() {
            self.kept_back += 1;
            return Ok(false);
        }
        let coarse =
            Record::Coarse { class: timeline.status.class(), due: timeline.due, is_extended: timeline.is_extended };
        for code in std::iter::once(code).chain(&dossier.aliases) {
            let mut put = |factor, secret, record: Record| -> Result<(), FeedFault> {
                let record = record.encode(code).map_err(FeedFault::Unpublishable)?;
                self.items.entry((factor, code.yymm())).or_default().push(Item { code, secret, record });
                Ok(())
            };
            if rules.sealing.check_code {
                let check = Secret::from(&rules.check.check_code(code));
                put(Factor::CheckCode, check, Record::Full(Box::new(timeline.clone())))?;
            }
            if let Some(secret) = secret {
                put(Factor::SlipSecret, secret.clone(), coarse.clone())?;
            }
        }
        Ok(true)
    }
}

/// Whether a dossier ended so long ago that it leaves the feed. One whose result waits to be collected stays.
fn is_over(timeline: &Timeline, as_of: Moment, days: u32) -> bool {
    let is_ended = matches!(timeline.status.class(), Class::Ended | Class::Stopped);
    let end = timeline.finished.or(timeline.updated);
    is_ended && end.is_some_and(|end| as_of.0.saturating_sub(end.0) > i64::from(days) * DAY)
}
