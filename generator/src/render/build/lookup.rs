//! The lookup page.

use motcua_lookup::status::Status;

use crate::model::{Feed, SlipSecret};
use crate::render::localize::Localizer;
use crate::render::views::{LookupView, PortalLookupView, SecretsView, SlipSecretView, StatusView};
use crate::strings::Arguments;

/// The lookup page, by the feeds that the site has.
pub(in crate::render) fn lookup(feeds: &[Feed], localizer: &Localizer<'_>) -> LookupView {
    let settings = &localizer.site.settings;
    let secrets: Vec<SecretsView> = feeds.iter().enumerate().filter_map(secrets).collect();
    LookupView {
        mode: match (feeds, secrets.as_slice()) {
            ([], _) => "none",
            (_, []) => "open",
            _ => "sealed",
        },
        feeds: secrets,
        example: format!("{}.17-261120-0001", settings.province.root),
        statuses: statuses(localizer),
        portal: settings.portal.as_ref().map(|portal| PortalLookupView {
            name: localizer.words(&portal.name),
            href: portal.lookup_url.clone().unwrap_or_else(|| portal.url.clone()),
        }),
    }
}

fn secrets((at, feed): (usize, &Feed)) -> Option<SecretsView> {
    let sealed = feed.sealed.as_ref()?;
    let secret = |secret: &SlipSecret| SlipSecretView {
        label: secret.label.clone(),
        example: secret.example.clone(),
        is_digits: secret.shape.alphabet() == 10,
    };
    Some(SecretsView {
        id: feed.id.clone(),
        is_first: at == 0,
        check_code: sealed.check_code,
        secret: sealed.secret.as_ref().map(secret),
    })
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
