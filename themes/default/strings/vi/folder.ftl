## Bản chép để mang theo
folder-copy = Bản chép ngày { $day }, dùng được khi không có mạng. Nội dung có thể đã thay đổi.
folder-set-file = Cả bộ trong một tệp, để gửi qua điện thoại
