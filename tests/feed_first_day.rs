//! `motcua feed init`, `map`, `publish --watch` and `stats`: the first day of an operator with an Excel file.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use rust_xlsxwriter::{Format, Workbook};

use crate::support::{Ran, copy_of, files, motcua, run, text};

/// What no file may say after anything was done with an export.
const PERSONAL: [&str; 6] =
    ["Nguyễn Văn Bí", "0912345678", "Thôn Kín", "Họ và tên chủ hồ sơ", "K7QX2M", "038200001234"];
const HEADERS: [&str; 11] = [
    "STT",
    "Số biên nhận",
    "Họ và tên chủ hồ sơ",
    "Điện thoại",
    "Địa chỉ",
    "Số CCCD",
    "Mã tra cứu",
    "Tình trạng xử lý",
    "Ngày tiếp nhận",
    "Hạn xử lý",
    "Ngày có kết quả",
];

struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn feed(&self) -> PathBuf {
        self.0.path().join("feed")
    }

    fn export(&self) -> PathBuf {
        self.0.path().join("export.xlsx")
    }

    fn run(&self, command: &str, words: &[&str]) -> Ran {
        run(&[&["feed", command, "--lang", "en", "--feed", text(&self.feed())], words].concat())
    }

    /// A workbook of dossiers as one-stop software makes it, of October and November.
    fn write(&self, statuses: &[&str]) {
        let mut workbook = Workbook::new();
        let (bold, time) = (Format::new().set_bold(), Format::new().set_num_format("dd/mm/yyyy hh:mm"));
        workbook.add_worksheet().set_name("Hướng dẫn").unwrap().write(0, 0, "Bảng này do phần mềm xuất ra").unwrap();
        let sheet = workbook.add_worksheet().set_name("Hồ sơ").unwrap();
        sheet.merge_range(0, 0, 0, 10, "DANH SÁCH HỒ SƠ", &bold).unwrap();
        for (column, header) in (0..).zip(HEADERS) {
            sheet.write(2, column, header).unwrap();
        }
        for index in 0..300_u32 {
            let (row, month) = (index + 3, if index < 200 { 10 } else { 11 });
            let day = f64::from(if month == 10 { 46_296 } else { 46_327 } + index % 15);
            let code = format!("H56.17-26{month}{:02}-{:04}", 1 + index % 15, index + 1);
            sheet.write(row, 0, index + 1).unwrap().write(row, 1, code).unwrap();
            sheet.write(row, 2, "Nguyễn Văn Bí").unwrap().write(row, 3, "0912345678").unwrap();
            sheet.write(row, 4, "Thôn Kín").unwrap().write(row, 5, "038200001234").unwrap();
            sheet.write(row, 6, format!("K7QX2M{index:03}")).unwrap();
            let status = statuses[index as usize % statuses.len()];
            sheet.write(row, 7, status).unwrap().write_with_format(row, 8, day + 0.4, &time).unwrap();
            sheet.write_with_format(row, 9, day + 7.7, &time).unwrap();
            if status.starts_with("Đã") {
                let late = if index % 100 == 1 { 8.5 } else { 2.6 };
                sheet.write_with_format(row, 10, day + late, &time).unwrap();
            }
        }
        workbook.save(self.export()).unwrap();
    }

    fn assert_nothing_personal(&self) {
        for (path, bytes) in files(&self.feed()) {
            for planted in PERSONAL {
                let found = bytes.windows(planted.len()).any(|window| window == planted.as_bytes());
                assert!(!found, "{planted} in {path}");
            }
        }
    }
}

const STATUSES: [&str; 4] = ["Đã trả kết quả", "Đã có kết quả", "Đang thụ lý", "Chờ bổ sung hồ sơ"];

