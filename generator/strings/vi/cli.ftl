# Lời của công cụ trên dòng lệnh.

cli = Dựng trang hướng dẫn thủ tục hành chính từ các tệp YAML và Markdown.
cli-usage = Cách dùng:
cli-options = Tùy chọn:
cli-commands = Các lệnh:
cli-values = Giá trị:
cli-examples = Ví dụ:
cli-help = In phần trợ giúp này.
cli-version = In số phiên bản.
cli-group-content = Người viết nội dung:
cli-group-print = Người in và người đọc loa:
cli-group-feed = Người công bố tình trạng hồ sơ:
cli-any-lang = Ngôn ngữ của công cụ: vi hoặc en.
cli-any-quiet = Không nói gì ngoài lỗi.
cli-any-site = Thư mục của trang; nếu bỏ trống thì tìm site.yaml từ thư mục hiện tại trở lên.
cli-any-as-of = Dựng như thể hôm nay là ngày này.
cli-any-json = In kết quả dạng JSON.
cli-any-feed = Thư mục làm việc của nguồn tình trạng hồ sơ.

cli-init = Tạo một trang mới.
    .examples = motcua init trang-cua-toi
     motcua init thu-nghiem --starter province
cli-init-dir = Thư mục của trang mới; phải chưa có hoặc còn trống.
cli-init-starter = empty: một hướng dẫn làm mẫu; province: toàn bộ nội dung mẫu của một tỉnh.

cli-check = Tìm mọi lỗi trong nội dung.
    .examples = motcua check
     motcua check --site noi-dung --format json --strict
     motcua check --coverage
     motcua check --coverage --format json
cli-check-format = human cho người đọc, json cho chương trình, github cho yêu cầu gộp.
cli-check-coverage = In mức độ đã dịch, đã đọc của từng ngôn ngữ và chỗ còn thiếu, thay cho các cảnh báo.
cli-check-strict = Coi cảnh báo là lỗi.
cli-check-write-ids = Đặt giúp `id` cho những mục cần dịch mà chưa có; mọi chữ khác giữ nguyên.

cli-build = Dựng trang thành tệp để đưa lên máy chủ.
    .examples = motcua build --site noi-dung --out public
     motcua build --out public --base-url https://huongdan.example.vn
     motcua build --out usb --portable --feed ho-so
cli-build-out = Thư mục kết quả; bị thay toàn bộ, nhưng chỉ khi không có lỗi nào.
cli-build-portable = Làm bản mang theo: mở từ thư mục hay USB bằng cách bấm đúp, kèm tệp .zip bên cạnh.
cli-build-feed = Đưa dữ liệu tra cứu đã công bố của thư mục này vào bản mang theo, để tra được khi không có mạng.
cli-build-compress = Ghi thêm tệp nén (.br, .gz) cạnh mỗi tệp, cho máy chủ gửi thẳng tệp nén.
cli-build-weights = Liệt kê mười trang nặng nhất và phần nào nặng, tính theo cỡ đã nén khi gửi đi.
cli-build-drafts = Dựng cả bản nháp.
cli-build-base-url = Địa chỉ đầy đủ của trang, thay cho base_url trong site.yaml.
cli-build-jobs = Số luồng chạy cùng lúc; bỏ trống thì dùng mọi nhân.

cli-serve = Xem trước trên máy này; lưu tệp là trang tự tải lại.
    .examples = motcua serve
     motcua serve --site noi-dung --port 8080 --feed ho-so
cli-serve-port = Cổng trên máy này; 0 là cổng trống bất kỳ.

cli-search = Tìm như ô tìm kiếm của trang.
    .examples = motcua search "giay khai sinh"
     motcua search --index public "so do" --explain
cli-search-index = Tìm trong thư mục trang đã dựng.
cli-search-query = Những từ cần tìm, hoặc số hướng dẫn, hoặc mã thủ tục.
cli-search-limit = Nhiều nhất bao nhiêu kết quả.
cli-search-kind = Chỉ tìm loại này.
cli-search-explain = Nói vì sao mỗi kết quả đứng ở thứ hạng đó.

cli-script = Viết bài phát thanh để đọc trên loa.
    .examples = motcua script khai-sinh --length 60s --out phat-thanh
     motcua script --all --length 3min --out phat-thanh --worksheet
