// Questions of one form that one composer answers whole, tried in order before evidence is weighed in general.

import type { Asked } from './asked.ts'
import { composeBound } from './bound.ts'
import { composeContact } from './contact.ts'
import { composeCountedUnits } from './counted-units.ts'
import { composeDefinition } from './definition.ts'
import type { Draft } from './draft.ts'
import { composeDuties } from './duties.ts'
import { composeDutiesOf } from './duties-of.ts'
import { composeForm } from './form.ts'
import { composeFoundingSigner } from './founding-signer.ts'
import { composeGrounds } from './grounds.ts'
import { composeGuidance } from './guidance.ts'
import { composeInspected } from './inspected.ts'
import { composeInspectedList } from './inspected-list.ts'
import { composeInspectionOrder } from './inspection-order.ts'
import { composeInspectionStatus } from './inspection-status.ts'
import { composeLasts } from './lasts.ts'
import { composeLimitElsewhere } from './limit-elsewhere.ts'
import { composeMember } from './member.ts'
import { composeNoticeAhead } from './notice-ahead.ts'
import { composeReportRecipients } from './report-recipients.ts'
import { composeSectionContent } from './section-content.ts'
import { composeSignerPost } from './signer-post.ts'
import { composeSpelledOut } from './spelled-out.ts'
import { composeSummary } from './summary.ts'
import { composeTableOf } from './table-of.ts'
import { composeTeam } from './team.ts'
import { composeUseOf } from './use-of.ts'
import { composeValidity } from './validity.ts'
import { composeWhoMentions } from './who-mentions.ts'

const composers: ((asked: Asked) => Draft | null)[] = [
  composeContact,
  composeForm,
  composeFoundingSigner,
  composeGuidance,
  composeNoticeAhead,
  composeBound,
  composeInspectionStatus,
  composeLimitElsewhere,
  composeLasts,
  composeDuties,
  composeMember,
  composeSignerPost,
  composeInspected,
  composeInspectionOrder,
  composeInspectedList,
  composeCountedUnits,
  composeTeam,
  composeGrounds,
  composeValidity,
  composeDefinition,
  composeSpelledOut,
  composeSummary,
  composeSectionContent,
  composeReportRecipients,
  composeWhoMentions,
  composeTableOf,
  composeUseOf,
  composeDutiesOf,
]

/** With a name that the answer must hold, only those that look for names can tell. */
const aboutNames = [composeLimitElsewhere, composeMember, composeSignerPost, composeInspected]

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
