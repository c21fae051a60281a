// "Sở X có trong đoàn phải không?", "… vừa bị kiểm tra vừa ở trong đoàn à?": who sits in a team is settled by the statement
// that lists it, who is inspected by the list of those inspected; a claim of both needs both.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { type GivenName, namesIn, saysName } from '../../question/names.ts'
import { texts } from '../../texts.ts'
import {
  capital,
  cite,
  type Draft,
  emptyDraft,
  joined,
  nameOf,
  proven,
  shortQuote,
  sourceLine,
} from '../draft.ts'
import { unitNear } from '../inspection/asked-unit.ts'
import { standing, standingOf } from '../inspection/inspected.ts'
import { composeMember } from '../inspection/member.ts'
import { teamStatements } from '../inspection/team.ts'
import { newestOfSeries } from '../series.ts'
import { amountsClaimed } from './claimed-amounts.ts'
import { confirmed, opposed } from './outcome.ts'

const ofTeam = / (?:doan|to kiem tra) /
const both =
  / vua .*(?:bi|duoc) (?:kiem tra|thanh tra).* vua | vua .* vua .*(?:bi|duoc) (?:kiem tra|thanh tra) /
const denied = / khong (?:co |nam |o |ngoi |thuoc |tham gia |trong )+doan /

/** The verdict on a claimed membership; `null` for every other claim. */
export function composeClaimedMember(asked: Asked): Draft | null {
  const { u } = asked
  // of a person the statement decides that names him; how many a body sends is no list of members
  if (!u.claim || !ofTeam.test(u.folded) || / (?:ong|ba|dong chi|cu) /.test(u.folded)) return null
  if (amountsClaimed(u).length > 0) return null
  if (both.test(u.folded)) return ofBoth(asked)
  const found = composeMember(asked)
  const [first = '', ...rest] = found?.lines ?? []
  const said = /^\*\*(Có|Không thấy nêu tên)(?:\.\*\* |\*\* )(.*)$/u.exec(first)
  if (!found || !said) return null
  const named = said[1] === 'Có'
  const plain = named ? capital(said[2] ?? '') : first.replaceAll('**', '')
  const told = { ...found, lines: [plain, ...rest] }
  if (named === !denied.test(u.folded)) return confirmed(told)
  return named ? opposed(told) : found
}

/** "Vừa A vừa B" is so where both lists name the body, or the group that holds it. */
function ofBoth(asked: Asked): Draft | null {
  const [name, ...names] = namesIn(asked.u).filter((n) => n.agency !== null)
  const documents = newestOfSeries(asked.documents).filter((d) => teamStatements(d).length > 0)
  const [prepared, ...more] = documents
  if (!name || names.length > 0 || !prepared || more.length > 0) return null
  const listed = standingOf(asked, prepared, name)
  const [team] = teamStatements(prepared)
  if (!listed || !team) return null
  const { document } = prepared
  const act = both.exec(asked.u.folded)
  const unit = act && !listed.listed ? unitNear(asked.u, act) : null
  const ofGroup = unit ? standing(asked, prepared, unit) : null
  const sits = saysName(document.text.slice(team.start, team.end), name, asked.agencies)
  const draft = emptyDraft('answered')
  addList(draft, prepared, name, {
    named: sits,
    what: texts.team,
    section: team.unit.section.path,
    span: team,
  })
  if (ofGroup) {
    // a group that holds the body is as good as its name, one of which some are chosen is not
    const [said = ''] = ofGroup.lines
    const told = proven(joined([draft, ofGroup]), [document])
    return sits && said.startsWith('**Có')
      ? confirmed(told)
      : said.startsWith('**Chưa')
        ? told
        : opposed(told)
  }
  addList(draft, prepared, name, { named: listed.listed, what: texts.inspectedUnits, ...listed.place })
  const told = proven(draft, [document])
  return sits && listed.listed ? confirmed(told) : opposed(told)
}

function addList(
  draft: Draft,
  { document }: PreparedDocument,
  { words }: GivenName,
  list: { named: boolean; what: string; section?: string; span?: Span },
): void {
  const said = list.named
    ? texts.listNames(words, list.what)
    : texts.listNamesNot(words, list.what, nameOf(document))
  draft.lines.push(capital(said.replace('**Có.** ', '').replaceAll('**', '')))
  if (!list.section || !list.span) return
  const quote = shortQuote(document.text, list.span, null, 360)
  draft.lines.push(sourceLine(document, list.section, quote.shown))
  draft.citations.push(cite(document, list.section, quote.span))
}
