//! Where something leads: one page of the site, named by `procedure` or by `article`.

use super::context::{Context, Thing};
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::{Slug, Spanned};
use crate::model::PageTarget;

/// The page, if exactly one is named and it exists. `written`: whether the keys stand there, however faultily.
pub(super) fn page(
    procedure: Option<&Spanned<Slug>>,
    article: Option<&Spanned<Slug>>,
    written: (bool, bool),
    span: Span,
    context: &mut Context<'_>,
) -> Option<PageTarget> {
    match written {
        (true, true) => {
            context.fault(Diagnostic::at(Code::TargetTwice, span).with("keys", "procedure, article"));
            return None;
        }
        (false, false) => {
            context.fault(Diagnostic::at(Code::KeyMissing, span).with("key", "procedure"));
            return None;
        }
        _ => {}
    }
    let (thing, slug) = match (procedure, article) {
        (Some(slug), _) => (Thing::Procedure, slug),
        (_, Some(slug)) => (Thing::Article, slug),
        _ => return None,
    };
    let id = slug.value.0.clone();
    context.check(thing, &id, slug.span).then_some(match thing {
        Thing::Procedure => PageTarget::Procedure(id),
        _ => PageTarget::Article(id),
    })
}
