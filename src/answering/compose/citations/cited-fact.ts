// Number and day of a document that is only cited: "nghị quyết đó ban hành ngày nào?", "căn cứ vào quyết định số mấy?".
// The head of the plan that cites it is no answer to that.

import { formatDay } from '../../../calendar/day.ts'
import type { Reference } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, shareOf, type Term } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { capital, cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { sentenceOf } from '../header.ts'
import { countSaid } from './cited-kinds.ts'
import { subjectFit, subjectWords } from './cited-subject.ts'
import { isChangedBy } from './references.ts'

export interface Cited {
  reference: Reference
  prepared: PreparedDocument
  fit: number
}

const kinds = [
  'nghị quyết',
  'quyết định',
  'nghị định',
  'thông tư',
  'chỉ thị',
  'công văn',
  'tờ trình',
  'luật',
  'chương trình',
  'đề án',
  'kế hoạch',
  'báo cáo',
  'công điện',
  'biên bản',
]
const byGround =
  / (?:can cu(?: vao| theo)?|theo|dua (?:vao|tren|theo)|thuc hien(?: theo)?|trien khai(?: theo)?|de thuc hien|bang|tai) (?:cac |nhung )?(?:nghi quyet|quyet dinh|nghi dinh|thong tu|chi thi|cong van|to trinh|luat|chuong trinh|de an|ke hoach)(?: \S+){0,3} (?:so may|so bao nhieu|so hieu|so nao|ngay nao|ngay may|khi nao|nao) /
/** "Kế hoạch về X mà kế hoạch 23 thực hiện": the numbered one cites the one that is asked about. */
const takenUpByNamed =
  / (?:ma|duoc)(?: (?!nao |gi )\S+){0,3} \d\S*(?: (?!nao |gi )\S+){0,4} (?:thuc hien|trien khai|can cu|dua (?:vao|tren|theo)|dan(?: ra| chieu)?|nhac(?: den| toi)?|neu|vien dan|cu the hoa) /
const central = /^(?:Thủ tướng|Chính phủ|Bộ(?!\s+Chỉ huy)|Quốc hội|Ban Bí thư)/u
const askedKind =
  / (nghi quyet|quyet dinh|nghi dinh|thong tu|chi thi|cong van|to trinh|luat|chuong trinh|de an|ke hoach|bao cao|cong dien|bien ban) (?:la )?(?:so (?:may|bao nhieu|hieu|nao)|nao|(?:ban hanh|ki) (?:vao )?(?:ngay|khi|nam|bao gio)) /

/** The cited document whose number or day is asked for; `null` where the question is about a held one. */
export function composeCitedFact(asked: Asked): Draft | null {
  const { u } = asked
  if (u.kind !== 'header') return null
  if (u.fact !== 'number' && u.fact !== 'issued' && u.fact !== 'signer' && u.fact !== 'issuer') return null
  const kind = kindAsked(asked)
  const several = kind !== null && asksSeveral(u.folded, kind)
  const taken = takenUpByNamed.test(u.folded)
  if (!kind || (isNumbered(asked, kind) && !byGround.test(u.folded) && !several && !taken)) return null
  const ground = byGround.test(u.folded)
  const cited = asCounted(u, kind, citedOf(ground ? { ...asked, documents: citing(asked) } : asked, kind))
  if (cited.length === 0) return null
  const own = asked.documents.some(({ document: { header } }) => header.kind === kind)
  const [best] = cited
  const pointed = ground || taken || points(u.folded, kind)
  // "quyết định thành lập đoàn số mấy": a decision on another matter is none
  if (!pointed && !own && (best?.fit ?? 0) < 0.6 && describes(asked, kind)) return null
  if (!own || pointed) return answerWith(asked, chosen(asked, cited, ground))
  if (!best || best.fit < titleFit(asked) + 0.2 || best.fit < 0.7) return null
  // a paper of the Prime Minister is none of the place that is named
  if (u.places.length > 0 && central.test(best.reference.issuer ?? '')) return null
  // whatever is described just as well is meant as well
  return answerWith(asked, cited.filter((c) => c.fit >= best.fit - 0.1).slice(0, 4))
}

/** "Ba nghị định": those that are named only as what another of them changes are not counted. */
function asCounted({ folded }: Asked['u'], kind: string, cited: Cited[]): Cited[] {
  const count = countSaid(folded, [kind])
  const all = cited.map((c) => c.reference)
  const own = cited.filter((c) => !isChangedBy(c.reference, all))
  return count > 1 && own.length === count ? own.map((c) => ({ ...c, fit: own[0]!.fit })) : cited
}

/** The kind right in front of "số mấy", "ban hành ngày nào"; else the first that is named. */
export function kindAsked({ u }: Asked): string | null {
  const asked = askedKind.exec(u.folded)?.[1]
  const at = kinds
    .map((kind) => ({ kind, at: u.folded.indexOf(` ${phraseKey(kind)} `) }))
    .filter((k) => k.at >= 0)
    .sort((a, b) => a.at - b.at)
  return (asked && kinds.find((kind) => phraseKey(kind) === asked)) || (at[0]?.kind ?? null)
}

/** "Kế hoạch 61 ban hành khi nào?": the number asked about is said, so a held document or its citation is meant. */
function isNumbered({ u }: Asked, kind: string): boolean {
  return u.numbers.some((n) => n.kind === kind)
}

/** "Hai kế hoạch về X mà kế hoạch 97 nêu": the numbered one cites them. */
function asksSeveral(folded: string, kind: string): boolean {
  return new RegExp(` (?:hai|ba|bon|\\d|cac|nhung|may) ${phraseKey(kind)} (?!so |\\d)`).test(folded)
}

/** "Báo cáo kiểm tra tại X thực hiện theo kế hoạch số mấy?": what leads the sentence is the document that cites. */
function citing(asked: Asked): PreparedDocument[] {
  const at = asked.u.folded.slice(0, byGround.exec(asked.u.folded)?.index).trim().split(' ').length
  const terms = ofMatter(asked).filter((t) => t.place < at)
  if (terms.length < 2) return [...asked.documents]
  const fits = asked.documents.map((d) => ownFit(terms, d))
  const best = Math.max(0, ...fits)
  return best < 0.6 ? [...asked.documents] : asked.documents.filter((_, i) => (fits[i] ?? 0) >= best - 0.1)
}

/** The question says what the document is about. */
function describes({ u }: Asked, kind: string): boolean {
  const named = phraseKey(kind).split(' ')
  return u.terms.filter((t) => !t.light && t.weight >= 1 && !named.includes(t.folded)).length >= 2
}

function points(folded: string, kind: string): boolean {
  return new RegExp(` ${phraseKey(kind)} (?:do|ay|kia|tren|vua neu|noi tren) `).test(folded)
}

/** References of the kind in the documents in scope, the best described first. */
function citedOf(asked: Asked, kind: string): Cited[] {
  const terms = ofMatter(asked).filter((t) => !phraseKey(kind).split(' ').includes(t.folded))
  const seen = new Set<string>()
  const years = asked.scope.looseYears.map(String)
  // a number that no held document has says what the asked one is about
  const held = asked.view.held.map(({ header }) => header.number?.match(/^\d+/u)?.[0])
  const unheld = asked.u.numbers.map((n) => n.ordinal).filter((n) => !held.includes(n))
  return (
    asked.documents
      .flatMap((prepared) =>
        prepared.document.references
          .filter(
            (r) =>
              !r.internal &&
              r.number !== null &&
              (r.kind === kind || (kind === 'luật' && r.kind === 'bộ luật')),
          )
          .filter((r) => unheld.every((n) => subjectWords(prepared.document, r).includes(n)))
          .filter((r) => years.every((y) => `${r.issued} ${subjectWords(prepared.document, r)}`.includes(y)))
          .map((reference) => ({ reference, prepared, fit: subjectFit(prepared, reference, terms) })),
      )
      .filter(({ reference: r }) => ofIssuer(asked.u.folded, r))
      // of several places that name it, the one that says what is asked
      .sort((a, b) => b.fit - a.fit)
      .filter(({ reference: r }) => !seen.has(r.number!) && seen.add(r.number!))
  )
}

/** "của Bộ Chính trị", "của Chính phủ": one body's document is not another's. */
function ofIssuer(folded: string, { issuer, number }: Reference): boolean {
  const body =
    / (?:cua|do) (bo chinh tri|chinh phu|quoc hoi|thu tuong|trung uong|bo noi vu|van phong chinh phu) /.exec(
      folded,
    )?.[1]
  if (!body) return true
  const said = ` ${phraseKey(issuer ?? '')} ${(number ?? '').toLowerCase()} `
  return said.includes(body) || (body === 'bo chinh tri' && /-nq\/tw|-ct\/tw|-kl\/tw/iu.test(number ?? ''))
}

function fitOf(terms: Term[], words: string): number {
  return terms.length === 0 ? 0 : shareOf(terms, coverageIn(fieldOf(syllablesOf(words)), terms))
}

/** Words of the matter: that something is issued on a day says "ban hành ngày" of every document alike. */
export function ofMatter({ u }: Asked): Term[] {
  return u.terms.filter((t) => !/^(?:\d.*|ban|hanh|ki|ngay|so|hieu|nguoi)$/.test(t.folded))
}

/** How far the question is answered by the head of a document in scope: its title covers the words, and no more. */
function titleFit(asked: Asked): number {
  const terms = ofMatter(asked)
  return Math.max(0, ...asked.documents.map((d) => ownFit(terms, d)))
}

function ownFit(terms: Term[], { document: { header } }: PreparedDocument): number {
  return fitOf(terms, `${header.kind} ${header.title} ${header.issuer}`)
}

function chosen(asked: Asked, cited: Cited[], ground: boolean): Cited[] {
  const last = cited.filter(({ prepared, reference: r }) =>
    asked.lastSections.includes(`${prepared.document.id} ${r.section}`),
  )
  if (last.length > 0) return last.slice(0, 3)
  const opening = cited.filter(({ reference: r }) => r.section === 'mở đầu' || r.relation === 'căn cứ')
  const best = cited[0]!.fit
  if (ground && opening.length > 0 && best < 0.6) return opening.slice(0, 4)
  return cited.filter((c) => c.fit >= best - 0.1).slice(0, 4)
}

export function answerWith(asked: Asked, cited: Cited[]): Draft | null {
  const { fact } = asked.u
  const told = cited.filter(({ reference: r }) =>
    fact === 'issued' ? r.issued : fact === 'issuer' ? r.issuer : true,
  )
  const draft = emptyDraft(fact === 'signer' || told.length === 0 ? 'not_found' : 'answered')
  if (draft.status === 'not_found') {
    const [{ reference: r, prepared }] = cited as [Cited]
    draft.lines.push(texts.notText(nameOfCited(r)))
    draft.calculated.push(r.number ?? '')
    return proven(draft, [prepared.document])
  }
  const sources: string[] = []
  for (const { reference: r, prepared } of told) {
    const { document } = prepared
    const day = r.issued ? ` ngày ${formatDay(r.issued)}` : ''
    draft.lines.push(`**${nameOfCited(r)}${day}**${r.issuer ? ` của ${r.issuer}` : ''}.`)
    const span = { start: r.start, end: Math.max(r.end, r.subjectMatter?.end ?? r.end) }
    const quote = shortQuote(document.text, sentenceOf(document, span), span, 260)
    sources.push(sourceLine(document, r.section, quote.shown))
    draft.citations.push(cite(document, r.section, quote.span))
    draft.calculated.push(r.number ?? '', ...(r.issued ? [formatDay(r.issued)] : []))
    proven(draft, [document])
  }
  draft.lines.push(...new Set(sources))
  const held = asked.view.held.find((h) => h.header.number === told[0]?.reference.number)
  if (held) draft.lines.push(`${texts.heldToo}: ${nameOf(held)}.`)
  return draft
}

function nameOfCited(r: Reference): string {
  return `${capital(r.kind ?? 'văn bản')} ${r.number ?? ''}`.trim()
}
