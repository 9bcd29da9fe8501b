# Các lệnh về giao diện.

cli-theme = Giao diện riêng của trang: chép tệp ra để sửa, xem có những gì.
    .examples = motcua theme list
     motcua theme eject fee-table
cli-theme-eject = Chép một phần của giao diện vào thư mục theme/ của trang để sửa ở đó.
    .examples = motcua theme eject fee-table templates/home.html
     motcua theme eject strings/vi/pages.ftl --site content --force
cli-theme-eject-names = Thành phần, mẫu trang, tờ in, kiểu dáng, tập lệnh hoặc tệp câu chữ, gọi theo tên trong `motcua theme list`; chỉ cần phần cuối của tên nếu không trùng với tên khác.
cli-theme-eject-force = Chép đè lên tệp đã có.
cli-theme-list = Liệt kê các phần của giao diện, phần nào trang có riêng, phần nào giao diện gốc đã đổi từ khi chép.
    .examples = motcua theme list
     motcua theme list --site content --json

theme-ejected = Bạn có thể sửa { $path }.
theme-eject-exists = đã có { $path }
    .help = Hãy sửa tệp đó, hoặc thêm --force để chép đè bằng tệp gốc.
theme-eject-unknown = giao diện không có gì tên “{ $name }”
    .help = motcua theme list cho xem mọi tên.
theme-eject-near = giao diện không có gì tên “{ $name }”
    .help = Có phải bạn muốn { $near }?
theme-eject-ambiguous = giao diện có nhiều phần tên “{ $name }”
    .help = Hãy nói rõ: { $called }.
theme-list-default = {""}
theme-list-own = của trang
theme-list-changed = của trang; tệp gốc đã đổi từ khi chép: { $changed }
theme-list-added = thêm vào
theme-list-done = Trang có riêng { $own } phần, trong đó { $changed } phần chép từ bản cũ; thêm { $added } tệp.
