//! Exports as programs write them, and as nobody should.
#![expect(clippy::disallowed_methods, reason = "tests write exports")]

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use rust_xlsxwriter::{Format, Formula, Workbook};
use tempfile::TempDir;
use unicode_normalization::UnicodeNormalization as _;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

/// A folder with one export.
struct Export {
    folder: TempDir,
    sheet: Option<&'static str>,
}

type Rows = Vec<(u64, Vec<String>)>;

impl Export {
    fn new(bytes: &[u8]) -> Self {
        let export = Self { folder: tempfile::tempdir().unwrap(), sheet: None };
        fs::write(export.path(), bytes).unwrap();
        export
    }

    fn workbook(fill: impl FnOnce(&mut Workbook)) -> Self {
        let mut workbook = Workbook::new();
        fill(&mut workbook);
        Self::new(&workbook.save_to_buffer().unwrap())
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("export")
    }

    /// Code, status, due and unit of every row.
    fn read(&self) -> Result<Rows, FeedFault> {
        let columns: Columns = [
            (Column::Code, "Mã hồ sơ"),
            (Column::Status, "Trạng thái"),
            (Column::Due, "Hẹn trả"),
            (Column::Unit, "Đơn vị"),
        ]
        .map(|(column, header)| (column, header.to_owned()))
        .into_iter()
        .collect();
        let mut rows = Rows::new();
        let source = Source::File { path: &self.path(), sheet: self.sheet };
        let count = read(source, &columns, &mut |cells| {
            let wanted = [Column::Code, Column::Status, Column::Due, Column::Unit];
            rows.push((cells.line, wanted.map(|column| cells.get(column).to_owned()).to_vec()));
        })?;
        assert_eq!(count, rows.len());
        Ok(rows)
    }

    fn fault(&self) -> &'static str {
        match self.read() {
            Err(FeedFault::Input(fault)) => fault.code(),
            other => panic!("{other:?}"),
        }
    }
}

fn row(line: u64, cells: [&str; 4]) -> (u64, Vec<String>) {
    (line, cells.map(str::to_owned).to_vec())
}

const CSV: &str =
    "Mã hồ sơ,Họ tên,Trạng thái,Hẹn trả,Đơn vị\nA-1,Nguyễn Ước,Đã trả kết quả,20/11/2026,Phường Hạc Thành\n";

fn expected() -> Rows {
    vec![row(2, ["A-1", "Đã trả kết quả", "20/11/2026", "Phường Hạc Thành"])]
}

/// The code page has vowels with their hat or horn, and tone marks apart from them.
fn windows_1258(text: &str) -> Vec<u8> {
    let is_tone = |mark: &char| matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let apart = |letter: char| -> String {
        let (tones, rest): (String, String) = std::iter::once(letter).nfd().partition(is_tone);
        rest.nfc().chain(tones.chars()).collect()
    };
    let apart: String = text.chars().map(apart).collect();
    let (bytes, _, has_failed) = encoding_rs::WINDOWS_1258.encode(&apart);
    assert!(!has_failed, "{apart}");
    bytes.into_owned()
}

#[test]
fn every_encoding_reads_the_same() {
    let utf16 = |order: fn(u16) -> [u8; 2], mark: &str| -> Vec<u8> {
        mark.encode_utf16().chain(CSV.encode_utf16()).flat_map(order).collect()
    };
    let decomposed = CSV.replace('ạ', "a\u{323}").replace('ồ', "o\u{302}\u{300}").replace('ệ', "e\u{323}\u{302}");
    for bytes in [
        CSV.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", CSV.as_bytes()].concat(),
        utf16(u16::to_le_bytes, "\u{feff}"),
        utf16(u16::to_be_bytes, "\u{feff}"),
        utf16(u16::to_le_bytes, ""),
        utf16(u16::to_be_bytes, ""),
        windows_1258(CSV),
        decomposed.into_bytes(),
        CSV.replace('\n', "\r\n").into_bytes(),
        CSV.replace('\n', "\r").into_bytes(),
        CSV.replace(',', ";").into_bytes(),
        CSV.replace(',', "\t").into_bytes(),
        CSV.replace(',', "|").into_bytes(),
    ] {
        let rows = Export::new(&bytes).read().unwrap_or_else(|error| panic!("{error}"));
        let cells = |rows: Rows| rows.into_iter().map(|(_, cells)| cells).collect::<Vec<_>>();
        assert_eq!(cells(rows), cells(expected()), "{:?}", &bytes[..8]);
    }
}

