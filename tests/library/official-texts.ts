// Invented plans, decisions and letters in the shapes that saved pages, Word files and scans bring; no place is real
// unless a rule needs a real province.

export const joinedPlan = `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM SƠN Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND Lâm Sơn, ngày 05 tháng 02 năm 2024
KẾ HOẠCH
Rà soát hồ sơ lưu trữ năm 2024
I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích a) Nắm số hồ sơ tồn từ năm 2023. b) Chấm dứt việc để thất lạc. 2. Yêu cầu Làm đúng hạn, đúng người.
II. NỘI DUNG 1. Các đơn vị rà soát các nội dung sau: a) Hồ sơ giấy; b) Hồ sơ điện tử. 2. Kết quả gửi về Văn phòng trước ngày 10/4/2024. 3. Kinh phí 1.5 triệu đồng một đơn vị, theo khoản 2 Mục II Kế hoạch này.
III. TỔ CHỨC THỰC HIỆN 1.
Chi cục Văn thư chủ trì.
2.
Các sở gửi báo cáo theo Điều 5 của Quy chế số 12/QC-UBND.
Điều 5 của Quy chế nói rõ thời hạn là 30.6.2024. 3. Văn phòng theo dõi./.
Nơi nhận: - Như trên; - Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Bá Lộc`

export const programme = `SỞ Y TẾ TỈNH LÂM SƠN
Số: 07/CTr-SYT
Lâm Sơn, ngày 3 tháng 1 năm 2025
CHƯƠNG TRÌNH
Tiêm chủng mở rộng năm 2025
Phần thứ nhất
ĐÁNH GIÁ KẾT QUẢ
I. KẾT QUẢ
1/ Đạt được
a/ Tỷ lệ tiêm đạt 96,5%.
b/ Không có tai biến.
2/ Hạn chế
II. NGUYÊN NHÂN
Phần thứ hai
NHIỆM VỤ
I. MỤC TIÊU
1. Mục tiêu chung
1.1. Về bao phủ
1.1.1. Trẻ dưới 1 tuổi: đạt 95%.
1.1.2. Phụ nữ có thai: đạt 90%.
1.2. Về an toàn
2. Mục tiêu cụ thể
(1) Trạm y tế đủ tủ lạnh.
(2) Có sổ theo dõi.
II. GIẢI PHÁP
A. Nhân lực
1) Tập huấn
2) Biệt phái
B. Vật tư
1) Mua sắm
III. THỰC HIỆN
Giao Phòng Nghiệp vụ Y theo dõi.
GIÁM ĐỐC
(Đã ký)
Lê Thị Mận`

export const planWithAnnexes = `ỦY BAN NHÂN DÂN
HUYỆN ĐỒNG CÁT
Số: 33/KH-UBND
Đồng Cát, ngày 12 tháng 6 năm 2023
KẾ HOẠCH
Phòng, chống thiên tai năm 2023
I. MỤC ĐÍCH
1. Chủ động phòng ngừa.
2. Giảm thiệt hại.
II. NHIỆM VỤ
1. Kiểm tra đê trước ngày 15/7/2023.
III. TỔ CHỨC THỰC HIỆN
Các xã báo cáo theo Phụ lục I.
Phụ lục I kèm theo Kế hoạch này là căn cứ để đánh giá.
Nơi nhận:
- UBND tỉnh;
- Lưu: VT, NN.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Võ Thị Sáng
PHỤ LỤC I
PHÂN CÔNG NHIỆM VỤ
(Kèm theo Kế hoạch số 33/KH-UBND ngày 12/6/2023 của UBND huyện)
TT\tNội dung công việc\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn hoàn thành
I\tTrước mùa bão\t\t\t
1\tKiểm tra đê\tPhòng Nông nghiệp\tCác xã\t15/7/2023
2\tDiễn tập\tBan Chỉ huy quân sự\t\tQuý III/2023
II\tTrong mùa bão\t\t\t
1\tTrực ban\tVăn phòng\tCác phòng\tThường xuyên
Phụ lục II: ĐỀ CƯƠNG BÁO CÁO
I. TÌNH HÌNH CHUNG
1. Thời tiết
2. Thiệt hại
II. KIẾN NGHỊ
Mẫu số 01
BIÊN BẢN KIỂM TRA`

