//! What works without a network: the worker that keeps pages, and what it keeps from the start.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::address::{Address, file};
use super::{Edition, Job, Language, RenderError, RenderInput, Renderer, assets::Asset};
use crate::strings::Arguments;

/// The script of the worker. It stands at the root of the site, because a worker has what lies below its script.
pub(super) const FILE: &str = "offline.js";

/// Whether pages are kept in the browser.
pub(super) fn is_kept(input: &RenderInput<'_>) -> bool {
    input.site.settings.offline && matches!(input.edition, Edition::Host { .. })
}

/// The script of the worker; where nothing is kept, one that removes what an earlier build has left.
///
/// # Errors
/// When a page that it keeps from the start cannot be made.
pub(super) fn worker(renderers: &[Renderer<'_>], shared: &[&Asset]) -> Result<Vec<u8>, RenderError> {
    let Some(Renderer { input, .. }) = renderers.first() else { return Ok(Vec::new()) };
    if !is_kept(input) {
        return Ok(input.theme.script("offline-removed").into_bytes());
    }
    let mut paths: Vec<String> = shared.iter().map(|asset| asset.path.clone()).collect();
    // Changes when anything of the shell does: the worker's own bytes tell a browser that there is a new one.
    let mut digest = Sha256::new();
    for renderer in renderers {
        for (address, template) in [(Address::Home, "home"), (Address::Search, "search"), (Address::Offline, "offline")]
        {
            let (path, html) = renderer.page(&Job { address, template })?;
            digest.update(html);
            paths.push(path.strip_suffix(&file("")).unwrap_or(&path).to_owned());
        }
    }
    let edition: String = digest.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    let mut languages: Vec<&Language> = renderers.iter().map(|renderer| renderer.language).collect();
    // The main language has no prefix: it is what is left.
    languages.sort_by_key(|language| language.prefix.is_empty());
    let feeds = input.feeds.iter().map(|feed| &feed.url).filter(|url| !url.contains("://"));
    let settings = json!({
        "edition": edition,
        "shell": paths,
        "languages": languages.into_iter().map(words).collect::<Vec<_>>(),
        "feeds": feeds.map(|url| url.trim_start_matches('/')).collect::<Vec<_>>(),
    });
    let body = input.theme.script("offline");
    Ok(format!("(function (settings) {{\n'use strict';\n{body}}})({settings});\n").into_bytes())
}

/// What the worker knows and says of a language.
fn words(language: &Language) -> serde_json::Value {
    json!({
        "prefix": language.prefix,
        "offline": format!("{}{}", language.prefix, Address::Offline.path()),
        "copy": super::escape(&language.strings.get("offline-copy", &Arguments::new().with("day", "{day}"))),
        "fresh": language.strings.text("offline-fresh"),
        "reload": language.strings.text("offline-reload"),
    })
}
