// Which composer answers which kind of question.

import type { Asked } from './asked.ts'
import { answerFirst } from './compose/answer-first.ts'
import { composeBand } from './compose/band.ts'
import { asksBesideHead } from './compose/beside-head.ts'
import { composeBodyRole } from './compose/body-role.ts'
import { composeAmendedPart } from './compose/citations/amended-part.ts'
import { withAmendments } from './compose/citations/amended-words.ts'
import { composeCarriedOut } from './compose/citations/carried-out.ts'
import { asksWhatChanged, composeChangedBy, composeChangeUntold } from './compose/citations/changed-by.ts'
import { composeChangesIn } from './compose/citations/changes-in.ts'
import { composeCitedFact } from './compose/citations/cited-fact.ts'
import { composeGivenUp } from './compose/citations/given-up.ts'
import { composeOfOtherYears, composeOtherPaper, isOfOtherPaper } from './compose/citations/other-paper.ts'
import { composePaperOfYear } from './compose/citations/paper-of-year.ts'
import {
  asksOfLibrary,
  composeCitedBy,
  composeReferences,
  isCovered,
} from './compose/citations/references.ts'
import { composeRelation } from './compose/citations/relations.ts'
import { cautioned } from './compose/citations/superseded.ts'
import { composeTransition } from './compose/citations/transition.ts'
import { composeValidity } from './compose/citations/validity.ts'
import { composeAmountAsked } from './compose/claims/amount-asked.ts'
import { composeClaimedList, composeClaimedPlace } from './compose/claims/claimed.ts'
import { heldToRhythm } from './compose/claims/claimed-rhythm.ts'
import { composeInTime } from './compose/claims/in-time.ts'
import { withoutOversight } from './compose/claims/overlooked.ts'
import { composePassed } from './compose/claims/passed.ts'
import { claimsMembership, composePremise, countedLine, countsIn } from './compose/claims/premise.ts'
import { composePresumedDay } from './compose/claims/presumed-day.ts'
import { composeShareReached } from './compose/claims/share-reached.ts'
import { beforeClaim, statedTimes, withoutClaim } from './compose/claims/without-claim.ts'
import { withYesOrNo } from './compose/claims/yes-or-no.ts'
import { composeClass } from './compose/classes.ts'
import { composeConcluder } from './compose/concluder.ts'
import { composeConclusion } from './compose/conclusion.ts'
import { composeAllDeadlines } from './compose/deadlines/all-deadlines.ts'
import { composeAllRounds } from './compose/deadlines/all-rounds.ts'
import { asksCutOff, composeCutOff } from './compose/deadlines/cut-off.ts'
import { composeDeadlinesWithin } from './compose/deadlines/deadlines-within.ts'
import { composeInspectedDuty } from './compose/deadlines/inspected-duty.ts'
import { composeInspectionPeriod } from './compose/deadlines/inspection-period.ts'
import { composeMemberDuty } from './compose/deadlines/member-duty.ts'
import { composeNamedByDay } from './compose/deadlines/named-by-day.ts'
import { composeNamedRound } from './compose/deadlines/named-round.ts'
import { composeNumberedRound } from './compose/deadlines/numbered-round.ts'
import { composeOnCondition } from './compose/deadlines/on-condition.ts'
import { withPassedDays } from './compose/deadlines/passed-quote.ts'
import { composePhase } from './compose/deadlines/phase.ts'
import { composeToldEvent } from './compose/deadlines/told-event.ts'
import { composeToldVisit, composeUnitDuty } from './compose/deadlines/unit-duty.ts'
import { composeCounted, composeWhen } from './compose/deadlines/when.ts'
import type { Draft } from './compose/draft.ts'
import { composeFindDocument } from './compose/find-document.ts'
import { composeCited, composeHeader } from './compose/header.ts'
import { composeBothRoles } from './compose/inspection/both-roles.ts'
import { ofGroupAsked } from './compose/inspection/group-place.ts'
import { composeMembers } from './compose/inspection/members.ts'
import { composePostHolder, isOfOtherTeam, partAsked, postSaid } from './compose/inspection/post-holder.ts'
import { composeSeat } from './compose/inspection/seat.ts'
import { composeInBoth, composeShared } from './compose/inspection/shared-members.ts'
import { composeNumberedTeam } from './compose/inspection/team.ts'
import { composeTeamAct } from './compose/inspection/team-acts.ts'
import { composeTeamSize } from './compose/inspection/team-size.ts'
import { composeIssuingDuty, isIssuedAsSaid, issues } from './compose/issued-paper.ts'
import { composeReckoned } from './compose/listed-behind.ts'
import { composeListedStanding } from './compose/listed-standing.ts'
import { composeMissingNumber } from './compose/missing-number.ts'
import { composeAnomalies, composeOutline } from './compose/outline.ts'
import { composeOwn } from './compose/own.ts'
import { composePassage } from './compose/passage.ts'
import { composePersonPost, personAsked } from './compose/person-post.ts'
import { composePlace } from './compose/place.ts'
import { composePlanYears } from './compose/plan-years.ts'
import { composeReportContent } from './compose/report-content.ts'
import { composeRole, roleAsked, roleClaimed } from './compose/role.ts'
import { composeCountedRows } from './compose/rows/counted-rows.ts'
import { composeIndexedRow } from './compose/rows/indexed-row.ts'
import { composeLastRow } from './compose/rows/last-row.ts'
import { composeNumberedRow } from './compose/rows/numbered-row.ts'
import { isOfOtherUnit } from './compose/rows/other-unit.ts'
import { rowsAsked } from './compose/rows/rows-asked.ts'
import { composeSchedule } from './compose/rows/schedule.ts'
import { composeVisitsWithin } from './compose/rows/visits-within.ts'
import { composeWholeTable } from './compose/rows/whole-table.ts'
import { namesNoMatter, ofDistinctKind, ofSaidKind } from './compose/said-kind.ts'
import { composeSanction } from './compose/sanctions.ts'
import { isOfPower, signsOtherPaper } from './compose/signed-paper.ts'
import { composeVerbatim } from './compose/verbatim.ts'
import { composeWhichDocument } from './compose/which-document.ts'
import { composeWhoLacks } from './compose/who-lacks.ts'
import { isElsewhere } from './elsewhere.ts'
import { rankEvidence } from './evidence/evidence.ts'
import { isNumbered } from './evidence/scope.ts'
import { contactOf, sufficient } from './evidence/sufficient.ts'
import { phraseKey } from './places/syllables.ts'
import { asksHeadOfConclusion } from './question/header-fact.ts'
import { namesIn } from './question/names.ts'
import { quantitiesIn } from './question/quantities.ts'
import { askedOfTime, sideBySide, sidesOf, withoutComparing } from './sides.ts'

