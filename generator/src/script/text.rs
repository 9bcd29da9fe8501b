//! A script as a page of plain text.

use jiff::civil::Date;

use super::{Script, Writer};
use crate::model::Publication;
use crate::strings::Arguments;

/// How a script is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// For whoever reads it out.
    Reading,
    /// With blank lines below each sentence, for a translator or for a reader's own words.
    Worksheet,
}

impl Writer<'_> {
    /// The script with what a reader must know of it: how long it is, until when it holds, where it comes from.
    pub(crate) fn text(&self, script: &Script<'_>, layout: Layout) -> String {
        let count = |value: usize| i64::try_from(value).unwrap_or(i64::MAX);
        let mut lines = vec![format!("{} · {}", self.strings.text("head"), script.subject.name().main)];
        let length = Arguments::new()
            .with("seconds", count(script.seconds))
            .with("syllables", count(script.syllables))
            .with("pace", count(self.pace));
        lines.push(self.strings.get("length", &length));
        if self.site.settings.publication == Publication::Sample {
            lines.push(self.strings.text("sample"));
        }
        let dates = Arguments::new().with("reviewed", written(script.reviewed)).with("until", written(script.until));
        lines.push(self.strings.get("reviewed", &dates));
        let titles = script.subject.review().sources.iter().filter_map(|id| self.site.sources.get(id));
        let titles: Vec<&str> = titles.map(|source| source.title.main.as_str()).collect();
        lines.push(self.strings.get("source", &Arguments::new().with("sources", titles.join("; "))));
        if layout == Layout::Worksheet {
            lines.push(self.strings.text("worksheet"));
        }
        lines.push(String::new());
        for sentence in &script.sentences {
            lines.push(sentence.clone());
            if layout == Layout::Worksheet {
                lines.extend(["…".repeat(36), String::new()]);
            }
        }
        lines.join("\n") + "\n"
    }

    /// The text as a file, with its name: opened anywhere, by editors of old systems and from hosts that say no encoding too.
    pub(crate) fn file(&self, script: &Script<'_>) -> (String, Vec<u8>) {
        let text = self.text(script, Layout::Reading).replace('\n', "\r\n");
        (script.subject.file_name(script.length, Layout::Reading), format!("\u{feff}{text}").into_bytes())
    }
}

/// A day as people write it.
fn written(date: Date) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}
