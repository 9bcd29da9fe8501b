# Lời của công cụ về nguồn tra cứu có niêm phong.

cli-any-root = Khóa gốc của nguồn (64 chữ số hệ mười sáu), khi thư mục hay trang đều không cho biết.
cli-feed-publish-site = Thư mục của trang: tên thủ tục, thủ tục nhạy cảm, ngày nghỉ; nếu bỏ trống thì theo `site` trong feed.yaml.
cli-feed-publish-accept-bad-rows = Vẫn công bố dù hơn 2 % số dòng bị lỗi.
cli-feed-publish-accept-fewer-rows = Vẫn công bố dù số dòng giảm hơn một phần năm so với lần trước.
cli-feed-publish-accept-older = Vẫn công bố dù số liệu cũ hơn lần trước.
cli-feed-lookup-feed = Thư mục làm việc của nguồn, thư mục chép từ phần được đưa lên mạng, hoặc địa chỉ của phần đó.
cli-feed-lookup-site = Thư mục của trang có ghi khóa gốc của nguồn.
cli-feed-lookup-secret = Mã kiểm tra trên giấy hẹn, hoặc mã khác được in trên đó.

feed-deriving = Đang tạo khóa: { $done } trên { $total }, còn khoảng { $minutes } phút
feed-sealing = Đang niêm phong…
feed-keys-made = Đã tạo khóa cho nguồn này. Bạn hãy chuyển ngay { $files } sang USB, cất thêm một bản ở nơi khác rồi xóa khỏi máy này: chỉ cần đến khi đổi khóa. Giữ kín thư mục keys/ và sao lưu nó: mất check.key thì không tạo được mã kiểm tra cho các giấy hẹn đang dùng nữa.
feed-roots = Ghi khóa gốc này vào site.yaml, mục feeds, roots: { $roots }
feed-secret-strength = Mã tra cứu có { $bits } bit: người cố tình mở một hồ sơ mất { $unit ->
    [second] khoảng { $count } giây
    [minute] khoảng { $count } phút
    [hour] khoảng { $count } giờ
    [day] khoảng { $count } ngày
    [year] khoảng { $count } năm
   *[age] hơn một triệu năm
}.{ $unit ->
    [age] {""}
   *[other] {" "}Mã này chỉ ngăn được việc đọc hàng loạt.
}{ $weakness ->
    [in-code] {" "}Phần lớn mã này nằm ngay trong mã hồ sơ: bạn hãy dùng cột khác.
    [counted-up] {" "}Phần lớn mã này tăng dần theo từng hồ sơ: bạn hãy dùng cột khác.
    [repeated] {" "}Các mã này trùng nhau nhiều hơn hẳn mức ngẫu nhiên.
   *[none] {""}
}
feed-kept-back = { $count } hồ sơ thuộc thủ tục nhạy cảm không được công bố: cần có mã kiểm tra trên giấy hẹn.
feed-retired = { $count } hồ sơ đã kết thúc từ lâu nên không công bố nữa.
feed-keys-end = Khóa công bố còn { $days } ngày. Bạn hãy lấy khóa gốc và chạy motcua feed rotate-key.

feed-written-wrong = tệp { $path } không giống những gì vừa ghi, nên chưa công bố
    .help = Kiểm tra ổ đĩa rồi công bố lại.
feed-system = hệ thống không có { $what }
    .help = Đóng bớt chương trình khác rồi chạy lại.
feed-keys-missing = thiếu { $path }, dù nguồn này đã từng công bố
    .help = Chép lại thư mục keys/ từ bản lưu. Khóa mới sẽ bị mọi trang đang ghi khóa cũ từ chối.
feed-key-file = { $path } không phải tệp khóa
    .help = Chép lại tệp này từ bản lưu.
feed-key-exposed = người khác trên máy này đọc được { $path }
    .help = Chạy chmod 600 { $path }.
feed-keys-refused = không tin được danh sách khóa công bố: { $fault }
    .help = Chép lại keys/ từ bản lưu, hoặc dùng khóa gốc lập danh sách mới: motcua feed rotate-key.
