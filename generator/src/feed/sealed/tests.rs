//! Exports sealed, looked up with what stands on slips, killed half-way, and kept going over months.
#![expect(clippy::disallowed_methods, reason = "tests write exports and look at the files of a feed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use motcua_lookup::dossier::{Code, Factor, Shape};
use motcua_lookup::feed::{Date, Moment};
use motcua_lookup::sealed::{Fault, FeedId, File, Kdf, Manifest, Question, Record, Refusal, Roots, Timeline};
use motcua_lookup::status::Class;
use tempfile::TempDir;

use super::super::files::Access;
use super::super::publish::plan;
use super::super::stats::StatisticsSettings;
use super::super::steps::take;
use super::super::{
    Accept, Column, Export, FeedFault, FeedSettings, Guide, Names, Published, Remark, Sealing, SecretColumn, SiteFacts,
    Source, official_statuses, publish,
};
use super::*;
use crate::model::SlipSecret;

const HEADER: &str = "Mã hồ sơ,Họ và tên,Điện thoại,Địa chỉ,Trạng thái,Tiếp nhận,Hẹn trả,Cập nhật,Kết thúc,Đơn vị,Thủ tục,Ghi chú,Mã khác,Mã tra cứu";
const DAY: i64 = 86_400;
/// The morning of a Friday.
const NOW: &str = "2026-11-20T09:00+07:00";

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap_or_else(|| panic!("{text}"))
}

fn must<T, E: std::fmt::Debug>(result: Result<T, E>) -> T {
    result.unwrap_or_else(|error| panic!("{error:?}"))
}

/// Slip secrets of this shape.
fn secrets(shape: &str, kdf: Kdf) -> Option<SecretColumn> {
    let shape = must(Shape::parse(shape));
    Some(SecretColumn { words: SlipSecret { label: "Mã tra cứu".to_owned(), example: "X".to_owned(), shape }, kdf })
}

fn settings() -> FeedSettings {
    let columns = [
        (Column::Code, "Mã hồ sơ"),
        (Column::Status, "Trạng thái"),
        (Column::Received, "Tiếp nhận"),
        (Column::Due, "Hẹn trả"),
        (Column::Updated, "Cập nhật"),
        (Column::Finished, "Kết thúc"),
        (Column::Unit, "Đơn vị"),
        (Column::Procedure, "Thủ tục"),
        (Column::Note, "Ghi chú"),
        (Column::Aliases, "Mã khác"),
        (Column::Secret, "Mã tra cứu"),
    ];
    let mut names = Names::default();
    names.add("UBND xã Hoằng Lộc", 12);
    let mut notes = Names::default();
    notes.add("Thiếu ảnh", 3);
    let guide = |number, name: &str, sensitive| Guide { number, name: name.to_owned(), sensitive };
    let guides = [
        ("1.001193".to_owned(), guide(101, "Khai sinh", false)),
        ("2.000815".to_owned(), guide(102, "Phiếu lý lịch tư pháp", true)),
    ];
    FeedSettings {
        sheet: None,
        query: None,
        statistics: StatisticsSettings::default(),
        feed: "H56".to_owned(),
        root: "H56".to_owned(),
        sample: true,
        columns: columns.into_iter().map(|(column, header)| (column, header.to_owned())).collect(),
        statuses: official_statuses(),
        cadence_minutes: 240,
        as_of: None,
        days_off: BTreeSet::new(),
        units: names,
        notes,
        sensitive: BTreeSet::new(),
        retention_days: 90,
        sealing: Some(Sealing {
            check_code: true,
            secret: secrets("alphanumeric 16-24", Kdf::Hmac),
            forecast: Some(100),
            hardened: false,
        }),
        site_folder: None,
        site: SiteFacts { guides: guides.into_iter().collect(), calendar: None },
    }
}

/// A feed in a folder of its own, and a clock.
struct Office {
    folder: TempDir,
    settings: FeedSettings,
    now: Moment,
}

impl Office {
    fn new() -> Self {
        Self { folder: must(tempfile::tempdir()), settings: settings(), now: at(NOW) }
    }

