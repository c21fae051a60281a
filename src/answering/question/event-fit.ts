// Whether the event that a question tells is the one that a time is counted from. A day is counted from only where the two
// are one: the same thing happens, to the same paper or matter. Pure.

import { alternativesOf } from '../../calendar/event-subjects.ts'
import { inside, phraseKey } from '../places/syllables.ts'
import { type Happened, type Happening, happened } from './happening.ts'
import { papersIn, withoutPapers } from './papers.ts'

/** What a question says happens, in folded words; how many of them stand before the day. */
export interface Told {
  words: string
  before?: number
}

export type EventFit = 'agrees' | 'open' | 'contradicts'

/**
 * `agrees` where the same happens to the same thing, `contradicts` where something else does, `open` where the words do
 * not tell. `clause`: the words of the rule, which name what an event leaves out ("kể từ ngày lập"); `above`: the headings
 * over it, which say of what kind a case is.
 */
export function eventFit(told: Told, event: string, clause = '', above = ''): EventFit {
  // "phát hiện hoặc nhận được yêu cầu": either starts the count
  const fits = alternativesOf(event).map((one) => fitOf(told, one, clause, above))
  return fits.find((fit) => fit === 'agrees') ?? fits.find((fit) => fit === 'open') ?? 'contradicts'
}

function fitOf(told: Told, event: string, clause: string, above: string): EventFit {
  if (event === '') return 'open'
  const own = withoutNext(event)
  if (isToldWhole(told, own)) return 'agrees'
  const [a, b] = [happened(told.words, told.before), happened(own)]
  if (a && b && !isSame(a.kind, b.kind)) return 'contradicts'
  if (a && a.kind === b?.kind && a.kind === 'visit') return 'agrees'
  const [mine, theirs] = [objectOf(a, told.words), objectOf(b, own)]
  // "kể từ ngày lập": of what, the rest of the rule tells
  const papers = theirs.papers.length + theirs.words.length > 0 ? theirs.papers : papersIn(folded(clause))
  if (mine.papers.length > 0 && papers.length > 0 && !sameOrLess(mine.papers, papers)) return 'contradicts'
  if (unsaidCase.test(phraseKey(own)))
    return [told.words, own].every((words) => incident.test(folded(words)))
      ? 'agrees'
      : isOfCase(told.words, a?.kind === 'finding' ? `${clause} ${above}` : clause)
  const shared = theirs.words.filter((word) => mine.words.includes(word)).length
  // a decision to inspect is no decision to fine, nor is a licence one
  const namesOther = mine.words.length > 0 || (mine.papers.length > 0 && theirs.papers.length === 0)
  if (shared === 0 && namesOther && theirs.words.length > 0) return 'contradicts'
  if (a && b) return 'agrees'
  const words = contentWords(own)
  if (words.length === 0) return 'contradicts'
  const said = words.filter((word) => folded(told.words).includes(` ${word} `)).length
  // what happens is known of the one alone: nothing of the other may be left out
  const all = said >= words.length * (a || b ? 1 : mostOf)
  return all ? 'agrees' : said > 0 ? 'open' : 'contradicts'
}

/** Whether the words of a clause say most of what is told to happen. */
export function isToldBy({ words }: Told, clause: string): boolean {
  const said = contentWords(words)
  const held = said.filter((word) => folded(clause).includes(` ${word} `)).length
  return held > 1 && held >= said.length * mostSaid
}

const mostSaid = 0.6

/** "Có biên bản nghiệm thu ngày 14/3": the rule's own words, right before the day. */
function isToldWhole({ words, before }: Told, event: string): boolean {
  const own = phraseKey(event).split(' ')
  const said = phraseKey(words).split(' ').slice(0, before)
  return (
    own.length > 2 && own.length <= said.length && own.every((word, i) => said.at(i - own.length) === word)
  )
}

/** Of an event that is told in words alone so much must be said: "khoản nợ phát sinh" is no "khoản nợ quá 90 ngày". */
const mostOf = 0.75

const unsaidCase =
  /^(?:khi |ngay )?(?:(?:(?:su|vu) viec |su co )?xay ra|(?:xay ra|phat hien)(?: (?:su|vu) viec| su co)?)$/

const incident = / (?:su co|tai nan) /

/** "Khi bến bị sạt lở, … kể từ ngày xảy ra": what is found or comes about is said by the case of the rule. */
function isOfCase(told: string, clause: string): EventFit {
  const said = contentOf(folded(told).split(behindObject)[0] ?? '')
  const words = said.filter((word) => !/^(?:vu|su|con|cai|xay)$/.test(word))
  const held = words.filter((word) => folded(clause).includes(` ${word} `)).length
  return held === 0 && words.length > 0 ? 'contradicts' : held * 2 >= words.length ? 'agrees' : 'open'
}

function folded(words: string): string {
  return ` ${phraseKey(words)} `
}

/** Whether the one says everything that the other does. */
function sameOrLess(one: string[], other: string[]): boolean {
  return one.every((name) => other.includes(name)) || other.every((name) => one.includes(name))
}

/** What is handed over by the one is received by the other; what there is was issued or received. */
function isSame(one: Happening, other: Happening): boolean {
  const both = new Set([one, other])
  if (both.size === 1) return true
  if (both.has('presence')) return both.has('receipt') || both.has('issue')
  return both.has('sending') && both.has('receipt')
}

const empty = new Set(
  'khi ngay hom luc duoc bi co viec cua cac va tai thi la da du ke tu tren o theo cho ve den nay moi mot nhung dung day vua sau nhan tiep ket thuc xong hoan thanh tat ban hanh ki lap ra gui nop trinh chuyen phat hien xay hieu luc het han'.split(
    ' ',
  ),
)

function contentWords(words: string): string[] {
  return phraseKey(words)
    .split(' ')
    .filter((word) => word !== '' && !empty.has(word))
}

/** "Nhận được kết luận và báo cáo kết quả": what is done next is no part of the event. */
function withoutNext(event: string): string {
  return event.replace(
    /\s+(?:và|đồng thời)\s+(?:báo cáo|gửi|nộp|khắc phục|thực hiện|tổ chức)(?!\p{L}).*$/isu,
    '',
  )
}

/** Folded alike: "tài liệu", "đầu tư" and "tự kiểm tra" are words of the object. */
const at = 'tai(?! (?:lieu|chinh|san|nguyen|khoan|nan|dinh|tro))'
const since = '(?<! (?:dau|vat|thong|cong) )tu(?! (?:kiem|danh|cham|van|phap|nhien|nguyen))'
const behindObject = new RegExp(` (?:cua|${at}|cho|${since}|boi|ghi|neu|theo|${inside}) `)

/** What the event is of: its papers, and the words that tell them or the matter from others. */
function objectOf(event: Happened | null, words: string): { papers: string[]; words: string[] } {
  const said = event?.object ?? folded(words)
  const own = said.split(behindObject)[0] ?? ''
  return { papers: papersIn(` ${own} `), words: contentOf(own) }
}

/** Words that say what is dealt with: none of the happening itself, none of the name of a paper. */
function contentOf(words: string): string[] {
  const rest = withoutPapers(` ${words} `.replace(/ hop le /, ' '))
  return contentWords(rest).filter((word) => !/\d/.test(word))
}
