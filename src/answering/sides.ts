// Two documents side by side: the same question answered from each, and said of the side that answers nothing.

import type { Asked } from './asked.ts'
import { differenceOf } from './compose/difference.ts'
import { type Draft, emptyDraft, joined, nameOf, proven } from './compose/draft.ts'
import { documentPhrases, leftover } from './compose/leftover.ts'
import { isPartial } from './compose/silent.ts'
import { summaryOf } from './compose/summary.ts'
import { rankEvidence } from './evidence/evidence.ts'
import { placeOf } from './evidence/scope.ts'
import { yearsOf } from './evidence/years-served.ts'
import { isInTitle } from './places/match.ts'
import type { PreparedDocument } from './places/units.ts'
import { headerFactAsked } from './question/header-fact.ts'
import { namesPeriods } from './question/period.ts'
import { texts } from './texts.ts'

export const compares =
  / (?:so sanh|doi chieu|khac nhau|giong nhau|khac gi|khac biet|co gi khac|khac the nao|khac nhu the nao|khac khong|giong khong|so (?:giup|ho|thu) (?:\S+ ){1,12}(?:voi|va)|nhu nhau|trung nhau|hon kem|(?:dat|de|xep|ke) (?:\S+ ){0,2}(?:canh|song song|ben) nhau) /
const comparing = new Set(
  'so sanh doi chieu dat canh song khac nhau giong trung biet the nhu hai giua cung lai hon kem diem va voi ve ke hoach'.split(
    ' ',
  ),
)

/** The documents that a question sets side by side: one for each place, year or number that it names. */
export function sidesOf({ u, documents, scope }: Asked): PreparedDocument[] {
  if (documents.length < 2 || ['deadlines', 'references', 'relation', 'cited-by'].includes(u.kind)) return []
  const named =
    u.places.length + scope.localNames.length > 1 ||
    u.numbers.length > 1 ||
    ((u.kind === 'compare' || compares.test(u.folded)) && u.years.length > 1) ||
    (isOneForEach(u.years, documents) && !isRange.test(u.text))
  return named ? documents : []
}

/** "2021 - 2025", "từ 2021 đến 2025": one time. */
const isRange = /(?:19|20)\d\d\s*(?:[-–—]|đến|tới|den|toi)\s*(?:năm\s+|nam\s+)?(?:19|20)\d\d/iu

/** Two years and a document of each: "ai ký kế hoạch 2021, ai ký kế hoạch 2024?" */
function isOneForEach(years: number[], documents: readonly PreparedDocument[]): boolean {
  const of = (year: number) =>
    documents.filter(({ document: { header } }) => {
      const titled = yearsOf(header.title)
      return titled.length === 1 ? titled[0] === year : header.issued?.startsWith(String(year))
    })
  return years.length === 2 && documents.length === 2 && years.every((year) => of(year).length === 1)
}

/** Two things of one document set against each other are asked for like either of them. */
export function withoutComparing(asked: Asked): Asked {
  const { u } = asked
  if (!compares.test(u.folded) || u.claim) return asked
  // the words for one of two periods would speak against the other
  const periods = namesPeriods(u.folded) ? /^(?:\d+|sau|chin|thang|quy|nam|tuan)$/ : null
  const terms = u.terms.filter(
    (t) => !/^(?:sanh|khac|nhau|giong|biet|hon|kem)$/.test(t.folded) && !periods?.test(t.folded),
  )
  if (terms.length === u.terms.length || terms.length === 0) return asked
  const plain = { ...u, terms, kind: asksTime(asked) ? 'deadline' : 'passage' } as const
  return { ...asked, u: plain, evidence: rankEvidence(plain, asked.documents, new Set()) }
}

