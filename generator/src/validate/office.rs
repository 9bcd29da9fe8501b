//! Offices.

use super::context::{Context, Thing};
use super::markdown::{self, Page};
use super::phone;
use super::table::{required, unknown, wrong};
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::raw::RawRow;
use crate::load::{AreaClass, RawSite, Slug, Time};
use crate::model::{Hours, Office, Text, Tier};

/// The offices: the province's first, each tier in the order of the file.
pub(super) fn offices(raw: &RawSite, context: &mut Context<'_>) -> Vec<Office> {
    let mut found: Vec<Office> = Vec::new();
    for row in &raw.offices {
        if let Some(office) = office(row, raw, context) {
            if let Some(id) = row.cell("id").filter(|id| found.iter().any(|other| other.id == id.value)) {
                context.fault(Diagnostic::at(Code::IdRepeated, id.span).with("id", &id.value));
            }
            found.push(office);
        }
    }
    for (id, _) in &raw.office_texts {
        context.check(Thing::Office, &id.value, id.span);
    }
    found.sort_by_key(|office| office.tier);
    found
}

fn office(row: &RawRow, raw: &RawSite, context: &mut Context<'_>) -> Option<Office> {
    let id = required(row, "id", context);
    if let Some(id) = id.filter(|id| !Slug::is_valid(&id.value)) {
        context.fault(Diagnostic::at(Code::IdInvalid, id.span).with("id", &id.value));
    }
    let tier = required(row, "tier", context).and_then(|cell| {
        let tier = [Tier::Province, Tier::Commune].into_iter().find(|tier| tier.word() == cell.value);
        if tier.is_none() {
            unknown(cell, &["province", "commune"], context);
        }
        tier
    });
    let name = required(row, "name", context);
    let address = required(row, "address", context);
    let phone = row.cell("phone").and_then(|cell| {
        let phone = phone::phone(&cell.value);
        if phone.is_none() {
            wrong(cell, "phone", context);
        }
        phone
    });
    let hours = row.cell("hours").map(|cell| (cell, parse_hours(&cell.value)));
    if let Some((cell, None)) = &hours {
        context.fault(Diagnostic::at(Code::HoursInvalid, cell.span).with("hours", &cell.value));
    }
    let area_class = row.cell("area_class").map_or(Some(AreaClass::Standard), |cell| {
        let class = AreaClass::from_word(&cell.value);
        if class.is_none() {
            unknown(cell, AreaClass::WORDS, context);
        }
        class
    });
    for column in ["letter_box", "sample"] {
        if let Some(cell) = row.cell(column).filter(|cell| cell.value != "yes") {
            unknown(cell, &["yes"], context);
        }
    }
    let place = place(row, context);
    let fields = fields(row, context);
    let id = id?.value.clone();
    let text = raw
        .office_texts
        .iter()
        .find(|(office, _)| office.value == id)
        .map(|(_, text)| markdown::file(text, &Page::PLAIN, context));
    Some(Office {
        id,
        tier: tier?,
        name: Text::main(name?.value.clone()),
        address: Text::main(address?.value.clone()),
        phone,
        hours: hours.and_then(|(_, hours)| hours).unwrap_or_default(),
        area_class: area_class?,
        place,
        fields,
        has_letter_box: row.cell("letter_box").is_some(),
        text,
    })
}

fn place(row: &RawRow, context: &mut Context<'_>) -> Option<(f64, f64)> {
    let mut degrees = |column: &'static str, limit: f64| {
        let cell = row.cell(column)?;
        let value = cell.value.parse::<f64>().ok().filter(|value| value.abs() <= limit);
        if value.is_none() {
            wrong(cell, "degrees", context);
        }
        value
    };
    Some((degrees("lat", 90.0)?, degrees("lon", 180.0)?))
}

fn fields(row: &RawRow, context: &mut Context<'_>) -> Vec<String> {
    let Some(cell) = row.cell("fields") else { return Vec::new() };
    let mut found = Vec::new();
    for id in cell.value.split(';').map(str::trim).filter(|id| !id.is_empty()) {
        let at = context.slice(cell.span).find(id).unwrap_or(0);
        let span = Span::new(cell.span.file, at..at + id.len()).shifted(cell.span.start as usize);
        if context.check(Thing::Field, id, span) {
            found.push(id.to_owned());
        }
    }
    found
}

/// Reads `Mo-Fr 07:30-11:30,13:30-17:00; Sa 07:30-11:30`, a part of OpenStreetMap's `opening_hours`.
fn parse_hours(text: &str) -> Option<Vec<Hours>> {
    let runs: Vec<Hours> = text.split(';').map(|part| parse_run(part.trim())).collect::<Option<_>>()?;
    // A day that stands in two runs could be read either way.
    let mut days: Vec<u8> = runs.iter().flat_map(|run| run.days.0..=run.days.1).collect();
    let count = days.len();
    days.sort_unstable();
    days.dedup();
    (days.len() == count).then_some(runs)
}

fn parse_run(text: &str) -> Option<Hours> {
    let (days, times) = text.split_once(' ')?;
    let (first, last) = days.split_once('-').unwrap_or((days, days));
    let days = (day(first)?, day(last)?);
    let times: Vec<_> = times.split(',').map(|range| parse_range(range.trim())).collect::<Option<_>>()?;
    let ordered = times.windows(2).all(|pair| pair[0].1 <= pair[1].0);
    (days.0 <= days.1 && ordered).then_some(Hours { days, times })
}

fn parse_range(text: &str) -> Option<(Time, Time)> {
    let (from, to) = text.split_once('-')?;
    let range = (Time::parse(from)?, Time::parse(to)?);
    (range.0 < range.1).then_some(range)
}

fn day(name: &str) -> Option<u8> {
    let index = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].iter().position(|known| *known == name)?;
    u8::try_from(index).ok()
}

#[cfg(test)]
mod tests {
    use super::parse_hours;

    #[test]
    fn hours_are_runs_of_days_with_ordered_times() {
        let hours = parse_hours("Mo-Fr 07:30-11:30,13:30-17:00; Sa 07:30-11:30").expect("hours");
        assert_eq!((hours.len(), hours[0].times.len(), hours[1].days), (2, 2, (5, 5)));
        for wrong in [
            "",
            "Mo",
            "Mo 7:30-11:30",
            "Fr-Mo 07:00-08:00",
            "Mo 11:00-07:00",
            "Mo 08:00-12:00,11:00-13:00",
            "Mo-Fr 08:00-12:00; Fr 13:00-17:00",
        ] {
            assert!(parse_hours(wrong).is_none(), "{wrong:?}");
        }
    }
}
