// What is sent: "báo cáo tự chấm điểm" is another duty than "báo cáo cải cách hành chính quý". The words behind
// "báo cáo", "danh sách", "số liệu" must be those of the deadline that answers. Pure.

import type { Evidence } from '../../evidence/evidence.ts'
import { tellingWeight } from '../../evidence/named-matter.ts'
import { better, coverageIn, fieldOf, isInTitle, shareOf, type Term } from '../../places/match.ts'
import { phraseKey, type Syllable, syllablesOf } from '../../places/syllables.ts'
import { leadOf } from '../../places/units.ts'
import type { Understood } from '../../question/question.ts'
import { reportField } from '../../question/report-field.ts'
import type { Candidate } from './candidate.ts'

const things = ['bao cao', 'danh sach', 'danh muc', 'so lieu', 'ho so', 'du toan', 'de an', 'phieu']
/** Words that say of any report that it is one. */
const general = new Set('ket qua tinh hinh cong tac ve viec nay do nam dinh ky han bang'.split(' '))

/** Words behind the object: the act, the time, the owner. */
const stops = new Set(
  'nop gui trinh han chot cuoi truoc sau la khi ngay thang quy nam trong den duoc phai can cho cua o tai hang moi dinh may bao thi se co gio luc cham xu'.split(
    ' ',
  ),
)

/** "Tài chính", "môi trường": words of content that share their letters with "tại", "mỗi". */
function isOther(term: Term | undefined): boolean {
  return term !== undefined && others.has(term.spoken === term.folded ? term.folded : term.spoken)
}
const others = new Set(['tai', 'moi', ...['tài', 'môi', 'cơ'].map((s) => syllablesOf(s)[0]?.spoken ?? '')])

/** The terms that say what is sent: the run right behind "báo cáo"; empty when it is only called a report. */
function objectOf(u: Understood): Term[] {
  return runBehind(u, things)
}

/** Plans that are asked about by their matter: "kế hoạch chuyển đổi số". */
const papers = ['ke hoach', 'chuong trinh', 'du an']

/** Whether the plan that the question names by its matter could be that of the document, or the place. */
function isOfMatter(u: Understood, words: string, prepared: Evidence['prepared']): boolean {
  if (u.numbers.length > 0) return true
  const matter = runBehind(u, papers)
  const said = [prepared.document.header.title ?? '', words].join(' ')
  return matter.length === 0 || shareOf(matter, coverageIn(fieldOf(syllablesOf(said)), matter)) >= 0.45
}

function runBehind(u: Understood, leads: string[]): Term[] {
  const words = u.folded.trim().split(' ')
  for (const thing of leads) {
    const [first, second] = thing.split(' ')
    const at = words.findIndex((w, i) => w === first && words[i + 1] === second)
    if (at < 0) continue
    const run: Term[] = []
    for (let place = at + 2; place < words.length; place++) {
      const term = u.terms.find((t) => t.place === place)
      if (stops.has(words[place] ?? '') && !isOther(term)) break
      // "báo cáo Bộ Công an": whoever is told is nothing that is sent
      if (term && u.agencies.some((a) => a.start <= term.start && term.end <= a.end)) break
      // for what it is used
      if (words[place] === 'phuc' && words[place + 1] === 'vu') break
      if (!term && !general.has(words[place] ?? '')) break
      if (term && !general.has(term.folded)) run.push(term)
      if (run.length >= 6) break
    }
    if (run.length > 1) return run
  }
  return []
}

/** Those whose own words, or headings, name what is sent; none where the texts know no such thing at all. */
export function ofObject(u: Understood, candidates: Candidate[]): Candidate[] {
  const ofPlan = candidates.filter((c) => isOfMatter(u, placeWords(c), c.prepared))
  return ofSent(u, ofPlan)
}

function placeWords({ deadline: d, prepared: { document }, evidence }: Candidate): string {
  const headings = evidence.unit.headings.map((h) => leadOf(document, h.section))
  return [...headings, d.what, document.text.slice(d.start, d.end)].join(' ')
}

const counted = new RegExp(` (\\d{2,} (?:${things.join('|')})) `)

