//! `redirects.yaml`: where pages went that stood at other addresses, and which are gone.

use crate::load::read::raw;
use crate::load::{Count, Date, Id, Spanned, Text, Verbatim};

type List<T> = Vec<Spanned<T>>;

raw! {
    /// `redirects.yaml`.
    RawRedirects {
        optional moved: List<RawMoved>,
        optional gone: List<RawGone>,
    }
}

raw! {
    /// A page that stands elsewhere now.
    RawMoved {
        /// Slug that a guide had, or an address of this site (`/bai-viet/cu/`).
        required from: Verbatim,
        /// `procedure:khai-sinh` and the like, or an address of this site.
        required to: Verbatim,
    }
}

raw! {
    /// A page that is no more.
    RawGone {
        optional id: Id,
        /// Slug that a guide had, or an address of this site.
        required address: Verbatim,
        /// What the page was called.
        required title: Text,
        /// What happened; Markdown.
        required reason: Text,
        /// The day on which it went.
        optional since: Date,
        /// The guide's number: it is never given to another guide.
        optional number: Count,
        /// Where to go instead: as `to`, or an address of another site.
        optional see: List<Verbatim>,
    }
}
