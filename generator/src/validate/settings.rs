//! `site.yaml`, `sources.yaml` and the fields.

use std::collections::BTreeMap;

use super::context::{Context, Thing};
use super::{page, phone, slip_secret, text};
use crate::diagnostics::{Code, Diagnostic, Report, Severity, Span};
use crate::load::raw::{FeedMode, RawFeed, RawHome, RawHotline, RawSettings, RawTile};
use crate::load::{Publication, RawSite, Slug, Spanned, Url, suggest};
use crate::model::{
    Abbreviation, Agency, Feed, Field, HandoutFormat, Home, Hotline, Phone, Portal, Province, Publisher, SealedFeed,
    Settings, Source, Tile, TileTarget, Weights,
};

/// Used where `site.yaml` sets none: the first round trip of a fresh
/// TCP connection carries about 14 KiB (RFC 6928).
const PAGE_KIB: usize = 14;
const REQUESTS: usize = 4;

/// The site's settings.
pub(super) fn settings(raw: &RawSite, context: &mut Context<'_>) -> Settings {
    if !raw.has_settings {
        context.fault(Diagnostic::of_site(Code::FileMissing).with("file", "site.yaml"));
    }
    let settings = &raw.settings;
    let publication = settings.publication.as_ref().map_or(Publication::Sample, |publication| publication.value);
    Settings {
        name: text::required(settings.name.as_ref()),
        province: province(settings, context),
        publication,
        languages: languages(settings, context),
        base_url: text::url(settings.base_url.as_ref()).map(|url| url.trim_end_matches('/').to_owned()),
        publisher: settings.publisher.as_ref().map(|publisher| Publisher {
            name: text::required(publisher.value.name.as_ref()),
            decision: text::optional(publisher.value.decision.as_ref()),
            contact: text::optional(publisher.value.contact.as_ref()),
            editor: text::optional(publisher.value.editor.as_ref()),
        }),
        hotline: settings.hotline.as_ref().and_then(|raw| hotline(&raw.value, context)),
        portal: settings.portal.as_ref().map(|portal| Portal {
            name: text::required(portal.value.name.as_ref()),
            url: text::url(portal.value.url.as_ref()).unwrap_or_default(),
            lookup_url: text::url(portal.value.lookup_url.as_ref()),
        }),
        agencies: agencies(settings, context),
        abbreviations: abbreviations(settings, context),
        home: settings.home.as_ref().map_or_else(Home::default, |home| self::home(&home.value, context)),
        feeds: feeds(settings, context),
        suggestions: settings.suggestions.as_ref().map(|raw| page::suggestions(&raw.value, context)),
        late_by_office: settings
            .apology
            .as_ref()
            .and_then(|apology| apology.value.by_office.as_ref())
            .is_some_and(|wanted| wanted.value),
        weights: weights(settings),
        handouts: handouts(settings, context),
        offline: settings.offline.as_ref().is_none_or(|wanted| wanted.value),
    }
}

fn province(settings: &RawSettings, context: &mut Context<'_>) -> Province {
    let raw = settings.province.as_ref();
    let root = raw.and_then(|province| province.value.root.as_ref());
    let shape = |root: &str| {
        let mut chars = root.chars();
        chars.next().is_some_and(|c| c.is_ascii_uppercase()) && root.len() == 3 && chars.all(|c| c.is_ascii_digit())
    };
    if let Some(root) = root.filter(|root| !shape(&root.value.0)) {
        context.fault(Diagnostic::at(Code::ProcedureCodeInvalid, root.span).with("code", &root.value.0));
    }
    Province {
        name: text::required(raw.and_then(|province| province.value.name.as_ref())),
        root: text::plain(root).unwrap_or_default(),
    }
}

