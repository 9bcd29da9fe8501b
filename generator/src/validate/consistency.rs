//! What a guide says in each case: every set of answers is gone through, and whoever gives it must find papers, steps,
//! a time and a result, and no two times that contradict each other.

use super::context::Context;
use super::text;
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::raw::{RawCase, RawDocument, RawEvent, RawPaper, RawProcedure, RawTimeLimit, RawWhen};
use crate::load::{GroupKind, Spanned, Unit};

/// More sets of answers than this are not gone through: no reader finds the own case among so many.
const MOST_CASES: usize = 4096;

/// The questions of a page: their names and the names of their answers.
struct Questions<'a>(Vec<(&'a str, Vec<(&'a str, &'a str)>)>);

/// One answer to each question: its place in the question's list.
type Answers = Vec<usize>;

impl<'a> Questions<'a> {
    fn new(raw: Option<&'a Spanned<Vec<Spanned<RawCase>>>>) -> Self {
        let named = |case: &'a Spanned<RawCase>| {
            let id = case.value.id.as_ref()?.value.0.as_str();
            let answers = text::list(case.value.answers.as_ref()).iter();
            let answers = answers.filter_map(|answer| {
                Some((answer.value.id.as_ref()?.value.0.as_str(), answer.value.text.as_ref()?.value.0.as_str()))
            });
            Some((id, answers.collect()))
        };
        Self(text::list(raw).iter().filter_map(named).collect())
    }

    /// Every set of answers.
    fn sets(&self) -> impl Iterator<Item = Answers> {
        let count: usize = self.0.iter().map(|(_, answers)| answers.len()).product();
        (0..count).map(|mut number| {
            let mut set = Vec::new();
            for (_, answers) in &self.0 {
                set.push(number % answers.len());
                number /= answers.len();
            }
            set
        })
    }

    /// Whether what has that condition applies to that set.
    fn applies(&self, when: Option<&Spanned<RawWhen>>, set: &Answers) -> bool {
        when.is_none_or(|when| {
            when.value.items.iter().all(|(question, wanted)| {
                let given = self.0.iter().zip(set).find(|((id, _), _)| *id == question.value);
                given
                    .and_then(|((_, answers), &at)| answers.get(at))
                    .is_some_and(|(id, _)| wanted.value.iter().any(|wanted| wanted.value.0 == *id))
            })
        })
    }

    /// A set in words: the answers that were given.
    fn in_words(&self, set: &Answers) -> String {
        let answers = self.0.iter().zip(set).filter_map(|((_, answers), &at)| answers.get(at));
        answers.map(|(_, text)| format!("“{text}”")).collect::<Vec<_>>().join(", ")
    }
}

/// Checks a guide whose parts could all be read.
pub(super) fn procedure(raw: &RawProcedure, context: &mut Context<'_>) {
    let Some(questions) = questions(raw.cases.as_ref(), context) else { return };
    let steps = text::list(raw.steps.as_ref());
    for (key, conditions) in [
        ("documents", raw.documents.as_ref().map(|list| (list.span, whens(&list.value, |item| item.when.as_ref())))),
        ("results", raw.results.as_ref().map(|list| (list.span, whens(&list.value, |item| item.when.as_ref())))),
        ("fees", raw.fees.as_ref().map(|list| (list.span, whens(&list.value, |item| item.when.as_ref())))),
        ("steps", raw.steps.as_ref().map(|list| (list.span, whens(steps, |item| item.when.as_ref())))),
        (
            "time_limits",
            raw.time_limits.as_ref().map(|list| (list.span, whens(&list.value, |item| item.when.as_ref()))),
        ),
    ] {
        if let Some((span, conditions)) = conditions {
            covered(&questions, key, span, &conditions, context);
        }
    }
    for group in text::list(raw.documents.as_ref()).iter().filter(|item| item.value.group.is_some()) {
        self::group(&questions, &group.value, context);
    }
    contradictions(&questions, text::list(raw.time_limits.as_ref()), context);
}

/// Checks a life event whose parts could all be read.
pub(super) fn event(raw: &RawEvent, context: &mut Context<'_>) {
    let Some(questions) = questions(raw.cases.as_ref(), context) else { return };
    if let Some(steps) = &raw.steps {
        covered(&questions, "steps", steps.span, &whens(&steps.value, |step| step.when.as_ref()), context);
    }
}