    /// An office whose slips carry random secrets and no check codes: nothing is derived slowly.
    fn quick() -> Self {
        let mut office = Self::new();
        office.sealing().check_code = false;
        office.settings.site = SiteFacts::default();
        office
    }

    /// A second one with the same keys.
    fn twin(&self) -> Self {
        let twin = Self { folder: must(tempfile::tempdir()), settings: self.settings.clone(), now: self.now };
        for (path, bytes) in files(&self.feed().join("keys")) {
            must(super::super::files::replace(&twin.feed().join("keys").join(path), &bytes, Access::Private));
        }
        twin
    }

    fn sealing(&mut self) -> &mut Sealing {
        self.settings.sealing.as_mut().unwrap_or_else(|| panic!("the feed is sealed"))
    }

    fn feed(&self) -> PathBuf {
        self.folder.path().join("feed")
    }

    fn export(&self, rows: &[String]) -> PathBuf {
        let file = self.folder.path().join("export.csv");
        must(fs::write(&file, format!("{HEADER}\n{}\n", rows.join("\n"))));
        file
    }

    fn publish(&self, rows: &[String]) -> Result<(Published, Vec<Remark>), FeedFault> {
        let (file, folder) = (self.export(rows), self.feed());
        let accept = Accept { fewer_rows: true, ..Accept::default() };
        let settings = FeedSettings { as_of: Some(self.now), ..self.settings.clone() };
        let source = Source::File { path: &file, sheet: None };
        publish(&Export { settings: &settings, source, folder: &folder, now: self.now.0, accept }, &|_| ())
    }

    fn published(&self, rows: &[String]) -> Published {
        must(self.publish(rows)).0
    }

    fn check(&self, code: &str) -> String {
        must(check_key(&self.feed())).check_code(&must(Code::parse(code, "H56"))).to_string()
    }

    fn look_up(&self, code: &str, secret: &str) -> Result<Option<Record>, Refusal> {
        let location = Location::new(&self.feed().to_string_lossy());
        let shapes = self.settings.sealing.as_ref().map(Sealing::shapes).unwrap_or_default();
        let question = must(Question::new(must(Code::parse(code, "H56")), secret, &shapes));
        let answer = look_up(&location, id(), self.roots(), question, self.now.0)?;
        Ok(answer.found.map(|found| found.record))
    }

    fn timeline(&self, code: &str) -> Timeline {
        match self.look_up(code, &self.check(code)) {
            Ok(Some(Record::Full(timeline))) => *timeline,
            other => panic!("{code}: {other:?}"),
        }
    }

    fn roots(&self) -> Roots {
        Roots::new(&must(public_roots(&self.feed())), 1).unwrap_or_else(|| panic!("roots"))
    }

    fn verify(&self) -> Result<Manifest, Refusal> {
        let location = Location::new(&self.feed().to_string_lossy());
        verify(&location, id(), &self.roots()).map(|verified| verified.publication.manifest)
    }

    fn objects(&self) -> Vec<(String, Vec<u8>)> {
        files(&self.feed().join("public/hs1/o"))
    }
}

fn id() -> FeedId {
    FeedId::new("H56").unwrap_or_else(|| panic!("id"))
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let path = |path: PathBuf| path.strip_prefix(folder).map(|path| path.to_string_lossy().into_owned());
    let found = must(super::super::files::below(folder));
    found.into_iter().map(|(file, _)| (must(path(file.clone())), fs::read(file).unwrap_or_default())).collect()
}

/// A row; `rest` is what stands behind the status.
fn row(code: &str, status: &str, rest: &str) -> String {
    format!("{code},Nguyễn Văn Kín Đáo,0912345678,12 Ngõ Giấu Kín,{status},{rest}")
}

/// A secret of 24 letters that nobody guesses: 96 bits.
fn secret(number: u64) -> String {
    let mixed = |salt: u64| {
        let mixed = (number ^ salt).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 29)).wrapping_mul(0x94d0_49bb_1331_11eb)
    };
    let letters = b"23456789ABCDEFGH";
    let letter = |at: u64| {
        let bits = (mixed(at / 8) >> (at % 8 * 4 + 16)) & 15;
        usize::try_from(bits).ok().and_then(|bits| letters.get(bits)).copied().map_or('2', char::from)
    };
    (0..24).map(letter).collect()
}

