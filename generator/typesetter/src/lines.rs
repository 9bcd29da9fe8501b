//! Pages that were set → where their words stand, for what may not happen on paper: words over the edge, a heading whose
//! text begins on the next page, a last page that is as good as empty.

use std::collections::BTreeMap;

use typst::introspection::{Location, MetadataElem, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::model::HeadingElem;
use typst_layout::{Page, PagedDocument};

use super::fault::Fault;

/// What a layout puts before the foot of a page: `metadata("foot")`.
const FOOT: &str = "foot";
/// What it puts before a part of which it may be told to leave it out, with the part's name, and behind it.
const PART: &str = "part ";
const END: &str = "end";
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
    marks: Vec<(f64, Mark)>,
}

/// Where a part begins or the last that began ends.
#[derive(Debug)]
enum Mark {
    Part(String),
    End,
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
    let (first, foot) = ends(page, &lines);
    lowest(&lines.body).map_or(0.0, |run| ((run.bottom - first) / (foot - first)).clamp(0.0, 1.0))
}

/// How long the marked parts are, in pages; a part within another is not counted to the other.
pub(crate) fn parts(document: &PagedDocument) -> BTreeMap<String, f64> {
    let mut lengths = BTreeMap::new();
    let mut open: Vec<String> = Vec::new();
    for page in document.pages() {
        let lines = lines(page);
        let (mut from, foot) = ends(page, &lines);
        let height = foot - from;
        let mut pass = |open: &[String], from: &mut f64, to: f64| {
            if let Some(part) = open.last() {
                *lengths.entry(part.clone()).or_insert(0.0) += (to - *from).max(0.0) / height;
            }
            *from = to;
        };
        for (at, mark) in lines.marks {
            pass(&open, &mut from, at);
            match mark {
                Mark::Part(part) => open.push(part),
                Mark::End => drop(open.pop()),
            }
        }
        pass(&open, &mut from, foot);
    }
    lengths
}

/// Where the text of a page begins, and where its foot does.
fn ends(page: &Page, lines: &Lines) -> (f64, f64) {
    let top = |runs: &[Run]| runs.iter().map(|run| run.top).fold(f64::INFINITY, f64::min);
    (top(&lines.body), top(&lines.foot).min(page.frame.height().to_mm()))
}

fn lowest(runs: &[Run]) -> Option<&Run> {
    runs.iter().max_by(|one, other| one.bottom.total_cmp(&other.bottom))
}

fn lines(page: &Page) -> Lines {
    let mut reader = Reader { runs: Vec::new(), open: Vec::new(), foot: None, marks: Vec::new() };
    reader.frame(&page.frame, Transform::identity());
    let at = reader.foot.unwrap_or(reader.runs.len());
    let foot = reader.runs.split_off(at);
    Lines { body: reader.runs, foot, marks: reader.marks }
}

struct Reader {
    runs: Vec<Run>,
    /// Headings begun and not ended.
    open: Vec<Location>,
    /// How many runs there were before the foot.
    foot: Option<usize>,
    marks: Vec<(f64, Mark)>,
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
                FrameItem::Tag(tag) => self.tag(tag, point.transform(outer).y.to_mm()),
                _ => {}
            }
        }
    }

    fn tag(&mut self, tag: &Tag, at: f64) {
        match tag {
            Tag::Start(content, _) => {
                if content.is::<HeadingElem>() {
                    self.open.extend(content.location());
                }
                let word = content.to_packed::<MetadataElem>().and_then(|own| own.value.clone().cast::<String>().ok());
                match word.as_deref() {
                    Some(FOOT) => {
                        self.foot.get_or_insert(self.runs.len());
                    }
                    Some(END) => self.marks.push((at, Mark::End)),
                    Some(word) => {
                        self.marks.extend(word.strip_prefix(PART).map(|part| (at, Mark::Part(part.to_owned()))));
                    }
                    None => {}
                }
            }
            Tag::End(location, ..) => self.open.retain(|own| own != location),
        }
    }
}
