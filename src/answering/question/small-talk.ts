// Turns that ask nothing of the library: greetings, thanks, what the assistant is and can do, commands typed in full.

/** What such a turn wants, from its folded words; `null` for a question. */
export function smallTalkIn(folded: string): 'smalltalk' | 'help' | null {
  const typed = folded.trim()
  const words = typed.replace(address, ' ').replace(/\s+/g, ' ').trim()
  if (help.test(typed) || help.test(words)) return 'help'
  return words === '' || courtesy.test(words) ? 'smalltalk' : null
}

/** Whom a person speaks to, and particles. */
const address =
  /(?:^| )(?:(?:da|a|oi|nhe|nha|nhi|ne|vay|the|voi|di|ad|admin|anh|chi|em|ban|bot|don doc|dong chi)(?= |$))+/g

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
