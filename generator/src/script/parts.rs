//! What there is to say of a guide, a life event or a training set.

use super::{Part, Writer, weight};
use crate::model::{
    AreaClass, Channel, Document, DocumentItem, Event, Fee, FeeAmount, GroupKind, Listed, Markdown, PageTarget,
    Procedure, Step, Submission, TimeLimit, TrainingSet, Unit, When,
};
use crate::speech::{digits, sentences};
use crate::strings::Arguments;
use crate::validate::plain_text;

/// Steps of all cases are told in at most so many syllables: a third of the longest script.
const STEPS: usize = 140;

impl Writer<'_> {
    /// Everything that may be said of a guide, in the order in which it is said.
    pub(super) fn procedure_parts(&self, procedure: &Procedure) -> Vec<Part> {
        let number = digits(&procedure.number.to_string());
        let mut parts = vec![
            self.part(0, [self.with("opening", "name", &procedure.title().main)]),
            self.part(0, [self.with("number", "number", &number)]),
            self.part(2, [procedure.summary.main.clone()]),
            self.part(0, [self.place(procedure)]),
        ];
        if procedure.channels.contains(&Channel::Online) {
            parts.push(self.part(5, [self.phrase("online")]));
        }
        parts.extend(self.papers(procedure));
        parts.push(self.or_else(self.part(1, self.times(procedure)), "time-many"));
        parts.extend(self.fees(procedure));
        for result in procedure.results.items() {
            let case = self.case(result.when.as_ref(), procedure);
            let own = Arguments::new().with("name", result.name.main.clone());
            parts.push(self.part(
                4,
                [match case {
                    Some(case) => self.strings.get("result-of", &own.with("case", case)),
                    None => self.strings.get("result", &own),
                }],
            ));
        }
        parts.extend(self.steps(procedure));
        for question in &procedure.questions {
            let asked = self.with("question", "question", &question.question.main);
            parts.push(self.part(8, [asked, self.plain(&question.answer)]));
        }
        parts.extend(self.ending(Some(&number)));
        parts
    }

    /// Everything that may be said of a life event.
    pub(super) fn event_parts(&self, event: &Event) -> Vec<Part> {
        let mut parts = vec![
            self.part(0, [self.with("opening-event", "name", &event.name.main)]),
            self.part(1, [event.summary.main.clone()]),
        ];
        for (at, step) in event.steps.iter().enumerate() {
            parts.push(self.part(0, [self.target(at, &step.target)]));
            let text = step.text.as_ref().map(|text| self.plain(text)).or_else(|| self.summary(&step.target));
            parts.extend(text.map(|text| self.part(3, [text])));
        }
        parts.extend(self.ending(None));
        parts
    }

    /// Everything that may be said of a training set.
    pub(super) fn set_parts(&self, set: &TrainingSet) -> Vec<Part> {
        let mut parts = vec![
            self.part(0, [self.with("opening-set", "name", &set.title.main)]),
            self.part(1, [set.summary.main.clone()]),
        ];
        for (at, item) in set.items.iter().enumerate() {
            parts.push(self.part(0, [self.target(at, &item.target)]));
            parts.extend(self.summary(&item.target).map(|summary| self.part(3, [summary])));
        }
        parts.extend(self.ending(None));
        parts
    }

    /// What a guide or an article is for, in one sentence.
    fn summary(&self, target: &PageTarget) -> Option<String> {
        match target {
            PageTarget::Procedure(slug) => Some(self.site.procedure(slug)?.summary.main.clone()),
            PageTarget::Article(slug) => {
                let article = self.site.articles.iter().find(|article| article.slug == *slug)?;
                Some(article.summary.as_ref()?.main.clone())
            }
        }
    }

    fn place(&self, procedure: &Procedure) -> String {
        let id = procedure.agencies.receiving.as_ref().unwrap_or(&procedure.agencies.competent);
        match self.site.settings.agency(id) {
            Some(agency) => self.with("where", "place", &agency.name.main),
            None => self.phrase("ask-where"),
        }
    }

    fn papers(&self, procedure: &Procedure) -> Vec<Part> {
        let items = match &procedure.documents {
            Listed::Items(items) => items,
            Listed::None => return vec![self.part(2, [self.phrase("papers-none")])],
            Listed::NotStated | Listed::Absent => return vec![self.part(0, [self.phrase("papers-ask")])],
        };
        let always: Vec<&DocumentItem> = items.iter().filter(|item| when_of(item).is_none()).collect();
        if always.is_empty() {
            return vec![self.part(0, [self.phrase("papers-vary")])];
        }
        let mut told = vec![self.phrase("papers")];
        for (at, item) in always.iter().enumerate() {
            told.extend(self.paper(at, item));
        }
        if always.len() < items.len() {
            told.push(self.phrase("papers-more"));
        }
        // The first papers alone are no help: one goes twice. All, or who to ask.
        vec![self.or_else(self.part(3, told), "papers-many")]
    }

    fn paper(&self, at: usize, item: &DocumentItem) -> Vec<String> {
        let one = |document: &Document| {
            let key = if document.submission == Submission::Show { "paper-show" } else { "paper" };
            self.strings.get(key, &Arguments::new().with("nth", self.nth(at)).with("name", document.name.main.clone()))
        };
        match item {
            DocumentItem::Paper(paper) => vec![one(paper)],
            DocumentItem::Group(group) if group.kind == GroupKind::All => group.items.iter().map(one).collect(),
            DocumentItem::Group(group) => {
                let head = self.strings.get("papers-one-of", &Arguments::new().with("nth", self.nth(at)));
                let own = group.items.iter().filter(|paper| paper.when.is_none()).map(|paper| paper.name.main.clone());
                std::iter::once(head).chain(own).collect()
            }
        }
    }

    /// What to do at the counter, step by step; a step of some cases is told with its case. Where that takes too long,
    /// what everybody does.
    fn steps(&self, procedure: &Procedure) -> Option<Part> {
        let own = |channel: Option<Channel>| channel.is_none_or(|channel| channel == Channel::InPerson);
        let all: Vec<_> = procedure.steps.iter().filter(|step| own(step.channel)).collect();
        let always: Vec<_> = all.iter().copied().filter(|step| step.when.is_none()).collect();
        let told = |steps: &[&Step], end: Option<String>| {
            let steps = steps.iter().enumerate().map(|(at, step)| {
                let nth = std::iter::once(self.nth(at)).chain(self.case(step.when.as_ref(), procedure));
                let arguments = Arguments::new().with("nth", joined(nth)).with("name", self.plain(&step.text));
                self.strings.get("step", &arguments)
            });
            self.part(7, std::iter::once(self.phrase("steps")).chain(steps).chain(end))
        };
        let whole = told(&all, None);
        match (all.is_empty(), always.len()) {
            (true, _) => None,
            (_, 2..) if weight(&whole.sentences) > STEPS => Some(told(&always, Some(self.phrase("steps-more")))),
            _ => Some(whole),
        }
    }

    fn times(&self, procedure: &Procedure) -> Vec<String> {
        let limits = match &procedure.time_limits {
            Listed::Items(limits) => limits,
            Listed::None => return vec![self.phrase("time-none")],
            Listed::NotStated | Listed::Absent => return vec![self.phrase("time-ask")],
        };
        let told = limits.iter().map(|limit| {
            let scope = joined(self.scope(limit, procedure));
            let arguments = Arguments::new().with("time", self.limit(limit));
            match (limits.len(), scope.is_empty()) {
                (_, true) => self.strings.get("time", &arguments),
                (1, false) => self.strings.get("time-of", &arguments.with("scope", scope)),
                (_, false) => self.strings.get("time-one-of", &arguments.with("scope", scope)),
            }
        });
        let head = (limits.len() > 1).then(|| self.phrase("times"));
        head.into_iter().chain(told).collect()
    }

    /// Where, how and in which case a time limit holds.
    fn scope(&self, limit: &TimeLimit, procedure: &Procedure) -> impl Iterator<Item = String> {
        let area = limit.area_class.map(|class| match class {
            AreaClass::Mountain => self.phrase("mountain"),
            AreaClass::Standard => self.phrase("standard"),
        });
        [area, self.channel(limit.channel), self.case(limit.when.as_ref(), procedure)].into_iter().flatten()
    }

    fn limit(&self, limit: &TimeLimit) -> String {
        let count = || Arguments::new().with("count", self.speaker.number(limit.quantity.into()));
        match limit.unit {
            Unit::WorkingDay => self.strings.get("working-days", &count()),
            Unit::Day => self.strings.get("days", &count()),
            Unit::Hour => self.strings.get("hours", &count()),
            Unit::Month => self.strings.get("months", &count()),
            Unit::SameDay => match limit.cut_off {
                Some(hour) => self.with("same-day-cut-off", "hour", &format!("{}:{:02}", hour.hour, hour.minute)),
                None => self.phrase("same-day"),
            },
        }
    }

    fn fees(&self, procedure: &Procedure) -> Vec<Part> {
        match &procedure.fees {
            Listed::Items(fees) => {
                let told = fees.iter().map(|fee| self.fee(fee, procedure)).chain([self.phrase("receipt")]);
                vec![self.or_else(self.part(1, told), "fees-many")]
            }
            Listed::None => vec![self.part(0, [self.phrase("fees-none")])],
            Listed::NotStated | Listed::Absent => vec![self.part(0, [self.phrase("fees-ask"), self.phrase("receipt")])],
        }
    }

    fn fee(&self, fee: &Fee, procedure: &Procedure) -> String {
        let name = fee.name.main.as_str();
        // “Exchange, if you exchange”: some fees are called as their case.
        let case = self.case(fee.when.as_ref(), procedure);
        let case = case.filter(|case| *case != self.with("case", "answers", &in_a_sentence(name)));
        let scope = [self.channel(fee.channel), case];
        let name = joined(std::iter::once(name.to_owned()).chain(scope.into_iter().flatten()));
        let (amount, per) = match &fee.amount {
            FeeAmount::NotStated => return self.with("fee-ask", "name", &name),
            FeeAmount::Exact { amount: 0, .. } => (self.phrase("free"), &None),
            FeeAmount::Exact { amount, per, .. } => (self.speaker.money(*amount), per),
            FeeAmount::Range { from, to, per } => {
                let both = Arguments::new().with("from", self.speaker.money(*from)).with("to", self.speaker.money(*to));
                (self.strings.get("from-to", &both), per)
            }
        };
        let per = per.as_ref().map(|per| self.with("per", "unit", &per.main));
        let amount = std::iter::once(amount).chain(per).collect::<Vec<_>>().join(" ");
        self.strings.get("fee", &Arguments::new().with("name", name).with("amount", amount))
    }

    fn channel(&self, channel: Option<Channel>) -> Option<String> {
        channel.map(|channel| match channel {
            Channel::InPerson => self.phrase("in-person"),
            Channel::Online => self.phrase("by-net"),
            Channel::Post => self.phrase("by-post"),
        })
    }

    /// The answers that a condition asks for: one of each question.
    fn case(&self, when: Option<&When>, procedure: &Procedure) -> Option<String> {
        let answers = when?.0.iter().map(|(question, wanted)| {
            let case = procedure.cases.iter().find(|case| case.id == *question);
            let own = case.into_iter().flat_map(|case| &case.answers).filter(|answer| wanted.contains(&answer.id));
            own.map(|answer| in_a_sentence(&answer.text.main))
                .collect::<Vec<_>>()
                .join(&format!(" {} ", self.phrase("or")))
        });
        let answers = answers.collect::<Vec<_>>().join(&format!(", {} ", self.phrase("and")));
        Some(self.with("case", "answers", &answers))
    }

    /// A step of a chain: a guide with its number, or an article.
    fn target(&self, at: usize, target: &PageTarget) -> String {
        let nth = self.nth(at);
        let (name, number) = match target {
            PageTarget::Procedure(slug) => match self.site.procedure(slug) {
                Some(guide) => (guide.title().main.clone(), Some(digits(&guide.number.to_string()))),
                None => (slug.clone(), None),
            },
            PageTarget::Article(slug) => {
                let article = self.site.articles.iter().find(|article| article.slug == *slug);
                (article.map_or_else(|| slug.clone(), |article| article.title.main.clone()), None)
            }
        };
        let key = if number.is_some() { "step-guide" } else { "step" };
        let arguments = Arguments::new().with("nth", nth).with("name", name).with("number", number.unwrap_or_default());
        self.strings.get(key, &arguments)
    }

    /// Whom to call, the number again, and thanks.
    fn ending(&self, number: Option<&str>) -> Vec<Part> {
        let hotline = self.site.settings.hotline.as_ref();
        let call = hotline.map(|hotline| self.part(3, [self.with("call", "phone", &hotline.phone.shown)]));
        let again = number.map(|number| self.part(0, [self.with("number-again", "number", number)]));
        call.into_iter().chain(again).chain([self.part(0, [self.phrase("closing")])]).collect()
    }

    fn nth(&self, at: usize) -> String {
        self.speaker.number(at as u64 + 1)
    }

    fn plain(&self, markdown: &Markdown) -> String {
        plain_text(&markdown.0.main)
    }

    fn phrase(&self, key: &str) -> String {
        self.strings.text(key)
    }

    fn with(&self, key: &str, name: &str, value: &str) -> String {
        self.strings.get(key, &Arguments::new().with(name, value.to_owned()))
    }

    fn part(&self, worth: u8, texts: impl IntoIterator<Item = String>) -> Part {
        let said = texts.into_iter().flat_map(|text| sentences(&to_many(&self.speaker.say_together(&text))));
        Part { worth, sentences: said.collect(), otherwise: Vec::new() }
    }

    /// The part, or that phrase where there is no time for it.
    fn or_else(&self, part: Part, key: &str) -> Part {
        Part { otherwise: sentences(&self.phrase(key)), ..part }
    }
}

fn when_of(item: &DocumentItem) -> Option<&When> {
    match item {
        DocumentItem::Paper(paper) => paper.when.as_ref(),
        DocumentItem::Group(group) => group.when.as_ref(),
    }
}

/// Words that belong together, with a pause between them.
fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

/// What begins with a capital, within a sentence. A name or an abbreviation stays as it is.
fn in_a_sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_lowercase).collect();
    let is_name = text.split_whitespace().next().is_some_and(|word| word.chars().skip(1).any(char::is_uppercase));
    if is_name { text.to_owned() } else { format!("{first}{}", chars.as_str()) }
}

/// A page speaks to one reader or a couple, a loudspeaker to the village.
fn to_many(text: &str) -> String {
    let mut before = "";
    let word = |word| {
        let plain = str::trim_end_matches(word, [',', '.', '?', '!', ':', ';']);
        let mark = &word[plain.len()..];
        let said = match (before, plain) {
            ("hai" | "Hai", "bạn") => "người",
            (_, "bạn") => "bà con",
            (_, "Bạn") => "Bà con",
            _ => plain,
        };
        before = word;
        format!("{said}{mark}")
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