fn languages(settings: &RawSettings, context: &mut Context<'_>) -> Vec<String> {
    let Some(list) = &settings.languages else { return vec!["vi".to_owned()] };
    if list.value.is_empty() {
        context.fault(Diagnostic::at(Code::EmptyList, list.span).with("key", "languages"));
    }
    let mut found: Vec<String> = Vec::new();
    for tag in &list.value {
        if tag.value.0.parse::<unic_langid::LanguageIdentifier>().is_err() {
            context.fault(Diagnostic::at(Code::IdInvalid, tag.span).with("id", &tag.value.0));
        } else if found.contains(&tag.value.0) {
            context.fault(Diagnostic::at(Code::IdRepeated, tag.span).with("id", &tag.value.0));
        } else {
            found.push(tag.value.0.clone());
        }
    }
    found
}

fn hotline(raw: &RawHotline, context: &mut Context<'_>) -> Option<Hotline> {
    Some(Hotline {
        phone: dialled(raw.phone.as_ref()?, context)?,
        hours: text::optional(raw.hours.as_ref()),
        note: text::optional(raw.note.as_ref()),
    })
}

fn dialled(raw: &Spanned<crate::load::Verbatim>, context: &mut Context<'_>) -> Option<Phone> {
    let phone = phone::phone(&raw.value.0);
    if phone.is_none() {
        let fault = Diagnostic::at(Code::ValueType, raw.span).with("expected", "phone").with("found", "scalar");
        context.fault(fault);
    }
    phone
}

fn abbreviations(settings: &RawSettings, context: &mut Context<'_>) -> Vec<Abbreviation> {
    let mut found: Vec<Abbreviation> = Vec::new();
    for abbreviation in text::list(settings.abbreviations.as_ref()) {
        let Some(short) = &abbreviation.value.short else { continue };
        if found.iter().any(|known| known.short == short.value.0) {
            context.fault(Diagnostic::at(Code::IdRepeated, short.span).with("id", &short.value.0));
        }
        let long = text::required(abbreviation.value.long.as_ref());
        found.push(Abbreviation { short: short.value.0.clone(), long });
    }
    found
}

fn agencies(settings: &RawSettings, context: &mut Context<'_>) -> Vec<Agency> {
    let mut found: Vec<Agency> = Vec::new();
    for agency in text::list(settings.agencies.as_ref()) {
        let Some(id) = &agency.value.id else { continue };
        if found.iter().any(|other| other.id == id.value.0) {
            context.fault(Diagnostic::at(Code::IdRepeated, id.span).with("id", &id.value.0));
        }
        found.push(Agency { id: id.value.0.clone(), name: text::required(agency.value.name.as_ref()) });
    }
    found
}

fn home(raw: &RawHome, context: &mut Context<'_>) -> Home {
    let common = context.references(Thing::Procedure, raw.common.as_ref());
    let tiles = text::list(raw.tiles.as_ref()).iter().filter_map(|raw| tile(raw, context)).collect();
    Home { common, tiles }
}

fn tile(raw: &Spanned<RawTile>, context: &mut Context<'_>) -> Option<Tile> {
    let mut check = |thing: Thing, id: &Spanned<Slug>| context.check(thing, &id.value.0, id.span);
    let target = match (&raw.value.event, &raw.value.field, &raw.value.procedure) {
        (Some(event), None, None) => check(Thing::Event, event).then(|| TileTarget::Event(event.value.0.clone()))?,
        (None, Some(field), None) => check(Thing::Field, field).then(|| TileTarget::Field(field.value.0.clone()))?,
        (None, None, Some(slug)) => {
            check(Thing::Procedure, slug).then(|| TileTarget::Procedure(slug.value.0.clone()))?
        }
        _ => {
            let written = ["event", "field", "procedure"].iter().filter(|key| raw.value.has(key)).count();
            match written {
                0 => context.fault(Diagnostic::at(Code::KeyMissing, raw.span).with("key", "field")),
                1 => {}
                _ => {
                    let fault = Diagnostic::at(Code::TargetTwice, raw.span);
                    context.fault(fault.with("keys", "event, field, procedure"));
                }
            }
            return None;
        }
    };
    Some(Tile { name: text::required(raw.value.name.as_ref()), icon: text::id(raw.value.icon.as_ref())?, target })
}

