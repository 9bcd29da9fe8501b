//! The model → files for other programs.
//!
//! Everywhere `du-lieu/`: the guides as JSON with a schema, as public services of CPSV-AP, and as instructions and questions
//! of schema.org. Where the site knows its own address also `sitemap.xml` and a feed of reviews a language: both are made of
//! absolute addresses, and are worth nothing without.

mod atom;
mod cpsv;
mod linked;
mod place;
mod procedures;
mod sitemap;

use jiff::civil::Date;
use serde_json::{Map, Value};

use crate::model::{Site, Text};
use crate::strings::Strings;

/// Every file for programs: path in the site, bytes. `strings` are those of every language of the site, in its order.
pub(crate) fn files(site: &Site, today: Date, strings: &[&Strings]) -> Vec<(String, Vec<u8>)> {
    let json = |value: &Value| format!("{value}\n").into_bytes();
    let mut files = vec![
        ("du-lieu/procedures.json".to_owned(), json(&procedures::procedures(site, today))),
        ("du-lieu/procedures.schema.json".to_owned(), procedures::SCHEMA.as_bytes().to_vec()),
        ("du-lieu/cpsv-ap.jsonld".to_owned(), json(&cpsv::services(site))),
        ("du-lieu/schema-org.jsonld".to_owned(), json(&linked::instructions(site))),
        ("robots.txt".to_owned(), sitemap::robots(site).into_bytes()),
    ];
    if let Some(base) = &site.settings.base_url {
        files.extend(sitemap::sitemaps(site, base));
        files.extend(strings.iter().filter_map(|strings| atom::feed(site, today, base, strings)));
    }
    files
}

/// A text in every language that it has.
fn languages<'a>(text: &'a Text, site: &'a Site) -> impl Iterator<Item = (&'a str, &'a str)> {
    let main = std::iter::once((site.settings.main_language(), text.main.as_str()));
    main.chain(text.translations.iter().map(|(language, text)| (language.as_str(), text.as_str())))
}

/// `{"vi": "…", "en": "…"}`.
fn words(text: &Text, site: &Site) -> Value {
    let entries = languages(text, site).map(|(language, text)| (language.to_owned(), Value::from(text)));
    Value::Object(entries.collect::<Map<_, _>>())
}

/// Markdown in every language, without its marks.
fn plain(text: &Text) -> Text {
    let plain = |text: &String| crate::validate::plain_text(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let translations = text.translations.iter().map(|(language, text)| (language.clone(), plain(text)));
    Text { main: plain(&text.main), translations: translations.collect() }
}

/// What stands between tags or quotes of XML. Characters that XML cannot have are left out.
fn xml(text: &str) -> String {
    let allowed = |c: &char| matches!(c, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(allowed) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::xml;

    #[test]
    fn texts_cannot_leave_their_place_in_xml() {
        assert_eq!(xml("a<b> & \"c\"\u{1}\u{ffff}đ"), "a&lt;b&gt; &amp; &quot;c&quot;đ");
    }
}