feed-keys-expired = khóa công bố không còn hiệu lực; đã hết hạn lúc { $until }
    .help = Lấy khóa gốc và chạy motcua feed rotate-key. Lần công bố trước vẫn giữ nguyên.
feed-procedure-column = cần giữ lại các thủ tục nhạy cảm, nhưng `columns` chưa nói cột nào là thủ tục
    .help = Thêm procedure vào columns trong feed.yaml.
feed-weak-secret = mã tra cứu chỉ có { $bits } bit, còn derivation: fast cần 80
    .help = Bỏ derivation trong feed.yaml.
feed-unpublishable = không ghi được lần công bố này: { $fault }
    .help = Lần công bố trước vẫn giữ nguyên.
feed-withdrawn-line = { $path }:{ $line } không phải mã hồ sơ, nên sẽ có hồ sơ vẫn bị công bố
    .help = Sửa lại dòng này.
feed-month-too-full = tháng { $month } có quá nhiều hồ sơ cho một nguồn
    .help = Tách các cơ quan lớn nhất thành nguồn riêng.
feed-root-unknown = không rõ phải tin nguồn này theo khóa gốc nào
    .help = Chỉ ra trang có ghi khóa (--site), hoặc chính khóa đó (--root).
feed-secret-missing = nguồn này có niêm phong: cần thêm một mã trên giấy hẹn
    .help = Ghi mã kiểm tra, hoặc mã khác trên giấy hẹn, sau --secret.
feed-secret-unfit = { $fault ->
    [check-digit] mã kiểm tra sai một chữ số, hoặc hai chữ số bị đổi chỗ
   *[shape] đây không phải mã kiểm tra, cũng không đúng dạng mã mà nguồn này dùng
}
    .help = Mã kiểm tra có 14 chữ số: 1234 5678 9012 30.
feed-pair-not-found = không có hồ sơ { $code } với mã này trong số liệu lúc { $as_of }
    .help = So lại cả hai mã với giấy hẹn. Hồ sơ nộp hôm nay sẽ có ở lần xuất số liệu sau.
feed-other-secret = hồ sơ của tháng đó cần mã khác trên giấy hẹn ({ $code }, số liệu lúc { $as_of })
    .help = Xem giấy hẹn có dòng "Mã kiểm tra" không.
feed-month-missing = nguồn không có hồ sơ của tháng trong mã { $code } (số liệu lúc { $as_of })
feed-sample = Đây là nguồn mẫu: hồ sơ không có thật.
feed-found-procedure = Thủ tục: { $value }
feed-found-received = Tiếp nhận: { $value }
feed-found-unit = Nơi đang giữ: { $value }
feed-found-note = Ghi chú: { $value }
feed-offline = không kết nối được tới nguồn
    .help = Kiểm tra mạng và địa chỉ.
feed-unavailable = máy chủ không trả về tệp { $file }
feed-nothing-there = ở đó không có nguồn tra cứu: thiếu tệp { $file }
    .help = Chỉ tới thư mục hoặc địa chỉ có hs1/ bên trong.
feed-incomplete = thiếu tệp { $file }: đang công bố dở, hoặc bản chép chưa đủ
    .help = Thử lại sau một phút; nếu vẫn vậy thì chép lại nguồn.
feed-file-refused = tệp { $file } bị từ chối: { $fault }
feed-rollback = nguồn này cũ hơn ({ $offered }) bản đã thấy trước đây ({ $seen })
feed-equivocation = có hai bản công bố cùng số { $version }
feed-fault = { $fault ->
    [truncated] tệp bị cắt ngang
    [too-long] tệp dài hơn mức cho phép
    [html] đó là một trang của máy chủ
    [kind] đó là tệp loại khác
    [version] tệp thuộc phiên bản định dạng mới hơn
    [feed] tệp của nguồn khác
    [key] tệp không có chữ ký của khóa được tin
    [epoch] tệp được ký bằng khóa đã bị thay
    [not-in-force] tệp được ký khi khóa không có hiệu lực
    [damaged] nội dung không giống lúc công bố
   *[malformed] mục { $field } có giá trị không thể có
}

