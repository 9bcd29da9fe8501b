//! Notices.

use std::cmp::Reverse;

use super::context::{Context, Thing};
use super::markdown::{self, Page};
use super::{text, wording};
use crate::diagnostics::{Code, Diagnostic};
use crate::load::RawSite;
use crate::model::{Notice, NoticeLevel};

/// The notices, the most important first: warnings, then those for everybody, then the newest.
pub(super) fn notices(raw: &RawSite, context: &mut Context<'_>) -> Vec<Notice> {
    let mut found: Vec<Notice> = Vec::new();
    for notice in &raw.notices {
        let head = &notice.head;
        context.take_abbreviated();
        wording::texts([head.title.as_ref()], context);
        let body = markdown::file(&notice.body, &Page::PLAIN, context);
        context.not_empty("sources", head.sources.as_ref());
        let procedures = context.references(Thing::Procedure, head.procedures.as_ref());
        let fields = context.references(Thing::Field, head.fields.as_ref());
        let offices = context.references(Thing::Office, head.offices.as_ref());
        let sources = context.references(Thing::Source, head.sources.as_ref());
        let (Some(from), Some(until)) = (&head.from, &head.until) else { continue };
        if until.value < from.value {
            context.fault(Diagnostic::at(Code::DateOrder, until.span).see(from.span, "first"));
        } else if until.value.0 < context.given.today {
            context.fault(Diagnostic::at(Code::NoticeEnded, until.span).with("date", until.value.0));
        }
        let Some(level) = &head.level else { continue };
        found.push(Notice {
            slug: notice.slug.clone(),
            title: text::required(head.title.as_ref()),
            from: from.value.0,
            until: until.value.0,
            level: level.value,
            procedures,
            fields,
            offices,
            body,
            abbreviations: context.take_abbreviated(),
            sources,
        });
    }
    let rank = |notice: &Notice| {
        (notice.level != NoticeLevel::Warning, !notice.is_general(), Reverse(notice.from), notice.slug.clone())
    };
    found.sort_by_cached_key(rank);
    found
}