#[test]
fn an_excel_file_is_published_on_the_first_day() {
    let desk = Desk::new();
    desk.write(&STATUSES);
    desk.run("init", &[]).expect(0);
    let ran = desk.run("map", &["--from", text(&desk.export()), "--write"]).expect(0);
    assert!(ran.words().contains("columns.code: \"Mã hồ sơ\" → \"Số biên nhận\""), "{}", ran.words());
    assert!(ran.data().is_empty(), "{}", ran.data());
    let published = desk.run("publish", &["--from", text(&desk.export()), "--json"]).expect(0);
    let published: serde_json::Value = serde_json::from_str(&published.data()).unwrap();
    assert_eq!((published["published"].as_u64(), published["bad"].as_u64()), (Some(300), Some(0)));
    let record = desk.run("lookup", &["--code", "H56.17-261003-0003", "--json"]).expect(0);
    let record: serde_json::Value = serde_json::from_str(&record.data()).unwrap();
    assert_eq!((record["status"].as_u64(), record["due"].as_str()), (Some(4), Some("2026-10-10")));
    let settings = std::fs::read_to_string(desk.feed().join("feed.yaml")).unwrap();
    let again = desk.run("map", &["--from", text(&desk.export()), "--write"]).expect(0);
    assert!(again.words().contains("fits this export already"), "{}", again.words());
    assert_eq!(std::fs::read_to_string(desk.feed().join("feed.yaml")).unwrap(), settings);
    desk.assert_nothing_personal();
}

#[test]
fn init_leaves_alone_what_is_there() {
    let desk = Desk::new();
    desk.run("init", &["--id", "H26"]).expect(0);
    let settings = desk.feed().join("feed.yaml");
    assert!(std::fs::read_to_string(&settings).unwrap().contains("\nid: H26\n"));
    std::fs::write(&settings, "mine").unwrap();
    std::fs::remove_file(desk.feed().join(".gitignore")).unwrap();
    let ran = desk.run("init", &[]).expect(0);
    assert!(ran.words().contains(".gitignore") && !ran.words().contains("feed.yaml"), "{}", ran.words());
    assert_eq!(std::fs::read_to_string(&settings).unwrap(), "mine");
    assert!(desk.run("init", &[]).expect(0).words().contains("Nothing is missing"));
    desk.run("init", &["--id", "../x"]).expect(1);
}

#[test]
fn a_map_without_write_changes_nothing_and_says_what_to_do() {
    let desk = Desk::new();
    desk.write(&["Đang thụ lý", "Chờ sếp ký"]);
    let ran = desk.run("map", &["--from", text(&desk.export())]).expect(1);
    assert!(
        ran.data().contains("\nstatuses:\n  Đang thụ lý: 4") && ran.data().contains("# Chờ sếp ký: ?"),
        "{}",
        ran.data()
    );
    for part in ["\"Chờ sếp ký\" means (150 rows)", "number from 1 to 10", "\"Mã tra cứu\" could be", "--write"]
    {
        assert!(ran.words().contains(part), "{part}\n{}", ran.words());
    }
    assert!(!desk.feed().exists());
    let json = desk.run("map", &["--from", text(&desk.export()), "--json"]).expect(1);
    let json: serde_json::Value = serde_json::from_str(&json.data()).unwrap();
    assert_eq!(json["columns"]["code"].as_str(), Some("Số biên nhận"));
    assert_eq!((json["sheet"].as_str(), json["header_line"].as_u64()), (Some("Hồ sơ"), Some(3)));
    assert_eq!(json["unknown_statuses"][0]["words"].as_str(), Some("Chờ sếp ký"));
    let secrets: Vec<&str> =
        json["secrets"].as_array().unwrap().iter().filter_map(|row| row["column"].as_str()).collect();
    assert_eq!(secrets, ["Điện thoại", "Mã tra cứu"], "never a name, an address or a number of an identity card");
    std::fs::write(desk.0.path().join("none.csv"), "1,2\n3,4\n").unwrap();
    let ran = desk.run("map", &["--from", text(&desk.0.path().join("none.csv"))]).expect(1);
    assert!(ran.words().contains("looks like a header"), "{}", ran.words());
}

#[test]
fn a_watched_folder_is_published_when_its_newest_file_has_come_to_rest() {
    let desk = Desk::new();
    desk.write(&STATUSES);
    desk.run("init", &[]).expect(0);
    desk.run("map", &["--from", text(&desk.export()), "--write"]).expect(0);
    let inbox = desk.0.path().join("inbox");
    desk.run("publish", &["--watch", text(&inbox)]).expect(2);
    std::fs::create_dir(&inbox).unwrap();
    std::fs::write(inbox.join("~$mo.xlsx"), "x").unwrap();
    let words = ["feed", "publish", "--lang", "en", "--json", "--every", "1", "--feed"];
    let mut watching = motcua()
        .args(words)
        .args([text(&desk.feed()), "--watch", text(&inbox)])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(watching.stdout.take().unwrap()).lines();
    let mut next = || -> serde_json::Value { serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap() };
    std::fs::write(inbox.join("bad.csv"), "a,b\n1,2\n").unwrap();
    std::thread::sleep(std::time::Duration::from_millis(2500));
    std::fs::copy(desk.export(), inbox.join("sang.xlsx")).unwrap();
    let first = next();
    assert_eq!((first["version"].as_u64(), first["published"].as_u64()), (Some(1), Some(300)));
    std::fs::copy(desk.export(), inbox.join("chieu.xlsx")).unwrap();
    assert_eq!(next()["version"].as_u64(), Some(2));
    watching.kill().unwrap();
    watching.wait().unwrap();
}