fn feeds(settings: &RawSettings, context: &mut Context<'_>) -> Vec<Feed> {
    let mut found = Vec::new();
    for feed in text::list(settings.feeds.as_ref()) {
        let sealed = feed.value.mode.as_ref().is_some_and(|mode| mode.value == FeedMode::Sealed);
        let sealed = sealed.then(|| sealed_feed(&feed.value, feed.span, context));
        let (Some(id), Some(url)) = (&feed.value.id, &feed.value.url) else { continue };
        if let Some(url) = feed_url(url, context) {
            found.push(Feed { id: id.value.0.clone(), url, sealed });
        }
    }
    found
}

/// What a reader must know to open a sealed feed.
fn sealed_feed(raw: &RawFeed, span: Span, context: &mut Context<'_>) -> SealedFeed {
    if !raw.has("roots") {
        context.fault(Diagnostic::at(Code::KeyMissing, span).with("key", "roots"));
    }
    if let Some(roots) = raw.roots.as_ref().filter(|roots| roots.value.is_empty()) {
        context.fault(Diagnostic::at(Code::EmptyList, roots.span).with("key", "roots"));
    }
    if !raw.has("check_code") && !raw.has("secret") {
        context.fault(Diagnostic::at(Code::KeyMissing, span).with("key", "check_code"));
    }
    let mut roots = Vec::new();
    for root in text::list(raw.roots.as_ref()) {
        match root_key(&root.value.0) {
            Some(key) => roots.push(key),
            None => context.fault(Diagnostic::at(Code::RootKeyInvalid, root.span).with("key", &root.value.0)),
        }
    }
    let secret = raw.secret.as_ref().and_then(|secret| {
        let raw = &secret.value;
        let (label, example, shape) = (raw.label.as_ref(), raw.example.as_ref(), raw.shape.as_ref());
        slip_secret::slip_secret(label, example, shape, &mut |fault| context.fault(fault))
    });
    let threshold = raw.threshold.as_ref().map_or(1, |threshold| threshold.value.0);
    let threshold =
        u8::try_from(threshold).ok().filter(|count| (1..=roots.len().max(1)).contains(&usize::from(*count)));
    if let (None, Some(wanted)) = (threshold, &raw.threshold) {
        let fault = Diagnostic::at(Code::ValueUnknown, wanted.span).with("value", wanted.value.0);
        context.fault(fault.with("known", format!("1 – {}", roots.len())));
    }
    SealedFeed {
        mirrors: text::list(raw.mirrors.as_ref()).iter().filter_map(|url| feed_url(url, context)).collect(),
        roots,
        threshold: threshold.unwrap_or(1),
        check_code: raw.check_code.as_ref().is_some_and(|wanted| wanted.value),
        secret,
    }
}

/// A root key that can be one.
fn root_key(text: &str) -> Option<[u8; 32]> {
    let key = crate::feed::key_from_hex(text)?;
    motcua_lookup::sealed::Roots::new(&[key], 1).map(|_| key)
}

/// The address of a feed, with a slash at its end.
fn feed_url(url: &Spanned<crate::load::Verbatim>, context: &mut Context<'_>) -> Option<String> {
    if !is_feed_url(&url.value.0) {
        context.fault(Diagnostic::at(Code::LinkInvalid, url.span).with("link", &url.value.0));
        return None;
    }
    let slash = if url.value.0.ends_with('/') { "" } else { "/" };
    Some(format!("{}{slash}", url.value.0))
}

/// An address, or a path of the site, that may stand in a content security policy as it is.
fn is_feed_url(url: &str) -> bool {
    is_plain_url(url) && (Url::is_valid(url) || !url.contains(':'))
}

/// Whether an address has only what may stand in a content security policy as it is.
pub(super) fn is_plain_url(url: &str) -> bool {
    let plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'/' | b':' | b'~' | b'%');
    url.bytes().all(plain)
}

