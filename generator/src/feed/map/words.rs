//! Words of one-stop software: what headers and statuses are called there.

use motcua_lookup::status::Status;

use super::super::input::{Column, header_key};
use super::super::settings::{official_statuses, status_key};

/// Headers of the columns, the likeliest first. Compared without marks, case, blanks and punctuation.
const HEADERS: &[(Column, &[&str])] = &[
    (
        Column::Code,
        &[
            "Mã hồ sơ",
            "Số hồ sơ",
            "Mã số hồ sơ",
            "Số biên nhận",
            "Mã biên nhận",
            "Số biên nhận hồ sơ",
            "Mã HS",
            "Số HS",
            "MaHoSo",
            "SoHoSo",
            "SoBienNhan",
            "Mã tiếp nhận",
            "Số tiếp nhận",
            "Mã hồ sơ một cửa",
            "Mã hồ sơ DVC",
            "Mã hồ sơ quốc gia",
            "Mã giấy tiếp nhận",
            "code",
            "dossier code",
            "dossiercode",
            "ma_hoso",
            "receiptcode",
        ],
    ),
    (
        Column::Status,
        &[
            "Trạng thái",
            "Tình trạng",
            "Trạng thái hồ sơ",
            "Tình trạng hồ sơ",
            "Trạng thái xử lý",
            "Tình trạng xử lý",
            "Trạng thái giải quyết",
            "Tình trạng giải quyết",
            "Tên trạng thái",
            "Trạng thái hiện tại",
            "Kết quả xử lý",
            "Tiến độ",
            "Tiến độ xử lý",
            "Tình hình xử lý",
            "Bước xử lý",
            "TrangThai",
            "TinhTrang",
            "status",
            "dossierstatus",
            "statusname",
            "Trạng thái HS",
        ],
    ),
    (
        Column::Received,
        &[
            "Ngày tiếp nhận",
            "Ngày nhận",
            "Thời gian tiếp nhận",
            "Ngày nhận hồ sơ",
            "Ngày tiếp nhận hồ sơ",
            "Thời điểm tiếp nhận",
            "Ngày giờ tiếp nhận",
            "Tiếp nhận",
            "Thời gian nhận",
            "Ngày vào sổ",
            "Ngày nộp",
            "Ngày nộp hồ sơ",
            "Thời gian nộp",
            "NgayTiepNhan",
            "NgayNhan",
            "received",
            "receiveddate",
            "accepteddate",
            "receivedate",
            "Ngày giờ nhận",
        ],
    ),
    (
        Column::Due,
        &[
            "Ngày hẹn trả",
            "Hẹn trả",
            "Ngày hẹn",
            "Ngày hẹn trả kết quả",
            "Hạn trả kết quả",
            "Ngày trả dự kiến",
            "Hạn xử lý",
            "Hạn giải quyết",
            "Ngày dự kiến trả",
            "Thời hạn trả",
            "Ngày đến hạn",
            "Hạn trả",
            "Thời gian hẹn trả",
            "Ngày hẹn trả KQ",
            "Ngày phải trả",
            "Hạn hoàn thành",
            "Ngày hẹn trả dự kiến",
            "NgayHenTra",
            "HanXuLy",
            "due",
            "duedate",
            "appointmentdate",
            "Thời gian trả dự kiến",
            "Thời hạn giải quyết",
            "Ngày hẹn giờ trả",
        ],
    ),
    (
        Column::Updated,
        &[
            "Cập nhật",
            "Ngày cập nhật",
            "Thời gian cập nhật",
            "Cập nhật lúc",
            "Cập nhật lần cuối",
            "Lần cập nhật cuối",
            "Ngày xử lý",
            "Thời điểm cập nhật",
            "Ngày chuyển bước",
            "Ngày thay đổi trạng thái",
            "NgayCapNhat",
            "updated",
            "updatedat",
            "updateddate",
            "modified",
            "modifieddate",
            "lastmodified",
        ],
    ),
    (
        Column::Finished,
        &[
            "Ngày kết thúc",
            "Ngày hoàn thành",
            "Ngày có kết quả",
            "Ngày giải quyết",
            "Ngày xử lý xong",
            "Ngày kết thúc xử lý",
            "Thời gian kết thúc",
            "Ngày hoàn thành xử lý",
            "Ngày giải quyết xong",
            "Ngày trả",
            "Ngày trả kết quả",
            "Ngày trả thực tế",
            "Thời gian trả kết quả",
            "Ngày thực trả",
            "NgayKetThuc",
            "NgayTraKetQua",
            "finished",
            "finishdate",
            "completeddate",
            "returneddate",
            "Ngày có KQ",
            "Ngày trả KQ",
        ],
    ),
    (
        Column::Unit,
        &[
            "Đơn vị",
            "Đơn vị xử lý",
            "Cơ quan",
            "Cơ quan giải quyết",
            "Đơn vị giải quyết",
            "Cơ quan thực hiện",
            "Đơn vị tiếp nhận",
            "Cơ quan tiếp nhận",
            "Nơi tiếp nhận",
            "Tên đơn vị",
            "Đơn vị thụ lý",
            "Phòng ban",
            "Phòng ban xử lý",
            "Cơ quan xử lý",
            "Bộ phận xử lý",
            "Trung tâm",
            "Xã phường",
            "DonVi",
            "CoQuan",
            "unit",
            "office",
            "agency",
            "agencyname",
            "Mã đơn vị",
        ],
    ),
    (
        Column::Procedure,
        &[
            "Mã thủ tục",
            "Mã TTHC",
            "Mã thủ tục hành chính",
            "Mã DVC",
            "Mã dịch vụ công",
            "MaTTHC",
            "MaThuTuc",
            "procedurecode",
        ],
    ),
    (
        Column::Field,
        &[
            "Lĩnh vực",
            "Tên lĩnh vực",
            "Lĩnh vực thủ tục",
            "Lĩnh vực giải quyết",
            "LinhVuc",
            "field",
            "sector",
            "sectorname",
        ],
    ),
    (
        Column::Channel,
        &[
            "Hình thức nộp",
            "Hình thức tiếp nhận",
            "Kênh tiếp nhận",
            "Hình thức nhận",
            "Phương thức nộp",
            "Cách thức nộp",
            "Nguồn tiếp nhận",
            "Hình thức nộp hồ sơ",
            "Phương thức tiếp nhận",
            "Nguồn hồ sơ",
            "Loại tiếp nhận",
            "Kênh nộp",
            "Hình thức",
            "HinhThucNop",
            "channel",
            "applymethod",
            "Trực tiếp/Trực tuyến",
        ],
    ),
];

