//! Home, field and A–Z pages.

use serde::Serialize;

use super::{GuideView, LinkView, MonthFigureView, NoticeLinkView, NoticeView, Words};

/// Given to `home.html` as `home`.
#[derive(Debug, Serialize)]
pub(crate) struct HomeView {
    /// The most important notices.
    pub(crate) notices: Vec<NoticeLinkView>,
    /// Where all notices stand, where there are more.
    pub(crate) more_notices: Option<String>,
    /// Pictogram tiles in the configured order; empty: no tiles.
    pub(crate) tiles: Vec<TileView>,
    /// Every life event.
    pub(crate) events: Vec<TileView>,
    /// The commonest procedures, in the configured order.
    pub(crate) common: Vec<GuideView>,
    /// Every field that has a guide.
    pub(crate) fields: Vec<FieldCardView>,
    /// Articles ("how to open an account").
    pub(crate) articles: Vec<LinkView>,
    /// The share on time of the last month.
    pub(crate) figure: Option<MonthFigureView>,
    /// How many guides there are.
    pub(crate) guides: usize,
}

/// A tile: a picture, a word, a place to go.
#[derive(Debug, Serialize)]
pub(crate) struct TileView {
    /// What it is called.
    pub(crate) name: Words,
    /// A symbol of the theme's sprite.
    pub(crate) icon: String,
    /// Relative address.
    pub(crate) href: String,
}

/// A field in a list.
#[derive(Debug, Serialize)]
pub(crate) struct FieldCardView {
    /// What it is called.
    pub(crate) name: Words,
    /// A name of the component `Icon`.
    pub(crate) icon: String,
    /// Relative address.
    pub(crate) href: String,
    /// How many guides it holds.
    pub(crate) guides: usize,
}

/// Given to `field.html` as `field`.
#[derive(Debug, Serialize)]
pub(crate) struct FieldView {
    /// What it is called.
    pub(crate) name: Words,
    /// A name of the component `Icon`.
    pub(crate) icon: String,
    /// What it is for, in a sentence.
    pub(crate) summary: Option<Words>,
    /// The portal's code of the field.
    pub(crate) code: Option<String>,
    /// Notices that concern its guides.
    pub(crate) notices: Vec<NoticeView>,
    /// Its guides, in their order.
    pub(crate) guides: Vec<GuideView>,
}

/// Given to `search.html` as `browse`: the ways on without searching.
#[derive(Debug, Serialize)]
pub(crate) struct BrowseView {
    /// The tiles of the home page.
    pub(crate) tiles: Vec<TileView>,
    /// Every field that has a guide.
    pub(crate) fields: Vec<FieldCardView>,
    /// Every guide by its first letter, while that is a list one looks through; else empty.
    pub(crate) letters: Vec<LetterView>,
}

/// Given to `index.html` as `index`: every guide by its first letter.
#[derive(Debug, Serialize)]
pub(crate) struct IndexView {
    /// Every guide by its first letter.
    pub(crate) letters: Vec<LetterView>,
    /// Every field that has a guide.
    pub(crate) fields: Vec<FieldCardView>,
}

/// The guides that begin with a letter.
#[derive(Debug, Serialize)]
pub(crate) struct LetterView {
    /// The letter, a capital.
    pub(crate) letter: String,
    /// The guides, by name.
    pub(crate) guides: Vec<GuideView>,
}
