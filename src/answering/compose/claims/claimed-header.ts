// "Ông X ký kế hoạch này phải không?", "KH 12 là của tỉnh Y à?", "… ban hành ngày 1/2 đúng không?": what is claimed of one
// document's own head is held against that head; a false one is set right from it.

import type { DocumentHeader } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { yearsOf } from '../../evidence/years-served.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { asksEffect, countsFromIssue, type HeaderFact } from '../../question/header-fact.ts'
import type { Draft } from '../draft.ts'
import { composeHeader, meansNumber } from '../header.ts'
import { documentPhrases, leftover, ofMatter } from '../leftover.ts'
import { claimedNames } from './claimed-role.ts'
import { officesIn, sameOffice } from './office.ts'
import { confirmed, opposed } from './outcome.ts'

interface HeadClaim {
  fact: HeaderFact
  holds: boolean | null
  framing: string[]
}

const issuing = [
  'la',
  'cua',
  'do',
  'ban hanh',
  'tinh',
  'thanh pho',
  'ubnd',
  'uy ban nhan dan',
  'uy ban',
  'chu tich',
]

const ofEffect = [
  ...['co', 'hieu luc', 'thi hanh', 'bat dau', 'ke', 'tu', 'ngay', 'lap tuc', 'khi', 'luc'],
  ...['ki', 'ban hanh', 'duoc', 'sau', 'vao'],
  ...['luon', 'lien', 'cung', 'hom', 'do', 'ay', 'thi', 'va', 'tuc', 'thi'],
]

/** The verdict on a claim about the head of one held document; `null` for every other claim. */
export function composeClaimedHeader(asked: Asked): Draft | null {
  const { u } = asked
  if (!u.claim || u.kind === 'relation' || u.numbers.length > 1) return null
  const prepared = documentMeant(asked)
  const claim = prepared && claimOn(asked, prepared)
  if (!prepared || !claim || claim.holds === null) return null
  const left = leftover({ ...asked, documents: [prepared] }, [...documentPhrases, ...claim.framing])
  // of whose paper it is, a month says nothing: that is another claim
  if (claim.fact === 'issuer' && u.dates.some((d) => !bareYear.test(d.text))) return null
  const spans = [...claimedNames(asked), ...u.dates]
  if (left.some((t) => !spans.some((s) => s.start <= t.start && t.end <= s.end))) return null
  const found = composeHeader({ ...asked, documents: [prepared] }, claim.fact)
  if (!found) return null
  return claim.holds ? confirmed(found) : opposed(found)
}

const bareYear = /^(?:(?:năm|nam) )?(?:19|20)\d{2}$/iu

/** The one held document that bears the number, whatever place the claim gives it; else the only one in scope. */
function documentMeant(asked: Asked): PreparedDocument | null {
  const { u, view, scope, documents } = asked
  const [number] = u.numbers
  const numbered = number ? view.held.filter((d) => meansNumber(number, d.header)) : []
  const [only, ...more] = numbered
  if (only && more.length === 0) return view.loaded(only.id) ?? null
  if (!scope.named || scope.missing) return null
  const [titled, ...others] =
    documents.length > 1 ? ofMatter(asked, [...documentPhrases, ...ofEffect]) : documents
  return others.length === 0 ? (titled ?? null) : null
}

function claimOn(asked: Asked, { document: { header } }: PreparedDocument): HeadClaim | null {
  const { u } = asked
  const is = (pattern: RegExp) => pattern.test(u.folded)
  if (asksEffect(u.folded)) return inEffect(u, header)
  const signs = is(/(?<! thu) (?:ki|nguoi ki|duoc ki) /)
  const bySigner = signs && header.signer ? signed(asked, header.signer, header.signerTitle) : null
  const days = u.dates.flatMap((d) => (d.kind === 'date' || d.kind === 'limit' ? [d] : []))
  const [day, ...more] = days
  // a day that is told with the signing, and nobody who signs, is the day of issue
  const isOpen = signs && (bySigner ? bySigner.holds === null : claimedNames(asked).length === 0)
  const issues = is(/ (?:ban hanh|ngay ki|ra|phat hanh) /) || isOpen
  if (day && more.length === 0 && issues && header.issued) {
    return {
      fact: 'issued',
      holds: isDay(day, header.issued),
      framing: ['ban hanh', 'ngay', 'ki', 'vao', 'duoc', 'hom', 'ra', 'phat hanh', ...issuing],
    }
  }
  if (bySigner) return bySigner
  const ofYear = issuedInYear(u, header)
  if (ofYear) return ofYear
  const years = spanned(u, yearsOf(header.title))
  if (years) return years
  const otherYear = ofOtherYear(u, header)
  if (otherYear) return otherYear
  const [place, ...places] = u.places
  if (place && places.length === 0 && u.numbers.length === 1 && is(/ (?:la cua|cua|do) /) && header.place) {
    const holds = phraseKey(header.place) === phraseKey(place)
    return { fact: 'issuer', holds, framing: [...issuing] }
  }
  return null
}

