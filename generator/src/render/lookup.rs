//! What the script of the lookup page is told: feeds, texts, addresses.

use std::collections::BTreeSet;

use motcua_lookup::sealed::hex;
use serde_json::{Map, Value, json};

use super::address::{Address, relative};
use super::assets::Asset;
use super::localize::Localizer;
use super::scripts::Opener;
use super::starter::browser_texts;
use super::views::{ModuleView, StatusView};
use super::{Renderer, build};
use crate::model::{Feed, Site};

/// The WebAssembly part of the lookup page.
pub(super) fn module(
    renderer: &Renderer<'_>,
    address: Option<Address<'_>>,
    localizer: &Localizer<'_>,
) -> Option<ModuleView> {
    if address != Some(Address::Lookup) || renderer.input.feeds.is_empty() {
        return None;
    }
    let (script, wasm) = &renderer.assets.lookup;
    Some(ModuleView {
        loader: localizer.file(&renderer.assets.loader.path),
        script: localizer.file(&script.path),
        wasm: localizer.file(&wasm.path),
        settings_json: settings(renderer, localizer),
    })
}

/// The texts and settings of the lookup as a JSON data block.
fn settings(renderer: &Renderer<'_>, localizer: &Localizer<'_>) -> String {
    let is_folder = renderer.input.edition.is_folder();
    let opener = |opener: &Opener| {
        let Opener { mode, script, wasm } = opener;
        // Files of a folder are not compared with sums.
        let integrity = |asset: &Asset| if is_folder { String::new() } else { asset.integrity.clone() };
        let addresses = json!({
            "script": localizer.file(&script.path),
            "script_integrity": integrity(script),
            "wasm": localizer.file(&wasm.path),
            "wasm_integrity": integrity(wasm),
        });
        ((*mode).to_owned(), addresses)
    };
    let openers: Map<String, Value> = renderer.assets.openers.iter().map(opener).collect();
    let status = |status: StatusView| json!({"name": status.name, "action": status.action});
    let mut settings = json!({
        "language": localizer.language(),
        "province": localizer.site.settings.province.root,
        "root": relative(&localizer.path, localizer.prefix),
        "offices": renderer.input.edition.page(localizer.href(Address::Offices)),
        "guides": guides(localizer.site),
        "feeds": renderer.input.feeds.iter().map(|feed| feed_settings(feed, localizer)).collect::<Vec<_>>(),
        "openers": openers,
        "strings": browser_texts(&renderer.language.browser, "lookup"),
        // In the order of their numbers.
        "statuses": build::statuses(localizer).into_iter().map(status).collect::<Vec<_>>(),
    });
    if renderer.input.edition.is_folder() {
        settings["page"] = "index.html".into();
    }
    if let Some(calendar) = &localizer.site.calendar {
        settings["calendar"] = calendar.encode().into();
    }
    if let Some(portal) = &localizer.site.settings.portal {
        settings["portal"] = portal.url.clone().into();
    }
    if localizer.site.pages().apology {
        settings["apology"] = renderer.input.edition.page(localizer.href(Address::Apology)).into();
    }
    if let Some(hotline) = localizer.hotline() {
        settings["call"] = json!({"tel": hotline.tel, "phone": hotline.phone});
    }
    settings.to_string().replace('<', "\\u003c")
}

/// What the lookup knows of a feed.
fn feed_settings(feed: &Feed, localizer: &Localizer<'_>) -> Value {
    let Some(sealed) = &feed.sealed else {
        return json!({"id": feed.id, "mode": "open", "urls": feed_address(&feed.url, localizer)});
    };
    let urls = std::iter::once(&feed.url).chain(&sealed.mirrors).map(|url| feed_address(url, localizer));
    json!({
        "id": feed.id,
        "mode": "sealed",
        "urls": urls.collect::<Vec<_>>().join(" "),
        "roots": sealed.roots.iter().map(|key| hex(key)).collect::<String>(),
        "threshold": sealed.threshold,
        "check_code": sealed.check_code,
        "shape": sealed.secret.as_ref().map(|secret| secret.shape.to_string()),
        "label": sealed.secret.as_ref().map(|secret| secret.label.clone()),
    })
}

/// The address of a feed as a page asks for it. None has a blank.
fn feed_address(url: &str, localizer: &Localizer<'_>) -> String {
    if url.contains("://") { url.to_owned() } else { localizer.file(url) }
}

/// The numbers of all guides, as runs: `101-104 201`.
fn guides(site: &Site) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    let numbers: BTreeSet<u32> = site.procedures.iter().map(|procedure| procedure.number).collect();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let text = |(first, last): &(u32, u32)| if first == last { first.to_string() } else { format!("{first}-{last}") };
    runs.iter().map(text).collect::<Vec<_>>().join(" ")
}
