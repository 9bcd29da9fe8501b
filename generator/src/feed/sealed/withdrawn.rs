//! `withdrawn.txt`: codes of dossiers that are kept out of every later publication, one a line. Copies that others have
//! made of earlier publications cannot be called back.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use motcua_lookup::dossier::Code;

use super::super::error::FeedFault;
use super::super::files::{self, Access};

const HEADER: &str =
    "# Hồ sơ không công bố nữa, mỗi dòng một mã. / Dossiers that are no longer published, a code a line.\n";

fn path(feed: &Path) -> PathBuf {
    feed.join("withdrawn.txt")
}

/// The codes that were withdrawn. A line that is no code is refused: it would leave a dossier published.
pub(crate) fn read(feed: &Path, root: &str) -> Result<BTreeSet<Code>, FeedFault> {
    let bytes = files::read_if_there(&path(feed))?.unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim()));
    lines
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(line, text)| Code::parse(text, root).map_err(|_| FeedFault::WithdrawnLine { path: path(feed), line }))
        .collect()
}

/// Replaces the list.
pub(crate) fn write(feed: &Path, codes: &BTreeSet<Code>) -> Result<(), FeedFault> {
    let _lock = files::lock(feed)?;
    let lines: String = codes.iter().map(|code| format!("{}\n", code.text())).collect();
    files::replace(&path(feed), format!("{HEADER}{lines}").as_bytes(), Access::Private)
}
