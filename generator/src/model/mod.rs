//! The checked site: inert data in which every reference leads somewhere.
//!
//! Nothing here reads, writes, prints or knows the day. Values are made by [`crate::validate`] only.

mod article;
mod condition;
mod event;
mod facts;
mod holiday;
mod language;
mod notice;
mod office;
mod page;
mod procedure;
mod redirect;
mod script;
mod set;
mod site;
mod statistics;
mod text;

pub(crate) use article::Article;
pub(crate) use condition::{Answer, Case, When};
pub(crate) use event::{Event, EventStep, PageTarget};
pub(crate) use facts::{Fee, FeeAmount, LegalBasis, Listed, TimeLimit, Waiver};
pub(crate) use holiday::HolidayYear;
pub(crate) use language::{Language, Recording};
pub(crate) use notice::Notice;
pub(crate) use office::{Hours, Office, Phone, Tier};
pub(crate) use page::{Page, Suggestions};
pub(crate) use procedure::{
    Agencies, Decision, Document, DocumentGroup, DocumentItem, Form, Part, Procedure, Question, Requirement,
    ResultItem, Step,
};
pub(crate) use redirect::{Destination, Gone, Place, Redirects};
pub(crate) use script::WrittenScript;
pub(crate) use set::{Exercise, SetItem, TrainingSet};
pub(crate) use site::{
    Abbreviation, Agency, Feed, Field, Home, Hotline, Pages, Portal, Province, Publisher, Review, SealedFeed, Settings,
    Site, SlipSecret, Source, Tile, TileTarget, Weights,
};
pub(crate) use statistics::{BREAKDOWNS, Figure, Figures, FiguresMonth, Measure, RowCounts, Satisfaction, Statistics};
pub(crate) use text::{Markdown, Text};

/// Closed lists of words, as they stand in content.
pub(crate) use crate::load::{
    Actor, Applicant, AreaClass, AudioSlot, Channel, Delivery, FeeKind, FiguresRule, GroupKind, HandoutFormat,
    NoticeLevel, OnlineLevel, ProcedureKind, Publication, SatisfactionMeasure, Submission, Time, Unit,
};
