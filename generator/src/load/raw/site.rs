//! `site.yaml`, `sources.yaml`, `fields/<id>.yaml` and the heads of articles.

use crate::load::read::raw;
use crate::load::{Count, Date, Entries, HandoutFormat, Id, Publication, Slug, Spanned, Text, Url, Verbatim};

use super::{RawApology, RawSuggestions};

type List<T> = Vec<Spanned<T>>;

raw! {
    /// `site.yaml`.
    RawSettings {
        required name: Text,
        required province: RawProvince,
        required publication: Publication,
        /// BCP 47 tags; the first is the language the content is written in.
        required languages: List<Verbatim>,
        /// The site's own absolute address.
        optional base_url: Url,
        optional publisher: RawPublisher,
        optional hotline: RawHotline,
        optional portal: RawPortal,
        optional agencies: List<RawAgency>,
        /// Abbreviations that the site uses.
        optional abbreviations: List<RawAbbreviation>,
        optional home: RawHome,
        optional feeds: List<RawFeed>,
        optional suggestions: RawSuggestions,
        optional apology: RawApology,
        optional weights: RawWeights,
        /// Handouts that `build` prints and pages offer.
        optional handouts: RawHandouts,
        /// Pages that were visited are kept in the browser; yes where it is not given.
        optional offline: bool,
        /// Severities by code.
        optional severity: Entries<Verbatim>,
    }
}

raw! {
    /// The province.
    RawProvince {
        required name: Text,
        /// The province's agency code (`H56`), the root of dossier codes.
        required root: Verbatim,
    }
}

raw! {
    /// Who answers for the content.
    RawPublisher {
        required name: Text,
        optional decision: Text,
        optional contact: Text,
        optional editor: Text,
    }
}

raw! {
    /// The number to call.
    RawHotline {
        required phone: Verbatim,
        optional hours: Text,
        optional note: Text,
        /// Nobody answers there: the number is made up.
        optional sample: bool,
    }
}

raw! {
    /// The official portal.
    RawPortal {
        required name: Text,
        required url: Url,
        optional lookup_url: Url,
    }
}

raw! {
    /// An agency that guides name.
    RawAgency {
        required id: Slug,
        required name: Text,
    }
}

raw! {
    /// An abbreviation.
    RawAbbreviation {
        /// As it is written: `UBND`.
        required short: Verbatim,
        /// What it stands for.
        required long: Text,
    }
}

raw! {
    /// The home page.
    RawHome {
        /// Slugs of the commonest procedures.
        optional common: List<Slug>,
        optional tiles: List<RawTile>,
    }
}

raw! {
    /// A tile of the home page.
    RawTile {
        optional id: Id,
        required name: Text,
        required icon: Id,
        optional event: Slug,
        optional field: Slug,
        optional procedure: Slug,
    }
}

raw! {
    /// A status feed.
    RawFeed {
        required id: Verbatim,
        required mode: FeedMode,
        /// Relative to the site's root, or absolute.
        required url: Verbatim,
        /// Sealed: other addresses of the same files.
        optional mirrors: List<Verbatim>,
        /// Sealed: the root keys, 64 hexadecimal digits each.
        optional roots: List<Verbatim>,
        /// Sealed: how many of the root keys must have signed; 1 where it is not given.
        optional threshold: Count,
        /// Sealed: slips carry the line "Mã kiểm tra".
        optional check_code: bool,
        /// Sealed: what slips carry besides or instead.
        optional secret: RawSlipSecret,
    }
}

raw! {
    /// A text of the slip that serves as a second secret, as people are asked for it.
    RawSlipSecret {
        /// The words before it on the slip.
        required label: Verbatim,
        required example: Verbatim,
        /// `digits 4`, `alphanumeric 6-12`.
        required shape: Verbatim,
    }
}

raw! {
    /// Handouts that pages offer.
    RawHandouts {
        required formats: List<HandoutFormat>,
    }
}

raw! {
    /// The budget of a page.
    RawWeights {
        /// Everything a page loads, compressed, in KiB.
        optional page_kib: Count,
        /// How many requests a page makes.
        optional requests: Count,
        /// The largest recording, in KiB.
        optional recording_kib: Count,
    }
}

raw! {
    /// A source of facts.
    RawSource {
        required title: Text,
        optional publisher: Text,
        optional date: Verbatim,
        optional url: Url,
        required grade: SourceGrade,
    }
}

raw! {
    /// `fields/<id>.yaml`.
    RawField {
        required name: Text,
        /// The portal's code of the field.
        optional code: Verbatim,
        optional order: Count,
        optional icon: Id,
        optional summary: Text,
    }
}

raw! {
    /// The head of an article.
    RawArticleHead {
        required title: Text,
        optional summary: Text,
        optional aliases: List<Verbatim>,
        optional related: List<Slug>,
        required sources: List<Slug>,
        required reviewed: Date,
        required review_by: Date,
    }
}

pub(crate) use crate::load::words::{FeedMode, SourceGrade};