export const decisionWithRegulation = `THỦ TƯỚNG CHÍNH PHỦ
Số: 88/QĐ-TTg
Hà Nội, ngày 09 tháng 9 năm 2022
QUYẾT ĐỊNH
Ban hành Quy chế quản lý cầu phao
Căn cứ Luật Giao thông đường thủy;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý cầu phao.
Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 11 năm 2022.
Điều 3. Các Bộ trưởng chịu trách nhiệm thi hành./.
Nơi nhận:
- Các Bộ;
- Lưu: VT.
KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
Ngô Đức Trọng
QUY CHẾ
QUẢN LÝ CẦU PHAO
(Ban hành kèm theo Quyết định số 88/QĐ-TTg ngày 09 tháng 9 năm 2022)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Quy chế này áp dụng cho cầu phao.
Điều 2. Giải thích từ ngữ
1. Cầu phao là cầu nổi.
2. Bến là nơi đỗ.
Chương II
QUẢN LÝ
Mục 1
CẤP PHÉP
Điều 3. Hồ sơ
1. Hồ sơ gồm:
a) Đơn;
b) Bản vẽ;
c) Cam kết;
d) Giấy tờ:
đ) Ảnh.
2. Nộp tại Sở.
Mục 2
THU HỒI
Điều 4. Trường hợp thu hồi
1. Cầu hỏng.
Điều 5. Hiệu lực`

export const scannedPlan = `BỘ CÔNG THƯƠNG
Số:      /KH-BCT
Hà Nội, ngày    tháng 4 năm 2024
KẾ HOẠCH
Kiểm tra an toàn đập
I MỤC TIÊU
l. Bảo đảm an toàn hồ.
2. Bảo đảm vận hành.
II/ NỘI DUNG
1- Kiểm tra hiện trường
a- Thân đập
b- Cửa van
2- Kiểm tra hồ sơ
III. THỜI GIAN
3. Trong năm 2024.
[...]
5. Quý IV.
5. Tháng 12.`

export const decisionWithGluedPlan = `Quyết định 77/QĐ-BXD năm 2021
BỘ XÂY DỰNG -------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------
Số: 77/QĐ-BXD
Hà Nội, ngày 2 tháng 3 năm 2021 QUYẾT ĐỊNH BAN HÀNH KẾ HOẠCH SỬA CHỮA NHÀ CHUNG CƯ CŨ BỘ TRƯỞNG BỘ XÂY DỰNG
Căn cứ Nghị định số 69/2021/NĐ-CP; Xét đề nghị của Cục trưởng, QUYẾT ĐỊNH:
Điều 1.
Ban hành kèm theo Quyết định này Kế hoạch sửa chữa nhà chung cư cũ.
Điều 2.
Cục trưởng chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 2;
- Lưu VT, QLN.
KT. BỘ TRƯỞNG THỨ TRƯỞNG Phạm Hồng Quang KẾ HOẠCH SỬA CHỮA NHÀ CHUNG CƯ CŨ (Ban hành kèm theo Quyết định số 77/QĐ-BXD ngày 2 tháng 3 năm 2021)
I. MỤC TIÊU
1. Bảo đảm người dân an toàn trong mọi toà nhà xây trước năm 1994 trên cả nước, kể cả nơi chưa có hồ sơ hoàn công hoặc đã thay đổi công năng 1.1.
Lập danh sách các toà nhà.
1.2. Phân loại mức độ hư hỏng.
II. PHÂN CÔNG THỰC HIỆN 1.
Cục Quản lý nhà chủ trì.
2.
Các Sở báo cáo trước ngày 15/11 hằng năm.
3. Thanh tra Bộ kiểm tra các nội dung: (1) kinh phí; (2) tiến độ./.
[1] Theo Nghị quyết số 17/NQ-CP.`

export const letter = `BỘ TÀI CHÍNH
TỔNG CỤC HẢI QUAN
Số: 4410/TCHQ-GSQL
V/v thủ tục đối với hàng mẫu
Hà Nội, ngày 8 tháng 9 năm 2021
Kính gửi: Các Cục Hải quan tỉnh.
Tổng cục Hải quan hướng dẫn như sau:
1. Hàng mẫu không thanh toán được miễn kê khai chi tiết.
2. Hồ sơ gồm:
2.1. Tờ khai;
2.2. Vận đơn.
3. Vướng mắc gửi về Tổng cục./.
Nơi nhận:
- Như trên;
- Lưu: VT, GSQL (2b). KT. TỔNG CỤC TRƯỞNG
PHÓ TỔNG CỤC TRƯỞNG
Mai Xuân Thu`

