// The last look at a confirmed claim, whichever composer confirmed it: every number, day, year, document number, address and
// name that it states must stand in what is shown. A name that the title alone has excuses none where what is shown, or a
// heading above it, names another one of that title.

import type { Reference } from '../../../document.ts'
import { findNumbers } from '../../../library/numbers.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { facts } from '../../proof.ts'
import { type GivenName, namesIn, saysName } from '../../question/names.ts'
import { bearsOut, type Quantity, quantitiesIn } from '../../question/quantities.ts'
import { texts } from '../../texts.ts'
import { labelOf } from '../citations/references.ts'
import { capital, type Draft, nameOf } from '../draft.ts'
import { meansNumber } from '../header.ts'
import { isPartial } from '../silent.ts'
import { claimedNames } from './claimed-role.ts'
import { doerInstead, doerTold } from './doer-told.ts'
import { officesIn } from './office.ts'
import { unsettled } from './outcome.ts'
import { withoutTag } from './tag.ts'
import { headingsOf } from './verdict.ts'

type Mention = Asked['u']['numbers'][number]

/** A confirmed claim as it stands where all that it states is shown; else without its verdict, or denied what is not cited. */
export function toldWhole(asked: Asked, told: Draft): Draft {
  const shown = shownBy(asked, told)
  const number = asked.u.numbers.find((n) => !saysNumber(shown, n))
  const bare = { ...told, lines: told.lines.slice(1) }
  if (number) return citedNowhere(asked, told, number) ?? unsettled(bare)
  const isWhole =
    !nothingFound.test(bare.lines[0] ?? '') &&
    saysFigures(asked, shown) &&
    saysNames(asked, shown) &&
    saysOffices(asked, shown) &&
    otherCells(asked, told, shown).length === 0 &&
    doerInstead(asked, told) === null &&
    isOfSubject(asked, told) &&
    !ofUnnamed.test(asked.u.folded) &&
    !isExcepted(asked, told)
  return isWhole ? told : unsettled(bare)
}

/** "Được xem dữ liệu, trừ dữ liệu mật": a word that only the exception has is not borne out by the rule. */
function isExcepted({ u }: Asked, { citations }: Draft): boolean {
  return citations.some(({ quote }) =>
    [...quote.matchAll(exception)].some((m) => {
      const rest = ` ${phraseKey(quote.replace(m[0], ' '))} `
      const own = phraseKey(m[1] ?? '').split(' ')
      return own.some(
        (word) => word.length > 1 && !rest.includes(` ${word} `) && u.folded.includes(` ${word} `),
      )
    }),
  )
}

const exception = /(?<!\p{L})(?:trừ|ngoại trừ|không bao gồm|không kể)\s+([^.;()]{3,120})/giu

/** "Đoàn có về huyện [mình], phải không?": which one that is, no text tells. */
const ofUnnamed =
  / (?:ve|den|xuong|toi|ghe|kiem tra|thanh tra|phuc tra)(?: tai| o)? (?:xa|phuong|huyen|quan|so|phong|don vi|co quan|truong)(?: (?:cua )?(?:minh|toi|em|chung (?:toi|em|minh)|ta|nha))? (?:phai|dung) (?:khong|chua) /

/** What was shown for want of an answer bears nothing out. */
const nothingFound = /^(?:Không thấy|Chỗ gần|Chưa đủ|Chưa có)/u

interface Shown {
  /** Lines, quotes and what was calculated. */
  words: string
  /** The headings above the quotes. */
  above: string
  /** Number, day, title, issuer and place of the documents. */
  heads: string
  headers: Asked['view']['held'][number]['header'][]
  /** Proper names that the documents have anywhere, folded. */
  proper: string[]
}

function shownBy(asked: Asked, { lines, citations, calculated, documents }: Draft): Shown {
  const held = asked.view.held.filter((d) => documents.includes(d.id))
  const headers = held.map((d) => d.header)
  const paths = citations.map((c) => c.section.replace(/[.,]/gu, ' '))
  const heads = headers.flatMap((h) => [h.number, h.issued, h.title, h.issuer, h.place, h.signer])
  return {
    words: withoutFormer(
      asked,
      [...lines.slice(1), ...citations.map((c) => c.quote), ...calculated, ...paths].join('\n'),
    ),
    above: headingsOf(asked, { documents, citations }),
    heads: heads.filter(Boolean).join('\n'),
    headers,
    proper: held.flatMap((d) => properNames(asked.view.loaded(d.id)?.document.text ?? '')),
  }
}

/** The claimed day is one that a quote has moved to another day. */
export function isMovedDay({ u }: Asked, { citations }: Draft): boolean {
  const moved = citations.flatMap((c) => formerDays(c.quote).flatMap((day) => [...facts(day)]))
  const claimed = facts(u.text)
  return !/ tu /.test(u.folded) && moved.some((f) => f.includes('/') && claimed.has(f))
}

