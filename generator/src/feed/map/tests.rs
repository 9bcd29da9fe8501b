//! Exports that nobody described, and what is proposed for them.
#![expect(clippy::disallowed_methods, reason = "tests write exports")]

use super::super::input::{Column, Columns};
use super::*;

const EXPORT: &str = "\
SỞ NỘI VỤ,,,,,,
DANH SÁCH HỒ SƠ THÁNG 11,,,,,,
STT,Số biên nhận,Chủ hồ sơ,Số điện thoại,Mã tra cứu,Tình trạng xử lý,Hạn xử lý,Ghi chú
1,H56.17-261110-0001,Nguyễn Riêng,0912345678,7KQ2M9XW,Đang thụ lý,30/11/2026,
2,H56.17-261110-0002,Trần Kín,0987654321,P4RT8HZ2,Đang thụ lý (quá hạn),18/11/2026,x
3,H56.17-261110-0003,Lê Giấu,0911222333,C9XN3WQ7,Chờ sếp ký,18/11/2026,
4,H56.17-261110-0004,Phạm Ẩn,0966777888,M2KD6VB5,Đã trả kết quả,hôm qua,
";

fn looked(text: &str) -> Looked {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.csv");
    std::fs::write(&path, text).unwrap();
    look(&path, None).unwrap()
}

fn columns(headers: &[(Column, &str)]) -> Columns {
    headers.iter().map(|(column, header)| (*column, (*header).to_owned())).collect()
}

fn changes(proposal: &Proposal) -> Vec<(&str, &str, &str)> {
    proposal.changes.iter().map(|change| (change.key.as_str(), change.old.as_str(), change.new.as_str())).collect()
}

#[test]
fn an_unknown_export_is_described_without_a_person_in_it() {
    let looked = looked(EXPORT);
    assert_eq!((looked.line, looked.rows, looked.bad_codes, looked.root.as_deref()), (3, 4, 0, Some("H56")));
    assert_eq!(looked.bad_dates.get(&Column::Due), Some(&1));
    let proposal = propose(&looked, None);
    let expected = [(Column::Code, "Số biên nhận"), (Column::Status, "Tình trạng xử lý"), (Column::Due, "Hạn xử lý")];
    assert_eq!(proposal.columns, expected.map(|(column, header)| (column, header.to_owned())).into());
    let statuses = [("Đang thụ lý", 4), ("Đang thụ lý (quá hạn)", 4)];
    assert_eq!(proposal.statuses, statuses.map(|(words, number)| (words.to_owned(), number)).into());
    assert_eq!(proposal.unknown, [StatusWord { words: "Chờ sếp ký".to_owned(), rows: 1 }]);
    assert!(proposal.text.contains("\n  # Chờ sếp ký: ? # 1 dòng"), "{}", proposal.text);
    for person in ["Nguyễn", "Riêng", "0912", "Chủ hồ sơ", "điện thoại:", "7KQ2"] {
        assert!(!proposal.text.contains(person), "{person}");
    }
}

#[test]
fn secrets_are_measured_and_telephones_are_marked() {
    let looked = looked(EXPORT);
    let secrets: Vec<_> = looked
        .secrets
        .iter()
        .map(|secret| (secret.header.as_str(), secret.shape.to_string(), secret.is_telephone))
        .collect();
    assert_eq!(
        secrets,
        [("Số điện thoại", "digits 10".to_owned(), true), ("Mã tra cứu", "alphanumeric 8".to_owned(), false)]
    );
    assert!(looked.secrets[1].strength.bits > 30.0);
}

#[test]
fn what_a_person_wrote_stays_where_it_fits() {
    let text = "id: H56 # của tỉnh\nmode: open\n# cột\ncolumns: {code: Số biên nhận,\n  status: Trạng thái}\n\n# sau\nstatuses:\n  chờ sếp ký: 4\n\n# mẫu\nsample: true\n";
    let own = columns(&[(Column::Code, "Số biên nhận"), (Column::Status, "Trạng thái")]);
    let present =
        Present {
            text, columns: &own, statuses: vec![("chờ sếp ký".to_owned(), 4)], units: Vec::new(), sheet: None
        };
    let proposal = propose(&looked(EXPORT), Some(&present));
    assert_eq!(
        changes(&proposal),
        [
            ("columns.status", "Trạng thái", "Tình trạng xử lý"),
            ("columns.due", "", "Hạn xử lý"),
            ("statuses.Đang thụ lý", "", "4"),
            ("statuses.Đang thụ lý (quá hạn)", "", "4"),
        ]
    );
    assert!(proposal.unknown.is_empty());
    let expected = "id: H56 # của tỉnh\nmode: open\n# cột\ncolumns:\n  code: Số biên nhận\n  status: Tình trạng xử lý\n  \
        due: Hạn xử lý\n\n# sau\nstatuses:\n  chờ sếp ký: 4 # 1 dòng\n  \
        Đang thụ lý: 4 # 1 dòng\n  Đang thụ lý (quá hạn): 4 # 1 dòng\n\n# mẫu\nsample: true\n";
    assert_eq!(proposal.text, expected);
    let own = Columns::from_iter(proposal.columns.clone());
    let statuses = proposal.statuses.clone().into_iter().collect();
    let present = Present { text: &proposal.text, columns: &own, statuses, units: Vec::new(), sheet: None };
    let again = propose(&looked(EXPORT), Some(&present));
    assert!(again.changes.is_empty() && again.text == proposal.text, "{:?}", again.changes);
}

#[test]
fn what_is_found_takes_the_place_of_its_example() {
    let start = include_str!("../../../starters/feed/feed.yaml");
    let text = propose(&looked(EXPORT), None).text;
    assert!(start.contains("#  due: Ngày hẹn trả\n") && start.contains("# statuses:\n#   Đang thụ lý: 4\n"));
    assert!(!text.contains("#  due:") && text.contains("#  finished:"), "{text}");
    assert!(!text.contains("# statuses:") && !text.contains("#   Đang thụ lý: 4"), "{text}");
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is not in {text}"));
    assert!(at("\nstatuses:\n") > at("# Từ chỉ trạng thái") && at("\nstatuses:\n") < at("# Tên đơn vị"), "{text}");
}