/** The best answer that the evidence allows, or `null` when there is none. */
export async function chooseAnswer(asked: Asked): Promise<Draft | null> {
  const draft = await chosen(asked)
  return (
    draft &&
    answerFirst(
      withAmendments(asked, cautioned(asked, withPassedDays(asked, withoutOversight(asked, draft)))),
    )
  )
}

async function chosen(asked: Asked): Promise<Draft | null> {
  const { u, scope } = asked
  if (scope.missing?.what === 'edition') return null
  const ofRow = (await composeLastRow(asked)) ?? composeNumberedRow(asked) ?? composeIndexedRow(asked)
  const part = ofRow ?? composeGivenUp(asked) ?? composeAmendedPart(asked) ?? composeConcluder(asked)
  if (part) return part
  const changed = asksWhatChanged(u) ? await composeChangedBy(asked) : await composeCarriedOut(asked)
  if (changed) return changed
  const ofPlace = isOfOtherTeam(asked) ? null : composeClaimedPlace(asked)
  const placed = ofPlace ?? composeTransition(asked)
  if (placed) return placed
  if (scope.missing?.what === 'number') return composeMissingNumber(asked)
  if (isElsewhere(asked)) return null
  const ofList =
    composeBothRoles(asked) ??
    composeListedStanding(asked) ??
    composeWhoLacks(asked) ??
    composeClaimedList(asked) ??
    composeClass(asked) ??
    composeSanction(asked)
  if (ofList) return ofList
  const found = await composeFindDocument(asked)
  if (found) return found
  const ofTime = composePassed(asked) ?? composePhase(asked) ?? (await composeNamedByDay(asked))
  if (ofTime) return ofTime
  const sides = sidesOf(asked)
  if (sides.length > 1) return composeShared(asked, sides) ?? sideBySide(askedOfTime(asked), answerFor)
  const reached = composeShareReached(asked) ?? composeInTime(asked)
  const timed = reached ?? composePresumedDay(asked) ?? composeAmountAsked(asked)
  if (timed) return timed
  const inForce = u.claim ? composeValidity(asked) : null
  if (inForce) return inForce
  const ofBody = u.claim ? (composeBodyRole(asked) ?? composeInspectedDuty(asked)) : null
  if (ofBody) return ofBody
  if (!u.claim || u.kind === 'anomalies')
    return (await presumedWrongly(asked)) ?? answerFor(withoutComparing(asked))
  const told = composePremise(asked, await trueAnswer(asked))
  return told && heldToRhythm(u, told)
}

