// What an amending text orders, word for word: "cụm từ “A” sửa thành “B” tại khoản 3", "Sửa đổi khoản 2 Điều 9 như sau: “…”",
// "Bổ sung khoản 4 vào sau khoản 3 như sau", "Thay Phụ lục I bằng Phụ lục kèm theo". Pure; what no place is known for is left out.

import type { Section, Span } from '../document.ts'
import { externalTarget } from './internal-references.ts'
import { endOfLine, startOfLine } from './lines.ts'
import { findPlaceExpressions, type PlaceExpression } from './place-expressions.ts'

export interface AmendingOrder extends Span {
  /** exchange: words for words; anew: a place said anew; added: behind or within a place; annex: a whole annex. */
  act: 'exchange' | 'anew' | 'added' | 'annex'
  /** Places as the amended text numbers them; empty where the order names none. */
  places: string[]
  /** The words given up, as the order quotes them. */
  old: Span | null
  fresh: Span
}

interface Amending {
  text: string
  sections: readonly Section[]
}

const exchanging = /["“](?<old>[^"“”]{1,400})["”](?<link>[^"“”\n]{1,80}?)["“](?<fresh>[^"“”]{1,600})["”]/gu
const intoWords =
  /(?:thành|bằng|là|sang)\s+(?:(?:các\s+)?(?:cụm\s+từ|từ|nội\s+dung|số|mốc|ngày|thời\s+hạn|tên)\s*)?:?\s*$/iu
const changing = /(?<!\p{L})(?:thay|sửa|điều\s+chỉnh|đổi|chuyển|lùi|gia\s+hạn|đính\s+chính)(?!\p{L})/iu

/** The words that a text quotes to give them up: no time among them binds anybody. */
export function wordsGivenUp(text: string): Span[] {
  const spans = barelyExchanged(text).filter(({ fresh }) =>
    /^từ\s/iu.test(text.slice(fresh.start, fresh.end)),
  )
  return [...exchangesIn(text), ...spans].map(({ old }) => old)
}

interface Exchange extends Span {
  old: Span
  fresh: Span
}

function exchangesIn(text: string): Exchange[] {
  const found: Exchange[] = []
  const pattern = new RegExp(exchanging)
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
    const { old = '', link = '', fresh = '' } = m.groups ?? {}
    const from = startOfLine(text, m.index, 400)
    // a mark that closes one quote opens none: the next one may
    if (!intoWords.test(link) || !changing.test(text.slice(from, m.index) + link)) {
      pattern.lastIndex = m.index + 1
      continue
    }
    const end = m.index + m[0].length
    const start = m.index + 1
    found.push({
      ...{ start: m.index, end },
      old: { start, end: start + old.length },
      fresh: { start: end - 1 - fresh.length, end: end - 1 },
    })
  }
  return found
}

/** "Từ 240 triệu đồng lên 310 triệu đồng", "từ ngày A đến ngày B thành từ ngày C đến ngày D": without quotation marks. */
const unquoted =
  /(?<!\p{L})từ\s+(?<old>[^.;:“"”\n]{2,90}?)\s+(?:thành|sang|lên|xuống(?:\s+còn)?)\s+(?<fresh>(?:[^.;:“"”\n]|(?<=\d)[.](?=\d)){2,90}?)(?=\s*(?:[.;]|\n|$))/giu

/** Such words with the ways in which the amended text may write them; only what stands there is exchanged. */
function barelyExchanged(text: string): Exchange[] {
  return [...text.matchAll(unquoted)].flatMap((m) => {
    const { old = '', fresh = '' } = m.groups ?? {}
    const line = text.slice(startOfLine(text, m.index, 400), m.index)
    if (!/(?<!\p{L})(?:thay|sửa|điều\s+chỉnh|đổi|chuyển|lùi|gia\s+hạn|tăng|giảm|nâng)(?!\p{L})/iu.test(line))
      return []
    const end = m.index + m[0].length
    const at = m.index + m[0].indexOf(old, 2)
    const again = /^từ\s+/iu.exec(fresh)?.[0] ?? ''
    const whole = {
      ...{ start: m.index, end },
      old: { start: again ? m.index : at, end: at + old.length },
      fresh: { start: end - fresh.length, end },
    }
    const days = [old, fresh].map((words) => /^ngày\s+/iu.exec(words)?.[0].length ?? 0)
    const bare = {
      ...whole,
      old: { start: at + days[0]!, end: at + old.length },
      fresh: { start: end - fresh.length + days[1]!, end },
    }
    return days.every((d) => d > 0) ? [whole, bare] : [whole]
  })
}