/// Rows of a month that are told apart by their numbers.
fn many(month: &str, count: u64, status: &str) -> Vec<String> {
    let code = |number| format!("H56.17-{month}10-{number:04}");
    (1..=count).map(|n| row(&code(n), status, &format!(",30/11/2026,,,,,,,{}", of(month, n)))).collect()
}

/// The secret of a dossier of [`many`].
fn of(month: &str, number: u64) -> String {
    secret(month.parse::<u64>().unwrap_or(0) * 10_000 + number)
}

fn three() -> Vec<String> {
    vec![
        row(
            "H56.17-261110-0001",
            "Đang xử lý",
            "10/11/2026 08:00,30/11/2026,12/11/2026 09:05,,UBND xã Hoằng Lộc,1.001193,Thiếu ảnh,000.17.22.H56-261110-0001,ABCDEFGH23456789",
        ),
        row(
            "H56.17-261110-0002",
            "Đã xử lý xong",
            ",20/11/2026,,,12,2.000815,Gọi 0987654321 gặp anh Ẩn,,9876543298765432",
        ),
        row("H56.24(C)", "Yêu cầu bổ sung giấy tờ", ",,,,,1.001193,,,HGFEDCBA98765432"),
    ]
}

#[test]
fn a_check_code_opens_the_timeline_and_a_slip_secret_little_of_it() {
    let office = Office::new();
    let (published, remarks) = must(office.publish(&three()));
    assert_eq!((published.rows, published.published, published.new, published.version), (3, 3, 3, 1));
    assert!(matches!(remarks.as_slice(), [Remark::Secrets(_)]));
    let timeline = office.timeline("H56.17-261110-0001");
    assert_eq!((timeline.status.number(), timeline.procedure, timeline.unit), (4, Some(101), Some(12)));
    assert_eq!((timeline.note, timeline.due), (Some(3), Date::new(2026, 11, 30)));
    assert_eq!(timeline.received, Some(at("2026-11-10T08:00+07:00")));
    assert_eq!(timeline.steps.len(), 1);
    // The same dossier under the other code that was printed for it, with the check code of that.
    assert_eq!(office.timeline("000.17.22.H56-261110-0001"), timeline);
    for code in ["H56.17-261110-0001", "000.17.22.H56-261110-0001"] {
        let coarse = Record::Coarse { class: Class::Working, due: timeline.due, is_extended: false };
        assert_eq!(office.look_up(code, "abcd efgh 2345 6789"), Ok(Some(coarse)));
    }
    // Sensitive: the check code alone opens it.
    assert_eq!(office.timeline("H56.17-261110-0002").procedure, Some(102));
    assert_eq!(office.look_up("H56.17-261110-0002", "9876543298765432"), Ok(None));
    assert_eq!(office.timeline("H56.17-261110-0002").note, None, "a note that nobody allowed");
    assert!(matches!(office.look_up("H56.24(C)", "HGFEDCBA98765432"), Ok(Some(Record::Coarse { .. }))));
    assert_eq!(office.look_up("H56.17-261110-0001", "HGFEDCBA98765432"), Ok(None), "the secret of another dossier");
    assert_eq!(office.verify().map(|manifest| (manifest.sample, manifest.parts.len())), Ok((true, 4)));
}

#[test]
fn nothing_of_an_export_leaves_it_but_what_is_published() {
    let office = Office::new();
    office.published(&three());
    let all = files(&office.feed());
    assert!(all.len() > 20);
    let codes = ["H56.17-261110-0001", "H56.24(C)", "ABCDEFGH23456789"];
    let planted = ["Kín", "0912345678", "Ngõ", "0987654321", "anh Ẩn"];
    for (path, bytes) in &all {
        for planted in planted.iter().chain(&codes) {
            assert!(!bytes.windows(planted.len()).any(|window| window == planted.as_bytes()), "{planted} in {path}");
        }
    }
}

#[test]
fn the_same_export_changes_the_manifest_alone_and_another_office_with_the_keys_makes_the_same_bytes() {
    let mut office = Office::new();
    office.published(&three());
    let before = office.objects();
    office.now = Moment(office.now.0 + 900);
    let again = office.published(&three());
    assert_eq!((again.new, again.changed, again.shards_written, again.version), (0, 0, 0, 2));
    assert!(office.objects() == before);
    let twin = office.twin();
    twin.published(&three());
    assert!(twin.objects() == before);
}

