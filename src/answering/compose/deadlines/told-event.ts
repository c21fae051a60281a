// "Nhận quyết định ngày 20/10 thì nộp hồ sơ chậm nhất ngày nào?": the rule that is meant counts from the event that is
// told, and is of the act that is asked. What the event is told with need not stand in the rule; what is asked must.

import type { Deadline } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { contextCoverage } from '../../evidence/context-coverage.ts'
import { missingWeight } from '../../evidence/evidence.ts'
import { bare, reachOf, telling } from '../../evidence/sufficient.ts'
import { better, coverageIn, fieldOf, shareOf, type Term } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { happeningOf, type ToldEvent, toldEvent } from '../../question/told-event.ts'
import { nameSaid } from '../../question/unit-said.ts'
import type { Draft } from '../draft.ts'
import { type Agreement, agreementWith } from './agreement.ts'
import type { Candidate } from './candidate.ts'
import { asksDayOffRule } from './day-off-rule.ts'
import { composeChoices, composeDeadline, isOtherThing } from './deadline.ts'
import { ruleFit } from './rule-event.ts'
import { ofTitled } from './titled.ts'

/** Share of what is asked, and of the whole question, that the rule and what stands around it must hold. */
const enough = { asked: 0.5, whole: 0.5 }
/** Rules this close to one another are not told apart. */
const alike = 0.08

/** `null` unless rules count from the very event; several that are alike are asked back. */
export function composeToldEvent(asked: Asked): Draft | null {
  const { u, scope } = asked
  const timed = u.kind === 'calculate' || u.kind === 'deadline' || u.wants === 'when'
  if (!timed || u.excluded || asksDayOffRule(u) || scope.missing || scope.looseYears.length > 0) return null
  const told = toldEvent(u)
  // whose duty follows from a visit is told by who is visited
  if (!told || happeningOf(told) === 'visit') return null
  const rest = withoutClause(asked, told)
  const agreement = agreementWith(rest)
  const found = asked.documents
    .flatMap((prepared) =>
      prepared.units.flatMap((unit) => rulesIn(asked, rest, agreement, told, prepared, unit)),
    )
    .sort((a, b) => b.score - a.score)
  const [best] = found
  if (!best) return null
  const close = ofTitled(
    asked,
    found.filter((c) => c.score >= best.score - alike),
  )
  const [only, ...others] = close
  return others.length > 0
    ? composeChoices(asked, close.slice(0, 6))
    : composeDeadline(asked, only ?? best, told.day)
}

function rulesIn(
  asked: Asked,
  rest: Asked,
  agreement: Agreement,
  told: ToldEvent,
  prepared: PreparedDocument,
  unit: Unit,
): Candidate[] {
  const { terms } = asked.u
  return unit.deadlines.flatMap((deadline) => {
    if (ruleFit(told, deadline, prepared) !== 'agrees') return []
    const words = fieldOf(syllablesOf(prepared.document.text.slice(deadline.start, deadline.end)))
    const around = contextCoverage(asked.u, prepared, unit)
    const weigh = (found: number[]) => found.map((x, i) => forgiven(x, terms[i], deadline, told, prepared))
    const held = weigh(better(coverageIn(words, terms), around, 1))
    const { what, who, to } = deadline
    const own = weigh(coverageIn(fieldOf(syllablesOf(`${what} ${who ?? ''} ${to ?? ''}`)), terms))
    const isRest = (t: Term) => rest.u.terms.includes(t)
    const asking = shareOf(
      terms.filter(isRest),
      held.filter((_, i) => terms[i] && isRest(terms[i])),
    )
    const share = shareOf(terms, held)
    // "huyện A nhận công văn …": whoever receives it has a duty of its own
    const named = deadline.who !== null && nameSaid(asked.u.text, deadline.who) ? 0.4 : 0
    const other = / bao cao /.test(rest.u.folded) && isOtherThing(rest.u.folded, what) ? -0.3 : 0
    const unsaid = isOfUnsaidCase(asked, what) ? -0.3 : 0
    const score =
      unsaid + asking + share + 0.5 * shareOf(terms, own) + named + other + (actsAlike(rest, what) ? 0.3 : 0)
    const c = { deadline, prepared, share, score, evidence: { ...bare, unit, prepared } }
    const fits =
      agreement.isPossible(c) &&
      (rest.u.terms.length === 0 || asking >= enough.asked) &&
      share >= enough.whole &&
      missingWeight(terms, held) < telling[reachOf(asked.u, asked.scope)]
    return fits ? [c] : []
  })
}

