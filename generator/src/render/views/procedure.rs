//! One guide.

use serde::Serialize;

use super::{AbbreviationView, HotlineView, LinkView, NoticeView, Words};

/// Given to `procedure.html` as `procedure`.
#[derive(Debug, Serialize)]
pub(crate) struct ProcedureView {
    /// The field's id.
    pub(crate) field_id: String,
    /// Whether days off are known, so that the day of the result can be computed.
    pub(crate) has_calendar: bool,
    /// The guide number that is said, printed and typed.
    pub(crate) number: u32,
    /// The plain name: the page's heading.
    pub(crate) name: Words,
    /// The official name, where it differs from the plain one.
    pub(crate) official_name: Option<Words>,
    /// Official codes: none, one or several.
    pub(crate) codes: Vec<String>,
    /// `procedure`, `interlinked` (several procedures filed as one) or `service` (no official procedure).
    pub(crate) kind: &'static str,
    /// The field, a link.
    pub(crate) field: LinkView,
    /// What it is for, one plain sentence.
    pub(crate) summary: Words,
    /// Who may apply.
    pub(crate) applicants: Vec<String>,
    /// The four facts of the first screen.
    pub(crate) facts: FactsView,
    /// Where to file on the official portal.
    pub(crate) apply: Option<ApplyView>,
    /// The number to call.
    pub(crate) call: Option<HotlineView>,
    /// Notices that concern it.
    pub(crate) notices: Vec<NoticeView>,
    /// Recordings of it, to be heard.
    pub(crate) audio: Vec<RecordingView>,
    /// For an interlinked filing: the procedures in it.
    pub(crate) parts: Vec<PartView>,
    /// The questions of "your case".
    pub(crate) cases: Vec<CaseView>,
    /// What to bring.
    pub(crate) documents: SectionView<DocumentView>,
    /// The steps, a part for each channel.
    pub(crate) channels: Vec<ChannelView>,
    /// How long it takes.
    pub(crate) time_limits: SectionView<TimeLimitView>,
    /// What it costs.
    pub(crate) fees: SectionView<FeeView>,
    /// What one gets.
    pub(crate) results: SectionView<ResultView>,
    /// Forms to download or fill in.
    pub(crate) forms: SectionView<FormView>,
    /// Conditions to meet.
    pub(crate) requirements: SectionView<RequirementView>,
    /// Longer prose (`guide.md`), rendered.
    pub(crate) guide_html: Option<String>,
    /// Questions people have.
    pub(crate) questions: Vec<QuestionView>,
    /// Guides that often go with this one.
    pub(crate) related: Vec<GuideView>,
    /// Abbreviations that the page uses, and what they stand for.
    pub(crate) abbreviations: Vec<AbbreviationView>,
    /// Laws and decisions.
    pub(crate) legal_basis: Vec<LegalBasisView>,
    /// Who decides, who receives, who helps.
    pub(crate) agencies: AgenciesView,
    /// The decision that published the procedure.
    pub(crate) decision: Option<DecisionView>,
    /// How far one can go online: `full`, `partial`, `none`; absent where it is not stated.
    pub(crate) online_level: Option<LabelView>,
    /// Where the facts come from, and when they were looked at.
    pub(crate) review: ReviewView,
}

/// A recording of a part of a guide.
#[derive(Debug, Serialize)]
pub(crate) struct RecordingView {
    /// What is read ("Tóm tắt").
    pub(crate) name: String,
    /// The language's name in the page's language.
    pub(crate) language: Words,
    /// Its name for itself, where it is another.
    pub(crate) own_name: Option<String>,
    /// Its BCP 47 tag.
    pub(crate) code: String,
    /// How long it is ("1 phút 15 giây").
    pub(crate) length: String,
    /// How large its file is ("480 KB").
    pub(crate) size: String,
    /// Relative address of the file.
    pub(crate) href: String,
}

/// A closed value with its name in the page's language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LabelView {
    /// The value as in the content model (`in_person`, `partial`, …).
    pub(crate) id: &'static str,
    /// Its name.
    pub(crate) name: String,
}

/// A part of the guide whose absence means something.
#[derive(Debug, Serialize)]
pub(crate) struct SectionView<T> {
    /// `stated` (items are there), `none` (there is none, and that is a fact), `not_stated` (no sourced value: show
    /// the designed answer, with the number to call) or `absent` (the guide does not speak of it: show nothing).
    pub(crate) state: &'static str,
    /// The items; empty unless `stated`.
    pub(crate) items: Vec<T>,
}

/// How long, how much, where, what you get.
#[derive(Debug, Serialize)]
pub(crate) struct FactsView {
    /// How long it takes.
    pub(crate) time: FactView,
    /// What it costs.
    pub(crate) cost: FactView,
    /// Where to go.
    pub(crate) place: FactView,
    /// What one gets.
    pub(crate) result: FactView,
}

