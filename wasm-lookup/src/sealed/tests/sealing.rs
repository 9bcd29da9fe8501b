//! Partitions: what is in them, what shows from outside, and what does not fit.

use std::collections::BTreeSet;

use super::super::shard::{LOCATOR, SLOT, open};
use super::*;

const SECRET: [u8; 32] = [5; 32];

fn partition() -> Partition {
    Partition { feed: feed("H56"), id: 9, shards: 3 }
}

fn entries(count: u32) -> Vec<Entry> {
    let record = must(coarse(Class::Working).encode(&code("H56.17-211110-0001")));
    let key = |number: u32| Key::new(hash::sha256(&number.to_le_bytes()));
    (0..count).map(|number| Entry { key: key(number), record }).collect()
}

fn sealed(partition: Partition, entries: &[Entry]) -> Vec<Vec<u8>> {
    must(seal(partition, entries, &PublisherSecret::new(SECRET))).collect()
}

fn place(shard: u32) -> Place {
    Place { feed: partition().feed, partition: partition().id, shard, shards: partition().shards }
}

fn locators(shard: &[u8]) -> Vec<&[u8]> {
    shard[128..].chunks(SLOT).map(|slot| &slot[..LOCATOR]).collect()
}

#[test]
fn every_record_is_found_in_its_shard_and_in_no_other() {
    let (entries, own) = (entries(300), code("H56.17-211110-0001"));
    let shards = sealed(partition(), &entries);
    assert_eq!(shards.len(), 3);
    for entry in &entries {
        for (number, shard) in (0..).zip(&shards) {
            let found = must(open(shard, &place(number), &entry.key, &own));
            assert_eq!(found.is_some(), number == entry.key.shard(3));
        }
        assert!(open(&shards[0], &place(1), &entry.key, &own).is_err(), "a shard in the place of another");
    }
    assert_eq!(open(&shards[0], &place(0), &Key::new([0; 32]), &own), Ok(None));
}

#[test]
fn shards_look_the_same_however_full_they_are() {
    for count in [0, 1, 600] {
        for shard in sealed(partition(), &entries(count)) {
            assert_eq!(shard.len(), SHARD);
            let locators = locators(&shard);
            assert_eq!(locators.len(), SLOTS);
            assert!(locators.windows(2).all(|pair| pair[0] < pair[1]), "strictly ascending");
            // Noise and sealed records are both without any pattern: every value of a byte is about equally frequent.
            let mut counts = [0_u32; 256];
            for byte in &shard[128..] {
                counts[usize::from(*byte)] += 1;
            }
            assert!(counts.iter().all(|count| (70..190).contains(count)), "{counts:?}");
        }
    }
}

#[test]
fn the_same_records_give_the_same_bytes_in_any_order() {
    let mut entries = entries(300);
    let before = sealed(partition(), &entries);
    entries.reverse();
    assert_eq!(sealed(partition(), &entries), before);
}

#[test]
fn a_change_rewrites_every_slot_of_its_shard_and_of_no_other() {
    let mut entries = entries(300);
    let before = sealed(partition(), &entries);
    let changed = usize::try_from(entries[7].key.shard(3)).unwrap();
    let shrunk: Vec<Entry> = entries.iter().enumerate().filter(|(at, _)| *at != 7).map(|(_, e)| e.clone()).collect();
    entries[7].record = must(coarse(Class::Ready).encode(&code("H56.17-211110-0001")));
    for after in [sealed(partition(), &entries), sealed(partition(), &shrunk)] {
        for (number, (before, after)) in before.iter().zip(&after).enumerate() {
            let known: BTreeSet<&[u8]> = locators(before).into_iter().collect();
            let kept = locators(after).into_iter().filter(|locator| known.contains(locator)).count();
            assert_eq!(kept, if number == changed { 0 } else { SLOTS }, "nothing tells records from noise");
            assert_eq!(before == after, number != changed);
        }
    }
}

#[test]
fn partitions_share_no_bytes() {
    let entries = entries(50);
    let own = sealed(partition(), &entries);
    for other in [
        Partition { id: 10, ..partition() },
        Partition { feed: feed("H26"), ..partition() },
        Partition { shards: 6, ..partition() },
    ] {
        let other = sealed(other, &entries);
        let known: BTreeSet<&[u8]> = own.iter().flat_map(|shard| locators(shard)).collect();
        assert!(other.iter().flat_map(|shard| locators(shard)).all(|locator| !known.contains(locator)));
    }
    let secret = PublisherSecret::new([6; 32]);
    let other: Vec<Vec<u8>> = must(seal(partition(), &entries, &secret)).collect();
    assert!(own.iter().zip(&other).all(|(own, other)| own != other));
}

#[test]
fn what_does_not_fit_is_reported_before_anything_is_sealed() {
    let one = Partition { shards: 1, ..partition() };
    assert_eq!(sealed(one, &entries(255)).len(), 1);
    let secret = PublisherSecret::new(SECRET);
    let overflow = seal(one, &entries(256), &secret).map(|_| ());
    assert_eq!(overflow, Err(SealError::Overflow { shard: 0, records: 256 }));
    assert_eq!(sealed(Partition { shards: 2, ..one }, &entries(256)).len(), 2, "twice as many shards do");
    let mut twice = entries(20);
    twice.push(twice[4].clone());
    assert_eq!(seal(partition(), &twice, &secret).map(|_| ()), Err(SealError::Duplicate(4, 20)));
}

#[test]
fn a_forecast_fills_shards_two_thirds() {
    for (forecast, shards) in [(0, 1), (1, 1), (150, 1), (151, 2), (98_511, 657), (u64::MAX, 16_384)] {
        assert_eq!(shards_for(forecast), shards, "{forecast}");
    }
}

#[test]
fn shard_numbers_spread_evenly() {
    let mut counts = [0_u32; 7];
    for entry in entries(7_000) {
        counts[usize::try_from(entry.key.shard(7)).unwrap()] += 1;
    }
    assert!(counts.iter().all(|count| (880..1120).contains(count)), "{counts:?}");
}