const side = '(?:(?:noi|ben|tinh|thanh pho|dia phuong|dau|huyen|xa|so|cho|ke hoach)(?: nao)?|ai)'
/** "A hay B kiểm tra trước?", "nơi nào kiểm tra sớm hơn?": the times of both, set against each other. */
const asksFirst = new RegExp(
  ` (?:${side} (?:\\S+ ){0,3}|hay (?:\\S+ ){1,6})(?:kiem tra|thanh tra|bat dau|ket thuc|trien khai|to chuc)(?: \\S+){0,4} (?:truoc|sau|som hon|muon hon|som nhat|muon nhat)(?: hon| tien)?(?: nam \\d{4})?(?: (?:vay|nhi|the|a|ha))?(?: (?:(?:moi|tung|ca hai|hai) (?:noi|ben|cai|tinh|dia phuong)(?: \\S+){0,2}|va|cu the)? ?(?:tu |vao |la )?(?:khi nao|luc nao|bao gio|thang nao|thang may|ngay nao))? $`,
)

/** "Bên nào kiểm tra lâu hơn?": how long is told by the times of both. */
const asksLonger =
  / (?:kiem tra|thanh tra|lam viec|trien khai|keo dai|thoi gian)(?: \S+){0,6} (?:lau|dai|ngan|nhanh) hon | (?:lau|dai|ngan|nhanh) hon (?:\S+ ){0,8}thoi gian /

/** A question of order as the question of time that it is. */
export function askedOfTime(asked: Asked): Asked {
  const { u } = asked
  if (u.claim || u.numbers.length > 2) return asked
  const ofTime = asksFirst.test(`${u.folded.replace(/[,?]/g, '').trimEnd()} `) || asksLonger.test(u.folded)
  if (!ofTime) return asked
  const terms = u.terms.filter(
    (t) => !/^(?:truoc|sau|som|muon|lau|dai|ngan|nhanh|hon|noi|ben|tinh|nao|hay|dau|nhat)$/.test(t.folded),
  )
  return {
    ...asked,
    u: {
      ...u,
      kind: 'compare',
      wants: 'when',
      terms,
      folded: `${u.folded.replace(/ (?:truoc|sau|som hon|muon hon)(?: hon)? /, ' ')}khi nao `,
    },
  }
}

/** "Mỗi năm", "cả hai nơi", "hai kế hoạch": that both are asked about is no matter of either. */
const ofEach =
  / (?:(?:cua |trong |o |thi )?(?:moi|tung)|(?:ca )?(?:hai|2)) (?:nam|noi|ben|tinh|thanh pho|dia phuong|ke hoach|cai|ban|van ban|to|dia ban|lan)(?: (?:nay|do|tren))?(?= )/g

/** Which words of the question those are. */
function placesOf(folded: string, words: RegExp): Set<number> {
  return new Set(
    [...folded.matchAll(words)].flatMap(({ index, 0: found }) => {
      const from = folded.slice(0, index).split(' ').filter(Boolean).length
      return found
        .trim()
        .split(' ')
        .map((_, i) => from + i)
    }),
  )
}

interface Side {
  prepared: PreparedDocument
  draft: Draft | null
  score: number
}

