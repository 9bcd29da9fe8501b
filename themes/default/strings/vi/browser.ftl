# Chữ mà phần tìm kiếm và phần tra cứu viết ra trong trình duyệt.
# Chỉ dùng { $tên } trong câu, không dùng lựa chọn; chỗ có số nhiều thì viết thành cặp …-one và …-other.

## Tìm kiếm
search-busy = Đang tải phần tìm kiếm…
search-count-none = Không có kết quả
search-count-filtered = Không có kết quả nào đúng với phần bạn đã lọc
search-count-one = { $count } kết quả
search-count-other = { $count } kết quả
search-more-one = Xem thêm { $count } kết quả
search-more-other = Xem thêm { $count } kết quả
search-partial = Chưa tìm được.
search-index = Danh sách từ A đến Y
search-box-all = Xem tất cả kết quả
search-box-none = Thử cách tìm khác
search-box-offline = Chưa tải được phần tìm kiếm.
search-forget = Xóa “{ $query }”
search-number = Số { $number }
search-kind-article = Bài viết
search-kind-office = Nơi nộp hồ sơ
search-kind-event = Sự kiện
search-level-full = Làm hết trên mạng
search-level-partial = Làm một phần trên mạng
search-level-none = Chưa làm trên mạng
search-channel-in_person = Nộp trực tiếp
search-channel-online = Nộp trên mạng
search-channel-post = Gửi bưu chính

## Tra cứu: trong lúc chờ
lookup-busy = Đang tra cứu…

## Tra cứu: mã gõ chưa đúng
lookup-error-empty = Bạn chưa nhập mã hồ sơ.
lookup-error-too-long = Chữ dán vào dài quá. Bạn chỉ cần nhập mã hồ sơ.
lookup-error-character = Mã hồ sơ không có ký tự “{ $character }”. Bạn xem lại trên giấy hẹn.
lookup-error-date = Ngày tháng trong mã không đúng. Bạn xem lại sáu chữ số ở giữa.
lookup-error-sequence = Số cuối của mã không thể toàn số 0. Bạn xem lại trên giấy hẹn.
lookup-error-shape = Mã hồ sơ chưa đủ hoặc thừa chữ số. Bạn xem lại trên giấy hẹn.
lookup-error-not-found = Không thấy mã hồ sơ trong đoạn bạn dán. Bạn chỉ cần nhập mã hồ sơ.
lookup-error-other-root = Mã này của nơi khác ({ $root }). Trang này chỉ có hồ sơ của { $own }.

## Tra cứu: câu trả lời, theo số của trạng thái
lookup-sentence-1 = Hồ sơ đã gửi, đang chờ cơ quan tiếp nhận.
lookup-sentence-2 = Hồ sơ đã được tiếp nhận.
lookup-sentence-2-due = Hồ sơ đã được tiếp nhận, hẹn trả ngày { $due }.
lookup-sentence-3 = Hồ sơ không được tiếp nhận.
lookup-sentence-4 = Hồ sơ đang được xử lý.
lookup-sentence-4-due = Hồ sơ đang được xử lý, hẹn trả ngày { $due }.
lookup-sentence-5 = Hồ sơ đang chờ bạn bổ sung giấy tờ.
lookup-sentence-6 = Hồ sơ đang chờ bạn nộp tiền.
lookup-sentence-7 = Hồ sơ đã được rút theo yêu cầu của bạn.
lookup-sentence-8 = Hồ sơ đã dừng xử lý.
lookup-sentence-9 = Hồ sơ đã xong. Bạn đến nhận kết quả được rồi.
lookup-sentence-10 = Hồ sơ đã xong và đã trả kết quả.
lookup-sentence-late = Hồ sơ vẫn đang được xử lý, đã quá ngày hẹn trả { $due }.
lookup-apology = Xin lỗi bạn: hồ sơ này đã trễ hẹn.
lookup-action-late = Nếu chưa nhận được thư xin lỗi có ghi ngày hẹn mới, bạn hãy gọi nơi đã nhận hồ sơ và đọc mã hồ sơ.
lookup-fact-code = Mã hồ sơ
lookup-fact-status = Trạng thái
lookup-fact-due = Ngày hẹn trả
lookup-fact-updated = Cập nhật lần cuối
lookup-action = Bạn làm gì bây giờ: { $action }

## Tra cứu: ngày giờ và số liệu có từ lúc nào
lookup-date = { $padded-day }/{ $month }/{ $year }
lookup-months = 01 02 03 04 05 06 07 08 09 10 11 12
lookup-moment = { $time } ngày { $date }
lookup-age = Số liệu của hệ thống một cửa lúc { $moment } ({ $age }).
lookup-age-now = vừa xong
lookup-age-minutes-one = { $count } phút trước
lookup-age-minutes-other = { $count } phút trước
lookup-age-hours-one = { $count } giờ trước
lookup-age-hours-other = { $count } giờ trước
lookup-age-days-one = { $count } ngày trước
lookup-age-days-other = { $count } ngày trước
lookup-warning-sample = Đây là số liệu mẫu, không phải hồ sơ thật.
lookup-warning-stale = Số liệu đã cũ, có thể thiếu thay đổi mới. Cần chắc chắn, bạn hãy gọi nơi đã nhận hồ sơ.
lookup-warning-expired = Đã quá hạn mà chưa có số liệu mới. Cần chắc chắn, bạn hãy gọi nơi đã nhận hồ sơ.
lookup-warning-clock = Đồng hồ trên máy của bạn đang chậm, nên số ngày ghi ở đây có thể sai.

## Tra cứu: không thấy, không đọc được
lookup-missing = Không thấy hồ sơ có mã { $code }.
lookup-missing-action = Bạn xem lại từng chữ số trên giấy hẹn. Hồ sơ mới nộp có thể chưa có ở đây: hãy thử lại vào ngày làm việc sau, hoặc gọi nơi đã nhận hồ sơ.
lookup-offline = Không có mạng nên chưa tra cứu được.
lookup-offline-action = Bạn kiểm tra mạng rồi bấm lại.
lookup-unavailable = Hiện chưa có số liệu để tra cứu.
lookup-unavailable-action = Lỗi này không phải do bạn. Hãy thử lại sau, hoặc gọi nơi đã nhận hồ sơ.
lookup-incomplete = Số liệu đang được cập nhật hoặc chưa tải đủ.
lookup-incomplete-action = Bạn đợi vài phút rồi bấm lại. Nếu vẫn thế, hãy gọi nơi đã nhận hồ sơ.
lookup-refused = Số liệu nhận được không đúng của trang này, nên không hiện ra.
lookup-refused-action = Lỗi này không phải do bạn. Hãy gọi nơi đã nhận hồ sơ.
lookup-rollback = Số liệu nhận được cũ hơn lần bạn xem trước, nên không hiện ra.
lookup-rollback-action = Bạn đợi vài phút rồi bấm lại. Nếu vẫn thế, hãy gọi nơi đã nhận hồ sơ.
lookup-equivocation = Số liệu nhận được khác với lần bạn xem trước dù cùng một bản, nên không hiện ra.
lookup-equivocation-action = Có thể ai đó đã sửa số liệu. Hãy gọi nơi đã nhận hồ sơ.

## Tra cứu: còn mấy ngày
lookup-days-left-one = Còn { $count } ngày làm việc.
lookup-days-left-other = Còn { $count } ngày làm việc.
lookup-days-today = Hôm nay là ngày hẹn trả.
lookup-days-late-one = Đã trễ { $count } ngày làm việc.
lookup-days-late-other = Đã trễ { $count } ngày làm việc.
