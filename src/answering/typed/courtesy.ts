// The politeness around a question: greetings, who is asked, haste and thanks are no part of what is asked.
// The two large patterns take a tenth of a second to compile: most questions are spared them by a word at their border.

/** The question without what is said to be polite; a command as a question; as it is where nothing would remain. */
export function withoutCourtesy(text: string): string {
  if (/^\/han\s*$/iu.test(text)) return 'liệt kê tất cả các hạn'
  let rest = text.replace(pictures, ' ').trim()
  for (let before = ''; before !== rest; ) {
    before = rest
    if (mayOpen.test(rest.toLowerCase())) rest = without(rest, opening)
  }
  const asked = /\?/u.test(rest) ? '?' : ''
  for (let before = ''; before !== rest; ) {
    before = rest
    if (!mayClose.test(rest.toLowerCase().slice(-80))) break
    rest = without(without(rest, closing), idle)
    // "… là 30/6 ạ?" asks whether it is so: there the particle is the question
    if (asks.test(rest.toLowerCase())) rest = without(rest, particles)
  }
  rest = rest.trim()
  if (!/[\p{L}\p{N}]/u.test(rest)) return text
  return rest.endsWith('?') ? rest : `${rest}${asked}`
}

/** The text without what the pattern finds in its small letters. */
function without(text: string, pattern: RegExp): string {
  const small = text.toLowerCase()
  const found = small.length === text.length ? pattern.exec(small) : null
  return found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text
}

/** A pattern of words as they are written with their marks or with none: "chào" stands for "chao" too, never for "cháo". */
function either(pattern: string): string {
  return pattern.replace(/[\p{L}]+/gu, (word, at: number) => {
    if (pattern[at - 1] === '\\') return word
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
    // "nào thay?" asks what replaces it, and no teacher
    if (word === 'thầy') return word
    return bare === word ? word : `(?:${word}|${bare})`
  })
}

const pictures =
  /[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\uFE0F\u200D]+|(?:[:=;]-?[()D]+|\^\^)(?=\s|$)/gu

const someone =
  '(?:em|anh|chị|bạn|bot|mình|tôi|ad|admin|ac|ace|đồng chí|đ/c|cô|chú|thầy|mọi người|cả nhà|trợ lý|đôn đốc)'
const person = `(?:(?:các|quý) )?${someone}(?:(?: ?[/,] ?| (?:và|với|hoặc) | )${someone})*`
const end = '(?![a-z\\u00e0-\\u1ef9])'
const help = '(?:giúp|giùm|hộ|dùm)'
const little = '(?:là|rằng|về việc|chút|xíu|tí|một chút|với|thêm|cái|câu|nhanh|ngay|gấp)'
const know = '(?:biết|rõ|nắm rõ|nắm được|nắm|tìm thấy|tìm ra|nhớ)'
const look = '(?:tra cứu|tra|xem|kiểm tra|tìm hiểu|tìm|check|đọc|nhắc lại|nhắc)'
const haste = `(?:(?:${person} )?(?:đang |hiện )?(?:rất )?cần (?:rất )?(?:gấp|ngay|khẩn)|gấp|khẩn)(?: (?:lắm|quá))?`
const thanks = `(?:${person} )?(?:xin |rất )?(?:cảm ơn|cám ơn|thanks|thank you|thank|tks)(?: ${person})?(?: (?:rất nhiều|nhiều|lắm|trước|ạ|nhé|nha))*`

