//! From where a build will be read.

/// From where a build will be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edition {
    /// From a host, over HTTP. `is_compressed`: compressed files stand beside the others.
    Host { is_compressed: bool },
    /// From `motcua serve`: as from a host, but nothing is kept in the browser.
    Preview,
    /// From a folder or a stick, by double-click. See [`super::folder`].
    Folder,
}

impl Edition {
    /// Whether pages are opened as files, which nobody serves.
    pub(crate) fn is_folder(self) -> bool {
        self == Self::Folder
    }

    /// The address of a page in this edition: a folder that is opened as a file does not show its page by itself.
    pub(super) fn page(self, href: String) -> String {
        if self.is_folder() { super::folder::with_index(&href) } else { href }
    }
}
