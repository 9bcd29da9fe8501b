### What search engines and messages show below the title of a page.

description-home = Hướng dẫn thủ tục hành chính ở { $province } bằng lời dễ hiểu: giấy tờ cần có, bao lâu, bao nhiêu tiền, nộp ở đâu, nhận gì. Tra cứu hồ sơ đã nộp.
description-offices = Trung tâm Phục vụ hành chính công của tỉnh và các xã, phường ở { $province }: địa chỉ, giờ làm việc, số điện thoại, nhận những việc gì.
description-articles = Hướng dẫn từng bước có lời giải thích: lập tài khoản, nộp hồ sơ trên mạng, ký số.
description-sets = Bộ tài liệu in ra để tập huấn cho bà con: thủ tục thường gặp, nộp hồ sơ trên mạng.
description-notices = Thông báo đang có hiệu lực: phí, giấy tờ, thời hạn và nơi nộp thay đổi ra sao.
description-search = Tìm thủ tục bằng lời nói hằng ngày, có dấu hay không dấu, hoặc bằng số của hướng dẫn.
description-index = Danh sách mọi hướng dẫn thủ tục ở { $province }, xếp từ A đến Y.
description-lookup = Đã nộp hồ sơ? Gõ mã hồ sơ để biết hồ sơ đến đâu, hẹn trả ngày nào và bạn cần làm gì tiếp.
description-about = Trang { $name } của ai, giữ riêng tư cho bạn ra sao, và ai cũng dùng được thế nào.
description-field = Các thủ tục về { $name } ở { $province }: giấy tờ, thời hạn, lệ phí, nơi nộp.
description-article = { $title }: hướng dẫn từng bước.
