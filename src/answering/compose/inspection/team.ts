// Who sits in the inspection team, where the question names no plan: each plan's team in a line of its own.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { speaksOfTeam } from '../../evidence/in-kind.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { documentPhrases, leftover } from '../leftover.ts'
import { newestOfSeries } from '../series.ts'

const asksMembers = new RegExp(
  [
    ' (?:doan|to)(?: kiem tra)?(?: cai cach hanh chinh)?(?: \\S+){0,6}? (?:(?:co|gom|bao gom|gom co|gom dai dien)(?: (?:nhung|cac|dai dien|nguoi|mat|su tham gia|su co mat|can bo|cong chuc|cua|tu|den tu|thuoc))* (?:ai|dau|(?:nguoi|thanh vien|don vi|co quan|so|nganh|so nganh|to chuc|phong ban|ben|noi|cho|bo phan) nao)|la (?:ai|nhung ai)|co bao nhieu nguoi|lay (?:nguoi|can bo|cong chuc|quan) (?:tu|o|cua) (?:dau|nhung dau|(?:nhung |cac )?(?:don vi|co quan|so|nganh|so nganh) nao)) ',
    ' (?:ai|nhung ai|(?:don vi|co quan|so|nganh|so nganh|ben|noi) nao) (?:co |nam |cu nguoi |cu can bo |co nguoi |cho nguoi |gop nguoi |ngoi |la thanh vien )*(?:o |trong |thuoc |tham gia |vao )+doan ',
  ].join('|'),
)
const framing = [
  ...documentPhrases,
  ...[
    'doan',
    'to',
    'thanh phan',
    'thanh vien',
    'gom',
    'bao gom',
    'nguoi',
    'ai',
    'nhung',
    'tham gia',
    'trong',
    'don vi',
    'co quan',
    'so nganh',
    'to chuc',
    'dai dien',
    'ben',
    ...[
      'noi',
      'noi nao',
      'bo phan',
      'dau',
      'nhung dau',
      'mat',
      'co mat',
      'den tu',
      'lay',
      'cu',
      'gop',
      'ngoi',
      'vao',
      'can bo',
      'cong chuc',
      'quan',
      'quan so',
    ],
  ],
  ...['khac', 'giong', 'nhau', 'so', 'so nao', 'nganh', 'diem', 'cho', 'voi', 'va', 'o'],
]
const team = /(?<!\p{L})(?:đoàn|tổ)(?!\p{L}|\s+chức)/iu

/** "Đoàn kiểm tra A khác đoàn B ở sở nào?" */
const comparesTeams =
  / (?:doan|to)(?: \S+){0,6} (?:khac|giong|so voi|voi|va|trung)(?: \S+){0,3} (?:doan|to)(?: \S+){0,6} (?:nao|gi|ai|nhau|the nao|o dau|khong|diem nao|cho nao) /

interface Place extends Span {
  unit: Unit
}

/** Who sits in the team that is named by its number; before the rows that only say what it visits. */
export function composeNumberedTeam(asked: Asked): Draft | null {
  return numberOfTeam(` ${phraseKey(asked.u.text)} `) === null ? null : composeTeam(asked)
}

/** The team of each plan, a line each; `null` where one plan is meant and more than its members is asked. */
export function composeTeam(asked: Asked): Draft | null {
  const compared = comparesTeams.test(` ${phraseKey(asked.u.text)} `)
  if (!asksMembers.test(asked.u.folded) && !(compared && leftover(asked, framing).length === 0)) return null
  const number = numberOfTeam(` ${phraseKey(asked.u.text)} `)
  const teams = newestOfSeries(asked.documents).flatMap((prepared) => {
    const [place] = teamStatements(prepared).filter((p) => number === null || isOfNumber(p, number))
    return place ? [{ document: prepared.document, place }] : []
  })
  if (teams.length === 0) return null
  const [only] = teams
  // members in lines of their own, one below the other, are a list that the general search shows whole
  if (
    only &&
    teams.length === 1 &&
    asked.scope.named &&
    (asked.u.wants === 'count' || listed(only.place) < 5)
  )
    return null
  if (leftover(asked, framing).length > 0) return null
  const draft = emptyDraft('answered')
  for (const { document, place } of teams.slice(0, 5)) {
    const quote = shortQuote(document.text, place, null, 260)
    draft.lines.push(
      `${teams.length > 1 ? `${nameOf(document)}: ` : ''}“${quote.shown}”`,
      sourceLine(document, place.unit.section.path, null),
    )
    draft.citations.push(cite(document, place.unit.section.path, quote.span))
    proven(draft, [document])
  }
  return draft
}

/** "Tổ số 2", "tổ kiểm tra số 02", "đoàn 3" (folded): the number of the team that is asked about. */
function numberOfTeam(question: string): number | null {
  const said =
    / (?:doan|to|nhom|doi)(?: (?:kiem tra|thanh tra|cong tac|khao sat|lien nganh))?(?: so)? 0?(\d{1,2}) /.exec(
      question,
    )
  return said ? Number(said[1]) : null
}

/** The statement calls its team by the number. */
function isOfNumber({ unit, start, end }: Place, number: number): boolean {
  return numberOfTeam(` ${phraseKey(unit.document.text.slice(start, end))} `) === number
}

/** What a plan says of its team, the statement that lists most members first. */
export function teamStatements(prepared: PreparedDocument): Place[] {
  const { text } = prepared.document
  const found = prepared.units
    .filter((unit) => unit.section.kind !== 'recipients')
    .flatMap((unit) =>
      statementsIn(unit)
        .filter((s) => s.end - s.start > 30)
        .filter(
          ({ start, end }) => speaksOfTeam.test(text.slice(start, end)) && team.test(text.slice(start, end)),
        )
        .map(({ start, end }) => ({ start, end, unit })),
    )
  return found.sort((a, b) => listed(b) - listed(a))
}

/** A statement that lists members says more than one that only mentions the team. */
function listed({ unit, start, end }: Place): number {
  const words = unit.document.text.slice(start, end)
  return (
    (/gồm|thành phần|thành viên|(?:với|có|là)\s+(?:các\s+)?đại diện/iu.test(words) ? 4 : 0) +
    Math.min(3, words.split(',').length - 1)
  )
}
