//! Months and factors → the partitions of a feed. One that was opened stays as it is until it is empty.

use motcua_lookup::dossier::Factor;
use motcua_lookup::feed::Moment;
use motcua_lookup::sealed::{FeedId, Kdf, Part, Salt, hex, hmac, shards_for};
use serde::{Deserialize, Serialize};

/// Old months are put together until they have as many dossiers as fill a shard.
const POOL: usize = 165;

/// A partition, as `state.json` keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in super::super) struct Partition {
    pub(super) id: u32,
    pub(super) first: u16,
    pub(super) last: u16,
    pub(super) factor: u8,
    pub(super) kdf: u8,
    pub(super) shards: u32,
    salt: String,
}

/// How partitions are opened.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opening<'a> {
    pub(super) feed: FeedId,
    /// What salts come from.
    pub(super) salt_key: &'a [u8; 32],
    /// The time of the data.
    pub(super) as_of: Moment,
    /// Dossiers that a full month is expected to have.
    pub(super) forecast: usize,
}

/// The dossiers of a month.
type Month = (u16, usize);

impl Partition {
    /// The salt.
    pub(super) fn salt(&self) -> Salt {
        let key = super::key_from_hex(&format!("{}{}", self.salt, "0".repeat(32))).unwrap_or_default();
        key.first_chunk().copied().unwrap_or_default()
    }

    pub(super) fn factor(&self) -> Option<Factor> {
        Factor::from_number(self.factor)
    }

    pub(super) fn kdf(&self) -> Kdf {
        Kdf::from_number(self.kdf).unwrap_or(Kdf::Argon2id)
    }

    pub(super) fn has(&self, factor: Factor, yymm: u16) -> bool {
        self.factor == factor.number() && (self.first..=self.last).contains(&yymm)
    }

    /// From what was published, where the state was lost.
    pub(super) fn of_part(part: &Part) -> Self {
        Self {
            id: part.id,
            first: part.first,
            last: part.last,
            factor: part.factor.number(),
            kdf: part.kdf.number(),
            shards: part.shards,
            salt: hex(&part.salt),
        }
    }
}

/// Opens partitions for the months of a factor that have none yet.
pub(super) fn open(
    partitions: &mut Vec<Partition>,
    last_id: &mut u32,
    (factor, kdf): (Factor, Kdf),
    months: &[Month],
    opening: &Opening<'_>,
) {
    let previous = opening.as_of.date().map_or(0, |day| {
        let (year, month) = (day.year() % 100, u16::from(day.month()));
        if month == 1 { (year + 99) % 100 * 100 + 12 } else { year * 100 + month - 1 }
    });
    let mut pool: Vec<Month> = Vec::new();
    let mut runs: Vec<(Vec<Month>, u32)> = Vec::new();
    for &(yymm, count) in months {
        let is_covered = partitions.iter().any(|partition| partition.has(factor, yymm));
        let is_old = yymm != 0 && yymm < previous;
        let pooled: usize = pool.iter().map(|(_, count)| count).sum();
        // A range never stretches over a month that lies elsewhere.
        if is_covered || !is_old || pooled + count > POOL {
            runs.extend(old_run(std::mem::take(&mut pool)));
        }
        if is_covered {
            continue;
        }
        if is_old {
            pool.push((yymm, count));
        } else if yymm == 0 {
            runs.push((vec![(yymm, count)], hidden(count)));
        } else {
            runs.push((vec![(yymm, count)], shards_for(count.max(opening.forecast) as u64)));
        }
    }
    runs.extend(old_run(pool));
    for (run, shards) in runs {
        let (Some((first, _)), Some((last, _))) = (run.first(), run.last()) else { continue };
        *last_id += 1;
        let (id, from, to) = (last_id.to_le_bytes(), first.to_le_bytes(), last.to_le_bytes());
        let salt = hmac(opening.salt_key, &[opening.feed.bytes(), &id, &from, &to, &[factor.number()]]);
        partitions.push(Partition {
            id: *last_id,
            first: *first,
            last: *last,
            factor: factor.number(),
            kdf: kdf.number(),
            shards,
            salt: hex(salt.first_chunk::<16>().map_or(&[], |salt| salt.as_slice())),
        });
    }
}

fn old_run(pool: Vec<Month>) -> Option<(Vec<Month>, u32)> {
    let count = pool.iter().map(|(_, count)| count).sum();
    (!pool.is_empty()).then(|| (pool, hidden(count)))
}

/// Shards for months of which nobody forecast anything: a power of two, so that their number tells little.
fn hidden(count: usize) -> u32 {
    shards_for(count as u64).next_power_of_two()
}
