// Laws, codes and ordinances named in a text without their number ("Luật Đất đai năm 2024"). Names hold commas and
// "và", so that known names are matched first and a name that is not known is read word by word.

import type { Span } from '../document.ts'

export interface LawName extends Span {
  /** "luật", "bộ luật", "pháp lệnh", "hiến pháp". */
  kind: string
  written: string
  /** The name amends other laws ("Luật sửa đổi, bổ sung một số điều của Luật …") and covers their names. */
  amending: boolean
}

const NAMES =
  `Đất đai|Nhà ở|Kinh doanh bất động sản|Các tổ chức tín dụng|Doanh nghiệp|Hải quan|Giá|Lao động|Đầu tư|Tài nguyên nước|Đầu tư công|Bảo vệ môi trường|Thủy lợi|Quy hoạch|Bảo vệ quyền lợi người tiêu dùng|Khám bệnh, chữa bệnh|Thi hành án dân sự|Thi hành án hình sự|Tố tụng dân sự|Tố tụng hình sự|Tố tụng hành chính|Cạnh tranh|Đấu thầu|Ngân sách nhà nước|Viễn thông|Xử lý vi phạm hành chính|Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Thanh tra|Đầu tư theo phương thức đối tác công tư|Thuế thu nhập cá nhân|Thuế thu nhập doanh nghiệp|Thuế giá trị gia tăng|Thuế tiêu thụ đặc biệt|Thuế xuất khẩu, thuế nhập khẩu|Thuế tài nguyên|Thuế bảo vệ môi trường|Thuế sử dụng đất phi nông nghiệp|Thuế thu nhập đối với người có thu nhập cao|Đường sắt|Đường bộ|Trật tự, an toàn giao thông đường bộ|Quy hoạch đô thị và nông thôn|Quy hoạch đô thị|Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Tố cáo|Khiếu nại, tố cáo|Khiếu nại|Tiếp công dân|Quản lý thuế|Thủy sản|Phòng, chống tham nhũng|Phòng, chống bạo lực gia đình|Phòng, chống bệnh truyền nhiễm|Phòng, chống thiên tai|Phòng, chống tác hại của thuốc lá|Phòng, chống ma túy|Phòng, chống mua bán người|Phòng, chống khủng bố|Phòng, chống rửa tiền|Phòng cháy và chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Hàng hải Việt Nam|Hàng không dân dụng Việt Nam|Điện ảnh|Chứng khoán|Đê điều|Quản lý, sử dụng tài sản công|Quản lý, sử dụng tài sản nhà nước|Giao thông đường bộ|Giao thông đường thủy nội địa|Xây dựng|Tần số vô tuyến điện|Sở hữu trí tuệ|Tổ chức chính quyền địa phương|Tổ chức Chính phủ|Tổ chức Quốc hội|Tổ chức Hội đồng nhân dân và Ủy ban nhân dân|Năng lượng nguyên tử|Công nghiệp quốc phòng, an ninh và động viên công nghiệp|Công chứng|Luật sư|Tài nguyên, môi trường biển và hải đảo|Khoa học và công nghệ|Khoa học, công nghệ và đổi mới sáng tạo|Quảng cáo|Khoáng sản|Địa chất và khoáng sản|Điện lực|Dầu khí|Đa dạng sinh học|Dân sự|Hình sự|Bảo hiểm xã hội|Bảo hiểm y tế|Kinh doanh bảo hiểm|Giao dịch điện tử|Dự trữ quốc gia|Bảo vệ và kiểm dịch thực vật|Trồng trọt|Chăn nuôi|Thú y|Lâm nghiệp|Bảo vệ và phát triển rừng|Di sản văn hóa|Khí tượng thủy văn|Báo chí|Xuất bản|Thư viện|Thực hành tiết kiệm, chống lãng phí|Tiêu chuẩn và quy chuẩn kỹ thuật|Chất lượng sản phẩm, hàng hóa|An toàn thông tin mạng|An ninh mạng|An ninh quốc gia|Giáo dục quốc phòng và an ninh|Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp|Quản lý và đầu tư vốn nhà nước tại doanh nghiệp|Giám định tư pháp|Tư pháp người chưa thành niên|Lý lịch tư pháp|Trợ giúp pháp lý|Hộ tịch|Quốc tịch Việt Nam|Nuôi con nuôi|Đo lường|Giáo dục nghề nghiệp|Giáo dục đại học|Giáo dục|Nhà giáo|Biển Việt Nam|Biên giới quốc gia|Biên phòng Việt Nam|Cảnh sát biển Việt Nam|Kế toán|Kiểm toán độc lập|Kiểm toán nhà nước|Thống kê|Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Công nghệ thông tin|Công nghệ cao|Chuyển giao công nghệ|Công nghiệp công nghệ số|Phí và lệ phí|Quốc phòng|Công an nhân dân|Nghĩa vụ quân sự|Dân quân tự vệ|Dược|Trẻ em|Thanh niên|Người cao tuổi|Người khuyết tật|Bình đẳng giới|Hôn nhân và gia đình|Dân số|Thủ đô|Hóa chất|Ban hành văn bản quy phạm pháp luật|Lưu trữ|Căn cước công dân|Căn cước|Cư trú|Đấu giá tài sản|Phá sản|Hợp tác xã|Hỗ trợ doanh nghiệp nhỏ và vừa|Quản lý ngoại thương|Thương mại|Du lịch|Bưu chính|Kiến trúc|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Việc làm|An toàn, vệ sinh lao động|Công đoàn|Mặt trận Tổ quốc Việt Nam|Tiếp cận thông tin|Thực hiện dân chủ ở cơ sở|Dữ liệu|Bảo vệ dữ liệu cá nhân|Bảo vệ bí mật nhà nước|Thể dục, thể thao|An toàn thực phẩm|Tín ngưỡng, tôn giáo|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Trưng cầu ý dân|Quản lý nợ công|Trưng mua, trưng dụng tài sản|Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án|Cán bộ, công chức|Viên chức|Thi đua, khen thưởng|Trách nhiệm bồi thường của Nhà nước|Điều ước quốc tế|Thỏa thuận quốc tế|Cơ yếu|Ngân hàng Nhà nước Việt Nam|Bảo hiểm tiền gửi|Sử dụng năng lượng tiết kiệm và hiệu quả|Xuất cảnh, nhập cảnh của công dân Việt Nam|Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|Đặc xá|Tương trợ tư pháp|Ưu đãi người có công với cách mạng|Cảnh vệ|Cảnh sát cơ động|Thủ tục hành chính`
    .split('|')
    .sort((a, b) => b.length - a.length)