/** "Vì sao phải gửi trước 5 ngày?": a figure that the text sets otherwise is put right before any reason is told. */
async function presumedWrongly(asked: Asked): Promise<Draft | null> {
  if (asked.u.wants !== 'why' || !asked.scope.named || quantitiesIn(asked.u.text).length === 0) return null
  const claiming: Asked = { ...asked, u: { ...asked.u, claim: true, wants: 'yesno' } }
  const told = composePremise(claiming, await trueAnswer(claiming))
  return told && putRight.test(told.lines[0] ?? '') ? told : null
}

const putRight = /^\*\*Không phải/u

/** What is true of the matter of a claim, whatever the claim says of it. */
async function trueAnswer(asked: Asked): Promise<Draft | null> {
  const count = await countFor(asked)
  if (count) return count
  const stated = statedTimes(asked)
  const figures = asked.u.terms.filter((t) => /^\d/.test(t.folded))
  const aboutNamed = stated.length > 0 || figures.length > 0 || claimsMembership(asked)
  const kept = aboutNamed ? await answerFor(withoutClaim(asked, stated, [])) : null
  if (kept && kept.status !== 'not_found') return kept
  const unnamed = withoutClaim(asked, stated, namesIn(asked.u))
  const titled = / la (?:pho )?(?:chanh|giam doc|chu tich|truong|lanh dao|bi thu) /.test(asked.u.folded)
  const holder = asked.u.kind === 'passage' && (titled || namesIn(asked.u).some((n) => n.agency === null))
  const post = holder ? postSaid(asked.u) : null
  const ofTeam = post ? composePostHolder(titled ? beforeClaim(unnamed) : unnamed, post) : null
  if (ofTeam) return ofTeam
  const role = holder ? roleClaimed(asked) : null
  return role ? composeRole(titled ? beforeClaim(unnamed) : unnamed, role) : answerFor(unnamed)
}

/** "Có 5 hệ thống": how many there are, where the text or its list tells. */
async function countFor(asked: Asked): Promise<Draft | null> {
  const { u } = asked
  const [claimed, ...more] = countsIn(u.text)
  if (!claimed || more.length > 0 || u.kind !== 'passage' || !/ (?:co|gom|chia) /.test(u.folded)) return null
  const folded = u.folded.replace(` ${phraseKey(claimed.written)} `, ` may ${claimed.unit} `)
  const terms = u.terms.filter((t) => !/^\d/.test(t.folded) && !(t.start === claimed.start))
  const counting = { ...u, folded, terms, claim: false, many: true, counted: claimed.unit.split(' ') }
  const draft = await answerFor({
    ...asked,
    u: { ...counting, wants: 'count' as const },
    evidence: rankEvidence({ ...counting, wants: 'count' as const }, asked.documents, new Set()),
  })
  return draft?.lines.some((l) => countedLine.test(l)) ? draft : null
}

/** "Ai cung cấp tài khoản để lấy số liệu?": whoever is asked for is no time of figures. */
const namesDoer = new Set<Asked['u']['wants']>(['agency', 'who', 'where', 'contact', 'system'])