/** All orders of a text, in their order; places of the text itself ("Quyết định này") are amended by none. */
export function amendingOrders(amending: Amending): AmendingOrder[] {
  const { text, sections } = amending
  if (!changing.test(text) && !/bổ\s+sung/iu.test(text)) return []
  const places = findPlaceExpressions(text, [...sections]).filter((e) => e.own === null && !isOfItself(e))
  const exchanges = exchangesIn(text)
  const orders = [
    ...exchanges.flatMap((found, i) => exchangeOrders(amending, found, exchanges[i + 1], places)),
    ...barelyExchanged(text)
      .flatMap((found) => exchangeOrders(amending, found, undefined, places))
      .filter((order) => order.places.length > 0),
    ...places.flatMap((place, i) => orderedAnew(text, place, places[i + 1], exchanges)),
    ...annexes(text),
  ]
  return orders.sort((a, b) => a.start - b.start)
}

function isOfItself({ addresses }: PlaceExpression): boolean {
  return addresses.some((address) => Object.values(address).includes('này'))
}

function paragraphOf(text: string, { start, end }: Span): Span {
  return { start: startOfLine(text, start, 1200), end: endOfLine(text, end, text.length) }
}

/** "Riêng …", "Đối với … thì …" right behind an exchange: said of the same place. */
const besides = /^["”]?[.;]?\s*(?=(?:Riêng|Trường hợp|Đối với|Trong đó)(?!\p{L}))/u

function exchangeOrders(
  { text, sections }: Amending,
  found: Exchange,
  next: Exchange | undefined,
  places: PlaceExpression[],
): AmendingOrder[] {
  const paragraph = paragraphOf(text, found)
  const until = Math.min(next?.start ?? paragraph.end, paragraph.end)
  const paths = targetsOf(text, placesFor(text, sections, found, paragraph, until, places))
  const order: AmendingOrder = {
    ...paragraph,
    act: 'exchange',
    places: paths,
    old: found.old,
    fresh: found.fresh,
  }
  const [lead] = besides.exec(text.slice(found.fresh.end, until)) ?? []
  if (lead === undefined || paths.length !== 1) return [order]
  const rest = { start: found.fresh.end + lead.length, end: until }
  return [order, { ...order, act: 'added', old: null, fresh: rest }]
}

/** Behind the words ("tại khoản 3 Điều 11"), else in front of them, else in the heading above. */
function placesFor(
  text: string,
  sections: readonly Section[],
  found: Exchange,
  paragraph: Span,
  until: number,
  places: PlaceExpression[],
): PlaceExpression[] {
  const behind: PlaceExpression[] = []
  let at = found.end
  for (const place of places) {
    if (place.start < at || place.start >= until) continue
    if (
      !/^\s*(?:tại|ở|của|trong|quy định tại|,|và|;|các)(?:\s+(?:các|tại|và))*\s*$/iu.test(
        text.slice(at, place.start),
      )
    )
      break
    behind.push(place)
    at = place.end
  }
  if (behind.length > 0) return behind
  const before = places.filter((p) => p.start >= paragraph.start && p.end <= found.start).at(-1)
  if (before) return [before]
  const own = sections.filter((s) => s.start <= found.start && found.start < s.end)
  const above = own
    .sort((a, b) => b.start - a.start)
    .flatMap(({ start, headingEnd }) => {
      const end = Math.max(headingEnd, endOfLine(text, start, start + 300))
      return places.filter((p) => p.start >= start && p.end <= end && p.end <= found.start).slice(0, 1)
    })
  return above.slice(0, 1)
}

function targetsOf(_text: string, places: PlaceExpression[]): string[] {
  return places.flatMap((place) => externalTarget(place)?.split('; ') ?? [])
}

const saidAnew = /^[^\n.;:“"]{0,160}?(?<!\p{L})như\s+sau\s*:?[^\S\n]*/iu
const intoPlace = /^\s+(?:vào(?:\s+(?:ngay\s+)?(?<where>sau|trước))?|của|tại)\s+$/iu

function orderedAnew(
  text: string,
  place: PlaceExpression,
  next: PlaceExpression | undefined,
  exchanges: Exchange[],
): AmendingOrder[] {
  const into = next && intoPlace.exec(text.slice(place.end, next.start)) ? next : null
  const end = into?.end ?? place.end
  const [lead] = saidAnew.exec(text.slice(end, end + 200)) ?? []
  if (lead === undefined) return []
  const from = startOfLine(text, place.start, 400)
  const head = text.slice(from, end + lead.length)
  const adds =
    /(?:^|[\s.)])bổ\s+sung\s+(?:thêm\s+)?$/iu.test(text.slice(from, place.start)) && !/sửa\s+đổi/iu.test(head)
  if (!adds && !changing.test(head)) return []
  const [target, ...more] = targetsOf(text, [into ?? place])
  const fresh = saidBehind(text, end + lead.length) ?? numberedBelow(text, end + lead.length, target ?? '')
  if (!fresh || exchanges.some((e) => fresh.start <= e.start && e.start <= fresh.end)) return []
  const order = { start: from, end: Math.max(end + lead.length, fresh.start), old: null, fresh }
  if (target === undefined || more.length > 0) return []
  return [{ ...order, act: adds ? 'added' : 'anew', places: [target] }]
}

/** What stands in quotation marks behind an order, on the same line or below it. */
function saidBehind(text: string, at: number): Span | null {
  const opening = /^\s*["“]/u.exec(text.slice(at, at + 40))?.[0]
  if (opening === undefined) return null
  const start = at + opening.length
  const closing = /["”]\s*[.;,]?[^\S\n]*(?=\n|$)/u.exec(text.slice(start, start + 12_000))
  return closing ? { start, end: start + closing.index } : null
}

/** The line below that bears the very number of the place, without quotation marks. */
function numberedBelow(text: string, at: number, target: string): Span | null {
  const number = target.split(/[. ]/u).at(-1) ?? ''
  const label = new RegExp(`^\\s*\\n\\s*(?=${number}[.)]\\s)`, 'u').exec(text.slice(at, at + 60))
  if (!label || number === '') return null
  const start = at + label[0].length
  return { start, end: endOfLine(text, start, text.length) }
}

const ofAnnex =
  /thay(?:\s+thế)?\s+(?<old>Phụ\s+lục(?:\s+(?:số\s+)?(?:[IVX]{1,5}|\d{1,2}))?)(?!\p{L})[^.;:\n]{0,160}?\s+bằng\s+(?<fresh>Phụ\s+lục(?:\s+(?:số\s+)?(?:[IVX]{1,5}|\d{1,2}))?)(?!\p{L})[^.;\n]{0,60}?kèm\s+theo/giu

/** "Thay thế Phụ lục … bằng Phụ lục kèm theo Quyết định này": `fresh` names the annex of the amending text. */
function annexes(text: string): AmendingOrder[] {
  return [...text.matchAll(ofAnnex)].map((m) => {
    const name = m.groups?.fresh ?? ''
    const at = m.index + m[0].lastIndexOf(name)
    return {
      ...paragraphOf(text, { start: m.index, end: m.index + m[0].length }),
      act: 'annex' as const,
      places: [(m.groups?.old ?? '').replace(/\s+(?:số\s+)?/u, ' ')].map((p) => p.replace(/\s+/gu, ' ')),
      old: null,
      fresh: { start: at, end: at + name.length },
    }
  })
}
