//! A site → its pages, each with its template.

use super::address::Address;
use super::broadcast;
use crate::model::Site;
use crate::script::{self, Subject as Spoken};

/// One page to make: where, with which template, from what.
pub(super) struct Job<'a> {
    pub(super) address: Address<'a>,
    pub(super) template: &'static str,
}

/// Every page of one language.
pub(super) fn jobs(site: &Site) -> Vec<Job<'_>> {
    let job = |address, template| Job { address, template };
    let mut jobs = vec![
        job(Address::Home, "home"),
        job(Address::Offices, "offices"),
        job(Address::Articles, "articles"),
        job(Address::Search, "search"),
        job(Address::Index, "index"),
        job(Address::Lookup, "lookup"),
        job(Address::Data, "data"),
        job(Address::About, "about"),
        job(Address::Accessibility, "accessibility"),
    ];
    jobs.extend(site.fields.iter().map(|field| job(Address::Field(&field.id), "field")));
    jobs.extend(site.events.iter().map(|event| job(Address::Event(&event.id), "event")));
    jobs.extend(site.procedures.iter().map(|procedure| job(Address::Procedure(&procedure.slug), "procedure")));
    jobs.extend(site.procedures.iter().map(|procedure| job(Address::Number(procedure.number), "redirect")));
    jobs.extend(site.articles.iter().map(|article| job(Address::Article(&article.slug), "article")));
    jobs.extend(site.offices.iter().map(|office| job(Address::Office(&office.id), "office")));
    jobs.extend(site.sets.first().map(|_| job(Address::Sets, "sets")));
    jobs.extend(site.sets.iter().map(|set| job(Address::Set(&set.id), "set")));
    if script::are_for(site) {
        jobs.push(job(Address::Scripts, "scripts"));
        jobs.extend(Spoken::all(site).map(|subject| job(broadcast::address(subject), "script")));
    }
    jobs.extend(site.notices.first().map(|_| job(Address::Notices, "notices")));
    let pages = site.pages();
    jobs.extend(pages.statistics.then(|| job(Address::Statistics, "statistics")));
    jobs.extend(pages.suggestions.then(|| job(Address::Suggestions, "suggestions")));
    jobs.extend(pages.apology.then(|| job(Address::Apology, "apology")));
    let redirects = &site.redirects;
    jobs.extend(redirects.moved.keys().map(|path| job(Address::Moved(path), "redirect")));
    jobs.extend(redirects.gone.keys().map(|path| job(Address::Gone(path), "gone")));
    jobs.extend(redirects.reserved_numbers().map(|number| job(Address::Number(number), "redirect")));
    jobs
}

/// The addresses of every page of one language.
pub(crate) fn pages(site: &Site) -> Vec<Address<'_>> {
    jobs(site).into_iter().map(|job| job.address).collect()
}