/// The questions, unless there are too many sets of answers or none.
fn questions<'a>(raw: Option<&'a Spanned<Vec<Spanned<RawCase>>>>, context: &mut Context<'_>) -> Option<Questions<'a>> {
    let questions = Questions::new(raw);
    let count = questions.0.iter().try_fold(1_usize, |count, (_, answers)| count.checked_mul(answers.len()));
    match (count, raw) {
        (Some(1..=MOST_CASES), _) => Some(questions),
        (Some(0), _) | (_, None) => None,
        (_, Some(raw)) => {
            context.fault(Diagnostic::at(Code::CasesTooMany, raw.span).with("limit", MOST_CASES));
            None
        }
    }
}

fn whens<T>(items: &[Spanned<T>], when: impl Fn(&T) -> Option<&Spanned<RawWhen>>) -> Vec<Option<&Spanned<RawWhen>>> {
    items.iter().map(|item| when(&item.value)).collect()
}

/// Reports a list of which nothing applies in some case, and conditions that hold in every case.
fn covered(
    questions: &Questions<'_>,
    key: &'static str,
    span: Span,
    conditions: &[Option<&Spanned<RawWhen>>],
    context: &mut Context<'_>,
) {
    for when in
        conditions.iter().flatten().filter(|when| questions.sets().all(|set| questions.applies(Some(when), &set)))
    {
        context.fault(Diagnostic::at(Code::ConditionIdle, when.span));
    }
    let empty = questions.sets().find(|set| !conditions.iter().any(|when| questions.applies(*when, set)));
    if let Some(set) = empty.filter(|_| !conditions.is_empty()) {
        context.fault(Diagnostic::at(Code::CaseEmpty, span).with("key", key).with("case", questions.in_words(&set)));
    }
}

/// Reports a group that stands on the page without papers, or that offers a choice of one.
fn group(questions: &Questions<'_>, group: &RawDocument, context: &mut Context<'_>) {
    let Some(items) = group.items.as_ref().filter(|items| items.value.len() > 1) else { return };
    let least = if group.group.as_ref().is_some_and(|kind| kind.value == GroupKind::All) { 1 } else { 2 };
    let applies = |paper: &&Spanned<RawPaper>, set: &Answers| questions.applies(paper.value.when.as_ref(), set);
    let shown = questions.sets().filter(|set| questions.applies(group.when.as_ref(), set));
    let poor = shown.into_iter().find(|set| items.value.iter().filter(|paper| applies(paper, set)).count() < least);
    if let Some(set) = poor {
        let fault = Diagnostic::at(Code::CaseEmpty, items.span).with("key", "items");
        context.fault(fault.with("case", questions.in_words(&set)));
    }
}

/// Reports time limits that hold at once for the same way and area, with nothing said of what tells them apart.
fn contradictions(questions: &Questions<'_>, limits: &[Spanned<RawTimeLimit>], context: &mut Context<'_>) {
    let limits: Vec<_> = limits.iter().filter(|limit| is_sound(&limit.value)).collect();
    for (index, limit) in limits.iter().enumerate() {
        let rival = limits[..index].iter().find(|earlier| {
            let same_place = same(&earlier.value.channel, &limit.value.channel)
                && same(&earlier.value.area_class, &limit.value.area_class);
            same_place
                && !told_apart(&earlier.value)
                && !told_apart(&limit.value)
                && questions.sets().any(|set| {
                    questions.applies(earlier.value.when.as_ref(), &set)
                        && questions.applies(limit.value.when.as_ref(), &set)
                })
        });
        if let Some(rival) = rival {
            context.fault(Diagnostic::at(Code::TimeLimitsOverlap, limit.span).see(rival.span, "first"));
        }
    }
}

/// Whether quantity and unit fit each other; what does not is reported already.
fn is_sound(limit: &RawTimeLimit) -> bool {
    let same_day = limit.unit.as_ref().is_some_and(|unit| unit.value == Unit::SameDay);
    limit.unit.is_some() && same_day == limit.quantity.is_none()
}

fn same<T: PartialEq>(a: &Option<Spanned<T>>, b: &Option<Spanned<T>>) -> bool {
    a.as_ref().map(|a| &a.value) == b.as_ref().map(|b| &b.value)
}

/// Whether words say what the limit is for.
fn told_apart(limit: &RawTimeLimit) -> bool {
    limit.note.is_some() || limit.starts.is_some()
}
