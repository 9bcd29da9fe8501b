//! The tree of a site: which file is what.

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;

use super::document::Document;
use super::raw::{
    OFFICES, RawArticleHead, RawEvent, RawFact, RawField, RawHolidays, RawLanguage, RawNoticeHead, RawPageHead,
    RawProcedure, RawRedirects, RawRow, RawScript, RawSet, RawSettings, RawSource, RawStatisticsHead, RawSynonyms,
    SATISFACTION, STATISTICS,
};
use super::{Entries, RawMarkdown, Slug, Spanned, Translatable, Tree, csv_rows, document, front_matter, text};
use crate::diagnostics::{Code, Diagnostic, FileId, Report, Sources, Span};

/// A site as its authors wrote it.
#[derive(Debug, Default)]
pub(crate) struct RawSite {
    pub(crate) settings: RawSettings,
    /// Whether there is a `site.yaml` at all.
    pub(crate) has_settings: bool,
    pub(crate) sources: Entries<RawSource>,
    pub(crate) languages: Entries<RawLanguage>,
    pub(crate) redirects: RawRedirects,
    pub(crate) fields: Vec<(Spanned<String>, RawField)>,
    pub(crate) facts: Vec<(Spanned<String>, RawFact)>,
    pub(crate) holidays: Vec<(Spanned<String>, RawHolidays)>,
    pub(crate) events: Vec<(Spanned<String>, RawEvent)>,
    pub(crate) procedures: Vec<RawProcedureFolder>,
    pub(crate) articles: Vec<RawArticle>,
    pub(crate) notices: Vec<RawNotice>,
    pub(crate) pages: Vec<RawPage>,
    pub(crate) sets: Vec<(Spanned<String>, RawSet)>,
    pub(crate) scripts: Vec<(Spanned<String>, RawScript)>,
    pub(crate) offices: Vec<RawRow>,
    /// Heads and tables of figures.
    pub(crate) statistics: Vec<(Spanned<String>, RawStatisticsHead)>,
    pub(crate) statistics_rows: Vec<(Spanned<String>, Vec<RawRow>)>,
    pub(crate) satisfaction: Vec<RawRow>,
    pub(crate) synonyms: RawSynonyms,
    pub(crate) office_texts: Vec<(Spanned<String>, RawMarkdown)>,
    /// Names of files that could not be read as what they should be: their names are known all the same.
    pub(crate) unreadable: Vec<String>,
    /// Files to be copied as they are, by path (forms).
    pub(crate) files: Vec<(String, u64)>,
    pub(crate) recordings: Vec<RawRecordingFile>,
    /// The site's own files of the theme.
    pub(crate) theme: Vec<FileId>,
    /// Everything that may be translated, file by file.
    pub(crate) texts: Vec<Translatable>,
}

/// The folder of a guide.
#[derive(Debug)]
pub(crate) struct RawProcedureFolder {
    pub(crate) file: FileId,
    /// Names of the folders: field and slug.
    pub(crate) field: String,
    pub(crate) slug: String,
    pub(crate) procedure: RawProcedure,
    pub(crate) guide: Option<RawMarkdown>,
}

/// An article.
#[derive(Debug)]
pub(crate) struct RawArticle {
    pub(crate) file: FileId,
    pub(crate) slug: String,
    pub(crate) head: RawArticleHead,
    pub(crate) body: RawMarkdown,
}

/// A notice.
#[derive(Debug)]
pub(crate) struct RawNotice {
    pub(crate) slug: String,
    pub(crate) head: RawNoticeHead,
    pub(crate) body: RawMarkdown,
}

/// A page of which every site may have one.
#[derive(Debug)]
pub(crate) struct RawPage {
    /// The last part of its address: `gop-y`.
    pub(crate) name: String,
    pub(crate) head: RawPageHead,
    pub(crate) body: RawMarkdown,
}

/// A file in the folder `audio/` of a guide.
#[derive(Debug)]
pub(crate) struct RawRecordingFile {
    pub(crate) path: String,
    pub(crate) file: FileId,
    /// In bytes.
    pub(crate) size: u64,
    /// Its first [`HEAD`] bytes: they tell what it is.
    pub(crate) head: Vec<u8>,
}

/// As much of a recording as is looked at: the name of a format stands within it.
const HEAD: u64 = 64;

