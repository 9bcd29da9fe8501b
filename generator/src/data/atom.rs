//! What was reviewed or announced last, as an Atom feed (RFC 4287): `cap-nhat.atom`, and below the prefix of each other
//! language.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::{place, xml};
use crate::model::{Site, Text};
use crate::render::address::Address;
use crate::render::{CHANGES, exists};
use crate::strings::{Arguments, Strings};

/// As many entries as a feed has.
const MOST: usize = 50;

struct Entry<'a> {
    day: Date,
    path: String,
    title: &'a Text,
    summary: Option<&'a Text>,
    is_notice: bool,
}

/// The feed of a language; none where nothing can stand in it.
pub(super) fn feed(site: &Site, today: Date, base: &str, strings: &Strings) -> Option<(String, Vec<u8>)> {
    let language = strings.language();
    let prefix = place::prefix(site, language);
    let mut entries = entries(site, today, language);
    entries.sort_by(|a, b| (b.day, &a.path).cmp(&(a.day, &b.path)));
    entries.truncate(MOST);
    let updated = entries.first()?.day;
    let said = |text: &Text| xml(text.translations.get(language).unwrap_or(&text.main));
    let author = site.settings.publisher.as_ref().map_or(&site.settings.name, |publisher| &publisher.name);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n\
         <title>{title} – {name}</title>\n<id>{base}/{prefix}{CHANGES}</id>\n<link rel=\"self\" href=\"{base}/{prefix}{CHANGES}\"/>\n\
         <link href=\"{base}/{prefix}\"/>\n<updated>{moment}</updated>\n<author><name>{author}</name></author>\n",
        title = xml(&strings.text("title-changes")),
        name = said(&site.settings.name),
        base = xml(base),
        moment = moment(updated),
        author = said(author),
    );
    for entry in &entries {
        let key = if entry.is_notice { "changes-notice" } else { "changes-reviewed" };
        let own = entry.title.translations.get(language).unwrap_or(&entry.title.main);
        let title = strings.get(key, &Arguments::new().with("title", own.clone()));
        // An entry is a review: the page and its day.
        let _ = write!(
            out,
            "<entry><title>{}</title><id>{url}#{day}</id><link href=\"{url}\"/><updated>{moment}</updated>",
            xml(&title),
            url = xml(&format!("{base}/{}", entry.path)),
            day = entry.day,
            moment = moment(entry.day),
        );
        if let Some(summary) = entry.summary {
            let _ = write!(out, "<summary>{}</summary>", said(summary));
        }
        out.push_str("</entry>\n");
    }
    out.push_str("</feed>\n");
    Some((format!("{prefix}{CHANGES}"), out.into_bytes()))
}

/// The beginning of a day in Asia/Ho_Chi_Minh.
fn moment(day: Date) -> String {
    format!("{day}T00:00:00+07:00")
}

fn entries<'a>(site: &'a Site, today: Date, language: &str) -> Vec<Entry<'a>> {
    let prefix = place::prefix(site, language);
    let entry = |address: Address<'_>, day, title, summary| {
        let path = format!("{prefix}{}", address.path());
        exists(site, address, language).then_some(Entry { day, path, title, summary, is_notice: false })
    };
    let procedures = site
        .procedures
        .iter()
        .filter_map(|own| entry(Address::Procedure(&own.slug), own.review.reviewed, own.title(), Some(&own.summary)));
    let events = site
        .events
        .iter()
        .filter_map(|own| entry(Address::Event(&own.id), own.review.reviewed, &own.name, Some(&own.summary)));
    let articles = site
        .articles
        .iter()
        .filter_map(|own| entry(Address::Article(&own.slug), own.review.reviewed, &own.title, own.summary.as_ref()));
    let notices = site.notices_on(today).map(|own| Entry {
        day: own.from,
        path: format!("{prefix}{}#{}", Address::Notices.path(), own.slug),
        title: &own.title,
        summary: None,
        is_notice: true,
    });
    procedures.chain(events).chain(articles).chain(notices).collect()
}