#[test]
fn a_letter_may_be_cut_by_the_end_of_a_chunk() {
    for shift in 0..8 {
        let mut text = format!("{}\n{CSV}", "x".repeat(shift));
        for number in 0..20_000 {
            text.push_str(&format!("A-{number},Nguyễn Thị Ước,Đang xử lý,,Xã\n"));
        }
        let rows = Export::new(text.as_bytes()).read().unwrap();
        assert_eq!(rows.len(), 20_001);
        assert!(rows.iter().skip(1).all(|(_, cells)| cells[1] == "Đang xử lý"));
        assert_eq!(rows.last().map(|(line, _)| *line), Some(20_003));
    }
}

#[test]
fn headers_match_without_marks_case_and_blanks_and_may_span_two_rows() {
    for header in ["MÃ  HỒ SƠ (*),x,trạng\u{a0}thái,HẸN TRẢ:,don vi", "mã_hồ_sơ,x,TrạngThái,\" Hẹn\ntrả\",Đơn Vị"]
    {
        let rows = Export::new(CSV.replace(CSV.lines().next().unwrap(), header).as_bytes()).read().unwrap();
        assert_eq!(rows[0].1, expected()[0].1);
    }
    let two = "BÁO CÁO,,,,\n,,,,\nMã hồ sơ,Họ tên,Trạng thái,Ngày,\n,,,Tiếp nhận,Hẹn trả,Đơn vị\nA-1,x,y,1,2,3\n";
    assert_eq!(Export::new(two.as_bytes()).read().unwrap(), [row(5, ["A-1", "y", "2", "3"])]);
}

#[test]
fn lines_are_those_of_the_file_whatever_stands_in_quotation_marks() {
    let text = "Mã hồ sơ,Trạng thái,Hẹn trả,Đơn vị\r\n\r\nA-1,\"nhiều\r\ndòng, \"\"x\"\"\",,\r\n,,,\r\n\r\nA-2,y,,";
    let rows = Export::new(text.as_bytes()).read().unwrap();
    assert_eq!(rows, [row(3, ["A-1", "nhiều\r\ndòng, \"x\"", "", ""]), row(7, ["A-2", "y", "", ""])]);
}

