//! The names of the numbers that occur in a publication.

use std::collections::BTreeMap;

use motcua_lookup::sealed::{Dictionary, Fault, NAME_LENGTH, Timeline};

use super::super::error::FeedFault;
use super::super::settings::FeedSettings;

/// Gathers names while records are made.
#[derive(Debug, Default)]
pub(super) struct Names {
    procedures: BTreeMap<u32, String>,
    units: BTreeMap<u16, String>,
    notes: BTreeMap<u16, String>,
}

impl Names {
    /// Adds the numbers of a whole record.
    pub(super) fn add(&mut self, timeline: &Timeline, settings: &FeedSettings, guides: &BTreeMap<u32, &str>) {
        if let Some(number) = timeline.procedure
            && let Some(name) = guides.get(&number)
        {
            self.procedures.entry(number).or_insert_with(|| shortened(name));
        }
        for unit in timeline.unit.into_iter().chain(timeline.steps.iter().filter_map(|step| step.unit)) {
            if let Some(words) = settings.units.words(unit) {
                self.units.entry(unit).or_insert_with(|| words.to_owned());
            }
        }
        if let Some(note) = timeline.note
            && let Some(words) = settings.notes.words(note)
        {
            self.notes.entry(note).or_insert_with(|| words.to_owned());
        }
    }

    /// The dictionary. Where it would grow too large for a phone, procedures go without names: the page of their guide
    /// has them.
    pub(super) fn encode(self) -> Result<Vec<u8>, FeedFault> {
        let whole = Dictionary::new(self.procedures, self.units.clone(), self.notes.clone()).encode();
        let encoded = match whole {
            Err(Fault::TooLong) => Dictionary::new(BTreeMap::new(), self.units, self.notes).encode(),
            other => other,
        };
        encoded.map_err(FeedFault::Unpublishable)
    }
}

/// Guides by their numbers.
pub(super) fn guides(settings: &FeedSettings) -> BTreeMap<u32, &str> {
    settings.site.guides.values().map(|guide| (guide.number, guide.name.as_str())).collect()
}

/// As many whole words as a name may have letters.
fn shortened(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().count() <= NAME_LENGTH {
        return name;
    }
    let cut: String = name.chars().take(NAME_LENGTH - 1).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}
