// "Đoàn có Sở X không?", "Sở X có trong đoàn phải không?", "… vừa bị kiểm tra vừa ở trong đoàn à?": who sits in a team is
// settled by the statement that lists it, who is inspected by the list of those inspected.

import type { Span } from '../../document.ts'
import { namesIn, saysName } from '../names.ts'
import { texts } from '../texts.ts'
import type { Asked } from './asked.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from './draft.ts'
import { standingOf } from './inspected.ts'
import { newestOfSeries } from './series.ts'
import { teamOf } from './team.ts'

const inTeam =
  / (?:trong|o trong|nam trong|thuoc|tham gia|ngoi trong) (?:doan|to kiem tra) | (?:doan|doan kiem tra|to kiem tra)(?: \S+){0,6}? (?:co|gom|gom co) /
const yesOrNo = / (?:khong|chua|a|ha) $/
const both = / vua .* vua /
const inspected = / (?:bi|duoc) (?:kiem tra|thanh tra) /
const denied = / khong (?:co |nam |o |ngoi |thuoc |tham gia )+(?:trong )?doan /

/** Whether the body named sits in the team; `null` for every other question. */
export function composeClaimedMember(asked: Asked): Draft | null {
  const { u } = asked
  if (!inTeam.test(u.folded) || !(u.claim || yesOrNo.test(u.folded))) return null
  const names = namesIn(u).filter((n) => n.agency !== null)
  const [name, ...more] = names
  if (!name || more.length > 0 || / (?:truong doan|chu tri|ai|may|bao nhieu|nao) /.test(u.folded)) return null
  const documents = newestOfSeries(asked.documents)
  const teams = documents.flatMap((d) => teamOf(d) ?? [])
  const [team, ...others] = teams
  if (!team || others.length > 0) return null
  const { document } = team.prepared
  const sits = saysName(document.text.slice(team.start, team.end), name, asked.agencies)
  const quote = (draft: Draft, section: string, span: Span) => {
    const shown = shortQuote(document.text, span, null, 360)
    draft.lines.push(sourceLine(document, section, shown.shown))
    draft.citations.push(cite(document, section, shown.span))
  }
  const draft = emptyDraft('answered')
  const member = sits ? texts.inTeam(name.words) : texts.notInTeam(name.words, nameOf(document))
  if (both.test(u.folded) && inspected.test(u.folded)) {
    const standing = standingOf(asked, team.prepared, name)
    if (!standing) return null
    draft.lines.push(sits && standing.listed ? texts.yes : texts.no, member)
    quote(draft, team.unit.section.path, team)
    draft.lines.push(
      standing.listed ? texts.inspectedHere(name.words) : texts.notNamed(name.words, nameOf(document)),
    )
    if (standing.place) quote(draft, standing.place.section, standing.place.span)
    return proven(draft, [document])
  }
  if (u.claim) draft.lines.push(sits === !denied.test(u.folded) ? texts.yes : texts.no)
  draft.lines.push(member)
  quote(draft, team.unit.section.path, team)
  return proven(draft, [document])
}
