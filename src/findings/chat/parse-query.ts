// Questions over the findings that are kept: "các tồn tại của An Biên chưa khắc phục", "tôi đã ghi gì hôm nay", "bao
// nhiêu phát hiện về TTHC quý này". Pure.

import { parseTimeExpressions } from '../../calendar/dates.ts'
import type { Day } from '../../document.ts'
import { foldLetters } from '../../library/fold-offsets.ts'
import { type Area, type Severity, STATUSES, type Status } from '../finding.ts'
import type { Knowledge } from '../knowledge.ts'
import { findUnits } from '../read-unit.ts'
import { isOpen } from '../workflow.ts'

export interface FindingQuery {
  /** count: the number comes first; list: the findings do. */
  asks: 'count' | 'list'
  mine: boolean
  unit?: string
  area?: Area
  severity?: Severity
  statuses?: Status[]
  from?: Day
  to?: Day
}

const ABOUT = /(?:^|[^a-z])(?:ton tai|phat hien|vi pham|han che|sai pham|loi da ghi|ghi nhan|da ghi)(?![a-z])/
const ASKS =
  /(?:^|[^a-z])(?:cac|nhung|danh sach|liet ke|bao nhieu|may|thong ke|xem|con|tong so|so luong|nao|gi|chua khac phuc|da khac phuc|cua)(?![a-z])/
const MINE =
  /(?:^|[^a-z])(?:(?:toi|em|minh) (?:da |vua )?(?:ghi|phat hien|lap|nhap)|cua (?:toi|em|minh))(?![a-z])/

const STATUS_WORDS: [RegExp, (status: Status) => boolean][] = [
  [/chua (?:duoc )?(?:khac phuc|xu ly|dong|xong)|con (?:ton|mo|no|lai)|dang mo/, isOpen],
  [/qua han/, isOpen],
  [/moi ghi nhan/, (status) => status === 'mới ghi nhận'],
  [/da kien nghi/, (status) => status === 'đã kiến nghị'],
  [/dang khac phuc/, (status) => status === 'đang khắc phục'],
  [/da bao cao/, (status) => status === 'đã báo cáo khắc phục'],
  [/khong dat/, (status) => status === 'phúc tra không đạt'],
  [/da (?:duoc )?(?:khac phuc|dong|xu ly)|phuc tra dat|da xong/, (status) => !isOpen(status)],
]

/** `null` for what asks nothing of the findings: about documents, or no question. */
export function parseQuery(text: string, asOf: Day, knowledge: Knowledge): FindingQuery | null {
  const folded = foldLetters(text).replace(/\s+/g, ' ')
  const mine = MINE.test(folded)
  if (!mine && !(ABOUT.test(folded) && ASKS.test(folded))) return null
  if (/:\s*\S/.test(text) || /(?:ke hoach|nghi dinh|thong tu|quyet dinh) (?:so )?\d/.test(folded)) return null
  if (/(?:the nao la|la gi|quy dinh|muc phat|xu phat|cach ghi|lam sao)/.test(folded)) return null
  const units = findUnits(text, knowledge, asOf)
  const unit = units[0]
  const areas = knowledge.areas
    .find(text)
    .filter(
      ({ start, end, values }) => values[0]!.weight > 1 && !units.some((u) => start < u.end && u.start < end),
    )
  const statuses = STATUS_WORDS.find(([pattern]) => pattern.test(folded))?.[1]
  const severity = knowledge.severity.find(text).find(({ values }) => !values[0]!.alone)
  return {
    asks: /(?:bao nhieu|may (?:phat hien|ton tai|vi pham|loi)|tong so|so luong|thong ke)/.test(folded)
      ? 'count'
      : 'list',
    mine,
    ...(unit ? { unit: nameToFind(unit.unit, text.slice(unit.start, unit.end)) } : {}),
    ...(areas[0] ? { area: areas[0].values[0]!.area } : {}),
    ...(severity ? { severity: severity.values[0]!.severity } : {}),
    ...(statuses ? { statuses: STATUSES.filter(statuses) } : {}),
    ...days(text, asOf),
  }
}

/** A bare place finds every unit of that place, a full name only that unit. */
function nameToFind(unit: string, written: string): string {
  if (/^(?:ubnd|ub|ủy|uy)/iu.test(written)) return unit
  return unit.replace(/^UBND (?:(?:tỉnh|thành phố|thị xã|quận|huyện|thị trấn|xã|phường|đặc khu) )?/, '')
}

function days(text: string, asOf: Day): { from?: Day; to?: Day } {
  for (const time of parseTimeExpressions(text, asOf)) {
    if (time.kind === 'period') return { from: time.from, to: time.to }
    if (time.kind === 'date') return { from: time.date, to: time.date }
    if (time.kind === 'limit') return { to: time.lastDay }
  }
  return {}
}
