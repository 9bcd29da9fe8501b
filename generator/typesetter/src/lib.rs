//! Layouts and data → sheets → PDF or a picture, in memory.
//!
//! Layouts are Typst sources by name; a document's data reach them as a virtual file (`json("/data.json")`), never as
//! source text. A layout sees nothing else: no file of the machine, no network, no package, no clock, and the fonts that
//! are part of this crate. The same layouts and data give the same bytes.

mod fault;
mod fonts;
mod lines;
mod picture;
mod sheets;
mod world;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

use typst::LibraryExt as _;
use typst::diag::Warned;
use typst::foundations::Bytes;
use typst::syntax::{FileId, LinkedNode, RootedPath, Source, SyntaxKind, VirtualPath, VirtualRoot};
use typst::utils::LazyHash;
use typst_layout::PagedDocument;

pub use fault::Fault;
use fonts::Fonts;
pub use sheets::{Sheets, Standard};
use world::World;

/// A set of layouts, and everything needed to set documents in them.
pub struct Typesetter {
    library: LazyHash<typst::Library>,
    fonts: Fonts,
    layouts: BTreeMap<String, Source>,
}

impl Typesetter {
    /// A typesetter with these layouts: name (`a4.typ`) and source. A layout may import another by `/name`.
    pub fn new(layouts: impl IntoIterator<Item = (String, String)>) -> Self {
        let source = |(name, text): (String, String)| Some((name.clone(), Source::new(file_id(&name)?, text)));
        Self {
            library: LazyHash::new(typst::Library::builder().build()),
            fonts: Fonts::built_in(),
            layouts: layouts.into_iter().filter_map(source).collect(),
        }
    }

    /// Sets a document: `layout` is the name of a layout, `files` what it may read, by name (`data.json`).
    ///
    /// # Errors
    /// Every fault of the layout, and characters that no font has.
    pub fn set(&self, layout: &str, files: Vec<(&str, Vec<u8>)>) -> Result<Sheets, Vec<Fault>> {
        let Some(main) = self.layouts.get(layout).map(Source::id) else {
            return Err(vec![Fault::plain(format!("there is no layout {layout}"))]);
        };
        let bytes = |(name, bytes)| Some((file_id(name)?, Bytes::new(bytes)));
        let world = World { typesetter: self, main, files: files.into_iter().filter_map(bytes).collect() };
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
        let document = output.map_err(|faults| Fault::all(&faults, &world))?;
        // A warning is a font that is not there, or a layout that does not come to rest: no sheet to hand out.
        if !warnings.is_empty() {
            return Err(Fault::all(&warnings, &world));
        }
        let sheets = Sheets::new(document);
        match sheets.lacking() {
            Some(fault) => Err(vec![fault]),
            None => Ok(sheets),
        }
    }

    fn source(&self, id: FileId) -> Option<&Source> {
        self.layouts.get(id.get().vpath().get_without_slash()).filter(|source| source.id() == id)
    }
}

