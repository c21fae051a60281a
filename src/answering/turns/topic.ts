// What a turn with hardly a word of its own takes up: the topic of the question before, or the document alone where it asks
// for something that has its own place there (its head, its team, its notice). Pure.

import { findNumberMentions } from '../../library/number-mentions.ts'
import { phraseKey } from '../places/syllables.ts'
import { namesOtherAct } from '../question/acts.ts'
import type { Understood } from '../question/question.ts'
import { asksTeamAlone, teamOf } from '../question/team-asked.ts'
import type { Completed } from './completed.ts'
import { reported } from './exchangeable-parts.ts'
import type { Memory } from './memory.ts'

const comparing = /so sánh|so sanh|khác nhau|khac nhau|giống nhau|giong nhau/iu
const standing = new Set(['smalltalk', 'help', 'library', 'compare'])

/** A turn with hardly a word of its own takes up what the last question was about. */
export function withTopic(completed: Completed, u: Understood, memory: Memory | null): Completed {
  if (!memory || completed.followUp || u.consequence || standing.has(u.kind)) return completed
  if (/ (?:nguyen van|trich doan|doan do|cau do) /.test(u.folded)) return { ...completed, bare: true }
  if (asksNotice.test(u.folded) && completed.inherited.length > 0)
    return { ...completed, bare: true, pointing: true, sections: [] }
  const own = u.terms.filter((t) => !ofAnyDuty.has(t.folded))
  if (asksTeamAlone(u.folded) && completed.inherited.length > 0)
    return { ...completed, bare: true, sections: [], text: teamOf(completed.text, memory.question) }
  // whom to ask when in doubt is told by the document, whatever its matter was
  if (u.wants === 'contact' && !u.sending && own.length > 0) return { ...completed, sections: [] }
  if (own.length > 2 || u.numbers.length > 0 || u.places.length > 0 || completed.inherited.length === 0)
    return completed
  if (u.years.length > 0) {
    const topic = memory.topic.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, '').trim()
    // "năm 2020 thì kiểm tra từ tháng nào?" asks for its own act: of the last question it needs the place alone
    const taken = u.kind === 'deadline' && own.length > 0 ? (placeAtEnd.exec(topic)?.[0] ?? '') : topic
    return { ...completed, inherited: [], text: `${askingOf(completed.text)} ${taken}`.trim().concat('?') }
  }
  // by when something is due is no matter of who signed it
  if (memory.kind === 'header' && (own.length > 0 || ofDuty.test(u.folded)) && u.kind === 'deadline')
    return { ...completed, bare: true, sections: [] }
  if (memory.kind === 'header' && u.sending && own.length === 0 && u.kind === 'passage')
    return { ...completed, bare: true, text: 'nơi nhận' }
  if (
    memory.kind === 'header' &&
    own.length === 0 &&
    / (?:ngay nao|khi nao|bao gio|ngay may) /.test(u.folded)
  )
    return { ...completed, bare: true, text: `${memory.topic} ban hành ngày nào?` }
  const bare = { ...completed, bare: true }
  // when the inspection is, is none of the days of a report
  if (asksVisitDay.test(u.folded) && reported.test(memory.question)) return { ...bare, sections: [] }
  if (own.length > 0 && u.topics.length > 0) return { ...bare, sections: [] }
  // "phúc tra tháng mấy?" after when the inspection is: another act is another matter
  if (u.kind === 'deadline' && !comparing.test(memory.question) && namesOtherAct(u, memory.question))
    return { ...bare, sections: [] }
  // "Thanh tra thì có bao nhiêu ngày để báo cáo?" after what others must answer: another body, another duty
  if (u.kind === 'deadline' && isOfOtherDoer(u, memory)) return { ...bare, sections: [] }
  const asksHeader =
    u.kind === 'header' ||
    u.kind === 'references' ||
    u.kind === 'outline' ||
    u.kind === 'deadlines' ||
    u.kind === 'calculate'
  const [cited] = findNumberMentions(memory.question)
  const otherKind = u.citedKinds.length > 0 && cited?.kind !== undefined && !u.citedKinds.includes(cited.kind)
  if (u.kind === 'header' && !completed.pointing && cited && !otherKind)
    return {
      ...bare,
      text: `${completed.text.replace(/[?.!\s]+$/u, '')} ${memory.question.slice(cited.start, cited.end)}?`,
    }
  if (asksHeader && u.kind !== 'calculate') return bare
  // on a day that the turn tells itself others are visited than before
  if (asksOnDay.test(u.folded)) return { ...bare, sections: [] }
  // "những đơn vị nào?" behind an inspection asks whom it is of, not who inspects
  const inspected = asksUnits.test(u.folded) ? inspecting.exec(memory.topic) : null
  if (inspected) return { ...bare, text: `${inspected[0]} ${completed.text}`, sections: [] }
  return { ...bare, text: `${askingOf(completed.text)} ${memory.topic}?` }
}

