# Chữ trên tờ in phát tay.

## Chân trang, đầu trang
handout-number = Số
handout-sample = BẢN MẪU, không phải tài liệu của cơ quan nhà nước
handout-official = Bản chính thức
handout-printed = In { $date }
handout-valid = Dùng đến hết { $date }, sau đó xin tờ mới.
handout-overdue = QUÁ HẠN RÀ SOÁT từ { $date }: hỏi lại trước khi đi.
handout-source = { $n ->
        [0] Nguồn: { $name }
       *[other] Nguồn: { $name } và { $n } nguồn khác
    }
handout-page = Trang
handout-scan = Quét mã hoặc gõ:
handout-scan-alt = Mã QR mở trang
handout-publisher = Chịu trách nhiệm:

## Trường hợp, bước
handout-when = Khi
handout-each = hoặc
handout-call = Cần hỏi, gọi
handout-also = Nộp ở
handout-official-title = Thông tin chính thức
handout-code = mã
handout-you = Bạn
handout-agency = Cơ quan
handout-delivery = Cách nhận:
handout-form = Mẫu:
handout-all = Cần đủ:
handout-one-of = Chỉ cần một trong các giấy sau:
handout-fallback = Giấy đầu tiên; không có thì giấy kế tiếp:

## Nơi nộp
handout-office = Nơi nộp
handout-office-blank = Nơi nộp gần bạn:
handout-office-hours-blank = Giờ làm việc:
handout-office-phone-blank = Điện thoại:
handout-office-address = Địa chỉ
handout-office-hours = Giờ làm việc
handout-office-phone = Điện thoại
handout-office-mountain = Vùng có thời hạn riêng: thời hạn trên tờ này là của nơi nộp.

## Phần không đủ chỗ
handout-more = Còn nữa, xem tiếp:
handout-more-of = Gồm:
handout-part-legal = căn cứ pháp lý
handout-part-related = việc liên quan
handout-part-guide = phần viết dài
handout-part-notices = thông báo
handout-part-questions = hỏi đáp
handout-part-post = cách gửi qua bưu chính
handout-part-online = cách nộp trên mạng
handout-part-official = thông tin chính thức
handout-part-details = ghi chú của từng giấy tờ
handout-part-results = kết quả, mẫu đơn
handout-part-requirements = điều kiện
handout-part-steps = các bước
handout-part-cases = giấy tờ của từng trường hợp
handout-part-summaries = tóm tắt từng hướng dẫn
handout-part-fees = phí của từng trường hợp

## Phiếu kiểm giấy tờ
handout-checklist = Phiếu kiểm giấy tờ
handout-checklist-help = Đánh dấu vào ô khi đã có.
handout-mine = Ghi của tôi
handout-mine-filed = Ngày nộp:
handout-mine-code = Mã hồ sơ:
handout-mine-due = Ngày hẹn trả:
handout-mine-person = Người nhận hồ sơ:

## Áp phích, bảng mã
handout-poster-bring = Mang theo
handout-poster-more = Giấy tờ theo từng trường hợp: hỏi cán bộ hoặc quét mã.
handout-board-title = Việc bà con hay làm
handout-board-help = Mở máy ảnh của điện thoại, hướng vào ô vuông của việc bạn cần.
handout-board-number = Hoặc gõ số của việc đó vào ô tìm tại

## Việc trong đời, lĩnh vực, tập huấn
handout-event = Khi trong nhà có việc
handout-field = Lĩnh vực
handout-set = Tài liệu tập huấn
handout-time = Bao lâu:
handout-cost = Bao nhiêu:
handout-guides = Các hướng dẫn
handout-contents = Trong tập này
handout-exercises-answers = Lời đáp cho người hướng dẫn
handout-blank-page = Trang này để trống.

## Gấp sách
handout-booklet-front = Mặt trước: in tệp này trước.
handout-booklet-back = Mặt sau: lật chồng giấy theo cạnh ngắn, cho vào máy lần nữa rồi in tệp này.

