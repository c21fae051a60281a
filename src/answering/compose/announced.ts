// "X phải đáp ứng điều kiện nào?", "hồ sơ X gồm những tài liệu gì?", "liệt kê các trường hợp bị từ chối": the place that announces
// these things of this matter ("… các trường hợp sau:", "Điều 6. Điều kiện làm chủ họ"), with its items. A place that only
// points at it ("không đáp ứng các điều kiện quy định tại Điều 4") tells none of them.

import type { Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { contextCoverage } from '../evidence/context-coverage.ts'
import { isOfOtherPeriod } from '../evidence/heading-period.ts'
import { better, coverageIn, fieldOf, shareOf, type Term } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { addItemList, type Item } from './item-list.ts'
import { labelledBehind } from './labelled-lines.ts'
import { addItems, partsWithin } from './place-items.ts'

/** What laws name a list by. */
const thing =
  'dieu kien|tieu chi|tieu chuan|truong hop|nguyen tac|hanh vi|can cu|giay to|tai lieu|chung tu|thanh phan ho so|noi dung|thong tin'
const asksThing = new RegExp(
  ` (?:liet ke|neu|ke ten|nhung|cac)(?: \\S+){0,2}? (${thing}) | (${thing}) (?:nao|gi|nhu the nao|ra sao) | (${thing}) (?:\\S+ ){1,14}?(?:la gi|gom gi|gom nhung gi|la nhung gi|nhu the nao) $`,
)
/** "Hồ sơ X gồm những gì?": what stands before the verb is what is to be opened. */
const asksContents =
  /^ (?:\S+ ){2,18}?(?:gom|bao gom|gom co|ghi|phai co|can co|can) (?:nhung |cac )?(?:(?:loai )?(tai lieu|giay to|thanh phan|noi dung|thong tin|muc|chung tu) )?(?:gi|nao) $/
/** A list of these is what a file, a paper or a notice holds. */
const held = /^(?:giay to|tai lieu|chung tu|thanh phan ho so|noi dung|thong tin)$/
const asksOther = / (?:ai|dau|khi nao|bao gio|bao nhieu|may|bao lau|vi sao|khong|chua|han|truoc ngay|so nao) /
const opens = new RegExp(`^(?:ve |cac |nhung |mot so |danh muc )*(?:${thing}|ho so)(?: |$)`)
/** Share of the question that the announcing words and what stands around them must hold, and they alone. */
const enough = { whole: 0.8, own: 0.25 }
/** A word of this weight may not be missing. */
const telling = 1.2
/** So many places are looked at, the best first. */
const looked = 150

/** Whoever must "đáp ứng" a condition elsewhere "bảo đảm" it: the list is named by the condition. */
const meeting = new Set('dap ung thoa man dat dam bao can co phai quy dinh liet ke neu gom'.split(' '))

interface Announced {
  prepared: PreparedDocument
  unit: Unit
  head: Span
  /** `null`: the parts of the place itself. */
  items: Item[] | null
  share: number
  own: number
  /** Syllables of the announcing words that the question has not. */
  wider: number
}

/** `null` where nothing is asked for by such a name, or no place announces it. */
export function composeAnnounced(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || u.place !== null || u.kind !== 'passage' || scope.missing) return null
  if (asksOther.test(u.folded)) return null
  const noun = nounAsked(u.folded)
  if (noun === null) return null
  // what the items are called is said of them elsewhere
  const contents = asksContents.exec(u.folded)
  const words = new Set(`${noun} ${contents?.[1] ?? ''}`.split(' '))
  const opening = contents ? u.folded.trim().split(' ').slice(0, 2).join(' ') : null
  const terms = u.terms.filter((t) => !words.has(t.folded) && !t.light && !meeting.has(t.folded))
  if (terms.length < 2) return null
  const [best, second] = asked.evidence
    .slice(0, looked)
    .flatMap((e) => (isOfOtherPeriod(u, e.prepared, e.unit) ? [] : announcedIn(asked, e, noun, terms)))
    .sort((a, b) => rankOf(b, opening) - rankOf(a, opening) || b.own - a.own || a.wider - b.wider)
  if (!best) return null
  if (second && second.prepared !== best.prepared && second.share >= best.share - 0.05) return null
  const draft = emptyDraft('answered')
  const { prepared, unit, items } = best
  if (items === null) addItems(draft, asked, prepared, unit.section)
  else {
    const quote = shortQuote(prepared.document.text, best.head, null, 320)
    draft.lines.push(sourceLine(prepared.document, unit.section.path, quote.shown))
    draft.citations.push(cite(prepared.document, unit.section.path, quote.span))
    addItemList(draft, prepared, items)
  }
  return proven(draft, [prepared.document])
}