cli-script-procedures = Tên hoặc số của hướng dẫn.
cli-script-event = Một việc trong đời, trong events/.
cli-script-set = Một bộ tập huấn, trong sets/.
cli-script-all = Tất cả.
cli-script-length = 60s (một phút) hoặc 3min (ba phút).
cli-script-pace = Số tiếng đọc trong một phút.
cli-script-accent = north (linh, nghìn) hoặc south (lẻ, ngàn).
cli-script-worksheet = Thêm dòng trống dưới mỗi câu, cho người dịch hoặc người đọc.
cli-script-out = Thư mục để ghi bài.

cli-schema = Xuất lược đồ JSON của các tệp nội dung, để trình soạn thảo gợi ý và báo lỗi.
    .examples = motcua schema --out .vscode/schemas
     motcua schema --out luoc-do --lang en
cli-schema-out = Thư mục để ghi các lược đồ.

cli-feed = Công bố và tra cứu tình trạng hồ sơ.
    .examples = motcua feed publish --feed ho-so --from xuat.csv
     motcua feed lookup --feed ho-so --code H56.17-261120-0001
cli-feed-init = Tạo thư mục làm việc cho nguồn tra cứu; tệp đã có thì giữ nguyên.
    .examples = motcua feed init --feed ho-so
     motcua feed init --feed ho-so --id H56
cli-feed-init-id = Tên của nguồn: mã đứng đầu mã hồ sơ.
cli-feed-map = Đọc tiêu đề cột và từ chỉ trạng thái của tệp xuất rồi đề xuất feed.yaml.
    .examples = motcua feed map --feed ho-so --from xuat.xlsx
     motcua feed map --feed ho-so --from xuat.xlsx --write
cli-feed-map-from = Tệp phần mềm một cửa xuất ra: .xlsx, .csv hoặc mỗi dòng một đối tượng JSON.
cli-feed-map-sheet = Trang tính cần đọc; bỏ trống thì lấy trang giống danh sách hồ sơ nhất.
cli-feed-map-write = Ghi đề xuất vào feed.yaml; phần bạn đã viết được giữ nếu khớp với tệp xuất.
cli-feed-stats = Đếm từ tệp xuất: tiếp nhận, giải quyết, đúng hạn, theo tháng, lĩnh vực, đơn vị, cách nộp.
    .examples = motcua feed stats --feed ho-so --from xuat.xlsx
     motcua feed stats --feed ho-so --from xuat.xlsx --out so-lieu --json
cli-feed-stats-from = Tệp xuất; bỏ trống thì lấy từ cơ sở dữ liệu nêu trong feed.yaml.
cli-feed-stats-out = Thư mục cho figures.json và figures.csv; bỏ trống là public/statistics của nguồn.
cli-feed-stats-data-as-of = Thời điểm xuất (giờ Việt Nam); bỏ trống thì lấy giờ của tệp.
cli-feed-publish = Công bố tình trạng hồ sơ từ tệp xuất.
    .examples = motcua feed publish --feed ho-so --from xuat.csv
     motcua feed publish --feed ho-so --from xuat.csv --data-as-of 2026-11-20T16:30 --json
     motcua feed publish --feed ho-so --watch tep-xuat
cli-feed-publish-from = Tệp phần mềm một cửa xuất ra: .xlsx, .csv hoặc mỗi dòng một đối tượng JSON; bỏ trống thì lấy từ cơ sở dữ liệu nêu trong feed.yaml.
cli-feed-publish-watch = Công bố mọi tệp xuất được lưu vào thư mục này, cho tới khi bấm Ctrl+C.
cli-feed-publish-every = Số giây giữa hai lần xem thư mục đó.
cli-feed-publish-data-as-of = Giờ xuất số liệu (giờ Việt Nam); bỏ trống thì lấy giờ của tệp.
cli-feed-lookup = Tra một hồ sơ như trang tra cứu.
    .examples = motcua feed lookup --feed ho-so --code H56.17-261120-0001
     motcua feed lookup --feed ho-so --code 000.17.22.H56-210531-0001 --json
cli-feed-lookup-code = Mã hồ sơ như in trên giấy hẹn.

usage-unknown-argument = không có tùy chọn `{ $name }`
    .help = Xem motcua --help hoặc motcua LỆNH --help.
usage-unknown-command = không có lệnh `{ $name }`
    .help = Xem các lệnh bằng motcua --help.
usage-invalid-value = `{ $value }` không dùng được cho { $name }
    .help = Xem motcua LỆNH --help.
usage-missing-argument = còn thiếu: { $name }
    .help = Xem motcua LỆNH --help.
