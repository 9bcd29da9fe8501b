//! Scripts for loudspeakers that an editor wrote.

use jiff::civil::Date;

/// Scripts in the place of those that the tool makes, by length.
#[derive(Debug, Clone)]
pub(crate) struct WrittenScript {
    pub(crate) minute: Option<String>,
    pub(crate) three_minutes: Option<String>,
    /// When somebody last compared it with the page.
    pub(crate) reviewed: Date,
}
