//! Articles.

use jiff::civil::Date;

use super::{abbreviations, guides, review};
use crate::model::Article;
use crate::render::address::Address;
use crate::render::localize::Localizer;
use crate::render::markdown::{self, Scope};
use crate::render::views::{ArticleCardView, ArticleView, ArticlesView};

pub(in crate::render) fn article(article: &Article, today: Date, localizer: &Localizer<'_>) -> ArticleView {
    let (body_html, contents) = markdown::page(&article.body, Scope { procedure: None }, localizer);
    ArticleView {
        title: localizer.words(&article.title),
        summary: article.summary.as_ref().map(|summary| localizer.words(summary)),
        body_html,
        contents,
        related: guides(&article.related, localizer),
        abbreviations: abbreviations(&article.abbreviations, localizer),
        review: review(&article.review, today, localizer),
    }
}

pub(in crate::render) fn articles(localizer: &Localizer<'_>) -> ArticlesView {
    let cards = localizer.site.articles.iter().map(|article| ArticleCardView {
        title: localizer.words(&article.title),
        summary: article.summary.as_ref().map(|summary| localizer.words(summary)),
        href: localizer.href(Address::Article(&article.slug)),
    });
    ArticlesView { items: cards.collect() }
}
