// The unit that a question of the form "X có …?" or "có … X không?" names. Pure.

import { type Syllable, syllablesOf } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'
import { type AskedUnit, unitFrom } from './inspection-scope.ts'

/** The unit is named before the act, or behind it ("có kiểm tra sở y tế không"). */
export function unitNear(u: Understood, act: RegExpExecArray): AskedUnit | null {
  const from = act.index === 0 ? 0 : u.folded.slice(0, act.index).trim().split(' ').filter(Boolean).length
  const to = from + act[0].trim().split(' ').length
  return unitWithin(u, 0, from) ?? unitWithin(u, to, Number.POSITIVE_INFINITY)
}

function unitWithin(u: Understood, from: number, to: number): AskedUnit | null {
  const syllables = syllablesOf(u.text)
  const agency = agencyWithin(u, syllables, from, to)
  if (agency) return agency
  const terms = u.terms.filter((t) => t.place >= from && t.place < to && !isEmpty(syllables, t))
  // of "cơ quan" the first syllable is no "có"
  const opensBody = ({ place }: { place: number }) => syllables[place + 1]?.folded === 'quan'
  while (terms[0] && joining.has(terms[0].folded) && !opensBody(terms[0])) terms.shift()
  const [first, last] = [terms[0], terms.at(-1)]
  if (!first || !last) return null
  // "cơ sở" is no "sở"
  if (first.folded === 'so' && /^(?:co|tru)$/.test(syllables[first.place - 1]?.folded ?? '')) return null
  const head = syllables[first.place - 1]?.folded ?? ''
  const headed =
    first.place > from &&
    (/^(?:so|bo|ban|hoi|dai|cap)$/.test(head) || (head === 'co' && first.folded === 'quan'))
  const before = syllables.slice(Math.max(0, first.place - 2), first.place).map((s) => s.folded)
  if (isMatter(before, syllables.slice(first.place, first.place + 2))) return null
  const inName = (s: Syllable | undefined) =>
    s !== undefined &&
    u.placeSpans.some((p) => p.level === 'district' && p.start <= s.start && s.end <= p.end)
  let end = last.place + 1
  // "An Minh": a syllable that elsewhere means "mình" is part of the name
  while (inName(syllables[end]) && inName(syllables[end - 1])) end++
  const words = syllables.slice(first.place - (headed ? 1 : 0), end).filter((s) => !isPlaceOrYear(u, s))
  const said = u.text.slice(words[0]?.start ?? first.start, words.at(-1)?.end ?? last.end)
  const written = said.includes('(') && !said.includes(')') ? `${said})` : said
  if (words.length === 0 || words.length > longestName) return null
  // "Rạch Giá với Phú Quốc" are two: each would have to be looked for
  const within = u.placeSpans.filter(
    (p) => p.level === 'district' && p.start < last.end && first.start < p.end,
  )
  if (within.length > 1 || words.some((s, i) => joinsUnits(s, words[i + 1]))) return null
  const named = within.length > 0
  return unitFrom(written, words, named)
}

/** The units that the question names beside each other ("huyện A và huyện B"); empty where it names one alone. */
export function unitsJoined(u: Understood): AskedUnit[] {
  const districts = u.placeSpans.filter((p) => p.level === 'district')
  const spans = [
    ...districts.map((p) => ({ ...p, isPlace: true })),
    ...u.agencies.map((a) => ({ ...a, isPlace: false })),
  ]
    .filter(
      (s, _, all) =>
        !all.some(
          (o) => o !== s && o.start <= s.start && s.end <= o.end && o.end - o.start > s.end - s.start,
        ),
    )
    .sort((a, b) => a.start - b.start)
    .map((s) => ({ ...s, start: s.start - (kindAhead.exec(u.text.slice(0, s.start))?.[0].length ?? 0) }))
  const isJoined = spans.slice(1).every((s, i) => joint.test(u.text.slice(spans[i]!.end, s.start)))
  if (spans.length < 2 || !isJoined) return unitsListed(u)
  return spans.flatMap(({ start, end, isPlace }) => {
    const written = u.text.slice(start, end)
    return unitFrom(written, syllablesOf(written), isPlace) ?? []
  })
}

