//! Publications → a line each in `log/publications.csv`: figures only.

use std::path::Path;

use motcua_lookup::feed::Moment;

use super::error::FeedFault;
use super::files::{self, Access};
use super::publish::Published;

const HEADER: &str = "published_at,version,rows,published,bad,new,changed,shards_written,bytes_written\n";

/// Adds a publication.
pub(super) fn add(feed: &Path, now: Moment, published: Published) -> Result<(), FeedFault> {
    let path = feed.join("log").join("publications.csv");
    files::create_folder(&feed.join("log"), Access::Public)?;
    let Published { rows, published, bad, new, changed, shards_written, bytes_written, version } = published;
    let line = format!("{now},{version},{rows},{published},{bad},{new},{changed},{shards_written},{bytes_written}\n");
    let length = files::read_if_there(&path)?.map_or(0, |bytes| bytes.len() as u64);
    let text = if length == 0 { format!("{HEADER}{line}") } else { line };
    files::append(&path, length, text.as_bytes())
}
