//! What is left out where a guide must go on a sheet: the least needed first, in a stated order, and the sheet says so; and
//! what saves paper: closer lines where little is over for the last page.

use std::collections::BTreeMap;

use motcua_typesetter::{Fault, Sheets};
use serde_json::Value;

/// Sides of a sheet.
const SIDES: usize = 2;

/// Parts in the order in which they go. What it is for, the four facts, the papers everybody needs, time and fees stay.
pub(super) const SHEET: [&str; 15] = [
    "summaries",
    "legal",
    "related",
    "official",
    "guide",
    "post",
    "questions",
    "online",
    "results",
    "notices",
    "fees",
    "details",
    "requirements",
    "steps",
    "cases",
];

/// The same for papers to tick off.
pub(super) const CHECKLIST: [&str; 2] = ["details", "cases"];

/// A last page that is written on less than this is as good as empty, and closer lines may save it.
const SPILL: f64 = 0.25;
/// As much of a page as a part with its heading takes at least.
const ROOM: f64 = 0.06;
/// A part may need so much less of a page than it did where it stood.
const NEARLY: f64 = 0.06;

/// Sets a subject on as many pages as it takes, with closer lines where that saves the last one.
///
/// # Errors
/// The layout's faults.
pub(super) fn sparing(data: &Value, set: impl Fn(&Value) -> Result<Sheets, Vec<Fault>>) -> Result<Sheets, Vec<Fault>> {
    let whole = set(data)?;
    if whole.pages() == 1 || whole.last_page() > SPILL {
        return Ok(whole);
    }
    let mut closer = data.clone();
    closer["tight"] = true.into();
    let tight = set(&closer)?;
    Ok(if tight.pages() < whole.pages() { tight } else { whole })
}

/// Sets a guide on one sheet, leaving out as little as that takes: what is needed least goes first, and of what went, the
/// most needed for which there is still room comes back. A list of guides that no sheet holds takes more.
///
/// # Errors
/// The layout's faults, or that the guide is too long whatever is left out.
pub(super) fn fitted(
    data: &Value,
    order: &[&'static str],
    set: impl Fn(&Value) -> Result<Sheets, Vec<Fault>>,
) -> Result<Sheets, Vec<Fault>> {
    let whole = sparing(data, &set)?;
    if whole.pages() <= SIDES {
        return Ok(whole);
    }
    let parts = parts(data, order);
    let lengths = whole.parts();
    let without = |count: usize| set(&leaving_out(data, &parts[..count]));
    // `low` parts are too few; `high` are enough where there is a `best`.
    let (mut low, mut high, mut best) = (0, parts.len(), None);
    let mut last = whole;
    loop {
        let count = match &best {
            // A field may have a hundred guides: their list is as long as it is.
            None if low == high && data["kind"] != "procedure" => return Ok(last),
            None if low == high => return Err(vec![too_long(&format!("{:.1} > {SIDES}", last.length()))]),
            None => enough(&parts, low, last.length(), &lengths),
            Some(_) if high == low + 1 => break,
            Some(sheets) if room(sheets) + NEARLY < length_of(&lengths, parts[high - 1]) => break,
            Some(_) => high - 1,
        };
        let sheets = without(count)?;
        if sheets.pages() <= SIDES {
            (high, best) = (count, Some(sheets));
        } else {
            (low, last) = (count, sheets);
        }
    }
    let mut best = best.unwrap_or(last);
    // The last to go does not fit, or it would not have gone.
    let mut gone = parts[..high].to_vec();
    for part in parts[..high.saturating_sub(1)].iter().rev() {
        if room(&best) < length_of(&lengths, part).max(ROOM) {
            continue;
        }
        let without_it: Vec<&str> = gone.iter().copied().filter(|own| own != part).collect();
        let sheets = set(&leaving_out(data, &without_it))?;
        if sheets.pages() <= SIDES {
            (gone, best) = (without_it, sheets);
        }
    }
    Ok(best)
}

/// How many parts have to go, more than `low`, from a document of that length which lacks `low` already.
fn enough(parts: &[&str], low: usize, length: f64, lengths: &BTreeMap<String, f64>) -> usize {
    let mut left = length;
    let mut count = low;
    while count < parts.len() && (left > SIDES as f64 || count == low) {
        left -= length_of(lengths, parts[count]);
        count += 1;
    }
    count
}

/// What a part takes as far as it is marked, in pages.
fn length_of(lengths: &BTreeMap<String, f64>, part: &str) -> f64 {
    lengths.get(part).copied().unwrap_or(0.0)
}

/// What is left of a sheet, in pages.
fn room(sheets: &Sheets) -> f64 {
    SIDES as f64 - sheets.length()
}

/// The data in full, then with everything left out that may be.
pub(super) fn shorter(data: &Value) -> impl Iterator<Item = Value> {
    [data.clone(), leaving_out(data, &parts(data, &CHECKLIST))].into_iter()
}

/// That a subject is too long for its format.
pub(super) fn too_long(reason: &str) -> Fault {
    Fault::plain(format!("too long for this format ({reason})"))
}

fn leaving_out(data: &Value, parts: &[&str]) -> Value {
    let mut data = data.clone();
    data["dropped"] = parts.to_vec().into();
    data
}

/// The parts that a guide has, the least needed first.
fn parts(data: &Value, order: &[&'static str]) -> Vec<&'static str> {
    let guide = &data["procedure"];
    let some = |value: &Value| value.as_array().is_some_and(|items| !items.is_empty());
    let channel = |id: &str| guide["channels"].as_array().into_iter().flatten().skip(1).any(|own| own["id"] == id);
    let has = |part: &&str| match *part {
        "summaries" => matches!(data["kind"].as_str(), Some("event" | "field")),
        "legal" => some(&guide["legal_basis"]),
        "related" => some(&guide["related"]),
        "official" | "steps" => guide.is_object(),
        "guide" => !guide["guide_html"].is_null(),
        "post" | "online" => channel(part),
        "questions" => some(&guide["questions"]),
        "results" => guide["results"]["state"] != "absent" || guide["forms"]["state"] == "stated",
        "notices" => some(&guide["notices"]),
        "requirements" => guide["requirements"]["state"] == "stated",
        "fees" => any(&guide["fees"]["items"], &["note_html", "basis"]),
        "details" => any(&guide["documents"]["items"], &["note_html"]),
        "cases" => any(&guide["documents"]["items"], &["when"]),
        _ => false,
    };
    order.iter().copied().filter(has).collect()
}

/// Whether one of the items, or of their members, says one of those things.
fn any(items: &Value, keys: &[&str]) -> bool {
    let items = items.as_array().into_iter().flatten();
    items.into_iter().any(|item| keys.iter().any(|key| !item[key].is_null()) || any(&item["items"], keys))
}
