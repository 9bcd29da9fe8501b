//! One guide as a page.

use jiff::civil::Date;

use super::facts::facts;
use super::{abbreviations, cases, guides, labels, notice, review};
use crate::model::{
    Agencies, Channel, Document, DocumentItem, Fee, Form, LegalBasis, Listed, Markdown, Procedure, ProcedureKind,
    Recording, Step, Submission, TimeLimit,
};
use crate::render::address::Address;
use crate::render::localize::Localizer;
use crate::render::markdown::{self, Scope};
use crate::render::views::{
    AgenciesView, ApplyView, ChannelView, DecisionView, DocumentView, FeeView, FormView, LabelView, LegalBasisView,
    LinkView, PartView, ProcedureView, QuestionView, RecordingView, RequirementView, ResultView, SectionView, StepView,
    TimeLimitView, Words,
};
use crate::strings::Arguments;

/// Builds the views of one guide.
struct Builder<'a> {
    procedure: &'a Procedure,
    localizer: &'a Localizer<'a>,
    today: Date,
}

/// The view of a guide on the build's day.
pub(in crate::render) fn procedure(procedure: &Procedure, today: Date, localizer: &Localizer<'_>) -> ProcedureView {
    let settings = &localizer.site.settings;
    let builder = Builder { procedure, localizer, today };
    let field = localizer.site.field(&procedure.field);
    ProcedureView {
        field_id: procedure.field.clone(),
        has_calendar: localizer.site.calendar.is_some(),
        number: procedure.number,
        name: localizer.words(procedure.title()),
        official_name: procedure.short_name.as_ref().map(|_| localizer.words(&procedure.name)),
        codes: procedure.codes.clone(),
        kind: procedure.kind.word(),
        field: LinkView {
            name: field.map_or_else(|| Words::own(""), |field| localizer.words(&field.name)),
            href: localizer.href(Address::Field(&procedure.field)),
        },
        summary: localizer.words(&procedure.summary),
        applicants: procedure.applicants.iter().map(|applicant| builder.word("applicant", applicant.word())).collect(),
        facts: facts(procedure, localizer),
        apply: settings.portal.as_ref().filter(|_| can_apply_online(procedure)).map(|portal| {
            let href = procedure.portal_url.as_ref().unwrap_or(&portal.url);
            ApplyView { portal: localizer.words(&portal.name), host: host(href).to_owned(), href: href.clone() }
        }),
        call: localizer.hotline(),
        notices: notice::of_procedure(procedure, today, localizer),
        audio: procedure.audio.iter().filter_map(|recording| builder.recording(recording)).collect(),
        parts: builder.parts(),
        cases: cases(&procedure.cases, localizer),
        documents: builder.section(&procedure.documents, "giay-to", Builder::document),
        channels: procedure.channels.iter().map(|channel| builder.channel(*channel)).collect(),
        time_limits: builder.section(&procedure.time_limits, "thoi-han", Builder::time_limit),
        fees: builder.section(&procedure.fees, "phi", Builder::fee),
        results: builder.section(&procedure.results, "ket-qua", |builder, item, anchor| ResultView {
            anchor: own(item.id.as_ref(), anchor),
            name: localizer.words(&item.name),
            delivery: item.delivery.iter().map(|way| builder.word("delivery", way.word())).collect(),
            when: labels::when(item.when.as_ref(), &procedure.cases, localizer),
            note_html: builder.note(item.note.as_ref()),
        }),
        forms: builder.section(&procedure.forms, "mau-don", |builder, form, _| builder.form(form)),
        requirements: builder.section(&procedure.requirements, "yeu-cau", |builder, item, anchor| RequirementView {
            anchor: own(item.id.as_ref(), anchor),
            html: builder.inline(&item.text),
            when: labels::when(item.when.as_ref(), &procedure.cases, localizer),
        }),
        guide_html: procedure.guide.as_ref().map(|guide| markdown::guide(guide, procedure, localizer)),
        questions: builder.questions(),
        related: guides(&procedure.related, localizer),
        abbreviations: abbreviations(&procedure.abbreviations, localizer),
        legal_basis: procedure.legal_basis.iter().map(|law| builder.legal_basis(law)).collect(),
        agencies: builder.agencies(&procedure.agencies),
        decision: builder.decision(),
        online_level: procedure
            .online_level
            .map(|level| LabelView { id: level.word(), name: builder.word("level", level.word()) }),
        review: review(&procedure.review, today, localizer),
    }
}

/// Whether the portal has a place to apply: a service is nothing that one applies for there.
fn can_apply_online(procedure: &Procedure) -> bool {
    procedure.kind != ProcedureKind::Service && procedure.channels.contains(&Channel::Online)
}

/// The host of an absolute address, without `www.`.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// The item's own id, else the anchor made from its place.
fn own(id: Option<&String>, anchor: String) -> String {
    id.cloned().unwrap_or(anchor)
}

