//! Pages that were set → where their words stand, for what may not happen on paper: words over the edge, a heading whose
//! text begins on the next page, a last page that is as good as empty.

use std::collections::BTreeMap;

use typst::introspection::{Location, MetadataElem, Tag};
use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::model::HeadingElem;
use typst::text::TextItem;
use typst_layout::{Page, PagedDocument};

use super::fault::Fault;

/// What a layout puts before the foot of a page: `metadata("foot")`.
const FOOT: &str = "foot";
/// What it puts before a part of which it may be told to leave it out, with the part's name, and behind it.
const PART: &str = "part ";
const END: &str = "end";
/// Ink may stand this much outside: a letter leans over its own width.
const LEANING: f64 = 0.3;
/// No ink stands further outside of a run's line.
const LEANING_OUT: f64 = 3.0;

/// A rectangle, in millimetres from the upper left corner of a page.
#[derive(Debug, Clone, Copy)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// A run of letters.
#[derive(Debug)]
struct Run<'a> {
    text: &'a TextItem,
    /// Where it stands on its page.
    at: Transform,
    /// From the tops of its tallest letters to the bottoms of its deepest, whether it has such letters or not.
    area: Area,
    is_heading: bool,
}

impl Area {
    fn wider(self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }
}

impl Run<'_> {
    /// Where there is ink: costly to find out, every letter is looked at.
    fn ink(&self) -> Area {
        let ink = self.text.bbox();
        area(ink.min, ink.max, self.at)
    }
}

/// The runs of a page, and where its foot begins.
#[derive(Debug)]
struct Lines<'a> {
    body: Vec<Run<'a>>,
    foot: Vec<Run<'a>>,
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
        let is_out = |area: Area| {
            area.left < edge || area.top < edge || area.right > width - edge || area.bottom > height - edge
        };
        let near = |run: &&Run<'_>| is_out(run.area.wider(LEANING_OUT)) && is_out(run.ink());
        let run = lines.body.iter().chain(&lines.foot).find(near)?;
        let Area { left, top, right, bottom } = run.ink();
        let words: String = run.text.text.chars().take(60).collect();
        let place = format!("{left:.1}, {top:.1} – {right:.1}, {bottom:.1} mm");
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
    lowest(&lines.body).map_or(0.0, |run| ((run.ink().bottom - first) / (foot - first)).clamp(0.0, 1.0))
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
fn ends(page: &Page, lines: &Lines<'_>) -> (f64, f64) {
    let top = |runs: &[Run<'_>]| {
        let highest = runs.iter().min_by(|one, other| one.area.top.total_cmp(&other.area.top));
        highest.map_or(f64::INFINITY, |run| run.ink().top)
    };
    (top(&lines.body), top(&lines.foot).min(page.frame.height().to_mm()))
}

fn lowest<'r, 'a>(runs: &'r [Run<'a>]) -> Option<&'r Run<'a>> {
    runs.iter().max_by(|one, other| one.area.bottom.total_cmp(&other.area.bottom))
}

fn lines(page: &Page) -> Lines<'_> {
    let mut reader = Reader { runs: Vec::new(), open: Vec::new(), foot: None, marks: Vec::new() };
    reader.frame(&page.frame, Transform::identity());
    let at = reader.foot.unwrap_or(reader.runs.len());
    let foot = reader.runs.split_off(at);
    Lines { body: reader.runs, foot, marks: reader.marks }
}

fn area(one: Point, other: Point, at: Transform) -> Area {
    let (one, other) = (one.transform(at), other.transform(at));
    Area {
        left: one.x.min(other.x).to_mm(),
        top: one.y.min(other.y).to_mm(),
        right: one.x.max(other.x).to_mm(),
        bottom: one.y.max(other.y).to_mm(),
    }
}

struct Reader<'a> {
    runs: Vec<Run<'a>>,
    /// Headings begun and not ended.
    open: Vec<Location>,
    /// How many runs there were before the foot.
    foot: Option<usize>,
    marks: Vec<(f64, Mark)>,
}

impl<'a> Reader<'a> {
    fn frame(&mut self, frame: &'a Frame, outer: Transform) {
        for (point, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let inner = outer.pre_concat(Transform::translate(point.x, point.y)).pre_concat(group.transform);
                    self.frame(&group.frame, inner);
                }
                FrameItem::Text(text) if !text.text.trim().is_empty() => {
                    let at = outer.pre_concat(Transform::translate(point.x, point.y));
                    let metrics = text.font.metrics();
                    let (above, below) = (metrics.ascender.at(text.size), metrics.descender.at(text.size));
                    let area = area(Point::with_y(-above), Point::new(text.width(), -below), at);
                    self.runs.push(Run { text, at, area, is_heading: !self.open.is_empty() });
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