/// What cannot be read in the source of a layout, before anything is set: the bytes where it stands, and what is wrong.
pub fn misread(layout: &str) -> Vec<(Range<usize>, String)> {
    let source = Source::detached(layout);
    let mut found = Vec::new();
    let mut open = vec![LinkedNode::new(source.root())];
    while let Some(node) = open.pop() {
        if node.kind() == SyntaxKind::Error {
            let (errors, _) = node.errors_and_warnings();
            found.extend(errors.first().map(|error| (node.range(), error.message.to_string())));
        }
        open.extend(node.children());
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Forgets what was kept to set documents faster and served none of the last few. Call this after every document: its own
/// megabytes are of no use to the next one, and the layouts are used by all.
pub fn forget() {
    // To look through everything that is kept takes a while.
    static DOCUMENTS: AtomicUsize = AtomicUsize::new(0);
    if DOCUMENTS.fetch_add(1, Ordering::Relaxed) % EVERY == EVERY - 1 {
        comemo::evict(1);
    }
}

/// After so many documents, what none of them used is forgotten.
const EVERY: usize = 2;

fn file_id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(format!("/{name}")).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "#set document(title: \"T\", date: none)\n#set text(font: \"Source Sans 3\", fallback: false, lang: \"vi\")\n";

    fn set(body: &str, data: &str) -> Result<Sheets, Vec<Fault>> {
        let typesetter = Typesetter::new([("main.typ".to_owned(), format!("{HEAD}{body}"))]);
        typesetter.set("main.typ", vec![("data.json", data.as_bytes().to_vec())])
    }

    fn messages(result: Result<Sheets, Vec<Fault>>) -> Vec<String> {
        result.err().unwrap_or_default().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn data_are_text_whatever_they_say() {
        let data = r##"{"text": "#import \"x\" \\ $ * _ ` @ #panic() </script> Thủ tục ữ ệ ₫ → ☐"}"##;
        let sheets =
            set("= Tiêu đề\n#json(\"/data.json\").text", data).map_err(|faults| format!("{faults:?}")).unwrap();
        assert_eq!(sheets.pages(), 1);
        let pdf = sheets.pdf("a", Standard::Accessible).unwrap();
        assert!(pdf.starts_with(b"%PDF-"));
        assert_eq!(pdf, sheets.pdf("a", Standard::Accessible).unwrap());
    }

    #[test]
    fn a_character_without_a_glyph_is_named() {
        let faults = messages(set("#json(\"/data.json\")", "\"một 漢 hai\""));
        assert!(faults.len() == 1 && faults[0].contains("漢") && faults[0].contains("U+6F22"), "{faults:?}");
    }

    #[test]
    fn nothing_outside_is_read() {
        for reading in ["read(\"/etc/passwd\")", "read(\"../lib.rs\")", "image(\"/data.png\")"] {
            let faults = messages(set(&format!("#{reading}"), "{}"));
            assert!(!faults.is_empty(), "{reading}");
        }
        let faults = messages(set("#import \"@preview/example:0.1.0\": add", "{}"));
        assert!(faults[0].contains("main.typ:3"), "{faults:?}");
        let faults = messages(set("#datetime.today()", "{}"));
        assert!(faults[0].contains("main.typ:3"), "{faults:?}");
    }

    #[test]
    fn faults_and_unknown_fonts_have_a_place() {
        let faults = messages(set("#(1 + )\n#x", "{}"));
        assert!(faults[0].starts_with("main.typ:3:"), "{faults:?}");
        let faults = messages(set("#set text(font: \"Nonesuch\")\na", "{}"));
        assert!(faults[0].contains("nonesuch"), "{faults:?}");
        assert!(!messages(Typesetter::new([]).set("a.typ", Vec::new())).is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_found_without_setting_anything() {
        let layout = "= Chữ ậ\n#let a = (1 + \n#let b = 2";
        let (place, reason) = misread(layout).remove(0);
        assert_eq!((&layout[place], reason.as_str()), ("(", "unclosed delimiter"));
        assert!(misread("#let a = 1\n= Tiêu đề\n#unknown()").is_empty());
        assert!(!misread(&"#{[".repeat(20_000)).is_empty());
    }

    #[test]
    fn a_picture_has_the_width_that_is_asked_for() {
        let sheets =
            set("#set page(width: 100pt, height: 50pt)\nA", "{}").map_err(|faults| format!("{faults:?}")).unwrap();
        let picture = sheets.picture(400).unwrap();
        let reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
        assert_eq!((reader.info().width, reader.info().height), (400, 200));
    }

    fn well_set(body: &str) -> Sheets {
        let page = "#set page(width: 100mm, height: 100mm, margin: 20mm, footer-descent: 1mm, footer: [#metadata(\"foot\") 1/1])\n";
        set(&format!("{page}{body}"), "{}").map_err(|faults| format!("{faults:?}")).unwrap()
    }

    #[test]
    fn a_heading_at_the_end_of_a_page_is_found_and_one_with_its_text_is_not() {
        assert_eq!(well_set("= A\nB\n#pagebreak()\n= C\n#pagebreak()\nD").lone_heading(), Some(2));
        assert_eq!(well_set("= A\nB\n#pagebreak()\n= C\nD").lone_heading(), None);
    }

    #[test]
    fn words_nearer_to_the_edge_than_they_may_be_are_found_wherever_they_stand() {
        assert_eq!(well_set("A #h(1fr) B").beyond(12.0), None);
        for body in [
            "#box(width: 0pt)[unbreakableunbreakableunbreakableunbreakable]",
            "#move(dx: -15mm)[A]",
            "A#place(bottom, dy: 15mm)[B]",
        ] {
            assert!(well_set(body).beyond(12.0).is_some(), "{body}");
        }
    }

    #[test]
    fn how_much_of_the_last_page_is_written_on() {
        let (little, much) =
            (well_set("A #pagebreak() B").last_page(), well_set("A #pagebreak() B #v(50mm) C").last_page());
        assert!(little < 0.1 && much > 0.8 && much <= 1.0, "{little} {much}");
    }
}
