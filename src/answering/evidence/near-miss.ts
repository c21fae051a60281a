// A place that holds most of what was asked and lacks a word of it: whether it is the place that is meant under another
// word ("xe chở rác" for "phương tiện thu gom"), or one about another thing. Weighed by numbers fitted on questions
// (tests/quality/train-near-miss.ts); names and figures are never another word for something. Pure.

import type { Deadline } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { heaviest, type Lack, type Term } from '../places/match.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { asksTime, isMatter, lacksFor, lacksMatter } from '../question/matter.ts'
import { namesIn } from '../question/names.ts'
import type { Evidence } from './evidence.ts'
import { likelihoodOf } from './likelihood.ts'
import type { Judge, Traits } from './near-miss-traits.ts'
import { intercept, threshold, weights } from './near-miss-weights.ts'

type Place = Pick<Evidence, 'unit' | 'prepared' | 'byTerm' | 'share' | 'said'>

/** Whether the place is likelier than `threshold` the one that is meant. */
export const likely: Judge = (traits) => likelihoodOf(traits, weights, intercept) >= threshold

/** Of places with nearly as much of the question the likelier are looked at. */
const near = 0.2
const least = 0.3
const half = 0.5

/** Whether the place may be the one that is meant, though it lacks a word. */
export function isNearMiss(asked: Asked, place: Place): boolean {
  const { u, evidence, judge } = asked
  if (judge === null || u.claim) return false
  const best = evidence.reduce((most, e) => Math.max(most, e.share), 0)
  if (place.share < Math.max(least, best - near)) return false
  // a day is told of a place that has more of the question than it lacks
  if (asksTime(u) && place.share < half) return false
  const lacks = lacksFor(u, place.byTerm)
  // a day is told for one word that is missing, never for two
  if (asksTime(u) && lacks.filter((lack) => lack.weight >= leastSaid).length > 1) return false
  if (asksTime(u) && lacksMatter(u, lacks)) return false
  return !lacks.some((lack) => isName(u, lack)) && judge(traitsOf(asked, place, lacks))
}

/** The heaviest word that the place lacks, as it is written in the question; `null` where none of them surely names a matter. */
export function lackingWord({ u }: Asked, byTerm: number[], tellsDay: boolean): string | null {
  const lack = heaviest(lacksFor(u, byTerm).filter((l) => namesMatter(l, tellsDay)))
  if (!lack) return null
  const [first, last] = [lack.terms[0], lack.terms.at(-1)]
  return u.text.slice(tornFrom(u, lack)?.start ?? first?.start, last?.end)
}

/** Most words have two syllables: an odd run right behind another word of content has lost its first one ("cấp | phép …"). */
function tornFrom({ terms: asked }: Asked['u'], { terms, at }: Lack): Term | null {
  const before = asked[at - 1]
  const beside = before !== undefined && (terms[0]?.place ?? 0) - before.place === 1
  return terms.length > 1 && terms.length % 2 === 1 && beside ? before : null
}

/** Whether the question names what the duty is to do: a day is told for another word of its matter, not for another act. */
export function namesActOf({ u }: Asked, { what, category }: Deadline): boolean {
  const said = ` ${phraseKey(what)} `.replace(anyAct, ' ').trim().split(' ')
  if (category === 'event' || said[0] === '') return true
  if (handsIn(u, what)) return true
  const has = (words: string) => ` ${said.join(' ')} `.includes(` ${words} `)
  const asked = new Set([
    ...syllablesOf(u.text).map((s) => s.folded),
    ...u.terms.flatMap((t) => [...t.alternatives, ...t.papers].flatMap((a) => a.map((w) => w.folded))),
  ])
  if (said.slice(0, 2).some((w) => asked.has(w))) return true
  const [first, second] = u.terms
  if (first && second && has(`${first.folded} ${second.folded}`)) return true
  // "hạn nộp?" is of whatever is handed in, "hạn nộp thuế" of no report
  const things = u.terms.filter((t) => t.weight >= 1 && !sends.test(` ${t.folded} `))
  const sent = sends.test(` ${said.join(' ')} `) && sends.test(u.folded)
  return sent && (things.length === 0 || / bao cao /.test(u.folded) || things.some((t) => has(t.folded)))
}

const sends = / (?:bao cao|gui|nop|trinh) /

/** "Xây dựng kế hoạch của địa phương, gửi Sở": what is made is what is sent, and both stand in the question. */
function handsIn({ folded }: Asked['u'], what: string): boolean {
  const [made = '', ...then] = what.split(/,\s*(?=(?:gửi|nộp|trình|báo cáo)(?!\p{L}))/iu)
  if (then.length === 0 || !sends.test(folded)) return false
  return papers.some(
    (paper) => ` ${phraseKey(made)} `.includes(` ${paper} `) && folded.includes(` ${paper} `),
  )
}

/** What is made to be sent (folded). */
const papers = [
  'ke hoach',
  'danh sach',
  'danh muc',
  'phuong an',
  'de cuong',
  'so lieu',
  'ho so',
  'bien ban',
  'du toan',
  'de an',
  'phieu',
]
/** What is said of doing anything. */
const anyAct =
  /^ (?:(?:to chuc|tien hanh|thuc hien|hoan thanh|chu tri|phoi hop|phai|co|viec|kip thoi|chu dong) )+/

/** "Xe rác" does; "tận", "bằng đường", "giờ làm" say how something is asked, and a syllable alone may be half of any word. Beside a day every pair is told ("chủ hộ"): it may be another's. */
function namesMatter({ terms, weight }: Lack, tellsDay: boolean): boolean {
  if (terms.length < 2) return false
  return tellsDay ? weight >= leastSaid : weight >= ofMatter && terms.every((t) => t.weight >= leastSaid)
}

const ofMatter = 5

/** A lighter word is not worth telling that it is missing. */
const leastSaid = 1.5

function isName(u: Asked['u'], { terms }: Lack): boolean {
  const names = [...namesIn(u), ...u.agencies]
  return terms.some(
    (t) =>
      /\d/.test(t.folded) ||
      (t.place > 0 && /^\p{Lu}/u.test(u.text.slice(t.start))) ||
      names.some((n) => n.start <= t.start && t.end <= n.end),
  )
}

export function traitsOf({ u, scope, evidence, view }: Asked, place: Place, lacks: Lack[]): Traits {
  const total = u.terms.reduce((sum, t) => sum + (t.dispensable ? 0 : t.weight), 0)
  const most = (of: (e: Evidence) => boolean) =>
    evidence.reduce((share, e) => (of(e) ? Math.max(share, e.share) : share), 0)
  const worst = heaviest(lacks)
  const sure = (holds: boolean) => (holds ? 1 : 0)
  return {
    said: place.said,
    lacking: total === 0 ? 0 : lacks.reduce((sum, l) => sum + l.weight, 0) / total,
    rarest: Math.max(0, ...(worst?.terms.map((t) => t.weight) ?? [])),
    beforeOthers: place.share - most((e) => e.prepared !== place.prepared),
    beforeNext: place.share - most((e) => e.prepared === place.prepared && e.unit !== place.unit),
    scoped: sure(scope.named),
    timed: sure(asksTime(u)),
    matter: sure(lacks.some((lack) => isMatter(u, lack))),
    known: sure(worst?.terms.every((t) => view.knows(t.folded)) ?? false),
  }
}