impl Builder<'_> {
    /// A closed word in the page's language.
    fn word(&self, group: &str, word: &str) -> String {
        self.localizer.text(&format!("{group}-{}", word.replace('_', "-")))
    }

    fn scope(&self) -> Scope<'_> {
        Scope { procedure: Some(self.procedure) }
    }

    fn inline(&self, text: &Markdown) -> String {
        markdown::inline(text, self.scope(), self.localizer)
    }

    fn note(&self, note: Option<&Markdown>) -> Option<String> {
        note.map(|note| self.inline(note))
    }

    fn section<T, V>(&self, stated: &Listed<T>, name: &str, make: impl Fn(&Self, &T, String) -> V) -> SectionView<V> {
        let state = match stated {
            Listed::Items(_) => "stated",
            Listed::None => "none",
            Listed::NotStated => "not_stated",
            Listed::Absent => "absent",
        };
        let items = stated.items().iter().enumerate();
        SectionView {
            state,
            items: items.map(|(index, item)| make(self, item, format!("{name}-{}", index + 1))).collect(),
        }
    }

    fn parts(&self) -> Vec<PartView> {
        let href = |slug: &String| self.localizer.href(Address::Procedure(slug));
        let parts = self.procedure.parts.iter();
        parts
            .map(|part| PartView { name: self.localizer.words(&part.name), href: part.procedure.as_ref().map(href) })
            .collect()
    }

    fn document(&self, item: &DocumentItem, anchor: String) -> DocumentView {
        match item {
            DocumentItem::Paper(paper) => self.paper(paper, anchor),
            DocumentItem::Group(group) => {
                let anchor = own(group.id.as_ref(), anchor);
                let items = group.items.iter().enumerate();
                DocumentView {
                    items: items.map(|(index, paper)| self.paper(paper, format!("{anchor}-{}", index + 1))).collect(),
                    anchor,
                    group: Some(group.kind.word()),
                    name: group.name.as_ref().map(|name| self.localizer.words(name)),
                    note_html: self.note(group.note.as_ref()),
                    originals: 0,
                    copies: 0,
                    submit: Submission::Submit.word(),
                    counts: String::new(),
                    form: None,
                    when: labels::when(group.when.as_ref(), &self.procedure.cases, self.localizer),
                }
            }
        }
    }

    fn paper(&self, paper: &Document, anchor: String) -> DocumentView {
        let form = paper.form.as_ref().and_then(|id| self.procedure.form(id));
        DocumentView {
            anchor: own(paper.id.as_ref(), anchor),
            group: None,
            name: Some(self.localizer.words(&paper.name)),
            note_html: self.note(paper.note.as_ref()),
            originals: paper.originals,
            copies: paper.copies,
            submit: paper.submission.word(),
            counts: self.counts(paper),
            form: form.map(|form| self.form(form)),
            when: labels::when(paper.when.as_ref(), &self.procedure.cases, self.localizer),
            items: Vec::new(),
        }
    }

    /// `1 bản chính, 2 bản sao`, `chỉ xuất trình`.
    fn counts(&self, paper: &Document) -> String {
        if paper.submission == Submission::Show {
            return self.localizer.text("count-show");
        }
        let count = |key: &str, n: u32| (n > 0).then(|| self.localizer.format(key, &Arguments::new().with("n", n)));
        let counts = [count("count-originals", paper.originals), count("count-copies", paper.copies)];
        counts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn form(&self, form: &Form) -> FormView {
        let has_page = form.file.is_some() || form.url.is_some();
        FormView {
            anchor: form.id.clone(),
            name: self.localizer.words(&form.name),
            number: form.number.clone(),
            href: has_page.then(|| self.localizer.form_href(self.procedure, form)),
            file_note: form.file.as_ref().map(|(name, size)| {
                let kind = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_uppercase();
                format!("{kind}, {} KB", size.div_ceil(1000))
            }),
        }
    }

    fn channel(&self, channel: Channel) -> ChannelView {
        let label = self.localizer.channel(channel);
        let steps = self.procedure.steps.iter().filter(|step| step.channel.is_none_or(|own| own == channel));
        ChannelView {
            id: label.id,
            anchor: format!("cach-{}", label.id.replace('_', "-")),
            name: label.name,
            steps: steps.enumerate().map(|(index, step)| self.step(step, channel, index)).collect(),
        }
    }

    fn step(&self, step: &Step, channel: Channel, index: usize) -> StepView {
        let made = format!("buoc-{}-{}", channel.word().replace('_', "-"), index + 1);
        // A step of every channel stands on the page once for each: only its first place has its id.
        let first = step.channel.is_some() || self.procedure.channels.first() == Some(&channel);
        StepView {
            anchor: own(step.id.as_ref().filter(|_| first), made),
            actor: step.actor.word(),
            actor_name: self.word("actor", step.actor.word()),
            html: self.inline(&step.text),
            when: labels::when(step.when.as_ref(), &self.procedure.cases, self.localizer),
        }
    }

    fn time_limit(&self, limit: &TimeLimit, anchor: String) -> TimeLimitView {
        TimeLimitView {
            anchor: own(limit.id.as_ref(), anchor),
            term: labels::term(limit),
            area: limit.area_class.map(crate::model::AreaClass::word),
            channel: limit.channel.map(Channel::word),
            text: labels::duration(limit, self.localizer),
            cut_off: labels::cut_off(limit, self.localizer),
            scope: labels::scope(limit, self.localizer),
            when: labels::when(limit.when.as_ref(), &self.procedure.cases, self.localizer),
            starts: limit.starts.as_ref().map(|text| self.localizer.words(text)),
            excludes: limit.excludes.as_ref().map(|text| self.localizer.words(text)),
            note_html: self.note(limit.note.as_ref()),
        }
    }

    fn fee(&self, fee: &Fee, anchor: String) -> FeeView {
        let amount = labels::amount(&fee.amount, self.localizer);
        FeeView {
            anchor: own(fee.id.as_ref(), anchor),
            name: self.localizer.words(&fee.name),
            kind: fee.kind.word(),
            state: if amount.is_some() { "stated" } else { "not_stated" },
            amount: amount.unwrap_or_else(|| Words::own("")),
            until: labels::until(&fee.amount, self.localizer),
            channel: fee.channel.map(|channel| self.localizer.channel(channel)),
            when: labels::when(fee.when.as_ref(), &self.procedure.cases, self.localizer),
            waivers: fee.waivers.iter().map(|waiver| self.waiver(waiver)).collect(),
            basis: fee.basis.as_ref().map(|basis| self.localizer.words(basis)),
            note_html: self.note(fee.note.as_ref()),
        }
    }

    fn waiver(&self, waiver: &crate::model::Waiver) -> Words {
        let who = self.localizer.words(&waiver.who);
        match &waiver.basis {
            Some(basis) => Words { text: format!("{} ({})", who.text, self.localizer.words(basis).text), ..who },
            None => who,
        }
    }

    fn questions(&self) -> Vec<QuestionView> {
        let questions = self.procedure.questions.iter().enumerate();
        questions
            .map(|(index, question)| QuestionView {
                anchor: own(question.id.as_ref(), format!("hoi-dap-{}", index + 1)),
                question: self.localizer.words(&question.question),
                answer_html: markdown::block(&question.answer, self.scope(), self.localizer),
            })
            .collect()
    }

    fn legal_basis(&self, law: &LegalBasis) -> LegalBasisView {
        let date = |key: &str, date: Option<Date>| {
            date.map(|date| self.localizer.format(key, &Arguments::new().with("date", self.localizer.date(date))))
        };
        let force: Vec<String> =
            [date("law-from", law.valid_from), date("law-to", law.valid_to)].into_iter().flatten().collect();
        LegalBasisView {
            number: law.number.clone(),
            title: law.title.as_ref().map(|title| self.localizer.words(title)),
            article: law.article.as_ref().map(|article| self.localizer.words(article)),
            href: law.url.clone(),
            state: match (law.valid_from, law.valid_to) {
                (Some(from), _) if from > self.today => "coming",
                (_, Some(to)) if to < self.today => "ended",
                _ => "in_force",
            },
            force: (!force.is_empty()).then(|| force.join(", ")),
        }
    }

    fn recording(&self, recording: &Recording) -> Option<RecordingView> {
        let language = self.localizer.site.languages.get(&recording.language)?;
        let name = self.localizer.words(&language.name);
        let own_name = language.own_name.clone().filter(|own| *own != name.text);
        let path = format!("thu-tuc/{}/{}", self.procedure.slug, recording.file);
        Some(RecordingView {
            name: self.word("audio", recording.slot.word()),
            language: name,
            own_name,
            code: recording.language.clone(),
            length: labels::length(recording.seconds, self.localizer),
            size: format!("{} KB", recording.size.div_ceil(1000)),
            href: self.localizer.file(&path),
        })
    }

    fn agencies(&self, agencies: &Agencies) -> AgenciesView {
        let name = |id: &String| Some(self.localizer.words(&self.localizer.site.settings.agency(id)?.name));
        AgenciesView {
            competent: name(&agencies.competent),
            receiving: agencies.receiving.as_ref().and_then(name),
            coordinating: agencies.coordinating.iter().filter_map(name).collect(),
        }
    }

    fn decision(&self) -> Option<DecisionView> {
        let decision = self.procedure.decision.as_ref()?;
        Some(DecisionView {
            number: decision.number.clone(),
            date: decision.date.map(|date| self.localizer.date(date)),
            by: decision.by.as_ref().map(|by| self.localizer.words(by)),
        })
    }
}
