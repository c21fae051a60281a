// The parts of a finding that may be corrected: what they are called, and how a value of the history reads.

import { formatDay, isDay } from '../calendar/day.ts'
import { quantitiesText } from './export/columns.ts'
import type { Quantity } from './finding.ts'
import type { Correctable } from './store.ts'

export type Field = keyof Correctable

export const FIELD_NAMES: Record<Field, string> = {
  unit: 'đơn vị',
  area: 'lĩnh vực',
  text: 'nội dung',
  quantities: 'số lượng',
  severity: 'mức độ',
  due: 'hạn khắc phục',
  recommendation: 'kiến nghị',
  round: 'đợt kiểm tra',
}

/** A value as the history keeps it. */
export function kept(value: Correctable[Field]): string | null {
  if (value === null) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The same for a person to read; "chưa có" where nothing stood. */
export function readable(field: string | null, value: string | null): string {
  if (value === null || value === '' || value === '[]') return 'chưa có'
  if (field === 'due' && isDay(value)) return formatDay(value)
  if (field === 'quantities') return quantitiesText(JSON.parse(value) as Quantity[])
  return value
}
