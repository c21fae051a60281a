// When a place is evidence enough to answer at all: below this the answer is that nothing is known.

import type { Asked } from '../asked.ts'
import { entryOf, isGlossary, termAsked } from '../places/glossary.ts'
import { isHeaderRow } from '../places/header-row.ts'
import { inheritedDoer } from '../places/inherited-doer.ts'
import { coverageIn, shareOf } from '../places/match.ts'
import { pointsElsewhere } from '../places/pointed-places.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey } from '../places/syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from '../places/units.ts'
import { speaksOfActs } from '../question/acts.ts'
import { contactOwner } from '../question/contact-owner.ts'
import { isOnlySuffered } from '../question/done-object.ts'
import { lacksFor, lacksMatter } from '../question/matter.ts'
import { inDirection } from './direction.ts'
import type { Evidence } from './evidence.ts'
import { answersInKind, defines, holdsAsked, tellsRecipient } from './in-kind.ts'
import { namesListed } from './names-listed.ts'
import { isNearMiss } from './near-miss.ts'
import { placeOf } from './scope.ts'
import { withoutCited } from './years-served.ts'

/** Share of the question (by weight) that a place must cover to answer it. */
export const enough = { open: 0.62, named: 0.55, inKind: 0.45 }
/** A term this telling (ln of its rarity) may not be missing altogether. */
export const telling = { open: 3.2, named: 4.6, inKind: 7.5 }

/** A place of the named act has at least so much of the question. */
const actShare = 0.45

/** The best evidence when it covers enough of the question. */
export function sufficient(asked: Asked): Evidence | null {
  const { u, evidence, scope } = asked
  const enoughSaid = ofYear(
    u,
    inDirection(
      u,
      evidence.filter((e) => isSufficient(asked, e)),
    ),
  )
  const spoken = enoughSaid.filter((e) => speaksOfActs(u, e.unit, e.unit))
  // what is told of another act is no answer where a place tells of the one that is named
  if (spoken.length === 0 && evidence.some((e) => e.share >= actShare && speaksOfActs(u, e.unit, e.unit)))
    return null
  const fitting = spoken.length > 0 ? spoken : enoughSaid
  const [first] = fitting
  if (!first) return null
  const top = saidAtOnce(first, fitting)
  const many = Math.max(1, namesListed(u, top))
  const listing = fitting.find((e) => e.said >= top.said - 0.25 && namesListed(u, e) > many)
  const best = listing ?? fitting.find((e) => e.said >= top.said - 0.25 && namesRecipient(asked, e)) ?? top
  const inKind = namesWanted(asked, best)
    ? best
    : (fitting.find((e) => e.said >= best.said - slackOf(asked, best) && namesWanted(asked, e)) ?? best)
  if (scope.looseYears.length > 0 && !holdsYear(inKind, scope.looseYears)) return null
  if (u.terms.length === 0 && !scope.named) return null
  return inKind
}

/** So much more of the question one statement of a place says than any of the first, and so little the place stands behind. */
const atOnce = { ahead: 0.2, behind: 0.15 }

/** A place one statement of which says what the first spreads over several. */
function saidAtOnce(first: Evidence, found: Evidence[]): Evidence {
  return (
    found.find(
      (e) =>
        e.said >= first.said + atOnce.ahead &&
        e.score >= first.score - atOnce.behind &&
        e.prepared === first.prepared,
    ) ?? first
  )
}

/** "… của năm nào?" is answered where a year is told of the matter. */
function ofYear(u: Asked['u'], found: Evidence[]): Evidence[] {
  if (!/ (?:cua|trong|cho) nam nao /.test(u.folded)) return found
  const told = found.filter((e) =>
    statementsIn(e.unit).some(
      (s) =>
        /(?:19|20)\d{2}/u.test(e.prepared.document.text.slice(s.start, s.end)) &&
        shareOf(u.terms, coverageIn(s, u.terms)) >= 0.6,
    ),
  )
  return told.length > 0 ? told : found
}

/** How much a place must cover: less where the question says whose document it means; a year alone does not. */
export function reachOf(u: Asked['u'], scope: Asked['scope']): keyof typeof enough {
  const byYear = u.years.length > 0 && u.places.length + u.numbers.length + scope.localNames.length === 0
  if (!scope.named || byYear) return 'open'
  return u.wants === 'amount' || u.wants === 'percent' ? 'inKind' : 'named'
}