async function answerFor(asked: Asked): Promise<Draft | null> {
  const { u } = asked
  const counted = composeCountedRows(asked)
  if (counted) return counted
  if (u.place && (u.kind === 'passage' || u.kind === 'header')) {
    const named = composePlace(scopedByTopic(asked), u.place)
    if (named || /^Điều/u.test(u.place)) return named
  }
  const ofYear = asked.scope.looseYears.length > 0 && !u.claim && u.kind !== 'relation'
  if (ofYear && u.numbers.length === 0) return composePaperOfYear(asked) ?? ofOtherYear(asked)
  const ofPlan =
    composeOnCondition(asked) ??
    composePlanYears(asked) ??
    composeNamedRound(asked) ??
    composeNumberedRound(asked) ??
    composeAllRounds(asked) ??
    composeInspectionPeriod(asked) ??
    composeSchedule(asked) ??
    composeWholeTable(asked)
  if (ofPlan) return ofPlan
  const ofRange = composeBand(asked)
  if (ofRange) return ofRange
  if (asksCutOff(u) && !namesDoer.has(u.wants)) return composeCutOff(asked)
  const reckoned = composeReckoned(asked)
  if (reckoned) return reckoned
  const concluded = composeConclusion(asked) ?? composeInBoth(asked) ?? composeTeamAct(asked)
  if (concluded) return concluded
  const post =
    composePersonPost(asked) ?? composePostHolder(asked) ?? composeSeat(asked) ?? composeTeamSize(asked)
  // what the list of members leaves open, the row of a schedule may tell
  const ofRow = post?.status === 'not_found' && partAsked(u) === null ? rowsAsked(asked) : null
  if (post) return ofRow?.status === 'answered' ? ofRow : post
  const rows =
    composeReportContent(asked) ??
    composeUnitDuty(asked) ??
    composeMemberDuty(asked) ??
    composeToldVisit(asked) ??
    composeToldEvent(asked) ??
    composeMembers(asked) ??
    composeNumberedTeam(asked) ??
    composeCounted(asked) ??
    rowsAsked(asked)
  if (rows) return rows
  const due = (await composeDeadlinesWithin(asked)) ?? (await composeVisitsWithin(asked))
  if (due) return due
  const role = roleAsked(asked)
  const holder = role ? composeRole(asked, role) : composeBodyRole(asked)
  if (holder) return holder
  // a claimed day is held against days, whatever else the question could be read as
  const own = u.claim && u.kind === 'deadline' ? null : composeOwn(asked)
  if (own) return own
  if (role) return null
  const verbatim = composeVerbatim(asked)
  if (verbatim) return verbatim
  switch (u.kind) {
    case 'header': {
      // whoever is asked about is not whoever signed
      if (personAsked(asked)) return null
      const cited = (await composeOtherPaper(asked)) ?? composeCitedFact(asked)
      if (cited || isOfOtherPaper(asked)) return cited
      if (asksBesideHead(asked)) return quoting(passage(asked), u.fact === 'number' ? numbered : /./u)
      if ((u.fact === 'signer' || u.fact === 'issuer') && signsOtherPaper(asked))
        return isOfPower(asked) ? passage(asked) : quoting(passage(asked), /(?:^|\s)ký(?=[\s,.;:])/iu)
      if (!isIssuedAsSaid(asked)) return composeIssuingDuty(asked) ?? quoting(passage(asked), issues)
      const draft = u.fact
        ? composeHeader(
            namesNoMatter(asked) ? ofSaidKind(asked) : ofDistinctKind(scopedByTopic(ofMatter(asked))),
            u.fact,
          )
        : null
      if (draft || u.fact === 'signer') return draft
      // no conclusion is held: when the plan has it issued is another question
      if (asksHeadOfConclusion(u.folded)) return u.fact === 'issued' ? composeWhen(asked) : null
      const told = u.numbers.length > 0 ? await composeCited(asked, u.fact) : null
      // "quyết định … số mấy?": words without a number are no answer
      return told ?? (u.fact === 'number' ? quoting(passage(asked), numbered) : passage(asked))
    }
    case 'cited-by':
      return composeCitedBy(asked)
    case 'relation':
      return relation(asked)
    case 'references':
      if (asksOfLibrary(asked)) return composeReferences(asked)
      return (
        (await composeOfOtherYears(asked)) ??
        (isCovered(asked) ? composeReferences(scopedByTopic(asked)) : null) ??
        passage(asked)
      )
    case 'deadlines':
      return composeAllDeadlines(asked)
    case 'deadline':
    case 'calculate':
      return composeWhen(asked) ?? (howOften.test(u.folded) ? passage(asked) : null)
    case 'compare':
      return u.wants === 'when' ? composeWhen(asked) : passage(asked)
    case 'library':
      return null
    case 'anomalies':
      return composeAnomalies(scopedByTopic(asked)) ?? composeWhen(asked)
    case 'outline':
      return asked.documents[0]
        ? composeOutline(scopedByTopic(asked).documents[0] ?? asked.documents[0], / chuong /.test(u.folded))
        : null
    default:
      return passage(asked)
  }
}

