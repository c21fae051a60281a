// Turns of speech that ask no more than plainer words do: "có khi nào … không", "do tổ mấy phụ trách". Pure.

/** The question in plainer words. */
export function plainly(text: string): string {
  return withoutMore(text)
    .replace(whichTeam, '$1 nào')
    .replace(whichShare, '$1 trăm')
    .replace(kindBehind, '$2 số $1')
    .replace(placeVisited, 'được kiểm tra')
    .replace(visited, 'được kiểm tra')
    .replace(visitedWhen, '$1 được kiểm tra')
    .replace(visitedOn, 'đoàn đến làm việc')
    .replace(waysAhead, '$1 hình thức $2')
    .replace(waysBehind, '$1 theo $2 hình thức')
    .replace(listedUp, 'lập danh sách')
    .replace(briefly, '')
    .replace(recheckedAlone, 'đối tượng $&')
    .replace(fiveYears, '20$1-20$2')
    .replace(bareTeam, 'đoàn')
    .replace(spanOf, 'đối tượng $1')
    .replace(replacedBy, 'thay thế')
    .replace(worksOut, 'là')
    .replace(correct, 'đúng')
    .replace(whichPart, ' ')
    .replace(enough, '')
    .replace(perTerm, 'mỗi $1')
    .replace(countedThings, 'những $1')
    .replace(nthReport, (_, round: string, nth: string) => `${round} ${ordinals[nth.toLowerCase()] ?? nth}`)
}

const ordinals: Record<string, number> = { nhất: 1, nhat: 1, hai: 2, ba: 3 }
/** "Lần thứ hai báo cáo", "báo cáo đợt thứ hai": the round as papers number it; who does wrong a second time is in no round. */
const nthReport =
  /(?<!(?:phạm|pham|lỗi|loi|dính|dinh|mắc|mac)\s)(?<!\p{L})(lần|đợt|vòng|kỳ|lan|dot|vong|ky)\s+(?:thứ|thu)\s+(nhất|hai|ba|nhat)(?!\p{L})(?=.*(?:báo cáo|nộp|gửi|bao cao|nop|gui))/iu

/** "Tổ mấy phụ trách?" asks which of them; of "tổ mấy người" those in it are counted. */
const whichTeam =
  /(?<!\p{L})(tổ|đoàn|nhóm|đội|cụm|to|doan|nhom|doi|cum)\s+(?:(?:số|thứ|so|thu)\s+)?(?:mấy|may)(?=\s*(?:$|[?.,!;])|\s+(?:phụ trách|phu trach|kiểm tra|kiem tra|đi|di|đến|den|xuống|xuong|làm|lam|thực hiện|thuc hien|chịu|chiu|về|ve|vào|vao|vậy|vay|thế|the|ạ|nhỉ|nhi|của|cua|theo|ở|và|va|là|lo|nhận|nhan|thẩm định|tham dinh|chấm|cham)(?!\p{L}))/giu
/** "Bao nhiêu phần đơn vị": a share of them. */
const whichShare =
  /(?<!\p{L})((?:bao nhiêu|bao nhieu|mấy|may)\s+(?:phần|phan))(?=\s+(?:số|so|tổng số|tong so|đơn vị|don vi|cơ quan|co quan|hồ sơ|ho so|xã|hộ|ho|người|nguoi|phường|phuong|doanh nghiệp|doanh nghiep|thủ tục|thu tuc|cơ sở|co so|vốn|von)(?!\p{L}))/giu

/** "97/KH Hải Phòng": the kind of paper stands behind its number, without whoever issues it. */
const kindBehind = /(?<![\p{L}\d/.-])(\d{1,4})\s?\/\s?(KH|QĐ|CV|CT|TB)(?![\p{L}\d/-])/giu
/** "Xã X là nơi Đoàn đến kiểm tra": it is inspected. */
const placeVisited =
  /(?<!\p{L})(?:là|la)\s+(?:một\s+trong\s+)?(?:những\s+|các\s+)?(?:nơi|noi|chỗ|điểm|diem|đơn vị|don vi|địa phương|dia phuong)\s+(?:mà\s+|được\s+|sẽ\s+|do\s+)?(?:đoàn|doan|tổ)(?:\s+\p{L}+){0,4}?\s+(?:(?:sẽ|về|đến|xuống|tới|ve|den|xuong|toi)\s+)*(?:kiểm tra|kiem tra)(?!\p{L})/iu

