// Lines of a web page that stand around the content: menus, rating widgets, share buttons, counters, site footers.
// They stay in the text, so offsets hold, but are neither searched nor quoted. A line is taken for chrome only as a
// whole; phrases that an official text may use as a heading ("Đánh giá", "Liên hệ") count only beside certain chrome.

import type { Span } from '../document.ts'

/** Whole lines that no official text contains. */
const certain = [
  /^từ viết tắt\s+xem với cỡ chữ.*$/,
  /^xem với cỡ chữ.*$/,
  /^\(?\s*di chuột vào (?:ngôi )?sao.*$/,
  /^tìm theo ngày\s*:?$/,
  /^(?:số )?(?:lượt|lần) (?:xem|đọc|truy cập|tải)(?: bài)?\s*:?\s*[\d.,]*$/,
  /^đã xem\s*:?\s*[\d.,]+$/,
  /^(?:tổng )?số (?:lượt )?truy cập\s*:?\s*[\d.,]*$/,
  /^(?:đang )?(?:trực tuyến|online|đang truy cập|hôm nay|hôm qua|tuần này|tháng này|tất cả)\s*:\s*[\d.,]+$/,
  /^(?:in trang|in bài viết|in bài này|bản in|in ấn|gửi email|gửi e-mail|gửi bài viết|gửi cho bạn bè|gửi bình luận|gửi phản hồi|viết bình luận)(?: này)?$/,
  /^(?:chia sẻ|share|like|tweet|follow|theo dõi)(?: (?:bài viết|bài này|trang|chúng tôi|này))*(?: (?:lên|qua|trên|với|tại))?\s*:?(?: ?(?:facebook|zalo|twitter|email|mạng xã hội|bạn bè))*$/,
  /^(?:facebook|zalo|twitter|youtube|google\+?|linkedin|messenger|tiktok|rss|copy link|sao chép liên kết|print)(?:\s*[|•·/-]?\s*(?:facebook|zalo|twitter|youtube|google\+?|linkedin|messenger|email|rss|print))*$/,
  /^(?:tải về|tải xuống|download|tải file|tải tệp|tải văn bản|tải ứng dụng|tải app)(?: (?:văn bản|tệp|file|tại đây|bản word|bản pdf).*)?$/,
  /^(?:xem thêm|xem tiếp|xem toàn bộ|thu gọn|đọc thêm|read more|quay lại|về đầu trang|lên đầu trang|trở về|back to top|trang trước|trang sau)\s*[»>›.…]*$/,
  /^(?:đăng nhập|đăng ký)(?:\s*[/|-]\s*(?:đăng ký|đăng nhập))?(?: (?:để|tài khoản|thành viên|hội viên).*)?$/,
  /^(?:quên mật khẩu|ghi nhớ đăng nhập|nhớ mật khẩu|tên đăng nhập|mật khẩu|nhập lại mật khẩu)\s*[?:]?$/,
  /^(?:bạn|quý khách|vui lòng) .{0,40}đăng nhập .{0,60}để (?:xem|tải|sử dụng|bình luận|gửi|lưu|theo dõi|được hỗ trợ).{0,100}$/,
  /^(?:bạn chưa đăng nhập|bạn phải đăng nhập|hãy đăng nhập).{0,160}$/,
  /^(?:copyright|bản quyền (?:thuộc|của|©|\d|nội dung thuộc)).{0,160}$/,
  /^(?:©|\(c\)).{0,160}$/,
  /^giấy phép (?:số|thiết lập|hoạt động|trang).{0,160}(?:thông tin điện tử|báo chí|mạng xã hội|tttt|ttđt|stttt|bttt).{0,100}$/,
  /^ghi rõ nguồn .{0,120}(?:khi|website|cổng|trang).{0,120}$/,
  /^(?:website|trang web|chúng tôi) .{0,40}(?:sử dụng|dùng) cookies?.{0,200}$/,
  /^(?:chấp nhận|đồng ý|từ chối) (?:tất cả )?cookies?.{0,40}$/,
  /^(?:nhập từ khóa|từ khóa tìm kiếm|tìm kiếm\s*(?:\.\.\.|…|:)|search\s*(?:\.\.\.|…)).{0,40}$/,
  /^(?:trang chủ|home)\s*(?:[»›>/|→-]+\s*\S.{0,160})$/,
  /^(?:xếp hạng|bình chọn|điểm đánh giá|đánh giá bài viết)\s*:?\s*[\d.,/★☆ -]*$/,
  /^[★☆⭐\s]{2,}$/,
  /^(?:cỡ chữ|font size|a[-+]\s*a?\s*a?[-+]?)\s*:?\s*[a+\- ]*$/,
  /^(?:click|bấm|nhấn|nhấp)(?: chuột)? (?:vào )?đây .{0,80}$/,
  /^(?:skip to content|chuyển đến nội dung|bỏ qua nội dung)$/,
]

/** Words that head a list of links; what follows is chrome until a sentence or a numbered heading comes. */
const linkLists =
  /^(?:(?:các )?(?:tin|bài|tin tức|tin bài|bài viết|văn bản|thông tin)(?: viết)? (?:liên quan|khác|cùng chuyên mục|mới hơn|cũ hơn|mới nhất|đọc nhiều|nổi bật|xem nhiều|cùng lĩnh vực)(?: khác)?|có thể bạn quan tâm|xem nhiều nhất|đọc nhiều nhất|liên kết website|liên kết web|chuyên mục|danh mục)\s*:?$/

/** Lines that are chrome only beside other chrome. */
const doubtful = [
  /^(?:trang chủ|giới thiệu|liên hệ|tin tức|sơ đồ (?:site|trang|cổng)|hỏi đáp|góp ý|thư viện|văn bản|dịch vụ công|thủ tục hành chính|english|tiếng việt|menu|tìm kiếm|search|rss|hỗ trợ|trợ giúp|điều khoản sử dụng|chính sách bảo mật|quảng cáo|tuyển dụng)$/,
  /^(?:đánh giá|bình luận|ý kiến|phản hồi|chấm điểm|mã xác nhận|mã kiểm tra|họ và tên|email|tiếp theo|trước đó)\s*:?\s*(?:\(\d+\))?$/,
  /^(?:trụ sở|địa chỉ|điện thoại|fax|email|e-mail|đt|website|hotline|fanpage|chịu trách nhiệm(?: chính| nội dung)?|trưởng ban biên tập|tổng biên tập|cơ quan chủ quản|đơn vị (?:quản lý|vận hành|thiết kế)|thiết kế bởi|phát triển bởi)\s*:.{0,160}$/,
  /^(?:ngày đăng|cập nhật|đăng lúc|tác giả|người đăng|lượt xem)\s*:?.{0,40}$/,
  /^[|»›>•·\s-]+$/,
  /^\d{1,2}$/,
]

interface Line extends Span {
  /** Lower case, spaces evened, marks composed. */
  words: string
}

/** Spans of whole lines that are not content; in order, never overlapping, each without its line break. */
export function chromeSpans(text: string): Span[] {
  const lines = linesOf(text)
  const chrome = lines.map((line) => certain.some((pattern) => pattern.test(line.words)))
  markLinkLists(lines, chrome)
  markNeighbours(lines, chrome)
  markMenus(lines, chrome)
  return lines.filter((_, i) => chrome[i]).map(({ start, end }) => ({ start, end }))
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    // Chrome is short; a long paragraph is content without a look.
    const content = end - start > 300 ? text.slice(start, start + 300) : text.slice(start, end)
    if (content.trim() !== '') {
      const words = end - start > 300 ? '' : content.toLowerCase().replace(/\s+/g, ' ').trim()
      lines.push({ start, end, words })
    }
    start = end + 1
  }
  return lines
}

