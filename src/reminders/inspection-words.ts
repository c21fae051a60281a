// "UBND huyện An Biên ngày 12/9/2024, kế hoạch 23/KH-UBND, đột xuất, đoàn: Trần Văn Bình; Lê Mai" taken apart. Pure.

import { parseTimeExpressions } from '../calendar/dates.ts'
import type { Day } from '../document.ts'
import { type InspectionKind, readKind } from '../inspections/kinds.ts'

export interface InspectionWords {
  unit: string
  day: Day | null
  /** Why the date cannot be; `null` when it can or none was given. */
  problem: string | null
  plan: string | null
  kind: InspectionKind | null
  team: string[]
}

const PLAN =
  /(?:(?:theo|của|thuộc|cua|thuoc)\s+)?(?:(?:kế hoạch|ke hoach|kh)\s+)?(?:(?:số|so)\s+)?(\d{1,5}[a-z]?\s?\/\s?(?:\d{4}\s?\/\s?)?\p{L}[\p{L}\d]*(?:\s?[-–]\s?[\p{L}\d]+)*)/iu
const TEAM =
  /[,;.]?\s*(?:đoàn|thành viên|doan|thanh vien)(?:\s+(?:kiểm tra|gồm|kiem tra|gom))*\s*[:：]\s*(.+)$/iu
const KIND =
  /[,;]?\s*(?:hình thức\s*:?\s*|hinh thuc\s*:?\s*)?(?:không (?:thông )?báo trước|đột xuất|báo trước|phúc tra|tái kiểm tra|qua môi trường số|trực tuyến|qua báo cáo|tự kiểm tra|chuyên đề|theo kế hoạch(?!\s+(?:số\s+)?\d)|dot xuat|bao truoc|phuc tra)/giu

export function readInspectionWords(text: string, today: Day): InspectionWords {
  const clean = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const team = TEAM.exec(clean)?.[1] ?? ''
  const beforeTeam = clean.replace(TEAM, '')
  const plan = PLAN.exec(beforeTeam)
  const withoutPlan = plan ? beforeTeam.replace(plan[0], ' ') : beforeTeam
  const times = parseTimeExpressions(withoutPlan, today)
  const time = times.find(({ kind }) => kind === 'date' || kind === 'invalid')
  const withoutTime = time ? cutTime(withoutPlan, time.text) : withoutPlan
  const kind = withoutTime.match(KIND)?.[0]
  return {
    unit: withoutTime
      .replace(KIND, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/(?:\s|[,;.:])+(?:vào|ngày|sang|vao|ngay)?(?:\s|[,;.:])*$/iu, '')
      .replace(/^(?:tại|ở|cho|của|tai|o)\s+/iu, '')
      .replace(/^[,;.:\s]+|[,;.:\s]+$/gu, ''),
    day: time?.kind === 'date' ? time.date : null,
    problem: time?.kind === 'invalid' ? time.why : null,
    plan: plan?.[1]?.replace(/\s/g, '') ?? null,
    kind: kind === undefined ? null : readKind(kind),
    team: team
      .split(/[;,]/)
      .map((name) => name.trim())
      .filter(Boolean),
  }
}

/** "thành ngày 12/9" loses both; the last word of "huyện Châu Thành" stays. */
function cutTime(text: string, time: string): string {
  const at = text.indexOf(time)
  const before = text.slice(0, at).replace(/\s(?:thành|sang|thanh)\s*$/u, ' ')
  return `${before} ${text.slice(at + time.length)}`
}
