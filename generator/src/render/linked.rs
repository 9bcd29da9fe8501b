//! What a guide's page says of itself to search engines, in the words of schema.org.

use serde_json::{Value, json};

use super::address::relative;
use super::localize::Localizer;
use super::views::LinkView;
use crate::model::{Procedure, Text};

/// JSON for a `<script>` block: no text in it can end the block or begin a comment in it.
pub(super) fn script_block(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// What stands in the page of a guide: the service, and the way down to it from home.
pub(super) fn procedure(procedure: &Procedure, way: &[LinkView], localizer: &Localizer<'_>) -> Value {
    let site = localizer.site;
    let said = |text: &Text| localizer.words(text).text;
    let url = address(&localizer.path, localizer);
    let up =
        way.iter().map(|link| (link.name.text.clone(), address(&resolved(&localizer.path, &link.href), localizer)));
    let steps = up.chain(std::iter::once((said(procedure.title()), url.clone()))).enumerate();
    let steps =
        steps.map(|(at, (name, item))| json!({"@type": "ListItem", "position": at + 1, "name": name, "item": item}));
    let mut service = json!({
        "@type": "GovernmentService",
        "name": said(&procedure.name),
        "url": url,
        "provider": {"@type": "GovernmentOrganization", "name": site.settings.agency(&procedure.agencies.competent).map(|agency| said(&agency.name))},
        "areaServed": said(&site.settings.province.name),
    });
    if !procedure.codes.is_empty() {
        service["identifier"] = json!(procedure.codes);
    }
    let steps: Vec<Value> = steps.collect();
    json!({
        "@context": "https://schema.org",
        "@graph": [service, {"@type": "BreadcrumbList", "itemListElement": steps}],
    })
}

/// The address of a path of the site: absolute where the site knows its own, else relative to the page.
fn address(path: &str, localizer: &Localizer<'_>) -> String {
    match &localizer.site.settings.base_url {
        Some(base) => format!("{base}/{path}"),
        None => relative(&localizer.path, path),
    }
}

/// The path of the site to which a relative address of a page leads.
fn resolved(from: &str, href: &str) -> String {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    let mut rest = href.strip_prefix("./").unwrap_or(href);
    while let Some(above) = rest.strip_prefix("../") {
        folders.pop();
        rest = above;
    }
    folders.iter().map(|folder| format!("{folder}/")).collect::<String>() + rest
}

#[cfg(test)]
mod tests {
    use super::{resolved, script_block};

    #[test]
    fn a_relative_address_leads_to_a_path() {
        for (from, href, path) in
            [("thu-tuc/a/", "../../", ""), ("en/thu-tuc/a/", "../../linh-vuc/b/", "en/linh-vuc/b/"), ("", "./", "")]
        {
            assert_eq!(resolved(from, href), path);
        }
    }

    #[test]
    fn no_text_ends_the_block() {
        let block = script_block(&serde_json::json!({"name": "</script><!--<script>"}));
        assert!(!block.contains('<'), "{block}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&block).unwrap()["name"], "</script><!--<script>");
    }
}
