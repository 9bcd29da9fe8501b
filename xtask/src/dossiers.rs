//! Generated dossiers: what a one-stop system would export, without any person in it.

use std::path::Path;

use jiff::ToSpan as _;
use jiff::civil::Date;
use jiff::tz::{TimeZone, offset};

/// As many as one sees in a small province in a few days.
pub(crate) const COUNT: u32 = 2000;

/// The settings of the sample feed: which column is what, and which words mean which status.
pub(crate) const FEED_SETTINGS: &str = "\
# Sample feed: generated dossiers, no person in them.
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

/// Writes `count` dossiers of the last thirty days. The same day gives the same file.
pub(crate) fn write(path: &Path, count: u32) -> Result<(), String> {
    std::fs::write(path, export(today(), count)).map_err(|error| format!("{}: {error}", path.display()))
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

fn export(today: Date, count: u32) -> String {
    let mut out = "Mã hồ sơ,Trạng thái,Ngày tiếp nhận,Ngày hẹn trả,Cập nhật\n".to_owned();
    for index in 0..count {
        let noise = scatter(index);
        let day = days_after(days_before(today, DAYS), (index + 1) * (DAYS - 1) / count.max(1));
        let code = code(day, index % UNITS + 1, index / UNITS + 1);
        let promised = days_after(day, 1 + noise / 11 % 17);
        let status = status(if promised < today { CLOSED } else { OPEN }, noise % 100);
        let received = format!("{} {:02}:{:02}", date(day), 7 + noise / 7 % 10, noise / 100 % 60);
        let due = format!("{} 17:00", date(promised));
        let last = days_after(day, noise / 13 % 6).min(days_before(today, 1));
        let updated = format!("{} {:02}:{:02}", date(last), 8 + noise / 17 % 9, noise / 19 % 60);
        out.push_str(&format!("{code},{status},{received},{due},{updated}\n"));
    }
    out
}

/// `H56.17-261120-0001`.
fn code(day: Date, unit: u32, sequence: u32) -> String {
    format!("H56.{unit:02}-{:02}{:02}{:02}-{sequence:04}", day.year() % 100, day.month(), day.day())
}

fn date(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

fn status(words: &[(&'static str, u32)], mut share: u32) -> &'static str {
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
        let text = export(day, COUNT);
        assert_eq!(text, export(day, COUNT));
        let mut codes: Vec<&str> = text.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), COUNT as usize);
    }
}