function formerDays(words: string): string[] {
  return [...words.matchAll(/(?<!\p{L})từ (?:ngày )?(\d[\d/]*)(?=[^,.;]{0,20} sang )/giu)].map(
    (m) => m[1] ?? '',
  )
}

/** "Chuyển từ ngày 10/9 sang ngày 17/9": the first is no day any more, wherever it stands, unless the claim tells both. */
function withoutFormer({ u }: Asked, words: string): string {
  if (/ tu /.test(u.folded)) return words
  const former = formerDays(words)
  return former.reduce(
    (rest, day) => rest.replaceAll(new RegExp(`(?<![\\d/])${day}(?![\\d/])`, 'gu'), ' '),
    words,
  )
}

/** "Giám đốc Sở X thành lập": the body at the head of the claim is the one that acts in what is quoted. */
function isOfSubject(asked: Asked, told: Draft): boolean {
  const { u, agencies } = asked
  const [subject] = namesIn(u).filter((n) => n.agency !== null)
  if (!subject || !atHead.test(` ${phraseKey(u.text.slice(0, subject.start))} `)) return true
  if (isActedOn.test(` ${phraseKey(u.text.slice(subject.end))} `)) return true
  const doer = doerTold(asked, told)
  return doer === null || saysName(doer, subject, agencies)
}

const atHead =
  /^ (?:(?:pho |chanh )?(?:giam doc|chu tich|lanh dao|van phong|thu truong|truong|thanh tra)? ?(?:cua )?)?$/
const isActedOn = /^ (?:\S+ ){0,4}?(?:la|duoc|bi|thuoc|nam|co|nhan|chua|vua) /

/** "Trưởng phòng Cải cách hành chính": of what somebody is the head stands behind the office. */
function saysOffices({ u }: Asked, { words }: Shown): boolean {
  const bodies = u.agencies.map((a) => ` ${phraseKey(a.written)} `)
  const key = ` ${phraseKey(words)} `
  return officesIn(withoutTag(u.text)).every(({ rank }) => {
    if (!ofSomething.test(rank)) return true
    const behind = u.folded.slice(u.folded.lastIndexOf(` ${rank} `) + rank.length + 2)
    const [first = '', second = ''] = behind.split(' ')
    if (second === '' || ofNobody.test(first) || bodies.some((b) => b.startsWith(` ${first} `))) return true
    return key.includes(` ${rank} ${first} `)
  })
}

/** Offices that are nothing without what they are of. */
const ofSomething = /^(?:truong (?:phong|ban)|(?:chi )?cuc truong|chuyen vien)$/
const ofNobody =
  /^(?:la|lam|cua|o|tai|ki|co|duoc|phai|dung|va|doan|to|se|nao|thi|khong|quyet|trong|theo|uy|ubnd|so|tinh|huyen|xa|phuong)$/

/** What the cells of other rows of the table say that the claim says too, and the rows shown do not. */
function otherCells({ u, view }: Asked, { citations }: Draft, { words }: Shown): string[] {
  const key = ` ${phraseKey(words)} `
  const units = citations.flatMap(({ version, section, start, end }) => {
    const held = view.held.find((d) => d.version === version)
    const own = (held && view.loaded(held.id)?.units.filter((x) => x.row && x.section.path === section)) ?? []
    return own.some((x) => x.start < end && start < x.end) ? own : []
  })
  const pieces = units
    .flatMap((x) => x.row?.cells.flatMap((c) => c.text.split(/[,;:()]/u)) ?? [])
    .map(phraseKey)
  return pieces.filter((p) => p.includes(' ') && u.folded.includes(` ${p} `) && !key.includes(` ${p} `))
}

/** "NĐ 63/2010" is told by "số 63/2010/NĐ-CP", and by the number of the document itself. */
function saysNumber({ words, above, headers }: Shown, mention: Mention): boolean {
  const said = findNumbers(`${words}\n${above}`)
  return (
    headers.some((h) => meansNumber(mention, h)) ||
    said.some(({ number }) => meansNumber(mention, { number, kind: null, issued: null })) ||
    // a number without its letters: "Luật số 72", "Đề án 06"
    (mention.number === undefined && facts(`${words}\n${above}`).has(mention.ordinal.replace(/^0+/, '')))
  )
}

