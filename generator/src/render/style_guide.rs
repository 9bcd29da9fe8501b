//! The examples in the folders of components (`NAME.example.html`) → one page that shows them all, in the preview only.
//!
//! Each is put together by itself: one that fails is shown with the reason in its place, and the others stay.

use tera::Context;

use super::assets::Asset;
use super::views::{ComponentExamplesView, StyleGuideView};
use super::{RenderError, Renderer, Theme, markup, page};

/// Where the page stands below the root of its language. No page of a site begins with this character.
const PATH: &str = "_style-guide/";

/// Its own style.
pub(super) fn style(theme: &Theme) -> Asset {
    Asset::new("style-guide", "css", theme.extra_style("style-guide").into_bytes())
}

/// The path of the page in the language of `renderer`, and its HTML.
///
/// # Errors
/// When the frame of the page is faulty.
pub(super) fn page(renderer: &Renderer<'_>, style: &Asset) -> Result<(String, String), RenderError> {
    let theme = renderer.input.theme;
    let path = format!("{}{PATH}", renderer.language.prefix);
    let localizer = renderer.localizer(path.clone());
    let mut frame = page::page(renderer, None, &localizer);
    frame.kind = "style-guide";
    frame.title = localizer.text("title-style-guide");
    frame.description = None;
    // What is everywhere else is shown as a component here, and must not be there twice.
    frame.breadcrumb.clear();
    frame.languages.clear();
    let mut context = Context::new();
    context.insert("page", &frame);
    context.insert("site", &page::site(renderer, None, &localizer));
    let components = theme.component_folders().map(|name| {
        let folder = format!("components/{name}/");
        let examples = theme.examples(&folder);
        let shown = examples.iter().map(|file| renderer.language.engine.render(file, &context));
        let (mut html, mut faults) = (String::new(), Vec::new());
        for example in shown {
            match example {
                Ok(example) => html.push_str(&example),
                Err(error) => faults.push(error.to_string()),
            }
        }
        ComponentExamplesView { name: name.to_owned(), own: theme.has_own(&folder), html, faults }
    });
    let guide = StyleGuideView { style: localizer.file(&style.path), components: components.collect() };
    context.insert("guide", &guide);
    let html = renderer.language.engine.render("templates/style-guide.html", &context);
    let html = html.map_err(|error| RenderError::Templates(vec![error]))?;
    Ok((format!("{path}index.html"), markup::squeeze(&html)))
}
