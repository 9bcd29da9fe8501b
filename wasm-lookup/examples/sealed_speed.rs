//! Prints how long it takes to derive keys, and to seal and open a month of a province:
//!
//! ```text
//! cargo run --release -p motcua-lookup --features native --example sealed_speed [dossiers]
//! ```
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a measurement reads arguments and the clock")]

use std::time::Instant;

use motcua_lookup::dossier::{Code, Factor, Secret};
use motcua_lookup::feed::Date;
use motcua_lookup::sealed::{
    Derivation, Deriver, Entry, FeedId, Kdf, Partition, PublisherSecret, Record, RootCheckKey, name_of, seal,
    shards_for,
};
use motcua_lookup::status::Class;

/// Dossiers of October 2021, as the province reported them.
const DOSSIERS: u64 = 98_511;

fn main() -> Result<(), String> {
    let dossiers = std::env::args().nth(1).map_or(Ok(DOSSIERS), |count| count.parse().map_err(|_| "not a number"))?;
    let feed = FeedId::new("H56").ok_or("feed")?;
    let check_key = RootCheckKey::new([1; 32]);
    let record = Record::Coarse { class: Class::Working, due: Date::new(2021, 11, 15), is_extended: false };

    let code = dossier(1)?;
    let secret = Secret::from(&check_key.check_code(&code));
    let mut deriver = Deriver::default();
    let started = Instant::now();
    for _ in 0..20 {
        let derivation = Derivation::new(Kdf::Argon2id, [2; 16], Factor::CheckCode, &code, &secret);
        deriver.run(&derivation).ok_or("memory")?;
    }
    println!("derivation (Argon2id): {:.1} ms", started.elapsed().as_secs_f64() * 1000.0 / 20.0);

    let started = Instant::now();
    let entries: Vec<Entry> = (1..=dossiers)
        .map(|number| {
            let code = dossier(number)?;
            let secret = Secret::from(&check_key.check_code(&code));
            let derivation = Derivation::new(Kdf::Hmac, [2; 16], Factor::CheckCode, &code, &secret);
            let record = record.encode(&code).map_err(|fault| format!("{fault:?}"))?;
            Ok(Entry { key: derivation.run().ok_or("memory")?, record })
        })
        .collect::<Result<_, String>>()?;
    println!("codes, check codes, records of {dossiers} dossiers: {:.2} s", started.elapsed().as_secs_f64());

    let partition = Partition { feed, id: 1, shards: shards_for(dossiers) };
    let started = Instant::now();
    let publisher = PublisherSecret::new([3; 32]);
    let shards = seal(partition, &entries, &publisher).map_err(|error| format!("{error:?}"))?;
    let mut bytes = 0;
    let mut last = [0; 16];
    for shard in shards {
        bytes += shard.len();
        last = name_of(&shard);
    }
    let seconds = started.elapsed().as_secs_f64();
    println!("sealing and naming {} shards, {bytes} bytes: {seconds:.2} s (last {last:02x?})", partition.shards);
    Ok(())
}

fn dossier(number: u64) -> Result<Code, String> {
    let text = format!("H56.{}-2110{:02}-{}", number % 166 + 1, number % 31 + 1, number / 166 + 1);
    Code::parse(&text, "H56").map_err(|error| format!("{text}: {error:?}"))
}
