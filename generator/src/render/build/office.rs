//! Offices.

use jiff::civil::Date;

use super::notice;
use crate::model::{AreaClass, Hours, Office, Tier};
use crate::render::address::Address;
use crate::render::localize::Localizer;
use crate::render::markdown::{self, Scope};
use crate::render::views::{HoursView, LinkView, OfficeCardView, OfficeView, OfficesView};
use crate::strings::Arguments;

const DAYS: &[&str] = &["day-mo", "day-tu", "day-we", "day-th", "day-fr", "day-sa", "day-su"];

pub(in crate::render) fn offices(localizer: &Localizer<'_>) -> OfficesView {
    let cards = |tier: Tier| {
        let offices = localizer.site.offices.iter().filter(move |office| office.tier == tier);
        offices.map(|office| card(office, localizer)).collect()
    };
    OfficesView {
        has_places: localizer.site.offices.iter().any(|office| office.place.is_some()),
        province: cards(Tier::Province),
        communes: cards(Tier::Commune),
    }
}

fn card(office: &Office, localizer: &Localizer<'_>) -> OfficeCardView {
    OfficeCardView {
        id: office.id.clone(),
        name: localizer.words(&office.name),
        href: localizer.href(Address::Office(&office.id)),
        address: localizer.words(&office.address),
        phone: office.phone.as_ref().map(|phone| localizer.phone(phone)),
        mountain: office.area_class == AreaClass::Mountain,
        folded: motcua_lookup::text::fold(&office.name.main),
    }
}

pub(in crate::render) fn office(office: &Office, today: Date, localizer: &Localizer<'_>) -> OfficeView {
    let fields = office.fields.iter().filter_map(|id| localizer.site.field(id));
    OfficeView {
        id: office.id.clone(),
        name: localizer.words(&office.name),
        tier: office.tier.word(),
        address: localizer.words(&office.address),
        phone: office.phone.as_ref().map(|phone| localizer.phone(phone)),
        hours: office.hours.iter().map(|hours| self::hours(hours, localizer)).collect(),
        mountain: office.area_class == AreaClass::Mountain,
        notices: notice::of_office(&office.id, today, localizer),
        map: office.place.map(|(lat, lon)| format!("geo:{lat},{lon}")),
        fields: fields
            .map(|field| LinkView {
                name: localizer.words(&field.name),
                href: localizer.href(Address::Field(&field.id)),
            })
            .collect(),
        body_html: office.text.as_ref().map(|text| markdown::block(text, Scope { procedure: None }, localizer)),
    }
}

fn hours(hours: &Hours, localizer: &Localizer<'_>) -> HoursView {
    let day = |index: u8| DAYS.get(usize::from(index)).map(|key| localizer.text(key)).unwrap_or_default();
    let (first, last) = hours.days;
    let days = if first == last {
        day(first)
    } else {
        localizer.format("days-range", &Arguments::new().with("from", day(first)).with("to", day(last)))
    };
    let clock = |time: crate::model::Time| format!("{:02}:{:02}", time.hour, time.minute);
    HoursView {
        days,
        times: hours.times.iter().map(|(from, to)| format!("{}\u{a0}–\u{a0}{}", clock(*from), clock(*to))).collect(),
    }
}
