//! The lookup page.

use motcua_lookup::status::Status;

use crate::render::localize::Localizer;
use crate::render::views::{LookupView, PortalLookupView, StatusView};
use crate::strings::Arguments;

/// The lookup page, by whether the site has a feed.
pub(in crate::render) fn lookup(has_feed: bool, localizer: &Localizer<'_>) -> LookupView {
    let settings = &localizer.site.settings;
    LookupView {
        mode: if has_feed { "open" } else { "none" },
        example: format!("{}.17-261120-0001", settings.province.root),
        statuses: statuses(localizer),
        portal: settings.portal.as_ref().map(|portal| PortalLookupView {
            name: localizer.words(&portal.name),
            href: portal.lookup_url.clone().unwrap_or_else(|| portal.url.clone()),
        }),
    }
}

/// The ten statuses in words.
pub(in crate::render) fn statuses(localizer: &Localizer<'_>) -> Vec<StatusView> {
    let attribute =
        |key: &str, name: &str| localizer.strings.attribute(key, name, &Arguments::new()).unwrap_or_default();
    let view = |status: Status| {
        let key = format!("status-{}", status.number());
        StatusView {
            number: status.number(),
            name: localizer.text(&key),
            meaning: attribute(&key, "meaning"),
            action: attribute(&key, "action"),
            class: status.class().name(),
        }
    };
    Status::ALL.iter().copied().map(view).collect()
}
