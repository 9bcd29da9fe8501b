//! Dossiers → what the counter prints of the sealed feed: a label for a slip, a sheet of labels, a sample slip.
//!
//! A label has the code, the check code in groups of four, and a QR code of the lookup page with both behind `#`, which
//! no browser sends to a server.

use motcua_lookup::dossier::{CheckCode, Code};
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use serde::Serialize;
use tera::{Context, Tera};

use super::error::FeedFault;
use super::input::{self, Column, Source};
use super::settings::FeedSettings;

/// Labels of a sheet: three columns of eight, 63.5 × 33.9 mm each, as sheets to stick are sold.
const ON_A_SHEET: usize = 24;

/// What a page of slips is made as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Page {
    /// A sheet of labels to print.
    Labels,
    /// A sample slip to print.
    Slip,
    /// One label as a picture.
    Picture,
}

/// A dossier on a slip.
#[derive(Debug, Clone)]
pub(crate) struct Slip {
    pub(crate) code: Code,
    pub(crate) check: CheckCode,
}

/// The words around it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SlipWords {
    pub(crate) language: String,
    pub(crate) title: String,
    pub(crate) sample: String,
    pub(crate) code: String,
    pub(crate) check: String,
    pub(crate) look_up: String,
    pub(crate) keep: String,
}

#[derive(Serialize)]
struct LabelView {
    code: String,
    check: String,
    qr: String,
}

/// The address that the QR code of a slip leads to; `site` is the address of the site.
pub(crate) fn address(site: &str, slip: &Slip) -> String {
    format!("{}/tra-cuu/#c={}&k={}", site.trim_end_matches('/'), slip.code.text(), slip.check.digits())
}

/// Makes a page of slips. `None`: an address is too long for a QR code, or the page cannot be made.
pub(crate) fn page(page: Page, slips: &[Slip], site: &str, words: &SlipWords) -> Option<String> {
    let (name, template) = match page {
        Page::Labels => ("labels.html", include_str!("labels.html")),
        Page::Slip => ("slip.html", include_str!("slip.html")),
        Page::Picture => ("label.xml", include_str!("label.svg")),
    };
    let labels: Vec<LabelView> = slips.iter().map(|slip| view(slip, site)).collect::<Option<_>>()?;
    let sheets: Vec<&[LabelView]> = labels.chunks(ON_A_SHEET).collect();
    let mut context = Context::new();
    context.insert("words", words);
    context.insert("site", site.trim_end_matches('/'));
    context.insert("sheets", &sheets);
    context.insert("labels", &labels);
    let mut tera = Tera::default();
    tera.add_raw_template(name, template).ok()?;
    tera.render(name, &context).ok()
}

fn view(slip: &Slip, site: &str) -> Option<LabelView> {
    let code = QrCode::with_error_correction_level(address(site, slip), EcLevel::M).ok()?;
    let image = code.render::<svg::Color<'_>>().build();
    // Inside of a page, an image has neither a declaration nor a size of its own.
    let (_, drawing) = image.split_once("viewBox=")?;
    let qr = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox={drawing}");
    Some(LabelView { code: slip.code.text().to_owned(), check: slip.check.to_string(), qr })
}

/// The codes of an export in its order, and the lines of rows that have none.
pub(crate) fn codes_of_export(source: Source<'_>, settings: &FeedSettings) -> Result<(Vec<Code>, Vec<u64>), FeedFault> {
    let (mut codes, mut faulty) = (Vec::new(), Vec::new());
    let wanted = [Column::Code].into_iter();
    let columns = wanted.filter_map(|column| Some((column, settings.columns.header(column)?.to_owned()))).collect();
    input::read(source, &columns, &mut |cells| match Code::parse(cells.get(Column::Code), &settings.root) {
        Ok(code) => codes.push(code),
        Err(_) => faulty.push(cells.line),
    })?;
    // Of an export with the history of each dossier, one label is enough.
    let mut seen = std::collections::BTreeSet::new();
    codes.retain(|code| seen.insert(code.clone()));
    Ok((codes, faulty))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slip(code: &str) -> Slip {
        let code = Code::parse(code, "H56").unwrap_or_else(|error| panic!("{error:?}"));
        Slip { code, check: CheckCode::from_number(1_234_567_890_123) }
    }

    fn words() -> SlipWords {
        let text = |text: &str| text.to_owned();
        SlipWords {
            language: text("vi"),
            title: text("Giấy tiếp nhận"),
            sample: text("MẪU"),
            code: text("Mã hồ sơ"),
            check: text("Mã kiểm tra"),
            look_up: text("Tra cứu tại"),
            keep: text("Giữ kín & cẩn thận"),
        }
    }

    #[test]
    fn a_label_leads_to_the_lookup_with_both_codes_behind_the_fragment() {
        let slip = slip("H56.17-261110-0001");
        let address = address("https://vi.example/", &slip);
        assert_eq!(address, "https://vi.example/tra-cuu/#c=H56.17-261110-0001&k=12345678901230");
        let found = motcua_lookup::dossier::Pasted::find(&address, "H56");
        let found = found.unwrap_or_else(|error| panic!("{error:?}"));
        assert_eq!((found.code, found.secret.as_deref()), (slip.code, Some("12345678901230")));
    }

    #[test]
    fn pages_hold_every_label_and_escape_what_is_not_theirs() {
        let slips: Vec<Slip> = (1..=50).map(|number| slip(&format!("H56.17-261110-{number}"))).collect();
        let sheets = page(Page::Labels, &slips, "https://vi.example/<&>", &words()).unwrap_or_default();
        assert_eq!((sheets.matches("<svg").count(), sheets.matches("class=\"sheet\"").count()), (50, 3));
        assert!(sheets.contains("H56.17-261110-0050") && sheets.contains("1234 5678 9012 30"));
        assert!(!sheets.contains("/<&>") && sheets.contains("Mã kiểm tra"));
        let slip = page(Page::Slip, &slips[..1], "https://vi.example", &words()).unwrap_or_default();
        assert!(slip.contains("MẪU") && slip.contains("Giữ kín &amp; cẩn thận"));
        let picture = page(Page::Picture, &slips[..1], "https://vi.example", &words()).unwrap_or_default();
        assert!(picture.starts_with("<svg") && picture.trim_end().ends_with("</svg>"));
        assert!(page(Page::Labels, &slips[..1], &"x".repeat(5000), &words()).is_none());
    }
}