/// Headers of what says who somebody is. No such column is read; `telephone` numbers may be offered as a secret.
const PERSONAL: &[&str] = &[
    "họ tên",
    "họ và tên",
    "tên người nộp",
    "người nộp",
    "chủ hồ sơ",
    "tên chủ hồ sơ",
    "tên công dân",
    "công dân",
    "tên tổ chức",
    "tổ chức",
    "doanh nghiệp",
    "người yêu cầu",
    "người đại diện",
    "người ủy quyền",
    "địa chỉ",
    "thường trú",
    "nơi ở",
    "tạm trú",
    "quê quán",
    "cmnd",
    "cccd",
    "căn cước",
    "chứng minh",
    "hộ chiếu",
    "giấy tờ tùy thân",
    "định danh cá nhân",
    "mã định danh",
    "email",
    "thư điện tử",
    "ngày sinh",
    "năm sinh",
    "giới tính",
    "dân tộc",
    "tôn giáo",
    "mã số thuế",
    "tài khoản",
    "bhxh",
    "bảo hiểm",
    "số đất",
    "thửa đất",
    "fullname",
    "applicant",
    "address",
    "identity",
    "birth",
    "zalo",
    "facebook",
];
const TELEPHONES: &[&str] = &["điện thoại", "sđt", "di động", "số máy", "phone", "mobile", "tel"];
/// Headers of what slips carry so that people can look something up.
const SECRETS: &[&str] = &[
    "mã tra cứu",
    "mã bí mật",
    "mã bảo mật",
    "mã xác nhận",
    "mã xác thực",
    "mật khẩu tra cứu",
    "pin",
    "mã pin",
    "mã kiểm tra",
    "mã vạch",
    "barcode",
    "số phiếu",
    "mã phiếu",
    "lookupcode",
    "securitycode",
];

