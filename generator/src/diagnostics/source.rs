//! The texts that were read, and places in them.

use std::ops::Range;

/// A file of the site, by its place in the sorted list of paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FileId(pub(crate) u32);

/// A range of bytes in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub(crate) file: FileId,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Span {
    /// The span of `range` in `file`.
    pub(crate) fn new(file: FileId, range: Range<usize>) -> Self {
        let narrow = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { file, start: narrow(range.start), end: narrow(range.end) }
    }

    /// The beginning of a file.
    pub(crate) fn file_start(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }

    /// This span moved by `offset` bytes: from a part of a file to the file.
    pub(crate) fn shifted(self, offset: usize) -> Self {
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: self.start.saturating_add(offset), end: self.end.saturating_add(offset), ..self }
    }

    /// The bytes as a range.
    pub(crate) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place for people: both 1-based, the column in Unicode characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// Every file of the site that was read as text.
#[derive(Debug, Default, Clone)]
pub(crate) struct Sources {
    files: Vec<SourceFile>,
    /// Where the site lies in its repository, ending in `/`, or empty.
    place: String,
}

#[derive(Debug, Clone)]
struct SourceFile {
    path: String,
    text: String,
}

impl Sources {
    /// Adds a file; `path` is relative to the site, with `/`.
    pub(crate) fn add(&mut self, path: String, text: String) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(SourceFile { path, text });
        id
    }

    /// Says where the site lies in its repository.
    pub(crate) fn set_place(&mut self, folder: &str) {
        let folder = folder.trim_start_matches("./").trim_end_matches('/');
        let outside = folder.is_empty() || folder == "." || folder.starts_with('/') || folder.starts_with("..");
        self.place = if outside { String::new() } else { format!("{folder}/") };
    }

    /// The path of a file in the repository.
    pub(crate) fn path_in_repository(&self, file: FileId) -> String {
        format!("{}{}", self.place, self.path(file))
    }

    /// The path of a file, relative to the site.
    pub(crate) fn path(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", |source| &source.path)
    }

    /// The text of a file.
    pub(crate) fn text(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", |source| &source.text)
    }

    /// Line and column of the beginning of a span.
    pub(crate) fn position(&self, span: Span) -> Position {
        let text = self.text(span.file);
        let before = &text[..text.floor_char_boundary(span.start as usize)];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}
