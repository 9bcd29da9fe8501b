# Chữ mà phần giúp đi làm giấy tờ viết ra trong trình duyệt. Chỉ dùng { $tên } trong câu, không dùng lựa chọn.

visit-weekday-0 = thứ Hai
visit-weekday-1 = thứ Ba
visit-weekday-2 = thứ Tư
visit-weekday-3 = thứ Năm
visit-weekday-4 = thứ Sáu
visit-weekday-5 = thứ Bảy
visit-weekday-6 = Chủ nhật
visit-weekdays = { $from } – { $to }
visit-date = { $padded }/{ $month }
visit-months = 01 02 03 04 05 06 07 08 09 10 11 12
visit-day = { $weekday } { $date }/{ $year }
visit-today = hôm nay
visit-tomorrow = ngày mai
visit-decimal = ,

## Giờ mở cửa
visit-open = Đang mở, đến { $to }.
visit-closed = Đang đóng, mở lại lúc { $from } { $day }.

## Trung tâm của bạn
visit-office-title = Trung tâm của bạn
visit-office-ask = Chọn trung tâm của bạn
visit-office-choose = Chọn làm trung tâm của tôi
visit-office-chosen = ✓ Trung tâm của tôi (bấm để bỏ)
visit-office-name = Tên xã, phường của bạn
visit-office-help = Gõ có dấu hay không dấu đều được.
visit-office-count = Có { $n } nơi
visit-office-none = Không có nơi nào tên như vậy. Hãy thử ít chữ hơn.
visit-office-limit = Thời hạn ở vùng này: { $limit }.
visit-office-limits = Thời hạn ở vùng này, tùy trường hợp: { $limit }.
visit-office-other-field = Nơi này không ghi là nhận việc này. Nơi nhận là nơi ghi ở mục “Ở đâu”. Hãy gọi hỏi trước khi đi.
visit-office-change = Chọn nơi khác
visit-office-drop = Xóa
visit-office-kept = Chỉ lưu trên máy này.
visit-office-cancel = Đóng

## Nơi gần bạn
visit-near = Tìm nơi gần tôi
visit-near-busy = Đang hỏi vị trí của máy…
visit-near-distance = cách khoảng { $n } km (đường chim bay)
visit-near-refused = Máy không cho biết vị trí. Bạn gõ tên xã, phường nhé.
visit-near-failed = Chưa biết được vị trí. Bạn thử lại, hoặc gõ tên xã, phường.

## Ngày có kết quả
visit-estimate-title = Nộp ngày nào, ngày nào có kết quả?
visit-estimate-day = Ngày nộp
visit-estimate-due = Nộp { $start }: có kết quả chậm nhất { $due }.
visit-estimate-hour = { $hour } { $day }
visit-estimate-beyond = Chưa biết ngày nghỉ sau năm { $year } nên chưa tính được.
visit-estimate-none = Chưa có thời hạn chính thức cho trường hợp này.
visit-estimate-failed = Máy này chưa tính được ngày. Thời hạn: { $limits }.
visit-rule-late = Đã quá { $hour } nên tính như nộp { $day }.
visit-rule-day-off = Ngày đó cơ quan nghỉ nên tính như nộp { $day }.
visit-rule-same_day = Nộp trước { $hour } thì có kết quả trong ngày.
visit-rule-working_day = Chỉ đếm ngày làm việc, từ hôm sau: không đếm thứ Bảy, Chủ nhật, ngày lễ.
visit-rule-cut-off = Nộp sau { $hour } thì tính như nộp ngày làm việc kế tiếp.
visit-rule-day = Đếm cả ngày nghỉ, từ hôm sau. Ngày cuối là ngày nghỉ thì lùi sang ngày làm việc kế tiếp.
visit-rule-month = Đếm theo tháng. Ngày cuối là ngày nghỉ thì lùi sang ngày làm việc kế tiếp.
visit-rule-hour = Đếm giờ liên tục từ lúc nộp. Hết vào ngày nghỉ thì lùi sang ngày làm việc kế tiếp.
visit-rule-holidays = Có ngày nghỉ ở giữa:
visit-rule-worked = Có ngày làm bù, vẫn đếm: { $days }.
visit-rule-expected = Ngày nghỉ năm { $year } mới là dự kiến, ngày trả có thể thay đổi.
visit-rule-area = Thời hạn khác nhau theo vùng. Chọn trung tâm của bạn ở đầu trang để chỉ thấy vùng của bạn.
visit-rule-starts = Ngày nộp là ngày cơ quan nhận đủ hồ sơ hợp lệ.
visit-rule-papers = Thiếu giấy tờ thì tính lại từ ngày bạn nộp đủ.
visit-rule-slip = Đây là ước tính. Ngày ghi trên giấy hẹn mới là ngày chính thức.

## Nghe
visit-read-stop = Dừng đọc

## Chia sẻ
visit-share-done = Đã sao chép địa chỉ trang.
visit-share-failed = Hãy sao chép địa chỉ này:
