//! Generated dossiers: what a one-stop system exports, with names, telephones and addresses that are nobody's, so that
//! tests can see that none of them goes further. As a workbook of Excel or as CSV, by the name of the file.

use std::path::Path;

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
use jiff::tz::{TimeZone, offset};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// As many as one sees in a small province in a few days.
pub(crate) const COUNT: u32 = 2000;

/// The settings of the sample feed: which column is what, and which words mean which status.
pub(crate) const FEED_SETTINGS: &str = "\
# Sample feed: generated dossiers; their persons are made up, and no column of theirs is read.
id: H56
root: H56
sample: true
mode: open
columns: {code: Mã hồ sơ, status: Trạng thái, received: Ngày tiếp nhận, due: Ngày hẹn trả, updated: Cập nhật}
statuses:
  Mới đăng ký: 1
  Được tiếp nhận: 2
  Không được tiếp nhận: 3
  Đang xử lý: 4
  Yêu cầu bổ sung giấy tờ: 5
  Yêu cầu thực hiện nghĩa vụ tài chính: 6
  Công dân yêu cầu rút hồ sơ: 7
  Dừng xử lý: 8
  Đã xử lý xong: 9
  Đã trả kết quả: 10
";

/// Status words of dossiers that are being handled, with how many of a hundred have them.
const OPEN: &[(&str, u32)] = &[
    ("Mới đăng ký", 8),
    ("Được tiếp nhận", 20),
    ("Đang xử lý", 55),
    ("Yêu cầu bổ sung giấy tờ", 9),
    ("Yêu cầu thực hiện nghĩa vụ tài chính", 8),
];

/// Status words of dossiers whose promised day has passed. The few still being handled are late.
const CLOSED: &[(&str, u32)] = &[
    ("Đã xử lý xong", 27),
    ("Đã trả kết quả", 65),
    ("Không được tiếp nhận", 2),
    ("Công dân yêu cầu rút hồ sơ", 1),
    ("Dừng xử lý", 2),
    ("Đang xử lý", 3),
];

const UNITS: u32 = 21;
const DAYS: u32 = 30;

/// Headers in the order of the columns.
const HEADERS: [&str; 15] = [
    "STT",
    "Mã hồ sơ",
    "Mã tra cứu",
    "Họ tên người nộp",
    "Số điện thoại",
    "Địa chỉ",
    "Tên thủ tục",
    "Lĩnh vực",
    "Đơn vị",
    "Hình thức nộp",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Ngày kết thúc",
    "Trạng thái",
    "Cập nhật",
];
const FAMILIES: [&str; 6] = ["Nguyễn", "Lê", "Phạm", "Bùi", "Hà", "Lò"];
const GIVEN: [&str; 8] =
    ["Văn Bách", "Thị Cúc", "Hữu Đạt", "Thị Hoài", "Minh Khôi", "Thị Mai", "Quốc Thắng", "Thị Yến"];
const VILLAGES: [&str; 5] = ["Thôn Mẫu", "Bản Thử", "Phố Ví Dụ", "Khu Giả Định", "Làng Tưởng"];
const PROCEDURES: [(&str, &str); 6] = [
    ("Đăng ký khai sinh", "Hộ tịch"),
    ("Đăng ký kết hôn", "Hộ tịch"),
    ("Chứng thực bản sao từ bản chính", "Chứng thực"),
    ("Đăng ký biến động quyền sử dụng đất", "Đất đai"),
    ("Cấp giấy phép xây dựng nhà ở riêng lẻ", "Xây dựng"),
    ("Đăng ký thành lập hộ kinh doanh", "Đăng ký kinh doanh"),
];
const CHANNELS: [(&str, u32); 3] = [("Trực tiếp", 40), ("Trực tuyến", 52), ("Bưu chính công ích", 8)];

/// One row of the export.
struct Dossier {
    code: String,
    secret: String,
    name: String,
    phone: String,
    address: String,
    procedure: &'static str,
    field: &'static str,
    unit: String,
    channel: &'static str,
    received: DateTime,
    due: DateTime,
    finished: Option<DateTime>,
    status: &'static str,
    updated: DateTime,
}

/// A cell of the export.
enum Cell<'a> {
    Number(u32),
    Text(&'a str),
    Time(Option<DateTime>),
}

