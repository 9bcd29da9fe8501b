## Khi không có mạng
title-offline = Máy đang không có mạng
offline-text = Chưa mở được trang này. Những trang bạn đã mở trước đây vẫn xem được.
offline-again = Thử lại
offline-copies = Trang có sẵn trong máy
offline-none = Danh sách hiện ra khi máy không có mạng.
offline-copy = Máy đang không có mạng. Đây là bản lưu ngày { $day }; có thể đã có thay đổi.
offline-fresh = Có bản mới của trang này.
offline-reload = Tải lại
about-privacy-offline = Trang bạn đã mở được giữ trong máy này để xem lại khi không có mạng. Mã hồ sơ và chữ bạn gõ không được giữ theo. Xóa dữ liệu trang web trong trình duyệt là xóa hết.
