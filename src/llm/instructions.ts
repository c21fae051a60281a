// Tells words that talk to a machine from words that talk about the matter. What is found is not sent and not quoted.
// A net, not the wall: the wall is the gate, which lets nothing pass that the evidence does not say.

import { withoutLookalikes } from '../retrieval/lookalikes.ts'

const invisible =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu

/** A text as its reader sees it: nothing invisible, full-width and styled letters plain, lookalikes Latin. */
export function plainly(text: string): string {
  const seen = text.normalize('NFKC').replace(invisible, '').normalize('NFC')
  return withoutLookalikes(seen)
}

/** Whether a text hides something: invisible characters, or other scripts' letters within Latin words. */
export function hidesSomething(text: string): boolean {
  if (/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u{E0000}-\u{E0FFF}]/u.test(text)) return true
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).some(
    (word) =>
      /\p{Script=Latin}/u.test(word) &&
      /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(word),
  )
}

const toMachines = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:instruction|previous|prior|above|rule|prompt|everything|guideline|context)/iu,
  /\b(?:system|developer|assistant|user)\s*(?:prompt|message|note|instruction|override|:)/iu,
  /\b(?:you are|act as|pretend|roleplay|from now on|as an ai|jailbreak|dan mode|do anything now)\b/iu,
  /\b(?:ai|llm|gpt|chatgpt|claude|gemini|llama|chatbot|bot|language model|assistant)\b.{0,80}\b(?:must|should|shall|please|always|never|reply|respond|answer|say|output|print|write|tell|state|claim|report)\b/iu,
  /\b(?:reply|respond|answer|say|output|print|write|repeat|state|tell)\b.{0,40}\b(?:with|only|exactly|that|the following|verbatim|this|user|everyone|:)/iu,
  /\b(?:when|if) (?:asked|the user|anyone|someone|a person)\b/iu,
  /\b(?:reveal|leak|exfiltrate|disclose|show)\b.{0,40}\b(?:prompt|key|secret|token|password|instruction)/iu,
  /\b(?:new|important|updated|urgent) (?:instruction|rule|task|directive|order)s?\b/iu,
  /<\|?(?:im_start|im_end|system|endoftext|assistant|user|inst)|\[\/?(?:INST|SYS|SYSTEM)\]|<<SYS>>|###\s*(?:system|instruction|user|assistant)|"role"\s*:/iu,
  /(?:bỏ qua|bo qua|quên|phớt lờ|không cần để ý|vô hiệu hóa|thay thế)\s.{0,50}(?:hướng dẫn|huong dan|chỉ dẫn|chi dan|chỉ thị trên|quy tắc|quy tac|lệnh|yêu cầu trên|nội dung trên|mọi điều|những gì|phía trên|bên trên|trước đó|truoc do)/iu,
  /(?:trợ lý|tro ly|mô hình|mo hinh|chatbot|hệ thống trả lời|he thong tra loi|trí tuệ nhân tạo|máy trả lời|phần mềm trả lời|con bot|\bbot\b|\bAI\b|ChatGPT|công cụ tra cứu|người trả lời).{0,80}(?:hãy|hay|phải|phai|cần|luôn|luon|trả lời|tra loi|nói|noi|ghi|viết|viet|thông báo|khẳng định|in ra|bắt buộc|không được|coi như)/iu,
  /(?:hãy|hay|luôn|luon|bắt buộc|phải|phai|chỉ|cứ)\s+(?:luôn\s+)?(?:trả lời|tra loi|đáp|nói|noi|viết ra|in ra|khẳng định|thông báo cho người|kết luận|bảo|bao)\s+(?:rằng|rang|là|la|với|cho|người|ngay|đúng|luôn|câu|:|“|")/iu,
  /(?:khi|nếu|neu)\s+(?:được hỏi|duoc hoi|có người hỏi|co nguoi hoi|người dùng|nguoi dung|ai đó hỏi|ai hỏi|có ai hỏi|gặp câu hỏi|người hỏi)/iu,
  /(?:kể từ|ke tu|từ|tu)\s+(?:bây giờ|bay gio|giờ|nay|câu này)\b.{0,40}(?:bạn|ban|mọi câu|hãy|trả lời|đóng vai|là)/iu,
  /(?:bạn là|ban la|đóng vai|dong vai|giả vờ|gia vo|nhập vai|coi mình là)\s/iu,
  /(?:hướng dẫn|chỉ dẫn|lệnh|chỉ thị|quy tắc|thông điệp|ghi chú)\s+(?:mới|hệ thống|bí mật|ẩn|dành cho (?:máy|hệ thống|trợ lý|AI|mô hình)|cho (?:máy|trợ lý|AI|mô hình))/iu,
  /(?:tiết lộ|in ra|hiển thị|gửi)\s.{0,40}(?:lời nhắc|câu lệnh|prompt|khóa|mật khẩu|token|api|hướng dẫn hệ thống)/iu,
  /(?:giải mã|giai ma|decode|base64|rot13|hex)\b/iu,
  /(?:javascript|data|vbscript):\S|<script|<img|onerror\s*=|!\[[^\]]*\]\(/iu,
]

/** A stretch that no person writes: long base64, hexadecimal or percent codes. */
const coded =
  /[A-Za-z0-9+/=_-]{32,}|(?:[0-9a-f]{2}[\s:]?){16,}|(?:%[0-9a-f]{2}){6,}|(?:\\[ux][0-9a-f]{2,4}){4,}|(?:&#x?[0-9a-f]+;){4,}/iu

/** Whether a sentence speaks to a machine, or hides what it says. */
export function isInstruction(text: string): boolean {
  if (hidesSomething(text)) return true
  const plain = plainly(text)
  return looksCoded(plain) || toMachines.some((pattern) => pattern.test(plain))
}

function looksCoded(text: string): boolean {
  return (text.match(/\S{24,}|(?:[0-9a-f]{2}\s){12,}/giu) ?? []).some(
    (run) => coded.test(run) && !/^(?:https?:\/\/|www\.)/iu.test(run) && !/^[\d.,/\-–_=]+$/u.test(run),
  )
}
