//! Handouts as files of a site: beside each page, in the folder `in/`.
//!
//! What the last build has of them, made from the same, is taken from there: it lies in the folder that this build will replace,
//! which no other build may touch meanwhile, and goes with it, so that nothing has to be cleared away.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::package::Packer;
use super::print::{could_not, each};
use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::handout::{self, Job, Press, Printed};
use crate::model::Site;
use crate::render::{Desk, HandoutFile, Handouts, Output as _, Subject};
use crate::site_build::Checked;
use crate::strings::Arguments;
use crate::write::{HANDOUTS_RECORD, Keep, Stage};

/// Puts the handouts that the site's settings ask for into a build, and each training set as one file.
pub(super) fn of_site(checked: &Checked, today: Date, stage: &Stage, console: &Console) -> Result<Handouts, Outcome> {
    let (site, theme) = (&checked.site, &checked.theme);
    if site.settings.handouts.is_empty() {
        return Ok(Handouts::new());
    }
    let failed = |reason: String| could_not(console, "write-failed", &Arguments::new().with("reason", reason));
    let press = Press::new(theme).map_err(|error| failed(error.to_string()))?;
    let desk = Desk::new(site, theme, site.settings.main_language(), today, None);
    let desk = desk.map_err(|reason| could_not(console, "theme-faulty", &Arguments::new().with("reason", reason)))?;
    let packer = Packer::new(site, &press, &desk, console).map_err(|error| failed(error.to_string()))?;
    let shelf =
        Shelf { site, stage, record: Keep::empty(stage.last()), made: Handouts::new(), packed: BTreeMap::new() };
    let made = shelf.fill(&press, &desk, &packer, console).map_err(|error| failed(error.to_string()))?;
    made.ok_or(Outcome::Faults)
}

/// The handouts of a build as they come.
struct Shelf<'a> {
    site: &'a Site,
    stage: &'a Stage,
    record: Keep,
    made: Handouts,
    /// Files that training sets need, by their job.
    packed: BTreeMap<String, Vec<Printed>>,
}

impl<'a> Shelf<'a> {
    /// Takes what is unchanged, prints the rest; none where a handout has faults, which are said.
    fn fill(
        mut self,
        press: &Press,
        desk: &Desk<'_>,
        packer: &Packer<'a>,
        console: &Console,
    ) -> std::io::Result<Option<Handouts>> {
        let subjects = handout::subjects(self.site);
        let formats = &self.site.settings.handouts;
        let each_job = subjects.iter().flat_map(|subject| formats.iter().map(move |format| (subject, *format)));
        let jobs: Vec<(String, Job<'_>)> = each_job
            .filter_map(|(subject, format)| Some((subject.path()?, press.job(desk, *subject, format.into(), false))))
            .collect();
        let pages: BTreeMap<&str, &str> = jobs.iter().map(|(page, job)| (job.stem.as_str(), page.as_str())).collect();
        let wanted = self.wanted(desk);
        let last = Keep::open(self.stage.last());
        let mut changed = Vec::new();
        for (page, job) in &jobs {
            match last.take(&job.stem, &job.digest) {
                Some(files) => self.put(page, job, files, &wanted)?,
                None => changed.push(job),
            }
        }
        let mut is_whole = true;
        each(press, &changed, console, |job, files| {
            let Some(files) = files else {
                is_whole = false;
                return Ok(());
            };
            let page = pages.get(job.stem.as_str()).copied().unwrap_or_default();
            let placed = files.into_iter().map(|file| Printed { name: format!("{page}in/{}", file.name), ..file });
            self.put(page, job, placed.collect(), &wanted)
        })?;
        if !is_whole {
            return Ok(None);
        }
        // In the order of the jobs, whatever was taken and whatever was printed.
        for files in self.made.values_mut() {
            files.sort_by_key(|file| formats.iter().position(|format| file.kind.starts_with(format.word())));
        }
        self.pack(desk, packer)?;
        self.stage.put(HANDOUTS_RECORD, self.record.record()?)?;
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let message = Arguments::new().with("all", count(jobs.len())).with("made", count(changed.len()));
        console.say("handout-build", &message);
        Ok(Some(self.made))
    }

    /// The jobs of all that training sets have in them.
    fn wanted(&self, desk: &Desk<'_>) -> Vec<String> {
        let sets = self.site.sets.iter().flat_map(|set| self.stems(handout::of_set(set, self.site), desk));
        sets.collect()
    }

    /// What the files of subjects are called, in order.
    fn stems(&self, subjects: Vec<Subject<'_>>, desk: &Desk<'_>) -> Vec<String> {
        let formats = &self.site.settings.handouts;
        let each = subjects.into_iter().flat_map(|subject| formats.iter().map(move |format| (subject, *format)));
        each.map(|(subject, format)| handout::stem(desk, subject, format.into(), false)).collect()
    }

    /// Puts the files of a job into the build.
    fn put(&mut self, page: &str, job: &Job<'_>, files: Vec<Printed>, wanted: &[String]) -> std::io::Result<()> {
        self.record.note(&job.stem, &job.digest, &files);
        if wanted.contains(&job.stem) {
            self.packed.insert(job.stem.clone(), files.clone());
        }
        files.into_iter().try_for_each(|file| self.put_file(page, file))
    }

    fn put_file(&mut self, page: &str, file: Printed) -> std::io::Result<()> {
        let (size, pages) = (file.bytes.len(), file.pages);
        self.stage.put(&file.name, file.bytes)?;
        let own = HandoutFile { kind: file.kind, path: file.name, size, pages };
        self.made.entry(page.to_owned()).or_default().push(own);
        Ok(())
    }

    /// Puts each training set into the build as one file, the first that its page offers.
    fn pack(&mut self, desk: &Desk<'_>, packer: &Packer<'a>) -> std::io::Result<()> {
        for set in &self.site.sets {
            let subjects = handout::of_set(set, self.site);
            let Some(page) = subjects.first().and_then(Subject::path) else { continue };
            let stems = self.stems(subjects, desk);
            let printed: Vec<&Printed> = stems.iter().filter_map(|stem| self.packed.get(stem)).flatten().collect();
            let name = format!("{page}in/{}.zip", set.id);
            let zip = packer.zip(set, name, &printed, &packer.scripts(set))?;
            self.put_file(&page, zip)?;
            self.made.entry(page).or_default().rotate_right(1);
        }
        Ok(())
    }
}