/// One of the four facts.
#[derive(Debug, Serialize)]
pub(crate) struct FactView {
    /// `stated`, `none` or `not_stated`.
    pub(crate) state: &'static str,
    /// The answer in a few words ("Trong ngày", "Miễn phí").
    pub(crate) text: Words,
    /// What narrows or widens it, one short line each ("Xã miền núi: 17 ngày làm việc").
    pub(crate) notes: Vec<Words>,
}

/// Where to file online.
#[derive(Debug, Serialize)]
pub(crate) struct ApplyView {
    /// The portal's name.
    pub(crate) portal: Words,
    /// The name of its host, by which people know that it is the true one ("dichvucong.gov.vn").
    pub(crate) host: String,
    /// Absolute address.
    pub(crate) href: String,
}

/// A procedure inside an interlinked filing.
#[derive(Debug, Serialize)]
pub(crate) struct PartView {
    /// The name of the procedure.
    pub(crate) name: Words,
    /// Its own guide, where the site has one.
    pub(crate) href: Option<String>,
}

/// A question of "your case".
#[derive(Debug, Serialize)]
pub(crate) struct CaseView {
    /// Its name for scripts and addresses.
    pub(crate) id: String,
    /// What is asked.
    pub(crate) question: Words,
    /// How to find the answer.
    pub(crate) help: Option<Words>,
    /// What may be answered.
    pub(crate) answers: Vec<AnswerView>,
}

/// An answer to a question of "your case".
#[derive(Debug, Serialize)]
pub(crate) struct AnswerView {
    /// Its name for scripts and addresses.
    pub(crate) id: String,
    /// What is read.
    pub(crate) text: Words,
}

/// When something applies.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WhenView {
    /// For people: "Sinh tại nhà; hoặc …".
    pub(crate) label: Words,
    /// For the script: `birth_place=home|road&applicant=relative` (AND over `&`, OR over `|`).
    pub(crate) rule: String,
}

/// A paper, or a group of papers.
#[derive(Debug, Serialize)]
pub(crate) struct DocumentView {
    /// Anchor, unique on the page.
    pub(crate) anchor: String,
    /// `all`, `one_of` or `fallback` for a group; absent for a single paper. In a `fallback` group each item is taken
    /// only if the one before is not to be had.
    pub(crate) group: Option<&'static str>,
    /// The paper's name; a group may have none.
    pub(crate) name: Option<Words>,
    /// What else there is to know, as HTML.
    pub(crate) note_html: Option<String>,
    /// How many originals and copies to hand in.
    pub(crate) originals: u32,
    /// How many copies to hand in.
    pub(crate) copies: u32,
    /// `submit` (hand in) or `show` (only show).
    pub(crate) submit: &'static str,
    /// Counts and manner as one short line ("1 bản chính", "chỉ xuất trình"); empty for a group.
    pub(crate) counts: String,
    /// The form to fill in.
    pub(crate) form: Option<FormView>,
    /// The case it belongs to; none: it always applies.
    pub(crate) when: Option<WhenView>,
    /// The members of a group.
    pub(crate) items: Vec<DocumentView>,
}

/// A form.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FormView {
    /// Its id on the page.
    pub(crate) anchor: String,
    /// What it is called.
    pub(crate) name: Words,
    /// The form's official number ("Mẫu số 35").
    pub(crate) number: Option<String>,
    /// The file or page, where there is one.
    pub(crate) href: Option<String>,
    /// "PDF, 84 KB" for a file.
    pub(crate) file_note: Option<String>,
}

/// The steps of one way to apply.
#[derive(Debug, Serialize)]
pub(crate) struct ChannelView {
    /// `in_person`, `online`, `post`.
    pub(crate) id: &'static str,
    /// "Nộp trực tiếp".
    pub(crate) name: String,
    /// Its id on the page.
    pub(crate) anchor: String,
    /// Empty: the channel is open, but its steps are not described.
    pub(crate) steps: Vec<StepView>,
}

/// One step.
#[derive(Debug, Serialize)]
pub(crate) struct StepView {
    /// Its id on the page.
    pub(crate) anchor: String,
    /// `applicant` or `office`.
    pub(crate) actor: &'static str,
    /// "Bạn" or "Cơ quan".
    pub(crate) actor_name: String,
    /// The text as HTML.
    pub(crate) html: String,
    /// The case it belongs to; none: it always applies.
    pub(crate) when: Option<WhenView>,
}

/// One time limit.
#[derive(Debug, Serialize)]
pub(crate) struct TimeLimitView {
    /// Its id on the page.
    pub(crate) anchor: String,
    /// For the script: quantity, unit and cut-off ("7 working_day 15:00").
    pub(crate) term: String,
    /// `standard` or `mountain`, where it differs by area.
    pub(crate) area: Option<&'static str>,
    /// Where it differs by channel.
    pub(crate) channel: Option<&'static str>,
    /// "3 ngày làm việc", "Trong ngày".
    pub(crate) text: String,
    /// "Nộp sau 15 giờ: trả vào ngày làm việc kế tiếp."
    pub(crate) cut_off: Option<String>,
    /// Where or how it applies: area class, channel; empty: everywhere.
    pub(crate) scope: Vec<String>,
    /// The case it belongs to; none: it always applies.
    pub(crate) when: Option<WhenView>,
    /// From when it counts, and what does not count.
    pub(crate) starts: Option<Words>,
    /// What does not count.
    pub(crate) excludes: Option<Words>,
    /// What else there is to know, as HTML.
    pub(crate) note_html: Option<String>,
}

