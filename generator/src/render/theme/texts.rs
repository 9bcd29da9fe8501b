//! The site's own strings: their syntax, whether their keys are used, whether what they speak of is there; and whether the
//! keys that own templates ask for exist.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser;

use super::{BROWSER_CATALOGUES, LANGUAGES, Theme, embedded_file};
use crate::diagnostics::{Code, Diagnostic, FileId, Report, Sources, Span};
use crate::load::suggest;

/// More braces in each other would let the parser go too deep into itself; no text has more than a few.
const DEEPEST: usize = 20;

/// Whether all catalogues can be read.
pub(super) fn check_syntax(theme: &Theme, sources: &Sources, report: &mut Report) -> bool {
    let mut is_whole = true;
    let mut add = |span: Span, reason: String| {
        is_whole = false;
        report.add(Diagnostic::at(Code::StringsSyntax, span).with("reason", reason));
    };
    for (_, file) in catalogues(theme) {
        let text = sources.text(file);
        if let Some(at) = too_deep(text) {
            add(Span::new(file, at..at + 1), format!("more than {DEEPEST} braces in each other"));
        } else if let Err((_, errors)) = parser::parse(text) {
            errors.into_iter().for_each(|error| add(Span::new(file, error.pos), error.kind.to_string()));
        }
    }
    is_whole
}

/// Where braces are too deep in each other.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.bytes().position(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

/// The site's own catalogues.
fn catalogues(theme: &Theme) -> impl Iterator<Item = (&str, FileId)> {
    theme.own_strings.keys().filter_map(|path| Some((path.as_str(), *theme.own.get(path)?)))
}

fn is_for_browser(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| BROWSER_CATALOGUES.contains(&name))
}

/// The keys of the embedded theme with the values that their texts are given, of pages or of what runs in the browser.
struct Known {
    keys: BTreeMap<String, BTreeSet<String>>,
}

impl Known {
    fn new(theme: &Theme, browser: bool) -> Self {
        let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let files = theme.files.keys().filter(|path| path.starts_with("strings/") && is_for_browser(path) == browser);
        for text in files.filter_map(|path| embedded_file(path)) {
            let Ok(resource) = parser::parse_runtime(text.as_str()) else { continue };
            for entry in &resource.body {
                if let ast::Entry::Message(message) = entry {
                    let mut used = Vec::new();
                    message.value.iter().for_each(|pattern| collect(pattern, &mut used));
                    let variables = used.into_iter().filter(|used| used.kind == Kind::Value);
                    keys.entry(message.id.name.to_owned())
                        .or_default()
                        .extend(variables.map(|used| used.name.to_owned()));
                }
            }
        }
        Self { keys }
    }

    /// The known key that is near in spelling.
    fn nearest(&self, key: &str) -> Option<&str> {
        suggest(key, &self.keys.keys().map(String::as_str).collect::<Vec<_>>())
    }
}

/// Whether every key is known or used, every value given, every text that is named there.
pub(super) fn check_keys(theme: &Theme, sources: &Sources, report: &mut Report) {
    let known = [Known::new(theme, false), Known::new(theme, true)];
    let mut own_keys: BTreeSet<String> = BTreeSet::new();
    for (path, file) in catalogues(theme) {
        let text = sources.text(file);
        let Ok(resource) = parser::parse_runtime(text) else { continue };
        let here = &known[usize::from(is_for_browser(path))];
        let terms: BTreeSet<&str> = resource.body.iter().filter_map(term).collect();
        let messages: BTreeSet<&str> =
            resource.body.iter().filter_map(message).map(|message| message.id.name).collect();
        for entry in &resource.body {
            let mut used = Vec::new();
            let given = match entry {
                ast::Entry::Message(message) => {
                    let name = message.id.name;
                    own_keys.insert(name.to_owned());
                    message.value.iter().for_each(|pattern| collect(pattern, &mut used));
                    let given = here.keys.get(name);
                    if given.is_none() && !is_asked_for(theme, name) {
                        let elsewhere = known.iter().find_map(|known| known.keys.get_key_value(name));
                        let suggestion = match elsewhere {
                            Some((key, _)) => Some(place_of(key)),
                            None => here.nearest(name).map(str::to_owned),
                        };
                        let unused = Diagnostic::at(Code::TextUnused, span_of(file, text, name)).with("key", name);
                        report.add(unused.with_some("suggestion", suggestion));
                    }
                    given
                }
                ast::Entry::Term(term) => {
                    collect(&term.value, &mut used);
                    None
                }
                _ => continue,
            };
            for Used { kind, name } in used {
                let at = |code| Diagnostic::at(code, span_of(file, text, name));
                match kind {
                    Kind::Value => {
                        if let Some(given) = given.filter(|given| !given.contains(name)) {
                            let names: Vec<&str> = given.iter().map(String::as_str).collect();
                            let known = names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ");
                            let known = if known.is_empty() { "none".to_owned() } else { known };
                            let fault = at(Code::TextValueUnknown).with("name", name).with("known", known);
                            report.add(
                                fault.with_some("suggestion", suggest(name, &names).map(|name| format!("${name}"))),
                            );
                        }
                    }
                    Kind::Text if here.keys.contains_key(name) || messages.contains(name) => {}
                    Kind::Term if terms.contains(name) => {}
                    Kind::Text => {
                        report.add(at(Code::TextUnknown).with("key", name).with_some("suggestion", here.nearest(name)));
                    }
                    Kind::Term => report.add(at(Code::TextUnknown).with("key", format!("-{name}"))),
                    Kind::Function => {
                        report.add(at(Code::StringsSyntax).with("reason", format!("unknown function {name}()")));
                    }
                }
            }
        }
    }
    for (path, file) in theme.own.iter().filter(|(path, _)| path.ends_with(".html")) {
        for (key, at) in asked(theme.file(path)) {
            if !known[0].keys.contains_key(key) && !own_keys.contains(key) {
                let fault = Diagnostic::at(Code::TextUnknown, Span::new(*file, at..at + key.len())).with("key", key);
                report.add(fault.with_some("suggestion", known[0].nearest(key)));
            }
        }
    }
}

