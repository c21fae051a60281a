// Questions that only one kind of statement answers, however well other words fit: what happens to those who do not
// comply, on which weekday, in which steps, how often, who comes first. Pure.

import type { Understood } from './question.ts'

interface Guard {
  asks: RegExp
  says: RegExp
  /** A heading above may say it for the statements below it. */
  orAbove?: true
}

const sum = '\\d[\\d.,]*\\s*(?:đồng|triệu|tỷ|tỉ|nghìn|ngàn)'
const funds =
  '(?:kinh phí|bố trí|dự toán|ngân sách|vốn|nguồn|mức (?:chi|hỗ trợ|phí|khoán|thanh toán|trả|đóng)|khoán|chi phí|nhu cầu|tổng (?:số tiền|cộng|mức)|chi (?:trả|cho)|hỗ trợ|tài trợ|cấp|phân bổ|giao)'
/** What is lost, taken back or fined is no money that is given. */
const notGiven = '(?:thiệt hại|thất thoát|tổn thất|phạt|thu hồi|truy thu|nợ đọng|sai phạm|vi phạm)'
const clause = `(?:(?!${notGiven})(?:[^.;]|\\.(?=\\d)))*?`

const guards: Guard[] = [
  {
    // money that is set aside is told as such, and not any sum that the text has
    asks: / (?:kinh phi|bo tri|du toan|phan bo|cap von|nguon von)(?: \S+){0,12}? (?:bao nhieu|may (?:tien|dong|trieu|ti)) | bao nhieu (?:kinh phi|tien|von)(?: \S+){0,4} (?:bo tri|cho|de|thuc hien) | (?:bo tri|cap|phan bo|danh) bao nhieu (?:(?:tien|kinh phi|von|dong|trieu|ti|ngan sach|cho|de|trong|tu) |$)/,
    says: new RegExp(`${funds}${clause}${sum}|${sum}${clause}${funds}`, 'iu'),
  },
  {
    // what the whole plan costs is not what one of those is given who get something under it
    asks: / (?:kinh phi|chi phi|du toan)(?: du kien)?(?: de)? (?:thuc hien|trien khai|cua)(?: toan bo)? (?:ke hoach|chi thi|chuong trinh|de an|quyet dinh|nghi quyet|phuong an|du an)(?: \S+){0,14}? (?:bao nhieu|may (?:tien|trieu|ti)) /,
    says: new RegExp(
      `(?:kinh phí|bố trí|dự toán|ngân sách|vốn)${clause}${sum}(?!\\s*(?:đồng\\s*)?(?:/|(?:cho )?(?:một|mỗi|01)\\s))`,
      'iu',
    ),
  },
  {
    // a sum that is named says nothing of who bears it
    asks: / (?:kinh phi|chi phi|tien) (?:\S+ ){0,14}?(?:ai|(?:co quan|don vi|ben|cap) nao) (?:chiu|tra|chi|chi tra|bao dam|dam bao|lo) /,
    says: /(?:kinh phí|chi phí|tiền|ngân sách)[^.;]{0,160}?(?<!\p{L})(?:do|từ|nguồn|bố trí|bảo đảm|đảm bảo|chi trả|cân đối|thanh toán|tự túc)(?!\p{L})/iu,
  },
  {
    // when or whom somebody inspects is not what they found there
    asks: / ket qua (?:kiem tra|thanh tra|phuc tra)(?: (?!xu|su|gui|bao|cong|thong|tong|duoc|luu|trinh|phai)\S+){0,10} (?:the nao|ra sao|nhu the nao|sao roi) $/,
    says: /đạt|tồn tại|hạn chế|vi phạm|sai phạm|sai sót|phát hiện|kết luận|kết quả|chưa|(?<!\p{L})(?:còn|đã|không)(?!\p{L})/iu,
  },
  {
    asks: / (?:khong|cham|muon|tre|vi pham|sai|thieu) .*(?:thi sao|bi gi|bi sao|bi phat|xu li|co sao|bi lam sao|bi ki luat) /,
    says: /(?:không|chậm|trễ|muộn|vi phạm|sai phạm|sai sót|chưa|thiếu)[^.;]{0,140}(?:xử lý|kỷ luật|phê bình|xử phạt|kiểm điểm|trừ \S*\s?điểm|trừ điểm|bị trừ|hạ bậc|bị hạ |chịu trách nhiệm|không xét|nhắc nhở|thì coi như|coi là|phải giải trình|(?<!\p{L})bị \p{L}|không (?:được )?(?:hưởng|xét|xem xét|khen|đề nghị|công nhận|bình xét|xếp|tính|thanh toán|giải quyết|tiếp nhận|bố trí|giao|cấp)(?!\p{L})|thu hồi|đình chỉ|từ chối|bồi thường|công khai (?:tên|danh sách))|(?:xử phạt|mức phạt|phạt tiền|phê bình|trừ điểm|kỷ luật|xử lý|chấn chỉnh)[^;]{0,140}(?:không|chậm|trễ|muộn|vi phạm|sai phạm|sai sót|chưa|thiếu)/iu,
  },
  {
    asks: / (?:thu (?:bay|7|hai|2|ba|3|tu|4|nam|5|sau|6)|chu nhat|cuoi tuan|ngay nghi|ngay le|ngoai gio) (?:co|thi|van|duoc) /,
    says: /(?=.*(?:kiểm tra|làm việc|tiếp|mở cửa|trực|hỗ trợ)).*(?:thứ (?:bảy|hai|ba|tư|năm|sáu|\d)|chủ nhật|cuối tuần|ngày nghỉ|ngày lễ|ngoài giờ|giờ hành chính)/isu,
  },
  {
    asks: / (?:trinh tu|quy trinh|cac buoc|thanh phan ho so|ho so gom) /,
    says: /trình tự|quy trình|bước|hồ sơ|thủ tục/iu,
    orAbove: true,
  },
  {
    // a measure is answered by its figure: that a text speaks of it is not one
    asks: /^(?!.* (?:kinh phi|chi phi|du toan|ngan sach|von|so tien) ).* (?:chi so|diem so|sipas|papi|pci|par index|dti|ict index|pii) (?:.* )?(?:bao nhieu|may diem|dat may) /,
    says: /\d\s*(?:%|phần trăm|điểm)|(?<!\p{L})(?:đạt|là|bằng|lên|từ|trên|dưới|còn|:)\s+(?:trên |dưới |khoảng |từ )?\d+(?:[.,]\d+)?(?!\s*(?:địa phương|tỉnh|đơn vị|trong)|[\d/])|(?:thứ|hạng|vị trí)\s+\d/iu,
  },
  {
    asks: / (?:ong|ba|anh|chi|ho|cong dan|nguoi dan)(?: \S+){0,6}? (?:khieu nai|to cao|to giac|khoi kien)(?: nhung| cac)?(?: ve)?(?: viec| noi dung| van de| dieu| cai)? gi | noi dung (?:khieu nai|to cao|don)(?: (?:cua|ong|ba))+(?: \S+){1,6} (?:la|gom) /,
    says: /(?:khiếu nại|tố cáo|tố giác|khởi kiện|nội dung)[^.;]{0,40}\s(?:về|việc|liên quan|đòi|yêu cầu|quyết định|hành vi)(?!\s+(?:khiếu nại|tố cáo))\s/iu,
  },
  {
    // who is to be inspected, and when, is no outcome
    asks: / ket qua (?:kiem tra|thanh tra|phuc tra|giam sat|xep loai|danh gia)(?: (?!(?:gui|xu li|su dung|cong bo|cong khai|thong bao|bao cao|tong hop|luu|duoc|phai|dung|ghi|lap|theo) )\S+){0,14} (?:nhu the nao|the nao|ra sao|tot khong) /,
    says: /phát hiện|tồn tại|hạn chế|ưu điểm|sai phạm|xếp loại|xếp thứ|đạt|đã (?:thực hiện|khắc phục|hoàn thành|ban hành)|còn \d/iu,
  },
  {
    // nor is what is to be held in order a list of those who were found at fault
    asks: / (?:danh sach|nhung|cac|bao nhieu|may|nao|ai)(?: \S+){0,6} (?:bi (?:phat hien|ki luat|xu li|phe binh|xu phat)|vi pham|sai pham)(?: \S+){0,4} (?:sau|khi|qua|trong)(?: dot| cuoc| khi)? (?:kiem tra|thanh tra) /,
    says: /đã (?:bị|phát hiện|xử lý|kỷ luật)|phát hiện (?:có |được )?\d|\d+\s+(?:trường hợp|đơn vị|cơ quan|cơ sở|công chức|cán bộ|viên chức|người)/iu,
  },
  {
    // those who are sent somewhere are not all that there are
    asks: / (?:co|hien co|gom) (?:bao nhieu|may) (?:can bo|cong chuc|vien chuc|nhan vien|bien che|giao vien|bac si) /,
    says: /(?<!\d)\d+(?:[.,]\d+)*\s+(?<!(?:cử|phân công|bố trí|điều động|mời|chọn|giao)\s+\d+\s+)(?:cán bộ|công chức|viên chức|nhân viên|biên chế|giáo viên|bác sĩ|người)/iu,
  },
  {
    asks: / (?:bao nhieu|may) lan /,
    says: /(?:\d+|một|hai|ba|bốn|năm)\s+lần|(?:hằng|hàng|mỗi) (?:tháng|quý)/iu,
  },
  {
    asks: / (?:nao|ai|dau) (?:\S+ ){0,6}(?:nhieu|dong|cao|thap|tot|kem|lon|nho) nhat /,
    says: /(?<!(?:chậm|ít|sớm|muộn|mới|thống|thứ|hợp) )nhất|dẫn đầu|đứng (?:đầu|thứ|cuối)|xếp (?:hạng|thứ|loại)|thứ hạng|\t/iu,
  },
  {
    // who is to rank them says nothing of who came out first
    asks: /^(?!.* (?:doan|to cong tac) ).* nao (?:\S+ ){0,3}(?:(?:dung|xep|dat|o) (?:dau|cuoi|bet|chot|(?:hang|thu|vi tri|top) (?:nhat|mot|1|dau|cuoi|bet))|dan dau|doi so|ve nhat)(?: \S+){0,6} $/,
    says: /dẫn đầu|đứng (?:đầu|thứ|cuối)|xếp (?:thứ|cuối)|đạt giải|hạng (?:nhất|nhì|ba|1|2|3)|vị trí thứ|thứ (?:nhất|hai|\d)|\t/iu,
  },
]

/** Whether a statement of the place is of the kind that the question demands; true where it demands none. */
export function answersStrictly(u: Understood, statements: string[], headings: string[] = []): boolean {
  return guards.every(
    ({ asks, says, orAbove }) =>
      !asks.test(u.folded) || [...statements, ...(orAbove ? headings : [])].some((s) => says.test(s)),
  )
}
