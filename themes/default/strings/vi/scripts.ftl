# Chữ của trang bài phát thanh.

title-scripts = Bài phát thanh
scripts-of = Bài phát thanh: { $name }
scripts-link = Bài phát thanh 60 giây và 3 phút
scripts-all = Bài phát thanh của mọi hướng dẫn
scripts-text = Bài viết sẵn để đọc trên loa xã, loa thôn: câu ngắn, số và ngày tháng viết bằng lời. Mỗi việc có bài một phút và bài ba phút.
scripts-sample = Bài mẫu, không phải văn bản chính thức. Đừng phát trên loa.
scripts-until = Đừng đọc sau ngày { $date }.
scripts-reviewed = Nội dung xem lại ngày { $date }.
scripts-60s = Bài 60 giây
scripts-3min = Bài 3 phút
scripts-length = Đọc khoảng { $seconds } giây: { $syllables } tiếng.
scripts-written = Do người biên tập viết.
scripts-file = Tải tệp chữ
scripts-procedures = Hướng dẫn
scripts-events = Khi trong nhà có việc
scripts-sets = Tập huấn
