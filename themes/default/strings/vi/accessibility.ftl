# Ai cũng dùng được: tuyên bố về khả năng tiếp cận.

title-accessibility = Ai cũng dùng được
description-accessibility = Trang { $name } làm theo chuẩn nào để ai cũng dùng được, máy nào dùng được, đã thử những gì, còn vướng chỗ nào, báo cho ai.
accessibility-text = Trang này làm cho mọi người: người nhìn kém, người không dùng chuột, người nghe thay vì đọc, người dùng máy cũ, mạng yếu.

accessibility-standard = Chuẩn áp dụng
accessibility-standard-text = Trang làm theo WCAG 2.2 mức AA, chuẩn quốc tế về khả năng tiếp cận trang web. Đây là kết quả tự kiểm tra; chưa có tổ chức độc lập nào đánh giá.

accessibility-devices = Máy nào dùng được
accessibility-devices-reading = Đọc hướng dẫn: Chrome 64 trở lên, kể cả điện thoại cũ, và mọi trình duyệt mới hơn. Không cần JavaScript.
accessibility-devices-modules = Tìm kiếm khi đang gõ và tra cứu hồ sơ: Chrome 97, Firefox 102 hoặc Safari 16 trở lên.
accessibility-devices-older = Máy cũ hơn: dùng danh sách A–Y, hoặc gọi điện.
accessibility-devices-print = In: trang nào cũng in được bằng mực đen.

accessibility-tested = Đã thử những gì
accessibility-tested-axe = Máy dò lỗi axe-core không thấy lỗi nào, trên mọi loại trang, nền sáng và nền tối, màn hình rộng 320, 360 và 1280 điểm, và khi phóng to 200%.
accessibility-tested-keyboard = Chỉ dùng bàn phím, làm trọn năm việc: tìm một hướng dẫn, lọc theo trường hợp của mình, tra hồ sơ, chọn nơi nộp, xem số liệu và in phiếu góp ý. Ở mỗi bước đều thấy mình đang ở đâu.
accessibility-tested-tree = Tên, vai trò và thứ tự mà trình đọc màn hình nhận được được kiểm tra trong năm việc ấy.
accessibility-tested-without = Tắt JavaScript, tắt WebAssembly, và mở từ thư mục không có mạng: mọi loại trang vẫn đọc được.
accessibility-tested-where = Các phép thử chạy tự động trong Chromium mỗi khi phần mềm của trang thay đổi.

accessibility-limits = Chỗ còn vướng
accessibility-limits-people = Chưa có người khuyết tật dùng thử, chưa nghe thử bằng trình đọc màn hình trên điện thoại thật.
accessibility-limits-others = Tờ khai của cơ quan khác, Cổng Dịch vụ công quốc gia và những trang mà ở đây dẫn tới do nơi khác làm; chúng có thể khó dùng hơn.
accessibility-limits-languages = Có hướng dẫn chưa dịch. Khi đó phần chưa dịch hiện bằng tiếng Việt và được đánh dấu cho trình đọc màn hình.
accessibility-limits-voice = Nút nghe chỉ có khi máy của bạn có giọng đọc tiếng ấy, hoặc khi đã có người thu âm.

accessibility-tell = Báo chỗ khó dùng
accessibility-tell-text = Nói cho chúng tôi biết trang nào, bạn muốn làm gì và vướng ở đâu. Không dùng được trang này thì chúng tôi chỉ dẫn cho bạn qua điện thoại.
accessibility-tell-call = Gọi số này, trong giờ làm việc có người trả lời ngay:
accessibility-tell-call-sample = Ở trang chính thức, tại đây là số điện thoại có người trả lời:
accessibility-tell-write = Gửi góp ý
accessibility-tell-answer = Bao lâu có trả lời
accessibility-tell-unknown = Nơi phụ trách trang chưa nói bao lâu thì trả lời.
accessibility-date = Bản này viết ngày { $date }, theo lần kiểm tra gần nhất của giao diện chung.
accessibility-more = Chuẩn, máy dùng được, đã thử những gì, báo chỗ vướng

# Khung cuộn ngang của một bảng.
table-label = Bảng
