// Who leads the inspection and who sits in its team. A plan that names no leader is said to name none; where the
// question names no plan, each plan's team stands in a line of its own.

import type { Span } from '../../document.ts'
import { speaksOfTeam, statementsIn } from '../evidence.ts'
import { texts } from '../texts.ts'
import type { PreparedDocument, Unit } from '../units.ts'
import type { Asked } from './asked.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from './draft.ts'
import { newestOfSeries } from './series.ts'

const asksLeader = / (?:truong doan|doan truong|dung dau doan|phu trach doan|lanh dao doan) /
const asksMembers =
  / (?:doan|to)(?: kiem tra)?(?: cai cach hanh chinh)? (?:co (?:ai|nhung ai)|gom (?:ai|nhung ai|co ai)|la (?:ai|nhung ai)|co bao nhieu nguoi) | (?:ai|nhung ai) (?:o |trong |thuoc |tham gia )+doan /
const who = / (?:ai|nguoi nao|lanh dao nao|ong nao|ba nao|don vi nao|co quan nao) /
const namesLeader =
  /\(tổ trưởng\)|(?:làm|là) tổ trưởng|(?:làm|là|giữ vai trò|giữ chức vụ)\s+trưởng đoàn|trưởng đoàn(?:\s+kiểm tra)?\s*(?:là\s|:|do\s|\|)|[,;–—(|-]\s*(?:làm )?trưởng đoàn/iu

const team = /(?<!\p{L})(?:đoàn|tổ)(?!\p{L}|\s+chức)/iu

interface Place extends Span {
  unit: Unit
}

/** The leader or the members of the team, where the general search would quote something else. */
export function composeTeam(asked: Asked): Draft | null {
  const { u } = asked
  const leader = asksLeader.test(u.folded) && who.test(u.folded) && !/ (?:pho truong|thu ki) /.test(u.folded)
  if (!leader && !asksMembers.test(u.folded)) return null
  const teams = newestOfSeries(asked.documents).map((prepared) => ({
    prepared,
    leader: statementsOf(prepared, namesLeader)[0],
    team: statementsOf(prepared, speaksOfTeam).sort((a, b) => listed(b) - listed(a))[0],
  }))
  const known = teams.filter((t) => (leader ? (t.leader ?? t.team) : t.team))
  if (known.length === 0) return null
  if (leader && known.length === 1 && known[0]?.leader) return null
  if (!leader && asked.scope.named && known.length === 1) return null
  if (leader) known.sort((a, b) => Number(Boolean(b.leader)) - Number(Boolean(a.leader)))
  const draft = emptyDraft(leader && known.every((t) => !t.leader) ? 'not_found' : 'answered')
  for (const { prepared, leader: named, team } of known.slice(0, 4)) {
    const { document } = prepared
    const place = leader && named ? named : team
    if (!place) continue
    if (leader && !named) draft.lines.push(texts.noLeader(nameOf(document)))
    const quote = shortQuote(document.text, place, null, 260)
    draft.lines.push(sourceLine(document, place.unit.section.path, quote.shown))
    draft.citations.push(cite(document, place.unit.section.path, quote.span))
    proven(draft, [document])
  }
  return draft
}

function statementsOf(prepared: PreparedDocument, pattern: RegExp): Place[] {
  const { text } = prepared.document
  return prepared.units
    .filter((unit) => unit.section.kind !== 'recipients')
    .flatMap((unit) =>
      statementsIn(unit)
        .filter((s) => s.end - s.start > 30)
        .filter(({ start, end }) => pattern.test(text.slice(start, end)) && team.test(text.slice(start, end)))
        .map(({ start, end }) => ({ start, end, unit })),
    )
}

/** A statement that lists members says more than one that only mentions the team. */
function listed({ unit, start, end }: Place): number {
  const words = unit.document.text.slice(start, end)
  return (/gồm|thành phần|thành viên/iu.test(words) ? 4 : 0) + Math.min(3, words.split(',').length - 1)
}