/** "Huyện X tiếp đoàn hôm nào?": it is inspected on that day. */
const visited =
  /(?<!\p{L})(?:tiếp|tiep|đón|don|gặp|gap|đón tiếp|don tiep|làm việc với|lam viec voi)\s+(?:đoàn|doan|tổ|to)(?:\s+(?:kiểm tra|kiem tra|công tác|cong tac|thanh tra))?(?=\s+(?:(?:vào|vao|là|la|từ|tu)\s+)?(?:ngày|ngay|hôm|hom|khi|lúc|luc|tháng|thang|bao giờ|bao gio|thứ|thu|tuần|tuan|bữa|bua)\s*(?:nào|nao|mấy|may|giờ|gio)?(?!\p{L}|\s*\d))/giu
/** "Khi nào sở X tiếp đoàn kiểm tra Y?" asks for the same with the time before it. */
const visitedWhen =
  /(?<!\p{L})((?:(?:khi|lúc|luc|ngày|ngay|tháng|thang|quý|quy|hôm|hom|tuần|tuan)\s+(?:nào|nao|mấy|may)|bao giờ|bao gio)(?:\s+(?:thì|mới|sẽ|phải|thi|moi|se|phai))*)\s+(?:tiếp|tiep|đón|don|gặp|gap|đón tiếp|don tiep)\s+(?:đoàn|doan|tổ)(?:\s+(?:kiểm tra|kiem tra|công tác|cong tac|thanh tra))?(?!\p{L})/giu
/** "Xã X tiếp đoàn 21/10 thì …": the team comes on that day. */
const visitedOn =
  /(?<!\p{L})(?:tiếp|tiep|đón|don|gặp|gap|đón tiếp|don tiep|làm việc (?:với|cùng)|lam viec (?:voi|cung))\s+(?:đoàn|doan|tổ|to)(?:\s+(?:kiểm tra|kiem tra|công tác|cong tac|thanh tra))?(?=\s+(?:(?:vào|vao|là|la)\s+)?(?:(?:ngày|ngay|hôm|hom|sáng|sang|chiều|chieu)\s+)?\d)/giu
/** "Tóm tắt mục đích của kế hoạch X": the part itself, which is short enough. */
const briefly =
  /^\s*(?:tóm|tom)(?:\s+(?:tắt|tat|lược|luoc|gọn|gon|lại|lai|giúp|giup|cho|tôi|toi|em|mình|minh|anh|chị))*\s+(?=(?:nội dung kiểm tra|noi dung kiem tra|mục đích|muc dich|yêu cầu|yeu cau|đối tượng|doi tuong|hình thức|hinh thuc|thời gian|thoi gian|kinh phí|kinh phi|thành phần|thanh phan|nhiệm vụ|nhiem vu|trách nhiệm|trach nhiem)(?!\p{L}))/iu
/** "Phúc tra gồm những ai?": whoever is. */
const recheckedAlone =
  /(?<!(?:diện|đối tượng|được|bị|thuộc|đoàn|tổ|dien|doi tuong|duoc|bi|thuoc|doan|to)\s)(?<!\p{L})(?:phúc tra|phuc tra|tái kiểm tra|tai kiem tra)(?=\s+(?:(?!do |gì |gi |khi )\p{L}+\s+){0,6}?(?:(?:gồm|gom|bao gồm|bao gom|có|co|là|la)\s+)(?:(?:những|nhung|các|cac)\s+)?(?:ai|đâu|dau|(?:đơn vị|don vi|nơi|noi|chỗ|cơ quan|co quan|sở|sở ngành) (?:nào|nao))\s*[?.!]*$)/iu
