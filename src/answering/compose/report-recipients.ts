// "Báo cáo gửi cho ai?" where no report is named: every report duty of the plans with whom it goes to and by which way,
// a line each.

import { placeName, type Span } from '../../document.ts'
import { recipientIn, recipientTold } from '../../library/recipient.ts'
import type { Asked } from '../asked.ts'
import { coverageIn, fieldOf, shareOf, type Term } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { groupAsked, leavesOut } from '../question/group.ts'
import type { Understood } from '../question/question.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote } from './draft.ts'
import { documentPhrases, leftover, matterOf, ofMatter } from './leftover.ts'
import { newestOfSeries } from './series.ts'

const asksWhere =
  / (?:gui|nop|bao cao|trinh)(?: \S+){0,3} (?:cho ai|ai|ve dau|di dau|den dau|toi dau|o dau|dau|(?:(?:cho|ve|den|toi) )?(?:nhung |cac )?(?:don vi|co quan|noi|cho) nao) /
const asksWay =
  / (?:bang|qua|theo) (?:duong|hinh thuc|cach|kenh|phuong thuc|con duong|dau|email|mail)(?: nao| gi)? /
const framing = [
  ...documentPhrases,
  ...[
    'bao cao',
    'gui',
    'nop',
    'ket qua',
    'don vi',
    'co quan',
    'duong',
    'hinh thuc',
    'cach',
    'kenh',
    'phuong thuc',
  ],
  ...['con duong', 'trinh', 'bang', 'qua', 'phai', 'thi', 've', 'theo'],
]
const ways =
  /email|thư điện tử|hộp thư|bản giấy|bưu chính|trực tiếp tại|bản điện tử|phần mềm|qua hệ thống|trên hệ thống|@/iu

interface Duty extends Span {
  unit: Unit
  to: Span | null
}

/** All report duties with their recipients (or ways), when the question tells none of them from the others. */
export function composeReportRecipients(asked: Asked): Draft | null {
  const { u } = asked
  const way = asksWay.test(u.folded)
  if (u.fact === 'recipients' || (!way && !asksWhere.test(u.folded))) return null
  if (!/ bao cao /.test(u.folded) || / (?:khi nao|bao gio|ngay nao) /.test(u.folded)) return null
  if (leftover(asked, framing).length > 0) return null
  const documents = newestOfSeries(ofMatter(asked, framing)).slice(0, 6)
  const all = documents.map((prepared) => ({ prepared, duties: ofGroup(u, dutiesOf(prepared, way)) }))
  const groups = ofReport(matterOf(asked, framing), all)
    .filter((g) => g.duties.length > 0)
    .slice(0, 4)
  if (groups.length === 0) return null
  const draft = emptyDraft('answered')
  for (const { prepared, duties } of groups) {
    const { document } = prepared
    draft.lines.push(`${nameOf(document)}:`)
    for (const { unit, to, start, end } of duties.slice(0, 4)) {
      const quote = shortQuote(document.text, { start, end }, to, 220)
      const whom = to && !way ? `**${document.text.slice(to.start, to.end).replace(/\s+/gu, ' ')}**: ` : ''
      draft.lines.push(`• ${whom}“${quote.shown}”, ${placeName(unit.section.path)}`)
      draft.citations.push(cite(document, unit.section.path, quote.span))
      if (to) draft.citations.push(cite(document, unit.section.path, to))
    }
    proven(draft, [document])
  }
  return draft
}

/** The duties that speak of the matter in their own words, where any do. */
function ofReport<Group extends { duties: Duty[] }>(matter: Term[], groups: Group[]): Group[] {
  const isAbout = ({ unit: { document }, start, end }: Duty) =>
    shareOf(matter, coverageIn(fieldOf(syllablesOf(document.text.slice(start, end))), matter)) >= 0.85
  const about = groups.map((g) => ({ ...g, duties: g.duties.filter(isAbout) }))
  return matter.length > 0 && about.some((g) => g.duties.length > 0) ? about : groups
}

/** Those of the inspected, or of those left out, where the question names either. */
function ofGroup(u: Understood, duties: Duty[]): Duty[] {
  const group = groupAsked(u)
  if (!group) return duties
  const spared = (d: Duty) => {
    const { text } = d.unit.document
    const lead = text.slice(d.unit.section.start, Math.min(d.unit.end, d.unit.section.start + 200))
    return leavesOut.test(text.slice(d.start, d.end)) || leavesOut.test(lead)
  }
  return duties.filter((d) => spared(d) === (group === 'spared'))
}

/** Who receives it by the sentence itself, or by the one behind that says nothing else ("Nơi nhận báo cáo là …"). */
function receiverOf(text: string, unit: Unit, { start, end }: Span): Span | null {
  return recipientIn(text, { start, end }) ?? recipientTold(text, { start: end, end: unit.end })
}

function dutiesOf(prepared: PreparedDocument, way: boolean): Duty[] {
  const { text } = prepared.document
  return prepared.units
    .filter((unit) => !['opening', 'recipients'].includes(unit.section.kind) && !unit.row)
    .flatMap((unit) =>
      statementsIn(unit)
        .filter(
          (s) =>
            /báo cáo/iu.test(text.slice(s.start, s.end)) &&
            /gửi|nộp|báo cáo/iu.test(text.slice(s.start, s.end)),
        )
        .map(({ start, end }) => ({ start, end, unit, to: receiverOf(text, unit, { start, end }) }))
        .filter(
          (d) =>
            !/(?:đề cương|mẫu|biểu mẫu) báo cáo/iu.test(text.slice(d.start, d.end)) ||
            /email|@/u.test(text.slice(d.start, d.end)) ||
            d.to === null ||
            !/^các/iu.test(text.slice(d.to.start, d.to.end)),
        )
        .filter((d) => (way ? ways.test(text.slice(d.start, d.end)) : d.to !== null)),
    )
}
