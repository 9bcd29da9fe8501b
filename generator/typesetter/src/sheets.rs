//! A document that was set.

use std::collections::BTreeMap;

use typst::foundations::Smart;
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::fault::Fault;
use super::{lines, picture};

/// What a PDF keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standard {
    /// PDF/UA-1: tagged, for screen readers.
    Accessible,
    /// Only to be printed: pages of another document on larger sheets.
    Imposed,
}

/// Pages, ready to be written.
pub struct Sheets {
    document: PagedDocument,
}

impl Sheets {
    pub(crate) fn new(document: PagedDocument) -> Self {
        Self { document }
    }

    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// The pages as a PDF. `ident` names the document; the same ident and pages give the same bytes.
    ///
    /// # Errors
    /// What the standard does not allow.
    pub fn pdf(&self, ident: &str, standard: Standard) -> Result<Vec<u8>, Vec<Fault>> {
        let accessible = standard == Standard::Accessible;
        let standards: &[PdfStandard] = if accessible { &[PdfStandard::Ua_1] } else { &[] };
        let options = PdfOptions {
            ident: Smart::Custom(ident.to_owned()),
            creator: Smart::Custom(Some("motcua".to_owned())),
            timestamp: None,
            standards: PdfStandards::new(standards).map_err(|error| vec![Fault::plain(format!("{error:?}"))])?,
            tagged: accessible,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|faults| Fault::without_places(&faults))
    }

    /// The first page as a PNG of that width in pixels, in shades of grey.
    ///
    /// # Errors
    /// When the page is too large for a picture.
    pub fn picture(&self, width: u32) -> Result<Vec<u8>, String> {
        let page = self.document.pages().first().ok_or("there is no page")?;
        picture::picture(page, width)
    }

    /// How much of the last page is written on, from 0 to 1.
    pub fn last_page(&self) -> f64 {
        lines::last_page(&self.document)
    }

    /// How long the document is, in pages.
    pub fn length(&self) -> f64 {
        self.pages().saturating_sub(1) as f64 + self.last_page()
    }

    /// How long the parts are that a layout puts between `metadata("part NAME")` and `metadata("end")`, in pages, by name.
    /// A part within another is not counted to the other.
    pub fn parts(&self) -> BTreeMap<String, f64> {
        lines::parts(&self.document)
    }

    /// The first page, counted from 1, that ends with a heading.
    pub fn lone_heading(&self) -> Option<usize> {
        lines::lone_heading(&self.document)
    }

    /// The first words that come nearer to an edge of the paper than `margin`, in millimetres.
    pub fn beyond(&self, margin: f64) -> Option<Fault> {
        lines::beyond(&self.document, margin)
    }

    /// The first character that no font has.
    pub(crate) fn lacking(&self) -> Option<Fault> {
        self.document.pages().iter().find_map(|page| lacking(&page.frame))
    }
}

/// Typst is silent on a character that no font has, and draws an empty box.
fn lacking(frame: &Frame) -> Option<Fault> {
    frame.items().find_map(|(_, item)| match item {
        FrameItem::Group(group) => lacking(&group.frame),
        FrameItem::Text(text) => {
            let glyph = text.glyphs.iter().find(|glyph| glyph.id == 0)?;
            let character = text.text.get(glyph.range())?.chars().next()?;
            let message = format!("no font has “{character}” (U+{:04X})", u32::from(character));
            Some(Fault { lacking: Some(character), ..Fault::plain(message) })
        }
        _ => None,
    })
}