/// One fee.
#[derive(Debug, Serialize)]
pub(crate) struct FeeView {
    /// Its id on the page.
    pub(crate) anchor: String,
    /// What it is called.
    pub(crate) name: Words,
    /// `fee` (phí) or `charge` (lệ phí).
    pub(crate) kind: &'static str,
    /// `stated` or `not_stated`.
    pub(crate) state: &'static str,
    /// "8.000 đồng / bản", "Miễn phí", "từ 10.000 đến 20.000 đồng"; empty where not stated.
    pub(crate) amount: Words,
    /// The last day of the amount ("đến hết 31/12/2026"), where it is known.
    pub(crate) until: Option<String>,
    /// Channel, where it differs by channel.
    pub(crate) channel: Option<LabelView>,
    /// The case it belongs to; none: it always applies.
    pub(crate) when: Option<WhenView>,
    /// Who need not pay.
    pub(crate) waivers: Vec<Words>,
    /// The document that sets it.
    pub(crate) basis: Option<Words>,
    /// What else there is to know, as HTML.
    pub(crate) note_html: Option<String>,
}

/// One thing the applicant gets.
#[derive(Debug, Serialize)]
pub(crate) struct ResultView {
    /// Its id on the page.
    pub(crate) anchor: String,
    /// What it is called.
    pub(crate) name: Words,
    /// Ways to receive it.
    pub(crate) delivery: Vec<String>,
    /// The case it belongs to; none: it always applies.
    pub(crate) when: Option<WhenView>,
    /// What else there is to know, as HTML.
    pub(crate) note_html: Option<String>,
}

/// A condition to meet.
#[derive(Debug, Serialize)]
pub(crate) struct RequirementView {
    /// Its id on the page.
    pub(crate) anchor: String,
    /// The text as HTML.
    pub(crate) html: String,
    /// The case it belongs to; none: it always applies.
    pub(crate) when: Option<WhenView>,
}

/// A question and its answer.
#[derive(Debug, Serialize)]
pub(crate) struct QuestionView {
    /// Its id on the page.
    pub(crate) anchor: String,
    /// What is asked.
    pub(crate) question: Words,
    /// What is answered, as HTML.
    pub(crate) answer_html: String,
}

/// A guide in a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct GuideView {
    /// The guide number.
    pub(crate) number: u32,
    /// What it is called.
    pub(crate) name: Words,
    /// What it is for, in a sentence.
    pub(crate) summary: Words,
    /// Relative address.
    pub(crate) href: String,
}

/// A law or decision.
#[derive(Debug, Serialize)]
pub(crate) struct LegalBasisView {
    /// `123/2015/NĐ-CP`.
    pub(crate) number: String,
    /// What it is about.
    pub(crate) title: Option<Words>,
    /// "Điều 15".
    pub(crate) article: Option<Words>,
    /// Absolute address.
    pub(crate) href: Option<String>,
    /// `in_force`, `coming` or `ended` on the build's day.
    pub(crate) state: &'static str,
    /// "từ 01/03/2027" or "đến hết 28/02/2027", where known.
    pub(crate) force: Option<String>,
}

/// Who decides, who receives, who helps.
#[derive(Debug, Serialize)]
pub(crate) struct AgenciesView {
    /// Who decides.
    pub(crate) competent: Option<Words>,
    /// Who takes the papers.
    pub(crate) receiving: Option<Words>,
    /// Who else has a part in it.
    pub(crate) coordinating: Vec<Words>,
}

/// Trust: sources and dates.
#[derive(Debug, Serialize)]
pub(crate) struct ReviewView {
    /// dd/MM/yyyy.
    pub(crate) reviewed: String,
    /// The day of the next review, dd/MM/yyyy.
    pub(crate) review_by: String,
    /// Whether the review was due before the build's day.
    pub(crate) overdue: bool,
    /// The day the guide was compared with the national record.
    pub(crate) compared: Option<String>,
    /// Where it is from.
    pub(crate) sources: Vec<SourceView>,
}

/// A source of facts.
#[derive(Debug, Serialize)]
pub(crate) struct SourceView {
    /// What it is called.
    pub(crate) title: Words,
    /// Who published it.
    pub(crate) publisher: Option<Words>,
    /// Of which day it is.
    pub(crate) date: Option<String>,
    /// Absolute address.
    pub(crate) href: Option<String>,
}

/// The decision that published a procedure.
#[derive(Debug, Serialize)]
pub(crate) struct DecisionView {
    /// Its number.
    pub(crate) number: String,
    /// dd/MM/yyyy.
    pub(crate) date: Option<String>,
    /// Who decided.
    pub(crate) by: Option<Words>,
}