/** Whether the place covers enough of the question, misses nothing telling, and answers in kind. */
export function isSufficient(asked: Asked, e: Evidence): boolean {
  const { u, scope } = asked
  if (u.terms.length > 0 && u.terms.every((t) => /^\d/.test(t.folded)) && u.place === null) return false
  if (!(asked.judge ? isNearMiss(asked, e) : holdsEnough(asked, e))) return false
  if (!u.many && u.wants !== 'system' && isHeaderRow(e.prepared, e.unit)) return false
  if (!namesAll(scope.mustName, e) || pointsElsewhere(u.terms, e.prepared, e.unit)) return false
  if (u.definition && !e.unit.row && !isDefined(u, e)) return false
  // one sum stands for another no more than one day does
  if (u.wants === 'amount' && !speaksOfActs(u, e.unit, e.unit)) return false
  return answersInKind(u, e.unit)
}

/** Enough of the question by weight, with nothing telling and no word of its matter missing. */
function holdsEnough({ u, scope }: Asked, e: Evidence): boolean {
  const reach = reachOf(u, scope)
  if (e.share < enough[reach] || Math.max(e.said, e.share - 0.2) < enough[reach]) return false
  if (e.missing >= telling[reach] || lacksMatter(u, lacksFor(u, e.byTerm))) return false
  return e.own >= 0.2 || u.terms.length <= 2 || e.share >= 0.75
}

/** Names that the question insists on stand in the place, in a heading above it or in the document's title. */
export function namesAll(names: string[], { unit, prepared }: Evidence): boolean {
  if (names.length === 0) return true
  const { text, header } = prepared.document
  const words = ` ${phraseKey([text.slice(unit.start, unit.end), ...unit.headings.map((h) => leadOf(prepared.document, h.section)), header.title, header.issuer, placeOf(header)].join(' '))} `
  return names.every((name) => words.includes(` ${phraseKey(name)} `))
}

/** A definition is asked for: the place says "X là …", or X is its very heading. */
function isDefined(u: Asked['u'], e: Evidence): boolean {
  if (/ la ai /.test(u.folded)) {
    const role = u.terms.slice(0, 2)
    return statementsIn(e.unit).some((s) => shareOf(role, coverageIn(s, role)) >= 0.75)
  }
  const term = isGlossary(e.unit) ? termAsked(u.folded) : null
  if (term)
    return statementsIn(e.unit).some((s) => isAbout(term, e.prepared.document.text.slice(s.start, s.end)))
  if (statementsIn(e.unit).some((s) => defines(u, e.prepared.document.text.slice(s.start, s.end))))
    return true
  const heading = e.unit.headings.slice(0, 2).some(
    (h) =>
      h.section.heading !== '' &&
      shareOf(
        u.terms,
        u.terms.map((t) => (h.syllables.has(t.folded) ? 1 : 0)),
      ) >= 0.5,
  )
  return heading || u.topics.length > 0 || u.terms.length === 0
}

/** An entry of a glossary is about its own term, or about the longer or shorter name of it. */
function isAbout(term: string, words: string): boolean {
  const entry = entryOf(words)
  return (
    entry !== null && (` ${term} `.includes(` ${entry.term} `) || ` ${entry.term} `.includes(` ${term} `))
  )
}

/** An address or telephone number stands once in a document, for whatever it is needed: the words around it are few. */
export function contactOf({ u, scope, evidence, documents }: Asked): Evidence | null {
  if (u.wants !== 'contact') return null
  const about = scope.named ? documents : evidence.filter((e) => e.share >= 0.85).map((e) => e.prepared)
  const holding = about
    .flatMap((prepared) => prepared.units.map((unit) => ({ prepared, unit })))
    .filter(({ unit, prepared }) => {
      const words = prepared.document.text.slice(unit.start, unit.end)
      return (
        holdsAsked(u, words) &&
        answersInKind(u, unit) &&
        isOfOwner(u, prepared, unit) &&
        namesAll(scope.mustName, { ...bare, unit, prepared })
      )
    })
  const ranked = evidence.filter((e) => holding.some((h) => h.unit === e.unit))
  const offered = asksWhom(u) ? ranked.find((e) => offersContact.test(textOf(e))) : null
  const [first] = holding
  return offered ?? closestContact(u, ranked) ?? (first ? { ...bare, ...first } : null)
}

/** The number is of the body or post that is named: the place, what stands above it or the issuer says so. */
function isOfOwner({ folded }: Asked['u'], { document }: PreparedDocument, unit: Unit): boolean {
  const owner = contactOwner(folded)
  if (owner === null) return true
  const leads = unit.headings.map((h) => leadOf(document, h.section))
  const own = [document.text.slice(unit.start, unit.end), ...leads, document.header.issuer].join(' ')
  const written = (words: string) => words.replaceAll('uy ban nhan dan', 'ubnd')
  return ` ${written(phraseKey(own))} `.includes(` ${written(owner)} `)
}

