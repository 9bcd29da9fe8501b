//! Guides, life events, fields and training sets → sheets to print, in memory.
//!
//! A [`Press`] knows the layouts (of the theme, one by one replaced by the site's own) and prints [`Job`]s: what a subject
//! is printed as, with everything that decides what comes out, so that what is unchanged need not be printed again.

mod fit;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub(crate) use motcua_typesetter::Fault;
use motcua_typesetter::{Sheets, Standard, Typesetter};

use crate::render::{Desk, Subject, Theme};

/// A form of a handout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Format {
    /// One sheet, two sides; or, in full, as many as it takes.
    A4,
    /// A5 pages on A4 sheets, to fold and staple.
    Booklet,
    /// 18 pt.
    Large,
    /// Papers with boxes to tick, on one page.
    Checklist,
    /// A3, and the same as two A4.
    Poster,
    /// The commonest guides with codes to scan.
    QrBoard,
    /// The checklist as a picture for messages.
    Image,
}

impl Format {
    /// Every format.
    pub(crate) const ALL: [Self; 7] =
        [Self::A4, Self::Booklet, Self::Large, Self::Checklist, Self::Poster, Self::QrBoard, Self::Image];

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

/// A finished file.
#[derive(Debug)]
pub(crate) struct Printed {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    /// How many pages it has; a picture has one.
    pub(crate) pages: usize,
}

/// One handout to print.
pub(crate) struct Job {
    /// The beginning of its files' names.
    pub(crate) stem: String,
    format: Format,
    /// Whether nothing may be left out to save paper.
    full: bool,
    data: Value,
    /// Of everything that decides what comes out.
    pub(crate) digest: String,
}

/// Widths of a picture in pixels, widest first; the first that is light enough is taken.
const WIDTHS: [u32; 4] = [1080, 900, 720, 600];
/// What messages carry well, in bytes.
const PICTURE: usize = 150_000;

/// Prints handouts.
pub(crate) struct Press {
    typesetter: Typesetter,
    layouts: String,
}

impl Press {
    /// A press with the layouts of a theme, and a site's `own` layouts (name and text) in the place of those of the same name.
    pub(crate) fn new(theme: &Theme, own: Vec<(String, String)>) -> Self {
        let mut layouts = theme.layouts();
        layouts.extend(own);
        let mut digest = Sha256::new();
        digest.update(env!("CARGO_PKG_VERSION"));
        for (name, text) in &layouts {
            digest.update(name);
            digest.update([0]);
            digest.update(text);
            digest.update([0]);
        }
        Self { typesetter: Typesetter::new(layouts), layouts: hexadecimal(&digest.finalize()) }
    }

