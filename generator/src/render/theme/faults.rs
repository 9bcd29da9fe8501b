//! What the template engine finds wrong → faults at their places in the site's own files.
//!
//! The engine names a file, a line and a column; where that file is one of the embedded theme, the cause is the site's own
//! file that it was put together with: one that was on the way there, or that defines what is spoken of.

use std::collections::BTreeSet;

use tera::{ErrorKind, Tera};

use super::Theme;
use crate::diagnostics::{Code, Diagnostic, FileId, Report, Sources, Span};
use crate::load::suggest;

/// More branches of one `if` would let the parser of the engine go too deep into itself.
const BRANCHES: usize = 500;
/// More templates that include or extend each other in a row would let it go too deep into itself while it makes a page:
/// each of its 20 components in each other may go through them.
const IN_A_ROW: usize = 4;

/// Whether the site's own templates can be read at all, one by one.
pub(super) fn check_syntax(theme: &Theme, sources: &Sources, report: &mut Report) -> bool {
    let mut is_whole = true;
    for (path, file) in theme.own.iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = theme.file(path);
        if let Some((at, _)) = text.match_indices("elif").nth(BRANCHES) {
            let fault = Diagnostic::at(Code::TemplateFault, Span::new(*file, at..at + 4));
            report.add(fault.with("reason", format!("more than {BRANCHES} times `elif`")));
            is_whole = false;
            continue;
        }
        if let Some(at) = too_many_in_a_row(theme, path) {
            let fault = Diagnostic::at(Code::TemplateFault, Span::new(*file, at..at + 1));
            report.add(fault.with("reason", format!("more than {IN_A_ROW} templates include or extend each other")));
            is_whole = false;
            continue;
        }
        // Alone it knows neither its parent nor any component: only its syntax counts here.
        match Tera::default().add_raw_template(path, text) {
            Err(error) if matches!(error.kind(), ErrorKind::SyntaxError(_)) => {
                add(theme, &error, sources, report);
                is_whole = false;
            }
            _ => {}
        }
    }
    #[cfg(feature = "handouts")]
    let is_whole = is_whole & check_layouts(theme, report);
    is_whole
}

/// Whether the site's own layouts of handouts can be read. Programs that print no handouts have no need of them.
#[cfg(feature = "handouts")]
fn check_layouts(theme: &Theme, report: &mut Report) -> bool {
    let mut is_whole = true;
    for (path, file) in theme.own.iter().filter(|(path, _)| path.ends_with(".typ")) {
        for (place, reason) in motcua_typesetter::misread(theme.file(path)) {
            report.add(Diagnostic::at(Code::TemplateFault, Span::new(*file, place)).with("reason", reason));
            is_whole = false;
        }
    }
    is_whole
}

/// Components that a template defines, with the places of their names.
pub(super) fn components(text: &str) -> Vec<(&str, usize)> {
    let tags = text.match_indices("{%").filter_map(|(at, _)| {
        let tag = text[at + 2..].trim_start_matches('-').trim_start();
        let name = tag.strip_prefix("component ")?.trim_start();
        let end = name.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'))?;
        Some((&name[..end], text.len() - name.len()))
    });
    tags.collect()
}

/// Where a template names the first of too many that include or extend each other. A circle is not for here.
fn too_many_in_a_row(theme: &Theme, path: &str) -> Option<usize> {
    let (mut seen, mut row) = (BTreeSet::from([path]), vec![path]);
    for _ in 0..=IN_A_ROW {
        let next = row.iter().flat_map(|path| named(theme.file(path))).map(|(name, _)| name);
        row = next.filter(|name| seen.insert(name)).collect();
    }
    if row.is_empty() { None } else { named(theme.file(path)).first().map(|(_, at)| *at) }
}

/// Templates that a template includes or extends, with the places of their names.
fn named(text: &str) -> Vec<(&str, usize)> {
    let tags = text.match_indices("{%").filter_map(|(at, _)| {
        let tag = text[at + 2..].trim_start_matches('-').trim_start();
        let name = tag.strip_prefix("include").or_else(|| tag.strip_prefix("extends"))?.trim_start();
        let quote = name.chars().next().filter(|first| ['"', '\'', '`'].contains(first))?;
        let name = &name[1..];
        Some((&name[..name.find(quote)?], text.len() - name.len()))
    });
    tags.collect()
}

/// A thing that is wrong, as the engine says it.
struct Fault {
    reason: String,
    /// Path in the theme, line and column, both from 1; those that called it behind it.
    places: Vec<(String, usize, usize)>,
}

