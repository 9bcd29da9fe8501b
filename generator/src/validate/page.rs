//! Pages of which every site may have one.

use super::context::{Context, Thing};
use super::markdown::{self, Page as Place};
use super::{phone, procedure, text, wording};
use crate::diagnostics::{Code, Diagnostic};
use crate::load::raw::RawSuggestions;
use crate::load::{RawSite, Spanned, Verbatim};
use crate::model::{Page, Suggestions};

/// The page of that name, where the site has it.
pub(super) fn page(name: &str, raw: &RawSite, context: &mut Context<'_>) -> Option<Page> {
    let page = raw.pages.iter().find(|page| page.name == name)?;
    context.take_abbreviated();
    let body = markdown::file(&page.body, &Place::PLAIN, context);
    context.not_empty("sources", page.head.sources.as_ref());
    let sources = context.references(Thing::Source, page.head.sources.as_ref());
    let (reviewed, review_by) = (page.head.reviewed.as_ref(), page.head.review_by.as_ref());
    let review = procedure::review(reviewed, review_by, None, sources, context);
    Some(Page { body, abbreviations: context.take_abbreviated(), review: review? })
}

/// Where suggestions go.
pub(super) fn suggestions(raw: &RawSuggestions, context: &mut Context<'_>) -> Suggestions {
    wording::texts([raw.address.as_ref(), raw.note.as_ref()], context);
    let email = raw.email.as_ref().filter(|email| {
        let is_email = is_email(&email.value.0);
        if !is_email {
            wrong(email, "email", context);
        }
        is_email
    });
    let phone = raw.phone.as_ref().and_then(|written| {
        let phone = phone::phone(&written.value.0);
        if phone.is_none() {
            wrong(written, "phone", context);
        }
        phone
    });
    let endpoint = raw.endpoint.as_ref().filter(|url| {
        let is_safe = url.value.0.starts_with("https://") && super::settings::is_plain_url(&url.value.0);
        if !is_safe {
            context.fault(Diagnostic::at(Code::LinkInvalid, url.span).with("link", &url.value.0));
        }
        is_safe
    });
    Suggestions {
        address: text::optional(raw.address.as_ref()),
        email: text::plain(email),
        phone,
        endpoint: text::url(endpoint),
        note: text::optional(raw.note.as_ref()),
    }
}

fn wrong(written: &Spanned<Verbatim>, expected: &'static str, context: &mut Context<'_>) {
    context.fault(Diagnostic::at(Code::ValueType, written.span).with("expected", expected).with("found", "scalar"));
}

/// One address as people have them; quoted names and several addresses are none.
fn is_email(text: &str) -> bool {
    let plain = |part: &str, more: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
    };
    text.split_once('@').is_some_and(|(name, host)| {
        plain(name, ".-_+") && host.contains('.') && host.split('.').all(|label| plain(label, "-"))
    })
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn an_email_address_is_one() {
        assert!(is_email("gop-y@trung-tam.example.vn"));
        for wrong in ["", "a", "a@b", "@b.vn", "a@b..vn", "a b@c.vn", "a@b.vn?cc=x@y.vn", "a@b.vn,c@d.vn"] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }
}