/** "Bao lâu tuần tra một lần?": what is done again and again may be told by no deadline. */
const howOften =
  / (?:bao lau|may (?:gio|phut|ngay|tuan|thang)|bao nhieu (?:gio|phut|ngay|tuan|thang)) (?:\S+ ){0,6}?(?:mot|1) lan /

/** Which documents change which; what one changes inside another is told clause by clause. */
async function relation(asked: Asked): Promise<Draft | null> {
  const documents = () => composeRelation(asked)
  const clauses = () => composeChangesIn(asked)
  const known = asked.u.wants === 'what' ? (clauses() ?? documents()) : (documents() ?? clauses())
  if (known) return known
  const cited =
    asked.u.numbers.length > 0
      ? ((await composeChangeUntold(asked)) ?? (await composeCited(asked, 'subject')))
      : null
  return cited ?? passage(ofNumber(asked))
}

/** The documents with the number that is named, where any is held; no other one is asked back. */
function ofNumber(asked: Asked): Asked {
  const documents = asked.documents.filter(({ document: { header } }) =>
    asked.u.numbers.some((n) => isNumbered(n, header)),
  )
  if (documents.length === 0) return asked
  const evidence = asked.evidence.filter((e) => documents.includes(e.prepared))
  return { ...asked, documents, evidence, scope: { ...asked.scope, named: true } }
}

/** No held document is of the year that is named: only a place that names the year itself may answer, or a cited paper; never a head. */
async function ofOtherYear(asked: Asked): Promise<Draft | null> {
  const { kind } = asked.u
  if (kind === 'header') return composeOtherPaper(asked)
  if (kind === 'deadline' || kind === 'calculate') return composeWhen(asked)
  return kind === 'passage' || kind === 'compare' ? passage(asked) : null
}

/** "Ai ký kế hoạch kiểm tra?": a head with a line "Người ký" is about the matter no more than another. */
function ofMatter(asked: Asked): Asked {
  const terms = asked.u.terms.filter((t) => !ofHead.test(t.folded))
  if (terms.length === 0 || terms.length === asked.u.terms.length || asked.u.numbers.length > 0) return asked
  const u = { ...asked.u, terms }
  return { ...asked, evidence: rankEvidence(u, asked.documents, new Set()) }
}

const ofHead = /^(?:ki|nguoi|hanh|ngay|so|hieu)$/

/** Documents whose title or text is about what was asked come first; others fall away when some are clearly closer. */
function scopedByTopic(asked: Asked): Asked {
  const best = new Map<number, number>()
  for (const e of asked.evidence)
    best.set(e.prepared.document.id, Math.max(best.get(e.prepared.document.id) ?? 0, e.share))
  const top = Math.max(0, ...best.values())
  const order = [...asked.documents].sort(
    (a, b) => (best.get(b.document.id) ?? 0) - (best.get(a.document.id) ?? 0),
  )
  return {
    ...asked,
    documents:
      top === 0 ? asked.documents : order.filter((d) => (best.get(d.document.id) ?? 0) >= top - 0.15),
  }
}

/** The number of a document, whole or bare ("số 12"). */
const numbered = /\d\s*\/\s*(?:\d{4}\/)?\p{Lu}|số\s*:?\s*\d/u

/** The answer where one of its quotes says what was asked for, else none. */
function quoting(draft: Draft | null, asked: RegExp): Draft | null {
  return draft?.lines.some((line) => asked.test(line.match(/“[^”]*”/gu)?.join(' ') ?? '')) ? draft : null
}

function passage(asked: Asked): Draft | null {
  const found = asked.u.wants === 'contact' ? (contactOf(asked) ?? sufficient(asked)) : sufficient(asked)
  const best = found && ofGroupAsked(asked, found)
  if (!best || isOfOtherUnit(asked, best)) return null
  return composeWhichDocument(asked, best) ?? withYesOrNo(asked, composePassage(asked, best))
}
