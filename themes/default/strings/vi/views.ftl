# Chữ mà chương trình dùng khi dựng nội dung cho trang.

## Ngày tháng
date = { $two_digit_day }/{ $two_digit_month }/{ $year }

## Đơn vị thời gian
unit-working-day = { $n } ngày làm việc
unit-day = { $n } ngày
unit-hour = { $n } giờ
unit-month = { $n } tháng
unit-same-day = Trong ngày
cut-off = Nộp sau { $time }: trả vào ngày làm việc kế tiếp

## Cách nộp, ai làm
channel-in-person = Nộp trực tiếp
channel-online = Nộp trên mạng
channel-post = Gửi qua bưu chính
actor-applicant = Bạn
actor-office = Cơ quan

## Địa bàn
area-standard = Xã, phường khác
area-mountain = Xã miền núi, hải đảo, vùng sâu, vùng khó khăn

## Ai được làm
applicant-citizen = công dân Việt Nam
applicant-household = hộ gia đình
applicant-business = doanh nghiệp
applicant-cooperative = hợp tác xã
applicant-organization = tổ chức
applicant-foreigner = người nước ngoài
applicant-overseas-vietnamese = người Việt Nam ở nước ngoài
applicant-official = cán bộ, công chức, viên chức

## Mức độ trên mạng
level-full = Làm hết trên mạng (toàn trình)
level-partial = Làm một phần trên mạng
level-none = Chưa làm được trên mạng

## Tiền
money = { $amount } đồng
money-free = Miễn phí
money-range = từ { $from } đến { $to } đồng

## Giấy tờ
count-originals = { $n } bản chính
count-copies = { $n } bản sao
count-show = chỉ xuất trình

## Cách nhận kết quả
delivery-in-person = nhận tại nơi nộp
delivery-post = gửi về nhà qua bưu chính
delivery-electronic = bản điện tử

## Bốn điều cần biết
fact-time-none = Không quy định thời hạn
fact-time-not-stated = Chưa có thời hạn chính thức
fact-time-mixed = Từ { $from } đến { $to }, tùy trường hợp
fact-time-varies = Tùy trường hợp
fact-cost-none = Miễn phí
fact-cost-not-stated = Chưa có số chính thức
fact-cost-mixed = { $from } – { $to }, tùy trường hợp
fact-result-none = Không có giấy tờ kết quả
fact-result-not-stated = Chưa có thông tin chính thức
fact-amount-not-stated = chưa có số chính thức
fact-place-also = Cũng có thể { $channels }
fact-place-only = Chỉ { $channels }
fact-note = { $name }: { $value }

## Trường hợp
when-or = hoặc
when-and = và:

## Hiệu lực của văn bản
law-from = từ { $date }
law-to = đến hết { $date }

## Ngày trong tuần
day-mo = Thứ Hai
day-tu = Thứ Ba
day-we = Thứ Tư
day-th = Thứ Năm
day-fr = Thứ Sáu
day-sa = Thứ Bảy
day-su = Chủ nhật
days-range = { $from } – { $to }

## Các phần của trang
navigation-procedures = Thủ tục
navigation-lookup = Tra cứu
navigation-offices = Nơi nộp
navigation-articles = Hướng dẫn

## Số hướng dẫn
guide-number = Số { $n }

## Ngôn ngữ
language-name = Tiếng Việt

## Tên trang
title-home = Trang chủ
title-search = Tìm thủ tục
title-offices = Nơi nộp hồ sơ
title-lookup = Hồ sơ của tôi đến đâu?
title-index = Tất cả hướng dẫn từ A đến Y
title-articles = Hướng dẫn từng bước
title-about = Giới thiệu, riêng tư, tiếp cận
title-not-found = Không có trang này

## Thời lượng
unit-minute = { $n } phút
unit-second = { $n } giây

## Bản đọc
audio-summary = Tóm tắt
audio-documents = Giấy tờ cần có
audio-steps = Các bước
audio-whole = Cả hướng dẫn

## Tên trang tập huấn, thông báo
title-sets = Tập huấn
title-notices = Thông báo
