// Two questions in one message ("do ai ký, ngày nào?", "gửi cho ai, bằng đường nào?"): the second leans on the first for
// what it is about. Pure.

import type { Lexicon } from './lexicon.ts'
import { framesIn } from './question-wants.ts'
import { phraseKey, syllablesOf } from './syllables.ts'

const joint =
  /\s*(?:[,;?]\s*(?:(?:và|va|với lại|voi lai|còn|con)\s+)?|\s(?:và|va|với lại|voi lai)\s+|\s(?=(?:ngày nào|ngay nao|khi nào|khi nao|bao giờ|bao gio)\s*[?.]?$))/giu
/** More syllables than this stand for themselves. */
const shortest = 7

const aboutHead = / (?:ai ki|nguoi ki|so hieu|so may|so bao nhieu|ai ban hanh|co quan nao ban hanh) /

/** The questions of a message, each in full words; one when there is only one. `topic` says what the first is about. */
export function questionsIn(text: string, lexicon: Lexicon, topic: (first: string) => string): string[] {
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
  if (ofHead && / (?:ngay nao|khi nao|bao gio|ngay may|luc nao|hom nao|ngay bao nhieu) /.test(asked))
    return `${topic} ban hành ngày nào`
  if (ofHead && / (?:so may|so bao nhieu|so nao) /.test(asked)) return `${topic} số hiệu bao nhiêu`
  if (/ (?:ai ki|do ai ki|nguoi ki) /.test(asked)) return `${topic} ai ký`
  return `${topic} ${second}`
}
