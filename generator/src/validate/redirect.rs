//! Old addresses: none is a page, each leads straight to one, and what is gone says so.

use std::collections::BTreeMap;

use super::context::{Context, Thing};
use super::markdown::{self, Page, Target};
use super::{text, wording};
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::load::raw::{RawGone, RawMoved};
use crate::load::{RawSite, Slug, Spanned, Verbatim};
use crate::model::{Destination, Gone, Place, Redirects};
use crate::render::address::Address;

/// First parts of addresses below which other things than pages stand.
const RESERVED: &[&str] = &["assets", "feed"];

/// The redirects of a site whose other pages are known.
pub(super) fn redirects(raw: &RawSite, context: &mut Context<'_>) -> Redirects {
    let moved = text::list(raw.redirects.moved.as_ref());
    let gone = text::list(raw.redirects.gone.as_ref());
    let addresses = moved.iter().filter_map(|moved| moved.value.from.as_ref());
    let addresses = addresses.chain(gone.iter().filter_map(|gone| gone.value.address.as_ref()));
    let free = free_addresses(addresses, raw, context);
    let old = Old::new(moved, gone, &free, raw);
    reserved_numbers(gone, raw, context);
    let path = |address: Option<&Spanned<Verbatim>>| free.get(&address?.span).cloned();
    let mut found = Redirects::default();
    for moved in moved {
        let to = moved.value.to.as_ref().and_then(|to| moved_to(to, &old, raw, context));
        found.moved.extend(path(moved.value.from.as_ref()).zip(to));
    }
    for raw_gone in gone {
        let gone = self::gone(&raw_gone.value, raw, context);
        found.gone.extend(path(raw_gone.value.address.as_ref()).map(|path| (path, gone)));
    }
    found
}

/// The paths of old addresses that may have a page of their own, by where they stand in the file.
fn free_addresses<'a>(
    addresses: impl Iterator<Item = &'a Spanned<Verbatim>>,
    raw: &RawSite,
    context: &mut Context<'_>,
) -> BTreeMap<Span, String> {
    let mut free = BTreeMap::new();
    let mut first: BTreeMap<String, Span> = BTreeMap::new();
    for address in addresses {
        let Some(path) = old_path(&address.value.0, raw) else {
            context.fault(Diagnostic::at(Code::AddressInvalid, address.span).with("address", &address.value.0));
            continue;
        };
        // Two addresses that differ in capitals are one file on some systems.
        let folded = path.to_ascii_lowercase();
        let taken = Diagnostic::at(Code::AddressTaken, address.span).with("address", format!("/{path}"));
        if is_taken(&folded, raw, context) {
            context.fault(taken);
        } else if let Some(other) = first.get(&folded) {
            context.fault(taken.see(*other, "first"));
        } else {
            first.insert(folded, address.span);
            free.insert(address.span, path);
        }
    }
    free
}

/// The path of an old address: the slug a guide had, or `/a/b/` or `/a/b.html`, without the prefix of a language, since a
/// redirect stands under every language in which its page exists.
fn old_path(address: &str, raw: &RawSite) -> Option<String> {
    if Slug::is_valid(address) {
        return Some(Address::Procedure(address).path());
    }
    let path = address.strip_prefix('/')?.trim_end_matches('/');
    let (folders, last) = path.rsplit_once('/').map_or((None, path), |(folders, last)| (Some(folders), last));
    let plain = |part: &str| {
        let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        !part.is_empty() && !part.starts_with('_') && part.bytes().all(letter)
    };
    let stem = last.strip_suffix(".html").or_else(|| last.strip_suffix(".htm"));
    let file = stem.is_some();
    let name = stem.unwrap_or(last);
    let first = path.split('/').next().unwrap_or_default();
    let languages = text::list(raw.settings.languages.as_ref());
    let reserved = RESERVED.contains(&first)
        || languages.iter().any(|language| language.value.0 == first)
        || file && name == "index"
        || path == "404.html";
    let allowed = folders.into_iter().flat_map(|folders| folders.split('/')).all(plain) && plain(name) && !reserved;
    allowed.then(|| if file { path.to_owned() } else { format!("{path}/") })
}

/// Whether a page of the site stands there, or a draft that is to stand there.
fn is_taken(path: &str, raw: &RawSite, context: &Context<'_>) -> bool {
    let mut drafts = raw.procedures.iter();
    match Address::parse(path) {
        Some(Address::Number(number)) => {
            let gone = text::list(raw.redirects.gone.as_ref()).iter().filter_map(|gone| gone.value.number.as_ref());
            let guides = drafts.filter_map(|folder| folder.procedure.number.as_ref());
            guides.chain(gone).any(|own| own.value.0 == number)
        }
        Some(Address::Procedure(slug)) => context.knows(Thing::Procedure, slug) || drafts.any(|f| f.slug == slug),
        Some(address) => context.has_page(address),
        None => false,
    }
}

/// What is said of old addresses, as written: to find chains and circles.
struct Old {
    /// Where each moved address leads, if that can be read, and where it stands in the file.
    moved: BTreeMap<String, (Option<String>, Span)>,
    gone: BTreeMap<String, Span>,
}

impl Old {
    fn new(
        moved: &[Spanned<RawMoved>],
        gone: &[Spanned<RawGone>],
        free: &BTreeMap<Span, String>,
        raw: &RawSite,
    ) -> Self {
        let path = |address: Option<&Spanned<Verbatim>>| Some((free.get(&address?.span)?.clone(), address?.span));
        let way = |moved: &Spanned<RawMoved>| {
            let (from, span) = path(moved.value.from.as_ref())?;
            let to = moved.value.to.as_ref().and_then(|to| path_of(&to.value.0, raw));
            Some((from, (to, span)))
        };
        Self {
            moved: moved.iter().filter_map(way).collect(),
            gone: gone.iter().filter_map(|gone| path(gone.value.address.as_ref())).collect(),
        }
    }