#[test]
fn a_workbook_is_read_as_it_is_shown() {
    let export = Export::workbook(|workbook| {
        let title = Format::new().set_bold();
        let (day, time, zeros) = (
            Format::new().set_num_format("dd/mm/yyyy"),
            Format::new().set_num_format("dd/mm/yyyy hh:mm"),
            Format::new().set_num_format("0000"),
        );
        workbook.add_worksheet().set_name("Hướng dẫn").unwrap().write(0, 0, "Mã hồ sơ là gì?").unwrap();
        let sheet = workbook.add_worksheet().set_name("Hồ sơ").unwrap();
        sheet.merge_range(0, 0, 0, 4, "DANH SÁCH HỒ SƠ", &title).unwrap();
        for (column, header) in (0..).zip(["STT", "Mã hồ sơ", "Trạng thái", "Hẹn trả", "Đơn vị"]) {
            sheet.write(2, column, header).unwrap();
        }
        sheet.write(3, 1, "H56.17-261110-0001").unwrap().write(3, 2, " Đang xử ly\u{301} ").unwrap();
        sheet.write_with_format(3, 3, 46_346, &day).unwrap().write_with_format(3, 4, 17, &zeros).unwrap();
        sheet.write(4, 1, 352_112_000_539_u64).unwrap().write(4, 2, true).unwrap();
        sheet.write_with_format(4, 3, 46_346.687_5, &time).unwrap().write(4, 4, 1.5).unwrap();
        sheet.set_row_hidden(4).unwrap();
        sheet.write_formula(6, 1, Formula::new("=\"A\"&1").set_result("A1")).unwrap();
        sheet.write_formula(6, 2, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        sheet.write_formula(6, 4, Formula::new("=8+9").set_result("17")).unwrap();
    });
    let rows = [
        row(4, ["H56.17-261110-0001", "Đang xử lý", "2026-11-20", "0017"]),
        row(5, ["352112000539", "TRUE", "2026-11-20T16:30:00", "1.5"]),
        row(7, ["A1", "#DIV/0!", "", "17"]),
    ];
    assert_eq!(export.read().unwrap(), rows);
}

#[test]
fn the_sheet_is_named_where_several_have_the_columns() {
    let fill = |workbook: &mut Workbook, names: &[&str]| {
        for name in names {
            let sheet = workbook.add_worksheet().set_name(*name).unwrap();
            for (column, header) in (0..).zip(["Mã hồ sơ", "Trạng thái", "Hẹn trả", "Đơn vị"]) {
                sheet.write(0, column, header).unwrap().write(1, column, *name).unwrap();
            }
        }
    };
    let mut export = Export::workbook(|workbook| fill(workbook, &["Tháng 10", "Tháng 11"]));
    assert_eq!(export.fault(), "export-several-sheets");
    export.sheet = Some("tháng 11");
    assert_eq!(export.read().unwrap(), [row(2, ["Tháng 11"; 4])]);
    export.sheet = Some("Tháng 12");
    assert_eq!(export.fault(), "export-missing-sheet");
    let hidden = Export::workbook(|workbook| {
        fill(workbook, &["Tháng 10", "Tháng 11"]);
        workbook.worksheet_from_index(1).unwrap().set_hidden(true);
    });
    assert_eq!(hidden.read().unwrap(), [row(2, ["Tháng 10"; 4])]);
}

#[test]
fn objects_are_rows_whatever_the_order_of_their_keys() {
    let text = "{\"Mã hồ sơ\":\"A-1\",\"Trạng thái\":\"x\",\"Đơn vị\":17}\n\n\
        {\"Hẹn trả\":\"20/11/2026\",\"Trạng thái\":null,\"ma ho so\":\"bỏ\",\"Mã hồ sơ\":\"A-2\"}\n";
    let rows = [row(1, ["A-1", "x", "", "17"]), row(3, ["A-2", "", "20/11/2026", ""])];
    assert_eq!(Export::new(text.as_bytes()).read().unwrap(), rows);
    for (text, fault) in [
        ("{\"a\":1}\n[1]\n", "export-not-an-object"),
        ("{\"a\":1\n", "export-not-an-object"),
        ("{\"a\":{\"b\":1}}\n", "export-not-flat"),
        ("{\"a\":1}\n", "export-missing-column"),
    ] {
        assert_eq!(Export::new(text.as_bytes()).fault(), fault, "{text}");
    }
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
const PACKAGE: &str = "<Relationships><Relationship Id=\"r1\" Target=\"xl/workbook.xml\" Type=\"\
    http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>";
const WORKBOOK: &str = "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
    <sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
const RELATIONS: &str = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\" Type=\"\
    http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>";

/// A workbook with this sheet and these texts.
fn workbook(sheet: &[u8], texts: &[u8]) -> Export {
    Export::new(&archive(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", PACKAGE.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", texts),
    ]))
}

fn sheet(rows: &str) -> Vec<u8> {
    let headers = ["Mã hồ sơ", "Trạng thái", "Hẹn trả", "Đơn vị"]
        .map(|header| format!("<c t=\"inlineStr\"><is><t>{header}</t></is></c>"))
        .concat();
    format!("<worksheet><sheetData><row>{headers}</row>{rows}</sheetData></worksheet>").into_bytes()
}

const NO_TEXTS: &[u8] = b"<sst/>";

#[test]
fn a_workbook_made_by_hand_is_read_too() {
    let row_2 = "<row><c><v>1</v></c><c t=\"s\"><v>0</v></c></row>";
    let export = workbook(&sheet(row_2), "<sst uniqueCount=\"1\"><si><t>Đã</t></si></sst>".as_bytes());
    assert_eq!(export.read().unwrap(), [row(2, ["1", "Đã", "", ""])]);
}

