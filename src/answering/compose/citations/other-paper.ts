// Number and day of a paper that is not the held one: "kế hoạch về X giai đoạn 2022 - 2025 số mấy?" where the held plan is of
// other years, "nghị quyết A tán thành báo cáo nào, số mấy?". A document that cites it tells; else it is not known.

import type { Reference } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { isOf } from '../../evidence/scope.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import type { Draft } from '../draft.ts'
import { answerWith, type Cited, kindAsked, ofMatter } from './cited-fact.ts'
import { subjectFit, subjectWords } from './cited-subject.ts'

const papers =
  'nghi quyet|quyet dinh|nghi dinh|thong tu|chi thi|cong van|to trinh|chuong trinh|de an|ke hoach|bao cao|thong bao|cong dien|bien ban'
const paperBehind = new RegExp(
  ` (?:tan thanh|thong qua|theo|can cu|tren co so|thuc hien|trien khai|xem xet|dua tren|dua vao|kem theo)(?: \\S+){0,2}? (${papers})(?: \\S+){0,8}? so (?:may|bao nhieu|hieu) `,
)
/** What is done about a matter makes another document than the matter alone: an inspection of reform is no reform. */
const acts = ['kiểm tra', 'thanh tra', 'giám sát', 'tuyên truyền', 'tập huấn', 'khảo sát', 'đánh giá'].map(
  phraseKey,
)
const stretch = /((?:19|20)\d{2})\s*(?:-|–|đến|tới)\s*(?:năm\s+)?((?:19|20)\d{2})/giu
/** "…, Ủy ban nhân dân tỉnh ban hành Kế hoạch": what the citing document itself is, behind the subject of the cited one. */
const citingItself = /,[^,;]{0,60}\sban hành\s.*$/isu
const full = 0.85
/** A plan is called a decision as well; of these no other kind is meant. */
const neverMeansAnother = new Set(['báo cáo', 'tờ trình', 'công điện', 'biên bản'])

/** The kind of another paper that a document named by number takes up, where its number is asked for. */
function paperOfNamed({ u }: Asked): string | null {
  const paper = u.numbers.length > 0 ? paperBehind.exec(u.folded)?.[1] : undefined
  return paper && !u.numbers.some((n) => n.kind && phraseKey(n.kind) === paper) ? paper : null
}

const approving = new RegExp(
  ` (?:duoc|do) (thu tuong(?: chinh phu)?|chinh phu|quoc hoi|bo chinh tri|trung uong) (?:da )?(?:ki )?(?:phe duyet|ban hanh|thong qua|duyet|ki)(?: \\S+){0,5}? (?:so (?:may|bao nhieu|hieu)|(?:van ban|${papers}) (?:nao|gi)|ngay (?:nao|may|bao nhieu)|khi nao|hom nao|bao gio) `,
)
/** That it is a strategy or a programme tells no matter. */
const ofKind = /^(?:chien|luoc|chuong|trinh|de|an|ke|hoach|quy)$/
/** How the numbers of a body end. */
const symbolOf: [RegExp, RegExp][] = [
  [/^thu tuong/, /TTg$/iu],
  [/^chinh phu/, /(?:CP|TTg)$/iu],
  [/^quoc hoi/, /QH\d+$/iu],
  [/^(?:bo chinh tri|trung uong)/, /TW$/iu],
]

/** The body that has approved what is asked about, where no document in scope is of that body; folded. */
function approverIn({ u, documents }: Asked): string | null {
  const body = u.numbers.length > 0 ? undefined : approving.exec(u.folded)?.[1]
  const own = documents.some((d) => body && phraseKey(d.document.header.issuer ?? '').includes(body))
  return body && !own ? body : null
}

/** "Chiến lược X được Thủ tướng phê duyệt bằng văn bản số mấy?": the cited paper of that body on the matter. */
async function composeApproved(asked: Asked, body: string): Promise<Draft | null> {
  const { u } = asked
  const at = u.folded.slice(0, approving.exec(u.folded)?.index).trim().split(' ').length
  const terms = ofMatter(asked).filter((t) => t.place < at && !ofKind.test(t.folded))
  const symbol = symbolOf.find(([of]) => of.test(body))?.[1]
  const found = (await citing(asked)).flatMap((prepared) =>
    prepared.document.references
      .filter((r) => !r.internal && r.number && symbol?.test(r.number))
      .map((reference) => ({ reference, prepared, fit: subjectFit(prepared, reference, terms) })),
  )
  const best = Math.max(0, ...found.map((c) => c.fit))
  return theOne(
    asked,
    found.filter((c) => c.fit >= 0.6 && c.fit >= best - 0.1),
  )
}

/** "Chỉ tiêu 55% nằm ở kế hoạch số mấy?": a paper of this kind. */
const laidDownIn = new RegExp(
  ` (?:nam|neu|ghi|dat|de ra|quy dinh|giao|an dinh)(?: ra)? (?:o|tai|trong|theo) (${papers}) (?:nao )?so (?:may|bao nhieu|hieu) `,
)

/** No held document is meant: the paper is of another kind than the named one, or of other years than every title. */
export function isOfOtherPaper(asked: Asked): boolean {
  const { u, documents } = asked
  if (u.fact !== 'number' && u.fact !== 'issued') return false
  if (approverIn(asked)) return true
  const asksOf = kindAsked(asked)
  if (asksOf !== null && neverMeansAnother.has(asksOf))
    return !documents.some((d) => d.document.header.kind === asksOf)
  const kind = paperOfNamed(asked) ?? laidDownIn.exec(u.folded)?.[1]
  if (kind) return !documents.some((d) => phraseKey(d.document.header.kind ?? '') === kind)
  return u.numbers.length === 0 && documents.length > 0 && documents.every((d) => isOfOtherYears(asked, d))
}