const opening = new RegExp(
  either(
    `^(?:${[
      // "da" without its mark begins Đà Nẵng as well
      `(?:vâng|alo|hello|hi|hey|ơi|please|ê)${end}`,
      `da(?=,| (?:thưa|cho|em|anh|chị|bot|xin) )`,
      `${thanks}(?=[\\s.,!]*[.,!])`,
      `(?:kính )?gửi ${person}(?: ạ)?(?=\\s*[,.!:;])`,
      `(?:${person} )?(?:xin |kính )?chào(?: buổi (?:sáng|trưa|chiều|tối))?(?: ${person})?${end}`,
      `thưa ${person}${end}`,
      `${person} (?:ơi|à|ạ)${end}`,
      `(?:${person} )?(?:(?:làm ơn|vui lòng|nhờ|phiền)(?: ${person})? )?(?:cho|xin|giúp)(?: phép)?(?: (?:${person}|[aecmt]))? (?:được )?hỏi(?: ${little})*${end}`,
      `${person} (?:muốn |cần |xin )?hỏi(?: ${little})*${end}`,
      `(?:sếp|lãnh đạo|thủ trưởng)(?: ${person})? (?:kêu |bảo |nhờ |cần |đang |muốn )*hỏi(?: ${little})*${end}`,
      `hỏi (?:chút|xíu|tí|nhanh|ngu|cái)(?: ${little})*${end}`,
      `(?:câu hỏi|hỏi|question)(?: là)?\\s*:`,
      `(?:làm ơn|vui lòng)(?: (?:cho|giúp))?(?: ${person})?(?: biết)?${end}`,
      `(?:cho|giúp) ${person} (?:được )?biết(?: ${little})*${end}`,
      `${person} (?:đang |vẫn |còn |hiện )*(?:chưa|không|ko|k) ${know}(?: (?:là|rằng))?${end}`,
      `${person} (?:đang |hiện )?(?:muốn|cần) (?:biết|${look}|nắm)(?: thông tin)?(?: (?:là|về|rằng))?${end}`,
      `(?:${person} )?(?:nhờ|phiền|mong)(?: ${person})? ${look}?(?: ?${help})(?: ${person})?(?: ${little})*${end}`,
      `${look} ${help} ${person}(?: ${little})*${end}`,
      `${help} ${person}(?: ${look})? ${little}${end}`,
      `(?:có )?ai biết(?: là)?${end}`,
      `(?:không|chẳng) biết(?: (?:là|rằng))?${end}`,
      `(?:nói|trả lời|đáp|tóm|báo|chốt)(?: ${person})?(?: (?:thật|rất|cho))? (?:gọn|ngắn|nhanh|ngắn gọn|gọn lại|luôn|ngay)(?: thôi)?(?=\\s*[,.!:;])`,
      `(?:cho|đọc|nói|trả lời|gạch|tóm|ghi|nhắn|báo|nêu|viết|xin|ngắn|gọn|rõ|nhanh)(?: (?:${person}|sếp|lãnh đạo|biết|nghe|xem|ngắn|gọn|thôi|nhanh|giúp|hộ|giùm|đầu|dòng|lại|một|câu|vài|ý|chính|cho|rõ|luôn|ngay|với|nhé|ạ|đủ|thật|rất|lời|tắt|là|được))*\\s*:`,
      `đọc (?:cho|giúp) (?:${person}|sếp|lãnh đạo)(?: nghe| với)?${end}`,
      `${haste}(?: ạ)?(?=\\s*[,.!:;])`,
    ].join('|')})[\\s,.!:;…-]*`,
  ).replace('^(?:', '^(?:dạ(?![a-z\\u00e0-\\u1ef9])|'),
  'u',
)

