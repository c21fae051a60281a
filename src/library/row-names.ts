// What a cell says together with the name of its column. Pure.

import type { TableRow } from '../document.ts'
import { oneLine } from './due-day.ts'

type Cell = TableRow['cells'][number]

/** "6 tháng", "Quý I/2026 (ba tháng)": a period and nothing that is done in it. */
const term =
  /^(?:(?:hằng|hàng|từng|mỗi) )?(?:(?:0?[369]|12|ba|sáu|chín|mười hai) tháng(?: (?:đầu|cuối)(?: năm)?)?|(?:cả )?năm|tháng(?: \d{1,2})?|quý(?: (?:[IVX]+|\d))?|(?:đợt|kỳ|lần)(?: \d+)?)(?:\s*(?:\/|năm )?\s*\d{4})?(?:\s*\([^)]*\))?$/iu

/** "6 tháng" below "Kỳ báo cáo" is the report of six months; `null` where the words say more or the column names no report. */
export function reportOfTerm(task: Cell | undefined, words: string): string | null {
  return task && /báo cáo/iu.test(task.column) && term.test(words)
    ? `Báo cáo ${words[0]!.toLowerCase()}${words.slice(1)}`
    : null
}

/** Below "Đoàn số 1" and "Đoàn số 2" stands where each of them goes. */
export function underTeam({ column, text }: Cell): string {
  return /^(?:đoàn|tổ|nhóm)\s+(?:kiểm tra\s+)?(?:số\s+)?(?:\d|[IVX]+$)/iu.test(column)
    ? `${oneLine(column)}: ${oneLine(text)}`
    : oneLine(text)
}
