// "Đoàn của A và B có cơ quan nào giống nhau?": the bodies that the lists of two teams, or of the units that two plans
// inspect, both name; "sở nào vừa trong đoàn vừa bị kiểm tra?": those that stand in both lists of one plan. Each list stands
// below with its place.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, joined, proven, shortQuote, sourceLine } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { scopeStatements } from './inspection-scope.ts'
import { teamStatements } from './team.ts'

const asksShared =
  / (?:nao|gi|ai|nhung ai)(?: \S+){0,3} (?:giong nhau|trung nhau|chung|trung|nhu nhau) | (?:giong nhau|trung nhau|trung|chung nhau|chung)(?: \S+){0,2} (?:(?:co quan|don vi|so|nganh|so nganh|thanh phan|cho|diem|dia phuong) )?(?:nao|gi|ai) | (?:nao|gi|ai) (?:cung|deu) (?:co|nam|o|thuoc|tham gia|bi|duoc) /
const ofTeam = / (?:doan|to|thanh phan|thanh vien) /
const ofInspected = / (?:bi|duoc) (?:kiem tra|thanh tra|phuc tra) | doi tuong /

interface List extends Span {
  prepared: PreparedDocument
  unit: Unit
}

/** What the lists of two sides have in common; `null` where no such list is asked for or one of them is missing. */
export function composeShared(asked: Asked, sides: PreparedDocument[]): Draft | null {
  const { u } = asked
  if (u.claim || !asksShared.test(u.folded)) return null
  const listed = ofInspected.test(u.folded) ? inspectedIn : ofTeam.test(u.folded) ? teamIn : null
  if (!listed) return null
  const lists = newestOfSeries(sides).map(listed)
  const [first, second, ...more] = lists.filter((list) => list.length > 0)
  if (!first || !second || more.length > 0) return null
  const said = namedInBoth(first, second)
  // a list may call the same body otherwise: both are shown, and not said to share nothing
  if (said.length === 0) return null
  const draft = emptyDraft('answered')
  draft.lines.push(texts.shared(said))
  addLists(draft, [...first, ...second])
  return proven(draft, [first[0]!.prepared.document, second[0]!.prepared.document])
}

const asksBoth = / (?:vua|dong thoi|lai|cung(?! cap)|luon) /
const anybody = / (?:nao|ai|nhung ai|gi) /

/** Who sits in the team of a plan and is inspected by it; `null` where that is not asked, or no name stands in both lists. */
export function composeInBoth({ u, documents }: Asked): Draft | null {
  const both =
    (ofTeam.test(u.folded) || / di (?:kiem tra|thanh tra) /.test(u.folded)) &&
    / (?:bi|duoc|thuoc|doi tuong|dien)(?: \S+){0,3} (?:kiem tra|phuc tra|thanh tra) | doi tuong /.test(
      u.folded,
    )
  if (u.claim || !both || !asksBoth.test(u.folded) || !anybody.test(u.folded)) return null
  const drafts = newestOfSeries(documents).flatMap((prepared) => {
    const team = teamIn(prepared)
    const lists = scopeStatements(prepared)
      .filter((s) => !s.unit.row)
      .map(({ unit, start, end, again }) => ({ prepared, unit, start, end, again }))
    const told = [false, true].map((again) => {
      const list = lists.filter((s) => s.again === again)
      return { again, list, names: namedInBoth(list, team) }
    })
    const held = told.filter(({ names }) => names.length > 0)
    if (held.length === 0) return []
    const draft = emptyDraft('answered')
    for (const { again, names } of held) draft.lines.push(texts.inTeamAndInspected(names, again))
    const proving = held.flatMap(({ list }) => list.filter((s) => namedInBoth([s], team).length > 0))
    addLists(draft, [...team, ...proving])
    return proven(draft, [prepared.document])
  })
  return drafts.length === 0 || drafts.length > 2 ? null : joined(drafts)
}

/** The names of the first list that the second has too, each once. */
function namedInBoth(first: List[], second: List[]): string[] {
  const others = namesOf(second)
  const shared = namesOf(first).filter((n) => others.some((o) => o.key === n.key && !(o.piece && n.piece)))
  return shared.filter((n, i) => shared.findIndex((o) => o.key === n.key) === i).map((n) => n.written)
}

function addLists(draft: Draft, lists: List[]): void {
  for (const { prepared, unit, ...span } of lists) {
    const quote = shortQuote(prepared.document.text, { start: span.start, end: span.end }, null, 420)
    draft.lines.push(sourceLine(prepared.document, unit.section.path, quote.shown))
    draft.citations.push(cite(prepared.document, unit.section.path, quote.span))
  }
}

function teamIn(prepared: PreparedDocument): List[] {
  const [best] = teamStatements(prepared)
  if (!best) return []
  // head and members in clauses of their own list the team together
  const { text } = prepared.document
  const parts = prepared.units.filter(
    ({ section, start, end }) =>
      section.parent !== null &&
      section.parent === best.unit.section.parent &&
      partOfTeam.test(text.slice(start, end)),
  )
  const list = parts.length > 1 && parts.includes(best.unit) ? parts : null
  return (
    list?.map((unit) => ({ prepared, unit, start: unit.start, end: unit.end })) ?? [
      { prepared, unit: best.unit, start: best.start, end: best.end },
    ]
  )
}

function inspectedIn(prepared: PreparedDocument): List[] {
  return scopeStatements(prepared)
    .filter((s) => !s.unit.row)
    .map(({ unit, start, end }) => ({ prepared, unit, start, end }))
}

const partOfTeam =
  /^[\s\-+*•\d.a-zđ)]*(?:(?:Phó )?(?:Trưởng đoàn|Đoàn trưởng|Tổ trưởng)|Thành viên|Các thành viên|Thư ký|Ủy viên)(?!\p{L})/u
const lead =
  /^(?:(?:và|gồm|là|có|đại diện|lãnh đạo|các|những|thành viên|cơ quan|đơn vị|sở|ngành|dự kiến|thành phần|đoàn kiểm tra|cấp (?:tỉnh|huyện|xã))\s+)+(?=\p{Lu})/iu
const level = /\s+(?:tỉnh|thành phố|huyện|thị xã|quận)$/iu

/** The bodies of the lists: as they are written, and by a key without level and kind. */
function namesOf(lists: List[]): { written: string; key: string; piece: boolean }[] {
  return lists.flatMap(({ prepared, start, end }) =>
    prepared.document.text
      .slice(start, end)
      .replace(/\([^)]*\)/gu, ' ')
      .split(/[,;:.\n]/u)
      .flatMap((part) => {
        const pieces = part.split(/\s(?:và|cùng)\s/u)
        const whole = { part, piece: false }
        return pieces.length > 1 ? [whole, ...pieces.map((p) => ({ part: p, piece: true }))] : [whole]
      })
      .flatMap(({ part, piece }) => {
        const written = part.trim().replace(lead, '').replace(/\s+/gu, ' ')
        const key = phraseKey(written.replace(level, ''))
          .replaceAll('uy ban nhan dan', 'ubnd')
          .replace(/^so /u, '')
        return /^\p{Lu}/u.test(written) && key.includes(' ') ? [{ written, key, piece }] : []
      }),
  )
}
