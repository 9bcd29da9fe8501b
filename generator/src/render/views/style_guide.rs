//! The page that shows every component, in the preview.

use serde::Serialize;

/// Given to `style-guide.html` as `guide`.
#[derive(Debug, Serialize)]
pub(crate) struct StyleGuideView {
    /// Relative address of the page's own style.
    pub(crate) style: String,
    /// The folders of `components/`, by name.
    pub(crate) components: Vec<ComponentExamplesView>,
}

/// The examples of one folder of components.
#[derive(Debug, Serialize)]
pub(crate) struct ComponentExamplesView {
    /// The name of the folder.
    pub(crate) name: String,
    /// Whether the site has files of its own in it.
    pub(crate) own: bool,
    /// Its examples as HTML; empty: it has none.
    pub(crate) html: String,
    /// Why an example could not be shown.
    pub(crate) faults: Vec<String>,
}