usage-conflict = { $name } và { $other } không dùng cùng nhau
usage-other = không hiểu dòng lệnh ({ $reason })
    .help = Xem motcua --help.

site-missing = không thấy site.yaml trong { $folder }
    .help = Chỉ ra thư mục bằng --site, hoặc tạo trang mới bằng motcua init.
site-unreadable = không đọc được nội dung: { $reason }
check-ids-written = { $count ->
        [0] Không mục nào cần đặt id.
       *[other] Đã đặt id cho { $count } mục.
    }
script-language = bài phát thanh chỉ viết được bằng tiếng Việt, mà ngôn ngữ chính của trang là tiếng khác
    .help = Xem `languages` trong site.yaml.
unknown-name = không có { $kind ->
        [procedure] hướng dẫn
        [event] việc trong đời
        [field] lĩnh vực
        [set] bộ tập huấn
       *[office] nơi nộp
    } `{ $name }`
    .help = { $meant ->
        [none] { $known ->
            [none] { $kind ->
                [procedure] Dùng tên trong địa chỉ trang, hoặc số của hướng dẫn. Tìm bằng: motcua search "vài từ"
                [office] Tên các nơi nộp ở cột `id` của offices.csv.
               *[other] Dùng tên trong địa chỉ trang.
            }
           *[other] Có: { $known }.
        }
       *[other] Có phải bạn muốn `{ $meant }`?
    }
script-nothing = chưa nói viết bài nào
    .help = Nêu tên hướng dẫn, --event, --set, hoặc --all.
script-done = Đã viết { $files } bài vào { $folder }.
schema-done = Đã ghi { $files } tệp vào { $folder }.
check-summary = { $errors } lỗi, { $warnings } cảnh báo, { $notes } ghi chú
build-zip = Tệp zip: { $file }
build-done = Xong: { $guides } hướng dẫn, { $pages } trang trong { $folder } ({ $seconds } giây)
theme-faulty = giao diện có lỗi: { $reason }
write-failed = không ghi được tệp: { $reason }
modules-missing = bản motcua này được biên dịch không có phần WebAssembly
    .help = Biên dịch lại mà không đặt biến MOTCUA_SKIP_WASM.
base-url-invalid = `{ $url }` không phải địa chỉ https://
output-not-ours = { $folder } có tệp không do motcua tạo nên không bị thay
    .help = Chọn thư mục khác, hoặc tự dọn thư mục này.
output-busy = một lần dựng khác đang ghi vào { $folder }
    .help = Đợi lần đó xong rồi chạy lại.
output-failed = không ghi được { $folder }: { $reason }
init-done = Đã tạo { $files } tệp trong { $folder }. Bước tiếp: motcua serve --site "{ $folder }"
init-not-empty = { $folder } đã có tệp
    .help = Chọn một thư mục mới.
serve-ready = Xem tại { $address } (Ctrl+C để dừng)
serve-built = Đã dựng trong { $milliseconds } ms, { $warnings } cảnh báo
serve-failed = không mở được máy chủ xem trước: { $reason }
port-taken = cổng { $port } đang có chương trình khác dùng
    .help = Chọn cổng khác bằng --port, hoặc --port 0.
watch-failed = không theo dõi được thay đổi: { $reason }
search-count = { $n } kết quả
index-missing = không thấy chỉ mục tìm kiếm trong { $folder }
    .help = Dựng trang trước bằng motcua build --out { $folder }.
index-damaged = chỉ mục tìm kiếm hỏng: { $reason }
index-not-an-index = đây không phải chỉ mục tìm kiếm
index-other-version = do phiên bản motcua khác tạo ra; hãy dựng lại trang
index-cut-off = có tệp bị cắt hoặc bị sửa
index-mixed = các tệp thuộc những lần dựng khác nhau
explain-direct = chỉ gõ số hướng dẫn hoặc mã thủ tục
explain-score = { $score } điểm
explain-word = { $typed }: { $places } (+{ $points })
explain-lacking = { $typed }: không có
explain-found = “{ $word }” trong { $place }, { $manner }
explain-in-title = tên thường gọi
explain-in-alias = cách gọi khác
explain-in-official = tên chính thức
explain-in-synonym = từ đồng nghĩa
explain-in-translation = tên bằng tiếng khác
explain-in-details = lĩnh vực, giấy tờ và kết quả
explain-in-summary = tóm tắt hoặc hỏi đáp
explain-in-body = phần hướng dẫn chi tiết
explain-typed = đúng như đã gõ
explain-unmarked = gõ không dấu
explain-half-marked = gõ thiếu dấu
explain-other-marks = gõ khác dấu
explain-prefix = mới gõ phần đầu
explain-keystrokes = gõ kiểu Telex hoặc VNI
explain-typo = gõ sai một chữ cái
explain-sound = đọc gần giống
explain-adjacency = các từ đứng liền nhau trong { $name } (+{ $points })
explain-coverage = { $name } gần trùng với câu hỏi (+{ $points })
explain-whole = { $name } mở đầu đúng bằng câu hỏi (+{ $points })
explain-share = tìm thấy { $percent } % câu hỏi
explain-kind = còn { $percent } % vì không phải hướng dẫn

