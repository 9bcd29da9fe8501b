## Trang xem các thành phần, chỉ có khi xem thử
title-style-guide = Các thành phần của giao diện
style-guide-text = Mọi thành phần với ví dụ của chúng, bằng màu và chữ của trang này. Trang này chỉ có khi xem thử.
style-guide-colours = Màu
style-guide-names = Các thành phần
style-guide-own = của trang
style-guide-fault = Ví dụ này không hiện được
style-guide-none = Chưa có ví dụ: hãy viết components/{ $name }/{ $name }.example.html
