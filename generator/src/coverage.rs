//! How much of a site is there in each of its languages: pages, texts and recordings, with the places that are missing.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::diagnostics::{FileId, Sources, Span};
use crate::load::Translatable;
use crate::model::Site;
use crate::render::address::Address;
use crate::render::exists;

/// How many there are, of how many there could be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Share {
    pub(crate) done: usize,
    pub(crate) total: usize,
}

impl Share {
    fn of<T>(items: impl IntoIterator<Item = T>, done: impl Fn(&T) -> bool) -> Self {
        let mut share = Self::default();
        for item in items {
            share.total += 1;
            share.done += usize::from(done(&item));
        }
        share
    }

    /// In whole percent, rounded down: 100 only when nothing is missing.
    pub(crate) fn percent(self) -> usize {
        (self.done * 100).checked_div(self.total).unwrap_or(100)
    }

    fn json(self) -> Value {
        json!({ "done": self.done, "total": self.total })
    }
}

/// A language.
#[derive(Debug)]
pub(crate) struct LanguageCoverage {
    /// A BCP 47 tag.
    pub(crate) tag: String,
    /// Its name in the site's main language.
    pub(crate) name: String,
    /// Guides that have a recording in it.
    pub(crate) recordings: Share,
    /// What can be read in it; none for the main language, which lacks nothing, and for languages that are only heard.
    pub(crate) words: Option<WordsCoverage>,
}

/// What can be read in a language.
#[derive(Debug)]
pub(crate) struct WordsCoverage {
    /// Guides, life events, articles and training sets that have a page in it.
    pub(crate) pages: Share,
    pub(crate) texts: Share,
    /// Files in which texts are missing, by path.
    pub(crate) files: Vec<FileCoverage>,
}

/// A file in which texts are missing in a language.
#[derive(Debug)]
pub(crate) struct FileCoverage {
    pub(crate) file: FileId,
    pub(crate) texts: Share,
    pub(crate) missing: Vec<Span>,
}

/// The coverage of every language: those with pages in the site's order, then those that are only heard.
pub(crate) fn coverage(site: &Site, texts: &[Translatable], sources: &Sources) -> Vec<LanguageCoverage> {
    let shown: Vec<&Translatable> = texts.iter().filter(|text| is_shown(sources.path(text.span.file), site)).collect();
    let written = &site.settings.languages;
    let heard = site.languages.keys().filter(|tag| !written.contains(tag));
    let name =
        |tag: &String| site.languages.get(tag).map_or_else(|| tag.clone(), |language| language.name.main.clone());
    let main = site.settings.main_language();
    written
        .iter()
        .chain(heard)
        .map(|tag| LanguageCoverage {
            tag: tag.clone(),
            name: name(tag),
            recordings: Share::of(&site.procedures, |guide| guide.audio.iter().any(|own| own.language == *tag)),
            words: (written.contains(tag) && tag != main).then(|| words(tag, site, &shown, sources)),
        })
        .collect()
}

fn words(tag: &str, site: &Site, texts: &[&Translatable], sources: &Sources) -> WordsCoverage {
    let mut files: BTreeMap<&str, FileCoverage> = BTreeMap::new();
    for text in texts {
        let file = text.span.file;
        let empty = || FileCoverage { file, texts: Share::default(), missing: Vec::new() };
        let entry = files.entry(sources.path(file)).or_insert_with(empty);
        entry.texts.total += 1;
        if text.has(tag) { entry.texts.done += 1 } else { entry.missing.push(text.span) }
    }
    let procedures = site.procedures.iter().map(|guide| Address::Procedure(&guide.slug));
    let events = site.events.iter().map(|event| Address::Event(&event.id));
    let articles = site.articles.iter().map(|article| Address::Article(&article.slug));
    let sets = site.sets.iter().map(|set| Address::Set(&set.id));
    let pages = procedures.chain(events).chain(articles).chain(sets);
    WordsCoverage {
        pages: Share::of(pages, |address| exists(site, *address, tag)),
        texts: Share::of(texts, |text| text.has(tag)),
        files: files.into_values().filter(|file| !file.missing.is_empty()).collect(),
    }
}

/// Whether a page shows the texts of a file: names of facts and days off are for authors, drafts are for nobody yet.
fn is_shown(path: &str, site: &Site) -> bool {
    match path.split('/').collect::<Vec<_>>()[..] {
        ["facts" | "holidays", ..] => false,
        ["procedures", _, slug, ..] => site.procedure(slug).is_some(),
        _ => true,
    }
}

/// For programs: a list of languages.
pub(crate) fn to_json(languages: &[LanguageCoverage], sources: &Sources) -> String {
    let missing = |span: &Span| {
        let position = sources.position(*span);
        json!({ "line": position.line, "column": position.column, "text": excerpt(*span, sources) })
    };
    let file = |file: &FileCoverage| {
        json!({
            "file": sources.path(file.file),
            "texts": file.texts.json(),
            "missing": file.missing.iter().map(missing).collect::<Vec<_>>(),
        })
    };
    let language = |language: &LanguageCoverage| {
        let mut value = json!({
            "language": language.tag,
            "name": language.name,
            "recordings": language.recordings.json(),
        });
        if let Some(words) = &language.words {
            value["pages"] = words.pages.json();
            value["texts"] = words.texts.json();
            value["files"] = words.files.iter().map(file).collect();
        }
        value
    };
    let all: Vec<Value> = languages.iter().map(language).collect();
    format!("{:#}\n", Value::from(all))
}

/// The beginning of a text, to find it by.
fn excerpt(span: Span, sources: &Sources) -> String {
    let text = sources.text(span.file).get(span.range()).unwrap_or_default();
    text.lines().next().unwrap_or_default().chars().take(80).collect()
}

/// The lines on which a file's missing texts stand, each once.
pub(crate) fn lines(file: &FileCoverage, sources: &Sources) -> Vec<usize> {
    let mut lines: Vec<usize> = file.missing.iter().map(|span| sources.position(*span).line).collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

#[cfg(test)]
mod tests {
    use super::Share;

    #[test]
    fn a_hundred_percent_means_everything() {
        assert_eq!(Share { done: 999, total: 1000 }.percent(), 99);
        assert_eq!(Share { done: 0, total: 0 }.percent(), 100);
        assert_eq!(Share::of([1, 2, 3], |n| *n > 1), Share { done: 2, total: 3 });
    }
}