function ofSent(u: Understood, all: Candidate[]): Candidate[] {
  const field = reportField(u)
  const candidates = all.filter((c) =>
    isOfField(u, field, `${c.prepared.document.header.title ?? ''} ${placeWords(c)}`),
  )
  // "126 hồ sơ đất đai": the number says which ones, whatever else is said of them
  const number = counted.exec(u.folded)?.[1]
  const numbered = candidates.filter(
    (c) => number && ` ${phraseKey(c.deadline.what)} `.includes(` ${number} `),
  )
  if (numbered.length > 0) return numbered
  const object = objectOf(u)
  // what the titles say of all their duties tells none of them apart
  const common = candidates.every((c) => saidByTitle(object, c.prepared).every(Boolean))
  if (object.length === 0 || common) return candidates
  const graded = candidates.map((c) => ({ c, own: ownShare(object, c), near: nearShare(object, c) }))
  const best = Math.max(0, ...graded.filter((g) => isSent(g.c)).map((g) => g.own))
  if (best >= 0.75) return graded.filter((g) => g.own >= best - 0.3).map((g) => g.c)
  return graded.filter((g) => Math.max(g.own, g.near) >= 0.45).map((g) => g.c)
}

/** Whether the words name the field of the report that is asked about; the body of the field is not the field. */
function isOfField(u: Understood, field: Syllable[], words: string): boolean {
  const [first] = field
  if (!first) return true
  const terms = u.terms.filter((t) => field.some((w) => w.start === t.start))
  if (field.length === 1 && !terms.some((t) => t.weight >= tellingWeight && !t.light)) return true
  const name = field.map((w) => w.folded).join(' ')
  if (new RegExp(` (?<!(?: so| bo| phong| ban) )${name} `).test(` ${phraseKey(words)} `)) return true
  const meant = terms.filter((t) => t.alternatives.length > 0)
  return meant.length > 0 && shareOf(meant, coverageIn(fieldOf(syllablesOf(words)), meant)) >= 0.45
}

/** Which words of the object the title says; "kiểm kê" is not said by one that has "kiểm tra" and "kế hoạch". */
function saidByTitle(object: Term[], prepared: Evidence['prepared']): boolean[] {
  const { header } = prepared.document
  const found = coverageIn(fieldOf(syllablesOf([header.kind, header.title].join(' '))), object)
  return object.map((t, i) => (found[i] ?? 0) >= 0.8 || (t.alternatives.length > 0 && isInTitle(t, prepared)))
}

/** Whether a place speaks of what is sent at all. */
export function knowsObject(u: Understood, { unit, prepared }: Evidence): boolean {
  const { document } = prepared
  const own = [
    ...unit.headings.map((h) => h.section.heading),
    document.text.slice(unit.start, unit.end),
  ].join(' ')
  if (!isOfMatter(u, own, prepared)) return false
  if (!isOfField(u, reportField(u), `${document.header.title ?? ''} ${own}`)) return false
  const object = objectOf(u)
  if (object.length === 0) return true
  const words = `${document.header.title ?? ''} ${own}`
  return shareOf(object, coverageIn(fieldOf(syllablesOf(words)), object)) >= 0.45
}

/** Something is handed in; a mere task of the same words is another duty. */
function isSent({ deadline: d }: Candidate): boolean {
  return d.category === 'report' || /báo cáo|danh sách|danh mục|số liệu|hồ sơ|gửi|nộp/iu.test(d.what)
}

function ownShare(object: Term[], { deadline: d, prepared }: Candidate): number {
  const words = [d.what, prepared.document.text.slice(d.start, d.end)].join(' ')
  const found = coverageIn(fieldOf(syllablesOf(words)), object)
  // what the title says is meant of all its duties, most surely what names the document
  const titled = saidByTitle(object, prepared)
  const meant = object.map((t, i) => (titled[i] ? (t.naming ? 1 : 0.72) : 0))
  return shareOf(object, better(found, meant, 1))
}

/** With the headings above it and the title of its document, where the words may stand apart: "trường … đạt chuẩn". */
function nearShare(object: Term[], c: Candidate): number {
  const title = syllablesOf(c.prepared.document.header.title ?? '')
  const words = `${c.prepared.document.header.title ?? ''} ${placeWords(c)}`
  const apart = object.map((t) => (isMarked(t) && title.some((s) => s.spoken === t.spoken) ? 0.8 : 0))
  return shareOf(object, better(coverageIn(fieldOf(syllablesOf(words)), object), apart, 1))
}

/** Typed with its marks, so that it is taken for no other word. */
function isMarked({ spoken, folded }: Term): boolean {
  return spoken !== folded
}
