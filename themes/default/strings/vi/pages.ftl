# Chữ của các trang. Tên khóa bắt đầu bằng tên trang hoặc tên thành phần.

## Mọi trang
skip-to-content = Đến nội dung chính
sample-mark = Trang mẫu
sample-text = không phải trang chính thức
navigation-label = Các phần của trang
breadcrumb-label = Bạn đang ở
languages-label = Ngôn ngữ
languages-home = trang chủ
when-label = Trường hợp:
abbreviations = Chữ viết tắt trong trang này:
contents-title = Trên trang này

## Ô tìm
search-label = Tìm thủ tục
search-button = Tìm
search-placeholder = khai sinh, sổ đỏ…
list-untranslated = Tên bằng ngôn ngữ khác: mục đó chưa được dịch.
search-help = Gõ không dấu, hoặc gõ số như 101.

## Trang chủ
home-title = Bạn cần làm giấy tờ gì?
home-search = Tìm việc bạn cần làm
home-common = Việc nhiều người làm nhất
home-fields = Theo lĩnh vực
home-index = Xem tất cả { $n } hướng dẫn từ A đến Y
home-lookup = Tra cứu hồ sơ
home-lookup-text = Đã nộp rồi? Xem hồ sơ của bạn đến đâu và bạn cần làm gì tiếp.
home-lookup-button = Hồ sơ của tôi đến đâu
home-offices = Nơi nộp hồ sơ
home-offices-label = Tên xã, phường của bạn
home-offices-button = Xem
home-articles = Hướng dẫn từng bước
fields-count = { $n } việc

## Bốn điều cần biết
facts-time = Bao lâu
facts-cost = Bao nhiêu
facts-place = Ở đâu
facts-result = Nhận gì

## Nút
apply-button = Nộp trên cổng chính thức
call-button = Gọi { $phone }
print-button = In

## Các phần của một hướng dẫn
procedure-parts = Nộp một lần, được làm cùng lúc
procedure-requirements = Điều kiện
procedure-documents = Giấy tờ cần có
procedure-steps = Các bước
procedure-time = Thời hạn
procedure-fees = Phí, lệ phí
procedure-results = Kết quả nhận được
procedure-forms = Mẫu đơn
procedure-questions = Hỏi đáp
procedure-related = Việc liên quan
procedure-legal = Căn cứ pháp lý
procedure-sources = Nguồn và ngày rà soát
procedure-wrong = Thấy hướng dẫn sai, hoặc bị đòi thêm giấy tờ ngoài danh sách này?
procedure-wrong-call = Hãy báo cho chúng tôi:

## Trường hợp của bạn
cases-title = Trường hợp của bạn
cases-help = Trả lời để chỉ thấy phần của bạn.
cases-count = Còn { $n } giấy tờ
cases-all = Tất cả { $n } giấy tờ
cases-reset = Xem mọi trường hợp

## Giấy tờ
papers-all = Cần đủ các giấy tờ sau:
papers-one-of = Chỉ cần một trong các giấy tờ sau:
papers-fallback = Dùng giấy đầu tiên; không có thì mới dùng giấy tiếp theo:
papers-or = hoặc
papers-else = Nếu không có giấy trên:
form-label = Mẫu:
form-no-file = chưa có tệp để tải ở đây
documents-none = Bạn không phải nộp giấy tờ nào.
documents-not-stated = Chưa có danh sách giấy tờ chính thức.

## Chưa có thông tin chính thức
not-stated-ask = Hỏi trước khi đi:
not-stated-ask-office = Hãy hỏi nơi nhận hồ sơ trước khi đi.
channel-no-steps = Cách này được nhận, nhưng chưa có hướng dẫn từng bước.
time-not-stated = Chưa có thời hạn chính thức.
time-none = Không quy định thời hạn.
fees-all-not-stated = Chưa có số chính thức về mức thu.
results-not-stated = Chưa có thông tin chính thức về kết quả.
results-none = Thủ tục này không có giấy tờ kết quả.
forms-not-stated = Chưa có mẫu đơn chính thức ở đây.
forms-none = Không có mẫu đơn riêng.
requirements-not-stated = Chưa có thông tin chính thức về điều kiện.
requirements-none = Không có điều kiện riêng.