const HEAD = /(?<!\p{L})(Bộ\s+luật|Luật|Pháp\s+lệnh)\s+(?=\p{L})/gu
const CONSTITUTION = /(?<!\p{L})Hiến\s+pháp(?=\s+(?:năm\s+\d{4}|nước|\(?\d{4}|Việt))/gu
const AMENDING =
  /(?:sửa\s+đổi,?\s+(?:và\s+)?bổ\s+sung|sửa\s+đổi|bổ\s+sung)\s+(?:(?:một\s+số|\d+|các)\s+)?(?:(?:đ|Đ)iều\s+)?(?:(?:của|các)\s+)*/uy
const CONJUNCTION = /(?:,|;)?\s*(?:và\s+)?(?:các\s+)?(?=(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s)/uy
const NEXT_HEAD = /(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s+/uy
/** A name that is not known: capital first, then words until one that opens another part of the sentence. */
const UNKNOWN =
  /\p{Lu}\p{L}*(?:[^\S\n]+(?!(?:số|năm|ngày|này|được|đã|có|hết|quy|và|hoặc|theo|của|về|thì|do|tại|để|khi|trong|bị|là|ban|không|phải|sửa|bổ|với|từ|cho|đến|gồm|như|thay|trừ|mà|sau|trước|cũng|hướng|thi|điều|khoản|điểm|mục|phần|chương|Luật|Bộ|Nghị|Thông|Quyết)(?!\p{L}))\p{L}+){0,11}/uy

const byFirstWord = groupByFirstWord()

/** Finds names of laws in order; a name that is the object of an amending law's name is part of that name. */
export function findLawNames(text: string): LawName[] {
  const found: LawName[] = []
  HEAD.lastIndex = 0
  for (let match = HEAD.exec(text); match; match = HEAD.exec(text)) {
    const at = match.index + match[0].length
    const amended = amendingNameEnd(text, at)
    const end = amended ?? nameEnd(text, at)
    if (end === null) continue
    const kind = match[1]!.toLowerCase().replace(/\s+/g, ' ')
    found.push({
      kind,
      start: match.index,
      end,
      written: text.slice(match.index, end),
      amending: amended !== null,
    })
    HEAD.lastIndex = end
  }
  for (const match of text.matchAll(CONSTITUTION)) {
    const end = match.index + match[0].length
    found.push({ kind: 'hiến pháp', start: match.index, end, written: match[0], amending: false })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "sửa đổi, bổ sung một số điều của Luật A và Luật B"; `null` when the words do not amend a law. */
function amendingNameEnd(text: string, at: number): number | null {
  const verb = matchAt(AMENDING, text, at)
  if (verb === null) return null
  let end = at + verb[0].length
  let next = end
  for (let count = 0; count < 12; count++) {
    const head = matchAt(NEXT_HEAD, text, next)
    if (head === null) break
    const named = nameEnd(text, next + head[0].length)
    if (named === null) break
    end = named
    const joint = matchAt(CONJUNCTION, text, end)
    if (joint === null) break
    next = end + joint[0].length
  }
  return end > at + verb[0].length ? end : null
}

function nameEnd(text: string, at: number): number | null {
  const first = /^\p{L}+/u.exec(text.slice(at, at + 12))?.[0].toLowerCase() ?? ''
  for (const name of byFirstWord.get(first) ?? []) {
    const match = matchAt(name, text, at)
    if (match !== null) return at + match[0].length
  }
  const unknown = matchAt(UNKNOWN, text, at)
  return unknown === null || unknown[0].length < 3 ? null : at + unknown[0].length
}

function groupByFirstWord(): Map<string, RegExp[]> {
  const groups = new Map<string, RegExp[]>()
  for (const name of NAMES) {
    const first = /^\p{L}+/u.exec(name)![0].toLowerCase()
    const pattern = name
      .replace(/, /g, ',?\\s+')
      .replace(/hóa/g, '(?:hóa|hoá)')
      .replace(/thủy/gi, 'th(?:ủy|uỷ)')
      .replace(/Tòa/g, '(?:Tòa|Toà)')
    groups.set(first, [
      ...(groups.get(first) ?? []),
      new RegExp(`${pattern.replace(/ /g, '\\s+')}(?!\\p{L})`, 'iuy'),
    ])
  }
  return groups
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