cli-feed-status = Cho biết tình hình nguồn tra cứu: số liệu lúc nào, hạn dùng, khóa, dung lượng. Mã thoát 1 khi cần có người xử lý.
    .examples = motcua feed status --feed ho-so
     motcua feed status --feed ho-so --json
cli-feed-verify = Kiểm tra mọi tệp của nguồn, trên máy này hoặc trên máy chủ. Mã thoát 2 kèm lý do nếu có tệp sai.
    .examples = motcua feed verify --feed ho-so
     motcua feed verify --feed https://tracuu.example.vn --site noi-dung
cli-feed-verify-feed = Thư mục làm việc của nguồn, thư mục chép từ phần được đưa lên mạng, hoặc địa chỉ của phần đó.
cli-feed-verify-site = Thư mục của trang có ghi khóa gốc của nguồn.
cli-feed-check-code = In mã kiểm tra để ghi lên giấy hẹn.
    .examples = motcua feed check-code --feed ho-so H56.17-261120-0001
     motcua feed check-code --feed ho-so --from ma-ho-so.txt --json
cli-feed-check-code-codes = Các mã hồ sơ.
cli-feed-check-code-from = Danh sách mã hồ sơ, mỗi dòng một mã.
cli-feed-check-code-unit = In khóa để quầy của đơn vị này (H56.17) tự tạo mã kiểm tra của một tháng.
cli-feed-check-code-month = Tháng đi với --unit: 2611 là tháng 11 năm 2026.
cli-feed-withdraw = Không công bố các hồ sơ này từ lần sau; nếu không ghi mã thì in danh sách.
    .examples = motcua feed withdraw --feed ho-so H56.17-261120-0001
     motcua feed withdraw --feed ho-so --undo H56.17-261120-0001
cli-feed-withdraw-codes = Các mã hồ sơ. Bản người khác đã chép từ trước thì không thu lại được.
cli-feed-withdraw-undo = Công bố trở lại các hồ sơ này.
cli-feed-rotate-key = Đổi khóa công bố; khóa cũ còn hiệu lực song song đến lần đổi sau. Nguồn chưa có khóa thì được tạo đủ khóa, như khi công bố lần đầu.
    .examples = motcua feed rotate-key --feed ho-so --root-key /media/usb/root-1.key
     motcua feed rotate-key --feed ho-so --hardened
cli-feed-rotate-key-hardened = Khi tạo khóa: hai khóa gốc, một để dự phòng, và khóa công bố 90 ngày thay vì 400 ngày.
cli-any-root-key = Tệp khóa gốc; nếu bỏ trống thì là keys/root-1.key.
cli-feed-revoke = Hủy ngay khóa công bố vì đã bị lộ, và tạo khóa mới.
    .examples = motcua feed revoke --feed ho-so
     motcua feed revoke --feed ho-so --root-key /media/usb/root-1.key
cli-feed-gc = Xóa các tệp mà không lần công bố nào trong 48 giờ qua dùng đến; lệnh publish cũng tự làm việc này.
    .examples = motcua feed gc --feed ho-so
     motcua feed gc --feed ho-so --quiet