#[test]
fn a_timeline_grows_from_export_to_export() {
    let mut office = Office::new();
    let moved = |status: &str, due: &str, updated: &str| {
        vec![row("H56.17-261110-0001", status, &format!(",{due},{updated},,12,1.001193,,,ABCDEFGH23456789"))]
    };
    office.published(&moved("Được tiếp nhận", "30/11/2026", "10/11/2026"));
    office.now = Moment(office.now.0 + DAY);
    let second = office.published(&moved("Đang xử lý", "30/11/2026", "12/11/2026"));
    // The coarse record is the same, and with it its shard.
    assert_eq!((second.new, second.changed, second.shards_written), (0, 1, 1));
    office.now = Moment(office.now.0 + DAY);
    office.published(&moved("Đang xử lý", "04/12/2026", "13/11/2026"));
    let timeline = office.timeline("H56.17-261110-0001");
    let steps: Vec<_> = timeline.steps.iter().map(|step| (step.status.number(), step.day.to_string())).collect();
    assert_eq!(steps, [(2, "2026-11-10".to_owned()), (4, "2026-11-12".to_owned())]);
    assert!(timeline.is_extended, "another day was promised");
    // An export with the history itself is believed.
    let rows = [("Mới đăng ký", "09/11/2026"), ("Được tiếp nhận", "10/11/2026"), ("Đã xử lý xong", "14/11/2026")];
    let rows: Vec<String> = rows.iter().flat_map(|(status, day)| moved(status, "04/12/2026", day)).collect();
    office.published(&rows);
    let steps: Vec<u8> = office.timeline("H56.17-261110-0001").steps.iter().map(|step| step.status.number()).collect();
    assert_eq!(steps, [1, 2, 9]);
}

#[test]
fn a_kill_after_any_file_leaves_the_old_or_the_new_feed() {
    let old = many("2611", 300, "Đang xử lý");
    let mut new = many("2611", 330, "Đang xử lý");
    for (at, row) in new.iter_mut().enumerate().filter(|(at, _)| at % 3 == 0) {
        *row = row.replace("Đang xử lý", if at % 2 == 0 { "Đã xử lý xong" } else { "Dừng xử lý" });
    }
    let class_of = |row: &String| if row.contains("Đang xử lý") { Class::Working } else { Class::Ready };
    let probes = [1_u64, 100, 300, 330];
    let expected = |rows: &[String], probe: u64| {
        rows.get(usize::try_from(probe).unwrap_or(0) - 1).map(|row| match row.contains("Dừng") {
            true => Class::Stopped,
            false => class_of(row),
        })
    };
    let mut seen = BTreeSet::new();
    for killed_after in 0.. {
        let mut office = Office::quick();
        office.published(&old);
        office.now = Moment(office.now.0 + 900);
        let (file, folder) = (office.export(&new), office.feed());
        let settings = FeedSettings { as_of: Some(office.now), ..office.settings.clone() };
        let accept = Accept::default();
        let source = Source::File { path: &file, sheet: None };
        let export = Export { settings: &settings, source, folder: &folder, now: office.now.0, accept };
        let plan = must(plan(&export, &|_| ()));
        if killed_after > plan.steps.len() {
            assert!(killed_after > 8, "{killed_after}");
            break;
        }
        must(take(&plan.steps[..killed_after]));
        let version = must(office.verify()).version;
        seen.insert(version);
        for probe in probes {
            let record = must(office.look_up(&format!("H56.17-261110-{probe:04}"), &of("2611", probe)));
            let rows = if version == 1 { &old } else { &new };
            assert_eq!(record.map(|record| record.class()), expected(rows, probe), "{probe} after {killed_after}");
        }
        let repaired = office.published(&new);
        assert!(repaired.version > version, "a version is never used twice");
        assert_eq!(must(office.verify()).version, repaired.version);
        assert_eq!(
            must(office.look_up("H56.17-261110-0330", &of("2611", 330))).map(|r| r.class()),
            expected(&new, 330)
        );
    }
    assert_eq!(seen, BTreeSet::from([1, 2]));
}