/** "Huyện A, B và thị xã C": names that no list of places holds. */
function unitsListed(u: Understood): AskedUnit[] {
  const provinces = u.placeSpans.filter((p) => p.level === 'province')
  const text = provinces.reduce(
    (said, { start, end }) => said.slice(0, start) + '·'.repeat(end - start) + said.slice(end),
    u.text,
  )
  const list = names.exec(text)?.[0]
  let kind = ''
  return (list?.split(joints) ?? []).flatMap((written) => {
    kind = kindOf.exec(written)?.[0] ?? kind
    return unitFrom(written, syllablesOf(kindOf.test(written) ? written : kind + written), true) ?? []
  })
}

const places = 'thị xã|thành phố|huyện|quận|phường|xã|thị trấn'
const anyCase = places.replace(/(?<=^|\|)\p{L}/gu, (c) => `[${c}${c.toUpperCase()}]`)
const kindOf = new RegExp(`^(?:(?:UBND|Ủy ban nhân dân)\\s+)?(?:${places})\\s+`, 'iu')
const ownWords = '\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*)*'
const joints = /\s*(?:,\s*(?:và\s+)?|\s(?:và|với|cùng|lẫn|hay|hoặc)\s)\s*/u
const names = new RegExp(
  `(?<!\\p{L})(?:(?:UBND|Ủy ban nhân dân)\\s+)?(?:${anyCase})\\s+${ownWords}(?:${joints.source}(?:(?:UBND|Ủy ban nhân dân)\\s+)?(?:(?:${anyCase})\\s+)?${ownWords})+`,
  'u',
)
const kindAhead =
  /(?:(?:UBND|Ủy ban nhân dân)\s+)?(?:thị xã|thành phố|huyện|quận|phường|xã|thị trấn|tp\.?|tx\.?|thi xa|thanh pho|huyen|quan|phuong|xa|thi tran)\s+$/iu
const joint = /^\s*(?:[,;/&]|và|va|với|voi|cùng|cung|lẫn|lan|hay|hoặc|hoac|,\s*(?:và|va))\s*$/iu

/** The one agency that stands there; "Kế hoạch" is a part of its name, and no document. */
function agencyWithin(u: Understood, syllables: Syllable[], from: number, to: number): AskedUnit | null {
  const within = u.agencies.flatMap(({ start, end, written }) => {
    const words = syllables.filter((s) => s.start >= start && s.end <= end)
    const first = syllables.findIndex((s) => s.start >= start)
    return first >= from && first + words.length <= to ? [{ written, words }] : []
  })
  const [only, ...more] = within
  return only && more.length === 0 ? unitFrom(only.written, only.words, false) : null
}

/** "kiểm tra công tác chi thường xuyên", "kiểm tra phòng cháy": what is inspected, not who. */
function isMatter(before: string[], [first, second]: Syllable[]): boolean {
  const verb =
    first?.folded === 'phong' && /^(?:chay|chong|ngua|ve|benh|dich|tranh)$/.test(second?.folded ?? '')
  return verb || /(?:^| )(?:cong tac|viec|noi dung|linh vuc|ve)$/.test(before.join(' '))
}

/** "Huyện A và huyện B", where the names are not told apart. */
function joinsUnits({ folded }: Syllable, next: Syllable | undefined): boolean {
  const kind = /^(?:huyen|quan|thi|thanh|tp|tx|phuong|xa|so|ubnd)$/.test(next?.folded ?? '')
  return folded === 'voi' || (/^(?:va|cung|hay|hoac)$/.test(folded) && kind)
}

/** More syllables than this are no name but a description. */
const longestName = 9

/** Words of a question around the unit that are no part of its name. */
const empty = new Set(['dot', 'nay', 'nam', 'cong', 'tac', 'ben', 'vay'])

/** "công tác" is no part of a name, "hành chính công" is. */
function isEmpty(syllables: Syllable[], { folded, place }: { folded: string; place: number }): boolean {
  return empty.has(folded) && (folded !== 'cong' || syllables[place + 1]?.folded === 'tac')
}

const joining = new Set(['co', 'la', 'cua', 'ca', 'va'])

function isPlaceOrYear(u: Understood, s: Syllable): boolean {
  return (
    /^(?:19|20)\d{2}$/.test(s.folded) ||
    u.placeSpans.some((p) => p.level === 'province' && p.start < s.end && s.start < p.end)
  )
}