/** "Giai đoạn 21-25": the five years, and no days or places of a text. */
const fiveYears =
  /(?<!(?:ngày|ngay|từ|tu|điều|dieu|khoản|khoan|mục|muc|trang|số|so|tổ|đợt|dot|đến|den)\s)(?<![\d/.,-])(16|21|26)\s?-\s?(20|25|30)(?![\d/.,%-]|\s?\/)/giu
/** "Doan co xem ho so khong": the team, and no "đoạn". */
const bareTeam =
  /(?<!\p{L})doan(?=\s+(?:(?:co|se|da|duoc|phai|can)\s+)*(?:xem|kiem tra|thanh tra|soi|coi|xuong|den|ve|lam viec|hoi|yeu cau)(?!\p{L}))/giu
/** "Ai lên danh sách?": who makes the list. */
const listedUp = /(?<!\p{L})(?:lên|len|làm|lam|chốt|chot)\s+(?:danh sách|danh sach)(?!\p{L})/giu
const several = '(?:mấy|may|bao nhiêu|bao nhieu|những|nhung|các|cac|từng|tung)'
const way = '(?:kiểu|kieu|cách|cach|cách thức|cach thuc|dạng|dang|loại hình|loai hinh|loại|loai)'
const looking = '(?:kiểm tra|kiem tra|thanh tra|giám sát|giam sat)'
/** "Mấy kiểu kiểm tra", "kiểm tra bằng những cách nào": its forms. */
const waysAhead = new RegExp(`(?<!\\p{L})(${several}) ${way} (${looking})(?!\\p{L})`, 'giu')
const waysBehind = new RegExp(
  `(?<!\\p{L})(${looking})(?: (?:theo|bằng|bang|qua|kiểu|dưới|duoi|có|co))* (${several}) ${way}(?!\\p{L})`,
  'giu',
)
/** "Diện phúc tra gồm những ai?": those who are. */
const spanOf =
  /(?<!\p{L})(?<!(?:thuộc|ngoài|trong|nằm|vào|thuoc|ngoai|nam|vao)\s)(?:diện|dien)\s+((?:(?:được|bị|duoc|bi)\s+)?(?:phúc tra|kiểm tra|thanh tra|phuc tra|kiem tra))(?=\s+(?:\S+\s+){0,4}(?:gồm|gom|là|la|có|co)\s)/iu
/** "Gửi trước 2 ngày là được, đúng không?": the claim is what stands before. */
const enough =
  /\s+(?:là|la)\s+(?:được|duoc|đủ|du|ok)(?:\s+(?:rồi|roi))?(?=\s*,?\s*(?:theo\s[^,?]{3,60}\s*,?\s*)?(?:đúng|dung|phải|phai|có đúng|co dung)\s+(?:không|khong|ko|k|chứ|chu|chưa|chua|vậy|vay)(?!\p{L}))/iu
/** "Thì tính ra ngày nào?": which day it is, and none that something is issued on. */
const worksOut = /(?<!\p{L})(?:tính|tinh)\s+ra(?:\s+(?:là|la))?(?=\s+(?:ngày|ngay|hôm|hom|thứ|thu)\s)/giu
/** "1 năm phải làm mấy lần", "mấy lần 1 năm": how often in each, and no number of a text. */
const perTerm =
  /(?<![\p{L}\d/.,-])(?:0?1|một|mot)\s+(năm|nam|tháng|thang|quý|quy|tuần|tuan)(?=\s(?:.*\s)?(?:mấy|may|bao nhiêu|bao nhieu)\s+(?:lần|lan|cuộc|cuoc|lượt|luot|đợt|dot|bản|ban|kỳ|ky)(?!\p{L})|(?<=(?:mấy|may|bao nhiêu|bao nhieu)\s+(?:lần|lan|cuộc|cuoc|lượt|luot|đợt|dot|bản|ban|kỳ|ky)\s+(?:trong\s+)?(?:0?1|một|mot)\s+\p{L}+)\s*(?:[?.,!]|$))/iu