## Thời hạn
limits-starts = Tính từ:
limits-excludes = Không tính:

## Phí
fees-name = Khoản thu
fees-amount = Mức thu
fees-none = Miễn phí: không thu phí, lệ phí.
fees-not-stated = Chưa có số chính thức.
fees-receipt = Bạn có quyền nhận biên lai.
fees-waivers = Miễn, giảm cho:
fees-basis = Theo
results-delivery = Cách nhận:

## Thông tin chính thức
official-name = Tên chính thức
official-codes = Mã thủ tục
official-service = Không có mã: đây là dịch vụ, không phải thủ tục hành chính
official-applicants = Ai được làm
official-competent = Cơ quan giải quyết
official-receiving = Nơi nhận hồ sơ
official-coordinating = Cơ quan phối hợp
official-online = Làm trên mạng
official-decision = Quyết định công bố
legal-list = Xem { $n } văn bản
law-coming = Chưa có hiệu lực,
law-ended = Hết hiệu lực,

## Nguồn
sources-reviewed = Rà soát ngày { $date }.
sources-compared = So với bản ghi quốc gia ngày { $date }.
sources-not-compared = Chưa so với bản ghi quốc gia.
sources-review-by = Sẽ rà soát lại trước ngày { $date }.
sources-publisher = Chịu trách nhiệm:
overdue-title = Hướng dẫn này đã quá ngày rà soát.
overdue-text = Lẽ ra phải xem lại trước ngày { $date }. Hãy gọi hỏi trước khi đi.

## Cơ quan
offices-text = Bạn nộp và nhận hồ sơ ở Trung tâm Phục vụ hành chính công. Địa chỉ, giờ làm việc và số điện thoại ở đây.
offices-province = Của tỉnh
offices-communes = Của xã, phường
offices-filter = Tìm theo tên xã, phường
offices-filter-help = Gõ có dấu hay không dấu đều được.
offices-count = Có { $n } nơi
offices-none = Không có nơi nào tên như vậy. Hãy thử ít chữ hơn.
office-mountain = Vùng có thời hạn dài hơn
office-mountain-text = Đây là xã miền núi, hải đảo, vùng sâu hoặc vùng khó khăn: một số thủ tục có thời hạn dài hơn. Trang của từng thủ tục ghi rõ.
office-address = Địa chỉ
office-map = Mở bản đồ
office-phone = Điện thoại
office-no-phone = Chưa có số riêng.
office-hours = Giờ làm việc
office-no-hours = Chưa có giờ chính thức. Hãy gọi hỏi trước khi đi.
office-fields = Nhận hồ sơ
office-all-fields = Tất cả các lĩnh vực

## Bài hướng dẫn
articles-text = Những việc dùng cho nhiều thủ tục: mở tài khoản, ký số, nộp trên mạng.

## Từ A đến Y
index-letters = Chữ cái đầu

## Chân trang
footer-ask = Cần hỏi?
footer-ways = Lối đi
footer-index = Từ A đến Y
footer-search = Tìm thủ tục
footer-about = Giới thiệu, riêng tư
footer-sample = Đây là trang mẫu, không phải trang của cơ quan nhà nước.
footer-official = Hướng dẫn thủ tục cho người dân { $province }.
footer-publisher = Chịu trách nhiệm:

## Hỏi người thật
help-title = Chưa thấy việc bạn cần?
help-text = Gọi để được chỉ đúng nơi, đúng giấy tờ.

