// The table of findings as it leaves the house: one row each, the same columns in every format.

import { formatDay } from '../../calendar/day.ts'
import type { Finding } from '../finding.ts'
import { dayOf } from '../store.ts'

export interface Column {
  title: string
  /** Width in characters, for spreadsheets. */
  width: number
  value: (finding: Finding) => string
}

export const COLUMNS: readonly Column[] = [
  { title: 'Số', width: 11, value: ({ number }) => number },
  { title: 'Ngày ghi', width: 12, value: ({ at }) => formatDay(dayOf(at)) },
  { title: 'Đợt kiểm tra', width: 26, value: ({ round }) => round ?? '' },
  { title: 'Đơn vị', width: 28, value: ({ unit }) => unit },
  { title: 'Lĩnh vực', width: 24, value: ({ area }) => area },
  { title: 'Nội dung', width: 60, value: ({ text }) => text },
  { title: 'Số lượng', width: 28, value: ({ quantities }) => quantitiesText(quantities) },
  { title: 'Mức độ', width: 14, value: ({ severity }) => severity },
  {
    title: 'Căn cứ',
    width: 32,
    value: ({ basis }) => basis.map(({ section, document }) => `${section}, ${document}`).join('; '),
  },
  { title: 'Kiến nghị', width: 36, value: ({ recommendation }) => recommendation ?? '' },
  { title: 'Hạn khắc phục', width: 14, value: ({ due }) => (due === null ? '' : formatDay(due)) },
  { title: 'Tình trạng', width: 20, value: ({ status }) => status },
  { title: 'Người ghi', width: 20, value: ({ reporter }) => reporter },
]

export function quantitiesText(quantities: Finding['quantities']): string {
  return quantities.map(({ value, what }) => `${value.toLocaleString('vi')} ${what}`).join('; ')
}

/**
 * A cell that a spreadsheet program would take for a formula gets a sign in front that it shows as text; control
 * characters, which no sheet can hold, are dropped.
 */
export function inert(text: string): string {
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  return /^[\s]*[=+\-@|＝＋－＠]/.test(clean) || /^[\t\r\n]/.test(clean) ? `'${clean}` : clean
}