feed-day = { $day }/{ $month }/{ $year }
feed-moment = { $clock } ngày { $day }
feed-status-none = Chưa công bố lần nào.
feed-status-publication = Bản { $version }, số liệu lúc { $as_of } ({ $count } { $unit ->
    [minute] phút
    [hour] giờ
   *[day] ngày
} trước), dùng được đến { $expires }
feed-status-size = { $rows } dòng, { $parts } phần, { $shards } mảnh, { $size } trên đĩa
feed-status-rung = { $rung ->
    [open] Tình trạng được công bố công khai: ai có mã hồ sơ đều xem được, mà mã thì đếm lên được.
    [check] Giấy hẹn có mã kiểm tra: người dân xem được toàn bộ quá trình.
    [both] Một số giấy hẹn có mã kiểm tra, người dân xem được toàn bộ quá trình; với giấy hẹn khác chỉ xem được nhóm tình trạng và ngày hẹn trả.
   *[secret] Giấy hẹn có một mã đoán được: người dân chỉ xem được nhóm tình trạng và ngày hẹn trả. Mã này chỉ ngăn được việc đọc hàng loạt.
}
feed-status-keys = Khóa công bố còn hiệu lực { $days } ngày
feed-status-root = Khóa gốc: { $root }
feed-root-here = Khóa gốc vẫn nằm trong keys/: bạn hãy chuyển sang USB.
feed-verified = Bản { $version }, số liệu lúc { $as_of }: cả { $files } tệp ({ $size }) đều đúng như lúc công bố; khóa có hiệu lực đến { $keys_until }
feed-collected = Đã xóa { $objects } tệp, { $size }
feed-withdrawn = { $count } hồ sơ không công bố nữa từ lần sau: bạn hãy công bố lại và đưa lên mạng. Bản người khác đã chép từ trước thì không thu lại được.
feed-rotated = Đã có khóa công bố mới, hiệu lực đến { $expires }. Bạn hãy công bố, đưa lên mạng, rồi cất khóa gốc đi.
feed-revoked = Khóa cũ đã bị hủy và bản đang dùng đã được ký lại. Bạn hãy đưa lên mạng ngay, và xem kẻ lấy khóa còn đọc được gì khác, nhất là check.key.
feed-revoked-publish = Khóa cũ đã bị hủy. Bạn hãy công bố và đưa lên mạng ngay, và xem kẻ lấy khóa còn đọc được gì khác, nhất là check.key.
feed-not-sealed = { $folder } không phải nguồn có niêm phong
    .help = Ghi mode: sealed vào feed.yaml.
feed-root-missing = cần khóa gốc, nhưng không thấy ở { $path }
    .help = Cắm USB và chỉ tệp bằng --root-key.
feed-other-root = { $path } không phải khóa gốc của nguồn này
    .help = Tìm USB được tạo cùng nguồn này.

cli-feed-slip = In phần dán lên giấy hẹn: một giấy hẹn mẫu, hoặc tờ nhãn có mã kiểm tra và mã QR.
    .examples = motcua feed slip --feed ho-so --url https://thutuc.example.vn > giay-hen.html
     motcua feed slip --feed ho-so --labels --from hom-nay.csv --site noi-dung > nhan.html
cli-feed-slip-code = Hồ sơ trên giấy hẹn; nếu bỏ trống thì dùng một mã không của ai.
cli-feed-slip-labels = Tờ nhãn, mỗi trang A4 có 24 nhãn (63,5 × 33,9 mm).
cli-feed-slip-from = Tệp xuất có các hồ sơ đó.
cli-feed-slip-format = text, html để in, hoặc svg là hình một nhãn.
cli-feed-slip-site = Thư mục của trang; mã QR dẫn tới base_url của trang này.
cli-feed-slip-url = Địa chỉ của trang, khi không có thư mục của trang.

feed-slip-line = dòng { $line } của tệp xuất không có mã hồ sơ đọc được
feed-slip-address = địa chỉ { $url } quá dài cho mã QR
    .help = Chỉ ghi địa chỉ của trang: https://thutuc.example.vn.
feed-slip-no-url = không rõ mã QR phải dẫn tới trang nào
    .help = Chỉ thư mục của trang bằng --site (site.yaml có base_url), hoặc địa chỉ bằng --url.
slip-title = Giấy tiếp nhận hồ sơ và hẹn trả kết quả
slip-sample = MẪU
slip-code = Mã hồ sơ
slip-check = Mã kiểm tra
slip-look-up = Tra cứu hồ sơ của bạn tại
slip-keep = Ai có cả hai mã này đều xem được tình trạng hồ sơ. Bạn đừng đưa ảnh giấy này lên mạng.
feed-no-unit = { $unit } không phải đơn vị trong mã hồ sơ, hoặc { $month } không phải tháng
    .help = Viết như trong mã hồ sơ: --unit H56.17 --month 2611.
feed-status-open-size = { $rows } dòng, { $files } tệp, { $size }
feed-verified-open = Bản { $version }, số liệu lúc { $as_of }: cả { $files } tệp ({ $size }) đều đọc được; nguồn công khai không có chữ ký