#[test]
fn what_was_derived_is_kept_and_a_broken_end_of_it_is_made_again() {
    let mut office = Office::new();
    office.sealing().secret = None;
    office.published(&three());
    let before = office.objects();
    let cache: BTreeMap<String, Vec<u8>> = files(&office.feed().join("cache")).into_iter().collect();
    let keys = cache.keys().filter(|name| name.ends_with(".keys")).count();
    assert_eq!(keys, 2);
    for (name, bytes) in &cache {
        let path = office.feed().join("cache").join(name);
        for kept in [0, 3, 40, bytes.len() - 1] {
            must(fs::write(&path, &bytes[..kept]));
            office.published(&three());
            assert!(office.objects() == before, "{name} cut off at {kept}");
        }
    }
    // Another machine's cache is of no use, and no harm.
    let other = Office::new();
    other.published(&three());
    for (name, bytes) in files(&other.feed().join("cache")) {
        must(fs::write(office.feed().join("cache").join(name), bytes));
    }
    office.published(&three());
    assert!(office.objects() == before);
}

#[test]
fn a_lost_state_is_found_again_in_the_manifest() {
    let office = Office::quick();
    let rows = many("2611", 40, "Đang xử lý");
    office.published(&rows);
    let before = office.objects();
    must(fs::remove_file(office.feed().join("state.json")));
    let again = office.published(&rows);
    assert_eq!((again.version, again.shards_written), (2, 0));
    assert!(office.objects() == before);
}

#[test]
fn a_month_that_outgrows_its_forecast_gets_twice_the_shards() {
    let mut office = Office::quick();
    office.sealing().forecast = Some(1);
    office.published(&many("2611", 100, "Đang xử lý"));
    let shards = |office: &Office| must(office.verify()).parts.iter().map(|part| part.shards).collect::<Vec<_>>();
    assert_eq!(shards(&office), [1]);
    office.published(&many("2611", 700, "Đang xử lý"));
    assert_eq!(shards(&office), [4]);
    assert!(must(office.look_up("H56.17-261110-0700", &of("2611", 700))).is_some());
    office.published(&many("2611", 5, "Đang xử lý"));
    assert_eq!(shards(&office), [4], "a part never shrinks: its size says nothing");
}

#[test]
fn months_begin_with_their_forecast_and_old_ones_share_a_part() {
    let mut office = Office::quick();
    office.sealing().forecast = Some(900);
    let months = ["2611", "2610", "2609", "2608", "2512", "2401"];
    let rows: Vec<String> = months.iter().flat_map(|month| many(month, 60, "Đang xử lý")).collect();
    office.published(&rows);
    let parts = must(office.verify()).parts;
    let ranges: Vec<_> = parts.iter().map(|part| (part.first, part.last, part.shards)).collect();
    assert_eq!(ranges, [(2401, 2512, 1), (2608, 2609, 1), (2610, 2610, 6), (2611, 2611, 6)]);
    for month in months {
        assert!(must(office.look_up(&format!("H56.17-{month}10-0060"), &of(month, 60))).is_some(), "{month}");
    }
    // A late dossier of a month in between lies in the part that covers it; the next month gets its own.
    office.now = at("2026-12-02T09:00+07:00");
    let later: Vec<String> = [rows, many("2503", 1, "Đang xử lý"), many("2612", 1, "Đang xử lý")].concat();
    office.published(&later);
    assert_eq!(must(office.verify()).parts.len(), 5);
    assert!(must(office.look_up("H56.17-250310-0001", &of("2503", 1))).is_some());
}

