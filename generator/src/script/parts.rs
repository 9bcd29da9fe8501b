//! What there is to say of a guide, in the order in which it is said.

use super::{Part, Writer, weight};
use crate::model::{Actor, Case, Channel, Markdown, Procedure, Step, When};
use crate::speech::{digits, sentences, written};
use crate::strings::Arguments;
use crate::validate::plain_text;

/// Steps of all cases are told in at most so many syllables: a third of the longest script.
const STEPS: usize = 140;
/// Words of questions about the page and where it has its facts from.
const OF_THE_PAGE: [&str; 2] = ["trang này", "bản ghi"];

impl Writer<'_> {
    /// Everything that may be said of a guide, in the order in which it is said.
    pub(super) fn procedure_parts(&self, procedure: &Procedure) -> Vec<Part> {
        let number = digits(&procedure.number.to_string());
        let mut parts = vec![
            self.part(0, [self.with("opening", "name", &procedure.title().main)]),
            self.part(0, [self.with("number", "number", &number)]),
            self.part(2, [procedure.summary.main.clone()]),
        ];
        if procedure.channels == [Channel::Online] {
            parts.push(self.part(0, [self.phrase("online-only")]));
        } else {
            parts.push(self.part(0, [self.place(procedure)]));
            if procedure.channels.contains(&Channel::Online) {
                parts.push(self.part(5, [self.phrase("online")]));
            }
        }
        parts.push(self.papers(procedure));
        parts.push(self.times(procedure));
        parts.push(self.fees(procedure));
        parts.extend(self.results(procedure));
        parts.extend(self.steps(procedure));
        for question in &procedure.questions {
            let (asked, answer) = (&question.question.main, self.plain(&question.answer));
            let both = format!("{asked} {answer}").to_lowercase();
            if !OF_THE_PAGE.iter().any(|words| both.contains(words)) {
                parts.push(self.part(8, [self.with("question", "question", asked), answer]));
            }
        }
        parts.extend(self.ending(Some(&number)));
        parts
    }

    fn place(&self, procedure: &Procedure) -> String {
        match self.receiving(procedure) {
            Some(place) => self.with("where", "place", place),
            None => self.phrase("ask-where"),
        }
    }

    /// The name of the agency that takes the papers.
    fn receiving(&self, procedure: &Procedure) -> Option<&str> {
        let id = procedure.agencies.receiving.as_ref().unwrap_or(&procedure.agencies.competent);
        self.site.settings.agency(id).map(|agency| agency.name.main.as_str())
    }

    /// A phrase that says whom to ask.
    pub(super) fn asking(&self, key: &str, procedure: &Procedure) -> String {
        self.with(key, "ask", &self.ask(procedure))
    }

    /// To ask: the centre, where the papers go there.
    pub(super) fn ask(&self, procedure: &Procedure) -> String {
        let place = self.receiving(procedure).map(str::to_lowercase);
        self.phrase(match place {
            _ if !procedure.channels.contains(&Channel::InPerson) => "ask-call",
            Some(place) if !place.starts_with("trung tâm") => "ask-there",
            _ => "ask-centre",
        })
    }

    /// What to do, at the counter where there is one; steps of some cases are told with their case. Where that takes too
    /// long, only what the citizen does.
    fn steps(&self, procedure: &Procedure) -> Option<Part> {
        let channels = &procedure.channels;
        let channel = if channels.contains(&Channel::InPerson) { Some(&Channel::InPerson) } else { channels.first() };
        let own = |step: &&Step| step.channel.as_ref().is_none_or(|own| Some(own) == channel);
        let all: Vec<&Step> = procedure.steps.iter().filter(own).collect();
        if all.is_empty() {
            return None;
        }
        let whole = self.part(7, self.told("steps", &all, procedure));
        if weight(&whole.sentences) <= STEPS {
            return Some(whole);
        }
        let citizens: Vec<&Step> = all.into_iter().filter(|step| step.actor == Actor::Applicant).collect();
        (!citizens.is_empty()).then(|| self.part(7, self.told("steps-own", &citizens, procedure)))
    }

    fn told(&self, head: &str, steps: &[&Step], procedure: &Procedure) -> Vec<String> {
        let mut told = vec![self.phrase(head)];
        let (mut at, mut within) = (0, false);
        for run in steps.chunk_by(|one, next| one.when == next.when) {
            let case = run.first().and_then(|step| self.case(step.when.as_ref(), &procedure.cases));
            // A case of several steps is said once, and that it is over.
            if within && case.is_none() {
                told.push(self.phrase("steps-all"));
            }
            within = run.len() > 1 && case.is_some();
            told.extend(case.clone().filter(|_| within).map(|case| format!("{case}.")));
            for step in run {
                let case = case.clone().filter(|_| !within);
                let nth = joined(std::iter::once(self.nth(at)).chain(case));
                let arguments = Arguments::new().with("nth", nth).with("name", self.plain(&step.text));
                told.push(self.strings.get("step", &arguments));
                at += 1;
            }
        }
        told
    }

    pub(super) fn channel(&self, channel: Option<Channel>) -> Option<String> {
        channel.map(|channel| match channel {
            Channel::InPerson => self.phrase("in-person"),
            Channel::Online => self.phrase("by-net"),
            Channel::Post => self.phrase("by-post"),
        })
    }

    /// The answers that a condition asks for: one of each question.
    pub(super) fn case(&self, when: Option<&When>, cases: &[Case]) -> Option<String> {
        Some(self.with("case", "answers", &self.answers(when?, cases)))
    }

    pub(super) fn answers(&self, when: &When, cases: &[Case]) -> String {
        let answers = when.0.iter().map(|(question, wanted)| {
            let case = cases.iter().find(|case| case.id == *question);
            let own = case.into_iter().flat_map(|case| &case.answers).filter(|answer| wanted.contains(&answer.id));
            own.map(|answer| in_a_sentence(&answer.text.main))
                .collect::<Vec<_>>()
                .join(&format!(" {} ", self.phrase("or")))
        });
        answers.collect::<Vec<_>>().join(&format!(", {} ", self.phrase("and")))
    }

    /// Whom to call, the number again, and thanks.
    pub(super) fn ending(&self, number: Option<&str>) -> Vec<Part> {
        let hotline = self.site.settings.hotline.as_ref();
        let call = hotline.map(|hotline| self.part(1, [self.with("call", "phone", &hotline.phone.shown)]));
        let again = number.map(|number| self.part(0, [self.with("number-again", "number", number)]));
        call.into_iter().chain(again).chain([self.part(0, [self.phrase("closing")])]).collect()
    }

    pub(super) fn nth(&self, at: usize) -> String {
        self.speaker.number(at as u64 + 1)
    }

    /// A text without what only a page can do: nobody opens a link by ear.
    pub(super) fn plain(&self, markdown: &Markdown) -> String {
        let text = plain_text(&markdown.0.main);
        let look = format!("{} ", self.phrase("look"));
        written(&text).into_iter().filter(|sentence| !sentence.starts_with(&look)).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn phrase(&self, key: &str) -> String {
        self.strings.text(key)
    }

    pub(super) fn with(&self, key: &str, name: &str, value: &str) -> String {
        self.strings.get(key, &Arguments::new().with(name, value.to_owned()))
    }

    pub(super) fn part(&self, worth: u8, texts: impl IntoIterator<Item = String>) -> Part {
        let said = texts.into_iter().flat_map(|text| sentences(&to_many(&self.speaker.say_together(&text))));
        Part { worth, sentences: said.collect(), otherwise: Vec::new() }
    }

    /// The part, or that text where there is no time for it.
    pub(super) fn or_else(&self, part: Part, text: String) -> Part {
        Part { otherwise: self.part(0, [text]).sentences, ..part }
    }
}

/// Words that belong together, with a pause between them.
pub(super) fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

/// What begins with a capital, within a sentence. A name or an abbreviation stays as it is.
pub(super) fn in_a_sentence(text: &str) -> String {
    let mut words = text.split_whitespace();
    let is_name = words.next().is_some_and(|word| word.chars().skip(1).any(char::is_uppercase))
        || words.next().is_some_and(|word| word.starts_with(char::is_uppercase));
    let mut chars = text.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_lowercase).collect();
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