## Phiếu trống
handout-ballot = Phiếu đánh giá sự hài lòng
handout-ballot-help = Bạn không phải ghi tên. Đánh dấu × vào một ô ở mỗi dòng, gấp đôi rồi bỏ vào hòm phiếu.
handout-ballot-place = Nơi bạn vừa làm thủ tục
handout-ballot-what = Việc bạn vừa làm
handout-ballot-day = Ngày
handout-ballot-question = Bạn thấy thế nào về…
handout-ballot-very-good = Rất hài lòng
handout-ballot-good = Hài lòng
handout-ballot-fair = Bình thường
handout-ballot-poor = Chưa hài lòng
handout-ballot-attitude = Thái độ của cán bộ
handout-ballot-explanation = Hướng dẫn có dễ hiểu không
handout-ballot-papers = Giấy tờ phải nộp
handout-ballot-waiting = Thời gian chờ
handout-ballot-promise = Trả kết quả đúng hẹn
handout-ballot-place-comfort = Chỗ ngồi chờ, biển chỉ dẫn
handout-ballot-extra = Có ai đòi thêm tiền hoặc giấy tờ ngoài quy định không?
handout-ballot-yes = Có
handout-ballot-no = Không
handout-ballot-words = Điều bạn muốn nói thêm
handout-suggestion = Phiếu góp ý
handout-suggestion-help = Ghi điều bạn thấy chưa được, hoặc điều nên làm. Không ghi tên cũng được.
handout-suggestion-what = Tôi muốn góp ý về
handout-suggestion-words = Nội dung góp ý
handout-suggestion-answer = Nếu muốn được trả lời, xin ghi
handout-suggestion-name = Họ tên
handout-suggestion-phone = Điện thoại
handout-suggestion-privacy = Tên và số điện thoại chỉ dùng để trả lời bạn.
handout-tally = Bảng kiểm phiếu
handout-tally-help = Mỗi phiếu một vạch, năm vạch một bó. Kiểm phiếu có hai người, ký ở cuối bảng.
handout-tally-period = Kỳ kiểm phiếu, từ ngày đến ngày
handout-tally-opened = Số phiếu mở ra
handout-tally-valid = Số phiếu hợp lệ
handout-tally-blank = Số phiếu trắng, hỏng
handout-tally-criterion = Nội dung
handout-tally-total = Cộng
handout-tally-signatures = Hai người kiểm phiếu ký, ghi rõ họ tên
handout-attendance = Danh sách tham dự
handout-attendance-topic = Buổi
handout-attendance-place = Nơi
handout-attendance-day = Ngày
handout-attendance-trainer = Người hướng dẫn
handout-attendance-number = STT
handout-attendance-name = Họ và tên
handout-attendance-village = Thôn, bản, cơ quan
handout-attendance-sign = Ký
handout-attendance-privacy = Danh sách này chỉ dùng cho buổi tập huấn, không công bố.
handout-blank-office = Nơi tiếp nhận

## Tệp để in, trên trang
handouts-title = Tải tờ in
handouts-a4 = Một tờ A4, hai mặt
handouts-a4-plan = Kế hoạch cho người hướng dẫn, có lời đáp
handouts-large = Chữ to
handouts-checklist = Phiếu kiểm giấy tờ
handouts-booklet = Sách nhỏ, gấp đôi tờ A4
handouts-booklet-front = Sách nhỏ: riêng mặt trước
handouts-booklet-back = Sách nhỏ: riêng mặt sau
handouts-booklet-a5 = Sách nhỏ, để đọc trên máy
handouts-poster = Áp phích A3
handouts-poster-2xa4 = Áp phích trên hai tờ A4
handouts-image = Ảnh để gửi tin nhắn
handouts-file = PDF, { $pages } trang, { $size } KB
handouts-picture = PNG, { $size } KB
handouts-zip = Cả bộ: tờ in, kế hoạch và bài phát thanh
handouts-package = ZIP, { $pages } trang in, { $size } KB
package-pages = { $n } trang

# Words that stay on the line of the number before them, and those that stay on the line of the number after them: one or
# another, parted by |; a unit may have an ending.
handout-units = giờ|phút|ngày làm việc|ngày|tuần|tháng|năm|tuổi|đồng|bản chính|bản sao|bản|bộ|tờ|trang|lần|người|trường hợp|mét|km|KB|MB
handout-before-numbers = mã|Mẫu số|mẫu số|số|mức|khoản|điều|Điều|Mẫu|mẫu|hạng|tháng|năm
# Words that no line of a title parts, parted by |.
handout-together = khai sinh|khai tử|kết hôn|hộ tịch|trích lục|bản sao|xác nhận|độc thân|hộ khẩu|đăng ký|thường trú|tạm trú|cư trú|căn cước|làm lại|sổ đỏ|lần đầu|sang tên|đất vườn|đất ruộng|đất ở|vợ chồng|giấy phép|giấy tờ|môi trường|chứng thực|bản chính|chữ ký|hộ kinh doanh|kinh doanh|lái xe|bảo hiểm|y tế|trợ cấp|xã hội|hằng tháng|cao tuổi|lương hưu|khuyết tật|hộ nghèo|thất nghiệp|lý lịch|tư pháp|liệt sĩ|điện thoại|tài khoản|hồ sơ|gia đình|tùy thân|cho tặng|thừa kế|mua bán|điện tử|giao dịch|có công|chỗ ở
