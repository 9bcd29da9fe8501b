//! "Your case": the questions of a guide, and what depends on them.

use std::collections::BTreeSet;

use super::context::Context;
use super::{text, wording};
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::raw::{RawCase, RawWhen};
use crate::load::{Spanned, suggest};
use crate::model::{Answer, Case, When};

/// The questions of a guide, and which of them anything depends on.
pub(super) struct Cases {
    pub(super) cases: Vec<Case>,
    spans: Vec<Option<Span>>,
    used: BTreeSet<String>,
    /// A question or a condition could not be read: nothing can be said of names that seem wrong or unused.
    faulty: bool,
    /// A condition names a question that does not exist: one that exists may be meant.
    mistaken: bool,
}

impl Cases {
    /// Reads the questions. `written`: the guide has some, whether or not they could be read.
    pub(super) fn new(raw: Option<&Spanned<Vec<Spanned<RawCase>>>>, written: bool, context: &mut Context<'_>) -> Self {
        let faulty = written && raw.is_none();
        let mut found = Self { cases: Vec::new(), spans: Vec::new(), used: BTreeSet::new(), faulty, mistaken: false };
        for case in text::list(raw) {
            let Some(id) = &case.value.id else {
                found.faulty = true;
                continue;
            };
            if found.cases.iter().any(|other| other.id == id.value.0) {
                context.fault(Diagnostic::at(Code::IdRepeated, id.span).with("id", &id.value.0));
                continue;
            }
            wording::texts([case.value.question.as_ref(), case.value.help.as_ref()], context);
            found.spans.push(Some(id.span));
            found.cases.push(Case {
                id: id.value.0.clone(),
                question: text::required(case.value.question.as_ref()),
                help: text::optional(case.value.help.as_ref()),
                answers: answers(&case.value, context),
            });
        }
        found
    }

    /// A condition whose questions and answers exist, in the order of the guide.
    pub(super) fn when(&mut self, raw: Option<&Spanned<RawWhen>>, context: &mut Context<'_>) -> Option<When> {
        let raw = raw?;
        let mut rules = Vec::new();
        self.faulty |= !raw.value.faulty.is_empty();
        for (question, wanted) in &raw.value.items {
            let Some(case) = self.cases.iter().find(|case| case.id == question.value) else {
                if self.faulty {
                    continue;
                }
                self.mistaken = true;
                let names: Vec<&str> = self.cases.iter().map(|case| case.id.as_str()).collect();
                context.fault(
                    Diagnostic::at(Code::CaseUnknown, question.span)
                        .with("id", &question.value)
                        .with_some("suggestion", suggest(&question.value, &names)),
                );
                continue;
            };
            self.used.insert(question.value.clone());
            let known: Vec<&str> = case.answers.iter().map(|answer| answer.id.as_str()).collect();
            let unreadable = known.is_empty();
            let unknown = wanted.value.iter().filter(|answer| !known.contains(&answer.value.0.as_str()));
            for answer in unknown.filter(|_| !unreadable) {
                context.fault(
                    Diagnostic::at(Code::AnswerUnknown, answer.span)
                        .with("id", &answer.value.0)
                        .with("question", &question.value)
                        .with_some("suggestion", suggest(&answer.value.0, &known)),
                );
            }
            if wanted.value.is_empty() {
                context.fault(Diagnostic::at(Code::EmptyList, wanted.span).with("key", &question.value));
            }
            let chosen = |answer: &&&str| wanted.value.iter().any(|wanted| wanted.value.0 == **answer);
            rules.push((question.value.clone(), known.iter().filter(chosen).map(|&id| id.to_owned()).collect()));
        }
        rules.sort_by_key(|(question, _): &(String, Vec<String>)| {
            self.cases.iter().position(|case| case.id == *question)
        });
        Some(When(rules))
    }

    /// Whether every question and condition could be read and leads somewhere.
    pub(super) fn are_sound(&self) -> bool {
        !self.faulty && !self.mistaken
    }

    /// Reports the questions on which nothing depends.
    pub(super) fn finish(self, context: &mut Context<'_>) -> Vec<Case> {
        for (case, span) in self.cases.iter().zip(&self.spans) {
            if let (false, false, Some(span)) = (self.faulty || self.mistaken, self.used.contains(&case.id), span) {
                context.fault(Diagnostic::at(Code::CaseUnused, *span).with("id", &case.id));
            }
        }
        self.cases
    }
}

fn answers(case: &RawCase, context: &mut Context<'_>) -> Vec<Answer> {
    let mut found: Vec<Answer> = Vec::new();
    for answer in text::list(case.answers.as_ref()) {
        let Some(id) = &answer.value.id else { continue };
        if found.iter().any(|other| other.id == id.value.0) {
            context.fault(Diagnostic::at(Code::IdRepeated, id.span).with("id", &id.value.0));
            continue;
        }
        found.push(Answer { id: id.value.0.clone(), text: text::required(answer.value.text.as_ref()) });
    }
    if let Some(list) = case.answers.as_ref().filter(|list| list.value.is_empty()) {
        context.fault(Diagnostic::at(Code::EmptyList, list.span).with("key", "answers"));
    }
    found
}