fn weights(settings: &RawSettings) -> Weights {
    let raw = settings.weights.as_ref().map(|weights| &weights.value);
    let count = |field: Option<&Spanned<crate::load::Count>>| field.map(|count| count.value.0 as usize);
    Weights {
        page: count(raw.and_then(|raw| raw.page_kib.as_ref())).unwrap_or(PAGE_KIB) * 1024,
        requests: count(raw.and_then(|raw| raw.requests.as_ref())).unwrap_or(REQUESTS),
    }
}

fn handouts(settings: &RawSettings, context: &mut Context<'_>) -> Vec<HandoutFormat> {
    let Some(list) = settings.handouts.as_ref().and_then(|handouts| handouts.value.formats.as_ref()) else {
        return Vec::new();
    };
    if list.value.is_empty() {
        context.fault(Diagnostic::at(Code::EmptyList, list.span).with("key", "formats"));
    }
    let mut found = Vec::new();
    for format in &list.value {
        if found.contains(&format.value) {
            context.fault(Diagnostic::at(Code::IdRepeated, format.span).with("id", format.value.word()));
        } else {
            found.push(format.value);
        }
    }
    found
}

/// Severities that the site sets.
pub(super) fn severities(raw: &RawSite, report: &mut Report) -> BTreeMap<Code, Severity> {
    let mut found = BTreeMap::new();
    for (name, severity) in raw.settings.severity.iter().flat_map(|entries| &entries.value.items) {
        let wanted = match severity.value.0.as_str() {
            "error" => Some(Severity::Error),
            "warning" => Some(Severity::Warning),
            "note" => Some(Severity::Note),
            _ => None,
        };
        match (Code::from_name(&name.value), wanted) {
            // What cannot be built does not become buildable by being called a note.
            (Some(code), Some(wanted)) if code.default_severity() == Severity::Error && wanted != Severity::Error => {
                report.add(unknown(&severity.value.0, severity.span, "error"));
            }
            (Some(code), Some(wanted)) => {
                found.insert(code, wanted);
            }
            (None, _) => {
                let names: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
                let suggestion = suggest(&name.value, &names);
                report.add(unknown(&name.value, name.span, &names.join(", ")).with_some("suggestion", suggestion));
            }
            (_, None) => report.add(unknown(&severity.value.0, severity.span, "error, warning, note")),
        }
    }
    found
}

fn unknown(value: &str, span: Span, known: &str) -> Diagnostic {
    Diagnostic::at(Code::ValueUnknown, span).with("value", value).with("known", known)
}

/// The sources of facts.
pub(super) fn sources(raw: &RawSite, context: &mut Context<'_>) -> BTreeMap<String, Source> {
    let mut found = BTreeMap::new();
    for (id, source) in &raw.sources.items {
        if !Slug::is_valid(&id.value) {
            context.fault(Diagnostic::at(Code::IdInvalid, id.span).with("id", &id.value));
        }
        let source = Source {
            title: text::required(source.value.title.as_ref()),
            publisher: text::optional(source.value.publisher.as_ref()),
            date: text::plain(source.value.date.as_ref()),
            url: text::url(source.value.url.as_ref()),
        };
        found.insert(id.value.clone(), source);
    }
    found
}

/// The fields, in their order.
pub(super) fn fields(raw: &RawSite) -> Vec<Field> {
    let mut found: Vec<(u32, Field)> = raw
        .fields
        .iter()
        .map(|(id, field)| {
            let order = field.order.as_ref().map_or(u32::MAX, |order| order.value.0);
            let field = Field {
                id: id.value.clone(),
                name: text::required(field.name.as_ref()),
                code: text::plain(field.code.as_ref()),
                icon: text::id(field.icon.as_ref()).unwrap_or_else(|| "document".to_owned()),
                summary: text::optional(field.summary.as_ref()),
            };
            (order, field)
        })
        .collect();
    found.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
    found.into_iter().map(|(_, field)| field).collect()
}
