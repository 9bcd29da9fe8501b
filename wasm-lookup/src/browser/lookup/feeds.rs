//! The page's data block → the feeds that it asks.

use crate::browser::json::Json;
use crate::browser::settings::Settings;
use crate::dossier::{Code, Shape};
use crate::feed::Value;
use crate::sealed::FeedId;

/// A feed and where it lies.
pub(super) struct Feed {
    pub(super) id: String,
    /// Addresses of its folder and of its mirrors, each ending in `/`.
    pub(super) addresses: Vec<String>,
    /// What opens it; none for an open one.
    pub(super) sealed: Option<Sealed>,
}

/// What opens a sealed feed.
pub(super) struct Sealed {
    pub(super) id: FeedId,
    /// Root keys in hexadecimal digits, one after another.
    pub(super) roots: String,
    pub(super) threshold: u8,
    /// Whether slips carry the line "Mã kiểm tra".
    pub(super) check_code: bool,
    /// What slips carry besides or instead: its words and its shape.
    pub(super) slip: Option<(String, Shape)>,
}

impl Feed {
    fn read(feed: &Json) -> Option<Self> {
        let field = |key: &str| feed.member(key)?.text();
        let id = field("id")?;
        let sealed = if field("mode")? == "sealed" {
            Some(Sealed {
                id: FeedId::new(&id)?,
                roots: field("roots")?,
                threshold: feed.member("threshold")?.number()? as u8,
                check_code: feed.member("check_code")?.truth()?,
                slip: field("label").zip(field("shape").and_then(|shape| Shape::parse(&shape).ok())),
            })
        } else {
            None
        };
        Some(Self { id, addresses: field("urls")?.split(' ').map(str::to_owned).collect(), sealed })
    }
}

/// All feeds of the page; none when one of them makes no sense.
pub(super) fn feeds(settings: &Settings) -> Option<Vec<Feed>> {
    let feeds: Vec<Feed> =
        settings.block.member("feeds")?.items().map(|feed| Feed::read(&feed)).collect::<Option<_>>()?;
    if feeds.is_empty() { None } else { Some(feeds) }
}

/// The feed of a code: that of its root; the first for codes that show none, or the province's own.
pub(super) fn feed_of(feeds: &[Feed], code: &Code, province: &str) -> Option<usize> {
    let Some(root) = code.root() else { return Some(0) };
    let own = feeds.iter().position(|feed| feed.id == root);
    own.or_else(|| (root == province).then_some(0))
}