/** The name of what is asked for; "noi dung" where it is what something holds. */
function nounAsked(folded: string): string | null {
  if (asksContents.test(folded)) return 'noi dung'
  return (
    asksThing
      .exec(folded)
      ?.slice(1)
      .find((found) => found !== undefined) ?? null
  )
}

/** "Hồ sơ X, gồm:" opens with the very thing that is to be opened; "tài liệu kiểm tra hồ sơ X, gồm:" does not. */
function rankOf({ prepared, head, share }: Announced, opening: string | null): number {
  const words = prepared.document.text.slice(head.start, head.end).replace(label, '')
  return share + (opening !== null && phraseKey(words).startsWith(opening) ? 0.1 : 0)
}

function announcedIn(
  { u }: Asked,
  { prepared, unit }: { prepared: PreparedDocument; unit: Unit },
  noun: string,
  terms: Term[],
): Announced[] {
  const { section } = unit
  if (unit.row || ['opening', 'recipients', 'signature'].includes(section.kind)) return []
  const { text } = prepared.document
  const children = prepared.children.get(section.path) ?? []
  const isHead = unit.start === section.start
  const around = better(contextCoverage(u, prepared, unit), coverageIn(unit, u.terms), 0.6)
  const context = around.filter((_, i) => terms.includes(u.terms[i]!))
  const weighed = (head: Span, items: Item[] | null): Announced[] => {
    const list = syllablesOf(text.slice(head.start, head.end))
    const inHead = coverageIn(fieldOf(list), terms)
    const byTerm = better(inHead, context, 1)
    const [share, own] = [shareOf(terms, byTerm), shareOf(terms, inHead)]
    if (share < enough.whole || own < enough.own) return []
    if (terms.some((t, i) => t.weight >= telling && (byTerm[i] ?? 0) < 0.3)) return []
    const wider = list.filter((s) => !u.folded.includes(` ${s.folded} `)).length
    return [{ prepared, unit, head, items, share, own, wider }]
  }
  if (children.length > 0 || (isHead && partsWithin(prepared, section).length > 1)) {
    const head = { start: section.start, end: Math.max(section.headingEnd, Math.min(unit.end, section.end)) }
    return isHead && announces(text.slice(head.start, head.end), noun) ? weighed(head, null) : []
  }
  return statementsIn(unit).flatMap((statement) => {
    const words = text.slice(statement.start, statement.end)
    if (!/:\s*$/u.test(words) || !announces(words, noun)) return []
    const items = labelledBehind(text, statement, unit.end)
    if (items.length < 2) return []
    return weighed(
      statement,
      items.map((span): Item => ({ ...span, path: section.path, depth: 0 })),
    )
  })
}

const label = /^[“"\s]*(?:Điều\s+\d+\w*\.|[\da-zđ]{1,2}(?:\.\d+)*[.)])\s*/u

/** The words name the list: at their head, or right before it begins. */
function announces(words: string, noun: string): boolean {
  const plain = words.replace(label, '')
  const key = phraseKey(plain)
  const [head = ''] = plain.split('\n')
  const heads = phraseKey(head.replace(label, ''))
  const isSaid = (at: string) => at.startsWith(noun) || (held.test(noun) && opens.test(at) && !isThing(at))
  if (isSaid(key) || isSaid(heads)) return true
  if (!/:\s*$/u.test(words)) return false
  const last = ` ${key.split(' ').slice(-8).join(' ')} `
  if (last.includes(` ${noun} `)) return true
  return held.test(noun) && (/ (?:gom|bao gom|gom co|co) $/.test(last) || holding.test(last))
}

const holding = / (?:giay to|tai lieu|chung tu|noi dung|thong tin)(?: \S+){0,4} $/

/** Conditions and cases are no contents. */
function isThing(key: string): boolean {
  return /^(?:ve |cac |nhung |mot so )*(?:dieu kien|tieu chi|tieu chuan|truong hop|nguyen tac|hanh vi|can cu) /.test(
    `${key} `,
  )
}