/// Writes `count` dossiers of the last thirty days, as `.xlsx` or else as CSV. The same day gives the same rows.
pub(crate) fn write(path: &Path, count: u32) -> Result<(), String> {
    let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx")) {
        return workbook(path, today(), count).map_err(|error| failed(&error));
    }
    std::fs::write(path, csv(today(), count)).map_err(|error| failed(&error))
}

/// A code of the sample, of a dossier of yesterday.
pub(crate) fn example() -> String {
    let last = COUNT - 1;
    code(days_before(today(), 1), last % UNITS + 1, last / UNITS + 1)
}

/// The day in Vietnam (UTC+7).
fn today() -> Date {
    jiff::Timestamp::now().to_zoned(TimeZone::fixed(offset(7))).date()
}

fn days_before(day: Date, days: u32) -> Date {
    day.saturating_sub(i64::from(days).days())
}

fn days_after(day: Date, days: u32) -> Date {
    day.saturating_add(i64::from(days).days())
}

fn csv(today: Date, count: u32) -> String {
    let mut out = HEADERS.join(",") + "\n";
    for index in 0..count {
        let dossier = dossier(today, index, count);
        let cells = dossier.cells(index).map(|cell| match cell {
            Cell::Number(number) => number.to_string(),
            Cell::Text(text) if text.contains(',') => format!("\"{text}\""),
            Cell::Text(text) => text.to_owned(),
            Cell::Time(time) => time.map_or_else(String::new, |time| time.strftime("%d/%m/%Y %H:%M").to_string()),
        });
        out.push_str(&cells.join(","));
        out.push('\n');
    }
    out
}

/// As reports come out of one-stop software: a title over all columns, then the header, then typed cells.
fn workbook(path: &Path, today: Date, count: u32) -> Result<(), XlsxError> {
    let mut workbook = Workbook::new();
    let (title, time) = (Format::new().set_bold(), Format::new().set_num_format("dd/mm/yyyy hh:mm"));
    let sheet = workbook.add_worksheet().set_name("Danh sách hồ sơ")?;
    let last = u16::try_from(HEADERS.len() - 1).unwrap_or(u16::MAX);
    sheet.merge_range(0, 0, 0, last, "DANH SÁCH HỒ SƠ (SỐ LIỆU MẪU)", &title)?;
    for (column, header) in (0..).zip(HEADERS) {
        sheet.write_with_format(2, column, header, &title)?;
    }
    for index in 0..count {
        let dossier = dossier(today, index, count);
        let row = index + 3;
        for (column, cell) in (0..).zip(dossier.cells(index)) {
            match cell {
                Cell::Number(number) => sheet.write(row, column, number)?,
                Cell::Text(text) => sheet.write(row, column, text)?,
                Cell::Time(Some(moment)) => sheet.write_with_format(row, column, serial(moment), &time)?,
                Cell::Time(None) => sheet,
            };
        }
    }
    workbook.save(path)
}

/// Days since the end of 1899, the time as their fraction.
fn serial(moment: DateTime) -> f64 {
    let minutes = moment.duration_since(jiff::civil::datetime(1899, 12, 30, 0, 0, 0, 0)).as_mins();
    f64::from(i32::try_from(minutes).unwrap_or(i32::MAX)) / 1440.0
}

impl Dossier {
    fn cells(&self, index: u32) -> [Cell<'_>; HEADERS.len()] {
        [
            Cell::Number(index + 1),
            Cell::Text(&self.code),
            Cell::Text(&self.secret),
            Cell::Text(&self.name),
            Cell::Text(&self.phone),
            Cell::Text(&self.address),
            Cell::Text(self.procedure),
            Cell::Text(self.field),
            Cell::Text(&self.unit),
            Cell::Text(self.channel),
            Cell::Time(Some(self.received)),
            Cell::Time(Some(self.due)),
            Cell::Time(self.finished),
            Cell::Text(self.status),
            Cell::Time(Some(self.updated)),
        ]
    }
}

