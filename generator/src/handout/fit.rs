//! What is left out where a guide must go on a sheet: the least needed first, in a stated order, and the sheet says so; and
//! what saves paper: closer lines where little is over for the last page.

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

/// A last page that is written on less than this is as good as empty.
const SPILL: f64 = 0.25;
/// As much of a page as a part with its heading takes at least.
const ROOM: f64 = 0.06;
/// No page holds more letters of running text.
const LETTERS: f64 = 4_000.0;

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
/// most needed for which there is still room comes back.
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
    let without = |count: usize| set(&leaving_out(data, &parts[..count]));
    // The fewest that do: `low` is too few, `high` is enough.
    let (mut low, mut high, mut found) = (0, parts.len(), None);
    while high - low > 1 {
        let middle = low.midpoint(high);
        let sheets = without(middle)?;
        if sheets.pages() <= SIDES {
            (high, found) = (middle, Some(sheets));
        } else {
            low = middle;
        }
    }
    let mut best = match found {
        Some(sheets) => sheets,
        None => without(high)?,
    };
    if best.pages() > SIDES {
        return Err(vec![too_long(&format!("{} > {SIDES}", best.pages()))]);
    }
    // The last to go does not fit, or it would not have gone.
    let mut gone = parts[..high].to_vec();
    for part in parts[..high.saturating_sub(1)].iter().rev() {
        let room = if best.pages() < SIDES { 1.0 } else { 1.0 - best.last_page() };
        if room < ROOM + letters_of(data, part) as f64 / LETTERS {
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

/// How many letters a part has at least, so that what cannot fit is not tried.
fn letters_of(data: &Value, part: &str) -> usize {
    let guide = &data["procedure"];
    match part {
        "legal" => letters(&guide["legal_basis"]),
        "questions" => letters(&guide["questions"]),
        "guide" => letters(&guide["guide_html"]),
        "post" | "online" => {
            let channels = guide["channels"].as_array().into_iter().flatten();
            channels.filter(|own| own["id"] == part).map(|own| letters(&own["steps"])).sum()
        }
        _ => 0,
    }
}

/// Letters of the texts in a value; names and addresses have no blanks.
fn letters(value: &Value) -> usize {
    match value {
        Value::String(text) if text.contains(' ') => text.chars().count(),
        Value::Array(items) => items.iter().map(letters).sum(),
        Value::Object(members) => members.values().map(letters).sum(),
        _ => 0,
    }
}

/// Whether one of the items, or of their members, says one of those things.
fn any(items: &Value, keys: &[&str]) -> bool {
    let items = items.as_array().into_iter().flatten();
    items.into_iter().any(|item| keys.iter().any(|key| !item[key].is_null()) || any(&item["items"], keys))
}