/** Of several numbers the one whose own sentence says clearly more of what it is needed for than that of the best place. */
function closestContact(u: Asked['u'], [first, ...others]: Evidence[]): Evidence | undefined {
  const said = (e: Evidence) =>
    Math.max(
      0,
      ...statementsIn(e.unit)
        .filter((s) => holdsAsked(u, e.prepared.document.text.slice(s.start, s.end)))
        .map((s) => shareOf(u.terms, coverageIn(s, u.terms))),
    )
  if (!first) return undefined
  const own = said(first)
  const closer = others.filter((e) => e.prepared === first.prepared && said(e) >= own + 0.25)
  return closer.sort((a, b) => said(b) - said(a))[0] ?? first
}

/** "Liên hệ ai?" asks for the one named for questions, not for an address that reports go to. */
function asksWhom({ folded }: Asked['u']): boolean {
  return / (?:lien he|goi cho ai|goi ai|hoi ai|trao doi|vuong) /.test(folded)
}

const offersContact = /liên hệ|trao đổi|giải đáp|đường dây nóng|vướng mắc[^.;]{0,60}phản ánh/iu

function textOf({ unit, prepared }: Evidence): string {
  return prepared.document.text.slice(unit.start, unit.end)
}

export const bare = { score: 0, share: 1, own: 0, byTerm: [], ownByTerm: [], missing: 0, said: 1 }

/** Whether the statement that covers the question best names an agency, when one is asked for; true for every other question. */
function namesWanted({ u }: Asked, { unit, prepared }: Evidence): boolean {
  if ((u.wants !== 'agency' && u.wants !== 'who') || u.many || u.terms.length === 0) return true
  const [best] = statementsIn(unit)
    .map((s) => ({ s, share: shareOf(u.terms, coverageIn(s, u.terms)) }))
    .sort((a, b) => b.share - a.share)
  const words = best ? prepared.document.text.slice(best.s.start, best.s.end) : ''
  if (best && isOnlySuffered(u, best.s.syllables)) return false
  if (agency.test(words)) return true
  if (best && inheritedDoer(prepared, unit.section, best.s)) return true
  // those meant may stand in the parts below a heading
  return u.wants === 'who' && (person.test(words) || prepared.children.has(unit.section.path))
}

/** Who does an act is told by a place that says less of its object, where the best one only has it done. */
function slackOf({ u }: Asked, { unit }: Evidence): number {
  return unit.row === null && statementsIn(unit).some((s) => isOnlySuffered(u, s.syllables)) ? 0.35 : 0.1
}

const person =
  /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Cc]ông chức|[Vv]iên chức|[Nn]gười|[Cc]án bộ|[Cc]á nhân)(?!\p{L})/u
const agency =
  /(?<!\p{L})(?:[Cc]ác sở|Sở|Ủy ban|UBND|Bộ|Văn phòng|Thanh tra|Phòng|Ban(?!\s+hành)|Đoàn|Tổ(?!\s+chức)|Trung tâm|[Cc]ục|[Cc]hi cục|Công an|Bưu điện|Hội đồng|Chủ tịch|Giám đốc|Thủ trưởng|Trưởng|[Cc]ơ quan|[Đđ]ơn vị|[Hh]uyện|[Qq]uận|[Xx]ã(?!\s+hội)|[Pp]hường|Viện|Trường|[Tt]ổ chức|[Cc]ơ sở|[Bb]an quản lý|[Bb]ệnh viện|[Dd]oanh nghiệp|[Cc]ông ty)(?!\p{L})/u

/** Whether the place says to whom a thing is sent, when that is the question; true for every other question. */
function namesRecipient({ u }: Asked, e: Evidence): boolean {
  if (!u.sending || !(u.wants === 'where' || toWhich.test(u.folded))) return true
  return statementsIn(e.unit).some((s) => tellsRecipient(e.prepared.document.text, s))
}

const toWhich =
  / (?:cho|ve|toi|den|qua) (?:nhung |cac )*(?:co quan|don vi|so|phong|noi|ban|cuc|vu|bo phan) nao /

/** The place speaks of one of the years, not only of a document of it. */
export function holdsYear(e: Evidence, years: number[]): boolean {
  const words = withoutCited(e.prepared.document.text.slice(e.unit.start, e.unit.end))
  return years.some((y) => words.includes(String(y)))
}
