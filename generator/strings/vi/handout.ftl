# `motcua handout`.

cli-handout = In tờ hướng dẫn: PDF để in giấy, hoặc ảnh để gửi tin nhắn.
    .examples = motcua handout khai-sinh 131 --office hac-thanh --out ban-in
     motcua handout --set ho-tich-cho-gia-dinh --format booklet --out ban-in
     motcua handout --blank ballot --out ban-in
cli-handout-procedures = Hướng dẫn, theo tên trong địa chỉ trang hoặc theo số.
cli-handout-event = Một việc trong đời.
cli-handout-field = Một lĩnh vực với mọi hướng dẫn trong đó.
cli-handout-set = Một bộ tập huấn.
cli-handout-all = Mọi hướng dẫn, việc trong đời, lĩnh vực và bộ tập huấn.
cli-handout-blank = Tờ để điền: ballot (phiếu đánh giá), suggestion (phiếu góp ý), tally (bảng kiểm phiếu), attendance (danh sách tham dự).
cli-handout-format = a4 (một tờ), booklet (sách A5 gấp đôi), large (chữ to 18 pt), checklist (phiếu kiểm giấy tờ), poster (A3 và hai tờ A4), qr-board (bảng mã treo tường), image (ảnh PNG).
cli-handout-office = In cho nơi nộp này: địa chỉ, giờ làm việc, điện thoại và thời hạn của nơi đó.
cli-handout-full = Với a4: không bỏ phần nào, bao nhiêu tờ cũng được.
cli-handout-zip = Cả bộ tập huấn trong một tệp ZIP: kế hoạch, tờ in của các hướng dẫn, bài phát thanh.
cli-handout-language = Ngôn ngữ khác của trang.
cli-handout-base-url = Địa chỉ của trang dùng cho mã QR và liên kết, thay cho địa chỉ trong site.yaml.
cli-handout-json = Liệt kê các tệp ra đầu ra chuẩn.
cli-handout-out = Thư mục chứa các tệp; chỉ in lại những gì đã đổi.

handout-missing = motcua này được dựng không kèm phần in
    .help = Hãy dùng bản phát hành, hoặc tự dựng bản có phần in: cargo xtask build
handout-build-missing = site.yaml muốn có tờ in (`handouts`), nhưng motcua này được dựng không kèm phần in: các trang không có tờ in để tải. Bản có phần in: cargo xtask build
handout-language = trang không có ngôn ngữ `{ $name }`
    .help = Các ngôn ngữ ghi ở `languages` trong site.yaml.
handout-nothing = chưa chọn tờ nào để in
    .help = Nêu tên hướng dẫn, --event, --field, --set, --blank hoặc --all.
handout-no-address = chưa biết địa chỉ của trang nên không in được mã QR
    .help = Ghi `base_url` trong site.yaml, hoặc nêu bằng --base-url.
handout-board-address = bảng mã cần địa chỉ của trang
    .help = Ghi `base_url` trong site.yaml, hoặc nêu bằng --base-url.
handout-office-field = { $office } không nhận hồ sơ của { $count } hướng dẫn trong số này: ở đó in dòng chấm để điền
handout-zip-board = bảng mã là một tờ, không có cả bộ
    .help = Bỏ --zip, hoặc chọn --format khác.
handout-threads = hệ thống không cho chạy song song: { $reason }
handout-fault = không in được { $name }: { $fault }
handout-progress = { $done }/{ $all }: { $name }
handout-build = Tờ in: { $all } bản; lần này in { $made } bản, còn lại không đổi
handout-done = Đã in { $made } tờ vào { $folder }, { $kept } tờ không đổi ({ $seconds } giây)