fn dossier(today: Date, index: u32, count: u32) -> Dossier {
    let noise = scatter(index);
    let day = days_after(
        days_before(today, DAYS),
        u32::try_from(u64::from(index + 1) * u64::from(DAYS - 1) / u64::from(count.max(1))).unwrap_or(DAYS),
    );
    let unit = index % UNITS + 1;
    let promised = days_after(day, 1 + noise / 11 % 17);
    let has_passed = promised < today;
    let status = pick(if has_passed { CLOSED } else { OPEN }, noise % 100);
    let last = days_after(day, noise / 13 % 6).min(days_before(today, 1));
    let updated = at(last, 8 + noise / 17 % 9, noise / 19 % 60);
    let has_ended = has_passed && status != "Đang xử lý";
    // One in thirty ends after the promised day.
    let ended = if noise % 30 == 7 { days_after(promised, 2).min(days_before(today, 1)) } else { last.min(promised) };
    let (procedure, field) = choose(&PROCEDURES, noise / 3);
    Dossier {
        code: code(day, unit, index / UNITS + 1),
        secret: secret(index),
        name: format!("{} {}", choose(&FAMILIES, noise / 5), choose(&GIVEN, noise / 29)),
        phone: format!("09{:08}", scatter(index ^ 0x00F0_0D42) % 100_000_000),
        address: format!("{} {}, xã Mẫu {unit:02}", choose(&VILLAGES, noise / 31), 1 + noise / 37 % 20),
        procedure,
        field,
        unit: format!("Trung tâm số {unit:02}"),
        channel: pick(&CHANNELS, noise / 41 % 100),
        received: at(day, 7 + noise / 7 % 10, noise / 100 % 60),
        due: at(promised, 17, 0),
        finished: has_ended.then(|| at(ended.max(day), 16, noise / 43 % 60)),
        status,
        updated: if has_ended { updated.max(at(ended.max(day), 16, noise / 43 % 60)) } else { updated },
    }
}

fn at(day: Date, hour: u32, minute: u32) -> DateTime {
    let small = |number: u32| i8::try_from(number).unwrap_or(0);
    day.at(small(hour), small(minute), 0, 0)
}

fn choose<T: Copy>(list: &[T], number: u32) -> T {
    list[number as usize % list.len()]
}

/// Eight letters and digits, as some systems print them on the slip.
fn secret(index: u32) -> String {
    const SYMBOLS: &[u8; 32] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ0";
    let mut bits = u64::from(index).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5EC2_E700_5EC2_E700;
    bits = (bits ^ (bits >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (0..8).map(|place| char::from(SYMBOLS[(bits >> (5 * place + 13)) as usize % 32])).collect()
}

/// `H56.17-261120-0001`.
fn code(day: Date, unit: u32, sequence: u32) -> String {
    format!("H56.{unit:02}-{:02}{:02}{:02}-{sequence:04}", day.year() % 100, day.month(), day.day())
}

/// The word that has this part of a hundred.
fn pick(words: &[(&'static str, u32)], mut share: u32) -> &'static str {
    for (word, part) in words {
        if share < *part {
            return word;
        }
        share -= part;
    }
    words.first().map_or("", |(word, _)| word)
}

/// A number that looks random and is the same each time.
fn scatter(index: u32) -> u32 {
    let mixed = index.wrapping_mul(0x9E37_79B9) ^ 0x5EED;
    (mixed ^ (mixed >> 15)).wrapping_mul(0x85EB_CA6B) >> 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_the_same_every_time_and_its_codes_are_unique() {
        let day = jiff::civil::date(2026, 11, 23);
        for count in [COUNT, 98_511] {
            let text = csv(day, count);
            assert_eq!(text, csv(day, count));
            let mut codes: Vec<&str> = text.lines().skip(1).filter_map(|line| line.split(',').nth(1)).collect();
            codes.sort_unstable();
            codes.dedup();
            assert_eq!(codes.len(), count as usize);
        }
    }

    #[test]
    fn no_dossier_ends_before_it_begins_or_after_yesterday() {
        let day = jiff::civil::date(2026, 11, 23);
        for index in 0..COUNT {
            let dossier = dossier(day, index, COUNT);
            let last = dossier.finished.unwrap_or(dossier.updated).max(dossier.updated);
            assert!(dossier.received.date() <= last.date() && last.date() < day, "{}", dossier.code);
        }
    }
}