/// Status words beyond the ten official ones.
const STATUSES: &[(Status, &[&str])] = &[
    (
        Status::Registered,
        &[
            "mới",
            "hồ sơ mới",
            "mới nộp",
            "đã nộp",
            "đã gửi",
            "mới gửi",
            "nộp trực tuyến",
            "đã nộp trực tuyến",
            "chờ tiếp nhận",
            "chờ xác nhận",
            "chờ kiểm tra",
            "chưa tiếp nhận",
            "hồ sơ chờ tiếp nhận",
            "đăng ký qua mạng",
            "đăng ký trực tuyến",
            "mới đăng ký trực tuyến",
            "chờ cán bộ tiếp nhận",
            "chờ duyệt tiếp nhận",
            "đợi tiếp nhận",
            "chờ thụ lý tiếp nhận",
        ],
    ),
    (
        Status::Accepted,
        &[
            "tiếp nhận",
            "đã tiếp nhận",
            "mới tiếp nhận",
            "tiếp nhận hồ sơ",
            "đã tiếp nhận hồ sơ",
            "đã nhận",
            "đã nhận hồ sơ",
            "chờ xử lý",
            "chưa xử lý",
            "chờ giải quyết",
            "chờ phân công",
            "đã phân công",
            "chờ thụ lý",
            "chờ chuyển xử lý",
            "đã chuyển xử lý",
            "chuyển xử lý",
            "đã tiếp nhận chờ xử lý",
            "đã chuyển phòng chuyên môn",
            "chờ chuyển hồ sơ",
        ],
    ),
    (
        Status::NotAccepted,
        &[
            "từ chối",
            "từ chối tiếp nhận",
            "không tiếp nhận",
            "bị từ chối",
            "hồ sơ bị từ chối",
            "từ chối tiếp nhận hồ sơ",
            "không đủ điều kiện",
            "không đủ điều kiện tiếp nhận",
            "trả lại",
            "trả lại hồ sơ",
            "hồ sơ trả lại",
            "không hợp lệ",
            "từ chối giải quyết",
            "trả hồ sơ không giải quyết",
            "hồ sơ không hợp lệ",
        ],
    ),
    (
        Status::InProgress,
        &[
            "đang giải quyết",
            "đang thụ lý",
            "đang thẩm định",
            "đang thực hiện",
            "thụ lý",
            "xử lý",
            "giải quyết",
            "thẩm định",
            "đang thẩm tra",
            "đang xác minh",
            "đang kiểm tra",
            "chờ thẩm định",
            "đã thẩm định",
            "đang trình",
            "trình ký",
            "chờ ký",
            "chờ ký duyệt",
            "đang trình ký",
            "đã trình ký",
            "trình lãnh đạo",
            "trình lãnh đạo ký",
            "chờ phê duyệt",
            "chờ duyệt",
            "đang phê duyệt",
            "chờ lãnh đạo duyệt",
            "lãnh đạo đang xem xét",
            "chờ đóng dấu",
            "chờ phát hành",
            "chờ văn thư",
            "đang lấy ý kiến",
            "chờ ý kiến",
            "xin ý kiến",
            "chờ ý kiến phối hợp",
            "đang phối hợp",
            "phối hợp xử lý",
            "liên thông",
            "đang liên thông",
            "chuyển liên thông",
            "chờ liên thông",
            "đang xử lý liên thông",
            "đang luân chuyển",
            "đang chuyển",
            "chuyển bước xử lý",
            "gia hạn",
            "đã gia hạn",
            "xin gia hạn",
            "xin lỗi và gia hạn",
            "đã bổ sung",
            "đang in",
            "đang soạn thảo",
            "chờ in kết quả",
            "in progress",
            "processing",
            "đang giải quyết hồ sơ",
            "đang ở phòng chuyên môn",
        ],
    ),
    (
        Status::PapersWanted,
        &[
            "yêu cầu bổ sung",
            "yêu cầu bổ sung hồ sơ",
            "chờ bổ sung",
            "chờ bổ sung hồ sơ",
            "chờ bổ sung giấy tờ",
            "bổ sung",
            "bổ sung hồ sơ",
            "đang bổ sung",
            "đang bổ sung hồ sơ",
            "cần bổ sung",
            "tạm dừng chờ bổ sung",
            "dừng chờ bổ sung",
            "chờ công dân bổ sung",
            "công dân bổ sung",
            "yêu cầu hoàn thiện",
            "yêu cầu hoàn thiện hồ sơ",
            "chờ hoàn thiện hồ sơ",
            "yêu cầu sửa đổi bổ sung",
            "bổ sung giấy tờ",
            "yêu cầu bổ sung hoàn thiện hồ sơ",
            "thông báo bổ sung",
        ],
    ),
    (
        Status::PaymentWanted,
        &[
            "yêu cầu nộp phí",
            "yêu cầu nộp lệ phí",
            "yêu cầu nộp phí lệ phí",
            "yêu cầu thanh toán",
            "chờ nộp phí",
            "chờ nộp lệ phí",
            "chờ thanh toán",
            "chưa thanh toán",
            "chờ nộp tiền",
            "chờ nộp thuế",
            "thông báo thuế",
            "chờ thực hiện nghĩa vụ tài chính",
            "thực hiện nghĩa vụ tài chính",
            "chờ nghĩa vụ tài chính",
            "nghĩa vụ tài chính",
            "đang thực hiện nghĩa vụ tài chính",
            "tạm dừng thực hiện nghĩa vụ tài chính",
            "dừng chờ nghĩa vụ tài chính",
            "chờ xác nhận nghĩa vụ tài chính",
            "yêu cầu nộp thuế",
        ],
    ),
    (
        Status::Withdrawn,
        &[
            "rút",
            "rút hồ sơ",
            "đã rút",
            "đã rút hồ sơ",
            "xin rút",
            "xin rút hồ sơ",
            "yêu cầu rút",
            "yêu cầu rút hồ sơ",
            "công dân rút hồ sơ",
            "công dân xin rút",
            "công dân hủy",
            "hủy theo yêu cầu",
            "công dân yêu cầu rút",
            "người nộp rút",
        ],
    ),
    (
        Status::Stopped,
        &[
            "dừng",
            "dừng giải quyết",
            "đã dừng",
            "đã dừng xử lý",
            "tạm dừng",
            "tạm dừng xử lý",
            "tạm dừng giải quyết",
            "đình chỉ",
            "hủy",
            "đã hủy",
            "hủy hồ sơ",
            "hồ sơ hủy",
            "bị hủy",
            "không giải quyết",
            "chấm dứt",
            "dừng thực hiện",
        ],
    ),
    (
        Status::Done,
        &[
            "xử lý xong",
            "đã xử lý",
            "đã giải quyết",
            "giải quyết xong",
            "đã giải quyết xong",
            "hoàn thành",
            "đã hoàn thành",
            "hoàn thành xử lý",
            "đã có kết quả",
            "có kết quả",
            "có kết quả chờ trả",
            "chờ trả",
            "chờ trả kết quả",
            "chưa trả kết quả",
            "kết thúc xử lý",
            "đã duyệt",
            "đã phê duyệt",
            "đã ký",
            "đã ký duyệt",
            "đã ban hành",
            "chờ công dân nhận kết quả",
            "chờ nhận kết quả",
            "đã chuyển trả kết quả",
            "đã chuyển kết quả",
            "đã chuyển một cửa",
            "kết quả đã về một cửa",
            "done",
            "completed",
            "đã xong",
            "xong",
        ],
    ),
    (
        Status::Returned,
        &[
            "trả kết quả",
            "đã trả",
            "đã trả kq",
            "đã trả kết quả cho công dân",
            "đã giao kết quả",
            "đã nhận kết quả",
            "công dân đã nhận kết quả",
            "đã phát kết quả",
            "kết thúc",
            "đã kết thúc",
            "đã đóng",
            "hoàn tất",
            "đã hoàn tất",
            "đã trả kết quả qua bưu chính",
            "trả kết quả qua bưu điện",
            "đã gửi kết quả",
            "đã trả kết quả trực tuyến",
            "returned",
            "closed",
        ],
    ),
];
/// What is added to a status and says nothing of it.
const ADDED: &[&str] = &[
    "trong han",
    "dung han",
    "qua han",
    "tre han",
    "truoc han",
    "som han",
    "con han",
    "sap den han",
    "den han",
    "ho so",
];