#[test]
fn what_ended_long_ago_and_what_was_withdrawn_leave_the_feed() {
    let mut office = Office::quick();
    let ended = |number: u64, status: &str, day: &str| {
        row(&format!("H56.17-260810-{number:04}"), status, &format!(",,{day},{day},,,,,{}", secret(number)))
    };
    let rows = vec![
        ended(1, "Đã trả kết quả", "15/08/2026"),
        ended(2, "Đã xử lý xong", "15/08/2026"),
        ended(3, "Đã trả kết quả", "15/11/2026"),
        row("H56.17-261110-0004", "Đang xử lý", &format!(",,,,,,,H56.17-261110-0005,{}", secret(4))),
    ];
    let (published, remarks) = must(office.publish(&rows));
    assert!(published.published == 3 && remarks.contains(&Remark::Retired(1)));
    let found = |office: &Office, code: &str, number| must(office.look_up(code, &secret(number))).is_some();
    assert!(!found(&office, "H56.17-260810-0001", 1) && found(&office, "H56.17-260810-0002", 2));
    assert!(found(&office, "H56.17-261110-0005", 4));
    // Withdrawn by another of its codes.
    must(withdraw(&office.feed(), &BTreeSet::from([must(Code::parse("H56.17-261110-0005", "H56"))])));
    assert_eq!(office.published(&rows).published, 2);
    assert!(!found(&office, "H56.17-261110-0004", 4) && !found(&office, "H56.17-261110-0005", 4));
    assert_eq!(must(office.verify()).parts.len(), 1, "an empty month is dropped");
    let cache = files(&office.feed().join("cache"));
    assert_eq!(cache.iter().filter(|(name, _)| name.ends_with(".keys")).count(), 1, "and with it its keys");
    must(withdraw(&office.feed(), &BTreeSet::new()));
    office.now = Moment(office.now.0 + 90 * DAY);
    assert!(office.published(&rows).published == 2, "the third ended 95 days ago");
    must(fs::write(office.feed().join("withdrawn.txt"), "H56.17-261110-0005\nxin chào\n"));
    assert!(matches!(office.publish(&rows), Err(FeedFault::WithdrawnLine { line: 2, .. })));
}

#[test]
fn a_feed_that_is_sealed_from_now_on_serves_nothing_openly() {
    let mut office = Office::quick();
    let rows = many("2611", 5, "Đang xử lý");
    let sealing = office.settings.sealing.take();
    assert_eq!(office.published(&rows).version, 1);
    let public = office.feed().join("public");
    assert_eq!(files(&public).len(), 2);
    office.settings.sealing = sealing;
    assert_eq!(office.published(&rows).version, 2);
    assert!(files(&public).iter().all(|(path, _)| path.starts_with("hs1")));
    assert_eq!(must(office.verify()).version, 2);
}

#[test]
fn secrets_that_are_easy_to_guess_are_not_derived_fast() {
    let mut office = Office::quick();
    office.sealing().secret = secrets("digits 4", Kdf::Hmac);
    let rows = vec![row("H56.17-261110-0001", "Đang xử lý", ",,,,,,,,4711")];
    assert!(matches!(office.publish(&rows), Err(FeedFault::WeakSecret { bits: 13 })));
    office.sealing().secret = secrets("digits 4", Kdf::Argon2id);
    let (_, remarks) = must(office.publish(&rows));
    match remarks.as_slice() {
        [Remark::Secrets(strength)] => assert_eq!(strength.effort().unit.name(), "minute"),
        other => panic!("{other:?}"),
    }
    assert!(must(office.look_up("H56.17-261110-0001", "4711")).is_some());
}

#[test]
fn rows_without_a_secret_are_set_aside_only_where_nothing_else_opens_them() {
    let mut office = Office::quick();
    let mut rows = many("2611", 100, "Đang xử lý");
    rows.push(row("H56.17-261110-0900", "Đang xử lý", ",,,,,,,,"));
    rows.push(row("H56.17-261110-0901", "Đang xử lý", ",,,,,,,,kurz"));
    let published = office.published(&rows);
    assert_eq!((published.published, published.bad), (100, 2));
    let rejected = fs::read_to_string(office.feed().join("rejected.csv")).unwrap_or_default();
    assert!(rejected.contains("102,secret-missing,") && rejected.contains("103,secret-unreadable,"), "{rejected}");
    office.sealing().check_code = true;
    office.sealing().secret = secrets("alphanumeric 5-24", Kdf::Argon2id);
    assert_eq!(office.published(&rows[98..101]).published, 3);
    assert_eq!(office.timeline("H56.17-261110-0900").status.number(), 4);
}