/** The same question answered from each side, one under the other. */
export async function sideBySide(
  asked: Asked,
  answerFor: (alone: Asked) => Promise<Draft | null>,
): Promise<Draft | null> {
  const isComparison = asked.u.kind === 'compare' || compares.test(asked.u.folded)
  const each = placesOf(asked.u.folded, ofEach)
  // of a limit that is asked of both sides the word itself need not stand in either
  const ofLimit = isComparison && / thoi han /.test(asked.u.folded) ? /^(?:thoi|han)$/ : null
  const terms = asked.u.terms.filter(
    (t) => !each.has(t.place) && !(isComparison && (comparing.has(t.folded) || ofLimit?.test(t.folded))),
  )
  // "so kế hoạch A với B" asks for no number
  const folded = isComparison
    ? asked.u.folded
        .replace(/^ so (?=(?:\S+ ){1,14}voi )/, ' ')
        .replace(compares, ' ')
        .replace(compares, ' ')
        .replace(/ co khong $/, ' ')
    : asked.u.folded
  const ofHead =
    isComparison && !asksLonger.test(asked.u.folded) ? headerFactAsked({ ...asked.u, folded }) : null
  const plainKind = ofHead ? 'header' : asksTime(asked) ? 'deadline' : 'passage'
  const kind = isComparison ? plainKind : asked.u.kind
  const fact = isComparison ? ofHead : asked.u.fact
  const plain = asked.u.topics.length === 0 && !asksTime(asked)
  const rest = leftover({ ...asked, u: { ...asked.u, terms } }, [...documentPhrases, ...comparing])
  const whole = isComparison && plain && rest.length === 0
  const groups = new Map<string, Side>()
  const documents = sidesOf(asked)
  for (const prepared of documents) {
    // what names the other side says nothing of this one
    const own = terms.filter(
      (t) => isInTitle(t, prepared) || !isComparison || !documents.some((d) => isInTitle(t, d)),
    )
    const u = { ...asked.u, kind, fact, terms: own, folded, claim: false } as const
    const evidence = rankEvidence(u, [prepared], new Set())
    const alone = { ...asked, u, documents: [prepared], evidence, scope: { ...asked.scope, named: true } }
    const draft = whole ? summaryOf(asked, prepared) : await answerFor(alone)
    const side = {
      prepared,
      draft: draft?.status === 'not_found' ? null : draft,
      score: evidence[0]?.score ?? 0,
    }
    const key =
      asked.u.places.length + asked.scope.localNames.length > 1
        ? (prepared.document.header.place ?? '')
        : String(prepared.document.id)
    const known = groups.get(key)
    if (!known || better(side, known, asked.u.years)) groups.set(key, side)
  }
  const sides = [...groups.values()]
  if (!sides.some((s) => s.draft)) return null
  const told = joined(
    sides.map((s) => (s.draft ? named(s.prepared, s.draft, isComparison) : silentSide(s.prepared))),
  )
  const difference = isComparison ? between(sides) : null
  return difference === null ? told : { ...told, lines: [difference, ...told.lines] }
}

/** What sets two answered sides apart, or that they say the same. */
function between(sides: Side[]): string | null {
  const [a, b, ...more] = sides.flatMap(({ prepared, draft }) =>
    draft ? [{ name: placeOf(prepared.document.header) || nameOf(prepared.document), draft }] : [],
  )
  return a && b && more.length === 0 && a.name !== b.name && sides.length === 2
    ? differenceOf([a, b], null)
    : null
}

function asksTime({ u }: Asked): boolean {
  return (
    u.wants === 'when' ||
    / (?:truoc (?:may|bao nhieu) ngay|thoi gian|kiem tra (?:\S+ ){0,2}(?:lau|dai) hon|thoi han|han nop|han gui|cac moc|moc thoi gian|han(?! (?:man|han|che|muc|ngach|dien|hep) )) /.test(
      u.folded,
    )
  )
}

function better(a: Side, b: Side, years: number[]): boolean {
  if (Boolean(a.draft) !== Boolean(b.draft)) return Boolean(a.draft)
  // of two plans of a place the one of a year that was said
  const isOfYear = ({ prepared: { document } }: Side) => {
    const { issued, title } = document.header
    return years.some((year) => `${issued?.slice(0, 4)} ${title}`.includes(String(year)))
  }
  if (isOfYear(a) !== isOfYear(b)) return isOfYear(a)
  return a.score > b.score
}

/** Each side of a comparison opens with the name of its document. */
function named(prepared: PreparedDocument, draft: Draft, isComparison: boolean): Draft {
  const name = nameOf(prepared.document)
  if (!isComparison || draft.lines[0]?.includes(name)) return draft
  return { ...draft, lines: [`${name}:`, ...draft.lines] }
}

function silentSide(prepared: PreparedDocument): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  draft.lines.push(texts.silentOn(nameOf(document), isPartial(document.text), texts.thisMatter))
  return proven(draft, [document])
}
