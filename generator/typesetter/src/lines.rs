//! Pages that were set → where their words stand, for what may not happen on paper: words over the edge, a heading whose
//! text begins on the next page, a last page that is as good as empty.

use typst::introspection::{Location, MetadataElem, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::model::HeadingElem;
use typst_layout::{Page, PagedDocument};

use super::fault::Fault;

/// What a layout puts before the foot of a page: `metadata("foot")`.
const FOOT: &str = "foot";
/// Ink may stand this much outside: a letter leans over its own width.
const LEANING: f64 = 0.3;

/// A run of letters, in millimetres from the upper left corner of its page.
#[derive(Debug)]
struct Run {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    text: String,
    is_heading: bool,
}

/// The runs of a page, and where its foot begins.
#[derive(Debug)]
struct Lines {
    body: Vec<Run>,
    foot: Vec<Run>,
}

/// The first words that come nearer to an edge of the paper than `margin` (millimetres).
pub(crate) fn beyond(document: &PagedDocument, margin: f64) -> Option<Fault> {
    let edge = margin - LEANING;
    document.pages().iter().zip(1..).find_map(|(page, number)| {
        let (width, height) = (page.frame.width().to_mm(), page.frame.height().to_mm());
        let lines = lines(page);
        let is_out =
            |run: &&Run| run.left < edge || run.top < edge || run.right > width - edge || run.bottom > height - edge;
        let run = lines.body.iter().chain(&lines.foot).find(is_out)?;
        let place = format!("{:.1}, {:.1} – {:.1}, {:.1} mm", run.left, run.top, run.right, run.bottom);
        let words: String = run.text.chars().take(60).collect();
        Some(Fault::plain(format!("page {number}: “{words}” runs over the margin ({place})")))
    })
}

/// The first page that ends with a heading.
pub(crate) fn lone_heading(document: &PagedDocument) -> Option<usize> {
    let is_lone = |page: &Page| lowest(&lines(page).body).is_some_and(|run| run.is_heading);
    document.pages().iter().position(is_lone).map(|at| at + 1)
}

/// How much of the last page is written on, from 0 to 1, of what may be.
pub(crate) fn last_page(document: &PagedDocument) -> f64 {
    let Some(page) = document.pages().last() else { return 0.0 };
    let lines = lines(page);
    let top = |runs: &[Run]| runs.iter().map(|run| run.top).fold(f64::INFINITY, f64::min);
    let (first, foot) = (top(&lines.body), top(&lines.foot).min(page.frame.height().to_mm()));
    lowest(&lines.body).map_or(0.0, |run| ((run.bottom - first) / (foot - first)).clamp(0.0, 1.0))
}

fn lowest(runs: &[Run]) -> Option<&Run> {
    runs.iter().max_by(|one, other| one.bottom.total_cmp(&other.bottom))
}

fn lines(page: &Page) -> Lines {
    let mut reader = Reader { runs: Vec::new(), open: Vec::new(), foot: None };
    reader.frame(&page.frame, Transform::identity());
    let at = reader.foot.unwrap_or(reader.runs.len());
    let foot = reader.runs.split_off(at);
    Lines { body: reader.runs, foot }
}

struct Reader {
    runs: Vec<Run>,
    /// Headings begun and not ended.
    open: Vec<Location>,
    /// How many runs there were before the foot.
    foot: Option<usize>,
}

impl Reader {
    fn frame(&mut self, frame: &Frame, outer: Transform) {
        for (point, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let inner = outer.pre_concat(Transform::translate(point.x, point.y)).pre_concat(group.transform);
                    self.frame(&group.frame, inner);
                }
                FrameItem::Text(text) if !text.text.trim().is_empty() => {
                    let ink = text.bbox();
                    let corner = |x: Abs, y: Abs| Point::new(point.x + x, point.y + y).transform(outer);
                    let (one, other) = (corner(ink.min.x, ink.min.y), corner(ink.max.x, ink.max.y));
                    self.runs.push(Run {
                        left: one.x.min(other.x).to_mm(),
                        top: one.y.min(other.y).to_mm(),
                        right: one.x.max(other.x).to_mm(),
                        bottom: one.y.max(other.y).to_mm(),
                        text: text.text.to_string(),
                        is_heading: !self.open.is_empty(),
                    });
                }
                FrameItem::Tag(tag) => self.tag(tag),
                _ => {}
            }
        }
    }

    fn tag(&mut self, tag: &Tag) {
        match tag {
            Tag::Start(content, _) => {
                if content.is::<HeadingElem>() {
                    self.open.extend(content.location());
                }
                let is_foot = |own: &MetadataElem| own.value.clone().cast::<String>().is_ok_and(|word| word == FOOT);
                if content.to_packed::<MetadataElem>().is_some_and(|own| is_foot(own)) {
                    self.foot.get_or_insert(self.runs.len());
                }
            }
            Tag::End(location, ..) => self.open.retain(|own| own != location),
        }
    }
}