const heading =
  /^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,5})[.)]\s|điều \d|chương |phần |mục |phụ lục|nơi nhận|[-+*•])/

const isSentence = (line: Line) => line.words === '' || /[.;!?]$/.test(line.words) || line.words.length > 160

/** A link list is believed near the end only, and ends where prose or numbering begins again. */
function markLinkLists(lines: Line[], chrome: boolean[]): void {
  lines.forEach((line, i) => {
    if (!linkLists.test(line.words)) return
    let end = i + 1
    while (
      end < lines.length &&
      !isSentence(lines[end]!) &&
      !(heading.test(lines[end]!.words) && !/^[-+*•]/.test(lines[end]!.words))
    )
      end++
    const ends = end === lines.length || chrome.slice(end).some(Boolean)
    const beside = chrome[i - 1] === true || chrome[end] === true
    if (!ends || (!beside && i < lines.length * 0.4)) return
    chrome.fill(true, i, end)
  })
}

/** Doubtful lines in an unbroken run that touches certain chrome. */
function markNeighbours(lines: Line[], chrome: boolean[]): void {
  const spread = (from: number, to: number, step: 1 | -1) => {
    for (let i = from; i !== to; i += step) {
      if (chrome[i] || chrome[i - step] !== true) continue
      if (doubtful.some((pattern) => pattern.test(lines[i]!.words))) chrome[i] = true
    }
  }
  spread(1, lines.length, 1)
  spread(lines.length - 2, -1, -1)
}

/** Four or more menu words in a row at the very top or bottom are a menu even without certain chrome. */
function markMenus(lines: Line[], chrome: boolean[]): void {
  const isMenu = (i: number) => chrome[i] === true || doubtful[0]!.test(lines[i]!.words)
  let top = 0
  while (top < lines.length && isMenu(top)) top++
  if (top >= 4) chrome.fill(true, 0, top)
  let bottom = lines.length
  while (bottom > top && isMenu(bottom - 1)) bottom--
  if (lines.length - bottom >= 4) chrome.fill(true, bottom)
}
