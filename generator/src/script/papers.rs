//! What to bring, as it is said.

use super::parts::{in_a_sentence, joined};
use super::{Part, Writer, weight};
use crate::model::{Channel, Document, DocumentItem, GroupKind, Listed, Procedure, Submission, When};
use crate::speech::written;
use crate::strings::Arguments;

/// Papers of all cases are told in at most so many syllables: half of the longest script.
const PAPERS: usize = 210;

/// A paper, or papers of which one is enough.
struct Paper<'a> {
    name: String,
    /// The papers of which one is enough.
    choices: Vec<String>,
    /// Whether a note says that only some need it.
    is_limited: bool,
    /// The conditions of its group and its own.
    when: Vec<&'a When>,
}

impl Writer<'_> {
    /// All papers, each with its case; where that takes too long, what everybody brings and that there is more. The first
    /// papers alone are no help, one goes twice: where there is no time for that either, whom to ask.
    pub(super) fn papers(&self, procedure: &Procedure) -> Part {
        let items = match &procedure.documents {
            Listed::Items(items) => items,
            Listed::None => return self.part(2, [self.phrase("papers-none")]),
            Listed::NotStated | Listed::Absent => return self.part(0, [self.asking("papers-ask", procedure)]),
        };
        let papers: Vec<Paper<'_>> = items.iter().flat_map(|item| self.flat(item)).collect();
        let all: Vec<&Paper<'_>> = papers.iter().collect();
        let many = self.asking("papers-many", procedure);
        let whole = self.part(3, self.list(&all, procedure));
        let always: Vec<&Paper<'_>> = papers.iter().filter(|paper| paper.when.is_empty()).collect();
        if weight(&whole.sentences) <= PAPERS || always.len() == papers.len() {
            return self.or_else(whole, many);
        }
        if always.iter().all(|paper| paper.is_limited) {
            return self.part(0, [self.asking("papers-vary", procedure)]);
        }
        let more = self.asking("papers-more", procedure);
        self.or_else(self.part(3, self.list(&always, procedure).into_iter().chain([more])), many)
    }

    fn list(&self, papers: &[&Paper<'_>], procedure: &Procedure) -> Vec<String> {
        let carried = procedure.channels.iter().any(|channel| *channel != Channel::Online);
        let mut told = vec![self.phrase(if carried { "papers" } else { "papers-online" })];
        for (at, paper) in papers.iter().enumerate() {
            let cases = paper.when.iter().filter_map(|when| self.case(Some(when), &procedure.cases));
            let nth = joined(std::iter::once(self.nth(at)).chain(cases));
            told.push(self.strings.get("paper", &Arguments::new().with("nth", nth).with("name", paper.name.clone())));
            told.extend(paper.choices.iter().cloned());
        }
        told
    }

    /// The papers of an item that are told one by one.
    fn flat<'a>(&self, item: &'a DocumentItem) -> Vec<Paper<'a>> {
        let one = |paper: &'a Document, group: Option<&'a When>| Paper {
            name: self.named(paper),
            choices: Vec::new(),
            is_limited: self.limit_of(paper).is_some(),
            when: group.into_iter().chain(&paper.when).collect(),
        };
        match item {
            DocumentItem::Paper(paper) => vec![one(paper, None)],
            DocumentItem::Group(group) if group.kind == GroupKind::All => {
                group.items.iter().map(|paper| one(paper, group.when.as_ref())).collect()
            }
            DocumentItem::Group(group) => {
                let next = if group.kind == GroupKind::Fallback { "papers-else" } else { "papers-or" };
                let choices = group.items.iter().enumerate().map(|(at, paper)| match at {
                    0 => self.named(paper),
                    _ => self.with(next, "name", &in_a_sentence(&self.named(paper))),
                });
                let one_of = self.phrase("papers-one-of");
                let name = group.name.as_ref().map(|name| name.main.clone());
                vec![Paper {
                    name: joined(name.into_iter().chain([one_of])),
                    is_limited: false,
                    choices: choices.map(|choice| format!("{choice}.")).collect(),
                    when: group.when.iter().collect(),
                }]
            }
        }
    }

    /// What a paper is called, whether it is only shown, and when only it is needed.
    fn named(&self, paper: &Document) -> String {
        let shown = (paper.submission == Submission::Show).then(|| self.phrase("paper-shown"));
        joined([Some(paper.name.main.clone()), shown, self.limit_of(paper)].into_iter().flatten())
    }

    /// The first sentence of its note, where that says when only the paper is needed.
    fn limit_of(&self, paper: &Document) -> Option<String> {
        let note = self.plain(paper.note.as_ref()?);
        let first = *written(&note).first()?;
        let is_limit = first.starts_with(&format!("{} ", self.phrase("only")));
        is_limit.then(|| in_a_sentence(first.trim_end_matches(['.', ';'])))
    }
}
