//! Guides, life events, fields and training sets → sheets to print, in memory.
//!
//! A [`Press`] knows the layouts of the theme and prints [`Job`]s: what a subject
//! is printed as, with everything that decides what comes out, so that what is unchanged need not be printed again.

mod fit;
mod package;
#[cfg(test)]
mod paper_tests;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use rayon::{ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub(crate) use motcua_typesetter::Fault;
use motcua_typesetter::{Sheets, Standard, Typesetter};

use crate::model::{HandoutFormat, Site};
use crate::render::{Desk, Subject, Theme};
pub(crate) use package::{Package, of_set, scripts};

/// A form of a handout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Format {
    /// One sheet, two sides; or, in full, as many as it takes.
    A4,
    /// A5 pages on A4 sheets, to fold and staple.
    Booklet,
    /// 18 pt.
    Large,
    /// Papers with boxes to tick, and lines for what is promised.
    Checklist,
    /// A3, and the same as two A4.
    Poster,
    /// The commonest guides with codes to scan.
    QrBoard,
    /// The checklist as a picture for messages.
    Image,
}

impl Format {
    /// Its name in commands, settings and file names.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Booklet => "booklet",
            Self::Large => "large",
            Self::Checklist => "checklist",
            Self::Poster => "poster",
            Self::QrBoard => "qr-board",
            Self::Image => "image",
        }
    }
}

impl From<HandoutFormat> for Format {
    fn from(format: HandoutFormat) -> Self {
        match format {
            HandoutFormat::A4 => Self::A4,
            HandoutFormat::Booklet => Self::Booklet,
            HandoutFormat::Large => Self::Large,
            HandoutFormat::Checklist => Self::Checklist,
            HandoutFormat::Poster => Self::Poster,
            HandoutFormat::Image => Self::Image,
        }
    }
}

/// A finished file.
#[derive(Debug, Clone)]
pub(crate) struct Printed {
    pub(crate) name: String,
    /// What it is: the format, and which of its files.
    pub(crate) kind: String,
    pub(crate) bytes: Vec<u8>,
    /// How many pages it has; a picture has one.
    pub(crate) pages: usize,
}

/// One handout to print.
pub(crate) struct Job<'a> {
    /// The beginning of its files' names.
    pub(crate) stem: String,
    desk: &'a Desk<'a>,
    subject: Subject<'a>,
    format: Format,
    /// Whether nothing may be left out to save paper.
    full: bool,
    /// Of everything that decides what comes out.
    pub(crate) digest: String,
}

impl Job<'_> {
    /// What its layout is given. Prepared again when it is printed: a province's would fill the memory.
    fn data(&self) -> Value {
        let collection = matches!(self.subject, Subject::Event(_) | Subject::Field(_) | Subject::Set(_));
        self.desk.data(self.subject, collection && self.format == Format::Booklet)
    }
}

/// What the names of the files of a subject begin with.
pub(crate) fn stem(desk: &Desk<'_>, subject: Subject<'_>, format: Format, full: bool) -> String {
    let mut stem = match subject {
        Subject::Procedure(procedure) => format!("{}-{}", procedure.number, procedure.slug),
        Subject::Event(event) => event.id.clone(),
        Subject::Field(field) => field.id.clone(),
        Subject::Set(set) => set.id.clone(),
        Subject::Board(_) => String::new(),
        Subject::Blank(blank) => blank.word().to_owned(),
    };
    if !stem.is_empty() {
        stem.push('-');
    }
    stem.push_str(format.word());
    if full && format == Format::A4 {
        stem.push_str("-full");
    }
    if let Some(office) = desk.office_id() {
        stem.push('-');
        stem.push_str(office);
    }
    stem
}

/// Widths of a picture in pixels, widest first; the first that is light enough is taken.
const WIDTHS: [u32; 4] = [1080, 900, 720, 600];
/// What messages carry well, in bytes.
const PICTURE: usize = 150_000;

/// Words stand no nearer to the edge of the paper, in millimetres: not every printer reaches further.
const MARGIN: f64 = 12.0;
/// The same in a picture, which is not printed.
const PICTURE_MARGIN: f64 = 6.0;