#[test]
fn what_is_no_export_says_what_it_is() {
    for (bytes, fault) in [
        (&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"[..], "export-old-workbook"),
        (b"%PDF-1.7\n", "export-pdf"),
        (b"\n<html><table><tr><td>x</td></tr></table>", "export-markup"),
        ("\u{feff}<?xml version=\"1.0\"?><Workbook/>".as_bytes(), "export-markup"),
        (&archive(&[("mimetype", b"x"), ("content.xml", b"<x/>")]), "export-open-document"),
        (&archive(&[("a.txt", b"x")]), "export-archive"),
        (&archive(&[("[Content_Types].xml", b"x"), ("xl/workbook.bin", b"x")]), "export-old-workbook"),
        (b"PK\x03\x04 and no more", "export-damaged"),
        (b"M\xb7 h\xe5,Tr\xb9ng th\xb8i\n", "export-encoding"),
        (b"\x00\x01\x02\x03\xff\xff\xff\xff", "export-encoding"),
    ] {
        assert_eq!(Export::new(bytes).fault(), fault, "{bytes:?}");
    }
    assert!(matches!(Export::new(b"").read(), Err(FeedFault::NoRows)));
}

#[test]
fn a_truncated_workbook_is_damaged_wherever_it_ends() {
    let export = Export::workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        for row in 0..200 {
            sheet.write(row, 0, "Mã hồ sơ").unwrap().write(row, 1, f64::from(row)).unwrap();
        }
    });
    let bytes = fs::read(export.path()).unwrap();
    for length in (4..bytes.len()).step_by(97) {
        assert_eq!(Export::new(&bytes[..length]).fault(), "export-damaged", "{length}");
    }
    for at in (0..bytes.len()).step_by(61) {
        let mut broken = bytes.clone();
        broken[at] ^= 0x55;
        assert!(Export::new(&broken).read().is_err(), "{at}: the columns are not even there");
    }
}

#[test]
fn hostile_workbooks_are_faults() {
    let zeros = vec![b' '; 20 * 1024 * 1024];
    let long_cell = [&b"<worksheet><sheetData><row><c><v>"[..], &zeros, b"</v></c></row>"].concat();
    let announced = "<sst uniqueCount=\"4611686018427387904\"></sst>".as_bytes();
    for (sheet, texts, fault) in [
        (sheet("<row><c r=\"XFE2\"><v>1</v></c></row>"), NO_TEXTS, "export-too-large"),
        (sheet("<row><c r=\"ZZZZZZZZZ99999999999\"><v>1</v></c></row>"), NO_TEXTS, "export-damaged"),
        (sheet("<row><c t=\"s\"><v>7</v></c></row>"), NO_TEXTS, "export-damaged"),
        (sheet("<row><c t=\"e\"><v>x</v></c></row>"), NO_TEXTS, "export-damaged"),
        (sheet("<row><c><v>1</c></row></worksheet"), NO_TEXTS, "export-damaged"),
        (sheet(""), announced, "export-bomb"),
        (sheet(""), &[announced, &zeros].concat(), "export-bomb"),
        (long_cell, NO_TEXTS, "export-bomb"),
        (b"<worksheet><dimension ref=\"B2:A1\"/><sheetData/></worksheet>".to_vec(), NO_TEXTS, "export-damaged"),
        (b"<html/>".to_vec(), NO_TEXTS, "export-damaged"),
    ] {
        let start = String::from_utf8_lossy(&sheet[..sheet.len().min(400)]).into_owned();
        assert_eq!(workbook(&sheet, texts).fault(), fault, "{start}");
    }
}

#[test]
fn a_bomb_is_measured_before_it_is_read() {
    let zeros = vec![0; 1024 * 1024];
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"] {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        for _ in 0..if name == "xl/styles.xml" { 64 } else { 1 } {
            archive.write_all(&zeros).unwrap();
        }
    }
    let bytes = archive.finish().unwrap().into_inner();
    assert!(bytes.len() < 1024 * 1024);
    assert_eq!(Export::new(&bytes).fault(), "export-bomb");
}

#[test]
fn hostile_text_is_a_fault() {
    let open = format!("{CSV}A-2,\"{}", "x,".repeat(4 * 1024 * 1024));
    assert_eq!(Export::new(open.as_bytes()).fault(), "export-too-large");
    assert_eq!(Export::new(",".repeat(1_000_000).as_bytes()).fault(), "export-too-large");
    assert_eq!(Export::new(format!("{{\"a\":\"{}\"}}", "x".repeat(5 << 20)).as_bytes()).fault(), "export-too-large");
}
