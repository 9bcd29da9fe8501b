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
lookup-done = Đã có trả lời ở bên dưới.
lookup-cancelled = Đã dừng tra cứu.

## Tra cứu: mã gõ chưa đúng
lookup-error-empty = Bạn chưa nhập mã hồ sơ.
lookup-error-too-long = Chữ dán vào dài quá. Bạn chỉ cần nhập mã hồ sơ.
lookup-error-character = Mã hồ sơ không có ký tự “{ $character }”. Bạn xem lại trên giấy hẹn.
lookup-error-date = Ngày tháng trong mã không đúng. Bạn xem lại sáu chữ số ở giữa.
lookup-error-sequence = Số cuối của mã không thể toàn số 0. Bạn xem lại trên giấy hẹn.
lookup-error-shape = Mã hồ sơ chưa đủ hoặc thừa chữ số. Bạn xem lại trên giấy hẹn.
lookup-error-not-found = Không thấy mã hồ sơ trong đoạn bạn dán. Bạn chỉ cần nhập mã hồ sơ.
lookup-error-which = Bạn chọn “Có” hoặc “Không” để trang hỏi đúng mã.
lookup-error-check-empty = Bạn chưa nhập mã kiểm tra.
lookup-error-check-shape = Mã kiểm tra có 14 chữ số, bạn đã nhập { $count } chữ số.
lookup-error-check-digit = Mã kiểm tra có một chữ số sai, hoặc hai chữ số bị đổi chỗ. Bạn so lại với giấy hẹn.
lookup-error-slip-empty = Bạn chưa nhập “{ $label }”.
lookup-error-slip-shape = “{ $label }” chưa đủ hoặc thừa ký tự. Bạn so lại với giấy hẹn.
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
lookup-sentence-waiting = Hồ sơ đã gửi, đang chờ cơ quan tiếp nhận.
lookup-sentence-working = Hồ sơ đang được xử lý.
lookup-sentence-working-due = Hồ sơ đang được xử lý, hẹn trả ngày { $due }.
lookup-sentence-yours = Hồ sơ đang chờ bạn: cần bổ sung giấy tờ hoặc nộp tiền.
lookup-sentence-ready = Hồ sơ đã xong. Bạn đến nhận kết quả được rồi.
lookup-sentence-ended = Hồ sơ đã kết thúc.
lookup-sentence-stopped = Hồ sơ đã dừng xử lý.
lookup-sentence-late = Hồ sơ vẫn đang được xử lý, đã quá ngày hẹn trả { $due }.
lookup-apology = Xin lỗi bạn: hồ sơ này đã trễ hẹn.
lookup-apology-extended = Xin lỗi bạn: hồ sơ không kịp ngày hẹn đầu. Ngày hẹn mới là { $due }.
lookup-action-waiting = Chưa cần làm gì. Nếu sau một ngày làm việc vẫn thế, hãy gọi nơi nhận hồ sơ.
lookup-action-working = Giữ giấy hẹn và chờ đến ngày hẹn.
lookup-action-yours = Xem thông báo hoặc phiếu yêu cầu bạn nhận được; nếu không có, hãy gọi nơi đã nhận hồ sơ.
lookup-action-ready = Mang giấy hẹn và giấy tờ tùy thân đến nhận kết quả.
lookup-action-ended = Không cần làm gì nữa. Nếu bạn chưa nhận kết quả, hãy gọi nơi đã nhận hồ sơ.
lookup-action-stopped = Xem lý do ghi trên thông báo. Gọi để hỏi nếu bạn chưa rõ.
lookup-action-late = Nếu chưa nhận được thư xin lỗi có ghi ngày hẹn mới, bạn hãy gọi nơi đã nhận hồ sơ và đọc mã hồ sơ.
lookup-fact-code = Mã hồ sơ
lookup-fact-procedure = Thủ tục
lookup-fact-received = Tiếp nhận
lookup-fact-unit = Nơi đang giữ
lookup-fact-finished = Xong lúc
lookup-fact-note = Ghi chú
lookup-fact-status = Trạng thái
lookup-fact-due = Ngày hẹn trả
lookup-fact-updated = Cập nhật lần cuối
lookup-steps = Các mốc của hồ sơ
lookup-link-late = Trễ hẹn: bạn được nhận gì
lookup-link-papers = Xem giấy tờ và mẫu đơn: { $name }
lookup-link-guide = Xem hướng dẫn: { $name }
lookup-link-pay = Nộp trực tuyến trên cổng dịch vụ công
lookup-link-call = Gọi { $phone }
lookup-link-offices = Địa chỉ và giờ làm việc của nơi nhận hồ sơ
lookup-print = In trả lời này
lookup-keep = Nhớ hồ sơ này trên máy
lookup-keep-text = Mã hồ sơ và mã trên giấy hẹn sẽ được lưu trong máy này. Ai mở máy này cũng xem được.
lookup-keep-done = Máy này đã nhớ hồ sơ.
lookup-kept = Hồ sơ máy này đang nhớ
lookup-forget = Xóa
lookup-forget-label = Xóa hồ sơ { $code } khỏi máy này
lookup-forgotten = Đã xóa khỏi máy này.
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
lookup-warning-old-copy = Bản chép này cũ hơn bản bạn đã xem trước đây.
lookup-warning-stale = Số liệu đã cũ, có thể thiếu thay đổi mới. Cần chắc chắn, bạn hãy gọi nơi đã nhận hồ sơ.
lookup-warning-expired = Đã quá hạn mà chưa có số liệu mới. Cần chắc chắn, bạn hãy gọi nơi đã nhận hồ sơ.
lookup-warning-clock = Đồng hồ trên máy của bạn đang chậm, nên số ngày ghi ở đây có thể sai.

