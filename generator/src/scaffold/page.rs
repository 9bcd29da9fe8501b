//! New files in a site: a guide, an article, an office, a life event or a training set to begin with.

use std::io;
use std::path::Path;

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::load::Slug;
use crate::model::Site;
use crate::write::whole_file;

/// What is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NewPage<'a> {
    /// A guide: field and slug.
    Procedure(&'a str, &'a str),
    Article(&'a str),
    Event(&'a str),
    Set(&'a str),
    Office(&'a str),
}

/// Why nothing was made.
#[derive(Debug)]
pub(crate) enum NewError {
    /// The name cannot stand in an address.
    Name(String),
    /// The site has no such field.
    Field(String),
    /// A page of that name exists.
    Exists(String),
    System(io::Error),
}

impl From<io::Error> for NewError {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// Months until a new text is to be looked at again.
const REVIEW_MONTHS: i32 = 6;

/// Makes a file, or adds a row, in the site at `folder`; gives its path there. A new guide is a draft: it is not on the
/// site before somebody says so.
///
/// # Errors
/// See [`NewError`]. Nothing that exists is changed, but for the row that is added to `offices.csv`.
pub(crate) fn new_page(page: NewPage<'_>, site: &Site, folder: &Path, today: Date) -> Result<String, NewError> {
    let slug = match page {
        NewPage::Procedure(_, slug)
        | NewPage::Article(slug)
        | NewPage::Event(slug)
        | NewPage::Set(slug)
        | NewPage::Office(slug) => slug,
    };
    if !Slug::is_valid(slug) {
        return Err(NewError::Name(slug.to_owned()));
    }
    // What stood at an address before is not forgotten: its old page still leads elsewhere.
    let old = crate::render::address::Address::Procedure(slug).path();
    let taken = site.procedure(slug).is_some()
        || site.articles.iter().any(|article| article.slug == slug)
        || site.events.iter().any(|event| event.id == slug)
        || site.set(slug).is_some()
        || site.redirects.moved.contains_key(&old)
        || site.redirects.gone.contains_key(&old)
        || site.offices.iter().any(|office| office.id == slug);
    if taken {
        return Err(NewError::Exists(slug.to_owned()));
    }
    let review_by = today.saturating_add(REVIEW_MONTHS.months());
    let source = site.sources.keys().next().map_or("", String::as_str);
    let dates = format!("sources: [{source}]\nreviewed: {today}\nreview_by: {review_by}\n");
    match page {
        NewPage::Procedure(field, slug) => {
            if site.field(field).is_none() {
                return Err(NewError::Field(field.to_owned()));
            }
            let path = format!("procedures/{field}/{slug}/procedure.yaml");
            create(folder, &path, &(procedure(field, site) + &dates))?;
            Ok(path)
        }
        NewPage::Article(slug) => {
            let path = format!("articles/{slug}.md");
            let text =
                format!("---\ntitle: Tên bài viết\n{dates}---\nMột hai câu mở đầu.\n\n## Bước 1\n\nViệc cần làm.\n");
            create(folder, &path, &text)?;
            Ok(path)
        }
        NewPage::Event(slug) => {
            let path = format!("events/{slug}.yaml");
            let first = site.procedures.first().map_or("", |procedure| procedure.slug.as_str());
            let steps =
                format!("steps:\n  - {{id: first, procedure: {first}, text: Khi nào và vì sao làm việc này.}}\n");
            create(
                folder,
                &path,
                &format!("name: Tên sự kiện\nsummary: Một câu nói sự kiện này dẫn đến những việc gì.\n{steps}{dates}"),
            )?;
            Ok(path)
        }
        NewPage::Set(slug) => {
            let path = format!("sets/{slug}.yaml");
            let first = site.procedures.first().map_or("", |procedure| procedure.slug.as_str());
            let text = format!(
                "title: Tên buổi tập huấn\n\
                 summary: Một câu nói sau buổi này người học làm được gì.\n\
                 audience: Ai học, cần có sẵn gì\n\
                 minutes: 60\n\
                 items:\n  - {{id: first, procedure: {first}, minutes: 30, notes: Điều cần nói kỹ.}}\n\
                 notes: Việc người hướng dẫn chuẩn bị trước buổi học.\n\
                 exercises:\n  - {{id: first-exercise, question: Câu hỏi cho người học., answer: Câu trả lời cho người hướng dẫn.}}\n"
            );
            create(folder, &path, &(text + &dates))?;
            Ok(path)
        }
        NewPage::Office(slug) => {
            add_office(folder, slug)?;
            Ok(OFFICES.to_owned())
        }
    }
}

/// A guide with everything that must be there, and the next free number.
fn procedure(field: &str, site: &Site) -> String {
    let numbers = site.procedures.iter().map(|procedure| procedure.number);
    let number = numbers.chain(site.redirects.reserved_numbers()).max().unwrap_or(100) + 1;
    let agency = site.settings.agencies.first().map_or("", |agency| agency.id.as_str());
    format!(
        "draft: true                 # bỏ dòng này khi hướng dẫn đã xong\n\
         number: {number}\n\
         name: Tên chính thức của thủ tục\n\
         short_name: Tên người dân hay gọi\n\
         aliases: []\n\
         codes: []\n\
         field: {field}\n\
         summary: Một câu nói thủ tục này để làm gì.\n\
         applicants: [citizen]\n\
         agencies: {{competent: {agency}}}\n\
         channels: [in_person]\n\
         documents:\n  - {{id: declaration, name: Tờ khai}}\n\
         steps:\n  - {{id: submit, channel: in_person, actor: applicant, text: Nộp hồ sơ.}}\n\
         time_limits_state: not_stated\n\
         fees_state: not_stated\n"
    )
}

const OFFICES: &str = "offices.csv";

#[expect(clippy::disallowed_methods, reason = "a new page is a file")]
fn create(folder: &Path, path: &str, text: &str) -> Result<(), NewError> {
    let file = folder.join(path);
    if file.exists() {
        return Err(NewError::Exists(path.to_owned()));
    }
    if let Some(parent) = file.parent() {
        std::fs::create_dir_all(parent)?;
    }
    Ok(std::fs::write(file, text)?)
}

/// Adds a row; the file is made where there is none.
#[expect(clippy::disallowed_methods, reason = "a new office is a row of a file")]
fn add_office(folder: &Path, slug: &str) -> Result<(), NewError> {
    let path = folder.join(OFFICES);
    let old = match std::fs::read_to_string(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => crate::load::raw::OFFICES.columns.join(",") + "\n",
        old => old?,
    };
    let header = old.lines().next().unwrap_or_default();
    let mark = if header.contains(';') { ';' } else { ',' };
    let cells = header.split(mark).map(|column| match column.trim() {
        "id" => slug,
        "tier" => "commune",
        "name" => "Tên cơ quan",
        "address" => "Địa chỉ",
        "area_class" => "standard",
        _ => "",
    });
    let row = cells.collect::<Vec<_>>().join(&mark.to_string());
    let ended = if old.ends_with('\n') { "" } else { "\n" };
    Ok(whole_file(&path, format!("{old}{ended}{row}\n").as_bytes())?)
}
