//! Home, fields and the alphabetical list.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{guide, guides, notice, statistics};
use crate::model::{Field, TileTarget};
use crate::render::address::Address;
use crate::render::localize::Localizer;
use crate::render::views::{BrowseView, FieldCardView, FieldView, HomeView, IndexView, LetterView, LinkView, TileView};

/// The letters of Vietnamese that are letters of their own and would not sort by folding.
const LETTERS: &str = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY";

/// As many guides as one looks through rather than searches.
const SHORT_LIST: usize = 60;

pub(in crate::render) fn home(today: Date, localizer: &Localizer<'_>) -> HomeView {
    let (notices, more) = notice::on_home(today, localizer);
    let site = localizer.site;
    let articles = site.articles.iter().map(|article| LinkView {
        name: localizer.words(&article.title),
        href: localizer.href(Address::Article(&article.slug)),
    });
    HomeView {
        notices,
        more_notices: more.then(|| localizer.href(Address::Notices)),
        tiles: tiles(localizer),
        events: events(localizer),
        common: guides(&site.settings.home.common, localizer),
        fields: fields(localizer),
        articles: articles.collect(),
        figure: statistics::of_the_month(localizer),
        guides: site.procedures.len(),
    }
}

/// The pictogram tiles.
fn tiles(localizer: &Localizer<'_>) -> Vec<TileView> {
    let tiles = localizer.site.settings.home.tiles.iter().map(|tile| TileView {
        name: localizer.words(&tile.name),
        icon: tile.icon.clone(),
        href: match &tile.target {
            TileTarget::Event(id) => localizer.href(Address::Event(id)),
            TileTarget::Field(id) => localizer.href(Address::Field(id)),
            TileTarget::Procedure(slug) => localizer.href(Address::Procedure(slug)),
        },
    });
    tiles.collect()
}

/// The life events.
fn events(localizer: &Localizer<'_>) -> Vec<TileView> {
    let events = localizer.site.events.iter().map(|event| TileView {
        name: localizer.words(&event.name),
        icon: event.icon.clone(),
        href: localizer.href(Address::Event(&event.id)),
    });
    events.collect()
}

pub(in crate::render) fn field(field: &Field, today: Date, localizer: &Localizer<'_>) -> FieldView {
    FieldView {
        name: localizer.words(&field.name),
        icon: field.icon.clone(),
        summary: field.summary.as_ref().map(|summary| localizer.words(summary)),
        code: field.code.clone(),
        notices: notice::of_field(&field.id, today, localizer),
        guides: localizer.site.procedures_of(&field.id).map(|procedure| guide(procedure, localizer)).collect(),
    }
}

/// Fields that have a guide.
fn fields(localizer: &Localizer<'_>) -> Vec<FieldCardView> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for procedure in &localizer.site.procedures {
        *counts.entry(&procedure.field).or_default() += 1;
    }
    let fields = localizer.site.fields.iter().filter_map(|field| Some((field, *counts.get(field.id.as_str())?)));
    fields
        .map(|(field, guides)| FieldCardView {
            name: localizer.words(&field.name),
            icon: field.icon.clone(),
            href: localizer.href(Address::Field(&field.id)),
            guides,
        })
        .collect()
}

/// Every guide by its first letter in the Vietnamese order.
pub(in crate::render) fn index(localizer: &Localizer<'_>) -> IndexView {
    let mut letters: BTreeMap<(usize, String), Vec<_>> = BTreeMap::new();
    for procedure in &localizer.site.procedures {
        let view = guide(procedure, localizer);
        letters.entry(letter(&view.name.text)).or_default().push((motcua_lookup::text::fold(&view.name.text), view));
    }
    let letters = letters.into_iter().map(|((_, letter), mut guides)| {
        guides.sort_by(|a, b| a.0.cmp(&b.0));
        LetterView { letter, guides: guides.into_iter().map(|(_, view)| view).collect() }
    });
    IndexView { letters: letters.collect(), fields: fields(localizer) }
}

/// What the search page shows before anything is typed, and where nothing is found.
pub(in crate::render) fn search(localizer: &Localizer<'_>) -> BrowseView {
    let is_short = localizer.site.procedures.len() <= SHORT_LIST;
    let letters = if is_short { index(localizer).letters } else { Vec::new() };
    BrowseView { tiles: tiles(localizer), fields: fields(localizer), letters }
}

/// The letter a name is listed under, with its place in the alphabet: tones off, letters kept (Ấ → Â, Đ → Đ).
fn letter(name: &str) -> (usize, String) {
    use unicode_normalization::UnicodeNormalization;
    let first = name.chars().find(|c| c.is_alphanumeric()).unwrap_or('#');
    let tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let toneless: String = first.nfd().filter(|c| !tone(c)).nfc().collect();
    let upper = toneless.to_uppercase();
    let place = LETTERS.chars().position(|known| upper.starts_with(known)).unwrap_or(LETTERS.len());
    (place, upper)
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_keep_their_hats_and_lose_their_tones() {
        for (name, expected) in [("Ấp", "Â"), ("đổi", "Đ"), ("Ứng", "Ư"), ("Một", "M"), ("101", "1"), ("", "#")]
        {
            assert_eq!(letter(name).1, expected);
        }
        assert!(letter("Đất").0 > letter("Dân").0);
    }
}
