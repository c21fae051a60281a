// What a document says once, of all its places: the matter that it rules, and whom it is addressed to or binds. A clause
// that names neither is about that matter and binds those; a clause that points at a part of it binds that part. Pure.

import type { Deadline } from '../../document.ts'
import { better, coverageIn, type Field, fieldOf, type Term } from '../places/match.ts'
import { pointedIn } from '../places/pointed-places.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { anyUnit, recipientsIn, sentOnBy } from '../question/actors.ts'
import type { Understood } from '../question/question.ts'

interface DocumentScope {
  matter: Field[]
  addressees: Field[]
  /** Folded syllables that open the names of those addressed: "benh vien", "trung tam". */
  heads: Set<string>
  /** Where the scope stands: what it says of itself is said by its own words. */
  within: Set<Unit>
}

/** Less than any heading says, and enough that a word is not missing where it is said in full. */
const said = 0.62

/** Aims and requirements ("Mục đích, yêu cầu") speak of too much to tell what a document is about. */
const matterHeading = /^pham vi(?: dieu chinh| ap dung| thuc hien)?$/
const addressedHeading = /(?:^| )doi tuong(?: ap dung| thuc hien| dieu chinh)$/
const binds = /(?:áp dụng|có hiệu lực) (?:đối với|cho|với)/iu
/** What a document rests on is the matter of others. */
const ground = /^\s*(?:[-+*•]\s*)?(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở|Tiếp theo|Để)(?!\p{L})/u

/** What matter and addressees of the document say of the terms, for a place that leaves them to be understood. */
export function scopeCoverage(u: Understood, prepared: PreparedDocument, unit: Unit): number[] {
  const { terms } = u
  const nothing = terms.map(() => 0)
  const scope = scopeOfDocument(prepared)
  if (scope.within.has(unit)) return nothing
  const pointed = pointedIn(prepared, unit)
  const byPointer = pointed.reduce((found, p) => better(found, inFull(p.field, terms), 0.9), nothing)
  const byMatter = scope.matter.reduce((found, f) => better(found, inFull(f, terms), said), byPointer)
  if (pointed.length > 0 || scope.heads.size === 0 || namesItsDoer(unit)) return byMatter
  const doers = doersAmong(u, scope.heads)
  return scope.addressees.reduce(
    (found, f) =>
      better(
        found,
        inFull(f, terms).map((x, i) => (doers.has(i) ? x : 0)),
        said,
      ),
    byMatter,
  )
}

/** What stands far from a clause counts only word for word: "chợ" is not there because "cho" is. */
function inFull(field: Field, terms: Term[]): number[] {
  return coverageIn(field, terms).map((x) => (x >= 0.9 ? x : 0))
}

/** Longer runs of words say what is done besides who does it. */
const longestName = 6

/** Indexes of the terms that name a doer who is addressed: "bệnh viện" in "khi nào bệnh viện phải …", not in "sổ bảo hiểm". */
function doersAmong(u: Understood, heads: Set<string>): Set<number> {
  const { terms, folded } = u
  const taking = recipientsIn(u)
  const words = folded.trim().split(' ')
  const doers = new Set<number>()
  words.forEach((word, at) => {
    const before = words[at - 1]
    if (!heads.has(`${word} ${words[at + 1] ?? ''}`) && !heads.has(word)) return
    if (before !== undefined && !beforeDoer.test(before)) return
    terms.forEach((t, i) => {
      const receives = taking.some((r) => r.start <= t.start && t.end <= r.end)
      if (!receives && t.place >= at && t.place < at + longestName && isRun(terms, i, at)) doers.add(i)
    })
  })
  return doers
}

/** No word without content stands between the head of a name and the term. */
function isRun(terms: Term[], i: number, head: number): boolean {
  const places = new Set(terms.map((t) => t.place))
  for (let place = (terms[i]?.place ?? 0) - 1; place > head + 1; place--) if (!places.has(place)) return false
  return true
}

/** The question asks what one of those addressed must do, and the deadline says that somebody else does it. */
export function isOfAnother(
  u: Understood,
  prepared: PreparedDocument,
  { who, what, category, start, end }: Deadline,
): boolean {
  const { heads, addressees } = scopeOfDocument(prepared)
  if (who === null || category === 'event' || heads.size === 0 || anyUnit.test(phraseKey(who))) return false
  if (!prepared.document.text.slice(start, end).includes(who)) return false
  const asked = [...doersAmong(u, heads)].filter((i) =>
    addressees.some((f) => (coverageIn(f, u.terms)[i] ?? 0) >= said),
  )
  const byWho = coverageIn(fieldOf(syllablesOf(`${who}; ${sentOnBy(what) ?? ''}`)), u.terms)
  return asked.length > 0 && asked.every((i) => (byWho[i] ?? 0) < said)
}

