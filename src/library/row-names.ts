// What a cell says together with the name of its column. Pure.

import type { TableRow } from '../document.ts'
import { oneLine } from './due-day.ts'

type Cell = TableRow['cells'][number]

/** "6 tháng" below "Kỳ báo cáo" is the report of six months. */
export function namedByColumn(task: Cell | undefined, words: string): string {
  const isTerm = /^(?:(?:0?[69]|sáu|chín) tháng|(?:cả )?năm|tháng|quý(?: [IVX\d]+)?)$/iu.test(words)
  return isTerm && task && /báo cáo/iu.test(task.column)
    ? `Báo cáo ${words[0]!.toLowerCase()}${words.slice(1)}`
    : words
}

/** Below "Đoàn số 1" and "Đoàn số 2" stands where each of them goes. */
export function underTeam({ column, text }: Cell): string {
  return /^(?:đoàn|tổ|nhóm)\s+(?:kiểm tra\s+)?(?:số\s+)?(?:\d|[IVX]+$)/iu.test(column)
    ? `${oneLine(column)}: ${oneLine(text)}`
    : oneLine(text)
}
