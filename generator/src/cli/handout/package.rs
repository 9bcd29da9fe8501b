//! A training set with its handouts and scripts as one zip file.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::print::{Done, each};
use crate::cli::console::Console;
use crate::handout::{self, Job, Package, Press, Printed};
use crate::model::{Site, TrainingSet};
use crate::render::{Desk, Subject};
use crate::script::Writer;
use crate::write::{Keep, packed};

/// Packs training sets of a site.
pub(super) struct Packer<'a> {
    site: &'a Site,
    press: &'a Press,
    desk: &'a Desk<'a>,
    writer: Option<Writer<'a>>,
    console: &'a Console,
}

impl<'a> Packer<'a> {
    /// A packer. Sites that are not in Vietnamese have no scripts.
    ///
    /// # Errors
    /// When the built-in texts cannot be read.
    pub(super) fn new(site: &'a Site, press: &'a Press, desk: &'a Desk<'a>, console: &'a Console) -> io::Result<Self> {
        let writer = Writer::of_site(site).map_err(io::Error::other)?;
        Ok(Self { site, press, desk, writer, console })
    }

    /// The zip file of a set with what was printed of it and of its guides.
    ///
    /// # Errors
    /// When it is more than a zip file holds.
    pub(super) fn zip(
        &self,
        set: &'a TrainingSet,
        name: String,
        printed: &[&Printed],
        scripts: &[(String, Vec<u8>)],
    ) -> io::Result<Printed> {
        let printed = printed.iter().copied();
        let package = Package::new(set, self.site, printed, scripts, self.desk.strings(), &self.desk.day());
        let files = package.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
        Ok(Printed { name, kind: "zip".to_owned(), bytes: packed(&set.id, files)?, pages: package.pages })
    }

    /// What is read out of a set and its guides: names and bytes.
    pub(super) fn scripts(&self, set: &'a TrainingSet) -> Vec<(String, Vec<u8>)> {
        let scripts = handout::scripts(&handout::of_set(set, self.site), self.writer.as_ref());
        let file = |script| Some(self.writer.as_ref()?.file(script));
        scripts.iter().filter_map(file).collect()
    }

    /// Writes the zip files of sets into a folder, those that changed.
    ///
    /// # Errors
    /// When the disk says so.
    pub(super) fn zips(
        &self,
        subjects: &[Subject<'a>],
        job: &(dyn Fn(&Subject<'a>) -> Job<'a> + Sync),
        out: &Path,
    ) -> io::Result<Done> {
        let mut keep = Keep::open(out);
        let mut done = Done::default();
        for subject in subjects {
            let Subject::Set(set) = subject else { continue };
            let jobs: Vec<Job<'_>> = handout::of_set(set, self.site).iter().map(job).collect();
            let Some(plan) = jobs.first() else { continue };
            let scripts = self.scripts(set);
            let (stem, from) = (format!("{}-zip", plan.stem), sum(&jobs, &scripts));
            if keep.take(&stem, &from).is_some() {
                done.kept += 1;
                continue;
            }
            let mut printed = BTreeMap::new();
            each(self.press, &jobs.iter().collect::<Vec<_>>(), self.console, |job, files| {
                printed.extend(files.map(|files| (job.stem.clone(), files)));
                Ok(())
            })?;
            if printed.len() < jobs.len() {
                done.faults += jobs.len() - printed.len();
                continue;
            }
            let all: Vec<&Printed> = jobs.iter().filter_map(|job| printed.get(&job.stem)).flatten().collect();
            let zip = [self.zip(set, format!("{}.zip", plan.stem), &all, &scripts)?];
            keep.put(&stem, &from, &zip)?;
            done.made += 1;
            done.list(&zip);
        }
        keep.finish()?;
        Ok(done)
    }
}

/// Of everything that decides what is in a zip file.
fn sum(jobs: &[Job<'_>], scripts: &[(String, Vec<u8>)]) -> String {
    let mut sum = Sha256::new();
    jobs.iter().for_each(|job| sum.update(&job.digest));
    for (name, bytes) in scripts {
        sum.update(name);
        sum.update([0]);
        sum.update(bytes);
    }
    handout::hexadecimal(&sum.finalize())
}
