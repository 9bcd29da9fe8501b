//! `procedures/<field>/<slug>/procedure.yaml`.

use crate::load::read::raw;
use crate::load::{
    Actor, Amount, Applicant, AreaClass, Channel, Count, Date, Delivery, Entries, FeeKind, GroupKind, Id, OnlineLevel,
    ProcedureKind, Quoted, Slug, Spanned, State, Submission, Text, Time, Transcript, Unit, Url, Verbatim,
};

/// A list in content.
type List<T> = Vec<Spanned<T>>;

raw! {
    /// One guide.
    RawProcedure {
        /// Guide number, unique and never reused.
        required number: Count,
        /// What the guide describes; `procedure` where it is left out.
        optional kind: ProcedureKind,
        /// Official name.
        required name: Text,
        /// What people call it.
        optional short_name: Text,
        /// Other names people type.
        optional aliases: List<Verbatim>,
        /// Official codes.
        optional codes: List<Verbatim>,
        /// Id of the field.
        required field: Slug,
        /// What it is for, one plain sentence.
        required summary: Text,
        /// Sources of every fact of the file.
        required sources: List<Slug>,
        /// Who may apply.
        required applicants: List<Applicant>,
        /// Who decides, who receives, who helps.
        required agencies: RawAgencies,
        /// Ways to apply.
        required channels: List<Channel>,
        /// How far one can go online.
        optional online_level: OnlineLevel,
        /// The decision that published the procedure.
        optional decision: RawDecision,
        /// The record on the national portal.
        optional portal_url: Url,
        /// Questions that narrow the guide to one's own case.
        optional cases: List<RawCase>,
        /// The procedures of an interlinked filing.
        optional parts: List<RawPart>,
        /// Papers and groups of papers.
        optional documents: List<RawDocument>,
        /// What the absence of papers means.
        optional documents_state: State,
        /// What happens, who does it.
        required steps: List<RawStep>,
        /// How long it takes.
        optional time_limits: List<RawTimeLimit>,
        /// What the absence of time limits means.
        optional time_limits_state: State,
        /// What it costs.
        optional fees: List<RawFee>,
        /// What the absence of fees means.
        optional fees_state: State,
        /// What one gets.
        optional results: List<RawResult>,
        /// What the absence of results means.
        optional results_state: State,
        /// Forms.
        optional forms: List<RawForm>,
        /// What the absence of forms means.
        optional forms_state: State,
        /// Conditions to meet.
        optional requirements: List<RawRequirement>,
        /// What the absence of conditions means.
        optional requirements_state: State,
        /// Questions people have.
        optional questions: List<RawQuestion>,
        /// Guides that often go with this one.
        optional related: List<Slug>,
        /// Laws and decisions.
        optional legal_basis: List<RawLegalBasis>,
        /// Who read the recordings in the folder `audio/`.
        optional audio: List<RawRecording>,
        /// Never in a feed with weak secrets.
        optional sensitive: bool,
        /// Not on the site.
        optional draft: bool,
        /// Day of the last review.
        required reviewed: Date,
        /// Day by which it is to be reviewed again.
        required review_by: Date,
        /// Day it was compared with the national record.
        optional compared_with_portal: Date,
    }
}

raw! {
    /// Agencies by id of `site.yaml: agencies`.
    RawAgencies {
        /// Who decides.
        required competent: Slug,
        /// Who receives the dossier.
        optional receiving: Slug,
        /// Who helps to decide.
        optional coordinating: List<Slug>,
    }
}

raw! {
    /// The decision that published a procedure.
    RawDecision {
        required number: Verbatim,
        optional date: Date,
        optional by: Text,
    }
}

raw! {
    /// A question of "your case".
    RawCase {
        required id: Id,
        required question: Text,
        optional help: Text,
        required answers: List<RawAnswer>,
    }
}

raw! {
    /// An answer to a question of "your case".
    RawAnswer {
        required id: Id,
        required text: Text,
    }
}

/// When an item applies: every question named must have one of the answers named.
pub(crate) type RawWhen = Entries<List<Id>>;

raw! {
    /// A procedure inside an interlinked filing.
    RawPart {
        optional id: Id,
        required name: Text,
        /// Its own guide, where the site has one.
        optional procedure: Slug,
    }
}

