// First words of those that something is sent to, and how far the name of a body runs. Pure.

import { fields, noBodies } from './duty-words.ts'

export const receivers =
  'UBND|Ủy ban|Uỷ ban|Sở|Bộ|Đoàn|Văn phòng|Thường trực|Phòng|Ban|Tổ|Thanh tra|Chính phủ|Thủ tướng|Cục|Chi cục|Tổng cục|Vụ|Hội đồng|HĐND|Chủ tịch|Trưởng|Phó Chủ tịch|Lãnh đạo|Giám đốc|Phó Giám đốc|Chánh|Phó Chánh|Cục trưởng|Chi cục trưởng|Vụ trưởng|Hiệu trưởng|Bí thư|Trạm|Hạt|' +
  'Trung tâm|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Kho bạc|Công an|Bảo hiểm|Ngân hàng|Mặt trận|Quốc hội|Cơ quan|Đơn vị|Bộ phận|Người|Cổng|Cơ sở|Trường|Thủ trưởng|Viện|Tòa án|Tổ công tác|Nhà trường|Bưu điện|Hội|Tỉnh đoàn|Xã|Phường|Thị trấn|Huyện|Quận|Thị xã|Tỉnh|Địa phương|Thuế(?= (?:tỉnh|thành phố|cơ sở|khu vực))|Hải quan|Thi hành án|Chủ đầu tư|Nhà thầu|Doanh nghiệp|Thành viên|Thư viện|Bảo tàng|Bệnh viện|Đội|Đồn|Chi nhánh'
/** A receiver's first word, as one group. */
export const receiver = `((?:các\\s+)?(?!${noBodies})(?:${receivers})(?![\\p{L}]))`
/** What of the words behind its head belongs to a body's own name. */
export const nameRun = new RegExp(
  `^(?:\\s(?:(?:${fields}|Cao đẳng|Trung cấp|Trung học cơ sở|Trung học phổ thông|khu vực [IVX\\d]+|Thanh tra|Ủy ban nhân dân|Hội đồng(?: nhân dân| thi đua)?|Văn phòng|[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|cấp|trên|dưới|nhân dân|cơ quan|đơn vị|các|chủ quản|trực tiếp|nước|\\p{Lu}[\\p{L}.]*)(?![\\p{L}])|và(?=\\s\\p{Lu})(?!\\s(?:${receivers})(?![\\p{L}]))|-(?=\\s)))*`,
  'u',
)