    /// What is to be printed of a subject. `office` is the id of the office it is printed for.
    pub(crate) fn job(&self, desk: &Desk<'_>, subject: Subject<'_>, format: Format, full: bool) -> Job {
        let collection = matches!(subject, Subject::Event(_) | Subject::Field(_) | Subject::Set(_));
        let data = desk.data(subject, collection && format == Format::Booklet);
        let mut stem = match subject {
            Subject::Procedure(procedure) => format!("{}-{}", procedure.number, procedure.slug),
            Subject::Event(event) => event.id.clone(),
            Subject::Field(field) => field.id.clone(),
            Subject::Set(set) => set.id.clone(),
            Subject::Board => String::new(),
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
        let mut digest = Sha256::new();
        digest.update(&self.layouts);
        digest.update(&stem);
        digest.update(data.to_string());
        Job { stem, format, full, digest: hexadecimal(&digest.finalize()), data }
    }

    /// Prints a job: its files.
    ///
    /// # Errors
    /// Every fault of the layout, characters that no font has, and a guide that does not fit where it must.
    pub(crate) fn print(&self, job: &Job) -> Result<Vec<Printed>, Vec<Fault>> {
        let blank = job.data["kind"] == "blank";
        match job.format {
            _ if blank => self.one(job, "blank.typ"),
            Format::A4 if job.full => self.one(job, "a4-full.typ"),
            // A trainer's plan is as long as the course.
            Format::A4 if job.data["kind"] == "set" => self.one(job, "a4.typ"),
            Format::A4 => self.fitted(job, "a4.typ", 2),
            Format::Large => self.one(job, "large.typ"),
            Format::Checklist if job.data["kind"] == "procedure" => self.fitted(job, "checklist.typ", 1),
            Format::Checklist => self.one(job, "checklist.typ"),
            Format::Poster => {
                let mut files = self.one(job, "poster.typ")?;
                files.extend(self.named(job, "poster-two.typ", "-2xa4")?);
                Ok(files)
            },
            Format::QrBoard => self.one(job, "qr-board.typ"),
            Format::Booklet => self.booklet(job),
            Format::Image => self.picture(job),
        }
    }

    fn set(&self, layout: &str, data: &Value) -> Result<Sheets, Vec<Fault>> {
        self.typesetter.set(layout, vec![("data.json", data.to_string().into_bytes())])
    }

    fn one(&self, job: &Job, layout: &str) -> Result<Vec<Printed>, Vec<Fault>> {
        self.named(job, layout, "")
    }

    /// On at most so many pages.
    fn fitted(&self, job: &Job, layout: &str, most: usize) -> Result<Vec<Printed>, Vec<Fault>> {
        let sheets = fit::fitted(&job.data, most, |data| self.set(layout, data))?;
        Ok(vec![pdf(job, "", &sheets)?])
    }

    fn named(&self, job: &Job, layout: &str, suffix: &str) -> Result<Vec<Printed>, Vec<Fault>> {
        Ok(vec![pdf(job, suffix, &self.set(layout, &job.data)?)?])
    }

    /// The A5 pages, tagged, for reading; and the same on A4 sheets to fold: both sides in one file, and each side in its own
    /// for printers that cannot turn paper.
    fn booklet(&self, job: &Job) -> Result<Vec<Printed>, Vec<Fault>> {
        let pages = self.set("booklet.typ", &job.data)?;
        let body = pdf(job, "-a5", &pages)?;
        let mut files = Vec::new();
        for (side, suffix) in [("both", ""), ("front", "-front"), ("back", "-back")] {
            let data = json!({
                "language": job.data["language"], "title": job.data["title"], "words": job.data["words"],
                "pages": body.pages, "side": side,
            });
            let data = data.to_string().into_bytes();
            let sheets =
                self.typesetter.set("fold.typ", vec![("data.json", data), ("body.pdf", body.bytes.clone())])?;
            let name = format!("{}{suffix}", job.stem);
            let bytes = sheets.pdf(&name, Standard::Imposed)?;
            files.push(Printed { name: format!("{name}.pdf"), bytes, pages: sheets.pages() });
        }
        files.push(body);
        Ok(files)
    }

    fn picture(&self, job: &Job) -> Result<Vec<Printed>, Vec<Fault>> {
        let mut last = Vec::new();
        for data in fit::shorter(&job.data) {
            let sheets = self.set("image.typ", &data)?;
            for width in WIDTHS {
                match sheets.picture(width) {
                    Ok(bytes) if bytes.len() <= PICTURE => {
                        return Ok(vec![Printed { name: format!("{}.png", job.stem), bytes, pages: 1 }]);
                    }
                    Ok(bytes) => last = vec![fit::too_long(&format!("{} KB > {} KB", bytes.len() / 1000, PICTURE / 1000))],
                    Err(error) => last = vec![fit::too_long(&error)],
                }
            }
        }
        Err(last)
    }
}

/// Forgets what was kept to set pages faster; to be called now and then, while nothing is printed.
pub(crate) fn forget() {
    motcua_typesetter::forget();
}

/// How many handouts are printed before [`forget`]: memory stays flat, and all cores are busy.
pub(crate) const AT_ONCE: usize = 64;

fn pdf(job: &Job, suffix: &str, sheets: &Sheets) -> Result<Printed, Vec<Fault>> {
    let name = format!("{}{suffix}", job.stem);
    let bytes = sheets.pdf(&name, Standard::Accessible)?;
    Ok(Printed { name: format!("{name}.pdf"), bytes, pages: sheets.pages() })
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