/** What is claimed to be cited and stands nowhere in the one document: what stands there instead is told. */
function citedNowhere({ u, view }: Asked, told: Draft, mention: Mention): Draft | null {
  const [held, ...more] = view.held.filter((d) => told.documents.includes(d.id))
  const document = held && view.loaded(held.id)?.document
  if (!document || more.length > 0 || mention.number === undefined) return null
  const cited = document.references.filter((r) => !r.internal && r.number !== null)
  if (cited.some((r) => meansNumber(mention, r))) return null
  const isQuoted = (r: Reference) => told.citations.some((c) => c.start <= r.start && r.end <= c.end)
  const ofKind = cited.filter((r) => r.kind === mention.kind)
  const alike = ofKind.some(isQuoted) ? ofKind.filter(isQuoted) : ofKind
  const written = u.text.slice(mention.start, mention.end)
  const claimed = /^\d/u.test(written) && mention.kind ? `${capital(mention.kind)} ${written}` : written
  const instead = [...new Set(alike.map((r: Reference) => labelOf(r)))].slice(0, 8)
  const said = texts.citesNot(nameOf(document), isPartial(document.text), claimed, instead.join('; '))
  return { ...told, lines: [said, ...told.lines.slice(1)], calculated: [...told.calculated, ...instead] }
}

/** Every figure, day and year, as written or in another unit; the year may stand in the head of the document. */
function saysFigures({ u }: Asked, { words, above, heads }: Shown): boolean {
  const text = withoutTag(u.text)
  const ofNumbers = [...text]
    .map((c, i) => (u.numbers.some((n) => n.start <= i && i < n.end) ? ' ' : c))
    .join('')
  const said = facts(`${words}\n${above}`)
  const ofHead = facts(heads)
  const quarters = [...`${words}\n${above}`.matchAll(/quý\s+(I{1,3}|IV)(?!\p{L})/giu)].map((m) =>
    String(['I', 'II', 'III', 'IV'].indexOf(m[1]!.toUpperCase()) + 1),
  )
  const amounts = quantitiesIn(text)
  const told = quantitiesIn(`${words}\n${above}`)
  const isHeld = (fact: string): boolean =>
    said.has(fact) ||
    (/^(?:19|20)\d\d$/u.test(fact) && ofHead.has(fact)) ||
    quarters.includes(fact) ||
    // "tháng 8/2020" of "từ tháng 8 đến tháng 12/2020"
    (/^\d{1,2}\/(?:19|20)\d\d$/u.test(fact) && fact.split('/').every(isHeld)) ||
    amounts.some(
      (q) => facts(text.slice(q.opens, q.end)).has(fact) && told.some((s) => bearsOut(s, q) || reaches(s, q)),
    )
  const addresses = u.raw.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu) ?? []
  return [...facts(ofNumbers), ...addresses.map((a) => a.toLowerCase())].every(isHeld)
}

/** "Từ 92 điểm trở lên": 95 points reach it. */
function reaches(step: Quantity, claimed: Quantity): boolean {
  if (step.unit !== claimed.unit || !/^(?:diem|%)$/.test(step.unit)) return false
  return step.bound === 'least'
    ? claimed.value >= step.value
    : step.bound === 'most' && claimed.value <= step.value
}

function saysNames(asked: Asked, { words, above, heads, proper }: Shown): boolean {
  const { u, agencies } = asked
  const near = `${words}\n${above}`
  const claim = ` ${u.folded.trim()} `
  const given = claimedNames(asked).filter((n) => !u.numbers.some((m) => m.start < n.end && n.start < m.end))
  const written = proper.filter((key) => claim.includes(` ${key} `))
  const names = [
    ...given.map(withoutTitle),
    ...written.map((key) => ({ start: 0, end: 0, words: key, agency: null })),
  ]
  const nearKey = ` ${phraseKey(near)} `
  return names.every((name) => {
    if (saysName(near, name, agencies)) return true
    const own = phraseKey(name.words)
    const head = ` ${phraseKey(heads)} `
    const isRival = (key: string) =>
      !own.includes(key) && head.includes(` ${key} `) && nearKey.includes(` ${key} `)
    return saysName(heads, name, agencies) && !(proper.includes(own) && proper.some(isRival))
  })
}

function withoutTitle(name: GivenName): GivenName {
  return name.agency === null
    ? {
        ...name,
        words: name.words.replace(
          /^(?:Ông|Bà|Đồng chí|Xã|Phường|Huyện|Quận|Thôn|Ấp|Trường|Trạm|Chợ)\s+(?=\p{Lu})/u,
          '',
        ),
      }
    : name
}

const run = "\\p{Lu}[\\p{L}’']*(?:[^\\S\\n]+\\p{Lu}[\\p{L}’']*)+"
const properName = new RegExp(
  `(?<=(?<!\\p{L})(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|[ÔôBb](?:ng|à)|đồng chí)\\s)${run}|(?<=[,:;|>]\\s*)${run}(?=\\s*[,.;|<\\n])`,
  'gu',
)

/** Places and persons: behind the word for one, or alone between two marks of a list or in a cell. */
function properNames(text: string): string[] {
  return [...new Set((text.match(properName) ?? []).map(phraseKey))]
}