export const partyPlan = `TỈNH ỦY LÂM SƠN ĐẢNG CỘNG SẢN VIỆT NAM
*
Số 119- KH/TU Lâm Sơn, ngày 18 tháng 12 năm 2019
KẾ HOẠCH
thực hiện Chỉ thị về quan hệ lao động
I- MỤC ĐÍCH
1- Quán triệt Chỉ thị.
2- Tạo chuyển biến.
II- NHIỆM VỤ
1- Tuyên truyền
- Trên báo.
2- Kiểm tra
Nơi nhận:
- Ban Bí thư;
- Lưu Văn phòng.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Hoàng Văn Chất`

export const amendingCircular = `BỘ NỘI VỤ
Số: 06/2022/TT-BNV
Hà Nội, ngày 28 tháng 6 năm 2022
THÔNG TƯ
Sửa đổi, bổ sung một số điều của Thông tư số 02/2021/TT-BNV
Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 02/2021/TT-BNV
1. Sửa đổi, bổ sung Điều 4 như sau:
“Điều 4. Ngạch chuyên viên
1. Chức trách gồm “tham mưu” và “tổng hợp”.
2. Nhiệm vụ:
a) Soạn thảo;
b) Thẩm tra.”
2. Bổ sung khoản 3 Điều 7 như sau:
“3. Người đã có chứng chỉ được miễn.”
3. Bãi bỏ điểm c khoản 1
Điều 9.
Điều 2. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành từ ngày 15 tháng 8 năm 2022.
Điều 3. Trách nhiệm thi hành
1. Các Bộ thi hành Thông tư này.
2. Vướng mắc gửi về Bộ Nội vụ./.
BỘ TRƯỞNG Phạm Thị Hoa`

export const tabbedHead = `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH KON TUM\tĐộc lập - Tự do - Hạnh phúc
SỞ NỘI VỤ\t
Số: 210/BC-SNV\tKon Tum, ngày 20 tháng 11 năm 2020
BÁO CÁO
Kết quả cải cách hành chính
A. KẾT QUẢ
I. THỂ CHẾ
1. Đã ban hành 12 văn bản.
B. PHƯƠNG HƯỚNG
I. NHIỆM VỤ
1. Rà soát.
\tGIÁM ĐỐC
Nơi nhận:\t
- UBND tỉnh;\t
- Lưu: VT.\tLò Văn Pánh`

export const communePlan = `UBND XÃ BÌNH AN
Số: 12/KH-UBND
Bình An, ngày 15 tháng 3 năm 2022
KẾ HOẠCH
Tự kiểm tra cải cách hành chính
Mục I
MỤC ĐÍCH
1. Nhìn ra việc chưa làm.
Mục II
NỘI DUNG
1. Giờ giấc
a) Đi làm đúng giờ
a.1) Buổi sáng
a.2) Buổi chiều
b) Trực một cửa
2. Niêm yết
khoản 1 Mục II Kế hoạch này áp dụng cho cả trường học.
Mục II Kế hoạch này được phổ biến tại hội nghị.
Mục III
THỰC HIỆN
i) Văn phòng làm đầu mối
ii) Công an xã phối hợp`

export const councilResolution = `HỘI ĐỒNG NHÂN DÂN
THÀNH PHỐ CẦN THƠ
Số: 05/2023/NQ-HĐND
Cần Thơ, ngày 7 tháng 7 năm 2023
NGHỊ QUYẾT
Quy định mức chi tập huấn
Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng
1. Phạm vi: mức chi.
1a. Trường hợp khác theo Bộ.
2. Đối tượng.
Điều 2. Mức chi
| STT | Nội dung | Mức chi |
| --- | --- | --- |
| 1 | Báo cáo viên | 1.000.000 đồng |
| 2 | Nước uống | 40.000 đồng |
Điều 2a. Nguồn kinh phí
Điều
3. Tổ chức thực hiện
Giao Ủy ban nhân dân thành phố thực hiện.
CHỦ TỊCH
Phạm Văn Hiểu`

export const newsReport = `Bắc Giang tăng cường kiểm tra công vụ

Thứ ba, ngày 14/01/2025 08:10

Ngày 30/12, UBND tỉnh Bắc Giang ban hành Kế hoạch số 402/KH-UBND về kiểm tra công vụ. Theo đó, việc kiểm tra diễn ra trong quý II.

Các huyện báo cáo trước ngày 15/6.

Nguồn: Cổng thông tin tỉnh`