feed-settings-missing = không thấy feed.yaml trong { $folder }
    .help = Tệp này cho biết cột nào là mã hồ sơ, cột nào là trạng thái.
feed-missing = không thấy nguồn tình trạng hồ sơ trong { $folder }
    .help = Công bố trước bằng motcua feed publish.
feed-not-readable = { $folder } không phải thư mục của một nguồn tình trạng hồ sơ
feed-published = Đã công bố bản { $version }: { $published } hồ sơ từ { $rows } dòng, { $new } mới, { $changed } đổi, { $bad } dòng để riêng ({ $seconds } giây)
feed-found = { $code }: trạng thái { $status }, hẹn trả { $due }, số liệu lúc { $as_of }
feed-not-found = không có hồ sơ { $code } trong số liệu lúc { $as_of }
feed-no-code = `{ $code }` không phải mã hồ sơ
    .help = Viết như trên giấy hẹn: H56.17-261120-0001.
feed-io = không đọc hoặc ghi được { $path }: { $error }
feed-locked = một lần công bố khác đang chạy
    .help = Đợi lần đó xong rồi chạy lại.
feed-name = `{ $name }` không dùng làm tên nguồn được
    .help = Chỉ dùng chữ cái không dấu, chữ số, dấu chấm và dấu -.
feed-month-too-large = tệp { $path } sẽ lớn { $bytes } byte, quá giới hạn
    .help = Kiểm tra xem mọi hồ sơ có bị dồn vào một đơn vị không.
feed-damaged = không tin được tệp { $path }: { $error }
    .help = Công bố lại từ tệp xuất.
export-encoding = không nhận ra bảng mã của tệp xuất (không phải UTF-8, UTF-16 hay Windows-1258)
    .help = Trong Excel, lưu thành "CSV UTF-8" hoặc .xlsx.
export-too-large = dòng { $line } của tệp xuất quá dài: thường do một dấu " không được đóng lại
    .help = Mở tệp ở dòng đó để xem, hoặc xuất lại thành .xlsx.
export-column-unset = feed.yaml chưa nêu cột `{ $name }`
    .help = Thêm vào `columns`; motcua feed map sẽ gợi ý.
feed-source-missing = chưa nêu tệp xuất
    .help = Nêu tệp bằng --from, thư mục bằng --watch, hoặc cơ sở dữ liệu ở `source` trong feed.yaml.
export-no-header = không dòng nào của tệp xuất giống dòng tiêu đề
    .help = Một trong 20 dòng đầu phải nêu tên cột, như "Mã hồ sơ" và "Trạng thái".
feed-init-done = Đã tạo trong { $folder }: { $made }. Tiếp theo: motcua feed map --feed "{ $folder }" --from TỆP-XUẤT --write
feed-init-nothing = { $folder } đã đủ; không thay đổi gì.
feed-map-looked = { $rows } dòng, tiêu đề ở dòng { $line }
feed-map-looked-sheet = { $rows } dòng ở trang "{ $sheet }", tiêu đề ở dòng { $line }
feed-map-unread = Các cột không đọc: { $found }
feed-map-missing = không cột nào giống `{ $name }`
    .help = Ghi tiêu đề của cột đó vào `columns` trong feed.yaml. Các tiêu đề: { $found }
feed-map-unknown = chưa rõ trạng thái "{ $words }" nghĩa là gì ({ $rows } dòng)
    .help = Ở `statuses` trong feed.yaml, hãy cho nó một số từ 1 đến 10.
