//! What the browser remembers: the publication last seen of each feed, and dossiers that somebody asked to keep.
//!
//! Best effort: without storage, or with a full one, every visit is the first.

use gloo_storage::{LocalStorage, Storage as _};

use crate::feed::Edition;

/// Dossiers that are kept: a line each, code and secret with a blank between them.
const KEPT: &str = "motcua-dossiers";
/// No more bytes of them are kept: about twelve.
const MOST: usize = 500;

/// The publication last seen of a feed.
pub(super) fn edition(feed: &str) -> Option<Edition> {
    Edition::decode(&stored(feed))
}

/// What was stored of a feed, as it was stored.
pub(super) fn stored(feed: &str) -> String {
    read(&key(feed))
}

/// Remembers a publication. Only once everything about it has been checked.
pub(super) fn remember(feed: &str, edition: &str) {
    write(&key(feed), edition);
}

/// The dossiers that are kept, a line each: code, blank, secret.
pub(super) fn kept() -> String {
    read(KEPT)
}

/// Keeps a dossier, or, without a secret, no longer.
pub(super) fn keep(code: &str, secret: &str) {
    let mut lines = if secret.is_empty() { String::new() } else { [code, " ", secret, "\n"].concat() };
    let kept = kept();
    for line in kept.lines() {
        if !line.starts_with(&[code, " "].concat()) && lines.len() < MOST {
            lines.push_str(line);
            lines.push('\n');
        }
    }
    write(KEPT, &lines);
}

fn key(feed: &str) -> String {
    ["motcua-feed-", feed].concat()
}

fn read(key: &str) -> String {
    storage().and_then(|storage| storage.get_item(key).ok()?).unwrap_or_default()
}

fn write(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}

/// The browser's storage where there is one. `LocalStorage::raw` throws where storage is denied, so that is asked
/// first.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}