const things =
  '(?:đơn vị|don vi|cơ quan|co quan|sở|so|huyện|huyen|xã|xa|phường|phuong|nội dung|noi dung|nhiệm vụ|nhiem vu|hình thức|hinh thuc|nguyên tắc|nguyen tac|nhóm|nhom|mục tiêu|muc tieu|mục đích|muc dich|yêu cầu|yeu cau|lĩnh vực|linh vuc|văn bản|van ban|thông tư|thong tu|nghị định|nghi dinh|nghị quyết|nghi quyet|hệ thống|he thong|phần mềm|phan mem|chỉ tiêu|chi tieu|tiêu chí|tieu chi|điều kiện|dieu kien|trường hợp|truong hop|giải pháp|giai phap|công trình|cong trinh)'
/** "Sáu đơn vị nào được kiểm tra", "bốn sở ấy là những sở nào": which they are; how many is told and not looked for. */
const countedThings = new RegExp(
  `(?<!(?:thứ|thu|tháng|thang|ngày|ngay|quý|quy|khoản|khoan|điều|dieu|mục|muc|số|so|trong|ngoài|ngoai)\\s)(?<![\\p{L}\\d/.,-])(?:hai|ba|bốn|bon|sáu|sau|bảy|bay|tám|tam|chín|chin|mười|muoi|\\d{1,2})\\s+(${things})(?=\\s(?:[^\\s,;.?]+\\s){0,12}?(?:nào|nao|là gì|la gi)(?!\\p{L}))`,
  'iu',
)

/** "Thay cho kế hoạch nào?": which paper it replaces. */
const replacedBy =
  /(?<!\p{L})thay\s+cho(?=\s+(?:kế hoạch|quyết định|văn bản|công văn|thông tư|nghị định|chỉ thị|ke hoach|quyet dinh|van ban|cong van|thong tu|nghi dinh|chi thi|cái|cai|số|so)(?!\p{L}))/giu
/** "Lịch kiểm tra nằm ở mục nào của kế hoạch 12?": where it stands, told by its own words; no part is called so. */
const whichPart =
  /(?<!(?:nhắc|nhac|dẫn|dan|cứ|cu|cập|cap|tên|ten)(?:\s(?:đến|tới|den|toi))?\s)(?<!\p{L})(?:(?:được|duoc)\s+)?(?:nằm|nam|ghi|nêu|neu|xem|tra|tìm|tim|thể hiện|the hien|quy định|quy dinh)\s+(?:(?:ở|tại|trong|o|tai)\s+)+(?:phần|mục|khoản mục|đoạn|trang|phan|muc|khoan muc|doan)\s+(?:nào|mấy|nao|may)(?!\p{L})/giu
/** "…, chuẩn chưa?" confirms as "đúng chưa" does. */
const correct = /(?<!\p{L})(?:chuẩn|chuan)(?=\s+(?:chưa|chua|không|khong|ko|chứ|chu|hông)\s*[?.!]*$)/iu

/** "Có khi nào bị kiểm tra không?" asks whether, and no day. */
const onceAtAll =
  /(?<=(?<!\p{L})(?:có|co)\s+)(?:khi nào|khi nao|bao giờ|bao gio|lúc nào|luc nao)\s+(?=\S.*\s(?:không|khong|ko|chưa|chua)\s*[?.!]*$)/iu

/** "Đối tượng kiểm tra có thêm ai?" asks who they are; no text says "thêm" of them. */
function withoutMore(text: string): string {
  return text
    .replace(
      /(?<=(?<!\p{L})(?:có|co|gồm|gom)\s+)(?:thêm|them)\s+(?=(?:(?:những|nhung|các|cac)\s+)?(?:ai|gì|gi|\p{L}+(?: \p{L}+)? (?:nào|nao))\s*[?.!]*$)/iu,
      'những ',
    )
    .replace(/(?<!\p{L})những\s+(?=(?:những|nhung|các|cac)\s)/u, '')
    .replace(onceAtAll, '')
}
