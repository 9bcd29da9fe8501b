# Mười trạng thái hồ sơ mà các cổng dịch vụ công trao đổi với nhau. Tên giữ đúng tên chính thức;
# .meaning là một câu nói dễ hiểu, .action là việc bạn làm tiếp.

status-1 = Mới đăng ký
    .meaning = Bạn đã gửi hồ sơ, cơ quan chưa xem.
    .action = Chưa cần làm gì. Nếu sau một ngày làm việc vẫn thế, hãy gọi nơi nhận hồ sơ.
status-2 = Được tiếp nhận
    .meaning = Cơ quan đã nhận hồ sơ và hẹn ngày trả.
    .action = Giữ giấy hẹn và chờ đến ngày hẹn.
status-3 = Không được tiếp nhận
    .meaning = Cơ quan không nhận hồ sơ này.
    .action = Xem lý do ghi trên phiếu từ chối. Sửa lại rồi nộp hồ sơ mới, hoặc gọi để hỏi.
status-4 = Đang xử lý
    .meaning = Cơ quan đang giải quyết hồ sơ.
    .action = Chờ đến ngày hẹn trả.
status-5 = Yêu cầu bổ sung giấy tờ
    .meaning = Hồ sơ còn thiếu, cơ quan dừng lại chờ bạn.
    .action = Xem phiếu yêu cầu ghi thiếu gì, rồi nộp thêm càng sớm càng tốt.
status-6 = Yêu cầu thực hiện nghĩa vụ tài chính
    .meaning = Có khoản thuế, phí hoặc lệ phí phải nộp, cơ quan chờ bạn.
    .action = Nộp theo thông báo bạn nhận được và giữ biên lai. Chỉ nộp tại kho bạc, ngân hàng, cổng dịch vụ công hoặc quầy thu.
status-7 = Công dân yêu cầu rút hồ sơ
    .meaning = Hồ sơ được rút theo yêu cầu của bạn.
    .action = Đến nhận lại giấy tờ đã nộp. Nếu bạn không xin rút, hãy gọi ngay.
status-8 = Dừng xử lý
    .meaning = Cơ quan không giải quyết tiếp hồ sơ này.
    .action = Xem lý do ghi trên thông báo. Gọi để hỏi nếu bạn chưa rõ.
status-9 = Đã xử lý xong
    .meaning = Đã có kết quả, đang chờ bạn nhận.
    .action = Mang giấy hẹn và giấy tờ tùy thân đến nhận kết quả.
status-10 = Đã trả kết quả
    .meaning = Kết quả đã được trao.
    .action = Không cần làm gì nữa. Nếu bạn chưa nhận, hãy gọi nơi nhận hồ sơ.