raw! {
    /// A paper, or a group of papers.
    RawDocument {
        optional id: Id,
        optional name: Text,
        /// Makes the item a group.
        optional group: GroupKind,
        /// The papers of a group.
        optional items: List<RawPaper>,
        optional submit: Submission,
        optional originals: Count,
        optional copies: Count,
        /// Id of a form of this guide.
        optional form: Id,
        optional note: Text,
        optional when: RawWhen,
        optional sources: List<Slug>,
    }
}

raw! {
    /// A paper of a group.
    RawPaper {
        optional id: Id,
        required name: Text,
        optional submit: Submission,
        optional originals: Count,
        optional copies: Count,
        optional form: Id,
        optional note: Text,
        optional when: RawWhen,
        optional sources: List<Slug>,
    }
}

raw! {
    /// A step.
    RawStep {
        optional id: Id,
        /// The way to apply it belongs to; every way where it is left out.
        optional channel: Channel,
        required actor: Actor,
        required text: Text,
        optional when: RawWhen,
        optional sources: List<Slug>,
    }
}

raw! {
    /// A time limit.
    RawTimeLimit {
        optional id: Id,
        /// How many units; left out for `same_day`.
        optional quantity: Count,
        required unit: Unit,
        /// Hour after which a same-day dossier is answered the next working day.
        optional cut_off: Time,
        optional area_class: AreaClass,
        optional channel: Channel,
        optional when: RawWhen,
        /// From when it counts.
        optional starts: Text,
        /// What does not count.
        optional excludes: Text,
        optional note: Text,
        optional sources: List<Slug>,
    }
}

raw! {
    /// A fee.
    RawFee {
        optional id: Id,
        required name: Text,
        optional kind: FeeKind,
        /// Whole đồng; 0 is free.
        optional amount: Amount,
        /// What one pays it for (a copy, a time).
        optional per: Text,
        /// Id of a dated fact that gives the amount.
        optional fact: Slug,
        /// Lowest amount of a range.
        optional from: Amount,
        /// Highest amount of a range.
        optional to: Amount,
        /// What the absence of an amount means.
        optional state: State,
        optional channel: Channel,
        optional when: RawWhen,
        optional waivers: List<RawWaiver>,
        /// The document that sets it.
        optional basis: Quoted,
        optional note: Text,
        optional sources: List<Slug>,
    }
}

raw! {
    /// Who does not pay.
    RawWaiver {
        optional id: Id,
        required who: Text,
        optional basis: Quoted,
    }
}

raw! {
    /// Something one gets.
    RawResult {
        optional id: Id,
        required name: Text,
        optional delivery: List<Delivery>,
        optional when: RawWhen,
        optional note: Text,
        optional sources: List<Slug>,
    }
}

raw! {
    /// A form.
    RawForm {
        required id: Id,
        required name: Text,
        /// The form's official number.
        optional number: Verbatim,
        /// A file in the guide's folder `forms/`.
        optional file: Verbatim,
        optional url: Url,
        optional sources: List<Slug>,
    }
}

raw! {
    /// A condition to meet.
    RawRequirement {
        optional id: Id,
        required text: Text,
        optional when: RawWhen,
        optional sources: List<Slug>,
    }
}

raw! {
    /// A question people have.
    RawQuestion {
        optional id: Id,
        required question: Text,
        required answer: Text,
        optional sources: List<Slug>,
    }
}

raw! {
    /// A law or decision.
    RawLegalBasis {
        required number: Verbatim,
        optional title: Quoted,
        optional article: Quoted,
        optional date: Date,
        optional valid_from: Date,
        optional valid_to: Date,
        optional url: Url,
        optional sources: List<Slug>,
    }
}

raw! {
    /// A recording. Its file name says what is read and in which language: `summary.mtq.mp3`.
    RawRecording {
        /// A file in the guide's folder `audio/`.
        required file: Verbatim,
        /// Who reads.
        required speaker: Verbatim,
        /// The day of the speaker's written consent to the publication.
        required consent: Date,
        /// The day it was recorded.
        required recorded: Date,
        /// How long it is, in seconds.
        required seconds: Count,
        /// A speaker of the language who compared it with the guide.
        optional reviewed_by: Verbatim,
        /// The day of that.
        optional reviewed: Date,
        /// How far the spoken words are written down.
        optional transcript: Transcript,
    }
}
