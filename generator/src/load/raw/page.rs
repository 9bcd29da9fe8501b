//! `pages/gop-y.md`, `pages/xin-loi.md`: what holds here, on a page of which every site may have one; and how people reach
//! those who read suggestions.

use crate::load::read::raw;
use crate::load::{Date, Slug, Spanned, Text, Url, Verbatim};

type List<T> = Vec<Spanned<T>>;

raw! {
    /// The head of a page.
    RawPageHead {
        required sources: List<Slug>,
        required reviewed: Date,
        required review_by: Date,
    }
}

raw! {
    /// Where suggestions go.
    RawSuggestions {
        /// For letters.
        optional address: Text,
        optional email: Verbatim,
        optional phone: Verbatim,
        /// Takes the form of the page (`https`); without it there is no form.
        optional endpoint: Url,
        optional note: Text,
    }
}

raw! {
    /// Apologies for late dossiers.
    RawApology {
        /// Whether the late dossiers of every office are shown.
        optional by_office: bool,
    }
}