## Trang tìm
search-no-script = Trình duyệt của bạn đang tắt JavaScript nên không tìm ở đây được. Hãy chọn trong danh sách dưới đây: mọi hướng dẫn đều có.
search-failed = Trình duyệt này không chạy được phần tìm kiếm. Hãy chọn trong danh sách dưới đây: mọi hướng dẫn đều có.
search-offline = Chưa tải được phần tìm kiếm, có thể do mạng yếu. Gõ lại một chữ để thử lần nữa, hoặc chọn trong danh sách.
search-partial-help = Chưa tải đủ dữ liệu để tìm, có thể do mạng yếu.
search-again = Thử lại
search-filters = Lọc kết quả
search-by-field = Lĩnh vực
search-by-level = Làm trên mạng
search-by-channel = Cách nộp
search-chosen = Chỉ hiện:
search-clear = Bỏ lọc
search-near-title = Có phải bạn muốn tìm
search-empty-title = Thử cách khác
search-empty-fewer = Gõ ít chữ hơn: “khai sinh” thay cho cả câu.
search-empty-everyday = Gõ tên thường gọi: “sổ đỏ”, “hộ khẩu”, “bằng lái”.
search-recent = Bạn đã tìm
search-recent-clear = Xóa tất cả
search-recent-where = Chỉ lưu trên máy này.

## Tra cứu hồ sơ
lookup-text = Nhập mã hồ sơ ghi trên giấy hẹn, hoặc dán cả tin nhắn bạn nhận được.
lookup-sealed-text = Nhập mã hồ sơ và mã ghi trên giấy hẹn, hoặc dán cả tin nhắn bạn nhận được.
lookup-which = Giấy hẹn của bạn có dòng “Mã kiểm tra” không?
lookup-which-yes = Có
lookup-which-no = Không, chỉ có “{ $label }”
lookup-check = Mã kiểm tra
lookup-check-help = 14 chữ số trên giấy hẹn, như 1234 5678 9012 30.
lookup-slip-help = Ghi trên giấy hẹn, như { $example }.
lookup-cancel = Dừng
slip-check = Mã kiểm tra:
slip-check-example = 1234 5678 9012 30
lookup-code = Mã hồ sơ
lookup-code-help = Mã như { $example }. Viết hoa hay thường, có khoảng trắng hay không đều được.
lookup-button = Xem
lookup-answer = Hồ sơ của bạn
lookup-no-script = Trình duyệt của bạn đang tắt JavaScript nên không tra cứu ở đây được. Hãy gọi số bên dưới và đọc mã hồ sơ.
lookup-failed = Trình duyệt này không chạy được phần tra cứu. Hãy gọi và đọc mã hồ sơ.
lookup-none-text = Cầm giấy hẹn trong tay, bạn có hai cách để biết.
lookup-ways = Hỏi ở đâu
lookup-ways-text = Khi gọi, hãy đọc mã hồ sơ và ngày hẹn ghi trên giấy.
lookup-portal = Tra cứu trên { $portal }
lookup-where = Mã hồ sơ nằm ở đâu
lookup-meanings = Mỗi trạng thái nghĩa là gì
lookup-meanings-text = Mọi cổng dịch vụ công dùng chung mười trạng thái này.
promise-title = Trang này không bao giờ hỏi mật khẩu, mã OTP, số căn cước hay tiền.
promise-text = Ai xin bạn những thứ đó để “tra cứu hộ” là lừa đảo.
slip-sample = MẪU
slip-title = Giấy tiếp nhận hồ sơ và hẹn trả kết quả
slip-code = Mã hồ sơ:
slip-caption = Hình minh họa. Giấy thật có thể trình bày khác; mã hồ sơ cũng có trong tin nhắn bạn nhận được.
status-action = Bạn làm gì:
status-class-waiting = Chờ tiếp nhận
status-class-working = Đang làm
status-class-yours = Đến lượt bạn
status-class-ready = Có kết quả
status-class-ended = Đã kết thúc
status-class-stopped = Đã dừng