/** "Khi có chồng chéo …": a case that the question does not speak of. */
function isOfUnsaidCase({ u }: Asked, what: string): boolean {
  const told = /(?:^|\()(?:khi|nếu|trường hợp)\s+((?:có\s+)?(?:(?!\sthì\s|,)[^()]){4,80})/iu.exec(what)?.[1]
  if (!told) return false
  const words = phraseKey(told)
    .split(' ')
    .filter((word) => !light.has(word))
  const said = words.filter((word) => u.folded.includes(` ${word} `))
  return said.length * 3 < words.length
}
const light = new Set('co khong bi duoc va hoac voi cua thi cac nhung la o tai'.split(' '))

/** One of the things that the rest asks to be done is what the rule is for. */
function actsAlike({ u }: Asked, what: string): boolean {
  const own = ` ${phraseKey(what)} `
  return acts.some((act) => u.folded.includes(` ${act} `) && own.includes(` ${act} `))
}

const acts =
  'bao cao,gui,nop,chuyen,trinh,tra loi,cong khai,niem yet,ban hanh,ki,tham dinh,thong bao,cung cap,cong bo,giai trinh,khac phuc,dinh chinh,thanh toan,bo sung,dang tai,cu,thao do,phan bo,tong hop,giai quyet,xu li'.split(
    ',',
  )

/** Words that no rule need have: whoever tells the event, that a thing is handed in, that there is a result. */
function forgiven(
  found: number,
  term: Term | undefined,
  { what }: Deadline,
  { at, doer }: ToldEvent,
  prepared: PreparedDocument,
): number {
  if (!term) return found
  const inClause = at.start <= term.start && term.end <= at.end
  const gives = / (?:cung cap|gui|nop|bao cao|trinh|chuyen|tra) /.test(` ${phraseKey(what)} `)
  if (inClause && (term.end <= doer.end || asker.test(term.folded))) return 1
  // to whom or to what it happened is known to the document
  if (inClause && prepared.units.some(({ positions }) => positions.has(term.folded)))
    return Math.max(found, 0.6)
  if (/^(?:han|truoc|cham|nhat|muon|chot|cuoi)$/.test(term.folded)) return 1
  if (/^(?:nop|gui)$/.test(term.folded) && gives) return Math.max(found, 0.9)
  return !inClause && /^(?:ket|qua|xong|tra|loi|giai|quyet|lam|thuc|hien)$/.test(term.folded)
    ? Math.max(found, 0.7)
    : found
}

const asker =
  /^(?:cong|ty|doanh|nghiep|don|vi|co|quan|so|trung|tam|toi|em|minh|chung|ben|nguoi|dan|ong|ba|ho|anh|chi|nhan|duoc|gui|nop|bi|da|vua|moi|hom)$/

/** The question without the clause of the event: who acts, and what is handed in, is asked in the rest. */
export function withoutClause(asked: Asked, { at }: ToldEvent): Asked {
  const { u } = asked
  const text = `${u.text.slice(0, at.start)}${' '.repeat(at.end - at.start)}${u.text.slice(at.end)}`
  const outside = ({ start, end }: { start: number; end: number }) => end <= at.start || start >= at.end
  return {
    ...asked,
    u: {
      ...u,
      text,
      raw: text,
      folded: ` ${phraseKey(text)} `,
      terms: u.terms.filter(outside),
      agencies: u.agencies.filter(outside),
      placeSpans: u.placeSpans.filter(outside),
      dates: [],
    },
  }
}
