//! Offices, days off and the arithmetic of days → the one script that helps to prepare a visit: the office that one has
//! chosen, the day on which a result is due, reading aloud. In the language of the pages that load it.
//!
//! It is fetched when one of these is asked for, or when an office was chosen before, so no first visit pays for it. The
//! module stands in it in base64: it is small, and pages opened from a folder may not fetch.

use motcua_lookup::days::Calendar;
use motcua_lookup::search::base64;
use serde_json::{Map, Value, json};

use super::address::{Address, relative};
use super::assets::{Asset, squeeze_script};
use super::localize::Localizer;
use super::starter::browser_texts;
use super::{Edition, RenderInput};
use crate::model::{Hours, Office};
use crate::strings::Strings;

/// Where the script lies; addresses in it begin there.
pub(super) const FOLDER: &str = "assets/";
/// Its parts in the theme's folder `scripts/visit/`, in the order in which they need each other.
const PARTS: [&str; 8] = ["page", "clock", "office", "near", "estimate", "read", "share", "start"];

/// The script of a language. `localizer` stands where the script lies.
pub(super) fn visit(input: &RenderInput<'_>, localizer: &Localizer<'_>, browser: &Strings) -> Asset {
    let site = input.site;
    let settings = json!({
        "language": localizer.language(),
        "content_language": site.settings.main_language(),
        "strings": browser_texts(browser, "visit"),
        "offices": site.offices.iter().map(|office| office_settings(office, input.edition, localizer)).collect::<Vec<_>>(),
        "calendar": site.calendar.as_ref().map(Calendar::encode),
        "years": site.holidays.iter().map(|year| year.number).collect::<Vec<_>>(),
        "expected": site.holidays.iter().filter(|year| year.is_expected).map(|year| year.number).collect::<Vec<_>>(),
        "days_off": days_off(localizer),
        "working_days": site.holidays.iter().flat_map(|year| &year.working_days).map(ToString::to_string).collect::<Vec<_>>(),
        "wasm": base64(input.modules.days.wasm),
    });
    let mut script = String::from_utf8_lossy(input.modules.days.glue).into_owned();
    script.push_str("\n(function (settings) {\n'use strict';\n");
    PARTS.iter().for_each(|part| script.push_str(input.theme.file(&format!("scripts/visit/{part}.js"))));
    script.push_str(&format!("}})({settings});\n"));
    Asset::new(&format!("visit-{}", localizer.language()), "js", squeeze_script(&script).into_bytes())
}

/// Names of days off, by day. A name that is not in the page's language stands in a list, alone.
fn days_off(localizer: &Localizer<'_>) -> Map<String, Value> {
    let days = localizer.site.holidays.iter().flat_map(|year| &year.days_off);
    days.map(|(day, name)| {
        let words = localizer.words(name);
        (day.to_string(), if words.fallback.is_some() { json!([words.text]) } else { words.text.into() })
    })
    .collect()
}

/// An office as the script knows it.
fn office_settings(office: &Office, edition: Edition, localizer: &Localizer<'_>) -> Value {
    let page = localizer.target(Address::Office(&office.id));
    json!({
        "id": office.id,
        "name": office.name.main,
        "folded": motcua_lookup::text::fold(&office.name.main),
        "page": edition.page(relative(FOLDER, &page)),
        "address": office.address.main,
        "phone": office.phone.as_ref().map(|phone| [&phone.shown, &phone.dialled]),
        "hours": office.hours.iter().map(hours_settings).collect::<Vec<_>>(),
        "area": office.area_class.word(),
        "place": office.place.map(|(latitude, longitude)| [latitude, longitude]),
        "fields": office.fields,
    })
}

/// First and last day of a run, 0 for Monday, and then minutes of the day: from, to, from, to.
fn hours_settings(hours: &Hours) -> Vec<u16> {
    let minutes = |time: crate::model::Time| u16::from(time.hour) * 60 + u16::from(time.minute);
    let days = [u16::from(hours.days.0), u16::from(hours.days.1)];
    days.into_iter().chain(hours.times.iter().flat_map(|(from, to)| [minutes(*from), minutes(*to)])).collect()
}