/// Puts everything that an error says into the report.
pub(super) fn add(theme: &Theme, error: &tera::Error, sources: &Sources, report: &mut Report) {
    for fault in faults(error) {
        let place = fault.places.iter().find_map(|place| own_place(theme, place, sources));
        let span = place.or_else(|| cause(theme, &fault));
        let reason = match fault.places.first() {
            Some((path, line, column)) if !theme.own.contains_key(path) => {
                format!("{} (motcua: {path}:{line}:{column})", fault.reason)
            }
            _ => fault.reason.clone(),
        };
        let diagnostic = match span {
            Some(span) => Diagnostic::at(Code::TemplateFault, span),
            None => Diagnostic::of_site(Code::TemplateFault),
        };
        report.add(diagnostic.with("reason", reason).with_some("suggestion", suggestion(theme, &fault.reason)));
    }
}

/// The things that are wrong.
fn faults(error: &tera::Error) -> Vec<Fault> {
    let one = |reason: String, path: &str| vec![Fault { reason, places: vec![(path.to_owned(), 1, 1)] }];
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            let mut places = vec![(report.filename().to_owned(), span.start_line, span.start_col + 1)];
            let text = error.to_string();
            places.extend(text.lines().filter_map(|line| place(line.strip_prefix("note: called from ")?)));
            vec![Fault { reason: report.message().to_owned(), places }]
        }
        ErrorKind::MissingParent { current, parent } => one(format!("Unknown template `{parent}`"), current),
        ErrorKind::CircularExtend { tpl, inheritance_chain: chain }
        | ErrorKind::CircularInclude { tpl, include_chain: chain } => {
            one(format!("a circle: {}", chain.join(" → ")), tpl)
        }
        _ => listed(&error.to_string()),
    }
}

/// Faults of names come as one text with a block each: `error: …` and below it `--> path:line:column`.
fn listed(text: &str) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(reason) = line.strip_prefix("error: ") else { continue };
        let places = lines.peek().and_then(|line| place(line.trim_start().strip_prefix("--> ")?));
        found.push(Fault { reason: reason.to_owned(), places: places.into_iter().collect() });
    }
    if found.is_empty() {
        found.push(Fault { reason: text.to_owned(), places: Vec::new() });
    }
    found
}

/// `path:line:column`.
fn place(text: &str) -> Option<(String, usize, usize)> {
    let mut parts = text.rsplitn(3, ':');
    let (column, line) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some((parts.next()?.to_owned(), line, column))
}

/// The place in one of the site's own files.
fn own_place(theme: &Theme, (path, line, column): &(String, usize, usize), sources: &Sources) -> Option<Span> {
    let file = *theme.own.get(path)?;
    let text = sources.text(file);
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let before: usize = rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    let length = rest[before..].chars().next().map_or(0, char::len_utf8);
    Some(Span::new(file, start + before..start + before + length))
}

/// Where the cause of a fault in an embedded file is: what is spoken of is defined there, or should be.
fn cause(theme: &Theme, fault: &Fault) -> Option<Span> {
    let spoken_of: Vec<&str> = fault.reason.split('`').skip(1).step_by(2).collect();
    let own = || theme.own.iter().filter(|(path, _)| path.ends_with(".html"));
    let defines = |file: FileId, text: &str| {
        let component = components(text).into_iter().find(|(name, _)| spoken_of.contains(name))?;
        Some(Span::new(file, component.1..component.1 + component.0.len()))
    };
    let named = own().find_map(|(path, file)| {
        let is_it = spoken_of.contains(&path.as_str());
        is_it.then(|| Span::file_start(*file)).or_else(|| defines(*file, theme.file(path)))
    });
    // What calls a component of the site stands in the line; what misses a block or a component is put into an own file.
    named
        .or_else(|| {
            let (path, line, _) = fault.places.first()?;
            let line = theme.file(path).lines().nth(line - 1)?;
            own().find_map(|(path, file)| {
                let text = theme.file(path);
                let called = components(text).into_iter().find(|(name, _)| line.contains(&format!("<{name}")))?;
                Some(Span::new(*file, called.1..called.1 + called.0.len()))
            })
        })
        .or_else(|| {
            let mut own = own();
            own.next().filter(|_| own.next().is_none()).map(|(_, file)| Span::file_start(*file))
        })
}

/// A name that may be meant instead of an unknown one.
fn suggestion(theme: &Theme, reason: &str) -> Option<String> {
    let (what, rest) = reason.split_once('`')?;
    let (unknown, rest) = rest.split_once('`')?;
    let owned: Vec<String> = match what.trim() {
        "Unknown component" => {
            theme.templates().flat_map(|(_, text)| components(text)).map(|(name, _)| name.to_owned()).collect()
        }
        "Unknown template" => theme.templates().map(|(path, _)| path.to_owned()).collect(),
        "Unknown filter" => ["words", "plain", "integrity", "safe", "length", "join"].map(str::to_owned).to_vec(),
        _ => {
            let known = rest.split_once(':').map_or("", |(_, known)| known);
            known.split(',').map(|name| name.trim().trim_matches('`').to_owned()).collect()
        }
    };
    suggest(unknown, &owned.iter().map(String::as_str).collect::<Vec<_>>()).map(str::to_owned)
}