## Giới thiệu
about-sample = Trang này được dựng để làm mẫu. Tên cơ quan, số điện thoại và địa chỉ có thể là số liệu mẫu; đừng dùng thay cho thông tin chính thức.
about-who = Trang này của ai
about-purpose = Trang này giúp người dân { $province } biết trước khi đi: cần giấy tờ gì, mất bao lâu, hết bao nhiêu, nộp ở đâu và nhận được gì.
about-publisher = Chịu trách nhiệm về nội dung:
about-editor = Người phụ trách nội dung:
about-decision = Theo
about-contact = Liên hệ:
about-portal = Đây là trang hướng dẫn. Nộp hồ sơ trên mạng thì vào
about-facts = Mỗi hướng dẫn ghi nguồn và ngày rà soát. Điều gì chưa có nguồn chính thức thì chúng tôi nói rõ là chưa có, không đoán.
about-call = Thấy chỗ sai, khó hiểu, hoặc cần giúp? Hãy gọi:
about-privacy = Riêng tư
about-privacy-none = Trang này không dùng cookie, không đếm người xem, không tải gì từ nơi khác.
about-privacy-search = Chữ bạn tìm và mã hồ sơ bạn tra được xử lý ngay trong máy của bạn. Mã hồ sơ không gửi đi đâu. Chữ bạn tìm nằm trong địa chỉ trang tìm, để bạn gửi cho người khác được; máy chủ của trang này thấy địa chỉ đó khi bạn mở trang, như mọi địa chỉ khác. Tám lần tìm gần nhất được nhớ trên máy này; bạn xóa được ở trang tìm.
about-privacy-never = Trang này không bao giờ hỏi mật khẩu, mã OTP, số căn cước hay tiền.
about-privacy-case = Câu trả lời ở phần “Trường hợp của bạn” nằm trong địa chỉ trang, để bạn gửi cho người thân được. Trong đó không có tên hay số giấy tờ nào.
about-access = Ai cũng dùng được
about-access-aim = Chúng tôi làm theo chuẩn WCAG 2.2 mức AA: dùng được bằng bàn phím, bằng trình đọc màn hình, khi phóng to chữ, ở nền sáng và nền tối.

## Không có trang
not-found-text = Có thể trang đã chuyển đi hoặc địa chỉ gõ nhầm.
not-found-home = Về trang chủ

## Số hướng dẫn
redirect-go = Mở hướng dẫn

## Sự kiện
event-steps = Làm lần lượt
home-events = Khi trong nhà có việc
module-busy = Đang tải, xin đợi…
sources-list = Xem { $n } nguồn

## Thông báo
notice-concerns = Liên quan đến:
notice-until = Đến hết ngày { $date }.
notice-source = Nguồn:
notices-none = Lúc này không có thông báo nào.
home-more-notices = Xem mọi thông báo

## Tập huấn
sets-text = Nội dung có sẵn cho người hướng dẫn: học gì trước, nói kỹ điều gì, bài tập và lời đáp. Trang nào cũng in được.
set-audience = Dành cho
set-duration = Thời gian
set-notes = Người hướng dẫn chuẩn bị
set-items = Học theo thứ tự
set-item-notes = Ghi chú cho người hướng dẫn
set-exercises = Bài tập
set-answer = Lời đáp
footer-sets = Tập huấn

## Nghe
procedure-listen = Nghe

## Trang không còn
gone-text = Trang này không còn nữa.
gone-since = Từ ngày { $date }.
gone-number = Số { $n } không dùng cho hướng dẫn khác.
gone-see = Bạn xem tiếp ở đây

## Đi làm giấy tờ: chia sẻ, nghe, nơi đến, ngày trả
share-button = Chia sẻ
read-button = Nghe
my-office-ask = Chọn trung tâm của bạn
my-office-choose = Chọn làm trung tâm của tôi
offices-near = Tìm nơi gần tôi
estimate-button = Nộp hôm nay thì ngày nào có kết quả?
visit-offline = Chưa tải được. Bấm để thử lại.
about-privacy-office = Trung tâm bạn chọn được nhớ trên máy này, không gửi đi đâu; bạn xóa được ở trang hướng dẫn. Khi bạn bấm “Tìm nơi gần tôi”, vị trí của bạn được tính ngay trong máy rồi bỏ, không lưu và không gửi đi.
