// "Tóm tắt kế hoạch X", "kế hoạch X nói về gì": the document in a few lines, each in its own words with its place.

import { placeName, type Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { speaksOfTeam } from '../evidence/in-kind.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey } from '../places/syllables.ts'
import { leadOf, type PreparedDocument } from '../places/units.ts'
import { texts } from '../texts.ts'
import { timingOf } from './deadlines/timing.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, shortQuote, sourceLine } from './draft.ts'
import { scopeStatements } from './inspection/inspection-scope.ts'
import { documentPhrases, leftover } from './leftover.ts'
import { newestOfSeries } from './series.ts'

const asksSummary =
  / (?:tom tat|tom luoc|noi dung chinh|diem chinh|y chinh|khai quat|tong quan|gioi thieu) | (?:noi|viet|ban|quy dinh|de cap) (?:ve )?(?:cai gi|viec gi|van de gi|nhung gi|gi) | (?:ve|la) (?:viec gi|cai gi|van de gi) $| co (?:nhung )?gi (?:dang chu y|quan trong|can luu y) /
const framing = [
  ...documentPhrases,
  ...[
    'tom tat',
    'tom luoc',
    'noi dung chinh',
    'diem chinh',
    'y chinh',
    'khai quat',
    'tong quan',
    'gioi thieu',
  ],
  ...['viec', 'cai', 'van de', 'noi', 'viet', 'quy dinh', 'de cap', 'noi dung', 'dang chu y', 'quan trong'],
  ...['can luu y', 'nhanh', 'ngan gon', 'giup', 'nhung', 've'],
]

/** The documents asked about in a few lines each. */
export function composeSummary(asked: Asked): Draft | null {
  const { u } = asked
  if (!asksSummary.test(u.folded) || u.claim || u.wants === 'count' || u.place !== null) return null
  if (!asked.scope.named && asked.documents.length > 1) return null
  if (leftover(asked, framing).length > 0) return null
  const told = toldItself(asked)
  if (told) return told
  const documents =
    u.years.length > 0 || u.numbers.length > 0 ? asked.documents : newestOfSeries(asked.documents)
  return documents.length === 0 ? null : joined(documents.slice(0, 2).map((d) => summaryOf(asked, d)))
}

/** "… tập trung vào 06 nội dung chính: …": the text tells them itself. */
function toldItself({ u, documents }: Asked): Draft | null {
  const phrase = /(?:noi dung|diem|y) chinh /.exec(u.folded)?.[0]
  if (phrase === undefined) return null
  const found = documents.flatMap(({ document, units }) =>
    units.flatMap((unit) =>
      statementsIn(unit)
        .filter((s) => listsBehind(document.text.slice(s.start, s.end), phrase))
        .map((s) => ({ document, unit, s })),
    ),
  )
  const [only, ...more] = found
  if (!only || more.length > 0) return null
  const draft = emptyDraft('answered')
  const quote = shortQuote(only.document.text, only.s, null, 900)
  draft.lines.push(sourceLine(only.document, only.unit.section.path, quote.shown))
  draft.citations.push(cite(only.document, only.unit.section.path, quote.span))
  return proven(draft, [only.document])
}

function listsBehind(words: string, phrase: string): boolean {
  const [lead = '', ...rest] = words.split(':')
  return rest.length > 0 && ` ${phraseKey(lead)} `.endsWith(` ${phrase}`)
}

/** Title, time, scope, team, duties with a deadline, signer; of other documents their headings. */
export function summaryOf(asked: Asked, prepared: PreparedDocument): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  const title = document.header.title?.replace(/\s+/gu, ' ')
  draft.lines.push(`${nameOf(document)}${title ? `: **${title}**` : ''}.`)
  const events = document.deadlines.filter((d) => d.category === 'event').slice(0, 2)
  const scope = scopeStatements(prepared)
    .filter((s) => !/^(?:Căn cứ|Tùy|Trong trường hợp|Ngoài ra)/u.test(document.text.slice(s.start, s.end)))
    .slice(0, 4)
  for (const d of events) addLine(draft, prepared, texts.inspectionTime, d.section, d, 160)
  for (const s of scope) addLine(draft, prepared, texts.inspectedUnits, s.unit.section.path, s, 160)
  if (scope.length === 0) addHeadings(draft, prepared)
  const team = prepared.units
    .flatMap((unit) => statementsIn(unit).map((s) => ({ ...s, unit })))
    .find(
      (s) =>
        speaksOfTeam.test(document.text.slice(s.start, s.end)) &&
        s.end - s.start > 45 &&
        /đoàn/iu.test(document.text.slice(s.start, s.end)),
    )
  if (team && scope.length > 0) addLine(draft, prepared, texts.team, team.unit.section.path, team, 200)
  const duties = document.deadlines.filter((x) => x.category !== 'event')
  duties.sort((a, b) => Number(b.lastDay !== null) - Number(a.lastDay !== null))
  for (const d of duties.slice(0, 5)) {
    const timing = timingOf(d, asked.asOf, asked.calendar)
    draft.lines.push(
      `• ${texts.deadline}: **${timing.headline}**${timing.detail}: ${d.what.replace(/\s+/gu, ' ').slice(0, 120)}, ${placeName(d.section)}`,
    )
    draft.citations.push(cite(document, d.section, d))
    draft.deadlines.push(timing.deadline)
    draft.calculated.push(...timing.calculated)
  }
  if (document.header.signer && document.header.spans.signer) {
    draft.lines.push(`• ${texts.signer}: ${document.header.signer}`)
    draft.citations.push(cite(document, 'chữ ký', document.header.spans.signer))
  }
  return proven(draft, [document])
}

function addLine(
  draft: Draft,
  { document }: PreparedDocument,
  label: string,
  path: string,
  span: Span,
  most: number,
): void {
  const quote = shortQuote(document.text, span, null, most)
  draft.lines.push(
    `• ${label.charAt(0).toUpperCase()}${label.slice(1)}: “${quote.shown}”, ${placeName(path)}`,
  )
  draft.citations.push(cite(document, path, quote.span))
}

function addHeadings(draft: Draft, prepared: PreparedDocument): void {
  const { document } = prepared
  const top = document.sections.filter(
    (s) => s.parent === null && !['opening', 'recipients', 'signature', 'closing'].includes(s.kind),
  )
  for (const s of top.slice(0, 8)) {
    draft.lines.push(`• ${s.path}. ${leadOf(document, s).replace(/\s+/gu, ' ').slice(0, 120)}`)
    draft.citations.push(cite(document, s.path, { start: s.start, end: Math.max(s.headingEnd, s.start + 1) }))
    draft.calculated.push(...(leadOf(document, s).match(/\d+/gu) ?? []))
  }
}
