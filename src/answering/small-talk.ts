// Turns that ask nothing of the library: greetings, thanks, what the assistant is and can do, commands typed in full;
// and the politeness around a question, which is no part of what is asked.

/** What such a turn wants, from its folded words; `null` for a question. */
export function smallTalkIn(folded: string): 'smalltalk' | 'help' | null {
  const typed = folded.trim()
  const words = typed.replace(address, ' ').replace(/\s+/g, ' ').trim()
  if (help.test(typed) || help.test(words)) return 'help'
  return words === '' || courtesy.test(words) ? 'smalltalk' : null
}

/** Whom a person speaks to, and particles. */
const address =
  /(?:^| )(?:(?:da|a|oi|nhe|nha|nhi|ne|vay|voi|di|ad|admin|anh|chi|em|ban|bot|don doc|dong chi)(?= |$))+/g

const self = '(?:(?:ban|bot|em|may|tro li|don doc|he thong|app|ung dung|phan mem|chatbot) )'
const help = new RegExp(
  [
    '^(?:help|start|menu|tro giup|giup do|giup|giup toi|giup minh|huong dan|can tro giup|cach hoi|lenh|co nhung lenh (?:gi|nao))$',
    '^(?:xem |cho xem )?(?:huong dan|cach) (?:su dung|dung|hoi)$',
    '^(?:toi |minh )?(?:co the )?hoi (?:duoc )?(?:nhung )?(?:cau )?gi$',
    `^${self}?(?:co the |co |biet )?(?:giup|lam|tra loi|ho tro|biet lam)(?: toi| minh)? ?(?:duoc )?(?:nhung )?(?:viec |cau |cai )?gi(?: duoc)?(?: khong)?$`,
    `^${self}?(?:la ai|ten (?:la )?gi|la gi)(?: vay| the)?$`,
  ].join('|'),
)

const polite = [
  '(?:xin )?(?:chao|kinh chao)(?: buoi (?:sang|trua|chieu|toi))?',
  'hello|hi|alo|hey|good morning',
  '(?:xin )?cam on(?: (?:nhieu|rat nhieu|lam|nhieu lam))?|thanks|thank you|tks|thank',
  'ok|oke|okay|vang|u|uh|um|ro|ro roi|hieu|hieu roi|da hieu|biet roi|duoc roi|the thoi|vay thoi',
  'tam biet|bye|hen gap lai|chuc (?:mot )?ngay (?:tot lanh|vui ve)',
  'tot|tot lam|hay|hay qua|tuyet|tuyet voi|gioi|gioi qua|chuan|chuan roi|chinh xac|dung roi|nhieu|lam|qua|roi',
].join('|')
const courtesy = new RegExp(`^(?:${polite})(?: (?:${polite}))*$`)

const person = '(?:em|anh|chị|chi|bạn|ban|bot|mình|minh|tôi|toi|ad|admin|đồng chí|dong chi|cô|chú|mọi người)'
const end = '(?![\\p{L}])'
const opening = new RegExp(
  `^(?:${[
    // "da" without its mark begins Đà Nẵng as well
    `(?:dạ|vâng|alo|hello|hi|hey|ơi|please)${end}`,
    `da(?=,| (?:thua|thưa|cho|em|anh|chi|bot|xin) )`,
    `(?:xin |kính |kinh )?(?:chào|chao)(?: (?:buổi|buoi) (?:sáng|sang|trưa|trua|chiều|chieu|tối|toi))?(?: ${person})?${end}`,
    `(?:thưa|thua) ${person}${end}`,
    `${person} (?:ơi|oi|à)${end}`,
    `(?:(?:làm ơn|lam on|vui lòng|vui long|nhờ|nho|phiền|phien)(?: ${person})? )?(?:cho|xin|giúp|giup)(?: phép)?(?: ${person})? (?:được |duoc )?(?:hỏi|hoi)(?: (?:là|la|rằng|rang|về việc|ve viec|chút|chut|xíu|xiu|tí|ti|với|voi|thêm|them|cái|cai))*${end}`,
    `${person} (?:muốn|muon|cần|can|xin) (?:hỏi|hoi)(?: (?:là|la|rằng|rang|chút|chut))*${end}`,
    `(?:làm ơn|lam on|vui lòng|vui long)(?: (?:cho|giúp|giup))?(?: ${person})?(?: (?:biết|biet))?${end}`,
    `(?:cho|giúp|giup) ${person} (?:biết|biet)${end}`,
  ].join('|')})[\\s,.!:;…-]*`,
  'iu',
)
const closing = new RegExp(
  `[\\s,.!;]*(?:(?:${person} )?(?:xin )?(?:cảm ơn|cám ơn|cam on|thanks|tks|thank you)(?: ${person})?(?: (?:nhiều|nhieu|ạ|trước|truoc|nhé|nhe))*|(?:nhé|nha|với ạ|voi a|nhỉ|giùm|giúp ${person}(?: với)?(?: ạ)?|giup ${person}(?: voi)?(?: a)?|với nhé))[\\s.!?]*$`,
  'iu',
)

const asks = /(?<!\p{L})(?:nào|nao|gì|gi|ai|đâu|dau|bao|mấy|may|không|khong|sao|chưa|chua|ko)(?!\p{L})/iu

/** The question without greetings in front of it and thanks behind it, a command as a question; as it is where nothing would remain. */
export function withoutCourtesy(text: string): string {
  if (/^\/han\s*$/iu.test(text)) return 'liệt kê tất cả các hạn'
  let rest = text
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(opening, '')
  }
  const asked = /\?/u.test(rest) ? '?' : ''
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(closing, '')
    // "… là 30/6 ạ?" asks whether it is so: there the particle is the question
    if (asks.test(rest)) rest = rest.replace(/\s+ạ[\s.!?]*$/u, '')
  }
  rest = rest.trim()
  if (!/[\p{L}\p{N}]/u.test(rest)) return text
  return rest.endsWith('?') ? rest : `${rest}${asked}`
}
