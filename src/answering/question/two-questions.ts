// Two questions in one message ("do ai ký, ngày nào?", "gửi cho ai, bằng đường nào?"): the second leans on the first for
// what it is about. Pure.

import { phraseKey, syllablesOf } from '../places/syllables.ts'
import type { Lexicon } from '../typed/lexicon.ts'
import { framesIn } from './question-wants.ts'

const joint =
  /\s*(?:[,;?]\s*(?:(?:và|va|với lại|voi lai|còn|con)\s+)?|\s(?:và|va|với lại|voi lai)\s+|\s(?=(?:ngày (?:tháng )?nào|ngay (?:thang )?nao|khi nào|khi nao|bao giờ|bao gio)\s*[?.]?$))/giu
/** More syllables than this stand for themselves. */
const shortest = 7

const aboutHead = / (?:ai ki|nguoi ki|so hieu|so may|so bao nhieu|ai ban hanh|co quan nao ban hanh) /

/** The questions of a message, each in full words; one when there is only one. `topic` says what the first is about. */
export function questionsIn(text: string, lexicon: Lexicon, topic: (first: string) => string): string[] {
  const ofHead = factsListed(text)
  if (ofHead) return ofHead
  for (const found of text.matchAll(joint)) {
    const first = text.slice(0, found.index).trim()
    const second = text
      .slice(found.index + found[0].length)
      .replace(/[?.!\s]+$/u, '')
      .trim()
    const count = syllablesOf(second).length
    if (/^\s$/u.test(found[0]) && !aboutHead.test(` ${phraseKey(first)} `)) continue
    if (count === 0 || count > shortest || syllablesOf(first).length < 3) continue
    const [asksFirst, asksSecond] = [wantsOf(first, lexicon), wantsOf(second, lexicon)]
    if (!asksFirst || !asksSecond || asksFirst === asksSecond || !goesOn.test(` ${phraseKey(second)} `))
      continue
    return [first, completed(first, second, topic(first))]
  }
  return [text]
}

const headFacts: [string, string][] = [
  ['(?:số|so)(?: (?:hiệu|hieu|ký hiệu|ki hieu|ky hieu|kế hoạch|văn bản))?', 'số hiệu bao nhiêu'],
  [
    '(?:ngày|ngay)(?: (?:tháng|thang))?(?: (?:năm|nam))?(?: (?:ban hành|ban hanh|ký|ky|ki|ra))?',
    'ban hành ngày nào',
  ],
  ['(?:người|nguoi) (?:ký|ky|ki)', 'ai ký'],
  ['(?:cơ quan|co quan|nơi|noi|đơn vị|don vi) (?:ban hành|ban hanh)', 'cơ quan nào ban hành'],
  ['(?:trích yếu|trich yeu|tên|ten)(?: gọi)?', 'trích yếu là gì'],
]
const facts = headFacts.map(([said]) => said).join('|')
const paper =
  '(?:kế hoạch|ke hoach|quyết định|quyet dinh|công văn|cong van|văn bản|van ban|thông báo|thong bao|nghị quyết|nghi quyet|chỉ thị|chi thi|nghị định|nghi dinh|thông tư|thong tu|báo cáo|bao cao|chương trình|chuong trinh|hướng dẫn|huong dan)'
const between = String.raw`\s*(?:[,;/&]|\s(?:và|va)\s)\s*`
const factsThenPaper = new RegExp(
  String.raw`^(?:(?:cho|xin) )?(?:(?:hỏi|biết|hoi|biet|xin) )*((?:${facts})(?:${between}(?:${facts}))+)\s+(?:của\s+|cua\s+)?(${paper}\s.+)$`,
  'iu',
)
const paperThenFacts = new RegExp(
  String.raw`^(${paper}\s.+?)[\s:,]+((?:${facts})(?:${between}(?:${facts}))+)$`,
  'iu',
)

/** "Số, ngày kế hoạch X", "quyết định Y: số hiệu và người ký": facts of a head, asked by their names alone. */
function factsListed(text: string): string[] | null {
  const said = text.replace(/[?.!\s]+$/u, '')
  const [, ahead = '', paperBehind = ''] = factsThenPaper.exec(said) ?? []
  const [, paperAhead = '', behind = ''] = paperThenFacts.exec(said) ?? []
  const [names, document] = ahead ? [ahead, paperBehind] : [behind, paperAhead]
  if (!names || wantsSaid.test(` ${phraseKey(document)} `)) return null
  return names.split(new RegExp(between, 'iu')).flatMap((name) => {
    const fact = headFacts.find(([known]) => new RegExp(`^(?:${known})$`, 'iu').test(name.trim()))
    return fact ? `${document} ${fact[1]}` : []
  })
}

/** The rest asks for something itself. */
const wantsSaid = / (?:nao|gi|ai|bao nhieu|may|khi|sao|khong|chua|bao gio|dau) /

/** "nộp cho ai" goes on asking; "Truyền thông Bắc Kạn là gì" is the other half of a name. */
const goesOn =
  /^ (?:phoi hop|gui|nop|trinh|bao (?:cao|gio|nhieu|lau)|ai|do|khi|truoc|sau|bang|qua|o|tai|so|cho|kiem tra|ket thuc|xong|hoan thanh|han|thoi gian|ngay|thang|phai|can|may|nhung|noi dung|muc dich|doi tuong|hinh thuc|co quan|don vi|vi sao|tai sao|ve) /

function wantsOf(text: string, lexicon: Lexicon): string | null {
  const found = framesIn(syllablesOf(text), lexicon, () => false).wants.filter((w) => w !== 'yesno')
  return found.length > 0 ? found.join(' ') : null
}

/** "ngày nào" behind "ai ký" is the day of issue; anything else goes on about the same matter. */
function completed(first: string, second: string, topic: string): string {
  const about = ` ${phraseKey(first)} `
  const asked = ` ${phraseKey(second)} `
  const ofHead = aboutHead.test(about)
  if (
    ofHead &&
    / (?:ngay (?:thang )?(?:nam )?nao|khi nao|bao gio|ngay may|luc nao|hom nao|ngay bao nhieu) /.test(asked)
  )
    return `${topic} ban hành ngày nào`
  if (ofHead && / (?:so may|so bao nhieu|so nao) /.test(asked)) return `${topic} số hiệu bao nhiêu`
  if (/ (?:ai ki|do ai ki|nguoi ki) /.test(asked)) return `${topic} ai ký`
  return `${topic} ${second}`
}
