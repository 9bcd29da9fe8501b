//! A training set as one download: the trainer's plan, the handouts of its guides, what is read out of them on loudspeakers,
//! and a list of it all.

use std::collections::BTreeSet;

use super::Printed;
use crate::model::{PageTarget, Publication, Site, TrainingSet};
use crate::render::Subject;
use crate::script::{Length, Script, Subject as Spoken, Writer};
use crate::strings::{Arguments, Strings};

/// The folder of scripts.
const SCRIPTS: &str = "phat-thanh";
/// The list of what is in it.
const LIST: &str = "README.txt";

/// What is in a download, in order: paths and bytes.
pub(crate) struct Package {
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// How many pages there are to print.
    pub(crate) pages: usize,
}

/// What is printed for a set: its plan, then its guides, each once.
pub(crate) fn of_set<'a>(set: &'a TrainingSet, site: &'a Site) -> Vec<Subject<'a>> {
    let mut seen = BTreeSet::new();
    let guides = set.items.iter().filter_map(|item| match &item.target {
        PageTarget::Procedure(slug) => site.procedure(slug),
        PageTarget::Article(_) => None,
    });
    let guides = guides.filter(|guide| seen.insert(guide.number)).map(Subject::Procedure);
    std::iter::once(Subject::Set(set)).chain(guides).collect()
}

/// The scripts of a set and its guides, where there is somebody to write them.
pub(crate) fn scripts<'a>(subjects: &[Subject<'a>], writer: Option<&Writer<'a>>) -> Vec<Script<'a>> {
    let spoken = subjects.iter().filter_map(|subject| match subject {
        Subject::Procedure(procedure) => Some(Spoken::Procedure(procedure)),
        Subject::Set(set) => Some(Spoken::Set(set)),
        _ => None,
    });
    writer.into_iter().flat_map(|writer| spoken.clone().flat_map(|one| writer.scripts(one, &Length::ALL))).collect()
}

impl Package {
    /// Puts together what was printed and what is read out. `strings` are the theme's, `printed` says the day.
    pub(crate) fn new<'p>(
        set: &TrainingSet,
        site: &Site,
        printed: impl IntoIterator<Item = &'p Printed>,
        scripts: &[(String, Vec<u8>)],
        strings: &Strings,
        day: &str,
    ) -> Self {
        let mut package = Self { files: Vec::new(), pages: 0 };
        let mut list = vec![set.title.main.clone(), "=".repeat(set.title.main.chars().count())];
        list.push(set.summary.main.clone());
        list.push(day.to_owned());
        if site.settings.publication == Publication::Sample {
            list.push(strings.text("handout-sample"));
        }
        list.push(String::new());
        for file in printed {
            // What browsers call a file, a page has called it too: its last part.
            let name = file.name.rsplit('/').next().unwrap_or(&file.name);
            let pages = Arguments::new().with("n", i64::try_from(file.pages).unwrap_or(i64::MAX));
            let kind = strings.text(&format!("handouts-{}", file.kind));
            list.push(format!("{name}: {kind}, {}", strings.get("package-pages", &pages)));
            package.pages += file.pages;
            package.files.push((name.to_owned(), file.bytes.clone()));
        }
        if !scripts.is_empty() {
            list.push(format!("{SCRIPTS}/: {}", strings.text("title-scripts")));
        }
        package.files.extend(scripts.iter().map(|(name, bytes)| (format!("{SCRIPTS}/{name}"), bytes.clone())));
        // As editors of old systems read it.
        let text = format!("\u{feff}{}\r\n", list.join("\r\n"));
        package.files.insert(0, (LIST.to_owned(), text.into_bytes()));
        package
    }
}