/** The question opens with a doer whom a document that says whom it addresses knows nothing of. */
export function asksOfStranger(
  { terms, folded }: Understood,
  prepared: PreparedDocument,
  byTerm: number[],
): boolean {
  if (scopeOfDocument(prepared).addressees.length === 0) return false
  const duty = dutyVerb.exec(folded)
  if (!duty) return false
  const before = folded.slice(0, duty.index).trim().split(' ').filter(Boolean).length
  const subject = terms.flatMap((t, i) => (t.place < before ? [i] : []))
  const opens = terms[0]?.place ?? 0
  const weight = subject.reduce((sum, i) => sum + (terms[i]?.weight ?? 0), 0)
  return opens <= 1 && weight >= 2 && subject.every((i) => (byTerm[i] ?? 0) < 0.3)
}

const dutyVerb =
  / (?:phai |can |co trach nhiem )?(?:gui|nop|bao cao|trinh|lap|hoan thanh|tu kiem tra|ra soat) /

const beforeDoer =
  /^(?:cac|nhung|moi|tung|ca|cua|voi|cho|boi|do|thi|la|nao|gio|may|nhieu|ma|ben|o|tai|va|hay|hoac|phia|rieng|con)$/

/** The place says who must act, and it is not whoever is addressed. */
function namesItsDoer({ deadlines, document, start, end, headings }: Unit): boolean {
  const words = document.text.slice(start, end)
  const stated = deadlines.filter((d) => d.category !== 'event' && d.who !== null && words.includes(d.who))
  if (stated.length > 0) return stated.every((d) => !anyUnit.test(phraseKey(d.who ?? '')))
  return headings.some((h) => ownDoer.test(h.section.heading))
}

const ownDoer =
  /^(?:(?:Trách nhiệm|Nhiệm vụ) của )?(?:Sở|Phòng(?! (?:chống|ngừa|cháy|bệnh|dịch))|Ủy ban|UBND|Công an|Trưởng|Chủ tịch|Giám đốc|Chi cục|Cục|Thanh tra|Văn phòng|Trung tâm|Hội|Kho bạc|Bộ)(?!\p{L})/u

const known = new WeakMap<PreparedDocument, DocumentScope>()

function scopeOfDocument(prepared: PreparedDocument): DocumentScope {
  const found = known.get(prepared)
  if (found) return found
  const made: DocumentScope = { matter: [], addressees: [], heads: new Set(), within: new Set() }
  for (const unit of prepared.units) {
    const words = prepared.document.text.slice(unit.start, unit.end)
    if (unit.section.kind === 'opening') {
      const { addressed, matter } = openingParts(words)
      made.matter.push(...matter.map((text) => fieldOf(syllablesOf(text))))
      if (addressed !== null) addAddressed(made, addressed)
      continue
    }
    const headings = unit.headings.slice(0, 3).map((h) => phraseKey(h.section.heading))
    const addressed = headings.some((h) => addressedHeading.test(h))
    if (!addressed && !headings.some((h) => matterHeading.test(h))) continue
    const bound = [words, ...unit.headings.slice(1).map((h) => leadWords(prepared, h.section))]
    const spares = /không áp dụng/iu.test(words)
    if (
      !spares &&
      addressed &&
      (bound.some((w) => binds.test(w)) || headings.some((h) => /^doi tuong ap dung$/.test(h)))
    )
      addAddressed(made, words)
    else if (!spares) made.matter.push(unit)
    made.within.add(unit)
  }
  known.set(prepared, made)
  return made
}

function addAddressed(scope: DocumentScope, words: string): void {
  scope.addressees.push(fieldOf(syllablesOf(words)))
  for (const name of words.split(/[;:,\n]|(?<!\p{L})(?:các|những|mọi|và|của|đối với)(?!\p{L})/iu)) {
    const [first, second] = syllablesOf(name.replace(/^\s*(?:\d+[.)]|[a-zđ]\))\s/u, ''))
    if (first && second) scope.heads.add(`${first.folded} ${second.folded}`)
    if (first && isForeign(first.folded)) scope.heads.add(first.folded)
  }
}

/** "Homestay" is a name by itself: no Vietnamese syllable is as long. */
function isForeign(syllable: string): boolean {
  return syllable.length > 7
}

function leadWords({ document }: PreparedDocument, { start, end }: { start: number; end: number }): string {
  return document.text.slice(start, Math.min(end, start + 160))
}

/** "Kính gửi: …" names those addressed; what is asked of them follows, the grounds left out. */
function openingParts(words: string): { addressed: string | null; matter: string[] } {
  const greeting = words.search(/Kính gửi/u)
  if (greeting < 0) return { addressed: null, matter: [] }
  const [to = '', ...body] = words.slice(greeting + 'Kính gửi'.length).split(/\n\s*\n/u)
  return { addressed: to, matter: body.filter((text) => text.trim() !== '' && !ground.test(text)) }
}