const reply = '(?:trả lời|rep|reply|giải đáp|hướng dẫn|hỗ trợ|tư vấn|báo|nhắn|chỉ|phản hồi|check|xem|tra)'
/** "… không em?", "… ở đâu anh?": who is asked stands behind what asks. */
const asksLast = '(?<![a-z\\u00e0-\\u1ef9])(?:không|chưa|ko|hông|chứ|gì|nào|đâu|bao nhiêu)'
const closing = new RegExp(
  either(
    `[\\s,.!;?]*(?:${[
      `(?<=[a-z\\u00e0-\\u1ef9]|[\\s,.!;?])${thanks}`,
      `(?<=[,.!;?\\s])(?:${person} )?(?:rất )?mong (?:được |nhận được |sớm (?:được )?)?(?:${person} )?(?:sự )?${reply}(?: (?:sớm|lại|${help}|cho|${person}))*`,
      `(?<=[,.!;?\\s])(?<!(?:ai|nào|sẽ|phải) )${reply} (?:${help} |cho |lại |gấp |sớm )+${person}`,
      `(?<=[,.!;?\\s])(?:${help} |cho )${person}(?: (?:với|nhé|nha))?`,
      `(?<=${asksLast}[\\s,.!;?]+)(?:${person}|sếp)`,
      `(?<=[,.!;?]\\s*)${haste}`,
      `(?<=[,.!;?]\\s*)(?:trả lời |nói |nêu |tóm tắt |viết )?(?:thật |cho |rất |càng )?(?:ngắn gọn|ngắn|gọn|vắn tắt|tóm tắt|tóm gọn|tóm lại|tóm)(?: (?:lại|thôi|thật|${help}|cho|${person}))*`,
      `(?<=[,.!;?]\\s*)(?:hãy |cứ )?(?:ghi|nêu|viết|nói|trả lời|chép|đọc)(?: (?:ra|hết|đủ|đầy đủ|rõ|rõ ràng|cụ thể|chi tiết|tất cả|từng cái|tên))+(?: (?:${help}|cho|với|${person}))*`,
      `(?<=\\s)(?:(?:thật|cho|rất|thiệt) )?(?:ngắn gọn|vắn tắt|gọn gàng|sơ lược)(?: thôi| lại)*`,
      `(?<=\\s)${help} ${person}(?: (?:trước|kịp|cho kịp|để) (?:giờ|khi|lúc|cuộc|buổi|kịp)?(?: vào)?(?: ?(?:họp|giao ban|báo cáo|trình))(?: (?:lãnh đạo|sếp))?)`,
      `(?<=^(?:tóm|kể|liệt kê|nêu|điểm|gạch|nhắc|đọc|lấy)(?: tên| lại| tắt| qua| nhanh| giúp)? .*\\s)(?:(?:để )?(?:báo cáo|trình) |cho )(?:lãnh đạo|sếp|thủ trưởng)`,
      `(?<=\\s)(?:nhé|nha|nhá|nhỉ|giùm|dùm|với ạ|với nhé|với nha|gấp ạ|đi ạ|please|pls)`,
    ].join('|')})(?: (?:ạ|nhé|nha|với|luôn))*[\\s.!?]*$`,
  ),
  'u',
)

const asks = new RegExp(
  `(?<![a-z\\u00e0-\\u1ef9])(?:${either('nào|gì|ai|đâu|bao|mấy|không|sao|chưa|ko')}|(?<=\\s)k)(?![a-z\\u00e0-\\u1ef9])`,
  'u',
)
const mayOpen = new RegExp(
  either(
    `^(?:${someone}|các|quý|vâng|dạ|alo|hello|hi|hey|ơi|please|ê|thưa|kính|xin|rất|chào|gửi|cảm|cám|thank|thanks|tks|làm|vui|nhờ|phiền|cho|giúp|giùm|hộ|dùm|sếp|lãnh|thủ trưởng|hỏi|câu|question|mong|tra|xem|kiểm tra giúp|tìm|check|đọc|nhắc|có ai|ai biết|không|chẳng|nói|trả lời|đáp|tóm|báo|chốt|gạch|ghi|nhắn|nêu|viết|ngắn|gọn|rõ|nhanh|gấp|khẩn|đang|hiện|cần)(?![a-z\\u00e0-\\u1ef9])`,
  ),
  'u',
)
const mayClose = new RegExp(
  either(
    `(?:ơn|thank|thanks|tks|gọn|ngắn|tóm|tắt|đủ|hết|tiết|cụ thể|(?<![a-z\\u00e0-\\u1ef9])(?:(?:không|chưa|ko|hông|chứ|gì|nào|đâu|nhiêu)[\\s,.!;?]+(?:${someone}|sếp)|mong|giúp|giùm|dùm|hộ|cho|lại|sớm|gấp|khẩn|ngay|nhé|nha|nhá|nhỉ|với|ạ|please|pls|thế|vậy|dzậy|vầy|rứa|z|v|hả|hè|ta))(?![a-z\\u00e0-\\u1ef9])`,
  ),
  'u',
)
const called = either(`(?: (?:${someone}|nhỉ))*`)
const idle = new RegExp(
  `(?<=\\s)(?<!${either('(?:như|thay|ưu|vị|lợi)')}\\s)(?:${either('thế|vậy|dzậy|vầy|rứa|hè|z|v')})${called}[\\s.!?]*$`,
  'u',
)
const particles = new RegExp(`(?<=\\s)(?:${either('với ạ|ạ|hả|ta|với')})${called}[\\s.!?]*$`, 'u')
