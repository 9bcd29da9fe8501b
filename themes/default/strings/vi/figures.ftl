# Số liệu giải quyết hồ sơ.

title-statistics = Số liệu giải quyết hồ sơ
statistics-text = Mỗi tháng có bao nhiêu hồ sơ được nhận, được giải quyết, và bao nhiêu phần đúng hẹn.

footer-statistics = Số liệu
home-figure = { $share } hồ sơ đúng hạn trong { $month }
home-figure-late = { $share } hồ sơ trễ hạn trong { $month }

## Chữ chung
figures-month = tháng { $month }/{ $year }
figures-month-short = { $month }/{ $year }
figures-received = Tiếp nhận
figures-processed = Đã giải quyết
figures-on-time = Đúng hạn
figures-late-share = Trễ hạn
figures-open = Đang giải quyết
figures-in-term = Còn hạn
figures-overdue = Quá hạn
figures-kept = giữ lại
figures-none = không có
figures-unnamed = Không ghi
figures-sample = Số liệu này đếm từ hồ sơ mẫu, không phải hồ sơ thật.
figures-counted-title = Số đếm từ hệ thống hồ sơ
figures-headline = hồ sơ đúng hạn trong { $month }
figures-headline-late = hồ sơ trễ hạn trong { $month }

## Biểu đồ và bảng
figures-chart-on-time = Phần hồ sơ đúng hạn theo tháng
figures-chart-late = Phần hồ sơ trễ hạn theo tháng
figures-chart-flow = Hồ sơ tiếp nhận và đã giải quyết theo tháng
figures-table-months = Theo tháng
figures-table-earlier = Các tháng trước
figures-table-open = Hồ sơ chưa xong vào cuối tháng
figures-table-fields = Theo lĩnh vực, { $month }
figures-table-offices = Theo nơi giải quyết, { $month }
figures-table-channels = Theo cách nộp, { $month }
figures-head-month = Tháng
figures-head-fields = Lĩnh vực
figures-head-offices = Nơi giải quyết
figures-head-channels = Cách nộp
figures-until = Số liệu tính đến ngày { $date }. Tháng có dấu * chưa hết khi tính.
figures-earlier = Xem { $n } tháng trước

## Số liệu từ đâu
figures-about = Số liệu này nói gì
figures-rule-decision-766 = “Đúng hạn” theo chỉ số 2.1 của Quyết định 766/QĐ-TTg: hồ sơ kết thúc vào ngày hẹn hoặc trước đó. Tỷ lệ là số đúng hạn chia cho tổng số đúng hạn và trễ hạn.
figures-rule-reporting-table = “Đúng hạn” theo bảng báo cáo: chỉ tính hồ sơ có kết quả, trả vào ngày hẹn hoặc trước đó. Tỷ lệ là số đúng hạn chia cho tổng số đúng hạn và trễ hạn.
figures-rule-late-share = “Trễ hạn” tính cả hồ sơ đã trả trễ và hồ sơ đang quá hạn, chia cho tổng số hồ sơ mới và hồ sơ kỳ trước chuyển sang.
figures-rule-not-stated = Nguồn không nói “đúng hạn” được tính theo quy tắc nào. Vì thế đừng so các tỷ lệ này với những tỷ lệ tính theo quy tắc khác.
figures-counted = Đếm từ tệp xuất của hệ thống hồ sơ, tính đến ngày { $date }.
figures-rows = Tệp có { $read } dòng: { $counted } hồ sơ được đếm, { $excluded } dòng không tính theo quy tắc.
figures-rejected = { $rejected } dòng bị gạt ra vì có ô thiếu hoặc không đọc được.
figures-rejected-none = Không có dòng nào bị gạt ra.
figures-least = Số từ 1 đến { $most } được giữ lại, vì số nhỏ có thể để lộ chuyện riêng của một người.
figures-kept-why = Ô ghi “giữ lại” là số quá nhỏ, hoặc là số mà từ đó người ta tính ngược ra được số nhỏ.
figures-source = Nguồn:
figures-satisfaction = Người dân hài lòng đến đâu
