// Questions of one form that one composer answers whole, tried in order before evidence is weighed in general.

import type { Asked } from '../asked.ts'
import { composeAnnounced } from './announced.ts'
import { composeAppliesTo } from './applies-to.ts'
import { composeBesides } from './besides.ts'
import { withOwnPlace } from './body-duties.ts'
import { composeCitedYears } from './citations/cited-years.ts'
import { composeEitherNumber } from './citations/either-number.ts'
import { composeGrounds } from './citations/grounds.ts'
import { composeGuidance } from './citations/guidance.ts'
import { composeIssueOrder } from './citations/issue-order.ts'
import { composeUseOf } from './citations/use-of.ts'
import { composeValidity } from './citations/validity.ts'
import { composeWhoMentions } from './citations/who-mentions.ts'
import { composeContact } from './contact.ts'
import { composeCopiesSent } from './copies-sent.ts'
import { composeCopyState } from './copy-state.ts'
import { composeCountedList } from './counted-list.ts'
import { composeBound } from './deadlines/bound.ts'
import { composeDutyReceiver } from './deadlines/duty-receiver.ts'
import { composeLasts } from './deadlines/lasts.ts'
import { composeLimitElsewhere } from './deadlines/limit-elsewhere.ts'
import { composeNoticeAhead } from './deadlines/notice-ahead.ts'
import { composeDefinition } from './definition.ts'
import type { Draft } from './draft.ts'
import { composeDutiesOf } from './duties-of.ts'
import { composeForm } from './form.ts'
import { composeFoundingSigner } from './founding-signer.ts'
import { composeHeadingContent } from './heading-content.ts'
import { composeAsInspected } from './inspection/as-inspected.ts'
import { composeCountedUnits } from './inspection/counted-units.ts'
import { composeInspected } from './inspection/inspected.ts'
import { composeInspectedAgain } from './inspection/inspected-again.ts'
import { composeInspectedList } from './inspection/inspected-list.ts'
import { composeInspectionOrder } from './inspection/inspection-order.ts'
import { composeInspectsBelow } from './inspection/inspects-below.ts'
import { composeListedUnits } from './inspection/listed-units.ts'
import { composeMember } from './inspection/member.ts'
import { composeSecondVisit } from './inspection/second-visit.ts'
import { composeSpared } from './inspection/spared.ts'
import { composeTeam } from './inspection/team.ts'
import { composeTeamBodies } from './inspection/team-bodies.ts'
import { composeYearOfAgain } from './inspection/year-of-again.ts'
import { composeListedBehind } from './listed-behind.ts'
import { composeListedUnder } from './listed-under.ts'
import { composeLookedInto } from './looked-into.ts'
import { composeNewsDay } from './news-day.ts'
import { composeOrdinalItem } from './ordinal-item.ts'
import { composePlanTelling } from './plan-telling.ts'
import { composeReportRecipients } from './report-recipients.ts'
import { composeRound } from './round.ts'
import { composeDuties } from './rows/duties.ts'
import { composeTableOf } from './rows/table-of.ts'
import { composeSectionContent } from './section-content.ts'
import { composeShortName } from './short-name.ts'
import { composeSignerPost } from './signer-post.ts'
import { composeSiteEntry } from './site-entry.ts'
import { composeSizeOf } from './size-of.ts'
import { composeSpelledOut } from './spelled-out.ts'
import { composeStayLength } from './stay-length.ts'
import { composeSummary } from './summary.ts'
import { composeTeamLooks } from './team-looks.ts'

const composers: ((asked: Asked) => Draft | null)[] = [
  composeContact,
  composeBesides,
  composeCopyState,
  composeCopiesSent,
  composeSiteEntry,
  composeShortName,
  composeEitherNumber,
  composeIssueOrder,
  composeCitedYears,
  composeNewsDay,
  composeForm,
  composePlanTelling,
  composeFoundingSigner,
  composeGuidance,
  composeNoticeAhead,
  composeLookedInto,
  composeBound,
  composeYearOfAgain,
  composeInspectsBelow,
  composeInspectedAgain,
  composeLimitElsewhere,
  composeStayLength,
  composeLasts,
  (asked) => withOwnPlace(asked, composeDuties(asked)),
  composeRound,
  composeMember,
  composeSignerPost,
  composeSecondVisit,
  composeSpared,
  composeInspected,
  composeInspectionOrder,
  composeListedUnits,
  composeInspectedList,
  composeTeamBodies,
  composeCountedUnits,
  composeTeam,
  composeGrounds,
  composeValidity,
  composeAppliesTo,
  composeDefinition,
  composeSpelledOut,
  composeOrdinalItem,
  composeCountedList,
  composeSizeOf,
  composeAnnounced,
  composeListedUnder,
  composeListedBehind,
  composeSummary,
  composeHeadingContent,
  composeSectionContent,
  composeTeamLooks,
  composeReportRecipients,
  composeDutyReceiver,
  composeWhoMentions,
  composeTableOf,
  composeUseOf,
  composeDutiesOf,
  composeAsInspected,
]

/** With a name that the answer must hold, only those that look for names can tell. */
const aboutNames = [
  composeContact,
  composeYearOfAgain,
  composeLimitElsewhere,
  composeMember,
  composeSignerPost,
  composeSpared,
  composeInspected,
  composeAsInspected,
]

/** The answer of the first composer that knows the form of the question. */
export function composeOwn(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (scope.looseYears.length > 0 || scope.mustName.some((name) => u.places.includes(name))) return null
  for (const compose of scope.mustName.length > 0 ? aboutNames : composers) {
    const draft = compose(asked)
    if (draft) return draft
  }
  return null
}
