# Lỗi trong nội dung: mỗi mã một câu nói sai ở đâu, thuộc tính help nói cách sửa.

severity-error = lỗi
severity-warning = cảnh báo
severity-note = ghi chú
help-label = cách sửa
did-you-mean = Có phải bạn muốn viết `{ $suggestion }`?


unknown-agency = Không có cơ quan nào mang mã `{ $id }`
    .help = Khai cơ quan này trong `agencies` của site.yaml, hoặc dùng một mã đã có ở đó.
unknown-abbreviation = Chữ viết tắt `{ $short }` không được giải thích
    .help = Viết đầy đủ rồi đặt chữ tắt trong ngoặc: “thẻ bảo hiểm y tế (BHYT)”; hoặc khai trong site.yaml: abbreviations.
allowance-refused = `{ $code }` là lỗi, không thể bỏ qua bằng `allow`
    .help = Sửa lỗi ấy; `allow` chỉ dành cho cảnh báo và ghi chú.
unused-allowance = Không còn gì để bỏ qua: ở đây không có `{ $code }`
    .help = Xóa mục này khỏi `allow`.
dead-anchor = Trang `{ $page }` không có phần `#{ $anchor }`
    .help = Dùng tên một phần của trang (#giay-to, #phi…) hoặc mã của một mục trong hướng dẫn đó.
unknown-answer = Câu hỏi `{ $question }` không có câu trả lời `{ $id }`
    .help = Dùng một mã trong `answers` của câu hỏi đó.
unknown-article = Không có bài viết `{ $id }`
    .help = Tên bài viết là tên tệp trong thư mục articles, không có đuôi .md.
empty-case = Khi trả lời { $case }, người đọc không thấy { $key ->
        [documents] giấy tờ nào
        [items] đủ giấy tờ để nhóm có nghĩa
        [results] kết quả nào
        [fees] khoản phí nào
        [steps] bước nào
       *[other] thời hạn nào
    }
    .help = Thêm mục cho trường hợp này, hoặc sửa `when` của các mục đang có.
unknown-case = Hướng dẫn này không có câu hỏi `{ $id }`
    .help = Khai câu hỏi trong `cases`, hoặc dùng mã của một câu hỏi đã khai.
unused-case = Câu hỏi `{ $id }` không làm thay đổi điều gì
    .help = Thêm `when` vào giấy tờ, bước hoặc phí phụ thuộc câu hỏi này, hoặc bỏ câu hỏi.
too-many-cases = Các câu hỏi cho hơn { $limit } trường hợp
    .help = Bớt câu hỏi, hoặc tách thành hai hướng dẫn.
idle-condition = Điều kiện này đúng trong mọi trường hợp
    .help = Bỏ `when`, hoặc bớt câu trả lời trong đó.
invalid-code = `{ $code }` không phải mã thủ tục
    .help = Mã có dạng 1.001193, có thể thêm .02 hoặc .H56; viết trong dấu ngoặc kép.
repeated-code = Mã `{ $code }` đã có ở hướng dẫn khác
    .help = Kiểm tra xem hai hướng dẫn có cùng một thủ tục không.
    .first = đã dùng ở đây
csv-header = Cột `{ $column }` không đúng hoặc còn thiếu
    .help = Các cột: { $known }.
csv-shape = Dòng này có { $found } ô, cần { $expected } ô
    .help = Ô có dấu phẩy phải đặt trong dấu ngoặc kép.
invalid-date = `{ $date }` không phải một ngày
    .help = Viết ngày theo dạng năm-tháng-ngày, ví dụ 2026-11-23.
date-order = Ngày này đứng trước ngày bắt đầu của nó
    .help = Ngày sau phải bằng hoặc muộn hơn ngày trước.
    .first = ngày trước ở đây
empty-list = Danh sách `{ $key }` trống
    .help = Thêm ít nhất một mục, hoặc bỏ khóa này; nếu không có thì viết { $key }_state: none hay not_stated khi khóa đó được phép.
empty-text = Chỗ này còn trống
    .help = Viết nội dung, hoặc bỏ cả khóa.
fee-without-amount = Khoản phí này không nói bao nhiêu tiền
    .help = Viết `amount` (0 là miễn phí), hoặc cả `from` và `to` với from nhỏ hơn to, hoặc `state: not_stated` nếu chưa có nguồn.
fee-with-two-amounts = Khoản phí này nói số tiền theo hai cách
    .help = Chỉ giữ một: `amount`, hoặc `from` và `to`, hoặc `state: not_stated`.
fee-without-source = Không nguồn nào đủ tin cậy nói số tiền này
    .help = Thêm `sources` hạng A hoặc B, hoặc `basis` (văn bản quy định) vào khoản phí: tiền là điều người dân dễ bị lừa nhất.
fee-lost-unit = { $amount } đồng có vẻ thiếu hàng nghìn
    .help = Viết đủ đồng: 8000 chứ không phải 8.
unknown-field = Không có lĩnh vực `{ $id }`
    .help = Lĩnh vực là một tệp trong thư mục fields, ví dụ fields/ho-tich.yaml.
missing-file = Không có tệp `{ $file }`
    .help = Đặt tệp vào đúng chỗ, hoặc sửa tên.
file-too-large = Tệp lớn hơn { $limit } KiB nên không được đọc
    .help = Một hướng dẫn không dài đến thế; kiểm tra xem có nhầm tệp không.
unknown-form = Hướng dẫn này không có mẫu đơn `{ $id }`
    .help = Khai mẫu đơn trong `forms`, hoặc dùng mã đã khai.
front-matter-missing = Tệp này thiếu phần đầu
    .help = Tệp phải bắt đầu bằng một dòng ---, rồi title, sources và các khóa khác, rồi một dòng --- nữa; xem content/README.md.
group-shape = Nhóm giấy tờ không đúng dạng (`{ $key }`)
    .help = Một nhóm có `group` và `items` (ít nhất hai giấy tờ); số bản và mẫu đơn ghi ở từng giấy tờ.
invalid-hours = `{ $hours }` không phải giờ làm việc
    .help = Viết như: Mo-Fr 07:30-11:30,13:30-17:00; Sa 07:30-11:30. Mỗi ngày trong tuần chỉ ghi một lần.
raw-html = Không dùng được HTML trong nội dung: `{ $html }`
    .help = Viết bằng Markdown: **đậm**, *nghiêng*, [chữ](địa chỉ).
invalid-id = `{ $id }` không dùng làm mã được
    .help = Mã chỉ có chữ thường không dấu, chữ số và dấu -, bắt đầu bằng chữ cái; ví dụ khai-sinh.
missing-id = Mục này chưa có `id` nên chưa thể dịch
    .help = Chạy `motcua check --write-ids` để công cụ đặt giúp, hoặc tự thêm `id`.
repeated-id = Mã `{ $id }` đã dùng trong cùng phạm vi
    .help = Mỗi mã chỉ dùng một lần; tên các phần của trang (giay-to, phi…) cũng không dùng làm mã được.
missing-key = Thiếu khóa `{ $key }`
    .help = Thêm khóa này; xem content/README.md để biết cách viết.
repeated-key = Khóa `{ $key }` viết hai lần
    .help = Gộp hai chỗ làm một, bỏ bớt một chỗ.
    .first = lần đầu ở đây
unknown-key = Không có khóa `{ $key }` ở chỗ này
    .help = Các khóa ở đây: { $known }.
invalid-link = Liên kết `{ $link }` không dùng được
    .help = Viết https://…, hoặc procedure:…, article:…, office:…, form:…, #phần-của-trang. Không chèn ảnh.
repeated-number = Số hướng dẫn { $number } đã dùng
    .help = Mỗi hướng dẫn có một số riêng và số cũ không bao giờ dùng lại.
    .first = đã dùng ở đây
unknown-office = Không có cơ quan tiếp nhận `{ $id }` trong offices.csv
    .help = Dùng mã ở cột id của offices.csv.
page-too-heavy = Trang `{ $page }` nặng { $weight }, giới hạn là { $budget }
    .help = Những phần nặng nhất: { $parts }. Rút ngắn trang, hoặc đổi `weights` trong site.yaml.
unexpected-file = Tệp này không ở chỗ của nó
    .help = Hướng dẫn nằm ở procedures/lĩnh-vực/tên/procedure.yaml, và `field` trùng tên thư mục lĩnh vực.
unknown-procedure = Không có hướng dẫn `{ $id }`
    .help = Tên hướng dẫn là tên thư mục của nó trong procedures. Bản nháp (draft) không tính.
review-overdue = Hạn rà soát { $date } đã qua
    .help = Đọc lại nguồn, sửa nội dung nếu cần, rồi đổi `reviewed` và `review_by`.
long-sentence = Câu dài { $count } tiếng; dài hơn { $limit } tiếng thì khó đọc, khó nghe
    .help = Tách thành hai, ba câu ngắn.
repeated-slug = Tên `{ $slug }` đã dùng cho một trang khác
    .help = Tên trang không được trùng trong cả trang web.
    .first = đã dùng ở đây
unknown-source = Không có nguồn `{ $id }`
    .help = Khai nguồn trong sources.yaml.
unused-source = Nguồn `{ $id }` không được dùng ở đâu
    .help = Bỏ nguồn này, hoặc ghi nó ở hướng dẫn lấy thông tin từ đó.
repeated-synonym = “{ $text }” có hai lần trong nhóm này
    .help = Mỗi cách nói chỉ ghi một lần trong một nhóm; gõ có dấu hay không dấu đều tìm được.
    .first = lần đầu ở đây
synonym-without-word = “{ $text }” không có chữ nào để tìm
    .help = Hãy ghi bằng chữ hoặc số.
state-and-items = `{ $key }` vừa có mục vừa có `{ $key }_state`
    .help = Nếu đã có mục thì bỏ `{ $key }_state`.
    .items = các mục ở đây
state-missing = Không nói gì về `{ $key }`
    .help = Thêm `{ $key }`, hoặc viết `{ $key }_state: none` (không có) hay `{ $key }_state: not_stated` (chưa có nguồn).
channel-without-steps = Cách nộp `{ $channel }` chưa có bước nào
    .help = Thêm bước cho cách nộp này, hoặc bỏ nó khỏi `channels`.
strings-syntax = Tệp câu chữ này có chỗ không đọc được: { $reason }
    .help = Mỗi câu viết `khóa = lời`, dòng sau của câu dài lùi vào bốn dấu cách; hãy chép một tệp có sẵn để sửa: motcua theme eject strings/vi/pages.ftl
template-fault = Không dùng được mẫu trang này: { $reason }
    .help = Hãy so với tệp gốc của giao diện (motcua theme eject TÊN); những gì mẫu trang được nhận có trong themes/default/FIELDS.md.
text-not-nfc = Chữ này chưa ở dạng Unicode dựng sẵn (NFC)
    .help = Trang vẫn đúng vì chữ đã được chuyển; nên lưu lại bằng bộ gõ Unicode dựng sẵn.
text-not-utf8 = Tệp không phải UTF-8
    .help = Lưu lại tệp với bảng mã UTF-8.
unknown-text = Không có câu chữ `{ $key }`
    .help = Dùng một khóa có trong giao diện, hoặc viết câu đó trong tệp của bạn: theme/strings/vi/pages.ftl
unused-text = Không nơi nào dùng câu chữ `{ $key }` của tệp này
    .help = Câu chữ thay cho câu của giao diện khi trùng khóa và trùng tên tệp; hãy bỏ nó đi, hoặc dùng nó trong một mẫu trang.
unknown-text-value = Câu này không được cho `${ $name }`
    .help = { $known ->
        [none] Câu này không được cho giá trị nào.
       *[other] Câu này được cho: { $known }.
    }
unused-theme-file = Không nơi nào dùng `theme/{ $path }`
    .help = Tệp thay cho tệp cùng tên của giao diện, hoặc phải được một mẫu trang khác gọi tên; xem các tên bằng motcua theme list.
overlapping-time-limits = Hai thời hạn cùng áp dụng cho một trường hợp
    .help = Thêm `when`, `channel` hoặc `area_class` để tách ra, hoặc nói rõ trong `note`, `starts` mỗi thời hạn dành cho việc gì.
    .first = thời hạn kia ở đây
time-limit-shape = Thời hạn không đúng dạng: { $fault ->
    [quantity] `same_day` không có `quantity`
    [zero] `quantity` phải lớn hơn 0
    [cut-off] `cut_off` chỉ dùng với `same_day`
   *[missing] thiếu `quantity`
}
    .help = Viết như: quantity: 3 và unit: working_day; hoặc unit: same_day và cut_off: "15:00".
invalid-time = `{ $time }` không phải một giờ
    .help = Viết trong dấu ngoặc kép, đủ hai chữ số: "15:00".
wrong-type = Chỗ này cần { $expected ->
    [list] một danh sách
    [map] một nhóm khóa
    [text] một đoạn chữ
    [id] một mã viết thường
    [count] một số nguyên từ 0 đến 99999
    [volume] một số nguyên từ 0 đến 10000000
    [amount] số tiền nguyên đồng
    [date] một ngày
    [time] một giờ
    [url] một địa chỉ
    [boolean] true hoặc false
    [figure] một số nguyên, hoặc - nếu số được giữ lại
    [percent] một tỷ lệ từ 0 đến 100, nhiều nhất hai chữ số lẻ
    [email] một địa chỉ thư điện tử
    [phone] một số điện thoại
    [degrees] một số độ
   *[word] một từ
}, không phải { $found ->
    [list] một danh sách
    [map] một nhóm khóa
    [nothing] chỗ trống
   *[scalar] giá trị này
}
    .help = { $expected ->
    [list] Mỗi mục viết trên một dòng bắt đầu bằng dấu gạch, hoặc viết trong ngoặc vuông: [một, hai].
    [amount] Chỉ viết chữ số, không dấu chấm, không chữ: 8000.
    [count] Chỉ viết chữ số: 1.
    [map] Viết các khóa thụt vào dưới khóa này.
    [boolean] Viết true hoặc false.
   *[text] Xem ví dụ trong content/README.md.
}
unknown-value = `{ $value }` không dùng được ở đây
    .help = Các giá trị dùng được: { $known }.
yaml-syntax = Tệp không đọc được như YAML: { $cause ->
        [tab] dòng này thụt vào bằng phím Tab
        [colon] dấu hai chấm đứng ở chỗ không hiểu được
        [quotes] dấu ngoặc kép (hoặc nháy đơn) không khép đúng
        [brackets] ngoặc [ ] hoặc {"{"} {"}"} không khép, hay thiếu dấu phẩy
        [indentation] dòng này thụt vào không khớp với các dòng trên
        [character] chữ này không được đứng ở đầu giá trị
        [block] sau dấu | hoặc > phải xuống dòng
        [key] tên khóa phải là chữ, không phải danh sách
        [anchor] dấu &, * và ! của YAML không dùng ở đây
        [deep] lồng vào nhau quá sâu
        [document] mỗi tệp chỉ có một tài liệu, không dùng ---
       *[other] { $reason }
    }
    .help = { $cause ->
        [tab] Thay Tab bằng dấu cách.
        [colon] Chữ có dấu hai chấm thì đặt cả trong ngoặc kép; sau tên khóa phải có dấu hai chấm và một dấu cách.
        [quotes] Mở bằng dấu nào thì khép bằng dấu ấy; trong ngoặc kép, viết \" cho dấu ngoặc kép.
        [brackets] Khép ngoặc, và đặt dấu phẩy giữa các mục.
        [indentation] Các khóa cùng cấp phải thẳng cột với nhau.
        [character] Đặt cả giá trị trong ngoặc kép.
        [block] Viết đoạn văn từ dòng sau, thụt vào hai dấu cách.
        [anchor] Đặt cả giá trị trong ngoặc kép, hoặc viết lại đầy đủ ở chỗ này.
        [document] Bỏ phần sau dấu ---, hoặc đưa sang tệp khác.
       *[other] Kiểm tra thụt dòng (dùng dấu cách), dấu hai chấm và ngoặc kép; chữ có dấu hai chấm phải đặt trong ngoặc kép.
    }
translated-fact = Số liệu không dịch được
    .help = Số tiền, ngày, mã và số lượng chỉ ghi một lần, ở tệp tiếng Việt; bỏ dòng này.
missing-translation = Còn { $count } chỗ chưa dịch
    .help = Trang vẫn dùng được: chỗ chưa dịch hiện bằng tiếng gốc và có đánh dấu.
unknown-translation = Không có `{ $key }` trong tệp gốc
    .help = Bản dịch theo đúng các khóa của tệp gốc; mục trong danh sách được gọi bằng `id` của nó.
event-guide-unstated = Sự kiện này dẫn đến hướng dẫn `{ $id }`, nhưng hướng dẫn đó chưa nói rõ `{ $key }`
    .help = Tìm nguồn cho phần đó, hoặc cho phép bằng `severity` trong site.yaml.
unknown-event = Không có sự kiện `{ $id }`
    .help = Tên sự kiện là tên tệp trong thư mục events, không có đuôi .yaml.
ends-soon = Còn { $days } ngày nữa ({ $date }) là hết hiệu lực
    .help = Tìm quy định thay thế và ghi thêm, trước ngày đó.
unknown-fact = Không có số liệu theo ngày `{ $id }`
    .help = Số liệu theo ngày là một tệp trong thư mục facts, ví dụ facts/le-phi.yaml.
fact-without-period = Số liệu `{ $id }` không có mức nào cho ngày { $date }
    .help = Thêm một giai đoạn vào `periods` của số liệu đó; không dùng mức cũ khi đã hết hạn.
    .fact = số liệu ở đây
invalid-holiday = Ngày { $date } không đặt ở đây được: { $fault ->
    [year] không thuộc năm của tệp
    [repeated] viết hai lần
   *[worked] ngày làm bù phải là thứ Bảy hoặc Chủ nhật và không phải ngày nghỉ
}
    .help = Mỗi năm một tệp; ngày nghỉ ở `days_off`, ngày cuối tuần đi làm bù ở `working_days`.
hidden-character = Có ký tự không nhìn thấy ({ $code }) trong đoạn này
    .help = Xóa ký tự đó; thường do chép từ nơi khác. Gõ lại đoạn này là chắc nhất.
invalid-file-name = `{ $file }` không dùng làm tên tệp trên trang được
    .help = Chỉ dùng chữ không dấu, chữ số, dấu chấm, - và _; không dùng .html.
two-targets = Chỗ này dẫn đến hai nơi
    .help = Chỉ giữ một trong các khóa: { $keys }.
invalid-address = `{ $address }` không dùng làm địa chỉ cũ được
    .help = Viết tên cũ của hướng dẫn (khai-sinh-cu), hoặc địa chỉ bắt đầu bằng / và chỉ có chữ không dấu, chữ số, - và _ (/bai-viet/cu/, /cu.html). Không ghi phần ngôn ngữ: mỗi ngôn ngữ tự có.
address-taken = Địa chỉ `{ $address }` đã có trang
    .help = Một địa chỉ chỉ có một trang: bỏ dòng này, hoặc đổi tên trang kia.
    .first = đã dùng ở đây
redirect-chain = `{ $to }` { $fault ->
    [circle] dẫn vòng trở lại chính nó
    [gone] là một trang không còn
   *[moved] cũng đã chuyển đi nơi khác
}
    .help = { $fault ->
    [circle] Sửa một trong các dòng để mọi địa chỉ đều dẫn đến một trang đang có.
    [gone] Ghi địa chỉ này vào `gone` luôn, kèm lý do.
   *[moved] Ghi thẳng nơi cuối cùng.
}
    .first = ở đây
unknown-target = Không có trang nào ở `{ $to }`
    .help = Viết procedure:…, article:…, event:…, office:…, hoặc địa chỉ một trang đang có như /co-quan/.
notice-ended = Thông báo này đã hết hạn ngày { $date } nên không còn hiện trên trang
    .help = Xóa tệp, hoặc đổi `until` nếu thông báo còn đúng.
repeated-item = `{ $id }` đã có trong buổi tập huấn này
    .help = Mỗi hướng dẫn hay bài viết chỉ đứng một lần; gộp ghi chú vào chỗ đầu.
    .first = lần đầu ở đây
set-too-short = Các phần cộng lại { $planned } phút, cả buổi chỉ có { $minutes } phút
    .help = Tăng `minutes` của cả buổi, hoặc bớt thời gian các phần.
invalid-language = `{ $tag }` không phải mã ngôn ngữ hoặc mã chữ viết đúng
    .help = Ngôn ngữ viết theo BCP 47 như mtq, tyr-Tavt; chữ viết theo ISO 15924 như Latn, Tavt, và khớp với mã ngôn ngữ.
unknown-language = Không có ngôn ngữ `{ $id }` trong languages.yaml
    .help = Khai ngôn ngữ ở languages.yaml, hoặc sửa tên tệp.
invalid-recording-name = `{ $file }` không nói đọc phần nào và bằng tiếng gì
    .help = Viết PHẦN.NGÔN-NGỮ.ĐUÔI, ví dụ summary.mtq.mp3; các phần: summary, documents, steps, whole.
recording-format = { $content ->
    [other] Tệp này không phải .{ $extension } như tên của nó
   *[name] Đuôi .{ $extension } không dùng cho bản đọc được
}
    .help = Lưu bản đọc thành mp3, ogg, opus hoặc m4a; đổi tên tệp thì không đổi được định dạng.
recording-too-large = Bản đọc nặng { $size } KiB, giới hạn là { $limit } KiB
    .help = Nén lại (giọng nói 32 kbit/s là đủ nghe), chia làm nhiều phần, hoặc đổi `weights: {"{"}recording_kib{"}"}` trong site.yaml.
recording-without-record = Không biết ai đọc bản `{ $file }`
    .help = Ghi file, speaker, consent, recorded, seconds vào `audio` của hướng dẫn; chưa có sự đồng ý của người đọc thì bỏ tệp ra.
official-without-publisher = Trang chính thức phải có `{ $key }`
    .help = Ghi trong site.yaml: publisher có name, decision (quyết định lập trang), contact (nơi liên hệ), editor (người phụ trách nội dung).
official-without-hotline = Trang chính thức phải có số điện thoại để hỏi
    .help = Ghi `hotline` trong site.yaml, số có người nghe.
official-sample-phone = Trang chính thức không dùng số điện thoại mẫu
    .help = Ghi số thật rồi bỏ `sample`.
official-without-address = Trang chính thức phải có địa chỉ https:// của mình
    .help = Ghi `base_url` trong site.yaml, ví dụ https://huongdan.thanhhoa.gov.vn.
official-draft = Còn bản nháp `{ $id }` trong nội dung của trang chính thức
    .help = Rà soát xong thì bỏ `draft`; chưa xong thì để ở một nhánh khác.
official-sample-office = `{ $name }` còn ghi là số liệu mẫu
    .help = Thay bằng địa chỉ, số điện thoại, giờ làm việc thật, rồi bỏ `yes` ở cột sample.
official-weak-sources = Mọi nguồn ở đây đều là hạng C
    .help = Trang chính thức cần ít nhất một nguồn hạng A (văn bản, cổng chính thức) hoặc B (bài có dẫn văn bản).
official-unreviewed-recording = Bản đọc này chưa có người nghe lại
    .help = Nhờ một người nói tiếng đó đối chiếu với hướng dẫn, rồi ghi `reviewed_by` và `reviewed`.
invalid-root-key = `{ $key }` không phải khóa gốc của nguồn tra cứu
    .help = Khóa gốc có 64 chữ số hệ mười sáu; lệnh motcua feed status in ra khóa này.
secret-is-identity = “{ $label }” là số giấy tờ tùy thân
    .help = Trang hỏi số này làm người dân dễ tin trang lừa đảo. Bạn hãy dùng dòng khác trên giấy hẹn, hoặc mã kiểm tra.
example-unlike-shape = Ví dụ `{ $example }` không đúng dạng `{ $shape }`
    .help = Ghi một ví dụ không thuộc về ai, đúng dạng này, hoặc sửa lại dạng.
contradicting-figures = Các số này mâu thuẫn nhau: { $left }, nhưng { $right }
    .help = Bạn hãy so lại với nguồn; số nào không biết thì để trống.
invalid-month = `{ $month }` không phải là tháng, hoặc nằm sau ngày mà số liệu tính đến
    .help = Viết năm-tháng, 2021-09; cả năm, 2021, chỉ dùng trong satisfaction.csv.
named-total = Dòng tổng của tháng không có tên
    .help = Để trống ô này, hoặc viết fields, offices hay channels thay cho total.
repeated-row = Dòng này đã có trong bảng
    .help = Giữ lại một trong hai dòng.
official-sample-figures = Số liệu này đếm từ hồ sơ mẫu
    .help = Bỏ số liệu khỏi trang, hoặc đếm từ tệp xuất thật.
script-digits = `{ $word }` chưa viết thành lời
    .help = Người đọc loa đọc đúng những gì nhìn thấy. Viết số, dấu và chữ tắt bằng lời: { $said }
script-outdated = Bài phát thanh xem lại ngày { $reviewed }, trước khi trang được xem lại ngày { $page }
    .help = So bài với trang, sửa chỗ đã khác, rồi đổi `reviewed`.
script-too-long = Bài đọc hết khoảng { $seconds } giây; ở đây chỉ có { $limit } giây
    .help = Bớt { $over } tiếng. Phần dài để trong bài ba phút.
script-without-number = Số hướng dẫn mới nói { $count } lần; phải nói hai lần
    .help = Thêm câu có số hướng dẫn ở đầu và ở cuối bài: { $number }
unknown-script = Không có hướng dẫn, việc trong đời hay buổi tập huấn nào tên là `{ $id }`
    .help = Đặt tên tệp theo tên trang: scripts/khai-sinh.yaml