feed-map-bad-codes = Có { $rows } dòng không đọc được mã hồ sơ; các dòng này sẽ bị để riêng.
feed-map-bad-dates = Có { $rows } dòng mà "{ $name }" không phải ngày; các dòng này sẽ bị để riêng.
feed-map-long-units = Cột đơn vị bị bỏ qua: quá nhiều tên, hoặc có tên dài hơn 60 ký tự. Nếu muốn hiện đơn vị, bạn hãy tự thêm `unit` và `units` vào feed.yaml.
feed-map-secret = "{ $name }" có thể làm mã bí mật thứ hai ({ $shape }), nếu được in trên giấy hẹn. Ai biết mã hồ sơ thì một máy tính mở được hồ sơ đó sau { $unit ->
    [second] khoảng { $count } giây
    [minute] khoảng { $count } phút
    [hour] khoảng { $count } giờ
    [day] khoảng { $count } ngày
    [year] khoảng { $count } năm
   *[age] hơn một triệu năm
}.
feed-map-secret-telephone = Số điện thoại thì người khác cũng biết: chỉ ngăn được việc đọc hàng loạt, không hơn. Chỉ được dùng các số cuối, và chỉ khi giấy hẹn có in.
feed-map-secret-in-code = Nó nằm ngay trong mã hồ sơ nên không phải bí mật.
feed-map-secret-counted-up = Nó tăng dần từ hồ sơ này sang hồ sơ khác nên rất dễ đoán.
feed-map-secret-repeated = Nó lặp lại quá nhiều nên rất dễ đoán.
feed-map-added = Thêm: { $key }: { $new }
feed-map-changed = Đổi: { $key }: "{ $old }" → "{ $new }"
feed-map-same = { $path } đã khớp với tệp xuất này.
feed-map-not-written = Chưa ghi gì. Thêm --write để ghi vào { $path }.
feed-map-written = Đã ghi { $path }. Bạn hãy xem lại trước khi công bố.
feed-watch-ready = Đang theo dõi { $folder }, { $seconds } giây một lần (Ctrl+C để dừng)
feed-watch-found = Tệp xuất mới: { $name }
feed-watch-missing = không có thư mục { $folder }
    .help = Tạo thư mục này và cho phần mềm một cửa lưu tệp xuất vào đó.
feed-stats-done = Đã đếm { $counted } hồ sơ từ { $rows } dòng trong { $months } tháng, để riêng { $rejected } dòng. Kết quả ở { $folder }
export-bomb = tệp xuất bung ra lớn hơn nhiều so với kích thước: không phần mềm nào xuất như vậy
    .help = Hãy xuất lại; đừng mở tệp này.
export-damaged = bảng tính bị hỏng ở dòng { $line } hoặc sau đó
    .help = Có thể tệp được chép khi chưa ghi xong. Hãy xuất lại, hoặc mở bằng Excel rồi lưu lại.
export-password = bảng tính có mật khẩu
    .help = Hãy lưu không mật khẩu: Tệp, Thông tin, Bảo vệ Sổ làm việc.
export-old-workbook = đây là bảng tính kiểu cũ hoặc nhị phân (.xls, .xlsb)
    .help = Trong Excel, lưu thành .xlsx hoặc "CSV UTF-8".
export-open-document = đây là tài liệu của OpenOffice hoặc LibreOffice
    .help = Hãy lưu thành .xlsx.
export-archive = đây là tệp nén (.zip) không chứa bảng tính
    .help = Giải nén rồi chỉ tới tệp bên trong.
export-markup = đây là trang web hoặc tài liệu XML, dù tên có thể là .xls
    .help = Mở bằng Excel rồi lưu thành .xlsx.
export-pdf = đây là tệp PDF: không đọc được từng dòng
    .help = Hãy xuất ra Excel hoặc CSV.
export-several-sheets = nhiều trang tính có các cột này: { $found }
    .help = Ghi tên trang cần đọc vào feed.yaml: `sheet: TÊN`.
export-missing-sheet = không có trang tính `{ $name }`; các trang: { $found }
    .help = Sửa `sheet` trong feed.yaml.
export-not-an-object = dòng { $line } không phải một đối tượng JSON
    .help = Mỗi dòng là một đối tượng trọn vẹn: {"{"}"code": "…", "status": "…"{"}"}.
export-not-flat = đối tượng ở dòng { $line } chứa danh sách hoặc đối tượng khác
    .help = Mỗi giá trị cần một khóa riêng.
database-connection = MOTCUA_FEED_DATABASE không nói rõ cách kết nối cơ sở dữ liệu
    .help = Viết dạng host=… port=5432 user=… password=… dbname=…
database-unset = số liệu lấy từ cơ sở dữ liệu nhưng chưa đặt MOTCUA_FEED_DATABASE
    .help = Đặt trong biến môi trường: host=… port=5432 user=… password=… dbname=…. Không bao giờ ghi vào feed.yaml.
