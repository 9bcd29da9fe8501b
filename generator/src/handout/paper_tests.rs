//! The sample's handouts on paper: one sheet, nothing over the margins, no heading alone, no page as good as empty.

use std::cell::Cell;

use rayon::prelude::*;

use super::*;
use crate::load::DiskTree;
use crate::site_build;
use crate::validate::Given;

/// The sample, with an address, so that codes are printed.
pub(super) fn sample(today: jiff::civil::Date) -> Site {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let given = Given { today, drafts: false, strict: false };
    let mut site = site_build::check(&DiskTree::new(&root), given).unwrap().site;
    site.settings.base_url = Some("https://huongdan.vidu.vn".to_owned());
    site
}

/// At least so much of a last page is written on: where to apply, and whom to call.
const LEAST: f64 = 0.07;
/// So much of a sheet's second side, where parts were left out for want of room.
const FULL: f64 = 0.75;

/// What is wrong with a job's pages.
fn faults(press: &Press, job: &Job<'_>) -> Vec<String> {
    let data = job.data();
    let first = Cell::new(0);
    let setting = |layout, data: &Value| {
        let sheets = press.set(layout, data);
        if let (0, Ok(sheets)) = (first.get(), &sheets) {
            first.set(sheets.pages());
        }
        sheets
    };
    let set = |layout| fit::sparing(&data, |data| setting(layout, data));
    let guide = data["kind"] == "procedure";
    let sheets = match job.format {
        Format::A4 if job.full => set("a4-full.typ"),
        Format::A4 => fit::fitted(&data, &fit::SHEET, |data| setting("a4.typ", data)),
        Format::Booklet => set("booklet.typ"),
        Format::Large => set("large.typ"),
        _ => set("checklist.typ"),
    };
    let sheets = match sheets {
        Ok(sheets) => sheets,
        Err(faults) => return faults.iter().map(|fault| format!("{}: {fault}", job.stem)).collect(),
    };
    let mut found = Vec::new();
    let mut fault = |what: String| found.push(format!("{}: {what}", job.stem));
    if let Some(out) = sheets.beyond(MARGIN) {
        fault(out.to_string());
    }
    if let Some(page) = sheets.lone_heading() {
        fault(format!("page {page} ends with a heading"));
    }
    let one_sheet = guide && !job.full && matches!(job.format, Format::A4 | Format::Checklist);
    if one_sheet && sheets.pages() > 2 {
        fault(format!("{} pages", sheets.pages()));
    }
    let written = sheets.last_page();
    if sheets.pages() > 1 && written < LEAST {
        fault(format!("only {written:.2} of the last page is written on"));
    }
    if one_sheet && job.format == Format::A4 && first.get() > 2 && written < FULL {
        fault(format!("parts are left out, and {written:.2} of the second side is written on"));
    }
    found
}

#[test]
fn sheets_of_the_sample_are_fit_to_be_handed_out() {
    let today = jiff::civil::date(2026, 11, 23);
    let (site, theme) = (sample(today), Theme::embedded());
    let press = Press::new(&theme).unwrap();
    let desk = Desk::new(&site, &theme, "vi", today, None).unwrap();
    let office = site.offices.iter().find(|office| office.id == "hac-thanh");
    let here = Desk::new(&site, &theme, "vi", today, office).unwrap();
    let mut jobs: Vec<Job<'_>> =
        site.procedures.iter().map(|own| press.job(&desk, Subject::Procedure(own), Format::A4, false)).collect();
    // The longest are those that must be fitted.
    jobs.sort_by_key(|job| std::cmp::Reverse(job.data().to_string().len()));
    jobs.truncate(8);
    // Long guides, and one of each other kind, in the other formats.
    let long = ["the-can-cuoc", "sang-ten-dat"].map(|slug| Subject::Procedure(site.procedure(slug).unwrap()));
    let others = [Subject::Event(&site.events[0]), Subject::Field(&site.fields[0]), Subject::Set(&site.sets[0])];
    for subject in long.into_iter().chain(others) {
        for (format, full) in
            [(Format::A4, true), (Format::Booklet, false), (Format::Large, false), (Format::Checklist, false)]
        {
            jobs.push(press.job(&desk, subject, format, full));
        }
        jobs.push(press.job(&here, subject, Format::A4, true));
    }
    let found: Vec<String> = press.threads.install(|| jobs.par_iter().flat_map(|job| faults(&press, job)).collect());
    assert!(found.is_empty(), "{found:#?}");
}
