//! What is wrong with a layout or with what it was given.

use std::fmt;

use typst::diag::SourceDiagnostic;
use typst::{World as _, WorldExt as _};

use super::world::World;

/// A fault, with its place in a layout where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Name of the layout, line and column, from 1, the column in characters.
    pub place: Option<(String, usize, usize)>,
    /// What is wrong, in English.
    pub message: String,
    /// How it may be mended.
    pub hints: Vec<String>,
    /// The character that no font has, where that is the fault.
    pub lacking: Option<char>,
}

impl Fault {
    /// A fault without a place.
    pub fn plain(message: String) -> Self {
        Self { place: None, message, hints: Vec::new(), lacking: None }
    }

    pub(crate) fn all(found: &[SourceDiagnostic], world: &World<'_>) -> Vec<Self> {
        found.iter().map(|diagnostic| Self::of(diagnostic, world)).collect()
    }

    /// A fault of the export: its places are of a document that is no more.
    pub(crate) fn without_places(found: &[SourceDiagnostic]) -> Vec<Self> {
        let fault = |found: &SourceDiagnostic| Self {
            place: None,
            message: found.message.to_string(),
            hints: hints(found),
            lacking: None,
        };
        found.iter().map(fault).collect()
    }

    fn of(diagnostic: &SourceDiagnostic, world: &World<'_>) -> Self {
        let place = diagnostic.span.id().and_then(|id| {
            let name = id.get().vpath().get_without_slash().to_owned();
            let range = world.range(diagnostic.span)?;
            let source = world.source(id).ok()?;
            let (line, column) = source.lines().byte_to_line_column(range.start)?;
            Some((name, line + 1, column + 1))
        });
        Self { place, message: diagnostic.message.to_string(), hints: hints(diagnostic), lacking: None }
    }
}

fn hints(diagnostic: &SourceDiagnostic) -> Vec<String> {
    diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect()
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((name, line, column)) = &self.place {
            write!(formatter, "{name}:{line}:{column}: ")?;
        }
        write!(formatter, "{}", self.message)?;
        self.hints.iter().try_for_each(|hint| write!(formatter, " ({hint})"))
    }
}
