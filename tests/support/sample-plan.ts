// An invented plan of an invented province, for tests of reading: headings, points, a number that looks like a heading,
// long paragraphs. Not copied from any real document.

export const planParagraphs = [
  'KẾ HOẠCH',
  'Theo dõi việc sửa chữa trụ sở và hiện đại hóa bộ phận tiếp nhận hồ sơ năm 2031',
  'Căn cứ Chương trình số 88/CTr-UBND ngày 03 tháng 02 năm 2031 của Ủy ban nhân dân tỉnh An Hòa, Văn phòng xây dựng kế hoạch theo dõi với những việc chủ yếu dưới đây để các phòng và từng xã chủ động sắp xếp thời gian, nhân lực, kinh phí cho đúng tiến độ đã cam kết.',
  'I. YÊU CẦU CHUNG',
  '1. Mỗi phòng cử một người đầu mối, gửi họ tên và số điện thoại về Văn phòng chậm nhất ngày 15/3/2031; người đầu mối chịu trách nhiệm về số liệu mà phòng mình báo cáo trong suốt cả năm.',
  '2. Hồ sơ gửi qua đường điện tử phải được trả lời trong 02 ngày làm việc kể từ lúc nhận đủ giấy tờ; trường hợp phải kéo dài thì xin lỗi bằng văn bản và hẹn lại ngày trả kết quả.',
  'a) Quầy tiếp nhận mở cửa cả sáng thứ bảy, bố trí ghế chờ, nước uống, chỗ để xe cho người khuyết tật và bảng hướng dẫn bằng chữ lớn;',
  'b) Không yêu cầu người dân nộp thêm bất cứ loại giấy nào nằm ngoài danh mục đã niêm yết tại trụ sở, dù đó là bản sao hay bản chụp từ điện thoại.',
  '- Các xã vùng cao được lùi thời hạn thêm mười ngày vì đường sá đi lại khó khăn trong mùa mưa lũ từ tháng 7 đến tháng 9 hằng năm.',
  'II. TỔ CHỨC',
  'Giám đốc các sở đôn đốc đơn vị trực thuộc; khó khăn nảy sinh thì phản ánh về Văn phòng trước ngày 25 hằng tháng để trình lãnh đạo tỉnh cho ý kiến xử lý./.',
]
export const planText = planParagraphs.join('\n')

export const letterhead = {
  left: ['ỦY BAN NHÂN DÂN', 'TỈNH AN HÒA', 'Số: 19/KH-UBND'],
  right: [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'An Hòa, ngày 20 tháng 02 năm 2031',
  ],
}

export const dutyTable = [
  ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'],
  ['1', 'Sơn lại biển hiệu của các quầy tiếp nhận', 'Văn phòng', 'Trước 30/4/2031'],
  ['2', 'Lắp máy lấy số tự động', 'Sở Xây dựng', 'Quý II/2031'],
]
