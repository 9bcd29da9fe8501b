//! Articles.

use super::context::{Context, Thing};
use super::markdown::{self, Page};
use super::procedure::theme_ids;
use super::{procedure, text, wording};
use crate::load::RawSite;
use crate::model::Article;

/// The articles, by slug.
pub(super) fn articles(raw: &RawSite, context: &mut Context<'_>) -> Vec<Article> {
    raw.articles
        .iter()
        .filter_map(|article| {
            let head = &article.head;
            context.take_abbreviated();
            let page = Page { slug: Some(&article.slug), ..Page::PLAIN };
            let body = markdown::file(&article.body, &page, context);
            let anchors = markdown::anchors(&article.body, &theme_ids());
            context.set_anchors(&article.slug, anchors.into_iter().collect());
            wording::texts([head.title.as_ref(), head.summary.as_ref()], context);
            context.not_empty("sources", head.sources.as_ref());
            let sources = context.references(Thing::Source, head.sources.as_ref());
            let related = context.references(Thing::Procedure, head.related.as_ref());
            let review = procedure::review(head.reviewed.as_ref(), head.review_by.as_ref(), None, sources, context);
            Some(Article {
                slug: article.slug.clone(),
                title: text::required(head.title.as_ref()),
                summary: text::optional(head.summary.as_ref()),
                aliases: text::texts(head.aliases.as_ref()),
                related,
                body,
                abbreviations: context.take_abbreviated(),
                review: review?,
            })
        })
        .collect()
}
