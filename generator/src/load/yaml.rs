//! YAML text becomes a tree of nodes with places.
//!
//! The parser's events are folded into nodes by hand, never by serde: serde-based readers stop at the first fault and
//! lose places. Anchors, aliases, tags and several documents in a file are refused, so that a file reads as it stands
//! and cannot grow when it is read.

use granit_parser::{Event, Parser, ScalarStyle, Span as YamlSpan, options};

use super::node::{Entry, Node, Spanned, Value};
use crate::diagnostics::{Code, Diagnostic, FileId, Report, Span};

/// No guide is nested deeper; a deeper file is a mistake or an attack.
const DEPTH: usize = 24;

/// The document in `text`, or none when it is empty or cannot be read.
pub(super) fn parse(file: FileId, text: &str, report: &mut Report) -> Option<Node> {
    let limits = options! { emit_comments: false, flow_nesting_limit: DEPTH, block_nesting_limit: DEPTH };
    let mut builder = Builder { file, text, report, open: Vec::new(), done: None, documents: 0 };
    for event in Parser::new_from_str_with_options(text, limits) {
        match event {
            Ok((event, span)) => builder.take(event, &span),
            Err(error) => {
                let start = error.marker().byte_offset().unwrap_or(0).min(text.len());
                let span = Span::new(file, start..start);
                // The parser stumbles at the tab, or at the line after it.
                let mut lines = text[..start].rsplit('\n').chain(text[start..].lines().next()).take(3);
                let tab = lines.any(|line| line.trim_start_matches(' ').starts_with('\t'));
                builder.report.add(syntax_fault(&error.info(), tab, span));
                return None;
            }
        }
    }
    builder.done
}

/// What of the parser's words means what to an author: the first that fits names the words of the message.
const CAUSES: &[(&str, &str)] = &[
    ("mapping values are not allowed", "colon"),
    ("placement of ':'", "colon"),
    ("quote", "quotes"),
    ("found a tab", "tab"),
    ("flow ", "brackets"),
    ("expected key", "indentation"),
    ("block collection", "indentation"),
    ("block sequence entries", "indentation"),
    ("indent", "indentation"),
    ("unexpected character", "character"),
    ("block scalar", "block"),
    ("as key", "key"),
    ("anchor", "anchor"),
    ("alias", "anchor"),
    ("tag", "anchor"),
    ("limit", "deep"),
    ("nesting", "deep"),
    ("document not allowed", "document"),
];

/// What is wrong with the text, in the parser's words and by what they come to.
fn syntax_fault(reason: &str, tab: bool, span: Span) -> Diagnostic {
    let meant = CAUSES.iter().find(|(words, _)| reason.contains(words)).map(|(_, cause)| *cause);
    let cause = if tab { "tab" } else { meant.unwrap_or("other") };
    Diagnostic::at(Code::YamlSyntax, span).with("cause", cause).with("reason", reason)
}

/// A list or mapping whose end has not been read.
enum Open {
    List { items: Vec<Node>, span: Span },
    Map { entries: Vec<Entry>, key: Option<Spanned<String>>, span: Span },
}

struct Builder<'a> {
    file: FileId,
    text: &'a str,
    report: &'a mut Report,
    open: Vec<Open>,
    done: Option<Node>,
    documents: usize,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, yaml_span: &YamlSpan) {
        let span = self.span(yaml_span);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), span);
                let plain = matches!(style, ScalarStyle::Plain);
                let null = plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let value = if null { Value::Null } else { Value::Scalar(text.into_owned()) };
                self.push(Node::new(value, span));
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), span);
                self.open.push(Open::List { items: Vec::new(), span });
            }
            Event::MappingStart(_, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), span);
                self.open.push(Open::Map { entries: Vec::new(), key: None, span });
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse("alias", span);
                self.push(Node::new(Value::Null, span));
            }
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents == 2 {
                    self.refuse("document", span);
                }
            }
            _ => {}
        }
    }

    fn close(&mut self) {
        match self.open.pop() {
            Some(Open::List { items, span }) => self.push(Node::new(Value::List(items), span)),
            Some(Open::Map { entries, span, .. }) => {
                let span = entries.first().map_or(span, |entry| entry.key.span);
                self.push(Node::new(Value::Map(entries), span));
            }
            None => {}
        }
    }

    fn push(&mut self, node: Node) {
        match self.open.last_mut() {
            None => {
                if self.done.is_none() {
                    self.done = Some(node);
                }
            }
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => match key.take() {
                Some(key) => entries.push(Entry { key, node }),
                None => {
                    let span = node.span;
                    let value = match node.value {
                        Value::Scalar(text) => text,
                        other => {
                            let shape = other.shape();
                            self.report.add(syntax_fault(&format!("{shape} as key"), false, span));
                            String::new()
                        }
                    };
                    *key = Some(Spanned { value, span });
                }
            },
        }
    }

    fn refuse_properties(&mut self, anchor: usize, tagged: bool, span: Span) {
        if anchor != 0 {
            self.refuse("anchor", span);
        }
        if tagged {
            self.refuse("tag", span);
        }
    }

    fn refuse(&mut self, what: &str, span: Span) {
        self.report.add(syntax_fault(&format!("{what} not allowed"), false, span));
    }

    /// The parser's span in bytes, without the line breaks and blanks that end a block scalar.
    fn span(&self, span: &YamlSpan) -> Span {
        let range = span.byte_range().unwrap_or(0..0);
        let start = range.start.min(self.text.len());
        let end = range.end.clamp(start, self.text.len());
        let trimmed = self.text.get(start..end).map_or(0, |slice| slice.trim_end().len());
        Span::new(self.file, start..start + trimmed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Sources;

    fn parsed(text: &str) -> (Option<Node>, Report) {
        let mut report = Report::default();
        let file = Sources::default().add("a.yaml".to_owned(), text.to_owned());
        (parse(file, text, &mut report), report)
    }

    #[test]
    fn keeps_the_place_of_every_key_and_scalar() {
        let text = "tên: \"Giấy khai sinh\"\nlist:\n  - một\n  - {a: b}\n";
        let (node, report) = parsed(text);
        assert!(!report.has_errors());
        let Some(Node { value: Value::Map(entries), .. }) = node else { panic!("a mapping") };
        assert_eq!(&text[entries[0].key.span.range()], "tên");
        assert_eq!(&text[entries[0].node.span.range()], "\"Giấy khai sinh\"");
        let Value::List(items) = &entries[1].node.value else { panic!("a list") };
        assert_eq!(&text[items[0].span.range()], "một");
        assert_eq!(&text[items[1].span.range()], "a");
    }

    #[test]
    fn hostile_documents_are_refused_not_followed() {
        for text in ["a: &x 1\nb: *x\n", "a: !!binary xx\n", "a: 1\n---\nb: 2\n", "? [a]\n: b\n", "\u{0}", "a: [\n"] {
            let (_, report) = parsed(text);
            assert!(report.has_errors(), "{text:?}");
        }
        let deep = "[".repeat(100_000);
        assert!(parsed(&deep).1.has_errors());
    }
}