/// Setting a page goes deep into itself, deeper than the stack that threads have unless told.
const STACK: usize = 64 << 20;

/// Prints handouts.
pub(crate) struct Press {
    typesetter: Typesetter,
    layouts: String,
    threads: ThreadPool,
}

impl Press {
    /// A press with the layouts of a theme.
    ///
    /// # Errors
    /// When the system gives no threads.
    pub(crate) fn new(theme: &Theme) -> Result<Self, ThreadPoolBuildError> {
        let layouts = theme.layouts();
        let mut digest = Sha256::new();
        digest.update(env!("CARGO_PKG_VERSION"));
        digest.update(env!("MOTCUA_PRESS"));
        for (name, text) in &layouts {
            digest.update(name);
            digest.update([0]);
            digest.update(text);
            digest.update([0]);
        }
        let threads = ThreadPoolBuilder::new().num_threads(rayon::current_num_threads()).stack_size(STACK).build()?;
        Ok(Self { typesetter: Typesetter::new(layouts), layouts: hexadecimal(&digest.finalize()), threads })
    }

    /// What is to be printed of a subject.
    pub(crate) fn job<'a>(&self, desk: &'a Desk<'a>, subject: Subject<'a>, format: Format, full: bool) -> Job<'a> {
        let stem = stem(desk, subject, format, full);
        let mut job = Job { stem, desk, subject, format, full, digest: String::new() };
        let mut digest = Sha256::new();
        digest.update(&self.layouts);
        digest.update(&job.stem);
        digest.update(job.data().to_string());
        job.digest = hexadecimal(&digest.finalize());
        job
    }

    /// Prints jobs on all cores and gives each to `done`, in their order: its files, or every fault of the layout,
    /// characters that no font has, and that it does not fit where it must. `seen` hears of each that is printed. A core
    /// takes the next job when it is done with one, and waits where nobody takes what is printed: memory stays flat.
    ///
    /// # Errors
    /// The first error of `done`; what was not begun then is not printed.
    pub(crate) fn print_all<E>(
        &self,
        jobs: &[&Job<'_>],
        seen: &(dyn Fn(&Job<'_>) + Sync),
        mut done: impl FnMut(&Job<'_>, Result<Vec<Printed>, Vec<Fault>>) -> Result<(), E>,
    ) -> Result<(), E> {
        let next = &AtomicUsize::new(0);
        let (send, receive) = mpsc::sync_channel(self.threads.current_num_threads());
        self.threads.in_place_scope(|scope| {
            scope.spawn_broadcast(move |_, _| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(job) = jobs.get(at) else { return };
                    let data = job.data();
                    let printed = self.one_job(job, &data).map_err(|faults| with_their_text(faults, &data));
                    motcua_typesetter::forget();
                    seen(job);
                    if send.send((at, printed)).is_err() {
                        return;
                    }
                }
            });
            // A long job lets shorter ones pass.
            let mut early = BTreeMap::new();
            let mut turn = 0;
            for (at, printed) in receive {
                early.insert(at, printed);
                while let Some(printed) = early.remove(&turn) {
                    if let Some(job) = jobs.get(turn) {
                        done(job, printed)?;
                    }
                    turn += 1;
                }
            }
            Ok(())
        })
    }

    fn one_job(&self, job: &Job<'_>, data: &Value) -> Result<Vec<Printed>, Vec<Fault>> {
        let blank = data["kind"] == "blank";
        match job.format {
            _ if blank => self.one(job, data, "blank.typ"),
            Format::A4 if job.full => self.one(job, data, "a4-full.typ"),
            // A trainer's plan is as long as the course.
            Format::A4 if data["kind"] == "set" => self.one(job, data, "a4.typ"),
            Format::A4 => self.fitted(job, data, "a4.typ", &fit::SHEET),
            Format::Large => self.one(job, data, "large.typ"),
            Format::Checklist if data["kind"] == "procedure" => {
                self.fitted(job, data, "checklist.typ", &fit::CHECKLIST)
            }
            Format::Checklist => self.one(job, data, "checklist.typ"),
            Format::Poster => {
                let mut files = self.one(job, data, "poster.typ")?;
                files.extend(self.named(job, data, "poster-two.typ", "-2xa4")?);
                Ok(files)
            }
            Format::QrBoard => self.one(job, data, "qr-board.typ"),
            Format::Booklet => self.booklet(job, data),
            Format::Image => self.picture(job, data),
        }
    }

    fn set(&self, layout: &str, data: &Value) -> Result<Sheets, Vec<Fault>> {
        self.typesetter.set(layout, vec![("data.json", data.to_string().into_bytes())])
    }

    fn one(&self, job: &Job<'_>, data: &Value, layout: &str) -> Result<Vec<Printed>, Vec<Fault>> {
        self.named(job, data, layout, "")
    }

    /// On one sheet of two sides.
    fn fitted(
        &self,
        job: &Job<'_>,
        data: &Value,
        layout: &str,
        order: &[&'static str],
    ) -> Result<Vec<Printed>, Vec<Fault>> {
        let sheets = fit::fitted(data, order, |data| self.set(layout, data))?;
        Ok(vec![pdf(job, "", sheets)?])
    }

    fn named(&self, job: &Job<'_>, data: &Value, layout: &str, suffix: &str) -> Result<Vec<Printed>, Vec<Fault>> {
        let sheets = fit::sparing(data, |data| self.set(layout, data))?;
        Ok(vec![pdf(job, suffix, sheets)?])
    }

    /// The A5 pages, tagged, for reading; and the same on A4 sheets to fold: both sides in one file, and each side in its own
    /// for printers that cannot turn paper.
    fn booklet(&self, job: &Job<'_>, data: &Value) -> Result<Vec<Printed>, Vec<Fault>> {
        let pages = fit::sparing(data, |data| self.set("booklet.typ", data))?;
        let body = pdf(job, "-a5", pages)?;
        let mut files = Vec::new();
        for (side, suffix) in [("both", ""), ("front", "-front"), ("back", "-back")] {
            let data = json!({
                "language": data["language"], "title": data["title"], "words": data["words"],
                "pages": body.pages, "side": side,
            });
            let data = data.to_string().into_bytes();
            let sheets =
                self.typesetter.set("fold.typ", vec![("data.json", data), ("body.pdf", body.bytes.clone())])?;
            let name = format!("{}{suffix}", job.stem);
            let bytes = sheets.pdf(&name, Standard::Imposed)?;
            let kind = format!("{}{suffix}", job.format.word());
            files.push(Printed { name: format!("{name}.pdf"), kind, bytes, pages: sheets.pages() });
        }
        files.push(body);
        Ok(files)
    }

    /// The picture: the widest that is light enough, in full if that can be.
    fn picture(&self, job: &Job<'_>, data: &Value) -> Result<Vec<Printed>, Vec<Fault>> {
        let mut last = Vec::new();
        for data in fit::shorter(data) {
            let sheets = within(PICTURE_MARGIN, self.set("image.typ", &data)?)?;
            for width in WIDTHS {
                match sheets.picture(width) {
                    Ok(bytes) if bytes.len() <= PICTURE => {
                        let (name, kind) = (format!("{}.png", job.stem), job.format.word().to_owned());
                        return Ok(vec![Printed { name, kind, bytes, pages: 1 }]);
                    }
                    Ok(bytes) => {
                        last = vec![fit::too_long(&format!("{} KB > {} KB", bytes.len() / 1000, PICTURE / 1000))];
                    }
                    Err(error) => last = vec![fit::too_long(&error)],
                }
            }
        }
        Err(last)
    }
}

/// Letters of a text that are shown of it on each side of a character.
const AROUND: usize = 30;

/// The faults; of a character that no font has, with the text in which it stands.
fn with_their_text(mut faults: Vec<Fault>, data: &Value) -> Vec<Fault> {
    for fault in &mut faults {
        if let Some((text, at)) = fault.lacking.and_then(|character| text_with(data, character)) {
            let before: Vec<char> = text[..at].chars().rev().take(AROUND).collect();
            let excerpt = before.into_iter().rev().chain(text[at..].chars().take(AROUND));
            fault.message.push_str(&format!(", in “{}”", excerpt.collect::<String>().trim()));
        }
    }
    faults
}

/// The first text that has a character, and where.
fn text_with(value: &Value, character: char) -> Option<(&str, usize)> {
    match value {
        Value::String(text) => text.find(character).map(|at| (text.as_str(), at)),
        Value::Array(items) => items.iter().find_map(|item| text_with(item, character)),
        Value::Object(members) => members.values().find_map(|member| text_with(member, character)),
        _ => None,
    }
}

/// Everything of a site that there are handouts of, in its order.
pub(crate) fn subjects(site: &Site) -> Vec<Subject<'_>> {
    let procedures = site.procedures.iter().map(Subject::Procedure);
    let events = site.events.iter().map(Subject::Event);
    // A field without guides has nothing to hand out.
    let fields = site.fields.iter().filter(|field| site.procedures_of(&field.id).next().is_some());
    procedures.chain(events).chain(fields.map(Subject::Field)).chain(site.sets.iter().map(Subject::Set)).collect()
}

/// Refuses sheets with words nearer to the edge of the paper than `margin`, in millimetres.
fn within(margin: f64, sheets: Sheets) -> Result<Sheets, Vec<Fault>> {
    sheets.beyond(margin).map_or(Ok(sheets), |fault| Err(vec![fault]))
}

fn pdf(job: &Job<'_>, suffix: &str, sheets: Sheets) -> Result<Printed, Vec<Fault>> {
    let sheets = within(MARGIN, sheets)?;
    let name = format!("{}{suffix}", job.stem);
    let bytes = sheets.pdf(&name, Standard::Accessible)?;
    // What stands in a trainer's plan is not for those who are trained.
    let is_plan = job.format == Format::A4 && matches!(job.subject, Subject::Set(_));
    let suffix = if is_plan { "-plan" } else { suffix };
    let kind = format!("{}{suffix}", job.format.word());
    Ok(Printed { name: format!("{name}.pdf"), kind, bytes, pages: sheets.pages() })
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Printed at 300 dpi in black and white, as an office printer does it, every code leads to its page.
    #[test]
    fn printed_codes_can_be_scanned() {
        let today = jiff::civil::date(2026, 11, 23);
        let site = paper_tests::sample(today);
        let theme = Theme::embedded();
        let press = Press::new(&theme).unwrap();
        let desk = Desk::new(&site, &theme, "vi", today, None).unwrap();
        let guide = Subject::Procedure(site.procedure("khai-sinh").unwrap());
        for (layout, subject, format, expected) in [
            ("a4.typ", guide, Format::A4, 1),
            ("booklet.typ", guide, Format::Booklet, 1),
            ("qr-board.typ", Subject::Board(&[]), Format::QrBoard, 12),
        ] {
            let job = press.job(&desk, subject, format, false);
            let sheets = press.threads.install(|| press.set(layout, &job.data())).unwrap();
            let inches = if format == Format::Booklet { 148.0 / 25.4 } else { 210.0 / 25.4 };
            let picture = sheets.picture((inches * 300.0) as u32).unwrap();
            let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
            let (width, height) = (reader.info().width as usize, reader.info().height as usize);
            let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut bytes).unwrap();
            let row = width.div_ceil(4);
            let black_or_white = |x: usize, y: usize| {
                let shade = bytes[y * row + x / 4] >> (6 - 2 * (x % 4)) & 3;
                if shade < 2 { 0 } else { 255 }
            };
            // A telephone looks at one code at a time: a board is looked at in overlapping parts.
            let (columns, part, step) = if expected > 2 { (3, height / 5, height / 20) } else { (1, height, height) };
            let mut found = std::collections::BTreeSet::new();
            for column in 0..columns {
                for top in (0..=height - part).step_by(step) {
                    let left = column * width / columns;
                    let look = |x, y| black_or_white(left + x, top + y);
                    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width / columns, part, look);
                    found.extend(image.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)));
                }
            }
            assert_eq!(found.len(), expected, "{layout}: {found:?}");
            assert!(found.contains("https://huongdan.vidu.vn/101/"), "{layout}: {found:?}");
        }
    }
}