/** "Giai đoạn 2022 - 2025 làm theo kế hoạch nào?" where the held plan is of other years: the cited one is meant. */
export async function composeOfOtherYears(asked: Asked): Promise<Draft | null> {
  const numbered: Asked = { ...asked, u: { ...asked.u, fact: 'number' } }
  return isOfOtherPaper(numbered) ? composeOtherPaper(numbered) : null
}

/** The cited paper that the question describes in full; `null` where none is told. */
export async function composeOtherPaper(asked: Asked): Promise<Draft | null> {
  const { u } = asked
  if (u.fact !== 'number' && u.fact !== 'issued') return null
  const approver = approverIn(asked)
  if (approver) return composeApproved(asked, approver)
  const taken = paperOfNamed(asked)
  if (taken) return isOfOtherPaper(asked) ? takenUp(asked, taken) : null
  const kind = kindAsked(asked)
  if (!kind || u.numbers.length > 0) return null
  const lacking = (words: string) => acts.some((act) => says(words, act) && !u.folded.includes(` ${act} `))
  const misfits = (d: PreparedDocument) => isOfOtherYears(asked, d) || lacking(d.document.header.title ?? '')
  if (asked.documents.length === 0 || !asked.documents.every(misfits)) return null
  const terms = ofMatter(asked).filter((t) => !t.light && !phraseKey(kind).split(' ').includes(t.folded))
  const years = [...u.years, ...stretches(u.text)]
  // one word tells which paper where its years are said as well
  if (terms.length + Math.min(1, stretches(u.text).length) < 2) return null
  const found: Cited[] = []
  for (const prepared of await citing(asked)) {
    for (const reference of prepared.document.references) {
      if (reference.internal || !reference.number || !isOfPlaces(reference, u.places)) continue
      const words = subjectWords(prepared.document, reference).replace(citingItself, '')
      if (reference.kind !== kind && !(reference.kind === 'quyết định' && issues(words, kind))) continue
      const said = [...stretches(words), ...(words.match(/(?:19|20)\d{2}/gu) ?? []).map(Number)]
      const fit = shareOf(terms, coverageIn(fieldOf(syllablesOf(words)), terms))
      if (fit >= full && years.every((y) => said.includes(y)) && !lacking(words))
        found.push({ reference, prepared, fit })
    }
  }
  return theOne(asked, found)
}

function takenUp(asked: Asked, kind: string): Draft | null {
  const at = asked.u.folded.slice(0, paperBehind.exec(asked.u.folded)?.index).trim().split(' ').length
  const terms = ofMatter(asked).filter((t) => t.place >= at)
  const found = asked.documents.flatMap((prepared) =>
    prepared.document.references
      .filter((r) => !r.internal && r.number && phraseKey(r.kind ?? r.written).startsWith(kind))
      .map((reference) => ({ reference, prepared, fit: subjectFit(prepared, reference, terms) })),
  )
  const best = Math.max(0, ...found.map((c) => c.fit))
  return theOne(
    asked,
    found.filter((c) => c.fit >= 0.5 && c.fit >= best - 0.1),
  )
}

/** Two papers that fit alike leave open which is meant. */
function theOne(asked: Asked, found: Cited[]): Draft | null {
  const numbers = new Set(found.map((c) => c.reference.number))
  return numbers.size === 1 ? answerWith(asked, found.slice(0, 1)) : null
}

/** Held documents of the places named; all where none is. */
async function citing(asked: Asked): Promise<PreparedDocument[]> {
  const { places } = asked.u
  const ofPlace = asked.view.held.filter(
    (h) => places.length === 0 || places.some((p) => isOf(h, { name: p })),
  )
  const prepared = await Promise.all(ofPlace.map((h) => asked.view.prepare(h.id)))
  return prepared.filter((p) => p !== null && p !== undefined)
}

function isOfPlaces({ issuer }: Reference, places: string[]): boolean {
  return (
    places.length === 0 ||
    issuer === null ||
    /^(?:ủy ban|uỷ ban|UBND)/iu.test(issuer) ||
    places.some((p) => says(issuer, phraseKey(p)))
  )
}

/** "về việc ban hành Kế hoạch …": the decision that has issued the paper. */
function issues(words: string, kind: string): boolean {
  return new RegExp(`(?:ban hành|phê duyệt)\\s+(?:kèm theo\\s+)?${kind}(?!\\p{L})`, 'iu').test(words)
}

/** "giai đoạn 2022 - 2025" asked, "giai đoạn 2021 - 2025" in the title. */
function isOfOtherYears({ u }: Asked, { document }: PreparedDocument): boolean {
  const asked = stretches(u.text)
  const titled = document.header.title ?? ''
  return (
    asked.length > 0 && /(?:19|20)\d{2}/u.test(titled) && asked.every((s) => !stretches(titled).includes(s))
  )
}

function stretches(words: string): string[] {
  return [...words.matchAll(stretch)].map(([, from, to]) => `${from}-${to}`)
}

function says(words: string, key: string): boolean {
  return ` ${phraseKey(words)} `.includes(` ${key} `)
}
