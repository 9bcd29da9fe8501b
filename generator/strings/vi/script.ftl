# Lời của bài phát thanh. Câu ngắn, nói với bà con.

opening = Kính thưa bà con. Sau đây là hướng dẫn: { $name }.
opening-event = Kính thưa bà con. Sau đây là những việc nên biết: { $name }.
opening-set = Kính thưa bà con. Sau đây là bài nói về: { $name }.
event-choose = Tùy hoàn cảnh, bà con chọn việc hợp với nhà mình.
number = Bà con nhớ số hướng dẫn: { $number }.
number-again = Xin nhắc lại, số hướng dẫn là { $number }.
where = Nơi nộp: { $place }.
ask-where = Nộp ở đâu thì bà con hỏi tại trung tâm.
online = Việc này nộp được cả qua mạng.
online-only = Việc này chỉ làm qua mạng.

## Hỏi ai
ask-centre = hỏi tại trung tâm
ask-there = hỏi tại nơi nộp
ask-call = gọi điện hỏi

## Giấy tờ
papers = Bà con mang theo các giấy tờ sau.
papers-online = Bà con chuẩn bị các giấy tờ sau.
papers-none = Việc này không cần giấy tờ.
papers-ask = Cần giấy tờ gì thì bà con { $ask }.
papers-many = Cần giấy tờ gì, bà con { $ask } trước khi làm.
papers-vary = Cần giấy tờ gì là tùy trường hợp, bà con { $ask } trước khi làm.
papers-more = Tùy trường hợp còn giấy khác, bà con { $ask }.
paper = { $nth }: { $name }.
paper-shown = chỉ để cho xem
papers-one-of = một trong các giấy sau
papers-or = Hoặc { $name }
papers-else = Không có thì { $name }
# Ghi chú bắt đầu bằng chữ này nói khi nào mới cần giấy; câu bắt đầu bằng chữ kia chỉ dẫn sang trang khác.
only = Chỉ
look = Xem

## Thời gian
time = Thời gian giải quyết: { $time }.
time-of = Thời gian giải quyết, { $scope }: { $time }.
times = Thời gian giải quyết như sau.
time-one-of = { $scope }: { $time }.
time-many = Thời gian giải quyết tùy trường hợp, bà con { $ask }.
time-none = Việc này không có thời hạn.
time-ask = Bao lâu thì xong, bà con { $ask }.
time-excludes = Chưa tính { $what }.
time-noted = Bà con xem ngày ghi trên phiếu hẹn.
mountain = ở xã miền núi, vùng khó khăn
standard = ở nơi không phải miền núi
same-day = trong ngày
same-day-cut-off = trong ngày, nếu nộp trước { $hour }
working-days = { $count } ngày làm việc
days = { $count } ngày
hours = { $count } giờ
months = { $count } tháng

## Phí, lệ phí
fee = { $name }: { $amount }.
fee-long = Mức thu { $amount }: { $name }.
fees-many = Có nhiều mức phí tùy trường hợp, bà con { $ask } trước khi nộp.
fees-none = Việc này không mất tiền.
fees-ask = Hết bao nhiêu tiền, bà con { $ask } trước khi nộp.
fee-ask = { $name }: chưa có số chính thức, bà con { $ask }.
receipt = Nộp tiền thì bà con nhớ lấy biên lai.
free = không mất tiền
per = mỗi { $unit }
from-to = từ { $from } đến { $to }

## Kết quả, các bước, câu hỏi
result = Xong việc, bà con nhận: { $name }.
result-of = Xong việc, { $case }, bà con nhận: { $name }.
steps = Các bước làm như sau.
steps-own = Bà con làm như sau.
steps-all = Tiếp theo, với mọi trường hợp.
step = { $nth }: { $name }
step-guide = { $nth }: { $name }, hướng dẫn số { $number }.
question = Có người hỏi: { $question }
case = trường hợp { $answers }
or = hoặc
and = đồng thời
in-person = nộp trực tiếp
by-net = nộp qua mạng
by-post = gửi bưu chính
call = Cần hỏi thêm, bà con gọi số { $phone }.
closing = Xin cảm ơn bà con đã lắng nghe.

## Đầu bài
head = BÀI PHÁT THANH
length = Đọc khoảng { $seconds } giây: { $syllables } tiếng, { $pace } tiếng một phút.
sample = BÀI MẪU, không phải văn bản chính thức. Đừng phát trên loa.
reviewed = Nội dung xem lại ngày { $reviewed }. Đừng đọc sau ngày { $until }.
source = Nguồn: { $sources }.
worksheet = Viết lời dịch hoặc lời đọc vào dòng trống dưới mỗi câu.