const SETTINGS: &str = "site.yaml";
/// The files of a theme that are read, by the ends of their names.
const THEME_TEXTS: [&str; 7] = ["html", "css", "js", "ftl", "typ", "svg", "txt"];

/// What a file of the tree is, by its path.
enum Kind<'a> {
    Settings,
    Sources,
    Event(&'a str),
    Fact(&'a str),
    Field(&'a str),
    Procedure(&'a str, &'a str),
    Guide(&'a str, &'a str),
    Form,
    Holidays(&'a str),
    Languages,
    Notice(&'a str),
    Page(&'a str),
    Recording,
    Redirects,
    Script(&'a str),
    Set(&'a str),
    /// Words in another language: the file they are for, and the language.
    Words(String, String),
    Article(&'a str),
    Offices,
    Satisfaction,
    Statistics(&'a str),
    StatisticsRows(&'a str),
    OfficeText(&'a str),
    Synonyms,
    /// A file of the site's own theme; whether it is a text.
    Theme(bool),
    /// Not read: for people, or of a kind that this version leaves alone.
    Other,
    /// In a place where no file of a site stands.
    Unexpected,
}

fn kind(path: &str) -> Kind<'_> {
    if let Some((base, language)) = translated(path) {
        return match kind(&base) {
            Kind::Unexpected => Kind::Unexpected,
            Kind::Recording => Kind::Recording,
            Kind::Synonyms | Kind::Script(_) => Kind::Unexpected,
            Kind::Other
            | Kind::Theme(_)
            | Kind::Form
            | Kind::Offices
            | Kind::Satisfaction
            | Kind::StatisticsRows(_) => Kind::Other,
            _ => Kind::Words(base.clone(), language.to_owned()),
        };
    }
    let parts: Vec<&str> = path.split('/').collect();
    let stem = |name: &'static str| parts.last().and_then(|last| last.strip_suffix(name)).filter(|s| !s.contains('.'));
    match parts[..] {
        [SETTINGS] => Kind::Settings,
        ["sources.yaml"] => Kind::Sources,
        ["offices.csv"] => Kind::Offices,
        ["satisfaction.csv"] => Kind::Satisfaction,
        ["languages.yaml"] => Kind::Languages,
        ["redirects.yaml"] => Kind::Redirects,
        ["search", "synonyms.yaml"] => Kind::Synonyms,
        ["search", ..] => Kind::Unexpected,
        ["events", _] => stem(".yaml").map_or(Kind::Unexpected, Kind::Event),
        ["facts", _] => stem(".yaml").map_or(Kind::Unexpected, Kind::Fact),
        ["fields", _] => stem(".yaml").map_or(Kind::Unexpected, Kind::Field),
        ["holidays", _] => stem(".yaml").map_or(Kind::Unexpected, Kind::Holidays),
        ["scripts", _] => stem(".yaml").map_or(Kind::Unexpected, Kind::Script),
        ["sets", _] => stem(".yaml").map_or(Kind::Unexpected, Kind::Set),
        ["statistics", _] => {
            let rows = stem(".csv").map(Kind::StatisticsRows);
            rows.or_else(|| stem(".yaml").map(Kind::Statistics)).unwrap_or(Kind::Unexpected)
        }
        ["articles", _] => stem(".md").map_or(Kind::Unexpected, Kind::Article),
        ["notices", _] => stem(".md").map_or(Kind::Unexpected, Kind::Notice),
        ["pages", "gop-y.md"] => Kind::Page("gop-y"),
        ["pages", "xin-loi.md"] => Kind::Page("xin-loi"),
        ["pages", ..] => Kind::Unexpected,
        ["offices", _] => stem(".md").map_or(Kind::Unexpected, Kind::OfficeText),
        ["procedures", field, slug, "procedure.yaml"] => Kind::Procedure(field, slug),
        ["procedures", field, slug, "guide.md"] => Kind::Guide(field, slug),
        ["procedures", _, _, "forms", _] => Kind::Form,
        ["procedures", _, _, "audio", _] => Kind::Recording,
        ["procedures", ..] => Kind::Unexpected,
        ["theme", .., name] => match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
            // Words for those who make the theme.
            "md" => Kind::Other,
            extension => Kind::Theme(THEME_TEXTS.contains(&extension)),
        },
        _ => Kind::Other,
    }
}

/// Words in another language for a file of the site.
pub(super) struct Overlay<'a> {
    pub(super) language: String,
    pub(super) file: FileId,
    pub(super) text: &'a str,
}

/// The file that `path` translates, and the language: `procedure.en.yaml` is for `procedure.yaml`.
fn translated(path: &str) -> Option<(String, &str)> {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (&path[..=folder.len()], name));
    match name.split('.').collect::<Vec<_>>()[..] {
        [stem, language, extension @ ("yaml" | "md")] => Some((format!("{folder}{stem}.{extension}"), language)),
        _ => None,
    }
}

/// What one file gives.
enum Part {
    Settings(Box<RawSettings>),
    Sources(Entries<RawSource>),
    Event(String, RawEvent),
    Fact(String, RawFact),
    Field(String, RawField),
    Procedure(Box<RawProcedureFolder>),
    Guide(String, String, RawMarkdown),
    Holidays(String, RawHolidays),
    Languages(Entries<RawLanguage>),
    Redirects(Box<RawRedirects>),
    Script(String, RawScript),
    Set(String, Box<RawSet>),
    Article(Box<RawArticle>),
    Notice(Box<RawNotice>),
    Page(Box<RawPage>),
    Offices(Vec<RawRow>),
    Satisfaction(Vec<RawRow>),
    Statistics(String, Box<RawStatisticsHead>),
    StatisticsRows(String, Vec<RawRow>),
    OfficeText(String, RawMarkdown),
    Synonyms(RawSynonyms),
    Unreadable,
    Nothing,
}

/// Reads the whole tree.
///
/// # Errors
/// When the tree cannot be listed or a file cannot be read from disk. Faults of content are no errors here.
pub(crate) fn load(tree: &dyn Tree) -> io::Result<(RawSite, Report, Sources)> {
    let mut report = Report::default();
    let mut sources = Sources::default();
    let mut site = RawSite::default();
    let mut texts = Vec::new();
    let paths = tree.paths()?;
    site.has_settings = paths.iter().any(|path| path == SETTINGS);
    let bytes: Vec<Option<Vec<u8>>> = paths
        .par_iter()
        .map(|path| match kind(path) {
            Kind::Form | Kind::Recording | Kind::Other => Ok(None),
            Kind::Unexpected | Kind::Theme(false) => Ok(Some(Vec::new())),
            _ => tree.read(path).map(Some),
        })
        .collect::<io::Result<_>>()?;
    let languages = languages(tree);
    let mut words = Words::new();
    for (path, bytes) in paths.iter().zip(bytes) {
        match (kind(path), bytes) {
            (Kind::Words(base, language), Some(bytes)) => {
                let (file, readable) = text::add(&mut sources, path.clone(), &bytes, &mut report);
                let spoken = languages.as_ref().is_none_or(|languages| languages.contains(&language));
                if paths.binary_search(&base).is_err() || !spoken {
                    report.add(Diagnostic::at(Code::PlaceUnexpected, Span::file_start(file)));
                } else if readable {
                    words.entry(base).or_default().push((language, file));
                }
            }
            (Kind::Form, _) => site.files.push((path.clone(), tree.size(path)?)),
            (Kind::Recording, _) => {
                let file = sources.add(path.clone(), String::new());
                let (size, head) = (tree.size(path)?, tree.head(path, HEAD)?);
                site.recordings.push(RawRecordingFile { path: path.clone(), file, size, head });
            }
            (Kind::Theme(_), Some(bytes)) => {
                let (file, readable) = text::add(&mut sources, path.clone(), &bytes, &mut report);
                site.theme.extend(readable.then_some(file));
            }
            (_, Some(bytes)) => {
                let (file, readable) = text::add(&mut sources, path.clone(), &bytes, &mut report);
                if readable {
                    texts.push((path, file));
                } else {
                    site.unreadable.push(path.clone());
                }
            }
            _ => {}
        }
    }
    let parts: Vec<(FileId, Part, Found)> = texts
        .into_par_iter()
        .map(|(path, file)| part(path, file, &overlays(path, &words, &sources), &sources))
        .collect();
    let mut guides = Vec::new();
    for (file, part, found) in parts {
        report.append(found.report);
        site.texts.extend(found.texts);
        match part {
            Part::Settings(settings) => site.settings = *settings,
            Part::Sources(entries) => site.sources = entries,
            Part::Event(id, event) => site.events.push((named(id, file), event)),
            Part::Fact(id, fact) => site.facts.push((named(id, file), fact)),
            Part::Field(id, field) => site.fields.push((named(id, file), field)),
            Part::Procedure(folder) => site.procedures.push(*folder),
            Part::Guide(field, slug, markdown) => guides.push((field, slug, file, markdown)),
            Part::Holidays(year, holidays) => site.holidays.push((named(year, file), holidays)),
            Part::Languages(entries) => site.languages = entries,
            Part::Redirects(redirects) => site.redirects = *redirects,
            Part::Script(slug, script) => site.scripts.push((named(slug, file), script)),
            Part::Set(id, set) => site.sets.push((named(id, file), *set)),
            Part::Article(article) => site.articles.push(*article),
            Part::Notice(notice) => site.notices.push(*notice),
            Part::Page(page) => site.pages.push(*page),
            Part::Offices(offices) => site.offices = offices,
            Part::Satisfaction(rows) => site.satisfaction = rows,
            Part::Statistics(id, head) => site.statistics.push((named(id, file), *head)),
            Part::StatisticsRows(id, rows) => site.statistics_rows.push((named(id, file), rows)),
            Part::OfficeText(id, markdown) => site.office_texts.push((named(id, file), markdown)),
            Part::Synonyms(synonyms) => site.synonyms = synonyms,
            Part::Unreadable => site.unreadable.push(sources.path(file).to_owned()),
            Part::Nothing => {}
        }
    }
    for (field, slug, file, markdown) in guides {
        let place = format!("procedures/{field}/{slug}/procedure.yaml");
        match site.procedures.iter_mut().find(|folder| folder.field == field && folder.slug == slug) {
            Some(folder) => folder.guide = Some(markdown),
            None if site.unreadable.contains(&place) => {}
            None => report.add(Diagnostic::at(Code::PlaceUnexpected, Span::file_start(file))),
        }
    }
    Ok((site, report, sources))
}

/// The languages that the site's settings name, as far as they can be read: only these have words of their own.
fn languages(tree: &dyn Tree) -> Option<Vec<String>> {
    let bytes = tree.read(SETTINGS).ok()?;
    let (settings, _, _) = super::load_single::<RawSettings>(SETTINGS, &bytes);
    Some(settings?.languages?.value.into_iter().map(|language| language.value.0).collect())
}

fn named(id: String, file: FileId) -> Spanned<String> {
    Spanned { value: id, span: Span::file_start(file) }
}

/// Files with words in another language, by the file they are for.
type Words = BTreeMap<String, Vec<(String, FileId)>>;

/// The words in other languages for a file.
fn overlays<'a>(path: &str, words: &Words, sources: &'a Sources) -> Vec<Overlay<'a>> {
    let own = words.get(path).into_iter().flatten();
    own.map(|(language, file)| Overlay { language: language.clone(), file: *file, text: sources.text(*file) }).collect()
}

/// What is found besides the value of a file.
#[derive(Default)]
pub(super) struct Found {
    pub(super) report: Report,
    pub(super) texts: Vec<Translatable>,
}

fn part(path: &str, file: FileId, overlays: &[Overlay<'_>], sources: &Sources) -> (FileId, Part, Found) {
    let text = sources.text(file);
    let mut found = Found::default();
    let part = match kind(path) {
        Kind::Settings => {
            let raw = whole(file, text, overlays, &mut found);
            raw.map_or(Part::Unreadable, |raw| Part::Settings(Box::new(raw)))
        }
        Kind::Sources => whole(file, text, overlays, &mut found).map_or(Part::Unreadable, Part::Sources),
        Kind::Languages => whole(file, text, overlays, &mut found).map_or(Part::Unreadable, Part::Languages),
        Kind::Redirects => {
            let raw = whole(file, text, overlays, &mut found);
            raw.map_or(Part::Unreadable, |raw| Part::Redirects(Box::new(raw)))
        }
        Kind::Event(id) => {
            check_slug(id, file, &mut found);
            whole(file, text, overlays, &mut found).map_or(Part::Unreadable, |raw| Part::Event(id.to_owned(), raw))
        }
        Kind::Script(slug) => {
            check_slug(slug, file, &mut found);
            whole(file, text, overlays, &mut found).map_or(Part::Unreadable, |raw| Part::Script(slug.to_owned(), raw))
        }
        Kind::Set(id) => {
            check_slug(id, file, &mut found);
            let raw = whole(file, text, overlays, &mut found);
            raw.map_or(Part::Unreadable, |raw| Part::Set(id.to_owned(), Box::new(raw)))
        }
        Kind::Fact(id) => {
            check_slug(id, file, &mut found);
            whole(file, text, overlays, &mut found).map_or(Part::Unreadable, |raw| Part::Fact(id.to_owned(), raw))
        }
        Kind::Field(id) => {
            check_slug(id, file, &mut found);
            whole(file, text, overlays, &mut found).map_or(Part::Unreadable, |raw| Part::Field(id.to_owned(), raw))
        }
        Kind::Procedure(field, slug) => {
            check_slug(slug, file, &mut found);
            let (field, slug) = (field.to_owned(), slug.to_owned());
            whole(file, text, overlays, &mut found).map_or(Part::Unreadable, |procedure| {
                Part::Procedure(Box::new(RawProcedureFolder { file, field, slug, procedure, guide: None }))
            })
        }
        Kind::Guide(field, slug) => {
            Part::Guide(field.to_owned(), slug.to_owned(), markdown(file, text, overlays, &mut found))
        }
        Kind::Article(slug) => {
            check_slug(slug, file, &mut found);
            let (head, body) = front_matter::read(file, text, overlays, &mut found);
            Part::Article(Box::new(RawArticle { slug: slug.to_owned(), file, head: head.unwrap_or_default(), body }))
        }
        Kind::Notice(slug) => {
            check_slug(slug, file, &mut found);
            let (head, body) = front_matter::read(file, text, overlays, &mut found);
            Part::Notice(Box::new(RawNotice { slug: slug.to_owned(), head: head.unwrap_or_default(), body }))
        }
        Kind::Page(name) => {
            let (head, body) = front_matter::read(file, text, overlays, &mut found);
            Part::Page(Box::new(RawPage { name: name.to_owned(), head: head.unwrap_or_default(), body }))
        }
        Kind::Holidays(year) => {
            let raw = whole(file, text, overlays, &mut found);
            raw.map_or(Part::Unreadable, |raw| Part::Holidays(year.to_owned(), raw))
        }
        Kind::Offices => Part::Offices(csv_rows::rows(OFFICES, file, text, &mut found.report)),
        Kind::Satisfaction => Part::Satisfaction(csv_rows::rows(SATISFACTION, file, text, &mut found.report)),
        Kind::Statistics(id) => {
            check_slug(id, file, &mut found);
            let raw = whole(file, text, overlays, &mut found);
            raw.map_or(Part::Unreadable, |raw| Part::Statistics(id.to_owned(), Box::new(raw)))
        }
        Kind::StatisticsRows(id) => {
            Part::StatisticsRows(id.to_owned(), csv_rows::rows(STATISTICS, file, text, &mut found.report))
        }
        Kind::OfficeText(id) => Part::OfficeText(id.to_owned(), markdown(file, text, overlays, &mut found)),
        Kind::Synonyms => whole(file, text, overlays, &mut found).map_or(Part::Unreadable, Part::Synonyms),
        Kind::Unexpected => {
            found.report.add(Diagnostic::at(Code::PlaceUnexpected, Span::file_start(file)));
            Part::Nothing
        }
        Kind::Form | Kind::Recording | Kind::Words(..) | Kind::Theme(_) | Kind::Other => Part::Nothing,
    };
    (file, part, found)
}

/// A Markdown file with its translations.
fn markdown(file: FileId, text: &str, overlays: &[Overlay<'_>], found: &mut Found) -> RawMarkdown {
    let own = overlays.iter().map(|own| (own.language.clone(), RawMarkdown::whole(own.file, own.text)));
    let markdown = RawMarkdown { translations: own.collect(), ..RawMarkdown::whole(file, text) };
    found.texts.extend(markdown.translatable());
    markdown
}

/// A file that is one YAML document, with words in other languages laid over it.
fn whole<T: super::Read>(file: FileId, text: &str, overlays: &[Overlay<'_>], found: &mut Found) -> Option<T> {
    let words = overlays.iter().map(|own| (own.language.as_str(), Document { file: own.file, text: own.text }));
    document::read(&Document { file, text }, &words.collect::<Vec<_>>(), found)
}

fn check_slug(slug: &str, file: FileId, found: &mut Found) {
    if !Slug::is_valid(slug) {
        found.report.add(Diagnostic::at(Code::IdInvalid, Span::file_start(file)).with("id", slug));
    }
}