## Tra cứu: không thấy, không đọc được
lookup-missing = Không thấy hồ sơ có mã { $code }.
lookup-missing-action = Bạn xem lại từng chữ số trên giấy hẹn. Hồ sơ mới nộp có thể chưa có ở đây: hãy thử lại vào ngày làm việc sau, hoặc gọi nơi đã nhận hồ sơ.
lookup-missing-pair = Không thấy hồ sơ { $code } với mã bạn nhập.
lookup-missing-pair-action = Bạn so lại cả hai mã với giấy hẹn. Hồ sơ mới nộp có thể chưa có ở đây: hãy thử lại vào ngày làm việc sau, hoặc gọi nơi đã nhận hồ sơ.
lookup-missing-month = Trang này không có hồ sơ của tháng ghi trong mã { $code }.
lookup-missing-month-action = Bạn xem lại sáu chữ số ở giữa mã. Hồ sơ đã trả từ lâu không còn ở đây: hãy gọi nơi đã nhận hồ sơ.
lookup-missing-check = Hồ sơ của tháng này cần “Mã kiểm tra” trên giấy hẹn.
lookup-missing-check-action = Nếu giấy hẹn có dòng “Mã kiểm tra”, bạn nhập 14 chữ số ở đó. Nếu không có, hãy gọi nơi đã nhận hồ sơ.
lookup-missing-slip = Hồ sơ của tháng này cần “{ $label }” trên giấy hẹn.
lookup-missing-slip-action = Bạn chọn lại câu hỏi ở trên rồi nhập “{ $label }”.
lookup-broken = Máy này không chạy được phần mở hồ sơ.
lookup-broken-action = Bạn thử lại, hoặc dùng máy khác. Cần gấp, hãy gọi nơi đã nhận hồ sơ.
lookup-memory = Máy này không đủ bộ nhớ để mở hồ sơ.
lookup-memory-action = Bạn đóng bớt ứng dụng và trang khác rồi bấm lại, hoặc gọi nơi đã nhận hồ sơ.
lookup-outdated = Trang bạn đang mở cũ hơn số liệu.
lookup-outdated-action = Bạn tải lại trang rồi tra cứu lại.
lookup-wrong-key = Số liệu nhận được không có chữ ký của cơ quan mà trang này tin, nên không hiện ra.
lookup-wrong-key-action = Bạn tải lại trang rồi thử một lần nữa. Nếu vẫn thế, có thể ai đó đã sửa số liệu: hãy gọi nơi đã nhận hồ sơ.
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