/** "Có hiệu lực ngay từ ngày ký à?": every day that is told, and the day of issue, is the day of effect. */
function inEffect(u: Asked['u'], { issued, effective }: DocumentHeader): HeadClaim | null {
  const days = u.dates.flatMap((d) => (d.kind === 'date' || d.kind === 'limit' ? [d] : []))
  const fromIssue = countsFromIssue(u.folded)
  if (!effective || (days.length === 0 && !fromIssue)) return null
  const holds = days.every((d) => isDay(d, effective)) && (!fromIssue || issued === effective)
  return { fact: 'effective', holds, framing: ofEffect }
}

/** Without a year, the day and the month are all that is said. */
function isDay({ text, date }: { text: string; date: string }, day: string): boolean {
  return /\d{4}/u.test(text) ? date === day : date.slice(5) === day.slice(5)
}

/** By name where one is given, else by the office that signs: the deputy is not the head. */
function signed(asked: Asked, signer: string, title: string | null): HeadClaim {
  const { u } = asked
  const person = claimedNames(asked).filter(
    (n) => n.agency === null && !u.placeSpans.some((p) => p.start <= n.start && n.end <= p.end),
  )
  const office =
    / ((?:pho )?(?:chu tich|giam doc|bo truong|thu truong|chanh van phong|cuc truong|tong cuc truong)) /.exec(
      u.folded,
    )?.[1]
  const framing = [
    'ki',
    'nguoi',
    'nguoi ki',
    'duoc',
    'boi',
    'do',
    'ong',
    'ba',
    'la',
    'truc tiep',
    'dich than',
    'chinh',
    ...(office ? [office] : []),
  ]
  framing.push('ubnd', 'uy ban nhan dan', 'thanh pho', 'tinh', 'huyen', 'xa', 'so')
  const named = person.every((n) => {
    const [key, words] = [phraseKey(signer), phraseKey(n.words).replace(/^(?:ong|ba|dong chi) /, '')]
    return key.includes(words)
  })
  const inOffice = office ? signsAs(office, title ?? '') : null
  const holds = person.length > 0 ? named && inOffice !== false : inOffice
  return { fact: 'signer', holds, framing }
}

/** "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" signs as deputy, "TRƯỞNG ĐOÀN, GIÁM ĐỐC SỞ NỘI VỤ" as either; `null` where no office is told. */
function signsAs(office: string, title: string): boolean | null {
  const told = officesIn(title)
  const own = /(?<!\p{L})(?:KT|TL|TUQ|K\/T|T\/L)\./iu.test(title) ? told.slice(-1) : told
  const [claimed] = officesIn(office)
  return claimed && own.length > 0 ? own.some((t) => sameOffice(claimed, t) === 'yes') : null
}

/** "Ban hành năm 2023", "là văn bản năm 2023": the year of issue alone; a plan for a year is of that year as well. */
function issuedInYear(
  { folded, years, dates }: Asked['u'],
  { issued, title }: DocumentHeader,
): HeadClaim | null {
  const [year, ...more] = years
  if (year === undefined || more.length > 0 || issued === null || !ofYear.test(folded)) return null
  if (dates.some((d) => !bareYear.test(d.text))) return null
  const isIssue = byIssue.test(folded)
  const holds = issued.startsWith(`${year}`) || (!isIssue && yearsOf(title).includes(year))
  return {
    fact: 'issued',
    holds,
    framing: ['ban hanh', 'ki', 'ra', 'ra doi', 'la', 'nam', 'van ban', 'cua', 'tu', 'vao', 'duoc', 'trong'],
  }
}

/** "Kế hoạch 12 là kế hoạch kiểm tra năm 2023": neither its title nor its day of issue is of the one year that is told. */
function ofOtherYear(
  { folded, years, numbers }: Asked['u'],
  { issued, title }: DocumentHeader,
): HeadClaim | null {
  const [year, ...more] = years
  const own = yearsOf(title)
  if (year === undefined || more.length > 0 || numbers.length !== 1 || own.length === 0) return null
  if (!/ la (?:ke hoach|van ban|quyet dinh|chuong trinh|cong van) /.test(folded)) return null
  if (own.includes(year) || issued?.startsWith(`${year}`)) return null
  return { fact: 'subject', holds: false, framing: ['la', 'cua', 'nam', 'cho', 'trong', 've'] }
}

const byIssue = / (?:ban hanh|ki|ra doi|ra) /
const ofYear =
  / (?:ban hanh|ki|ra doi|ra)(?: \S+){0,2} nam \d{4} | la (?:van ban|ke hoach|cua) (?:cua )?nam \d{4} /

/** "Cho giai đoạn 2021-2030": the years of the title, all of them. */
function spanned(u: Asked['u'], years: number[]): HeadClaim | null {
  if (!/ (?:giai doan|cho nam|cua nam) /.test(u.folded) || years.length === 0 || u.years.length === 0)
    return null
  const ends = (list: number[]) => `${Math.min(...list)} ${Math.max(...list)}`
  const holds = ends(u.years) === ends(years)
  return { fact: 'title', holds, framing: ['giai doan', 'nam', 'cho', 'la', 'trong'] }
}