/** The turn names a body that the last question did not, and what it sends, of which that one spoke neither. */
function isOfOtherDoer({ agencies, folded }: Understood, { question }: Memory): boolean {
  const before = ` ${phraseKey(question)} `
  const [body] = agencies
  if (!body || agencies.some(({ written }) => before.includes(` ${phraseKey(written)} `))) return false
  return sendsIt.test(folded) && !sendsIt.test(before)
}

const sendsIt = / (?:gui|nop|bao cao|trinh) /

const asksOnDay =
  / ngay \d{1,2} (?:thang )?\d{1,2} (?:\S+ ){0,8}?(?:dau|don vi nao|co quan nao|noi nao|xa nao|phuong nao|so nao) /
const asksUnits =
  /^ (?:(?:the|vay|la|gom|co|do|cu the) )*(?:nhung |cac )?(?:(?:don vi|co quan|dia phuong|noi|so|huyen|xa|phuong) nao|ai|dau)(?: (?:vay|the|a|nhi))* $/
const inspecting = /(?<!\p{L})(?:kiểm tra|thanh tra|phúc tra|kiem tra|phuc tra)(?!\p{L})/iu

/** The names that a topic ends with. */
const placeAtEnd = /\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*)*$/u

/** A turn that asks one more thing about the topic: the topic stays what it was. "Còn học bạ số?" is a topic itself. */
export function isAside(u: Understood, { bare, followUp, named }: Completed): boolean {
  return (
    bare ||
    (followUp &&
      !named &&
      u.terms.length <= 2 &&
      (u.wants !== null || u.topics.length > 0) &&
      u.places.length + u.numbers.length + u.years.length === 0 &&
      u.place === null)
  )
}

/** "Phải báo trước mấy ngày?" asks for a rule of the document, whichever unit the turn before was about. */
const asksNotice =
  /^ (?:(?:co|phai|can|the|vay|thi|thong) )*bao truoc (?:\S+ )?(?:may|bao nhieu|bao lau) (?:\S+ )?$/

const asksVisitDay =
  /^ (?:(?:vay|the|roi|thi) )?(?:(?:doan|to)(?: kiem tra)? )?(?:kiem tra|thanh tra)(?: (?:tu|den|toi|den het|vao|xong))? (?:khi nao|bao gio|ngay nao|thang may|thang nao|luc nao) /

/** "Hạn nộp là khi nào?" asks for no day of issue. */
const ofDuty = / (?:han|nop|gui|bao cao|trinh|phai|cham nhat|muon nhat) /

/** Words that ask for a duty and name none. */
export const ofAnyDuty = new Set([
  'han',
  'nop',
  'gui',
  'bao',
  'cao',
  'ki',
  'lam',
  'phai',
  'co',
  'quan',
  'noi',
  'tinh',
])

/** The turn as what it is about is put behind it: "được giảm bao nhiêu" counts none of the things that follow. */
function askingOf(text: string): string {
  const asks = text.replace(/[?.!\s]+$/u, '')
  return /(?<!\p{L})(?:bao nhiêu|bao nhieu|nhiêu|mấy)$/iu.test(asks) ? `${asks} đối với` : asks
}
