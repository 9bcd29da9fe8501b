# Góp ý, khiếu nại, hài lòng, xin lỗi.

footer-suggestions = Góp ý
title-suggestions = Góp ý, phản ánh, khiếu nại
suggestions-text = Bạn khen, chê hay có ý kiến về cách làm việc, chúng tôi đều muốn nghe. Bạn không cần ghi tên.
suggestions-where = Gửi ở đâu
suggestions-phone = Gọi
suggestions-email = Thư điện tử
suggestions-post = Gửi thư
suggestions-boxes = Hòm thư góp ý có ở
suggestions-write = Viết ngay tại đây
suggestions-message = Ý kiến của bạn
suggestions-code = Mã hồ sơ, nếu có
suggestions-contact = Cách liên hệ nếu bạn muốn được trả lời
suggestions-privacy = Ý kiến được gửi tới { $host }. Đừng ghi số căn cước, mật khẩu hay mã OTP.
suggestions-send = Gửi ý kiến
suggestions-next = Sau đó thì sao, bao lâu có trả lời
suggestions-late = Hồ sơ trễ hẹn: bạn được nhận gì

## Hài lòng
satisfaction-title = Người dân hài lòng đến đâu
satisfaction-text = Có hai cách đo, hỏi những người khác nhau. Đừng so hoặc cộng hai con số với nhau.
satisfaction-ballot-box = Hòm phiếu tại nơi nộp hồ sơ
satisfaction-ballot-box-means = Tỷ lệ phiếu hài lòng trong số phiếu mà người dân tự bỏ vào hòm.
satisfaction-decision-766 = Chỉ số hài lòng theo Quyết định 766/QĐ-TTg
satisfaction-decision-766-means = Tính từ đánh giá và phản ánh gửi qua hệ thống điện tử. Phiếu bỏ vào hòm không được tính.
satisfaction-share = hài lòng, { $period }
satisfaction-answers = ({ $answers } phiếu)
satisfaction-none = Trang này chưa có con số nào có nguồn.

## Phiếu góp ý
sheet-heading = Phiếu góp ý để in
sheet-text = In tờ này, viết tay rồi bỏ vào hòm thư góp ý, hoặc đưa ở nơi nộp hồ sơ.
sheet-title = Phiếu góp ý
sheet-to = Gửi (nơi bạn góp ý):
sheet-what = Bạn muốn:
sheet-praise = khen
sheet-idea = góp ý
sheet-complaint = phản ánh
sheet-message = Nội dung:
sheet-code = Mã hồ sơ, nếu có:
sheet-answer = Nếu muốn được trả lời, ghi tên và số điện thoại (không bắt buộc):
sheet-day = Ngày:

## Xin lỗi
title-apology = Hồ sơ trễ hẹn: bạn được nhận gì
apology-text = Khi hồ sơ không xong đúng ngày hẹn, nơi nhận hồ sơ phải xin lỗi, nói lý do và hẹn ngày mới.
apology-do = Bạn làm gì khi hồ sơ trễ
apology-do-lookup = Xem hồ sơ đang ở đâu
apology-do-ask = Hỏi nơi đã nhận hồ sơ: vì sao trễ, ngày hẹn mới là ngày nào, thư xin lỗi ở đâu. Bạn chỉ cần đọc mã hồ sơ.
apology-do-call = Hoặc gọi
apology-do-complain = Nếu không ai trả lời: phản ánh, khiếu nại
apology-words = Lời đề nghị viết sẵn
apology-words-text = Hồ sơ mã ………… của tôi được hẹn trả ngày …………, đến nay chưa có kết quả. Tôi đề nghị cơ quan cho biết bằng văn bản lý do trễ và ngày hẹn mới.
apology-offices = Hồ sơ trễ theo nơi giải quyết
apology-offices-caption = Nơi giải quyết và số hồ sơ trễ, { $month }
apology-late = Trả trễ
