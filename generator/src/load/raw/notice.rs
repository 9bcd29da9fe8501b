//! The heads of `notices/<slug>.md`: what people must know for a time.

use crate::load::read::raw;
use crate::load::words::NoticeLevel;
use crate::load::{Date, Slug, Spanned, Text};

type List<T> = Vec<Spanned<T>>;

raw! {
    /// The head of a notice.
    RawNoticeHead {
        required title: Text,
        /// First day on which it is shown.
        required from: Date,
        /// Last day on which it is shown.
        required until: Date,
        required level: NoticeLevel,
        /// Guides it concerns.
        optional procedures: List<Slug>,
        /// Fields whose guides it concerns.
        optional fields: List<Slug>,
        /// Offices it concerns.
        optional offices: List<Slug>,
        required sources: List<Slug>,
    }
}