#[test]
fn what_is_sensitive_is_kept_back_where_slips_have_no_check_code() {
    let mut office = Office::quick();
    office.settings.sensitive = BTreeSet::from(["2.000815".to_owned()]);
    let open = |code: &str, procedure: &str, number| {
        row(code, "Đang xử lý", &format!(",,,,,{procedure},,,{}", secret(number)))
    };
    let rows = vec![
        open("H56.17-261110-0001", "1.001193", 1),
        open("H56.17-261110-0002", "2.000815", 2),
        open("H56.17-261110-0003", "", 3),
    ];
    let (published, remarks) = must(office.publish(&rows));
    assert_eq!(published.published, 1);
    assert!(remarks.contains(&Remark::KeptBack(2)), "a dossier of an unknown procedure might be one of them");
    assert!(must(office.look_up("H56.17-261110-0001", &secret(1))).is_some());
    assert!(must(office.look_up("H56.17-261110-0002", &secret(2))).is_none());
    let columns = &office.settings.columns;
    office.settings.columns =
        columns.iter().filter(|(column, _)| *column != Column::Procedure).map(|(c, h)| (c, h.to_owned())).collect();
    assert!(matches!(office.publish(&rows), Err(FeedFault::ProcedureColumn)));
}

#[test]
fn keys_are_changed_while_the_feed_goes_on() {
    let mut office = Office::quick();
    let rows = many("2611", 5, "Đang xử lý");
    office.published(&rows);
    let root = office.folder.path().join("root.key");
    must(fs::rename(office.feed().join("keys/root-1.key"), &root));
    let rotate =
        |office: &Office, root: &[PathBuf], reason| rotate(&office.feed(), id(), root, false, reason, office.now);
    assert!(matches!(rotate(&office, &[], Reason::Due), Err(FeedFault::RootMissing(_))));
    let other = Office::quick();
    other.published(&rows);
    let foreign = [other.feed().join("keys/root-1.key")];
    assert!(matches!(rotate(&office, &foreign, Reason::Due), Err(FeedFault::OtherRoot(_))));

    office.now = Moment(office.now.0 + 380 * DAY);
    let (_, remarks) = must(office.publish(&rows));
    assert!(remarks.contains(&Remark::KeysEnd { days: 20 }), "{remarks:?}");
    let roots = [root];
    assert!(matches!(rotate(&office, &roots, Reason::Due), Ok(Rotated::Changed { is_signed: false, .. })));
    assert_eq!(must(office.verify()).version, 2, "what the old key signed stays valid");
    office.now = Moment(office.now.0 + 30 * DAY);
    let (published, remarks) = must(office.publish(&rows));
    assert!(published.version == 3 && remarks.len() == 1, "{remarks:?}");
    assert_eq!(must(office.verify()).version, 3);

    let stolen = fs::read(office.feed().join("public/hs1/current")).unwrap_or_default();
    assert!(matches!(rotate(&office, &roots, Reason::Stolen), Ok(Rotated::Changed { is_signed: true, .. })));
    let manifest = must(office.verify());
    assert_eq!((manifest.version, manifest.key_epoch), (4, 2));
    assert!(must(office.look_up("H56.17-261110-0005", &of("2611", 5))).is_some());
    assert_eq!(office.published(&rows).version, 5);
    must(fs::write(office.feed().join("public/hs1/current"), stolen));
    assert_eq!(office.verify(), Err(Refusal::File(File::Manifest, Fault::WrongKey)));
    assert_eq!(office.published(&rows).version, 6, "the next publication mends it");

    office.now = Moment(office.now.0 + 401 * DAY);
    assert!(matches!(office.publish(&rows), Err(FeedFault::KeysNotInForce { .. })));
}

