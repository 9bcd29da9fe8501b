//! Papers and groups of papers.

use super::conditions::Cases;
use super::context::Context;
use super::markdown::{self, Page};
use super::{text, wording};
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::raw::{RawDocument, RawPaper, RawWhen};
use crate::load::{self, Count, Id, Spanned, suggest};
use crate::model::{Document, DocumentGroup, DocumentItem, GroupKind, Submission};

/// One item of `documents`.
pub(super) fn item(
    raw: &Spanned<RawDocument>,
    cases: &mut Cases,
    page: &Page<'_>,
    context: &mut Context<'_>,
) -> DocumentItem {
    let document = &raw.value;
    match &document.group {
        Some(kind) => DocumentItem::Group(group(raw, kind.value, cases, page, context)),
        None => {
            if let Some(items) = document.items.as_ref().filter(|_| !document.has("group")) {
                context.fault(Diagnostic::at(Code::GroupShape, items.span).with("key", "group"));
            }
            if !document.has("name") && !document.has("items") {
                context.fault(Diagnostic::at(Code::KeyMissing, raw.span).with("key", "name"));
            }
            DocumentItem::Paper(paper(&Fields::of_document(document), cases, page, context))
        }
    }
}

fn group(
    raw: &Spanned<RawDocument>,
    kind: GroupKind,
    cases: &mut Cases,
    page: &Page<'_>,
    context: &mut Context<'_>,
) -> DocumentGroup {
    let document = &raw.value;
    for span in paper_only(document) {
        context.fault(Diagnostic::at(Code::GroupShape, span).with("key", "items"));
    }
    let items: Vec<Document> = text::list(document.items.as_ref())
        .iter()
        .map(|item| paper(&Fields::of_paper(&item.value), cases, page, context))
        .collect();
    let readable = document.items.is_some() || !document.has("items");
    if items.len() < 2 && readable {
        let span = document.items.as_ref().map_or(raw.span, |items| items.span);
        context.fault(Diagnostic::at(Code::GroupShape, span).with("key", "items"));
    }
    DocumentGroup {
        id: text::id(document.id.as_ref()),
        kind,
        name: text::optional(document.name.as_ref()),
        items,
        note: markdown::optional(document.note.as_ref(), page, context),
        when: cases.when(document.when.as_ref(), context),
    }
}

/// Places of keys that only a paper may have.
fn paper_only(document: &RawDocument) -> impl Iterator<Item = Span> + use<> {
    [
        document.submit.as_ref().map(|key| key.span),
        document.originals.as_ref().map(|key| key.span),
        document.copies.as_ref().map(|key| key.span),
        document.form.as_ref().map(|key| key.span),
    ]
    .into_iter()
    .flatten()
}

/// What a paper has, alone or in a group.
struct Fields<'a> {
    id: Option<&'a Spanned<Id>>,
    name: Option<&'a Spanned<load::Text>>,
    submit: Option<&'a Spanned<Submission>>,
    originals: Option<&'a Spanned<Count>>,
    copies: Option<&'a Spanned<Count>>,
    form: Option<&'a Spanned<Id>>,
    note: Option<&'a Spanned<load::Text>>,
    when: Option<&'a Spanned<RawWhen>>,
}

macro_rules! fields {
    ($raw:ident) => {
        Fields {
            id: $raw.id.as_ref(),
            name: $raw.name.as_ref(),
            submit: $raw.submit.as_ref(),
            originals: $raw.originals.as_ref(),
            copies: $raw.copies.as_ref(),
            form: $raw.form.as_ref(),
            note: $raw.note.as_ref(),
            when: $raw.when.as_ref(),
        }
    };
}

impl<'a> Fields<'a> {
    fn of_document(raw: &'a RawDocument) -> Self {
        fields!(raw)
    }

    fn of_paper(raw: &'a RawPaper) -> Self {
        fields!(raw)
    }
}

fn paper(raw: &Fields<'_>, cases: &mut Cases, page: &Page<'_>, context: &mut Context<'_>) -> Document {
    if let Some(form) = raw.form.filter(|form| !page.knows_form(&form.value.0)) {
        context.fault(
            Diagnostic::at(Code::FormUnknown, form.span)
                .with("id", &form.value.0)
                .with_some("suggestion", suggest(&form.value.0, page.forms)),
        );
    }
    let submission = raw.submit.map_or(Submission::Submit, |submit| submit.value);
    let copies = raw.copies.map_or(0, |count| count.value.0);
    // One original is what most papers are; a paper of which only copies are asked for has none.
    let originals = raw.originals.map_or(u32::from(copies == 0), |count| count.value.0);
    wording::texts([raw.name], context);
    Document {
        id: text::id(raw.id),
        name: text::required(raw.name),
        submission,
        originals,
        copies,
        form: text::id(raw.form),
        note: markdown::optional(raw.note, page, context),
        when: cases.when(raw.when, context),
    }
}