fn figures(folder: &Path) -> serde_json::Value {
    serde_json::from_slice(&std::fs::read(folder.join("figures.json")).unwrap()).unwrap()
}

#[test]
fn figures_are_counted_by_the_rule_that_is_named_and_the_same_every_time() {
    let desk = Desk::new();
    desk.write(&STATUSES);
    desk.run("init", &[]).expect(0);
    desk.run("map", &["--from", text(&desk.export()), "--write"]).expect(0);
    let settings = desk.feed().join("feed.yaml");
    let own = std::fs::read_to_string(&settings).unwrap();
    let count = |as_of: &str| {
        let words = ["--from", text(&desk.export()), "--data-as-of", as_of].map(str::to_owned);
        desk.run("stats", &words.each_ref().map(String::as_str)).expect(0);
        figures(&desk.feed().join("public/statistics"))
    };
    // An export that is newer than the clock counts as of now, which no two runs share.
    assert_eq!(count("2026-11-20T08:00"), count("2026-11-20T08:00"));
    let first = count("2026-12-05T08:00");
    assert_eq!(first["rule"].as_str(), Some("decision-766"));
    assert_eq!(first["rows"]["counted"].as_u64(), Some(300));
    let october = &first["months"][0];
    assert_eq!(october["month"].as_str(), Some("2026-10"));
    // 100 of 200 have a result, two of them late: few enough to be kept back, with what they could be computed from.
    let total = &october["total"];
    assert_eq!(
        (total["received"].as_u64(), total["processed"].as_u64(), total["open"].as_u64()),
        (Some(200), Some(100), Some(100))
    );
    assert!(total["late"].is_null() && total["on_time"].is_null(), "{total}");
    assert_eq!((total["overdue"].as_u64(), total["waiting"].as_u64()), (Some(50), Some(50)));
    // A month that runs has no tables.
    let running = count("2026-11-20T08:00");
    assert_eq!(running["months"][1]["running"].as_bool(), Some(true));
    assert!(running["months"][1]["fields"].as_array().unwrap().is_empty());
    std::fs::write(&settings, format!("{own}\nstatistics: {{on_time: reporting-table}}\n")).unwrap();
    assert_eq!(count("2026-12-05T08:00")["rule"].as_str(), Some("reporting-table"));
    let csv = std::fs::read_to_string(desk.feed().join("public/statistics/figures.csv")).unwrap();
    assert!(
        csv.starts_with("\u{feff}month,table,name,carried,") && csv.contains("2026-10,total,\"\",0,200,100,-,-,"),
        "{csv}"
    );
    // A site reads the two files as they are.
    let site = copy_of("tests/fixtures/minimal");
    std::fs::create_dir(site.path().join("statistics")).unwrap();
    for name in ["figures.csv", "figures.yaml"] {
        let from = desk.feed().join("public/statistics").join(name);
        std::fs::copy(from, site.path().join("statistics").join(name)).unwrap();
    }
    let out = site.path().join("public");
    run(&["build", "--site", text(site.path()), "--out", text(&out), "--as-of", "2026-12-06"]).expect(0);
    let page = std::fs::read_to_string(out.join("thong-ke/index.html")).unwrap();
    assert!(page.contains("<th scope=\"row\">10/2026</th><td>200</td><td>100</td>"), "{page}");
    assert!(page.contains("giữ lại") && page.contains("300 hồ sơ được đếm"), "{page}");
    desk.assert_nothing_personal();
    std::fs::write(&settings, own.replace("  received:", "  # received:")).unwrap();
    let ran = desk.run("stats", &["--from", text(&desk.export())]).expect(1);
    assert!(ran.words().contains("`received`"), "{}", ran.words());
}
