# Dữ liệu cho phần mềm khác.

title-data = Dữ liệu mở
title-changes = Điều mới xem lại, mới thông báo
data-text = Mọi hướng dẫn của trang này ở dạng dữ liệu, để cơ quan khác và phần mềm khác dùng lại.
data-procedures = Mọi hướng dẫn: giấy tờ, các bước, thời hạn, phí, căn cứ, nguồn. Chữ có ở mọi ngôn ngữ của trang.
data-schema = Lược đồ JSON của tệp trên.
data-cpsv = Các thủ tục theo bộ từ vựng dịch vụ công CPSV-AP 3.2.
data-schema-org = Các bước và câu hỏi theo từ vựng schema.org.
data-changes = Nguồn tin về những trang vừa xem lại và thông báo mới.
data-mind = Khi dùng lại, bạn hãy ghi nguồn và ngày, và nói rõ khi đó là trang mẫu. Mỗi thông tin có nguồn riêng, ghi trong tệp.
changes-reviewed = Đã xem lại: { $title }
changes-notice = Thông báo: { $title }