database-encryption = kết nối đòi sslmode=require, công cụ chưa hỗ trợ
    .help = Chạy trên cùng máy với cơ sở dữ liệu hoặc qua đường hầm, với sslmode=prefer.
database-unreachable = cơ sở dữ liệu không trả lời
    .help = Kiểm tra máy chủ, cổng và tường lửa trong MOTCUA_FEED_DATABASE.
database-refused = cơ sở dữ liệu từ chối người dùng, mật khẩu hoặc tên cơ sở dữ liệu này ({ $state })
    .help = Kiểm tra MOTCUA_FEED_DATABASE.
database-query = câu truy vấn trong feed.yaml không được chấp nhận: { $why } ({ $state })
    .help = Đó phải là một câu SELECT mà người dùng này được phép chạy.
database-timeout = câu truy vấn chạy quá lâu
    .help = Lấy ít dòng hơn, hoặc thêm chỉ mục.
database-failed = cơ sở dữ liệu ngắt giữa chừng ({ $state })
    .help = Xem nhật ký của máy chủ. Bản công bố cũ vẫn giữ nguyên.
export-missing-column = tệp xuất không có cột `{ $name }`; các cột: { $found }
    .help = Sửa `columns` trong feed.yaml cho khớp.
export-empty = tệp xuất không có dòng nào
    .help = Bản công bố cũ vẫn giữ nguyên.
export-too-many-bad-rows = { $bad } trong { $rows } dòng có lỗi nên không công bố
    .help = Xem rejected.csv; thường là feed.yaml chưa khớp với tệp xuất. Bản công bố cũ vẫn giữ nguyên. Nếu vẫn đúng: --accept-bad-rows.
export-rows-fell = tệp xuất có { $now } dòng, lần trước có { $before }: có thể bị cắt
    .help = Xuất lại đủ số liệu. Bản công bố cũ vẫn giữ nguyên. Nếu số hồ sơ giảm thật: --accept-fewer-rows.
export-older = tệp xuất lúc { $now }, cũ hơn lần công bố trước ({ $before })
    .help = Dùng tệp mới hơn, hoặc chỉ đúng giờ xuất bằng --data-as-of. Nếu đúng ý: --accept-older.
feed-stale = Số liệu đã cũ: lẽ ra phải có bản mới hơn.
feed-expired = Bản công bố đã hết hạn: đừng coi là tình trạng hiện nay.
feed-clock-behind = Đồng hồ của máy này chậm hơn lúc công bố; kiểm tra lại ngày giờ.

cli-new = Thêm một hướng dẫn, bài viết, sự kiện, buổi tập huấn hoặc cơ quan để viết tiếp.
    .examples = motcua new procedure ho-tich/nhan-cha-me-con
     motcua new article doi-mat-khau --site noi-dung
cli-new-kind = procedure (hướng dẫn), article (bài viết), event (sự kiện), set (buổi tập huấn) hoặc office (cơ quan).
cli-new-name = Tên trong địa chỉ; với hướng dẫn là LĨNH-VỰC/TÊN.
new-done = Đã thêm { $path }. Viết tiếp vào đó; motcua serve cho xem trước.
new-name = `{ $name }` không dùng làm tên trang được
    .help = Chỉ dùng chữ thường không dấu, chữ số và dấu -, bắt đầu bằng chữ cái.
new-field-missing = `{ $name }` chưa có lĩnh vực
    .help = Viết LĨNH-VỰC/TÊN, ví dụ ho-tich/nhan-cha-me-con.
new-field-unknown = không có lĩnh vực `{ $name }`
    .help = Lĩnh vực là một tệp trong thư mục fields.
new-exists = `{ $name }` đã có
    .help = Chọn tên khác; tên trang không trùng trong cả trang web.

coverage-main = { $name } ({ $tag }): ngôn ngữ gốc; bản đọc { $heard }/{ $guides } hướng dẫn
coverage-heard = { $name } ({ $tag }): chỉ nghe; bản đọc { $heard }/{ $guides } hướng dẫn
coverage-written = { $name } ({ $tag }): { $pages }/{ $all-pages } trang, { $texts }/{ $all-texts } đoạn chữ ({ $percent } %); bản đọc { $heard }/{ $guides } hướng dẫn
coverage-file-whole = { $file }: chưa dịch, { $total } đoạn chữ
coverage-file = { $file }: thiếu { $missing }/{ $total }, dòng { $lines }
