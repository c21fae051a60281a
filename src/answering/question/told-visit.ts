// "Đoàn đến xã X ngày 12/5 thì xã gửi báo cáo chậm nhất ngày nào?": the question tells a day and what happens on it. Whoever
// is visited is an inspected unit, by whatever name; nothing is received, ended or issued on the day of a visit. Pure.

import type { Day } from '../../document.ts'
import { phraseKey } from '../places/syllables.ts'
import { actorIn, isTeam } from './actors.ts'
import type { Understood } from './question.ts'

export type Happening = 'visit' | 'end' | 'receipt' | 'issue'

export interface ToldVisit {
  day: Day
  /** Whoever is said to send, in folded words, where another one is visited; else `null`. */
  sender: string | null
  /** The one body that is named where nobody else is said to be visited: mostly the visited one. */
  body: string | null
}

const visit =
  / (?:(?:doan|to)(?: \S+){0,12}? (?:den|xuong|ve|toi|vao|qua|ghe|lam viec|kiem tra|thanh tra)|(?:duoc|bi|se|lich|ngay|khi) (?:kiem tra|thanh tra)|(?:kiem tra|thanh tra)(?: tai| o)?) /
const sends = / (?:gui|nop|bao cao|trinh) /

/** What happens on the day from which a deadline counts, or that a question tells; `null` where it is none of these. */
export function happeningIn(words: string): Happening | null {
  const said = ` ${phraseKey(words)} `
  if (/ (?:nhan|co (?:ket luan|thong bao|bien ban|van ban)) /.test(said)) return 'receipt'
  if (/ (?:ket thuc|xong|hoan thanh|sau khi|sau kiem tra) /.test(said)) return 'end'
  if (/ (?:ban hanh|(?<!dinh )ki|cong bo) /.test(said)) return 'issue'
  if (/ (?:ket luan|thong bao|khac phuc|tu kiem tra|giai trinh) /.test(said)) return null
  return visit.test(said) || / (?:doan|lam viec) /.test(said) ? 'visit' : null
}

/** What the question says happens on the one day that it tells. */
export function happeningTold(u: Understood): Happening | null {
  const clause = clauseOfDay(u)
  return clause ? happeningIn(clause.words) : null
}

/** `null` unless the clause of the one day that is told says that an inspection comes on it. */
export function toldVisit(u: Understood): ToldVisit | null {
  const clause = u.claim ? null : clauseOfDay(u)
  if (!clause || happeningIn(clause.words) !== 'visit' || !visit.test(` ${phraseKey(clause.words)} `))
    return null
  const words = ` ${phraseKey(clause.words)} `
  const actor = actorIn(` ${phraseKey(clause.rest)} `)
  if (actor === null || isTeam(actor)) return { day: clause.day, sender: actor, body: null }
  const another = actor.split(' ').length > 2 && !words.includes(` ${actor} `)
  const [sender, body] = another ? (unit.test(words) ? [actor, null] : [null, actor]) : [null, null]
  return { day: clause.day, sender, body }
}

const unit =
  / (?:so|xa|phuong|huyen|quan|thi xa|thi tran|ubnd|uy ban|phong|ban|trung tam|truong|benh vien|cong ty|chi cuc|don vi|co quan|co so|tram) /

/** The words around the day, up to a comma, "thì", "nếu", or what is to be sent; and the rest of the question. */
function clauseOfDay(u: Understood): { day: Day; words: string; rest: string } | null {
  const { dates } = u
  const [told, ...more] = dates.filter((d) => d.kind === 'date' || d.kind === 'limit')
  if (!told || more.length > 0 || !('date' in told) || !/\d|thứ|mai|thu |mốt/iu.test(told.text)) return null
  const text = withoutCommasOfNames(u)
  const [left, right] = [text.slice(0, told.start), text.slice(told.end)]
  const head = left.split(/[,;:?]|(?<!\p{L})(?:thì|thi|nếu|neu)(?!\p{L})/iu).at(-1) ?? ''
  const tail = right.split(/[,;:?]|(?<!\p{L})(?:thì|thi)(?!\p{L})/iu)[0] ?? ''
  const shown = /^(?:đến|tới|den|toi)/iu.test(told.text) ? `${head} đến` : head
  const [before, behind] = [` ${phraseKey(shown)} `, ` ${phraseKey(tail)} `]
  // "báo cáo gửi khi nào khi đoàn đến ngày …": what is sent is no part of what happens
  const sent = [...before.matchAll(new RegExp(sends, 'g'))].at(-1)
  const words = sent ? before.slice(sent.index + sent[0].length - 1) : before
  const until = sends.exec(behind)?.index ?? behind.length
  return {
    day: told.date,
    words: `${words} ${behind.slice(0, until)}`,
    rest: `${left.slice(0, left.length - head.length)} ${sent ? before.slice(0, sent.index + sent[0].length) : ''} ${behind.slice(until)} ${right.slice(tail.length)}`,
  }
}

/** "Sở Văn hóa, Thể thao và Du lịch": the comma of a name parts no clauses. Places stay where they are. */
function withoutCommasOfNames({ text, agencies }: Understood): string {
  return agencies.reduce(
    (rest, { start, end }) =>
      `${rest.slice(0, start)}${rest.slice(start, end).replaceAll(',', ' ')}${rest.slice(end)}`,
    text,
  )
}