    /// Whether somebody who follows the ways from `path` never arrives.
    fn leads_back(&self, path: &str) -> bool {
        let mut at = Some(path);
        for _ in 0..=self.moved.len() {
            match at.and_then(|path| self.moved.get(path)) {
                Some((next, _)) => at = next.as_deref(),
                None => return false,
            }
        }
        true
    }
}

/// The path that a reference or an address means, whether or not anything stands there.
fn path_of(reference: &str, raw: &RawSite) -> Option<String> {
    match Target::parse(reference) {
        Some(target) => target.place().map(|place| place.path),
        None => old_path(reference, raw).or_else(|| Some(reference.strip_prefix('/')?.to_owned())),
    }
}

/// Where a page went: straight to a page that is there.
fn moved_to(to: &Spanned<Verbatim>, old: &Old, raw: &RawSite, context: &mut Context<'_>) -> Option<Place> {
    let path = path_of(&to.value.0, raw).unwrap_or_default();
    let chain = Diagnostic::at(Code::RedirectChain, to.span).with("to", &to.value.0);
    if let Some((_, span)) = old.moved.get(&path) {
        let fault = if old.leads_back(&path) { "circle" } else { "moved" };
        context.fault(chain.with("fault", fault).see(*span, "first"));
        return None;
    }
    if let Some(span) = old.gone.get(&path) {
        context.fault(chain.with("fault", "gone").see(*span, "first"));
        return None;
    }
    match destination(to, raw, context)? {
        Destination::Page(place) => Some(place),
        Destination::Outside(_) => {
            context.fault(Diagnostic::at(Code::TargetUnknown, to.span).with("to", &to.value.0));
            None
        }
    }
}

/// A page of the site that is there, or another site.
fn destination(to: &Spanned<Verbatim>, raw: &RawSite, context: &mut Context<'_>) -> Option<Destination> {
    let text = to.value.0.as_str();
    if let Some(target) = Target::parse(text) {
        if let Target::Outside(url) = target {
            return Some(Destination::Outside(url));
        }
        let place = target.place();
        if place.is_none() {
            context.fault(Diagnostic::at(Code::TargetUnknown, to.span).with("to", text));
            return None;
        }
        return markdown::target(&target, &Page::PLAIN, to.span, context).then(|| place.map(Destination::Page))?;
    }
    let (address, anchor) = text.split_once('#').map_or((text, None), |(address, anchor)| (address, Some(anchor)));
    let path = if address == "/" { Some(String::new()) } else { old_path(address, raw) };
    let found = path.filter(|path| Address::parse(path).is_some_and(|address| context.has_page(address)));
    match found {
        Some(path) => {
            if let (Some(Address::Procedure(slug) | Address::Article(slug)), Some(anchor)) =
                (Address::parse(&path), anchor)
            {
                context.link(slug, anchor, to.span);
            }
            Some(Destination::Page(Place { path, anchor: anchor.map(str::to_owned) }))
        }
        None => {
            context.fault(Diagnostic::at(Code::TargetUnknown, to.span).with("to", text));
            None
        }
    }
}

fn gone(raw: &RawGone, site: &RawSite, context: &mut Context<'_>) -> Gone {
    context.take_abbreviated();
    wording::texts([raw.title.as_ref()], context);
    Gone {
        title: text::required(raw.title.as_ref()),
        reason: markdown::required(raw.reason.as_ref(), &Page::PLAIN, context),
        abbreviations: context.take_abbreviated(),
        since: raw.since.as_ref().map(|since| since.value.0),
        number: raw.number.as_ref().map(|number| number.value.0),
        see: text::list(raw.see.as_ref()).iter().filter_map(|see| destination(see, site, context)).collect(),
    }
}

/// Reports numbers that a guide has, or that two gone guides had.
fn reserved_numbers(gone: &[Spanned<RawGone>], raw: &RawSite, context: &mut Context<'_>) {
    let mut reserved: BTreeMap<u32, Span> = BTreeMap::new();
    for number in gone.iter().filter_map(|gone| gone.value.number.as_ref()) {
        if let Some(first) = reserved.insert(number.value.0, number.span) {
            let fault = Diagnostic::at(Code::NumberRepeated, number.span).with("number", number.value.0);
            context.fault(fault.see(first, "first"));
        }
    }
    for number in raw.procedures.iter().filter_map(|folder| folder.procedure.number.as_ref()) {
        if let Some(first) = reserved.get(&number.value.0) {
            let fault = Diagnostic::at(Code::NumberRepeated, number.span).with("number", number.value.0);
            context.fault(fault.see(*first, "first"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_addresses_are_slugs_folders_and_html_files() {
        let raw = RawSite::default();
        for (address, path) in [
            ("khai-sinh-cu", Some("thu-tuc/khai-sinh-cu/")),
            ("/Portal/khai_sinh", Some("Portal/khai_sinh/")),
            ("/a/b/", Some("a/b/")),
            ("/a/b.html", Some("a/b.html")),
            ("/250/", Some("250/")),
        ] {
            assert_eq!(old_path(address, &raw).as_deref(), path, "{address}");
        }
        for refused in [
            "",
            "/",
            "//",
            "/a//b",
            "/../a",
            "/a?b=c",
            "/a#b",
            "/a.aspx",
            "/index.html",
            "/a/index.html",
            "/404.html",
            "/assets/a",
            "/feed/",
            "/_headers",
            "/a.html/b",
            "/đ/",
            "https://a.vn/",
            "Khai-Sinh",
        ] {
            assert_eq!(old_path(refused, &raw), None, "{refused}");
        }
    }
}
