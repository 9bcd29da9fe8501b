//! One guide.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    Actor, Applicant, Case, Channel, Delivery, Fee, FeeAmount, GroupKind, LegalBasis, Listed, Markdown, OnlineLevel,
    ProcedureKind, Recording, Review, Submission, Text, TimeLimit, When,
};

/// A guide. Fields follow the keys of `procedure.yaml`.
#[derive(Debug, Clone)]
pub(crate) struct Procedure {
    pub(crate) slug: String,
    pub(crate) number: u32,
    pub(crate) kind: ProcedureKind,
    pub(crate) name: Text,
    pub(crate) short_name: Option<Text>,
    pub(crate) aliases: Vec<String>,
    pub(crate) codes: Vec<String>,
    /// Whether statuses of its dossiers are published under a check code only.
    pub(crate) sensitive: bool,
    /// Id of a field of the site.
    pub(crate) field: String,
    pub(crate) summary: Text,
    pub(crate) applicants: Vec<Applicant>,
    pub(crate) agencies: Agencies,
    pub(crate) channels: Vec<Channel>,
    pub(crate) online_level: Option<OnlineLevel>,
    pub(crate) decision: Option<Decision>,
    pub(crate) portal_url: Option<String>,
    pub(crate) cases: Vec<Case>,
    pub(crate) parts: Vec<Part>,
    pub(crate) documents: Listed<DocumentItem>,
    pub(crate) steps: Vec<Step>,
    pub(crate) time_limits: Listed<TimeLimit>,
    pub(crate) fees: Listed<Fee>,
    pub(crate) results: Listed<ResultItem>,
    pub(crate) forms: Listed<Form>,
    pub(crate) requirements: Listed<Requirement>,
    pub(crate) questions: Vec<Question>,
    /// Slugs of guides of the site.
    pub(crate) related: Vec<String>,
    pub(crate) legal_basis: Vec<LegalBasis>,
    /// Abbreviations of the site that the guide uses without explaining them.
    pub(crate) abbreviations: Vec<String>,
    pub(crate) audio: Vec<Recording>,
    pub(crate) guide: Option<Markdown>,
    /// Names of the parts and items of the page: no heading of `guide` may have one of them.
    pub(crate) anchors: BTreeSet<String>,
    pub(crate) review: Review,
}

impl Procedure {
    /// What the page is headed with: the plain name.
    pub(crate) fn title(&self) -> &Text {
        self.short_name.as_ref().unwrap_or(&self.name)
    }

    /// The last days on which its amounts hold, of those that end.
    pub(crate) fn ends_of_amounts(&self) -> impl Iterator<Item = Date> {
        self.fees.items().iter().filter_map(|fee| match fee.amount {
            FeeAmount::Exact { until, .. } => until,
            FeeAmount::Range { .. } | FeeAmount::NotStated => None,
        })
    }

    /// The form of that id.
    pub(crate) fn form(&self, id: &str) -> Option<&Form> {
        self.forms.items().iter().find(|form| form.id == id)
    }
}

/// Who decides, who receives, who helps: ids of agencies of the site.
#[derive(Debug, Clone)]
pub(crate) struct Agencies {
    pub(crate) competent: String,
    pub(crate) receiving: Option<String>,
    pub(crate) coordinating: Vec<String>,
}

/// The decision that published a procedure.
#[derive(Debug, Clone)]
pub(crate) struct Decision {
    pub(crate) number: String,
    pub(crate) date: Option<Date>,
    pub(crate) by: Option<Text>,
}

/// A procedure inside an interlinked filing.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) name: Text,
    /// Slug of a guide of the site.
    pub(crate) procedure: Option<String>,
}

/// A paper or a group of papers.
#[derive(Debug, Clone)]
pub(crate) enum DocumentItem {
    Paper(Document),
    Group(DocumentGroup),
}

/// A paper.
#[derive(Debug, Clone)]
pub(crate) struct Document {
    pub(crate) id: Option<String>,
    pub(crate) name: Text,
    pub(crate) submission: Submission,
    pub(crate) originals: u32,
    pub(crate) copies: u32,
    /// Id of a form of the guide.
    pub(crate) form: Option<String>,
    pub(crate) note: Option<Markdown>,
    pub(crate) when: Option<When>,
}

/// Papers that belong together. In a `fallback` group each is taken only if the one before is not to be had.
#[derive(Debug, Clone)]
pub(crate) struct DocumentGroup {
    pub(crate) id: Option<String>,
    pub(crate) kind: GroupKind,
    pub(crate) name: Option<Text>,
    pub(crate) items: Vec<Document>,
    pub(crate) note: Option<Markdown>,
    pub(crate) when: Option<When>,
}

/// A step.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) id: Option<String>,
    pub(crate) channel: Option<Channel>,
    pub(crate) actor: Actor,
    pub(crate) text: Markdown,
    pub(crate) when: Option<When>,
}

/// Something one gets.
#[derive(Debug, Clone)]
pub(crate) struct ResultItem {
    pub(crate) id: Option<String>,
    pub(crate) name: Text,
    pub(crate) delivery: Vec<Delivery>,
    pub(crate) when: Option<When>,
    pub(crate) note: Option<Markdown>,
}

/// A form.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) number: Option<String>,
    /// Name and size in bytes of a file in the guide's `forms/`.
    pub(crate) file: Option<(String, u64)>,
    pub(crate) url: Option<String>,
}

/// A condition to meet.
#[derive(Debug, Clone)]
pub(crate) struct Requirement {
    pub(crate) id: Option<String>,
    pub(crate) text: Markdown,
    pub(crate) when: Option<When>,
}

/// A question people have.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    pub(crate) id: Option<String>,
    pub(crate) question: Text,
    pub(crate) answer: Markdown,
}