/// The catalogue of the embedded theme that has a key.
fn place_of(key: &str) -> String {
    let begins = format!("{key} =");
    let files = super::DefaultTheme::iter().filter(|path| path.starts_with(&format!("strings/{}/", LANGUAGES[0])));
    let mut has =
        files.filter(|path| embedded_file(path).is_some_and(|text| text.lines().any(|line| line.starts_with(&begins))));
    has.next().map(|path| path.rsplit('/').next().unwrap_or_default().to_owned()).unwrap_or_default()
}

/// Whether an own template, layout or script speaks of a key.
fn is_asked_for(theme: &Theme, key: &str) -> bool {
    let quoted = [format!("\"{key}\""), format!("'{key}'"), format!(".{key}")];
    theme.own.keys().any(|path| quoted.iter().any(|quoted| theme.file(path).contains(quoted)))
}

/// The keys that a template asks for with `t(key="…")`, outside its comments, with their places.
fn asked(text: &str) -> Vec<(&str, usize)> {
    const CALL: &str = "t(key=\"";
    let calls = text.match_indices(CALL).filter_map(|(at, _)| {
        let start = at + CALL.len();
        let end = start + text[start..].find('"')?;
        let before = &text[..at];
        let in_comment = before.rfind("{#").is_some_and(|open| before.rfind("#}").is_none_or(|close| close < open));
        // A key that is put together goes on behind the quotes.
        let is_whole = !text[end + 1..].trim_start().starts_with('~');
        (!in_comment && is_whole).then(|| (&text[start..end], start))
    });
    calls.collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Value,
    Text,
    Term,
    Function,
}

/// Something that a text speaks of; the name is a part of the catalogue.
struct Used<'a> {
    kind: Kind,
    name: &'a str,
}

fn collect<'a>(pattern: &ast::Pattern<&'a str>, used: &mut Vec<Used<'a>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_from(expression, used);
        }
    }
}

fn collect_from<'a>(expression: &Expression<&'a str>, used: &mut Vec<Used<'a>>) {
    let inline = match expression {
        Expression::Select { selector, variants } => {
            variants.iter().for_each(|variant| collect(&variant.value, used));
            selector
        }
        Expression::Inline(inline) => inline,
    };
    let (kind, name) = match inline {
        InlineExpression::VariableReference { id } => (Kind::Value, id.name),
        InlineExpression::MessageReference { id, .. } => (Kind::Text, id.name),
        InlineExpression::TermReference { id, .. } => (Kind::Term, id.name),
        InlineExpression::FunctionReference { id, .. } => (Kind::Function, id.name),
        InlineExpression::Placeable { expression } => return collect_from(expression, used),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => return,
    };
    used.push(Used { kind, name });
}

fn term<'a>(entry: &ast::Entry<&'a str>) -> Option<&'a str> {
    match entry {
        ast::Entry::Term(term) => Some(term.id.name),
        _ => None,
    }
}

fn message<'e, 'a>(entry: &'e ast::Entry<&'a str>) -> Option<&'e ast::Message<&'a str>> {
    match entry {
        ast::Entry::Message(message) => Some(message),
        _ => None,
    }
}

/// The place of a part of a text.
fn span_of(file: FileId, text: &str, part: &str) -> Span {
    let start = part.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    Span::new(file, start..start + part.len())
}
