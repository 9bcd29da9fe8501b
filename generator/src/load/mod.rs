//! A tree of files becomes raw values with their places.
//!
//! Loading never stops at a fault: what could be read is kept, everything that is wrong goes into the report.

mod allow;
mod csv_rows;
mod document;
mod front_matter;
mod node;
mod overlay;
pub(crate) mod raw;
mod read;
mod shape;
mod site;
mod text;
mod tree;
pub(crate) mod words;
mod yaml;

pub(crate) use front_matter::RawMarkdown;
pub(crate) use node::{Spanned, Translatable};
pub(crate) use read::{Entries, Read};
pub(crate) use site::{RawProcedureFolder, RawRecordingFile, RawSite, load};
#[cfg(test)]
pub(crate) use tree::MemoryTree;
pub(crate) use tree::{DiskTree, Tree};
pub(crate) use words::{
    Actor, Amount, Applicant, AreaClass, AudioSlot, Channel, Count, Date, Delivery, Direction, FeeKind, FiguresRule,
    GroupKind, HandoutFormat, Id, NoticeLevel, OnlineLevel, ProcedureKind, Publication, Quoted, SatisfactionMeasure,
    Slug, State, Submission, Text, Time, Transcript, Unit, Url, Verbatim, Volume, suggest,
};

use crate::diagnostics::{Report, Sources};

/// Reads one YAML file that is not part of a site (a feed's settings).
pub(crate) fn load_single<T: Read>(path: &str, bytes: &[u8]) -> (Option<T>, Report, Sources) {
    let mut report = Report::default();
    let mut sources = Sources::default();
    let (file, _) = text::add(&mut sources, path.to_owned(), bytes, &mut report);
    let mut node = yaml::parse(file, sources.text(file), &mut report);
    if let Some(node) = &mut node {
        allow::take(node, &mut report);
    }
    let value = node.and_then(|node| T::read(&node, &mut read::Reader::new(&mut report)));
    report.settle(&sources);
    (value, report, sources)
}