#[test]
fn keys_are_made_once_and_never_silently_again() {
    let office = Office::quick();
    let rows = many("2611", 5, "Đang xử lý");
    let made = rotate(&office.feed(), id(), &[], true, Reason::Due, office.now);
    assert!(matches!(made, Ok(Rotated::Made(files)) if files.len() == 2));
    let (_, remarks) = must(office.publish(&rows));
    assert!(matches!(remarks.as_slice(), [Remark::Secrets(_)]));
    assert_eq!(must(status(&office.feed(), id(), office.now)).keys_days, 90);
    let keys = office.feed().join("keys");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        for (name, _) in files(&keys) {
            let path = keys.join(name);
            let mode = must(fs::metadata(&path)).permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{}", path.display());
        }
        let path = keys.join("seal.key");
        must(fs::set_permissions(&path, fs::Permissions::from_mode(0o644)));
        assert!(matches!(office.publish(&rows), Err(FeedFault::KeyExposed(_))));
        must(fs::set_permissions(&path, fs::Permissions::from_mode(0o600)));
    }
    must(fs::rename(&keys, office.folder.path().join("away")));
    assert!(matches!(office.publish(&rows), Err(FeedFault::KeysMissing(_))));
    must(fs::remove_file(office.feed().join("state.json")));
    assert!(matches!(office.publish(&rows), Err(FeedFault::KeysMissing(_))));
    must(fs::rename(office.folder.path().join("away"), &keys));
    assert!(office.publish(&rows).is_ok());
}

#[test]
fn old_objects_stay_for_two_days() {
    let mut office = Office::quick();
    office.published(&many("2611", 5, "Đang xử lý"));
    let first = office.objects();
    office.now = Moment(office.now.0 + 3 * DAY);
    office.published(&many("2611", 5, "Đã xử lý xong"));
    // The first publication was replaced just now: readers may still have its manifest.
    let both = office.objects();
    assert!(first.iter().all(|object| both.contains(object)) && both.len() > first.len());
    office.now = Moment(office.now.0 + 2 * DAY - 1);
    assert_eq!(must(collect_now(&office.feed(), office.now)).objects, 0);
    office.now = Moment(office.now.0 + 1);
    let removed = must(collect_now(&office.feed(), office.now));
    assert_eq!(removed.objects + office.objects().len(), both.len());
    assert!(removed.objects >= 2 && removed.bytes > 32_768);
    assert!(office.verify().is_ok());
    assert_eq!(files(&office.feed().join("log/manifests")).len(), 1);
}

#[test]
fn a_publication_ends_with_the_next_working_day_by_whatever_knows_the_days() {
    let mut office = Office::quick();
    let rows = many("2611", 5, "Đang xử lý");
    office.published(&rows);
    assert_eq!(must(office.verify()).term.expires, at("2026-11-24T12:00+07:00"), "Friday to the end of Monday");
    office.settings.days_off = Date::new(2026, 11, 23).into_iter().collect();
    office.published(&rows);
    assert_eq!(must(office.verify()).term.expires, at("2026-11-25T12:00+07:00"));
    let days: Vec<Date> = [23, 24, 25].into_iter().filter_map(|day| Date::new(2026, 11, day)).collect();
    let calendar = motcua_lookup::days::Calendar::new(&[2026], &days, &[]);
    office.settings.days_off.clear();
    office.settings.site.calendar = calendar.ok();
    office.published(&rows);
    assert_eq!(must(office.verify()).term.expires, at("2026-11-27T12:00+07:00"));
}

#[test]
fn verify_looks_at_every_file() {
    let office = Office::new();
    office.published(&three());
    let public = office.feed().join("public");
    for (path, bytes) in files(&public) {
        let file = public.join(&path);
        let mut broken = bytes.clone();
        if let Some(last) = broken.last_mut() {
            *last ^= 1;
        }
        for other in [broken, bytes[..bytes.len() - 1].to_vec(), b"<!doctype html>".to_vec(), Vec::new()] {
            must(fs::write(&file, other));
            assert!(matches!(office.verify(), Err(Refusal::File(..))), "{path}");
        }
        must(fs::remove_file(&file));
        assert!(matches!(office.verify(), Err(Refusal::NotFound(_) | Refusal::Incomplete(_))), "{path}");
        must(fs::write(&file, bytes));
    }
    assert!(office.verify().is_ok());
    assert_eq!(must(office.verify()).parts.iter().filter(|part| part.factor == Factor::CheckCode).count(), 2);
    // A damaged object is made again.
    let (path, _) = office.objects().swap_remove(0);
    must(fs::write(public.join("hs1/o").join(path), "x"));
    office.published(&three());
    assert!(office.verify().is_ok());
}