/// What the header of a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A column that can be read, and how far down its list the header stands.
    Column(Column, usize),
    /// Something that slips carry.
    Secret,
    /// A telephone number.
    Telephone,
    /// Something else about a person.
    Personal,
    /// Nothing that is known.
    Unknown,
}

/// What a header says. What looks personal is personal even where it holds a known word.
pub(super) fn meaning(header: &str) -> Meaning {
    let key = header_key(header);
    if key.is_empty() {
        return Meaning::Unknown;
    }
    let holds = |words: &[&str]| words.iter().any(|words| key.contains(&header_key(words)));
    let found = HEADERS.iter().find_map(|(column, headers)| {
        headers.iter().position(|header| header_key(header) == key).map(|rank| Meaning::Column(*column, rank))
    });
    match found {
        Some(found) => found,
        None if SECRETS.iter().any(|words| header_key(words) == key) => Meaning::Secret,
        None if holds(TELEPHONES) => Meaning::Telephone,
        None if holds(PERSONAL) => Meaning::Personal,
        None if holds(SECRETS) && key.len() > 4 => Meaning::Secret,
        None => Meaning::Unknown,
    }
}

/// The status that words of an export mean, if they are known, with or without "trong hạn" and the like.
pub(super) fn status(words: &str) -> Option<Status> {
    let official = official_statuses();
    let known = |key: &str| {
        let other = || STATUSES.iter().find(|(_, words)| words.iter().any(|words| status_key(words) == key));
        official.get(key).copied().or_else(|| other().map(|(status, _)| *status))
    };
    let key = status_key(words);
    known(&key).or_else(|| {
        let bare = ADDED.iter().fold(format!(" {key} "), |key, added| key.replace(&format!(" {added} "), " "));
        known(bare.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_means_two_things() {
        let mut seen = std::collections::BTreeMap::new();
        for (status, words) in STATUSES {
            for word in *words {
                let before = seen.insert(status_key(word), *status);
                assert!(before.is_none_or(|before| before == *status), "{word}");
            }
        }
        let mut seen = std::collections::BTreeMap::new();
        for (column, headers) in HEADERS {
            for header in *headers {
                let before = seen.insert(header_key(header), *column);
                assert!(before.is_none_or(|before| before == *column), "{header}");
            }
        }
    }

    #[test]
    fn persons_are_told_from_dossiers() {
        for header in ["Họ tên người nộp", "Số CCCD", "Địa chỉ thường trú", "Chủ hồ sơ", "Ngày sinh", "Mã số thuế"]
        {
            assert_eq!(meaning(header), Meaning::Personal, "{header}");
        }
        assert_eq!(meaning("Số điện thoại"), Meaning::Telephone);
        assert_eq!(meaning("Mã tra cứu"), Meaning::Secret);
        assert!(matches!(meaning("MÃ SỐ HỒ SƠ"), Meaning::Column(Column::Code, _)));
        assert!(matches!(meaning("Ngày hẹn trả KQ (*)"), Meaning::Column(Column::Due, _)));
        assert_eq!(meaning("Ghi chú"), Meaning::Unknown);
    }

    #[test]
    fn status_words_are_known_with_what_is_added_to_them() {
        for (words, expected) in [
            ("ĐANG THỤ LÝ", Some(4)),
            ("Đang giải quyết - Quá hạn", Some(4)),
            ("Đã giải quyết (đúng hạn)", Some(9)),
            ("Hồ sơ chờ bổ sung", Some(5)),
            ("Chờ thực hiện nghĩa vụ tài chính", Some(6)),
            ("da tra ket qua", Some(10)),
            ("Chờ sếp ký", None),
            ("", None),
        ] {
            assert_eq!(status(words).map(Status::number), expected, "{words}");
        }
    }
}
