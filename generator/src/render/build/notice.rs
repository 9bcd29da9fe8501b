//! Notices, and what is said where a page is no more.

use jiff::civil::Date;

use super::{abbreviations, source};
use crate::model::{Destination, Gone, Notice, NoticeLevel, Procedure};
use crate::render::address::Address;
use crate::render::localize::Localizer;
use crate::render::markdown::{self, Scope};
use crate::render::page;
use crate::render::views::{GoneView, LinkView, NoticeLinkView, NoticeView, NoticesView, Words};

/// As many notices as the home page names: it is for finding guides.
const ON_HOME: usize = 3;

pub(in crate::render) fn notices(today: Date, localizer: &Localizer<'_>) -> NoticesView {
    NoticesView { items: localizer.site.notices_on(today).map(|notice| self::notice(notice, localizer)).collect() }
}

/// The few most important notices, and whether there are more.
pub(super) fn on_home(today: Date, localizer: &Localizer<'_>) -> (Vec<NoticeLinkView>, bool) {
    let mut notices = localizer.site.notices_on(today);
    let first = notices.by_ref().take(ON_HOME).map(|notice| NoticeLinkView {
        title: localizer.words(&notice.title),
        kind: kind(notice.level),
        href: format!("{}#{}", localizer.href(Address::Notices), notice.slug),
    });
    (first.collect(), notices.next().is_some())
}

/// The notices that concern a guide.
pub(super) fn of_procedure(procedure: &Procedure, today: Date, localizer: &Localizer<'_>) -> Vec<NoticeView> {
    of(today, localizer, |notice| notice.concerns(procedure))
}

/// The notices that concern a field.
pub(super) fn of_field(id: &String, today: Date, localizer: &Localizer<'_>) -> Vec<NoticeView> {
    of(today, localizer, |notice| notice.fields.contains(id))
}

/// The notices that concern an office.
pub(super) fn of_office(id: &String, today: Date, localizer: &Localizer<'_>) -> Vec<NoticeView> {
    of(today, localizer, |notice| notice.offices.contains(id))
}

fn of(today: Date, localizer: &Localizer<'_>, concerns: impl Fn(&Notice) -> bool) -> Vec<NoticeView> {
    let notices = localizer.site.notices_on(today).filter(|notice| concerns(notice));
    notices.map(|notice| self::notice(notice, localizer)).collect()
}

fn notice(notice: &Notice, localizer: &Localizer<'_>) -> NoticeView {
    let site = localizer.site;
    let link = |name: &crate::model::Text, address: Address<'_>| LinkView {
        name: localizer.words(name),
        href: localizer.href(address),
    };
    let fields = notice.fields.iter().filter_map(|id| Some(link(&site.field(id)?.name, Address::Field(id))));
    let procedures = notice.procedures.iter().filter_map(|slug| site.procedure(slug));
    let procedures = procedures.map(|found| link(found.title(), Address::Procedure(&found.slug)));
    let offices = site.offices.iter().filter(|office| notice.offices.contains(&office.id));
    let offices = offices.map(|office| link(&office.name, Address::Office(&office.id)));
    NoticeView {
        anchor: notice.slug.clone(),
        title: localizer.words(&notice.title),
        kind: kind(notice.level),
        html: markdown::block(&notice.body, Scope { procedure: None }, localizer),
        abbreviations: abbreviations(&notice.abbreviations, localizer),
        until: localizer.date(notice.until),
        concerns: fields.chain(procedures).chain(offices).collect(),
        sources: notice.sources.iter().filter_map(|id| source(id, localizer)).collect(),
    }
}

fn kind(level: NoticeLevel) -> &'static str {
    match level {
        NoticeLevel::Info => "info",
        NoticeLevel::Warning => "careful",
    }
}

pub(in crate::render) fn gone(gone: &Gone, localizer: &Localizer<'_>) -> GoneView {
    let see = gone.see.iter().map(|destination| match destination {
        Destination::Page(place) => LinkView { name: page::name(place, localizer), href: localizer.place(place) },
        Destination::Outside(url) => LinkView { name: Words::own(url.clone()), href: url.clone() },
    });
    GoneView {
        title: localizer.words(&gone.title),
        number: gone.number,
        reason_html: markdown::block(&gone.reason, Scope { procedure: None }, localizer),
        abbreviations: abbreviations(&gone.abbreviations, localizer),
        since: gone.since.map(|since| localizer.date(since)),
        see: see.collect(),
    }
}
